"""A catalog and a small graph to edit."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing import add_layer, connect
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph


class Drawing:
    """A graph and its nodes by name."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog
        self.graph = Graph()

    def add(self, type_name: str, *sources: str) -> str:
        edit, node = add_layer(self.graph, self.catalog, type_name, 0, 0)
        self.graph.apply(edit)
        for source in sources:
            self.graph.apply(connect(self.graph, self.catalog, self.id(source), "output", node, "inputs"))
        return self.graph.nodes[node].name

    def id(self, name: str) -> NodeId:
        found = self.graph.node_named(name)
        assert found is not None, name
        return found

    @property
    def links(self) -> list[tuple[str, str, int]]:
        nodes = self.graph.nodes
        return sorted((nodes[link.source].name, nodes[link.target].name, link.position) for link in self.graph.links)


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_snapshot()


@pytest.fixture
def chain(catalog: Catalog) -> Drawing:
    """input -> dense -> dense_1 -> output, and add of both."""
    drawing = Drawing(catalog)
    drawing.add("Input")
    drawing.add("Dense", "input")
    drawing.add("Dense", "dense")
    drawing.add("Add", "dense", "dense_1")
    drawing.add("Output", "add")
    return drawing
