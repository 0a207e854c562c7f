"""Small graphs to bind data to."""

from __future__ import annotations

from nodeeditor.graph.edits import AddNode, Connect, SetData
from nodeeditor.graph.elements import INPUT, INPUT_PORT, OUTPUT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph, graph_of
from nodeeditor.graph.settings import DataSettings, DataSource
from nodeeditor.values import FrozenMap


def graph(
    source: DataSource | None,
    inputs: dict[str, dict],
    outputs: dict[str, dict],
    validation: float = 0.0,
    seed: int = 0,
) -> Graph:
    """A graph in which every Input feeds every Output through one Dense layer each."""
    edits = [
        SetData(DataSettings(source, validation, seed)),
        *(_node(name, INPUT, config) for name, config in inputs.items()),
        *(_node(f"dense_{name}", "Dense", {"units": 1}) for name in outputs),
        *(_node(name, OUTPUT, config) for name, config in outputs.items()),
    ]
    for name in outputs:
        edits += [
            Connect(Link(NodeId(f"n_{source_name}"), OUTPUT_PORT, NodeId(f"n_dense_{name}"), INPUT_PORT, position))
            for position, source_name in enumerate(inputs)
        ]
        edits.append(Connect(Link(NodeId(f"n_dense_{name}"), OUTPUT_PORT, NodeId(f"n_{name}"), INPUT_PORT)))
    return graph_of(edits)


def node(name: str) -> Node:
    return Node(NodeId(f"n_{name}"), LayerId(f"l_{name}"), name)


def _node(name: str, kind: str, config: dict) -> AddNode:
    return AddNode(node(name), Layer(LayerId(f"l_{name}"), kind, name, FrozenMap(config)))
