"""`make parity`: how the mirror compares with legacy, gate by gate, and for how many nights now.

dbt judges the gates and writes what it found to `parity.gate_history`; here that is only shown.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import LiteralString

import click
from psycopg import Connection, sql
from psycopg.rows import TupleRow, class_row
from rich.console import Console
from rich.table import Table

from common.errors import TransformError
from common.settings import Settings
from extract.state.state import State
from operate.transform.results import NodeResult, TransformResult
from operate.transform.runner import run_dbt
from warehouse.catalog import exists
from warehouse.connection import connect
from warehouse.database import open_database
from warehouse.migrate import migrate
from warehouse.schemas import Schemas

JUDGE = [
    "build",
    *("--select", "known_differences", "path:models/parity"),
    *("--exclude-resource-type", "unit_test"),
    *("--log-level", "none"),  # what failed is shown below, once
]
"""Brings the views up to date first: a legacy column may have come or gone since the last run."""

EXIT_OK, EXIT_FAILED = 0, 1
LARGE = 10_000
FAILED = frozenset({"FAIL", "ERROR"})
COLOURS = {"PASS": "green", "NOT_APPLICABLE": "yellow"}

_HISTORY = "parity.gate_history"
_STREAKS = "parity.gate_streaks"
# Where dbt could not make the view, what the gates found is told all the same.
_NO_STREAKS = "(select null::text as entity, null::text as gate, 0 as nights_held)"

_JUDGEMENTS: LiteralString = """
    select
        history.gate, history.entity, history.status, history.legacy_value, history.mirror_value,
        history.difference, history.percent, history.threshold, history.failures,
        history.judged_at,
        coalesce(
            (
                select streaks.nights_held from {nights} as streaks
                where streaks.entity = history.entity and streaks.gate = history.gate
            ),
            0
        ) as nights_held
    from parity.gate_history as history
    where history.run_id = %s
    order by
        array_position(
            array['customers', 'transactions', 'transaction_items', 'products', 'all'],
            history.entity
        ),
        history.gate
