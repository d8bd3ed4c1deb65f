"""Is it right: legacy beside the mirror, by rows, columns, months, and one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from common.words import listed
from extract.source.entities import MIRRORED
from operate.cutover.sources import SERVED
from operate.report import compared_shops
from operate.report.compared_shops import ComparedShop
from operate.report.session import Rows, Session
from warehouse.catalog import exists, is_finalized

UNPAIRED = frozenset({"legacy_only", "mirror_only", "duplicate_key"})
UNREPORTED = frozenset({"not_yet_in_legacy", "not_reported"})
SAMPLES = 3
"""Differences shown of each kind, the largest first."""


@dataclass(frozen=True)
class Comparison:
    """Legacy beside the mirror, as of legacy's snapshot.

    Attributes:
        as_of: one row of `parity.as_of`, or none before the first comparison.
        statuses: by entity, the rows of each status.
        columns: of `parity.parity_columns`, in the order of the mapping's entities.
        months: of `parity.parity_monthly`.
        differences: samples of `parity.parity_differences`, with `total` of their kind; without
            those that `known_differences` explains.
        known: of `parity.known_differences_in_use`.
    """

    as_of: Rows
    statuses: dict[str, dict[str, int]]
    columns: Rows
    months: Rows
    differences: Rows
    known: Rows
    gaps: dict[str, str] = field(default_factory=dict)
    """Entities that are not compared, with what legacy lacks."""
    none_because: str = ""
    """Why there is no comparison at all, in a sentence; empty where there is one."""
    shops: Sequence[ComparedShop] = ()
    """Where shops have a legacy each, all of them, the worst first; the rest is of `shop` alone."""
    shop: str = ""
    """The worst shop; empty where all have one legacy."""
    schema: str = "parity"
    """Of the views."""

    @property
    def has_begun(self) -> bool:
        """Whether anything was ever compared."""
        return bool(self.columns)

    @property
    def has_legacy(self) -> bool:
        """Whether legacy has anything to compare."""
        return self.has_begun and len(self.gaps) < len(SERVED)

    @property
    def dated_months(self) -> Rows:
        """`months` without the row of transactions that have no date."""
        return [row for row in self.months if row["month"] is not None]

    def unpaired(self) -> Rows:
        """Rows that one side alone has, or has twice: a kind each, most first, known ones left out.

        Each is of `differences`, with `total` of its kind.
        """
        kinds = {
            (row["entity"], row["verdict"]): row
            for row in self.differences
            if row["column_name"] == "*" and row["verdict"] in UNPAIRED
        }
        return sorted(kinds.values(), key=lambda row: (-row["total"], row["entity"]))

    def rows_of(self, entity: str) -> int:
        """How many rows of an entity are compared; without those that no report could hold."""
        counts = self.statuses.get(entity, {})
        return sum(number for status, number in counts.items() if status not in UNREPORTED)

    def worst(self) -> Rows:
        """The columns that differ, most first, by the share of judged rows that do not match."""
        return sorted(
            (row for row in self.columns if row["judged_matches"] < row["rows_judged"]),
            key=lambda row: (row["match_percent"], row["entity"], row["column_name"]),
        )


def read(session: Session) -> Comparison:
    """What the views say: those of the schema `parity`, or of the shop that agrees least."""
    shops = compared_shops.read(session)
    worst = shops[0] if shops else None
    schema = worst.schema if worst else "parity"
    columns = session.rows(
        schema,
        "parity_columns",
        """
        select entity, column_name, not_compared_because, rows_compared, rows_judged,
            judged_matches, differs, null_in_legacy, null_in_mirror, empty_vs_null,
            unreadable,
            known_differences, match_percent::float8 as match_percent
        from {relation}
        order by entity, match_percent nulls last, column_name
        """,
    )
    columns.sort(key=lambda row: SERVED.index(row["entity"]))
    gaps = _gaps(columns)
    return Comparison(
        as_of=session.rows(schema, "as_of", "select as_of, as_of_day, origin from {relation}"),
        statuses={
            entity: _statuses(session, schema, entity)
            for entity in SERVED
            if columns and entity not in gaps
        },
        columns=columns,
        months=_months(session, schema),
        differences=_differences(session, schema),
        known=session.rows(
            schema,
            "known_differences_in_use",
            """
            select entity, key_or_rule, column_name, reason, owner, expires_on, differences, state
            from {relation}
            order by expires_on, entity, key_or_rule, column_name
            """,
        ),
        gaps=gaps,
        shops=shops,
        shop=worst.name if worst else "",
        schema=schema,
        none_because="" if columns else _why_none(session, worst),
    )


def _why_none(session: Session, shop: ComparedShop | None) -> str:
    """What is missing, where nothing can be said of both sides."""
    connection, schema = session.connection, session.settings.mirror_schema
    if is_finalized(connection):
        return "The mirror's tables carry legacy's names, so there is nothing to compare with."
    tables = [table for tables in MIRRORED.values() for table in tables]
    missing = [f"{schema}.{table}" for table in tables if not exists(connection, schema, table)]
    if missing:
        verb, them = ("is", "it") if len(missing) == 1 else ("are", "them")
        return (
            f"Nothing can be compared: {listed(missing)} {verb} missing. "
            f"`make sync` makes {them} again."
        )
    if shop and not shop.is_compared:
        return f"{shop.name} was never compared with its legacy. `make parity` does it."
    if not exists(connection, "parity", "parity_columns"):
        return "Nothing is compared: parity.parity_columns is missing. `make parity` builds it."
    return "The comparison could not be read. `make parity` builds it again."


def _gaps(columns: Rows) -> dict[str, str]:
    gaps: dict[str, str] = {}
    for entity in SERVED:
        reasons = [row["not_compared_because"] for row in columns if row["entity"] == entity]
        if reasons and all(reasons):
            gaps[entity] = reasons[0]
    return gaps


def _statuses(session: Session, schema: str, entity: str) -> dict[str, int]:
    rows = session.rows(
        schema,
        f"{entity}_comparison",
        "select status, count(*) as rows from {relation} group by status order by status",
    )
    return {row["status"]: row["rows"] for row in rows}


def _months(session: Session, schema: str) -> Rows:
    return session.rows(
        schema,
        "parity_monthly",
        """
        select month, shop, legacy_transactions, mirror_transactions, transactions_difference,
            legacy_revenue::float8 as legacy_revenue, mirror_revenue::float8 as mirror_revenue,
            revenue_difference::float8 as revenue_difference
        from {relation}
        order by month nulls first, shop
        """,
    )


def _differences(session: Session, schema: str) -> Rows:
    return session.rows(
        schema,
        "parity_differences",
        r"""
        with sized as (
            select
                *,
                case
                    when
                        legacy_value ~ '^-?\d{{1,15}}(\.\d+)?$'
                        and mirror_value ~ '^-?\d{{1,15}}(\.\d+)?$'
                        then abs(mirror_value::numeric - legacy_value::numeric)
                end as size
            from {relation}
            where not is_known
        ),
        numbered as (
            select
                *,
                row_number() over (
                    partition by entity, column_name, verdict
                    order by size desc nulls last, key
                ) as place,
                count(*) over (partition by entity, column_name, verdict) as total
            from sized
        )
        select entity, column_name, verdict, key, legacy_value, mirror_value, is_changed_since,
            total
        from numbered
        where place <= %s
        order by total desc, entity, column_name, verdict, place
        """,
        (SAMPLES,),
    )
