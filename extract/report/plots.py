"""Figures as plots, each with a sentence for those who cannot see it and its data as a table.

A plot is plain data in the form that plotly.js draws. Colours are names of the style sheet's
variables (`--legacy`), so that one palette serves light, dark and print.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from extract.report.comparison import Comparison
from extract.report.customers import Customers
from extract.report.masking import Masking
from extract.report.running import Run
from extract.report.tables import Table, duration, moment, money, month, number, percent, words

STATUSES = {
    "identical": "--ok",
    "modified": "--legacy",
    "legacy_only": "--bad",
    "mirror_only": "--mirror",
    "duplicate_key": "--odd",
    "not_yet_in_legacy": "--quiet",
}
SERIES = ("--mirror", "--legacy", "--ok", "--odd", "--bad", "--quiet")
SYMBOLS = ("circle", "diamond", "square", "cross", "x", "triangle-up")
PATTERNS = {"identical": "", "modified": "/", "legacy_only": "x", "mirror_only": "\\",
            "duplicate_key": "+", "not_yet_in_legacy": "."}
ROW_HEIGHT = 26


@dataclass(frozen=True)
class Plot:
    """A plot.

    Attributes:
        id: of its figure on the page.
        title: its heading.
        summary: what it shows, in a sentence; also read to those who cannot see it.
        data, layout: of plotly.js.
        table: the data behind it.
        height: pixels.
    """

    id: str
    title: str
    summary: str
    data: list[dict[str, Any]]
    layout: dict[str, Any]
    table: Table
    height: int = 320


def plain(text: str) -> str:
    """Text that plotly.js draws as it is; it takes `<b>`, `<a href>` and others for markup."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def durations(runs: Sequence[Run], zone: ZoneInfo) -> Plot | None:
    """How long each run took, with what it did."""
    ended = [run for run in runs if run.seconds is not None]
    if not ended:
        return None
    data = []
    for place, command in enumerate(sorted({run.command for run in ended})):
        mine = [run for run in ended if run.command == command]
        data.append(
            {
                "type": "scatter",
                "mode": "markers",
                "name": command,
                "x": [f"{run.started_at.astimezone(zone):%Y-%m-%dT%H:%M:%S}" for run in mine],
                "y": [round((run.seconds or 0) / 60, 3) for run in mine],
                "text": [
                    f"{run.status}, {duration(run.seconds)}<br>{run.rows_read:,} rows read, "
                    f"{run.rows_written:,} written, {run.rows_failed:,} failed"
                    f"<br>{run.calls:,} calls"
                    for run in mine
                ],
                "hovertemplate": "%{x}<br>%{text}<extra>%{fullData.name}</extra>",
                "marker": {
                    "color": ["--bad" if run.failed else SERIES[place] for run in mine],
                    "symbol": ["x" if run.failed else SYMBOLS[place] for run in mine],
                    "size": 9,
                },
            }
        )
    failed = sum(run.failed for run in ended)
    longest = max(ended, key=lambda run: run.seconds or 0)
    return Plot(
        "plot-durations",
        "How long runs took",
        f"{len(ended)} runs, {failed} of them failed (crosses). The longest took "
        f"{duration(longest.seconds)}, on {moment(longest.started_at, zone)}.",
        data,
        {"yaxis": {"title": {"text": "minutes"}, "rangemode": "tozero"}, "xaxis": {"type": "date"}},
        run_table(ended, zone, "Runs, newest first"),
    )


def run_table(runs: Sequence[Run], zone: ZoneInfo, caption: str) -> Table:
    """Runs as a table."""
    return Table(
        caption,
        ("started", "command", "status", "took", "read", "written", "failed", "calls",
         "calls in 5 min"),
        [
            (
                moment(run.started_at, zone), run.command, run.status, duration(run.seconds),
                number(run.rows_read), number(run.rows_written), number(run.rows_failed),
                number(run.calls), number(run.calls_per_window),
            )
            for run in runs
        ],
        frozenset(range(3, 9)),
    )


