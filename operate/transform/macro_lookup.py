"""Macros for dbt's nodes, each made when it is looked up.

For every node, and for every macro that the adapter calls, dbt makes an object of each of its 675
macros and copies them into the names that a template sees. A node calls a dozen. That was a quarter
of all that a build computes.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, KeysView, Mapping, ValuesView
from contextlib import contextmanager
from typing import Any

from operate.transform.macro_answers import ANSWERED_ONCE, ASKED_BY, Answers
from operate.transform.replaced import methods_replaced


class MacrosOnDemand(Mapping[str, Any]):
    """A package's macros by name, as what dbt calls them through.

    Args:
        macros: by name, as dbt has parsed them.
        make: makes one callable.
    """

    def __init__(self, macros: Mapping[str, Any], make: Callable[[Any], Any]) -> None:
        self._macros = macros
        self._make = make
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = self._make(self._macros[name])
        return self._made[name]

    def __setitem__(self, name: str, macro: Any) -> None:
        """Put something else in a macro's place, as unit tests do."""
        self._made[name] = macro

    def __contains__(self, name: object) -> bool:
        return name in self._macros

    def __iter__(self) -> Iterator[str]:
        return iter(self._macros)

    def __len__(self) -> int:
        return len(self._macros)


class TemplateNames(dict[str, Any]):
    """The names that a template sees: a dictionary with macros behind it.

    Jinja asks for one name at a time. Whoever asks for all of them gets all.
    """

    def __init__(self) -> None:
        super().__init__()
        self._macros: Mapping[str, Any] = {}

    def add_macros(self, macros: Mapping[str, Any]) -> None:
        """Have macros stand for names; over those that are there already, and under later ones."""
        self._macros = macros
        for name in list(super().__iter__()):
            if name in macros:
                self[name] = macros[name]

    def __missing__(self, name: str) -> Any:
        self[name] = value = self._macros[name]
        return value

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or name in self._macros

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a name, or the default."""
        try:
            return self[name]
        except KeyError:
            return default

    def __bool__(self) -> bool:
        return super().__len__() > 0 or bool(self._macros)

    def __iter__(self) -> Iterator[str]:
        return super(TemplateNames, self._whole()).__iter__()

    def __len__(self) -> int:
        return super(TemplateNames, self._whole()).__len__()

    def keys(self) -> KeysView[str]:  # type: ignore[override]  # dict's own is a final class
        """All names."""
        return super(TemplateNames, self._whole()).keys()

    def values(self) -> ValuesView[Any]:  # type: ignore[override]
        """What all names stand for."""
        return super(TemplateNames, self._whole()).values()

    def items(self) -> ItemsView[str, Any]:  # type: ignore[override]
        """All names, and what they stand for."""
        return super(TemplateNames, self._whole()).items()

    def copy(self) -> dict[str, Any]:
        """All names in a plain dictionary."""
        return super(TemplateNames, self._whole()).copy()

    def _whole(self) -> TemplateNames:
        macros, self._macros = self._macros, {}
        for name in macros:
            if not super().__contains__(name):
                self[name] = macros[name]
        return self


@contextmanager
def macros_on_demand() -> Iterator[None]:
    """Have dbt make macros when they are looked up, until the context ends."""
    from dbt.clients.jinja import MacroGenerator  # noqa: PLC0415 - seconds
    from dbt.context.configured import ConfiguredContext  # noqa: PLC0415
    from dbt.context.macros import MacroNamespace, MacroNamespaceBuilder  # noqa: PLC0415
    from dbt.context.manifest import ManifestContext  # noqa: PLC0415
    from dbt_common.clients.jinja import (  # noqa: PLC0415
        MacroFuzzTemplate,
        NativeSandboxTemplate,
    )

    build_namespace: Any = ManifestContext._build_namespace  # noqa: SLF001 - dbt has no other way
    list_all: Any = ManifestContext.to_dict
    answers = Answers()

    def build(builder: Any, macros_by_package: Mapping[str, Mapping[str, Any]], names: Any) -> Any:
        def make(macro: Any) -> Any:
            made = MacroGenerator(macro, names, builder.node, builder.thread_ctx)
            asked_once = (
                macro.name in ANSWERED_ONCE
                and macro.package_name == builder.root_package
                and getattr(builder.node, "resource_type", None) in ASKED_BY
                and names.get("execute")
            )
            return answers.of(made, macro.name) if asked_once else made

        internal: dict[str, Any] = {}
        # The packages that come first win.
        for package in reversed(builder.internal_package_names_order):
            internal.update(macros_by_package.get(package, {}))
        packages: dict[str, Any] = {
            package: MacrosOnDemand(macros, make)
            for package, macros in macros_by_package.items()
            if package not in builder.internal_package_names
        }
        of_dbt: Any = MacrosOnDemand(internal, make)
        of_root: Any = packages.get(builder.root_package, {})
        return MacroNamespace(
            global_namespace={} if builder.root_package == builder.search_package else of_root,
            local_namespace=packages.get(builder.search_package, {}),
            global_project_namespace=of_dbt,
            packages=packages,
        )

    def build_for(context: Any) -> Any:
        context._ctx = TemplateNames()  # noqa: SLF001 - it is empty so far
        return build_namespace(context)

    def to_dict(context: Any) -> Any:
        if not isinstance(context._ctx, TemplateNames):  # noqa: SLF001 - a generic test's
            return list_all(context)
        names: Any = ConfiguredContext.to_dict(context)
        names.add_macros(context.namespace)
        return names

    with methods_replaced(
        {
            (MacroNamespaceBuilder, "build_namespace"): build,
            (ManifestContext, "_build_namespace"): build_for,
            (ManifestContext, "to_dict"): to_dict,
            # Arguments of tests are rendered by a template that copies all names, and needs not.
            (NativeSandboxTemplate, "new_context"): MacroFuzzTemplate.new_context,
        }
    ):
        yield
