"""dbt many times in one process, as the jobs and these tests run it."""

from __future__ import annotations

from typing import Any

import pytest
from dbt.adapters.factory import get_adapter_by_type
from dbt_common.behavior_flags import Behavior

from operate.transform.invocation import behavior_flags_kept
from tests.dbt_project.dbt_runner import connects
from warehouse.url import connection_environment


def test_an_invocation_does_not_grow_with_those_before_it(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in connection_environment(database_url).items():
        monkeypatch.setenv(name, value)

    def flags_of_one_invocation() -> int:
        assert connects()
        adapter = get_adapter_by_type("postgres")  # type: ignore[no-untyped-call]  # dbt has no types
        behavior: Behavior = adapter.behavior
        return len(behavior._flags)

    first = flags_of_one_invocation()
    assert first > 0
    assert [flags_of_one_invocation() for _ in range(3)] == [first] * 3


def test_a_flag_is_said_to_come_from_the_module_that_dbt_would_name() -> None:
    def sources() -> list[str]:
        flags: list[Any] = [{"name": "by_nobody", "default": False, "docs_url": ""}]
        flags.append({**flags[0], "name": "by_somebody", "source": "somebody"})
        behavior = Behavior(flags, {})
        return [flag._behavior_change_event.flag_source for flag in behavior._flags]

    expected = sources()
    with behavior_flags_kept():
        assert sources() == expected
    assert expected == [__name__, "somebody"]
