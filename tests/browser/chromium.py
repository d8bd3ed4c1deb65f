"""Where the tests' browser is: `python -m tests.browser.chromium` prints it, or what to do."""

from __future__ import annotations

import os
import shutil
import sys

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ADVICE = (
    "No Chromium is installed, which the browser tests need: apt install chromium on Debian, "
    "brew install --cask chromium on macOS, or CHROMIUM=/path/to/it."
)


def find() -> str | None:
    """The browser's path: CHROMIUM's, or the first that is on PATH; None where there is none."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    return next((path for path in map(shutil.which, NAMES) if path), None)


if __name__ == "__main__":
    found = find()
    if found is None:
        sys.exit(ADVICE)
    sys.stdout.write(f"{found}\n")
