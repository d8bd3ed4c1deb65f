"""The smoke test before the first night: ten records of each entity, all the way, into scratch.

It verifies access, mapping, types, the tables' definition and how this API behaves where its
documentation is silent, in fewer than a hundred calls, and leaves nothing behind but the count of
its calls.
"""

from __future__ import annotations

import json
import logging
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from psycopg import sql
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from common.errors import BadResponseError, BlazeMirrorError, RequestRefusedError
from common.settings import Settings
from common.stop import Stop
from extract.load.loader import Chunk, Loader
from extract.load.projection import project
from extract.load.raw_tables import create_raw_tables
from extract.source.client import BlazeClient
from extract.source.entities import (
    ENTITIES,
    MEMBERS,
    MIRRORED,
    PRODUCTS,
    TRANSACTIONS,
    Endpoint,
    Entity,
)
from extract.source.page import Page
from extract.source.rate_limit import CallCounter, SharedRateLimiter
from extract.source.reader import date_params
from extract.source.windows import WEEK, Window
from extract.state.state import State
from operate.transform.environment import SCRATCH_MIRROR
from operate.transform.project import TARGET_DIR
from operate.transform.runner import run_dbt
from warehouse.connection import connect
from warehouse.database import open_database
from warehouse.migrate import has_state, migrate
from warehouse.schemas import Schemas
from warehouse.url import redacted

log = logging.getLogger(__name__)

SAMPLE = 10
MOST_CALLS = 100
SCRATCH = Schemas(
    "scratch_raw", SCRATCH_MIRROR, "scratch_staging", "scratch_parity", "scratch_serving"
)
"""What dbt's target `scratch` calls them too."""
SCRATCH_TARGET = "scratch"
WEEKS_BACK = 8
"""How far back sales are looked for: a shop without any for so long tells nothing."""


@dataclass
class Report:
    """What the smoke test found.

    Attributes:
        fields: (entity, column, API path, type, share of nulls in the sample).
        unmapped: names of API fields that are not kept, by entity.
        readings: which of the documented possibilities this API shows.
        problems: what does not work; empty when all is well.
    """

    fields: list[tuple[str, str, str, str, float]] = field(default_factory=list)
    unmapped: dict[str, list[str]] = field(default_factory=dict)
    readings: list[tuple[str, str]] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    calls: int = 0
    seconds: float = 0.0


@dataclass
class _Answer:
    """A page twice: as it would be loaded, and with every field of the payload."""

    page: Page
    values: list[dict[str, Any]]


class _Probe:
    """Asks the API single questions, within the allowance of calls."""

    def __init__(self, client: BlazeClient, limiter: SharedRateLimiter | CallCounter) -> None:
        self._client = client
        self._limiter = limiter

    def ask(self, entity: Entity, endpoint: Endpoint, limit: int, **params: str | int) -> _Answer:
        if self._limiter.calls >= MOST_CALLS - 1:
            raise BlazeMirrorError(f"The smoke test has used its {MOST_CALLS} calls")

        def read(body: bytes) -> _Answer:
            page = project(body, entity)
            try:
                values = msgspec.json.decode(body)["values"]
            except msgspec.DecodeError:
                values = json.loads(body)["values"]
            return _Answer(page, [value for value in values if isinstance(value, dict)])

        return self._client.get(endpoint.path, {**params, "skip": 0, "limit": limit}, read)


def run(settings: Settings) -> int:
    """Run the smoke test and print its report. Gives the exit status."""
    started = time.monotonic()
    report = Report()
    with _scratch(settings) as (scratch, url, client, limiter):
        probe = _Probe(client, limiter)
        samples = _samples(probe, settings, report)
        for entity, answer in samples.items():
            _describe_fields(entity, answer, report)
        _load(scratch, url, settings, samples, report)
        for read in (_read_members, _read_transactions, _read_products):
            _try(report, read, probe, settings, samples, report)
        report.calls = limiter.calls
    report.seconds = time.monotonic() - started
    _print(report)
    return 1 if report.problems else 0


