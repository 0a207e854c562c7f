"""From a graph's data settings and bindings to the arrays a training takes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from nodeeditor.engine.data.binding import columns_of
from nodeeditor.engine.data.feeding import feed
from nodeeditor.engine.data.load import Reader, load
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.output_shapes import output_shapes as shapes_of
from nodeeditor.engine.data.refusal import names_text, refusal, setting
from nodeeditor.engine.data.rows import Rows
from nodeeditor.engine.data.samples import Values, mapped, picked
from nodeeditor.engine.data.scaling import MINMAX, NONE, STANDARDIZE, Scaling, learn
from nodeeditor.engine.data.split import Split, split
from nodeeditor.engine.data.targets import Targets, encode
from nodeeditor.engine.data.weighing import Weights, weigh
from nodeeditor.graph.elements import INPUT, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import Shape
from nodeeditor.graph.queries import inputs, outputs
from nodeeditor.graph.structure import live_nodes
from nodeeditor.problems import Problem
from nodeeditor.values import FrozenMap


@dataclass(frozen=True, slots=True)
class Arrays:
    """Samples as a model takes them: arrays by the name of the Input node, targets by that of the Output.

    ``weights`` has those of the samples, by Output, where they do not all count alike.
    """

    inputs: dict[str, Values]
    targets: dict[str, Values]
    samples: int
    weights: dict[str, Values] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PreparedData:
    """All a training needs to know of its data.

    ``scalings`` holds what was learnt from the training samples, by Input or Output node name, for
    those that are scaled; ``classes`` the names of the classes by Output, in the order of their indices.
    ``rows`` are those of the data that are trained on; ``notes`` are what the user must know of the data.
    """

    train: Arrays
    validation: Arrays | None
    scalings: dict[str, Scaling]
    classes: dict[str, tuple[str, ...]]
    rows: Rows
    notes: tuple[Problem, ...] = ()


def prepare(
    graph: Graph, folder: str | Path, output_shapes: Mapping[str, Shape] | None = None, read: Reader = load
) -> PreparedData:
    """The data of ``graph``: loaded, bound, encoded, split and scaled.

    ``output_shapes`` are those of the Outputs by node name, with the batch axis first; Keras is
    asked where they are not given. Only Inputs that lead to an Output take part, as in the model, and
    only Outputs with a loss or columns have targets.
    Raises :class:`ProblemError` before anything is trained.
    """
    ends = fed_and_taught(graph)
    if graph.data.source is not None:
        for node in ends:
            check_scaling(graph, node)
    data = read(graph.data.source, folder)
    for node in ends:
        check_bound(graph, node, data)
    shapes = shapes_of(graph) if output_shapes is None else output_shapes
    rows = split(data.samples, graph.data.validation, graph.data.seed)
    scalings: dict[str, Scaling] = {}
    classes: dict[str, tuple[str, ...]] = {}
    features: dict[str, Values] = {}
    targets: dict[str, Values] = {}
    weights: dict[str, Weights] = {}
    for node in ends:
        name, config = graph.nodes[node].name, graph.layer_of(node).config
        if graph.layer_of(node).type == INPUT:
            features[name], scaling = feed(graph.nodes[node], config, data, rows.train)
        else:
            encoded = target_of(graph, node, data, shapes)
            targets[name] = encoded.values
            weights[name] = weights_of(graph, node, data, encoded, shapes, rows.train)
            if encoded.classes:
                classes[name] = encoded.classes
            scaling = None if encoded.classes else learn(_scaling(config), picked(encoded.values, rows.train))
            if scaling is not None:
                scaled = scaling.apply(encoded.values)
                targets[name] = mapped(lambda block: block.astype(np.float32), scaled)
        if scaling is not None:
            scalings[name] = scaling
    return PreparedData(*_divided(features, targets, weights, rows), scalings, classes, rows.train, data.notes)


def training_inputs(graph: Graph, folder: str | Path, read: Reader = load) -> dict[str, Values]:
    """What feeds each Input of ``graph`` in the rows that it trains on, by the node's name, as :func:`prepare` does.

    Raises :class:`ProblemError`.
    """
    fed = [node for node in fed_and_taught(graph) if graph.layer_of(node).type == INPUT]
    data = read(graph.data.source, folder)
    rows = split(data.samples, graph.data.validation, graph.data.seed).train
    found: dict[str, Values] = {}
    for node in fed:
        check_scaling(graph, node)
        check_bound(graph, node, data)
        values, _ = feed(graph.nodes[node], graph.layer_of(node).config, data, rows)
        found[graph.nodes[node].name] = picked(values, rows)
    return found


def fed_and_taught(graph: Graph) -> list[NodeId]:
    """The Inputs that lead to an Output, then the Outputs that have a loss or columns."""
    live = live_nodes(graph)
    fed = [node for node in inputs(graph) if node in live]
    return fed + [node for node in outputs(graph) if _is_taught(graph.layer_of(node).config)]


def target_of(graph: Graph, node: NodeId, data: LoadedData, shapes: Mapping[str, Shape]) -> Targets:
    """What the Output ``node`` learns. Raises :class:`ProblemError` where that does not fit its loss or shape."""
    element = graph.nodes[node]
    shape = shapes.get(element.name)
    return encode(element, graph.layer_of(node).config, data, None if shape is None else tuple(shape[1:]))


def weights_of(
    graph: Graph, node: NodeId, data: LoadedData, targets: Targets, shapes: Mapping[str, Shape], train: Rows
) -> Weights:
    """How much each sample counts for the Output ``node``. Raises :class:`ProblemError` for weights that are none."""
    element = graph.nodes[node]
    shape = shapes.get(element.name)
    return weigh(element, graph.layer_of(node).config, data, targets, shape[-1] if shape else None, train)


def _divided(
    features: dict[str, Values], targets: dict[str, Values], weights: dict[str, Weights], rows: Split
) -> tuple[Arrays, Arrays | None]:
    def part(chosen: Rows, counting: dict[str, Values | None]) -> Arrays:
        def some(arrays: Mapping[str, Values | None]) -> dict[str, Values]:
            known = {name: values for name, values in arrays.items() if values is not None}
            everything = len(rows.validation) == 0
            return {name: values if everything else picked(values, chosen) for name, values in known.items()}

        return Arrays(some(features), some(targets), len(chosen), some(counting))

    train = part(rows.train, {name: found.training for name, found in weights.items()})
    if not len(rows.validation):
        return train, None
    return train, part(rows.validation, {name: found.validation for name, found in weights.items()})


def _is_taught(config: FrozenMap) -> bool:
    return bool(config.get("loss") or columns_of(config))


def _scaling(config: FrozenMap) -> str:
    return str(config.get("scaling", NONE))


def check_scaling(graph: Graph, node: NodeId) -> None:
    """Raises :class:`ProblemError` for a scaling that is none."""
    layer = graph.layer_of(node)
    known = (NONE, STANDARDIZE, MINMAX) if layer.type == INPUT else (NONE, STANDARDIZE)
    if layer.config.get("scaling", NONE) not in known:
        raise refusal(
            graph.nodes[node],
            "data.scaling_unknown",
            "scaling",
            setting("scaling", NONE),
            got=str(layer.config["scaling"]),
            known=", ".join(known),
        )


def check_bound(graph: Graph, node: NodeId, data: LoadedData) -> None:
    """Raises :class:`ProblemError` for an Input or Output without columns."""
    layer = graph.layer_of(node)
    if not columns_of(layer.config):
        code = "data.input_unbound" if layer.type == INPUT else "data.output_unbound"
        raise refusal(graph.nodes[node], code, columns=names_text(tuple(data.columns)))
