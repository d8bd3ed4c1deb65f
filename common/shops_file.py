"""`shops.toml`, the list of a chain's shops: read and validated, with a message for each shop."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import SecretStr

from common.shop import COMPANY, NAME, Shop, require_key, zone_named

OF_SHOP = (
    *("name", "timezone", "company", "developer_key_env", "developer_key_file"),
    "legacy_schema",
)
OF_FILE = ("company", "shops")
_SETTING = "BLAZE_SHOPS_FILE"
_NAME = re.compile(NAME)
_SCHEMA = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}")
_VARIABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True)
class ShopsRead:
    """What a file says of shops.

    Attributes:
        shops: those that can be used, in the order of the file.
        problems: what cannot be used and why, a sentence each.
        key_names: the variables that hold developer keys.
        is_asked_for: whether there is a file.
    """

    shops: tuple[Shop, ...] = ()
    problems: tuple[str, ...] = ()
    key_names: frozenset[str] = frozenset()
    is_asked_for: bool = True


def read_shops(file: Path, variables: Mapping[str, str], zone: ZoneInfo) -> ShopsRead:
    """Read and validate a file of shops.

    Args:
        file: in TOML; `shops.toml.example` shows one.
        variables: the environment and the settings' file, in which keys are looked up by name.
        zone: of shops that name none.
    """
    said, listed, problem = _parsed(file)
    if problem:
        return ShopsRead((), (f"{_SETTING}: {problem}",))
    problems = [
        f"{file.name}: {name} is nothing that it has; {_all_of(OF_FILE)}"
        for name in said
        if name not in OF_FILE
    ]
    company = said.get("company", COMPANY)
    if not _is_name(company):
        problems.append(f"{file.name}: the company's name {_rule_of_names()}")
        company = COMPANY
    defaults = {"company": company, "timezone": zone.key}
    shops: list[Shop] = []
    for number, entry in enumerate(listed, 1):
        reading = _Entry(file, number, {**defaults, **entry}, variables)
        shop = reading.shop()
        problems += reading.problems
        if shop is not None:
            shops.append(shop)
    problems += _repetitions(file, shops)
    names = frozenset(
        str(entry["developer_key_env"]) for entry in listed if "developer_key_env" in entry
    )
    return ShopsRead(tuple(shops), tuple(problems), names)


def _parsed(file: Path) -> tuple[dict[str, Any], list[dict[str, Any]], str | None]:
    """What a file says, the shops of it, and why it says nothing of use."""
    said: dict[str, Any] = {}
    problem: str | None = None
    try:
        said = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        problem = f"there is no file {file}: copy shops.toml.example there"
    except OSError as error:
        problem = f"{file} cannot be read ({error.strerror})"
    except UnicodeDecodeError:
        problem = f"{file} cannot be read: save it as text in UTF-8"
    except tomllib.TOMLDecodeError as error:
        problem = f"{file} is no TOML: {str(error).rstrip('.')}; see shops.toml.example"
    listed = said.get("shops")
    is_list = isinstance(listed, list) and all(isinstance(each, dict) for each in listed)
    if problem is None and not (is_list and listed):
        problem = (
            f"{file} lists no shops: write [[shops]] and below it what each is, or leave "
            f"{_SETTING} out"
        )
    return said, list(listed or ()) if is_list else [], problem


class _Entry:
    """A shop as the file has it."""

    def __init__(
        self, file: Path, number: int, entry: Mapping[str, Any], variables: Mapping[str, str]
    ) -> None:
        self._folder = file.resolve().parent
        self._entry = entry
        self._variables = variables
        named = entry.get("name")
        self._called = f"{file.name}: shop {number}" + (f" ({named})" if _is_name(named) else "")
        self.problems: list[str] = []

    def shop(self) -> Shop | None:
        """The shop; None where something of it cannot be used."""
        entry = self._entry
        for name in entry:
            if name not in OF_SHOP:
                self._object(f"{name} is nothing that a shop has; {_all_of(OF_SHOP)}")
        for name in ("name", "company"):
            if not _is_name(entry.get(name)):
                self._object(f"its {name} {_rule_of_names()}")
        legacy = entry.get("legacy_schema")
        if legacy is not None and not (isinstance(legacy, str) and _SCHEMA.fullmatch(legacy)):
            self._object("legacy_schema has to be a schema: letters, digits and _, up to 63")
        zone = key = None
        try:
            zone = zone_named(str(entry["timezone"]))
        except ValueError as error:
            self._object(f"timezone: {error}")
        try:
            key = require_key(self._key())
        except ValueError as error:
            self._object(str(error))
        if self.problems or zone is None or key is None:
            return None
        return Shop(
            name=entry["name"],
            company=entry["company"],
            timezone=zone,
            developer_key=SecretStr(key),
            legacy_schema=legacy,
            key_from=str(entry.get("developer_key_env") or entry["developer_key_file"]),
        )

    def _key(self) -> str:
        variable, file = self._entry.get("developer_key_env"), self._entry.get("developer_key_file")
        if (variable is None) == (file is None):
            raise ValueError(
                "name its developer key in one of developer_key_env (a variable of the environment "
                "or of .env) and developer_key_file"
            )
        if variable is not None:
            if not isinstance(variable, str) or not _VARIABLE.fullmatch(variable):
                # Not repeated: it may be the key itself.
                raise ValueError(
                    "developer_key_env has to be the name of a variable, such as BLAZE_KEY_OAKLAND"
                )
            key = self._variables.get(variable, "").strip()
            if not key:
                raise ValueError(f"{variable}, which should hold its developer key, is not set")
            return key
        return self._key_in(file)

    def _key_in(self, file: Any) -> str:
        if not isinstance(file, str) or not file.strip():
            raise ValueError("developer_key_file has to be the path of a file")
        path = self._folder / Path(file).expanduser()
        try:
            key = path.read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError, ValueError) as error:
            why = (getattr(error, "strerror", None) or "no text in UTF-8").lower()
            raise ValueError(f"its developer key cannot be read from {file} ({why})") from None
        if not key:
            raise ValueError(f"{file}, which should hold its developer key, is empty")
        return key

    def _object(self, said: str) -> None:
        self.problems.append(f"{self._called}: {said}")


def _repetitions(file: Path, shops: list[Shop]) -> list[str]:
    """Names without case: both are parts of names of folders and sessions."""
    problems: list[str] = []
    names: set[str] = set()
    by_key: dict[str, str] = {}
    for shop in shops:
        if shop.name.lower() in names:
            problems.append(f"{file.name}: two shops are called {shop.name}; each needs its own")
        names.add(shop.name.lower())
        key = shop.developer_key.get_secret_value()
        if key in by_key:
            problems.append(
                f"{file.name}: {by_key[key]} and {shop.name} have the same developer key, "
                "which is one shop's"
            )
        by_key[key] = shop.name
    return problems


def _is_name(value: Any) -> bool:
    return isinstance(value, str) and _NAME.fullmatch(value) is not None


def _rule_of_names() -> str:
    return "has to be up to 40 letters, digits, - and _: it is part of every state key"


def _all_of(names: tuple[str, ...]) -> str:
    return f"there are {', '.join(names[:-1])} and {names[-1]}"
