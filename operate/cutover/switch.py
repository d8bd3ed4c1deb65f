"""`make switch` and `make rollback`: serve an entity from the mirror, or from legacy again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager

import click
import psycopg
from psycopg import sql

from common.errors import SettingsError, TransformError
from common.schema_names import NO_LEGACY
from common.settings import Settings
from operate.cutover.audit import Decision
from operate.cutover.errors import CutoverRefusedError
from operate.cutover.gates import EVERY_ENTITY, Gate, gates_of
from operate.cutover.legacy import (
    entities_of_legacy,
    require_named_legacy,
    tables_in,
    where_legacy_lies,
)
from operate.cutover.objections import objections_to_mirror
from operate.cutover.preparation import missing_views, settle_sources, without_legacy
from operate.cutover.reads import view_reads
from operate.cutover.serving import make_views, make_views_alone
from operate.cutover.session import CutoverSession, cutover_session
from operate.cutover.sides_of_shops import ShopSide, set_sides, sides_of_shops
from operate.cutover.sources import LEGACY, MIRROR, SERVED, set_source, sources
from operate.listed_shops import require_list_of_shops
from warehouse.catalog import exists, is_finalized
from warehouse.connection import Connection

ALL = "all"
"""What people write to mean every entity."""


def switch(
    settings: Settings, entity: str, *, force: bool, reason: str | None, shop: str | None = None
) -> None:
    """Let an entity's view read the mirror.

    Args:
        settings: database and nights.
        entity: one of `SERVED`, or `all`.
        force: although its gates have not held.
        reason: for the audit; needed with `force`.
        shop: the one whose part is switched, where shops have a legacy each; by default all.

    Raises:
        CutoverRefusedError: its gates have not held for long enough, or its data did not pass its
            tests; the message has a line an obstacle.
        SettingsError: there is no such entity or shop, or `force` has no reason.
    """
    entities = chosen(entity)
    require_reason(force=force, reason=reason)
    with _session(settings) as session:
        connection = session.connection
        parts = _parts(connection, settings, entities, shop)
        gates = gates_of(connection, entities)
        objections = (
            [] if force else _objections(connection, settings, gates, entities, parts, of=shop)
        )
        if objections:
            raise CutoverRefusedError.of(
                "Not switched",
                objections,
                f"Gates have to hold {_nights(settings)}, and tests of the data the last. `make "
                'parity` shows what differs; FORCE=1 REASON="…" overrides all of this',
            )
        for gate in gates:
            if gate.last_status == "NOT_APPLICABLE" and (not parts or gate.shop):
                click.echo(f"Not applicable here, and not judged: {gate.called}")
        decision = Decision("switch", reason, gates, is_forced=force)
        missing = missing_views(connection, entities)
        lost = set(without_legacy(connection, settings)) & set(missing)
        if lost:
            _switch_and_make(session, entities, decision, lost, parts)
            return
        if missing:
            if len(missing_views(connection)) == len(SERVED):
                click.echo("There are no serving views yet; they are made now")
            else:
                click.echo(f"There is no serving view of {', '.join(missing)}; it is made now")
            make_views(session)
        else:
            _renew_views(session, entities, MIRROR, parts)
        _serve(settings, connection, entities, MIRROR, decision, parts=parts)


def _objections(
    connection: Connection,
    settings: Settings,
    gates: Sequence[Gate],
    entities: Sequence[str],
    parts: Sequence[ShopSide],
    *,
    of: str | None,
) -> list[str]:
    """Why a switch may not go through: of shops with a legacy each, why of those that are left.

    A shop that has come to the mirror is judged no more, perhaps, and is no matter of the others.
    One that was compared, and of whose legacy nobody knows any more, is.
    """
    if not parts:
        return objections_to_mirror(connection, settings, gates, entities)
    known = {side.shop for side in sides_of_shops(connection)}
    compared = {gate.shop for gate in gates if gate.shop} & {shop.name for shop in settings.listed}
    left = {shop: list(entities) for shop in sorted(compared - known)} if of is None else {}
    for part in parts:
        if part.source == LEGACY:
            left.setdefault(part.shop, []).append(part.entity)
    said = [
        line
        for shop, of_shop in left.items()
        for line in objections_to_mirror(
            connection,
            settings,
            [gate for gate in gates if gate.entity in {*of_shop, EVERY_ENTITY}],
            of_shop,
            {shop},
        )
    ]
    return list(dict.fromkeys(said))


def _nights(settings: Settings) -> str:
    nights = settings.cutover_nights
    return "the last night" if nights == 1 else f"{nights} nights in a row"


def rollback(
    settings: Settings, entity: str, *, reason: str | None, shop: str | None = None
) -> None:
    """Let an entity's view read legacy again; this asks for no gates.

    Raises:
        SettingsError: there is no such entity or shop.
        CutoverRefusedError: there is no legacy table to go back to.
    """
    entities = chosen(entity)
    with _session(settings) as session:
        connection = session.connection
        parts = _parts(connection, settings, entities, shop)
        without = [
            f"{part.entity} of {part.shop}"
            for part in parts
            if part.entity not in tables_in(connection, part.legacy_schema or NO_LEGACY)
        ] or [name for name in entities if not _has_legacy(settings, connection, name)]
        if without:
            raise CutoverRefusedError(
                f"Not rolled back: there is no legacy table {', '.join(without)} in "
                f"{where_legacy_lies(settings)}{_way_to_legacy(settings, connection, without)}"
            )
        _renew_views(session, entities, LEGACY, parts)
        decision = Decision("rollback", reason, gates_of(connection, entities))
        _serve(settings, connection, entities, LEGACY, decision, parts=parts)


def _parts(
    connection: Connection, settings: Settings, entities: Sequence[str], shop: str | None
) -> list[ShopSide]:
    """The sides of shops that are meant, where shops have a legacy each; empty elsewhere.

    Raises:
        SettingsError: that shop has no legacy of its own.
    """
    if settings.has_own_legacies:
        settle_sources(connection, settings)
    known = sides_of_shops(connection) if settings.has_own_legacies else []
    parts = [side for side in known if side.entity in entities and shop in {None, side.shop}]
    if shop is not None and not parts:
        if shop in {each.name for each in settings.listed if each.legacy_schema}:
            raise SettingsError(
                f"Nothing of {shop} can be switched yet: its legacy has no such table, or nobody "
                "knows which shop of Blaze's it is. Run `make sync`; where its key may not ask for "
                "the shop (`make doctor` says so), have Blaze permit /store"
            )
        raise SettingsError(
            f"SHOP is '{shop}', and there is no {' or '.join(entities)} of a legacy of its own "
            "(legacy_schema in shops.toml): where shops have one legacy, or none, leave SHOP out"
        )
    return parts


def _renew_views(
    session: CutoverSession, entities: Sequence[str], source: str, parts: Sequence[ShopSide]
) -> None:
    """Make views again that do not read what is to be served: it has come since they were made."""
    for unread in _unread(session.connection, session.settings, entities, source, parts):
        click.echo(f"The serving views know nothing of {unread} yet; they are made again")
        make_views(session)
        return


def _unread(
    connection: Connection,
    settings: Settings,
    entities: Sequence[str],
    source: str,
    parts: Sequence[ShopSide],
) -> Iterator[str]:
    """What is there to be served, and no part of the view that is there: a table or a shop."""
    wanted = [
        (part.entity, part.shop, part.legacy_schema or NO_LEGACY, table.name)
        for part in parts
        if (table := tables_in(connection, part.legacy_schema or NO_LEGACY).get(part.entity))
    ]
    if source == LEGACY and not parts and not settings.has_own_legacies:
        schema = settings.legacy_schema
        wanted += [
            (name, f"{schema}.{table.name}", schema, table.name)
            for name, table in tables_in(connection, schema).items()
            if name in entities
        ]
    if source == MIRROR:
        schema, suffix = settings.mirror_schema, "" if is_finalized(connection) else "_blaze"
        wanted += [
            (name, f"{schema}.{name}{suffix}", schema, f"{name}{suffix}")
            for name in entities
            if exists(connection, schema, f"{name}{suffix}")
        ]
    for entity, called, schema, name in wanted:
        is_there = exists(connection, "serving", entity)
        if is_there and not view_reads(connection, entity, schema, name):
            yield called


def _switch_and_make(
    session: CutoverSession,
    entities: Sequence[str],
    decision: Decision,
    lost: Collection[str],
    parts: Sequence[ShopSide],
) -> None:
    """Switch what has neither a view nor a table in legacy: its view is of the mirror alone.

    dbt makes such a view of what was switched, and of nothing else. So the flag is set first, while
    no sync is at work, and back where the view cannot be made or read.
    """
    connection, settings = session.connection, session.settings
    click.echo(f"There is no serving view of {', '.join(sorted(lost))}; it is made now")
    with session.alone():
        before = [row for row in sources(connection) if row["entity"] in entities]
        changed, of_shops = _set(settings, connection, entities, MIRROR, decision, parts)
        try:
            make_views_alone(session)
            missing = missing_views(connection, entities)
            if not decision.is_forced:
                _require_readable(connection, changed - set(missing))
        except (TransformError, CutoverRefusedError):
            back = Decision("rollback", "its view could not be made")
            with connection.transaction():
                # Nobody can stand on a view that was made a moment ago.
                for name in set(lost) - set(missing_views(connection, lost)):
                    connection.execute(
                        sql.SQL("drop view {}").format(sql.Identifier("serving", name))
                    )
                for source in (LEGACY, MIRROR):
                    of_it = [row["entity"] for row in before if row["source"] == source]
                    set_source(connection, settings, of_it, source, back)
                    of_source = [part for part in parts if part.source == source]
                    set_sides(connection, settings, of_source, source, back)
            raise
    _say(entities, MIRROR, changed, of_shops, parts, missing)


def chosen(entity: str) -> list[str]:
    """The entities that are meant.

    Raises:
        SettingsError: there is none of that name.
    """
    if entity == ALL:
        return list(SERVED)
    if entity not in SERVED:
        raise SettingsError(
            f"ENTITY is '{entity}': write one of {', '.join(SERVED)}, or {ALL}, such as "
            "`make switch ENTITY=customers`"
        )
    return [entity]


def require_reason(*, force: bool, reason: str | None) -> None:
    """Refuse to override gates without a reason.

    Raises:
        SettingsError: there is none.
    """
    if force and not (reason or "").strip():
        raise SettingsError('FORCE=1 needs a reason for the audit: REASON="…"')


@contextmanager
def _session(settings: Settings) -> Iterator[CutoverSession]:
    with cutover_session(settings, "cutover", to="switch") as session:
        require_list_of_shops(session.state, settings)
        require_named_legacy(session.connection, settings)
        yield session


def _way_to_legacy(settings: Settings, connection: Connection, without: Sequence[str]) -> str:
    """How there would be something to go back to, in words."""
    if not is_finalized(connection):
        return ". Its loader, or a backup of legacy's, has to make it again first"
    lacking = [name for name in without if name not in entities_of_legacy(connection, settings)]
    if not lacking:
        return ", for the tables are finalised: run `make unfinalize` first"
    return (
        f", and none {', '.join(f'{name}_legacy' for name in lacking)} of before the finalisation: "
        "run `make unfinalize`, and have its loader, or the file of ARCHIVE, make it again first"
    )


def _has_legacy(settings: Settings, connection: Connection, entity: str) -> bool:
    return entity in entities_of_legacy(connection, settings) and not is_finalized(connection)


def _require_readable(connection: Connection, entities: Collection[str]) -> None:
    """Read all that is served: a value may not fit legacy's type of its column.

    Raises:
        CutoverRefusedError: readers would get an error; nothing is switched.
    """
    for name in sorted(entities):
        view = sql.Identifier("serving", name)
        try:
            with connection.transaction():
                connection.execute(sql.SQL("select count(v::text) from {} as v").format(view))
        except (psycopg.DataError, psycopg.IntegrityError) as error:
            said = str(error).splitlines()[0]
            raise CutoverRefusedError(
                f"Not switched: serving.{name} could not be read from the mirror ({said}). A value "
                "of the mirror does not fit the type that the column has in legacy: have its owner "
                "change that type, and run `make sync`"
            ) from None


def _serve(
    settings: Settings,
    connection: Connection,
    entities: Sequence[str],
    source: str,
    decision: Decision,
    parts: Sequence[ShopSide] = (),
) -> None:
    """Set the flag, and say for each entity what readers see now."""
    missing = missing_views(connection, entities)
    with connection.transaction():
        changed, of_shops = _set(settings, connection, entities, source, decision, parts)
        if source == MIRROR and not decision.is_forced:
            _require_readable(connection, changed - set(missing))
    _say(entities, source, changed, of_shops, parts, missing)


def _say(
    entities: Sequence[str],
    source: str,
    changed: Collection[str],
    of_shops: Collection[tuple[str, str]],
    parts: Sequence[ShopSide],
    missing: Collection[str],
) -> None:
    """Say for each entity what readers see now, and what they saw already."""
    for name in entities:
        if name in missing:
            click.echo(
                f"{name}: to be served from {source}, and nothing is served: there is no view "
                f"serving.{name}, `make serve` makes it"
            )
            continue
        if not parts:
            click.echo(f"{name}: {'now' if name in changed else 'already'} served from {source}")
        for part in (part for part in parts if part.entity == name):
            when = "now" if part.key in of_shops else "already"
            click.echo(f"{name} of {part.shop}: {when} served from {source}")


def _set(
    settings: Settings,
    connection: Connection,
    entities: Sequence[str],
    source: str,
    decision: Decision,
    parts: Sequence[ShopSide],
) -> tuple[set[str], set[tuple[str, str]]]:
    """Set the flag, by shop where there are parts; gives the entities and keys that changed."""
    if not parts:
        return set_source(connection, settings, entities, source, decision), set()
    of_shops = set_sides(connection, settings, parts, source, decision)
    return {entity for _, entity in of_shops}, of_shops
