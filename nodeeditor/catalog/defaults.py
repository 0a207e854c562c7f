"""Defaults: what a fresh layer starts with, so that it is sound at once, and what need not be written down."""

from __future__ import annotations

from nodeeditor.catalog.specs import Kind, LayerSpec, ObjectSpec, Parameter
from nodeeditor.values import FrozenMap, Value, freeze, identical


def start_config(spec: LayerSpec | ObjectSpec) -> FrozenMap:
    """The configuration of a fresh layer or object: a value for every parameter that needs one."""
    return FrozenMap({parameter.name: parameter.start for parameter in spec.parameters if parameter.start is not None})


def is_default(parameter: Parameter, value: Value) -> bool:
    """Whether ``value`` is what Keras takes anyway; for a number, 1 and 1.0 are the same."""
    default = freeze(parameter.default)
    if parameter.kind is Kind.NUMBER and _is_number(value) and _is_number(default):
        return value == default
    return identical(value, default)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
