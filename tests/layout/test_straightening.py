"""Straight links: what moves, how far, and that nothing comes to lie on anything."""

from __future__ import annotations

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.layout.aligning import Box
from nodeeditor.layout.sizes import HEIGHT, WIDTH
from nodeeditor.layout.straightening import straighten
from tests.examples import examples


def level_of(places: dict[str, tuple[float, float]], links: str) -> Level:
    """Nodes at places, and links ``"a>b b>c"``; the second letter may have a position: ``"a>c1"``."""
    layers = [Layer(LayerId(name), "Dense", name) for name in places]
    nodes = [Node(NodeId(name), LayerId(name), name, x, y) for name, (x, y) in places.items()]
    drawn = []
    for link in links.split():
        source, target = link.split(">")
        drawn.append(Link(NodeId(source), "output", NodeId(target[0]), "inputs", int(target[1:] or 0)))
    return Level.of(layers, nodes, drawn)


def boxes_of(level: Level) -> dict[NodeId, Box]:
    return {node.id: Box(node.x, node.y, WIDTH, HEIGHT) for node in level.nodes.values()}


def in_the_middle(_link: Link, _at_target: bool) -> float:
    return HEIGHT / 2


def straightened(level: Level, nodes: str) -> dict[str, float]:
    found = straighten(level, [NodeId(name) for name in nodes], boxes_of(level), in_the_middle)
    return {node: y for node, (_, y) in found.items()}


def test_a_chain_comes_to_the_height_from_which_the_ways_are_least() -> None:
    level = level_of({"a": (0, 0), "b": (240, 40), "c": (480, 300)}, "a>b b>c")
    assert straightened(level, "abc") == {"a": 40, "c": 40}


def test_one_node_comes_level_with_its_main_neighbour() -> None:
    level = level_of({"a": (0, 0), "b": (240, 40), "c": (480, 90), "d": (480, 300)}, "a>b b>c b>d")
    assert straightened(level, "b") == {"b": 0}
    assert straightened(level, "c") == {"c": 40}


def test_a_link_is_straight_between_ports_of_different_heights() -> None:
    level = level_of({"a": (0, 0), "b": (240, 90)}, "a>b")
    found = straighten(level, ["a", "b"], boxes_of(level), lambda _link, at_target: 10.0 if at_target else 50.0)
    assert found == {"b": (240, 40)}


def test_of_branches_the_nearest_is_straight_and_the_others_stay() -> None:
    level = level_of({"a": (0, 100), "b": (240, 90), "c": (240, 200), "d": (480, 130)}, "a>b a>c b>d0 c>d1")
    assert straightened(level, "abcd") == {"b": 100, "d": 100}


def test_what_would_come_to_lie_on_a_node_goes_elsewhere_or_stays() -> None:
    level = level_of({"a": (0, 0), "b": (240, 200), "x": (250, 20)}, "a>b")
    assert straightened(level, "ab") == {"a": 200}
    level = level_of({"a": (0, 0), "b": (240, 200), "x": (250, 20), "y": (10, 210)}, "a>b")
    assert straightened(level, "ab") == {}


@settings(deadline=None, max_examples=examples(25))
@given(
    st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9)), unique=True, min_size=2, max_size=12),
    st.data(),
)
def test_nothing_comes_to_lie_on_anything_and_only_what_was_chosen_moves(
    cells: list[tuple[int, int]], data: st.DataObject
) -> None:
    names = "abcdefghijkl"[: len(cells)]
    places = {
        name: (column * (WIDTH + 40), row * (HEIGHT + 16.0)) for name, (column, row) in zip(names, cells, strict=True)
    }
    ordered = sorted(names, key=lambda name: places[name])
    pairs = [(one, other) for one, other in itertools.combinations(ordered, 2) if places[one][0] < places[other][0]]
    drawn = data.draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    positions: dict[str, int] = {}
    links = []
    for source, target in drawn:
        links.append(f"{source}>{target}{positions.get(target, 0)}")
        positions[target] = positions.get(target, 0) + 1
    level = level_of(places, " ".join(links))
    chosen = data.draw(st.sets(st.sampled_from(names), min_size=1))
    found = straightened(level, "".join(sorted(chosen)))
    assert found.keys() <= chosen
    y = {name: found.get(name, places[name][1]) for name in names}
    for one, other in itertools.combinations(names, 2):
        apart = abs(places[one][0] - places[other][0]) >= WIDTH or abs(y[one] - y[other]) >= HEIGHT
        assert apart, (one, other)


@settings(deadline=None, max_examples=examples(25))
@given(st.lists(st.floats(-900, 900), min_size=2, max_size=9))
def test_a_free_chain_becomes_straight_and_one_of_it_stays(heights: list[float]) -> None:
    names = "abcdefghi"[: len(heights)]
    places = {name: (number * 220.0, y) for number, (name, y) in enumerate(zip(names, heights, strict=True))}
    level = level_of(places, " ".join(f"{one}>{other}" for one, other in itertools.pairwise(names)))
    found = straightened(level, names)
    after = [found.get(name, places[name][1]) for name in names]
    assert all(abs(y - after[0]) <= 0.02 for y in after)
    assert min(abs(y - before) for y, before in zip(after, heights, strict=True)) <= 0.01
