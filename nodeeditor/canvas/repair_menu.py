"""The repairs of a link that is held over a port it does not fit: a small menu that needs no second click."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.fix_edits import cost_text
from nodeeditor.canvas.link_offers import Offer
from nodeeditor.canvas.style import text_font
from nodeeditor.language import tr
from nodeeditor.theme.icons import pixmap
from nodeeditor.theme.tokens import Theme

#: So wide is it, and wider where a repair takes more to be told.
_WIDTH, _WIDEST = 400, 560
_PAD = 10
_ROW = 30
_KEY = 20
_ICON = 16
_GAP = 8
#: A hand that goes to the menu may stray so far from the straight way.
_STRAY = 28


class RepairMenu(QWidget):
    """Why a link would not hold, and a row for each repair, told by a number: the first one is the best.

    It takes no events: the button is held, and so the pointer belongs to the gesture, which says where it is.
    """

    def __init__(self, sentence: str, offers: Sequence[Offer], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.offers = tuple(offers)
        #: The row that letting go, or Enter, would take.
        self.current: int | None = None
        self._sentence = sentence
        self._theme = theme
        self._font, self._strong, self._small = text_font(12), text_font(12, QFont.Weight.DemiBold), text_font(11)
        self._hint = tr("Let go on a row, or press its number")
        width = self._width()
        wrap = int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, width - 2 * _PAD - _ICON - _GAP, 400)
        self._told = QFontMetrics(self._font).boundingRect(room, wrap, sentence)
        self._first_row = _PAD + max(self._told.height(), _ICON) + _GAP
        hint = QFontMetrics(self._small).height()
        self.setFixedSize(QSize(width, self._first_row + _ROW * len(self.offers) + hint + _GAP + 2))
        self._anchor = QRect()
        self.setAccessibleName(sentence)
        rows = (f"{number}: {offer.text}" for number, offer in enumerate(self.offers, start=1))
        self.setAccessibleDescription("\n".join(rows))

    def _width(self) -> int:
        """As wide as the longest row, within bounds."""
        strong, small = QFontMetrics(self._strong), QFontMetrics(self._small)
        costs = ["" if offer.fix.cost is None else cost_text(offer.fix.cost) for offer in self.offers]
        rows = (
            strong.horizontalAdvance(offer.fix.name) + small.horizontalAdvance(cost) + _KEY + 52
            for offer, cost in zip(self.offers, costs, strict=True)
        )
        return max(_WIDTH, min(_WIDEST, max(rows, default=0)))

    def open_beside(self, port: QPoint, node: QRect, pointer: QPoint) -> None:
        """Open under a node, near a port of it and clear of the pointer; above where there is no room."""
        area = self.parentWidget().rect().adjusted(8, 8, -8, -8)
        x = max(area.left(), min(port.x() - 24, area.right() - self.width()))
        below = max(node.bottom(), pointer.y() + 12) + 8
        above = min(node.top(), pointer.y() - 12) - 8 - self.height()
        y = below if below + self.height() <= area.bottom() or above < area.top() else above
        self.move(x, max(area.top(), y))
        self._anchor = QRect(port, QSize(1, 1)).united(QRect(pointer, QSize(1, 1)))
        self.show()
        self.raise_()

    def keeps(self, pointer: QPoint) -> bool:
        """Whether the pointer, a point of the parent, is in the menu or on its way there."""
        if self.geometry().contains(pointer):
            return True
        # Between the port and the menu, and a little beside that.
        left = min(self._anchor.left(), self.x())
        way = QRect(QPoint(left, min(self._anchor.top(), self.y())), self._anchor.bottomRight())
        way = way.united(QRect(self.pos(), QSize(min(self.width(), self._anchor.right() - left + 120), 1)))
        return way.adjusted(-_STRAY, -_STRAY, _STRAY, _STRAY).contains(pointer)

    def follow(self, pointer: QPoint) -> None:
        """Make current the row under the pointer, none elsewhere."""
        self.go(self._row_at(pointer - self.pos()))

    def go(self, row: int | None) -> None:
        """Make a row current."""
        if row != self.current:
            self.current = row
            self.update()

    def step(self, by: int) -> None:
        """Go to the next row or back, round and round."""
        self.go((0 if by > 0 else len(self.offers) - 1) if self.current is None else self._next(by))

    def _next(self, by: int) -> int:
        return ((self.current or 0) + by) % len(self.offers)

    def _row_at(self, point: QPoint) -> int | None:
        if not self.rect().contains(point) or point.y() < self._first_row:
            return None
        row = (point.y() - self._first_row) // _ROW
        return row if row < len(self.offers) else None

    def row_rect(self, row: int) -> QRect:
        """Where a row is, in the menu."""
        return QRect(4, self._first_row + row * _ROW, self.width() - 8, _ROW)

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(theme.error))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(_PAD, _PAD, pixmap("actions/problem", theme.error, _ICON, ratio))
        painter.setFont(self._font)
        painter.setPen(QColor(theme.text))
        told = QRect(_PAD + _ICON + _GAP, _PAD, self.width() - 2 * _PAD - _ICON - _GAP, self._told.height())
        painter.drawText(told, int(Qt.TextFlag.TextWordWrap), self._sentence)
        for row in range(len(self.offers)):
            self._paint_row(painter, row)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.second))
        hint = QRect(_PAD + 4, self._first_row + _ROW * len(self.offers) + 2, self.width() - 2 * _PAD, 20)
        painter.drawText(hint, Qt.AlignmentFlag.AlignVCenter, self._hint)
        painter.end()

    def _paint_row(self, painter: QPainter, row: int) -> None:
        theme, rect, fix = self._theme, self.row_rect(row), self.offers[row].fix
        chosen = row == self.current
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        key = QRect(rect.left() + 8, rect.center().y() - _KEY // 2 + 1, _KEY, _KEY)
        painter.setPen(QColor(theme.on_accent if chosen else theme.border))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key, 4, 4)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.on_accent if chosen else theme.second))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(row + 1))
        cost = "" if fix.cost is None else cost_text(fix.cost)
        right = rect.adjusted(0, 0, -10, 0)
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, cost)
        room = rect.width() - _KEY - 34 - QFontMetrics(self._small).horizontalAdvance(cost)
        font = self._font if row else self._strong
        painter.setFont(font)
        painter.setPen(QColor(theme.on_accent if chosen else theme.text))
        name = QFontMetrics(font).elidedText(fix.name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(rect.adjusted(_KEY + 18, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
