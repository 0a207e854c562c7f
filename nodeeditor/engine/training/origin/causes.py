"""Why numbers were none any more, as far as what went in shows it beyond doubt; nothing is guessed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import keras
import numpy as np

from nodeeditor.catalog.specs import OPERATION_PREFIX
from nodeeditor.engine.build import Made
from nodeeditor.engine.operations import Operation
from nodeeditor.engine.training.origin.ranges import Range, range_of_tensor
from nodeeditor.problems import Problem, problem

#: Weights that begin below such a size, as those of all usual initializers do, have grown where they are above it.
_GROWN = 1e3
_HALF = "float16"


@dataclass(frozen=True)
class Course:
    """What of the training has a say in causes: its learning rate, and the steps that its optimizer made."""

    rate: float
    made: int

    @property
    def rate_text(self) -> str:
        """The learning rate as it stands in a sentence."""
        return f"{self.rate:g}"


def number(value: float) -> str:
    """A number as it stands in a sentence."""
    return f"{value:.4g}"


def of_output(made: Made, given: Sequence[Any], course: Course) -> Problem:
    """Why what a node gives is not finite, of finite tensors that it was ``given``."""
    coming = [range_of_tensor(tensor) for tensor in given]
    found = _of_half(made, given)
    found = found or _of_operation(made, coming)
    found = found or _of_no_spread(made.layer, given)
    found = found or _of_exponential(made, given)
    found = found or _of_product(made, coming)
    found = found or _of_weights(made, coming, course)
    if found is None:
        largest = max((one.largest for one in coming), default=0.0)
        found = problem("why.finite_before", largest=number(largest))
    return found


def of_gradient(made: Made, given: Sequence[Any]) -> Problem:
    """Why the gradients that come out of a node are not finite, where those that come in are."""
    least = min((one.least for one in map(range_of_tensor, given)), default=math.inf)
    return problem("why.steep_root" if _operation(made) == "sqrt" and least == 0 else "why.gradient")


def of_update(gradient: Range, course: Course) -> Problem:
    """Why a step of the optimizer broke weights, of finite gradients."""
    return problem("why.update", largest=number(gradient.largest), rate=course.rate_text)


def of_loss(loss: Any, targets: Any, predictions: Any, course: Course) -> Problem:
    """Why a loss is not finite, of finite targets and predictions."""
    told, wanted = np.asarray(predictions, np.float64), np.asarray(targets)
    largest = float(np.abs(told).max(initial=0.0))
    name = _loss_name(loss)
    if name == "categorical_crossentropy" and not getattr(loss, "_fn_kwargs", {}).get("from_logits"):
        empty = int((told.sum(axis=-1) == 0).sum())
        if empty:
            return problem("why.no_class", count=empty)
    if name == "poisson" and told.min(initial=0.0) < 0:
        return problem("why.poisson", least=number(float(told.min())))
    if wanted.dtype.kind == "f" and name == "mean_squared_error":
        apart = largest + float(np.abs(wanted).max(initial=0.0))
        if apart > math.sqrt(float(np.finfo(np.float32).max)):
            return problem("why.squares", largest=number(apart), rate=course.rate_text)
    return problem("why.loss", largest=number(largest))


def _loss_name(loss: Any) -> str:
    """The name of the function behind a loss, as Keras has it."""
    return str(getattr(getattr(loss, "fn", loss), "__name__", ""))


def _operation(made: Made) -> str:
    return made.type.removeprefix(OPERATION_PREFIX) if made.type.startswith(OPERATION_PREFIX) else ""


def _of_operation(made: Made, coming: Sequence[Range]) -> Problem | None:
    """What operations of a restricted domain were given beyond it."""
    if not isinstance(made.layer, Operation) or not coming:
        return None
    first, last = coming[0], coming[-1]
    name = _operation(made)
    if name in ("log", "log2", "log10", "log1p"):
        least = first.least + (1 if name == "log1p" else 0)
        if least < 0:
            return problem("why.log_negative", least=number(first.least))
        return problem("why.log_zero", least=number(first.least)) if least == 0 else None
    if name in ("sqrt", "rsqrt") and first.least < 0:
        return problem("why.root_negative", least=number(first.least))
    if name in ("rsqrt", "reciprocal") and first.least <= 0 <= first.most:
        return problem("why.divided_by_zero")
    if name in ("divide", "true_divide") and coming[1:] and last.least <= 0 <= last.most:  # not by a constant
        return problem("why.divided_by_zero")
    limit, most = math.log(_beyond(made)), first.largest if name in ("sinh", "cosh") else first.most
    if name in ("exp", "expm1", "sinh", "cosh") and most > limit:
        return problem("why.exponential", largest=number(most), limit=number(limit))
    return None


def _of_product(made: Made, coming: Sequence[Range]) -> Problem | None:
    """Whether products of what comes in are more than the numbers can hold."""
    sizes = [one.largest for one in coming]
    if _operation(made) == "square":
        sizes *= 2
    elif isinstance(made.layer, keras.layers.Rescaling):
        sizes.append(float(np.abs(made.layer.scale).max()))
    elif _operation(made) != "multiply" and not isinstance(made.layer, keras.layers.Multiply):
        return None
    if math.fsum(map(math.log, filter(None, sizes))) <= math.log(_beyond(made)):
        return None
    return problem("why.product", largest=number(max(one.largest for one in coming)))


def _of_exponential(made: Made, given: Sequence[Any]) -> Problem | None:
    """Whether the activation is an exponential of more than that can be taken of."""
    if getattr(getattr(made.layer, "activation", None), "__name__", "") != "exponential":
        return None
    found, limit = _twin(made.layer, given, activation="linear"), math.log(_beyond(made))
    if found is None or found.bad or found.most <= limit:
        return None
    return problem("why.exponential", largest=number(found.most), limit=number(limit))


def _of_half(made: Made, given: Sequence[Any]) -> Problem | None:
    """Whether it is float16 alone that can't hold what comes out: in float32 the same layer gives finite numbers."""
    layer = made.layer
    if isinstance(layer, keras.Model) or getattr(layer, "compute_dtype", "") != _HALF:
        return None
    coming = max((range_of_tensor(tensor).largest for tensor in given), default=0.0)
    if coming > float(np.finfo(np.float16).max):
        return problem("why.half_input", largest=number(coming))
    wide = _twin(layer, given, dtype="float32")
    if wide is None or wide.bad or wide.largest <= float(np.finfo(np.float16).max):
        return None
    return problem("why.half", largest=number(wide.largest))


