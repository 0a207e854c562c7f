"""The strip under the top bar that tells what went wrong, without standing in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QToolButton, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.reflow import ReflowingPanel
from nodeeditor.theme.icons import action_icon, pixmap
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

_ERROR, _WARNING, _NOTE, _COURSE = "error", "warning", "note", "course"

#: The text of a button, and what it does.
Help: TypeAlias = tuple[str, Callable[[], object]]


#: A sentence with buttons beside it has so much room at least; in less they stand below it.
_LEAST_SENTENCE, _NARROWEST = 280, 160
_APART = 12


class MessageStrip(ReflowingPanel):
    """One sentence, optional buttons that help, and a button that closes the strip."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "strip")
        self._theme = theme
        self._kind = _NOTE
        self._helps: tuple[Help, ...] = ()
        self._mark = PlainLabel()
        self._text = PlainLabel()
        # Sentences quote names from files: never read them as rich text.
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._button, self._other = QPushButton(), QPushButton()
        for button in (self._button, self._other):
            button.hide()
        self._button.clicked.connect(lambda: self._on_help(0))
        self._other.clicked.connect(lambda: self._on_help(1))
        self._close = QToolButton()
        self._close.setIconSize(QSize(16, 16))
        self._close.setToolTip(tr("Close this message"))
        self._close.setAccessibleName(tr("Close this message"))
        self._close.clicked.connect(self.hide)
        self._buttons = QWidget()
        self._row = QHBoxLayout(self._buttons)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_APART)
        self._row.addWidget(self._other)
        self._row.addWidget(self._button)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 8, 8, 8)
        self._grid.setHorizontalSpacing(_APART)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._mark, 0, 0)
        self._grid.addWidget(self._text, 0, 1)
        self._grid.addWidget(self._close, 0, 3)
        self.arrange(narrow=False)
        self.set_theme(theme)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, empty when the strip is hidden."""
        return "" if self.isHidden() else self._text.text()

    def show_error(self, text: str, button: str = "", help_: Callable[[], object] | None = None) -> None:
        """Tell what went wrong; ``help_`` is called by the button."""
        self._show(text, _ERROR, _all(button, help_))

    def show_warning(
        self, text: str, button: str = "", help_: Callable[[], object] | None = None, other: Help | None = None
    ) -> None:
        """Tell that something is done, and what is not as it should be; ``other`` is a second button."""
        self._show(text, _WARNING, _all(button, help_, other))

    def show_course(self, text: str, button: str, help_: Callable[[], object]) -> None:
        """Tell how far something is that goes on."""
        self._show(text, _COURSE, _all(button, help_))

    def show_note(
        self, text: str, button: str = "", help_: Callable[[], object] | None = None, other: Help | None = None
    ) -> None:
        """Tell that something is done; ``other`` is a second button, with what it does."""
        self._show(text, _NOTE, _all(button, help_, other))

    def take_over(self, other: MessageStrip) -> None:
        """Tell what another strip tells, whose window is not shown."""
        self._show(other.text, other._kind, other._helps)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        drawing, color = {
            _ERROR: ("actions/problem", theme.error),
            _WARNING: ("actions/problem", theme.warning),
            _NOTE: ("actions/ok", theme.ok),
            _COURSE: ("actions/export", theme.accent),
        }[self._kind]
        self._mark.setPixmap(pixmap(drawing, color, 18, self.devicePixelRatioF()))
        self._close.setIcon(action_icon("close", theme, 16))

    def widths(self) -> tuple[int, int]:
        hints = self._hints()
        around = self._around()
        least = max(_NARROWEST, *hints) if hints else _NARROWEST
        return around + least, around + (_LEAST_SENTENCE + self._beside() if hints else _NARROWEST)

    def _hints(self) -> list[int]:
        """How wide the buttons are that are of use."""
        return [button.sizeHint().width() for button in (self._other, self._button) if not button.isHidden()]

    def _beside(self) -> int:
        """How wide they are beside each other."""
        hints = self._hints()
        return sum(hints) + _APART * (len(hints) - 1)

    def _around(self) -> int:
        """How wide everything is but the sentence."""
        margins = self._grid.contentsMargins()
        signs = self._mark.sizeHint().width() + self._close.sizeHint().width()
        return margins.left() + margins.right() + signs + 3 * _APART

    def arrange(self, *, narrow: bool) -> None:
        self._grid.removeWidget(self._buttons)
        if narrow:
            self._grid.addWidget(self._buttons, 1, 1, 1, 3, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self._buttons, 0, 2)

    def _show(self, text: str, kind: str, helps: tuple[Help, ...]) -> None:
        self._kind = kind
        self._helps = helps
        self._text.setText(text)
        for number, button in enumerate((self._button, self._other)):
            button.setVisible(number < len(helps))
            button.setText(helps[number][0] if number < len(helps) else "")
        self._buttons.setVisible(bool(helps))
        self.set_theme(self._theme)
        self.show()

    def _on_help(self, number: int) -> None:
        helps, self._helps = self._helps, ()
        self.hide()
        if number < len(helps):
            helps[number][1]()

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = self.width() >= self._around() + self._beside()
        self._row.setDirection(QHBoxLayout.Direction.LeftToRight if has_room else QHBoxLayout.Direction.TopToBottom)


def _all(button: str, help_: Callable[[], object] | None, other: Help | None = None) -> tuple[Help, ...]:
    first = ((button, help_),) if help_ is not None else ()
    return (*first, other) if other is not None else first
