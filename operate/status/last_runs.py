"""How the last runs ended: what of it is a concern, beside what the tables say themselves."""

from __future__ import annotations

from common.words import age, listed
from extract.state.run_ends import RunEnd
from operate.alerts.texts import REPORT
from operate.status.collect import SHORT_JOBS, Status
from operate.status.concern import Concern
from operate.status.lists import may_be

TOLD_BY_TABLES = frozenset({"entity", "shop", "stopped", "held", "gate", "test"})
"""Kinds of reasons that the status finds out again, so that it also knows when they are over:
entities by their state, shops one by one, gates and tests by their last judgement."""
OF_BUILDING = frozenset({"dbt", "model", "seed"})
"""Kinds of reasons for which something is not built."""


def of_runs(status: Status) -> list[Concern]:
    """What is wrong with the last run of a night, and with the last of products alone."""
    ended = [
        run for run in status.runs if not is_at_work(run, status) and not _is_over(run, status)
    ]
    return [
        *(concern for run in ended if (concern := _of_run(run, status))),
        *(concern for run in ended if (concern := _of_report(run))),
    ]


def is_at_work(run: RunEnd, status: Status) -> bool:
    """Whether it may still be."""
    return run.exit_status is None and may_be(run.command, status.running)


def _is_over(run: RunEnd, status: Status) -> bool:
    """Whether a night has come after a run of products: it reads them, too, and says how it was."""
    return run.command in SHORT_JOBS and any(other.id > run.id for other in status.runs)


def _of_run(run: RunEnd, status: Status) -> Concern | None:
    if run.exit_status == 0:
        return None
    if run.exit_status is None:
        if any(row["sync_status"] == "crashed" for row in status.entities):
            return None  # that says it
        return Concern(
            f"the last `{run.command}`, begun {age(run.started_at, status.now)}, ended without "
            "notice",
            f"it was killed or the machine went down: the next `make {run.command}` resumes",
        )
    reasons = {key: said for key, said in run.reasons.items() if not key.startswith(REPORT)}
    untold = {
        key: reason
        for key, reason in reasons.items()
        if (kind := key.partition(" ")[0]) not in TOLD_BY_TABLES
        and not (kind in OF_BUILDING and status.unbuilt)
    }
    if reasons and not untold:
        return None
    names = [name for key in untold if (name := key.removeprefix("end").strip())]
    what = f" ({listed(names)})" if names else ""
    return Concern(
        f"the last `{run.command}` ended with exit status {run.exit_status}{what}",
        "; ".join(each.rstrip(".") for each in untold.values()) or "the log of that run says why",
    )


def _of_report(run: RunEnd) -> Concern | None:
    """What hindered the report of a night, which does not change how the night ended."""
    said = [reason.rstrip(".") for key, reason in run.reasons.items() if key.startswith(REPORT)]
    if not said:
        return None
    return Concern(
        f"the report of the last `{run.command}` did not get where it should", "; ".join(said)
    )


def why_unbuilt(status: Status) -> str:
    """Why dbt has not built what was read, by the last runs that say so."""
    reasons = [
        reason.rstrip(".")
        for run in status.runs
        if not _is_over(run, status)
        for key, reason in run.reasons.items()
        if key.partition(" ")[0] in OF_BUILDING
    ]
    return "; ".join(reasons) or "the log of the last run says why"
