"""Defaults: what a fresh layer starts with, so that it is sound at once, and what need not be written down."""

from __future__ import annotations

from collections.abc import Sequence

from nodeeditor.catalog.specs import Kind, LayerSpec, ObjectSpec, Parameter
from nodeeditor.values import EMPTY, FrozenMap, Value, freeze, identical


def start_config(spec: LayerSpec | ObjectSpec) -> FrozenMap:
    """The configuration of a fresh layer or object: a value for every parameter that needs one."""
    return FrozenMap({parameter.name: parameter.start for parameter in spec.parameters if parameter.start is not None})


def kept_config(
    config: FrozenMap, old: Sequence[Parameter] | None, new: Sequence[Parameter], start: FrozenMap
) -> FrozenMap:
    """``start`` with what ``config`` says of the parameters that both types have: an LSTM's units for a GRU.

    Where the ``old`` type is not known, a name alone tells what is the same.
    """
    kept = dict(start)
    before = None if old is None else {parameter.name: parameter for parameter in old}
    for parameter in new:
        if parameter.name not in config:
            continue
        known = None if before is None else before.get(parameter.name)
        if before is not None and (known is None or known.kind is not parameter.kind):
            continue
        value = config[parameter.name]
        if parameter.required or not is_default(parameter, value):
            kept[parameter.name] = value
    return FrozenMap(kept) if kept else EMPTY


def is_default(parameter: Parameter, value: Value) -> bool:
    """Whether ``value`` is what Keras takes anyway; for a number, 1 and 1.0 are the same."""
    default = freeze(parameter.default)
    if parameter.kind is Kind.NUMBER and _is_number(value) and _is_number(default):
        return value == default
    return identical(value, default)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
