"""Room for a mirror: of a real file system, against what is wanted."""

from __future__ import annotations

import shutil
from pathlib import Path

from operate.doctor.checks.disk import TOO_LITTLE, room_for
from operate.doctor.findings import Verdict


def test_room_is_weighed_against_what_is_wanted_by_file_system(tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    for wanted, verdict in (
        (free // 4, Verdict.OK),
        (free, Verdict.WARNING),
        (free * TOO_LITTLE, Verdict.WRONG),
    ):
        # Two folders of one disk want both.
        folders = {tmp_path / "not there yet": wanted, tmp_path: wanted}
        (found,) = room_for(folders)
        assert found.verdict is verdict
        assert " GB free for " in found.said
        assert " GB are wanted" in found.said
