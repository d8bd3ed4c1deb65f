"""A SKU is unique in the plan and not in practice."""

from __future__ import annotations

from tests.dbt_project.dbt_runner import Dbt
from tests.dbt_project.mirror import Mirror
from tests.dbt_project.raw_tables import RawTables


def product(product_id: str, sku: str | None, created: str = "2024-01-01") -> dict[str, object]:
    return {"id": product_id, "sku": sku, "name": product_id, "created": f"{created}T19:00:00Z"}


def skus(mirror: Mirror) -> dict[str, tuple[str | None, str]]:
    return {
        key: (row["sku"], row["sync_status"]) for key, row in mirror.rows("products_blaze").items()
    }


def test_of_products_with_one_sku_the_first_made_keeps_it(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.products(product("late", "A", "2024-03-01"), product("early", " A ", "2024-02-01"))
    dbt.run()
    assert skus(mirror) == {"early": ("A", "synced"), "late": (None, "error")}

    raw.products(product("earliest", "A", "2024-01-01"))
    dbt.run()

    assert skus(mirror) == {
        "earliest": ("A", "synced"),
        "early": (None, "error"),
        "late": (None, "error"),
    }


def test_a_sku_that_is_given_up_goes_to_the_next_product(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.products(product("early", "A", "2024-02-01"), product("late", "A", "2024-03-01"))
    dbt.run()
    raw.products(product("early", "B", "2024-02-01"))

    dbt.run()

    assert skus(mirror) == {"early": ("B", "synced"), "late": ("A", "synced")}


def test_skus_that_are_swapped_or_passed_round_do_not_collide(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.products(product("a", "A"), product("b", "B"), product("c", "C"))
    dbt.run()
    before = mirror.rows("products_blaze")
    raw.products(product("a", "B"), product("b", "C"), product("c", "A"))

    dbt.run()

    after = mirror.rows("products_blaze")
    assert {key: row["sku"] for key, row in after.items()} == {"a": "B", "b": "C", "c": "A"}
    assert {key: row["id"] for key, row in after.items()} == {
        key: row["id"] for key, row in before.items()
    }
    assert all(after[key]["updated_at"] > before[key]["updated_at"] for key in after)


def test_empty_skus_are_many_and_no_error(dbt: Dbt, raw: RawTables, mirror: Mirror) -> None:
    raw.products(product("a", ""), product("b", None), product("c", "  "))

    dbt.run()

    assert skus(mirror) == dict.fromkeys("abc", (None, "synced"))


def test_a_product_without_a_name_is_kept_under_its_sku_or_id(
    dbt: Dbt, raw: RawTables, mirror: Mirror
) -> None:
    raw.products({"id": "p1", "sku": "A", "name": None}, {"id": "p2", "sku": None, "name": " "})

    dbt.run()

    rows = mirror.rows("products_blaze")
    assert {key: (row["name"], row["sync_status"]) for key, row in rows.items()} == {
        "p1": ("A", "error"),
        "p2": ("p2", "error"),
    }
