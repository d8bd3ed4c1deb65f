"""What the API no longer has: suspects are asked for by id, and marked if they are gone.

A list may leave a record out for a moment, a sale may have moved to another day, and a whole
company may change its ids overnight. So nothing is believed of a record but what the API answers
when it is asked for it; and where more are gone than a shop loses in a night, none is marked until
somebody has looked.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from common.errors import ApiError, RequestRefusedError, StoppedEarlyError
from common.stop import Stop
from extract.load.chunk import Chunk
from extract.load.loader import Loader
from extract.load.projection import project
from extract.source.by_id import ask
from extract.source.entity import DateFilter, Entity
from extract.source.page import Page
from extract.state import State
from extract.state.suspects import Suspect
from extract.sync.task import Task

log = logging.getLogger(__name__)

ALLOWED_SHARE = 0.05
ALLOWED_ALWAYS = 20
"""More than both of these at once is no ordinary night."""
ANSWERS_LAST = timedelta(days=2)
"""How old the answer that a record is gone may be: a run that was interrupted goes on."""
CONTROLS = 3
"""Records that nobody suspects are asked for until one is found: an old one may have gone, too."""
ASKED_AT_ONCE = 64
"""Answers are kept after so many at the latest."""


@dataclass
class Disappearance:
    """Asks for an entity's suspects and marks those that are gone.

    Attributes:
        task: the entity's sync, whose progress is kept.
        state: the suspects, and the raw rows.
        loader: lands what the API has of them now.
        stop: a request to end.
        now: the instant up to which the run reads.
        concurrency: calls in flight.
        force: whether to mark however many are gone.
        problems: what went wrong, a sentence each.
        is_list_doubtful: whether the API has all that its list is said to have lost.
    """

    task: Task
    state: State
    loader: Loader
    stop: Stop
    now: datetime
    concurrency: int
    force: bool
    problems: list[str] = field(default_factory=list)
    is_list_doubtful: bool = False
    _failed: bool = False

    def settle(self) -> str | None:
        """Ask, land, mark; gives why some are held back, None where nobody is.

        Raises:
            StoppedEarlyError: the run has to end; the next one goes on.
        """
        suspects, entity = self.state.suspects, self.task.entity
        suspects.clear_changed(entity)
        found = suspects.open(entity)
        if not found:
            return None
        held = self.state.batches.count_rows(entity.name)
        allowed = len(found) if self.force else max(ALLOWED_ALWAYS, int(held * ALLOWED_SHARE))
        if len(found) > allowed and any(each.held_at for each in found):
            suspects.hold(entity, self.now)
            return self._held_back(found, held)
        gone = self._ask_for(found, allowed)
        if self.is_list_doubtful:
            self.problems.append(
                f"the list lacks {len(found):,} of {held:,} {entity.name}, but the API has each of "
                "some that were asked for by id, so the list was not whole: nothing was marked, "
                "and the next run reads it again. If that lasts, ask Blaze why it lists them no "
                "more; `make sync FORCE=1` asks for each of them"
            )
            return None
        if not gone or (self._failed and len(gone) <= allowed):
            return None
        if len(gone) > allowed:
            suspects.hold(entity, self.now)
            return self._held_back(suspects.open(entity), held)
        if self._can_be_believed():
            self._mark(gone)
        return None

    def _ask_for(self, found: Sequence[Suspect], allowed: int) -> list[str]:
        """Ask until all have answered, or more are gone than may be; gives who is gone."""
        fresh = self.now - ANSWERS_LAST
        gone = [s.record_id for s in found if s.answered_at and s.answered_at >= fresh]
        to_ask = [s.record_id for s in found if not (s.answered_at and s.answered_at >= fresh)]
        # A whole list that lacks so many has perhaps given none: then its records are there.
        is_list = self.task.entity.endpoint.date_filter is not DateFilter.SHOP_DAYS
        is_doubted = is_list and len(found) > allowed
        if is_doubted:
            to_ask = _spread(to_ask)
        while to_ask and len(gone) <= allowed and not self._failed:
            # Not many more than it takes to see that too many are gone.
            size = min(ASKED_AT_ONCE, allowed + 1 - len(gone))
            some, to_ask = to_ask[:size], to_ask[size:]
            answers = self._answers(some)
            there = {i: page for i, page in answers.items() if isinstance(page, Page)}
            lost = [i for i, page in answers.items() if page is None or _is_other(i, page)]
            self._land(list(there.values()))
            suspects, entity = self.state.suspects, self.task.entity
            suspects.save_answer(entity, "there", there.keys() - set(lost), self.now)
            suspects.save_answer(entity, "gone", lost, self.now)
            gone += lost
            self._note_errors([a for a in answers.values() if isinstance(a, ApiError)])
            if is_doubted and not gone and len(there) == len(some):
                self.is_list_doubtful = True
                break
            is_doubted = False
        return gone

    def _note_errors(self, errors: Sequence[ApiError]) -> None:
        if errors:
            self.problems.append(f"asking by id failed: {errors[0]}")
        # What is refused will be refused again; anything else is asked for again by the next run.
        self._failed |= any(not isinstance(error, RequestRefusedError) for error in errors)

    def _answers(self, ids: Sequence[str]) -> dict[str, Page | ApiError | None]:
        client, entity = self.task.client, self.task.entity

        def answer(record_id: str) -> Page | ApiError | None:
            self.stop.check()
            try:
                return ask(client, entity, record_id, project)
            except ApiError as error:
                return error

        with ThreadPoolExecutor(min(self.concurrency, len(ids)), "ask") as pool:
            futures = {record_id: pool.submit(answer, record_id) for record_id in ids}
        answers, stopped = {}, None
        for record_id, future in futures.items():
            try:
                answers[record_id] = future.result()
            except StoppedEarlyError as error:
                stopped = error
        if stopped is not None:
            raise stopped
        return answers

    def _land(self, pages: Sequence[Page]) -> None:
        """Load what has answered, as it is now."""
        if not pages:
            return
        chunk, entity, progress = Chunk(), self.task.entity, self.task.progress
        for sequence, page in enumerate(pages):
            chunk.add(sequence, page, None)
        forget_left_windows(self.state, entity, pages, self.now)
        progress.rows_read += len(pages)
        progress.rows_written += self.loader.load(entity, chunk, self.now)

    def _can_be_believed(self) -> bool:
        """Whether a record that is there is found by its id: if not, no answer means anything."""
        entity = self.task.entity
        controls = self.state.suspects.others(entity, most=CONTROLS)
        try:
            # Lazily: the first that is found is enough.
            if not controls or any(self._is_found(each) for each in controls):
                return True
        except ApiError as error:
            self.problems.append(f"asking by id failed: {error}")
            return False
        self.problems.append(
            f"the API answers with 404 or another record for {entity.name} by their ids, for "
            "those that it lists as well, so nobody knows which are gone; nothing was marked"
        )
        return False

    def _is_found(self, record_id: str) -> bool:
        answer = ask(self.task.client, self.task.entity, record_id, project)
        return answer is not None and not _is_other(record_id, answer)

    def _mark(self, gone: Sequence[str]) -> None:
        entity, state = self.task.entity, self.state
        with state.store.transaction():
            batch = state.batches.begin(entity.name, self.now)
            if entity.endpoint.date_filter is DateFilter.SHOP_DAYS:
                state.windows.forget_holding(entity, gone, self.now)
            state.suspects.mark(entity, gone, batch, self.now)
            state.suspects.release(entity)
            state.batches.complete(batch, len(gone), self.now)
        self.task.progress.rows_written += len(gone)
        log.info("%s: %s are gone from the API and are marked", entity.name, f"{len(gone):,}")

    def _held_back(self, found: Sequence[Suspect], held: int) -> str:
        name = self.task.entity.name
        known = sum(each.answer == "gone" for each in found)
        return (
            f"{len(found):,} of {held:,} {name} are no longer listed by the API, more than a shop "
            f"loses in a night, and {known:,} that were asked for by id are gone. Nothing was "
            f"marked. If that is right (a products migration, a clean-up), `make sync FORCE=1` "
            "marks them; if not, ask Blaze: what is listed again is no longer held back"
        )


def forget_left_windows(state: State, entity: Entity, pages: Sequence[Page], now: datetime) -> None:
    """Before rows are loaded: the windows that a sale has left have to be read again.

    They were counted with it. Those that this run has read were not.
    """
    if entity.endpoint.date_filter is not DateFilter.SHOP_DAYS:
        return
    moved_to: dict[str, datetime | None] = {}
    for page in pages:
        moved_to.update(zip(page.ids, page.filed_at(), strict=True))
    state.windows.forget_left(entity, moved_to, now)


def _spread(ids: Sequence[str]) -> list[str]:
    """Some ids from all over first, then the others."""
    first = ids[:: max(len(ids) // ASKED_AT_ONCE, 1)]
    chosen = set(first)
    return [*first, *(each for each in ids if each not in chosen)]


def _is_other(record_id: str, answer: Page | ApiError | None) -> bool:
    """Whether the record that was answered with has another id: two have become one."""
    return isinstance(answer, Page) and answer.ids != [record_id]
