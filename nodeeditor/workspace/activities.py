"""Work that takes longer than a moment, for the one place where the window shows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

#: What takes less, in milliseconds, is not worth a glance.
_WORTH_TELLING = 500


@dataclass(frozen=True, slots=True)
class Work:
    """Something under way: what it is, how far it is from 0 to 1 where that is known, and what calls it off.

    While it ``blocks`` nothing is painted: it has to be shown before it begins.
    """

    text: str
    share: float | None = None
    cancel: Callable[[], object] | None = None
    blocks: bool = False


class Activities(QObject):
    """What is under way, each by a name of its own; one is shown.

    That is the one that began last, of those that can be called off where there are any: its button is wanted.
    """

    #: :attr:`current` is another one.
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works: dict[str, Work] = {}
        self._shown: set[str] = set()
        self._timers: dict[str, QTimer] = {}

    @property
    def current(self) -> Work | None:
        """The work to show, None while nothing takes longer than a moment."""
        found = reversed(self.all)
        return max(found, key=lambda work: (work.blocks, work.cancel is not None), default=None)

    @property
    def all(self) -> list[Work]:
        """All that is under way and worth telling."""
        return [work for name, work in self._works.items() if name in self._shown]

    def tell(self, name: str, work: Work | None, *, at_once: bool = False) -> None:
        """Begin the work of that name, tell more of it, or with None end it."""
        before = self.current
        if work is None:
            self._works.pop(name, None)
            self._shown.discard(name)
            timer = self._timers.pop(name, None)
            if timer is not None:
                timer.stop()
                timer.deleteLater()
        else:
            if name not in self._works and not at_once:
                self._wait(name)
            elif at_once:
                self._shown.add(name)
            self._works[name] = work
        if self.current != before:
            self.changed.emit()

    def _wait(self, name: str) -> None:
        timer = QTimer(self, singleShot=True, interval=_WORTH_TELLING)
        timer.timeout.connect(lambda: self._show(name))
        self._timers[name] = timer
        timer.start()

    def _show(self, name: str) -> None:
        self._shown.add(name)
        self.changed.emit()
