"""Finalisation: the mirror's tables take legacy's names, and everything that points there follows.

`customers` becomes `customers_legacy`, `customers_blaze` becomes `customers`, and so on, in one
transaction. Foreign keys and views that pointed at a legacy table point at its successor, grants
are carried over. The statements that undo it are kept in `serving.finalizations`. Whatever cannot
be carried is refused by name before anything happens.
"""

from __future__ import annotations

import logging
import re
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import click
import psycopg
from psycopg import sql
from psycopg.rows import dict_row

from common.errors import DatabaseError
from common.settings import Settings
from extract.state.state import State
from operate.cutover import switch as cutover
from operate.cutover.switch import MIRROR, SERVED, CutoverRefusedError
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection, connect
from warehouse.database import POSTGRES_FOLDER, open_database
from warehouse.embedded_postgres.server import EmbeddedPostgres
from warehouse.url import connection_environment, redacted

log = logging.getLogger(__name__)

OWN_SCHEMAS = ("serving", "parity", "parity_failures", "staging")
"""Their views are this project's, and follow their tables by themselves or with the next build."""
LONGEST_NAME = 63


@dataclass
class Plan:
    """What a finalisation does.

    Attributes:
        statements: in order.
        undo: in order, the way back.
        refusals: what stands in the way, each with what to do.
        notes: what is worth knowing.
    """

    statements: list[str] = field(default_factory=list)
    undo: list[str] = field(default_factory=list)
    refusals: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, statement: str, undo: str) -> None:
        """A step and its reverse; reverses run backwards."""
        self.statements.append(statement)
        self.undo.insert(0, undo)


@dataclass(frozen=True)
class _Table:
    """A legacy table that is there, and its successor."""

    legacy_schema: str
    mirror_schema: str
    name: str

    @property
    def legacy(self) -> str:
        return _quoted(self.legacy_schema, self.name)

    @property
    def mirror(self) -> str:
        return _quoted(self.mirror_schema, f"{self.name}_blaze")

    @property
    def successor(self) -> str:
        return _quoted(self.mirror_schema, self.name)


def finalize(
    settings: Settings, *, applied: bool, archive: str | None, force: bool, reason: str | None
) -> None:
    """Print the plan; do it only if asked to.

    Args:
        settings: database, schemas and nights.
        applied: whether to do it.
        archive: a file into which legacy's tables are dumped first.
        force: although the preconditions are not met.
        reason: for the audit; needed with `force`.

    Raises:
        CutoverRefusedError: the preconditions are not met, or something cannot be carried over.
        LockHeldError: a sync is at work.
    """
    cutover.require_reason(force=force, reason=reason)
    with _locked(settings) as connection:
        if is_finalized(connection):
            raise CutoverRefusedError(
                "The tables are finalised already; `make unfinalize` undoes it"
            )
        gates = cutover.gates_of(connection, SERVED)
        objections = [] if force else _unmet(settings, connection)
        plan = plan_of(settings, connection)
        _print(plan)
        problems = objections + plan.refusals
        if problems:
            raise CutoverRefusedError(f"Not finalised: {'; '.join(problems)}")
        if not applied:
            click.echo("\nNothing was changed. APPLY=1 does it, in one transaction.")
            return
        if archive:
            _archive(settings, connection, Path(archive))
        with _one_transaction(connection):
            for statement in plan.statements:
                connection.execute(statement.encode())
            connection.execute(
                "insert into serving.finalizations "
                "(applied_at, applied_by, statements, undo_statements) values (%s, %s, %s, %s)",
                (settings.now(), cutover.who(), plan.statements, plan.undo),
            )
            changes = [(name, MIRROR, MIRROR) for name in SERVED]
            cutover.audit(connection, settings, "finalize", changes, reason, gates, forced=force)
    click.echo("Finalised. `make sync` goes on; a bare dbt needs `export BLAZE_FINALIZED=true`.")


