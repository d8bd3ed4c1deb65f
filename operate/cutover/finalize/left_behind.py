"""What would silently stay with legacy's table when its name goes to the mirror's.

A sweep over the catalog: whatever depends on the table or on its row type follows the name, belongs
to the table, or is refused by name. A kind that nobody thought of is refused as well.
"""

from __future__ import annotations

from operate.cutover.finalize.plan import Plan
from operate.cutover.finalize.tables import ReplacedTable
from warehouse.connection import Connection

DEPENDS_ON_TABLE = """
with legacy as (
    select c.oid, c.relname, c.reltype, t.typarray
    from pg_catalog.pg_class as c
    left join pg_catalog.pg_type as t on t.oid = c.reltype
    where c.oid = %(table)s::pg_catalog.regclass
),
dependents as (
    select d.classid, d.objid, d.objsubid
    from legacy
    inner join pg_catalog.pg_depend as d on
        (d.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass and d.refobjid = legacy.oid)
        or (
            d.refclassid = 'pg_catalog.pg_type'::pg_catalog.regclass
            and d.refobjid in (legacy.reltype, legacy.typarray)
        )
    where d.deptype <> 'i' or d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
    union
    -- Constraints depend on columns, but hang from the table where they have none.
    select 'pg_catalog.pg_constraint'::pg_catalog.regclass, k.oid, 0
    from legacy inner join pg_catalog.pg_constraint as k on k.conrelid = legacy.oid
)
select distinct
    case
        when t.oid is not null then 'trigger'
        when p.oid is not null then 'policy'
        when r.oid is not null and v.relkind = 'm' then 'materialized view'
        when r.oid is not null then 'rule'
        when f.oid is not null then 'function'
        when b.oid is not null then 'publication'
        when i.inhrelid is not null then 'child table'
        else 'what depends on it,'
    end,
    coalesce(
        t.tgname::text,
        p.polname::text,
        case when v.relkind = 'm' then v.oid::pg_catalog.regclass::text else r.rulename::text end,
        f.oid::pg_catalog.regprocedure::text,
        b.pubname::text,
        i.inhrelid::pg_catalog.regclass::text,
        pg_catalog.pg_describe_object(d.classid, d.objid, d.objsubid)
    )
from dependents as d
cross join legacy
left join pg_catalog.pg_class as c
    on d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass and c.oid = d.objid
left join pg_catalog.pg_inherits as i on i.inhrelid = c.oid and i.inhparent = legacy.oid
left join pg_catalog.pg_trigger as t
    on d.classid = 'pg_catalog.pg_trigger'::pg_catalog.regclass and t.oid = d.objid
left join pg_catalog.pg_policy as p
    on d.classid = 'pg_catalog.pg_policy'::pg_catalog.regclass and p.oid = d.objid
left join pg_catalog.pg_rewrite as r
    on d.classid = 'pg_catalog.pg_rewrite'::pg_catalog.regclass and r.oid = d.objid
left join pg_catalog.pg_class as v on v.oid = r.ev_class
left join pg_catalog.pg_proc as f
    on d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass and f.oid = d.objid
left join pg_catalog.pg_publication_rel as pr
    on d.classid = 'pg_catalog.pg_publication_rel'::pg_catalog.regclass and pr.oid = d.objid
left join pg_catalog.pg_publication as b on b.oid = pr.prpubid
where not coalesce(
    case
        -- Belongs to the table and is renamed with it, or has no name that means anything.
        when c.oid is not null then i.inhrelid is null and (
            c.relkind in ('i', 'I', 't') or (c.relkind = 'S' and d.objsubid = 0)
            or (c.relkind = 'v' and d.objsubid = 0)
        )
        when d.classid = 'pg_catalog.pg_attrdef'::pg_catalog.regclass then exists (
            select 1 from pg_catalog.pg_attrdef where oid = d.objid and adrelid = legacy.oid
        )
        -- Foreign keys of others follow, see foreign_keys.py.
        when d.classid = 'pg_catalog.pg_constraint'::pg_catalog.regclass then exists (
            select 1 from pg_catalog.pg_constraint
            where oid = d.objid and (conrelid = legacy.oid or confrelid = legacy.oid)
        )
        when t.oid is not null then t.tgisinternal
        -- Views follow, see views.py, but for their other rules; legacy's own stay with it.
        when r.oid is not null then r.rulename = '_RETURN' and (
            v.relkind = 'v' or v.oid in (
                select o::pg_catalog.regclass from pg_catalog.unnest(%(own)s::text[]) as o
            )
        )
        when d.classid = 'pg_catalog.pg_statistic_ext'::pg_catalog.regclass then true
        when d.classid = 'pg_catalog.pg_type'::pg_catalog.regclass
            then d.objid in (legacy.reltype, legacy.typarray)
    end,
    false
)
union
select 'parent table', i.inhparent::pg_catalog.regclass::text
from legacy inner join pg_catalog.pg_inherits as i on i.inhrelid = legacy.oid
union
select
    'row level security',
    case when c.relforcerowsecurity then 'forced on its owner' else 'enabled' end
from legacy inner join pg_catalog.pg_class as c on c.oid = legacy.oid
where c.relrowsecurity or c.relforcerowsecurity
union
select 'publication', b.pubname::text || ' of all tables'
from legacy cross join pg_catalog.pg_publication as b
where b.puballtables
union
select 'publication', b.pubname::text || ' of its schema'
from legacy
inner join pg_catalog.pg_class as c on c.oid = legacy.oid
inner join pg_catalog.pg_publication_namespace as n on n.pnnspid = c.relnamespace
inner join pg_catalog.pg_publication as b on b.oid = n.pnpubid
order by 1, 2
"""


def refuse(
    connection: Connection, plan: Plan, table: ReplacedTable, replaced: list[ReplacedTable]
) -> None:
    """Refuse, by name, what would stay behind."""
    sought = {"table": table.legacy, "own": [each.legacy for each in replaced]}
    for what, name in connection.execute(DEPENDS_ON_TABLE, sought).fetchall():
        plan.refusals.append(
            f"{what} {name} on {table.legacy_schema}.{table.name} would stay with the old table: "
            "drop it, and create it again afterwards if it is still wanted"
        )