def calls(runs: Sequence[Run], zone: ZoneInfo, ceiling: int) -> Plot | None:
    """Calls of each run in five minutes, below the ceiling."""
    ended = [run for run in runs if run.seconds is not None]
    if not ended:
        return None
    busiest = max(ended, key=lambda run: run.calls_per_window)
    return Plot(
        "plot-calls",
        "Calls in five minutes",
        f"The busiest run made {number(busiest.calls_per_window)} calls in five minutes, "
        f"{busiest.calls_per_window / ceiling:.1%} of the {number(ceiling)} that "
        "BLAZE_CALLS_PER_5MIN allows. Averages over runs that took longer.",
        [
            {
                "type": "bar",
                "name": "calls in five minutes",
                "x": [
                    f"{run.started_at.astimezone(zone):%Y-%m-%d %H:%M} {run.command}"
                    for run in reversed(ended)
                ],
                "y": [run.calls_per_window for run in reversed(ended)],
                "marker": {"color": "--mirror"},
                "hovertemplate": "%{x}<br>%{y:,} calls in five minutes<extra></extra>",
            }
        ],
        {
            "yaxis": {"title": {"text": "calls"}, "rangemode": "tozero"},
            "xaxis": {"type": "category", "nticks": 4, "tickangle": 0, "showticklabels": len(ended) < 5},  # noqa: E501
            "bargap": 0.4,
            "shapes": _line_across(ceiling) if busiest.calls_per_window > ceiling / 5 else [],
        },
        run_table(ended, zone, "Calls of runs, newest first"),
        260,
    )


def statuses(comparison: Comparison) -> Plot | None:
    """Rows of each entity by status, as shares."""
    counted = {entity: counts for entity, counts in comparison.statuses.items() if counts}
    if not counted:
        return None
    entities = list(counted)
    totals = {entity: sum(counts.values()) for entity, counts in counted.items()}
    data = []
    for status, colour in STATUSES.items():
        rows = [counted[entity].get(status, 0) for entity in entities]
        if not any(rows):
            continue
        data.append(
            {
                "type": "bar",
                "orientation": "h",
                "name": words(status),
                "y": [words(entity) for entity in entities],
                "x": [
                    100 * count / totals[entity]
                    for entity, count in zip(entities, rows, strict=True)
                ],
                "customdata": rows,
                "marker": {
                    "color": colour,
                    "pattern": {"shape": PATTERNS[status], "fgcolor": "--paper", "size": 6,
                                "solidity": 0.25},
                },
                "hovertemplate": "%{y}<br>%{customdata:,} rows, %{x:.2f} %"
                "<extra>%{fullData.name}</extra>",
            }
        )
    shares = "; ".join(
        f"{words(entity)} {percent(100 * counted[entity].get('identical', 0) / totals[entity])}"
        for entity in entities
    )
    return Plot(
        "plot-statuses",
        "Rows of both sides",
        f"Identical on both sides: {shares}.",
        data,
        {
            "barmode": "stack",
            "xaxis": {"range": [0, 100], "ticksuffix": " %"},
            "yaxis": {"autorange": "reversed"},
        },
        Table(
            "Rows by entity and status",
            ("entity", *(words(status) for status in STATUSES)),
            [
                (words(entity), *(number(counted[entity].get(status, 0)) for status in STATUSES))
                for entity in entities
            ],
            frozenset(range(1, 7)),
        ),
        160 + 44 * len(entities),
    )


