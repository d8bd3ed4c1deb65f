"""`make sync-products`, the five-minute job: products, and the models below them."""

from __future__ import annotations

from common.settings import Settings
from operate.jobs.job import run_job
from operate.jobs.read_and_transform import BUILD, read_then_transform

BUILD_PRODUCTS = (
    *BUILD,
    *("--select", "stg_blaze__products+"),
    *("--exclude", "path:models/parity", "path:models/serving"),
    *("--exclude", "transaction_items_blaze+,resource_type:test"),
)
"""Parity is the night's: it reads everything, and a gate is judged once a night. So are the tests
of lines, which grow with the history. The serving views read the tables as they are."""


def sync_products(settings: Settings, *, force: bool) -> int:
    """Run the five-minute job. Gives the exit status."""
    return run_job(
        settings,
        "sync-products",
        lambda run: run.sync_products(force=force),
        BUILD_PRODUCTS,
        force=True,  # the sync window is for the long jobs
        work=read_then_transform,
    )
