"""Variables of the project that are plain text, as they stand.

dbt renders each text as a template whenever a node asks for it, with a copy of all the names that a
template sees, and makes every macro for that. Hardly any text of ours has a template in it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from operate.transform.replaced import methods_replaced


@contextmanager
def plain_variables_unrendered() -> Iterator[None]:
    """Have dbt render a variable only if it has a template in it, until the context ends."""
    from dbt.context.base import Var  # noqa: PLC0415 - seconds

    render: Any = Var.get_rendered_var

    def read(variables: Any, name: str) -> Any:
        value = variables._merged[name]  # noqa: SLF001 - where dbt keeps them
        if isinstance(value, str) and "{" not in value and "}" not in value:
            return value
        return render(variables, name)

    with methods_replaced({(Var, "get_rendered_var"): read}):
        yield
