"""Macros that are made when they are looked up: the same ones under the same names."""

from __future__ import annotations

from collections import ChainMap
from typing import Any

import pytest

from operate.transform.macro_lookup import TemplateNames, macros_on_demand
from operate.transform.runner import parse_project
from tests.command import Command

OF_THE_PROJECT, OF_DBT = "blaze_mirror", "dbt"


def namespace_of(manifest: Any, package: str) -> Any:
    from dbt.clients.jinja import MacroStack  # noqa: PLC0415 - seconds
    from dbt.context.macros import MacroNamespaceBuilder  # noqa: PLC0415

    stack: Any = MacroStack
    builder = MacroNamespaceBuilder(
        OF_THE_PROJECT, package, stack(), ["dbt_postgres", OF_DBT], None
    )
    return builder.build_namespace(manifest.get_macros_by_package(), {})


def macros_of(namespace: Any) -> dict[str, Any]:
    """Which macro each name stands for; packages are dictionaries of their own."""
    return {
        name: value.macro.unique_id
        if hasattr(value, "macro")
        else {inner: each.macro.unique_id for inner, each in value.items()}
        for name, value in namespace.items()
    }


@pytest.mark.after_first_sync
def test_each_name_stands_for_the_macro_that_dbt_itself_finds(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    from common.settings import load_settings  # noqa: PLC0415
    from operate.transform.environment import dbt_environment, environment_set  # noqa: PLC0415

    for name, value in command.environment().items():
        monkeypatch.setenv(name, value)
    with environment_set(dbt_environment(load_settings(), command.database_url)):
        manifest = parse_project()
    for package in (OF_THE_PROJECT, OF_DBT):
        expected = namespace_of(manifest, package)
        with macros_on_demand():
            found = namespace_of(manifest, package)
        assert len(found) > 500
        assert macros_of(found) == macros_of(expected)
        for of_package in (OF_THE_PROJECT, OF_DBT, None):
            macro = found.get_from_package(of_package, "now_utc")
            as_dbt = expected.get_from_package(of_package, "now_utc")
            assert (macro and macro.macro.unique_id) == (as_dbt and as_dbt.macro.unique_id)


def test_names_are_looked_up_as_in_a_plain_dictionary() -> None:
    names = TemplateNames()
    assert not names
    names.update(ref="a function", log="dbt's")
    made: list[str] = []

    class Macros(dict[str, str]):
        def __getitem__(self, name: str) -> str:
            made.append(name)
            return super().__getitem__(name)

    names.add_macros(Macros(log="a macro", now_utc="another", unused="a third"))
    assert made == ["log"], "no macro is made before it is asked for"
    assert (names["ref"], names["log"], names["now_utc"]) == ("a function", "a macro", "another")
    assert "unused" in names
    assert "nothing" not in names
    assert names.get("nothing", 1) == 1
    with pytest.raises(KeyError):
        names["nothing"]
    names["now_utc"] = "somebody's own"
    seen = ChainMap(names, {"of_jinja": 1})
    assert seen["unused"] == "a third"
    assert "unused" in seen
    whole = {
        "ref": "a function",
        "log": "a macro",
        "now_utc": "somebody's own",
        "unused": "a third",
    }
    for copied in (dict(names), dict({}, **names), names.copy(), dict(names.items())):
        assert copied == whole
    assert len(names) == len(whole)
    assert sorted(names) == sorted(whole)
