"""For each operation a configuration, others, and tensors that fit, found by asking the editor's own inference."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.ports import ports_of
from nodeeditor.catalog.specs import Kind, LayerSpec
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.check import check_graph
from nodeeditor.graph.elements import Layer, LayerId, NodeId
from nodeeditor.values import FrozenMap, freeze, identical
from tests.engine.drawing import Drawing

CATALOG: Catalog = load_snapshot()
OPERATIONS = tuple(spec for spec in CATALOG.layers if spec.is_operation)
PLACEABLE = tuple(spec for spec in OPERATIONS if spec.placeable)

_SHAPES = ((4, 4), (4,), (8, 8, 4), (8, 8, 3), (), (4, 4, 4, 4), (4, 1))
_DTYPES = ("float32", "int32", "bool", "complex64")

#: Where TensorFlow tells only while it runs that tensors do not fit.
_FITTING: dict[str, Any] = {
    "ops.slice_update": [(("inputs", (4,), "float32"), ("updates", (4,), "float32"))],
    "ops.fold": [(("x", (4, 1), "float32"),)],
    "ops.image.affine_transform": [(("images", (8, 8, 4), "float32"), ("transform", (8,), "float32"))],
}

#: Where several parameters must change together, or a value must fit the tensor.
_OTHERS: dict[str, tuple[Any, ...]] = {
    "axis": (1, 2, (1, 2)),
    "axes": ((0, 2, 1), (1, 2), 1),
    "key": ("..., 1:3", ":, None, 0", ":, ::2"),
    "subscripts": ("bij,bjk->bik",),
    "newshape": ((-1, 2),),
    "indices_or_sections": (4, (1, 3)),
    "pad_width": (((0, 0), (1, 1), (2, 0)),),
    "dtype": ("float16", "float64", "int32"),
    "constant": (2.0,),
}


@dataclass(frozen=True)
class OperationCase:
    """An operation, a configuration of it, and shape and kind of the tensors at its inputs, by port."""

    spec: LayerSpec
    config: FrozenMap
    inputs: tuple[tuple[str, tuple[int, ...], str], ...]


def drawn(case: OperationCase) -> Drawing:
    """The operation with an Input for each tensor. Its node is named "it"."""
    drawing = Drawing()
    feeds: dict[str, list[str]] = {}
    variadic = {port.name for port in case.spec.inputs if port.variadic}
    for port, shape, dtype in case.inputs:
        for number in range(2 if port in variadic else 1):
            name = f"{port}_{number}".strip("_")
            drawing.input(name, *shape, dtype=dtype)
            feeds.setdefault(port, []).append(name)
    return drawing.add("it", case.spec.type, dict(feeds), **dict(case.config))


def finished(case: OperationCase) -> Drawing:
    """The operation with an Output for each tensor that it gives, made one of numbers in a row."""
    drawing = drawn(case)
    for port, tensor in check_graph(drawing.graph)[NodeId("it")].outputs:
        real = f"it:{port}"
        if tensor.dtype == "complex64":
            drawing.add(f"real_{port}", "ops.real", {"x": real})
            real = f"real_{port}"
        drawing.add(f"numbers_{port}", "ops.cast", {"x": real}, dtype="float32")
        drawing.add(f"row_{port}", "ops.reshape", {"x": f"numbers_{port}"}, newshape=(-1, 1))
        drawing.output(f"y_{port}", f"row_{port}")
    return drawing


def sound(case: OperationCase) -> bool:
    """Whether the editor says that Keras takes the operation on these tensors."""
    report = check_graph(drawn(case).graph)[NodeId("it")]
    return bool(report.outputs) and not report.problems


@cache
def usual(type_name: str) -> OperationCase | None:
    """The operation as it comes out of the library, on the first tensors that Keras takes."""
    spec = CATALOG.layer(type_name)
    assert spec is not None
    config = start_config(spec)
    layer = Layer(LayerId("it"), type_name, "it", config)
    names = [port.name for port in ports_of(CATALOG, layer).inputs if not port.optional]
    for inputs in _FITTING.get(type_name) or _inputs(names):
        case = OperationCase(spec, config, inputs)
        if sound(case):
            return case
    return None


def changed(case: OperationCase) -> Iterator[OperationCase]:
    """The case with one parameter at a time off its usual value, where Keras takes one; constants among them."""
    ports = {port.name for port in case.spec.inputs}
    for parameter in case.spec.parameters:
        if parameter.name == "sparse":
            continue  # a sparse tensor is none that anything else takes
        before = case.config.get(parameter.name, freeze(parameter.default))
        for value in _values(parameter.name, parameter.kind, parameter.choices, before, parameter.name in ports):
            if identical(freeze(value), before):
                continue
            inputs = tuple(item for item in case.inputs if item[0] != parameter.name)
            other = replace(case, config=case.config.with_value(parameter.name, freeze(value)), inputs=inputs)
            if inputs and sound(other):
                yield other
                break


def _values(name: str, kind: Kind, choices: tuple[str, ...], before: Any, constant: bool) -> Iterator[Any]:
    if constant:
        yield from (2.0, 2, (1.0, 2.0, 3.0, 4.0), (0, 1), True)
    elif name in _OTHERS:
        yield from _OTHERS[name]
    elif kind is Kind.BOOLEAN:
        yield not before
    elif kind is Kind.CHOICE:
        yield from choices
    elif kind in (Kind.INTEGER, Kind.INTEGERS):
        yield from (1, 2, 3, 4, 0, -1, (2, 2))
    elif kind in (Kind.NUMBER, Kind.NUMBERS):
        yield from (0.25, 2.0)


def _inputs(names: list[str]) -> Iterator[tuple[tuple[str, tuple[int, ...], str], ...]]:
    for dtype, shape in itertools.product(_DTYPES, _SHAPES):
        yield tuple((name, shape, dtype) for name in names)
    if 1 < len(names) <= 3:
        for dtypes in itertools.product(_DTYPES[:3], repeat=len(names)):
            for shapes in itertools.product(_SHAPES[:3], repeat=len(names)):
                yield tuple(zip(names, shapes, dtypes, strict=True))