def unfinalize(settings: Settings, *, reason: str | None) -> None:
    """Give all tables the names back that they had.

    Raises:
        CutoverRefusedError: nothing is finalised.
        LockHeldError: a sync is at work.
    """
    with _locked(settings) as connection:
        row = None
        if exists(connection, "serving", "finalizations"):
            row = connection.execute(
                "select id, undo_statements from serving.finalizations where undone_at is null "
                "order by id desc limit 1"
            ).fetchone()
        if row is None:
            raise CutoverRefusedError("Nothing is finalised, so there is nothing to undo")
        with _one_transaction(connection):
            for statement in row[1]:
                connection.execute(statement.encode())
            connection.execute(
                "update serving.finalizations set undone_at = %s where id = %s",
                (settings.now(), row[0]),
            )
            changes = [(name, MIRROR, MIRROR) for name in SERVED]
            cutover.audit(connection, settings, "unfinalize", changes, reason, [], forced=False)
    click.echo("The former names are back. A bare dbt needs `unset BLAZE_FINALIZED`.")


def plan_of(settings: Settings, connection: Connection) -> Plan:
    """The statements of a finalisation, and what stands in its way. Nothing is changed."""
    plan = Plan()
    missing = [
        f"{name}_blaze"
        for name in SERVED
        if not exists(connection, settings.mirror_schema, f"{name}_blaze")
    ]
    if missing:
        plan.refusals.append(f"there is no table {', '.join(missing)}: run `make sync`")
        return plan
    replaced = []
    for name in SERVED:
        _refuse_taken_names(settings, connection, name, plan)
        table = _Table(settings.legacy_schema, settings.mirror_schema, name)
        if exists(connection, settings.legacy_schema, name):
            replaced.append(table)
            _refuse_what_stays_behind(connection, table, plan)
            _rename(connection, plan, settings.legacy_schema, name, f"{name}_legacy")
        else:
            plan.notes.append(f"legacy has no table {name}: nothing is renamed to {name}_legacy")
    for name in SERVED:
        _rename(connection, plan, settings.mirror_schema, f"{name}_blaze", name)
    plan.notes.append(
        "transactions.transaction_id is Blaze's own id from now on, and products.product_id too; "
        "readers of legacy's numbers and SKUs under these names stay with the serving views"
    )
    for table in replaced:
        _carry_foreign_keys(connection, table, replaced, plan)
        _carry_grants(connection, table, plan)
    _carry_views(connection, replaced, plan)
    return plan


@contextmanager
def _locked(settings: Settings) -> Iterator[Connection]:
    """A connection that keeps syncs out for as long as it is open."""
    url = open_database(settings)
    with connect(url, application_name="blaze_mirror.finalize", autocommit=True) as connection:
        if not exists(connection, "serving", "cutover"):
            raise CutoverRefusedError("There is nothing to finalise yet: run `make sync` first")
        State(connection, settings.raw_schema, settings.mirror_schema, settings.shop_name).lock()
        log.info("Working on %s", redacted(url))
        # Names come out qualified, so that they mean the same wherever they are used again.
        connection.execute("select set_config('search_path', '', false)")
        yield connection


@contextmanager
def _one_transaction(connection: Connection) -> Iterator[None]:
    """A transaction whose failure is a sentence."""
    try:
        with connection.transaction():
            yield
    except psycopg.errors.LockNotAvailable:
        raise DatabaseError(
            "Somebody uses the tables for too long; nothing was changed. End long queries "
            "(see pg_stat_activity) and try again"
        ) from None
    except psycopg.Error as error:
        raise DatabaseError(
            f"Nothing was changed, a statement failed: {str(error).splitlines()[0]}"
        ) from None


