"""Blocks in a graph: their edits, and the graph that they come to."""

from __future__ import annotations

import pytest

from nodeeditor.graph.blocks import Argument, Block, block_type
from nodeeditor.graph.edits import (
    AddBlock,
    AddNode,
    Batch,
    Connect,
    Disconnect,
    Edit,
    InBlock,
    RemoveBlock,
    RemoveNode,
    Rename,
    SetBlock,
    SetData,
)
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.expansion import Expansion, expand
from nodeeditor.graph.graph import EditError, Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import free_names
from nodeeditor.graph.settings import DataSettings
from nodeeditor.graph.structure import live_nodes
from nodeeditor.values import FrozenMap


def level(*rows: tuple[str, str, dict[str, object], tuple[str, ...]]) -> tuple[tuple, tuple, tuple]:
    """Layers, nodes and links of rows: name, type, configuration, and what is linked (``node.port>port``)."""
    layers, nodes, links = [], [], []
    for name, kind, config, sources in rows:
        layers.append(Layer(LayerId(f"l_{name}"), kind, name, FrozenMap(config)))
        nodes.append(Node(NodeId(name), LayerId(f"l_{name}"), name))
        for position, source in enumerate(sources):
            start, _, port = source.partition(">")
            node, _, output = start.partition(".")
            links.append(Link(NodeId(node), output or "output", NodeId(name), port or "inputs", position))
    return tuple(layers), tuple(nodes), tuple(links)


DENSE_BLOCK = Block(
    "mlp",
    (Argument("base", 8),),
    *level(
        ("x", INPUT, {}, ()),
        ("dense", "Dense", {"units": {"expression": "base * 2**i"}}, ("x",)),
        ("y", OUTPUT, {}, ("dense",)),
    ),
)


def network(*blocks: Block, **uses: dict[str, object]) -> Graph:
    """An Input, a row of uses of the first block, and an Output."""
    rows = [("x", INPUT, {"shape": (4,)}, ())]
    before = "x"
    for name, config in uses.items():
        rows.append((name, block_type(blocks[0].name), config, (f"{before}>x",)))
        before = f"{name}.y"
    rows.append(("y", OUTPUT, {}, (before,)))
    return Graph.build(*level(*rows), blocks=blocks)


def chain(graph: Level) -> list[tuple[str, str, object]]:
    """The nodes of a graph without branches in the order of its links: id, name, units."""
    found, node = [], next(iter(graph.nodes))
    while True:
        found.append((node, graph.nodes[node].name, graph.layer_of(node).config.get("units")))
        links = graph.links_from(node)
        if not links:
            return found
        node = links[0].target


def codes(expansion: Expansion) -> list[tuple[str, str | None]]:
    return [(found.code, found.node) for found in expansion.problems]


def test_a_graph_without_blocks_is_its_own_expansion() -> None:
    graph = Graph.build(*level(("x", INPUT, {}, ()), ("y", OUTPUT, {}, ("x",))))
    assert expand(graph).graph is graph


def test_each_use_has_what_is_inside_with_its_own_numbers() -> None:
    expansion = expand(network(DENSE_BLOCK, first={}, second={"base": 3}))
    assert chain(expansion.graph) == [
        ("x", "x", None),
        ("first/dense", "first.dense", 8),
        ("second/dense", "second.dense", 3),
        ("y", "y", None),
    ]
    assert not expansion.problems
    assert expansion.outputs["second"] == {"y": ("second/dense", "output")}


def test_repetitions_stand_in_a_row_and_count_from_zero() -> None:
    expansion = expand(network(DENSE_BLOCK, stack={"repeat": 3, "base": 2}))
    assert chain(expansion.graph)[1:-1] == [
        ("stack/0/dense", "stack.0.dense", 2),
        ("stack/1/dense", "stack.1.dense", 4),
        ("stack/2/dense", "stack.2.dense", 8),
    ]
    assert expansion.repetitions == {"stack": 3}


