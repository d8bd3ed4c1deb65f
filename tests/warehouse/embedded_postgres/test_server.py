"""The embedded server: starts from nothing, by many at once, and comes back after anything."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import stat
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import adbc_driver_postgresql.dbapi
import psycopg
import pytest

from common.errors import DatabaseError
from common.settings import PROJECT_ROOT
from warehouse.embedded_postgres import folders as postgres_folders
from warehouse.embedded_postgres import server as postgres_server
from warehouse.embedded_postgres.server import EmbeddedPostgres

START = """
import sys
from pathlib import Path
from warehouse.embedded_postgres.server import EmbeddedPostgres
print(EmbeddedPostgres(Path(sys.argv[1])).start())
"""
STOP = START.replace(
    "print(EmbeddedPostgres(Path(sys.argv[1])).start())",
    "EmbeddedPostgres(Path(sys.argv[1])).stop()",
)

SWAP = """
import os, sys
own, roots = sys.argv[1:]
os.chdir(own)
while True:
    for target in ("secret", "file"):
        try:
            os.mkdir("pg")
            os.rmdir("pg")
            os.symlink(f"{roots}/{target}", "pg")
            os.unlink("pg")
        except OSError:
            for remove in (os.unlink, os.rmdir):
                try:
                    remove("pg")
                except OSError:
                    pass
