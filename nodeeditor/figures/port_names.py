"""The names of ports, written beside them inside of a node where several of one side are linked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QPointF, QSizeF
from PySide6.QtGui import QFontMetricsF

from nodeeditor.canvas.geometry import BAR
from nodeeditor.canvas.style import text_font
from nodeeditor.figures.drawing import Ink, Text

_PIXELS = 10
#: From the edge of a node to the names at it, and from them to what stands beside them.
_EDGE, _AIR = 5.0, 6.0
_ROW = 13.0
#: Ports in a row or a column need so much room each.
PORT_ROOM = 12.0


@dataclass(frozen=True, slots=True)
class PortNames:
    """Which ports of a node are named: those that are linked, if there are several at a side."""

    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()

    @classmethod
    def of(cls, inputs: Sequence[str], outputs: Sequence[str]) -> PortNames:
        """The names to write for linked ports."""
        return cls(tuple(inputs) if inputs[1:] else (), tuple(outputs) if outputs[1:] else ())

    @property
    def sides(self) -> tuple[tuple[tuple[str, ...], bool], ...]:
        """The names of each side, and whether it is that of the inputs."""
        return (self.inputs, True), (self.outputs, False)

    def room(self, *, is_down: bool) -> QMarginsF:
        """What the names take away from a node's texts."""
        if is_down:
            return QMarginsF(0, _ROW if self.inputs else 0, 0, _ROW if self.outputs else 0)
        return QMarginsF(_column(self.inputs, BAR), 0, _column(self.outputs, 0), 0)

    def least(self, *, is_down: bool) -> QSizeF:
        """The least size of a node that has room for them."""
        if is_down:
            return QSizeF(max(sum(_cells(names)) for names, _ in self.sides), 0)
        return QSizeF(0, max(len(names) + 1 for names, _ in self.sides) * PORT_ROOM)

    def anchors(self, size: QSizeF, *, is_down: bool) -> dict[tuple[str, bool], float]:
        """How far across the named ports of a node stand, by name and whether it is an input."""
        found: dict[tuple[str, bool], float] = {}
        for names, is_input in self.sides:
            cells = _cells(names) if is_down else [PORT_ROOM] * len(names)
            at = ((size.width() if is_down else size.height()) - sum(cells)) / 2
            for name, cell in zip(names, cells, strict=True):
                found[(name, is_input)] = at + cell / 2
                at += cell
        return found

    def texts(self, size: QSizeF, anchors: Mapping[tuple[str, bool], float], *, is_down: bool) -> list[Text]:
        """The names, each at its port."""
        font = text_font(_PIXELS)
        metrics = QFontMetricsF(font)
        lift = (metrics.ascent() - metrics.descent()) / 2
        found = []
        for names, is_input in self.sides:
            for name in names:
                across, width = anchors[(name, is_input)], metrics.horizontalAdvance(name)
                if is_down:
                    middle = _EDGE + _ROW / 2 if is_input else size.height() - _EDGE - _ROW / 2
                    at = QPointF(across - width / 2, middle + lift)
                else:
                    at = QPointF(BAR + _EDGE if is_input else size.width() - _EDGE - width, across + lift)
                found.append(Text(name, at, font, Ink.THIRD))
        return found


def _column(names: Sequence[str], before: float) -> float:
    return max(map(_width, names)) + before + _EDGE + _AIR if names else 0.0


def _cells(names: Sequence[str]) -> list[float]:
    return [_width(name) + 2 * _AIR for name in names]


def _width(name: str) -> float:
    return QFontMetricsF(text_font(_PIXELS)).horizontalAdvance(name)
