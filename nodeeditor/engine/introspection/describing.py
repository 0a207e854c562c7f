"""Describes the whole catalog: every layer class and every object a parameter may name."""

from __future__ import annotations

from collections import Counter

import keras
import msgspec

from nodeeditor.catalog.catalog import CatalogData
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.engine import corrections
from nodeeditor.engine.introspection.classes import (
    NOT_PLAIN,
    ORDER,
    WHOLE_NETWORK,
    LayerClass,
    family_of,
    layer_classes,
    mentions,
    reason_against,
)
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.engine.introspection.named_objects import describe_objects
from nodeeditor.engine.introspection.operations import describe_operations
from nodeeditor.engine.introspection.own_types import code_type, input_type, output_type
from nodeeditor.engine.introspection.parameters import ParameterReader
from nodeeditor.engine.introspection.ports import input_ports, output_ports, state_count
from nodeeditor.engine.introspection.probing import leaving_nothing
from nodeeditor.engine.learning import learned_parameters
from nodeeditor.engine.packages import SEPARATOR, foreign_layers, once


def describe_catalog() -> CatalogData:
    """What the installed Keras has to offer. Takes some seconds: it constructs every layer many times."""
    with leaving_nothing():
        found = [
            code_type() if layer.cls is keras.layers.Lambda else describe_layer(layer) for layer in layer_classes()
        ]
        operations = describe_operations()
        objects = describe_objects()
    used = mentions(r"\blayers\.([A-Z]\w+)\(")
    layers = sorted(found, key=lambda spec: _place(spec, used))
    return CatalogData(
        keras_version=keras.__version__,
        layers=(input_type(), output_type(), *layers, *operations),
        objects=objects,
    )


def describe_foreign() -> tuple[LayerSpec, ...]:
    """The layers of the packages that the user named, by package and name, each class once."""
    with leaving_nothing():
        found = [_describe_foreign(name, cls) for name, cls in once(foreign_layers()).items()]
    return tuple(sorted(found, key=lambda spec: (spec.family, bool(spec.reason), spec.type)))


def _describe_foreign(name: str, cls: type) -> LayerSpec:
    family, _, short = name.partition(SEPARATOR)
    source = f"{cls.__module__}:{cls.__qualname__}"
    if issubclass(cls, keras.Model):  # not made to be looked at: one of hundreds of layers takes seconds
        return LayerSpec(name, family, (), (), (), reason=WHOLE_NETWORK, source=source)
    try:
        spec = describe_layer(LayerClass(cls, name, (short,)))
    except Exception:  # code of anyone: what it does when it is looked at must not cost the other layers
        return LayerSpec(name, family, (), (), (), reason=NOT_PLAIN, source=source)
    return msgspec.structs.replace(spec, family=family, source=source)


def describe_layer(layer: LayerClass) -> LayerSpec:
    """One layer class as the catalog tells it."""
    reader = ParameterReader(layer.cls, holds_layers=True)
    parameters = reader.read()
    reason = reason_against(layer.cls, reader.not_plain, reader.constructible)
    inputs = () if reason else input_ports(layer.cls, reader.asked)
    outputs = () if reason else output_ports(reader.asked, parameters, inputs)
    documented = read_docstring(layer.cls)
    return LayerSpec(
        type=layer.name,
        family=family_of(layer.cls, parameters),
        inputs=inputs,
        outputs=outputs,
        parameters=parameters,
        summary=documented.summary,
        documentation=documented.text,
        aliases=layer.aliases,
        reason=reason,
        # A layer's own outputs tell better than its cell, whose size of state may be one for all.
        states=sum(port.name.startswith("state_") for port in outputs) or state_count(reader.asked),
        learns=learned_parameters(layer.cls),
    )


def _place(spec: LayerSpec, used: Counter[str]) -> tuple[int, bool, int, int, str]:
    first = corrections.FIRST.index(spec.type) if spec.type in corrections.FIRST else len(corrections.FIRST)
    return ORDER.index(spec.family), bool(spec.reason), first, -used[spec.type], spec.type
