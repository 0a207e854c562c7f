"""Making blocks and unpacking them: the network stays the network."""

from __future__ import annotations

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing.grouping import make_block
from nodeeditor.editing.unpacking import unpack
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import EditError, Graph
from tests.graph.test_blocks import DENSE_BLOCK, level, network
from tests.strategies import graphs

CATALOG = load_snapshot()


def nature(graph: Graph) -> object:
    """A graph up to ids, names and places: what each node is, and what feeds it, all the way back."""
    known: dict[NodeId, int] = {}
    meanings: dict[object, int] = {}

    def meaning(node: NodeId) -> int:
        if node not in known:
            layer = graph.layer_of(node)
            fed = tuple((link.target_port, link.position, link.source_port, meaning(link.source))
                        for link in graph.links_into(node))  # fmt: skip
            key = (layer.type, layer.config, fed)
            known[node] = meanings.setdefault(key, len(meanings))
        return known[node]

    found = sorted(meaning(node) for node in graph.nodes)
    by_number = {number: key for key, number in meanings.items()}

    def unfolded(number: int) -> object:
        kind, config, fed = by_number[number]
        return kind, repr(sorted(config.items())), tuple((*place, unfolded(source)) for *place, source in fed)

    sharing = sorted(len(graph.calls_of(layer)) for layer in graph.layers)
    return sorted(map(repr, map(unfolded, found))), sharing


@given(graphs(plain=True, max_nodes=7), st.data())
def test_a_block_of_any_nodes_comes_to_the_same_network_and_unpacks_to_it(graph: Graph, data: st.DataObject) -> None:
    if not graph.nodes:
        return
    chosen = data.draw(st.lists(st.sampled_from(sorted(graph.nodes)), min_size=1, unique=True))
    before = graph.copy()
    try:
        edit, use = make_block(graph, CATALOG, None, chosen, "part")
    except EditError as error:
        event(error.problem.code)
        assert graph == before
        return
    inverse = graph.apply(edit).inverse
    assert graph.definition_of(graph.layer_of(use)) is graph.blocks["part"]
    assert nature(expand(graph).graph) == nature(before)
    packed = graph.copy()
    unpacking, added = unpack(graph, None, use)
    graph.apply(unpacking)
    assert added <= graph.nodes.keys()
    assert nature(graph) == nature(before)
    packed.apply(inverse)
    assert packed == before


def test_ports_are_named_after_what_they_stand_for() -> None:
    graph = Graph.build(
        *level(
            ("a", INPUT, {}, ()),
            ("b", INPUT, {}, ()),
            ("sum", "Add", {}, ("a", "b")),
            ("left", "Dense", {"units": 1}, ("sum",)),
            ("right", "Dense", {"units": 2}, ("sum",)),
            ("y", OUTPUT, {}, ("left",)),
            ("z", OUTPUT, {}, ("right",)),
        )
    )
    graph.apply(make_block(graph, CATALOG, None, list(graph.nodes), "core")[0])
    definition = graph.blocks["core"]
    assert list(definition.inputs.values()) == ["a", "b"]
    assert list(definition.outputs.values()) == ["left_1", "right_1"]
    ports = with_blocks(CATALOG, graph).layer("block:core")
    assert ports is not None
    assert [port.name for port in ports.inputs] == ["a", "b"]


def test_a_path_that_leaves_and_comes_back_is_refused_by_the_node_on_it() -> None:
    graph = Graph.build(
        *level(("a", "Dense", {}, ()), ("b", "Dense", {}, ("a",)), ("c", "Add", {}, ("a", "b"))),
    )
    with pytest.raises(EditError, match="'b' stands on a path"):
        make_block(graph, CATALOG, None, [NodeId("a"), NodeId("c")], "part")


def test_repetitions_unpack_with_the_numbers_they_had() -> None:
    graph = network(DENSE_BLOCK, use={"repeat": 3, "base": 2})
    flat = nature(expand(graph).graph)
    graph.apply(unpack(graph, None, NodeId("use"))[0])
    assert nature(graph) == flat
    assert [graph.layer_of(node).config.get("units") for node in graph.nodes if "dense" in graph.nodes[node].name] == [
        2,
        4,
        8,
    ]
    assert "mlp" in graph.blocks


