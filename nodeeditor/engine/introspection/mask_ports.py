"""Ports for masks that are no tensor's companions: arguments of ``call`` for a mask, where Keras makes use of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import keras

from nodeeditor.catalog.specs import Port
from nodeeditor.engine.calling import call, spec_of
from nodeeditor.engine.introspection.probing import Asked, quietly, usual_tensors, without_values
from nodeeditor.engine.masks import MASK, OF
from nodeeditor.engine.tracing import trace


def mask_ports(asked: Asked, ports: Sequence[Port], named: Iterable[str], items: Sequence[str]) -> list[Port]:
    """A port for each of the arguments ``named`` that Keras makes use of; for a ``mask`` that is a list, its ``items``.

    ``ports`` are those of the tensors.
    """
    masks: list[Port] = []
    for name in named:
        some = [Port(item, optional=True, argument=MASK, mask=True) for item in items] if name == MASK else []
        masks += some or [Port(name, optional=True, mask=True)]
    return [port for port in masks if _is_used(asked, ports, port, masks)]


def _is_used(asked: Asked, ports: Sequence[Port], mask: Port, masks: Sequence[Port]) -> bool:
    """Whether Keras uses a mask there, of some shape, beside some tensors that the layer takes.

    A mask of a name of its own, which may be of some shape not thought of here, is used where Keras refuses all.
    """
    refused = MASK not in (mask.name, mask.argument)
    needed = [port.name for port in ports if not port.optional or mask.name == f"{port.name}{OF}"]
    known = (*ports, *masks)
    for shape, dtype in usual_tensors():
        tensors = {name: keras.KerasTensor(shape, dtype=dtype) for name in needed}
        if _matters(asked, tensors, known, None) is None:
            continue
        # For each step, for each place, for each value; for each step of each.
        for sizes in (*(shape[:axes] for axes in range(2, len(shape) + 1)), (*shape[:2], *shape[1:2])):
            given = {**tensors, mask.name: keras.KerasTensor(sizes, dtype="bool")}
            matters = _matters(asked, given, known, mask.name)
            if matters:
                return True
            refused = refused and matters is None
    return refused


def _matters(asked: Asked, given: dict[str, Any], ports: Sequence[Port], mask: str | None) -> bool | None:
    """Whether the layer computes with the mask or hands one on; None where it refuses the tensors ``given`` by port."""
    found: list[bool] = []

    def traced(**arguments: Any) -> Any:
        tensors = call(layer, arguments, ports)
        found.append(mask is not None and any(_hangs_on(tensor, arguments[mask]) for tensor in tensors))
        return tensors

    try:
        layer = asked.make()
        layer = type(layer).from_config(layer.get_config())  # a layer within it may be built for other sizes
        with quietly(), without_values():
            # Makes the weights, which must not belong to what is traced. Only the code itself looks at a mask then.
            goes_on = any(spec_of(tensor).mask is not None for tensor in call(layer, given, ports))
            trace(traced, **given)
    except Exception:  # Keras raises errors of every kind; any is a no
        return None
    return goes_on or any(found)


def _hangs_on(tensor: Any, other: Any) -> bool:
    """Whether ``tensor`` of a traced graph is computed from ``other``."""
    waiting, seen = [tensor.op], set()
    while waiting:
        operation = waiting.pop()
        if operation is other.op:
            return True
        if operation.name not in seen:
            seen.add(operation.name)
            waiting += [given.op for given in operation.inputs]
    return False
