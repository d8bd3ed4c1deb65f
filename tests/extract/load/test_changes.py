"""What of a chunk is loaded: the latest version of each record, where it is news."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from extract.load.changes import Changes, changes_of
from extract.load.chunk import Chunk
from extract.source.entities import MEMBERS, TRANSACTIONS
from extract.source.entity import Entity
from extract.state.batches import KnownRow
from tests.extract.load.pages import page_of


def changes(
    entity: Entity,
    *pages: Sequence[Mapping[str, Any]],
    known: Mapping[str, KnownRow] | None = None,
    first_batch: int | None = None,
) -> Changes | None:
    chunk = Chunk()
    for sequence, values in enumerate(pages):
        chunk.add(sequence, page_of(entity, *values), None)
    return changes_of(entity, chunk, lambda _: known or {}, first_batch)


def names(found: Changes | None) -> dict[str, str]:
    assert found is not None
    return {row["id"]: row["first_name"] for row in found.records.to_pylist()}


def member(name: str, modified: int | None = None) -> dict[str, Any]:
    return {"id": "m1", "firstName": name, "modified": modified}


def test_of_two_versions_in_a_chunk_the_one_modified_later_counts() -> None:
    assert names(changes(MEMBERS, [member("new", 2)], [member("old", 1)])) == {"m1": "new"}
    assert names(changes(MEMBERS, [member("dated", 1)], [member("undated")])) == {"m1": "dated"}
    assert names(changes(MEMBERS, [member("first", 1)], [member("later", 1)])) == {"m1": "later"}


def test_a_record_as_it_is_loaded_already_is_no_news() -> None:
    digest = page_of(MEMBERS, member("same", 1)).hashes[0]
    known = {"m1": KnownRow(digest, datetime(2025, 6, 30, tzinfo=UTC), 7)}
    assert changes(MEMBERS, [member("same", 1)], known=known) is None
    assert names(changes(MEMBERS, [member("other", 1)], known=known)) == {"m1": "other"}


def test_an_older_version_that_arrives_later_in_the_same_run_is_left_alone() -> None:
    known = {"m1": KnownRow(0, datetime.fromtimestamp(0.002, UTC), 7)}
    assert changes(MEMBERS, [member("old", 1)], known=known, first_batch=7) is None
    # In a later run it is what the API says now, even if its date went backwards.
    assert names(changes(MEMBERS, [member("old", 1)], known=known, first_batch=8))
    assert names(changes(MEMBERS, [member("old", 1)], known=known))


def test_a_record_without_lines_takes_its_last_ones_away() -> None:
    found = changes(
        TRANSACTIONS,
        [{"id": "t1", "cart": {"items": [{"id": "a"}, {"id": "b"}]}}, {"id": "t2"}],
    )
    assert found is not None
    assert found.lines is not None
    assert [
        (row["transaction_id"], row["item_id"], row["_deleted"]) for row in found.lines.to_pylist()
    ] == [("t1", "a", False), ("t1", "b", False), ("t2", None, True)]


def test_lines_come_with_the_records_of_a_page_that_are_news_and_with_no_other() -> None:
    sales = [{"id": f"t{n}", "cart": {"items": [{"id": f"a{n}"}, {"id": "b"}]}} for n in range(3)]
    digest = page_of(TRANSACTIONS, *sales).hashes[1]
    known = {"t1": KnownRow(digest, None, 7)}
    for news, kept in (({}, ["t0", "t1", "t2"]), (known, ["t0", "t2"])):
        found = changes(TRANSACTIONS, sales, known=news)
        assert found is not None
        assert found.lines is not None
        assert found.records["id"].to_pylist() == kept
        assert found.lines["transaction_id"].to_pylist() == [each for each in kept for _ in "ab"]