"""


@pytest.fixture
def parent() -> Iterator[Path]:
    # Not pytest's own folder, which only its user may enter: run by root the server is another.
    folder = Path(tempfile.mkdtemp(prefix="bm-"))
    folder.chmod(0o755)
    yield folder
    for home in {path.parent.parent for path in folder.glob("**/data/PG_VERSION")}:
        # Stopped or not: a socket folder that lies elsewhere goes, too.
        EmbeddedPostgres(home).stop()
    shutil.rmtree(folder)


def query(url: str, statement: str) -> object:
    with psycopg.connect(url, autocommit=True) as connection:
        cursor = connection.execute(statement.encode())
        row = cursor.fetchone() if cursor.description else None
        return row[0] if row else None


def postmaster(server_folder: Path) -> int:
    return int((server_folder / "data" / "postmaster.pid").read_text().splitlines()[0])


def test_it_starts_from_nothing_and_keeps_its_data_over_a_restart(parent: Path) -> None:
    server = EmbeddedPostgres(parent / "pg")
    url = server.start()
    query(url, "create table kept as select 7 as n")
    server.stop()
    assert not server.is_running()
    assert server.start() == url
    assert query(url, "select n from kept") == 7


def test_it_asks_for_the_password_and_listens_on_no_port(parent: Path) -> None:
    url = EmbeddedPostgres(parent / "pg").start()
    password = (parent / "pg" / "password").read_text().strip()
    with pytest.raises(psycopg.OperationalError, match="password"):
        psycopg.connect(url.replace(password, "wrong"))
    assert query(url, "show listen_addresses") == ""
    assert query(url, "show password_encryption") == "scram-sha-256"
    with socket.socket() as probe:
        assert query(url, "select inet_server_port()") is None
        assert probe.connect_ex(("127.0.0.1", 5432)) != 0 or os.environ.get("PGPORT") is None


def test_its_files_are_for_their_owner_alone(parent: Path) -> None:
    EmbeddedPostgres(parent / "pg").start()
    modes = {
        name: stat.S_IMODE((parent / "pg" / name).stat().st_mode)
        for name in ("password", "data", "socket", ".")
    }
    assert modes == {"password": 0o600, "data": 0o700, "socket": 0o700, ".": 0o700}
    assert stat.S_IMODE(parent.stat().st_mode) == 0o755


def test_it_never_runs_as_root(parent: Path) -> None:
    EmbeddedPostgres(parent / "pg").start()
    assert Path(f"/proc/{postmaster(parent / 'pg')}").stat().st_uid != 0


def test_its_locale_does_not_depend_on_the_machine(
    parent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "xx_YY.nonsense")
    monkeypatch.setenv("PGHOST", "nowhere.example.com")
    url = EmbeddedPostgres(parent / "pg").start()
    assert query(url, "select datlocale from pg_database where datname = 'postgres'") == "C.UTF-8"
    assert query(url, "select lower('ÀÉ')") == "àé"


def test_many_processes_may_start_it_at_once(parent: Path) -> None:
    starters = [
        subprocess.Popen(
            [sys.executable, "-c", START, str(parent / "pg")],
            stdout=subprocess.PIPE,
            text=True,
            cwd=PROJECT_ROOT,
        )
        for _ in range(4)
    ]
    urls = {starter.communicate(timeout=120)[0] for starter in starters}
    assert [starter.returncode for starter in starters] == [0] * 4
    assert len(urls) == 1
    assert query(urls.pop().strip(), "select 1") == 1


def test_it_comes_back_after_its_postmaster_was_killed(parent: Path) -> None:
    server = EmbeddedPostgres(parent / "pg")
    url = server.start()
    query(url, "create table kept as select 7 as n")
    os.kill(postmaster(parent / "pg"), signal.SIGKILL)
    assert server.start() == url
    assert query(url, "select n from kept") == 7


def test_a_stale_lock_whose_number_is_another_process_does_not_keep_it_from_starting(
    parent: Path,
) -> None:
    server = EmbeddedPostgres(parent / "pg")
    url = server.start()
    lock = parent / "pg" / "data" / "postmaster.pid"
    content = lock.read_text().splitlines()
    os.kill(postmaster(parent / "pg"), signal.SIGKILL)
    time.sleep(1)
    bystander = subprocess.Popen(["sleep", "60"])
    try:
        lock.write_text("\n".join([str(bystander.pid), *content[1:]]) + "\n")
        assert server.start() == url
        assert query(url, "select 1") == 1
    finally:
        bystander.kill()


def test_a_start_that_was_killed_while_it_made_the_data_folder_is_done_again(parent: Path) -> None:
    starter = subprocess.Popen([sys.executable, "-c", START, str(parent / "pg")], cwd=PROJECT_ROOT)
    while not list((parent / "pg").glob("data.new*/PG_VERSION")):
        assert starter.poll() is None
        time.sleep(0.01)
    starter.kill()
    starter.wait()
    assert not (parent / "pg" / "data").exists()
    # Its initdb is an orphan now, and may still be writing.
    url = EmbeddedPostgres(parent / "pg").start()
    assert query(url, "select 1") == 1


def test_a_server_whose_folder_was_moved_under_it_is_touched_by_nobody(parent: Path) -> None:
    home, aside = parent / "server", parent / "aside"
    url = EmbeddedPostgres(home).start()
    query(url, "create table kept as select 1 as one")
    data = (home / "data").resolve().parent  # run by root it lies elsewhere
    data.rename(aside)
    for step in (EmbeddedPostgres(home).start, EmbeddedPostgres(home).stop):
        with pytest.raises(
            DatabaseError, match=r"still runs on .* move it back, run `make db-stop`"
        ):
            step()
    shutil.rmtree(data, ignore_errors=True)
    aside.rename(data)
    EmbeddedPostgres(home).stop()
    assert query(EmbeddedPostgres(home).start(), "select one from kept") == 1


@pytest.mark.parametrize(
    ("name", "umask"),
    [("with spaces and, commas", 0o022), ("Grünes Gras", 0o022), ("x" * 120, 0o077)],
)
def test_any_path_will_do(parent: Path, name: str, umask: int) -> None:
    os.umask(umask)
    url = EmbeddedPostgres(parent / name / "pg").start()
    assert query(url, "select 1") == 1


def test_its_url_is_taken_as_it_is_by_psql_and_adbc(parent: Path) -> None:
    server = EmbeddedPostgres(parent / "pg")
    url = server.start()
    said = subprocess.run(
        [str(server.psql_path), url, "-Atc", "select 1"], capture_output=True, text=True, check=True
    )
    assert said.stdout == "1\n"
    with adbc_driver_postgresql.dbapi.connect(url) as connection, connection.cursor() as cursor:
        cursor.execute("select 1")
        assert cursor.fetchone() == (1,)


def test_a_server_without_its_configuration_does_not_start_with_an_open_port(
    parent: Path,
) -> None:
    server = EmbeddedPostgres(parent / "pg")
    server.start()
    server.stop()
    data = parent / "pg" / "data"
    (data / "blaze-mirror.conf").unlink()
    done = subprocess.run(
        [server.binary("pg_ctl"), "start", "-w", "-s", "-D", data, "-l", data / "refused.log"],
        **as_owner_of(data),
        cwd="/",
        check=False,
    )
    assert done.returncode != 0
    assert "blaze-mirror.conf" in (data / "refused.log").read_text()


def test_a_server_that_is_still_coming_up_is_waited_for(parent: Path) -> None:
    server = EmbeddedPostgres(parent / "pg")
    url = server.start()
    server.stop()
    data = parent / "pg" / "data"
    subprocess.run(
        [
            server.binary("pg_ctl"),
            "start",
            "-W",
            "-s",
            "-D",
            data,
            "-l",
            parent / "pg" / "start.log",
        ],
        **as_owner_of(data),
        cwd="/",
        check=True,
    )
    assert server.start() == url
    assert query(url, "select 1") == 1


def test_stop_ends_the_server_of_a_container_whose_root_may_not_inspect_others(
    parent: Path,
) -> None:
    """Docker's default: root without the capability to look into other users' processes."""
    EmbeddedPostgres(parent / "pg").start()
    server = postmaster(parent / "pg")
    limited = ["setpriv", "--bounding-set=-sys_ptrace", "--inh-caps=-sys_ptrace"]
    subprocess.run(
        [*(limited if os.geteuid() == 0 else []), sys.executable, "-c", STOP, str(parent / "pg")],
        cwd=PROJECT_ROOT,
        check=True,
    )
    assert has_ended(server)


def test_the_socket_is_found_whatever_tmpdir_is(
    parent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = parent / ("x" * 120) / "pg"
    url = EmbeddedPostgres(folder).start()
    monkeypatch.setattr(tempfile, "tempdir", str(parent))
    again = EmbeddedPostgres(folder)
    assert again.is_running()
    assert again.url == url


def test_its_socket_folder_elsewhere_goes_with_it(parent: Path) -> None:
    server = EmbeddedPostgres(parent / ("x" * 120) / "pg")
    sockets = Path(server.start().partition("host=")[2])
    assert stat.S_IMODE(sockets.stat().st_mode) == 0o700
    server.stop()
    assert not sockets.exists()


@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_a_checkout_and_programs_that_others_cannot_reach_are_worked_around(
    parent: Path, umask: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A checkout under /root, its .venv included; to its own user it is a folder like any other."""
    locked = parent / "locked"
    locked.mkdir(mode=0o700)
    shipped = postgres_folders._SHIPPED
    packages = shipped.parents[1]
    for name in ("embedded_postgres", "embedded_postgres.libs"):
        shutil.copytree(packages / name, locked / name)
    subprocess.run(["chmod", "-R", "go-rwx", str(locked)], check=True)
    monkeypatch.setattr(postgres_folders, "_SHIPPED", locked / "embedded_postgres" / shipped.name)
    monkeypatch.setattr(postgres_folders, "ROOTS_FOLDER", parent / "roots")
    before = os.umask(umask)
    try:
        server = EmbeddedPostgres(locked / "pg")
        url = server.start()
        assert query(url, "create table kept as select 7 as n") is None
        assert stat.S_IMODE(locked.stat().st_mode) == 0o700

        locked.chmod(0o755)
        # Its data is found again though it could be next to the checkout by now.
        assert query(EmbeddedPostgres(locked / "pg").start(), "select n from kept") == 7
    finally:
        server.stop()
        os.umask(before)


