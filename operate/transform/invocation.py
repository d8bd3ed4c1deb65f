"""dbt in this process, as often as one likes: each invocation costs what the first one cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

from operate.transform.debug_events import debug_events_unread
from operate.transform.macro_lookup import macros_on_demand
from operate.transform.plain_variables import plain_variables_unrendered
from operate.transform.result_types import result_types_kept
from operate.transform.sessions import sessions_kept
from operate.transform.template_code import templates_compiled_once

EventListener = Callable[[Any], None]

LEANER = (
    sessions_kept,
    macros_on_demand,
    debug_events_unread,
    templates_compiled_once,
    plain_variables_unrendered,
    result_types_kept,
)
"""What each run is spared, one thing a module."""


def invoke(
    arguments: Sequence[str], *, manifest: Any = None, on_event: EventListener | None = None
) -> Any:
    """Run one dbt command.

    Args:
        arguments: the command and its options.
        manifest: of the project, if it was parsed already.
        on_event: is called with each of dbt's events but those for debugging.

    Returns:
        dbt's own result: `success`, `result` and `exception`.
    """
    from dbt.cli.main import dbtRunner  # noqa: PLC0415 - two seconds that other commands save

    with ExitStack() as stack:
        stack.enter_context(_behavior_flags_kept())
        for spared in LEANER:
            stack.enter_context(spared())
        return dbtRunner(manifest=manifest, callbacks=[on_event] if on_event else None).invoke(
            list(arguments)
        )


@contextmanager
def _behavior_flags_kept() -> Iterator[None]:
    """Put back dbt's list of behavior flags.

    Each invocation makes an adapter, which extends the list of all adapters by its own flags, and
    for every flag in it Python walks the whole stack. After a hundred invocations in one process
    that takes longer than the models.
    """
    from dbt.adapters.base import impl  # noqa: PLC0415 - part of dbt

    flags = impl.DEFAULT_BASE_BEHAVIOR_FLAGS
    before = flags[:]
    try:
        yield
    finally:
        flags[:] = before
