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
    """A warning for each Output whose loss takes probabilities where the layer before it gives none.

    That is one without an activation, whose numbers have no bounds, and a softmax over a single unit,
    which is 1 for anything.
    """
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
        if layer_class(layer.type) is None or not _takes_probabilities(loss):
            return None
        made = make_layer(layer.type, layer.name, layer.config)
    except ProblemError:
        return None  # told where the loss or the layer is
    activation = getattr(made, "activation", None)
    if activation is keras.activations.linear:
        code, wanted = "output.logits", "sigmoid" if target_kind(loss) is TargetKind.BINARY else "softmax"
    elif activation is keras.activations.softmax and getattr(made, "units", None) == 1:
        code, wanted = "output.softmax_of_one", "sigmoid"
    else:
        return None
    setting = FrozenMap(parameter="activation", value=wanted, at=source.id, other=source.name)
    arguments = FrozenMap(
        node=graph.nodes[output].name, loss=loss_name(loss), type=layer.type, other=source.name, activation=wanted
    )
    return Problem(code, arguments, output, fixes=(Fix("fix.set_parameter_of", setting),), warning=True)


def _takes_probabilities(loss: Value) -> bool:
    """A loss that Keras gives ``from_logits`` does, unless that is set."""
    made = make(Kind.LOSS, loss)
    if isinstance(made, keras.losses.Loss):
        return made.get_config().get("from_logits") is False
    parameter = inspect.signature(made).parameters.get("from_logits")
    return parameter is not None and parameter.default is False
