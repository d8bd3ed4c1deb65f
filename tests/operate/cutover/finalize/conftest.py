"""A site that may be finalised, and somebody who reads legacy's tables."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import timedelta

import pytest

from tests.operate.cutover.conftest import Site
from tests.operate.cutover.gates import hold_gates


@pytest.fixture
def reader(site: Site) -> Iterator[str]:
    """A role that other people have given rights on legacy's tables."""
    role = f"reader_{uuid.uuid4().hex[:12]}"
    site.rows(f"create role {role}")
    site.rows(f"grant select on customers, transactions to {role}")
    site.rows(f"grant update (phone) on customers to {role}")
    yield role
    site.rows(f"drop owned by {role}; drop role {role}")


@pytest.fixture
def ready(site: Site) -> Site:
    """A site that switched everything eight nights ago, and whose gates have held."""
    now = site.sandbox.now()
    site.rows(
        "update serving.cutover set source = 'mirror', switched_by = 'somebody', "
        f"switched_at = '{now - timedelta(days=8)}'"
    )
    hold_gates(site.url, now, 7)
    return site
