"""What the operations of a TensorFlow graph cost, counted one by one; nothing is known of layers here.

Counted are multiplications of fractions that the given tensors have a part in; the addition of a
product to a sum comes with it. A product of matrices or a convolution thus counts as many
multiply-adds as it has products (padded places included), and an element-wise multiplication one an
element. Additions alone, comparisons, functions like ``exp``, and what is done to weights only, such
as reordering them, count nothing.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import tensorflow as tf

from nodeeditor.engine.keeping import needed

#: Operations that multiply nothing; what is neither here nor counted leaves the whole unknown.
# fmt: off
_FREE = frozenset({
    "Abs", "Acos", "Acosh", "Add", "AddN", "AddV2", "All", "Any", "ArgMax", "ArgMin", "Asin", "Asinh", "Atan",
    "Atan2", "Atanh", "AvgPool", "AvgPool3D", "BatchToSpaceND", "BiasAdd", "BitwiseAnd", "Bucketize", "Cast",
    "Ceil", "ClipByValue", "Concat", "ConcatV2", "Const", "Cos", "Cosh", "Cumsum", "DenseBincount",
    "DepthToSpace", "Elu", "EnsureShape", "Equal", "Erf", "Erfc", "Erfinv", "Exp", "ExpandDims", "Expm1", "Fill",
    "Floor", "FloorDiv", "FloorMod", "Gather", "GatherNd", "GatherV2", "Greater", "GreaterEqual", "Identity",
    "IdentityN", "IsFinite", "IsInf", "IsNan", "LeakyRelu", "Less", "LessEqual", "Log", "Log1p", "LogSoftmax",
    "LogicalAnd", "LogicalNot", "LogicalOr", "Max", "MaxPool", "MaxPool3D", "Maximum", "Mean", "Min", "Minimum",
    "MirrorPad", "Neg", "NotEqual", "OneHot", "OnesLike", "Pack", "Pad", "PadV2", "Placeholder", "Pow",
    "PreventGradient", "Range", "RealDiv", "Reciprocal", "Relu", "Relu6", "Reshape", "ReverseV2", "Rint", "Roll",
    "Round", "Rsqrt", "ScatterNd", "Select", "SelectV2", "Selu", "Shape", "Sigmoid", "Sign", "Sin", "Sinh",
    "Size", "Slice", "Softmax", "Softplus", "Softsign", "SpaceToBatchND", "Split", "SplitV", "Sqrt", "Squeeze",
    "StopGradient", "StridedSlice", "Sub", "Sum", "Tan", "Tanh", "TensorListFromTensor", "TensorListGetItem",
    "TensorListReserve", "TensorListSetItem", "TensorListStack", "Tile", "TopKV2", "Transpose", "Unpack", "Where",
    "ZerosLike",
})
# fmt: on

#: Operations whose result is the same memory as what they got.
_VIEWS = frozenset({"ExpandDims", "Identity", "IdentityN", "Placeholder", "Reshape", "Squeeze", "StopGradient"})

_ELEMENTWISE = frozenset({"Mul", "MulNoNan", "Square", "SquaredDifference"})
_CALLS = frozenset({"PartitionedCall", "StatefulPartitionedCall"})
_LOOPS = frozenset({"While", "StatelessWhile"})


class UnknownWorkError(Exception):
    """An operation or a size whose cost is not known."""


@dataclass(frozen=True, slots=True)
class Work:
    """Multiply-adds, and bytes of results that hang on what was given: of all, of those kept, of the largest.

    Kept are the results that the gradients need, and those that are given on.
    """

    multiply_adds: int = 0
    result_bytes: int = 0
    kept_bytes: int = 0
    largest: int = 0

    def plus(self, other: Work, times: int = 1) -> Work:
        """This work and ``times`` the other."""
        return Work(
            self.multiply_adds + times * other.multiply_adds,
            self.result_bytes + times * other.result_bytes,
            self.kept_bytes + times * other.kept_bytes,
            max(self.largest, other.largest),
        )


def work_between(given: Iterable[Any], results: Sequence[Any]) -> Work:
    """The work by which tensors of one graph come from ``given`` ones, of static shapes.

    Raises :class:`UnknownWorkError`.
    """
    return _walk({_name(tensor) for tensor in given}, results).work


@dataclass(frozen=True, slots=True)
class _Walked:
    """The work, which of the results hang on what was given, and what of that the gradients need."""

    work: Work
    hanging: list[bool]
    needed: set[str]


def _walk(given: set[str], results: Sequence[Any]) -> _Walked:
    """What the operations between the ``given`` tensors and the results come to."""
    hanging = set(given)
    work = Work()
    views: dict[str, str] = {}
    kept: dict[str, int] = {}

    def keep(tensors: Iterable[Any]) -> None:
        for tensor in tensors:
            if tensor.dtype.is_floating and _name(tensor) in hanging:
                kept[views.get(_name(tensor), _name(tensor))] = _elements(tensor) * tensor.dtype.size

    for operation in _operations(results):
        if not any(_name(tensor) in hanging for tensor in operation.inputs):
            continue
        if operation.type in _CALLS or operation.type in _LOOPS:
            inner, needs = _inner(operation, hanging)
            work = work.plus(inner.work)
            flags = inner.hanging
            hanging.update(_name(tensor) for tensor, hangs in zip(operation.outputs, flags, strict=True) if hangs)
            keep(tensor for tensor, is_needed in zip(operation.inputs, needs, strict=True) if is_needed)
            continue
        work = work.plus(_own(operation))
        hanging.update(_name(tensor) for tensor in operation.outputs)
        if operation.type in _VIEWS:
            for before, after in zip(map(_name, operation.inputs), map(_name, operation.outputs), strict=False):
                views[after] = views.get(before, before)
        needs_of = needed(operation)
        keep(operation.inputs[number] for number in needs_of.inputs)
        keep(operation.outputs[number] for number in needs_of.results)
    keep(results)
    own = sum(size for name, size in kept.items() if name not in given)
    return _Walked(
        work.plus(Work(kept_bytes=own)), [_name(tensor) in hanging for tensor in results], given & kept.keys()
    )


def _operations(results: Sequence[Any]) -> list[Any]:
    """The operations that ``results`` need, each after those it needs."""
    found: dict[str, Any] = {}
    waiting = [tensor.op for tensor in results]
    while waiting:
        operation = waiting.pop()
        if operation.name not in found:
            found[operation.name] = operation
            waiting += [tensor.op for tensor in operation.inputs]
    if not found:
        return []
    # TensorFlow keeps operations in the order they were drawn.
    return [operation for operation in results[0].graph.get_operations() if operation.name in found]


def _inner(operation: Any, hanging: set[str]) -> tuple[_Walked, list[bool]]:
    """What a called function comes to, or a loop's body as often as it runs; which inputs the gradients need."""
    loop = operation.type in _LOOPS
    name = operation.get_attr("body" if loop else "f").name
    body = getattr(operation.graph._get_function(name), "graph", None)  # no public way leads to it
    if body is None:
        raise UnknownWorkError(operation.type)
    flags = [_name(tensor) in hanging for tensor in operation.inputs]
    while True:
        given = {_name(tensor) for tensor, hangs in zip(body.inputs, flags, strict=True) if hangs}
        walked = _walk(given, body.outputs)
        if not loop:
            return walked, [_name(tensor) in walked.needed for tensor in body.inputs]
        further = [before or after for before, after in zip(flags, walked.hanging, strict=True)]
        if further == flags:
            break
        flags = further  # what a turn leaves is what the next one gets
    # TensorFlow's loops put by what a turn was given, too, for each turn.
    given_on = sum(_elements(tensor) * tensor.dtype.size for tensor in body.inputs if _name(tensor) in walked.needed)
    turn = walked.work.plus(Work(kept_bytes=given_on))
    return _Walked(Work().plus(turn, _turns(operation)), flags, set()), [False] * len(flags)