@contextmanager
def _scratch(
    settings: Settings,
) -> Iterator[tuple[Settings, str, BlazeClient, SharedRateLimiter | CallCounter]]:
    """Scratch schemas, and a client whose calls are counted where all calls are."""
    shop = settings.shop()
    settings.require_partner_key()
    url = open_database(settings)
    scratch = settings.model_copy(
        update={"raw_schema": SCRATCH.raw, "mirror_schema": SCRATCH_MIRROR}
    )
    with ExitStack() as stack:
        stop = Stop()
        connection = stack.enter_context(
            connect(url, application_name="blaze_mirror.smoke", autocommit=True)
        )
        limiter: SharedRateLimiter | CallCounter = CallCounter()
        if has_state(connection, Schemas.of(settings)):
            limiter = stack.enter_context(SharedRateLimiter.from_settings(settings, url, stop))
        client = stack.enter_context(BlazeClient(settings, shop, limiter, stop))
        client.check_access()
        state = State(connection, SCRATCH.raw, SCRATCH_MIRROR, shop.name)
        state.lock()
        log.info(
            "Writing to %s, schemas %s and %s until the end; reading %s as shop '%s'",
            redacted(url),
            SCRATCH.raw,
            SCRATCH_MIRROR,
            settings.base_url,
            shop.name,
        )
        _drop_scratch(connection)
        stack.callback(_drop_scratch, connection)
        yield scratch, url, client, limiter


def _drop_scratch(connection: Any) -> None:
    schemas = connection.execute(
        r"select nspname from pg_namespace where nspname like 'scratch\_%'"
    ).fetchall()
    for (schema,) in schemas:
        connection.execute(sql.SQL("drop schema {} cascade").format(sql.Identifier(schema)))


def _samples(probe: _Probe, settings: Settings, report: Report) -> dict[Entity, _Answer]:
    samples: dict[Entity, _Answer] = {}
    for entity in (MEMBERS, PRODUCTS):
        samples[entity] = probe.ask(entity, entity.endpoint, SAMPLE)
    for weeks in range(WEEKS_BACK):
        window = _week(settings, weeks)
        params = date_params(TRANSACTIONS.endpoint, window, settings.timezone)
        samples[TRANSACTIONS] = probe.ask(TRANSACTIONS, TRANSACTIONS.endpoint, SAMPLE, **params)
        if samples[TRANSACTIONS].values:
            break
    for entity, answer in samples.items():
        if not answer.values:
            report.problems.append(f"{entity.name}: the API gave no record to test with")
        for rejected in answer.page.rejected:
            report.problems.append(f"{entity.name}: a record cannot be loaded, {rejected.reason}")
        for note in answer.page.table["_row_errors"].drop_null().to_pylist():
            report.problems.append(f"{entity.name}: {note}")
    return samples


def _week(settings: Settings, weeks_back: int) -> Window:
    local = settings.now().astimezone(settings.timezone)
    tomorrow = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    end = tomorrow - weeks_back * WEEK
    return Window((end - WEEK).astimezone(UTC), end.astimezone(UTC))


def _describe_fields(entity: Entity, answer: _Answer, report: Report) -> None:
    tables = [(entity.name, entity.fields, answer.page.table, "")]
    if entity.lines is not None and answer.page.lines is not None:
        lines = entity.lines
        tables.append((lines.table, lines.fields, answer.page.lines, f"{lines.path}[]."))
    kept: set[str] = set()
    for name, fields, table, prefix in tables:
        for f in fields:
            share = table[f.column].null_count / table.num_rows if table.num_rows else 1.0
            paths = " | ".join(prefix + path for path in f.paths)
            report.fields.append((name, f.column, paths, f.kind.value, share))
            kept |= {_plain(prefix + path) for path in f.paths}
    seen = {path for value in answer.values for path in _leaves(value, "")}
    # An empty list or object on the way to a kept field is not left out, only empty.
    on_the_way = {path for path in seen for field in kept if field.startswith(f"{path}.")}
    report.unmapped[entity.name] = sorted(seen - kept - on_the_way)


def _plain(path: str) -> str:
    """A declared path without its list selectors."""
    return ".".join(segment.split("[", maxsplit=1)[0] for segment in path.split("."))


def _leaves(value: Mapping[str, Any], prefix: str) -> Iterator[str]:
    """The paths of everything in a payload that is not an object itself."""
    for key, inner in value.items():
        first = inner[0] if isinstance(inner, list) and inner else inner
        if isinstance(first, dict):
            yield from _leaves(first, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}"