def test_root_follows_no_link_that_the_servers_user_has_planted(parent: Path) -> None:
    bystander = parent / "bystander"
    bystander.write_text("untouched")
    bystander.chmod(0o600)
    server = EmbeddedPostgres(parent / "pg")
    server.start()
    server.stop()
    planted = parent / "pg" / "data" / "blaze-mirror.conf"
    planted.unlink()
    planted.symlink_to(bystander)
    before = bystander.stat()
    assert query(server.start(), "show listen_addresses") == ""
    assert bystander.read_text() == "untouched"
    assert bystander.stat().st_uid == before.st_uid


@pytest.mark.parametrize("name", ["password", "start.lock"])
def test_a_file_that_is_a_link_is_refused_and_what_it_leads_to_is_untouched(
    parent: Path, name: str
) -> None:
    bystander = parent / "bystander"
    bystander.write_text("untouched")
    server = EmbeddedPostgres(parent / "pg")
    server.start()
    server.stop()
    (parent / "pg" / name).unlink()
    (parent / "pg" / name).symlink_to(bystander)
    with pytest.raises(DatabaseError, match=rf"{name} is a link"):
        server.start()
    assert bystander.read_text() == "untouched"
    (parent / "pg" / name).unlink()


def test_nothing_is_given_away_to_who_swaps_a_folder_for_a_link_meanwhile(parent: Path) -> None:
    user = as_nobody()
    own, roots = parent / "own", parent / "roots"
    own.mkdir()
    roots.mkdir(mode=0o700)
    (roots / "secret").mkdir(mode=0o700)
    (roots / "file").touch(mode=0o600)
    before = [(path.stat().st_uid, path.stat().st_mode) for path in sorted(roots.iterdir())]
    if user:
        shutil.chown(own, "nobody")
    swapper = subprocess.Popen([python_for(user), "-c", SWAP, str(own), str(roots)], **user)
    account = postgres_folders.server_account(own / "pg")
    outcomes = set()
    try:
        deadline = time.monotonic() + 5
        while time.monotonic() < deadline:
            try:
                postgres_folders.make_private(own / "pg", account)
                outcomes.add("made")
            except (DatabaseError, FileNotFoundError, PermissionError):
                outcomes.add("refused")
    finally:
        swapper.kill()
        swapper.wait()
    assert "refused" in outcomes
    assert [(p.stat().st_uid, p.stat().st_mode) for p in sorted(roots.iterdir())] == before


