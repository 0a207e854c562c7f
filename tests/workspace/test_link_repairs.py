"""What would help a link is asked of the real Keras before it is drawn, and is what would be offered after."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document.format import loads
from nodeeditor.engine.handlers import handlers
from nodeeditor.engine.inference import Inference
from nodeeditor.graph.edits import Batch, Connect
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import FindRepairs, Infer
from tests.workspace.small_graphs import adding, link


@pytest.fixture(scope="module")
def keras():
    return Inference(load_snapshot())


@pytest.fixture
def drawn(qtbot, workspace, engines, keras):
    table = handlers(lambda _: None, list, lambda: False)

    def infer(request: Infer) -> Inferred:
        known = {(tensor.node, tensor.port): tensor.tensor for tensor in request.known}
        return Inferred(request.request, keras.infer(request.calls, known))

    engines.answers[Infer] = infer
    engines.answers[FindRepairs] = table[FindRepairs]
    workspace.set_catalog(load_snapshot())
    edits = [
        adding("x", "Input", shape=(4,)),
        adding("image", "Input", shape=(8, 8, 3)),
        adding("wide", units=8),
        adding("narrow", units=3),
        adding("add", "Add"),
        adding("conv", "Conv2D", filters=2, kernel_size=1),
    ]
    wires = [link("x", "wide"), link("x", "narrow"), link("wide", "add"), link("image", "conv")]
    workspace.apply(Batch((*edits, *map(Connect, wires))), "draw")
    workspace.start_engine()
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    return workspace


def mended(qtbot, workspace, wanted):
    repairs = workspace.link_repairs
    with qtbot.waitSignal(repairs.told):
        repairs.mended(wanted)
    return repairs.mended(wanted)


def test_the_repairs_are_those_of_the_graph_with_the_link(qtbot, drawn, engines):
    before = drawn.graph.copy()
    drawn.link_repairs.begin(None)
    found = mended(qtbot, drawn, link("narrow", "add", 1))
    (problem,) = found.problems
    assert problem.fixes[0].cost is not None
    assert any("Dense" in fix.name for fix in problem.fixes)
    assert link("narrow", "add", 1) in found.graph.links
    assert drawn.graph == before
    asked = loads(engines.opened[0].of(FindRepairs)[-1].graph).graph
    assert set(asked.links) == set(found.graph.links)
    flatten = mended(qtbot, drawn, link("image", "wide"))
    assert flatten is None  # Dense takes images too


def test_a_taken_input_gives_up_its_link_and_the_one_taken_along_is_cut(qtbot, drawn):
    drawn.link_repairs.begin(link("wide", "add"))
    found = mended(qtbot, drawn, link("wide", "conv"))
    assert {link("wide", "add"), link("image", "conv")}.isdisjoint(found.graph.links)
    assert "Reshape" in found.problems[0].fixes[0].name


def test_nothing_is_offered_while_the_engine_is_away_or_for_a_link_that_can_not_be(qtbot, drawn, engines):
    repairs = drawn.link_repairs
    repairs.begin(None)
    assert repairs.mended(link("add", "wide")) is None
    assert repairs.is_known(link("add", "wide"))
    engines.opened[0].silent = True
    assert repairs.mended(link("wide", "conv")) is None
    assert not repairs.is_known(link("wide", "conv"))
    engines.opened[0].die()
    repairs.end()
