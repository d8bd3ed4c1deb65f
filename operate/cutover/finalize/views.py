"""Views that select from legacy's tables select from the mirror's.

Their text names the tables by what they were called: written again after the renaming, it means
the new ones, and written once more after the way back, the old ones.
"""

from __future__ import annotations

from collections.abc import Mapping

import psycopg

from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import ReplacedTable
from operate.cutover.finalize.view_text import with_tables
from warehouse.connection import Connection
from warehouse.names import names_of_models

TABLES_AND_TYPES = """
pairs (old, new) as (
    select o::pg_catalog.regclass, s::pg_catalog.regclass
    from rows from (
        pg_catalog.unnest(%(tables)s::text[]), pg_catalog.unnest(%(successors)s::text[])
    ) as t (o, s)
),
swapped (class, old, new) as (
    select 'pg_catalog.pg_class'::pg_catalog.regclass, old, new from pairs
    union all
    select 'pg_catalog.pg_type'::pg_catalog.regclass, o.reltype, n.reltype
    from pairs
    inner join pg_catalog.pg_class as o on o.oid = pairs.old
    inner join pg_catalog.pg_class as n on n.oid = pairs.new
    union all
    select 'pg_catalog.pg_type'::pg_catalog.regclass, ot.typarray, nt.typarray
    from pairs
    inner join pg_catalog.pg_class as o on o.oid = pairs.old
    inner join pg_catalog.pg_class as n on n.oid = pairs.new
    inner join pg_catalog.pg_type as ot on ot.oid = o.reltype
    inner join pg_catalog.pg_type as nt on nt.oid = n.reltype
)
"""
"""What is swapped: each table, its row type and that of arrays of it."""
VIEWS_ON_TABLES = """
with {swapped}
select distinct
    v.oid::pg_catalog.regclass::text,
    pg_catalog.pg_get_viewdef(v.oid),
    pg_catalog.array_to_string(v.reloptions, ', '),
    case
        when v.relpersistence = 't' then 'it lasts as long as a session of somebody: end that first'
        when not pg_catalog.pg_has_role(v.relowner, 'usage')
            then 'it belongs to another role: run this as its owner'
        when not pg_catalog.has_schema_privilege(v.relnamespace, 'create')
            then 'the right to create in its schema is missing: grant it'
    end
from swapped
inner join pg_catalog.pg_depend as d on d.refclassid = swapped.class and d.refobjid = swapped.old
inner join pg_catalog.pg_rewrite as r on r.oid = d.objid
inner join pg_catalog.pg_class as v on v.oid = r.ev_class and v.relkind = 'v'
inner join pg_catalog.pg_namespace as n on n.oid = v.relnamespace
where d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
    and v.oid not in (select old from pairs)
    and n.nspname || '.' || v.relname <> all(%(ours)s)
order by 1
"""
TRY_VIEW = "create temporary view finalization_trial{options} as {text}"
COLUMN_OF_ANOTHER_TYPE = """
select old.attname::text
from pg_catalog.pg_attribute as old
left join pg_catalog.pg_attribute as new
    on new.attrelid = 'pg_temp.finalization_trial'::pg_catalog.regclass
    and new.attnum = old.attnum
where old.attrelid = %(view)s::pg_catalog.regclass and old.attnum > 0
    and (new.attname, new.atttypid, new.atttypmod, new.attcollation)
        is distinct from (old.attname, old.atttypid, old.atttypmod, old.attcollation)
limit 1
"""
READ_INSTEAD = """
with {swapped},
reads as (
    select r.ev_class as view, d.refclassid as class, d.refobjid as oid, a.attname as name
    from pg_catalog.pg_rewrite as r
    inner join pg_catalog.pg_depend as d on d.objid = r.oid
        and d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass
    left join pg_catalog.pg_attribute as a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        and d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjsubid > 0
    where r.rulename = '_RETURN' and d.refobjid <> r.ev_class
        -- A key that spares columns in `group by` is another of each table.
        and d.refclassid <> 'pg_catalog.pg_constraint'::pg_catalog.regclass
),
before as (
    select reads.class, coalesce(swapped.new, reads.oid) as oid, reads.name
    from reads
    left join swapped on swapped.class = reads.class and swapped.old = reads.oid
    where reads.view = %(view)s::pg_catalog.regclass
),
after as (
    select class, oid, name from reads
    where view = 'pg_temp.finalization_trial'::pg_catalog.regclass
)
select pg_catalog.pg_describe_object(class, oid, 0) from (
    (select * from before except select * from after)
    union all
    (select * from after except select * from before)
) as differences
order by 1
limit 1
"""


def carry(connection: Connection, plan: Plan, replaced: list[ReplacedTable]) -> None:
    """Add to a plan that views of others read the successors of tables, or refuse them."""
    swapped = {
        "tables": [table.legacy for table in replaced],
        "successors": [table.mirror for table in replaced],
    }
    # Our own views follow their tables by themselves, or with the next build.
    rows = connection.execute(
        VIEWS_ON_TABLES.format(swapped=TABLES_AND_TYPES).encode(),
        {**swapped, "ours": sorted(names_of_models())},
    ).fetchall()
    for view, definition, settings, barred in rows:
        text = definition.rstrip().rstrip(";")
        options = f" with ({settings})" if settings else ""
        moved = with_tables(
            text,
            {(t.legacy_schema, t.name): (t.mirror_schema, t.name) for t in replaced},
        )
        tried = with_tables(
            text,
            {(t.legacy_schema, t.name): (t.mirror_schema, f"{t.name}_blaze") for t in replaced},
        )
        trial = TRY_VIEW.format(options=options, text=tried)
        hindrance = barred or _hindrance(connection, {"view": view, **swapped}, trial)
        if hindrance:
            plan.refusals.append(f"view {view} cannot follow: {hindrance}")
            continue
        head = f"create or replace view {view}{options} as\n"
        plan.add_after_renames([head + moved], [head + text])
        plan.follows.append(f"view {view}")


def _hindrance(
    connection: Connection, view: Mapping[str, str | list[str]], trial: str
) -> str | None:
    """Why a view's text cannot be taken over to the successors; None where it can.

    Tried on a temporary view, which locks nothing that readers use.
    """
    read_instead = READ_INSTEAD.format(swapped=TABLES_AND_TYPES)
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(trial.encode())
            column = connection.execute(COLUMN_OF_ANOTHER_TYPE, view).fetchone()
            other = connection.execute(read_instead.encode(), view).fetchone()
    except psycopg.Error as error:
        return f"{str(error).splitlines()[0]}; change it, or drop it first"
    if column:
        return (
            f"its column {column[0]} would change its type; cast it in the view, or drop it first"
        )
    if other:
        return (
            f"it would use {other[0]} in another way than now; drop it, and create it again "
            "afterwards"
        )
    return None