def test_what_the_servers_user_may_not_read_is_in_no_message(parent: Path) -> None:
    server = EmbeddedPostgres(parent / "pg")
    server.start()
    server.stop()
    closed = parent / "closed"
    closed.mkdir()
    (closed / "some.log").write_text("a line for nobody else\n")
    closed.chmod(0)
    data = parent / "pg" / "data"
    (data / "log").rename(data / "log.aside")
    (data / "log").symlink_to(closed)
    (data / "PG_VERSION").rename(data / "PG_VERSION.aside")
    with pytest.raises(DatabaseError) as failed:
        server.start()
    assert "a line for nobody else" not in str(failed.value)
    (data / "PG_VERSION.aside").rename(data / "PG_VERSION")
    closed.chmod(0o700)


def test_a_pipe_in_the_place_of_a_file_is_not_waited_for(
    parent: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = EmbeddedPostgres(parent / "pg")
    server.start()
    server.stop()
    monkeypatch.setattr(postgres_server, "START_TIMEOUT_S", 1)
    os.mkfifo(parent / "pg" / "data" / "postmaster.pid")
    with pytest.raises(DatabaseError, match="takes no connections"):
        server.start()
    (parent / "pg" / "data" / "postmaster.pid").unlink()


def test_root_works_in_no_folder_that_a_link_of_somebody_elses_leads_to(parent: Path) -> None:
    user = as_nobody()
    own, roots = parent / "own", parent / "roots"
    own.mkdir()
    roots.mkdir(mode=0o700)
    (own / "pg").symlink_to(roots)
    (own / "way").symlink_to(parent)
    if user:
        account = pwd.getpwnam("nobody")
        os.chown(own / "pg", account.pw_uid, account.pw_gid, follow_symlinks=False)
        os.chown(own / "way", account.pw_uid, account.pw_gid, follow_symlinks=False)
        with pytest.raises(DatabaseError, match="is a link of another user's"):
            EmbeddedPostgres(own / "pg")
        with pytest.raises(DatabaseError, match="is a link, which could lead to any file"):
            postgres_folders.make_private(own / "way" / "roots" / "made", None)
    assert list(roots.iterdir()) == []
    (own / "pg").unlink()
    (own / "pg").symlink_to(roots)  # the owner's own is followed
    assert postgres_folders.real_folder(own / "pg") == roots.resolve()


def test_what_root_has_started_its_owner_can_use(parent: Path) -> None:
    folder = parent / "own"
    folder.mkdir()
    user = as_nobody()
    if user:
        shutil.chown(folder, "nobody")
    url = EmbeddedPostgres(folder / "pg").start()
    done = run_as(user, START, folder / "pg")
    assert (done.returncode, done.stdout.strip()) == (0, url), done.stderr


def test_a_folder_whose_lock_and_password_are_roots_own_still_starts(parent: Path) -> None:
    server = EmbeddedPostgres(parent / "pg")
    url = server.start()
    server.stop()
    for name in ("start.lock", "password"):
        os.chown(parent / "pg" / name, os.geteuid(), os.getegid())
    assert server.start() == url
    assert query(url, "select 1") == 1


def test_an_unreadable_password_file_is_explained(parent: Path) -> None:
    server = EmbeddedPostgres(parent / "pg")
    with pytest.raises(DatabaseError, match="db-start"):
        _ = server.url
    server.start()
    (parent / "pg" / "password").unlink()
    with pytest.raises(DatabaseError, match="put the file back"):
        server.start()


def test_a_server_that_cannot_start_says_why_and_what_to_do(parent: Path) -> None:
    server = EmbeddedPostgres(parent / "pg")
    server.start()
    server.stop()
    (parent / "pg" / "data" / "postgresql.auto.conf").write_text("shared_buffers = 'many'\n")
    with pytest.raises(DatabaseError, match=r"(?s)shared_buffers.*DATABASE_URL"):
        server.start()


def test_a_folder_that_is_somebody_elses_is_refused(parent: Path) -> None:
    folder = Path("/usr")
    if os.geteuid() == 0:
        folder = parent / "pg"
        folder.mkdir()
        os.chown(folder, 12345, 12345)
    with pytest.raises(DatabaseError, match="belongs to another user"):
        EmbeddedPostgres(folder).start()


def test_a_normal_user_needs_no_privileges(parent: Path) -> None:
    """Run by root, this repeats the first start as `nobody`."""
    folder = parent / "own"
    folder.mkdir()
    user = as_nobody()
    if user:
        shutil.chown(folder, "nobody")
    done = run_as(user, START, folder / "pg")
    assert done.returncode == 0, done.stderr
    assert query(done.stdout.strip(), "select 1") == 1


def as_nobody() -> dict[str, Any]:
    """What makes root's child an unprivileged one; nothing for a user who is that already."""
    if os.geteuid() != 0:
        return {}
    return {"user": "nobody", "group": "nogroup", "extra_groups": []}


def as_owner_of(path: Path) -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    status = path.stat()
    return {"user": status.st_uid, "group": status.st_gid, "extra_groups": []}


def run_as(user: dict[str, Any], script: str, folder: Path) -> subprocess.CompletedProcess[str]:
    packages = sysconfig.get_path("purelib")
    return subprocess.run(
        [python_for(user), "-c", script, str(folder)],
        **user,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{PROJECT_ROOT}:{packages}"},
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
    )


def has_ended(pid: int) -> bool:
    """Whether a process is gone, or only waits for its parent to notice."""
    status = Path(f"/proc/{pid}/stat")
    try:
        return status.read_text().rpartition(")")[2].split()[0] == "Z"
    except (FileNotFoundError, ProcessLookupError):
        return True


def python_for(as_user: dict[str, Any]) -> str:
    """This Python, or one of the same version that the user may run."""
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    candidates = [sys.executable, f"/usr/bin/{version}", f"/usr/local/bin/{version}"]
    for candidate in candidates:
        with suppress(OSError):
            subprocess.run([candidate, "-c", ""], **as_user, cwd="/", check=True)
            return candidate
    raise AssertionError(f"nobody may run none of {candidates}; install python3 for all users")
