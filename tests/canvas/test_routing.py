"""Ways of links: back to the left along a lane between the rows of a folded network."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from nodeeditor.canvas.routing import Point, Route, distance, route


def row(top: float, count: int = 10) -> list[QRectF]:
    """Nodes in a row from the left."""
    return [QRectF(216 * number, top, 176, 62) for number in range(count)]


def crosses(way: Route, rects: list[QRectF]) -> bool:
    return any(rect.contains(x, y) for x, y in way.points() for rect in rects)


@pytest.mark.parametrize(
    ("start", "end"),
    [((2120, 31), (0, 231)), ((2120, 231), (0, 31)), ((2120, 31), (0, 431))],
    ids=["down", "up", "two rows down"],
)
def test_a_link_to_the_next_row_goes_back_between_the_rows(start: Point, end: Point) -> None:
    nodes = [rect for top in (0, 200, 400) for rect in row(top)]
    others = [rect for rect in nodes if not rect.adjusted(-1, 0, 1, 0).contains(*start)]
    others = [rect for rect in others if not rect.adjusted(-1, 0, 1, 0).contains(*end)]
    way = route(start, end, others)
    assert way.pieces[0].start == start
    assert way.pieces[-1].end == end
    assert not crosses(way, others)
    (lane,) = (piece for piece in way.pieces if piece.is_straight)
    assert lane.out == lane.into == -1
    if end[1] == 431:
        assert 262 < lane.start[1] < 400  # in the gap that is nearest to its end


def test_where_no_lane_is_free_a_link_goes_straight_back() -> None:
    wall = [*row(0), *row(60), *row(120), *row(180)]
    assert len(route((2120, 31), (0, 211), wall).pieces) == 1


def test_a_short_way_back_is_a_loop() -> None:
    assert len(route((300, 31), (100, 231), row(100)).pieces) == 1


@given(
    end=st.tuples(st.floats(-2000, 2000), st.floats(-2000, 2000)),
    tolerance=st.floats(0.2, 8),
)
def test_few_points_stand_for_a_curve_within_the_tolerance(end: Point, tolerance: float) -> None:
    way = route((0.0, 0.0), end)
    few = way.points_within(tolerance)
    assert (few[0], few[-1]) == ((0.0, 0.0), pytest.approx(end))
    assert all(distance(few, x, y) <= tolerance * 1.001 for x, y in way.points_within(tolerance / 50))


def test_a_level_link_is_one_straight_line() -> None:
    assert route((0, 31), (700, 31)).points_within(0.5) == [(0, 31), (700, 31)]