def columns(comparison: Comparison, entity: str, allowed: float | None) -> Plot | None:
    """The match rate of each column of an entity, worst first.

    Args:
        comparison: of both sides.
        entity: one of the four.
        allowed: percent that may miss, where a gate says so.
    """
    rows = [row for row in comparison.columns if row["entity"] == entity and row["rows_judged"]]
    if not rows or entity in comparison.gaps:
        return None
    rows.sort(key=lambda row: (row["match_percent"], row["column_name"]))
    floor = None if allowed is None else 100 - allowed
    low = min(rows[0]["match_percent"], 90)
    worst = rows[0]
    perfect = sum(row["judged_matches"] == row["rows_judged"] for row in rows)
    return Plot(
        f"plot-columns-{entity}",
        words(entity).capitalize(),
        f"{perfect} of {len(rows)} columns match in every row. The worst is "
        f"{words(worst['column_name'])}: {percent(worst['match_percent'])} match.",
        [
            {
                "type": "scatter",
                "mode": "markers",
                "name": "match rate",
                "x": [row["match_percent"] for row in rows],
                "y": [words(row["column_name"]) for row in rows],
                "customdata": [
                    [row["judged_matches"], row["rows_judged"], row["known_differences"]]
                    for row in rows
                ],
                "marker": {
                    "size": 11,
                    "color": [
                        "--bad" if floor is not None and row["match_percent"] < floor else "--mirror"
                        for row in rows
                    ],
                    "symbol": [
                        "x" if floor is not None and row["match_percent"] < floor else "circle"
                        for row in rows
                    ],
                },
                "hovertemplate": "%{y}<br>%{x:.3f} % match<br>%{customdata[0]:,} of "
                "%{customdata[1]:,} rows, %{customdata[2]:,} known differences<extra></extra>",
            }
        ],
        {
            "xaxis": {"range": [low - (100 - low) * 0.05, 100 + (100 - low) * 0.04],
                      "ticksuffix": " %"},
            "yaxis": {"autorange": "reversed", "type": "category"},
            "showlegend": False,
            "shapes": [] if floor is None else _line_up(floor),
        },
        Table(
            f"Columns of {words(entity)}, worst first",
            ("column", "match", "judged", "differ", "only in mirror", "only in legacy",
             "empty or null", "known"),
            [
                (
                    words(row["column_name"]), percent(row["match_percent"]),
                    number(row["rows_judged"]), number(row["differs"]),
                    number(row["null_in_legacy"]), number(row["null_in_mirror"]),
                    number(row["empty_vs_null"]), number(row["known_differences"]),
                )
                for row in rows
            ],
            frozenset(range(1, 8)),
        ),
        110 + ROW_HEIGHT * len(rows),
    )


SHOPS = 5


def months(comparison: Comparison) -> Plot | None:
    """Transactions that one side has more of, by month and shop."""
    rows = [row for row in comparison.months if row["month"] is not None]
    if not rows or not comparison.has_legacy:
        return None
    sizes: dict[str, int] = {}
    for row in rows:
        sizes[row["shop"]] = sizes.get(row["shop"], 0) + abs(row["transactions_difference"])
    shops = sorted(sizes, key=lambda shop: (-sizes[shop], shop))
    shown, others = shops[:SHOPS], shops[SHOPS:]
    names = [*shown, *(["all other shops"] if others else [])]
    every = sorted({row["month"] for row in rows})
    data = []
    for place, name in enumerate(names):
        mine = [name] if name in shown else others
        data.append(
            {
                "type": "bar",
                "name": plain(name or "no shop"),
                "x": [f"{each:%Y-%m-%d}" for each in every],
                "y": [
                    sum(row["transactions_difference"] for row in rows
                        if row["month"] == each and row["shop"] in mine)
                    for each in every
                ],
                "marker": {
                    "color": SERIES[place],
                    "pattern": {"shape": ("", "/", "x", "\\", "+", ".")[place],
                                "fgcolor": "--paper", "solidity": 0.25},
                },
                "hovertemplate": "%{x|%b %Y}<br>mirror %{y:+,} transactions"
                "<extra>%{fullData.name}</extra>",
            }
        )
    most = max(rows, key=lambda row: abs(row["transactions_difference"]))
    return Plot(
        "plot-months",
        "Transactions that one side has more of",
        f"Above zero the mirror has more, below zero legacy. The largest gap is "
        f"{most['transactions_difference']:+,} in {month(most['month'])}"
        + (f" at {most['shop']}." if most["shop"] else "."),
        data,
        {
            "barmode": "group" if len(names) > 1 else "relative",
            "yaxis": {"title": {"text": "mirror less legacy"}, "zeroline": True},
            "xaxis": {"type": "date"},
        },
        Table(
            "Transactions and revenue by month and shop",
            ("month", "shop", "legacy", "mirror", "mirror less legacy", "legacy revenue",
             "mirror revenue", "difference"),
            [
                (
                    month(row["month"]), row["shop"] or "no shop",
                    number(row["legacy_transactions"]), number(row["mirror_transactions"]),
                    f"{row['transactions_difference']:+,}", money(row["legacy_revenue"]),
                    money(row["mirror_revenue"]), money(row["revenue_difference"]),
                )
                for row in comparison.months
            ],
            frozenset(range(2, 8)),
        ),
    )


