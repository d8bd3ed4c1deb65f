"""A command that is killed after its n-th durable write, and the one that follows it."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

from sandbox.process import Sandbox
from tests.adversary.reading.commit_proxy import commit_proxy
from tests.command import Command
from tests.comparison import assert_mirror_equals
from tests.conftest import made_by_first_sync
from tests.databases import Templates
from tests.operate.cutover.gates import hold_gates

SESSIONS_END_S = 30.0
"""How long the server may take to notice that a process is gone."""


class TooFewWritesError(AssertionError):
    """The command was done before it could be killed."""


@dataclass(frozen=True)
class Shop:
    """A shop as `running_sandbox` makes it."""

    members: int
    transactions: int
    products: int
    years: float


HALF_A_YEAR = Shop(members=200, transactions=600, products=60, years=0.5)
TWO_WEEKS = Shop(members=60, transactions=60, products=20, years=13 / 365)
"""Two windows for each entity that is read by windows, up to the sandbox's first day."""


@dataclass(frozen=True)
class Scene:
    """A command in a place, and what has to be true once it has been run to its end.

    Attributes:
        arguments: the command.
        settings: variables that it is given.
        again: those of the run that follows, beside them.
        template: makes the database that every attempt begins with; gives its name.
        days: how far the shop's clock goes on before it.
        check: fails where something is not as it should be.
        refusal: by which the run that follows may say that nothing is left to do.
        before: what has happened to the shop and the database, after `days`.
        shop: what `running_sandbox` is given for it.
    """

    arguments: tuple[str, ...]
    settings: dict[str, str]
    again: dict[str, str]
    template: Callable[[Templates, Sandbox], str]
    days: float
    check: Callable[[Sandbox, str], None]
    refusal: str | None = None
    before: Callable[[Sandbox, str], None] = lambda _sandbox, _url: None
    shop: Shop = HALF_A_YEAR


def _empty(_: Templates, __: Sandbox) -> str:
    return "template1"


def _ready_to_finalise(templates: Templates, sandbox: Sandbox) -> str:
    """Legacy beside the mirror, everything served from the mirror for eight nights."""

    def ready(url: str) -> None:
        sandbox.legacy(url, "public")
        Command(sandbox, url, {})("sync")
        Command(sandbox, url, {}).ok("serve")
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                "update serving.cutover set source = 'mirror', switched_by = 'somebody', "
                "switched_at = %s::timestamptz - interval '8 days'",
                [sandbox.now()],
            )
        hold_gates(url, sandbox.now(), 7)
        sandbox.restart()

    return templates.made("ready_to_finalise", ready)


def _is_the_truth(sandbox: Sandbox, url: str) -> None:
    assert_mirror_equals(sandbox, url)


def _has_its_products(sandbox: Sandbox, url: str) -> None:
    with psycopg.connect(url) as connection:
        found = connection.execute("select product_id, name from products_blaze").fetchall()
    products = sandbox.truth()["products"]
    assert dict(found) == {key: row["name"] for key, row in products.items()}


def _is_finalised(_: Sandbox, url: str) -> None:
    with psycopg.connect(url) as connection:
        names = connection.execute(
            "select relname from pg_class where relkind = 'r' "
            "and relnamespace = 'public'::regnamespace order by 1"
        ).fetchall()
        undone = connection.execute("select count(undone_at), count(*) from serving.finalizations")
        assert undone.fetchone() == (0, 1)
    tables = {name for (name,) in names}
    for entity in ("customers", "transactions", "transaction_items", "products"):
        assert {entity, f"{entity}_legacy"} <= tables
        assert f"{entity}_blaze" not in tables


def _raw_is_lost(sandbox: Sandbox, url: str) -> None:
    """Raw tables are dropped, and of some records nothing is left but the mirror's rows."""
    truth = sandbox.truth(deleted="marked")
    for entity, table in (
        ("members", "customers"),
        ("transactions", "transactions"),
        ("products", "products"),
    ):
        there = [key for key, row in truth[table].items() if not row["deleted_at"]]
        sandbox.delete(entity, there[1])
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("drop table raw.members, raw.transaction_items, raw.products cascade")


