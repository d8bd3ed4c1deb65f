"""The picture of the report in the README: `python -m tests.browser.picture`, after `make demo`."""

from __future__ import annotations

import sys

from playwright.sync_api import sync_playwright

from common.settings import PROJECT_ROOT
from operate.report.command import REPORT_PAGE
from tests.browser.chromium import ADVICE, find

PICTURE = PROJECT_ROOT / "docs" / "images" / "report.png"
WIDTH, HEIGHT = 1100, 1000


def main() -> None:
    """Take it of the page that the demo has written."""
    path = find()
    if path is None or not REPORT_PAGE.exists():
        sys.exit(ADVICE if path is None else "There is no report yet: `make demo` writes one.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        page.goto(REPORT_PAGE.as_uri())
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
