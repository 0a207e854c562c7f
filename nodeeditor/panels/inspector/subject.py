"""What the inspector is about: the layers of the selected nodes, seen as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final, TypeAlias

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind, LayerSpec, Parameter
from nodeeditor.graph.elements import INPUT, OUTPUT, LayerId, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.values import FrozenMap, Value, freeze, identical


class _Mixed(Enum):
    MIXED = "mixed"


#: Stands for a value that differs between the selected layers.
MIXED: Final = _Mixed.MIXED
Shown: TypeAlias = "Value | _Mixed"


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter with what to show for it: its value, or :data:`MIXED`, and whether that is the default."""

    value: Shown
    is_default: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """Nodes whose layers are of one type. ``spec`` is None for a type the catalog does not have."""

    nodes: tuple[NodeId, ...]
    layers: tuple[LayerId, ...]
    type: str
    spec: LayerSpec | None
    parameters: tuple[Parameter, ...]


def subject_of(graph: Level, catalog: Catalog, nodes: Iterable[NodeId], *, inside: bool = False) -> Subject | None:
    """What ``nodes`` have in common; None for no nodes, or where their types differ.

    ``inside`` a block, Inputs and Outputs are ports, and have no parameters: those are of data.
    """
    chosen = set(nodes)
    ordered = tuple(node for node in graph.nodes if node in chosen)
    type_name = graph.layer_of(ordered[0]).type if ordered else None
    if type_name is None or any(graph.layer_of(node).type != type_name for node in ordered):
        return None
    layers = tuple(dict.fromkeys(graph.nodes[node].layer for node in ordered))
    spec = catalog.layer(type_name)
    if inside and type_name in (INPUT, OUTPUT):
        return Subject(ordered, layers, type_name, spec, ())
    known = spec.parameters if spec else ()
    names = {parameter.name for parameter in known}
    # What a file says beyond the catalog stays visible and editable, as JSON.
    more = dict.fromkeys(name for layer in layers for name in graph.layers[layer].config if name not in names)
    return Subject(ordered, layers, type_name, spec, known + tuple(Parameter(name, Kind.ANY) for name in more))


def fields_of(configs: list[FrozenMap], parameters: Iterable[Parameter]) -> dict[str, Field]:
    """What to show for each parameter of layers, or objects, with these configurations."""
    return {parameter.name: _field(configs, parameter) for parameter in parameters}


def value_of(config: Mapping[str, Value], parameter: Parameter) -> Value:
    """The value a parameter has: the configured one, or the default."""
    return config[parameter.name] if parameter.name in config else freeze(parameter.default)


def _field(configs: list[FrozenMap], parameter: Parameter) -> Field:
    values = [value_of(config, parameter) for config in configs]
    first = values[0]
    same = all(identical(first, value) for value in values[1:])
    is_default = all(parameter.name not in config for config in configs)
    return Field(first if same else MIXED, is_default)
