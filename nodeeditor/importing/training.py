"""What a compiled model says of its training: the optimizer, and what each Output is held against."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from nodeeditor.catalog.specs import Kind
from nodeeditor.graph.limits import EditError, check_training
from nodeeditor.graph.settings import Precision, TrainingSettings
from nodeeditor.importing.plain_values import NotPlainError, Values, shortest
from nodeeditor.language import tr
from nodeeditor.problems import Problem, problem
from nodeeditor.values import FrozenMap, Value

#: What compile() takes for each output, by the parameter that an Output has for it.
_OF_OUTPUTS: dict[str, str] = {
    "loss": "loss",
    "loss_weight": "loss_weights",
    "metrics": "metrics",
    "weighted_metrics": "weighted_metrics",
}

#: The losses that are usual for what these activations give.
_USUAL = {"softmax": "categorical_crossentropy", "sigmoid": "binary_crossentropy"}


def training_of(
    compiled: Mapping[str, Any], policy: str, values: Values, tell: Callable[[Problem], None]
) -> TrainingSettings:
    """The training settings of a compiled model, the usual ones where it says nothing."""
    optimizer = compiled.get("optimizer")
    settings = TrainingSettings()
    precision = next((one for one in Precision if one.value == policy), settings.precision)
    if isinstance(optimizer, dict) and optimizer.get("class_name") == "LossScaleOptimizer":
        # Keras puts it around the optimizer where the precision asks for it, and so do we.
        inner = optimizer.get("config")
        optimizer = inner.get("inner_optimizer") if isinstance(inner, dict) else None
    kept = settings.optimizer
    if optimizer is not None:
        try:
            kept = _optimizer(values.object(Kind.OPTIMIZER, optimizer), optimizer)
        except NotPlainError:
            _left(tell, tr("optimizer"))
    jit = True if compiled.get("jit_compile") is True else None
    found = TrainingSettings(optimizer=kept, precision=precision, jit_compile=jit)
    try:
        check_training(found)
    except EditError:
        _left(tell, tr("optimizer"))
        return TrainingSettings(precision=precision)
    return found


def ends_of(
    compiled: Mapping[str, Any],
    outputs: list[tuple[str | None, str, str]],
    values: Values,
    tell: Callable[[Problem], None],
) -> dict[str, FrozenMap]:
    """The configuration of each Output, by its name.

    ``outputs`` are, in order, the key that the model's dictionary has for it, the layer that it comes from, and
    its name.
    """
    found: dict[str, dict[str, Value]] = {name: {} for _, _, name in outputs}
    for parameter, field in _OF_OUTPUTS.items():
        for place, (key, layer, name) in enumerate(outputs):
            raw = _of_output(compiled.get(field), place, key, layer, len(outputs), parameter)
            try:
                value = _read(parameter, raw, values)
            except NotPlainError:
                _left(tell, f"{parameter} ({name})")
                continue
            if value is not None and value != () and not (parameter == "loss_weight" and value == 1):
                found[name][parameter] = value
    return {name: FrozenMap(config) for name, config in found.items()}


def chosen_loss(activation: Value) -> str:
    """A loss for an Output of which the model tells none: what is usual after an activation."""
    return _USUAL.get(activation, "mse") if isinstance(activation, str) else "mse"


def _optimizer(value: Value, raw: Any) -> FrozenMap:
    config = value.get("config") if isinstance(value, FrozenMap) else None
    if not isinstance(value, FrozenMap) or not isinstance(config, FrozenMap):
        raise NotPlainError
    rate = config.get("learning_rate", raw["config"].get("learning_rate"))
    if isinstance(rate, float):
        config = config.with_value("learning_rate", shortest(rate))
    return value.with_value("config", config)


def _of_output(content: Any, place: int, key: str | None, layer: str, count: int, parameter: str) -> Any:
    """What is said of one output: by its key or its layer, by its place, or for the only one."""
    if isinstance(content, dict) and "class_name" not in content:
        return content.get(key if key is not None else layer)
    if isinstance(content, list):
        several = parameter in ("metrics", "weighted_metrics")
        if several and count == 1:
            return content[0] if len(content) == 1 and isinstance(content[0], list) else content
        return content[place] if place < len(content) else None
    return content if count == 1 or parameter == "loss" else None


def _read(parameter: str, raw: Any, values: Values) -> Value:
    if raw is None:
        return None
    if parameter == "loss":
        return values.object(Kind.LOSS, raw)
    if parameter == "loss_weight":
        if isinstance(raw, bool) or not isinstance(raw, int | float):
            raise NotPlainError
        return raw
    items = raw if isinstance(raw, list) else [raw]
    return tuple(values.object(Kind.METRIC, item) for item in items if item is not None)


def _left(tell: Callable[[Problem], None], setting: str) -> None:
    tell(problem("import.training_left", setting=setting, reason=problem("import.value_code").reason))
