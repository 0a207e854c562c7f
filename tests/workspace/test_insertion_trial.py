"""What Keras would say of nodes in the middle of a link: by the real Keras."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing import free_chain
from nodeeditor.engine.inference import Inference
from nodeeditor.graph.edits import Batch, Connect
from nodeeditor.graph.elements import NodeId
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import Infer
from tests.workspace.small_graphs import adding, link


@pytest.fixture
def drawn(qtbot, workspace, engines):
    """An image into a Conv2D, and beside it a Dropout, a Flatten, and a Conv2D behind a Dropout."""
    keras = Inference(load_snapshot())

    def infer(request: Infer) -> Inferred:
        known = {(tensor.node, tensor.port): tensor.tensor for tensor in request.known}
        return Inferred(request.request, keras.infer(request.calls, known))

    engines.answers[Infer] = infer
    workspace.set_catalog(load_snapshot())
    edits = [
        adding("image", "Input", shape=(8, 8, 3)),
        adding("conv", "Conv2D", filters=2, kernel_size=3),
        adding("drop", "Dropout", rate=0.5),
        adding("flat", "Flatten"),
        adding("first", "Dropout", rate=0.5),
        adding("large", "Conv2D", filters=2, kernel_size=7),
    ]
    wires = [link("image", "conv"), link("first", "large")]
    workspace.apply(Batch((*edits, *map(Connect, wires))), "draw")
    workspace.start_engine()
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    return workspace


def answered(qtbot, workspace, *names: str):
    """What is said of nodes between the image and its convolution."""
    chain = free_chain(workspace.level, workspace.catalog, [NodeId(name) for name in names])
    assert chain is not None
    insertion = chain.on(link("image", "conv"))
    trial = workspace.insertion_trial
    with qtbot.waitSignal(trial.told):
        trial.problem(insertion)
    return trial.problem(insertion)


def test_what_passes_on_holds_and_what_the_target_refuses_says_so(qtbot, drawn):
    assert answered(qtbot, drawn, "drop") is None
    refused = answered(qtbot, drawn, "flat")
    assert refused is not None
    assert "conv" in refused.text


def test_of_a_chain_the_end_is_asked_with_what_the_beginning_gives(qtbot, drawn):
    refused = answered(qtbot, drawn, "first", "large")
    assert refused is not None
    assert "conv" in refused.text, "of 8 x 8 a kernel of 7 leaves 2 x 2, too little for one of 3"


def test_nothing_is_asked_once_the_gesture_is_over(qtbot, drawn, engines):
    chain = free_chain(drawn.level, drawn.catalog, [NodeId("flat")])
    told = []
    drawn.insertion_trial.told.connect(lambda: told.append(1))
    drawn.insertion_trial.problem(chain.on(link("image", "conv")))
    drawn.insertion_trial.end()
    qtbot.wait(50)
    assert told == []


def test_nothing_is_held_against_a_use_of_a_block(drawn):
    edits = (adding("use", "block:stem"), Connect(link("image", "use")))
    drawn.apply(Batch(edits), "draw")
    insertion = free_chain(drawn.level, drawn.catalog, [NodeId("flat")]).on(link("image", "use"))
    assert drawn.insertion_trial.problem(insertion) is None
    assert not drawn.insertion_trial._known
