"""What is looked at, and what earlier checks have found out of it for later ones."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta

from common.settings import Settings, SettingsRead
from extract.state import State
from operate.doctor.legacy_look import LegacyLook
from warehouse.connection import Connection


@dataclass
class Site:
    """A shop's checkout, settings, database and API.

    Attributes:
        settings: in force; what is wrong of them has its default.
        wrong: the names of settings that cannot be used.
        closing: closes what checks have opened.
        url: of the database; None where none answers.
        connection: to it.
        has_state: whether the sync's own tables are there.
        api_ahead: how far the API's clock is ahead of this machine's; None where it is not known.
        api_zone: the shop's time zone as the API has it; None where it does not say.
        look: what was found of legacy; None where nobody could look.
    """

    settings: Settings
    wrong: frozenset[str]
    closing: ExitStack
    url: str | None = None
    connection: Connection | None = None
    has_state: bool = False
    api_ahead: timedelta | None = None
    api_zone: str | None = None
    look: LegacyLook | None = field(default=None)

    @classmethod
    def of(cls, read: SettingsRead, settings: Settings, closing: ExitStack) -> Site:
        """The site of some settings, before anything was looked at."""
        return cls(settings, read.wrong, closing)

    def state(self, connection: Connection) -> State:
        """The sync's own tables."""
        settings = self.settings
        return State(connection, settings.raw_schema, settings.mirror_schema, settings.shop_name)
