"""Nodes in line and in equal steps."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.graph.elements import NodeId
from nodeeditor.layout.aligning import LEAST_GAP, Box, Line, align, distribute
from tests.examples import examples

BOXES = st.dictionaries(
    st.sampled_from([NodeId(letter) for letter in "abcdefgh"]),
    st.builds(Box, st.integers(-500, 500), st.integers(-500, 500), st.just(176), st.integers(62, 150)),
    min_size=2,
)
MARKS = {
    Line.LEFT: lambda x, y, box: x,
    Line.RIGHT: lambda x, y, box: x + box.width,
    Line.CENTRE: lambda x, y, box: x + box.width / 2,
    Line.TOP: lambda x, y, box: y,
    Line.BOTTOM: lambda x, y, box: y + box.height,
    Line.MIDDLE: lambda x, y, box: y + box.height / 2,
}


@pytest.mark.parametrize("line", Line)
@settings(deadline=None, max_examples=examples(25))
@given(boxes=BOXES)
def test_nodes_come_in_line_within_the_rectangle_round_them(line: Line, boxes: dict[NodeId, Box]) -> None:
    places = align(boxes, line)
    assert len({round(MARKS[line](*places[node], box), 6) for node, box in boxes.items()}) == 1
    along = 1 if line in (Line.LEFT, Line.RIGHT, Line.CENTRE) else 0
    assert all(places[node][along] == (box.x, box.y)[along] for node, box in boxes.items())
    assert min(box.x for box in boxes.values()) <= min(x for x, _ in places.values())
    right = max(box.x + box.width for box in boxes.values())
    assert all(x + boxes[node].width <= right for node, (x, _) in places.items())


@pytest.mark.parametrize("across", [True, False])
@settings(deadline=None, max_examples=examples(25))
@given(boxes=BOXES)
def test_gaps_are_equal_and_wide_enough_and_the_order_stays(across: bool, boxes: dict[NodeId, Box]) -> None:
    places = distribute(boxes, across=across)
    spans = sorted(
        (places[node][0], box.width) if across else (places[node][1], box.height) for node, box in boxes.items()
    )
    gaps = [after[0] - before[0] - before[1] for before, after in itertools.pairwise(spans)]
    assert all(gap == pytest.approx(gaps[0]) and gap >= LEAST_GAP - 1e-9 for gap in gaps)
    other = 1 if across else 0
    assert all(places[node][other] == (box.x, box.y)[other] for node, box in boxes.items())
