"""Which tensors of an operation its gradient needs, asked of TensorFlow: those stay until the way back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import tensorflow as tf
from tensorflow.python.framework.ops import get_gradient_function  # no public way leads to it


@dataclass(frozen=True, slots=True)
class Needed:
    """The numbers of the inputs and of the results of an operation that its gradient takes."""

    inputs: frozenset[int] = frozenset()
    results: frozenset[int] = frozenset()


_known: dict[tuple[Any, ...], Needed] = {}


def needed(operation: Any) -> Needed:
    """What the gradient of ``operation`` needs; where TensorFlow does not tell, all inputs."""
    form = (
        operation.type,
        *((tensor.dtype, tensor.shape.rank) for tensor in operation.inputs),
        len(operation.outputs),
    )
    if form not in _known:
        try:
            _known[form] = _asked(operation)
        except Exception:  # of a gradient that is written for one very place
            _known[form] = Needed(frozenset(range(len(operation.inputs))))
    return _known[form]


def _asked(operation: Any) -> Needed:
    """Draws the gradient of such an operation in a graph of its own, and looks what it takes."""
    with tf.Graph().as_default() as graph:
        inputs = [_like(tensor) for tensor in operation.inputs]
        kinds = [tensor.dtype for tensor in operation.outputs]
        attributes = dict(operation.node_def.attr)
        made = graph.create_op(operation.type, inputs, kinds, attrs=attributes)
        gradient = get_gradient_function(made)
        if gradient is None:
            return Needed()
        given = [tf.compat.v1.placeholder(one.dtype, one.shape) for one in made.outputs]
        drawn = len(graph.get_operations())
        told = gradient(made, *given)
        taken = {tensor.name for one in graph.get_operations()[drawn:] for tensor in one.inputs}
        taken |= {tensor.name for tensor in (told if isinstance(told, list | tuple) else [told]) if tensor is not None}
    return Needed(
        frozenset(number for number, tensor in enumerate(inputs) if tensor.name in taken),
        frozenset(number for number, tensor in enumerate(made.outputs) if tensor.name in taken),
    )


def _like(tensor: Any) -> Any:
    """A tensor of that shape; a constant stays one, since axes decide what is drawn."""
    value = tf.get_static_value(tensor)
    if value is not None:
        return tf.constant(value, tensor.dtype)
    return tf.compat.v1.placeholder(tensor.dtype, tensor.shape)