def test_uses_that_share_a_layer_share_what_is_inside() -> None:
    graph = network(DENSE_BLOCK, first={}, second={})
    shared = graph.layer_of(NodeId("first"))
    graph.apply(AddNode(Node(NodeId("again"), shared.id, "again"), shared))
    graph.apply(Connect(Link(NodeId("second"), "y", NodeId("again"), "x")))
    flat = expand(graph).graph
    assert flat.nodes[NodeId("again/dense")].layer == flat.nodes[NodeId("first/dense")].layer
    assert flat.nodes[NodeId("second/dense")].layer != flat.nodes[NodeId("first/dense")].layer
    assert flat.nodes[NodeId("again/dense")].name == "again.dense"


def test_blocks_stand_in_blocks_and_hand_their_numbers_on() -> None:
    outer = Block(
        "twice",
        (Argument("width", 4),),
        *level(
            ("x", INPUT, {}, ()),
            ("inner", "block:mlp", {"repeat": 2, "base": {"expression": "width + 1"}}, ("x>x",)),
            ("y", OUTPUT, {}, ("inner.y",)),
        ),
    )
    graph = network(outer, DENSE_BLOCK, use={"width": 9})
    assert chain(expand(graph).graph)[1:-1] == [
        ("use/inner/0/dense", "use.inner.0.dense", 10),
        ("use/inner/1/dense", "use.inner.1.dense", 20),
    ]


def test_an_input_may_go_straight_to_an_output() -> None:
    nothing = Block("nothing", (), *level(("x", INPUT, {}, ()), ("y", OUTPUT, {}, ("x",))))
    assert [node for node, *_ in chain(expand(network(nothing, one={}, two={"repeat": 5})).graph)] == ["x", "y"]


def test_a_link_out_of_an_output_leads_to_nothing() -> None:
    odd = Block("odd", (), *level(("x", INPUT, {}, ()), ("y", OUTPUT, {}, ("x",)), ("end", "Dense", {}, ("y",))))
    flat = expand(network(odd, use={})).graph
    assert flat.links_into(NodeId("use/end")) == []


def test_inputs_beyond_the_outputs_get_the_same_in_each_repetition() -> None:
    gate = Block(
        "gate",
        (),
        *level(
            ("x", INPUT, {}, ()),
            ("by", INPUT, {}, ()),
            ("mul", "Multiply", {}, ("x", "by")),
            ("y", OUTPUT, {}, ("mul",)),
        ),
    )
    rows = level(
        ("a", INPUT, {}, ()),
        ("b", INPUT, {}, ()),
        ("use", "block:gate", {"repeat": 2}, ("a>x", "b>by")),
        ("y", OUTPUT, {}, ("use.y",)),
    )
    flat = expand(Graph.build(*rows, blocks=(gate,))).graph
    assert [link.source for link in flat.links_into(NodeId("use/1/mul"))] == ["use/0/mul", "b"]


@pytest.mark.parametrize(
    ("config", "code"),
    [
        ({"repeat": 0}, "block.repeat_bad"),
        ({"repeat": 1.5}, "block.repeat_bad"),
        ({"repeat": 10**6}, "block.repeat_bad"),
        ({"repeat": True}, "block.repeat_bad"),
        ({"base": "many"}, "block.argument_kind"),
        ({"base": {"expression": "1 / 0"}}, "arithmetic.zero"),
        ({"base": {"expression": "nobody"}}, "arithmetic.unknown_name"),
    ],
)
def test_what_a_use_can_not_be_is_told_at_it(config: dict[str, object], code: str) -> None:
    expansion = expand(network(DENSE_BLOCK, use=config))
    assert codes(expansion) == [(code, "use")]
    assert expansion.problems[0].text
    assert expansion.graph.nodes.keys() == {"x", "y"}


