"""The clipboard: what is copied is pasted with new ids and names, links and shared layers within it."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.document import fragment, load
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.edits import Rename
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.grafting import Graft
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from tests.examples import examples
from tests.graph.test_blocks import level
from tests.strategies import graphs, texts

GOLDEN = Path(__file__).parent / "golden.knet"


@settings(deadline=None, max_examples=examples(40))
@given(graphs(plain=True), graphs(plain=True), st.data())
def test_a_pasted_part_is_as_the_copied_one(graph: Graph, other: Graph, data: st.DataObject) -> None:
    chosen = set(data.draw(st.lists(st.sampled_from(list(graph.nodes)), min_size=1))) if graph.nodes else set()
    if not chosen:
        return
    before = other.copy()
    made = fragment.paste(other, fragment.copy(graph, chosen), 100, 50)
    edit, pasted = made.edit, made.nodes
    inverse = other.apply(edit).inverse
    assert len(pasted) == len(chosen)
    assert not pasted & set(before.nodes)
    assert min(other.nodes[node].x for node in pasted) == 100
    assert min(other.nodes[node].y for node in pasted) == 50
    inner = [link for link in graph.links if {link.source, link.target} <= chosen]
    assert len(other.links) == len(before.links) + len(inner)
    assert len({other.nodes[node].layer for node in pasted}) == len({graph.nodes[node].layer for node in chosen})
    other.apply(inverse)
    assert other == before


def test_pasting_twice_gives_free_names_and_own_layers() -> None:
    graph = load(GOLDEN).graph
    text = fragment.copy(graph, ["n2", "n4"])
    assert fragment.is_fragment(text)
    for expected in ({"encoder_2", "encoder_3"}, {"encoder_4", "encoder_5"}):
        made = fragment.paste(graph, text, 0, 0)
        edit, pasted = made.edit, made.nodes
        graph.apply(edit)
        assert {graph.nodes[node].name for node in pasted} == expected
        (layer,) = {graph.nodes[node].layer for node in pasted}
        assert layer not in ("l2",)
        assert graph.layers[layer].config == graph.layers["l2"].config


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "{}",
        "[" * 9999,
        '{"format": "nodeeditor.fragment"',
        '{"format": "nodeeditor.fragment"}',
        '{"format": "nodeeditor.fragment", "version": 1}',
        '{"format": "nodeeditor.fragment", "version": 1, "inputs": [{"source": 3}]}',
        '{"format": "nodeeditor.fragment", "version": 2}',
        '{"format": "nodeeditor.fragment", "version": 1, "nodes": [{"id": "a"}]}',
    ],
)
def test_foreign_text_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(ProblemError) as refused:
        fragment.paste(Graph(), text, 0, 0)
    assert "clipboard" in str(refused.value)


def fed(graph: Graph, made: Graft) -> set[tuple[str, str]]:
    """The names of what feeds pasted nodes from outside, with those of the nodes."""
    graph.apply(made.edit)
    links = [link for node in made.nodes for link in graph.links_into(node) if link.source not in made.nodes]
    return {(graph.nodes[link.source].name, graph.nodes[link.target].name) for link in links}


def chain(*names: str) -> Graph:
    """Dense layers one behind the other; ids are ``n_`` and the name."""
    layers = [Layer(LayerId(f"l_{name}"), "Dense", name) for name in names]
    nodes = [Node(NodeId(f"n_{name}"), LayerId(f"l_{name}"), name) for name in names]
    links = [Link(one.id, "output", other.id, "inputs") for one, other in itertools.pairwise(nodes)]
    return Graph.build(layers, nodes, links)


def always(_node: NodeId, _port: str) -> bool:
    return True


def test_inputs_are_kept_by_id_where_the_nodes_came_from_and_by_name_elsewhere() -> None:
    graph = chain("a", "b")
    text = fragment.copy(graph, ["n_b"], origin="here")
    assert fed(graph.copy(), fragment.paste(graph, text, 0, 0)) == set(), "only where it is asked for"
    renamed = graph.copy()
    renamed.apply(Rename(NodeId("n_a"), "other", "other"))
    keep = fragment.KeptInputs("here", always)
    assert fed(renamed.copy(), fragment.paste(renamed, text, 0, 0, keep=keep)) == {("other", "b_1")}
    elsewhere = chain("x", "a")
    keep = fragment.KeptInputs("there", always)
    assert fed(elsewhere.copy(), fragment.paste(elsewhere, text, 0, 0, keep=keep)) == {("a", "b")}
    stranger = chain("x", "y")
    assert fed(stranger.copy(), fragment.paste(stranger, text, 0, 0, keep=keep)) == set()


def test_a_source_that_has_no_such_output_feeds_nothing() -> None:
    graph = chain("a", "b")
    keep = fragment.KeptInputs("here", lambda node, port: False)
    text = fragment.copy(graph, ["n_b"], origin="here")
    assert fed(graph.copy(), fragment.paste(graph, text, 0, 0, keep=keep)) == set()


@pytest.mark.parametrize(
    "mailed",
    [
        lambda text: "\ufeff  \n" + text + "\n\n",
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("  ", "\u00a0 "),
        lambda text: "".join(f"> {line}\n" for line in text.splitlines()),
        lambda text: "".join(f"> > {line}\n" for line in text.splitlines()),
        lambda text: f"Hello,\n\nhere is the block:\n{text}\n\nRegards",
    ],
    ids=["spaces", "crlf", "nbsp", "quoted", "quoted twice", "words around"],
)
def test_text_out_of_a_mail_is_pasted(mailed) -> None:
    graph = chain("a", "b", "c")
    text = fragment.copy(graph, graph.nodes)
    made = fragment.paste(Graph(), mailed(text), 0, 0)
    pasted = Graph()
    pasted.apply(made.edit)
    assert [node.name for node in pasted.nodes.values()] == ["a", "b", "c"]
    assert len(pasted.links) == 2


@settings(deadline=None)
@given(texts)
def test_any_text_is_pasted_or_refused(text: str) -> None:
    with pytest.raises(ProblemError):
        fragment.paste(Graph(), text, 0, 0)


def test_uses_bring_their_blocks_along_and_those_inside_of_them() -> None:
    graph = nested()
    target = Graph()
    made = fragment.paste(target, fragment.copy(graph, ["stage"], graph.blocks), 0, 0, target.blocks)
    edit, pasted = made.edit, made.nodes
    inverse = target.apply(edit).inverse
    assert set(target.blocks) == {"outer", "inner"}
    assert [target.layer_of(node).type for node in pasted] == ["block:outer"]
    target.apply(inverse)
    assert target == Graph()


def test_a_block_that_is_there_already_is_used_and_another_of_its_name_gets_a_free_one() -> None:
    graph = nested()
    text = fragment.copy(graph, ["stage"], graph.blocks)
    same = nested()
    made = fragment.paste(same, text, 0, 0, same.blocks)
    edit, pasted = made.edit, made.nodes
    same.apply(edit)
    assert set(same.blocks) == {"outer", "inner"}
    other = nested(units=5)
    made = fragment.paste(other, text, 0, 0, other.blocks)
    edit, pasted = made.edit, made.nodes
    other.apply(edit)
    # What is inside of the outer one differs, so that it is another one too.
    assert set(other.blocks) == {"outer", "inner", "outer_1", "inner_1"}
    assert [other.layer_of(node).type for node in pasted] == ["block:outer_1"]
    [core] = [layer for layer in other.blocks["outer_1"].body.layers.values() if layer.name == "core"]
    assert core.type == "block:inner_1"
    units = [
        layer.config["units"]
        for name in ("inner", "inner_1")
        for layer in other.blocks[name].body.layers.values()
        if layer.type == "Dense"
    ]
    assert units == [5, 4]


def nested(units: int = 4) -> Graph:
    """A use of a block with a use of another one inside."""
    dense = ("dense", "Dense", {"units": units}, ("a",))
    inner = Block("inner", (), *level(("a", "Input", {}, ()), dense, ("b", "Output", {}, ("dense",))))
    rows = level(("x", "Input", {}, ()), ("core", "block:inner", {}, ("x>a",)), ("y", "Output", {}, ("core.b",)))
    outer = Block("outer", (Argument("base", 8),), *rows)
    network = level(("image", "Input", {}, ()), ("stage", "block:outer", {"repeat": 2}, ("image>x",)))
    return Graph.build(*network, blocks=(inner, outer))
