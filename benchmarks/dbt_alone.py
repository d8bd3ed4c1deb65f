"""dbt by itself, in a process that does nothing else: `python -m benchmarks.dbt_alone [run]`."""

from __future__ import annotations

import sys

from common import logs
from common.settings import load_settings
from operate.jobs.read_and_transform import BUILD
from operate.transform.runner import run_dbt
from warehouse.database import open_database


def main() -> int:
    """Build everything, as the nightly job does, or `run` models without their tests and gates.

    Gives the exit status.
    """
    arguments = ("run",) if sys.argv[1:] == ["run"] else BUILD
    settings = load_settings()
    logs.configure("WARNING", "plain", settings.secrets())
    built = run_dbt(settings, open_database(settings), arguments)
    return 1 if built.failures else 0


if __name__ == "__main__":
    sys.exit(main())
