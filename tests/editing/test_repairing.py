"""Fixes as edits: each code, its place, its undo, and what can't be done any more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.document.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.editing import call_again, connect, delete, repair
from nodeeditor.graph.edits import Disconnect, Move, Place
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.structure import check_structure
from nodeeditor.problems import Fix, Problem, problem
from nodeeditor.values import EMPTY, FrozenMap
from tests.editing.conftest import Drawing

WIDTH, HEIGHT = 176, 62

FLATTEN = Fix("fix.insert_flatten", FrozenMap(type="Flatten", config=EMPTY, port="inputs", index=0))
RESHAPE = Fix(
    "fix.insert_reshape",
    FrozenMap(type="Reshape", config={"target_shape": (8, 1)}, port="inputs", index=0, shape="(8, 1)"),
)
DENSE = Fix(
    "fix.insert_dense",
    FrozenMap(type="Dense", config={"units": 7}, port="inputs", index=1, input=2, units=7, parameters=63),
)
LOSS = Fix("fix.set_parameter", FrozenMap(parameter="loss", value="binary_crossentropy"))
UNSHARE = Fix("fix.unshare")


def trouble(drawing: Drawing, node: str) -> Problem:
    return replace(problem("layer.rank_high", node=node, type="Dense", got="", needed=""), node=drawing.id(node))


def place(drawing: Drawing, **places: tuple[float, float]) -> None:
    drawing.graph.apply(Move(tuple(Place(drawing.id(name), *at) for name, at in places.items())))


def row(drawing: Drawing) -> None:
    """The chain in a row, as close as the layout puts it."""
    place(drawing, input=(0, 0), dense=(216, 0), dense_1=(432, 0), add=(648, 0), output=(864, 0))


def overlaps(graph: Graph) -> list[tuple[str, str]]:
    nodes = list(graph.nodes.values())
    return [
        (a.name, b.name)
        for number, a in enumerate(nodes)
        for b in nodes[:number]
        if abs(a.x - b.x) < WIDTH and abs(a.y - b.y) < HEIGHT
    ]


def text(graph: Graph) -> str:
    return dumps(Document(graph=graph))


def done(drawing: Drawing, node: str, fix: Fix) -> Graph:
    """The graph after the repair, which undoes to the very graph before."""
    # As the canvas tells sizes: of the nodes that it shows, and of no others.
    sizes = dict.fromkeys(drawing.graph.nodes, (WIDTH, HEIGHT))
    edit = repair(drawing.graph, drawing.catalog, trouble(drawing, node), fix, sizes.__getitem__)
    assert edit is not None
    before = text(drawing.graph)
    after = drawing.graph.copy()
    applied = after.apply(edit)
    back = after.copy()
    back.apply(applied.inverse)
    assert text(back) == before
    assert text(drawing.graph) == before
    return after


def config(graph: Graph, name: str) -> FrozenMap:
    found = graph.node_named(name)
    assert found is not None
    return graph.layer_of(found).config


def at(graph: Graph, name: str) -> tuple[float, float]:
    found = graph.node_named(name)
    assert found is not None
    return graph.nodes[found].x, graph.nodes[found].y


@pytest.mark.parametrize(("fix", "name"), [(FLATTEN, "flatten"), (RESHAPE, "reshape")])
def test_a_layer_goes_into_the_link_and_what_follows_moves_on(chain: Drawing, fix: Fix, name: str) -> None:
    row(chain)
    after = done(chain, "dense_1", fix)
    found = after.node_named(name)
    assert found is not None
    assert [link.source for link in after.links_into(found)] == [chain.id("dense")]
    assert [link.source for link in after.links_into(chain.id("dense_1"))] == [found]
    assert config(after, name) == fix.arguments["config"]
    assert at(after, name) == (432, 0)
    assert [at(after, other)[0] for other in ("input", "dense", "dense_1", "add", "output")] == [0, 216, 648, 864, 1080]
    assert not overlaps(after)


def test_nothing_moves_where_there_is_room(chain: Drawing) -> None:
    place(chain, input=(0, 0), dense=(216, 0), dense_1=(648, 0), add=(864, 0), output=(1080, 0))
    after = done(chain, "dense_1", FLATTEN)
    assert at(after, "flatten") == (432, 0)
    assert at(after, "dense_1") == (648, 0)


def test_a_layer_goes_into_the_link_of_a_merge_that_is_named(chain: Drawing) -> None:
    row(chain)
    after = done(chain, "add", DENSE)
    first, second = (after.nodes[link.source].name for link in after.links_into(chain.id("add")))
    assert (first, second) == ("dense", "dense_2")
    assert config(after, "dense_2")["units"] == 7
    assert not overlaps(after)


def test_a_place_that_is_taken_is_passed_over(chain: Drawing) -> None:
    row(chain)
    extra = chain.add("Dropout")
    place(chain, **{extra: (400, 30), "dense_1": (864, 0), "add": (1080, 0), "output": (1296, 0)})
    free = done(chain, "dense_1", FLATTEN)
    assert at(free, "flatten") == (648, 0)
    place(chain, **{extra: (640, 30)})
    after = done(chain, "dense_1", FLATTEN)
    assert at(after, "flatten")[1] > 0
    assert not overlaps(after)


def test_a_target_left_of_its_source_moves_nothing(chain: Drawing) -> None:
    row(chain)
    place(chain, dense_1=(0, 300))
    after = done(chain, "dense_1", FLATTEN)
    assert at(after, "dense_1") == (0, 300)
    assert not overlaps(after)


def test_a_tall_node_is_given_its_room(chain: Drawing) -> None:
    place(chain, input=(0, 0), dense=(216, 0), dense_1=(648, 0), add=(432, -100), output=(1080, 0))
    tall = chain.id("add")
    edit = repair(
        chain.graph,
        chain.catalog,
        trouble(chain, "dense_1"),
        FLATTEN,
        lambda node: (WIDTH, 200 if node == tall else HEIGHT),
    )
    assert edit is not None
    after = chain.graph.copy()
    after.apply(edit)
    assert at(after, "flatten")[1] >= 100


def test_several_layers_are_inserted_one_after_the_other_each_with_room(chain: Drawing) -> None:
    row(chain)
    layers = tuple({"type": kind, "config": {}} for kind in ("Flatten", "Dropout"))
    fix = Fix("fix.insert_layers", FrozenMap(port="inputs", index=0, layers=layers, names="Flatten and Dropout"))
    after = done(chain, "dense_1", fix)
    names = {node.id: node.name for node in after.nodes.values()}
    wires = {(names[link.source], names[link.target]) for link in after.links}
    assert {("dense", "flatten"), ("flatten", "dropout"), ("dropout", "dense_1")} <= wires
    assert not overlaps(after)


def test_a_parameter_is_set_on_the_layer(chain: Drawing) -> None:
    after = done(chain, "output", LOSS)
    assert config(after, "output")["loss"] == "binary_crossentropy"
    chain.graph = after
    assert repair(after, chain.catalog, trouble(chain, "output"), LOSS) is None


def test_a_node_gets_a_layer_of_its_own(chain: Drawing) -> None:
    assert repair(chain.graph, chain.catalog, trouble(chain, "dense"), UNSHARE) is None
    edit, again = call_again(chain.graph, chain.id("dense"), 0, 300)
    chain.graph.apply(edit)
    after = done(chain, chain.graph.nodes[again].name, UNSHARE)
    assert after.nodes[again].layer != after.nodes[chain.id("dense")].layer


def test_a_missing_input_and_a_missing_output_are_added_and_wired(chain: Drawing) -> None:
    row(chain)
    chain.graph.apply(delete(chain.graph, chain.catalog, [chain.id("input"), chain.id("output")]))
    for expected in ("graph.no_input", "graph.no_output"):
        found = next(found for found in check_structure(chain.graph) if found.code == expected)
        edit = repair(chain.graph, chain.catalog, found, found.fixes[0])
        assert edit is not None
        assert found.fixes[0].name in ("Add Input", "Add Output")
        chain.graph.apply(edit)
    assert check_structure(chain.graph) == []
    assert ("input", "dense", 0) in chain.links
    assert ("add", "output", 0) in chain.links
    assert not overlaps(chain.graph)


def test_ends_are_added_to_an_empty_graph(catalog: Catalog) -> None:
    graph = Graph()
    for _ in range(2):
        found = check_structure(graph)[0]
        edit = repair(graph, catalog, found, found.fixes[0])
        assert edit is not None
        graph.apply(edit)
    assert sorted(node.name for node in graph.nodes.values()) == ["input", "output"]
    assert check_structure(graph) == []


@pytest.mark.parametrize("fix", [FLATTEN, DENSE, LOSS, UNSHARE, Fix("fix.cut_the_others")])
def test_what_the_graph_outran_or_is_advice_only_is_no_edit(chain: Drawing, fix: Fix) -> None:
    gone = replace(trouble(chain, "dense"), node="gone")
    assert repair(chain.graph, chain.catalog, gone, fix) is None
    open_end = chain.add("Conv2D")
    if fix is not LOSS:
        assert repair(chain.graph, chain.catalog, trouble(chain, open_end), fix) is None


def test_a_link_that_went_meanwhile_is_not_repaired(chain: Drawing) -> None:
    stale = trouble(chain, "add")
    assert repair(chain.graph, chain.catalog, stale, DENSE) is not None
    chain.graph.apply(Disconnect(chain.graph.links_into(chain.id("add"))[1]))
    assert repair(chain.graph, chain.catalog, stale, DENSE) is None
    chain.graph.apply(
        connect(chain.graph, chain.catalog, NodeId(chain.id("input")), "output", chain.id("add"), "inputs")
    )
    assert repair(chain.graph, chain.catalog, stale, DENSE) is not None
