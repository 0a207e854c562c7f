"""Parts of a drawing that repeat each other: found as rows of parts with one way in and one way out.

A row of equal parts can be one use of a block that is repeated; several rows, and parts that stand alone, can be
uses of one block. Numbers may differ where they follow a rule of the repetition, or are an argument.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.graph.alike import Figure, Part, part
from nodeeditor.graph.arithmetic import Number
from nodeeditor.graph.chains import Segment, chains
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.progressions import rule_of
from nodeeditor.graph.unified import Unified, unified

#: A row is looked for in steps of so many parts at most; what repeats in longer steps no one would see as a repeat.
_LONGEST = 64
#: A part of fewer nodes is no block worth its name where it stands alone.
_LEAST_ALONE = 4
#: More arguments than these make a block harder to read than what it stands for.
_MOST_ARGUMENTS = 4
#: Families whose layers a block begins with, rather than with what follows them.
_WITH_WEIGHTS = frozenset({"core", "convolution", "recurrent", "attention", "block"})


@dataclass(frozen=True, slots=True)
class Row:
    """Parts that are alike, one behind the other; one alone is a row too."""

    parts: tuple[Part, ...]
    entry: NodeId

    @property
    def exit(self) -> NodeId:
        """The node whose output is that of the last part."""
        return self.parts[-1].nodes[-1]

    @property
    def nodes(self) -> tuple[NodeId, ...]:
        """All nodes of all parts."""
        return tuple(node for one in self.parts for node in one.nodes)


@dataclass(frozen=True, slots=True)
class Repeat:
    """Rows that can be uses of one block: what the block has in the place of numbers, and how often it stands where."""

    rows: tuple[Row, ...]
    unified: Unified

    @property
    def size(self) -> int:
        """How many nodes the block has."""
        return len(self.rows[0].parts[0].nodes)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The numbers inside."""
        return self.rows[0].parts[0].figures

    @property
    def nodes(self) -> frozenset[NodeId]:
        """All nodes that the uses would take the place of."""
        return frozenset(node for row in self.rows for node in row.nodes)

    @property
    def saved(self) -> int:
        """How many nodes fewer there are to be read."""
        return len(self.nodes) - self.size - len(self.rows)


def find_repeats(
    level: Level,
    catalog: Catalog,
    among: Collection[NodeId] | None = None,
    check: Callable[[], None] = lambda: None,
) -> list[Repeat]:
    """What repeats in a level, or among some of its nodes; what saves most first, and no node twice.

    ``check`` is called often, and ends a long search by raising something.
    """
    search = _Search(level, catalog, None if among is None else frozenset(among), check)
    return sorted(search.repeats(), key=lambda found: -found.saved)


@dataclass(frozen=True)
class _Window:
    """Some parts of a chain, ``period`` of which make one repetition."""

    chain: _Chain
    start: int
    period: int
    count: int

    @cached_property
    def nodes(self) -> frozenset[NodeId]:
        stretch = self.chain.segments[self.start : self.start + self.period * self.count]
        return frozenset(node for segment in stretch for node in segment.nodes)

    @property
    def form(self) -> tuple[int, ...]:
        return tuple(self.chain.forms[self.start : self.start + self.period])

    @property
    def size(self) -> int:
        return self.chain.size(self.start, self.period)

    @property
    def saved(self) -> int:
        return (self.count - 1) * self.size

    def row(self, level: Level) -> Row:
        """The row, with a part for each repetition."""
        parts = []
        for number in range(self.count):
            segments = self.chain.repetition(self.start + number * self.period, self.period)
            found = part(level, segments[0].entry, [node for segment in segments for node in segment.nodes])
            assert found is not None  # each segment is one, and what is between them are their ends
            parts.append(found)
        return Row(tuple(parts), self.chain.segments[self.start].entry)


class _Chain:
    """A chain with what its segments are like: a number for each form, and None for what no block can hold."""

    def __init__(self, segments: Sequence[Segment], parts: Sequence[Part | None], forms: dict[object, int]) -> None:
        self.segments = segments
        self.parts = parts
        self.forms = [None if one is None else forms.setdefault(one.form, len(forms)) for one in parts]

    def repetition(self, start: int, period: int) -> Sequence[Segment]:
        return self.segments[start : start + period]

    def size(self, start: int, period: int) -> int:
        return sum(len(segment.nodes) for segment in self.repetition(start, period))

    def numbers(self, start: int, period: int) -> list[Number]:
        return [number for one in self.parts[start : start + period] if one is not None for number in one.numbers]