def test_open_ports_are_told_at_the_use() -> None:
    rows = level(("use", "block:mlp", {}, ()), ("y", OUTPUT, {}, ("use.y",)))
    assert codes(expand(Graph.build(*rows, blocks=(DENSE_BLOCK,)))) == [("block.input_open", "use")]
    empty = Block("mlp", (), *level(("x", INPUT, {}, ()), ("y", OUTPUT, {}, ())))
    assert codes(expand(network(empty, use={}))) == [("block.output_open", "use")]


def test_blocks_that_multiply_without_end_are_told() -> None:
    blocks = [DENSE_BLOCK]
    for number in range(3):
        inner = blocks[-1].name
        rows = level(
            ("x", INPUT, {}, ()), ("u", f"block:{inner}", {"repeat": 900}, ("x>x",)), ("y", OUTPUT, {}, ("u.y",))
        )
        blocks.append(Block(f"b{number}", (), *rows))
    graph = network(*reversed(blocks), use={})
    assert "block.too_large" in {code for code, _ in codes(expand(graph))}


def test_a_block_is_whole_though_nothing_takes_one_of_its_results() -> None:
    rows = level(
        ("x", INPUT, {}, ()), ("z", INPUT, {}, ()), ("a", "Dense", {}, ("x",)), ("b", "Dense", {}, ("x",)),
        ("idle", "Dense", {}, ("x",)), ("y", OUTPUT, {}, ("a",)), ("rest", OUTPUT, {}, ("b",)),
    )  # fmt: skip
    graph = Graph.build(
        *level(
            ("x", INPUT, {}, ()), ("before", "Dense", {}, ("x",)),
            ("u", "block:two", {}, ("x>x", "before>z")), ("y", OUTPUT, {}, ("u.y",)),
            ("dead", "block:two", {}, ("x>x", "x>z")),
        ),
        blocks=(Block("two", (), *rows),),
    )  # fmt: skip
    # The Input that the block does not need is there too, and so is what feeds it.
    assert live_nodes(expand(graph).graph) == {"x", "before", "u/a", "u/b", "y"}


# Edits


def test_links_follow_a_port_that_is_renamed_and_back() -> None:
    graph = network(DENSE_BLOCK, first={}, second={})
    before = graph.copy()
    applied = graph.apply(InBlock("mlp", Rename(NodeId("x"), "features", "features")))
    assert [link.target_port for link in graph.links_into(NodeId("first"))] == ["features"]
    assert len(applied.changes.linked) == len(applied.changes.unlinked) == 2
    assert {"first", "second"} <= applied.changes.changed
    graph.apply(applied.inverse)
    assert graph == before


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (InBlock("nobody", RemoveNode(NodeId("x"))), "block.unknown"),
        (InBlock("mlp", SetData(DataSettings())), "block.not_inside"),
        (InBlock("mlp", RemoveNode(NodeId("dense"))), "graph.node_linked"),
        (RemoveBlock("nobody"), "block.unknown"),
        (AddBlock(DENSE_BLOCK), "graph.name_taken"),
        (AddBlock(Block("bad name")), "graph.name_bad"),
        (AddBlock(Block("a", (Argument("i", 1),))), "block.argument_taken"),
        (AddBlock(Block("a", (Argument("repeat", 1),))), "block.argument_taken"),
        (AddBlock(Block("a", (Argument("b", 1), Argument("b", 2)))), "block.argument_taken"),
        (AddBlock(Block("a", (Argument("lambda", 1),))), "block.argument_bad"),
        (AddBlock(Block("a", (Argument("a b", 1),))), "block.argument_bad"),
        (AddBlock(Block("a", (), *level(("u", "block:a", {}, ())))), "block.inside_itself"),
        (SetBlock("nobody", "a", ()), "block.unknown"),
        (SetBlock("mlp", "bad name", ()), "graph.name_bad"),
        (SetBlock("mlp", "mlp", (Argument("2", 1),)), "block.argument_bad"),
    ],
)
def test_what_blocks_can_not_be_is_refused_and_changes_nothing(edit: Edit, code: str) -> None:
    graph = network(DENSE_BLOCK, use={})
    before = graph.copy()
    with pytest.raises(EditError) as caught:
        graph.apply(edit)
    assert caught.value.problem.code == code
    assert str(caught.value)
    assert graph == before