def _load(
    scratch: Settings,
    url: str,
    settings: Settings,
    samples: Mapping[Entity, _Answer],
    report: Report,
) -> None:
    """Load the samples through dlt and dbt, into tables of the same definition."""
    now = settings.now()
    with connect(url, application_name="blaze_mirror.smoke", autocommit=True) as conn:
        state = State(conn, SCRATCH.raw, SCRATCH.mirror, settings.shop_name)
        migrate(conn, SCRATCH)
        create_raw_tables(state.connection, state.raw_schema, ENTITIES)
        loader = Loader(url, state)
        try:
            for entity, answer in samples.items():
                chunk = Chunk()
                chunk.add(0, answer.page, None)
                loader.load(entity, chunk, now)
        finally:
            loader.close()
        built = run_dbt(
            scratch,
            url,
            [
                "run",
                # Ten records can neither be compared nor served.
                *("--exclude", "path:models/parity", "path:models/serving"),
                *("--target-path", str(TARGET_DIR / "scratch")),
            ],
            target=SCRATCH_TARGET,
        )
        report.problems += [f"dbt {node.name}: {node.message}" for node in built.failures]
        for entity, answer in samples.items():
            for table in MIRRORED[entity.name]:
                wanted = len(answer.page.ids)
                if table == "transaction_items_blaze" and answer.page.lines is not None:
                    wanted = answer.page.lines.num_rows
                found = conn.execute(
                    sql.SQL("select count(*) from {}").format(sql.Identifier(SCRATCH_MIRROR, table))
                ).fetchone()
                if found is None or found[0] != wanted:
                    report.problems.append(
                        f"{table}: {wanted} rows were loaded, {found and found[0]} arrived"
                    )


def _try(report: Report, read: Callable[..., None], *arguments: Any) -> None:
    try:
        read(*arguments)
    except BlazeMirrorError as error:
        report.problems.append(str(error))


def _read_members(
    probe: _Probe, settings: Settings, samples: Mapping[Entity, _Answer], report: Report
) -> None:
    sample = samples[MEMBERS].page
    full = probe.ask(MEMBERS, MEMBERS.endpoint, settings.page_size)
    _say(report, "members: rows a page", f"{full.page.received} of {settings.page_size} asked for")
    _say(report, "members: order", _order(full.page.modified_ms, "modified"))
    latest = max((m for m in sample.modified_ms if m is not None), default=None)
    if latest is None:
        return
    end = datetime.fromtimestamp(latest / 1000, UTC) + timedelta(seconds=1)
    window = Window(end - timedelta(days=1), end)
    page = probe.ask(
        MEMBERS,
        MEMBERS.endpoint,
        settings.page_size,
        **date_params(MEMBERS.endpoint, window, settings.timezone),
    ).page
    honoured = _modified_within(page, window) * 2 > page.received or not page.received
    _say(report, "members: date filter", "honoured, on modified" if honoured else "ignored")
    _say(
        report,
        "members: total under a date filter",
        "the whole company's" if page.total == full.page.total else "the window's",
    )


def _read_transactions(
    probe: _Probe, settings: Settings, samples: Mapping[Entity, _Answer], report: Report
) -> None:
    endpoint, zone = TRANSACTIONS.endpoint, settings.timezone
    times = [
        instant
        for instants in zip(*samples[TRANSACTIONS].page.instants_ms, strict=True)
        if (instant := next((i for i in instants if i is not None), None)) is not None
    ]
    if not times:
        return
    day = datetime.fromtimestamp(times[0] / 1000, UTC).astimezone(zone)
    midnight = day.replace(hour=0, minute=0, second=0, microsecond=0)
    week = Window((midnight - WEEK).astimezone(UTC), midnight.astimezone(UTC))
    answer = probe.ask(
        TRANSACTIONS, endpoint, settings.page_size, **date_params(endpoint, week, zone)
    )
    _say(
        report,
        "transactions: rows a page",
        f"{answer.page.received} of {settings.page_size} asked for, {answer.page.total} in all",
    )
    _say(report, "transactions: order", _order(answer.page.instants_ms[0], "processedTime"))
    boundary = Window((midnight - timedelta(days=1)).astimezone(UTC), midnight.astimezone(UTC))
    pair = probe.ask(TRANSACTIONS, endpoint, SAMPLE, **date_params(endpoint, boundary, zone)).page
    first = probe.ask(
        TRANSACTIONS,
        endpoint,
        SAMPLE,
        startDate=f"{boundary.start.astimezone(zone):%m/%d/%Y}",
        endDate=f"{boundary.start.astimezone(zone):%m/%d/%Y}",
    ).page
    both, one = pair.total, first.total
    inclusive = "cannot be told" if both is None or one is None else None
    if inclusive is None:
        inclusive = "included" if one or (both and _holds_day(pair, midnight)) else "excluded"
    _say(report, "transactions: endDate", inclusive)
    try:
        probe.ask(
            TRANSACTIONS,
            endpoint,
            SAMPLE,
            startDate=f"{midnight - WEEK - timedelta(days=1):%m/%d/%Y}",
            endDate=f"{midnight:%m/%d/%Y}",
        )
    except RequestRefusedError:
        _say(report, "transactions: a range of eight days", "refused, as documented")
    else:
        _say(report, "transactions: a range of eight days", "accepted")
    refunds = [
        value
        for value in samples[TRANSACTIONS].values + answer.values
        if value.get("transType") == "Refund" and isinstance(value.get("cart"), dict)
    ]
    signs = {
        "negative" if total < 0 else "positive"
        for refund in refunds
        if isinstance(total := refund["cart"].get("total"), int | float) and total
    }
    _say(report, "transactions: refunds' totals", " and ".join(sorted(signs)) or "none seen")


