"""Once a night: what staff, terminals and the shop are called, where the keys may see it.

Nothing depends on it but what readers are shown, so it comes after the entities, and whatever goes
wrong fails none of them and takes no name away that is known.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta

from common.errors import (
    CredentialsError,
    DatabaseError,
    ForbiddenError,
    RequestRefusedError,
    StoppedEarlyError,
)
from extract.load.projection import project
from extract.load.storable import is_storable_key, storable
from extract.source.client import BlazeClient
from extract.source.client.access import STORE_PATH, ShopTold
from extract.source.name_lists import NAME_LISTS, NameList, one_line, read_names
from extract.state.names import Names

log = logging.getLogger(__name__)

SHOP = "shop"
READ, FORBIDDEN, REFUSED, FAILED = "read", "forbidden", "refused", "failed"

PLURALS = {SHOP: "shops", "staff": "staff", "terminal": "terminals"}
_INSTEAD = (
    "their ids are shown, or what dbt_project/seeds/names.csv calls them; this is no problem, and "
    "said once"
)


@dataclass(frozen=True)
class NightlyNames:
    """Reads them.

    Attributes:
        names: where they are kept.
        client: of the shop.
        page_size: rows to ask for.
        now: the instant up to which the run reads.
    """

    names: Names
    client: BlazeClient
    page_size: int
    now: datetime

    def read(self, told: ShopTold | None, *, force: bool) -> None:
        """Read the lists that were not read this night, and keep what is told of the shop.

        Args:
            told: what the API says of the shop; None where the keys may not see it.
            force: whether to read what was read a moment ago.

        Raises:
            CredentialsError: the API refuses the keys.
        """
        self._keep_shop(told)
        for each in NAME_LISTS:
            if force or self._is_due(each):
                try:
                    self._read_list(each)
                except StoppedEarlyError as error:
                    log.info("Names of %s are left to the next run: %s", PLURALS[each.kind], error)
                    return

    def _keep_shop(self, told: ShopTold | None) -> None:
        if told is None:
            self._note(SHOP, FORBIDDEN, f"403 at {STORE_PATH}")
            return
        name = one_line(storable(told.name or ""))
        if name and told.shop_id and is_storable_key(told.shop_id):
            self._save(SHOP, {told.shop_id: name})
        self._note(SHOP, READ)

    def _is_due(self, of: NameList) -> bool:
        last = self.names.last_asked(of.kind)
        if last is None or last.answer == FAILED:
            return True
        if last.answer == READ and not last.has_names:
            return True  # this mirror is another one, or somebody has emptied the table
        return not timedelta(0) <= self.now - last.asked_at < of.records.min_interval

    def _read_list(self, of: NameList) -> None:
        found: dict[str, str] = {}
        answer, why = READ, ""
        try:
            for page in read_names(self.client, of, project, self.page_size):
                found |= page
        except (CredentialsError, DatabaseError, StoppedEarlyError):
            raise
        except ForbiddenError:
            answer, why = FORBIDDEN, f"403 at {of.path}"
        except RequestRefusedError as error:
            answer, why = REFUSED, str(error)
        except Exception as error:  # nothing else fails for a name
            log.debug("The names of %s failed", of.kind, exc_info=True)
            answer, why = FAILED, one_line(str(error))
        self._save(of.kind, found)
        self._note(of.kind, answer, why)

    def _save(self, kind: str, found: dict[str, str]) -> None:
        written = self.names.save(kind, found, self.now)
        if written:
            log.info("Names of %s: %d new or changed", PLURALS[kind], written)

    def _note(self, kind: str, answer: str, why: str = "") -> None:
        """Keep how a list was answered, and say it where it is news or may pass."""
        last = self.names.last_asked(kind)
        self.names.save_asked(kind, answer, self.now)
        is_news = last is None or last.answer != answer
        of = PLURALS[kind]
        if answer == FAILED:
            log.warning("Names of %s could not be read: %s; those known stay", of, why)
        elif answer == READ and last is not None and last.answer in {FORBIDDEN, REFUSED}:
            log.info("Names of %s can be read now", of)
        elif answer == FORBIDDEN and is_news:
            log.info("Names of %s are not for these keys (%s): %s", of, why, _INSTEAD)
        elif answer == REFUSED and is_news:
            log.warning("Names of %s cannot be read (%s): %s", of, why, _INSTEAD)
