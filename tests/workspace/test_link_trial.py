"""What Keras would say of a link that is being dragged: by the real Keras, and by an engine that does not answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor import editing
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.inference import Inference
from nodeeditor.graph.edits import Batch, Connect
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import Infer
from nodeeditor.workspace import link_trial
from tests.workspace.small_graphs import adding, link


@pytest.fixture
def keras():
    return Inference(load_snapshot())


@pytest.fixture
def drawn(qtbot, workspace, engines, keras):
    """``wide`` and ``narrow`` of different sizes, ``add`` that takes ``wide``, ``deep`` of more axes; all known."""

    def infer(request: Infer) -> Inferred:
        known = {(tensor.node, tensor.port): tensor.tensor for tensor in request.known}
        return Inferred(request.request, keras.infer(request.calls, known))

    engines.answers[Infer] = infer
    workspace.set_catalog(load_snapshot())
    edits = [
        adding("x", "Input", shape=(4,)),
        adding("image", "Input", shape=(8, 8, 3)),
        adding("wide", units=8),
        adding("narrow", units=3),
        adding("add", "Add"),
        adding("conv", "Conv2D", filters=2, kernel_size=3),
        adding("out", "Output", loss="mse"),
    ]
    wires = [link("x", "wide"), link("x", "narrow"), link("wide", "add"), link("image", "conv")]
    workspace.apply(Batch((*edits, *map(Connect, wires))), "draw")
    workspace.start_engine()
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    return workspace


def answered(qtbot, workspace, wanted: Link):
    """What is said of a link once it is known."""
    trial = workspace.link_trial
    with qtbot.waitSignal(trial.told):
        trial.problem(wanted)
    return trial.problem(wanted)


def test_a_link_that_would_hold_has_no_problem_and_one_that_would_not_says_why(qtbot, drawn):
    drawn.link_trial.begin(None)
    assert answered(qtbot, drawn, link("narrow", "out")) is None
    unequal = answered(qtbot, drawn, link("narrow", "add", 1))
    assert unequal.code == "layer.unequal"
    assert "(None, 8)" in unequal.text
    assert "(None, 3)" in unequal.text
    assert [fix.code for fix in unequal.fixes] == ["fix.insert_dense"]
    assert answered(qtbot, drawn, link("x", "conv")).code == "layer.rank_low"
    assert drawn.inference.report(NodeId("add")).problems == ()


def test_an_input_that_takes_one_link_gives_up_the_one_it_has(qtbot, drawn):
    drawn.link_trial.begin(None)
    assert answered(qtbot, drawn, link("image", "wide")) is None
    assert answered(qtbot, drawn, link("wide", "conv")).code == "layer.rank_low"


def test_the_link_that_is_dragged_away_does_not_count(qtbot, drawn):
    drawn.link_trial.begin(link("wide", "add"))
    assert answered(qtbot, drawn, link("narrow", "add")) is None


def test_many_links_are_asked_about_in_parts_and_each_once(qtbot, drawn, engines, monkeypatch):
    monkeypatch.setattr(link_trial, "_AT_ONCE", 2)
    trial = drawn.link_trial
    trial.begin(None)
    before = len(engines.opened[0].of(Infer))
    wanted = [link(source, target) for source in ("x", "wide", "narrow") for target in ("conv", "out")]
    for one in (*wanted, *wanted):
        trial.problem(one)
    qtbot.waitUntil(lambda: all(trial.problem(one) is not None for one in wanted[::2]))
    asked = engines.opened[0].of(Infer)[before:]
    assert [len(request.calls) for request in asked] == [1, 2, 2, 1]


def test_nothing_is_held_against_a_link_while_keras_is_away(qtbot, drawn, engines):
    drawn.link_trial.begin(None)
    engines.opened[0].silent = True
    assert drawn.link_trial.problem(link("x", "conv")) is None
    engines.opened[0].die()
    assert drawn.link_trial.problem(link("x", "conv")) is None
    drawn.link_trial.end()


def test_a_block_is_asked_by_what_is_inside(qtbot, drawn):
    offer = next(one for one in drawn.block_library.offers if one.name == "inception")
    adopted = editing.adopt(drawn.graph, drawn.installed, offer)
    after = adopted.graph.copy()
    added, use = editing.add_layer(after, adopted.catalog, adopted.type, 0, 0)
    drawn.apply(adopted.with_edit(added), "add", of_graph=True)
    (port,) = drawn.graph.blocks["inception"].inputs.values()
    drawn.link_trial.begin(None)
    qtbot.waitUntil(lambda: drawn.inference.is_settled)
    assert answered(qtbot, drawn, replace(link("image", "wide"), target=use, target_port=port)) is None
    refused = answered(qtbot, drawn, replace(link("wide", "add"), target=use, target_port=port))
    assert refused.code == "layer.rank_low"
    assert "Conv2D" in refused.text
