"""The layered layout: to the right, without overlaps, and always the same."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.graph.edits import Move, Place
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.layout.layered import COLUMN, GRID, ROW, arrange
from nodeeditor.layout.sizes import GAP_ACROSS, GAP_DOWN, HEIGHT, WIDTH
from tests.examples import examples
from tests.strategies import graphs


def _graph(count: int, *links: tuple[int, int]) -> Graph:
    return Graph.build(
        [Layer(LayerId(f"l{n}"), "Dense", f"dense_{n}") for n in range(count)],
        [Node(NodeId(f"n{n}"), LayerId(f"l{n}"), f"dense_{n}", 5, 7) for n in range(count)],
        [Link(NodeId(f"n{a}"), "output", NodeId(f"n{b}"), "inputs", place) for place, (a, b) in enumerate(links)],
    )


@settings(deadline=None, max_examples=examples(80))
@given(graphs(plain=True, max_nodes=10), st.data())
def test_links_run_to_the_right_and_nodes_do_not_overlap(graph: Graph, data: st.DataObject) -> None:
    some = data.draw(st.sets(st.sampled_from(list(graph.nodes)))) if graph.nodes else set()
    chosen = data.draw(st.sampled_from([None, some]))
    places = arrange(graph, chosen)
    assert set(places) == (set(graph.nodes) if chosen is None else chosen)
    for link in graph.links:
        if link.source in places and link.target in places:
            assert places[link.source][0] + COLUMN <= places[link.target][0]
    spots = list(places.values())
    for index, (x, y) in enumerate(spots):
        assert all(abs(x - a) >= WIDTH or abs(y - b) >= HEIGHT for a, b in spots[:index])
    assert arrange(graph, chosen) == places


def test_a_chain_is_a_straight_line_from_where_it_was() -> None:
    places = arrange(_graph(4, (0, 1), (1, 2), (2, 3)))
    assert list(places.values()) == [(5 + COLUMN * n, 7) for n in range(4)]


def test_branches_stand_below_each_other_in_the_order_they_were_drawn() -> None:
    places = arrange(_graph(5, (0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4)))
    tops = [places[NodeId(f"n{n}")][1] for n in (1, 2, 3)]
    assert tops == [7, 7 + ROW, 7 + 2 * ROW]
    assert places[NodeId("n0")][1] == places[NodeId("n4")][1] == 7 + ROW
    assert len({places[NodeId(f"n{n}")][0] for n in (1, 2, 3)}) == 1


def test_parts_stand_below_each_other_and_on_the_grid() -> None:
    places = arrange(_graph(5, (0, 1), (2, 3)))
    tops = [places[NodeId(f"n{n}")][1] for n in (0, 2, 4)]
    assert tops == sorted(set(tops))
    assert all((x - 5) % GRID == 0 and (y - 7) % GRID == 0 for x, y in places.values())


def test_an_empty_graph_has_no_places() -> None:
    assert arrange(Graph()) == {}


@settings(deadline=None, max_examples=examples(150))
@given(graphs(plain=True, max_nodes=12), st.data())
def test_nodes_of_any_size_do_not_overlap(graph: Graph, data: st.DataObject) -> None:
    numbers = st.floats(20, 500)
    sizes = {node: data.draw(st.tuples(numbers, numbers)) for node in graph.nodes}
    places = arrange(graph, size_of=sizes.__getitem__)
    assert arrange(graph, size_of=sizes.__getitem__) == places
    for link in graph.links:
        assert places[link.source][0] + sizes[link.source][0] < places[link.target][0]
    boxes = [(*places[node], *sizes[node]) for node in graph.nodes]
    for index, (x, y, width, height) in enumerate(boxes):
        for left, top, across, down in boxes[:index]:
            apart = max(left - x - width, x - left - across, top - y - height, y - top - down)
            assert apart >= min(GAP_ACROSS, GAP_DOWN) - 1e-6


def test_a_tall_node_pushes_its_row_apart_and_stays_in_line() -> None:
    graph = _graph(5, (0, 1), (0, 2), (0, 3), (1, 4), (2, 4), (3, 4))
    tall = NodeId("n2")
    places = arrange(graph, size_of=lambda node: (WIDTH, 200 if node == tall else HEIGHT))
    tops = [places[NodeId(f"n{n}")][1] for n in (1, 2, 3)]
    assert tops == [7, 7 + HEIGHT + GAP_DOWN, 7 + HEIGHT + GAP_DOWN + 200 + GAP_DOWN]
    middles = {places[NodeId(n)][1] + HEIGHT / 2 for n in ("n0", "n4")}
    assert middles == {tops[1] + 100}


def test_arranging_twice_moves_nothing_the_second_time() -> None:
    graph = _graph(4, (0, 1), (0, 2), (1, 3), (2, 3))
    size_of = {NodeId(f"n{n}"): (WIDTH, height) for n, height in enumerate((106, 62, 150, 75))}.__getitem__
    first = arrange(graph, size_of=size_of)
    graph.apply(Move(tuple(Place(node, x, y) for node, (x, y) in first.items())))
    assert arrange(graph, size_of=size_of) == first


def _rows(graph: Graph) -> list[list[int]]:
    """The numbers of the nodes from left to right, by the bands of the drawing from top to bottom."""
    places = arrange(graph)
    (first, *_) = places.values()
    rows: list[list[int]] = []
    for number in range(len(places)):
        x, _ = places[NodeId(f"n{number}")]
        if x == first[0]:
            rows.append([])
        rows[-1].append(number)
    return rows


def test_a_long_chain_goes_on_in_rows_about_as_long_as_each_other() -> None:
    count = 100
    graph = _graph(count, *((n, n + 1) for n in range(count - 1)))
    rows = _rows(graph)
    assert len(rows) > 2
    assert max(map(len, rows)) < 2 * min(map(len, rows))
    places = arrange(graph)
    for row, below in itertools.pairwise(rows):
        assert {places[NodeId(f"n{n}")][1] for n in row} == {places[NodeId(f"n{row[0]}")][1]}
        assert places[NodeId(f"n{below[0]}")][1] >= places[NodeId(f"n{row[0]}")][1] + HEIGHT + GAP_DOWN


def test_a_row_ends_where_one_tensor_goes_on() -> None:
    # Blocks of a branch of nine nodes and a short cut over them: within one, two tensors go on.
    links = []
    for start in range(0, 100, 10):
        links += [(n, n + 1) for n in range(start, start + 10)] + [(start, start + 10)]
    rows = _rows(_graph(101, *links))
    assert len(rows) > 2
    assert all(row[-1] % 10 == 0 for row in rows)


def test_a_network_with_skips_all_over_it_stays_one_row() -> None:
    count = 80
    links = [(n, n + 1) for n in range(count - 1)] + [(n, count - 1 - n) for n in range(0, 30, 3)]
    graph = _graph(count, *links)
    assert len(_rows(graph)) == 1


@settings(deadline=None, max_examples=examples(20))
@given(st.integers(33, 120), st.data())
def test_nodes_of_a_folded_network_do_not_overlap(count: int, data: st.DataObject) -> None:
    skips = data.draw(st.lists(st.integers(0, count - 6), max_size=20, unique=True))
    links = [(n, n + 1) for n in range(count - 1)] + [(n, n + data.draw(st.integers(2, 5))) for n in skips]
    places = arrange(_graph(count, *links))
    spots = sorted(places.values())
    assert len(spots) == count
    for index, (x, y) in enumerate(spots):
        assert all(abs(x - a) >= WIDTH or abs(y - b) >= HEIGHT for a, b in spots[:index])


def test_rows_are_no_longer_than_they_may_be() -> None:
    chain = _graph(20, *itertools.pairwise(range(20)))
    for most in (4, 5, 7, 19):
        places = arrange(chain, most_columns=most)
        rows: dict[float, list[float]] = {}
        for x, y in places.values():
            rows.setdefault(y, []).append(x)
        assert max(len(row) for row in rows.values()) <= most
        assert all(row == sorted(row) for row in rows.values())
        assert len(rows) <= 20 / most * 2 + 1
    assert arrange(chain, most_columns=20) == arrange(chain)
