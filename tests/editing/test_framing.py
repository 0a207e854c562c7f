"""Frames and dots through the edits that people make: framing, copying, deleting, grouping, inserting."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from nodeeditor import editing
from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import fragment
from nodeeditor.editing.levels import on_level
from nodeeditor.graph.annotations import Dot, FrameColor, Note, NoteId
from nodeeditor.graph.edits import Batch, Move, Place, SetDots, SetFrame, SetNote
from nodeeditor.graph.grafting import Graft
from nodeeditor.graph.graph import Graph
from nodeeditor.layout.framing import PADDING
from nodeeditor.layout.sizes import WIDTH
from tests.editing.conftest import Drawing

CATALOG = load_snapshot()
T = NoteId("t1")


@pytest.fixture
def chain() -> Drawing:
    drawing = Drawing(CATALOG)
    for number, (name, feed) in enumerate({"x": (), "one": ("x",), "two": ("one",), "three": ("two",)}.items()):
        made = drawing.add("Dense" if feed else "Input", *feed)
        node = drawing.id(made)
        drawing.graph.apply(Batch((editing.rename(drawing.graph, node, name), Move((Place(node, number * 240, 0),)))))
    drawing.add("Output", "three")
    return drawing


def framed(drawing: Drawing, *names: str) -> str:
    edit, frame = editing.frame_nodes(drawing.graph, [drawing.id(name) for name in names], "Middle")
    drawing.graph.apply(edit)
    return frame


def test_a_frame_reaches_round_its_nodes(chain: Drawing) -> None:
    graph, frame = chain.graph, framed(chain, "one", "two")
    left, top, right, bottom = editing.reach_of(graph, graph.frames[frame])
    nodes = [graph.nodes[node] for node in graph.frames[frame].nodes]
    assert left == min(node.x for node in nodes) - PADDING
    assert right == max(node.x for node in nodes) + WIDTH + PADDING
    assert all(top < node.y < bottom for node in nodes)


def test_nodes_have_one_frame_and_one_that_loses_all_is_replaced(chain: Drawing) -> None:
    graph, first = chain.graph, framed(chain, "one", "two")
    graph.apply(SetFrame(first, replace(graph.frames[first], color=FrameColor.GREEN)))
    second = framed(chain, "two", "three")
    assert graph.frames[first].nodes == {chain.id("one")}
    third = framed(chain, "one", "two", "three")
    assert list(graph.frames) == [third]
    assert graph.frames[third].color is FrameColor.PLAIN  # two colours were there
    assert second not in graph.frames
    fourth = framed(chain, "one", "two", "three", "x")
    assert list(graph.frames) == [fourth]


def test_a_frame_whose_nodes_are_deleted_stays_where_it_was(chain: Drawing) -> None:
    graph, frame = chain.graph, framed(chain, "one", "two")
    before, reach = graph.copy(), editing.reach_of(chain.graph, chain.graph.frames[frame])
    inverse = graph.apply(editing.delete(graph, CATALOG, graph.frames[frame].nodes)).inverse
    assert graph.frames[frame].nodes == frozenset()
    assert editing.reach_of(graph, graph.frames[frame]) == reach
    graph.apply(inverse)
    assert graph == before
    graph.apply(editing.delete(graph, CATALOG, (), frames=[frame]))
    assert not graph.frames
    assert len(graph.nodes) == len(before.nodes)


def _copied(graph: Graph, frame: str) -> Graft:
    return editing.duplicate(graph, (), 0, 300, frames=[frame], notes=[T])


def _pasted(graph: Graph, frame: str) -> Graft:
    return fragment.paste(graph, fragment.copy(graph, (), frames=[frame], notes=[T]), 0, 300)


@pytest.mark.parametrize("again", [_copied, _pasted])
def test_a_copied_frame_takes_its_nodes_and_dots_along(chain: Drawing, again: Callable[[Graph, str], Graft]) -> None:
    graph, frame = chain.graph, framed(chain, "one", "two")
    inner = graph.links_into(chain.id("two"))[0]
    graph.apply(SetDots(inner, (Dot(10, 20),)))
    graph.apply(SetNote(T, Note(T, "*why*", 5, 6)))
    made = again(graph, frame)
    graph.apply(made.edit)
    (new_frame,), (new_note,) = made.frames, made.notes
    assert graph.frames[new_frame].title == "Middle"
    assert graph.frames[new_frame].nodes == made.nodes
    assert len(made.nodes) == 2
    assert graph.notes[new_note].text == "*why*"
    (dots,) = (dots for link, dots in graph.dots.items() if link != inner)
    shift = graph.notes[new_note].y - 6
    assert shift > 0
    assert dots[0].y == 20 + shift


def test_a_frame_is_copied_with_all_of_its_nodes_and_not_with_some(chain: Drawing) -> None:
    frame = framed(chain, "one", "two")
    nodes = chain.graph.frames[frame].nodes
    assert editing.duplicate(chain.graph, nodes).frames
    assert not editing.duplicate(chain.graph, list(nodes)[:1]).frames


def test_a_block_of_framed_nodes_has_their_frame_inside_and_unpacks_with_it(chain: Drawing) -> None:
    graph, frame = chain.graph, framed(chain, "one", "two")
    graph.apply(SetDots(graph.links_into(chain.id("two"))[0], (Dot(1, 2),)))
    before = graph.frames[frame]
    edit, use = editing.make_block(graph, CATALOG, None, before.nodes, "pair")
    graph.apply(edit)
    assert not graph.frames
    body = graph.blocks["pair"].body
    assert list(body.frames.values()) == [before]
    assert list(body.dots.values()) == [(Dot(1, 2),)]
    graph.apply(on_level("pair", SetNote(T, Note(T, "inside"))))
    edit, nodes = editing.unpack(graph, None, use)
    graph.apply(edit)
    (back,) = graph.frames.values()
    assert (back.title, back.nodes) == ("Middle", nodes)
    assert [note.text for note in graph.notes.values()] == ["inside"]
    assert len(graph.dots) == 1


def test_a_block_of_a_part_of_a_frame_stays_in_the_frame(chain: Drawing) -> None:
    graph, frame = chain.graph, framed(chain, "one", "two", "three")
    edit, use = editing.make_block(graph, CATALOG, None, [chain.id("one"), chain.id("two")], "pair")
    graph.apply(edit)
    assert graph.frames[frame].nodes == {use, chain.id("three")}
    edit, nodes = editing.unpack(graph, None, use)
    graph.apply(edit)
    assert graph.frames[frame].nodes == nodes | {chain.id("three")}
    assert with_blocks(CATALOG, graph).layer("block:pair") is not None


def test_a_node_put_on_a_link_shares_its_dots_and_its_frame(chain: Drawing) -> None:
    graph, frame = chain.graph, framed(chain, "one", "two")
    link = graph.links_into(chain.id("two"))[0]
    graph.apply(SetDots(link, (Dot(100, 0), Dot(900, 0))))
    edit, node = editing.insert_on_link(graph, CATALOG, "Dropout", link, 500, 0)
    graph.apply(edit)
    assert graph.frame_of(node) == frame
    assert graph.dots[graph.links_into(node)[0]] == (Dot(100, 0),)
    assert graph.dots[graph.links_from(node)[0]] == (Dot(900, 0),)


def test_dots_go_on_leading_a_link_whose_place_at_a_merge_changes(chain: Drawing) -> None:
    graph = chain.graph
    merge = chain.id(chain.add("Add", "one", "two"))
    first, second = graph.links_into(merge)
    graph.apply(SetDots(second, (Dot(1, 2),)))
    graph.apply(editing.reorder_input(graph, second, 0))
    assert [graph.dots.get(link, ()) for link in graph.links_into(merge)] == [(Dot(1, 2),), ()]
    graph.apply(editing.set_type(graph, CATALOG, graph.nodes[merge].layer, "Concatenate"))
    assert [graph.dots.get(link, ()) for link in graph.links_into(merge)] == [(Dot(1, 2),), ()]
    assert first.source == chain.id("one")
