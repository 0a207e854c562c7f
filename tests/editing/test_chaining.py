"""Several layers in a row as one edit: fed, feeding, in the middle of a link, and undone without a trace."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing.chaining import Step, add_chain
from nodeeditor.graph.edits import AddNode, Connect
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import EditError, Graph, graph_of
from nodeeditor.values import FrozenMap

CATALOG = load_snapshot()
A, B = NodeId("a"), NodeId("b")
LINK = Link(A, "output", B, "inputs")
TYPES = st.lists(st.sampled_from(["Dense", "Flatten", "Add", "Reshape", "ops.add", "LSTM"]), min_size=1, max_size=4)


def stage() -> Graph:
    nodes = [AddNode(Node(one, LayerId(one), one), Layer(LayerId(one), "Dense", one, FrozenMap())) for one in (A, B)]
    return graph_of([*nodes, Connect(LINK)])


@given(types=TYPES, place=st.sampled_from([{"source": (A, "output")}, {"target": (A, "inputs")}, {"link": LINK}, {}]))
def test_a_chain_is_linked_from_end_to_end_and_undone_without_a_trace(types, place):
    graph = stage()
    chain = add_chain(graph, CATALOG, [Step(one) for one in types], **place)
    assert graph == stage()  # only asked
    undo = graph.apply(chain.edit).inverse
    assert graph == chain.after
    assert [graph.layer_of(node).type for node in chain.nodes] == types
    ends = [A] if "source" in place or "link" in place else []
    ends += chain.nodes
    ends += [A] if "target" in place else [B] if "link" in place else []
    pairs = {(link.source, link.target) for link in graph.links} - ({(A, B)} if "link" not in place else set())
    assert pairs == set(pairwise(ends))
    graph.apply(undo)
    assert graph == stage()


def test_settings_go_into_the_layers_and_a_layer_without_an_end_is_refused():
    graph = stage()
    chain = add_chain(graph, CATALOG, [Step("Reshape", {"target_shape": (4, 1)}), Step("LSTM")], source=(A, "output"))
    graph.apply(chain.edit)
    assert graph.layer_of(chain.nodes[0]).config["target_shape"] == (4, 1)
    with pytest.raises(EditError, match="no input"):
        add_chain(graph, CATALOG, [Step("Input")], source=(A, "output"))
    with pytest.raises(EditError, match="no output"):
        add_chain(graph, CATALOG, [Step("Output")], link=LINK)
