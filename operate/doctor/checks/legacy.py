"""Legacy: which of its tables there are, what they are, and whether a night could read them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import LiteralString

from operate.cutover.sources import SERVED
from operate.doctor.findings import Finding
from operate.doctor.legacy_look import Gate, LegacyLook, LegacyTable, look_at_legacy
from operate.doctor.site import Site
from warehouse.connection import Connection

SUBJECT = "legacy"
NEEDS = frozenset({"DATABASE_URL", "BLAZE_RAW_SCHEMA", "BLAZE_SCHEMA", "LEGACY_SCHEMA"})

# Where else tables of these names are, for a name that is misspelt.
_ELSEWHERE: LiteralString = """
select n.nspname, pg_catalog.count(*)
from pg_catalog.pg_class as c
inner join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
where
    c.relkind in ('r', 'p', 'v', 'm', 'f')
    and pg_catalog.lower(c.relname) = any(%(names)s)
    and n.nspname <> all(%(others)s)
group by n.nspname
order by 2 desc, 1
limit 3
"""


def check(site: Site) -> Iterator[Finding]:
    """Look at legacy as a night does."""
    settings = site.settings
    if site.url is None or site.connection is None:
        yield Finding.unknown(SUBJECT, "not looked for, because no database answers")
        return
    if settings.has_own_legacies:
        yield from _of_shops(site, site.url)
        return
    site.look = look_at_legacy(settings, site.url)
    tables = site.look.tables
    if all(table.status == "absent" for table in tables):
        yield _none(site, site.connection)
        return
    for table in tables:
        yield _of_table(table, settings.legacy_schema)


def _of_shops(site: Site, url: str) -> Iterator[Finding]:
    """Each legacy that a shop has of its own."""
    gates: list[Gate] = []
    for shop in site.settings.listed:
        if not shop.legacy_schema:
            continue
        look = look_at_legacy(site.settings.judging(shop), url)
        empty = {table.entity for table in look.tables if table.records == 0}
        for each in look.gates:
            because = each.because or each.because_empty(empty)
            gates.append(replace(each, gate=f"{each.gate} of {shop.name}", because=because))
        if all(table.status == "absent" for table in look.tables):
            yield Finding.wrong_settings(
                SUBJECT,
                f"none of {', '.join(SERVED)} is in the schema '{shop.legacy_schema}' of "
                f"{shop.name}",
                "correct its legacy_schema in shops.toml, or leave it out",
            )
            continue
        for table in look.tables:
            yield _of_table(table, shop.legacy_schema)
    site.look = LegacyLook((), tuple(gates))


def _none(site: Site, connection: Connection) -> Finding:
    settings = site.settings
    others = [settings.raw_schema, f"{settings.raw_schema}_staging", "serving", "parity"]
    rows = connection.execute(_ELSEWHERE, {"names": list(SERVED), "others": others}).fetchall()
    hint = " or ".join(f"LEGACY_SCHEMA={schema}" for schema, _ in rows)
    said = f"none of {', '.join(SERVED)} is in the schema '{settings.legacy_schema}'"
    if "legacy_schema" in settings.model_fields_set:
        return Finding.wrong_settings(
            SUBJECT,
            said,
            f"write {hint}, where such tables are"
            if hint
            else "correct LEGACY_SCHEMA, or leave it out where there is no legacy",
        )
    return Finding.warning(
        SUBJECT,
        f"{said}, so that the mirror is compared with nothing",
        f"write {hint}, where such tables are"
        if hint
        else "write LEGACY_SCHEMA if there is legacy; else there is nothing to do",
    )


def _of_table(table: LegacyTable, schema: str) -> Finding:
    if table.status == "absent":
        return Finding.warning(
            SUBJECT,
            f"there is no {table.entity} in the schema '{schema}', so that it is not compared",
            "if there is such a table, put it or a view of it there",
        )
    what = f"{table.relation} ({table.kind})"
    if table.status == "unreadable" or table.records is None:
        return Finding.wrong(SUBJECT, f"{what} cannot be read: {table.reason}")
    if table.unreadable:
        return Finding.wrong(
            SUBJECT,
            f"{what}: this role may not read {', '.join(table.unreadable)}",
            "grant it select",
        )
    if table.records == 0:
        return Finding.warning(
            SUBJECT,
            f"{what} is empty, so that nothing can be compared with it",
            "have it loaded",
            entity=table.entity,
            rows=0,
        )
    rows = f"{table.records:,} {'row' if table.records == 1 else 'rows'}"
    if table.absent:
        return Finding.warning(
            SUBJECT,
            f"{what}, {rows}; it lacks {', '.join(table.absent)}, which are not compared",
            "if they have other names there, say so in `vars: parity` of dbt_project.yml",
            entity=table.entity,
            rows=table.records,
            absent=table.absent,
        )
    return Finding.ok(SUBJECT, f"{what}, {rows}", entity=table.entity, rows=table.records)
