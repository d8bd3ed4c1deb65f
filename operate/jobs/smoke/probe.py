"""Single questions to the API, within the smoke test's allowance of calls."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

import msgspec

from common.errors import BlazeMirrorError
from common.settings import Settings
from extract.load.projection import project
from extract.source.client import BlazeClient
from extract.source.date_filter import date_params
from extract.source.due_windows import Window
from extract.source.entity import Endpoint, Entity
from extract.source.envelopes import ROWS_KEYS, Body, without_mark
from extract.source.page import Page
from extract.source.rate_limit import CallCounter, SharedRateLimiter
from extract.source.reason import Reason

MOST_CALLS = 100


@dataclass(frozen=True)
class Answer:
    """A page twice: as it would be loaded, and with every field of the payload."""

    page: Page
    values: list[dict[str, Any]]


class Probe:
    """Asks the API single questions.

    Attributes:
        settings: the settings in force.
        pages: every page that was read, by entity.
    """

    def __init__(
        self, client: BlazeClient, limiter: SharedRateLimiter | CallCounter, settings: Settings
    ) -> None:
        self._client = client
        self._limiter = limiter
        self.settings = settings
        self.pages: dict[Entity, list[Page]] = {}

    def ask(self, entity: Entity, endpoint: Endpoint, limit: int, **params: str | int) -> Answer:
        """The first page of a list, or the one after `skip` rows.

        Raises:
            BlazeMirrorError: the smoke test has made too many calls.
        """
        if self._limiter.calls >= MOST_CALLS - 1:
            raise BlazeMirrorError(f"The smoke test has used its {MOST_CALLS} calls")

        def read(body: Body) -> Answer:
            page = project(body, entity)
            given = bytes(without_mark(body))
            try:
                document = msgspec.json.decode(given)
            except msgspec.DecodeError:
                document = json.loads(given)
            values = next((document[key] for key in ROWS_KEYS if key in document), None) or []
            return Answer(page, [value for value in values if isinstance(value, dict)])

        answer = self._client.get(
            endpoint.path, {"skip": 0, **params, "limit": limit}, read, reason=Reason.CHECK
        )
        self.pages.setdefault(entity, []).append(answer.page)
        return answer

    def ask_window(self, entity: Entity, endpoint: Endpoint, limit: int, window: Window) -> Answer:
        """The first page of what a list has in a window of time."""
        params = date_params(endpoint, window, self.settings.timezone)
        return self.ask(entity, endpoint, limit, **params)
