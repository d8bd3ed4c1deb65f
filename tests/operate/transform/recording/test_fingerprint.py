"""A run is told from another by each file that dbt reads, and by no file that it writes."""

from __future__ import annotations

from pathlib import Path

from operate.transform.recording.fingerprint import files_of

WRITTEN = ("models/a.sql", "models/target/b.sql", "tests/logs/c.sql", "seeds/d.csv", ".dbtignore")
BY_MACHINES = ("target/run/e.sql", "target-1000/f", "logs/dbt.log", "models/__pycache__/g.pyc")


def test_each_file_that_somebody_has_written_counts_and_no_other(tmp_path: Path) -> None:
    for name in (*WRITTEN, *BY_MACHINES):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "notes").symlink_to("/nowhere")  # nobody can tell what it says: dbt has to run
    expected = {*WRITTEN, "notes"}
    assert {str(file.relative_to(tmp_path)) for file in files_of(tmp_path)} == expected
