"""Layouts of long networks: in pieces, in a process of their own, the same each time, nothing on anything."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from nodeeditor.graph.edits import Disconnect, Move, Place, RemoveNode
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import links_of
from nodeeditor.layout import pieces
from nodeeditor.layout.layered import arrange, places
from nodeeditor.layout.outline import Outline, outline_of
from nodeeditor.layout.pieces import pieces as cut
from nodeeditor.layout.sizes import HEIGHT, WIDTH
from tests.benchmarks.large_graphs import large_graph

COUNT = 400


@pytest.fixture(scope="module")
def graph() -> Graph:
    return large_graph(COUNT, placed=False)


@pytest.fixture
def short(monkeypatch) -> None:
    monkeypatch.setattr(pieces, "LENGTH", 60)


def test_pieces_share_the_node_that_all_passes_through(graph: Graph, short) -> None:
    outline = outline_of(graph)
    found = cut(list(outline.order), outline.feeds)
    assert len(found) > 4
    assert [piece[-1] for piece in found[:-1]] == [piece[0] for piece in found[1:]]
    assert [node for piece in found for node in piece[1:]] == list(outline.order)[1:]
    for piece in found[1:]:
        assert all(set(outline.feeds[node]) <= set(piece) for node in piece[1:])


def test_nothing_lies_on_anything_in_a_layout_of_pieces(graph: Graph, short) -> None:
    boxes = sorted(arrange(graph).values())
    assert len(boxes) == COUNT
    for index, (x, y) in enumerate(boxes):
        for other_x, other_y in boxes[index + 1 :]:
            if other_x >= x + WIDTH:
                break
            assert abs(other_y - y) >= HEIGHT


def test_data_flows_to_the_right_within_a_piece(graph: Graph, short) -> None:
    found, outline = arrange(graph, most_columns=10_000), outline_of(graph)
    assert all(found[source][0] < found[node][0] for node in outline.order for source in outline.feeds[node])


def test_a_layout_is_the_same_from_wherever_nodes_lay(graph: Graph, short) -> None:
    first = arrange(graph)
    moved = graph.copy()
    moved.apply(Move(tuple(Place(node, *place) for node, place in first.items())))
    again = arrange(moved)
    left, top = min(x for x, _ in first.values()), min(y for _, y in first.values())
    assert (left, top) == (0.0, 0.0)
    assert again == first


def test_an_edit_leaves_the_order_of_all_other_nodes(graph: Graph, short) -> None:
    before = arrange(graph)
    edited = graph.copy()
    gone = list(graph.nodes)[200]
    for link in links_of(edited, [gone]):
        edited.apply(Disconnect(link))
    edited.apply(RemoveNode(gone))
    after = arrange(edited)
    outline = outline_of(graph)
    swapped = compared = 0
    # Those that stand in one column both times keep who is above whom.
    for source in outline.order:
        fed = [link.target for link in graph.links_from(source) if link.target in after]
        for first in fed:
            for second in fed:
                if first < second and before[first][0] == before[second][0] and after[first][0] == after[second][0]:
                    compared += 1
                    swapped += (before[first][1] < before[second][1]) != (after[first][1] < after[second][1])
    assert compared > 20
    assert swapped == 0


def test_an_outline_is_read_as_it_was_told(graph: Graph) -> None:
    outline = outline_of(graph, list(graph.nodes)[:50], most_columns=7)
    read = Outline.read(outline.text())
    assert (list(read.order), dict(read.feeds), dict(read.sizes)) == (
        list(outline.order),
        dict(outline.feeds),
        dict(outline.sizes),
    )
    assert (read.corner, read.most_columns) == (outline.corner, 7)


def test_a_process_of_its_own_lays_out_without_qt_or_keras(graph: Graph) -> None:
    outline = outline_of(graph)
    script = (
        "import sys, runpy\nrunpy.run_module('nodeeditor.layout', run_name='__main__')\n"
        "bad = {name.split('.')[0] for name in sys.modules} & {'PySide6', 'keras', 'tensorflow', 'numpy'}\n"
        "sys.exit(f'imports {bad}' if bad else 0)"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], input=outline.text(), capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr
    found = [tuple(place) for place in json.loads(ran.stdout)]
    assert dict(zip(outline.order, found, strict=True)) == places(outline)
