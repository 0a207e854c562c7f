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
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
from nodeeditor.graph.elements import INPUT, OUTPUT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.expansion import Expansion, expand
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.graph.inference import NodeCall
from nodeeditor.graph.lessons import learning_inside, lessons
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order
from nodeeditor.graph.structure import check_structure, live_nodes
from nodeeditor.problems import ProblemError, problem

T = TypeVar("T")
Tensors: TypeAlias = "dict[tuple[NodeId, str], Any]"


@dataclass(frozen=True)
class Made:
    """What a node made of a model: Keras's symbolic tensors that it was ``given``, and those that it gives.

    ``node`` and ``name`` are those that it has in its stage. ``inside`` is the model of a block, where it uses one:
    once for each repetition, with ids that begin with ``part``.
    """

    node: NodeId
    name: str
    type: str
    layer: Any
    given: tuple[Any, ...]
    results: tuple[Any, ...]
    part: str = ""
    inside: Stage | None = None


@dataclass(frozen=True)
class Stage:
    """A functional model, of all or of what is inside a block, and what was made in it, in the order of the calls."""

    model: Any
    made: tuple[Made, ...]


@dataclass(frozen=True)
class Built:
    """A model, and the names that its Inputs and Outputs have in it: those of their nodes."""

    model: Any
    inputs: dict[NodeId, str]
    outputs: dict[NodeId, str]
    stage: Stage | None = None

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
    expansion = expand(graph)
    graph = expansion.drawn
    for found in (*check_structure(graph), *expansion.problems):
        if not found.warning:
            raise ProblemError(found)
    catalog = catalog or installed_catalog()
    calls = calls_of_model(expansion.graph)
    for report in Inference(catalog).infer(calls).values():
        for found in report.problems:
            if not found.warning:
                raise ProblemError(found)
    if (inside := learning_inside(expansion.graph, catalog.to_learn)) is not None:
        raise ProblemError(inside)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # all that a user should know was told by the reports
        if seed is not None:
            keras.utils.set_random_seed(abs(seed) % 2**32)
        # The checks before are asked again and again, in float32; the model alone has another precision.
        with computing_in(graph.training.precision):
            return _Builder(graph, expansion, calls, catalog, teach).built()


