"""`make alert-test`: a message to each address, and which of them took it."""

from __future__ import annotations

import click

from common.errors import SettingsError
from common.settings import Settings
from operate.alerts.sending import kind_of, send

EXIT_OK, EXIT_FAILED = 0, 1
TITLE = "blaze-mirror: a test"
IN_EARNEST = (
    "In earnest this address hears once of each thing that goes wrong (a run that cannot begin or "
    "ends early, an entity, a gate or a test of the data that fails, calls of the month that are "
    "nearly used up), with what to do about it, and once when it is over."
)
LINES = ("Somebody has run `make alert-test`; nothing is wrong.", IN_EARNEST)


def show(settings: Settings) -> int:
    """Send a test to each address, and print which took it. Gives the exit status.

    Args:
        settings: the addresses.

    Raises:
        SettingsError: there are none.
    """
    addresses = settings.alert_urls
    if not addresses:
        raise SettingsError(
            "ALERT_URLS is not set, so nobody hears of a night that fails: write Apprise URLs into "
            ".env, comma-separated, such as ALERT_URLS=mailtos://user:password@example.com"
        )
    accepted = 0
    for number, address in enumerate(addresses, start=1):
        is_accepted = send(address, TITLE, LINES)
        accepted += is_accepted
        said = (
            "accepted; look whether it has arrived"
            if is_accepted
            else "not accepted: check host, user and password in ALERT_URLS, and whether this "
            "machine may connect there"
        )
        click.echo(f"address {number} of {len(addresses)} ({kind_of(address)}): {said}")
    return EXIT_OK if accepted == len(addresses) else EXIT_FAILED
