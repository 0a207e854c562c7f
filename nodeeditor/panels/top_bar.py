"""The bar at the top: which file this is, the commands used most, and Train."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.action_button import ActionButton
from nodeeditor.panels.action_set import ActionSet
from nodeeditor.panels.elided import ElidedLabel
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.type_sizes import scaled

_MIDDLE = ("undo", "redo", "fit", "layout", "find")
#: The file's name keeps so much room; these two buttons are so wide at least.
_NAME, _TRAIN, _STOP = 96, 92, 84


class TopBar(QFrame):
    """File name and edited mark at the left, Undo to Find in the middle, Train and Stop at the right."""

    def __init__(self, actions: ActionSet) -> None:
        super().__init__()
        set_role(self, "bar")
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = ElidedLabel()
        self._name.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        set_role(self._name, "title")
        self._edited = PlainLabel(tr("edited"))
        set_role(self._edited, "second")
        self.buttons = {name: ActionButton(actions[name]) for name in _MIDDLE}
        self.train = ActionButton(actions["train"], "primary", icon=True)
        self.stop = ActionButton(actions["stop"])
        #: Shown while Train can't be pressed.
        self.queue = ActionButton(actions["queue"])
        actions["train"].changed.connect(self._show_queue)
        self._show_queue()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.setSpacing(8)
        layout.addWidget(_third([self._name, self._edited], 12, at_end=False), 1)
        self._middle = _third(list(self.buttons.values()), 8, at_end=None)
        self._middle.setMinimumWidth(1)
        self._right = _third([self.queue, self.train, self.stop], 8, at_end=True)
        layout.addWidget(self._middle)
        layout.addWidget(self._right, 1)

    def _show_queue(self) -> None:
        self.queue.setVisible(self.queue.isEnabled() and not self.train.action.isEnabled())

    def show_file(self, name: str, *, edited: bool, read_only: bool = False) -> None:
        """Say which file is open, and whether it has changes or is not to be written."""
        self._name.setText(name)
        told = [tr("read-only")] if read_only else []
        told += [tr("edited")] if edited else []
        self._edited.setText(", ".join(told))
        self._edited.setVisible(bool(told))

    def _make_room(self) -> None:
        """Leave out those in the middle, the last ones first, for which a narrow window has no room."""
        for button, least in ((self.train, _TRAIN), (self.stop, _STOP)):
            button.setMinimumWidth(max(least, button.minimumSizeHint().width()))
        room = self.width() - 2 * 16 - self._right.minimumSizeHint().width() - scaled(_NAME)
        for button in self.buttons.values():
            room -= button.sizeHint().width() + 8
            button.setVisible(room >= 0)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._make_room()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # the buttons of a training came, or say something else
            self._make_room()
        return super().event(event)


def _third(widgets: list[QWidget], spacing: int, *, at_end: bool | None) -> QWidget:
    """A part of the bar; equal stretches left and right keep the middle in the middle."""
    part = QWidget()
    row = QHBoxLayout(part)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(spacing)
    if at_end:
        row.addStretch(1)
    for widget in widgets:
        row.addWidget(widget)
    if at_end is False:
        row.addStretch(1)
    return part
