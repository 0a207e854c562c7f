"""Which layers take a tensor, and what would help those that do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.ports import ports_of
from nodeeditor.catalog.specs import LayerSpec, Port
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.mending import adapter
from nodeeditor.engine.mending.case import Case
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import INPUT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import Fitting, NodeCall, NodeReport, TensorSpec
from nodeeditor.graph.queries import name_stem
from nodeeditor.protocol.requests import FRESH
from nodeeditor.values import EMPTY, FrozenMap

#: The node that gives the tensor, and what it is called in what is told of a misfit.
_GIVEN = NodeId("given")

#: What Keras says of tensors that do not go together, be each of them right.
_OF_PAIR = frozenset({"layer.unequal", "layer.unequal_but", "layer.axis_size", "layer.refused", "layer.unsupported"})

Tensors = Mapping[tuple[NodeId, str], TensorSpec]


def fitting(
    catalog: Catalog,
    inference: Inference,
    type_name: str,
    tensor: TensorSpec,
    config: FrozenMap = EMPTY,
    *,
    adapters: bool = False,
) -> Fitting:
    """What a fresh layer of a type makes of ``tensor``; with ``adapters``, also what would help one that refuses it.

    ``config`` is what was said of its parameters; those that must have a value and were left out have a usual one.
    A layer that needs several tensors is given this one for each: whether one input can begin it is the question.
    """
    spec = catalog.layer(type_name)
    if spec is None or not spec.inputs:
        return Fitting()
    graph = _trial(catalog, spec, tensor, config)
    given = {_GIVEN: NodeReport(((OUTPUT_PORT, tensor),), 0, 0)}
    (call,) = calls_of_graph(graph, [FRESH])
    report = inference.infer([call], {(_GIVEN, OUTPUT_PORT): tensor})[FRESH]
    found = next((one for one in report.problems if not one.warning), None)
    if found is None:
        return Fitting(report.outputs)
    if len({link.target_port for link in call.links}) > 1 and found.code in _OF_PAIR:
        return Fitting()  # another tensor may well go with this one
    case = Case(graph, catalog, {**given, FRESH: report}, FRESH, found)
    return Fitting(problem=found, adapter=adapter(case, inference) if adapters else None, searched=adapters)


def with_what_follows(fits: Fitting, inference: Inference, after: NodeCall, known: Tensors) -> Fitting:
    """``fits``, and whether the call ``after`` holds with what the layer gives."""
    if not fits.fits or not fits.outputs:
        return fits
    (_, tensor), *_ = fits.outputs
    report = inference.infer([after], {**known, (FRESH, OUTPUT_PORT): tensor})[after.node]
    return replace(fits, holds=report.sound)


def needed_inputs(catalog: Catalog, spec: LayerSpec, config: FrozenMap) -> tuple[Port, ...]:
    """The inputs of a fresh layer that must be linked; the first one where none must."""
    ports = ports_of(catalog, Layer(LayerId(FRESH), spec.type, "fresh", config)).inputs
    return tuple(port for port in ports if not port.optional) or ports[:1]


def _trial(catalog: Catalog, spec: LayerSpec, tensor: TensorSpec, said: FrozenMap) -> Graph:
    """The tensor and a fresh layer that gets it."""
    config = FrozenMap({**start_config(spec), **said})
    links = [
        Link(_GIVEN, OUTPUT_PORT, FRESH, port.name, position)
        for port in needed_inputs(catalog, spec, config)
        for position in range(2 if port.variadic else 1)
    ]
    given = Layer(LayerId(_GIVEN), INPUT, "given", FrozenMap(shape=tensor.shape[1:], dtype=tensor.dtype))
    name = name_stem(spec.type)
    fresh = Layer(LayerId(FRESH), spec.type, name, config)
    nodes = [Node(_GIVEN, given.id, "given"), Node(FRESH, fresh.id, name)]
    return Graph.build([given, fresh], nodes, links)
