"""Customers on both sides: lifetime values as points, tiers as counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, LiteralString

import yaml  # type: ignore[import-untyped]  # comes with dbt

from operate.report.session import Rows, Session
from operate.transform.project import PROJECT_DIR

MATCHES_DRAWN = 1500
DIFFERENCES_DRAWN = 3000
"""Far more than anybody can tell apart, and few enough for a phone."""
RARE = 5
"""A value that fewer customers have might be a person's own, in a column that slipped."""


@dataclass(frozen=True)
class Customers:
    """Customers that both sides have.

    Attributes:
        points: `legacy` and `mirror` (dollars), `matches`, `key`.
        matches, differences: how many there are, drawn or not.
        vip, churn: by value in the order of the tiers, customers of (legacy, mirror); a value
            that is None is empty.
    """

    points: Rows
    matches: int
    differences: int
    vip: dict[str, tuple[int, int]]
    churn: dict[str, tuple[int, int]]


def read(session: Session) -> Customers:
    """Lifetime values and tiers of `parity.customers_comparison`."""
    points = _points(session)
    counts = points[0] if points else {}
    project = yaml.safe_load((PROJECT_DIR / "dbt_project.yml").read_text())["vars"]
    return Customers(
        points,
        counts.get("all_matches", 0),
        counts.get("all_differences", 0),
        _tiers(session, project, "vip", _VIP),
        _tiers(session, project, "churn", _CHURN),
    )


def _points(session: Session) -> Rows:
    # All that differ, the largest first, as long as they can be drawn; of those that match a
    # sample, by a hash of the key: the same customers each night.
    return session.rows(
        "parity",
        "customers_comparison",
        """
        with pairs as (
            select
                key,
                lifetime_value_legacy as legacy,
                lifetime_value_mirror as mirror,
                lifetime_value_verdict = 'match' as matches
            from {relation}
            where
                lifetime_value_verdict is not null
                and lifetime_value_legacy is not null and lifetime_value_mirror is not null
        ),
        numbered as (
            select
                *,
                row_number() over (
                    partition by matches
                    order by
                        case when not matches then abs(mirror - legacy) end desc nulls last,
                        md5(key)
                ) as place,
                count(*) filter (where matches) over () as all_matches,
                count(*) filter (where not matches) over () as all_differences
            from pairs
        )
        select key, legacy::float8 as legacy, mirror::float8 as mirror, matches, all_matches,
            all_differences
        from numbered
        where place <= case when matches then %s else %s end
        order by matches desc, legacy, mirror, md5(key)
        """,
        (MATCHES_DRAWN, DIFFERENCES_DRAWN),
    )


_VIP: LiteralString = """
    select side.name, side.value, count(*) as customers
    from {relation} as compared
    cross join lateral (
        values
        ('legacy', compared.vip_status_legacy::text, compared.legacy_rows),
        ('mirror', compared.vip_status_mirror::text, compared.mirror_rows)
    ) as side (name, value, copies)
    where side.copies > 0 and compared.status <> 'not_yet_in_legacy'
    group by side.name, side.value
"""
_CHURN: LiteralString = """
    select side.name, side.value, count(*) as customers
    from {relation} as compared
    cross join lateral (
        values
        ('legacy', compared.churn_risk_legacy::text, compared.legacy_rows),
        ('mirror', compared.churn_risk_mirror::text, compared.mirror_rows)
    ) as side (name, value, copies)
    where side.copies > 0 and compared.status <> 'not_yet_in_legacy'
    group by side.name, side.value
"""


def _tiers(
    session: Session, project: dict[str, Any], name: str, query: LiteralString
) -> dict[str, tuple[int, int]]:
    tiers = [project[f"{name}_default"], *(t["name"] for t in reversed(project[f"{name}_tiers"]))]
    counts: dict[str, list[int]] = {tier: [0, 0] for tier in tiers}
    rows = session.rows("parity", "customers_comparison", query)
    for row in sorted(rows, key=lambda row: row["value"] or ""):
        value = (row["value"] or "").strip() or "(none)"
        if value not in counts and row["customers"] < RARE:
            value = "(rare values)"
        counts.setdefault(value, [0, 0])[row["name"] == "mirror"] += row["customers"]
    return {value: (legacy, mirror) for value, (legacy, mirror) in counts.items()} if rows else {}
