"""Whether a value is a value of its parameter: its kind, its bounds, its choices, the objects it names."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.code import CODE_LAYER, read_code
from nodeeditor.catalog.literals import object_of, written
from nodeeditor.catalog.slices import read_slices
from nodeeditor.catalog.specs import OBJECT_KINDS, Kind, LayerSpec, ObjectSpec, Parameter
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.values import LARGEST, SMALLEST, FrozenMap, Value

#: Longer values are cut in a sentence.
_SHOWN = 60


def check_value(parameter: Parameter, value: Value, catalog: Catalog) -> Problem | None:
    """What is wrong with ``value`` as a value of ``parameter``; None where nothing is.

    The problem names the parameter but no node: give it a place, or make it the ``reason`` of another.
    """
    if value is None:
        missing = not parameter.optional and parameter.kind is not Kind.ANY
        return _wrong("value.none", parameter, value) if missing else None
    if parameter.kind is Kind.CODE:
        return _check_code(parameter, value)
    if parameter.kind in OBJECT_KINDS:
        return _check_object(parameter, parameter.kind, value, catalog)
    if parameter.kind is Kind.METRICS:
        return _check_all(parameter, Kind.METRIC, value, catalog)
    if parameter.kind is Kind.LAYER:
        return _check_layer(parameter, value, catalog)
    if parameter.kind is Kind.LAYERS:
        if not isinstance(value, tuple):
            return _wrong("value.layers", parameter, value)
        return next(filter(None, (_check_layer(parameter, item, catalog) for item in value)), None)
    if parameter.kind is Kind.CHOICE and value not in parameter.choices:
        return _wrong("value.choice", parameter, value, choices=", ".join(parameter.choices))
    if parameter.kind is Kind.DTYPE:
        known = not parameter.choices or value in parameter.choices or object_of(value) is not None
        return None if known else _wrong("value.choice", parameter, value, choices=", ".join(parameter.choices))
    if isinstance(value, str) and value in parameter.choices:
        return None
    code, fits = _PLAIN.get(parameter.kind, ("", _anything))
    if not fits(value):
        return _wrong(code, parameter, value)
    return _check_bounds(parameter, value)


def check_config(spec: LayerSpec | ObjectSpec, config: Mapping[str, Value], catalog: Catalog) -> tuple[Problem, ...]:
    """What is wrong with a whole configuration: required parameters that lack, values, unknown parameters.

    Each problem's ``parameter`` tells the place.
    """
    found: list[Problem] = []
    for parameter in spec.parameters:
        if parameter.name in config:
            wrong = check_value(parameter, config[parameter.name], catalog)
        elif parameter.required:
            wrong = _wrong("value.missing", parameter, None)
        else:
            continue
        if wrong is not None:
            found.append(wrong)
    known = [parameter.name for parameter in spec.parameters]
    for name in config:
        if name not in known and name != "name":
            of = spec.type if isinstance(spec, LayerSpec) else spec.name
            unknown = problem("value.unknown", parameter=name, type=of, known=", ".join(known) or "-")
            found.append(replace(unknown, parameter=name))
    return tuple(found)


def shortened(text: str) -> str:
    """``text`` as it may stand in a sentence: cut where it is long."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _check_object(parameter: Parameter, kind: Kind, value: Value, catalog: Catalog) -> Problem | None:
    if kind is Kind.SCHEDULE and _is_number(value):
        return _check_bounds(parameter, value)
    named = (value, FrozenMap()) if isinstance(value, str) else object_of(value)
    if named is None:
        return _wrong("value.object", parameter, value, kind=kind.value)
    name, config = named
    spec: LayerSpec | ObjectSpec | None = catalog.object(kind, name)
    if spec is None and kind is Kind.ACTIVATION and not isinstance(value, str):
        spec = catalog.layer(name)  # Keras takes a layer for an activation too
    if spec is None:
        return _wrong("value.object_unknown", parameter, name, kind=kind.value)
    # A text stands for an object with all its defaults, or for a function, so nothing can lack.
    return None if isinstance(value, str) else _inner(parameter, spec, config, catalog)


