"""Every repair that is offered takes the problem away: real Keras says so."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing import repair
from nodeeditor.engine.check import check_graph, check_structure
from nodeeditor.graph.elements import NodeId
from tests.engine.drawing import Drawing

pytestmark = pytest.mark.usefixtures("as_in_the_engine")


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_snapshot()


def image(*sizes: int) -> Drawing:
    return Drawing().input("x", *sizes)


BROKEN = {
    "too many axes for a pooling": image(8, 8, 3, 2).add("bad", "GlobalAveragePooling2D", "x").output("y", "bad"),
    "too few axes for a convolution": image(16).add("bad", "Conv2D", "x", filters=2, kernel_size=1).output("y", "bad"),
    "too few axes for a recurrent layer": image(16).add("bad", "LSTM", {"sequences": "x"}, units=3).output("y", "bad"),
    "a window larger than the image": image(2, 2, 1)
    .add("bad", "Conv2D", "x", filters=2, kernel_size=3)
    .output("y", "bad"),
    "unequal last sizes": image(8)
    .add("a", "Dense", "x", units=4)
    .add("b", "Dense", "x", units=6)
    .add("bad", "Add", ["a", "b"])
    .output("y", "bad"),
    "unequal ranks": image(4, 4).input("z", 16).add("bad", "Add", ["z", "x"]).output("y", "bad"),
    "a shared layer that was made for other sizes": image(8)
    .input("z", 4)
    .add("first", "Dense", "x", units=3)
    .share("bad", "first", "z")
    .add("m", "Add", ["first", "bad"])
    .output("y", "m"),
    "crossentropy on one unit": image(8)
    .add("d", "Dense", "x", units=1)
    .output("bad", "d", loss="categorical_crossentropy"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_every_offered_repair_leaves_the_node_without_that_problem(name: str, catalog: Catalog) -> None:
    graph = BROKEN[name].graph
    report = check_graph(graph)[NodeId("bad")]
    (found,) = report.problems
    assert found.fixes
    for fix in found.fixes:
        edit = repair(graph, catalog, found, fix)
        assert edit is not None, fix
        after = graph.copy()
        after.apply(edit)
        assert fix.name
        assert found.code not in [left.code for left in check_graph(after)[NodeId("bad")].problems], fix
        if fix.cost is not None:
            added = set(after.nodes) - set(graph.nodes)
            assert sum(check_graph(after)[node].parameters or 0 for node in added) == fix.cost


def test_a_graph_without_ends_gets_them(catalog: Catalog) -> None:
    graph = Drawing().add("d", "Dense", units=3).graph
    while problems := check_structure(graph):
        edit = repair(graph, catalog, problems[0], problems[0].fixes[0])
        assert edit is not None
        graph.apply(edit)
    assert not [found for report in check_graph(graph).values() for found in report.problems]
