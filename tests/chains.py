"""Lists of shops for tests: `shops.toml` as the sandbox's company has them, and one of hundreds."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

import psycopg

from sandbox.process import Sandbox

LIKE_THE_FIRST = """
with first as (select * from raw.shops where shop = %(first)s),
others as (
    select format('s%%s', lpad(n::text, 4, '0')) as shop, n from generate_series(2, %(number)s) as n
),
known as (
    insert into raw.shops (shop, key_id, api_shop_id, company, timezone, members, seen_at)
    select o.shop, 'key of ' || o.shop, 'id of ' || o.shop, f.company, f.timezone, 'company', now()
    from others as o cross join first as f
),
stands as (
    insert into blaze_sync_state (
        entity_type, last_sync_start, last_sync_end, records_synced, records_failed, sync_status
    )
    select
        split_part(s.entity_type, '@', 1) || '@' || o.shop,
        s.last_sync_start, s.last_sync_end, 7, 0, 'completed'
    from others as o
    inner join blaze_sync_state as s
        on s.entity_type in ('transactions@' || %(first)s, 'products@' || %(first)s)
),
ran as (
    insert into blaze_sync_history (
        run_id, command, shop, entity_type, started_at, ended_at, sync_status, rows_read, calls,
        calls_by_reason
    )
    select
        case when night = 0 then h.run_id else 'night ' || night end,
        'sync', o.shop, h.entity_type,
        h.started_at - night * interval '1 day', h.ended_at - night * interval '1 day',
        'completed', 7, 3, '{"lookback": 3}'
    from blaze_sync_history as h
    cross join others as o
    cross join generate_series(0, %(nights)s - 1) as night
    where h.shop = %(first)s and h.entity_type <> 'members'
    order by night desc
),
sold as (
    insert into transactions_blaze (
        transaction_id, shop_id, customer_id, date, total_amount, blaze_status, trans_type,
        sync_status
    )
    select
        o.shop || ' ' || t.transaction_id, 'id of ' || o.shop, t.customer_id, t.date,
        t.total_amount, t.blaze_status, t.trans_type, 'synced'
    from others as o
    cross join (
        select * from transactions_blaze
        where shop_id = (select api_shop_id from first) order by id limit 20
    ) as t
)

insert into raw.windows (
    shop, entity, window_start, window_end, status, records, verified_at, updated_at
)
select o.shop, w.entity, w.window_start, w.window_end, w.status, w.records, w.verified_at, now()
from others as o
cross join (select * from raw.windows where shop = %(first)s and entity <> 'members') as w
"""


def many_shops(
    folder: Path, sandbox: Sandbox, database_url: str, number: int, *, nights: int = 3
) -> dict[str, str]:
    """Write a list of hundreds, and the state of a night that has read them all.

    Gives the settings that a run needs to read it. The first one is the sandbox's first shop, which
    a run has read; the others are like it, and are called `s0002` and so on.

    Args:
        folder: where the list lies.
        sandbox: of the first shop.
        database_url: of a mirror of it.
        number: of shops.
        nights: that the history tells of.
    """
    first = sandbox.shops()[0]
    text, settings = 'company = "greens"\n', {"BLAZE_SHOPS_FILE": str(folder / "many.toml")}
    names = [first["shop"], *(f"s{n:04}" for n in range(2, number + 1))]
    for name in names:
        variable = f"BLAZE_KEY_{name.upper().replace('-', '_')}"
        text += (
            f'\n[[shops]]\nname = "{name}"\ntimezone = "{first["timezone"]}"\n'
            f'developer_key_env = "{variable}"\n'
        )
        settings[variable] = first["developer_key"] if name == first["shop"] else f"key-of-{name}"
    (folder / "many.toml").write_text(text, "utf-8")
    with psycopg.connect(database_url, autocommit=True) as connection:
        values = {"first": first["shop"], "number": number, "nights": nights}
        connection.execute(LIKE_THE_FIRST, values)
    return settings


def shops_file(
    folder: Path,
    sandbox: Sandbox,
    *,
    handles: Collection[str] | None = None,
    names: Mapping[str, str] | None = None,
    legacy: Mapping[str, str] | None = None,
) -> dict[str, str]:
    """Write the list; gives the settings that a run needs to read it.

    Args:
        folder: where it lies.
        sandbox: whose shops.
        handles: of the shops that are listed; by default those that are the company's.
        names: what shops are called, by handle; by default that.
        legacy: the schemas of those that have a legacy of their own, by handle.
    """
    names = names or {}
    text, settings = 'company = "greens"\n', {"BLAZE_SHOPS_FILE": str(folder / "shops.toml")}
    for shop in sandbox.shops():
        handle = shop["shop"]
        if handle not in handles if handles is not None else shop["state"] == "outside":
            continue
        variable = f"KEY_OF_{handle.upper().replace('-', '_')}"
        text += (
            f'\n[[shops]]\nname = "{names.get(handle, handle)}"\n'
            f'timezone = "{shop["timezone"]}"\ndeveloper_key_env = "{variable}"\n'
        )
        if handle in (legacy or {}):
            text += f'legacy_schema = "{(legacy or {})[handle]}"\n'
        settings[variable] = shop["developer_key"]
    (folder / "shops.toml").write_text(text, "utf-8")
    return settings
