"""A line at the lower edge of a widget that goes by itself after a moment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role

_STAYS = 2000
_EDGE = 24


class PassingNote(QFrame):
    """Lies over ``host`` for two seconds, and lets the mouse through."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        set_role(self, "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._host = host
        self._text = PlainLabel("", "second")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.addWidget(self._text)
        self._goes = QTimer(self, singleShot=True, interval=_STAYS)
        self._goes.timeout.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What stands there, empty once it is gone."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str) -> None:
        """Show a line for a moment."""
        self._text.setText(text)
        self._place()
        self.show()
        self.raise_()
        self._host.installEventFilter(self)
        self._goes.start()

    def _place(self) -> None:
        self.adjustSize()
        left = max(0, (self._host.width() - self.width()) // 2)
        self.move(left, self._host.height() - self.height() - _EDGE)

    # Qt overrides

    def eventFilter(self, host: QObject, event: QEvent) -> bool:
        """Follow the size of what it lies over; panels that leave make that larger just now."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def hideEvent(self, event: QEvent) -> None:
        self._host.removeEventFilter(self)
        super().hideEvent(event)
