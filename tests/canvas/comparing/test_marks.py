"""What is marked on either side of a comparison."""

from __future__ import annotations

import itertools

from nodeeditor.canvas.comparing.marks import Mark, marks_of
from nodeeditor.graph.blocks import Block, block_type
from nodeeditor.graph.comparing.comparison import compare
from nodeeditor.graph.comparing.difference import Kind
from nodeeditor.graph.edits import (
    AddBlock,
    AddNode,
    Connect,
    Disconnect,
    InBlock,
    Move,
    Place,
    RemoveNode,
    Rename,
    SetConfig,
)
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.values import FrozenMap


def chain(*rows: tuple[str, str]) -> Graph:
    return Graph.build(
        [Layer(LayerId(name), kind, name) for name, kind in rows],
        [Node(NodeId(name), LayerId(name), name) for name, _ in rows],
        [Link(NodeId(before[0]), "output", NodeId(after[0]), "inputs") for before, after in itertools.pairwise(rows)],
    )


def network() -> Graph:
    return chain(("x", "Input"), ("a", "Dense"), ("b", "Dense"), ("c", "Dense"), ("out", "Output"))


def words(marks: dict[NodeId, Mark]) -> dict[str, tuple[Kind, str]]:
    return {node: (mark.kind, mark.words) for node, mark in marks.items()}


def test_each_side_has_the_marks_of_what_became_of_its_nodes_and_links() -> None:
    first, second = network(), network()
    for source, target in (("a", "b"), ("b", "c")):
        second.apply(Disconnect(Link(NodeId(source), "output", NodeId(target), "inputs")))
    second.apply(RemoveNode(NodeId("b")))
    second.apply(Connect(Link(NodeId("a"), "output", NodeId("c"), "inputs")))
    second.apply(Rename(NodeId("c"), "last", "last"))
    second.apply(Move((Place(NodeId("x"), 5.0, 5.0),)))
    drop = Layer(LayerId("d"), "Dropout", "d")
    second.apply(AddNode(Node(NodeId("d"), drop.id, "d"), drop))
    compared = compare(first, second)
    before, after = marks_of(compared, compared.levels[0])
    assert words(before.nodes) == {
        "b": (Kind.REMOVED, "removed"),
        "c": (Kind.CHANGED, "renamed, changed"),
        "x": (Kind.MOVED, "moved"),
    }
    assert {node: kind for node, (kind, _) in words(after.nodes).items()} == {
        "c": Kind.CHANGED, "d": Kind.ADDED, "x": Kind.MOVED
    }  # fmt: skip
    assert {(link.source, link.target) for link in before.links} == {("a", "b"), ("b", "c")}
    assert {(link.source, link.target) for link in after.links} == {("a", "c")}
    assert (before.link_kind, after.link_kind) == (Kind.REMOVED, Kind.ADDED)


def test_all_calls_of_a_changed_layer_are_marked() -> None:
    graphs = network(), network()
    for graph in graphs:
        graph.apply(AddNode(Node(NodeId("again"), LayerId("a"), "again"), graph.layers[LayerId("a")]))
    graphs[1].apply(SetConfig(LayerId("a"), FrozenMap(units=5)))
    compared = compare(*graphs)
    assert set(marks_of(compared, compared.levels[0])[1].nodes) == {"a", "again"}


def test_uses_of_blocks_are_marked_where_something_inside_differs() -> None:
    graphs = network(), network()
    for graph in graphs:
        inner = chain(("x", "Input"), ("deep", "Dense"), ("y", "Output"))
        outer = chain(("x", "Input"), ("use", block_type("inner")), ("y", "Output"))
        for name, body in (("inner", inner), ("outer", outer)):
            parts = tuple(body.layers.values()), tuple(body.nodes.values()), tuple(body.links)
            graph.apply(AddBlock(Block(name, (), *parts)))
        graph.apply(SetConfig(LayerId("a"), FrozenMap(), block_type("outer")))
    graphs[1].apply(InBlock("inner", SetConfig(LayerId("deep"), FrozenMap(units=5))))
    compared = compare(*graphs)
    assert words(marks_of(compared, compared.levels[0])[0].nodes) == {"a": (Kind.CHANGED, "changed inside")}
    of_inner = next(pair for pair in compared.levels if pair.blocks == ("inner", "inner"))
    assert set(marks_of(compared, of_inner)[1].nodes) == {"deep"}
