"""`python -m sandbox serve`: run the local API until it is stopped."""

from __future__ import annotations

import argparse
import socket
from contextlib import suppress
from datetime import datetime

import uvicorn
from starlette.applications import Starlette

from sandbox.api.calls import CallLog
from sandbox.api.server import Api
from sandbox.control import application
from sandbox.restart import Restartable
from sandbox.world.dispensary import Dispensary, Scale


def main() -> None:
    """Parse the command line and serve."""
    parser = argparse.ArgumentParser(prog="python -m sandbox")
    serve = parser.add_subparsers(required=True).add_parser("serve", help="serve the local API")
    serve.add_argument("--port", type=int, default=0, help="0 takes any free one")
    serve.add_argument("--members", type=int, default=2000)
    serve.add_argument("--transactions", type=int, default=5000)
    serve.add_argument("--products", type=int, default=400)
    serve.add_argument("--years", type=float, default=2.0)
    serve.add_argument("--seed", type=int, default=7)
    serve.add_argument("--now", default="2025-06-30T20:00:00+00:00", help="where its clock stands")
    serve.add_argument("--timezone", default="America/Los_Angeles")
    serve.add_argument("--partner-key", default="sandbox-partner-key")
    serve.add_argument("--developer-key", default="sandbox-developer-key")
    serve.add_argument("--latency-ms", type=float, default=0.0, help="added to every answer")
    serve.add_argument("--speed", type=float, default=1.0, help="of the vendor's call counter")
    run(parser.parse_args())


def run(options: argparse.Namespace) -> None:
    """Build the dispensary and serve it on loopback."""
    scale = Scale(options.members, options.transactions, options.products, options.years)
    now = datetime.fromisoformat(options.now)

    def make() -> Starlette:
        api = Api(
            Dispensary(scale, options.seed, now, options.timezone),
            options.partner_key,
            options.developer_key,
            options.latency_ms / 1000,
            calls=CallLog(options.speed),
        )
        return application(api)

    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", options.port))
    listener.listen(256)
    print(f"listening on http://127.0.0.1:{listener.getsockname()[1]}", flush=True)  # noqa: T201
    config = uvicorn.Config(
        Restartable(make),
        log_level="critical",
        access_log=False,
        timeout_keep_alive=60,
        date_header=False,  # the API writes its own, which a fault may change
    )
    with suppress(KeyboardInterrupt):  # uvicorn raises it again when it has ended well
        uvicorn.Server(config).run(sockets=[listener])


if __name__ == "__main__":
    main()
