"""Beginning again: a fresh dispensary in the place of the one that was played with."""

from __future__ import annotations

from collections.abc import Callable

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

PATH = "/_sandbox/restart"


class Restartable:
    """An application that `POST /_sandbox/restart` replaces by a new one.

    Whatever was set, happened or was counted is gone; who is still being answered by the old one
    is answered by the old one.

    Args:
        make: makes the application, the same one each time.
    """

    def __init__(self, make: Callable[[], ASGIApp]) -> None:
        self._make = make
        self._app = make()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] == "http" and scope["path"] == PATH:
            self._app = self._make()
            await JSONResponse({})(scope, receive, send)
        else:
            await self._app(scope, receive, send)