def _turns(loop: Any) -> int:
    """How often the body of a loop runs: its second input is the limit that Keras's recurrent layers run to."""
    value = _scalar(loop.inputs[1])
    if value is None or value < 0:
        raise UnknownWorkError(loop.type)
    return value


def _scalar(tensor: Any) -> int | None:
    value = tf.get_static_value(tensor)
    if value is None and tensor.op.type in ("Max", "Identity") and tensor.op.inputs[0].shape.rank == 0:
        return _scalar(tensor.op.inputs[0])
    return None if value is None or value.ndim else int(value)


def _own(operation: Any) -> Work:
    """The work of an operation by itself."""
    if operation.type in _FREE:
        products = 0
    elif operation.type in _ELEMENTWISE:
        products = sum(_elements(tensor) for tensor in operation.outputs if tensor.dtype.is_floating)
    elif operation.type in _PRODUCTS:
        products = _PRODUCTS[operation.type](operation)
    else:
        raise UnknownWorkError(operation.type)
    results = [] if operation.type in _VIEWS else [tensor for tensor in operation.outputs if tensor.dtype.is_floating]
    sizes = [_elements(tensor) * tensor.dtype.size for tensor in results]
    return Work(products, sum(sizes), largest=max(sizes, default=0))


def _elements(tensor: Any) -> int:
    if not tensor.shape.is_fully_defined():
        raise UnknownWorkError(tensor.op.type)
    return math.prod(tensor.shape.as_list())


