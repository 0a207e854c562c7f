"""Reads the ports of a layer class: from the signature of its ``call``, its docstring, and by asking Keras."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Any

import keras

from nodeeditor.catalog.specs import Kind, Parameter, Port
from nodeeditor.engine import corrections
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.engine.introspection.mask_ports import mask_ports
from nodeeditor.engine.introspection.probing import Asked, quietly, usual_tensors, without_values
from nodeeditor.engine.masks import MASK, is_mask
from nodeeditor.graph.elements import OUTPUT_PORT

#: Keras fills it itself, whatever the layer: it is no input.
_FILLED_BY_KERAS = "training"


def input_ports(cls: type, asked: Asked) -> tuple[Port, ...]:
    """The inputs of a layer class, by the names of its ``call`` arguments."""
    signature = inspect.signature(cls.call)  # type: ignore[attr-defined]
    documented = read_docstring(cls)
    ports: list[Port] = []
    masks: list[str] = []
    for item in signature.parameters.values():
        if item.name in ("self", _FILLED_BY_KERAS) or item.kind not in (
            item.POSITIONAL_OR_KEYWORD,
            item.KEYWORD_ONLY,
        ):
            continue
        if item.default is not inspect.Parameter.empty and item.default is not None:
            continue  # a default that is no tensor: a switch such as use_causal_mask
        optional = item.default is None
        if optional and is_mask(item.name):
            masks.append(item.name)
            continue
        items = documented.call_lists.get(item.name, {})
        text = documented.call_arguments.get(item.name, "")
        if len(items) > 1:
            ports += [
                Port(name, optional=told.lower().startswith("optional"), argument=item.name)
                for name, told in items.items()
            ]
        else:
            several = text.lower().startswith("list of") or item.name in corrections.SEVERAL
            ports.append(Port(item.name, variadic=several, optional=optional))
    if len(ports) == 1 and not ports[0].variadic and _takes_only_lists(asked):
        return (Port(ports[0].name, variadic=True),)
    return (*ports, *mask_ports(asked, ports, masks, tuple(documented.call_lists.get(MASK, ()))))


def output_ports(asked: Asked, parameters: Iterable[Parameter], inputs: tuple[Port, ...]) -> tuple[Port, ...]:
    """The outputs of a layer class: one, and those that a switch of its configuration adds."""
    ports = [Port(OUTPUT_PORT)]
    if len([port for port in inputs if not port.optional]) != 1:
        return tuple(ports)
    parameters = tuple(parameters)
    for item in parameters:
        if item.kind is Kind.CHOICE and item.optional and item.default is not None:
            more = _outputs(asked, **{item.name: None}) - 1
            ports += [Port(f"{OUTPUT_PORT}_{number}", when=f"!{item.name}") for number in range(2, more + 2)]
    inner = next((item.name for item in parameters if item.kind is Kind.LAYER and item.required), "")
    for item in parameters:
        if item.kind is Kind.BOOLEAN and item.name.startswith("return_"):
            more = _outputs(asked, **{item.name: True}) - 1
            told = item.name.removeprefix("return_")
            if inner and more:
                ports.append(Port(told, when=item.name, inner=inner))
            else:
                ports += [Port(f"{told}_{number}", when=item.name) for number in range(1, more + 1)]
    return (*ports, *_ports_of_inner(asked, inner))


def state_count(asked: Asked) -> int:
    """How many tensors a recurrent layer or a cell carries from step to step; 0 for any other layer."""
    try:
        sizes = asked.make().state_size
    except Exception:  # no state_size, or a layer that can't be constructed
        return 0
    return len(sizes) if isinstance(sizes, list | tuple) else 1


def _ports_of_inner(asked: Asked, inner: str) -> list[Port]:
    """The states that a wrapper hands out of the recurrent layer it holds, once or in both directions."""
    layer: Any = asked.start.get(inner)
    if not hasattr(layer, "return_state"):
        return []
    again = type(layer).from_config({**layer.get_config(), "return_state": True})
    times = (_outputs(asked, **{inner: again}) - 1) // state_count(Asked(lambda: layer, {}))
    names = ("state",) if times == 1 else ("forward_state", "backward_state")[:times]
    return [Port(name, when=f"{inner}.return_state", inner=inner) for name in names]


def _takes_only_lists(asked: Asked) -> bool:
    """Whether Keras refuses every single tensor, and takes two of a kind."""
    return _taken_tensor(asked, 1) is None and _taken_tensor(asked, 2) is not None


def _outputs(asked: Asked, **arguments: Any) -> int:
    """How many tensors the layer gives in another configuration, for a tensor that it takes in its usual one."""
    tensor = _taken_tensor(asked, 1)
    answer = None if tensor is None else _answer(Asked(asked.cls, {**asked.start, **arguments}), tensor)
    return len(answer) if isinstance(answer, list | tuple) else 1


def _taken_tensor(asked: Asked, count: int) -> Any:
    """The first tensor of some usual ones, or list of ``count`` such tensors, that the layer takes."""
    for shape, dtype in usual_tensors():
        tensors = [keras.KerasTensor(shape, dtype=dtype) for _ in range(count)]
        tensor = tensors[0] if count == 1 else tensors
        if _answer(asked, tensor) is not None:
            return tensor
    return None


def _answer(asked: Asked, tensor: Any) -> Any:
    try:
        layer = asked.make()
        with quietly(), without_values():
            return layer.compute_output_spec(tensor)
    except Exception:
        return None
