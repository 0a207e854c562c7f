"""Whether the loss of an Output can work on the tensor it gets: Keras is asked with symbolic tensors."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.calling import symbolic
from nodeeditor.engine.objects import make
from nodeeditor.engine.tracing import trace
from nodeeditor.engine.weightless import weightless
from nodeeditor.engine.wording import reason, shape_text
from nodeeditor.graph.inference import TensorSpec
from nodeeditor.problems import Fix, Problem, problem
from nodeeditor.values import FrozenMap, Value


def loss_problem(config: FrozenMap, prediction: TensorSpec) -> Problem | None:
    """What keeps the loss of an Output's ``config`` from working on ``prediction``.

    The targets are not known here, so the loss is sound when it works with any that the encoding
    may give: the shape of the prediction, or a class number in place of its last axis.
    Raises ``ProblemError`` for a loss that Keras does not have.
    """
    named = config.get("loss")
    if named is None:
        return None
    loss = make(Kind.LOSS, named)
    objection = ""
    for target in _targets(config.get("encoding"), prediction):
        said = _objection(loss, target, prediction)
        if said is None:
            return None
        objection = objection or said
    return _told(_name(named), prediction, objection)


def _targets(encoding: Value, prediction: TensorSpec) -> list[TensorSpec]:
    same = TensorSpec(prediction.shape, "float32")
    classes = TensorSpec(prediction.shape[:-1], "int32") if len(prediction.shape) > 1 else same
    match encoding:
        case "one_hot":
            return [same]
        case "sparse":
            return [classes]
        case _:
            return [same, classes]


def _objection(loss: Any, target: TensorSpec, prediction: TensorSpec) -> str | None:
    """What Keras has against the two tensors; None where it takes them without an error or a warning."""
    with weightless() as caught:
        try:
            trace(loss, y_true=symbolic(target), y_pred=symbolic(prediction))
        except Exception as error:  # losses fail in as many ways as layers
            return reason(error) or type(error).__name__
    spoken = [warning for warning in caught if issubclass(warning.category, SyntaxWarning)]
    return reason(spoken[0].message) if spoken and isinstance(spoken[0].message, Warning) else None


def _told(loss: str, prediction: TensorSpec, objection: str) -> Problem:
    got = shape_text(prediction.shape)
    if "num_classes > 1" in objection:
        fix = Fix("fix.set_parameter", FrozenMap(parameter="loss", value="binary_crossentropy"))
        return replace(problem("output.one_class", got=got, loss=loss), parameter="loss", fixes=(fix,))
    return replace(problem("output.loss_misfit", got=got, loss=loss, reason=objection), parameter="loss")


def _name(value: Value) -> str:
    return str(value["class_name"]) if isinstance(value, FrozenMap) else str(value)
