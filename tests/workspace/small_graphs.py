"""Edits that draw small graphs."""

from __future__ import annotations

import itertools

from nodeeditor.document.document import Document
from nodeeditor.graph.edits import AddNode, Batch, Connect, Edit
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.values import FrozenMap


def adding(name: str, kind: str = "Dense", layer: str | None = None, **config: object) -> AddNode:
    """The edit that adds a node with the id and name ``name``; ``layer`` is that of another node to share it."""
    owner = layer or name
    return AddNode(Node(NodeId(name), LayerId(owner), name), Layer(LayerId(owner), kind, owner, FrozenMap(config)))


def link(source: str, target: str, position: int = 0) -> Link:
    return Link(NodeId(source), "output", NodeId(target), "inputs", position)


def chain(*names: str) -> Edit:
    """Nodes one behind the other: an Input, Dense layers, an Output."""
    kinds = ["Input", *["Dense"] * (len(names) - 2), "Output"]
    nodes = [adding(name, kind) for name, kind in zip(names, kinds, strict=True)]
    links = [Connect(link(first, second)) for first, second in itertools.pairwise(names)]
    return Batch((*nodes, *links))


def drawing(*names: str) -> Document:
    """A document of such a chain."""
    graph = Graph()
    graph.apply(chain(*names))
    return Document(graph)
