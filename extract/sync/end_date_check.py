"""Once a night: one call asks whether the API includes the last day of a range of days, still.

Windows that were asked for without the day that they would share with the next one rest on it.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from common.errors import (
    ApiError,
    CredentialsError,
    ForbiddenError,
    RequestRefusedError,
    StoppedEarlyError,
)
from extract.load.projection import project
from extract.source.client import BlazeClient
from extract.source.end_date import SETTLED, days_of
from extract.source.entities import TRANSACTIONS
from extract.source.envelopes import Body
from extract.source.page import Page
from extract.source.reason import Reason
from extract.state.end_dates import DayToAsk, EndDates, Known

log = logging.getLogger(__name__)

ONCE_A_NIGHT = timedelta(hours=12)
ATTEMPTS = 3
"""Fewer than for a page: without an answer, days are shared tonight."""


@dataclass(frozen=True)
class EndDateCheck:
    """Asks.

    Attributes:
        end_dates: what is known.
        client: of the shop.
        zone: the shop's.
        now: the instant up to which the run reads.
    """

    end_dates: EndDates
    client: BlazeClient
    zone: ZoneInfo
    now: datetime

    def known(self) -> bool | None:
        """What may be relied on in this run; asks, where nobody was answered this night.

        Raises:
            ForbiddenError: the list is refused to these keys; it should not be asked again.
        """
        known = self.end_dates.of(self.client.base_url)
        if known.is_uneven:
            return False
        if known.asked_at is not None and abs(self.now - known.asked_at) < ONCE_A_NIGHT:
            return known.holds
        settled = (self.now - SETTLED).astimezone(self.zone)
        midnight = settled.replace(hour=0, minute=0, second=0, microsecond=0)
        day = self.end_dates.day_to_ask(midnight, str(self.zone), known.doubted_day)
        if day is None:
            return None  # nothing is held that it could be asked about, or that could rest on it
        try:
            answer = self._ask(day)
        except ForbiddenError:
            raise
        except RequestRefusedError as error:
            # An answer, and neither yes nor no.
            log.debug("The question for the last day was refused: %s", error)
            answer = None
        except (ApiError, CredentialsError, StoppedEarlyError) as error:
            # What was not answered says nothing, however many nights an outage lasts.
            log.info(
                "transactions: the API has not answered whether it includes the last day asked "
                "for, so that neighbouring weeks share a day tonight (%s)",
                error,
            )
            return None
        self._save(day, known, answer=answer)
        return self.end_dates.of(self.client.base_url).holds

    def _ask(self, about: DayToAsk) -> bool | None:
        """Ask for a day and the one before it; None where the answer is neither yes nor no.

        The last of their sales is asked for: it is the last day's, or there is none.
        """
        both = about.sales + about.sales_before
        query: dict[str, str | int] = {
            "startDate": f"{about.day - timedelta(days=1):%m/%d/%Y}",
            "endDate": f"{about.day:%m/%d/%Y}",
            "skip": both - 1,
            "limit": 1,
        }

        def read(body: Body) -> Page:
            return project(body, TRANSACTIONS)

        page = self.client.get(
            TRANSACTIONS.endpoint.path, query, read, ATTEMPTS, reason=Reason.CHECK
        )
        if page.total == both and days_of(page, self.zone) == [{about.day}]:
            return True
        if page.total == about.sales_before and not page.received:
            return False
        return None

    def _save(self, day: DayToAsk, known: Known, *, answer: bool | None) -> None:
        base_url = self.client.base_url
        if answer is None and known.doubted_day is None:
            self.end_dates.doubt(base_url, day.day, self.now)
            if known.is_included:
                log.info(
                    "transactions: whether the API includes the last day asked for is not clear "
                    "tonight, so that neighbouring weeks share a day"
                )
            return
        # What is not clear for a second night is not relied on: half a day may be included.
        again = self.end_dates.save(
            base_url, self.now, is_included=answer is True, asked_at=self.now
        )
        if again:
            log.warning(
                "transactions: the API %s includes the last day asked for; %s windows that "
                "were read without sharing a day are read again",
                "no longer" if answer is False else "does not clearly say whether it",
                f"{len(again):,}",
            )
