"""The dlt pipeline into the raw schema: it merges Arrow tables, or fails with one sentence.

dlt's working folder is scratch: what a crash left there is discarded, and its windows are read
again.
"""

from __future__ import annotations

import logging
import os
import re
from pathlib import Path
from typing import Any

import dlt
import pyarrow as pa
from dlt.common.configuration.container import Container
from dlt.common.configuration.providers import CustomLoaderDocProvider
from dlt.common.configuration.specs.pluggable_run_context import PluggableRunContext
from dlt.common.pipeline import LoadInfo
from dlt.pipeline.exceptions import PipelineStepFailed

from common import logs
from common.errors import BlazeMirrorError
from extract.load.arrow_schema import TOMBSTONE
from extract.load.destination import postgres_destination
from extract.source.entity import Lines

_RAISED = re.compile(r"^[\w.]+(Exception|Error): ")
"""How the last line of a traceback begins."""


class Pipeline:
    """Merges tables of one run into the raw schema.

    Args:
        database_url: the destination.
        raw_schema: that the tables are in.
        folder: for packages.
    """

    def __init__(self, database_url: str, raw_schema: str, folder: Path) -> None:
        _configure_dlt()
        self._pipeline = dlt.pipeline(
            pipeline_name="blaze_mirror",
            destination=postgres_destination(database_url),
            dataset_name=raw_schema,
            pipelines_dir=str(folder),
        )
        _silence_dlt()

    def run(self, resources: list[Any]) -> None:
        """Merge tables, each given as a resource.

        Raises:
            BlazeMirrorError: they could not be loaded.
        """
        try:
            info: LoadInfo = self._pipeline.run(resources, loader_file_format="parquet")
        except BaseException as error:
            # A package left behind would be loaded instead of the next chunk.
            self._pipeline.abort_packages()
            if isinstance(error, PipelineStepFailed):
                raise BlazeMirrorError(
                    f"dlt could not load a chunk into the raw schema: {_cause(str(error))} "
                    "Its windows stay undone and the next run reads them again"
                ) from error
            raise
        if info.has_failed_jobs:
            raise BlazeMirrorError(
                "dlt could not load a chunk into the raw schema; its windows stay undone and the "
                f"next run reads them again. {info}"
            )


def records_resource(table_name: str, rows: pa.Table) -> Any:
    """Rows that replace those with the same `id`."""
    return _resource(table_name, rows, primary_key="id")


def lines_resource(lines: Lines, rows: pa.Table) -> Any:
    """Lines that replace all lines of their records.

    Those that have left a record go, and a tombstone, which dlt never inserts, takes the last ones
    away.
    """
    return _resource(
        lines.table,
        rows,
        merge_key=lines.parent_column,
        columns={TOMBSTONE: {"hard_delete": True}},
    )


def _resource(name: str, rows: pa.Table, **keys: Any) -> Any:
    return dlt.resource(
        [rows],
        name=name,
        write_disposition={"disposition": "merge", "strategy": "delete-insert"},
        **keys,
    )


def _cause(message: str) -> str:
    """What the database said, out of a message that quotes tracebacks of dlt's attempts."""
    raised = [line for line in message.splitlines() if _RAISED.match(line)]
    cause = _RAISED.sub("", raised[-1]) if raised else message.rpartition("Cause: ")[2]
    return " ".join(cause.split()).rstrip(".") + "."


def _configure_dlt() -> None:
    # Read once, when dlt is first asked for a setting: its own `dlt.config` would come too late.
    os.environ["RUNTIME__DLTHUB_TELEMETRY"] = "false"
    settings = {
        # The staging tables hold copies of people's data that nothing cleans up.
        "truncate_staging_dataset": True,
        # More than one, or jobs would run in the main thread, where ADBC takes over its signals.
        "workers": 2,
    }
    # These alone: what a user keeps for other pipelines in the environment and in ~/.dlt is none of
    # ours, and to look each setting up in all of dlt's places took half the time of a small load.
    Container()[PluggableRunContext].providers.providers = [
        CustomLoaderDocProvider("blaze_mirror", lambda: {"load": settings})
    ]


def _silence_dlt() -> None:
    """Leave dlt's traceback of every attempt to DEBUG: what came of them is in our own error.

    dlt sets up a handler of its own with its first pipeline, so this comes after.
    """
    is_debug = logging.getLogger("extract").isEnabledFor(logging.DEBUG)
    logs.take_over("dlt", logging.DEBUG if is_debug else logging.CRITICAL)
