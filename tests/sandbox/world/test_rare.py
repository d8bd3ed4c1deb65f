"""Rare things happen in a day where they are asked for, and only there."""

from __future__ import annotations

import pytest

from sandbox.process import Sandbox
from sandbox.readings import Readings
from sandbox.truth.truth import Rules, truth
from sandbox.world.dispensary import Dispensary, Scale
from sandbox.world.rare import RARE, happen
from tests.sandbox.conftest import NOW


@pytest.fixture
def small() -> Dispensary:
    return Dispensary(Scale(100, 400, 40, 0.5), 5, NOW, "America/Los_Angeles")


@pytest.mark.parametrize("name", RARE)
def test_each_happens_once_a_day_and_changes_the_truth(small: Dispensary, name: str) -> None:
    happen(small, ["sales deleted"], 1)  # so that there is something to bring back
    rules = Rules(deleted="marked", exact=True)
    before = truth(small, Readings(), rules)
    assert happen(small, [name], 3) == {name: 1 if name == "records restored" else 3}
    after = truth(small, Readings(), rules)
    tables = ("customers", "transactions", "items", "products")
    assert [before[table] for table in tables] != [after[table] for table in tables]


def test_all_of_them_happen_the_same_for_the_same_seed() -> None:
    def lived() -> object:
        world = Dispensary(Scale(100, 400, 40, 0.5), 5, NOW, "America/Los_Angeles")
        for _ in range(3):
            world.advance(days=1)
            assert happen(world, ["all"], 1).keys() == RARE.keys()
        return truth(world, Readings(), Rules(deleted="marked"))

    assert lived() == lived()


def test_a_day_has_them_where_it_is_asked_for_them(sandbox: Sandbox) -> None:
    assert not sandbox.advance(days=1).keys() & RARE.keys()
    assert sandbox.advance(days=2, events=["sales redated", "members merged"])["sales redated"] == 2
    done = sandbox.advance(days=1, events=["all"])
    assert RARE.keys() <= done.keys()
    now = sandbox.now()
    with pytest.raises(ValueError, match="never happen here"):
        sandbox.advance(days=1, events=["earthquakes"])
    assert sandbox.now() == now, "a day that cannot be does not go by"