def _unmet(settings: Settings, connection: Connection) -> list[str]:
    """The preconditions that are not met."""
    unmet = []
    settled_before = settings.now() - timedelta(days=settings.cutover_nights)
    for row in cutover.sources(connection):
        switched_at: datetime = row["switched_at"]
        if row["source"] != MIRROR:
            unmet.append(f"{row['entity']} is served from legacy (`make switch`)")
        elif row["switched_by"] != "first build" and switched_at > settled_before:
            unmet.append(
                f"{row['entity']} was switched on {switched_at:%Y-%m-%d}, less than "
                f"{settings.cutover_nights} nights ago"
            )
    gates = cutover.gates_of(connection, SERVED)
    return unmet + cutover.objections_of(settings, gates, SERVED)


def _print(plan: Plan) -> None:
    for note in plan.notes:
        click.echo(f"-- {note}")
    click.echo("begin;")
    for statement in plan.statements:
        click.echo(f"{statement};")
    click.echo("commit;")


def _rename(connection: Connection, plan: Plan, schema: str, old: str, new: str) -> None:
    """Rename a table with its indexes, constraints and sequences."""
    plan.add(
        f"alter table {_quoted(schema, old)} rename to {_quoted(new)}",
        f"alter table {_quoted(schema, new)} rename to {_quoted(old)}",
    )
    owned = connection.execute(_OWNED, {"schema": schema, "table": old}).fetchall()
    for kind, name in owned:
        renamed = _renamed(name, old, new)
        if len(renamed) > LONGEST_NAME:
            plan.refusals.append(
                f"{kind} {schema}.{name} would get a name longer than Postgres allows: rename it"
            )
        elif kind == "constraint":
            of = f"alter table {_quoted(schema, new)} rename constraint"
            plan.add(
                f"{of} {_quoted(name)} to {_quoted(renamed)}",
                f"{of} {_quoted(renamed)} to {_quoted(name)}",
            )
        else:
            plan.add(
                f"alter {kind} {_quoted(schema, name)} rename to {_quoted(renamed)}",
                f"alter {kind} {_quoted(schema, renamed)} rename to {_quoted(name)}",
            )


_OWNED = """
select 'constraint', conname
from pg_catalog.pg_constraint
where conrelid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
    and contype in ('p', 'u', 'f', 'c', 'x')
union all
select 'index', c.relname
from pg_catalog.pg_index as i
inner join pg_catalog.pg_class as c on c.oid = i.indexrelid
where i.indrelid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
    and not exists (select 1 from pg_catalog.pg_constraint as k where k.conindid = i.indexrelid
        and k.conrelid = i.indrelid)
union all
select 'sequence', s.relname
from pg_catalog.pg_depend as d
inner join pg_catalog.pg_class as s on s.oid = d.objid and s.relkind = 'S'
where d.refobjid = format('%%I.%%I', %(schema)s::text, %(table)s::text)::pg_catalog.regclass
    and d.deptype in ('a', 'i')
order by 1, 2
"""


def _renamed(name: str, old: str, new: str) -> str:
    """The name of a table's index, constraint or sequence after its table was renamed.

    The mirror's lose `_blaze`; legacy's get `_legacy` behind the table's name, or at their end.
    """
    if old.endswith("_blaze"):
        return name.replace("_blaze", "", 1)
    return name.replace(old, new, 1) if old in name else f"{name}_legacy"


def _refuse_taken_names(settings: Settings, connection: Connection, name: str, plan: Plan) -> None:
    wanted = [(settings.legacy_schema, f"{name}_legacy")]
    if settings.mirror_schema != settings.legacy_schema:
        wanted.append((settings.mirror_schema, name))
    plan.refusals += [
        f"there is a {schema}.{taken} already: rename it"
        for schema, taken in wanted
        if exists(connection, schema, taken)
    ]


def _refuse_what_stays_behind(connection: Connection, table: _Table, plan: Plan) -> None:
    """Name what would silently stay with the old table."""
    for what, name in connection.execute(_STAYS_BEHIND, {"table": table.legacy}).fetchall():
        plan.refusals.append(
            f"{what} {name} on {table.legacy_schema}.{table.name} would stay with the old table: "
            "drop it, and make it anew afterwards if it is still wanted"
        )
    row = connection.execute(
        "select pg_catalog.pg_has_role(relowner, 'usage') from pg_catalog.pg_class "
        "where oid = %s::pg_catalog.regclass",
        (table.legacy,),
    ).fetchone()
    if row and not row[0]:
        plan.refusals.append(
            f"{table.legacy_schema}.{table.name} belongs to another role: run this as its owner"
        )


