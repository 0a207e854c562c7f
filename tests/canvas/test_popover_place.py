from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from nodeeditor.canvas.popover import beside

AREA = QRect(0, 0, 1000, 500)
SIZE = QSize(400, 180)


@pytest.mark.parametrize(
    ("node", "side"),
    [
        (QRect(400, 50, 176, 62), "below"),
        (QRect(400, 400, 176, 62), "above"),
        (QRect(10, 50, 176, 62), "below"),
        (QRect(900, 430, 176, 62), "above"),
    ],
)
def test_it_opens_below_or_else_above(node: QRect, side: str) -> None:
    place = QRect(beside(node, SIZE, AREA), SIZE)
    assert AREA.contains(place)
    assert place.top() > node.bottom() if side == "below" else place.bottom() < node.top()


@pytest.mark.parametrize(("node", "left"), [(QRect(100, 220, 176, 62), False), (QRect(780, 220, 176, 62), True)])
def test_what_is_tall_opens_at_a_side(node: QRect, left: bool) -> None:
    place = QRect(beside(node, QSize(400, 300), AREA), QSize(400, 300))
    assert AREA.contains(place)
    assert place.right() < node.left() if left else place.left() > node.right()


def test_what_fits_nowhere_stays_on_the_canvas() -> None:
    large = QSize(800, 450)
    assert AREA.contains(QRect(beside(QRect(400, 220, 176, 62), large, AREA), large))
    assert beside(QRect(400, 220, 176, 62), QSize(3000, 3000), AREA) == QPoint(8, 8)
