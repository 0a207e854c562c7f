"""Finds the Keras objects that a parameter may name: activations, initializers, losses, optimizers ..."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterable
from types import ModuleType
from typing import Any

import keras
import msgspec

from nodeeditor.catalog.specs import Kind, ObjectSpec
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.engine.introspection.parameters import ParameterReader
from nodeeditor.language import marked

#: Metrics that are no class: Keras picks one of several by the shapes it meets.
_PICKED = (
    ObjectSpec(
        "accuracy",
        Kind.METRIC,
        summary=marked("The share of samples that are right, in the form that fits the output and its target."),
        aliases=("acc",),
    ),
    ObjectSpec(
        "crossentropy",
        Kind.METRIC,
        summary=marked("The cross-entropy, in the form that fits the output and its target."),
        aliases=("ce",),
    ),
)


def describe_objects() -> tuple[ObjectSpec, ...]:
    """All objects, by kind and name."""
    classes = (
        (Kind.INITIALIZER, keras.initializers, keras.initializers.Initializer, keras.initializers.get),
        (Kind.REGULARIZER, keras.regularizers, keras.regularizers.Regularizer, keras.regularizers.get),
        (Kind.CONSTRAINT, keras.constraints, keras.constraints.Constraint, keras.constraints.get),
        (Kind.OPTIMIZER, keras.optimizers, keras.optimizers.Optimizer, keras.optimizers.get),
        (
            Kind.SCHEDULE,
            keras.optimizers.schedules,
            keras.optimizers.schedules.LearningRateSchedule,
            keras.optimizers.schedules.deserialize,
        ),
        (Kind.LOSS, keras.losses, keras.losses.Loss, keras.losses.get),
        (Kind.METRIC, keras.metrics, keras.metrics.Metric, keras.metrics.get),
    )
    found = _activations()
    for kind, module, base, get in classes:
        specs = _described(kind, module, base, get)
        if kind is Kind.METRIC:
            taken = {name for spec in _PICKED for name in (spec.name, *spec.aliases)}
            specs = [*_PICKED, *(_without_aliases(spec, taken) for spec in specs)]
        found += specs
    return tuple(found)


def _activations() -> list[ObjectSpec]:
    names: dict[Any, list[str]] = {}
    for name, thing in sorted(vars(keras.activations).items()):
        if inspect.isfunction(thing) and name not in ("get", "serialize", "deserialize"):
            names.setdefault(thing, []).append(name)
    found = []
    for function, given in names.items():
        name = function.__name__ if function.__name__ in given else given[0]
        documented = read_docstring(function)
        found.append(
            ObjectSpec(
                name,
                Kind.ACTIVATION,
                summary=documented.summary,
                documentation=documented.text,
                aliases=tuple(other for other in given if other != name),
            )
        )
    return sorted(found, key=lambda spec: spec.name)


def _described(kind: Kind, module: ModuleType, base: type, get: Callable[[Any], Any]) -> list[ObjectSpec]:
    names: dict[type, list[str]] = {}
    for name, thing in sorted(vars(module).items()):
        if inspect.isclass(thing) and issubclass(thing, base) and thing is not base:
            names.setdefault(thing, []).append(name)
    texts = _texts(module)
    found = []
    for cls, given in names.items():
        reader = ParameterReader(cls)
        if not reader.constructible:
            continue  # made by code alone: a wrapper of a function, of another optimizer
        name = cls.__name__ if cls.__name__ in given else given[0]
        documented = read_docstring(cls)
        aliases = [text for text in (*given, *texts) if text != name and _names(get, text, cls)]
        found.append(
            ObjectSpec(
                name,
                kind,
                parameters=reader.read(),
                summary=documented.summary,
                documentation=documented.text,
                aliases=tuple(dict.fromkeys(aliases)),
            )
        )
    return sorted(found, key=lambda spec: spec.name.lower())


def _texts(module: ModuleType) -> list[str]:
    """The texts that might name an object of a module: its public names, in the forms Keras uses for texts."""
    public = [name for name in vars(module) if not name.startswith("_")]
    known = getattr(inspect.getmodule(getattr(module, "get", None)), "ALL_OBJECTS_DICT", {})
    lowered = [re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower() for name in public]
    return sorted({name for name in (*public, *map(str, known), *lowered) if name not in ("get", "deserialize")})


def _names(get: Callable[[Any], Any], text: str, cls: type) -> bool:
    """Whether Keras takes ``text`` for an object of ``cls``, or for the function that such an object calls."""
    try:
        thing = get(text)
        if isinstance(thing, cls):
            return type(thing) is cls
        if inspect.isfunction(thing):
            function = getattr(cls(), "fn", None) or getattr(cls(), "_fn", None)
            return function is thing
    except Exception:
        return False
    return thing is cls


def _without_aliases(spec: ObjectSpec, taken: Iterable[str]) -> ObjectSpec:
    return msgspec.structs.replace(spec, aliases=tuple(name for name in spec.aliases if name not in taken))
