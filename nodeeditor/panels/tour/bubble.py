"""The bubble beside what a step is about, and the ring round that."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nodeeditor.canvas.popover import beside
from nodeeditor.language import tr
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

_WIDTH, _EDGE = 300, 12


class TourBubble(QFrame):
    """Tells a step; has the keyboard only where one goes to its buttons, and takes no key but theirs."""

    back = Signal()
    go_on = Signal()
    end = Signal()
    #: Escape was pressed in it: the canvas is to have the keyboard.
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        set_role(self, "tour")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self._count = PlainLabel("", "third")
        self._title = PlainLabel("", "strong")
        self._text = PlainLabel("", wraps=True)
        self.back_button = _button(tr("Back"))
        self.next_button = _button(tr("Skip"))
        self.end_button = _button(tr("End"))
        self.end_button.setToolTip(tr("End the tour; the network stays as it is"))
        self.back_button.clicked.connect(self.back)
        self.next_button.clicked.connect(self.go_on)
        self.end_button.clicked.connect(self.end)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        foot.addStretch(1)
        foot.addWidget(self.end_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 10, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._text)
        column.addLayout(foot)
        self.hide()

    @property
    def title(self) -> str:
        """The step's name."""
        return self._title.text()

    @property
    def text(self) -> str:
        """What is to be done."""
        return self._text.text()

    @property
    def count(self) -> str:
        """How far one is: ``2 of 5``."""
        return self._count.text()

    def tell(self, title: str, text: str, count: str, *, is_done: bool, is_first: bool) -> bool:
        """Show a step; whether that is another text than before."""
        differs = (title, text, count) != (self.title, self.text, self.count)
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText(count)
        self.back_button.setVisible(not is_first)
        self.next_button.setText(tr("Next") if is_done else tr("Skip"))
        self.next_button.show()
        self.end_button.setText(tr("End"))
        self._describe()
        return differs

    def tell_end(self, title: str, text: str) -> None:
        """Show that all is done."""
        self._title.setText(title)
        self._text.setText(text)
        self._count.setText("")
        self.back_button.hide()
        self.next_button.hide()
        self.end_button.setText(tr("Close"))
        self._describe()

    def place(self, target: QRect, area: QRect) -> None:
        """Stand above ``target`` within ``area``, both in the parent's pixels: what opens there opens below.

        Where there is no room above it stands on another side.
        """
        self._fit(area)
        above = QRect(QPoint(), self.size())
        above.moveCenter(target.center())
        above.moveBottom(target.top() - _EDGE)
        above.moveLeft(max(area.left() + _EDGE, min(above.left(), area.right() - _EDGE - above.width())))
        self.move(above.topLeft() if area.contains(above) else beside(target, self.size(), area))

    def place_in(self, area: QRect, taken: Iterable[QRect]) -> None:
        """Stand in that corner of ``area`` where least is covered of what is ``taken``, the upper left one first."""
        self._fit(area)
        inner = area.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        right, bottom = inner.right() - self.width() + 1, inner.bottom() - self.height() + 1
        corners = [
            QPoint(inner.left(), inner.top()),
            QPoint(inner.left(), bottom),
            QPoint(right, inner.top()),
            QPoint(right, bottom),
        ]
        taken = list(taken)
        self.move(min(corners, key=lambda corner: _covered(QRect(corner, self.size()), taken)))

    def _fit(self, area: QRect) -> None:
        width = max(180, min(_WIDTH, area.width() - 2 * _EDGE))
        self.ensurePolished()
        self.setFixedWidth(width)
        self.setFixedHeight(self.layout().heightForWidth(width))

    def _describe(self) -> None:
        self.setAccessibleName(" ".join(part for part in (self.count, self.title) if part))
        self.setAccessibleDescription(self.text)

    # Qt overrides

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class TourRing(QWidget):
    """A line in the accent colour round what a step is about; lets everything through."""

    def __init__(self, parent: QWidget, theme: Theme) -> None:
        super().__init__(parent)
        self._color = QColor(theme.accent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._color = QColor(theme.accent)
        self.update()

    def surround(self, target: QRect | None) -> None:
        """Be round ``target``, or away."""
        if target is None:
            self.hide()
            return
        self.setGeometry(target.adjusted(-4, -4, 4, 4))
        self.show()
        self.raise_()

    # Qt overrides

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)


def _button(text: str) -> QPushButton:
    made = QPushButton(text)
    set_role(made, "quiet")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def _covered(rect: QRect, taken: list[QRect]) -> int:
    size = QSize()
    total = 0
    for one in taken:
        size = rect.intersected(one).size()
        total += max(0, size.width()) * max(0, size.height())
    return total