def _check_code(parameter: Parameter, value: Value) -> Problem | None:
    if not isinstance(value, str):
        return _wrong("value.text", parameter, value)
    try:
        read_code(value)
    except ProblemError as error:
        return replace(error.problem, parameter=parameter.name)
    return None


def _check_layer(parameter: Parameter, value: Value, catalog: Catalog) -> Problem | None:
    named = object_of(value)
    if named is None:
        return _wrong("value.layer", parameter, value)
    spec = catalog.layer(named[0])
    if spec is None or spec.is_operation or spec.type == CODE_LAYER:
        return _wrong("value.object_unknown", parameter, named[0], kind=Kind.LAYER.value)
    return _inner(parameter, spec, named[1], catalog)


def _inner(parameter: Parameter, spec: LayerSpec | ObjectSpec, config: FrozenMap, catalog: Catalog) -> Problem | None:
    wrong = next(iter(check_config(spec, config, catalog)), None)
    if wrong is None:
        return None
    name = spec.type if isinstance(spec, LayerSpec) else spec.name
    return replace(problem("value.inner", name=name, reason=wrong.reason), parameter=parameter.name)


def _check_all(parameter: Parameter, kind: Kind, value: Value, catalog: Catalog) -> Problem | None:
    if not isinstance(value, tuple):
        return _wrong("value.list", parameter, value)
    return next(filter(None, (_check_object(parameter, kind, item, catalog) for item in value)), None)


def _check_bounds(parameter: Parameter, value: Value) -> Problem | None:
    for number in _numbers(value):
        if isinstance(number, int) and number > LARGEST:
            return _wrong("value.too_large", parameter, value, bound=str(LARGEST))
        if isinstance(number, int) and number < SMALLEST:
            return _wrong("value.too_small", parameter, value, bound=str(SMALLEST))
        if parameter.minimum is not None and number < parameter.minimum:
            return _wrong("value.too_small", parameter, value, bound=f"{parameter.minimum:g}")
        if parameter.maximum is not None and number > parameter.maximum:
            return _wrong("value.too_large", parameter, value, bound=f"{parameter.maximum:g}")
    return None


def _wrong(code: str, parameter: Parameter, value: Value, **more: Any) -> Problem:
    told = problem(code, parameter=parameter.name, value=shortened(written(value)), **more)
    return replace(told, parameter=parameter.name)


def _anything(_value: Value) -> bool:
    return True


def _is_whole(value: Value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def _is_shape(value: Value) -> bool:
    return isinstance(value, tuple) and all(size is None or _is_whole(size) for size in value)


def _all(fits: Callable[[Value], bool]) -> Callable[[Value], bool]:
    def each(value: Value) -> bool:
        return fits(value) or (isinstance(value, tuple) and all(map(each, value)))

    return each


def _is_texts(value: Value) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, str) for item in value)


def _numbers(value: Value) -> list[int | float]:
    if isinstance(value, tuple):
        return [number for item in value for number in _numbers(item)]
    return [value] if isinstance(value, int | float) and not isinstance(value, bool) else []


def _is_slices(value: Value) -> bool:
    try:
        return isinstance(value, str) and bool(read_slices(value))
    except ValueError:
        return False


_PLAIN: dict[Kind, tuple[str, Callable[[Value], bool]]] = {
    Kind.INTEGER: ("value.integer", _is_whole),
    Kind.NUMBER: ("value.number", _is_number),
    Kind.BOOLEAN: ("value.boolean", lambda value: isinstance(value, bool)),
    Kind.TEXT: ("value.text", lambda value: isinstance(value, str)),
    Kind.SHAPE: ("value.shape", _is_shape),
    Kind.INTEGERS: ("value.integers", _all(_is_whole)),
    Kind.NUMBERS: ("value.numbers", _all(_is_number)),
    Kind.COLUMNS: ("value.columns", _is_texts),
    Kind.SLICES: ("value.slices", _is_slices),
    Kind.LIST: ("value.list", lambda value: isinstance(value, tuple)),
}
