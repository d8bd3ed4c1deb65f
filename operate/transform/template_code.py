"""Templates compiled once for each text.

dbt compiles the text of a node whenever it runs one, and the tests of one kind have one text, as
hooks have that stand in many models. What is compiled depends on the text alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from types import CodeType
from typing import Any

from operate.transform.replaced import methods_replaced

MOST = 2000
"""Texts whose code is kept; a run has a few hundred."""
_compiled: dict[tuple[type, str], CodeType] = {}


@contextmanager
def templates_compiled_once() -> Iterator[None]:
    """Have dbt take the code of a template that was compiled before, until the context ends."""
    from dbt_common.clients.jinja import MacroFuzzEnvironment  # noqa: PLC0415 - seconds

    compile_text: Any = MacroFuzzEnvironment.compile

    def compiled(environment: Any, source: Any, *named: Any, **how: Any) -> Any:
        if named or how or not isinstance(source, str):
            return compile_text(environment, source, *named, **how)
        # dbt has one class of environments for text and one for values.
        key = (type(environment), source)
        code = _compiled.get(key)
        if code is None:
            if len(_compiled) >= MOST:
                _compiled.clear()
            _compiled[key] = code = compile_text(environment, source)
        return code

    with methods_replaced({(MacroFuzzEnvironment, "compile"): compiled}):
        yield