def revenue(comparison: Comparison) -> Plot | None:
    """Revenue of both sides by month."""
    rows = [row for row in comparison.months if row["month"] is not None]
    if not rows or not comparison.has_legacy:
        return None
    every = sorted({row["month"] for row in rows})

    def sums(side: str) -> list[float]:
        return [
            round(sum(row[f"{side}_revenue"] for row in rows if row["month"] == each), 2)
            for each in every
        ]

    legacy, mirror = sums("legacy"), sums("mirror")
    totals = sum(legacy), sum(mirror)
    apart = f" ({(totals[1] - totals[0]) / totals[0]:+.2%})" if totals[0] else ""
    return Plot(
        "plot-revenue",
        "Revenue by month",
        f"Legacy {money(totals[0])}, mirror {money(totals[1])}{apart}, all months together.",
        [
            {
                "type": "scatter", "mode": "lines+markers", "name": name,
                "x": [f"{each:%Y-%m-%d}" for each in every], "y": values,
                "line": {"color": f"--{name}", "dash": dash, "width": 2},
                "marker": {"symbol": symbol, "size": 8},
                "hovertemplate": "%{x|%b %Y}<br>$%{y:,.2f}<extra>%{fullData.name}</extra>",
            }
            for name, values, dash, symbol in (
                ("legacy", legacy, "dash", "diamond-open"), ("mirror", mirror, "solid", "circle")
            )
        ],
        {"yaxis": {"tickprefix": "$", "rangemode": "tozero"}, "xaxis": {"type": "date"}},
        Table(
            "Revenue by month, all shops",
            ("month", "legacy", "mirror", "mirror less legacy"),
            [
                (month(each), money(old), money(new), money(round(new - old, 2)))
                for each, old, new in zip(every, legacy, mirror, strict=True)
            ],
            frozenset({1, 2, 3}),
        ),
    )


