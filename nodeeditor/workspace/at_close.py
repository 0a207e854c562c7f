"""What becomes of a training when the editor is closed, as the user set it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, QSettings, Signal

_KEY = "training/at_close"


class AtClose(Enum):
    """What becomes of it."""

    ASK = "ask"
    """The user is asked each time; a training whose editor is killed goes on."""
    GO_ON = "go_on"
    STOP = "stop"
    """It stops and keeps its weights, also where the editor is killed."""


class AtCloseSetting(QObject):
    """The user's choice, remembered."""

    #: The new :class:`AtClose`.
    changed = Signal(object)

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def choice(self) -> AtClose:
        """What was chosen; to ask, to begin with."""
        stored = self._settings.value(_KEY, AtClose.ASK.value)
        return next((choice for choice in AtClose if choice.value == stored), AtClose.ASK)

    @choice.setter
    def choice(self, choice: AtClose) -> None:
        if choice is not self.choice:
            self._settings.setValue(_KEY, choice.value)
            self.changed.emit(choice)
