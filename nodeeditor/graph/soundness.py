"""Whether layers, nodes and links make a sound graph; checked all at once, in one pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.limits import EditError, check_config, check_identifier, check_link, check_name, check_place
from nodeeditor.language import marked
from nodeeditor.problems import Problem, problem


class StructureError(EditError):
    """Parts that make no graph. ``part`` is ``"layers"``, ``"nodes"`` or ``"links"``, ``index`` the one at fault."""

    def __init__(self, found: Problem, part: str, index: int) -> None:
        super().__init__(found)
        self.part = part
        self.index = index


def check_structure(layers: Sequence[Layer], nodes: Sequence[Node], links: Sequence[Link]) -> None:
    """Raise :class:`StructureError` where the parts don't make a graph."""
    layer_of = _check_layers(layers)
    node_of = _check_nodes(nodes, layer_of)
    called = {node.layer for node in nodes}
    for index, layer in enumerate(layers):
        if layer.id not in called:
            raise _error("layers", index, "graph.layer_unused", layer=layer.name)
    _check_links(links, node_of)
    _check_order(nodes, links, node_of)


def _check_layers(layers: Sequence[Layer]) -> dict[LayerId, Layer]:
    by_id: dict[LayerId, Layer] = {}
    names: dict[str, None] = {}
    for index, layer in enumerate(layers):
        if layer.id in by_id:
            raise _error("layers", index, "graph.id_taken", id=layer.id)
        try:
            check_identifier(layer.id, marked("id"))
            check_identifier(layer.type, marked("type"))
            check_name(layer.name, "layer", names)
            check_config(layer.name, layer.config)
        except EditError as error:
            raise StructureError(error.problem, "layers", index) from error
        by_id[layer.id] = layer
        names[layer.name] = None
    return by_id


def _check_nodes(nodes: Sequence[Node], layer_of: dict[LayerId, Layer]) -> dict[NodeId, Node]:
    by_id: dict[NodeId, Node] = {}
    names: dict[str, None] = {}
    for index, node in enumerate(nodes):
        if node.id in by_id:
            raise _error("nodes", index, "graph.id_taken", id=node.id)
        if node.layer not in layer_of:
            raise _error("nodes", index, "graph.layer_unknown", node=node.name, layer=node.layer)
        try:
            check_identifier(node.id, marked("id"))
            check_name(node.name, "node", names)
            check_place(node.name, node.x, node.y)
        except EditError as error:
            raise StructureError(error.problem, "nodes", index) from error
        by_id[node.id] = node
        names[node.name] = None
    return by_id


def _check_links(links: Sequence[Link], node_of: dict[NodeId, Node]) -> None:
    taken: set[tuple[NodeId, str, int]] = set()
    for index, link in enumerate(links):
        for end in (link.source, link.target):
            if end not in node_of:
                raise _error("links", index, "graph.node_unknown", node=end)
        target = node_of[link.target].name
        try:
            check_link(link, target)
        except EditError as error:
            raise StructureError(error.problem, "links", index) from error
        place = (link.target, link.target_port, link.position)
        if place in taken:
            raise _error(
                "links", index, "graph.place_taken", node=target, port=link.target_port, position=link.position
            )
        taken.add(place)


def _check_order(nodes: Sequence[Node], links: Sequence[Link], node_of: dict[NodeId, Node]) -> None:
    """Refuse links that run in a circle, naming the last of them in the order given."""
    waiting = dict.fromkeys(node_of, 0)
    targets: dict[NodeId, list[NodeId]] = {node: [] for node in node_of}
    for link in links:
        waiting[link.target] += 1
        targets[link.source].append(link.target)
    ready = [node.id for node in nodes if not waiting[node.id]]
    for node in ready:  # grows while it is walked
        for target in targets[node]:
            waiting[target] -= 1
            if not waiting[target]:
                ready.append(target)
    if len(ready) == len(nodes):
        return
    circle = _circle({node for node, count in waiting.items() if count}, links)
    index = max(index for index, link in enumerate(links) if circle.get(link.target) == link.source)
    link = links[index]
    raise _error("links", index, "graph.cycle", source=node_of[link.source].name, node=node_of[link.target].name)


def _circle(stuck: set[NodeId], links: Sequence[Link]) -> dict[NodeId, NodeId]:
    """One circle among nodes that wait for each other: each of its nodes with the one that feeds it."""
    feeds: dict[NodeId, NodeId] = {}
    for link in links:
        if link.source in stuck and link.target in stuck:
            feeds[link.target] = link.source
    seen: set[NodeId] = set()
    node = next(iter(sorted(feeds)))
    while node not in seen:  # every stuck node is fed by a stuck one
        seen.add(node)
        node = feeds[node]
    circle: dict[NodeId, NodeId] = {}
    while node not in circle:
        circle[node] = feeds[node]
        node = feeds[node]
    return circle


def _error(part: str, index: int, code: str, **arguments: Any) -> StructureError:
    return StructureError(problem(code, **arguments), part, index)
