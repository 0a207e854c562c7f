"""What is near a place is found, however large it or the place is."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from nodeeditor.canvas.index import PlaceIndex
from tests.examples import examples

places = st.floats(-1e8, 1e8) | st.floats(-2000, 2000)
sizes = st.floats(1, 4000) | st.floats(1, 2e8)
rects = st.builds(QRectF, places, places, sizes, sizes)


@settings(deadline=None, max_examples=examples(100))
@given(st.lists(rects, max_size=8), st.lists(st.tuples(st.integers(0, 7), rects), max_size=4), rects)
def test_what_touches_a_rectangle_is_found(first: list[QRectF], moves: list[tuple[int, QRectF]], asked: QRectF) -> None:
    index: PlaceIndex[int] = PlaceIndex()
    known = dict(enumerate(first))
    for key, rect in known.items():
        index.put(key, rect)
    for key, rect in moves:
        index.put(key, rect)
        known[key] = rect
    if known:
        gone = min(known)
        index.remove(gone)
        del known[gone]
    assert sorted(index.within(asked)) == sorted(key for key, rect in known.items() if rect.intersects(asked))
