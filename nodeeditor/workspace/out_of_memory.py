"""What the system tells of a process's memory, and of those it ended because there was none left."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from nodeeditor.workspace.memory import Demand

_ROOT = Path("/")
#: Milliseconds between two looks at the memory of a process.
_LOOK = 1_000
#: The share of the memory that is there which may be planned with.
_SHARE = 0.9


@dataclass(frozen=True, slots=True)
class MemoryFacts:
    """Bytes of a process that was watched: ``first`` and ``peak`` those that it held, ``room`` what was there for it.

    ``kills`` tells whether the system ended a process for want of memory since the last look.
    """

    first: int = 0
    peak: int = 0
    room: int = 0
    kills: bool = False

    def needed(self, demand: Demand | None) -> int:
        """What the training needs at least: so much it had when it was ended, or would have had by the estimate."""
        return max(self.peak, self.first + demand.memory.total if demand is not None else 0)

    def fitting_batch(self, demand: Demand) -> int | None:
        """The largest batch size, halved from the one at hand, that should fit; None where none would."""
        each = demand.memory_of_example
        size = min(demand.batch_size, demand.samples or demand.batch_size)
        fixed = self.needed(demand) - size * each
        while size > 1:
            size //= 2
            if fixed + size * each <= _SHARE * self.room:
                return size
        return None


class MemoryWatch(QObject):
    """Looks at a process once a second, for what can be told of it only while it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._process = 0
        self._counters: tuple[Path, ...] = ()
        self._kills = 0
        self._first = self._peak = self._room = 0
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self._look)

    def watch(self, process: int) -> None:
        """Look at this process from now on."""
        self._process = process
        self._first = self._peak = self._room = 0
        self._counters = tuple(kill_counters(process))
        self._kills = count_kills(self._counters)
        self._timer.start()
        self._look()

    def rest(self) -> None:
        """Look no more; what was seen stays."""
        self._timer.stop()

    @property
    def facts(self) -> MemoryFacts:
        """What was seen until now."""
        return MemoryFacts(self._first, self._peak, self._room, count_kills(self._counters) > self._kills)

    def _look(self) -> None:
        import psutil  # slow, and the window shows before anything is trained

        with suppress(psutil.Error, OSError, ValueError):
            held = psutil.Process(self._process).memory_info().rss
            if not held:
                return  # it is gone, and nobody has asked for its end yet
            free = min(psutil.virtual_memory().available, *limits(self._process))
            self._first = self._first or held
            self._peak = max(self._peak, held)
            self._room = free + held
            self._kills = count_kills(self._counters)


def kill_counters(process: int, root: Path = _ROOT) -> Iterator[Path]:
    """The files in which Linux counts the processes it ended for want of memory: of all, and of the control group."""
    yield root / "proc/vmstat"
    for group in _groups(process, root):
        yield from (group / "memory.events", group / "memory.oom_control")


def count_kills(counters: tuple[Path, ...]) -> int:
    """The sum of what they count; 0 where there are none."""
    total = 0
    for path in counters:
        with suppress(OSError, ValueError):
            pairs = (line.split() for line in path.read_text().splitlines())
            total += sum(int(pair[1]) for pair in pairs if len(pair) == 2 and pair[0] == "oom_kill")
    return total


def limits(process: int, root: Path = _ROOT) -> Iterator[int]:
    """Bytes that the control groups of a process leave it, where they are limited."""
    yield 1 << 62
    for group in _groups(process, root):
        for most, used in (("memory.max", "memory.current"), ("memory.limit_in_bytes", "memory.usage_in_bytes")):
            with suppress(OSError, ValueError):
                yield max(0, int((group / most).read_text()) - int((group / used).read_text()))


def _groups(process: int, root: Path) -> Iterator[Path]:
    """The folders of the control groups that limit a process's memory, of both versions."""
    with suppress(OSError):
        for line in (root / f"proc/{process}/cgroup").read_text().splitlines():
            _, _, rest = line.partition(":")
            controllers, _, path = rest.partition(":")
            if not controllers:
                yield root / "sys/fs/cgroup" / path.lstrip("/")
            elif "memory" in controllers.split(","):
                yield root / "sys/fs/cgroup/memory" / path.lstrip("/")
