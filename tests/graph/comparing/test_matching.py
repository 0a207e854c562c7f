from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.graph.comparing.comparison import compare
from nodeeditor.graph.comparing.difference import Aspect, Kind
from nodeeditor.graph.comparing.matching import match_nodes
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.values import FrozenMap
from tests.strategies import graphs

#: Name, type, units and what feeds it.
Row = tuple[str, str, int, tuple[str, ...]]

BRANCHES: list[Row] = [
    ("x", "Input", 0, ()),
    ("left", "Dense", 8, ("x",)),
    ("right", "Dense", 8, ("x",)),
    ("deep", "Dense", 4, ("right",)),
    ("sum", "Add", 0, ("left", "deep")),
    ("out", "Output", 0, ("sum",)),
]


def network(rows: list[Row], first_id: int = 1) -> Graph:
    ids = {name: NodeId(f"n{number}") for number, (name, *_) in enumerate(rows, first_id)}
    return Graph.build(
        [
            Layer(LayerId(ids[name]), kind, name, FrozenMap(units=units) if units else FrozenMap())
            for name, kind, units, _ in rows
        ],
        [Node(ids[name], LayerId(ids[name]), name) for name, *_ in rows],
        [
            Link(ids[source], "output", ids[name], "inputs", position)
            for name, _, _, sources in rows
            for position, source in enumerate(sources)
        ],
    )


def pairs(first: Graph, second: Graph) -> dict[str, str]:
    return {first.nodes[one].name: second.nodes[other].name for one, other in match_nodes(first, second).items()}


def renamed(rows: list[Row], **names: str) -> list[Row]:
    new = {name: names.get(name, name) for name, *_ in rows}
    return [(new[name], kind, units, tuple(new[one] for one in sources)) for name, kind, units, sources in rows]


def test_ids_tell_in_files_of_one_drawing() -> None:
    exchanged = network(renamed(BRANCHES, left="right", right="left"))
    assert pairs(network(BRANCHES), exchanged) == {
        "x": "x", "left": "right", "right": "left", "deep": "deep", "sum": "sum", "out": "out"
    }  # fmt: skip


def test_names_tell_where_ids_do_not() -> None:
    later = network([("new", "Dropout", 0, ()), *BRANCHES], 1)
    assert all(one == other for one, other in pairs(network(BRANCHES), later).items())
    found = compare(network(BRANCHES), later).differences
    assert [(one.kind, one.name) for one in found] == [(Kind.ADDED, "new")]


def test_a_renamed_node_is_found_by_what_it_is_and_where_it_stands() -> None:
    other = network(renamed(BRANCHES, left="wide", deep="narrow"), 20)
    found = compare(network(BRANCHES), other).differences
    assert {(one.aspect, one.before, one.after) for one in found} == {
        (Aspect.NAME, "left", "wide"),
        (Aspect.NAME, "deep", "narrow"),
    }


def test_a_renamed_node_is_found_though_it_changed_too() -> None:
    rows = [replace_units(row, 16) if row[0] == "deep" else row for row in renamed(BRANCHES)]
    found = compare(network(BRANCHES), network(renamed(rows, deep="narrow"), 20)).differences
    assert [(one.aspect, one.before, one.after) for one in found] == [
        (Aspect.NAME, "deep", "narrow"),
        (Aspect.PARAMETER, 4, 16),
    ]


def replace_units(row: Row, units: int) -> Row:
    name, kind, _, sources = row
    return name, kind, units, sources


def test_a_network_whose_every_name_differs_is_found_by_structure() -> None:
    names = {name: f"other_{name}" for name, *_ in BRANCHES}
    other = network(renamed(BRANCHES, **names), 50)
    assert pairs(network(BRANCHES), other) == names


def test_a_long_chain_of_equal_layers_is_found_in_order() -> None:
    def chain(prefix: str, first_id: int) -> Graph:
        rows: list[Row] = [(f"{prefix}0", "Input", 0, ())]
        rows += [(f"{prefix}{number}", "Dense", 8, (f"{prefix}{number - 1}",)) for number in range(1, 300)]
        return network(rows, first_id)

    assert pairs(chain("a", 1), chain("b", 1000)) == {f"a{number}": f"b{number}" for number in range(300)}


def shuffled(level: Level, order: list[int]) -> Graph:
    """The same drawing with other ids and names, in another order."""
    nodes = [list(level.nodes.values())[number] for number in order]
    ids = {node.id: NodeId(f"m{number}") for number, node in enumerate(nodes)}
    return Graph.build(
        [replace(layer, name=f"r_{layer.name}") for layer in level.layers.values()],
        [replace(node, id=ids[node.id], name=f"r_{node.name}") for node in nodes],
        [replace(link, source=ids[link.source], target=ids[link.target]) for link in level.links],
    )


@given(graphs(plain=True), st.data())
def test_all_renamed_is_told_as_renames_alone(graph: Graph, data: st.DataObject) -> None:
    other = shuffled(graph, data.draw(st.permutations(range(len(graph.nodes)))))
    pairs = match_nodes(graph, other)
    assert pairs.keys() == graph.nodes.keys()
    assert {other: one for one, other in match_nodes(other, graph).items()} == pairs
    assert all(graph.layer_of(one).type == other.layer_of(two).type for one, two in pairs.items())
