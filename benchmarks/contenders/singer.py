"""A Singer tap and `meltanolabs-target-postgres`, in an environment of their own.

`python -m benchmarks.contenders.singer` pipes the one into the other, as Singer is run.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks import STATE

SINGER = Path(__file__).resolve().parent.parent / "singer"
REQUIREMENTS = SINGER / "requirements.lock"


def environment() -> Path:
    """The folder of the programs, installed if they are not: not part of any measurement."""
    digest = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]
    folder = STATE / f"singer-{digest}"
    done = folder / "installed"
    if not done.exists():
        venv.create(folder, with_pip=True, clear=True)
        pip = [str(folder / "bin" / "pip"), "install", "--quiet", "--require-hashes"]
        subprocess.run([*pip, "--requirement", str(REQUIREMENTS)], check=True)
        done.touch()
    return folder / "bin"


def main() -> None:
    """Load everything."""
    programs = environment()
    asked = {
        "base_url": os.environ["BLAZE_BASE_URL"],
        "partner_key": os.environ["BLAZE_PARTNER_KEY"],
        "developer_key": os.environ["BLAZE_DEVELOPER_KEY"],
        "history_start": os.environ["BLAZE_HISTORY_START"],
        "today": os.environ["BLAZE_FIXED_NOW"][:10],
    }
    url = urlsplit(os.environ["DATABASE_URL"])._replace(scheme="postgresql+psycopg")
    target = {"sqlalchemy_url": url.geturl(), "default_target_schema": "peer", "use_copy": True}
    with tempfile.TemporaryDirectory() as folder:
        tap_config, target_config = Path(folder, "tap.json"), Path(folder, "target.json")
        tap_config.write_text(json.dumps(asked))
        target_config.write_text(json.dumps(target))
        tap = subprocess.Popen(
            [programs / "python", SINGER / "tap_blaze.py", "--config", tap_config],
            stdout=subprocess.PIPE,
        )
        loaded = subprocess.run(
            [programs / "target-postgres", "--config", target_config],
            stdin=tap.stdout,
            stdout=subprocess.DEVNULL,
            check=False,
        )
        if tap.stdout is not None:
            tap.stdout.close()
        sys.exit(tap.wait() or loaded.returncode)


if __name__ == "__main__":
    main()
