"""Whether a loss that takes probabilities gets them: Keras trains on anything there, and learns badly."""

from __future__ import annotations

import inspect

import keras

from nodeeditor.catalog.specs import Kind
from nodeeditor.catalog.target_kinds import TargetKind, loss_name, target_kind
from nodeeditor.engine.objects import layer_class, make, make_layer
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import outputs
from nodeeditor.problems import Fix, Problem, ProblemError
from nodeeditor.values import FrozenMap, Value


def logits_problems(graph: Graph) -> list[Problem]:
    """A warning for each Output whose loss takes probabilities and is given numbers without bounds."""
    found = [_problem(graph, node) for node in outputs(graph)]
    return [problem for problem in found if problem is not None]


def _problem(graph: Graph, output: NodeId) -> Problem | None:
    loss = graph.layer_of(output).config.get("loss")
    links = graph.links_into(output)
    if loss is None or len(links) != 1:
        return None
    source = graph.nodes[links[0].source]
    layer = graph.layers[source.layer]
    try:
        if not (_takes_probabilities(loss) and _is_linear(layer.type, layer.name, layer.config)):
            return None
    except ProblemError:
        return None  # told where the loss or the layer is
    activation = "sigmoid" if target_kind(loss) is TargetKind.BINARY else "softmax"
    setting = FrozenMap(parameter="activation", value=activation, at=source.id, other=source.name)
    arguments = FrozenMap(
        node=graph.nodes[output].name,
        loss=loss_name(loss),
        type=layer.type,
        other=source.name,
        activation=activation,
    )
    return Problem("output.logits", arguments, output, fixes=(Fix("fix.set_parameter_of", setting),), warning=True)


def _takes_probabilities(loss: Value) -> bool:
    """A loss that Keras gives ``from_logits`` does, unless that is set."""
    made = make(Kind.LOSS, loss)
    if isinstance(made, keras.losses.Loss):
        return made.get_config().get("from_logits") is False
    parameter = inspect.signature(made).parameters.get("from_logits")
    return parameter is not None and parameter.default is False


def _is_linear(type_name: str, name: str, config: FrozenMap) -> bool:
    if layer_class(type_name) is None:
        return False
    activation = getattr(make_layer(type_name, name, config), "activation", None)
    return activation is keras.activations.linear
