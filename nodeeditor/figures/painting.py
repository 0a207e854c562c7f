"""Puts a figure down with a painter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from nodeeditor.canvas.annotations.frame_colors import FrameLook, color_of
from nodeeditor.canvas.geometry import BAR, CORNER
from nodeeditor.canvas.node_painter import paint_error_badge
from nodeeditor.canvas.style import Style, mixed
from nodeeditor.figures.check import Check, wanted
from nodeeditor.figures.drawing import Box, Drawing, FrameBox, Ink, NoteBox, Text, TitledFrame, Wire
from nodeeditor.figures.legend import Legend
from nodeeditor.figures.svg_letters import SvgLetters

_ARROW, _HALF = 8.0, 3.5


class FigurePainter:
    """Paints the parts of a figure. Where ``letters`` gathers the texts, they are left to it: all lie above."""

    def __init__(
        self, painter: QPainter, style: Style, letters: SvgLetters | None = None, check: Check = wanted
    ) -> None:
        self._painter = painter
        self._check = check
        self._style = style
        self._letters = letters
        self._inks = {
            Ink.TITLE: style.title.color(),
            Ink.SECOND: style.second.color(),
            Ink.SHAPE: style.shape.color(),
            Ink.THIRD: style.third.color(),
        }

    def drawing(self, drawing: Drawing) -> None:
        """Paint all between title and legend: frames lie below, nodes above."""
        for titled in drawing.titled:
            self._titled(titled)
        for note in drawing.notes:
            self._note(note)
        for frame in drawing.frames:
            self._frame(frame)
        for wire in drawing.wires:
            self._check()
            self._wire(wire)
        for label in drawing.labels:
            self.text(label)
        for frame in drawing.frames:
            self._frame_title(frame)
        for box in drawing.boxes:
            self._check()
            self._box(box)

    def legend(self, legend: Legend) -> None:
        """Paint a legend."""
        style = self._style
        for entry in legend.entries:
            if entry.family:
                style.draw_family_icon(self._painter, entry.family, entry.icon)
            else:
                style.draw_icon(self._painter, entry.drawing, style.theme.second, entry.icon)
            self.text(entry.text)

    def text(self, text: Text) -> None:
        """Paint a line of text."""
        painter, color = self._painter, self._inks[text.ink]
        if self._letters is not None:
            self._letters.put(text, color, painter.worldTransform())
        else:
            painter.setFont(text.font)
            painter.setPen(color)
            painter.drawText(text.at, text.text)

    def _box(self, box: Box) -> None:
        painter, style, content = self._painter, self._style, box.content
        painter.setBrush(style.node)
        painter.setPen(style.border if content.type_known else style.placeholder_border)
        body = QPainterPath()
        body.addRoundedRect(box.rect, CORNER, CORNER)
        painter.drawPath(body)
        edge = QPainterPath()
        edge.addRect(QRectF(box.rect.topLeft(), box.rect.bottomLeft() + QPointF(BAR, 0)))
        strip = style.error_brush if content.has_error else style.family(content.family)
        painter.fillPath(body.intersected(edge), strip)
        for text in box.texts:
            self.text(text.moved(box.rect.topLeft()))
        for badge, place in box.badges:
            self._badge(badge, content.family, place.translated(box.rect.topLeft()))

    def _badge(self, badge: str, family: str, place: QRectF) -> None:
        style = self._style
        if badge == "error":
            paint_error_badge(self._painter, style, place)
        elif badge == "warning":
            style.draw_icon(self._painter, "actions/warning", style.theme.warning, place)
        elif badge == "family":
            style.draw_family_icon(self._painter, family, place)
        else:
            style.draw_icon(self._painter, f"actions/{badge}", style.theme.second, place)

    def _frame(self, frame: FrameBox) -> None:
        painter, style = self._painter, self._style
        color = style.family(frame.content.family).color()
        pen = QPen(color, 1.25, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([5, 3])
        painter.setPen(pen)
        painter.setBrush(self._inside(frame))
        painter.drawRoundedRect(frame.rect, CORNER + 4, CORNER + 4)

    def _titled(self, frame: TitledFrame) -> None:
        look = FrameLook(color_of(frame.color, self._style.theme), self._style.theme)
        self._painter.setPen(look.edge)
        self._painter.setBrush(look.fill)
        self._painter.drawRoundedRect(frame.rect, CORNER + 2, CORNER + 2)
        self.text(frame.title)

    def _note(self, note: NoteBox) -> None:
        self._painter.setPen(self._style.border)
        self._painter.setBrush(self._style.raised_brush)
        self._painter.drawRoundedRect(note.rect, CORNER, CORNER)
        for text in note.texts:
            self.text(text)

    def _frame_title(self, frame: FrameBox) -> None:
        """Above the lines, which may come in behind it."""
        width = QFontMetricsF(frame.title.font).horizontalAdvance(frame.title.text)
        behind = QRectF(frame.icon.topLeft(), QPointF(frame.title.at.x() + width, frame.icon.bottom()))
        self._painter.fillRect(behind.adjusted(-3, -1, 3, 1), self._inside(frame))
        self._style.draw_family_icon(self._painter, frame.content.family, frame.icon)
        self.text(frame.title)

    def _inside(self, frame: FrameBox) -> QColor:
        theme = self._style.theme
        return mixed(theme.canvas, theme.family(frame.content.family), 0.05)

    def _wire(self, wire: Wire) -> None:
        painter, style = self._painter, self._style
        pen = QPen(style.link_broken if wire.broken else style.link)
        pen.setWidthF(1.5)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(wire.path)
        if wire.tip is not None:
            tip, along = wire.tip
            across = QPointF(-along.y(), along.x())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pen.color())
            foot, side = tip - along * _ARROW, across * _HALF
            painter.drawPolygon(QPolygonF([tip, foot + side, foot - side]))
