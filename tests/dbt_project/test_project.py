"""The dbt project as a whole: its own tests, and its descriptions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml  # type: ignore[import-untyped]

from common.settings import PROJECT_ROOT, load_settings
from operate.cutover.sources import SERVED
from operate.docs.columns import describe_columns
from operate.docs.dictionary import DICTIONARY, write_dictionary
from operate.docs.macros import MACRO_PROPERTIES, described_macros, macro_properties
from operate.transform.invocation import invoke
from operate.transform.project import PROJECT_DIR, profiles_dir
from tests.command import Command
from tests.dbt_project.conftest import Connection
from tests.dbt_project.dbt_runner import Dbt
from tests.dbt_project.raw_tables import RawTables

REPORT = PROJECT_ROOT / "operate" / "report"

SALE = {
    "status": "Completed",
    "trans_type": "Sale",
    "sub_total": 10.0,
    "total_discount": 1.0,
    "sub_total_discount": 9.0,
    "total_calc_tax": 0.7225,
    "total_before_tax_rounding": 9.7225,
    "round_amount": -0.0025,
    "total_after_tax_rounding": 9.72,
    "credit_card_fee": 0.5,
    "total_fees": 0.5,
    "total": 10.22,
    "completed_time": "2025-06-20T19:00:00Z",
}


def test_a_sound_shop_passes_every_test_of_the_project(dbt: Dbt, raw: RawTables) -> None:
    raw.members({"id": "m1", "status": "Active", "primary_phone": "(415) 555-0101"})
    raw.products({"id": "p1", "sku": "A", "name": "Bud", "weight_per_unit": "EIGHTH"})
    raw.transaction(
        {"id": "t1", "member_id": "m1", **SALE},
        {"item_id": "i1", "product_id": "p1", "final_price": 9.0, "status": "Active"},
    )

    outcome = dbt.command(["build", "--exclude", "tag:gate"])

    assert outcome.with_status("error", "fail", "warn", "skipped") == set()
    assert len(outcome.with_status("pass")) > 60


def test_what_the_api_gets_wrong_is_warned_about_and_stops_nothing(
    dbt: Dbt, raw: RawTables
) -> None:
    raw.members({"id": "m1", "status": "Frozen"})
    raw.products({"id": "p1", "sku": "A", "name": None, "weight_per_unit": "STONE"})
    raw.transaction(
        {"id": "t1", "member_id": "m9", **SALE, "total": 20.0},
        {"item_id": "i1", "product_id": "p9", "final_price": 4.0, "status": "Lent"},
        {"item_id": "i1", "product_id": "p9", "final_price": 4.0, "status": "Lent"},
    )

    outcome = dbt.command(["build", "--exclude", "tag:gate"])

    assert outcome.with_status("error", "fail", "skipped") == set()
    warned = outcome.with_status("warn")
    assert warned == {
        "cart_identities_hold",
        "item_sums_equal_their_carts",
        "known_item_statuses",
        "known_member_statuses",
        "known_weights",
        "lines_of_known_products",
        "sales_of_known_members",
    }


@pytest.mark.parametrize(
    ("damage", "test"),
    [
        (
            "delete from transactions_blaze where transaction_id = 't1'",
            "transactions_mirror_raw",
        ),
        (
            "update customers_blaze set total_visits = 5",
            "members_mirror_raw",
        ),
        (
            "update customers_blaze set lifetime_value = 5",
            "lifetime_value_is_sales_less_refunds",
        ),
    ],
)
def test_a_mirror_that_strayed_fails(
    dbt: Dbt, raw: RawTables, connection: Connection, damage: str, test: str
) -> None:
    raw.members({"id": "m1", "status": "Active"})
    raw.transaction({"id": "t1", "member_id": "m1", **SALE})
    dbt.run()
    connection.execute(damage)

    outcome = dbt.command(["test", "--select", "test_type:data"])

    assert test in outcome.with_status("fail")


@pytest.mark.usefixtures("raw")
def test_every_column_is_described_and_every_described_column_exists(
    dbt: Dbt,
) -> None:
    dbt.command(["build", "--resource-type", "model", "--resource-type", "seed"])
    outcome = dbt.command(["docs", "generate"])

    catalog = outcome.result.nodes
    manifest = dbt.manifest.writable_manifest().to_dict(omit_none=False)
    describe_columns(manifest)
    models = {
        key: node for key, node in manifest["nodes"].items() if node["resource_type"] == "model"
    }
    assert models.keys() <= catalog.keys()
    for key, model in models.items():
        assert model["description"], key
        assert list(model["columns"]) == list(catalog[key].columns), key
        assert all(column["description"] for column in model["columns"].values()), key


def test_every_column_of_a_source_is_described(dbt: Dbt, command: Command) -> None:
    command.sandbox.legacy(command.database_url, "public")
    command("sync")
    catalog = dbt.command(["docs", "generate"]).result.sources
    manifest = dbt.manifest.writable_manifest().to_dict(omit_none=False)
    describe_columns(manifest)
    assert catalog.keys() == manifest["sources"].keys(), "every source is a table of the site"
    for key, source in manifest["sources"].items():
        described = {name for name, column in source["columns"].items() if column["description"]}
        assert set(catalog[key].columns) - described == set(), key


def test_all_else_of_the_project_is_described_too(dbt: Dbt) -> None:
    dbt.command(["parse"])
    manifest = dbt.manifest
    ours = [
        *manifest.sources.values(),
        *manifest.exposures.values(),
        *(node for node in manifest.nodes.values() if node.resource_type in {"model", "seed"}),
    ]
    assert len(ours) > 40
    silent = [each.unique_id for each in ours if not each.description]
    silent += [each.unique_id for each in manifest.sources.values() if not each.source_description]
    silent += [
        f"{each.unique_id}.{column.name}"
        for each in ours
        for column in getattr(each, "columns", {}).values()
        if not column.description
    ]
    assert silent == []


def test_every_macro_is_described_by_the_comment_before_it(dbt: Dbt) -> None:
    """`make dictionary` mends what is out of date."""
    assert MACRO_PROPERTIES.read_text() == macro_properties()
    dbt.command(["parse"])
    macros = [each for each in dbt.manifest.macros.values() if each.package_name == "blaze_mirror"]
    assert len(macros) > 60
    assert [each.name for each in macros if not each.description] == []


def test_a_comment_further_up_describes_no_other_macro() -> None:
    sql = "{# One. #}\n{% macro a() %}1{% endmacro %}\n\n{% macro b() %}2{% endmacro %}"
    assert dict(described_macros(sql)) == {"a": "One.", "b": ""}


def test_tests_and_materializations_have_the_names_that_dbt_gives_them() -> None:
    sql = (
        "{#\n    One\n    two.\n#}\n{% test gate(model) %}{% endtest %}\n"
        "{# View. #}\n{% materialization view, adapter='postgres' %}{% endmaterialization %}"
    )
    assert dict(described_macros(sql)) == {
        "test_gate": "One two.",
        "materialization_view_postgres": "View.",
    }


def test_the_report_reads_what_its_exposure_says(dbt: Dbt) -> None:
    dbt.command(["parse"])
    exposure = dbt.manifest.exposures["exposure.blaze_mirror.report"]
    told = {name.rpartition(".")[2] for name in exposure.depends_on.nodes}
    sources = "".join(path.read_text() for path in sorted(REPORT.glob("*.py")))
    models = {node.name for node in dbt.manifest.nodes.values() if "parity" in node.fqn}
    read = {name for name in models if f'"{name}"' in sources}
    read |= {f"{entity}_comparison" for entity in SERVED}
    assert told - {"blaze_sync_state", "gate_streaks"} == read


def test_staleness_of_the_sync_is_a_warning(
    dbt: Dbt, raw: RawTables, connection: Connection
) -> None:
    raw.members({"id": "m1"})
    dbt.run()
    for entity, age in (("members", "1 hour"), ("transactions", "25 hours")):
        connection.execute(
            "insert into blaze_sync_state (entity_type, last_sync_end)"
            " values (%s, now() - %s::interval)",
            (entity, age),
        )
    assert dbt.command(["source", "freshness"]).statuses["blaze_sync_state"] == "pass"

    connection.execute(
        "update blaze_sync_state set last_sync_end = now() - interval '27 hours'"
        " where entity_type = 'transactions'"
    )
    assert dbt.command(["source", "freshness"]).statuses["blaze_sync_state"] == "warn"


def test_the_data_dictionary_is_up_to_date(tmp_path: Path) -> None:
    """`make dictionary` mends it."""
    written = tmp_path / "dictionary.md"
    write_dictionary(load_settings(), written)
    assert written.read_text() == DICTIONARY.read_text()


@pytest.mark.parametrize(
    ("entity", "column"), [("transactions", "total_amount"), ("transaction_items", "lines")]
)
def test_a_mapping_without_what_gates_add_up_is_refused_in_a_sentence(
    command: Command, entity: str, column: str
) -> None:
    project = yaml.safe_load((PROJECT_DIR / "dbt_project.yml").read_text(encoding="utf-8"))
    mapping = project["vars"]["parity"]
    mapping[entity]["columns"] = [
        each for each in mapping[entity]["columns"] if each["column"] != column
    ]
    done = command("dbt", "parse", "--vars", json.dumps({"parity": mapping}))
    assert done.returncode != 0
    assert f"the mapping of {entity} has no column {column}, by which gates judge" in done.stdout


def test_each_warning_says_what_it_means(dbt: Dbt) -> None:
    dbt.command(["list"])
    warnings = [
        node
        for node in dbt.manifest.nodes.values()
        if node.resource_type == "test" and node.config.severity.lower() == "warn"
    ]
    assert len(warnings) > 15
    for node in warnings:
        assert set(node.config.meta["finding"]) == {"one", "many"}, node.name


# Names of what each run is told anew: dbt takes the project as it was parsed with others of them.
@pytest.mark.parametrize(
    "environment",
    [
        {"BLAZE_JUDGES_SHOPS": "true", "BLAZE_SERVES": "true"},
        {"LEGACY_SCHEMA": "pg_no_legacy", "BLAZE_LEGACY_SHOPS": "one=old,two="},
        {
            "LEGACY_SCHEMA": "pg_no_legacy",
            "BLAZE_LEGACY_SHOPS": "one=old,two=",
            "BLAZE_JUDGES_SHOPS": "true",
        },
    ],
    ids=["judging shops", "legacies of shops, by hand", "legacies of shops"],
)
def test_what_a_node_reads_is_the_same_in_each_run(
    dbt: Dbt, tmp_path: Path, environment: dict[str, str]
) -> None:
    plain = _read_by_nodes(tmp_path / "plain")
    dbt.environment(**environment)
    assert _read_by_nodes(tmp_path / "other") == plain


def _read_by_nodes(folder: Path) -> dict[str, set[str]]:
    """Nodes of the project as it is parsed in this environment, and what each reads."""
    with profiles_dir() as profiles:
        parsed = invoke(
            [
                *("--quiet", "--log-level-file", "none", "--no-write-json", "parse"),
                *("--project-dir", str(PROJECT_DIR), "--profiles-dir", str(profiles)),
                *("--target-path", str(folder)),
            ]
        )
    assert parsed.success, parsed.exception
    nodes = parsed.result.nodes.items()
    return {name: set(node.depends_on_nodes) for name, node in nodes}
