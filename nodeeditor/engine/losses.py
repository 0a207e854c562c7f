"""Whether the loss of an Output can work on the tensor it gets: Keras is asked with symbolic tensors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import keras

# Keras offers no public way to send a mask along with a tensor.
from keras.src.backend.common.masking import set_keras_mask

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.calling import symbolic
from nodeeditor.engine.objects import make
from nodeeditor.engine.repairs import unmask
from nodeeditor.engine.tracing import trace
from nodeeditor.engine.weightless import weightless
from nodeeditor.engine.wording import reason, shape_text
from nodeeditor.graph.elements import INPUT_PORT
from nodeeditor.graph.inference import Shape, TensorSpec
from nodeeditor.problems import Fix, Problem, problem
from nodeeditor.values import FrozenMap, Value

_EXAMPLES = 7919


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
    targets = _targets(config.get("encoding"), prediction)
    plain = replace(prediction, mask=None)
    objections = [_objection(loss, target, plain) for target in targets]
    if None not in objections:
        return _told(_name(named), prediction, next(filter(None, objections)))
    if prediction.mask is not None and None not in [_objection(loss, target, prediction) for target in targets]:
        got, mask = shape_text(prediction.shape), shape_text(prediction.mask)
        found = problem("output.mask_misfit", got=got, mask=mask, loss=_name(named))
        return replace(found, port=INPUT_PORT, fixes=unmask(prediction.shape, INPUT_PORT))
    return None


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
            if prediction.mask is None:
                trace(loss, y_true=symbolic(target), y_pred=symbolic(prediction))
            else:
                _trace_masked(loss, target, prediction, prediction.mask)
        except Exception as error:  # losses fail in as many ways as layers
            return reason(error) or type(error).__name__
    spoken = [warning for warning in caught if issubclass(warning.category, SyntaxWarning)]
    return reason(spoken[0].message) if spoken and isinstance(spoken[0].message, Warning) else None


def _trace_masked(loss: Any, target: TensorSpec, prediction: TensorSpec, mask: Shape) -> None:
    """Trace ``loss`` on a prediction with a mask, which does not get into what is traced by itself.

    A number of examples that no other axis has keeps what goes wrong along the batch from passing by chance.
    """

    def called(y_true: Any, y_pred: Any, masked: Any) -> Any:
        set_keras_mask(y_pred, masked)
        return (loss if isinstance(loss, keras.losses.Loss) else _FunctionLoss(loss))(y_true, y_pred)

    specs = (target, replace(prediction, mask=None), TensorSpec(mask, "bool"))
    y_true, y_pred, masked = (symbolic(replace(spec, shape=(_EXAMPLES, *spec.shape[1:]))) for spec in specs)
    trace(called, y_true=y_true, y_pred=y_pred, masked=masked)


class _FunctionLoss(keras.losses.Loss):  # type: ignore[misc]  # Keras ships no types
    """A loss that is a function, as a model that is compiled with it calls it: masks are its caller's business."""

    def __init__(self, function: Callable[[Any, Any], Any]) -> None:
        super().__init__(name="loss")
        self._function = function

    def call(self, y_true: Any, y_pred: Any) -> Any:
        """The loss of each example, or of each step of one."""
        return self._function(y_true, y_pred)


def _told(loss: str, prediction: TensorSpec, objection: str) -> Problem:
    got = shape_text(prediction.shape)
    if "num_classes > 1" in objection:
        fix = Fix("fix.set_parameter", FrozenMap(parameter="loss", value="binary_crossentropy"))
        return replace(problem("output.one_class", got=got, loss=loss), parameter="loss", fixes=(fix,))
    return replace(problem("output.loss_misfit", got=got, loss=loss, reason=objection), parameter="loss")


def _name(value: Value) -> str:
    return str(value["class_name"]) if isinstance(value, FrozenMap) else str(value)
