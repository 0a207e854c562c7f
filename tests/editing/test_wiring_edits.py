"""Adding, linking, inserting, reordering and deleting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing import add_layer, connect, delete, insert_node_on_link, insert_on_link, reorder_input, verdict
from nodeeditor.graph.graph import EditError, Graph
from tests.examples import examples
from tests.strategies import graphs

if TYPE_CHECKING:
    from tests.editing.conftest import Drawing


def test_a_layer_is_added_under_a_free_name_with_what_it_needs(chain: Drawing) -> None:
    edit, node = add_layer(chain.graph, chain.catalog, "Dense", 24, 48)
    inverse = chain.graph.apply(edit).inverse
    added, layer = chain.graph.nodes[node], chain.graph.layer_of(node)
    assert (added.name, added.x, added.y) == ("dense_2", 24, 48)
    assert layer.name == "dense_2"
    assert layer.config["units"] > 0
    chain.graph.apply(inverse)
    assert node not in chain.graph.nodes


def test_a_layer_is_added_wired(chain: Drawing) -> None:
    edit, _ = add_layer(chain.graph, chain.catalog, "Dense", 0, 0, source=chain.id("dense_1"))
    chain.graph.apply(edit)
    assert ("dense_1", "dense_2", 0) in chain.links
    with pytest.raises(EditError, match="no input"):
        add_layer(chain.graph, chain.catalog, "Input", 0, 0, source=chain.id("dense_1"))
    with pytest.raises(EditError, match="no output"):
        add_layer(chain.graph, chain.catalog, "Dense", 0, 0, source=chain.id("output"))


def test_types_that_can_not_stand_in_a_graph_are_refused(chain: Drawing) -> None:
    with pytest.raises(EditError, match="no layer type 'Nothing'"):
        add_layer(chain.graph, chain.catalog, "Nothing", 0, 0)
    unplaceable = next(spec for spec in chain.catalog.layers if not spec.placeable)
    with pytest.raises(EditError, match="can't stand in a graph"):
        add_layer(chain.graph, chain.catalog, unplaceable.type, 0, 0)


def test_a_single_port_gives_up_its_link_and_a_merge_takes_another(chain: Drawing) -> None:
    graph, catalog = chain.graph, chain.catalog
    graph.apply(connect(graph, catalog, chain.id("input"), "output", chain.id("dense_1"), "inputs"))
    assert ("input", "dense_1", 0) in chain.links
    assert ("dense", "dense_1", 0) not in chain.links
    graph.apply(connect(graph, catalog, chain.id("input"), "output", chain.id("add"), "inputs"))
    assert ("input", "add", 2) in chain.links
    before = chain.links
    graph.apply(connect(graph, catalog, chain.id("input"), "output", chain.id("dense"), "inputs"))
    assert chain.links == before


@pytest.mark.parametrize(
    ("source", "source_port", "target", "target_port", "code"),
    [
        ("dense", "output", "dense", "inputs", "graph.same_node"),
        ("dense_1", "output", "dense", "inputs", "graph.cycle"),
        ("dense", "nothing", "add", "inputs", "graph.port_unknown"),
        ("dense", "output", "add", "nothing", "graph.port_unknown"),
        ("dense", "output", "input", "inputs", "graph.port_unknown"),
        ("output", "output", "add", "inputs", "graph.port_unknown"),
        ("input", "output", "dense_1", "inputs", None),
        ("dense", "output", "add", "inputs", None),
    ],
)
def test_verdicts(
    chain: Drawing, source: str, source_port: str, target: str, target_port: str, code: str | None
) -> None:
    place = (chain.id(source), source_port, chain.id(target), target_port)
    found = verdict(chain.graph, chain.catalog, *place)
    assert (found.code if found else None) == code
    if found:
        assert found.text
        with pytest.raises(EditError):
            connect(chain.graph, chain.catalog, *place)


def test_a_layer_goes_into_a_link(chain: Drawing) -> None:
    (link,) = [link for link in chain.graph.links if link.position == 1]
    edit, _ = insert_on_link(chain.graph, chain.catalog, "Dropout", link, 0, 0)
    chain.graph.apply(edit)
    assert ("dense_1", "dropout", 0) in chain.links
    assert ("dropout", "add", 1) in chain.links
    assert ("dense_1", "add", 1) not in chain.links
    link = chain.graph.links_into(chain.id("dense"))[0]
    with pytest.raises(EditError):
        insert_on_link(chain.graph, chain.catalog, "Output", link, 0, 0)
    with pytest.raises(EditError, match="circle"):
        insert_node_on_link(chain.graph, chain.catalog, chain.id("add"), link)


def test_inputs_of_a_merge_change_their_order(chain: Drawing) -> None:
    chain.graph.apply(connect(chain.graph, chain.catalog, chain.id("input"), "output", chain.id("add"), "inputs"))
    last = chain.graph.links_into(chain.id("add"))[-1]
    chain.graph.apply(reorder_input(chain.graph, last, 0))
    nodes = chain.graph.nodes
    assert [nodes[link.source].name for link in chain.graph.links_into(chain.id("add"))] == [
        "input",
        "dense",
        "dense_1",
    ]


def test_what_a_deleted_node_stood_between_stays_joined(chain: Drawing) -> None:
    before = chain.graph.copy()
    inverse = chain.graph.apply(delete(chain.graph, chain.catalog, [chain.id("dense"), chain.id("dense_1")])).inverse
    assert chain.links == [("add", "output", 0), ("input", "add", 0), ("input", "add", 1)]
    chain.graph.apply(inverse)
    assert chain.graph == before
    chain.graph.apply(delete(chain.graph, chain.catalog, [chain.id("dense_1")], heal=False))
    assert ("dense", "add", 1) not in chain.links


def test_what_was_deleted_comes_back_in_the_order_it_was_drawn_in(chain: Drawing) -> None:
    nodes = list(chain.graph.nodes)
    chain.graph.apply(chain.graph.apply(delete(chain.graph, chain.catalog, nodes)).inverse)
    assert list(chain.graph.nodes) == nodes


def test_a_merge_or_a_cut_link_heals_nothing(chain: Drawing) -> None:
    cut = chain.graph.links_into(chain.id("dense"))
    chain.graph.apply(delete(chain.graph, chain.catalog, [chain.id("dense"), chain.id("add")], cut))
    assert chain.links == []


@settings(deadline=None, max_examples=examples(60), suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(graph=graphs(plain=True), data=st.data())
def test_deleting_anything_can_be_applied_and_undone(catalog: Catalog, graph: Graph, data: st.DataObject) -> None:
    if not graph.nodes:
        return
    chosen = data.draw(st.sets(st.sampled_from(list(graph.nodes)), min_size=1))
    before = graph.copy()
    inverse = graph.apply(delete(graph, catalog, chosen, heal=data.draw(st.booleans()))).inverse
    assert set(graph.nodes) == set(before.nodes) - chosen
    graph.apply(inverse)
    assert graph == before
