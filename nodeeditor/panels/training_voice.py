"""Tells a screen reader how a training goes: its start, each epoch with the loss, its end."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.accessible.voice import is_heard, say_aloud
from nodeeditor.language import tr
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import EpochDone, TrainingDone
from nodeeditor.workspace.training import TrainingSession


class TrainingVoice(QObject):
    """Follows the training of a window; where nobody listens no text is made."""

    def __init__(self, window: QWidget, training: TrainingSession) -> None:
        super().__init__(window)
        self._window = window
        training.started.connect(lambda _started: say_aloud(window, tr("Training started")))
        training.paused.connect(lambda _paused: say_aloud(window, tr("Training paused")))
        training.epoch.connect(self._on_epoch)
        training.done.connect(self._on_done)
        training.failed.connect(self._on_failed)

    def _on_epoch(self, done: EpochDone) -> None:
        if is_heard():
            told = [f"{name.replace('_', ' ')} {value:.4g}" for name, value in done.logs.items() if _matters(name)]
            say_aloud(self._window, tr("Epoch {epoch}: {values}", epoch=done.epoch + 1, values=", ".join(told)))

    def _on_done(self, done: TrainingDone) -> None:
        texts = {
            "finished": tr("Training finished"),
            "early_stopping": tr("Training stopped early"),
            "stopped": tr("Training stopped"),
        }
        text = done.problem.text if done.problem is not None else texts.get(done.reason, done.reason)
        say_aloud(self._window, text, urgent=True)

    def _on_failed(self, fault: Problem) -> None:
        say_aloud(self._window, fault.text, urgent=True)


def _matters(name: str) -> bool:
    """Whether a value is told after each epoch: the losses and how well it does, not the loss of each output."""
    return name in ("loss", "val_loss") or "accuracy" in name
