"""The one real editor that opens over a node's name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from nodeeditor.canvas.closing_editor import ClosesOnce
from nodeeditor.canvas.style import text_font
from nodeeditor.language import tr
from nodeeditor.theme.stylesheet import set_style_property
from nodeeditor.theme.tokens import Theme


class NameEditor(ClosesOnce, QLineEdit):
    """Edits a name in place: Enter or a click elsewhere takes it, Esc leaves it as it was.

    ``accepts`` gives what has it the new name, where that differs, and tells whether it could. A name
    that is refused on Enter stays to be mended.
    """

    def __init__(
        self,
        node: str,
        name: str,
        accepts: Callable[[str], bool],
        theme: Theme,
        zoom: float,
        parent: QWidget,
    ) -> None:
        super().__init__(name, parent)
        self.node = node
        self._name = name
        self._accepts = accepts
        self.setAccessibleName(tr("Name of {node}", node=name))
        self.setMaxLength(128)
        size = max(11, round(13 * zoom))
        self.setFont(text_font(size))
        self.setStyleSheet(
            f"QLineEdit {{ background: {theme.canvas}; color: {theme.text}; border: 2px solid {theme.accent};"
            f" border-radius: 5px; padding: 0 3px; font-size: {size}px; selection-background-color: {theme.accent};"
            f" selection-color: {theme.on_accent}; }}"
            f"QLineEdit[refused=true] {{ border-color: {theme.error}; }}"
        )
        self.installEventFilter(self)

    def open_over(self, rect: QRectF) -> None:
        """Open over ``rect`` of the parent, with the whole name selected."""
        self.place(rect)
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def place(self, rect: QRectF) -> None:
        """Stand over ``rect`` of the parent."""
        height = max(24, round(rect.height()))
        self.setGeometry(
            round(rect.left()), round(rect.center().y() - height / 2), max(120, round(rect.width())), height
        )

    def take(self, *, stays: bool = False) -> None:
        """Take the name that was written; one that is refused stays, or else is dropped."""
        name = self.text().strip()
        if self._is_done or not self._is_refused(name) or not stays:
            self._finish()
            return
        set_style_property(self, "refused", True)
        self.selectAll()

    def _is_refused(self, name: str) -> bool:
        if not name or name == self._name:
            return False
        self._is_done = True  # what happens meanwhile must not take it a second time
        refused = not self._accepts(name)
        self._is_done = False
        return refused

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.take()
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                # A line edit passes this key on, and the canvas would take it for a wish to edit.
                self.take(stays=True)
                return True
            if key == Qt.Key.Key_Escape:
                self.leave()
                return True
        return super().eventFilter(watched, event)
