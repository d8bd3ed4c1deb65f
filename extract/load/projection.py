"""From the bytes of a page to Arrow tables that hold the declared fields and nothing else."""

from __future__ import annotations

import pyarrow as pa

from extract.load.arrow_schema import array_of, schema_of
from extract.load.convert import convert
from extract.load.digest import digests
from extract.load.envelope import decode
from extract.load.identity import identify
from extract.load.lines import project_lines
from extract.load.paths import resolve
from extract.load.row_errors import RowErrors
from extract.source.entity import Entity
from extract.source.envelopes import Body
from extract.source.page import Page


def project(body: Body, entity: Entity) -> Page:
    """Decode a page and keep the declared fields.

    Args:
        body: the page as it came, decompressed.
        entity: whose page it is.

    Returns:
        The page's records as Arrow tables; see `Page`.

    Raises:
        BadResponseError: the body is no JSON, or no page.
    """
    errors = RowErrors()
    rows_given, total = decode(body, entity, errors)
    received = rows_given or []
    accepted, rejected = identify(received, entity.owner)
    records = [record for _, record in accepted]
    rows = [position for position, _ in accepted]

    columns = {f.column: convert(resolve(records, f.paths), rows, f, errors) for f in entity.fields}
    ids = columns["id"]
    lines, line_bytes = (
        (None, None)
        if entity.lines is None
        else project_lines(records, rows, ids, entity.lines, errors)
    )
    row_errors = errors.column(rows)
    hashes = digests(columns.values(), row_errors, line_bytes)
    table = pa.Table.from_arrays(
        [
            *(array_of(columns[f.column], f.kind) for f in entity.fields),
            pa.array(row_errors, pa.string()),
            pa.array(hashes, pa.int64()),
        ],
        schema=schema_of(entity),
    )
    return Page(
        received=len(received),
        total=total,
        ids=ids,
        modified_ms=columns["modified"],
        hashes=hashes,
        table=table,
        lines=lines,
        rejected=rejected,
        instants_ms=[columns[name] for name in entity.filtered_by],
        is_null=rows_given is None,
    )
