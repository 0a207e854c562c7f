"""Reads the ports of a layer class: from the signature of its ``call``, its docstring, and by asking Keras."""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Iterable
from typing import Any

import keras

from nodeeditor.catalog.specs import Kind, Parameter, Port
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.engine.introspection.probing import Asked, quietly
from nodeeditor.graph.elements import OUTPUT_PORT

#: Keras fills these two itself, whatever the layer: they are no inputs.
_FILLED_BY_KERAS = ("training", "mask")

#: Shapes that some layer or other takes, tried in turn: images, sequences, vectors, volumes, series of them.
_SHAPES = ((8, 8, 3), (8, 4), (4,), (8, 8, 8, 3), (4, 8, 8, 3), (4, 8, 8, 8, 3), (1,), ())
_DTYPES = ("float32", "int32", "string")


def input_ports(cls: type, asked: Asked) -> tuple[Port, ...]:
    """The inputs of a layer class, by the names of its ``call`` arguments."""
    signature = inspect.signature(cls.call)  # type: ignore[attr-defined]
    documented = read_docstring(cls)
    ports: list[Port] = []
    for item in signature.parameters.values():
        if item.name in ("self", *_FILLED_BY_KERAS) or item.kind not in (
            item.POSITIONAL_OR_KEYWORD,
            item.KEYWORD_ONLY,
        ):
            continue
        if item.default is not inspect.Parameter.empty and item.default is not None:
            continue  # a default that is no tensor: a switch such as use_causal_mask
        optional = item.default is None
        items = documented.call_lists.get(item.name, {})
        text = documented.call_arguments.get(item.name, "")
        if len(items) > 1:
            ports += [
                Port(name, optional=told.lower().startswith("optional"), argument=item.name)
                for name, told in items.items()
            ]
        else:
            ports.append(Port(item.name, variadic=text.lower().startswith("list of"), optional=optional))
    if len(ports) == 1 and not ports[0].variadic and _takes_only_lists(asked):
        return (Port(ports[0].name, variadic=True),)
    return tuple(ports)


def output_ports(asked: Asked, parameters: Iterable[Parameter], inputs: tuple[Port, ...]) -> tuple[Port, ...]:
    """The outputs of a layer class: one, and those that a switch of its configuration adds."""
    ports = [Port(OUTPUT_PORT)]
    switches = [item for item in parameters if item.kind is Kind.BOOLEAN and item.name.startswith("return_")]
    if not switches or len([port for port in inputs if not port.optional]) != 1:
        return tuple(ports)
    usual = _outputs(asked)
    for switch in switches:
        more = _outputs(asked, **{switch.name: not switch.default}) - usual
        told = switch.name.removeprefix("return_")
        ports += [Port(f"{told}_{number}", when=switch.name) for number in range(1, more + 1)]
    return tuple(ports)


def _takes_only_lists(asked: Asked) -> bool:
    """Whether Keras refuses every single tensor, and takes two of a kind."""
    return _some_answer(asked, single=True) is None and _some_answer(asked, single=False) is not None


def _outputs(asked: Asked, **arguments: Any) -> int:
    answer = _some_answer(asked, single=True, **arguments)
    return len(answer) if isinstance(answer, list | tuple) else 1


def _some_answer(asked: Asked, *, single: bool, **arguments: Any) -> Any:
    for dtype, shape in itertools.product(_DTYPES, _SHAPES):
        try:
            layer = asked.make(**arguments)
            tensors = [keras.KerasTensor((None, *shape), dtype=dtype) for _ in range(1 if single else 2)]
            with quietly():
                return layer.compute_output_spec(tensors[0] if single else tensors)
        except Exception:
            continue
    return None
