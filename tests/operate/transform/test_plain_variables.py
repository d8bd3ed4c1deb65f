"""Variables that are plain text are given as they stand; one with a template is rendered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from dbt.context.base import Var

from operate.transform.plain_variables import plain_variables_unrendered

VARIABLES = {
    "plain": "Sale",
    "number": 5,
    "list": ["{{ untouched }}"],
    "template": "{{ name }} and {# nothing #}more",
    "brace": "a { b } c",
}


class Names(dict[str, str]):
    """What a template sees, and how often all of it was asked for."""

    copies = 0

    def __iter__(self) -> Iterator[str]:  # without it Python copies a dictionary and asks nothing
        return super().__iter__()

    def keys(self) -> Any:
        self.copies += 1
        return super().keys()


def test_each_is_what_dbt_makes_of_it() -> None:
    names = Names(name="customers")
    variables = Var(names, VARIABLES)
    expected = {name: variables(name) for name in VARIABLES}
    names.copies = 0
    with plain_variables_unrendered():
        assert {name: variables(name) for name in VARIABLES} == expected
        assert names.copies == 2, "for the two texts with braces"
        assert variables("nothing", "a default") == "a default"
    assert expected["template"] == "customers and more"


def test_a_variable_that_is_missing_is_still_named() -> None:
    from dbt.exceptions import RequiredVarNotFoundError  # noqa: PLC0415

    with (
        plain_variables_unrendered(),
        pytest.raises(RequiredVarNotFoundError, match="customers_per_day"),
    ):
        Var({}, VARIABLES)("customers_per_day")
