"""A template's text is compiled once, and rendered for each node with that node's own names."""

from __future__ import annotations

from typing import Any

import pytest
from dbt.clients.jinja import get_rendered
from dbt_common.clients.jinja import MacroFuzzEnvironment
from dbt_common.exceptions import CompilationError

from operate.transform.template_code import templates_compiled_once

TEXT = "{% if is_new %}{{ table }} is new{% else %}{{ table }}{% endif %}"


def test_a_text_is_compiled_once_and_sees_the_names_it_is_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parsed: list[str] = []
    parse = MacroFuzzEnvironment._parse

    def counted(environment: Any, source: str, *named: Any) -> Any:
        parsed.append(source)
        return parse(environment, source, *named)

    monkeypatch.setattr(MacroFuzzEnvironment, "_parse", counted)
    with templates_compiled_once():
        said = [
            get_rendered(TEXT, {"table": name, "is_new": name == "lines"})
            for name in ("customers", "lines", "products")
        ]
    assert said == ["customers", "lines is new", "products"]
    assert len(parsed) == 1


def test_a_text_and_a_value_of_the_same_text_are_different_code() -> None:
    with templates_compiled_once():
        for _ in range(2):
            assert get_rendered("{{ 2 | as_number }}", {}) == "2"
            assert get_rendered("{{ 2 | as_number }}", {}, native=True) == 2


def test_what_is_no_template_is_an_error_each_time() -> None:
    with templates_compiled_once():
        for _ in range(2):
            with pytest.raises(CompilationError, match="Unexpected end of template"):
                get_rendered("{% if is_new %}", {})
