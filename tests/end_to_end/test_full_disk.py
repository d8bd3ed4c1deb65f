"""A disk that fills up under the database."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.comparison import assert_mirror_equals
from warehouse.embedded_postgres.server import EmbeddedPostgres


class SmallDisk:
    """A server on a disk that can be filled.

    Only root may mount a disk. For anybody else the server's files may not grow past a size: the
    same statements fail, but never the writing of the log.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.server = EmbeddedPostgres(folder / "pg")

    @contextmanager
    def full(self, spare_mb: int) -> Iterator[None]:
        """Fill it up to the last few megabytes, for a while."""
        if os.geteuid() == 0:
            free = shutil.disk_usage(self._folder).free - (spare_mb << 20)
            filler = self._folder / "filler"
            subprocess.run(["fallocate", "--length", str(free), str(filler)], check=True)
            yield
            filler.unlink()
        else:
            pid = int((self._folder / "pg" / "data" / "postmaster.pid").read_text().split()[0])
            before = resource.prlimit(pid, resource.RLIMIT_FSIZE, (spare_mb << 17, -1))
            yield
            resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


@pytest.fixture
def small_disk() -> Iterator[SmallDisk]:
    folder = Path(tempfile.mkdtemp(prefix="bm-"))
    folder.chmod(0o755)
    mount = ["mount", "-t", "tmpfs", "-o", "size=300m,mode=755", "tmpfs", str(folder)]
    if os.geteuid() == 0:
        subprocess.run(mount, check=True)
    disk = SmallDisk(folder)
    disk.server.start()
    yield disk
    disk.server.stop()
    if os.geteuid() == 0:
        subprocess.run(["umount", str(folder)], check=True)
    shutil.rmtree(folder)


@pytest.mark.parametrize("spare_mb", [1, 4])
def test_a_full_disk_costs_one_run_and_loses_nothing(
    sandbox: Sandbox, small_disk: SmallDisk, spare_mb: int
) -> None:
    command = Command(sandbox, small_disk.server.url, {})
    with small_disk.full(spare_mb):
        done = command("sync")
    assert done.returncode in {1, 2}, done.stderr
    assert "Traceback" not in done.stderr
    assert "No space left" in done.stderr or os.geteuid() != 0
    # The server has ended itself if its log found no room; it recovers when it is started.
    small_disk.server.start()
    command.ok("sync")
    assert_mirror_equals(sandbox, small_disk.server.url)
