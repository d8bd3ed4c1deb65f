"""Disk: room and right to write where the embedded server, working and temporary files lie."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from common.scratch import own_folder
from common.settings import PROJECT_ROOT
from operate.doctor.findings import Finding
from operate.doctor.site import Site
from operate.transform.project import TARGET_DIR
from warehouse.database import POSTGRES_FOLDER
from warehouse.embedded_postgres.server import EmbeddedPostgres

SUBJECT = "disk"
NEEDS = frozenset({"DATABASE_URL"})
GB = 1_000_000_000
DATABASE_BYTES, FILES_BYTES = 2 * GB, GB // 2
"""What there should be at the least: a mirror of some years, and a night's files."""
TOO_LITTLE = 10
"""Below this part of it a night cannot be expected to end."""

Needs = Mapping[Path, int]
"""Bytes that are wanted, by the folder that is to hold them."""


def check(site: Site) -> Iterator[Finding]:
    """Look at the file systems that a night writes to."""
    folders = {
        own_folder(PROJECT_ROOT / ".state"): FILES_BYTES,
        TARGET_DIR: 0,
        Path(tempfile.gettempdir()): FILES_BYTES,
    }
    if site.settings.database_url is None:
        folders[EmbeddedPostgres(POSTGRES_FOLDER).home] = DATABASE_BYTES
    yield from room_for(folders)


def room_for(folders: Needs) -> Iterator[Finding]:
    """What there is of each file system, and which folders cannot be written to.

    Args:
        folders: what is wanted in each; one that is not there yet is made in the one above it.
    """
    wanted: dict[int, int] = {}
    named: dict[int, list[Path]] = {}
    for folder, size in folders.items():
        place = next(each for each in (folder, *folder.parents) if each.exists())
        if not os.access(place, os.W_OK | os.X_OK) and folder.name != "data":
            yield Finding.wrong(
                SUBJECT,
                f"{place} cannot be written to by this user",
                "run this as the user of the checkout, or give it to this one (chown)",
            )
        device = place.stat().st_dev
        wanted[device] = wanted.get(device, 0) + size
        named.setdefault(device, []).append(place)
    for device, places in named.items():
        yield _room(places, wanted[device])


def _room(places: list[Path], wanted: int) -> Finding:
    free = shutil.disk_usage(places[0]).free
    where = ", ".join(dict.fromkeys(str(each) for each in places))
    said = f"{free / GB:,.1f} GB free for {where}; at least {wanted / GB:,.1f} GB are wanted"
    sizes = {"free_bytes": free, "wanted_bytes": wanted}
    if free * TOO_LITTLE < wanted:
        return Finding.wrong(SUBJECT, said, "free some, or move the checkout", **sizes)
    if free < wanted:
        return Finding.warning(SUBJECT, said, "free some before the first night", **sizes)
    return Finding.ok(SUBJECT, said, **sizes)
