"""Programs that are measured, for what the benchmark needs to know of them."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from benchmarks import measure


def test_a_program_that_does_not_end_is_killed_and_has_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(measure, "TIMEOUT_S", 1)
    program = "import subprocess; subprocess.run(['sleep', '600'])"
    took = measure.measured([sys.executable, "-c", program], os.environ, tmp_path / "log")
    assert took.status != 0
    assert "killed after 1 s" in took.output


def test_children_count_as_memory(tmp_path: Path) -> None:
    child = "held = b'x' * (200 * 2**20); import time; time.sleep(1)"
    program = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    took = measure.measured([sys.executable, "-c", program], os.environ, tmp_path / "log")
    assert took.status == 0
    assert took.peak_mb > 200
