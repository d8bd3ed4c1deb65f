"""The lists that say what staff and terminals are called: which there are, and reading one.

Of a record its name is kept and nothing else, for an employee's holds a PIN, a licence and an
address. A list that is short of some names harms nobody, so nothing is counted or read twice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from extract.source.client import BlazeClient
from extract.source.entity import Endpoint, Entity
from extract.source.fields import Field, instant, key, text
from extract.source.page import Decode
from extract.source.reason import Reason

ATTEMPTS = 3
"""Fewer than for a page of records: the next night asks again."""
MOST_PAGES = 100
"""Ten thousand names, which no company has: past them a list does not end."""
ONCE_A_NIGHT = timedelta(hours=12)
"""No rule of the vendor's: names hardly ever change."""


@dataclass(frozen=True)
class NameList:
    """A list whose records have names.

    Attributes:
        kind: what they are, as in `blaze_names.kind`.
        records: where the list is, and the fields that a name is made of.
        parts: the columns of these whose words make a name where `name` is empty.
    """

    kind: str
    records: Entity
    parts: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Where it is, below the base URL."""
        return self.records.endpoint.path


def _named(path: str, *fields: Field) -> Entity:
    return Entity(
        name=path.rpartition("/")[2],
        endpoint=Endpoint(path, None, trusts_total=False, shifts=False),
        filtered_by=("modified",),
        min_interval=ONCE_A_NIGHT,
        fields=(key("id", "id"), text("name", "name"), *fields, instant("modified", "modified")),
    )


STAFF = NameList(
    "staff",
    _named(
        "/api/v1/partner/employees",
        text("first_name", "firstName"),
        text("last_name", "lastName"),
    ),
    parts=("first_name", "last_name"),
)
TERMINALS = NameList("terminal", _named("/api/v1/partner/store/terminals"))
NAME_LISTS = (STAFF, TERMINALS)
"""In the order in which they are read."""


def read_names(
    client: BlazeClient, of: NameList, decode: Decode, page_size: int
) -> Iterator[dict[str, str]]:
    """Read a list to the page that holds nothing new.

    Args:
        client: of the shop.
        of: the list.
        decode: makes a page of a body.
        page_size: rows to ask for; the API may give fewer.

    Yields:
        The names of a page by id; records without one are left out.

    Raises:
        ApiError: a page could not be had.
    """
    known: set[str] = set()
    skip = 0
    for _ in range(MOST_PAGES):
        page = client.get(
            of.path,
            {"skip": skip, "limit": page_size},
            lambda body: decode(body, of.records),
            ATTEMPTS,
            reason=Reason.NAMES,
        )
        if known.issuperset(page.ids):
            return
        known.update(page.ids)
        skip += page.received
        columns = page.table.select(["id", "name", *of.parts]).to_pydict()
        rows = zip(*columns.values(), strict=True)
        yield {
            record_id: called
            for record_id, name, *parts in rows
            if (called := one_line(name) or one_line(*parts))
        }


def one_line(*words: str | None) -> str:
    """The words of a name, with a blank between two of them; empty where there are none."""
    return " ".join(" ".join(filter(None, words)).split())
