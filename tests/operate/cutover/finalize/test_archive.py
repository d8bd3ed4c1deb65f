"""A dump of legacy's tables before they are renamed."""

from __future__ import annotations

from pathlib import Path

from tests.operate.cutover.conftest import Site


def test_legacy_is_archived_when_asked(ready: Site, tmp_path: Path) -> None:
    file = tmp_path / "legacy.dump"
    ready.command.ok("finalize", APPLY="1", ARCHIVE=str(file))
    assert file.read_bytes().startswith(b"PGDMP")
