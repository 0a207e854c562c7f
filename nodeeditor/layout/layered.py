"""Layered layout: data flows from left to right, column by column, with few crossings."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import accumulate, pairwise

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.layout.folding import last_columns
from nodeeditor.layout.outline import Outline, outline_of
from nodeeditor.layout.pieces import pieces
from nodeeditor.layout.sizes import GAP_ACROSS, GAP_DOWN, HEIGHT, WIDTH, Size, SizeOf, usual_size

#: From column to column and from row to row, where nodes have the usual size.
COLUMN = WIDTH + GAP_ACROSS
ROW = HEIGHT + GAP_DOWN
GRID = 24.0
#: Room between parts of a graph that are not connected, beyond a row.
PART_GAP = 48.0

#: Column of a node, and the height of the row it stands in.
_Cell = tuple[int, float]


def arrange(
    graph: Level,
    nodes: Collection[NodeId] | None = None,
    size_of: SizeOf = usual_size,
    most_columns: int | None = None,
) -> dict[NodeId, tuple[float, float]]:
    """Places for ``nodes``, or all, by their top left corners. The same graph always gives the same.

    Connected nodes get columns from left to right; a long network goes on in a next row. Parts that are not
    connected stand below each other in the order of their first nodes. Rows and columns are as far apart as the
    sizes ask for, and the middles of nodes in a row are in line. The upper left corner of ``nodes`` stays where it is.
    A row has ``most_columns``, if that is given, as far as the network can be broken there.
    """
    return places(outline_of(graph, nodes, size_of, most_columns))


def places(outline: Outline) -> dict[NodeId, tuple[float, float]]:
    """Places for the nodes of an outline, by their top left corners."""
    order, feeds, sizes = outline.order, outline.feeds, outline.sizes
    if not order:
        return {}
    left, top = outline.corner
    parts = [_folded(_layered(part, feeds), feeds, sizes, outline.most_columns) for part in _parts(order, feeds)]
    lefts = _lefts((row for rows in parts for row in rows), sizes)
    found: dict[NodeId, tuple[float, float]] = {}
    below = top
    for rows in parts:
        for cells in rows:
            tops = _tops(cells, sizes)
            for node, (column, _) in cells.items():
                found[node] = (left + lefts[column], below + tops[node])
            below += max(tops[node] + sizes[node][1] for node in cells) + GAP_DOWN + PART_GAP
    return found


def _folded(
    cells: Mapping[NodeId, _Cell],
    feeds: Mapping[NodeId, Sequence[NodeId]],
    sizes: Mapping[NodeId, Size],
    most_columns: int | None,
) -> list[dict[NodeId, _Cell]]:
    """The rows of one connected part, each with columns that count from 0."""
    columns = {node: column for node, (column, _) in cells.items()}
    height = max(height + sizes[node][1] for node, (_, height) in cells.items()) + GAP_DOWN + PART_GAP
    ends = last_columns(columns, feeds, height, COLUMN, most_columns)
    first = [0, *(end + 1 for end in ends)]
    rows: list[dict[NodeId, _Cell]] = [{} for _ in ends]
    for node, (column, row_height) in cells.items():
        row = bisect_left(ends, column)
        rows[row][node] = (column - first[row], row_height)
    return rows


def _lefts(parts: Iterable[Mapping[NodeId, _Cell]], sizes: Mapping[NodeId, Size]) -> list[float]:
    """Where the columns begin; each is as wide as its widest node."""
    widths: dict[int, float] = {}
    for cells in parts:
        for node, (column, _) in cells.items():
            widths[column] = max(widths.get(column, 0.0), sizes[node][0])
    return list(accumulate((widths[column] + GAP_ACROSS for column in range(len(widths))), initial=0.0))


def _tops(cells: Mapping[NodeId, _Cell], sizes: Mapping[NodeId, Size]) -> dict[NodeId, float]:
    """The tops of the nodes of one part, the least being 0.

    Whole rows move apart where a column asks for it, so that nodes in a row stay in line.
    """
    rows, above = _rows(cells)
    middles: dict[float, float] = {}
    last, middle = 0.0, 0.0
    for row, node in sorted((row, node) for node, row in rows.items()):
        middle += row - last
        last = row
        over = above.get(node)
        if over is not None:
            middle = max(middle, middles[rows[over]] + (sizes[over][1] + sizes[node][1]) / 2 + GAP_DOWN)
        middles[row] = middle
    tops = {node: middles[row] - sizes[node][1] / 2 for node, row in rows.items()}
    least = min(tops.values())
    return {node: top - least for node, top in tops.items()}


def _rows(cells: Mapping[NodeId, _Cell]) -> tuple[dict[NodeId, float], dict[NodeId, NodeId]]:
    """The row of each node, no two of a column in one, and which node stands next above it in its column."""
    rows: dict[NodeId, float] = {}
    above: dict[NodeId, NodeId] = {}
    lowest: dict[int, NodeId] = {}
    for node, (column, height) in sorted(cells.items(), key=lambda item: item[1]):
        over = lowest.get(column)
        rows[node] = height
        if over is not None:
            above[node] = over
            rows[node] = max(height, rows[over] + GRID)
        lowest[column] = node
    return rows, above


def _parts(order: Sequence[NodeId], feeds: Mapping[NodeId, Sequence[NodeId]]) -> list[list[NodeId]]:
    """The nodes that hang together, each part in the order given."""
    leader = {node: node for node in order}

    def find(node: NodeId) -> NodeId:
        while leader[node] != node:
            leader[node] = leader[leader[node]]
            node = leader[node]
        return node

    for node, sources in feeds.items():
        for source in sources:
            leader[find(node)] = find(source)
    parts: dict[NodeId, list[NodeId]] = {}
    for node in order:
        parts.setdefault(find(node), []).append(node)
    return list(parts.values())


def _layered(part: Sequence[NodeId], feeds: Mapping[NodeId, Sequence[NodeId]]) -> dict[NodeId, _Cell]:
    """Column and height of each node of one connected part; the least height is 0."""
    cells: dict[NodeId, _Cell] = {}
    for piece in pieces(part, feeds):
        found = _layered_piece(piece, feeds)
        # The first node is the last one of the piece before.
        column, height = cells.get(piece[0], (0, 0.0))
        across, down = column - found[piece[0]][0], height - found[piece[0]][1]
        for node, (its_column, its_height) in found.items():
            cells[node] = (its_column + across, its_height + down)
    left, top = min(column for column, _ in cells.values()), min(height for _, height in cells.values())
    return {node: (column - left, height - top) for node, (column, height) in cells.items()}


def _layered_piece(part: Sequence[NodeId], feeds: Mapping[NodeId, Sequence[NodeId]]) -> dict[NodeId, _Cell]:
    if len(part) == 1:
        return {part[0]: (0, 0.0)}
    from fast_sugiyama import from_edges  # the window shows before anything is arranged

    number = {node: index for index, node in enumerate(part)}
    edges = [(number[source], number[node]) for node in part for source in feeds[node] if source in number]
    # The layout runs upwards along y; for us it runs to the right. Stand-ins for long links have numbers past ours.
    ((found, _, _, _),) = from_edges(edges, vertex_spacing=ROW, dummy_vertices=True)
    spots = {int(index): spot for index, spot in found if int(index) < len(part)}
    first = max(y for _, y in spots.values())
    columns = {part[index]: round((first - y) / ROW) for index, (_, y) in spots.items()}
    heights = {part[index]: x for index, (x, _) in spots.items()}
    if _is_upside_down(part, columns, heights):
        heights = {node: -height for node, height in heights.items()}
    return dict(zip(part, _snapped(part, columns, heights), strict=True))


def _is_upside_down(part: Iterable[NodeId], columns: Mapping[NodeId, int], heights: Mapping[NodeId, float]) -> bool:
    """Whether most neighbours in a column stand in the reverse of the order in which they were drawn."""
    by_column: dict[int, list[float]] = {}
    for node in part:
        by_column.setdefault(columns[node], []).append(heights[node])
    balance = sum(
        (after > before) - (after < before) for column in by_column.values() for before, after in pairwise(column)
    )
    return balance < 0


def _snapped(part: Sequence[NodeId], columns: Mapping[NodeId, int], heights: Mapping[NodeId, float]) -> list[_Cell]:
    """Heights on the grid, counted from the first node's, so that what was in line stays in line."""
    base = heights[part[0]]
    snapped = [round((heights[node] - base) / GRID) * GRID for node in part]
    top = min(snapped)
    left = min(columns[node] for node in part)
    return [(columns[node] - left, height - top) for node, height in zip(part, snapped, strict=True)]
