"""The types of what a query gives, put together once.

For the rows of each query dbt makes readers of numbers, days and flags, with the words of a
calendar in them, and then finds that Postgres gave numbers and days already.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from operate.transform.replaced import methods_replaced


@contextmanager
def result_types_kept() -> Iterator[None]:
    """Have dbt read the rows of all queries with the same types, until the context ends."""
    import agate  # type: ignore[import-untyped]  # noqa: PLC0415 - seconds
    from dbt_common.clients import agate_helper  # noqa: PLC0415

    build = agate_helper.build_type_tester

    @cache
    def types(null_texts: tuple[str, ...]) -> list[Any]:
        possible: list[Any] = build((), null_texts)._possible_types  # noqa: SLF001 - of agate
        return possible

    def tester(
        text_columns: Iterable[str], string_null_values: Iterable[str] | None = ("null", "")
    ) -> Any:
        possible = types(tuple(string_null_values or ()))
        # The last of them is text.
        return agate.TypeTester(force=dict.fromkeys(text_columns, possible[-1]), types=possible)

    with methods_replaced({(agate_helper, "build_type_tester"): tester}):
        yield
