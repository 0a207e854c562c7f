"""How a training tells of itself: JSON lines for programs, a line an epoch for people.

What happens meanwhile and ends nothing is told on standard error in both.
"""

from __future__ import annotations

import sys
import time
from typing import Any, Protocol, TextIO

from nodeeditor.commands.results import json_text
from nodeeditor.commands.saying import say
from nodeeditor.language import tr
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import (
    Answer,
    BatchesDone,
    DataRead,
    EpochDone,
    LayerAdapts,
    TrainingDone,
    TrainingNoted,
    TrainingStarted,
)

_BAR = 20


class Progress(Protocol):
    """Takes the course of a training."""

    def report(self, answer: Answer) -> None:
        """Tell of one message."""

    def fail(self, problem: Problem) -> None:
        """Tell why nothing came of it."""


class JsonLines:
    """An object a line: ``batch``, ``epoch``, ``done`` and ``error`` events. Epochs and steps count from 0."""

    def __init__(self, output: TextIO) -> None:
        self._output = output
        self._epoch = 0
        self._step = 0
        self._logs: dict[str, float] = {}

    def report(self, answer: Answer) -> None:
        """Write the events of one message."""
        match answer:
            case BatchesDone():
                count = max((len(values) for values in answer.logs.values()), default=0)
                for index in range(count):
                    logs = {name: values[index] for name, values in answer.logs.items()}
                    self._write("batch", answer.epoch, answer.step + index, logs)
            case EpochDone():
                self._write(
                    "epoch",
                    answer.epoch,
                    answer.step,
                    answer.logs,
                    seconds=answer.seconds,
                    samples_per_second=answer.samples_per_second,
                )
            case TrainingNoted():
                say(answer.problem.text)
            case TrainingDone():
                if answer.problem is not None:
                    self.fail(answer.problem)
                self._write(
                    "done",
                    self._epoch,
                    self._step,
                    self._logs,
                    history=answer.history,
                    run_dir=answer.run,
                    samples_per_second=answer.samples_per_second,
                    reason=answer.reason,
                    epochs=answer.epochs,
                    seconds=answer.seconds,
                )

    def fail(self, problem: Problem) -> None:
        """Write an ``error`` event at the place where the training was."""
        self._write("error", self._epoch, self._step, {}, code=problem.code, message=problem.text)

    def _write(self, event: str, epoch: int, step: int, logs: dict[str, float], **more: Any) -> None:
        self._epoch, self._step = epoch, step
        if event == "epoch":
            self._logs = logs
        self._output.write(json_text({"event": event, "epoch": epoch, "step": step, "logs": logs, **more}) + "\n")


class Lines:
    """A line an epoch; on a terminal it grows while the epoch runs."""

    def __init__(self, output: TextIO) -> None:
        self._output = output
        self._live = output.isatty()
        self._epochs = 0
        self._steps = 1
        self._drawn = 0.0

    def report(self, answer: Answer) -> None:
        """Write the lines of one message."""
        match answer:
            case DataRead():
                self._read(answer)
            case LayerAdapts():
                named = {"type": answer.layer_type, "node": answer.node}
                self._output.write(tr("Adapting {type} '{node}' to the training data", **named) + "\n")
            case TrainingStarted():
                self._epochs, self._steps = answer.epochs, max(answer.steps, 1)
                self._start(answer)
            case BatchesDone():
                self._grow(answer)
            case EpochDone():
                self._replace(
                    f"{self._number(answer.epoch)}  {_values(answer.logs)}  "
                    + tr("{rate:,.0f} samples/s", rate=answer.samples_per_second)
                )
                self._output.write("\n")
            case TrainingNoted():
                self._replace("")
                say(answer.problem.text)
            case TrainingDone():
                self._end(answer)

    def fail(self, problem: Problem) -> None:  # noqa: ARG002
        """Leave the line of the epoch; the sentence goes to standard error."""
        if self._live:
            self._replace("")

    def _read(self, answer: DataRead) -> None:
        """Grow on a terminal; elsewhere tell it once, when it is done."""
        is_done = answer.share >= 1
        if self._live or is_done:
            self._replace(tr("Reading {place}: {share:.0%}", place=answer.place, share=answer.share))
        if is_done:
            self._output.write("\n")

    def _start(self, answer: TrainingStarted) -> None:
        text = tr("Training on {samples:,} samples", samples=answer.samples)
        if answer.validation_samples:
            text += tr(", validating on {samples:,}", samples=answer.validation_samples)
        self._output.write(text + "\n")

    def _grow(self, answer: BatchesDone) -> None:
        moment = time.monotonic()
        if not self._live or moment - self._drawn < 0.1:
            return
        self._drawn = moment
        last = {name: values[-1] for name, values in answer.logs.items() if values}
        done = answer.step + max((len(values) for values in answer.logs.values()), default=0)
        filled = min(_BAR, _BAR * done // self._steps)
        self._replace(f"{self._number(answer.epoch)}  {'━' * filled}{'╌' * (_BAR - filled)}  {_values(last)}")

    def _end(self, answer: TrainingDone) -> None:
        endings = {
            "early_stopping": tr("Stopped early: no more improvement."),
            "stopped": tr("Stopped; the weights are kept."),
        }
        self._replace("")
        if answer.reason in endings:
            self._output.write(endings[answer.reason] + "\n")
        told = {
            "epochs": tr("1 epoch") if answer.epochs == 1 else tr("{count} epochs", count=answer.epochs),
            "seconds": answer.seconds,
            "rate": answer.samples_per_second,
            "run": answer.run,
        }
        if answer.samples_per_second:
            text = tr("{epochs} in {seconds:.1f} s, {rate:,.0f} samples/s. The run is in {run}", **told)
        else:  # nothing was left to train, or it was stopped before its first batch
            text = tr("{epochs} in {seconds:.1f} s. The run is in {run}", **told)
        self._output.write(text + "\n")

    def _number(self, epoch: int) -> str:
        last = str(self._epochs)  # the number of the last one, also where a run goes on from another
        return tr("Epoch {number}/{last}", number=str(epoch + 1).rjust(len(last)), last=last)

    def _replace(self, text: str) -> None:
        self._output.write(f"\r\x1b[K{text}" if self._live else text)
        self._output.flush()


def say_to_terminal(text: str) -> None:
    """A word to someone who waits at a terminal; nothing where standard error leads elsewhere."""
    if sys.stderr.isatty():
        sys.stderr.write(text + "\n")


def _values(logs: dict[str, float]) -> str:
    return "  ".join(
        f"{name} {value:.4f}" if abs(value) < 1e4 else f"{name} {value:.4g}" for name, value in logs.items()
    )
