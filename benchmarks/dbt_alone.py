"""dbt by itself, in a process that does nothing else: `python -m benchmarks.dbt_alone`."""

from __future__ import annotations

import sys

from common import logs
from common.settings import load_settings
from operate.jobs.read_and_transform import BUILD
from operate.transform.runner import run_dbt
from warehouse.database import open_database


def main() -> int:
    """Build everything, as the nightly job does. Gives the exit status."""
    settings = load_settings()
    logs.configure("WARNING", "plain", settings.secrets())
    built = run_dbt(settings, open_database(settings), BUILD)
    return 1 if built.failures else 0


if __name__ == "__main__":
    sys.exit(main())
