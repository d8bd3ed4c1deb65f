"""One look: whether all is well, what is wrong, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from common.words import age, counted, listed, moment
from extract.source.rate_limit.month_budget import WARN_AT
from operate.alerts.texts import ENDED, STALE_AFTER
from operate.status.collect import Status
from operate.status.gates import Failing

ENDS = {
    "crashed": ("crashed", "the next `make sync` resumes where it ended"),
    "error": ("failed", "why stands below; the next `make sync` tries again"),
    "idle": ("stopped before the end", "the next `make sync` goes on where it stopped"),
}
"""What the state of an entity means that did not come to its end, and what to do."""
NAMES_SHOWN = 2
"""Gates that the first line names; the page lists them all."""


@dataclass(frozen=True)
class Concern:
    """Something that is wrong, or not known.

    Attributes:
        said: what, in a few words.
        to_do: about it.
    """

    said: str
    to_do: str


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
            "not begun", "Nothing was synced yet: `make sync` begins, `make demo` shows how.", []
        )
    concerns = [*concerns_of_sync(status), *_of_gates(status), *_of_calls(status.calls)]
    if status.running is not None and not _hangs(status):
        return Verdict("running", f"Running{_since(status)}{_first_load(status)}.", concerns)
    if concerns:
        said = "; ".join(each.said for each in concerns)
        return Verdict("needs a look", f"Needs a look: {said}.", concerns)
    return Verdict("all well", f"All well{_as_of(status)}: {_well(status)}.", [])


def _since(status: Status) -> str:
    running = status.running
    if running is None or running.since is None:
        return ""
    which = f" ({running.command})" if running.command else ""
    since = running.since.astimezone(status.zone)
    day = "" if since.date() == status.now.astimezone(status.zone).date() else f"{since:%Y-%m-%d} "
    return f" since {day}{since:%H:%M}{which}"


def _hangs(status: Status) -> bool:
    """Whether a run is at work for longer than a night may take: it may hang."""
    since = status.running.since if status.running else None
    return since is not None and status.now - since > STALE_AFTER


def _as_of(status: Status) -> str:
    """Of a clock that stands, nothing is known of what has happened since."""
    fixed = status.clock_fixed_at
    return f" as of {moment(fixed, status.zone)}, where the clock stands" if fixed else ""


def _first_load(status: Status) -> str:
    load = status.first_load
    if load is None:
        return ""
    return f": first load, {load.windows_read:,} of {counted(load.windows, 'window')}"


def _well(status: Status) -> str:
    read = max(row["last_sync_end"] for row in status.entities)
    gates = status.gates
    # That all have ended and gates were judged is known here: a concern says otherwise.
    held = f"{gates.passed} of {gates.judged} gates hold" if gates and gates.judged else ""
    served = f"last sync {age(read, status.now)}"
    return f"{held}, {served}" if held else served


def concerns_of_sync(status: Status) -> list[Concern]:
    """What needs a look of the syncs and of what they bring, the worst first.

    The gates and the budget are left out.

    Args:
        status: as it stands.
    """
    return [
        *_of_last_run(status),
        *_of_entities(status),
        *_of_progress(status),
        *(Concern(each.said, each.to_do) for each in status.data_faults),
        *_of_records(status),
    ]


def _of_last_run(status: Status) -> list[Concern]:
    """What only a run itself can find out, and what it has said to people."""
    concerns = []
    if _hangs(status):
        concerns.append(
            Concern(
                f"a run is at work{_since(status)}",
                "docs/operations.md, A run that hangs, says how to stop it",
            )
        )
    elif status.running is not None:
        return []  # it may be about to find that they are over
    if "clock" in status.problems:
        concerns.append(
            Concern(
                "the last sync found this machine's clock far from the API's",
                "`make doctor` says by how much: set the clock, then `make sync`",
            )
        )
    if "dbt" in status.problems:
        concerns.append(
            Concern("dbt could not run in the last sync", "the log of that run says why")
        )
    if ENDED.intersection(status.problems):
        concerns.append(
            Concern(
                "the last run could not begin or ended early",
                "its log says why, and `make doctor` looks at what may stand in the way",
            )
        )
    return concerns


def _of_entities(status: Status) -> list[Concern]:
    return [
        Concern(f"{listed(names)} {verb}", to_do)
        for what, (verb, to_do) in ENDS.items()
        if (names := [e["entity_type"] for e in status.entities if e["sync_status"] == what])
    ]


def _of_progress(status: Status) -> list[Concern]:
    """What is not done; of a run at work that is to be expected."""
    if status.running is not None and not _hangs(status):
        return []
    if status.first_load is not None:
        return [
            Concern(
                f"the first load is not over{_first_load(status).replace(': first load', '')}",
                "`make backfill`, or the next `make sync`, goes on with it",
            )
        ]
    concerns = []
    stale = [row for row in status.entities if row["stale"]]
    if stale:
        known = [row["last_sync_end"] for row in stale if row["last_sync_end"] is not None]
        when = f"last read {age(min(known), status.now)}" if known else "never read to their end"
        concerns.append(
            Concern(
                f"{listed([row['entity_type'] for row in stale])} {when}",
                "is `make sync` in cron, and does it finish? `make doctor` looks",
            )
        )
    if status.unsettled:
        concerns.append(
            Concern(
                f"{counted(len(status.unsettled), 'window')} not read to the end",
                "the next `make sync` reads them again; if they stay, docs/operations.md, "
                "What you see, and what to do",
            )
        )
    if status.unbuilt:
        concerns.append(
            Concern(
                f"dbt has not built all that was read of {listed(status.unbuilt)}",
                "the log of the last run says why; the next `make sync` builds it",
            )
        )
    return concerns


def _of_gates(status: Status) -> list[Concern]:
    gates = status.gates
    if status.first_load is not None:
        return []
    if gates is None or gates.judged_at is None:
        if status.running is not None:
            return []
        return [Concern("no gate was ever judged", "`make sync` or `make parity` judges them")]
    concerns = []
    if gates.failing:
        concerns.append(
            Concern(
                f"{gates.passed} of {gates.judged} gates hold; {_names(gates.failing)}",
                "`make parity` shows what they found, `make report` the rows",
            )
        )
    if gates.failing_tests:
        concerns.append(
            Concern(
                f"{counted(len(gates.failing_tests), 'test')} of the data: "
                f"{_names(gates.failing_tests)}",
                'see below; `make dbt ARGS="test --select NAME"` repeats one',
            )
        )
    if not status.judged and status.running is None:
        concerns.append(
            Concern(
                "no gate was judged since the last sync began",
                "`make parity` judges them now; the log of that sync says what failed",
            )
        )
    elif status.now - gates.judged_at > STALE_AFTER:
        concerns.append(
            Concern(
                f"gates were last judged {age(gates.judged_at, status.now)}",
                "`make sync` judges them each night, `make parity` now; the log says what failed",
            )
        )
    return concerns


def _names(failing: list[Failing]) -> str:
    names = [each.name for each in failing]
    more = len(names) - NAMES_SHOWN
    if more > 0:
        return f"{', '.join(names[:NAMES_SHOWN])} and {more} more fail"
    return f"{listed(names)} fail{'s' if len(names) == 1 else ''}"


def _of_records(status: Status) -> list[Concern]:
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
        )
    ]
