"""Calling a Keras layer on what is linked to the ports of a node."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import keras

# Keras offers no public way to ask for the mask that goes with a tensor.
from keras.src.backend.common.masking import get_keras_mask, set_keras_mask

from nodeeditor.catalog.arguments import arguments_of
from nodeeditor.catalog.specs import Port
from nodeeditor.engine.operations import Operation
from nodeeditor.graph.elements import OUTPUT_PORT
from nodeeditor.graph.inference import TensorSpec

#: What the ports of one call are given, in the order of the ports: one tensor, or a tuple on a variadic port.
Arguments: TypeAlias = tuple[tuple[str, TensorSpec | tuple[TensorSpec, ...]], ...]


def call(layer: Any, arguments: Mapping[str, Any], ports: Sequence[Port] = ()) -> list[Any]:
    """The tensors that ``layer`` gives for ``arguments`` (by port, in the order of the ports).

    ``ports`` are at least those whose tensors go into lists, as in ``Attention`` with ``[query, value]``.
    """
    if isinstance(layer, Operation):
        return list(keras.tree.flatten(layer(**arguments)))
    first, *rest = arguments_of(ports, arguments).items()
    return list(keras.tree.flatten(layer(first[1], **dict(rest))))


def special_ports(ports: Sequence[Port]) -> tuple[Port, ...]:
    """Those of the inputs ``ports`` that are more than a tensor for an argument: parts of lists, and masks."""
    return tuple(port for port in ports if port.argument or port.mask)


def output_ports(ports: Sequence[Port], count: int) -> list[str]:
    """A name for each of the ``count`` tensors of a call: those of ``ports``, and more where they don't suffice."""
    names = [port.name for port in ports][:count]
    return names + [f"{OUTPUT_PORT}_{number}" for number in range(len(names), count)]


def spec_of(tensor: Any) -> TensorSpec:
    """Shape, kind and mask of a tensor of Keras."""
    mask = get_keras_mask(tensor)
    kind = str(keras.backend.standardize_dtype(tensor.dtype))
    return TensorSpec(tuple(tensor.shape), kind, None if mask is None else tuple(mask.shape))


def symbolic(value: TensorSpec | tuple[TensorSpec, ...]) -> Any:
    """Keras's symbolic tensor, or list of them, of that shape and kind."""
    if isinstance(value, TensorSpec):
        tensor = keras.KerasTensor(value.shape, dtype=value.dtype)
        if value.mask is not None:
            set_keras_mask(tensor, keras.KerasTensor(value.mask, dtype="bool"))
        return tensor
    return [symbolic(item) for item in value]
