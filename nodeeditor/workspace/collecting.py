"""When and in which thread Python searches for garbage, which is what only refers to itself in circles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer, QTimerEvent

#: So many new objects, as a graph of thousands of nodes brings along, are no garbage for some time.
_MANY = 50_000
#: How often it is asked whether there is enough for a search, in milliseconds.
_TURN = 500
_OLDEST = 2
#: By how much those that stayed have to grow before all are searched, which takes long: Python's own measure.
_GROWTH = 1.25


class GarbageCollector(QObject):
    """Has garbage searched for in the thread of the window alone, for as long as ``parent`` lives.

    Else Python searches wherever it has made enough objects: also in a thread that saves or draws. What a closed window
    left is deleted there then, timers with it, which Qt can stop in no thread but their own; the next one ends the
    process. A search comes after so many new objects as Python would begin one after.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        #: The objects that the last search among all left.
        self._kept = 0
        _Searches.stop()
        # Not at once: a search within a destructor would wait for ever for a lock that Qt holds there.
        parent.destroyed.connect(lambda: QTimer.singleShot(0, _Searches.go_on))
        self.startTimer(_TURN)

    def search(self) -> None:
        """Search, where there is enough that is new: among that, or among all once these are a quarter more."""
        counts, enough = gc.get_count(), gc.get_threshold()
        if counts[0] <= enough[0]:
            return
        if counts[2] > enough[2] and len(gc.get_objects(_OLDEST)) > self._kept * _GROWTH:
            gc.collect()
            self._kept = len(gc.get_objects(_OLDEST))
        else:
            gc.collect(1 if counts[1] > enough[1] else 0)

    def timerEvent(self, _event: QTimerEvent) -> None:
        self.search()


class _Searches:
    """Whether Python searches by itself."""

    _stopped = 0
    _were_on = False

    @classmethod
    def stop(cls) -> None:
        if cls._stopped == 0:
            cls._were_on = gc.isenabled()
        cls._stopped += 1
        gc.disable()

    @classmethod
    def go_on(cls) -> None:
        cls._stopped -= 1
        if cls._stopped == 0 and cls._were_on:
            gc.enable()


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage is looked for within: it would be once for some hundred new objects, among all there are.

    What a very large change made is left out later too. A search among it would hold the window up for longer
    than the change; what nobody holds any more still goes at once, but for circles.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > _MANY:
            gc.freeze()
        if was_on:
            gc.enable()
