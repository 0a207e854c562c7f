"""Setting parameters. A configuration holds only what differs from the defaults."""

from __future__ import annotations

from typing import Any

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.defaults import is_default
from nodeeditor.catalog.literals import make_object, object_of
from nodeeditor.catalog.specs import Parameter
from nodeeditor.graph.edits import Edit, SetConfig
from nodeeditor.graph.elements import Layer, LayerId
from nodeeditor.graph.level import Level
from nodeeditor.values import Value, freeze


def set_parameter(graph: Level, catalog: Catalog, layer: LayerId, name: str, value: Any) -> Edit:
    """Give a parameter of a layer a value; the default is not written down.

    A parameter that the catalog does not know is kept as it is given.
    """
    spec = catalog.layer(graph.layers[layer].type)
    parameter = spec.parameter(name) if spec is not None else None
    if parameter is None:
        return SetConfig(layer, graph.layers[layer].config.with_value(name, value))
    return set_value(graph, layer, parameter, value)


def nested_value(catalog: Catalog, layer: Layer, holder: str, name: str, value: Any) -> Value | None:
    """The value of ``holder``, which holds a layer, once that one's parameter has a value; None where it holds none."""
    spec = catalog.layer(layer.type)
    held = spec.parameter(holder) if spec is not None else None
    named = object_of(layer.config.get(holder, held.default if held is not None else None))
    inner = catalog.layer(named[0]) if named is not None else None
    parameter = inner.parameter(name) if inner is not None else None
    if named is None or parameter is None:
        return None
    plain, (type_name, config) = freeze(value), named
    is_plain = not parameter.required and is_default(parameter, plain)
    return make_object(type_name, config.without(name) if is_plain else config.with_value(name, plain))


def set_value(graph: Level, layer: LayerId, parameter: Parameter, value: Any) -> Edit:
    """Give ``parameter`` of a layer a value; the default is not written down."""
    plain = freeze(value)
    if not parameter.required and is_default(parameter, plain):
        return reset_parameter(graph, layer, parameter.name)
    return SetConfig(layer, graph.layers[layer].config.with_value(parameter.name, plain))


def reset_parameter(graph: Level, layer: LayerId, name: str) -> Edit:
    """Give a parameter of a layer its default."""
    return SetConfig(layer, graph.layers[layer].config.without(name))
