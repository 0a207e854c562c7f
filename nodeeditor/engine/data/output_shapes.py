"""The shapes that a graph's Outputs give, as Keras says."""

from __future__ import annotations

from nodeeditor.graph.elements import INPUT_PORT
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import Shape
from nodeeditor.graph.queries import outputs


def output_shapes(graph: Graph) -> dict[str, Shape]:
    """The shape of each Output by the node's name, batch axis first; an Output of unknown shape is left out."""
    # Imports Keras, which those who know the shapes need not wait for.
    from nodeeditor.engine.check import check_graph

    reports = check_graph(graph)
    found: dict[str, Shape] = {}
    for node in outputs(graph):
        for link in graph.links_into(node, INPUT_PORT):
            tensor = reports[link.source].output(link.source_port) if link.source in reports else None
            if tensor is not None:
                found[graph.nodes[node].name] = tensor.shape
    return found
