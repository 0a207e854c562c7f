"""Which step one is at: follows the document, goes on when a step is done, and back when it is undone."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from nodeeditor.panels.tour.steps import STEPS, Step
from nodeeditor.workspace.workspace import Workspace


class Course(QObject):
    """The steps of one tour over one document, which it never changes."""

    #: Another step is at hand, or the same one asks for something else.
    changed = Signal()
    #: All is done: the network was trained.
    done = Signal()
    #: Another document is open.
    lost = Signal()

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._skipped: set[int] = set()
        #: What is known of each step; what can't be told at the moment stays as it was.
        self._done = [False] * len(STEPS)
        self.at = 0
        for signal in (workspace.changed, workspace.selection_changed, workspace.inference.changed):
            signal.connect(self._follow)
        workspace.data.changed.connect(self._follow)
        workspace.training.state_changed.connect(self._follow)
        workspace.training.done.connect(self._on_trained)
        workspace.replaced.connect(self.lost)
        self._look()
        self.at = self._first_open()

    @property
    def step(self) -> Step:
        """The step at hand."""
        return STEPS[self.at]

    @property
    def is_step_done(self) -> bool:
        """Whether the step at hand is done already: one went back to it."""
        return self._done[self.at]

    def back(self) -> None:
        """Look at the step before once more."""
        if self.at > 0:
            self.at -= 1
            self._skipped.discard(self.at)
            self.changed.emit()

    def go_on(self) -> None:
        """Leave the step at hand as it is, and take up the next one; after the last one all is done."""
        if not self._done[self.at]:
            self._skipped.add(self.at)
        if self.at + 1 == len(STEPS):
            self.done.emit()
            return
        self.at += 1
        self.changed.emit()

    def _look(self) -> None:
        for number, step in enumerate(STEPS[:-1]):
            found = step.is_done(self._workspace)
            if found is not None:
                self._done[number] = found

    def _first_open(self) -> int:
        steps = range(len(STEPS))
        return next((at for at in steps if not self._done[at] and at not in self._skipped), len(STEPS) - 1)

    def _follow(self, *_: object) -> None:
        was_done = self._done[self.at]
        self._look()
        first = self._first_open()
        # What was done and is no more is done anew; a step one went back to stays until one goes on.
        if first < self.at or (self._done[self.at] and not was_done):
            self.at = first
        self.changed.emit()

    def _on_trained(self, *_: object) -> None:
        self._look()
        if all(done or at in self._skipped for at, done in enumerate(self._done[:-1])):
            self._done[-1] = True
            self.at = len(STEPS) - 1
            self.done.emit()