def test_a_block_does_not_get_inside_of_itself_by_way_of_another_one() -> None:
    outer = Block("outer", (), *level(("u", "block:mlp", {}, ())))
    graph = network(DENSE_BLOCK, outer, use={})
    layer = Layer(LayerId("new"), "block:outer", "new")
    with pytest.raises(EditError) as caught:
        graph.apply(InBlock("mlp", AddNode(Node(NodeId("new"), layer.id, "new"), layer)))
    assert caught.value.problem.code == "block.inside_itself"
    assert "new" not in graph.blocks["mlp"].body.nodes


def test_a_port_that_is_linked_stays() -> None:
    graph = network(DENSE_BLOCK, use={})
    body = graph.blocks["mlp"].body
    graph.apply(InBlock("mlp", AddNode(Node(NodeId("z"), LayerId("l_z"), "z"), Layer(LayerId("l_z"), OUTPUT, "z"))))
    graph.apply(InBlock("mlp", RemoveNode(NodeId("z"))))
    cut = tuple(Disconnect(link) for link in body.links_into(NodeId("y")))
    with pytest.raises(EditError) as caught:
        graph.apply(InBlock("mlp", Batch((*cut, RemoveNode(NodeId("y"))))))
    assert caught.value.problem.code == "block.port_linked"
    assert body.links_into(NodeId("y"))


@pytest.mark.parametrize("kind", [INPUT, OUTPUT])
def test_a_port_that_was_linked_before_it_came_can_be_taken_back(kind: str) -> None:
    graph = network(DENSE_BLOCK, use={})
    layer = Layer(LayerId("l_more"), "Dense", "more", FrozenMap(units=2))
    graph.apply(AddNode(Node(NodeId("more"), layer.id, "more"), layer))
    use, more = (NodeId("use"), "z"), (NodeId("more"), "inputs" if kind == OUTPUT else "output")
    graph.apply(Connect(Link(*use, *more) if kind == OUTPUT else Link(*more, *use)))  # as a file may have it
    before = graph.copy()
    port = AddNode(Node(NodeId("z"), LayerId("l_z"), "z"), Layer(LayerId("l_z"), kind, "z"))
    added = graph.apply(InBlock("mlp", port))
    after = graph.copy()
    with pytest.raises(EditError) as caught:  # by whoever does not take it back
        graph.apply(InBlock("mlp", RemoveNode(NodeId("z"))))
    assert caught.value.problem.code == "block.port_linked"
    for _ in range(2):
        removed = graph.apply(added.inverse)
        assert graph == before
        added = graph.apply(removed.inverse)
        assert graph == after


def test_uses_stay_uses_of_a_block_that_is_renamed() -> None:
    graph = network(DENSE_BLOCK, use={})
    before = graph.copy()
    applied = graph.apply(SetBlock("mlp", "layers", (Argument("base", 16),)))
    assert graph.layer_of(NodeId("use")).type == "block:layers"
    assert chain(expand(graph).graph)[1][2] == 16
    assert "use" in applied.changes.changed
    graph.apply(applied.inverse)
    assert graph == before


def test_a_repetition_that_would_have_the_name_of_another_layer_is_told() -> None:
    graph = network(DENSE_BLOCK, stage={"repeat": 3}, stage_2={})
    expansion = expand(graph)
    assert [(one.code, one.node) for one in expansion.problems] == [("block.names_meet", "stage")]
    assert free_names(network(DENSE_BLOCK, stage={"repeat": 3}))("stage") == "stage_3"
