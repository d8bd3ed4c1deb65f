"""dbt in this process, as often as one likes: each invocation costs what the first one cost."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from types import FrameType
from typing import Any

from operate.transform.debug_events import debug_events_unread
from operate.transform.macro_lookup import macros_on_demand
from operate.transform.plain_variables import plain_variables_unrendered
from operate.transform.replaced import methods_replaced
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
        stack.enter_context(behavior_flags_kept())
        for spared in LEANER:
            stack.enter_context(spared())
        return dbtRunner(manifest=manifest, callbacks=[on_event] if on_event else None).invoke(
            list(arguments)
        )


@contextmanager
def behavior_flags_kept() -> Iterator[None]:
    """Put back dbt's list of behavior flags.

    Each invocation makes an adapter, which extends the list of all adapters by its own flags. For
    every flag in it dbt looks which module has made it, and reads the source of the whole stack.
    After a hundred invocations in one process that takes longer than the models.
    """
    from dbt.adapters.base import impl  # noqa: PLC0415 - part of dbt
    from dbt_common import behavior_flags  # noqa: PLC0415

    def made_by() -> str:
        frame: FrameType | None = sys._getframe(1)  # noqa: SLF001 - the stack without its source
        while frame is not None:
            name: str = frame.f_globals.get("__name__", behavior_flags.__name__)
            if name != behavior_flags.__name__:
                return name
            frame = frame.f_back
        return "Unknown"

    flags = impl.DEFAULT_BASE_BEHAVIOR_FLAGS
    before = flags[:]
    default_source = (behavior_flags.BehaviorFlagRendered, "_default_source")
    with methods_replaced({default_source: staticmethod(made_by)}):
        try:
            yield
        finally:
            flags[:] = before
