"""Keras objects of plain values: what a parameter names becomes what Keras takes.

Only names of Keras's own public namespaces are looked up, and only classes of the kind asked for.
Nothing is imported by name and no stored code is run, so a graph file can't bring code along.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any

import keras

from nodeeditor.catalog.code import CODE_LAYER
from nodeeditor.catalog.specs import Kind, is_operation
from nodeeditor.engine.code_layers import make_code_layer
from nodeeditor.engine.operations import Operation, operation_function
from nodeeditor.engine.packages import SEPARATOR, foreign_layers
from nodeeditor.engine.wording import reason
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.values import FrozenMap, Value

#: Where objects of a kind live, and what their classes derive from.
_NAMESPACES: dict[Kind, tuple[Any, type]] = {
    Kind.SCHEDULE: (keras.optimizers.schedules, keras.optimizers.schedules.LearningRateSchedule),
    Kind.OPTIMIZER: (keras.optimizers, keras.optimizers.Optimizer),
    Kind.INITIALIZER: (keras.initializers, keras.initializers.Initializer),
    Kind.REGULARIZER: (keras.regularizers, keras.regularizers.Regularizer),
    Kind.CONSTRAINT: (keras.constraints, keras.constraints.Constraint),
    Kind.LOSS: (keras.losses, keras.losses.Loss),
    Kind.METRIC: (keras.metrics, keras.metrics.Metric),
    Kind.LAYER: (keras.layers, keras.layers.Layer),
}

_LAYERS_FIRST = (Kind.LAYER, *(kind for kind in _NAMESPACES if kind is not Kind.LAYER))

#: How Keras resolves a text of a kind. These look at Keras's own objects only.
_BY_TEXT: dict[Kind, Callable[[str], Any]] = {
    Kind.ACTIVATION: keras.activations.get,
    Kind.OPTIMIZER: keras.optimizers.get,
    Kind.INITIALIZER: keras.initializers.get,
    Kind.REGULARIZER: keras.regularizers.get,
    Kind.CONSTRAINT: keras.constraints.get,
    Kind.LOSS: keras.losses.get,
    Kind.METRIC: keras.metrics.get,
}

#: The metric that Keras chooses by the shapes of the tensors, under these names only.
_CHOSEN_BY_SHAPE = frozenset({"accuracy", "acc"})

#: Layers that hold Python code or load it from elsewhere. They are refused whatever a catalog says; a Lambda is made by
#: ``code_layers`` alone, as a layer of a graph and never within another object.
_FOREIGN_CODE = frozenset({"Lambda", "TFSMLayer", "TorchModuleWrapper", "JaxLayer", "FlaxLayer"})


def make(kind: Kind, value: Value) -> Any:
    """The Keras object that ``value`` names: a text, or a class name with its configuration.

    Values that are no such names come back as plain Python data. A metric given as a text comes back
    as that text, once it is known to exist: Keras names its log after it, and chooses what
    "accuracy" means by the shapes. Raises ``ProblemError``.
    """
    if kind is Kind.METRICS:
        return [make(Kind.METRIC, item) for item in (value if isinstance(value, tuple) else (value,))]
    if kind is Kind.LAYERS and isinstance(value, tuple):
        return [make(Kind.LAYER, item) for item in value]
    if isinstance(value, FrozenMap) and "class_name" in value:
        return _configured(value, (kind,) if kind in _NAMESPACES or kind is Kind.ACTIVATION else tuple(_NAMESPACES))
    if isinstance(value, str) and kind in _BY_TEXT:
        return _named(kind, value)
    if kind is Kind.LAYER and value is not None:
        raise ProblemError(problem("object.unknown", kind=kind.value, name=str(value)))
    return plain(value)


def make_layer(type_name: str, name: str, config: FrozenMap) -> Any:
    """The layer of ``keras.layers`` of that type, unbuilt, or the operation of ``keras.ops``.

    Raises ``ProblemError``; its ``parameter`` is set where the mistake is in one parameter.
    """
    if is_operation(type_name):
        function = operation_function(type_name)
        if function is None:
            raise ProblemError(problem("object.unknown", kind=Kind.LAYER.value, name=type_name))
        try:
            return Operation(function, name, config)
        except ValueError as error:
            raise ProblemError(_bad(Kind.LAYER, type_name, None, reason(error))) from error
    if type_name == CODE_LAYER:
        return make_code_layer(name, config)
    return _construct(Kind.LAYER, type_name, _layer_class(type_name), {**config, "name": name})


def is_known(type_name: str) -> bool:
    """Whether Keras, or a named package, has what nodes of that type call."""
    if type_name == CODE_LAYER:
        return True
    found = operation_function(type_name) if is_operation(type_name) else layer_class(type_name)
    return found is not None


@cache
def layer_class(type_name: str) -> type | None:
    """The public class of that name that may stand in a graph: of ``keras.layers``, or of a named package."""
    if SEPARATOR in type_name:
        return foreign_layers().get(type_name)
    found = getattr(keras.layers, type_name, None) if type_name in dir(keras.layers) else None
    return found if _is_public_class(found, keras.layers.Layer) and type_name not in _FOREIGN_CODE else None


def plain(value: Value, kinds: tuple[Kind, ...] = tuple(_NAMESPACES)) -> Any:
    """Plain Python data, with every configured object in it made: one of the first of ``kinds`` that has its name."""
    if isinstance(value, tuple):
        return tuple(plain(item, kinds) for item in value)
    if isinstance(value, FrozenMap):
        if "class_name" in value:
            return _configured(value, kinds)
        return {key: plain(item, kinds) for key, item in value.items()}
    return value


def _configured(value: FrozenMap, kinds: tuple[Kind, ...]) -> Any:
    """The object of a map with ``class_name`` and ``config``, of the first of ``kinds`` that has that class."""
    name, config = value["class_name"], value.get("config")
    if not isinstance(name, str) or not isinstance(config, FrozenMap | None):
        raise ProblemError(problem("object.unknown", kind=_told(kinds), name=str(name)))
    config = config or FrozenMap()
    for kind in kinds:
        if kind is Kind.LAYER and layer_class(name) is not None:
            return _construct(kind, name, _layer_class(name), dict(config))
        if kind is Kind.ACTIVATION and not config:
            return _named(kind, name)
        if kind in _NAMESPACES and kind is not Kind.LAYER:
            found = _public_class(kind, name)
            if found is not None:
                return _construct(kind, name, found, dict(config))
    raise ProblemError(problem("object.unknown", kind=_told(kinds), name=name))


def _told(kinds: tuple[Kind, ...]) -> str:
    return kinds[0].value if len(kinds) == 1 else "object"


def _named(kind: Kind, name: str) -> Any:
    if kind is Kind.METRIC and name in _CHOSEN_BY_SHAPE:
        return name
    try:
        found = _BY_TEXT[kind](name)
    except (ValueError, TypeError) as error:
        # Keras's own lookup lacks a few of its classes, and fails where one needs parameters.
        cls = _public_class(kind, name) if kind in _NAMESPACES else None
        if cls is None:
            raise ProblemError(problem("object.unknown", kind=kind.value, name=name)) from error
        return _construct(kind, name, cls, {})
    return name if kind is Kind.METRIC else found


def _layer_class(type_name: str) -> type:
    found = layer_class(type_name)
    if found is None:
        raise ProblemError(problem("object.unknown", kind=Kind.LAYER.value, name=type_name))
    return found


def _public_class(kind: Kind, name: str) -> type | None:
    namespace, base = _NAMESPACES[kind]
    found = getattr(namespace, name, None) if not name.startswith("_") else None
    return found if _is_public_class(found, base) else None


def _is_public_class(found: Any, base: type) -> bool:
    return inspect.isclass(found) and issubclass(found, base) and found is not base


def _construct(kind: Kind, name: str, found: type, config: dict[str, Value]) -> Any:
    if isinstance(config.get("vocabulary"), str):
        # Keras would read the file of that name.
        raise ProblemError(_bad(kind, name, "vocabulary", "vocabulary must be a list of words"))
    arguments = {}
    for key, value in config.items():
        try:
            # Identity is the name of a layer and of an initializer; only the latter stands at such a parameter.
            kinds = tuple(_NAMESPACES) if key.endswith(Kind.INITIALIZER.value) else _LAYERS_FIRST
            arguments[key] = plain(value, kinds)
            if kind is Kind.METRIC and isinstance(value, tuple):
                arguments[key] = list(arguments[key])  # Keras takes a tuple of thresholds for a single one
        except ProblemError as error:
            raise ProblemError(replace(error.problem, parameter=key)) from error
    try:
        return found(**arguments)
    except Exception as error:  # Keras checks its parameters with errors of many kinds
        told = reason(error).replace(f"{found.__name__}.__init__() ", "")
        raise ProblemError(_bad(kind, name, _mentioned(told, config), told)) from error


def _bad(kind: Kind, name: str, parameter: str | None, told: str) -> Problem:
    return replace(problem("object.bad", kind=kind.value, name=name, reason=told), parameter=parameter)


def _mentioned(told: str, config: dict[str, Value]) -> str | None:
    """The parameter of ``config`` that Keras's message names first."""
    places = [(told.find(key), key) for key in config if key != "name" and key in told]
    return min(places)[1] if places else None
