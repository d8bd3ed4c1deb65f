"""The life of a shop and of its mirror, step by step, as Hypothesis draws it.

Anything may happen to the shop, to the API's answers, to the settings and to the database between
two commands, and any command may be killed. Whatever has happened, a night that exits with 0 has
made the mirror equal to the truth, as long as the whole history is read again each night, and no
command ever ends in a way that nobody has thought of.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, ClassVar

import psycopg
from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as with_seed
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    precondition,
    rule,
    run_state_machine_as_test,
)
from psycopg import sql

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.conftest import made_by_first_sync
from tests.databases import Templates

SETTINGS = {"BLAZE_REREAD_DAYS": "1", "BLAZE_READ_TIMEOUT_S": "2"}
OTHER_SETTINGS = (
    {"BLAZE_TIMEZONE": "America/New_York"},
    {"BLAZE_HISTORY_START": "2025-05-01"},
    {"BLAZE_LOOKBACK_DAYS": "0"},
    {"BLAZE_PAGE_SIZE": "50"},
    {"BLAZE_CONCURRENCY": "1"},
)
FAULTS = (
    *("429", "500", "503", "reset", "truncated", "cut_json", "invalid_json", "empty", "html"),
    *("last_week", "dates_ignored", "repeated_page", "short_page", "null_values"),
    *("total_high", "total_low", "total_absent", "other_record"),
)
OTHER_READINGS = (
    *({"end_date": which} for which in ("inclusive", "exclusive")),
    *({"members_order": order} for order in ("ascending", "descending")),
    *({"members_total": counted} for counted in ("company", "window")),
    *({f"{entity}_cap": rows} for entity in ("members", "transactions") for rows in (7, 20, 100)),
)
"""What an API may begin to do on any day: what was learnt of it has to be learnt again."""
EXPECTED_STATUSES = frozenset({0, 1, 2, 3, 4})
"""What README lists; anything else is a crash."""
OURS = ("raw", "staging", "parity", "serving")

some = st.integers(min_value=0, max_value=1 << 20)
"""Picks one of a list whose length nobody knows yet."""


@dataclass(frozen=True)
class Place:
    """Where lives are lived: a shop or several, a server for its databases, and a folder."""

    sandbox: Sandbox
    templates: Templates
    folder: Path


class Life(RuleBasedStateMachine):
    """One shop and its mirror, from the evening after the first sync on."""

    place: ClassVar[Place]

    def __init__(self) -> None:
        super().__init__()
        self._stack = ExitStack()
        self._shop = self.place.sandbox
        self._shop.restart()
        template = self._begin(self.place.templates)
        self._shop.restart()
        self._url = self._stack.enter_context(self.place.templates.copy(template))
        self._command = Command(self._shop, self._url, self._settings())
        self._in_step = False
        self._has_failed = False
        self._has_restored = False
        """Then nobody may know the last state of what was deleted."""
        self._deleted: list[tuple[str, str]] = []

    def _begin(self, templates: Templates) -> str:
        """The name of a database after the first sync."""
        return made_by_first_sync(templates, self._shop)

    def _settings(self) -> dict[str, str]:
        """Of all commands."""
        return dict(SETTINGS)

    # The shop

    @rule(days=st.sampled_from([0.1, 1, 3]), late=st.booleans())
    def time_passes(self, days: float, *, late: bool) -> None:
        """With all that happens in a shop meanwhile."""
        self._in_step = False
        self._shop.advance(days=days, late=late)

    @rule()
    def sell(self) -> None:
        """A sale."""
        self._in_step = False
        self._shop.sell()

    @rule(which=some, how=st.sampled_from(["document", "status", "both"]))
    def refund(self, which: int, how: str) -> None:
        """The money of a sale is given back."""
        self._in_step = False
        self._shop.refund(self._sale(which), how=how)

    @rule(which=some)
    def void(self, which: int) -> None:
        """A sale is made undone."""
        self._in_step = False
        self._shop.void(self._sale(which))

    @rule(which=some, back=st.integers(min_value=1, max_value=100))
    def redate(self, which: int, back: int) -> None:
        """A sale moves into another window."""
        self._in_step = False
        self._shop.redate(self._sale(which), self._shop.now() - timedelta(days=back))

    @rule(dated=st.booleans())
    def admit(self, *, dated: bool) -> None:
        """Somebody new."""
        self._in_step = False
        self._shop.admit(dated=dated)

    @precondition(lambda self: self._in_step)
    @rule(
        entity=st.sampled_from(["members", "transactions", "products"]),
        which=some,
        how=st.sampled_from(["gone", "flagged", "unlisted"]),
    )
    def delete(self, entity: str, which: int, how: str) -> None:
        """A record goes; the mirror knows its last state, or nobody could compare it."""
        records = self._live(entity)
        record_id = records[which % len(records)]
        self._shop.delete(entity, record_id, how=how)
        self._deleted.append((entity, record_id))

    @precondition(lambda self: self._deleted)
    @rule(which=some)
    def restore(self, which: int) -> None:
        """A record comes back."""
        self._in_step = False
        self._shop.restore(*self._deleted.pop(which % len(self._deleted)))

    @rule(reading=st.sampled_from(OTHER_READINGS))
    def api_is_released(self, reading: dict[str, str | int]) -> None:
        """The vendor changes how a list answers."""
        self._in_step = False
        self._shop.readings(**reading)

    # The database

    @rule(which=some)
    def drop_a_table(self, which: int) -> None:
        """Somebody drops one of our tables, whatever hangs on it."""
        with self._connected() as connection:
            tables = connection.execute(
                "select schemaname, tablename from pg_tables where schemaname = any(%s) "
                "or tablename like '%%\\_blaze' or tablename like 'blaze\\_%%' "
                "or tablename = 'customers_by_shop' order by 1, 2",
                [list(OURS)],
            ).fetchall()
            self._drop(connection, "table", *tables[which % len(tables)])

    @rule(schema=st.sampled_from(OURS))
    def drop_a_schema(self, schema: str) -> None:
        """Somebody drops one of our schemas."""
        with self._connected() as connection:
            self._drop(connection, "schema", schema)

    @rule(which=some, share=st.integers(min_value=1, max_value=4))
    def lose_rows(self, which: int, share: int) -> None:
        """Rows of a table of records are gone, as after half a restore."""
        with self._connected() as connection:
            tables = connection.execute(
                "select schemaname, tablename from pg_tables where schemaname = 'raw' "
                "and tablename in ('members', 'transactions', 'products') "
                "or tablename like '%\\_blaze' order by 1, 2"
            ).fetchall()
            if tables:
                self._in_step = False
                connection.execute(
                    sql.SQL("delete from {} where mod(hashtext(ctid::text), {}) = 0").format(
                        sql.Identifier(*tables[which % len(tables)]), sql.Literal(share)
                    )
                )

    @rule()
    def back_up(self) -> None:
        """Somebody makes a backup of our tables."""
        with self._connected() as connection:
            connection.execute("drop schema if exists backup cascade")
            connection.execute("create schema backup")
            for schema, table in self._kept_tables(connection):
                connection.execute(
                    sql.SQL("create table {} as table {}").format(
                        sql.Identifier("backup", f"{schema} {table}"),
                        sql.Identifier(schema, table),
                    )
                )

    @rule(which=some, share=st.integers(min_value=1, max_value=4))
    def restore_some(self, which: int, share: int) -> None:
        """Some tables are restored as of the backup, and the others are not."""
        with self._connected() as connection:
            saved = {
                name
                for (name,) in connection.execute(
                    "select tablename from pg_tables where schemaname = 'backup'"
                )
            }
            there = [t for t in self._kept_tables(connection) if " ".join(t) in saved]
            for schema, table in there[which % share :: share]:
                self._in_step, self._has_restored = False, True
                columns = connection.execute(
                    "select string_agg(quote_ident(column_name), ', ') from "
                    "information_schema.columns where table_schema = %s and table_name = %s",
                    [schema, table],
                ).fetchone()
                assert columns is not None
                connection.execute(
                    sql.SQL(
                        "truncate {table}; insert into {table} ({columns}) "
                        "overriding system value select {columns} from {saved}"
                    ).format(
                        table=sql.Identifier(schema, table),
                        columns=sql.SQL(columns[0]),
                        saved=sql.Identifier("backup", f"{schema} {table}"),
                    )
                )

    # The commands

    @rule(fault=st.sampled_from(FAULTS), rate=st.sampled_from([0.1, 0.5, 1.0]), seed=some)
    def night_with_faults(self, fault: str, rate: float, seed: int) -> None:
        """The API has a bad night."""
        self._shop.faults([{"kind": fault, "rate": rate}], seed=seed)
        self._sync()
        self._shop.faults([])

    @rule(tried=st.sampled_from(OTHER_SETTINGS))
    def night_with_other_settings(self, tried: dict[str, str]) -> None:
        """Somebody tries a setting, and takes it back."""
        done = self._command("sync", FORCE="1", **tried)
        self._expect(done.returncode in EXPECTED_STATUSES, done.stderr)
        self._in_step = False

    @rule(seconds=st.floats(min_value=0.5, max_value=6))
    def killed_night(self, seconds: float) -> None:
        """The machine goes down."""
        self._in_step = False
        self._command.killed_after(seconds, "sync", FORCE="1")

    @rule(command=st.sampled_from(["status", "parity", "sync-products", "backfill"]))
    def another_command(self, command: str) -> None:
        """Somebody runs something else."""
        done = self._command(command)
        self._expect(done.returncode in EXPECTED_STATUSES, done.stderr)

    @rule()
    def quiet_night(self) -> None:
        """Nothing goes wrong any more; the mirror is equal to the truth."""
        done = self._sync()
        self._expect(done.returncode == 0, done.stderr)

    def teardown(self) -> None:
        """Whatever has happened: one quiet night, and all is right."""
        try:
            if not self._has_failed:
                self._shop.advance(days=1)
                self.quiet_night()
        finally:
            self._stack.close()

    def _sync(self) -> Any:
        done = self._command("sync", FORCE="1")
        self._expect(done.returncode in EXPECTED_STATUSES, done.stderr)
        self._expect("Traceback" not in done.stderr, done.stderr)
        self._in_step = done.returncode == 0
        if self._in_step:
            try:
                assert_mirror_equals(self._shop, self._url, deleted_unread=self._has_restored)
            except AssertionError:
                self._has_failed = True
                raise
        return done

    def _expect(self, holds: bool, said: str) -> None:  # noqa: FBT001 - an assertion with a memory
        self._has_failed |= not holds
        assert holds, said

    def _sale(self, which: int) -> str:
        sales: list[str] = [
            key
            for key, row in self._shop.truth()["transactions"].items()
            if (row["trans_type"], row["blaze_status"]) == ("Sale", "Completed")
            and ("transactions", key) not in self._deleted
        ]
        return sales[which % len(sales)]

    def _live(self, entity: str) -> list[str]:
        truth = self._shop.truth()["customers" if entity == "members" else entity]
        return [key for key in truth if (entity, key) not in self._deleted]

    @staticmethod
    def _kept_tables(connection: psycopg.Connection[Any]) -> list[tuple[str, str]]:
        """What a backup holds: all but what counts calls, and what is made anew each night."""
        return connection.execute(
            "select schemaname, tablename from pg_tables where schemaname in ('raw', 'staging') "
            "and tablename !~ 'ratelimit|calls|boot|migrations' "
            "or schemaname = 'public' and tablename ~ '(_blaze$)|(^blaze_)' order by 1, 2"
        ).fetchall()

    def _drop(self, connection: psycopg.Connection[Any], kind: str, *name: str) -> None:
        self._in_step = False
        connection.execute(
            sql.SQL("drop {} if exists {} cascade").format(sql.SQL(kind), sql.Identifier(*name))
        )

    def _connected(self) -> psycopg.Connection[Any]:
        return psycopg.connect(self._url, autocommit=True)


def live(seed: int, lives: int, steps: int, kind: type[Life] = Life) -> None:
    """Live some lives.

    Args:
        kind: of a shop, or of a chain.
        seed: of all that is drawn; the same lives on every machine.
        lives: how many.
        steps: at most, in each.

    Raises:
        AssertionError: something is not as it should be; the steps that led there are printed.
    """
    drawn = settings(
        max_examples=lives,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(with_seed(seed)(kind), settings=drawn)
