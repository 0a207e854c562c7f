"""Random graphs: what is inferred is what gets built, and asking for parts is asking for all."""

from __future__ import annotations

import warnings
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nodeeditor.catalog.specs import is_operation
from nodeeditor.engine.build import build_model
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.summary import summarize
from nodeeditor.graph.calls import affected, calls_of_graph, tensors_into
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import Connect, Disconnect, SetConfig
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.graph import EditError
from nodeeditor.graph.structure import check_structure, live_nodes
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap
from tests.engine.drawing import Drawing
from tests.examples import examples

pytestmark = pytest.mark.usefixtures("as_in_the_engine")

SIZES = st.sampled_from([2, 4])
SINGLE: list[tuple[str, str, dict[str, Any]]] = [
    ("Dense", "inputs", {"units": 2}),
    ("Dense", "inputs", {"units": 4, "use_bias": False}),
    ("Dense", "inputs", {"units": 4, "activation": "relu"}),
    ("Dropout", "inputs", {"rate": 0.5}),
    ("BatchNormalization", "inputs", {}),
    ("LayerNormalization", "inputs", {"trainable": False}),
    ("Flatten", "inputs", {}),
    ("Reshape", "inputs", {"target_shape": (2, 2)}),
    ("LSTM", "sequences", {"units": 2}),
    ("GRU", "sequences", {"units": 2, "return_sequences": True}),
    ("Conv1D", "inputs", {"filters": 2, "kernel_size": 2}),
    ("MaxPooling1D", "inputs", {"pool_size": 3}),
    ("Embedding", "inputs", {"input_dim": 9, "output_dim": 2}),
    ("Rescaling", "inputs", {"scale": 0.5}),
    ("ops.multiply", "x1", {"x2": 0.5}),
    ("ops.mean", "x", {"axis": -1, "keepdims": True}),
    ("ops.get_item", "x", {"key": "..., :2"}),
    ("ops.expand_dims", "x", {"axis": -1}),
]
MERGES = ["Add", "Multiply", "Concatenate", "Maximum", "Subtract"]
PATIENT = settings(
    max_examples=examples(60), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@st.composite
def drawings(draw: st.DrawFn, sharing: bool = False) -> Drawing:
    """Graphs of some layers, often with mistakes in them, with one or two Outputs.

    With ``sharing`` most nodes call one of few layers again, some of them on a size that does not fit.
    """
    drawing = Drawing()
    layers = SINGLE[:2] if sharing else SINGLE
    kinds = ["single", "share", "share", "share"] if sharing else ["single", "single", "merge", "share"]
    names: list[str] = []
    for number in range(draw(st.integers(1, 2))):
        names.append(f"x{number}")
        shape = draw(st.lists(SIZES, min_size=1, max_size=2))
        drawing.input(names[-1], *shape, dtype=draw(st.sampled_from(["float32", "float32", "int32"])))
    singles: list[str] = []
    for number in range(draw(st.integers(1, 7))):
        name = f"n{number}"
        kind = draw(st.sampled_from(kinds))
        if kind == "merge":
            feeds = draw(st.lists(st.sampled_from(names), min_size=1, max_size=3))
            drawing.add(name, draw(st.sampled_from(MERGES)), feeds)
        elif kind == "share" and singles:
            other = draw(st.sampled_from(singles))
            port = drawing.graph.links_into(NodeId(other))[0].target_port
            drawing.share(name, other, {port: draw(st.sampled_from(names))})
        else:
            type_name, port, config = draw(st.sampled_from(layers))
            drawing.add(name, type_name, {port: draw(st.sampled_from(names))}, **config)
            singles.append(name)
        names.append(name)
    drawing.output("y0", draw(st.sampled_from(names)) if sharing else names[-1])
    if draw(st.booleans()):
        drawing.output("y1", draw(st.sampled_from(names)))
    return drawing


@PATIENT
@given(st.one_of(drawings(), drawings(sharing=True)))
def test_what_is_inferred_is_what_gets_built(drawing: Drawing) -> None:
    graph = drawing.graph
    live = live_nodes(graph)
    reports = Inference().infer(calls_of_graph(graph, live))
    mistakes = [found for report in reports.values() for found in report.problems]
    mistakes += [found for found in check_structure(graph) if not found.warning]
    if mistakes:
        with pytest.raises(ProblemError) as raised:
            build_model(graph)
        assert raised.value.problem in mistakes
        return
    built = build_model(graph)
    for node in live:
        layer = graph.layer_of(node)
        if layer.type == "Output":
            continue
        if is_operation(layer.type):
            (operation,) = [one for one in built.model.operations if one.name == graph.nodes[node].name]
            assert [(tensor.shape, tensor.dtype) for _, tensor in reports[node].outputs] == [
                (tuple(operation.output.shape), operation.output.dtype)
            ]
            continue
        made = built.model.get_layer(layer.name)
        call = graph.calls_of(layer.id).index(node) if live.issuperset(graph.calls_of(layer.id)) else None
        report = reports[node]
        assert report.parameters == made.count_params()
        assert report.trainable == sum(int(np.prod(weight.shape)) for weight in made.trainable_weights)
        tensors = {
            (tuple(tensor.shape), tensor.dtype) for called in made._inbound_nodes for tensor in called.output_tensors
        }
        assert {(tensor.shape, tensor.dtype) for _, tensor in report.outputs} <= tensors
        assert call is None or len(made._inbound_nodes) == len(graph.calls_of(layer.id))
    assert summarize(graph).total_params == built.model.count_params()
    _run(drawing, built)


def _run(drawing: Drawing, built: Any) -> None:
    """What is sound runs, and gives tensors of the shapes that were told."""
    reports = drawing.reports()
    data = {}
    for node, name in built.inputs.items():
        tensor = reports[node].output("output")
        assert tensor is not None
        data[name] = np.ones((3, *(size or 1 for size in tensor.shape[1:])), tensor.dtype)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        results = built.model(built.by_input(data))
    for node, name in built.outputs.items():
        tensor = reports[node].output("output")
        result = results[name] if len(built.outputs) > 1 else results
        assert tensor is not None
        # Not the kind too: Keras calls what Dropout gives for whole numbers float32, and gives whole numbers.
        assert tuple(result.shape)[1:] == tensor.shape[1:]


@PATIENT
@given(st.one_of(drawings(), drawings(sharing=True)), st.data())
def test_asking_for_the_affected_part_is_asking_for_all(drawing: Drawing, data: st.DataObject) -> None:
    graph = drawing.graph
    inference = Inference()
    reports = inference.infer(calls_of_graph(graph))
    for _ in range(3):
        changes = _any_edit(drawing, data)
        touched = changes.changed | {link.target for link in changes.linked | changes.unlinked}
        cone = affected(graph, touched)
        reports.update(inference.infer(calls_of_graph(graph, cone), tensors_into(graph, cone, reports)))
        assert reports == inference.infer(calls_of_graph(graph))


def _any_edit(drawing: Drawing, data: st.DataObject) -> ChangeSet:
    graph = drawing.graph
    kind = data.draw(st.sampled_from(["config", "cut", "link"]))
    if kind == "config":
        layer = data.draw(st.sampled_from(sorted(graph.layers)))
        config = data.draw(st.sampled_from([FrozenMap(config) for _, _, config in SINGLE] + [FrozenMap(shape=(4,))]))
        return graph.apply(SetConfig(layer, config)).changes
    if kind == "cut" and graph.links:
        return graph.apply(Disconnect(data.draw(st.sampled_from(graph.links)))).changes
    source, target = data.draw(st.sampled_from(list(graph.nodes))), data.draw(st.sampled_from(list(graph.nodes)))
    try:
        return graph.apply(Connect(Link(source, "output", target, "inputs", data.draw(st.integers(0, 3))))).changes
    except EditError:
        return ChangeSet()