def _holds_day(page: Page, midnight: datetime) -> bool:
    start_ms = midnight.timestamp() * 1000
    return any(
        instant is not None and instant >= start_ms
        for instants in page.instants_ms[:1]
        for instant in instants
    )


def _read_products(
    probe: _Probe, settings: Settings, samples: Mapping[Entity, _Answer], report: Report
) -> None:
    full = probe.ask(PRODUCTS, PRODUCTS.endpoint, settings.page_size).page
    _say(
        report,
        "products: rows a page",
        f"{full.received} of {settings.page_size} asked for, {full.total} in all",
    )
    if PRODUCTS.modified_endpoint is None:
        raise BadResponseError("products have no list by modified date")
    latest = max((m for m in samples[PRODUCTS].page.modified_ms if m is not None), default=None)
    if latest is None:
        return
    end = datetime.fromtimestamp(latest / 1000, UTC) + timedelta(seconds=1)
    window = Window(end - timedelta(hours=1), end)
    page = probe.ask(
        PRODUCTS,
        PRODUCTS.modified_endpoint,
        settings.page_size,
        **date_params(PRODUCTS.modified_endpoint, window, settings.timezone),
    ).page
    honoured = bool(page.received) and _modified_within(page, window) == page.received
    _say(report, "products/modified: date filter", "honoured" if honoured else "not honoured")
    if not honoured:
        report.problems.append("products/modified gives rows from outside the dates asked for")


def _modified_within(page: Page, window: Window) -> int:
    """How many of a page's rows were modified within a window."""
    start_ms, end_ms = window.start.timestamp() * 1000, window.end.timestamp() * 1000
    return sum(m is not None and start_ms <= m <= end_ms for m in page.modified_ms)


def _order(values: Sequence[int | None], name: str) -> str:
    known = [value for value in values if value is not None]
    if known == sorted(known):
        return f"by {name}, ascending"
    if known == sorted(known, reverse=True):
        return f"by {name}, descending"
    return f"not by {name}"


def _say(report: Report, question: str, answer: str) -> None:
    report.readings.append((question, answer))


def _print(report: Report) -> None:
    console = Console()
    for name in dict.fromkeys(name for name, *_ in report.fields):
        table = Table("column", "API field", "type", "null", title=f"{name}: fields kept")
        for _, column, paths, kind, share in (f for f in report.fields if f[0] == name):
            table.add_row(
                column, escape(paths), kind, f"{share:.0%}", style="yellow" if share == 1 else ""
            )
        console.print(table)
    for entity in ENTITIES:
        names = report.unmapped.get(entity.name, [])
        console.print(
            f"[bold]{entity.name}[/bold]: {len(names)} API fields in the sample are not kept: "
            f"{', '.join(names)}",
            highlight=False,
        )
    readings = Table("question", "this API", title="How this API behaves")
    for question, answer in report.readings:
        readings.add_row(question, answer)
    console.print(readings)
    console.print(f"{report.calls} calls, {report.seconds:.1f} s")
    for problem in report.problems:
        console.print(f"[red]Problem:[/red] {problem}", highlight=False)
    if report.problems:
        console.print("Do not schedule the sync before these are understood.")
    else:
        console.print("[green]All well.[/green] Next: `make backfill`.")
