"""`python -m sandbox`: serve the local API until it is stopped, and drive one that is served."""

from __future__ import annotations

import argparse
import socket
import sys
from contextlib import suppress
from datetime import datetime

import psycopg
import uvicorn
from psycopg import sql
from starlette.applications import Starlette

from sandbox.api.calls import CallLog
from sandbox.api.server import Api
from sandbox.control import application
from sandbox.process import Sandbox
from sandbox.restart import Restartable
from sandbox.world.company import found
from sandbox.world.dispensary import Scale

PARTNER_KEY, DEVELOPER_KEY = "sandbox-partner-key", "sandbox-developer-key"


def main() -> None:
    """Parse the command line, and serve or drive."""
    parser = argparse.ArgumentParser(prog="python -m sandbox")
    commands = parser.add_subparsers(required=True)
    serve = commands.add_parser("serve", help="serve the local API until it is stopped")
    serve.add_argument("--port", type=int, default=0, help="0 takes any free one")
    serve.add_argument("--members", type=int, default=2000, help="of the company")
    serve.add_argument("--transactions", type=int, default=5000, help="of all years, in each shop")
    serve.add_argument("--products", type=int, default=400, help="of each shop")
    serve.add_argument("--years", type=float, default=2.0, help="since the shop's first sale")
    serve.add_argument("--shops", type=int, default=1, help="of the company")
    serve.add_argument("--outside", type=int, default=0, help="shops of these that join later")
    serve.add_argument("--unopened", type=int, default=0, help="shops of these that open later")
    serve.add_argument("--seed", type=int, default=7, help="another one is another dispensary")
    serve.add_argument("--now", default="2025-06-30T20:00:00+00:00", help="where its clock stands")
    serve.add_argument("--timezone", default="America/Los_Angeles", help="of the one shop")
    serve.add_argument("--partner-key", default=PARTNER_KEY, help="what it lets in")
    serve.add_argument(
        "--developer-key", default=DEVELOPER_KEY, help="of the first shop; the next ones have -2, …"
    )
    serve.add_argument("--latency-ms", type=float, default=0.0, help="added to every answer")
    serve.add_argument("--speed", type=float, default=1.0, help="of the vendor's call counter")
    serve.set_defaults(run=run)
    legacy = commands.add_parser("legacy", help="fill legacy's tables in a database")
    legacy.add_argument("url", help="of a sandbox that is served")
    legacy.add_argument("database_url", help="as `blaze-mirror db-url` prints it")
    legacy.add_argument("--schema", default="public", help="where the tables go")
    legacy.add_argument("--shop", default="shop-1", help="whose tables, out of several shops")
    legacy.set_defaults(run=fill_legacy)
    advance = commands.add_parser("advance", help="let days pass in the dispensary")
    advance.add_argument("url", help="of a sandbox that is served")
    advance.add_argument("--days", type=float, default=1.0, help="how many")
    advance.set_defaults(run=let_days_pass)
    shops = commands.add_parser("shops", help="the shops of a company, with their keys")
    shops.add_argument("url", help="of a sandbox that is served")
    shops.set_defaults(run=list_shops)
    options = parser.parse_args()
    options.run(options)


def fill_legacy(options: argparse.Namespace) -> None:
    """Fill legacy's tables, as of some days before the dispensary's clock."""
    with psycopg.connect(options.database_url, autocommit=True) as connection:
        name = sql.Identifier(options.schema)
        connection.execute(sql.SQL("create schema if not exists {}").format(name))
    differences = driven(options).legacy(options.database_url, options.schema, shop=options.shop)
    print(  # noqa: T201
        f"Legacy's tables are in the schema {options.schema}; "
        f"{len(differences):,} things in them were made to differ."
    )


def let_days_pass(options: argparse.Namespace) -> None:
    """Let days pass, and say what has happened in them."""
    happened = driven(options).advance(days=options.days)
    said = ", ".join(f"{number:,} {kind}" for kind, number in happened.items())
    print(f"It is {driven(options).now():%Y-%m-%d %H:%M} UTC there now: {said}.")  # noqa: T201


def list_shops(options: argparse.Namespace) -> None:
    """Say which shops there are: a line each, its key last."""
    for shop in driven(options).shops():
        state = "refused" if shop["refused"] else shop["state"]
        print(  # noqa: T201
            f"{shop['shop']:<9} {state:<9} {shop['timezone']:<20} {shop['developer_key']}"
        )


def driven(options: argparse.Namespace) -> Sandbox:
    """The sandbox that is served at an address."""
    return Sandbox(options.url, PARTNER_KEY, DEVELOPER_KEY)


def run(options: argparse.Namespace) -> None:
    """Build the dispensary and serve it on loopback."""
    scale = Scale(options.members, options.transactions, options.products, options.years)
    now = datetime.fromisoformat(options.now)
    if options.shops - options.outside - options.unopened < 1:
        sys.exit(
            "A company has at least one open shop: --shops counts --outside and --unopened too"
        )

    def make() -> Starlette:
        api = Api(
            found(
                scale,
                options.seed,
                now,
                options.timezone,
                shops=options.shops,
                outside=options.outside,
                unopened=options.unopened,
            ),
            options.partner_key,
            options.developer_key,
            options.latency_ms / 1000,
            calls=CallLog(options.speed),
        )
        return application(api)

    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", options.port))
    except OSError as error:
        sys.exit(f"Port {options.port} cannot be used ({error.strerror}): name another, or none")
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
