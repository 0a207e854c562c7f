"""The journal of a run: every batch and epoch as JSON lines, which a reader may follow while they are written.

JSON has no word for "not a number" and none for infinity: both are written as ``null`` and read as NaN.
"""

from __future__ import annotations

import gc
import io
import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias, TypeVar

import msgspec

from nodeeditor.files.plain import open_plain
from nodeeditor.limits import JOURNAL_BYTES, JOURNAL_LINE_BYTES
from nodeeditor.protocol.non_finite import NonFinite
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.record import ProblemRecord


class _Event(msgspec.Struct, frozen=True, tag_field="event", tag=str.lower, omit_defaults=True):
    """A line of its own; without what is as usual, so that ``null`` stands for a number alone."""


class Started(_Event, frozen=True):
    """The training began: from batch ``first_step`` of epoch ``first_epoch`` up to, not including, epoch ``epochs``."""

    epochs: int
    first_epoch: int
    steps: int
    samples: int
    validation_samples: int
    metrics: tuple[str, ...]
    first_step: int = 0


class Batches(_Event, frozen=True):
    """Batches of one epoch, in order: a list a name, each batch's own value, the first that of ``step``."""

    epoch: int
    step: int
    logs: dict[str, list[float]]


class Batch(_Event, frozen=True, gc=False):
    """One batch on its own: ``values`` are those of the names that the last :class:`Batches` line before it has.

    A million lines of a training that takes its time over each batch are read three times as fast so.
    """

    epoch: int
    step: int
    values: list[float]


class Epoch(_Event, frozen=True):
    """An epoch ended: its means and, where there is validation, ``val_`` values. ``step`` counts its batches.

    ``learning_rate`` is that of its last step; older journals do not tell it.
    """

    epoch: int
    step: int
    logs: dict[str, float]
    seconds: float
    samples_per_second: float
    learning_rate: float | None = None


class Paused(_Event, frozen=True):
    """The training waits before batch ``step``."""

    epoch: int
    step: int


class WentOn(_Event, frozen=True):
    """The training went on after a pause."""

    epoch: int
    step: int


class Changed(_Event, frozen=True):
    """Settings were changed before batch ``step``.

    Epochs have ``steps`` batches from the next one on, from this one where ``step`` is 0.
    ``number`` counts the changes of the run from 0.
    """

    epoch: int
    step: int
    number: int
    steps: int
    changes: Changes


class Resumed(_Event, frozen=True):
    """A process went on from a checkpoint: what was written of batch ``step`` and later is void.

    ``changes`` were made by then: those with this number and higher ones are void too.
    """

    epoch: int
    step: int
    changes: int = 0


class Noted(_Event, frozen=True):
    """Something happened that the user should know, and the training went on."""

    epoch: int
    step: int
    problem: ProblemRecord


class NonFiniteNumbers(_Event, frozen=True):
    """Numbers were none any more: where that began. The training ended with it."""

    epoch: int
    step: int
    first: NonFinite
    problem: ProblemRecord


class Done(_Event, frozen=True):
    """The training ended: ``reason`` is a status of a run, ``epochs`` counts those that ended in it."""

    reason: str
    epochs: int
    seconds: float
    samples_per_second: float
    problem: ProblemRecord | None = None


#: What readers give; of batches on their own they make :class:`Batches`.
Event: TypeAlias = Started | Batches | Epoch | Paused | WentOn | Changed | Resumed | Noted | NonFiniteNumbers | Done

_encoder = msgspec.json.Encoder()

#: Bytes in which the first batches of a run are found.
_BEGINNING = 1 << 16


