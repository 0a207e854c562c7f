"""Which settings train the open document faster here: the spare engine tries them for a moment each."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QObject, Signal

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import SpeedMeasured, SpeedsTried
from nodeeditor.protocol.requests import TrySpeeds
from nodeeditor.workspace.open_document import OpenDocument
from nodeeditor.workspace.spare import SpareEngine
from nodeeditor.workspace.training import TrainingSession

#: The spare engine is that of all documents, whose questions are told apart by their numbers.
_numbers = itertools.count(1)


class SpeedTrial(QObject):
    """Has the settings tried where the user asks, and holds what came of it until the graph is another one."""

    #: What is known, or whether it is being found out, differs.
    changed = Signal()

    def __init__(
        self, document: OpenDocument, spare: SpareEngine, training: TrainingSession, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._spare = spare
        self._training = training
        self._number = 0
        #: The speeds so far, first that of the settings as they are.
        self.speeds: tuple[SpeedMeasured, ...] = ()
        #: Whether settings are being tried.
        self.is_at_work = False
        #: Why they could not be tried.
        self.problem: Problem | None = None
        spare.answered.connect(self._on_answer)
        spare.warmed.connect(self._on_warm)
        training.state_changed.connect(self._on_training)
        document.changed.connect(self._on_changed)
        document.replaced.connect(self._forget)

    @property
    def can_start(self) -> bool:
        """Whether the settings can be tried now: an engine is free, and no training would be slowed down."""
        return not self.is_at_work and self._training.is_idle and self._spare.is_warm

    def start(self) -> None:
        """Try the settings; does nothing where :attr:`can_start` is false."""
        if not self.can_start:
            return
        if (held := self._document.outside.problem) is not None:
            self.speeds, self.problem = (), held
            self.changed.emit()
            return
        self._number = next(_numbers)
        self.speeds, self.problem, self.is_at_work = (), None, True
        self._spare.send(TrySpeeds(self._number, self._document.text(), str(self._document.folder)))
        self.changed.emit()

    def cancel(self) -> None:
        """Break the trial off; what was measured stays."""
        if self.is_at_work:
            self._number = 0
            self.is_at_work = False
            self._spare.close()
            self._spare.warm()
            self.changed.emit()

    def factor(self, speed: SpeedMeasured) -> float:
        """How many times as fast as with the settings as they are."""
        usual = self.speeds[0].samples_per_second
        return speed.samples_per_second / usual if usual else 0.0

    def _on_warm(self, _ready: object) -> None:
        self.changed.emit()

    def _on_answer(self, answer: object) -> None:
        if not isinstance(answer, SpeedMeasured | SpeedsTried) or answer.request != self._number:
            return  # of a question that another one broke off
        wanted = self.is_at_work
        if isinstance(answer, SpeedsTried):
            # Models of many kinds leave traces; the next training gets an engine that is as good as new.
            self._spare.close()
            self._spare.warm()
            self.is_at_work = False
        if wanted:
            if isinstance(answer, SpeedMeasured):
                self.speeds = (*self.speeds, answer)
            else:
                self.problem = answer.problem
            self.changed.emit()

    def _on_training(self, _state: object) -> None:
        self.is_at_work = False  # the engine trains now, or another one keeps the processor busy
        self.changed.emit()

    def _on_changed(self, changes: ChangeSet) -> None:
        if changes.training or changes.touches_shapes:
            self._forget()

    def _forget(self) -> None:
        if self.speeds or self.problem or self.is_at_work:
            self.speeds, self.problem = (), None
            self.is_at_work = False
            self.changed.emit()