_STAYS_BEHIND = """
select 'trigger', tgname::text from pg_catalog.pg_trigger
where tgrelid = %(table)s::pg_catalog.regclass and not tgisinternal
union all
select 'policy', polname::text from pg_catalog.pg_policy
where polrelid = %(table)s::pg_catalog.regclass
union all
select 'rule', rulename::text from pg_catalog.pg_rewrite
where ev_class = %(table)s::pg_catalog.regclass
union all
select 'publication', pubname::text from pg_catalog.pg_publication_rel
inner join pg_catalog.pg_publication on pg_publication.oid = prpubid
where prrelid = %(table)s::pg_catalog.regclass
union all
select 'child table', inhrelid::pg_catalog.regclass::text from pg_catalog.pg_inherits
where inhparent = %(table)s::pg_catalog.regclass
union all
select 'materialized view', dependent.oid::pg_catalog.regclass::text
from pg_catalog.pg_depend
inner join pg_catalog.pg_rewrite on pg_rewrite.oid = pg_depend.objid
inner join pg_catalog.pg_class as dependent on dependent.oid = pg_rewrite.ev_class
where pg_depend.refobjid = %(table)s::pg_catalog.regclass and dependent.relkind = 'm'
union all
select 'function', objid::pg_catalog.regprocedure::text from pg_catalog.pg_depend
where refobjid = %(table)s::pg_catalog.regclass
    and classid = 'pg_catalog.pg_proc'::pg_catalog.regclass
order by 1, 2
"""


def _carry_foreign_keys(
    connection: Connection, table: _Table, replaced: list[_Table], plan: Plan
) -> None:
    """Foreign keys of other tables follow the name; those among legacy's own stay with it."""
    own = [each.legacy for each in replaced]
    with connection.cursor(row_factory=dict_row) as cursor:
        keys = cursor.execute(_FOREIGN_KEYS, {"table": table.legacy, "own": own}).fetchall()
    for key in keys:
        lacking = _lacking(connection, table, key)
        if lacking:
            plan.refusals.append(
                f"foreign key {key['name']} of {key['child']} cannot follow: {lacking}"
            )
            continue
        definition = key["definition"]
        moved = definition.replace(f"REFERENCES {key['parent']}(", f"REFERENCES {table.successor}(")
        drop = f"alter table {key['child']} drop constraint {_quoted(key['name'])}"
        add = f"alter table {key['child']} add constraint {_quoted(key['name'])} "
        plan.statements += [drop, add + moved]
        # Undone after the former names are back: the last two of the way back.
        plan.undo += [drop, add + definition]


_FOREIGN_KEYS = """
select
    k.conname as name,
    k.conrelid::pg_catalog.regclass::text as child,
    k.confrelid::pg_catalog.regclass::text as parent,
    pg_catalog.pg_get_constraintdef(k.oid) as definition,
    (select pg_catalog.array_agg(a.attname::text order by u.n)
        from pg_catalog.unnest(k.conkey) with ordinality as u (num, n)
        inner join pg_catalog.pg_attribute as a on a.attrelid = k.conrelid and a.attnum = u.num
    ) as child_columns,
    (select pg_catalog.array_agg(a.attname::text order by u.n)
        from pg_catalog.unnest(k.confkey) with ordinality as u (num, n)
        inner join pg_catalog.pg_attribute as a on a.attrelid = k.confrelid and a.attnum = u.num
    ) as parent_columns
from pg_catalog.pg_constraint as k
where k.contype = 'f' and k.confrelid = %(table)s::pg_catalog.regclass
    and k.conrelid <> all(
        select o::pg_catalog.regclass from pg_catalog.unnest(%(own)s::text[]) as o
    )
order by 2, 1
"""