class JournalWriter:
    """Appends events to a journal; once :meth:`append` returns, every other process can read them.

    What could not be written is written before anything else by the next :meth:`append`.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        # Unbuffered: one write a call, and no text of a failed write waits to be written by close.
        self._file = path.open("ab", buffering=0)
        self._rest = b"\n" if _ends_in_cut_line(path) else b""
        #: The names that a batch on its own is told without.
        self._names: list[str] = []

    def append(self, events: Iterable[Event]) -> None:
        """Write ``events``, a line each, at once. Raises ``OSError``."""
        self._rest += _encoder.encode_lines([self._line(event) for event in events])
        while self._rest and self._rest != b"\n":  # a disk that fills up takes a part of the last write
            self._rest = self._rest[self._file.write(self._rest) :]

    def _line(self, event: Event) -> Event | Batch:
        if not isinstance(event, Batches):
            return event
        names = list(event.logs)
        if names and names == self._names and all(len(values) == 1 for values in event.logs.values()):
            return Batch(event.epoch, event.step, [value for (value,) in event.logs.values()])
        self._names = names
        return event

    def close(self) -> None:
        """Let go of the file; closing twice is no error."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class JournalReader:
    """Reads a journal as it grows. A last line that is cut is left until its end is there."""

    def __init__(self, path: Path, offset: int = 0) -> None:
        self.path = path
        #: Where the next read starts: behind the last whole line that was read.
        self.offset = offset
        #: Whole lines that were no event of ours, and were passed over.
        self.damaged = 0
        self._names: list[str] = []

    def read(self, most: int | None = None) -> list[Event]:
        """The events that came since the last read, of about ``most`` bytes; none where there is no journal yet."""
        events: list[Event] = []
        for event in self.read_lines(most):
            if isinstance(event, Batches):
                self._names = list(event.logs)
            if isinstance(event, Batch):
                names = self._known_names()
                if len(names) == len(event.values):
                    logs = {name: [value] for name, value in zip(names, event.values, strict=True)}
                    events.append(Batches(event.epoch, event.step, logs))
                else:
                    self.damaged += 1
            else:
                events.append(event)
        return events

    def read_lines(self, most: int | None = None) -> list[Event | Batch]:
        """The same as it was written, which takes less time."""
        try:
            with io.BufferedReader(open_plain(self.path)) as file:
                file.seek(self.offset)
                most = min(most or JOURNAL_BYTES, JOURNAL_BYTES)
                data = file.read(most)
                if len(data) == most:
                    data += file.readline(JOURNAL_LINE_BYTES)
        except OSError:
            return []
        end = data.rfind(b"\n") + 1
        if end == 0 and len(data) >= JOURNAL_LINE_BYTES:  # no line of ours: it is passed over
            end = len(data)
        self.offset += end
        whole = data[:end]
        try:
            with without_collecting():
                if b"null" not in whole:
                    return _plain_decoder.decode_lines(whole)
                return [_with_nan(event) for event in _decoder.decode_lines(whole)]
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return self._read_sound_lines(whole)

    def _known_names(self) -> list[str]:
        """The names of batches on their own; a reader that began in the middle looks for them at the beginning."""
        if not self._names:
            first = JournalReader(self.path).read_lines(_BEGINNING)
            self._names = next((list(event.logs) for event in first if isinstance(event, Batches)), [])
        return self._names

    def _read_sound_lines(self, data: bytes) -> list[Event | Batch]:
        events = []
        for line in data.splitlines():
            if line.strip():
                try:
                    events.append(_with_nan(_decoder.decode(line)))
                except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                    self.damaged += 1
        return events


@contextmanager
def without_collecting() -> Iterator[None]:
    """Many small lists come and none is garbage: looking for some would take most of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def read_journal(path: Path) -> list[Event]:
    """All events of a journal; none where there is no journal."""
    return JournalReader(path).read()


def _ends_in_cut_line(path: Path) -> bool:
    with path.open("rb") as file:
        if file.seek(0, 2) == 0:
            return False
        file.seek(-1, 2)
        return file.read(1) != b"\n"


# What a line may hold differs from what an event holds by null alone.


class _BatchesLine(_Event, frozen=True, tag="batches"):
    epoch: int
    step: int
    logs: dict[str, list[float | None]]


class _BatchLine(_Event, frozen=True, tag="batch", gc=False):
    epoch: int
    step: int
    values: list[float | None]


class _EpochLine(_Event, frozen=True, tag="epoch"):
    epoch: int
    step: int
    logs: dict[str, float | None]
    seconds: float
    samples_per_second: float
    learning_rate: float | None = None


_Line: TypeAlias = (
    Started
    | _BatchesLine
    | _BatchLine
    | _EpochLine
    | Paused
    | WentOn
    | Changed
    | Resumed
    | Noted
    | NonFiniteNumbers
    | Done
)
_decoder: msgspec.json.Decoder[_Line] = msgspec.json.Decoder(_Line)
#: For lines in which every value is a number, as nearly all are: nothing has to be put in the place of null.
_plain_decoder: msgspec.json.Decoder[Event | Batch] = msgspec.json.Decoder(Event | Batch)
_Number = TypeVar("_Number", float, "float | None")


def _with_nan(line: _Line) -> Event | Batch:
    match line:
        case _BatchLine():
            return Batch(line.epoch, line.step, _numbers(line.values))
        case _BatchesLine():
            return Batches(line.epoch, line.step, {name: _numbers(values) for name, values in line.logs.items()})
        case _EpochLine():
            logs = {name: math.nan if value is None else value for name, value in line.logs.items()}
            return Epoch(line.epoch, line.step, logs, line.seconds, line.samples_per_second, line.learning_rate)
        case _:
            return line


def _numbers(values: list[float | None]) -> list[float]:
    if None in values:
        return [math.nan if value is None else value for value in values]
    return values  # type: ignore[return-value]  # no None is in it
