"""A graph becomes a Keras functional model.

What the model takes and gives
------------------------------
A model with one Input takes its tensor bare, one with several takes a dictionary by the names of
the Input nodes. A model with one Output gives its tensor bare, so that Keras logs plain ``loss`` and
``accuracy``; one with several gives a dictionary by the names of the Output nodes, so that Keras
logs ``<output>_loss`` and ``<output>_accuracy``, whichever layers the tensors come from. Losses, loss
weights, metrics and targets have the form of the outputs::

    built = build_model(graph)
    built.model.compile(
        optimizer,
        loss=built.by_output({"species": "categorical_crossentropy"}),
        metrics=built.by_output({"species": ["accuracy"]}),
    )
    built.model.fit(built.by_input(arrays.inputs), built.by_output(arrays.targets))

Exported Python has the same form: ``keras.Model(x, y)`` for one Input and one Output, else
``keras.Model([a, b], {"species": y, "petals": z})``.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, TypeVar

import keras

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import is_operation
from nodeeditor.engine.asking import input_arguments
from nodeeditor.engine.calling import call, output_ports, special_ports
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.learning import Teach, not_learned
from nodeeditor.engine.objects import make_layer
from nodeeditor.engine.operations import name_operations
from nodeeditor.engine.precision import computing_in
from nodeeditor.engine.soundness import ports_of_call
from nodeeditor.engine.wording import reason
from nodeeditor.graph.calls import calls_of_model
from nodeeditor.graph.elements import INPUT, OUTPUT, OUTPUT_PORT, LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCall
from nodeeditor.graph.lessons import lessons
from nodeeditor.graph.structure import check_structure
from nodeeditor.problems import ProblemError, problem

T = TypeVar("T")
Tensors: TypeAlias = "dict[tuple[NodeId, str], Any]"


@dataclass(frozen=True)
class Built:
    """A model, and the names that its Inputs and Outputs have in it: those of their nodes."""

    model: Any
    inputs: dict[NodeId, str]
    outputs: dict[NodeId, str]

    def by_input(self, values: Mapping[str, T]) -> T | dict[str, T]:
        """``values`` (by Input name) in the form the model takes its data in."""
        return _in_form(values, tuple(self.inputs.values()))

    def by_output(self, values: Mapping[str, T]) -> T | dict[str, T]:
        """``values`` (by Output name) in the form of the model's outputs: losses, metrics, targets ..."""
        return _in_form(values, tuple(self.outputs.values()))


def build_model(
    graph: Graph, catalog: Catalog | None = None, seed: int | None = None, teach: Teach | None = None
) -> Built:
    """The model of ``graph``, with fresh weights; only what leads to an Output is built.

    ``seed`` decides the weights: Keras's random state is set from it after all has been checked, since
    the checks make layers too. ``teach`` gives layers the state that they would have to learn from data.
    Raises ``ProblemError`` with the first thing that stands in the way.
    """
    for found in check_structure(graph):
        if not found.warning:
            raise ProblemError(found)
    catalog = catalog or installed_catalog()
    calls = calls_of_model(graph)
    for report in Inference(catalog).infer(calls).values():
        for found in report.problems:
            if not found.warning:
                raise ProblemError(found)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # all that a user should know was told by the reports
        if seed is not None:
            keras.utils.set_random_seed(abs(seed) % 2**32)
        # The checks before are asked again and again, in float32; the model alone has another precision.
        with computing_in(graph.training.precision):
            return _built(calls, catalog, _Teaching(graph, calls, catalog, teach))


