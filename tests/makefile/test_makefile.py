"""What `make` sees to before it runs a command: a Python that fits, a whole installation."""

from __future__ import annotations

import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from common.settings import PROJECT_ROOT
from tests.command import bare_environment

# A Python of any version. Its venv is made of programs that say what they are asked.
PYTHON = """#!/bin/sh
case "$1" in
-c) exec {python} -c 'import sys; sys.version_info = ({major}, {minor}, 0, "final", 0)
exec(sys.argv[1])' "$2" ;;
-m) echo "$@" >> venvs.log
    {venv}
    mkdir -p .venv/bin && printf '#!/bin/sh\\necho "$(pwd): $@"\\n' > .venv/bin/blaze-mirror
    printf '#!/bin/sh\\n' > .venv/bin/python && chmod +x .venv/bin/* ;;
esac
"""


class Checkout:
    """A folder with what an installation reads, and a Python beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True)
        for name in ("Makefile", "pyproject.toml", "requirements.lock"):
            shutil.copy(PROJECT_ROOT / name, folder)

    def python(self, major: int = 3, minor: int = 12, venv: str = ":") -> None:
        program = self.folder / "a python"
        program.write_text(
            PYTHON.format(python=sys.executable, major=major, minor=minor, venv=venv)
        )
        program.chmod(program.stat().st_mode | stat.S_IXUSR)

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["make", *arguments, "PYTHON=./a python"],
            cwd=self.folder,
            env=bare_environment(),
            capture_output=True,
            text=True,
            check=False,
        )

    def venvs(self) -> list[str]:
        return (self.folder / "venvs.log").read_text().splitlines()


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "some folder" / "blaze mirror")


@pytest.mark.parametrize(("major", "minor"), [(2, 7), (3, 9), (3, 10), (3, 14), (4, 0)])
def test_a_python_that_does_not_fit_is_refused_in_one_sentence(
    checkout: Checkout, major: int, minor: int
) -> None:
    checkout.python(major, minor)
    done = checkout.make("status")
    assert done.returncode == 2
    assert done.stderr.splitlines()[0] == (
        f"Python 3.11 to 3.13 is needed, and this is {major}.{minor}: install one of those and "
        "name it, as in make install PYTHON=python3.13"
    )
    assert not (checkout.folder / ".venv").exists()


@pytest.mark.parametrize("minor", [11, 12, 13])
def test_a_python_that_fits_is_taken(checkout: Checkout, minor: int) -> None:
    checkout.python(3, minor)
    assert checkout.make("status").stdout == f"{checkout.folder}: status\n"


def test_no_python_at_all_is_named(checkout: Checkout) -> None:
    done = checkout.make("install")
    assert done.returncode == 2
    assert done.stderr.startswith(
        "There is no ./a python: on Debian and Ubuntu, apt install python3"
    )


def test_a_python_without_venv_names_the_package(checkout: Checkout) -> None:
    checkout.python(3, 12, venv="exit 1")
    done = checkout.make("install")
    assert done.returncode == 2
    assert "on Debian and Ubuntu, apt install python3.12-venv" in done.stderr


def test_it_is_installed_once_and_again_where_something_changed(checkout: Checkout) -> None:
    checkout.python()
    for _ in range(2):
        assert checkout.make("status").stdout == f"{checkout.folder}: status\n"
    assert checkout.venvs() == ["-m venv --clear .venv"]
    os.utime(checkout.folder / "requirements.lock")
    checkout.make("status")
    assert checkout.venvs() == ["-m venv --clear .venv", "-m venv .venv"]


def test_a_checkout_that_was_moved_is_installed_from_the_beginning(checkout: Checkout) -> None:
    checkout.python()
    checkout.make("install")
    checkout.folder = checkout.folder.rename(checkout.folder.with_name("elsewhere"))
    assert checkout.make("status").stdout == f"{checkout.folder}: status\n"
    assert checkout.venvs()[1:] == ["-m venv --clear .venv"]


def test_a_venv_whose_python_is_gone_is_made_again(checkout: Checkout) -> None:
    checkout.python()
    checkout.make("install")
    (checkout.folder / ".venv" / "bin" / "python").unlink()
    assert checkout.make("status").stdout == f"{checkout.folder}: status\n"


def test_a_reason_may_contain_a_dollar(checkout: Checkout) -> None:
    checkout.python()
    checkout.make("install")
    program = checkout.folder / ".venv" / "bin" / "blaze-mirror"
    program.write_text('#!/bin/sh\necho "$1: $REASON"\n')
    assert checkout.make("rollback", "REASON=$5 off").stdout == "rollback: $5 off\n"


def test_help_lists_every_target(checkout: Checkout) -> None:
    makefile = (PROJECT_ROOT / "Makefile").read_text()
    targets = re.findall(r"^\.PHONY: ([a-z-]+)$", makefile, re.MULTILINE)
    listed = re.findall(r"^  make ([a-z-]+)  ", checkout.make("help").stdout, re.MULTILINE)
    assert sorted(listed) == sorted(targets)


def test_help_fits_a_wide_terminal(checkout: Checkout) -> None:
    assert max(map(len, checkout.make("help").stdout.splitlines())) <= 100