def test_what_a_link_takes_from_an_output_inside_is_left_out() -> None:
    odd = Block("odd", (), *level(("x", INPUT, {}, ()), ("y", OUTPUT, {}, ("x",)), ("end", "Dense", {}, ("y",))))
    graph = network(odd, use={})
    flat = nature(expand(graph).graph)
    graph.apply(unpack(graph, None, NodeId("use"))[0])
    assert nature(graph) == flat


def test_inside_a_block_arguments_stay_expressions() -> None:
    outer = Block(
        "outer",
        (Argument("width", 4),),
        *level(
            ("x", INPUT, {}, ()),
            ("inner", "block:mlp", {"repeat": 2, "base": {"expression": "width + 1"}}, ("x>x",)),
            ("y", OUTPUT, {}, ("inner.y",)),
        ),
    )
    graph = network(outer, DENSE_BLOCK, use={"width": 9})
    flat = nature(expand(graph).graph)
    graph.apply(unpack(graph, "outer", NodeId("inner"))[0])
    assert nature(expand(graph).graph) == flat
    texts = {layer.config.get("units") for layer in graph.blocks["outer"].body.layers.values()}
    assert {text["expression"] for text in texts if text} == {"(width + 1) * 2**0", "(width + 1) * 2**1"}


def test_a_number_of_repetitions_that_is_open_can_not_be_unpacked() -> None:
    outer = Block(
        "outer",
        (Argument("n", 4),),
        *level(
            ("x", INPUT, {}, ()),
            ("inner", "block:mlp", {"repeat": {"expression": "n"}}, ("x>x",)),
            ("y", OUTPUT, {}, ("inner.y",)),
        ),
    )
    graph = network(outer, DENSE_BLOCK, use={})
    with pytest.raises(EditError, match="repeated n times"):
        unpack(graph, "outer", NodeId("inner"))


def test_a_row_of_a_block_with_more_outputs_than_inputs_can_not_be_unpacked() -> None:
    fork = Block("fork", (), *level(("x", INPUT, {}, ()), ("y", OUTPUT, {}, ("x",)), ("z", OUTPUT, {}, ("x",))))
    graph = network(fork, once={}, row={"repeat": 2})
    with pytest.raises(EditError, match="'row' can't be repeated"):
        unpack(graph, None, NodeId("row"))
    unpack(graph, None, NodeId("once"))


def test_expressions_of_the_block_around_become_arguments_of_one_that_is_made_inside() -> None:
    expression = {"expression": "base * 2**i"}
    outer = Block(
        "outer",
        (Argument("base", 4),),
        *level(
            ("x", INPUT, {}, ()),
            ("wide", "Dense", {"units": expression}, ("x",)),
            ("wider", "Dense", {"units": {"expression": "base"}, "name": "kept"}, ("wide",)),
            ("again", "Dense", {"units": expression}, ("wider",)),
            ("inner", "block:mlp", {"repeat": 2, "base": {"expression": "i + 1"}}, ("again>x",)),
            ("y", OUTPUT, {}, ("inner.y",)),
        ),
    )
    graph = network(outer, DENSE_BLOCK, use={"base": 9, "repeat": 3})
    flat = nature(expand(graph).graph)
    edit, use = make_block(
        graph, CATALOG, "outer", [NodeId(one) for one in ("wide", "wider", "again", "inner")], "part"
    )
    inverse = graph.apply(edit).inverse
    assert nature(expand(graph).graph) == flat
    assert not expand(graph).problems
    assert graph.blocks["part"].arguments == (Argument("units", 4), Argument("base", 4), Argument("base_1", 1))
    config = graph.blocks["outer"].body.layer_of(use).config
    assert {name: value["expression"] for name, value in config.items()} == {
        "units": "base * 2**i",
        "base": "base",
        "base_1": "i + 1",
    }
    packed = graph.copy()
    graph.apply(unpack(graph, "outer", use)[0])
    assert nature(expand(graph).graph) == flat
    packed.apply(inverse)
    assert nature(expand(packed).graph) == flat
