"""The curves of runs that are read from their journals, a slice at a time so that the window goes on answering."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from nodeeditor.panels.plot.curves import RunCurves
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import JournalReader, without_collecting
from nodeeditor.workspace.turns import Turns

#: Bytes of one slice: what they are read into stays in the processor's cache.
_SLICE = 1 << 17


class RecordedCurves:
    """The curves of one run and how far its journal was read."""

    def __init__(self, path: Path, label: str, steps: int) -> None:
        self.curves = RunCurves(label, steps)
        self._reader = JournalReader(RunFolder(path).journal)

    @property
    def damaged(self) -> int:
        """Lines of the journal that were no event, and were passed over."""
        return self._reader.damaged

    def read_slice(self) -> bool:
        """Take in the next events; False where the journal has no more by now."""
        before = self._reader.offset
        with without_collecting():
            self.curves.take(self._reader.read_lines(_SLICE))
        return self._reader.offset > before

    def read(self) -> RunCurves:
        """Take in all there is."""
        while self.read_slice():
            pass
        return self.curves


class CurveReading(QObject):
    """Reads the curves of several runs while the event loop is idle; each stays until it is let go."""

    #: All that was wanted is read: anew after each :meth:`want`.
    ready = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[Path, RecordedCurves] = {}
        self._waiting: list[RecordedCurves] = []
        self._turns = Turns(self._read_on, self)
        self._turns.done.connect(self.ready)

    def want(self, runs: dict[Path, tuple[str, int]]) -> None:
        """Have the curves of these runs (label and steps an epoch by folder) up to their journals' ends, no others."""
        self._known = {
            path: self._known.get(path) or RecordedCurves(path, label, steps) for path, (label, steps) in runs.items()
        }
        for path, (label, _) in runs.items():
            self._known[path].curves.label = label
        self._waiting = list(self._known.values())
        self._turns.start()

    @property
    def curves(self) -> list[RunCurves]:
        """The curves as far as they are read, in the order they were wanted."""
        return [known.curves for known in self._known.values()]

    def damaged(self, path: Path) -> int:
        """Lines of a run's journal that could not be read."""
        return self._known[path].damaged if path in self._known else 0

    def _read_on(self) -> bool:
        if self._waiting and not self._waiting[0].read_slice():
            del self._waiting[0]
        return bool(self._waiting)
