"""The results as tables in benchmarks/README.md, between markers."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.place import CONCURRENCY
from benchmarks.plots import TITLES
from benchmarks.results import Results
from benchmarks.targets import targets


def write(path: Path, name: str, lines: Iterable[str]) -> None:
    """Replace what stands between a section's markers.

    Args:
        path: of the document.
        name: of the section.
        lines: to stand there.
    """
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, _, rest = path.read_text(encoding="utf-8").partition(begin)
    _, _, after = rest.partition(end)
    text = "\n".join(lines)
    path.write_text(f"{before}{begin}\n{text}\n{end}{after}", encoding="utf-8")


def table(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """A Markdown table: its first column is of words, the others of numbers."""
    ruler = ["---", *["---:"] * (len(heading) - 1)]
    return [f"| {' | '.join(row)} |" for row in (heading, ruler, *rows)]


def document(results: Results, path: Path, pictures: Sequence[str]) -> None:
    """Bring the document up to date.

    Args:
        results: what was measured.
        path: of the document.
        pictures: the plots that were drawn, in the folder `plots` beside it.
    """
    write(path, "targets", _targets(results))
    if results.race:
        write(path, "race", _race(results, "race.svg" in pictures))
    if results.growth:
        write(path, "growth", _growth(results, "growth.svg" in pictures))


def _targets(results: Results) -> list[str]:
    verdicts = {True: "reached", False: "**missed**", None: "unknown"}
    return table(
        ("what", "wanted", "found", ""),
        ((each.name, each.wanted, each.found, verdicts[each.met]) for each in targets(results)),
    )


def _race(results: Results, drawn: bool) -> list[str]:  # noqa: FBT001 - one caller
    about = results.about
    scale = about["scale"]
    measured = (
        f"Measured on {about['day']}: {about['cores']} cores, {about['memory_gb']} GB, Python "
        f"{about['python']}. {scale['transactions']:,} transactions of "
        f"{about['transaction_kb']} KB, {scale['members']:,} members and {scale['products']:,} "
        f"products of {scale['years']:g} years; medians, with the fastest and the slowest run."
    )
    lines = [measured, ""]
    rows = []
    for latency in results.latencies_ms:
        mirror = results.of("mirror", latency)
        for name, title in TITLES.items():
            runs = results.of(name, latency)
            if not runs:
                continue
            seconds = [run["seconds"] for run in runs]
            ratio = statistics.median(seconds) / statistics.median(r["seconds"] for r in mirror)
            wrong = sorted({each for run in runs for each in run["wrong"]})
            rows.append(
                (
                    title,
                    f"{latency} ms",
                    str(len(runs)),
                    f"{statistics.median(seconds):.1f}",
                    f"{min(seconds):.1f}–{max(seconds):.1f}",
                    f"{ratio:.2f}",
                    f"{max(run['peak_mb'] for run in runs):,.0f}",
                    f"{runs[0]['calls']:,}",
                    "; ".join(wrong).replace("|", "/") if wrong else "right",
                )
            )
    heading = (
        "contender",
        "latency",
        "runs",
        "seconds",
        "spread",
        "of ours",
        "peak MiB",
        "calls",
        "answer",
    )
    lines += table(heading, rows)
    lines += _waiting(results)
    lines += ["", "Where this project's time goes, medians in seconds:", "", *_stages(results)]
    return [*lines, *(["", "![The race, drawn](plots/race.svg)"] if drawn else [])]


def _waiting(results: Results) -> list[str]:
    """The least time that the mirror's calls take, so many at once, whatever program makes them."""
    lines = []
    for latency in filter(None, results.latencies_ms):
        calls = statistics.median(run["calls"] for run in results.of("mirror", latency))
        waiting_s = calls * latency / 1000 / CONCURRENCY
        asked = f"{calls:,.0f} calls, {CONCURRENCY} at a time"
        lines += ["", f"At {latency} ms, {asked}, wait for {waiting_s:.1f} s in any program."]
    return lines


def _stages(results: Results) -> list[str]:
    latencies = results.latencies_ms
    names = list(next(run["stages"] for run in results.race if run["contender"] == "mirror"))
    rows = []
    for name in names:
        row = [name]
        for latency in latencies:
            runs = results.of("mirror", latency)
            row.append(f"{statistics.median(run['stages'].get(name, 0) for run in runs):.1f}")
        rows.append(row)
    return table(("stage", *(f"{latency} ms" for latency in latencies)), rows)


def _growth(results: Results, drawn: bool) -> list[str]:  # noqa: FBT001 - one caller
    runs = sorted(results.growth, key=lambda run: run["factor"])
    rows = [
        ("transactions", *(f"{run['transactions']:,}" for run in runs)),
        ("backfill, s", *(f"{run['backfill_s']:.0f}" for run in runs)),
        ("backfill, peak MiB", *(f"{run['backfill_mb']:.0f}" for run in runs)),
        *(
            (title, *(_median(run, measure) for run in runs))
            for title, measure in (
                ("a quiet night, s", "quiet_s"),
                ("a night after one day, s", "day_s"),
                ("the five-minute job, products changed, s", "five_minutes_s"),
                ("the five-minute job, nothing changed, s", "idle_s"),
                ("dbt alone, nothing landed, s", "dbt_s"),
                ("the same without tests and gates, s", "models_s"),
                ("a quiet night beside legacy tables, s", "legacy_s"),
            )
        ),
        ("rows written in the quiet nights", *(str(run["quiet_rows"]) for run in runs)),
        ("peak MiB of all but the backfill", *(f"{run['peak_mb']:.0f}" for run in runs)),
        ("answer", *("; ".join(run["wrong"]) or "right" for run in runs)),
        ("measured on", *(run["day"] for run in runs)),
    ]
    lines = table(("history", *(f"{run['factor']} ×" for run in runs)), rows)
    return [*lines, *(["", "![Growth, drawn](plots/growth.svg)"] if drawn else [])]


def _median(run: dict[str, Any], measure: str) -> str:
    """In seconds; nothing where a run of an earlier release did not measure it."""
    return f"{statistics.median(run[measure]):.1f}" if measure in run else ""
