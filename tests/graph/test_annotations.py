"""Frames, notes and dots: who owns what, what goes with what, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.graph.annotations import Dot, Frame, FrameId, Note, NoteId
from nodeeditor.graph.blocks import Block, block_type
from nodeeditor.graph.bookmarks import Bookmark
from nodeeditor.graph.edits import (
    AddBlock,
    AddNode,
    Batch,
    Connect,
    Disconnect,
    Edit,
    InBlock,
    RemoveNode,
    SetBookmark,
    SetDots,
    SetFrame,
    SetNote,
)
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import EditError, Graph

A, B, C = NodeId("a"), NodeId("b"), NodeId("c")
LINK = Link(A, "output", B, "inputs")
F, G, T = FrameId("f1"), FrameId("f2"), NoteId("t1")
FRAME = Frame(F, "Branch", nodes=frozenset({A, B}))


def dense(node: NodeId, x: float = 0.0, layer_type: str = "Dense") -> AddNode:
    layer = Layer(LayerId(f"l{node}"), layer_type, f"dense_{node}")
    return AddNode(Node(node, layer.id, layer.name, x), layer)


@pytest.fixture
def graph() -> Graph:
    made = Graph()
    made.apply(Batch((dense(A), dense(B, 200), dense(C, 400), Connect(LINK), SetFrame(F, FRAME))))
    return made


def test_a_node_that_goes_leaves_its_frame_and_comes_back_into_it(graph: Graph) -> None:
    before = graph.copy()
    applied = graph.apply(Batch((Disconnect(LINK), RemoveNode(A))))
    assert graph.frames[F].nodes == {B}
    assert applied.changes.frames == {F}
    assert not graph.copy().apply(SetFrame(F, replace(FRAME, nodes=frozenset({B})))).changes.touches_shapes
    graph.apply(applied.inverse)
    assert graph == before
    assert graph.frame_of(A) == F


def test_a_frame_that_goes_leaves_its_nodes(graph: Graph) -> None:
    before = graph.copy()
    inverse = graph.apply(SetFrame(F, None)).inverse
    assert set(graph.nodes) == {A, B, C}
    assert graph.frame_of(A) is None
    graph.apply(inverse)
    assert graph == before


def test_dots_are_cut_with_their_link_and_come_back_with_it(graph: Graph) -> None:
    graph.apply(SetDots(LINK, (Dot(50, 80),)))
    before = graph.copy()
    inverse = graph.apply(Disconnect(LINK)).inverse
    assert not graph.dots
    graph.apply(Connect(LINK))
    assert not graph.dots  # another link at the same place runs straight
    graph.apply(Disconnect(LINK))
    graph.apply(inverse)
    assert graph == before
    assert graph.dots[LINK] == (Dot(50, 80),)


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (SetFrame(G, Frame(G, nodes=frozenset({A}))), ["dense_a", "Branch"]),
        (SetFrame(G, Frame(G, nodes=frozenset({NodeId("z")}))), ["'z'"]),
        (SetFrame(G, None), ["'f2'"]),
        (SetFrame(G, Frame(F)), ["'f1'", "'f2'"]),
        (SetFrame(F, replace(FRAME, title="two\nlines")), ["title", "one line"]),
        (SetFrame(F, replace(FRAME, width=1.0)), ["width", "Branch", "40"]),
        (SetFrame(F, replace(FRAME, x=float("nan"))), ["Branch", "nan"]),
        (SetNote(T, None), ["'t1'"]),
        (SetNote(T, Note(T, "x" * 20_001)), ["20,000"]),
        (SetNote(T, Note(T, width=float("inf"))), ["width", "inf"]),
        (SetDots(LINK, (Dot(1e9, 0),)), ["dense_b", "1000000000"]),
        (SetDots(replace(LINK, target=C), ()), ["dense_a", "dense_c"]),
        (Connect(Link(B, "output", C, "inputs"), (Dot(0, float("nan")),)), ["dense_c", "nan"]),
        (replace(dense(NodeId("d")), frame=G), ["'f2'"]),
        (SetBookmark(10, None), ["bookmark", "10", "from 1 to 9"]),
        (SetBookmark(1, Bookmark(0, 0, 0)), ["zoom", "above 0"]),
    ],
)
def test_what_can_not_be_is_refused_in_one_sentence(graph: Graph, edit: Edit, words: list[str]) -> None:
    before = graph.copy()
    with pytest.raises(EditError) as refused:
        graph.apply(edit)
    assert graph == before
    assert all(word in str(refused.value) for word in words), str(refused.value)


def test_equal_networks_with_other_annotations_are_other_graphs(graph: Graph) -> None:
    for edit in (
        SetFrame(F, replace(FRAME, collapsed=True)),
        SetNote(T, Note(T, "why")),
        SetDots(LINK, (Dot(1, 1),)),
        SetBookmark(1, Bookmark(0, 0, 1)),
    ):
        other = graph.copy()
        assert other == graph
        other.apply(edit)
        assert other != graph


def test_a_block_keeps_its_annotations_and_the_flat_graph_has_none(graph: Graph) -> None:
    graph.apply(Batch((SetNote(T, Note(T, "why")), SetDots(LINK, (Dot(1, 1),)))))
    inside = tuple(graph.layers.values()), tuple(graph.nodes.values()), tuple(graph.links)
    whole = Graph()
    whole.apply(AddBlock(Block("stem", (), *inside, annotations=graph.annotations)))
    whole.apply(dense(A, layer_type=block_type("stem")))
    body = whole.blocks["stem"].body
    assert body.annotations == graph.annotations
    assert whole.blocks["stem"].block.annotations == graph.annotations
    changes = whole.apply(InBlock("stem", SetNote(T, None))).changes
    assert changes.blocks["stem"].notes == {T}
    assert not changes.touches_shapes
    assert not expand(whole).graph.annotations