def _name(tensor: Any) -> str:
    return str(tensor.name)


# Sums of products


def _matrices(operation: Any) -> int:
    """A sum over the shared axis for each element of the result."""
    turned = operation.get_attr("transpose_a" if operation.type == "MatMul" else "adj_x")
    shared = operation.inputs[0].shape.as_list()[-2 if turned else -1]
    if shared is None:
        raise UnknownWorkError(operation.type)
    return _elements(operation.outputs[0]) * int(shared)


def _einsum(operation: Any) -> int:
    """One product for each combination of the indices of two tensors."""
    into = operation.get_attr("equation").decode().split("->")[0].split(",")
    if len(into) < 2:
        return 0
    sizes: dict[str, int | None] = {}
    for labels, tensor in zip(into, operation.inputs, strict=True):
        shape = tensor.shape.as_list()
        before, dots, after = labels.partition("...")
        middle = len(shape) - len(before) - len(after)
        named = [*before, *(f"...{middle - number}" for number in range(middle if dots else 0)), *after]
        for label, size in zip(named, shape, strict=True):
            sizes[label] = size if sizes.get(label) in (None, 1) else sizes[label]
    counts = [size for size in sizes.values() if size is not None]
    if len(counts) < len(sizes) or len(into) > 2:
        raise UnknownWorkError(operation.type)
    return math.prod(counts)


def _window(operation: Any, left_out: int) -> int:
    """Places of the kernel, without its last ``left_out`` axes."""
    return math.prod(int(size) for size in operation.inputs[1].shape.as_list()[:-left_out])


def _convolution(operation: Any) -> int:
    """A window of the kernel for each element of the result; the kernel's last axis is that of the result."""
    return _elements(operation.outputs[0]) * _window(operation, 1)


def _depthwise(operation: Any) -> int:
    """As a convolution, but of one channel at a time."""
    return _elements(operation.outputs[0]) * _window(operation, 2)


def _transposed(operation: Any) -> int:
    """A window of the kernel for each element of what comes in; the kernel's last axis is that of the input."""
    return _elements(operation.inputs[2]) * _window(operation, 1)


_PRODUCTS: dict[str, Callable[[Any], int]] = {
    "MatMul": _matrices,
    "BatchMatMul": _matrices,
    "BatchMatMulV2": _matrices,
    "BatchMatMulV3": _matrices,
    "Einsum": _einsum,
    "Conv2D": _convolution,
    "Conv3D": _convolution,
    "DepthwiseConv2dNative": _depthwise,
    "Conv2DBackpropInput": _transposed,
    "Conv3DBackpropInputV2": _transposed,
}
