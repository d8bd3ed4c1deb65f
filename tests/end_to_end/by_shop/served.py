"""What readers of a chain find, by the side that each shop is served from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import psycopg


def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url, autocommit=True) as connection:
        return connection.execute(query.encode()).fetchall()


def run(url: str, statement: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement.encode())


def served(url: str) -> dict[str, dict[str, int]]:
    """Rows of each serving view, by the side they are read from."""
    found: dict[str, dict[str, int]] = {}
    for entity in ("customers", "transactions", "transaction_items", "products"):
        query = f"select served_from, count(*) from serving.{entity} group by 1"
        found[entity] = dict(rows(url, query))
    return found


def count(url: str, query: str) -> int:
    return int(rows(url, f"select count(*) from ({query}) as rows")[0][0])


def ids(url: str) -> dict[str, str]:
    return dict(rows(url, "select shop, api_shop_id from raw.shops"))


def assert_served(database_url: str, on_legacy: Mapping[str, str]) -> None:
    """Fail unless readers find each shop's rows on its side, and each row once.

    Args:
        database_url: of the mirror.
        on_legacy: the schemas of the shops that are read from legacy, by shop.
    """
    shop_of = ids(database_url)
    mirrored = {
        entity: f"select 1 from {entity}_blaze where deleted_at is null and shop_id = '{{}}'"
        for entity in ("transactions", "transaction_items", "products")
    }
    found = served(database_url)
    for entity, query in mirrored.items():
        of_legacy = sum(
            count(database_url, f"select 1 from {schema}.{entity}") for schema in on_legacy.values()
        )
        of_mirror = sum(
            count(database_url, query.format(shop_of[shop]))
            for shop in shop_of
            if shop not in on_legacy
        )
        wanted = {"legacy": of_legacy, "mirror": of_mirror}
        assert found[entity] == {side: n for side, n in wanted.items() if n}, (
            entity,
            on_legacy,
        )
    twice = "select member_id from serving.customers group by 1 having count(*) > 1"
    assert rows(database_url, twice) == []
    # Who is at home where the mirror is served is read from it, whoever else has them.
    homes = [shop_of[shop] for shop in shop_of if shop not in on_legacy]
    at_home = rows(
        database_url,
        "select s.served_from, count(*) from customers_blaze as c "
        "left join serving.customers as s using (member_id) where c.deleted_at is null "
        f"and c.shop_id = any(array{homes}) group by 1",
    )
    assert {side for side, _ in at_home} == {"mirror"}
    # And nobody of a legacy that is served is left out.
    for schema in on_legacy.values():
        lost = (
            f"select member_id from {schema}.customers except "
            "select member_id from serving.customers"
        )
        assert rows(database_url, lost) == []
    # Nor anybody who has bought where the mirror is served.
    lost = (
        "select t.customer_id from transactions_blaze as t inner join customers_blaze as c "
        "on c.member_id = t.customer_id and c.deleted_at is null where t.deleted_at is null "
        f"and t.shop_id = any(array{homes}) except select member_id from serving.customers"
    )
    assert rows(database_url, lost) == []
