"""What is told of the graph that counts, after each edit of the drawing."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document.document import Document
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import SetMode
from nodeeditor.graph.effective import effective
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.limits import EditError
from nodeeditor.workspace.flat_graph import FlatGraph
from nodeeditor.workspace.open_document import OpenDocument
from tests.examples import examples
from tests.strategies import edits, graphs, node_modes

CATALOG = load_snapshot()


@settings(deadline=None, max_examples=examples(15))
@given(graphs(plain=True), st.data())
def test_what_is_told_leads_from_the_graph_before_to_that_after(qapp: QApplication, graph: Graph, data) -> None:
    document = OpenDocument(CATALOG)
    document.take_up(Document(graph=graph), None)
    flat = FlatGraph(document)
    nodes, links = set(flat.graph.nodes), set(flat.graph.links)

    def follow(changes: ChangeSet) -> None:
        nonlocal nodes, links
        assert not changes.added & nodes
        assert changes.removed <= nodes | frozenset(graph.nodes)
        nodes = (nodes - changes.removed) | changes.added
        links = (links - changes.unlinked) | changes.linked
        assert changes.changed <= nodes

    flat.changed.connect(follow)
    for _ in range(data.draw(st.integers(1, 6))):
        some = st.sampled_from([*document.graph.nodes, "nobody"])
        aside = st.builds(SetMode, some, node_modes, st.sampled_from(["inputs", "value"]))
        with suppress(EditError):
            document.apply(data.draw(st.one_of(aside, aside, edits(document.graph, depth=0))), "edit")
        assert nodes == set(flat.graph.nodes)
        assert links == set(flat.graph.links)
        assert set(flat.graph.nodes) == set(effective(document.graph).nodes) or flat.expansion.repetitions
