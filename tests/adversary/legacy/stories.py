"""Stories of nights by their seed: the same seed is the same story again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import HealthCheck, Phase, given, seed, settings

from tests.adversary.legacy.changes import Night, nights


def tell(
    number: int,
    live: Callable[[Sequence[Night]], None],
    *,
    examples: int,
    most_nights: int,
    least_nights: int = 1,
) -> None:
    """Draw stories and live them, until one fails.

    Args:
        number: the seed.
        live: goes through the nights of one.
        examples: how many stories; the first is a quiet one.
        most_nights, least_nights: of a story.
    """

    @seed(number)
    @settings(
        max_examples=examples,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        report_multiple_bugs=False,
        print_blob=False,
    )
    @given(nights(most_nights, least_nights))
    def story(drawn: list[Night]) -> None:
        live(drawn)

    story()
