"""Records that cannot be mirrored as they are, counted for the state and the summary."""

from __future__ import annotations

from collections import Counter

from extract.source.entities import MEMBERS, MIRRORED
from operate.jobs.context import JobContext
from operate.jobs.reading import Reading


def count_failed_records(job: JobContext, reading: Reading) -> dict[str, int]:
    """Count them by entity: those in quarantine, and rows with an error; and note the counts."""
    counts = {}
    shops = {shop.name: shop for shop in job.shops}
    results = [result for result in reading.results if result.entity in MIRRORED]
    of_entity = {name: _rows_in_error(job, name) for name in {r.entity for r in results}}
    for result in results:
        state = job.state_of(shops[result.shop]) if result.shop else job.state
        rows = of_entity[result.entity]
        # Members are the company's, whichever shop they are at home in.
        of_all = result.shop is None or result.entity == MEMBERS.name
        failed = state.quarantine.count(result.entity)
        failed += rows.total() if of_all else rows[result.shop]
        state.runs.save_failed(result.entity, failed)
        counts[result.called] = failed
    return counts


def _rows_in_error(job: JobContext, entity: str) -> Counter[str | None]:
    """How many rows of an entity's tables are in error, by the names of their shops in a chain.

    Under None are those of no shop that is known, and all of them where there is one shop.
    """
    rows: Counter[str | None] = Counter()
    mirror_rows = job.state.mirror_rows
    names = {shop.api_shop_id: name for name, shop in job.state.shops.known().items()}
    for table in MIRRORED[entity]:
        rows[None] += mirror_rows.with_errors(table)
        if job.is_chain and entity != MEMBERS.name:
            for shop_id, number in mirror_rows.errors_by_shop(table).items():
                rows[names.get(shop_id)] += number
                rows[None] -= number
    return rows
