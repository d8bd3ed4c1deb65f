"""The commands work from any folder; files are where the caller's folder has them."""

from __future__ import annotations

import errno
import os
import subprocess
from pathlib import Path

import pytest

from common.settings import PROJECT_ROOT, Settings
from operate.cli.exit_status import run
from operate.cli.options import FileOfCaller
from tests.command import BLAZE_MIRROR, Command


def run_in(
    folder: Path, command: Command, *arguments: str, **changes: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BLAZE_MIRROR, *arguments],
        cwd=folder,
        env=command.environment(**changes),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def run_where_nothing_is_any_more(
    folder: Path, command: Command, line: str
) -> subprocess.CompletedProcess[str]:
    """Run a line of the shell in a folder that was removed under it."""
    return subprocess.run(
        ["sh", "-c", f'rmdir "$PWD" && exec "{BLAZE_MIRROR}" {line}'],
        cwd=folder,
        env=command.environment(),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_sync_and_a_page_from_a_folder_of_another_dlt_project(
    command: Command, tmp_path: Path
) -> None:
    folder = tmp_path / "another project"
    (folder / ".dlt").mkdir(parents=True)
    (folder / ".dlt" / "config.toml").write_text("this is no TOML")
    done = run_in(folder, command, "sync")
    assert done.returncode == 0, done.stderr
    done = run_in(folder, command, "dictionary", "--path", "pages.md")
    assert done.returncode == 0, done.stderr
    assert "customers_blaze" in (folder / "pages.md").read_text()
    assert sorted(path.name for path in folder.iterdir()) == [".dlt", "pages.md"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("status", "make backfill"),
        ("psql -Atc 'select 42'", "42"),
        ("dbt ls -q -s names", "blaze_mirror.names"),
    ],
)
def test_from_a_folder_that_is_gone(command: Command, tmp_path: Path, line: str, said: str) -> None:
    done = run_where_nothing_is_any_more(tmp_path, command, line)
    assert done.returncode == 0, done.stderr
    assert said in done.stdout


def test_a_file_in_a_folder_that_is_gone_is_refused(command: Command, tmp_path: Path) -> None:
    done = run_where_nothing_is_any_more(tmp_path, command, "report --to page.html")
    assert done.returncode == 2
    assert done.stderr == (
        "Error: Invalid value for '--to': 'page.html' is in a folder that no longer exists, write "
        "an absolute path. See `blaze-mirror report -h`.\n"
    )


def test_psql_reads_and_writes_files_where_the_caller_is(command: Command, tmp_path: Path) -> None:
    (tmp_path / "query.sql").write_text("select 'from ' || current_database();")
    done = run_in(tmp_path, command, "psql", "-At", "-f", "query.sql", "-o", "answer.txt")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "answer.txt").read_text().startswith("from ")


def test_settings_that_cannot_be_read_are_named(command: Command) -> None:
    # A file that opens for anybody, root included, and cannot be read.
    done = run_in(Path("/"), command, "status", BLAZE_ENV_FILE="/proc/self/mem")
    assert done.returncode == 2
    assert "/proc/self/mem cannot be read (Input/output error)" in done.stderr


def test_settings_that_are_no_text_are_named(command: Command, tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"BLAZE_PAGE_SIZE=\xff")
    done = run_in(tmp_path, command, "status", BLAZE_ENV_FILE=".env")
    assert done.returncode == 2
    assert done.stderr.rstrip().endswith(".env cannot be read: save it as text in UTF-8")
    assert len(done.stderr.splitlines()) == 1


def test_a_checkout_of_another_user_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BLAZE_ENV_FILE", "/dev/null")
    monkeypatch.chdir(PROJECT_ROOT)

    def closed(_: Settings) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), "/opt/mirror/.state")

    with pytest.raises(SystemExit, match="2"):
        run(closed)
    assert (
        "/opt/mirror/.state is closed to this user (Permission denied)" in capsys.readouterr().err
    )


def test_a_file_that_cannot_be_looked_at_is_left_to_who_writes_it(tmp_path: Path) -> None:
    # As in a folder that is closed to this user, which none is to root.
    path = tmp_path / ("x" * 300)
    with pytest.raises(OSError, match="too long"):
        path.stat()
    assert FileOfCaller().convert(str(path), None, None) == path
