"""One look: whether all is well, what is wrong, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from common.duration import format_duration
from common.words import age, counted, listed, moment, some
from extract.source.rate_limit.month_budget import WARN_AT
from operate.alerts.texts import STALE_AFTER
from operate.jobs.clock import TOLERANCE
from operate.status.collect import Status, hangs
from operate.status.concern import Concern
from operate.status.gates import Failing
from operate.status.last_runs import of_runs, why_unbuilt
from operate.status.served import of_served
from operate.status.shops import of_shops, of_unread
from operate.status.stopped import is_used_up, of_stopped
from operate.status.tables import of_tables

ENDS = {
    "crashed": ("crashed", "the next `make sync` resumes where it ended"),
    "error": ("failed", "why stands below; the next `make sync` tries again"),
}
"""What the state of an entity means that did not come to its end, and what to do."""
LONG = timedelta(minutes=2)
"""From here on it is said for how long a run has been at work."""
NAMES_SHOWN = 2
"""Gates that the first line names; the page lists them all."""


@dataclass(frozen=True)
class Verdict:
    """How the mirror stands.

    Attributes:
        state: `not begun`, `running`, `all well` or `needs a look`.
        sentence: the one line to read.
        concerns: what needs a look, the worst first. A run at work may be about to mend it.
    """

    state: str
    sentence: str
    concerns: list[Concern]


def verdict(status: Status) -> Verdict:
    """Judge a status. All is well only where that is known."""
    if not status.entities:
        return Verdict(
            "not begun",
            "Nothing was synced yet: `make backfill` begins, `make demo` shows how.",
            [],
        )
    concerns = _concerns(status)
    if status.running is not None and not hangs(status):
        return Verdict("running", f"Running{_since(status)}{_first_load(status)}.", concerns)
    if concerns:
        said = "; ".join(each.said for each in concerns)
        return Verdict("needs a look", f"Needs a look: {said}.", concerns)
    return Verdict("all well", f"All well{_as_of(status)}: {_well(status)}.", [])


def _since(status: Status) -> str:
    """Since when the run at work is, with the day where that is not today, and for how long."""
    running = status.running
    if running is None or running.since is None:
        return ""
    which = f" ({running.command})" if running.command else ""
    since, now = (each.astimezone(status.zone) for each in (running.since, status.now))
    day = "" if since.date() == now.date() else f"{since:%Y-%m-%d} "
    took = now - since
    long = f", for {format_duration(took)}" if took >= LONG else ""
    return f" since {day}{since:%H:%M}{which}{long}"


def _as_of(status: Status) -> str:
    """Of a clock that stands, nothing is known of what has happened since."""
    fixed = status.clock_fixed_at
    return f" as of {moment(fixed, status.zone)}, where the clock stands" if fixed else ""


def _first_load(status: Status) -> str:
    load = status.first_load
    if load is None:
        return _first_load_of_some(status)
    return f": first load, {load.windows_read:,} of {counted(load.windows, 'window')}"


def _first_load_of_some(status: Status) -> str:
    """How far the first load of those shops is that are not read yet."""
    loading = [each for each in status.shops or () if each.windows is not None]
    if not loading:
        return ""
    read = sum(each.windows_read or 0 for each in loading)
    windows = counted(sum(each.windows or 0 for each in loading), "window")
    return f": first load of {counted(len(loading), 'shop')}, {read:,} of {windows}"


def _well(status: Status) -> str:
    # The oldest: products that were read a minute ago say nothing of the night.
    read = min(row["last_sync_end"] for row in status.entities)
    gates = status.gates
    # That all have ended and gates were judged is known here: a concern says otherwise.
    held = f"{gates.passed} of {gates.judged} gates hold" if gates and gates.judged else ""
    served = f"last sync {age(read, status.now)}"
    if status.shops is not None:
        served = f"all {counted(len(status.shops), 'shop')} read, the first {age(read, status.now)}"
    return f"{held}, {served}" if held else served


def _concerns(status: Status) -> list[Concern]:
    return [
        *_of_run_at_work(status),
        *of_runs(status),
        # A run at work may be about to make them.
        *([] if _is_expected(status) else of_tables(status.lost_tables)),
        *_of_entities(status),
        *_of_progress(status),
        *(Concern(each.said, each.to_do, "right") for each in status.data_faults),
        *_of_gates(status),
        *_of_records(status),
        *([] if _is_expected(status) else of_served(status.served)),
        *_of_calls(status.calls),
    ]


def _of_run_at_work(status: Status) -> list[Concern]:
    if not hangs(status):
        return []
    return [
        Concern(
            f"a run is at work{_since(status)}",
            "docs/operations.md, A run that hangs, says how to stop it",
        )
    ]


def _of_entities(status: Status) -> list[Concern]:
    if status.shops is not None:
        return of_shops(status.shops, calls_are_used_up=is_used_up(status.calls))
    return [
        *_of_asked_shop(status),
        *(
            Concern(f"{listed(names)} {verb}", to_do)
            for what, (verb, to_do) in ENDS.items()
            if (names := [e["entity_type"] for e in status.entities if e["sync_status"] == what])
        ),
        *of_stopped(status),
    ]


def _of_asked_shop(status: Status) -> list[Concern]:
    """What the lists do not tell of the one shop of several that the status is of."""
    if status.shop is None:
        return []
    return of_unread(status.shop)


def _of_progress(status: Status) -> list[Concern]:
    """What is not done; of a run at work most of that is to be expected."""
    if status.shops is not None:  # which say so themselves
        return [] if _is_expected(status) else _of_unbuilt(status)
    if status.first_load is not None:
        return [] if _is_expected(status) else [_of_first_load(status)]
    return [
        *_of_future(status),
        *_of_stale(status),
        *([] if _is_expected(status) else _of_rest(status)),
    ]


def _is_expected(status: Status) -> bool:
    """Whether a run is at work that may be about to do it."""
    return status.running is not None and not hangs(status)


def _of_first_load(status: Status) -> Concern:
    return Concern(
        f"the first load is not over{_first_load(status).replace(': first load', '')}",
        "`make backfill`, or the next `make sync`, goes on with it",
    )


def _of_future(status: Status) -> list[Concern]:
    """Of a clock that was set back nobody can tell how old anything is."""
    ends = [row["last_success"] for row in status.entities if row["last_success"] is not None]
    if not ends or max(ends) - status.now <= TOLERANCE:
        return []
    return [
        Concern(
            f"the last sync ended {moment(max(ends), status.zone)}, which the clock has yet to "
            "reach",
            "set this machine's clock, for until then nothing tells how old the mirror is",
        )
    ]


def _of_stale(status: Status) -> list[Concern]:
    stale = [row for row in status.entities if row["stale"]]
    if not stale:
        return []
    known = [row["last_success"] for row in stale if row["last_success"] is not None]
    when = f"last read {age(min(known), status.now)}" if known else "never read to their end"
    return [
        Concern(
            f"{listed([row['entity_type'] for row in stale])} {when}",
            "is `make sync` in cron, and does it finish? `make doctor` looks",
        )
    ]


def _of_rest(status: Status) -> list[Concern]:
    concerns = []
    if status.unsettled:
        concerns.append(
            Concern(
                f"{counted(len(status.unsettled), 'window')} not read to the end",
                "the next `make sync` reads them again; if they stay, docs/operations.md, "
                "What you see, and what to do",
            )
        )
    return [*concerns, *_of_unbuilt(status)]


def _of_unbuilt(status: Status) -> list[Concern]:
    if not status.unbuilt:
        return []
    return [
        Concern(
            f"dbt has not built all that was read of {listed(status.unbuilt)}",
            f"{why_unbuilt(status)}; the next `make sync` builds it",
        )
    ]


def _of_gates(status: Status) -> list[Concern]:
    if status.first_load is not None:
        return _of_tests(status)  # gates can only fail on a mirror that was not read completely
    return [*of_failing_gates(status), *_of_tests(status), *_of_judging(status)]


def of_failing_gates(status: Status) -> list[Concern]:
    """The gates that fail or cannot be told."""
    gates = status.gates
    if gates is None or not gates.failing:
        return []
    return [
        Concern(
            f"{gates.passed} of {gates.judged} gates hold; {_names(gates.failing)}",
            "`make parity` shows what they found, `make report` the rows",
            "right",
        )
    ]


def _of_tests(status: Status) -> list[Concern]:
    gates = status.gates
    if gates is None or not gates.failing_tests:
        return []
    return [
        Concern(
            f"{counted(len(gates.failing_tests), 'test')} of the data: "
            f"{_names(gates.failing_tests)}",
            '`make dbt ARGS="test --select NAME"` repeats one',
            "right",
        )
    ]


def _of_judging(status: Status) -> list[Concern]:
    """Gates that say nothing of the mirror as it is."""
    judged_at = status.gates.judged_at if status.gates else None
    if judged_at is None:
        said, to_do = "no gate was ever judged", "`make sync` or `make parity` judges them"
    elif status.gates and (shops := status.gates.unjudged):
        were = "was not judged by itself" if len(shops) == 1 else "were not judged by themselves"
        said = f"{some(shops)} {were} in the last night"
        to_do = "`make parity` judges all shops now; the log of the night says what failed"
    elif not status.judged:
        said = "no gate was judged since the last sync began"
        to_do = "`make parity` judges them now; the log of that sync says what failed"
    elif status.now - judged_at > STALE_AFTER:
        said = f"gates were last judged {age(judged_at, status.now)}"
        to_do = "`make sync` judges them each night, `make parity` now; the log says what failed"
    else:
        return []
    if _is_expected(status) and (judged_at is None or not status.judged):
        return []  # the run at work is about to judge them
    return [Concern(said, to_do, "right", is_wrong=False)]


def _names(failing: list[Failing]) -> str:
    names = [each.name for each in failing]
    more = len(names) - NAMES_SHOWN
    if more > 0:
        return f"{', '.join(names[:NAMES_SHOWN])} and {more} more fail"
    return f"{listed(names)} fail{'s' if len(names) == 1 else ''}"


def _of_records(status: Status) -> list[Concern]:
    if status.shops is not None:
        return []
    return [
        Concern(
            f"{row['held_back']:,} {row['entity']} no longer listed are held back",
            "docs/operations.md, A mass disappearance: `make sync FORCE=1` marks them as deleted",
        )
        for row in status.suspects
        if row["held_back"]
    ]


def _of_calls(calls: dict[str, int]) -> list[Concern]:
    if not calls or calls["this_month"] < WARN_AT * calls["allowed"]:
        return []
    return [
        Concern(
            f"{calls['this_month']:,} of {calls['allowed']:,} calls of this month are used",
            "at the end of them the sync stops until next month: raise BLAZE_CALLS_PER_MONTH if "
            "your tier allows it",
            is_wrong=False,
        )
    ]
