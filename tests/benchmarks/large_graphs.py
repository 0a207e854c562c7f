"""Graphs of any size that look like real networks: residual blocks and Inception modules, in a layered layout."""

from __future__ import annotations

from collections.abc import Callable

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.layout import layered
from nodeeditor.values import FrozenMap, Value

#: Links a node, as the networks of ``keras.applications`` have.
LINKS_A_NODE = 1.2
_CONV = {"filters": 64, "kernel_size": (3, 3), "padding": "same"}


class _Drawing:
    """Takes layers one after another until there are enough."""

    def __init__(self, count: int) -> None:
        self._count = count
        self.layers: list[Layer] = []
        self.nodes: list[Node] = []
        self.links: list[Link] = []

    @property
    def is_full(self) -> bool:
        return len(self.nodes) >= self._count

    def layer(self, kind: str, config: dict[str, Value], *sources: NodeId) -> NodeId:
        """A layer fed by ``sources``; one more once there are enough is the last of its sources."""
        if self.is_full:
            return sources[-1]
        number = len(self.nodes)
        node, name = NodeId(f"n{number}"), f"{kind.lower()}_{number}"
        self.layers.append(Layer(LayerId(f"l{number}"), kind, name, FrozenMap(config)))
        self.nodes.append(Node(node, LayerId(f"l{number}"), name))
        port = "inputs"
        self.links += [Link(source, "output", node, port, at) for at, source in enumerate(dict.fromkeys(sources))]
        return node

    def normal(self, source: NodeId, size: int, *, active: bool = True) -> NodeId:
        """A convolution, its normalization, its activation."""
        made = self.layer("Conv2D", {**_CONV, "kernel_size": (size, size)}, source)
        made = self.layer("BatchNormalization", {}, made)
        return self.layer("Activation", {"activation": "relu"}, made) if active else made

    def residual(self, source: NodeId) -> NodeId:
        """Two convolutions and a way past them."""
        inside = self.normal(self.normal(source, 3), 3, active=False)
        return self.layer("Activation", {"activation": "relu"}, self.layer("Add", {}, source, inside))

    def inception(self, source: NodeId) -> NodeId:
        """Four branches side by side."""
        one = self.layer("Conv2D", {**_CONV, "kernel_size": (1, 1)}, source)
        three = self.layer("Conv2D", _CONV, self.layer("Conv2D", {**_CONV, "kernel_size": (1, 1)}, source))
        five = self.layer("Conv2D", {**_CONV, "kernel_size": (5, 5)}, self.layer("Conv2D", _CONV, source))
        pooled = self.layer("MaxPooling2D", {"pool_size": (3, 3), "strides": 1, "padding": "same"}, source)
        return self.layer("Concatenate", {}, one, three, five, self.layer("Conv2D", _CONV, pooled))


def large_graph(count: int, *, placed: bool = True) -> Graph:
    """A network of ``count`` nodes and about 1.2 times as many links, laid out as the editor does if ``placed``."""
    drawing = _Drawing(count)
    at = drawing.layer("Input", {"shape": (32, 32, 3)})
    blocks: list[Callable[[NodeId], NodeId]] = [drawing.residual, drawing.residual, drawing.residual, drawing.inception]
    while not drawing.is_full:
        for block in blocks:
            at = block(at)
    graph = Graph.build(drawing.layers, drawing.nodes, drawing.links)
    if not placed:
        return graph
    places = layered.arrange(graph, size_of=node_sizes(graph))
    nodes = [Node(node.id, node.layer, node.name, *places[node.id]) for node in drawing.nodes]
    return Graph.build(drawing.layers, nodes, drawing.links)


def node_sizes(graph: Graph) -> Callable[[NodeId], tuple[float, float]]:
    """How large the canvas draws the nodes."""
    from nodeeditor.canvas import content

    return content.node_sizes(graph, load_snapshot())