class _Search:
    def __init__(
        self, level: Level, catalog: Catalog, among: frozenset[NodeId] | None, check: Callable[[], None]
    ) -> None:
        self._level = level
        self._check = check
        self._catalog = catalog
        forms: dict[object, int] = {}
        self._chains = [
            _Chain(found, [self._part(segment, among) for segment in found], forms) for found in chains(level)
        ]

    def _part(self, segment: Segment, among: frozenset[NodeId] | None) -> Part | None:
        self._check()
        if among is not None and not among.issuperset(segment.nodes):
            return None
        return part(self._level, segment.entry, segment.nodes)

    def repeats(self) -> Iterator[Repeat]:
        taken: set[NodeId] = set()
        rows: dict[tuple[int, ...], list[_Window]] = defaultdict(list)
        candidates = [window for chain in self._chains for window in self._windows(chain)]
        for window in sorted(candidates, key=self._worth):
            if taken.isdisjoint(window.nodes):
                taken |= window.nodes
                rows[window.form].append(window)
        for window in sorted(self._alone(rows), key=lambda window: -window.size):
            if taken.isdisjoint(window.nodes):
                taken |= window.nodes
                rows[window.form].append(window)
        for found in rows.values():
            yield from self._united([window.row(self._level) for window in found])

    def _united(self, rows: Sequence[Row]) -> Iterator[Repeat]:
        """As few blocks as the rows of one form can be uses of."""
        waiting = sorted(rows, key=lambda row: -len(row.parts))
        while waiting:
            together: list[Row] = []
            block: Unified | None = None
            rest: list[Row] = []
            for row in waiting:
                self._check()
                attempt = _unified([*together, row])
                if attempt is None:
                    rest.append(row)
                else:
                    together.append(row)
                    block = attempt
            if block is None:
                return
            if len(together) > 1 or len(together[0].parts) > 1:
                yield self._in_order(together)
            waiting = rest

    def _in_order(self, rows: Iterable[Row]) -> Repeat:
        order = {node: number for number, node in enumerate(self._level.nodes)}
        ordered = tuple(sorted(rows, key=lambda row: order[row.nodes[0]]))
        found = _unified(ordered)
        assert found is not None  # the order of rows does not matter to whether there is one
        return Repeat(ordered, found)

    def _windows(self, chain: _Chain) -> Iterator[_Window]:
        """Where parts of a chain repeat each other, for each length that a repetition may have."""
        forms = chain.forms
        for period in range(1, min(_LONGEST, len(forms) // 2) + 1):
            start = 0
            while start + period < len(forms):
                self._check()
                end = start
                while end + period < len(forms) and forms[end] is not None and forms[end] == forms[end + period]:
                    end += 1
                if end - start >= period and not _repeats_itself(forms[start : start + period]):
                    yield from self._ruled(chain, start, end + period, period)
                start = max(end, start + 1)

    def _ruled(self, chain: _Chain, start: int, end: int, period: int) -> Iterator[_Window]:
        """The windows in a stretch of equal forms whose numbers follow rules, whatever part they begin with."""
        for first in range(start, min(start + period, end - 2 * period + 1)):
            size = chain.size(first, period)
            if size < 2:
                continue
            numbers = [chain.numbers(at, period) for at in range(first, end - period + 1, period)]
            at = 0
            while at < len(numbers) - 1:
                self._check()
                count = _longest_ruled(numbers[at:])
                if count > (2 if size == 2 else 1):
                    yield _Window(chain, first + at * period, period, count)
                at += max(1, count - 1)

    def _alone(self, rows: Collection[tuple[int, ...]]) -> Iterator[_Window]:
        """Parts that stand alone and are of a form that stands in a row elsewhere, or of one segment."""
        by_first: dict[int, list[tuple[int, ...]]] = defaultdict(list)
        for form in rows:
            by_first[form[0]].append(form)
        for chain in self._chains:
            for start, first in enumerate(chain.forms):
                if first is None:
                    continue
                for form in dict.fromkeys((*by_first[first], (first,))):
                    is_it = tuple(chain.forms[start : start + len(form)]) == form
                    if is_it and chain.size(start, len(form)) >= _LEAST_ALONE:
                        yield _Window(chain, start, len(form), 1)

    def _worth(self, window: _Window) -> tuple[int, int, int, int]:
        """What comes first: what saves most beyond its own size, and then has natural ends."""
        return window.size - window.saved, self._bad_ends(window), -window.saved, window.start

    def _bad_ends(self, window: _Window) -> int:
        """How many ends are in the middle of something: before an activation, or behind a layer with weights."""
        segments = window.chain.repetition(window.start, window.period)
        first, last = segments[0].nodes, segments[-1].nodes
        begins = len(first) > 1 or self._has_weights(first[0])
        ends = len(last) > 1 or not self._has_weights(last[0]) or len(segments) == 1
        return (not begins) + (not ends)

    def _has_weights(self, node: NodeId) -> bool:
        spec = self._catalog.layer(self._level.layer_of(node).type)
        return spec is not None and spec.family in _WITH_WEIGHTS


def _unified(rows: Sequence[Row]) -> Unified | None:
    numbers = [[one.numbers for one in row.parts] for row in rows]
    return unified(rows[0].parts[0].figures, numbers, _MOST_ARGUMENTS if len(rows) > 1 else 0)


def _longest_ruled(numbers: Sequence[Sequence[Number]]) -> int:
    """How many repetitions from the first have numbers that each follow a rule."""
    count = 1
    while count < len(numbers):
        columns = zip(*numbers[: count + 1], strict=True)
        if any(rule_of(column) is None for column in columns):
            break
        count += 1
    return count


def _repeats_itself(forms: Sequence[int | None]) -> bool:
    """Whether a repetition is itself a row of equal parts, which is found by their length."""
    lengths = (length for length in range(1, len(forms) // 2 + 1) if len(forms) % length == 0)
    return any(forms == [*forms[:length]] * (len(forms) // length) for length in lengths)
