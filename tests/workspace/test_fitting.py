"""What fits where a layer is about to be added: asked of the real Keras in parts, and remembered."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.fitting.answering import find_feeding, find_fitting
from nodeeditor.engine.inference import Inference
from nodeeditor.graph.edits import Batch, Connect
from nodeeditor.graph.elements import NodeId
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import FindFeeding, FindFitting, Infer
from nodeeditor.values import FrozenMap
from nodeeditor.workspace import fitting as module
from tests.workspace.small_graphs import adding, link


@pytest.fixture(scope="module")
def keras():
    return Inference(load_snapshot())


@pytest.fixture
def drawn(qtbot, workspace, engines, keras):
    """An ``image`` into ``conv``, ``wide`` of a ``row`` into ``out``; all known."""
    catalog = load_snapshot()

    def infer(request: Infer) -> Inferred:
        known = {(tensor.node, tensor.port): tensor.tensor for tensor in request.known}
        return Inferred(request.request, keras.infer(request.calls, known))

    engines.answers[Infer] = infer
    engines.answers[FindFitting] = lambda request: find_fitting(request, catalog, keras)
    engines.answers[FindFeeding] = lambda request: find_feeding(request, catalog, keras)
    workspace.set_catalog(catalog)
    edits = [
        adding("row", "Input", shape=(4,)),
        adding("image", "Input", shape=(8, 8, 3)),
        adding("wide", units=8),
        adding("conv", "Conv2D", filters=2, kernel_size=3),
        adding("out", "Output", loss="mse"),
    ]
    wires = [link("row", "wide"), link("image", "conv"), link("wide", "out")]
    workspace.apply(Batch((*edits, *map(Connect, wires))), "draw")
    workspace.start_engine()
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    return workspace


def answered(qtbot, workspace, *types, adapters=()):
    search = workspace.fitting
    search.want(types, adapters)
    qtbot.waitUntil(lambda: all(search.fitting(one) is not None for one in types))
    qtbot.waitUntil(lambda: all(search.fitting(one).searched for one in adapters))
    return [search.fitting(one) for one in (*types, *adapters)]


def test_after_an_output_fits_what_takes_its_tensor(qtbot, drawn):
    drawn.fitting.open(drawn.fitting.after(NodeId("image"), "output"))
    conv, dense, lstm = answered(qtbot, drawn, "Conv2D", "Dense", "LSTM")
    assert [one.fits for one in (conv, dense, lstm)] == [True, True, False]
    assert conv.outputs[0][1].shape[:3] == (None, 6, 6)
    (searched,) = answered(qtbot, drawn, adapters=["LSTM"])
    assert searched.adapter.arguments["type"] == "Reshape"


def test_it_is_asked_in_parts_and_remembered_by_what_the_tensor_is(qtbot, drawn, engines, monkeypatch):
    monkeypatch.setattr(module, "_SECONDS", 0.0)
    search, engine = drawn.fitting, engines.opened[0]
    search.open(search.after(NodeId("image"), "output"))
    answered(qtbot, drawn, "Conv2D", "Dense", "LSTM")
    assert [len(request.types) for request in engine.of(FindFitting)] == [3, 2, 1]
    search.close()
    assert search.fitting("Dense") is None  # of no place
    search.open(search.after(NodeId("image"), "output"))
    search.want(["Dense", "LSTM"])
    assert search.fitting("Dense").fits
    assert len(engine.of(FindFitting)) == 3


def test_a_later_wish_goes_before_what_was_wanted_earlier(qtbot, drawn, engines, monkeypatch):
    monkeypatch.setattr(module, "_SECONDS", 0.0)
    search, engine = drawn.fitting, engines.opened[0]
    search.open(search.after(NodeId("image"), "output"))
    search.want(["Conv2D", "Conv1D", "Conv3D"])
    answered(qtbot, drawn, "Dense")
    assert [request.types[0] for request in engine.of(FindFitting)] == ["Conv2D", "Dense"]


def test_adapters_go_before_what_may_wait(qtbot, drawn, engines, monkeypatch):
    monkeypatch.setattr(module, "_SECONDS", 0.0)
    search, engine = drawn.fitting, engines.opened[0]
    search.open(search.after(NodeId("image"), "output"))
    search.want(["LSTM"], ["LSTM"], ["Dense"])
    qtbot.waitUntil(lambda: search.fitting("Dense") is not None)
    asked = [(*request.types, request.adapters) for request in engine.of(FindFitting)]
    assert asked == [("LSTM", False), ("LSTM", True), ("Dense", False)]


def test_on_a_link_and_before_an_input(qtbot, drawn):
    search = drawn.fitting
    search.open(search.between(link("image", "conv")))
    pool, flat = answered(qtbot, drawn, "MaxPooling2D", "Flatten")
    assert (pool.fits, pool.holds, flat.fits, flat.holds) == (True, True, True, False)
    search.open(search.before(NodeId("conv"), "inputs"))
    pool, flat, start = answered(qtbot, drawn, "MaxPooling2D", "Flatten", "Input")
    assert [one.fits for one in (pool, flat, start)] == [True, False, True]


def test_a_block_fits_where_all_that_is_inside_does(qtbot, drawn):
    search = drawn.fitting
    search.open(search.after(NodeId("image"), "output"))
    inception, encoder = answered(qtbot, drawn, "offer:ready:inception", "offer:ready:transformer_encoder")
    assert inception.fits
    assert inception.outputs[0][1].shape[:3] == (None, 8, 8)
    search.open(search.after(NodeId("wide"), "output"))
    inception, encoder = answered(qtbot, drawn, "offer:ready:inception", "offer:ready:transformer_encoder")
    assert not inception.fits
    assert not encoder.fits


def test_while_the_engine_is_away_nothing_is_known(qtbot, drawn, engines):
    search = drawn.fitting
    search.open(search.after(NodeId("image"), "output"))
    engines.opened[0].silent = True
    search.want(["Conv1D"])
    assert search.fitting("Conv1D") is None
    engines.opened[0].die()
    assert search.fitting("Conv1D") is None
    assert search.after(NodeId("out"), "nothing") is None


def test_a_layer_is_asked_about_with_what_was_said_of_its_parameters(qtbot, drawn):
    search = drawn.fitting
    search.open(search.after(NodeId("image"), "output"))
    said = FrozenMap(filters=7, kernel_size=3, padding="same")
    search.want(["Conv2D", "Dense"], configs=FrozenMap(Conv2D=said))
    qtbot.waitUntil(lambda: search.fitting("Conv2D", said) is not None)
    ((_, tensor),) = search.fitting("Conv2D", said).outputs
    assert tensor.shape == (None, 8, 8, 7)
    assert search.fitting("Conv2D") is None  # another question
    # What is typed on while it is asked does not take that answer for its own.
    more = FrozenMap(filters=70, kernel_size=3)
    search.want(["Conv2D"], configs=FrozenMap(Conv2D=FrozenMap(filters=70)))
    search.want(["Conv2D"], configs=FrozenMap(Conv2D=more))
    qtbot.waitUntil(lambda: search.fitting("Conv2D", more) is not None)
    ((_, tensor),) = search.fitting("Conv2D", more).outputs
    assert tensor.shape == (None, 6, 6, 70)
    huge = FrozenMap(filters=7, kernel_size=9)
    search.want(["Conv2D"], configs=FrozenMap(Conv2D=huge))
    qtbot.waitUntil(lambda: search.fitting("Conv2D", huge) is not None)
    assert search.fitting("Conv2D", huge).problem is not None


def test_before_an_input_a_layer_is_asked_about_with_its_parameters(qtbot, drawn):
    search = drawn.fitting
    search.open(search.before(NodeId("conv"), "inputs"))
    said = FrozenMap(target_shape=(16, 16, 1))
    search.want(["Reshape"], configs=FrozenMap(Reshape=said))
    qtbot.waitUntil(lambda: search.fitting("Reshape", said) is not None)
    assert search.fitting("Reshape", said).fits
    flat = FrozenMap(target_shape=(256,))
    search.want(["Reshape"], configs=FrozenMap(Reshape=flat))
    qtbot.waitUntil(lambda: search.fitting("Reshape", flat) is not None)
    assert not search.fitting("Reshape", flat).fits


def test_a_block_is_asked_about_with_its_arguments(qtbot, drawn):
    search = drawn.fitting
    search.open(search.after(NodeId("image"), "output"))
    name = "offer:ready:dense_block"
    (argument, *_) = drawn.block_library.offer(name).graph.blocks["dense_block"].arguments
    said = FrozenMap({argument.name: 5})
    search.want([name], configs=FrozenMap({name: said}))
    qtbot.waitUntil(lambda: search.fitting(name, said) is not None)
    assert search.fitting(name, said).outputs != answered(qtbot, drawn, name)[0].outputs
