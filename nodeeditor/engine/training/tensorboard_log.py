"""The course of a training as TensorBoard reads it, fed from the journal.

``tf.summary`` writes such files only where TensorBoard is installed, so the events are made of their parts: records
of a format that TensorFlow itself has. An event takes some millionths of a second.
"""

from __future__ import annotations

import math
import socket
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import tensorflow as tf
from tensorflow.core.util import event_pb2

from nodeeditor.runs.journal import Batches, Epoch, Event, Started

#: What the first event of a file says.
_FORMAT = "brain.Event:2"
_VALIDATION = "val_"


class TensorBoardLog:
    """Writes every batch and every epoch under the names that ``keras.callbacks.TensorBoard`` gives them.

    A run has two of TensorBoard's: ``train`` and ``validation``. Files of an earlier process are replaced, since the
    journal tells everything again. Raises ``OSError``.
    """

    def __init__(self, folder: Path) -> None:
        for old in folder.glob("*/events.out.tfevents.*"):
            old.unlink()
        self._folder = folder
        self._files: dict[str, _EventFile] = {}
        #: The batches before the epoch at hand.
        self._steps_before: int | None = None

    def take(self, events: Sequence[Event]) -> None:
        """Write what the next events of the journal tell."""
        for event in events:
            match event:
                case Started() if self._steps_before is None:
                    self._steps_before = event.first_epoch * event.steps
                case Batches():
                    self._add_batches(event)
                case Epoch():
                    self._add_epoch(event)
        for file in self._files.values():
            file.flush()

    def close(self) -> None:
        """All is written."""
        for file in self._files.values():
            file.close()

    def _add_batches(self, event: Batches) -> None:
        file = self._file("train")
        names = [f"batch_{name}" for name in event.logs]
        for number, values in enumerate(zip(*event.logs.values(), strict=True)):
            step = (self._steps_before or 0) + event.step + number
            file.add(step, dict(zip(names, values, strict=True)))

    def _add_epoch(self, event: Epoch) -> None:
        train = {name: value for name, value in event.logs.items() if not name.startswith(_VALIDATION)}
        if event.learning_rate is not None:
            train["learning_rate"] = event.learning_rate
        held_back = {
            name.removeprefix(_VALIDATION): value for name, value in event.logs.items() if name.startswith(_VALIDATION)
        }
        for run, values in (("train", train), ("validation", held_back)):
            if values:
                self._file(run).add(event.epoch, {f"epoch_{name}": value for name, value in values.items()})
        self._steps_before = (self._steps_before or 0) + event.step

    def _file(self, run: str) -> _EventFile:
        if run not in self._files:
            folder = self._folder / run
            folder.mkdir(parents=True, exist_ok=True)
            self._files[run] = _EventFile(folder / f"events.out.tfevents.{int(time.time())}.{socket.gethostname()}")
        return self._files[run]


class _EventFile:
    """One file of events."""

    def __init__(self, path: Path) -> None:
        self._writer = tf.io.TFRecordWriter(str(path))
        self._write(event_pb2.Event(wall_time=time.time(), file_version=_FORMAT))

    def add(self, step: int, values: Mapping[str, float]) -> None:
        """Add values at a step; those that are no numbers have no place in a curve."""
        summary = tf.compat.v1.Summary(
            value=[
                tf.compat.v1.Summary.Value(tag=name, simple_value=value)
                for name, value in values.items()
                if math.isfinite(value)
            ]
        )
        self._write(event_pb2.Event(wall_time=time.time(), step=step, summary=summary))

    def flush(self) -> None:
        """Let others read what was added."""
        self._writer.flush()

    def close(self) -> None:
        """Let go of the file."""
        self._writer.close()

    def _write(self, event: event_pb2.Event) -> None:
        self._writer.write(event.SerializeToString())
