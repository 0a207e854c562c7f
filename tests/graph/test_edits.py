"""Edits: undone they give the start, redone the end; a failing one changes nothing; change sets are true."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import AddNode, Batch, Connect, Edit, Move, Place, RemoveNode, Rename, SetConfig, SetLayer
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import EditError, Graph
from nodeeditor.graph.soundness import check_structure
from nodeeditor.values import FrozenMap
from tests.examples import examples
from tests.strategies import edits, graphs


def _assert_sound(graph: Graph) -> None:
    check_structure(list(graph.layers.values()), list(graph.nodes.values()), graph.links)
    assert {node: graph.node_named(graph.nodes[node].name) for node in graph.nodes} == {n: n for n in graph.nodes}
    assert {layer: graph.layer_named(graph.layers[layer].name) for layer in graph.layers} == {
        n: n for n in graph.layers
    }
    for layer in graph.layers:
        assert set(graph.calls_of(layer)) == {node.id for node in graph.nodes.values() if node.layer == layer}
    assert sorted(link for node in graph.nodes for link in graph.links_from(node)) == sorted(graph.links)
    owners = {node: frame.id for frame in graph.frames.values() for node in frame.nodes}
    assert sum(len(frame.nodes) for frame in graph.frames.values()) == len(owners)
    assert {node: graph.frame_of(node) for node in graph.nodes} == {node: owners.get(node) for node in graph.nodes}
    assert owners.keys() <= graph.nodes.keys()
    assert all(graph.has_link(link) and dots for link, dots in graph.dots.items())


def _look(graph: Graph, node: NodeId) -> tuple[object, ...]:
    return graph.nodes[node].name, graph.layer_of(node), len(graph.calls_of(graph.nodes[node].layer))


def _differing(before: Mapping[Any, object], after: Mapping[Any, object]) -> set[Any]:
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def _assert_true(changes: ChangeSet, before: Graph, after: Graph) -> None:
    old, new = set(before.nodes), set(after.nodes)
    assert changes.added == new - old
    assert changes.removed == old - new
    assert changes.linked == set(after.links) - set(before.links)
    assert changes.unlinked == set(before.links) - set(after.links)
    for node in old & new:
        if (before.nodes[node].x, before.nodes[node].y) != (after.nodes[node].x, after.nodes[node].y):
            assert node in changes.moved
        if _look(before, node)[:2] != _look(after, node)[:2]:
            assert node in changes.changed
    assert changes.changed <= old & new
    assert changes.moved <= old & new
    assert _differing(before.frames, after.frames) <= changes.frames
    assert _differing(before.notes, after.notes) <= changes.notes
    assert _differing(before.dots, after.dots) <= changes.dotted | changes.linked | changes.unlinked
    assert changes.bookmarks or before.bookmarks == after.bookmarks
    assert changes.data or before.data == after.data
    assert changes.training or before.training == after.training
    for name in before.blocks.keys() | after.blocks.keys():
        if before.blocks.get(name) != after.blocks.get(name):
            assert name in changes.blocks or name not in after.blocks


@settings(deadline=None, max_examples=examples(40))
@given(graphs(plain=True, max_nodes=6), st.data())
def test_any_edits_undone_give_the_start_and_redone_the_end(graph: Graph, data: st.DataObject) -> None:
    start = graph.copy()
    done: list[tuple[Edit, Edit]] = []
    for _ in range(data.draw(st.integers(1, 6))):
        edit = data.draw(edits(graph))
        before = graph.copy()
        try:
            applied = graph.apply(edit)
        except EditError:
            assert graph == before
            _assert_sound(graph)
            continue
        _assert_sound(graph)
        _assert_true(applied.changes, before, graph)
        done.append((edit, applied.inverse))
    end = graph.copy()
    for _, inverse in reversed(done):
        before = graph.copy()
        _assert_true(graph.apply(inverse).changes, before, graph)
    assert graph == start
    for edit, _ in done:
        graph.apply(edit)
    assert graph == end
    _assert_sound(graph)


def _dense(number: int, name: str | None = None) -> AddNode:
    layer = Layer(LayerId(f"l{number}"), "Dense", name or f"dense_{number}")
    return AddNode(Node(NodeId(f"n{number}"), layer.id, layer.name), layer)


def _link(source: int, target: int, position: int = 0) -> Link:
    return Link(NodeId(f"n{source}"), "output", NodeId(f"n{target}"), "inputs", position)


@pytest.fixture
def chain() -> Graph:
    graph = Graph()
    graph.apply(Batch((_dense(1), _dense(2), _dense(3), Connect(_link(1, 2)), Connect(_link(2, 3)))))
    return graph


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (Connect(_link(3, 1)), "graph.cycle"),
        (Connect(_link(1, 1)), "graph.cycle"),
        (Connect(_link(1, 2)), "graph.place_taken"),
        (Connect(_link(1, 9)), "graph.node_unknown"),
        (Connect(_link(1, 3, -1)), "graph.position_bad"),
        (RemoveNode(NodeId("n2")), "graph.node_linked"),
        (_dense(1), "graph.id_taken"),
        (_dense(4, "dense_1"), "graph.name_taken"),
        (_dense(4, "a/b"), "graph.name_bad"),
        (Rename(NodeId("n1"), "dense_2"), "graph.name_taken"),
        (SetConfig(LayerId("l1"), FrozenMap(units=float("inf"))), "graph.value_bad"),
        (SetConfig(LayerId("l1"), FrozenMap(units=2**64)), "graph.value_bad"),
        (SetConfig(LayerId("l1"), FrozenMap(text="\ud800")), "graph.value_bad"),
        (Move((Place(NodeId("n1"), float("nan"), 0),)), "graph.place_bad"),
        (Move((Place(NodeId("n1"), 0, -1.1e8),)), "graph.place_bad"),
        (SetLayer(NodeId("n1"), Layer(LayerId("l2"), "Dense", "another")), "graph.layer_changed"),
    ],
)
def test_an_edit_that_can_not_be_is_refused_with_its_reason(chain: Graph, edit: Edit, code: str) -> None:
    before = chain.copy()
    with pytest.raises(EditError) as refused:
        chain.apply(edit)
    assert refused.value.problem.code == code
    assert str(refused.value)
    assert chain == before


def test_a_batch_that_fails_in_its_middle_changes_nothing(chain: Graph) -> None:
    before = chain.copy()
    with pytest.raises(EditError):
        chain.apply(Batch((_dense(4), Connect(_link(3, 4)), Connect(_link(4, 1)), _dense(5))))
    assert chain == before


def test_a_type_without_a_name_comes_back() -> None:
    graph = Graph.build([Layer(LayerId("l"), "", "a")], [Node(NodeId("n"), LayerId("l"), "a")], [])
    graph.apply(graph.apply(SetConfig(LayerId("l"), FrozenMap(), "Dense")).inverse)
    assert graph.layers[LayerId("l")].type == ""


@settings(deadline=None, max_examples=examples(40))
@given(graphs(plain=True, max_nodes=6), st.data())
def test_a_batch_is_what_its_edits_are_one_by_one(graph: Graph, data: st.DataObject) -> None:
    alone, told, done = graph.copy(), ChangeSet(), []
    for edit in data.draw(st.lists(edits(graph), max_size=8)):
        try:
            told = told.then(alone.apply(edit).changes)
        except EditError:
            continue
        done.append(edit)
    start = graph.copy()
    applied = graph.apply(Batch(tuple(done)))
    assert (graph, list(graph.nodes), applied.changes) == (alone, list(alone.nodes), told)
    graph.apply(applied.inverse)
    assert graph == start


def test_a_large_batch_tells_of_its_changes_together(monkeypatch: pytest.MonkeyPatch) -> None:
    told = 0
    made = ChangeSet.__init__

    def counting(changes: ChangeSet, *arguments: Any, **named: Any) -> None:
        nonlocal told
        told += 1
        made(changes, *arguments, **named)

    monkeypatch.setattr(ChangeSet, "__init__", counting)
    names = [f"a{number}" for number in range(999)]
    added = [AddNode(Node(NodeId(name), LayerId(name), name), Layer(LayerId(name), "Dense", name)) for name in names]
    links = [Connect(Link(NodeId(one), "output", NodeId(other), "inputs")) for one, other in itertools.pairwise(names)]
    graph = Graph()
    applied = graph.apply(Batch((*added, *links)))
    assert (applied.changes.added, len(applied.changes.linked)) == (frozenset(map(NodeId, names)), 998)
    graph.apply(applied.inverse)
    assert told < 10


def test_true_one_and_one_point_zero_are_different_values(chain: Graph) -> None:
    other = chain.copy()
    chain.apply(SetConfig(LayerId("l1"), FrozenMap(units=1)))
    other.apply(SetConfig(LayerId("l1"), FrozenMap(units=True)))
    assert chain != other


def test_build_names_the_part_at_fault() -> None:
    layers = [Layer(LayerId(f"l{n}"), "Dense", f"dense_{n}") for n in range(4)]
    nodes = [Node(NodeId(f"n{n}"), LayerId(f"l{n}"), f"dense_{n}") for n in range(4)]
    good = [_link(0, 1), _link(1, 2)]
    assert Graph.build(layers, nodes, good).links == good
    for links, index in (([*good, _link(2, 0), _link(2, 3)], 2), ([_link(3, 3)], 0), ([*good, _link(1, 7)], 2)):
        with pytest.raises(EditError) as refused:
            Graph.build(layers, nodes, links)
        assert (refused.value.part, refused.value.index) == ("links", index)
    with pytest.raises(EditError) as refused:
        Graph.build(layers, nodes[:-1], good)
    assert (refused.value.part, refused.value.index) == ("layers", 3)
