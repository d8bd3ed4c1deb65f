"""Clocks that differ, stand still or belong to another zone."""

from __future__ import annotations

import email.utils
from datetime import UTC, datetime, timedelta

import pytest

from sandbox.process import Sandbox
from tests.command import Command
from tests.operate.doctor.examination import OK, UNKNOWN, WARNING, WRONG, examined

ALONE = {"DATABASE_URL": "postgresql://u@127.0.0.1:1/db"}


@pytest.mark.parametrize(
    ("off", "verdict", "words"),
    [
        (timedelta(seconds=30), OK, "within 2 minutes of the API's"),
        (timedelta(minutes=10), WARNING, "minutes behind the API's"),
        (timedelta(hours=-3), WRONG, "ahead of the API's"),
    ],
)
def test_a_clock_that_differs_from_the_apis_is_told(
    sandbox: Sandbox, command: Command, off: timedelta, verdict: str, words: str
) -> None:
    told = email.utils.format_datetime(datetime.now(UTC) + off)
    sandbox.faults([{"kind": "date", "value": told}])
    found = examined(command, **ALONE)
    assert found.has("clock", verdict, words), found.of("clock")


def test_a_date_that_cannot_be_read_is_not_compared(sandbox: Sandbox, command: Command) -> None:
    sandbox.faults([{"kind": "date", "value": "yesterday"}])
    assert examined(command, **ALONE).has("clock", UNKNOWN, "that of the API, which did not tell")


def test_a_clock_that_stands_is_told_and_refused_beside_a_real_api(command: Command) -> None:
    found = examined(command, BLAZE_FIXED_NOW="2025-06-30T20:00:00Z", **ALONE)
    assert found.has("clock", WARNING, "BLAZE_FIXED_NOW has it stand at 2025-06-30 20:00 UTC")
    found = examined(
        command, BLAZE_FIXED_NOW="2025-06-30T20:00:00Z", BLAZE_BASE_URL="https://api.invalid"
    )
    assert found.has("database", WRONG, "Take BLAZE_FIXED_NOW out of .env")
    assert found.exit_status == 2


def test_a_zone_that_is_not_blazes_or_that_nobody_has_set_is_told(
    sandbox: Sandbox, command: Command
) -> None:
    found = examined(command, BLAZE_TIMEZONE="America/Denver", **ALONE)
    assert found.has("clock", WARNING, "Blaze has the shop in America/Los_Angeles")
    sandbox.faults([{"kind": "403", "path": "/store"}])
    found = examined(command, **ALONE)
    assert found.has("clock", WARNING, "BLAZE_TIMEZONE is not set")
