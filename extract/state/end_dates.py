"""`raw.end_dates`: whether the API includes the last day of a range of days, by its address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from extract.source.due_windows import EARLIEST_SALE
from extract.source.entities import TRANSACTIONS
from extract.state.store import Store

_OF = """
    select is_included, doubted_day, asked_at, is_uneven
    from {raw}.end_dates
    where shop = %(shop)s and base_url = %(base_url)s
"""

_SAVE = """
    insert into {raw}.end_dates as e (
        shop, base_url, is_included, is_uneven, learnt_at, asked_at
    )
    values (
        %(shop)s, %(base_url)s, %(is_included)s, %(is_uneven)s, %(now)s, %(asked_at)s
    )
    on conflict (shop, base_url) do update set
        is_uneven = e.is_uneven or excluded.is_uneven,
        is_included = excluded.is_included,
        doubted_day = null,
        learnt_at = case
            when e.is_included is distinct from excluded.is_included then excluded.learnt_at
            else e.learnt_at
        end,
        asked_at = coalesce(excluded.asked_at, e.asked_at)
"""

_DOUBT = """
    insert into {raw}.end_dates (shop, base_url, doubted_day, asked_at)
    values (%(shop)s, %(base_url)s, %(day)s, %(now)s)
    on conflict (shop, base_url) do update set
        doubted_day = excluded.doubted_day,
        asked_at = excluded.asked_at
"""

_FORGET_RESTING = """
    delete from {raw}.windows
    where shop = %(shop)s and entity = %(entity)s and not shares_last_day
    returning window_start
"""

# The busiest day that was read long enough ago: what one sale did since matters least there.
_DAY_TO_ASK = """
    with days as (
        select (coalesce({columns}) at time zone %(zone)s)::date as day, count(*) as sales
        from {raw}.{table} as r
        inner join {raw}.batches as b on b.batch = r._batch
        where
            b.shop = %(shop)s
            and r._gone_at is null
            and coalesce({columns}) >= %(earliest)s
            and coalesce({columns}) < %(until)s
        group by 1
    )

    select d.day, d.sales, coalesce(before.sales, 0)
    from days as d
    left join days as before on before.day = d.day - 1
    where d.day > (select max(day) from days) - 28
    order by d.day is not distinct from %(doubted)s, d.sales desc, d.day desc
    limit 1
"""


@dataclass(frozen=True)
class Known:
    """What is known of an API.

    Attributes:
        is_included: None where it is not known.
        doubted_day: the day about which it was asked last, where it has not answered clearly.
        asked_at: when it was asked last.
        is_uneven: whether answers have contradicted each other: then nothing rests on them again.
    """

    is_included: bool | None = None
    doubted_day: date | None = None
    asked_at: datetime | None = None
    is_uneven: bool = False

    @property
    def holds(self) -> bool | None:
        """What may be relied on tonight."""
        return None if self.doubted_day or self.is_uneven else self.is_included


@dataclass(frozen=True)
class DayToAsk:
    """A day of which sales are held, and how many were made on it and on the day before."""

    day: date
    sales: int
    sales_before: int


class EndDates:
    """What is known of the API.

    Args:
        store: the shop's.
    """

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, base_url: str) -> Known:
        """What is known of the API at an address."""
        rows = self._store.rows(_OF, base_url=base_url)
        return Known(*rows[0]) if rows else Known()

    def save(
        self,
        base_url: str,
        now: datetime,
        *,
        is_included: bool,
        is_uneven: bool = False,
        asked_at: datetime | None = None,
    ) -> set[datetime]:
        """Write what was learnt; what rests on the contrary is forgotten, and so read again.

        Args:
            base_url: of the API.
            now: the present instant.
            is_included: what was learnt.
            is_uneven: whether that contradicts what was known, of other days.
            asked_at: when the API was asked for that alone, if it was.

        Returns:
            When the windows begin that are to be read again.
        """
        with self._store.transaction():
            self._store.execute(
                _SAVE,
                base_url=base_url,
                is_included=is_included,
                is_uneven=is_uneven,
                now=now,
                asked_at=asked_at,
            )
            if is_included:
                return set()
            forgotten = self._store.rows(_FORGET_RESTING, entity=TRANSACTIONS.name)
            return {start for (start,) in forgotten}

    def doubt(self, base_url: str, day: date, now: datetime) -> None:
        """Write that the API has not answered clearly when it was asked about a day."""
        self._store.execute(_DOUBT, base_url=base_url, day=day, now=now)

    def day_to_ask(self, until: datetime, zone: str, doubted: date | None) -> DayToAsk | None:
        """A day to ask about; None where nothing is held that was sold before an instant.

        Args:
            until: the instant.
            zone: the shop's.
            doubted: the day that was asked about last, in vain: another one goes before it.
        """
        rows = self._store.rows(
            _DAY_TO_ASK,
            TRANSACTIONS.name,
            TRANSACTIONS.filtered_by,
            zone=zone,
            earliest=EARLIEST_SALE,
            until=until,
            doubted=doubted,
        )
        return DayToAsk(*rows[0]) if rows else None
