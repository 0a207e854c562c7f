"""How marks are painted: by outline, sign and word, so that colour is never alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from nodeeditor.canvas.comparing.marks import Mark, Marks
from nodeeditor.canvas.geometry import CORNER
from nodeeditor.canvas.node_item import NodeItem
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.canvas.style import text_font
from nodeeditor.graph.comparing.difference import Kind
from nodeeditor.theme.tokens import Theme

#: Signs as they are drawn; a minus of its own width.
SIGNS = {Kind.ADDED: "+", Kind.REMOVED: "−", Kind.CHANGED: "≠", Kind.MOVED: "↔"}
_DASHES = {Kind.REMOVED: [4, 2.5], Kind.MOVED: [1.2, 2.2]}
#: A tag is so high, in pixels of the view; its words are left out where nodes get smaller than this zoom.
TAG, WORDS_FROM = 16.0, 0.5
#: With words it is at most so wide.
TAG_WITH_WORDS = 160.0
#: Of graphs that are seen from further away, outlines are enough.
_SIGNS_FROM = 0.12


def kind_color(kind: Kind, theme: Theme) -> QColor:
    """The colour of what became of a thing."""
    return QColor(
        {Kind.ADDED: theme.ok, Kind.REMOVED: theme.error, Kind.CHANGED: theme.warning, Kind.MOVED: theme.accent}[kind]
    )


class MarkPainter:
    """Paints the marks of one side over its scene."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._font = text_font(11)
        self._pens: dict[Kind, QPen] = {}
        for kind in Kind:
            pen = QPen(kind_color(kind, theme), 2.5 if kind is not Kind.MOVED else 1.75)
            pen.setCosmetic(True)
            if kind in _DASHES:
                pen.setDashPattern(_DASHES[kind])
            self._pens[kind] = pen
        self._current = QPen(QColor(theme.accent), 3.5)
        self._current.setCosmetic(True)

    def paint(self, painter: QPainter, scene: CanvasScene, marks: Marks, items: list[NodeItem], area: QRectF) -> None:
        """Paint the marks of what is in view."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(self._pens[marks.link_kind])
        for item in scene.links_in([area]) if marks.links else ():
            if item.link in marks.links and item.way is not None:
                painter.drawPath(item.way.path())
        zoom = painter.worldTransform().m11()
        marked = [(item, mark) for item in items if (mark := marks.nodes.get(item.node)) is not None]
        for kind in Kind:
            painter.setPen(self._pens[kind])
            for item, mark in marked:
                if mark.kind is kind:
                    painter.drawRoundedRect(item.body().adjusted(-4, -4, 4, 4), CORNER + 3, CORNER + 3)
        if zoom >= _SIGNS_FROM:
            painter.save()
            transform = painter.worldTransform()
            painter.resetTransform()
            painter.setFont(self._font)
            for item, mark in marked:
                corner = transform.map(item.body().topLeft() + QPointF(-4, -4))
                self._tag(painter, mark, corner, words=zoom >= WORDS_FROM)
            painter.restore()

    def paint_current(self, painter: QPainter, item: NodeItem) -> None:
        """Mark the node that was gone to."""
        painter.setPen(self._current)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(item.body().adjusted(-9, -9, 9, 9), CORNER + 7, CORNER + 7)

    def _tag(self, painter: QPainter, mark: Mark, corner: QPointF, *, words: bool) -> None:
        text = f"{SIGNS[mark.kind]} {mark.words}" if words else SIGNS[mark.kind]
        width = max(TAG, painter.fontMetrics().horizontalAdvance(text) + 10.0)
        rect = QRectF(corner.x() + 6, corner.y() - TAG * 0.8, width, TAG)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(kind_color(mark.kind, self._theme))
        painter.drawRoundedRect(rect, TAG / 2, TAG / 2)
        painter.setPen(QColor(self._theme.canvas if self._theme.is_dark else self._theme.node))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
