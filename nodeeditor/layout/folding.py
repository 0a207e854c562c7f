"""Long networks in rows, as a text in lines: where a row ends, the next one begins at the left again."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from nodeeditor.graph.elements import NodeId

#: A network of no more columns is one row.
LONGEST = 32
#: How much wider than high a folded network is to be: about as a canvas is.
_ASPECT = 1.8
#: A row may end so much earlier or later than the others, in shares of its length.
_LEEWAY = 0.4
#: So many tensors at most may go on to the next row; more would be a plait of long lines.
_MOST_TENSORS = 2


def last_columns(
    columns: Mapping[NodeId, int],
    feeds: Mapping[NodeId, Sequence[NodeId]],
    row_height: float,
    column_width: float,
    most: int | None = None,
) -> list[int]:
    """The last column of each row of a network whose nodes stand in ``columns``, fed by ``feeds``.

    Rows are about as long as makes the whole ``_ASPECT`` times as wide as high. They end where one or two tensors go
    on: at the end of a block of layers, mostly. A network that has no such places stays one row. Where ``most`` is
    given, rows have no more columns than that, as far as there are such places.
    """
    count = max(columns.values()) + 1
    if count <= (most or LONGEST):
        return [count - 1]
    passing = _passing(columns, feeds, count)
    rows = max(2, round(math.sqrt(count * column_width / (_ASPECT * row_height))))
    length = max(LONGEST / 2, count / rows) if most is None else most / (1 + _LEEWAY)
    found: list[int] = []
    start = 0
    while count - start > length * (1 + _LEEWAY):
        last = count - round(length * (1 - _LEEWAY))  # what is left is a row too, no stub
        ends = [column for column in range(start, last) if passing[column] <= _MOST_TENSORS]
        wanted = start + round(length) - 1
        near = [column for column in ends if abs(column - wanted) <= length * _LEEWAY]
        later = [column for column in ends if column > wanted]
        if not near and not later:
            break
        end = min(near or later[:1], key=lambda column: (passing[column], abs(column - wanted)))
        found.append(end)
        start = end + 1
    return [*found, count - 1]


def _passing(columns: Mapping[NodeId, int], feeds: Mapping[NodeId, Iterable[NodeId]], count: int) -> list[int]:
    """How many nodes give something on beyond each column."""
    reach: dict[NodeId, int] = {}
    for node, sources in feeds.items():
        for source in sources:
            if node in columns and source in columns:
                reach[source] = max(reach.get(source, 0), columns[node])
    steps = [0] * (count + 1)
    for source, last in reach.items():
        steps[columns[source]] += 1
        steps[last] -= 1
    passing, found = 0, []
    for step in steps[:count]:
        passing += step
        found.append(passing)
    return found
