"""Which layers may stand within another one: the cells of a recurrent layer, the layer of a wrapper."""

from __future__ import annotations

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.code import CODE_LAYER
from nodeeditor.catalog.literals import object_of
from nodeeditor.catalog.specs import Kind, LayerSpec, Parameter
from nodeeditor.values import Value

_FAMILY_OF_ENDS = "input and output"
_HOLDING = (Kind.LAYER, Kind.LAYERS)


def layers_within(catalog: Catalog, parameter: Parameter) -> list[LayerSpec]:
    """The layer types that ``parameter`` may hold, by name.

    They are told by the layer that Keras took there when it was asked: where that one carries states from
    step to step, only such layers go there; where it is a cell, only cells.
    """
    example = _example(catalog, parameter)
    found = [
        spec
        for spec in catalog.layers
        if spec.family != _FAMILY_OF_ENDS and not spec.is_operation and spec.type != CODE_LAYER
    ]
    if example is None or not example.states:
        found = [spec for spec in found if spec.placeable]
    else:
        found = [spec for spec in found if spec.states and spec.placeable == example.placeable]
    return sorted(found, key=lambda spec: spec.type)


def _example(catalog: Catalog, parameter: Parameter) -> LayerSpec | None:
    start = parameter.start
    if start is None:
        # One that may be left out is like the one beside it that may not: backward_layer like layer.
        owner = next((spec for spec in catalog.layers if parameter in spec.parameters), None)
        beside = owner.parameters if owner is not None else ()
        start = next((item.start for item in beside if item.kind in _HOLDING and item.start is not None), None)
    return _named(catalog, start)


def _named(catalog: Catalog, value: Value) -> LayerSpec | None:
    if isinstance(value, tuple):
        return _named(catalog, value[0]) if value else None
    named = object_of(value)
    return catalog.layer(named[0]) if named is not None else None