"""


@dataclass(frozen=True)
class Judgement:
    """How a gate was judged in one run, and how many nights in a row it has held.

    Attributes:
        gate: the dbt test's name.
        entity: whose gate it is; `all` concerns every entity.
        status: PASS, FAIL, ERROR or NOT_APPLICABLE.
        legacy_value, mirror_value, difference: as `parity.parity_summary` describes them.
        percent: the difference in percent, where the threshold is one.
        threshold: the most that is allowed.
        failures: failing rows stored in `parity_failures.<gate>`.
        judged_at: by the project's clock.
        nights_held: by `parity.gate_streaks`.
    """

    gate: str
    entity: str
    status: str
    legacy_value: Decimal | None
    mirror_value: Decimal | None
    difference: Decimal | None
    percent: Decimal | None
    threshold: Decimal | None
    failures: int | None
    judged_at: datetime
    nights_held: int

    @property
    def failed(self) -> bool:
        """Whether it does not hold, or cannot be told to."""
        return self.status in FAILED

    def finding(self) -> str:
        """What was measured, in a few words."""
        if self.status == "NOT_APPLICABLE":
            return "does not apply: legacy has nothing to compare"
        if self.mirror_value is None:
            return "could not be judged: see the log"
        allowed = f"{_number(self.threshold)} allowed"
        if self.legacy_value is None:
            return f"{_number(self.mirror_value)} found, {allowed}"
        apart = f"{_number(self.percent)} % off, {_number(self.threshold)} % allowed"
        return f"legacy {_number(self.legacy_value)}, mirror {_number(self.mirror_value)}, {apart}"


def show(settings: Settings, *, as_json: bool) -> int:
    """Judge the gates now and print them. Gives the exit status: 1 if a gate fails.

    Holds the lock of a sync meanwhile: a mirror that is half loaded would be judged as wrong, and
    the judgement would end a row of nights.

    Raises:
        LockHeldError: a sync is at work.
        TransformError: dbt could not run, or nothing was synced yet.
    """
    url = open_database(settings)
    with connect(url, application_name="blaze_mirror.parity", autocommit=True) as conn:
        state = State(conn, settings.raw_schema, settings.mirror_schema, settings.shop_name)
        if not exists(conn, settings.raw_schema, "batches"):
            raise TransformError(
                "Nothing was synced yet, so there is nothing to judge: `make sync`"
            )
        state.lock()
        migrate(conn, Schemas.of(settings))
        built = run_dbt(settings, url, JUDGE)
        broken = [node for node in built.failures if not node.is_gate]
        if broken:
            names = ", ".join(node.name for node in broken)
            raise TransformError(
                f"The comparison itself failed in {names}: {broken[0].message}. "
                "`make sync` builds what it stands on"
            )
    judged = judgements(url, built.run_id)
    if as_json:
        said = [{**asdict(each), "finding": each.finding()} for each in judged]
        click.echo(json.dumps(said, default=str, indent=2))
    else:
        _print(judged, settings.cutover_nights)
    return EXIT_FAILED if any(each.failed for each in judged) else EXIT_OK


def judgements(url: str, run_id: str) -> list[Judgement]:
    """How the gates were judged in one run of dbt.

    Args:
        url: of the database.
        run_id: of the run.

    Returns:
        None of them where dbt could not even make the table they are kept in.
    """
    with (
        connect(url, application_name="blaze_mirror.parity", autocommit=True) as conn,
        conn.cursor(row_factory=class_row(Judgement)) as cursor,
    ):
        if not _exists(conn, _HISTORY):
            return []
        nights = _STREAKS if _exists(conn, _STREAKS) else _NO_STREAKS
        query = sql.SQL(_JUDGEMENTS).format(nights=sql.SQL(nights))
        return cursor.execute(query, (run_id,)).fetchall()


def explained(url: str, built: TransformResult) -> TransformResult:
    """A run whose gates say what they found, where dbt's own message counts rows.

    Args:
        url: of the database.
        built: the run.
    """
    if not any(node.is_gate for node in built.nodes):
        return built
    found = {each.gate: each.finding() for each in judgements(url, built.run_id)}

    def explain(node: NodeResult) -> NodeResult:
        if not node.is_gate or node.name not in found:
            return node
        return replace(node, message=found[node.name])

    return replace(built, nodes=tuple(explain(node) for node in built.nodes))


def _exists(connection: Connection[TupleRow], relation: str) -> bool:
    return connection.execute("select to_regclass(%s)", (relation,)).fetchone() != (None,)


def _print(judged: Sequence[Judgement], nights: int) -> None:
    console = Console(highlight=False)
    # A log has no width: one plain line a gate. A terminal gets a table.
    if console.is_terminal:
        _print_table(console, judged, nights)
    else:
        for each in judged:
            click.echo(f"{each.status:<15}{each.gate}: {each.finding()}; {_held(each, nights)}")
    counts = [
        f"{count} {word}"
        for word, count in (
            ("hold", sum(each.status == "PASS" for each in judged)),
            ("fail", sum(each.failed for each in judged)),
            ("do not apply", sum(each.status == "NOT_APPLICABLE" for each in judged)),
        )
        if count
    ]
    click.echo(f"{len(judged)} gates: {', '.join(counts)}.")
    failing = next((each.gate for each in judged if each.failed), None)
    if failing:
        click.echo(f"Rows that fail are kept. `make psql`, then: table parity_failures.{failing};")
    if any(each.status == "NOT_APPLICABLE" for each in judged):
        click.echo("Why some do not apply: not_applicable_because in parity.parity_summary.")


def _print_table(console: Console, judged: Sequence[Judgement], nights: int) -> None:
    table = Table(box=None, padding=(0, 1), pad_edge=False)
    table.add_column("gate", no_wrap=True)
    for heading in ("legacy", "mirror", "off", "allowed"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("status", no_wrap=True)
    table.add_column("held", no_wrap=True)
    entity = ""
    for each in judged:
        # Gates are named after their entity: said once, they fit into 80 columns.
        if each.entity != entity:
            entity = each.entity
            table.add_row(f"[bold]{entity}[/bold]")
        percent = " %" if each.percent is not None else ""
        colour = COLOURS.get(each.status, "red")
        status = {"NOT_APPLICABLE": "n/a"}.get(each.status, each.status)
        table.add_row(
            f"  {each.gate.removeprefix(f'{entity}_')}",
            _number(each.legacy_value),
            _number(each.mirror_value),
            f"{_number(each.percent)}{percent}",
            f"{_number(each.threshold)}{percent}",
            f"[{colour}]{status}[/]",
            f"{min(each.nights_held, nights)} of {nights}",
        )
    console.print(table)


def _held(each: Judgement, nights: int) -> str:
    return f"held {min(each.nights_held, nights)} of {nights} nights"


def _number(value: Decimal | None) -> str:
    """A number without needless zeros, and in large ones without cents."""
    if value is None:
        return ""
    digits = 0 if abs(value) >= LARGE else 2
    return f"{value:,.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:,.0f}"
