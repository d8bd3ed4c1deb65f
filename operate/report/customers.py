"""Customers on both sides: lifetime values as points, tiers as counts."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import LiteralString

from operate.report.known_tiers import known_tiers
from operate.report.masking import Masking
from operate.report.session import Rows, Session

# All that differ, the largest first, as long as they can be drawn; of those that match a sample,
# by a hash of the key: the same customers each night.
POINTS: LiteralString = """
    with pairs as (
        select
            key,
            lifetime_value_legacy as legacy,
            lifetime_value_mirror as mirror,
            lifetime_value_verdict = 'match' as matches
        from {relation}
        where
            lifetime_value_verdict is not null
            and lifetime_value_legacy <> 'NaN' and lifetime_value_mirror <> 'NaN'
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
"""
TIERS: LiteralString = """
    select side.name, side.value, count(*) as customers
    from {relation} as compared
    cross join lateral (
        values
        ('legacy', compared.{legacy_tier}::text, compared.legacy_rows),
        ('mirror', compared.{mirror_tier}::text, compared.mirror_rows)
    ) as side (name, value, copies)
    where side.copies > 0 and compared.status not in ('not_yet_in_legacy', 'not_reported')
    group by side.name, side.value
"""

MATCHES_DRAWN = 800
DIFFERENCES_DRAWN = 1600
"""More than the eye can separate, and few enough for a phone and for a mail."""
RARE = 5
"""Values that fewer customers have are one category where persons are shown: a plot has no room."""
NONE, OTHER = "(none)", "(other values)"


@dataclass(frozen=True)
class Customers:
    """Customers that both sides have.

    Attributes:
        points: `legacy` and `mirror` (dollars), `matches`, `key`.
        matches, differences: how many there are, drawn or not.
        vip, churn: by value in the order of the tiers, customers of (legacy, mirror); what may
            not be shown is one category.
    """

    points: Rows
    matches: int
    differences: int
    vip: dict[str, tuple[int, int]]
    churn: dict[str, tuple[int, int]]


def read(session: Session, masking: Masking, schema: str = "parity") -> Customers:
    """Lifetime values and tiers of `customers_comparison`, of the schema of a comparison."""
    points = session.rows(
        schema, "customers_comparison", POINTS, (MATCHES_DRAWN, DIFFERENCES_DRAWN)
    )
    counts = points[0] if points else {}
    return Customers(
        points,
        counts.get("all_matches", 0),
        counts.get("all_differences", 0),
        _tiers(session, masking, schema, "vip_status"),
        _tiers(session, masking, schema, "churn_risk"),
    )


def _tiers(
    session: Session, masking: Masking, schema: str, column: str
) -> dict[str, tuple[int, int]]:
    """By tier, customers of (legacy, mirror); empty where nothing was compared."""
    columns = {"legacy_tier": f"{column}_legacy", "mirror_tier": f"{column}_mirror"}
    rows = session.rows(schema, "customers_comparison", TIERS, columns=columns)
    if not rows:
        return {}
    counts: dict[str, Counter[str]] = {tier: Counter() for tier in known_tiers(column)}
    for row in sorted(rows, key=lambda row: row["value"] or ""):
        value = (row["value"] or "").strip() or NONE
        is_shown = value == NONE or masking.shows("customers", column, value)
        if not is_shown or (value not in counts and row["customers"] < RARE):
            value = OTHER
        counts.setdefault(value, Counter())[row["name"]] += row["customers"]
    return {value: (sides["legacy"], sides["mirror"]) for value, sides in counts.items()}