def _built(calls: Sequence[NodeCall], catalog: Catalog, teaching: _Teaching) -> Built:
    tensors: Tensors = {}
    layers: dict[LayerId, Any] = {}
    inputs: dict[NodeId, str] = {}
    outputs: dict[NodeId, str] = {}
    for node in calls:
        if node.type == INPUT:
            inputs[node.node] = node.name
        elif node.type == OUTPUT:
            outputs[node.node] = node.name
        with _blaming(node):
            if node.type not in (INPUT, OUTPUT) and node.layer not in layers:
                layers[node.layer] = make_layer(node.type, node.layer_name, node.config)
        # Before the call, if that can be: what a layer learned may decide the shape that it gives.
        teaching.go_on(layers, tensors, inputs)
        with _blaming(node):
            _run(node, catalog, layers, tensors)
    teaching.go_on(layers, tensors, inputs)
    model_inputs = [_only(tensors, node) for node in inputs]
    model_outputs = {name: _only(tensors, node) for node, name in outputs.items()}
    try:
        model = keras.Model(
            model_inputs[0] if len(model_inputs) == 1 else model_inputs,
            next(iter(model_outputs.values())) if len(model_outputs) == 1 else model_outputs,
        )
    except ValueError as error:  # a file may give one name to an Input and to another node's layer
        raise ProblemError(problem("build.no_model", reason=reason(error))) from error
    return Built(model, inputs, outputs)


class _Teaching:
    """Lets the layers of a model learn while it is built, each as soon as all is there that it learns from.

    Raises ``ProblemError`` at once where a layer has to learn and there is no ``teach``.
    """

    def __init__(self, graph: Graph, calls: Sequence[NodeCall], catalog: Catalog, teach: Teach | None) -> None:
        self._calls = {call.node: call for call in calls}
        self._teach = teach
        self._lessons = lessons(graph, catalog.to_learn)
        for lesson in self._lessons if teach is None else ():
            raise not_learned(self._calls[lesson.calls[0]], catalog.to_learn(graph.layers[lesson.layer]))

    def go_on(self, layers: Mapping[LayerId, Any], tensors: Tensors, inputs: Mapping[NodeId, str]) -> None:
        """Teach all layers that are made and whose turn it is; ``inputs`` are the names of the model's so far."""
        while self._lessons and self._teach is not None:
            lesson = self._lessons[0]
            sources = [self._calls[node].links[0] for node in lesson.calls]
            if lesson.layer not in layers or any((link.source, link.source_port) not in tensors for link in sources):
                return
            del self._lessons[0]
            named = {name: _only(tensors, node) for node, name in inputs.items() if (node, OUTPUT_PORT) in tensors}
            given = [tensors[link.source, link.source_port] for link in sources]
            first = self._calls[lesson.calls[0]]
            with _blaming(first):
                self._teach(layers[lesson.layer], first, named, given)


@contextmanager
def _blaming(node: NodeCall) -> Iterator[None]:
    """Whatever goes wrong leaves the block as a ``ProblemError`` of ``node``."""
    try:
        yield
    except ProblemError:
        raise
    except MemoryError as error:
        raise _failed("build.no_memory", node) from error
    except Exception as error:  # TensorFlow's own errors too
        if "OOM" in str(error) or type(error).__name__ == "ResourceExhaustedError":
            raise _failed("build.no_memory", node) from error
        raise _failed("build.failed", node, reason=reason(error)) from error


def _run(node: NodeCall, catalog: Catalog, layers: Mapping[LayerId, Any], tensors: Tensors) -> None:
    """Put what ``node`` gives into ``tensors``."""
    ports = ports_of_call(catalog, node)
    if node.type == INPUT:
        results = [keras.Input(**input_arguments(node.config), name=node.name)]
    else:
        arguments: dict[str, Any] = {}
        for port in ports.inputs:
            given = [tensors[link.source, link.source_port] for link in node.links if link.target_port == port.name]
            if given:
                arguments[port.name] = given if port.variadic else given[0]
        if node.type == OUTPUT:
            (given,) = arguments.values()
            results = [given]
        else:
            results = call(layers[node.layer], arguments, special_ports(ports.inputs))
            if is_operation(node.type):
                name_operations(node.name, results, arguments)
    names = output_ports(ports.outputs, len(results))
    tensors.update({(node.node, name): result for name, result in zip(names, results, strict=True)})


def _only(tensors: Tensors, node: NodeId) -> Any:
    return next(tensor for (owner, _), tensor in tensors.items() if owner == node)


def _in_form(values: Mapping[str, T], names: tuple[str, ...]) -> T | dict[str, T]:
    return values[names[0]] if len(names) == 1 else {name: values[name] for name in names}


def _failed(code: str, node: NodeCall, **arguments: str) -> ProblemError:
    return ProblemError(replace(problem(code, node=node.name, type=node.type, **arguments), node=node.node))
