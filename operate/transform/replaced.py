"""Methods of dbt's classes, replaced while a run of ours needs them otherwise.

dbt has no setting for what is done here. It is held to one minor release (pyproject.toml), and a
method that is not there any more fails the first run.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import Any


@contextmanager
def methods_replaced(methods: Mapping[tuple[type | ModuleType, str], Any]) -> Iterator[None]:
    """Replace methods until the context ends.

    Args:
        methods: by class and name, what stands for them. A class may have inherited its own; a
            module has functions.

    Raises:
        AttributeError: there is no such method.
    """
    own = {}
    for owner, name in methods:
        getattr(owner, name)
        own[owner, name] = owner.__dict__.get(name)
    for (owner, name), method in methods.items():
        setattr(owner, name, method)
    try:
        yield
    finally:
        for (owner, name), method in own.items():
            if method is None:
                delattr(owner, name)
            else:
                setattr(owner, name, method)
