"""Which differences between two samples of fields are worth a word."""

from __future__ import annotations

from typing import Any

from extract.load.drift import compare
from extract.source.field_sample import FieldSample
from extract.state.drift import FieldSeen


def sample_of(*records: dict[str, Any]) -> FieldSample:
    sample = FieldSample()
    for record in records:
        sample.look_at(record)
    return sample


def seen(holders: int, present: int, *types: str) -> FieldSeen:
    return FieldSeen(holders, present, frozenset(types))


def differences(
    known: dict[str, FieldSeen], sample: FieldSample, *kept: str
) -> list[tuple[str, str]]:
    return [(drift.path, drift.change) for drift in compare(known, sample, set(kept))]


def test_what_lies_inside_of_something_new_goes_without_saying() -> None:
    known = {"id": seen(100, 100, "text")}
    sample = sample_of({"id": "m1", "address": {"city": "x"}, "tags": [{"name": "y"}]})
    assert differences(known, sample) == [("address", "appeared"), ("tags", "appeared")]


def test_a_field_that_was_always_there_is_missed_and_a_rare_one_is_not() -> None:
    known = {"id": seen(100, 100, "text"), "email": seen(100, 90), "cpn": seen(100, 2, "text")}
    sample = sample_of(*({"id": str(number)} for number in range(5)))
    assert differences(known, sample, "id", "email", "cpn") == [("email", "vanished")]
    assert differences(known, sample, "id") == [], "nobody reads it"


def test_a_null_is_no_change_of_type_and_a_text_for_a_number_is() -> None:
    known = {"points": seen(100, 100, "number")}
    assert differences(known, sample_of({"points": None}), "points") == []
    assert differences(known, sample_of({"points": "7"}), "points") == [("points", "changed type")]
