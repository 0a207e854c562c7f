"""Room for one more node: where it goes, and what moves on for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from nodeeditor.graph.edits import Place
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.layout.sizes import GAP_ACROSS, HEIGHT, WIDTH, SizeOf, usual_size

#: A node that finds its place taken goes down in steps of the grid.
_STEP = 24.0
#: Least room to what is beside: links need a little.
_BESIDE = 16.0
#: Least room to what is above and below.
_AIR = 12.0

Point = tuple[float, float]


def between(
    graph: Level, source: NodeId, target: NodeId, size_of: SizeOf = usual_size
) -> tuple[Point, tuple[Place, ...]]:
    """The top left corner of a node between two others, in line with the second, and the nodes that move right for it.

    Everything from the second node's column on moves together, so that what was in line stays in line
    and nothing comes to lie on anything. Where the second one stands left of the first, nothing moves.
    """
    start, end = graph.nodes[source], graph.nodes[target]
    moved: dict[NodeId, Point] = {}
    if end.x > start.x:
        left = start.x + size_of(source)[0] + GAP_ACROSS
        shift = max(0.0, left + WIDTH + GAP_ACROSS - end.x)
        border = max(start.x, end.x - WIDTH / 2)
        if shift:
            moved = {node.id: (node.x + shift, node.y) for node in graph.nodes.values() if node.x > border}
        x = end.x + shift - GAP_ACROSS - WIDTH
    else:
        x = (start.x + end.x) / 2
    single = len(graph.links_into(target)) < 2
    beside, height = (end, size_of(target)[1]) if single else (start, size_of(source)[1])
    place = free_place(graph, (x, beside.y + (height - HEIGHT) / 2), size_of, moved)
    return place, tuple(Place(node, *point) for node, point in moved.items())


def for_dropped(
    graph: Level, nodes: Collection[NodeId], corner: Point, source: NodeId, size_of: SizeOf = usual_size
) -> tuple[float, tuple[Place, ...]]:
    """How far ``nodes`` go right that were dropped on a link from ``source``, and the other nodes that move on.

    ``corner`` is the top left corner of the rectangle round them where they were dropped. They go off what is left
    of their middle; what is beyond moves on with everything from its column on, so that what was in line stays in
    line. Where nothing is in the way, nothing moves.
    """
    rects = {node.id: (node.x, node.y, *size_of(node.id)) for node in graph.nodes.values()}
    own = [rects.pop(node) for node in nodes]
    width = max(x + across for x, _, across, _ in own) - min(x for x, _, _, _ in own)
    height = max(y + down for _, y, _, down in own) - min(y for _, y, _, _ in own)
    x, y = corner

    def in_the_way(left: float) -> list[NodeId]:
        return [
            node
            for node, (x, top, across, down) in rects.items()
            if (x < left + width + _BESIDE and left < x + across + _BESIDE)
            and (top < y + height + _AIR and y < top + down + _AIR)
        ]

    behind = {node for node in in_the_way(x) if rects[node][0] + rects[node][2] / 2 < x + width / 2}
    shift = max((rects[node][0] + rects[node][2] + GAP_ACROSS - x for node in behind), default=0.0)
    beyond = [rects[node][0] for node in in_the_way(x + shift) if node not in behind and node != source]
    if not beyond:
        return shift, ()
    on = x + shift + width + GAP_ACROSS - min(beyond)
    border = max(min(beyond) - WIDTH / 2, graph.nodes[source].x)
    moved = [node for node in rects if rects[node][0] > border and node not in behind]
    return shift, tuple(Place(node, rects[node][0] + on, rects[node][1]) for node in moved)


def before_all(graph: Level, target: NodeId | None, size_of: SizeOf = usual_size) -> Point:
    """The top left corner of a node left of all others, in line with ``target``."""
    if not graph.nodes:
        return 0.0, 0.0
    left = min(node.x for node in graph.nodes.values())
    y = min(node.y for node in graph.nodes.values())
    if target is not None:
        y = graph.nodes[target].y + (size_of(target)[1] - HEIGHT) / 2
    return free_place(graph, (left - GAP_ACROSS - WIDTH, y), size_of)


def after(graph: Level, source: NodeId, size_of: SizeOf = usual_size) -> Point:
    """The top left corner of a node right of ``source``, in line with it."""
    node = graph.nodes[source]
    width, height = size_of(source)
    return free_place(graph, (node.x + width + GAP_ACROSS, node.y + (height - HEIGHT) / 2), size_of)


def free_place(
    graph: Level, corner: Point, size_of: SizeOf = usual_size, moved: Mapping[NodeId, Point] | None = None
) -> Point:
    """The place nearest below ``corner`` where a usual node hides no other; ``moved`` ones are elsewhere by then."""
    x, y = corner
    boxes = []
    for node in graph.nodes.values():
        left, top = (moved or {}).get(node.id, (node.x, node.y))
        width, height = size_of(node.id)
        if left < x + WIDTH and x < left + width:
            boxes.append((top - _AIR, top + height + _AIR))
    while any(top < y + HEIGHT and y < bottom for top, bottom in boxes):
        y += _STEP
    return x, y
