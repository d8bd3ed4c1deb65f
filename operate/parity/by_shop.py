"""Judging the shops of a chain that have a legacy of their own, each by itself.

A shop is judged by a run of dbt in which there is nothing but its legacy and its rows of the
mirror, so that no gate can take another shop's for its own.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, replace

from common.errors import DatabaseError, TransformError
from common.settings import Settings
from common.shop import Shop
from operate.parity.judgements import Judgement, explained, judgements
from operate.parity.schemas_of_shops import renew_notes
from operate.transform.judged_shops import judged_shops
from operate.transform.project import DATA_ALONE
from operate.transform.results import NodeResult, TransformResult
from operate.transform.runner import run_dbt
from warehouse.connection import connect

log = logging.getLogger(__name__)

JUDGE_SHOP = (
    *("build", "--select", "path:models/parity", *DATA_ALONE),
    # The nights of all shops are in one view, and the serving views are of no one shop.
    *("--exclude", "gate_streaks", "path:models/serving"),
)


@dataclass(frozen=True)
class JudgedShop:
    """How a shop was judged.

    Attributes:
        shop: its name.
        built: what dbt did; None where it could not run.
        failure: why it could not; None where it did.
        judged: its gates.
    """

    shop: str
    built: TransformResult | None
    failure: str | None = None
    judged: tuple[Judgement, ...] = ()

    def nodes(self) -> Iterator[NodeResult]:
        """What dbt did, with the shop in each name."""
        for node in self.built.nodes if self.built else ():
            yield replace(node, name=f"{node.name} of {self.shop}")
        if not self.judged:
            # As a gate, for the tables are as they should be.
            said = self.failure or "none was judged"
            name = f"all gates of {self.shop}"
            yield NodeResult(name, "gate", "error", said, None, is_gate=True, verdict="ERROR")


def shops_to_judge(settings: Settings, url: str) -> tuple[Shop, ...]:
    """The shops that are judged by themselves, in the order of the file."""
    if not settings.listed:
        return ()
    with connect(url, application_name="blaze_mirror.parity", autocommit=True) as connection:
        return judged_shops(connection, settings)


def judge_shop(settings: Settings, url: str, shop: Shop) -> JudgedShop:
    """Judge one shop by itself.

    Args:
        settings: of all shops.
        url: of the database.
        shop: with a legacy of its own, or one that had one.

    Raises:
        DatabaseError: the database refused dbt a session.
    """
    try:
        with connect(url, application_name="blaze_mirror.parity", autocommit=True) as connection:
            renew_notes(connection, shop)
        built = run_dbt(settings.judging(shop), url, JUDGE_SHOP)
    except DatabaseError:
        raise
    except TransformError as error:
        return JudgedShop(shop.name, None, str(error))
    judged = tuple(judgements(url, built.run_id))
    return JudgedShop(shop.name, explained(url, built), judged=judged)
