"""Files that people write: what spreadsheets make of them is read, or refused by name and line."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from common.errors import SettingsError
from common.settings import PROJECT_ROOT
from warehouse import seed_files
from warehouse.seed_files import SEED_FILES, require_seed_files

NAMES = "kind,blaze_id,name\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in SEED_FILES:
        shutil.copyfile(
            PROJECT_ROOT / "dbt_project" / "seeds" / f"{name}.csv", tmp_path / f"{name}.csv"
        )
    monkeypatch.setattr(seed_files, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "text",
    [
        NAMES.encode(),
        f"\ufeff{NAMES}shop,1,Main Street\n".encode(),
        b"name,kind,blaze_id,note\r\nMain Street,shop,1,\r\n\r\n",
        f'{NAMES}staff,1,"Clerk, M\u00fcnchen"\n'.encode(),
    ],
)
def test_what_spreadsheets_write_is_read(folder: Path, text: bytes) -> None:
    (folder / "names.csv").write_bytes(text)
    require_seed_files()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("names", b"kind;blaze_id;name\n", "its first line must be kind,blaze_id,name"),
        ("names", b"", "its first line must be kind,blaze_id,name"),
        ("names", f"{NAMES}shop,1,Main, Street\n".encode(), "line 2 has 4 of 3 values"),
        ("names", f"{NAMES}staff,1,M\u00fcller\n".encode("cp1252"), "it is not in UTF-8"),
        (
            "known_differences",
            b"entity;key_or_rule;column_name;reason;owner;expires_on\n",
            "its first line must be entity,key_or_rule,column_name,reason,owner,expires_on",
        ),
    ],
)
def test_what_cannot_be_read_is_named(folder: Path, name: str, text: bytes, said: str) -> None:
    (folder / f"{name}.csv").write_bytes(text)
    wanted = f"dbt_project/seeds/{name}.csv cannot be read: {said}"
    with pytest.raises(SettingsError, match=re.escape(wanted)):
        require_seed_files()


def test_a_file_that_is_not_there_is_named(folder: Path) -> None:
    (folder / "names.csv").unlink()
    with pytest.raises(SettingsError, match=r"names\.csv cannot be read: No such file"):
        require_seed_files()
