"""What layers learn from before a training: which of their calls, and which layer before which."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from nodeeditor.graph.elements import Layer, LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import topological_order, upstream
from nodeeditor.graph.structure import live_nodes
from nodeeditor.problems import Problem, problem


@dataclass(frozen=True, slots=True)
class Lesson:
    """A layer, and the calls whose inputs it learns from, taken together.

    Of calls on one and the same tensor there is the first. ``left_out`` are calls that it can't learn from:
    what reaches them hangs on what it learned.
    """

    layer: LayerId
    calls: tuple[NodeId, ...]
    left_out: tuple[NodeId, ...] = ()


def lessons(graph: Graph, learns: Callable[[Layer], object]) -> list[Lesson]:
    """The lessons of all layers that ``learns`` is true of, each after those that what it is given hangs on.

    Only nodes that lead to an Output count, since a model is built of them alone. Two layers that wait for
    each other can't both learn from all of their calls: the one that is called first leaves out those that wait.
    """
    live = live_nodes(graph)
    calls: dict[LayerId, list[NodeId]] = {}
    for node in topological_order(graph):
        layer = graph.layer_of(node)
        if node in live and learns(layer) and graph.links_into(node):
            calls.setdefault(layer.id, []).append(node)
    #: The layers that must have learned before it is known what reaches a call.
    needs = {node: _layers_before(graph, node) & calls.keys() for nodes in calls.values() for node in nodes}
    found: list[Lesson] = []
    while calls:
        learned = {lesson.layer for lesson in found}
        ready = {layer: [node for node in nodes if needs[node] <= learned] for layer, nodes in calls.items()}
        possible = {layer: [node for node in nodes if layer not in needs[node]] for layer, nodes in calls.items()}
        whole = (layer for layer in calls if ready[layer] and ready[layer] == possible[layer])
        chosen = next(whole, None) or next(layer for layer in calls if ready[layer])
        distinct = {(link.source, link.source_port): node for node in reversed(ready[chosen])
                    for link in graph.links_into(node)[:1]}  # fmt: skip
        taught = tuple(node for node in ready[chosen] if node in distinct.values())
        left = tuple(node for node in calls.pop(chosen) if node not in ready[chosen])
        found.append(Lesson(chosen, taught, left))
    return found


def learning_inside(graph: Graph, learns: Callable[[Layer], object]) -> Problem | None:
    """The problem of a layer inside a block that would have to learn from data; ``graph`` is an expanded one.

    What reaches it is known of the network without blocks alone, whose layers Keras does not have.
    """
    for lesson in lessons(graph, learns):
        if "/" in lesson.layer:
            layer, use = graph.layers[lesson.layer], lesson.calls[0].partition("/")[0]
            return replace(problem("block.learns_inside", node=layer.name, type=layer.type), node=use)
    return None


def _layers_before(graph: Graph, node: NodeId) -> set[LayerId]:
    return {graph.nodes[before].layer for before in upstream(graph, [node]) - {node}}