def lifetime_values(customers: Customers, masking: Masking) -> Plot | None:
    """Each customer's lifetime value on both sides; equal ones lie on the line."""
    if not customers.points:
        return None
    top = max(max(each["legacy"], each["mirror"]) for each in customers.points)
    low = min(0.0, *(min(each["legacy"], each["mirror"]) for each in customers.points))
    data: list[dict[str, Any]] = [
        {
            "type": "scatter", "mode": "lines", "name": "equal on both sides",
            "x": [low, top], "y": [low, top], "hoverinfo": "skip",
            "line": {"color": "--quiet", "width": 1.5, "dash": "dash"},
        }
    ]
    drawn: dict[bool, int] = {}
    for matches, name, colour, symbol in (
        (True, "match", "--mirror", "circle-open"), (False, "differ", "--bad", "x"),
    ):
        points = [each for each in customers.points if each["matches"] is matches]
        drawn[matches] = len(points)
        if points:
            data.append(
                {
                    "type": "scatter", "mode": "markers", "name": name,
                    "x": [each["legacy"] for each in points],
                    "y": [each["mirror"] for each in points],
                    "text": [plain(masking.key("customers", each["key"])) for each in points]
                    if masking.show_pii or not matches else [],
                    "marker": {"color": colour, "symbol": symbol, "size": 7},
                    "hovertemplate": "legacy $%{x:,.2f}<br>mirror $%{y:,.2f}"
                    + ("<br>%{text}" if masking.show_pii or not matches else "")
                    + "<extra>%{fullData.name}</extra>",
                }
            )
    said = (
        f"{number(customers.differences)} of {number(customers.matches + customers.differences)} "
        "customers lie off the line. "
    )
    said += (
        f"All of those that differ are drawn, and {number(drawn[True])} of "
        f"{number(customers.matches)} that match, chosen by a hash of their id."
        if drawn[False] == customers.differences and drawn[True] < customers.matches
        else f"The {number(drawn[False])} that differ most are drawn, and {number(drawn[True])} of "
        f"{number(customers.matches)} that match, chosen by a hash of their id."
        if drawn[False] < customers.differences
        else "All are drawn."
    )
    off = sorted(
        (each for each in customers.points if not each["matches"]),
        key=lambda each: -abs(each["mirror"] - each["legacy"]),
    )[:50]
    return Plot(
        "plot-lifetime",
        "Lifetime value, customer by customer",
        said,
        data,
        {
            "xaxis": {"title": {"text": "legacy"}, "tickprefix": "$"},
            "yaxis": {"title": {"text": "mirror"}, "tickprefix": "$"},
            "hovermode": "closest",
        },
        Table(
            "Customers whose lifetime values are furthest apart, at most 50",
            ("customer", "legacy", "mirror", "mirror less legacy"),
            [
                (
                    masking.key("customers", each["key"]), money(each["legacy"]),
                    money(each["mirror"]), money(round(each["mirror"] - each["legacy"], 2)),
                )
                for each in off
            ],
            frozenset({1, 2, 3}),
        ),
        420,
    )


def tiers(name: str, title: str, counts: dict[str, tuple[int, int]]) -> Plot | None:
    """Customers by tier on both sides."""
    if not counts:
        return None
    values = list(counts)
    return Plot(
        f"plot-{name}",
        title,
        "Legacy and mirror: "
        + "; ".join(
            f"{value} {number(legacy)} and {number(mirror)}"
            for value, (legacy, mirror) in counts.items()
        )
        + ".",
        [
            {
                "type": "bar", "name": side, "x": [plain(value) for value in values],
                "y": [counts[value][place] for value in values],
                "marker": {"color": f"--{side}", "pattern": {"shape": pattern,
                           "fgcolor": "--paper", "solidity": 0.25}},
                "hovertemplate": "%{x}<br>%{y:,} customers<extra>%{fullData.name}</extra>",
            }
            for place, (side, pattern) in enumerate((("legacy", "/"), ("mirror", "")))
        ],
        {"barmode": "group", "xaxis": {"type": "category"},
         "yaxis": {"title": {"text": "customers"}}},
        Table(
            title,
            ("tier", "legacy", "mirror", "mirror less legacy"),
            [
                (value, number(legacy), number(mirror), f"{mirror - legacy:+,}")
                for value, (legacy, mirror) in counts.items()
            ],
            frozenset({1, 2, 3}),
        ),
        300,
    )


def _line_up(x: float) -> list[dict[str, Any]]:
    return [
        {
            "type": "line", "x0": x, "x1": x, "y0": 0, "y1": 1, "yref": "paper",
            "line": {"color": "--bad", "width": 1.5, "dash": "dot"},
        }
    ]


def _line_across(y: float) -> list[dict[str, Any]]:
    return [
        {
            "type": "line", "x0": 0, "x1": 1, "xref": "paper", "y0": y, "y1": y,
            "line": {"color": "--bad", "width": 1.5, "dash": "dot"},
        }
    ]
