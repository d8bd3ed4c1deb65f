"""Macros that are asked once in a run: by its nodes, and never over two runs."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from dbt.clients.jinja import MacroGenerator, MacroStack
from dbt.context.macros import MacroNamespaceBuilder

from operate.transform.macro_answers import ANSWERED_ONCE, Answers
from operate.transform.macro_lookup import TemplateNames, macros_on_demand
from operate.transform.project import PROJECT_DIR

PROJECT = "blaze_mirror"


def test_each_of_them_is_a_macro_of_the_project() -> None:
    texts = [path.read_text() for path in (PROJECT_DIR / "macros").rglob("*.sql")]
    for name in ANSWERED_ONCE:
        assert sum(f"{{% macro {name}(" in text for text in texts) == 1, name


def test_the_same_question_is_asked_once_and_another_one_again() -> None:
    asked: list[Any] = []

    def macro(*arguments: Any, **named: Any) -> int:
        asked.append((arguments, named))
        return len(asked)

    answers = Answers()
    first, of_another_node = answers.of(macro, "columns"), answers.of(macro, "columns")
    assert [first("customers"), of_another_node("customers"), first("products")] == [1, 1, 2]
    assert answers.of(macro, "gaps")("customers") == 3, "another macro"
    assert [first(entity="customers"), of_another_node(entity="customers")] == [4, 4]
    assert Answers().of(macro, "columns")("customers") == 5, "another run"
    assert [first({"looked": "up"}), first({"looked": "up"})] == [6, 7]


@pytest.mark.parametrize(
    ("kind", "executes", "package", "name", "is_asked_once"),
    [
        ("model", True, PROJECT, "legacy_catalog", True),
        ("test", True, PROJECT, "legacy_catalog", True),
        ("test", True, PROJECT, "now_utc", False),
        ("test", True, "dbt", "legacy_catalog", False),
        ("test", False, PROJECT, "legacy_catalog", False),
        ("operation", True, PROJECT, "legacy_catalog", False),
        ("unit_test", True, PROJECT, "legacy_catalog", False),
        (None, True, PROJECT, "legacy_catalog", False),
    ],
)
def test_it_is_nodes_that_run_which_ask_once(
    kind: str | None,
    executes: bool,  # noqa: FBT001
    package: str,
    name: str,
    is_asked_once: bool,  # noqa: FBT001
) -> None:
    names = TemplateNames()
    names["execute"] = executes
    node = SimpleNamespace(resource_type=kind) if kind else None
    macro: Any = SimpleNamespace(name=name, package_name=package, unique_id=name)
    stack: Any = MacroStack
    builder = MacroNamespaceBuilder(PROJECT, PROJECT, stack(), ["dbt"], node)
    with macros_on_demand():
        found = builder.build_namespace({package: {name: macro}}, names)[name]
    assert isinstance(found, MacroGenerator) is not is_asked_once
