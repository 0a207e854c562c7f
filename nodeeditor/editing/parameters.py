"""Setting parameters. A configuration holds only what differs from the defaults."""

from __future__ import annotations

from typing import Any

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.defaults import is_default
from nodeeditor.catalog.specs import Parameter
from nodeeditor.graph.edits import Edit, SetConfig
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.graph import Graph
from nodeeditor.values import freeze


def set_parameter(graph: Graph, catalog: Catalog, layer: LayerId, name: str, value: Any) -> Edit:
    """Give a parameter of a layer a value; the default is not written down.

    A parameter that the catalog does not know is kept as it is given.
    """
    spec = catalog.layer(graph.layers[layer].type)
    parameter = spec.parameter(name) if spec is not None else None
    if parameter is None:
        return SetConfig(layer, graph.layers[layer].config.with_value(name, value))
    return set_value(graph, layer, parameter, value)


def set_value(graph: Graph, layer: LayerId, parameter: Parameter, value: Any) -> Edit:
    """Give ``parameter`` of a layer a value; the default is not written down."""
    plain = freeze(value)
    if not parameter.required and is_default(parameter, plain):
        return reset_parameter(graph, layer, parameter.name)
    return SetConfig(layer, graph.layers[layer].config.with_value(parameter.name, plain))


def reset_parameter(graph: Graph, layer: LayerId, name: str) -> Edit:
    """Give a parameter of a layer its default."""
    return SetConfig(layer, graph.layers[layer].config.without(name))
