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
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import keras

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import is_operation
from nodeeditor.engine.asking import input_arguments
from nodeeditor.engine.calling import call, output_ports, special_ports
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.learning import Teach, not_learned, to_learn
from nodeeditor.engine.objects import make_layer
from nodeeditor.engine.operations import name_operations
from nodeeditor.engine.soundness import ports_of_call
from nodeeditor.engine.wording import reason
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import INPUT, OUTPUT, LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCall
from nodeeditor.graph.structure import check_structure, live_nodes
from nodeeditor.problems import ProblemError, problem

T = TypeVar("T")


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
    calls = calls_of_graph(graph, live_nodes(graph))
    for report in Inference(catalog).infer(calls).values():
        for found in report.problems:
            if not found.warning:
                raise ProblemError(found)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # all that a user should know was told by the reports
        if seed is not None:
            keras.utils.set_random_seed(abs(seed) % 2**32)
        return _built(calls, catalog, teach)


def _built(calls: Sequence[NodeCall], catalog: Catalog, teach: Teach | None) -> Built:
    tensors: dict[tuple[NodeId, str], Any] = {}
    layers: dict[LayerId, Any] = {}
    inputs: dict[NodeId, str] = {}
    outputs: dict[NodeId, str] = {}
    for node in calls:
        if node.type == INPUT:
            inputs[node.node] = node.name
        elif node.type == OUTPUT:
            outputs[node.node] = node.name
        try:
            given = {name: _only(tensors, source) for source, name in inputs.items() if source != node.node}
            _run(node, catalog, layers, tensors, given, teach)
        except ProblemError:
            raise
        except MemoryError as error:
            raise _failed("build.no_memory", node) from error
        except Exception as error:  # TensorFlow's own errors too
            if "OOM" in str(error) or type(error).__name__ == "ResourceExhaustedError":
                raise _failed("build.no_memory", node) from error
            raise _failed("build.failed", node, reason=reason(error)) from error
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


def _run(
    node: NodeCall,
    catalog: Catalog,
    layers: dict[LayerId, Any],
    tensors: dict[tuple[NodeId, str], Any],
    inputs: Mapping[str, Any],
    teach: Teach | None,
) -> None:
    """Put what ``node`` gives into ``tensors``; ``inputs`` are those of the model so far, by name."""
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
            if node.layer not in layers:
                layers[node.layer] = made = make_layer(node.type, node.layer_name, node.config)
                learns = to_learn(made, node.config)
                if learns and teach is None:
                    raise not_learned(node, learns)
                if learns and teach is not None:
                    # Before the call: what it learned may decide the shape that the layer gives.
                    teach(made, node, inputs, next(iter(arguments.values())))
            results = call(layers[node.layer], arguments, special_ports(ports.inputs))
            if is_operation(node.type):
                name_operations(node.name, results, arguments)
    names = output_ports(ports.outputs, len(results))
    tensors.update({(node.node, name): result for name, result in zip(names, results, strict=True)})


def _only(tensors: Mapping[tuple[NodeId, str], Any], node: NodeId) -> Any:
    return next(tensor for (owner, _), tensor in tensors.items() if owner == node)


def _in_form(values: Mapping[str, T], names: tuple[str, ...]) -> T | dict[str, T]:
    return values[names[0]] if len(names) == 1 else {name: values[name] for name in names}


def _failed(code: str, node: NodeCall, **arguments: str) -> ProblemError:
    return ProblemError(replace(problem(code, node=node.name, type=node.type, **arguments), node=node.node))
