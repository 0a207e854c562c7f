"""The small card beside the pointer that tells the values of the curves there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nodeeditor.panels.plot.legend import value_text
from nodeeditor.theme.tokens import Theme

_PADDING = 8
_SWATCH = 14
#: Letters of what happened at a place; the whole is in the record of the run.
_LONGEST = 80


class Readout(QWidget):
    """Follows the pointer over its parent; takes no events itself."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = ""
        self._rows: list[tuple[str, str, str]] = []
        self._marks: list[str] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self.update()

    def show_values(self, title: str, rows: Sequence[tuple[str, str, float]], marks: Sequence[str] = ()) -> None:
        """Tell the values (name, colour, value) and what happened there beside the pointer; nothing for no rows."""
        self.setVisible(bool(rows))
        if not rows:
            return
        self._title = title
        self._marks = [text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…" for text in marks]
        self._rows = [(name, color, value_text(value)) for name, color, value in rows]
        self.resize(self.sizeHint())
        parent = self.parentWidget()
        place = parent.mapFromGlobal(QCursor.pos()) + QPoint(16, 16)
        if place.x() + self.width() > parent.width():
            place.setX(place.x() - self.width() - 32)
        place.setY(max(0, min(place.y(), parent.height() - self.height())))
        self.move(place)
        self.raise_()
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widest = max((metrics.horizontalAdvance(f"{name}    {value}") for name, _, value in self._rows), default=0)
        lines = max(map(metrics.horizontalAdvance, (self._title, *self._marks)))
        width = max(widest + _SWATCH, lines) + 2 * _PADDING
        return QSize(width, metrics.height() * (1 + len(self._rows) + len(self._marks)) + 2 * _PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.setBrush(QColor(self._theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        metrics = self.fontMetrics()
        line = QRectF(_PADDING, _PADDING, self.width() - 2 * _PADDING, metrics.height())
        painter.setPen(QColor(self._theme.third))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, self._title)
        for name, color, value in self._rows:
            line.translate(0, metrics.height())
            painter.fillRect(QRectF(line.left(), line.center().y() - 1.5, 9, 3), QColor(color))
            painter.setPen(QColor(self._theme.second))
            painter.drawText(line.adjusted(_SWATCH, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, name)
            painter.setPen(QColor(self._theme.text))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight, value)
        painter.setPen(QColor(self._theme.warning))
        for text in self._marks:
            line.translate(0, metrics.height())
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, text)