class _Builder:
    """Makes the layers of a graph and calls them; each use of a block is a model of its own, called as a layer."""

    def __init__(
        self, graph: Graph, expansion: Expansion, calls: Sequence[NodeCall], catalog: Catalog, teach: Teach | None
    ) -> None:
        self._graph = graph
        self._repetitions = expansion.repetitions
        self._calls = {call.node: call for call in calls}
        self._catalog = catalog
        self._teaching = _Teaching(expansion.graph, calls, catalog, teach)
        self._layers: dict[LayerId, Any] = {}
        self._tensors: Tensors = {}
        self._inputs: dict[NodeId, str] = {}
        self._outputs: dict[NodeId, str] = {}
        #: What was made so far on the level at hand, and the models of blocks.
        self._made: list[Made] = []
        self._inside: dict[LayerId, Stage] = {}

    def built(self) -> Built:
        """The model."""
        self._run_level(self._graph, [call.node for call in calls_of_model(self._graph)], "", "")
        self._teaching.go_on(self._layers, self._tensors, self._inputs)
        inputs = [_only(self._tensors, node) for node in self._inputs]
        outputs = {name: _only(self._tensors, node) for node, name in self._outputs.items()}
        try:
            model = keras.Model(
                inputs[0] if len(inputs) == 1 else inputs,
                next(iter(outputs.values())) if len(outputs) == 1 else outputs,
            )
        except ValueError as error:  # a file may give one name to an Input and to another node's layer
            raise ProblemError(problem("build.no_model", reason=reason(error))) from error
        return Built(model, self._inputs, self._outputs, Stage(model, tuple(self._made)))

    def _run_level(self, level: Level, order: Iterable[NodeId], place: str, layer_place: str) -> None:
        """Call what stands on a level; ``place`` and ``layer_place`` are what ids of it begin with."""
        for node_id in order:
            node, layer = level.nodes[node_id], level.layer_of(node_id)
            definition = self._graph.definition_of(layer)
            if definition is not None:
                self._use(level, node, layer, definition, place, layer_place)
            elif not place or layer.type not in (INPUT, OUTPUT):
                call = self._calls[NodeId(place + node_id)]
                links = tuple(
                    replace(link, source=NodeId(place + link.source), target=call.node)
                    for link in level.links_into(node_id)
                )
                own = replace(call, name=node.name, layer_name=layer.name, links=links)
                given, results = self._call(call, own, inside=bool(place))
                made = Made(node_id, node.name, call.type, self._layers.get(call.layer), given, results)
                self._made.append(made)

    def _call(self, whole: NodeCall, own: NodeCall, inside: bool) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
        if own.type == INPUT:
            self._inputs[own.node] = own.name
        elif own.type == OUTPUT:
            self._outputs[own.node] = own.name
        with _blaming(whole):
            if own.type not in (INPUT, OUTPUT) and own.layer not in self._layers:
                self._layers[own.layer] = make_layer(own.type, own.layer_name, own.config)
        if not inside:
            # Before the call, if that can be: what a layer learned may decide the shape that it gives.
            self._teaching.go_on(self._layers, self._tensors, self._inputs)
        with _blaming(whole):
            return _run(own, self._catalog, self._layers, self._tensors)

    def _use(
        self, level: Level, node: Node, layer: Layer, definition: Definition, place: str, layer_place: str
    ) -> None:
        """Call the model of a block, or those of its repetitions one after the other."""
        use = place + node.id
        into = {link.target_port: self._tensors[self._source(link, place)] for link in level.links_into(node.id)}
        given = [into[port] for port in definition.inputs.values()]
        results: list[Any] = []
        times = self._repetitions[NodeId(use)]
        for repetition in range(times):
            part, name = (f"{repetition}/", f"{layer.name}_{repetition}") if times > 1 else ("", layer.name)
            key = LayerId(f"{layer_place}{layer.id}/{part}")
            if key not in self._layers:
                self._layers[key] = self._nested(definition, name, given, f"{use}/{part}", key)
            model, called = self._layers[key], tuple(given)
            results = keras.tree.flatten(model(given[0] if len(given) == 1 else given))
            part_of = f"{node.id}/{part}", self._inside[key]
            self._made.append(Made(node.id, node.name, layer.type, model, called, tuple(results), *part_of))
            given = [*results, *given[len(results) :]]
        for port, result in zip(definition.outputs.values(), results, strict=True):
            self._tensors[NodeId(use), port] = result

    def _nested(self, definition: Definition, name: str, given: Sequence[Any], place: str, layer_place: str) -> Any:
        """The model of what is inside a block, for tensors as ``given``."""
        body = definition.body
        inputs = [
            keras.Input(batch_shape=tensor.shape, dtype=tensor.dtype, name=port)
            for tensor, port in zip(given, definition.inputs.values(), strict=True)
        ]
        for node, tensor in zip(definition.inputs, inputs, strict=True):
            self._tensors[NodeId(place + node), OUTPUT_PORT] = tensor
        live = live_nodes(body)
        around, self._made = self._made, []
        self._run_level(body, [node for node in topological_order(body) if node in live], place, layer_place)
        outputs = [self._tensors[self._source(body.links_into(node)[0], place)] for node in definition.outputs]
        model = keras.Model(
            inputs[0] if len(inputs) == 1 else inputs, outputs[0] if len(outputs) == 1 else outputs, name=name
        )
        self._inside[LayerId(layer_place)] = Stage(model, tuple(self._made))
        self._made = around
        return model

    @staticmethod
    def _source(link: Link, place: str) -> tuple[NodeId, str]:
        return NodeId(place + link.source), link.source_port


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


def _run(
    node: NodeCall, catalog: Catalog, layers: Mapping[LayerId, Any], tensors: Tensors
) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """Put what ``node`` gives into ``tensors``; what it was given, and that."""
    ports = ports_of_call(catalog, node)
    taken: list[Any] = []
    if node.type == INPUT:
        results = [keras.Input(**input_arguments(node.config), name=node.name)]
    else:
        arguments: dict[str, Any] = {}
        for port in ports.inputs:
            given = [tensors[link.source, link.source_port] for link in node.links if link.target_port == port.name]
            if given:
                arguments[port.name] = given if port.variadic else given[0]
                taken += given if port.variadic else given[:1]
        if node.type == OUTPUT:
            (given,) = arguments.values()
            results = [given]
        else:
            results = call(layers[node.layer], arguments, special_ports(ports.inputs))
            if is_operation(node.type):
                name_operations(node.name, results, arguments)
    names = output_ports(ports.outputs, len(results))
    tensors.update({(node.node, name): result for name, result in zip(names, results, strict=True)})
    return tuple(taken), tuple(results)


def _only(tensors: Tensors, node: NodeId) -> Any:
    return next(tensor for (owner, _), tensor in tensors.items() if owner == node)


def _in_form(values: Mapping[str, T], names: tuple[str, ...]) -> T | dict[str, T]:
    return values[names[0]] if len(names) == 1 else {name: values[name] for name in names}


def _failed(code: str, node: NodeCall, **arguments: str) -> ProblemError:
    return ProblemError(replace(problem(code, node=node.name, type=node.type, **arguments), node=node.node))
