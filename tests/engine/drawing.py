"""Draws graphs for tests in a line a node."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from nodeeditor.engine.check import check_graph
from nodeeditor.graph.edits import AddNode, Connect
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import Problem
from nodeeditor.values import FrozenMap

Sources = str | Sequence[str]


class Drawing:
    """A graph that grows by one call a node; a node's id is its name.

    What feeds a node is given by port: a name, ``"name:port"`` for another output than the first, or
    a list of them in order.
    """

    def __init__(self) -> None:
        self.graph = Graph()

    def add(self, name: str, type_name: str, feeds: Sources | dict[str, Sources] = (), **config: Any) -> Drawing:
        """Add a node that calls a layer of its own."""
        layer = Layer(LayerId(name), type_name, name, FrozenMap(config))
        return self._call(name, layer, feeds)

    def share(self, name: str, other: str, feeds: Sources | dict[str, Sources] = ()) -> Drawing:
        """Add a node that calls the layer of another node."""
        return self._call(name, self.graph.layer_of(NodeId(other)), feeds)

    def input(self, name: str, *shape: int | None, **config: Any) -> Drawing:
        """Add an Input of that shape."""
        return self.add(name, "Input", shape=shape, **config)

    def output(self, name: str, feed: str, loss: Any = "mse", **config: Any) -> Drawing:
        """Add an Output."""
        return self.add(name, "Output", feed, loss=loss, **config)

    def reports(self) -> dict[NodeId, NodeReport]:
        """What Keras says of every node."""
        return check_graph(self.graph)

    def shape(self, name: str, port: str = "output") -> tuple[int | None, ...] | None:
        """The shape that Keras says a node gives."""
        tensor = self.reports()[NodeId(name)].output(port)
        return None if tensor is None else tensor.shape

    def problems(self) -> list[Problem]:
        """All problems of the nodes."""
        return [found for report in self.reports().values() for found in report.problems]

    def problem(self) -> Problem:
        """The one problem there is."""
        (found,) = self.problems()
        return found

    def _call(self, name: str, layer: Layer, feeds: Sources | dict[str, Sources]) -> Drawing:
        self.graph.apply(AddNode(Node(NodeId(name), layer.id, name), layer))
        by_port = feeds if isinstance(feeds, dict) else {"inputs": feeds}
        for port, sources in by_port.items():
            for position, source in enumerate([sources] if isinstance(sources, str) else sources):
                node, _, output = source.partition(":")
                link = Link(NodeId(node), output or "output", NodeId(name), port, position)
                self.graph.apply(Connect(link))
        return self
