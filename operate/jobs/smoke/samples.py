"""Ten records of each entity, as the API gives them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, timedelta

from common.errors import ApiError
from common.settings import Settings
from extract.source.due_windows import WEEK, Window
from extract.source.entities import MEMBERS, PRODUCTS, TRANSACTIONS
from extract.source.entity import Entity
from operate.jobs.smoke.probe import Answer, Probe
from operate.jobs.smoke.report import Report

SAMPLE = 10
WEEKS_BACK = 8
"""How far back sales are looked for: a shop without any for so long has nothing to show."""

Samples = dict[Entity, Answer]


def take_samples(probe: Probe, report: Report) -> Samples:
    """A page of each entity's list that can be read.

    Lists that cannot, and records that could not be loaded, are problems.
    """
    samples: Samples = {}
    asked: Mapping[Entity, Callable[[], Answer]] = {
        MEMBERS: lambda: probe.ask(MEMBERS, MEMBERS.endpoint, SAMPLE),
        PRODUCTS: lambda: probe.ask(PRODUCTS, PRODUCTS.endpoint, SAMPLE),
        TRANSACTIONS: lambda: _latest_sales(probe),
    }
    for entity, ask in asked.items():
        try:
            samples[entity] = ask()
        except ApiError as error:  # the others are looked at all the same
            report.problems.append(str(error))
    for entity, answer in samples.items():
        report.records[entity.name] = len(answer.values)
        if not answer.values:
            report.problems.append(f"{entity.name}: the API gave no record to test with")
        report.problems += _repeated(
            f"{entity.name}: a record cannot be loaded, {rejected.reason}"
            for rejected in answer.page.rejected
        )
        report.problems += _repeated(
            f"{entity.name}: {note}"
            for note in answer.page.table["_row_errors"].drop_null().to_pylist()
        )
    return samples


def _repeated(problems: Iterable[str]) -> list[str]:
    """Each problem once, with the number of records that have it."""
    return [
        f"{problem} ({number} records)" if number > 1 else problem
        for problem, number in Counter(problems).items()
    ]


def _latest_sales(probe: Probe) -> Answer:
    """Sales of the latest week that has any."""
    for weeks_back in range(WEEKS_BACK):
        window = _week(probe.settings, weeks_back)
        answer = probe.ask_window(TRANSACTIONS, TRANSACTIONS.endpoint, SAMPLE, window)
        if answer.values:
            break
    return answer


def _week(settings: Settings, weeks_back: int) -> Window:
    local = settings.now().astimezone(settings.timezone)
    tomorrow = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    end = tomorrow - weeks_back * WEEK
    return Window((end - WEEK).astimezone(UTC), end.astimezone(UTC))
