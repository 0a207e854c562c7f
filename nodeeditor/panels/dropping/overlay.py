"""What lies over the window while files are dragged over it: what would come of them."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from nodeeditor.theme.icons import pixmap
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.theme.type_sizes import scaled

_WIDTH = 460
_INSET = 12.0


class DropOverlay(QWidget):
    """Veils the window, with a card in its middle; the mouse goes through."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme: Theme | None = None
        self._card = QFrame()
        set_role(self._card, "popup")
        self._rows = QVBoxLayout(self._card)
        self._rows.setContentsMargins(20, 16, 20, 16)
        self._rows.setSpacing(12)
        around = QVBoxLayout(self)
        around.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    @property
    def lines(self) -> list[str]:
        """What is told, empty while the overlay is hidden."""
        return (
            [] if self.isHidden() else [label.text() for label in self._card.findChildren(PlainLabel) if label.text()]
        )

    def tell(self, lines: list[tuple[str, str]], theme: Theme) -> None:
        """Show lines, each with the icon of an action before it; ``problem`` is what can't be used."""
        self._theme = theme
        while (item := self._rows.takeAt(0)) is not None:
            item.widget().setParent(None)
        for icon, text in lines:
            self._rows.addWidget(self._row(icon, text, theme))
        self.setGeometry(self.parentWidget().rect())
        self._card.setFixedWidth(min(scaled(_WIDTH), max(200, self.width() - 64)))
        self.show()
        self.raise_()

    def _row(self, icon: str, text: str, theme: Theme) -> QWidget:
        is_refused = icon == "problem"
        mark = PlainLabel()
        color = theme.error if is_refused else theme.accent
        mark.setPixmap(pixmap(f"actions/{icon}", color, 18, self.devicePixelRatioF()))
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(PlainLabel(text, "second" if is_refused else "strong", wraps=True), 1)
        return row

    # Qt overrides

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._theme is None:
            return
        painter = QPainter(self)
        veil = QColor(self._theme.canvas)
        veil.setAlphaF(0.72)
        painter.fillRect(self.rect(), veil)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET), 8, 8)
