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
from nodeeditor.engine.corrections import DIRECTIONS
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.engine.introspection.parameters import ParameterReader
from nodeeditor.engine.introspection.probing import Asked, quietly
from nodeeditor.language import marked

#: The metric that is no class: Keras picks one of several by the shapes it meets.
_PICKED = (
    ObjectSpec(
        "accuracy",
        Kind.METRIC,
        summary=marked("The share of samples that are right, in the form that fits the output and its target."),
        aliases=("acc",),
        better="up",
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
    texts = _texts(module, get)
    found = []
    for cls, given in names.items():
        reader = ParameterReader(cls, holds_layers=False)
        if not reader.constructible:
            continue  # made by code alone: a wrapper of a function, of another optimizer
        if kind is Kind.METRIC and not _compares(cls):
            continue  # for the values of a loop of one's own: Mean, Sum
        name = cls.__name__ if cls.__name__ in given else given[0]
        documented = read_docstring(cls)
        meant = (cls, _function_of(reader.asked))
        aliases = [text for text, thing in texts.items() if thing in meant and text != name]
        found.append(
            ObjectSpec(
                name,
                kind,
                parameters=reader.read(),
                summary=documented.summary,
                documentation=documented.text,
                aliases=tuple(aliases),
                better=getattr(reader.asked.make(), "_direction", None) or DIRECTIONS.get(name, ""),
            )
        )
    return sorted(found, key=lambda spec: spec.name.lower())


def _texts(module: ModuleType, get: Callable[[Any], Any]) -> dict[str, Any]:
    """The texts that name an object of a module, with the class or the function that Keras takes each for."""
    public = [name for name in vars(module) if not name.startswith("_")]
    known = getattr(inspect.getmodule(getattr(module, "get", None)), "ALL_OBJECTS_DICT", {})
    lowered = [re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower() for name in public]
    found: dict[str, Any] = {}
    for text in sorted({*public, *map(str, known), *lowered} - {"get", "serialize", "deserialize"}):
        try:
            with quietly():
                thing = get(text)
        except Exception:  # no name of an object
            continue
        found[text] = thing if inspect.isfunction(thing) or inspect.isclass(thing) else type(thing)
    return found


def _function_of(asked: Asked) -> Any:
    """The function that a loss or a metric calls: Keras lets its name stand for the object."""
    thing = asked.make()
    return getattr(thing, "fn", None) or getattr(thing, "_fn", None) or asked.cls


def _compares(metric: Any) -> bool:
    """Whether a metric compares targets with predictions."""
    return "y_true" in inspect.signature(metric.update_state).parameters


def _without_aliases(spec: ObjectSpec, taken: Iterable[str]) -> ObjectSpec:
    return msgspec.structs.replace(spec, aliases=tuple(name for name in spec.aliases if name not in taken))
