"""The newest loss and metrics of a training, beside each Output."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QStaticText

from nodeeditor.canvas.geometry import CORNER
from nodeeditor.canvas.prepared import static
from nodeeditor.canvas.style import Detail, Style
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.theme.tokens import Theme

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: From a node to its values, and round them.
_AWAY, _MARGIN, _GAP, _LINE = 12.0, 8.0, 10.0, 15.0
#: How much larger they are seen from further away, so that they can be read there too.
_LARGE = 1.6
#: So many are told of each Output; what Keras names first matters most.
_MOST = 4


class _Side(Enum):
    """Where the values of an Output stand: at the first place where no node is in the way."""

    BELOW = "below"
    ABOVE = "above"
    RIGHT = "right"


class _Tag:
    """The values of one Output, laid out."""

    def __init__(self, rows: Sequence[tuple[str, float, float | None]], style: Style) -> None:
        self.lines = [_line(row) for row in rows[:_MOST]]
        self.texts: list[tuple[QPointF, QStaticText, bool]] = []
        mono, small = style.mono_metrics, style.small_metrics
        names = max(small.horizontalAdvance(name) for name, _, _ in self.lines)
        values = max(mono.horizontalAdvance(value) for _, value, _ in self.lines)
        held_back = max(mono.horizontalAdvance(text) for _, _, text in self.lines)
        for number, (name, value, text) in enumerate(self.lines):
            y = _MARGIN - 2 + number * _LINE
            self._put(name, _MARGIN, y + _raised(small, mono), style, is_name=True)
            self._put(value, _MARGIN + names + _GAP, y, style)
            self._put(text, _MARGIN + names + values + 2 * _GAP, y, style, is_name=False)
        width = names + _GAP + values + (_GAP + held_back if held_back else 0)
        self.size = width + 2 * _MARGIN, len(self.lines) * _LINE + 2 * _MARGIN - 4
        #: On which side of the node it stands, by how much of that is drawn.
        self.sides: dict[Detail, _Side] = {}

    def area(self, body: QRectF, detail: Detail, side: _Side | None = None) -> QRectF:
        """Where the values stand beside a node, in the scene."""
        scale = 1.0 if detail is Detail.NEAR else _LARGE
        width, height = self.size[0] * scale, self.size[1] * scale
        match side or self.sides[detail]:
            case _Side.BELOW:
                return QRectF(body.right() - width, body.bottom() + _AWAY, width, height)
            case _Side.ABOVE:
                return QRectF(body.right() - width, body.top() - _AWAY - height, width, height)
            case _:
                return QRectF(body.right() + _AWAY, body.center().y() - height / 2, width, height)

    def _put(self, text: str, x: float, y: float, style: Style, *, is_name: bool = False) -> None:
        if text:
            font = style.small_font if is_name else style.mono_font
            self.texts.append((QPointF(x, y), static(text, font), is_name))


class OutputValues:
    """Follows the training of the graph that a canvas shows; only what it covers is painted anew."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._tags: dict[NodeId, _Tag] = {}
        self._rows: dict[NodeId, list[tuple[str, float, float | None]]] = {}
        self._theme: Theme | None = None
        workspace = canvas.workspace
        for signal in (workspace.trained.progressed, workspace.level_replaced, workspace.level_changed):
            signal.connect(self.follow)

    @property
    def texts(self) -> dict[NodeId, str]:
        """What stands beside each Output."""
        return {node: "\n".join(" ".join(filter(None, line)) for line in tag.lines) for node, tag in self._tags.items()}

    def follow(self, *_: object) -> None:
        """Tell the values as they are now."""
        workspace, scene = self._canvas.workspace, self._canvas.canvas_scene
        rows = workspace.trained.values() if workspace.place.is_network else {}
        if not rows and not self._tags:
            return
        before = [self._area(node) for node in self._tags]
        if rows != self._rows or self._theme is not scene.style_.theme:
            self._rows, self._theme = rows, scene.style_.theme
            self._tags = {node: _Tag(found, scene.style_) for node, found in rows.items() if found}
        for node, tag in self._tags.items():
            self._find_room(node, tag)
        for area in (*before, *(self._area(node) for node in self._tags)):
            if not area.isEmpty():
                scene.update(area)

    def paint(self, painter: QPainter, areas: Sequence[QRectF], detail: Detail) -> None:
        """Paint the values in view; from far away they could not be read."""
        if not self._tags or detail is Detail.FAR:
            return
        style = self._canvas.canvas_scene.style_
        for node, tag in self._tags.items():
            area = self._area(node)
            if any(area.intersects(one) for one in areas):
                self._paint(painter, style, tag, area)

    def _paint(self, painter: QPainter, style: Style, tag: _Tag, area: QRectF) -> None:
        painter.save()
        painter.translate(area.topLeft())
        painter.scale(area.width() / tag.size[0], area.height() / tag.size[1])
        painter.setPen(style.border)
        painter.setBrush(style.raised_brush)
        painter.drawRoundedRect(QRectF(0.5, 0.5, tag.size[0] - 1, tag.size[1] - 1), CORNER - 2, CORNER - 2)
        for place, text, is_name in tag.texts:
            painter.setFont(style.small_font if is_name else style.mono_font)
            painter.setPen(QPen(style.second if is_name else style.title))
            painter.drawStaticText(place, text)
        painter.restore()

    def _area(self, node: NodeId) -> QRectF:
        """Where the values of an Output stand in the scene."""
        scene = self._canvas.canvas_scene
        item, tag = scene.nodes.get(node), self._tags[node]
        if item is None or not tag.sides or item.closed_in is not None:
            return QRectF()
        return tag.area(item.body(), Detail.NEAR if scene.detail is Detail.NEAR else Detail.MIDDLE)

    def _find_room(self, node: NodeId, tag: _Tag) -> None:
        scene = self._canvas.canvas_scene
        item = scene.nodes.get(node)
        if item is None:
            tag.sides.clear()
            return
        for detail in (Detail.NEAR, Detail.MIDDLE):
            free = (side for side in _Side if not scene.index.within(tag.area(item.body(), detail, side)))
            tag.sides[detail] = next(free, _Side.RIGHT)


def _line(row: tuple[str, float, float | None]) -> tuple[str, str, str]:
    name, value, held_back = row
    told = "" if held_back is None else tr("val {value}", value=f"{held_back:.4g}")
    return name, f"{value:.4g}", told


def _raised(small: QFontMetricsF, mono: QFontMetricsF) -> float:
    """How much lower small text begins that stands on the same line as monospaced text."""
    return mono.ascent() - small.ascent()
