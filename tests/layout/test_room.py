"""Room for what is dropped on a link."""

from __future__ import annotations

import itertools

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from nodeeditor.graph.elements import NodeId
from nodeeditor.layout.room import for_dropped
from nodeeditor.layout.sizes import HEIGHT, WIDTH
from tests.examples import examples
from tests.layout.test_straightening import level_of

Cells = list[tuple[int, int]]


@settings(deadline=None, max_examples=examples(12))
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), unique=True, min_size=2, max_size=12),
    st.floats(-100, 1200),
    st.floats(-100, 500),
)
def test_nothing_lies_on_what_was_dropped_nor_comes_to_lie_on_anything(cells: Cells, x: float, y: float) -> None:
    names = "abcdefghijkl"[: len(cells)]
    places = {name: (column * 220.0, row * 100.0) for name, (column, row) in zip(names, cells, strict=True)}
    level = level_of({**places, "z": (x, y)}, "")
    source = min(names, key=lambda name: places[name])
    assume(places[source][0] + WIDTH / 2 < x + WIDTH / 2)
    shift, moved = for_dropped(level, [NodeId("z")], (x, y), NodeId(source))
    after = {**places, "z": (x + shift, y)}
    after |= {place.node: (place.x, place.y) for place in moved}
    assert shift >= 0
    assert all(after[name][0] >= places[name][0] and after[name][1] == places[name][1] for name in names)
    for one, other in itertools.combinations(after, 2):
        apart = abs(after[one][0] - after[other][0]) >= WIDTH or abs(after[one][1] - after[other][1]) >= HEIGHT
        assert apart, (one, other)


def test_where_there_is_room_nothing_moves() -> None:
    level = level_of({"a": (0, 0), "b": (600, 0), "z": (300, 4)}, "a>b")
    assert for_dropped(level, [NodeId("z")], (300, 4), NodeId("a")) == (0.0, ())
