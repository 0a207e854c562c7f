"""What the journal of a run holds by now, from its beginning and in short turns, however long it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from nodeeditor.protocol.answers import Answer
from nodeeditor.runs.course import Course
from nodeeditor.runs.journal import Batches, Epoch, Event, JournalReader, Resumed, without_collecting
from nodeeditor.runs.past import without_void
from nodeeditor.workspace.turns import Turns

#: Bytes of one piece: what comes of them is told within a frame.
_SLICE = 1 << 15


class EarlierEvents(QObject):
    """Reads a journal twice: what a later ``Resumed`` makes void is known only once all was seen.

    With ``until_resumed`` nothing is told behind the last ``Resumed``, and nothing at all where there is none.
    """

    #: All was looked at: :attr:`seconds` is known, and telling begins.
    surveyed = Signal()
    #: Events that hold, a list; in order, batches :func:`joined`.
    events = Signal(object)
    #: There are no more: what comes is for :attr:`reader`.
    ended = Signal()

    def __init__(self, journal: Path, parent: QObject | None = None, *, until_resumed: bool = False) -> None:
        super().__init__(parent)
        self._until_resumed = until_resumed
        #: Where the journal is read further.
        self.reader = JournalReader(journal)
        self._resumed: list[tuple[int, Resumed]] = []
        self._count = 0
        self._told = 0
        self._epochs: dict[int, Epoch] = {}
        self._last: Batches | None = None
        self._before: float | None = None
        self._surveying = Turns(self._survey, self)
        self._surveying.done.connect(self._begin_telling)
        self._telling = Turns(self._tell, self)
        self._telling.done.connect(self.ended)

    def start(self) -> None:
        """Read, while the event loop is idle."""
        self._surveying.start()

    def stop(self) -> None:
        """Tell nothing more."""
        self._surveying.stop()
        self._telling.stop()

    @property
    def seconds(self) -> float | None:
        """Seconds that were trained, without pauses; None where no epoch has ended: batches do not tell theirs."""
        return self._before if self._until_resumed else self._trained()

    def _trained(self) -> float | None:
        if not self._epochs:
            return None
        ended = [epoch.seconds for epoch in self._epochs.values()]
        last, newest = self._last, self._epochs[max(self._epochs)]
        share = 0.0
        if last is not None and last.epoch not in self._epochs:
            reached = last.step + max(map(len, last.logs.values()), default=0)
            share = min(1.0, reached / max(1, newest.step))
        return sum(ended) + share * sum(ended) / len(ended)

    # First, what there is

    def _survey(self) -> bool:
        before = self.reader.offset
        for event in self._read():
            kind = type(event)  # of a million events
            if kind is Batches:
                self._last = event  # type: ignore[assignment]  # mypy narrows by isinstance alone
            elif isinstance(event, Epoch):
                self._epochs[event.epoch] = event
            elif isinstance(event, Resumed):
                self._resumed.append((self._count, event))
                self._go_back(event)
                self._before = self._trained()
            self._count += 1
        return self.reader.offset > before

    def _go_back(self, resumed: Resumed) -> None:
        self._epochs = {number: epoch for number, epoch in self._epochs.items() if number < resumed.epoch}
        self._last = Batches(resumed.epoch, 0, {"": [0.0] * resumed.step}) if resumed.step else None

    # Then what of it holds

    def _begin_telling(self) -> None:
        self.reader = JournalReader(self.reader.path)
        if self._until_resumed:
            self._count = self._resumed[-1][0] + 1 if self._resumed else 0
        self.surveyed.emit()
        self._telling.start()

    def _tell(self) -> bool:
        if self._until_resumed and self._told >= self._count:
            return False
        before = self.reader.offset
        events = self._read()
        if self._until_resumed:
            events = events[: self._count - self._told]
        held = self._held(events)
        if held:
            self.events.emit(joined(held))
        return self.reader.offset > before

    def _held(self, events: Sequence[Event]) -> list[Event]:
        """What of the next ``events`` holds."""
        held: list[Event] = []
        end = self._told + len(events)
        while self._told < end:
            later = [(place, resumed) for place, resumed in self._resumed if place >= self._told]
            if not later:
                held += events[len(events) - (end - self._told) :]
                self._told = end
                break
            until = min(end, later[0][0])
            begin = len(events) - (end - self._told)
            part = events[begin : begin + until - self._told]
            # All of them together make void what the one does that goes back the furthest.
            epoch, step = min((resumed.epoch, resumed.step) for _, resumed in later)
            furthest = Resumed(epoch, step, min(resumed.changes for _, resumed in later))
            held += without_void([*part, furthest])[:-1]
            self._told = until
            if until < end:
                held.append(later[0][1])
                self._told += 1
        return held

    def _read(self) -> list[Event]:
        with without_collecting():
            return self.reader.read(_SLICE)


def joined(events: Iterable[Event]) -> list[Event]:
    """The same with batches that follow each other as one event, which is told as fast as a single batch."""
    found: list[Event] = []
    run: Batches | None = None
    end = 0
    for event in events:
        if type(event) is not Batches:  # of a million events
            run = None
            found.append(event)
            continue
        if run is None or event.epoch != run.epoch or event.step != end or event.logs.keys() != run.logs.keys():
            run = Batches(event.epoch, event.step, {name: [] for name in event.logs})
            found.append(run)
            end = event.step
        for name, values in event.logs.items():
            run.logs[name].extend(values)
        end += max(map(len, event.logs.values()), default=0)
    return found


def told_of(events: Iterable[Event], course: Course) -> Iterator[Answer | Resumed]:
    """The messages of ``events``, and where the run went on after a process was gone."""
    for event in events:
        if isinstance(event, Resumed):
            yield event
        else:
            yield from course.messages((event,))
