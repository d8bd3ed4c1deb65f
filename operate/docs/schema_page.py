"""`make docs`: dbt's documentation as one page that opens from disk and asks for nothing."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import click

from common.atomic_write import EVERYBODY, write_atomically
from common.errors import TransformError
from common.scratch import temporary_folder
from common.settings import PROJECT_ROOT, Settings
from operate.docs.columns import describe_columns
from operate.docs.manifest import leave_out_unit_tests
from operate.transform.runner import run_dbt
from warehouse.connection import connect
from warehouse.database import open_database
from warehouse.migrate import has_state
from warehouse.schemas import Schemas

DOCS_PAGE = PROJECT_ROOT / "docs" / "schema.html"

POLICY = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; "
    "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)
"""Nothing may be fetched: dbt's page has a tracker in it, which must not wake up."""

STYLE = Path(__file__).with_name("page.css").read_text(encoding="utf-8")
"""What dbt's page lacks on a phone and in the dark."""

PATCHES = (
    # A favicon that was never built in: the browser asks the disk for it.
    (
        """<link rel="shortcut icon" href="${require('./assets/favicons/favicon.ico')}"/>""",
        f"""<link rel="icon" href="data:,"/><meta http-equiv="Content-Security-Policy" \
content="{POLICY}"/><style>{STYLE}</style>""",
    ),
    ('<link rel="canonical" href="/overview/"/>', ""),
    ("<title>dbt Docs</title>", "<title>blaze-mirror: the schema</title>"),
    ("<html", '<html lang="en"'),
    # The browser takes Angular's placeholder for an address and asks for it, row by row.
    ('xlink:href="{{ getIcon(', 'ng-attr-href="{{ getIcon('),
    # Forbidding to zoom shuts out people who need it.
    (",minimum-scale=1,maximum-scale=1", ""),
)
"""What is put right in dbt's page, and by what."""


def write_docs(settings: Settings, path: Path = DOCS_PAGE) -> None:
    """Write dbt docs as one page.

    Args:
        settings: database and schemas.
        path: where to.

    Raises:
        TransformError: nothing was synced yet, dbt could not describe the schema, or its page is
            not as it was.
        BlazeMirrorError: the file cannot be written.
    """
    url = open_database(settings)
    with connect(url, application_name="blaze_mirror.docs", autocommit=True) as connection:
        if not has_state(connection, Schemas.of(settings)):
            raise TransformError(
                "Nothing was synced yet, so there is no schema to describe: `make sync`"
            )
    # A folder of its own: the nightly job may be writing dbt's usual one. A dbt that failed may
    # still be writing when its folder goes.
    with temporary_folder("blaze-mirror-docs-") as folder:
        run_dbt(settings, url, ["docs", "generate", "--target-path", str(folder)], artifacts=True)
        manifest, catalog = (
            json.loads((folder / f"{name}.json").read_text()) for name in ("manifest", "catalog")
        )
    describe_columns(manifest)
    leave_out_unit_tests(manifest)
    write_atomically(path, page(manifest, catalog), EVERYBODY)
    click.echo(f"Written: {path}")


def page(manifest: dict[str, Any], catalog: dict[str, Any]) -> str:
    """Dbt's page with its data inside, put right.

    Raises:
        TransformError: the page is not the one that the patches were written for.
    """
    html = files("dbt.task.docs").joinpath("index.html").read_text(encoding="utf-8")
    for old, new in PATCHES:
        if old not in html:
            raise TransformError(
                f"dbt's page no longer contains {old!r}: see PATCHES in operate/docs/schema_page.py"
            )
        html = html.replace(old, new)
    for name, data in (("MANIFEST.JSON", manifest), ("CATALOG.JSON", catalog)):
        # `</script>` in a description or in SQL would end the page's own script.
        inlined = json.dumps(data, separators=(",", ":")).replace("<", "\\u003c")
        html = html.replace(f'"{name} INLINE DATA"', inlined)
    return html
