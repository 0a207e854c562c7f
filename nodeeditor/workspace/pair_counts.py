"""How often the user linked one type of layer to another: what comes next is often what came next before."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec
import platformdirs
from PySide6.QtCore import QObject, QTimer

from nodeeditor.files.atomic import write_atomically
from nodeeditor.graph.blocks import block_of, offer_of

#: More pairs, and larger counts, are not kept: the least go first, and all counts are halved.
MOST_PAIRS = 2_000
LARGEST = 1_000
#: A file that is larger was not written by us.
_LONGEST = 1_000_000
#: Written so long after the last count, in milliseconds: several layers come in a row.
_LATER = 1_500

Counts = dict[str, dict[str, int]]


class PairCounts(QObject):
    """Plain counts of pairs of types, source before target, in the user's data folder; never in a graph file.

    A file that is damaged, or can't be read or written, is no error: counting starts anew.
    """

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or platformdirs.user_data_path("nodeeditor", appauthor=False) / "pairs.json"
        self._known: Counts | None = None
        self._news: list[tuple[str, str]] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_LATER)
        self._soon.timeout.connect(self.save)

    def count(self, source: str, target: str) -> None:
        """A layer of one type was linked to one of another; blocks go by names of the user's, and are not counted."""
        if any(block_of(one) is not None or offer_of(one) is not None for one in (source, target)):
            return
        _add(self._counts, source, target)
        self._news.append((source, target))
        self._soon.start()

    def often(self, source: str, target: str) -> int:
        """How often that pair was linked."""
        return self._counts.get(source, {}).get(target, 0)

    def save(self) -> None:
        """Write what was counted, beside what other windows wrote meanwhile."""
        self._soon.stop()
        if not self._news:
            return
        counts = read(self._path)
        for source, target in self._news:
            _add(counts, source, target)
        self._news.clear()
        self._known = counts
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_atomically(self._path, msgspec.json.encode(counts))

    @property
    def _counts(self) -> Counts:
        if self._known is None:
            self._known = read(self._path)
        return self._known


def read(path: Path) -> Counts:
    """The counts in a file; none where it can't be read, or holds anything else."""
    try:
        if path.stat().st_size > _LONGEST:
            return {}
        counts = msgspec.json.decode(path.read_bytes(), type=dict[str, dict[str, int]])
    except (OSError, ValueError, RecursionError):
        return {}
    if any(not 0 < count <= LARGEST for targets in counts.values() for count in targets.values()):
        return {}
    return counts


def _add(counts: Counts, source: str, target: str) -> None:
    targets = counts.setdefault(source, {})
    targets[target] = targets.get(target, 0) + 1
    if targets[target] > LARGEST:
        _replace(counts, [(one, other, count // 2) for one, other, count in _pairs(counts)])
    pairs = _pairs(counts)
    if len(pairs) > MOST_PAIRS:
        others = [pair for pair in pairs if pair[:2] != (source, target)]
        kept = sorted(others, key=lambda pair: -pair[2])[: MOST_PAIRS * 9 // 10]
        _replace(counts, [*kept, (source, target, counts[source][target])])


def _pairs(counts: Counts) -> list[tuple[str, str, int]]:
    return [(source, target, count) for source, targets in counts.items() for target, count in targets.items()]


def _replace(counts: Counts, pairs: list[tuple[str, str, int]]) -> None:
    """Have these pairs and no others; what comes to nothing is left out."""
    counts.clear()
    for source, target, count in pairs:
        if count > 0:
            counts.setdefault(source, {})[target] = count
