"""`make report`: write the page, say where it is."""

from __future__ import annotations

from pathlib import Path

import click

from common.atomic_write import OWNER_ONLY, write_atomically
from common.json_document import json_document
from common.settings import PROJECT_ROOT, Settings
from operate.report.making import make

REPORT_PAGE = PROJECT_ROOT / "docs" / "report.html"


def show(settings: Settings, *, as_json: bool, show_pii: bool, path: Path = REPORT_PAGE) -> None:
    """Write the report.

    Args:
        settings: database, shop, clock and nights.
        as_json: print what it says as JSON, instead of where it is.
        show_pii: show names, phones, addresses and ids of persons.
        path: where to.

    Raises:
        BlazeMirrorError: the file cannot be written.
    """
    report = make(settings, show_pii=show_pii)
    # It may show persons, so it is for its owner alone.
    write_atomically(path, report.page, OWNER_ONLY)
    if not as_json:
        click.echo(f"Written: {path}")
        return
    click.echo(
        json_document(
            {
                "path": str(path),
                "bytes": path.stat().st_size,
                "shows_pii": show_pii,
                "answers": [vars(each) for each in report.answers],
                "entities": [
                    {
                        "entity": each.entity,
                        "may_switch": each.may_switch,
                        "served_from": each.served_from,
                        "nights_held": each.nights_held,
                        "objections": each.objections,
                        **({"by_shop": each.by_shop} if each.by_shop else {}),
                    }
                    for each in report.entities
                ],
                "notes": report.notes,
            }
        )
    )
