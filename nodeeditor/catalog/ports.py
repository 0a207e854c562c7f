"""The ports that a configured layer has: those of its type, less the outputs its configuration leaves out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import msgspec

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import LayerSpec, Port
from nodeeditor.graph.elements import Layer
from nodeeditor.values import FrozenMap, Value


@dataclass(frozen=True, slots=True)
class Ports:
    """The inputs and outputs of one layer, each in order."""

    inputs: tuple[Port, ...] = ()
    outputs: tuple[Port, ...] = ()

    def input(self, name: str) -> Port | None:
        """The input port of that name."""
        return next((port for port in self.inputs if port.name == name), None)

    def output(self, name: str) -> Port | None:
        """The output port of that name."""
        return next((port for port in self.outputs if port.name == name), None)


NONE = Ports()
#: The ports of types that have them in every configuration: a large network has few types.
_FIXED: WeakKeyDictionary[Catalog, dict[str, Ports]] = WeakKeyDictionary()

#: More outputs than these fit no screen: a larger number is a slip, of which Keras says what is wrong.
_MOST_PARTS = 64


def ports_of(catalog: Catalog, layer: Layer) -> Ports:
    """The ports of ``layer``. A type that the catalog does not know has none: its links name them."""
    fixed = _FIXED.setdefault(catalog, {})
    known = fixed.get(layer.type)
    if known is not None:
        return known
    spec = catalog.layer(layer.type)
    if spec is None:
        return NONE
    if not any(port.when or port.count or port.inner or port.constant for port in (*spec.inputs, *spec.outputs)):
        fixed[layer.type] = Ports(spec.inputs, spec.outputs)
        return fixed[layer.type]
    outputs: list[Port] = []
    for port in spec.outputs:
        if port.when and not _switched_on(spec, layer.config, port.when):
            continue
        if port.count:
            outputs += _counted(port, layer.config.get(port.count, _default(spec, port.count)))
        elif port.inner:
            outputs += _inner_states(catalog, port, layer.config.get(port.inner, _default(spec, port.inner)))
        else:
            outputs.append(port)
    return Ports(tuple(_constant(port, layer.config) for port in spec.inputs), tuple(outputs))


def _constant(port: Port, config: FrozenMap) -> Port:
    """An input as it is where a constant stands for its tensor: it may stay open."""
    given = port.constant and not port.optional and config.get(port.name) is not None
    return msgspec.structs.replace(port, optional=True) if given else port


def _counted(port: Port, value: Value) -> list[Port]:
    """As many outputs as ``value`` says: a number of parts, or the places between them."""
    parts = len(value) + 1 if isinstance(value, tuple) else value
    if not isinstance(parts, int) or isinstance(parts, bool) or not 0 < parts <= _MOST_PARTS:
        return [port]
    return [port, *(Port(f"{port.name}_{number}", count=port.count) for number in range(2, parts + 1))]


def switches_of(spec: LayerSpec) -> frozenset[str]:
    """The parameters that say which outputs a layer of that type has: ``return_state``."""
    return frozenset(port.when.lstrip("!") for port in spec.outputs if port.when and "." not in port.when)


def state_count(catalog: Catalog, value: Value) -> int:
    """How many states the nested layer ``value`` carries from step to step; 0 where that is not known."""
    if isinstance(value, tuple):
        return sum(state_count(catalog, part) for part in value)
    if not isinstance(value, FrozenMap):
        return 0
    spec = catalog.layer(str(value.get("class_name")))
    config = value.get("config")
    if spec is None:
        return 0
    inner = next((item.name for item in spec.parameters if item.name in ("cell", "cells")), None)
    if inner is not None:
        return state_count(catalog, config.get(inner)) if isinstance(config, FrozenMap) else 0
    return spec.states


def _inner_states(catalog: Catalog, port: Port, value: Value) -> list[Port]:
    count = state_count(catalog, value)
    return [Port(f"{port.name}_{number}", when=port.when, inner=port.inner) for number in range(1, count + 1)]


def _switched_on(spec: LayerSpec, config: Mapping[str, Value], path: str) -> bool:
    """Whether the parameter at ``path`` is true, or not set for ``!path``; a dot looks into a nested layer."""
    if path.startswith("!"):
        return not config.get(path[1:], _default(spec, path[1:]))
    name, _, rest = path.partition(".")
    value = config.get(name, _default(spec, name))
    if not rest:
        return value is True
    inner = value.get("config") if isinstance(value, FrozenMap) else None
    return isinstance(inner, FrozenMap) and inner.get(rest) is True


def _default(spec: LayerSpec, name: str) -> Value:
    parameter = spec.parameter(name)
    default: Value = parameter.default if parameter is not None else None
    return default