_NOW = {"FORCE": "1"}
"""What was read a moment ago is read again."""

SCENES = {
    "first sync": Scene(("sync",), {}, _NOW, _empty, 0, _is_the_truth),
    "two windows": Scene(
        ("sync",),
        {"BLAZE_HISTORY_START": "2025-06-17"},
        _NOW,
        _empty,
        0,
        _is_the_truth,
        shop=TWO_WEEKS,
    ),
    "night": Scene(("sync",), {}, _NOW, made_by_first_sync, 1, _is_the_truth),
    "backfill": Scene(("backfill",), _NOW, {}, made_by_first_sync, 1, _is_the_truth),
    "raw lost": Scene(
        ("sync",), _NOW, {}, made_by_first_sync, 0, _is_the_truth, before=_raw_is_lost
    ),
    "five minutes": Scene(("sync-products",), {}, _NOW, made_by_first_sync, 0.1, _has_its_products),
    "finalise": Scene(
        ("finalize",),
        {"APPLY": "1"},
        {},
        _ready_to_finalise,
        0,
        _is_finalised,
        refusal="The tables are finalised already",
    ),
}


def killed_after(writes: int | None, scene: Scene, templates: Templates, sandbox: Sandbox) -> int:
    """Play a scene, kill its command after so many writes, run it once more, and check.

    Args:
        writes: after how many; None lets the first attempt come to its end as well.
        scene: what is played.
        templates: of databases.
        sandbox: the shop, as nobody has touched it.

    Returns:
        How many durable writes there were.

    Raises:
        TooFewWritesError: the command was done before it could be killed.
        AssertionError: something is not as it should be after the run that followed.
    """
    template = scene.template(templates, sandbox)
    sandbox.restart()
    if scene.days:
        sandbox.advance(days=scene.days)
    with templates.copy(template) as url:
        scene.before(sandbox, url)
        done, killed = _played(writes, scene, sandbox, url)
        if writes is not None and not killed:
            raise TooFewWritesError(f"{done} writes and no more")
        _wait_until_nobody_is_connected(url)
        followed = Command(sandbox, url, scene.settings)(*scene.arguments, **scene.again)
        said = followed.stdout + followed.stderr
        assert followed.returncode == 0 or (scene.refusal and scene.refusal in said), said
        scene.check(sandbox, url)
    return done


def _played(writes: int | None, scene: Scene, sandbox: Sandbox, url: str) -> tuple[int, bool]:
    """Run the command by way of a proxy; how often it wrote, and whether it was killed."""
    victims: list[subprocess.Popen[str]] = []

    def kill() -> None:
        with suppress(ProcessLookupError):
            os.killpg(victims[0].pid, signal.SIGKILL)

    with _private_folder() as folder, commit_proxy(folder, url, writes, kill) as (proxy, by_proxy):
        command = Command(sandbox, by_proxy, scene.settings).process
        with command.started(*scene.arguments) as running:
            victims.append(running)
            stdout, stderr = running.communicate(timeout=300)
    killed = running.returncode == -signal.SIGKILL
    assert killed or running.returncode == 0, stdout + stderr
    return proxy.writes, killed


@contextmanager
def _private_folder() -> Iterator[Path]:
    """A short path: a socket's has at most 107 bytes."""
    with tempfile.TemporaryDirectory(prefix="bm-") as folder:
        yield Path(folder)


def _wait_until_nobody_is_connected(url: str) -> None:
    name = urlsplit(url).path.lstrip("/")
    deadline = time.monotonic() + SESSIONS_END_S
    with psycopg.connect(url, autocommit=True) as connection:
        while connection.execute(
            "select 1 from pg_stat_activity where datname = %s and pid <> pg_backend_pid() "
            "and backend_type = 'client backend'",
            [name],
        ).fetchone():
            assert time.monotonic() < deadline, "sessions of a killed process are still there"
            time.sleep(0.05)
