"""How far a training is: epochs, time gone and left, samples a second."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.counts import epochs_text
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import (
    BatchesDone,
    DataRead,
    EpochDone,
    LayerAdapts,
    TrainingDone,
    TrainingGoesOn,
    TrainingNoted,
    TrainingPaused,
    TrainingStarted,
)
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.workspace.training_phase import preparing_text


class Progress:
    """The arithmetic of progress. Times are seconds of a clock that only runs forward."""

    def __init__(self, started: TrainingStarted, first_epoch: int, now: float) -> None:
        self.epochs = started.epochs
        self.steps = max(1, started.steps)
        self.first_epoch = first_epoch
        self.begun = now
        self._done = 0
        self._at = now

    def reach(self, epoch: int, step: int, now: float) -> None:
        """``step`` batches of epoch ``epoch`` (both from 0) are done."""
        self._done = (epoch - self.first_epoch) * self.steps + step
        self._at = now

    @property
    def epoch(self) -> int:
        """The epoch at work, counted from 1."""
        done = self._done // self.steps + (self._done % self.steps > 0)
        return min(self.epochs, self.first_epoch + max(1, done))

    @property
    def share(self) -> float:
        """The share of the batches that is done, 0 to 1."""
        return min(1.0, self._done / max(1, (self.epochs - self.first_epoch) * self.steps))

    def elapsed(self, now: float) -> float:
        """Seconds since the start."""
        return now - self.begun

    def remaining(self, now: float) -> float | None:
        """Seconds that are left at the pace so far; None before the first batch."""
        if not self._done:
            return None
        pace = (self._at - self.begun) / self.share
        return max(0.0, pace - (now - self.begun))


def duration_text(seconds: float) -> str:
    """``seconds`` as minutes and seconds, with hours where there are any."""
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


#: Milliseconds in which the ends of epochs are told together; small ones come by the hundred.
_PAUSE = 50


class ProgressPane(QWidget):
    """Shows the progress of a training, and how it ended."""

    def __init__(self, parent: QWidget | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._clock = clock
        self._progress: Progress | None = None
        self._rate: float | None = None
        self._paused_at: float | None = None
        #: The best weights that are kept, where those were asked for.
        self._best: Problem | None = None
        self._is_clear = True
        self.run = PlainLabel(role="second", wraps=True)
        self.title = PlainLabel(role="strong", wraps=True)
        self.times = PlainLabel(role="second", wraps=True)
        self.rate = PlainLabel(role="second", wraps=True)
        self.estimate = PlainLabel(role="second", wraps=True)
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(6)
        self.bar.setAccessibleName(tr("Training progress"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for part in (self.run, self.title, self.times, self.rate, self.estimate, self.bar):
            layout.addWidget(part)
        self._ticker = QTimer(self)
        self._ticker.setInterval(500)
        self._ticker.timeout.connect(self._tell)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._tell)
        self.clear()

    def clear(self) -> None:
        """Nothing was trained yet."""
        self._progress = None
        self._rest()
        self.name_run("")
        self.title.setText(tr("Not trained yet"))
        self.times.setText(tr("Press Train to start."))
        self._tell_rate(None)
        self.bar.setValue(0)
        self._is_clear = True

    def invite(self, *, is_empty: bool, has_earlier: bool) -> None:
        """While nothing was trained: say what to do, and where earlier trainings are."""
        if not self._is_clear:
            return
        self.title.setText(tr("Not trained since it was opened") if has_earlier else tr("Not trained yet"))
        start = tr("Draw a network, then press Train.") if is_empty else tr("Press Train to start.")
        self.times.setText(tr("Earlier trainings are in the Runs tab.") if has_earlier else start)

    def prepare(self) -> None:
        """A training was asked for and gets ready."""
        self.clear()
        self._is_clear = False
        self.title.setText(tr("Starting"))
        self.times.setText(preparing_text(None))

    def adapt(self, message: DataRead | LayerAdapts) -> None:
        """A large file is read first, or a layer learns from the data."""
        self.times.setText(preparing_text(message))

    def name_run(self, name: str) -> None:
        """Say which run this is, where it is none of the open document; an empty name says nothing."""
        self.run.setText(tr("Run {name}, of another file", name=name))
        self.run.setVisible(bool(name))

    def begin(self, started: TrainingStarted, first_epoch: int, gone: float = 0.0) -> None:
        """A training runs, and has for ``gone`` seconds already."""
        self._is_clear = False
        self._paused_at = self._best = None
        self._progress = Progress(started, first_epoch, self._clock() - gone)
        self._rate = None
        self._ticker.start()
        self._tell()

    def take_batches(self, message: BatchesDone) -> None:
        """Batches are done."""
        if self._progress is not None:
            count = max((len(values) for values in message.logs.values()), default=0)
            self._progress.reach(message.epoch, message.step + count, self._clock())

    def take_epoch(self, message: EpochDone) -> None:
        """An epoch is done."""
        if self._progress is not None:
            self._progress.reach(message.epoch + 1, 0, self._clock())
            self._rate = message.samples_per_second
            if self._ticker.isActive() and not self._soon.isActive():
                self._soon.start()

    def pause(self, message: TrainingPaused) -> None:
        """The training waits for the user."""
        self._rest()
        self._tell()
        self._paused_at = self._clock()
        self.title.setText(
            tr("Paused before batch {step} of epoch {epoch}", step=message.step + 1, epoch=message.epoch + 1)
        )
        self.times.setText(tr("Go on, or train one step or one epoch."))

    def go_on(self, _message: TrainingGoesOn) -> None:
        """The training goes on; what it waited does not count."""
        if self._paused_at is not None and self._progress is not None:
            self._progress.begun += self._clock() - self._paused_at
        self._paused_at = None
        self._ticker.start()
        self._tell()

    def note(self, noted: TrainingNoted) -> None:
        """Something happened; what the end of the training is about is told there."""
        if noted.problem.code == "training.best_kept":
            self._best = noted.problem

    def stopping(self) -> None:
        """The training was asked to stop."""
        self._rest()
        self.title.setText(tr("Stopping"))
        self.times.setText(tr("Finishing the step at hand and keeping the weights"))

    def end(self, done: TrainingDone) -> None:
        """The training is over."""
        self._rest()
        self._tell()
        epochs = epochs_text(done.epochs)
        titles = {
            "finished": tr("Finished after {epochs}", epochs=epochs),
            "early_stopping": tr("Stopped early after {epochs}", epochs=epochs),
            "stopped": tr("Stopped after {epochs}; the weights are kept", epochs=epochs),
            "nan": tr("Stopped: the loss is not a number any more"),
        }
        if self._best is not None:
            best = {name: str(value) for name, value in self._best.arguments.items()}
            titles["stopped"] = tr(
                "Stopped after {epochs}; the weights of epoch {epoch} are kept, the best by {monitor} ({value})",
                epochs=epochs,
                **best,
            )
        self.title.setText(titles.get(done.reason, done.reason))
        taken, rate = tr("{time} in all", time=duration_text(done.seconds)), _rate_text(done.samples_per_second)
        self.times.setText(f"{taken} · {rate}" if rate else taken)
        self._tell_rate(None)
        if done.reason == "finished":
            self.bar.setValue(self.bar.maximum())

    def fail(self) -> None:
        """The training came to nothing; the message strip tells why."""
        self._rest()
        self._is_clear = False
        if self._progress is None:
            self.title.setText(tr("The training did not start"))
            self.times.setText(tr("The message above says why."))
        else:
            self.title.setText(tr("The training did not finish"))
            self.times.setText(tr("{time} in all", time=duration_text(self._progress.elapsed(self._clock()))))
            self._tell_rate(None)

    def _tell_rate(self, rate: float | None) -> None:
        self.rate.setText(_rate_text(rate))
        self.rate.setVisible(bool(rate))  # an empty line would take its place from the curves' names

    def _rest(self) -> None:
        self._ticker.stop()
        self._soon.stop()

    def _tell(self) -> None:
        progress = self._progress
        if progress is None:
            return
        now = self._clock()
        self.title.setText(tr("epoch {epoch} of {epochs}", epoch=progress.epoch, epochs=progress.epochs))
        left = progress.remaining(now)
        elapsed = duration_text(progress.elapsed(now))
        if left is None:
            self.times.setText(tr("{elapsed} elapsed", elapsed=elapsed))
        else:
            self.times.setText(tr("{elapsed} elapsed, {left} left", elapsed=elapsed, left=duration_text(left)))
        self._tell_rate(self._rate)
        self.bar.setValue(round(1000 * progress.share))


def _rate_text(rate: float | None) -> str:
    return "" if not rate else tr("{count} samples a second", count=f"{rate:,.0f}")
