"""From the arguments of a call in a model to links at the ports of a node."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from nodeeditor.catalog.specs import LayerSpec, Port
from nodeeditor.graph.elements import INPUT_PORT
from nodeeditor.importing.entries import Call, Tensor, tensors_in

#: An argument of a call that Keras fills by itself, and fills anew in each training and prediction.
_FILLED = "training"


@dataclass(slots=True)
class Wired:
    """What goes to which port at which position, and what stands for no tensor, by argument.

    ``training`` is what the call says of whether it is one of a training.
    """

    tensors: list[tuple[str, int, Tensor]] = field(default_factory=list)
    others: dict[str, Any] = field(default_factory=dict)
    training: bool | None = None

    def put(self, port: str, value: Any) -> None:
        """Lead the tensors in ``value`` to a port, after those that are there."""
        start = sum(name == port for name, _, _ in self.tensors)
        self.tensors += [(port, start + number, tensor) for number, tensor in enumerate(tensors_in(value))]

    def note(self, argument: str, value: Any) -> None:
        """Keep an argument that is no tensor."""
        if argument == _FILLED and isinstance(value, bool):
            self.training = value
        elif value is not None and not _is_empty(value) and argument != _FILLED:
            self.others[argument] = value


def _is_empty(value: Any) -> bool:
    """Whether this is a list of nothing, as the masks of several tensors without any are."""
    return isinstance(value, list) and all(item is None for item in value)


def wired_layer(ports: Sequence[Port], call: Call) -> Wired:
    """The links of a call of a layer with these inputs."""
    found = Wired()
    order = list(dict.fromkeys(port.argument or port.name for port in ports)) or [INPUT_PORT]
    named = [(order[place] if place < len(order) else f"arg_{place}", item) for place, item in enumerate(call.args)]
    for argument, value in (*named, *call.kwargs.items()):
        if not any(True for _ in tensors_in(value)):
            found.note(argument, value)
            continue
        parts = [port for port in ports if port.argument == argument]
        if parts and isinstance(value, list):
            for port, item in zip(parts, value, strict=False):
                found.put(port.name, item)
        else:
            found.put(parts[0].name if parts else argument, value)
    return found


def wired_operation(spec: LayerSpec, call: Call, given: frozenset[str]) -> Wired:
    """The links of a call of an operation, and its constants; ``given`` are the arguments it keeps itself.

    Keras calls the class behind an operation with those arguments of the function that may be tensors, then with
    what remains.
    """
    found = Wired()
    ports = {port.name: port for port in spec.inputs}
    names = [name.lstrip("*") for name in spec.arguments]
    order = [name for name in names if name in ports and name not in given]
    order += [name for name in names if name not in ports and name not in given]
    many = f"*{order[0]}" in spec.arguments if order else False
    named: list[tuple[str, Any]] = [
        (order[0] if many else order[place] if place < len(order) else f"arg_{place}", item)
        for place, item in enumerate(call.args)
    ]
    for argument, value in (*named, *call.kwargs.items()):
        if any(True for _ in tensors_in(value)):
            found.put(argument, value)
        elif value is not None:
            found.others[argument] = value
    return found


def wired_model(inputs: Sequence[str], keys: Sequence[str | None], call: Call) -> Wired:
    """The links of a call of a model with these inputs, which may be given by their keys."""
    found = Wired()
    by_key = {key or name: name for key, name in zip(keys, inputs, strict=True)}
    for argument, value in list(call.kwargs.items())[0 if call.args else 1 :]:
        found.note(argument, next(tensors_in(value), value))
    for value in call.args[:1] or tuple(call.kwargs.values())[:1]:
        if isinstance(value, dict) and set(value) <= set(by_key):
            for key, item in value.items():
                found.put(by_key[key], item)
        else:
            for name, tensor in zip(inputs, tensors_in(value), strict=False):
                found.put(name, tensor)
    return found
