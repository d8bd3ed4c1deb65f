"""The state of one shop's mirror: a repository for each group of tables."""

from __future__ import annotations

from extract.state.alerts import Alerts
from extract.state.backfills import Backfills
from extract.state.batches import Batches
from extract.state.chain import Chain
from extract.state.cursors import Cursors
from extract.state.date_filters import DateFilters
from extract.state.drift import FieldDrift
from extract.state.end_dates import EndDates
from extract.state.generations import Generations
from extract.state.lock import RunLock
from extract.state.lost_rows import LostRows
from extract.state.mirror_rows import MirrorRows
from extract.state.names import Names
from extract.state.quarantine import Quarantine
from extract.state.run_ends import RunEnds
from extract.state.runs import Runs
from extract.state.shops import Shops
from extract.state.store import Store
from extract.state.suspects import Suspects
from extract.state.sweeps import Sweeps
from extract.state.windows import Windows
from warehouse.connection import Connection


class State:
    """The repositories of one shop's mirror.

    Args:
        connection: in autocommit mode; each method of a repository is one transaction.
        raw_schema: that the raw tables are in.
        mirror_schema: that the `*_blaze` tables are in.
        shop: the name of the shop, part of every key.
    """

    def __init__(
        self, connection: Connection, raw_schema: str, mirror_schema: str, shop: str
    ) -> None:
        self.store = store = Store(connection, raw_schema, mirror_schema, shop)
        self.lock = RunLock(store)
        self.shops = Shops(store)
        self.chain = Chain(store)
        self.windows = Windows(store)
        self.cursors = Cursors(store)
        self.date_filters = DateFilters(store)
        self.end_dates = EndDates(store)
        self.sweeps = Sweeps(store)
        self.batches = Batches(store)
        self.suspects = Suspects(store)
        self.backfills = Backfills(store)
        self.generations = Generations(store)
        self.lost_rows = LostRows(store)
        self.runs = Runs(store)
        self.run_ends = RunEnds(store)
        self.quarantine = Quarantine(store)
        self.mirror_rows = MirrorRows(store)
        self.names = Names(store)
        self.drift = FieldDrift(store)
        self.alerts = Alerts(store)
