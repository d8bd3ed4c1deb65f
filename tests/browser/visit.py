"""A page that is open in a browser, and everything that it did."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page, Route

from common.settings import PROJECT_ROOT

SHOTS = Path(os.environ.get("BROWSER_ARTIFACTS", PROJECT_ROOT / ".ci" / "artifacts"))
PHONE, DESK = 390, 1280


@dataclass
class Visit:
    """A file, opened from disk.

    Attributes:
        page: of Playwright.
        url: of the file.
        complaints: what the console, the page's scripts or a dialog said.
        requests: everything that was asked for, but the file itself; nothing is let through.
    """

    page: Page
    url: str
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    @classmethod
    def open(
        cls, browser: Browser, path: Path, *, scheme: Any = "light", width: int = DESK
    ) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            has_touch=width == PHONE,
        )
        visit = cls(context.new_page(), path.as_uri())
        context.route("**/*", visit._route)
        visit.page.on("console", visit._heard)
        visit.page.on("pageerror", lambda error: visit.complaints.append(str(error)))
        visit.page.on("dialog", visit._asked)
        visit.page.goto(visit.url)
        return visit

    def is_quiet(self) -> None:
        """Fail if the page complained, or asked anybody for anything."""
        assert self.complaints == []
        assert self.requests == []

    def keep(self, name: str) -> None:
        """A screenshot of the whole page for people to look at."""
        SHOTS.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png", full_page=True)

    def barriers(self, **options: Any) -> list[str]:
        """What axe finds that shuts people out: the rule, and where."""
        found = Axe().run(self.page, options={"resultTypes": ["violations"], **options})
        return [
            f"{rule['id']}: {node['target']} {node.get('failureSummary', '')}"
            for rule in found.response["violations"]
            for node in rule["nodes"]
        ]

    def text(self) -> str:
        return self.page.inner_text("body")

    def _route(self, route: Route) -> None:
        url = route.request.url
        if url.partition("#")[0] == self.url:
            route.continue_()
        else:
            self.requests.append(url)
            route.abort()

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning", "assert"}:
            self.complaints.append(f"{message.type}: {message.text}")

    def _asked(self, dialog: Dialog) -> None:
        self.complaints.append(f"dialog: {dialog.message}")
        dialog.dismiss()