def _twin(layer: Any, given: Sequence[Any], **otherwise: str) -> Range | None:
    """The range of what a layer gives that is ``otherwise`` the same; None where that can't be told."""
    try:
        twin = type(layer).from_config({**layer.get_config(), **otherwise})
        wide = [keras.ops.cast(tensor, "float32") if "dtype" in otherwise else tensor for tensor in given]
        arguments = wide[0] if len(wide) == 1 else wide
        twin(arguments)
        twin.set_weights(layer.get_weights())
        results = keras.tree.flatten(twin(arguments))
    except Exception:  # any layer may be here, and it may want to be called otherwise
        return None
    found = Range()
    for result in results:
        found = found.joined(range_of_tensor(result))
    return found


def _of_no_spread(layer: Any, given: Sequence[Any]) -> Problem | None:
    """Whether a normalization divides by a deviation of 0, since nothing is added to it."""
    kinds = (keras.layers.BatchNormalization, keras.layers.LayerNormalization)
    if not isinstance(layer, kinds) or layer.epsilon > float(np.finfo(np.float32).tiny):
        return None
    values = np.asarray(keras.ops.cast(given[0], "float32"), np.float32)
    axes = layer.axis if isinstance(layer.axis, list | tuple) else [layer.axis]
    kept = {axis % values.ndim for axis in axes}
    over = tuple(axis for axis in range(values.ndim) if (axis in kept) is isinstance(layer, kinds[1]))
    flat = int((values.std(axis=over) == 0).sum())
    return problem("why.no_spread", count=flat) if flat else None


def _of_weights(made: Made, coming: Sequence[Range], course: Course) -> Problem | None:
    """Whether weights and what comes in are so large that sums of their products leave what the numbers can hold."""
    variables = [] if isinstance(made.layer, Operation) else getattr(made.layer, "weights", [])
    weights = [range_of_tensor(variable.value) for variable in variables]
    largest = max((one.largest for one in weights), default=0.0)
    arriving = max((one.largest for one in coming), default=0.0)
    terms = max((one.size for one in weights), default=0)
    if largest * arriving * terms <= _beyond(made):
        return None
    arguments = {"largest": number(largest), "arriving": number(arriving)}
    if largest < _GROWN:
        return problem("why.large_input", **arguments)
    if course.made:
        return problem("why.grown", **arguments, rate=course.rate_text)
    return problem("why.large_weights", **arguments)


def _beyond(made: Made) -> float:
    """The largest number that what a node gives can hold."""
    kinds = {keras.backend.standardize_dtype(result.dtype) for result in made.results}
    return float(np.finfo(np.float16 if _HALF in kinds else np.float32).max)
