"""The catalog: every layer type and object of one Keras, by name."""

from __future__ import annotations

from functools import cached_property

import msgspec

from nodeeditor.catalog.specs import Kind, LayerSpec, ObjectSpec
from nodeeditor.graph.elements import Layer


class CatalogData(msgspec.Struct, frozen=True):
    """A catalog as it is stored and sent. ``packages`` are those whose layers are in it beside Keras's own."""

    keras_version: str
    layers: tuple[LayerSpec, ...]
    objects: tuple[ObjectSpec, ...]
    packages: tuple[str, ...] = ()


class Catalog:
    """Looks up what the installed Keras, or the shipped snapshot of one, has to offer."""

    def __init__(self, data: CatalogData) -> None:
        self.data = data

    @property
    def keras_version(self) -> str:
        """The version of Keras this catalog was read from."""
        return self.data.keras_version

    @property
    def packages(self) -> tuple[str, ...]:
        """The packages whose layers are in it beside Keras's own."""
        return self.data.packages

    @property
    def layers(self) -> tuple[LayerSpec, ...]:
        """All layer types, those that can't stand in a graph too, Input and Output first."""
        return self.data.layers

    @cached_property
    def _by_type(self) -> dict[str, LayerSpec]:
        return {spec.type: spec for spec in self.data.layers}

    @cached_property
    def _by_kind(self) -> dict[Kind, dict[str, ObjectSpec]]:
        found: dict[Kind, dict[str, ObjectSpec]] = {}
        for spec in self.data.objects:
            group = found.setdefault(spec.kind, {})
            group[spec.name] = spec
            for alias in spec.aliases:
                group.setdefault(alias, spec)
        return found

    def layer(self, type_name: str) -> LayerSpec | None:
        """The layer type of that name, or None for one this Keras does not have."""
        return self._by_type.get(type_name)

    def to_learn(self, layer: Layer) -> str:
        """The parameter whose value ``layer`` has to learn from data before a training; empty for none."""
        spec = self.layer(layer.type)
        return spec.to_learn(layer.config) if spec is not None else ""

    def objects(self, kind: Kind) -> list[ObjectSpec]:
        """All objects a parameter of that kind may name, by name."""
        found = {spec.name: spec for spec in self._by_kind.get(kind, {}).values()}
        return sorted(found.values(), key=lambda spec: spec.name.lower())

    def object(self, kind: Kind, name: str) -> ObjectSpec | None:
        """The object of that kind by its name or an alias (``"mse"``)."""
        return self._by_kind.get(kind, {}).get(name)

    @cached_property
    def families(self) -> tuple[str, ...]:
        """The families of layers in the order the catalog lists them."""
        return tuple(dict.fromkeys(spec.family for spec in self.data.layers))