def _lacking(connection: Connection, table: _Table, key: dict[str, Any]) -> str | None:
    """Why the successor cannot take over a foreign key; None where it can."""
    columns = key["parent_columns"]
    if "id" in columns:
        return "its serial numbers mean other rows there; let it point at a key that both know"
    unique = connection.execute(
        "select count(*) > 0 from pg_catalog.pg_constraint as k where k.contype in ('p', 'u') "
        "and k.conrelid = %s::pg_catalog.regclass and (select pg_catalog.array_agg("
        "a.attname::text order by a.attname) from pg_catalog.pg_attribute as a "
        "where a.attrelid = k.conrelid and a.attnum = any(k.conkey)) = %s::text[]",
        (table.mirror, sorted(columns)),
    ).fetchone()
    if not unique or not unique[0]:
        return f"{', '.join(columns)} is no unique key of {table.name}_blaze"
    on = " and ".join(
        f"m.{_quoted(parent)}::text = c.{_quoted(child)}::text"
        for parent, child in zip(columns, key["child_columns"], strict=True)
    )
    given = " and ".join(f"c.{_quoted(child)} is not null" for child in key["child_columns"])
    row = connection.execute(
        f"select count(*) from {key['child']} as c where {given} "  # noqa: S608 - names of the catalog
        f"and not exists (select 1 from {table.mirror} as m where {on})".encode()
    ).fetchone()
    if row and row[0]:
        return f"{row[0]:,} of its rows point at what {table.name}_blaze does not have"
    return None


def _carry_grants(connection: Connection, table: _Table, plan: Plan) -> None:
    rows = connection.execute(_GRANTS, {"old": table.legacy, "new": table.mirror}).fetchall()
    for privilege, column, grantee, grantable in rows:
        what = f"{privilege}{f' ({_quoted(column)})' if column else ''}"
        on = f"on {table.successor}"
        role = "public" if grantee is None else _quoted(grantee)
        option = " with grant option" if grantable else ""
        plan.statements.append(f"grant {what} {on} to {role}{option}")
        plan.undo.insert(0, f"revoke {what} {on} from {role}")


_GRANTS = """
with granted as (
    select oid, acl.privilege_type, null::text as column_name, acl.grantee, acl.is_grantable
    from pg_catalog.pg_class, pg_catalog.aclexplode(relacl) as acl
    where acl.grantee <> relowner
    union all
    select attrelid, acl.privilege_type, attname::text, acl.grantee, acl.is_grantable
    from pg_catalog.pg_attribute, pg_catalog.aclexplode(attacl) as acl
)
select
    old.privilege_type,
    old.column_name,
    case when old.grantee <> 0 then pg_catalog.pg_get_userbyid(old.grantee)::text end,
    old.is_grantable
from granted as old
where old.oid = %(old)s::pg_catalog.regclass
    and (old.column_name is null or exists (
        select 1 from pg_catalog.pg_attribute
        where attrelid = %(new)s::pg_catalog.regclass and attname = old.column_name
            and not attisdropped
    ))
    and old.grantee <> (
        select relowner from pg_catalog.pg_class where oid = %(new)s::pg_catalog.regclass
    )
    and not exists (
        select 1 from granted as new
        where new.oid = %(new)s::pg_catalog.regclass
            and new.privilege_type = old.privilege_type
            and new.grantee = old.grantee
            and new.column_name is not distinct from old.column_name
    )
order by 1, 2, 3
"""


