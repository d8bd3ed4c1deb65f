"""What makes a row a changed one."""

from __future__ import annotations

from extract.source.entities import TRANSACTIONS
from tests.extract.load.pages import page_of


def test_the_digest_changes_with_any_kept_field_or_line_and_with_nothing_else() -> None:
    base = {"id": "t1", "status": "Completed", "cart": {"total": 5, "items": [{"id": "i1"}]}}
    same = {**base, "timeCollected": 99, "memo": "x"}
    other_field = {**base, "status": "Void"}
    other_line = {**base, "cart": {"total": 5, "items": [{"id": "i1", "quantity": 2}]}}
    digests = [page_of(TRANSACTIONS, v).hashes[0] for v in (base, same, other_field, other_line)]
    assert digests[0] == digests[1]
    assert len({digests[0], *digests[2:]}) == 3
