"""`make sync`, the nightly job: every list as far as it is due, then all models and gates."""

from __future__ import annotations

from common.settings import Settings
from operate.jobs.job import run_job
from operate.jobs.read_and_transform import BUILD


def sync(settings: Settings, *, force: bool) -> int:
    """Run the nightly job. Gives the exit status."""
    return run_job(settings, "sync", lambda run: run.sync(force=force), BUILD, force=force)