def _carry_views(connection: Connection, replaced: list[_Table], plan: Plan) -> None:
    """Views that select from legacy's tables select from their successors.

    Their text names the tables by what they were called: written again after the renaming, it
    means the new ones, and written once more after the way back, the old ones.
    """
    rows = connection.execute(
        _VIEWS,
        {"tables": [table.legacy for table in replaced], "own_schemas": list(OWN_SCHEMAS)},
    ).fetchall()
    for view, definition, options in rows:
        text = definition.rstrip().rstrip(";")
        moved, tried = text, text
        for table in replaced:
            moved = _repointed(moved, table.legacy, table.successor)
            tried = _repointed(tried, table.legacy, table.mirror)
        head = f"create or replace view {view}{f' with ({options})' if options else ''} as\n"
        problem = (
            "its text names the tables in another way; drop it, and make it anew afterwards"
            if tried == text
            else _misfit(connection, view, tried)
        )
        if problem:
            plan.refusals.append(f"view {view} cannot follow: {problem}")
        else:
            plan.statements.append(head + moved)
            plan.undo.append(head + text)


_VIEWS = """
select distinct
    v.oid::pg_catalog.regclass::text,
    pg_catalog.pg_get_viewdef(v.oid),
    pg_catalog.array_to_string(v.reloptions, ', ')
from pg_catalog.pg_depend as d
inner join pg_catalog.pg_rewrite as r on r.oid = d.objid
inner join pg_catalog.pg_class as v on v.oid = r.ev_class and v.relkind = 'v'
inner join pg_catalog.pg_namespace as n on n.oid = v.relnamespace
where d.refobjid in (
    select t::pg_catalog.regclass from pg_catalog.unnest(%(tables)s::text[]) as t
)
    and n.nspname <> all(%(own_schemas)s)
order by 1
"""


def _repointed(text: str, old: str, new: str) -> str:
    """A view's text with one qualified table name for another."""
    pieces = text.split(old)
    joined = pieces[0]
    for piece in pieces[1:]:
        follows = piece[:1]
        joined += (old if follows.isalnum() or follows in {"_", "."} else new) + piece
    return joined


def _misfit(connection: Connection, view: str, text: str) -> str | None:
    """Why a view's text cannot be taken over to the successors; None where it can.

    Tried on a temporary view, which locks nothing that readers use.
    """
    try:
        with connection.transaction(force_rollback=True):
            connection.execute(f"create temporary view finalization_trial as {text}".encode())
            row = connection.execute(_SHAPES_DIFFER, {"view": view}).fetchone()
    except psycopg.Error as error:
        return f"{str(error).splitlines()[0]}; change it, or drop it first"
    if row:
        return f"its column {row[0]} would change its type; cast it in the view, or drop it first"
    return None


_SHAPES_DIFFER = """
select old.attname::text
from pg_catalog.pg_attribute as old
left join pg_catalog.pg_attribute as new
    on new.attrelid = 'pg_temp.finalization_trial'::pg_catalog.regclass
    and new.attnum = old.attnum
where old.attrelid = %(view)s::pg_catalog.regclass and old.attnum > 0
    and (new.attname, new.atttypid, new.atttypmod)
        is distinct from (old.attname, old.atttypid, old.atttypmod)
limit 1
"""


def _archive(settings: Settings, connection: Connection, file: Path) -> None:
    """Dump legacy's tables into a file.

    Raises:
        DatabaseError: pg_dump is missing or failed.
    """
    program = EmbeddedPostgres(POSTGRES_FOLDER).binary("pg_dump")
    tables = [
        option
        for name in SERVED
        if exists(connection, settings.legacy_schema, name)
        for option in ("--table", _quoted(settings.legacy_schema, name))
    ]
    url = open_database(settings)
    try:
        done = subprocess.run(
            [str(program), "--format=custom", f"--file={file}", *tables],
            env=connection_environment(url),
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError as error:
        raise DatabaseError(
            f"pg_dump could not be run ({error}); dump the tables by hand"
        ) from None
    if done.returncode:
        raise DatabaseError(
            f"Nothing was changed: legacy's tables could not be archived into {file}: "
            f"{done.stderr.strip()[:300]}"
        )
    click.echo(f"Archived: {file}")


def _quoted(*names: str) -> str:
    """Names as Postgres prints them: quoted only where they have to be."""
    return ".".join(
        name if re.fullmatch("[a-z_][a-z0-9_]*", name) else sql.Identifier(name).as_string(None)
        for name in names
    )
