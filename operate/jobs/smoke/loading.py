"""The samples go through dlt and dbt, into tables of the mirror's own definition."""

from __future__ import annotations

from datetime import datetime

from psycopg import sql

from common.settings import Settings
from common.words import counted
from extract.load.chunk import Chunk
from extract.load.loader import Loader, RawSchema
from extract.load.raw_tables import create_raw_tables
from extract.source.entities import ENTITIES, MIRRORED
from extract.state import State
from operate.jobs.smoke.probe import Answer
from operate.jobs.smoke.report import Report
from operate.jobs.smoke.samples import Samples
from operate.jobs.smoke.scratch import SCRATCH, Scratch
from operate.transform.project import TARGET_DIR
from operate.transform.runner import run_dbt
from warehouse.connection import Connection, connect
from warehouse.migrate import migrate

SCRATCH_TARGET = "scratch"
"""The target of the dbt profile."""
BUILD_TABLES = (
    "run",
    # Ten records can neither be compared nor served.
    *("--exclude", "path:models/parity", "path:models/serving"),
    *("--target-path", str(TARGET_DIR / "scratch")),
)
COUNT_ROWS = sql.SQL("select count(*) from {}")
ERRORS = sql.SQL("select count(*), min(sync_error) from {} where sync_status = 'error'")


def load(scratch: Scratch, settings: Settings, samples: Samples, report: Report) -> None:
    """Load the samples and build the tables; rows that do not arrive are problems."""
    with connect(scratch.url, application_name="blaze_mirror.smoke", autocommit=True) as conn:
        state = State(conn, SCRATCH.raw, SCRATCH.mirror, settings.shop_name)
        migrate(conn, SCRATCH, is_logged=False)
        create_raw_tables(conn, SCRATCH.raw, ENTITIES)
        _land(scratch.url, state, samples, settings.now())
        built = run_dbt(scratch.settings, scratch.url, BUILD_TABLES, target=SCRATCH_TARGET)
        report.problems += [f"dbt {node.name}: {node.message}" for node in built.failures]
        for entity, answer in samples.items():
            for table in MIRRORED[entity.name]:
                _check_arrival(conn, table, answer, report)


def _land(url: str, state: State, samples: Samples, now: datetime) -> None:
    raw = RawSchema(url, state.store.raw_schema)
    loader = Loader(raw, state)
    try:
        for entity, answer in samples.items():
            chunk = Chunk()
            chunk.add(0, answer.page, None)
            loader.load(entity, chunk, now)
    finally:
        raw.close()


def _check_arrival(conn: Connection, table: str, answer: Answer, report: Report) -> None:
    wanted = len(answer.page.ids)
    if table == "transaction_items_blaze" and answer.page.lines is not None:
        wanted = answer.page.lines.num_rows
    row = conn.execute(COUNT_ROWS.format(sql.Identifier(SCRATCH.mirror, table))).fetchone()
    found = row[0] if row else None
    if found != wanted:
        report.problems.append(f"{table}: {wanted} rows were loaded, {found} arrived")
    elif found:
        _check_errors(conn, table, found, report)


def _check_errors(conn: Connection, table: str, number: int, report: Report) -> None:
    """One row in error may be its own fault; all of them are the field map's, or the API's."""
    row = conn.execute(ERRORS.format(sql.Identifier(SCRATCH.mirror, table))).fetchone()
    if row is not None and row[0] == number:
        report.problems.append(
            f"{table}: {counted(number, 'row')} in the sample, and "
            f"each is in error, such as: {row[1]}"
        )
