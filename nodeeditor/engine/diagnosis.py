"""From an error of Keras to a problem that tells what was got, what is needed and what helps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import keras

from nodeeditor.engine.calling import Arguments, call, symbolic
from nodeeditor.engine.repairs import flatten, project, reshape, same_padding, unshare
from nodeeditor.engine.tracing import NUMBERS_ARE_NO_TEXTS
from nodeeditor.engine.wording import SPOKEN, reason, shape_text
from nodeeditor.graph.inference import Shape, TensorSpec
from nodeeditor.problems import Fix, Problem, problem

#: What Python itself says of a tensor with more or fewer axes than the code had names for.
_SLIP = re.compile(r"values to unpack \(expected")
#: Where recurrent layers take the states they begin with.
_STATES = "initial_state"
_VALUE = re.compile(r"Received: \w+=(\S+)")
_COUNT = re.compile(r"\b(exactly|at least|list of) (\d+) (?:inputs|tensors)")


@dataclass(frozen=True, slots=True)
class _Got:
    """One tensor a call was given: at which port, as which of the tensors there."""

    port: str
    index: int
    shape: Shape
    dtype: str


def diagnose(layer: Any, arguments: Arguments, first: Arguments | None, error: Exception) -> Problem:
    """The problem behind ``error``, which ``layer`` raised when called on ``arguments``.

    ``first`` are the arguments of the call that built the layer before. The problem names no node.
    """
    tensors = list(_tensors(arguments))
    told = reason(error)
    return (
        _against_input_spec(layer, tensors, first)
        or _bad_argument(layer, told, error)
        or _wrong_count(tensors, told)
        or _wrong_states(layer, tensors)
        or _unequal(layer, tensors, told)
        or _too_small(layer, tensors, told)
        or _reshape(layer, tensors, told)
        or _no_such_axis(layer, tensors)
        or _open_size(tensors, told, error)
        or _too_deep(layer, tensors)
        or _no_text(tensors, told)
        or _wrong_kind(tensors, told, error)
        or (None if _speaks(told, error) else _no_steps(layer, arguments, tensors))
        or _refused(tensors, told, error)
    )


def other_shape(arguments: Arguments, computed: Sequence[Any], told: Sequence[Any]) -> Problem:
    """The problem of a layer whose formula for shapes is wrong for ``arguments``: its code gives another shape.

    What comes after it would be made for a tensor that never comes. Where both shapes hold as many values
    a Reshape makes them agree, and the problem is a warning.
    """
    shapes = {
        "got": [tensor.shape for tensor in _tensors(arguments)],
        "computed": [tensor.shape for tensor in computed],
        "told": [tensor.shape for tensor in told],
    }
    texts = {name: ", ".join(map(shape_text, some)) for name, some in shapes.items()}
    if len(told) == 1 and _product(shapes["computed"][0][1:]) == _product(shapes["told"][0][1:]) > 0:
        target = shape_text(tuple(shapes["computed"][0][1:]))
        return replace(problem("layer.other_form", target=target, **texts), warning=True)
    return problem("layer.other_shape", **texts)


def _against_input_spec(layer: Any, tensors: list[_Got], first: Arguments | None) -> Problem | None:
    """What the layer itself says it takes: number of axes, and sizes of some of them."""
    for spec, got in zip(keras.tree.flatten(layer.input_spec), tensors, strict=False):
        if spec is None:
            continue
        rank = len(got.shape)
        least = spec.ndim if spec.ndim is not None else spec.min_ndim
        if least is not None and rank < least:
            fixes = reshape(got.shape, least, got.port, _channels_first(layer))
            lacks_steps = (rank, least) == (2, 3) and not hasattr(layer, "data_format")
            code = "layer.steps_low" if lacks_steps else "layer.rank_low"
            return _at(got, code, needed=_axes(layer, least), fixes=fixes)
        most = spec.ndim if spec.ndim is not None else spec.max_ndim
        if most is not None and rank > most:
            return _at(got, "layer.rank_high", needed=_axes(layer, most), fixes=flatten(got.shape, most, got.port))
        for axis, size in (spec.axes or {}).items():
            if size is not None and got.shape[axis] not in (size, None):
                return _wrong_size(got, axis, size, first)
    return None


def _wrong_size(got: _Got, axis: int, size: int, first: Arguments | None) -> Problem:
    if first is None:
        return _at(got, "layer.axis_size", axis=axis, needed=size)
    built_by = next(
        (tensor.shape for tensor in _tensors(first) if (tensor.port, tensor.index) == (got.port, got.index)), ()
    )
    return _at(got, "layer.shared_misfit", axis=axis, needed=size, first=shape_text(built_by), fixes=(unshare(),))


def _bad_argument(layer: Any, told: str, error: Exception) -> Problem | None:
    """A value that a layer hands on when it is first called, and that is refused only there: no tensor is at fault."""
    if not told.lower().startswith("invalid value received for argument"):
        return None
    value = _VALUE.search(str(error))
    names = [name for name, known in layer.get_config().items() if value is not None and repr(known) == value[1]]
    parameter = names[0] if len(names) == 1 else None
    return replace(problem("layer.bad_config", reason=told), parameter=parameter)


def _wrong_count(tensors: list[_Got], told: str) -> Problem | None:
    found = _COUNT.search(told)
    if found is None:
        return None
    code = "layer.inputs_at_least" if found[1] == "at least" else "layer.inputs_exactly"
    return replace(problem(code, count=len(tensors), needed=int(found[2])), port=tensors[-1].port)


def _wrong_states(layer: Any, tensors: list[_Got]) -> Problem | None:
    """Another number of initial states than a recurrent layer carries, or one of another size."""
    states = [got for got in tensors if got.port == _STATES]
    sizes = _state_sizes(layer)
    if not states or not sizes:
        return None
    if len(states) != len(sizes):
        return replace(problem("layer.states", count=len(states), needed=len(sizes)), port=_STATES)
    for number, (got, size) in enumerate(zip(states, sizes, strict=True), start=1):
        if len(got.shape) == 2 and got.shape[1] not in (size, None):
            return _at(got, "layer.state_size", number=number, needed=size)
    return None


def _state_sizes(layer: Any) -> list[Any]:
    """What a recurrent layer carries from step to step; for one that goes both ways, of both its layers."""
    both = [getattr(layer, name, None) for name in ("forward_layer", "backward_layer")]
    carrying = [one for one in both if one is not None] or [layer]
    return [size for one in carrying for size in keras.tree.flatten(getattr(one, "state_size", None) or [])]


def _unequal(layer: Any, tensors: list[_Got], told: str) -> Problem | None:
    """Tensors that can't be merged: the first one that differs from the first of all is named."""
    if len(tensors) < 2 or not re.search(r"merge|matching shapes|incompatible shapes|same (rank|shape)", told):
        return None
    axis = getattr(layer, "axis", None) if "concat" in told.lower() else None
    first = tensors[0]
    other = next((got for got in tensors[1:] if _differs(first.shape, got.shape, axis)), None)
    if other is None:
        return None
    shapes = {"first": shape_text(first.shape), "other": shape_text(other.shape)}
    fixes = project(first.shape, other.shape, other.port, other.index) if axis is None else ()
    if len(other.shape) != len(first.shape):
        deeper = max(first, other, key=lambda got: len(got.shape))
        fixes = flatten(deeper.shape, 2, deeper.port, deeper.index)
    found = problem("layer.unequal", **shapes) if axis is None else problem("layer.unequal_but", axis=axis, **shapes)
    return replace(found, port=other.port, fixes=fixes)


def _differs(left: Shape, right: Shape, free_axis: int | None) -> bool:
    if len(left) != len(right):
        return True
    free = {free_axis % len(left)} if free_axis is not None else set()
    sizes = enumerate(zip(left, right, strict=True))
    return any(a != b and None not in (a, b) and axis not in free for axis, (a, b) in sizes)


def _too_small(layer: Any, tensors: list[_Got], told: str) -> Problem | None:
    if not re.search(r"zero or negative|negative dimension", told, re.IGNORECASE):
        return None
    fixes = (same_padding(),) if getattr(layer, "padding", None) == "valid" else ()
    return _at(tensors[0], "layer.too_small", fixes=fixes)


def _reshape(layer: Any, tensors: list[_Got], told: str) -> Problem | None:
    target = getattr(layer, "target_shape", None)
    sizes = tensors[0].shape[1:]
    if target is None or "must be unchanged" not in told or None in sizes:
        return None
    values, places = _product(sizes), _product(target)
    return replace(
        _at(tensors[0], "layer.other_size", values=values, target=shape_text(tuple(target)), places=places),
        parameter="target_shape",
    )


def _no_such_axis(layer: Any, tensors: list[_Got]) -> Problem | None:
    axis = getattr(layer, "axis", None)
    got = tensors[0]
    rank = len(got.shape)
    for one in axis if isinstance(axis, tuple | list) else [axis]:
        if isinstance(one, int) and not -rank <= one < rank:
            return replace(_at(got, "layer.no_such_axis", axis=one, last=rank - 1), parameter="axis")
    return None


def _open_size(tensors: list[_Got], told: str, error: Exception) -> Problem | None:
    got = next((got for got in tensors if None in got.shape[1:]), None)
    if got is None or ("fully-defined" not in told and "fully defined" not in told and isinstance(error, SPOKEN)):
        return None
    return _at(got, "layer.open_size")


def _too_deep(layer: Any, tensors: list[_Got]) -> Problem | None:
    """More axes than a layer that works in space has room for; Keras itself asks for the least number only."""
    spec = next(iter(keras.tree.flatten(layer.input_spec)), None)
    rank = getattr(spec, "min_ndim", None)
    if rank is None or not hasattr(layer, "data_format") or len(tensors[0].shape) <= rank:
        return None
    got = tensors[0]
    return _at(got, "layer.rank_high", needed=_axes(layer, rank), fixes=flatten(got.shape, rank, got.port))


def _no_text(tensors: list[_Got], told: str) -> Problem | None:
    """Numbers where the layer looks up words."""
    got = next((got for got in tensors if got.dtype != "string"), None)
    if got is None or NUMBERS_ARE_NO_TEXTS not in told:
        return None
    return replace(problem("layer.no_texts", got=got.dtype), port=got.port)


def _wrong_kind(tensors: list[_Got], told: str, error: Exception) -> Problem | None:
    """Whole numbers or texts where the layer computes with fractions."""
    got = next((got for got in tensors if not got.dtype.startswith(("float", "bfloat"))), None)
    if got is None or (isinstance(error, SPOKEN) and "type" not in told):
        return None
    if got.dtype == "string":
        return replace(problem("layer.texts"), port=got.port)
    return replace(problem("layer.wrong_kind", got=got.dtype), port=got.port)


def _no_steps(layer: Any, arguments: Arguments, tensors: list[_Got]) -> Problem | None:
    """Vectors where the layer takes sequences of them and does not say so itself: attention. Keras is asked."""
    if any(len(got.shape) != 2 for got in tensors):
        return None
    with_steps = {
        port: symbolic(_with_steps(value) if isinstance(value, TensorSpec) else tuple(map(_with_steps, value)))
        for port, value in arguments
    }
    try:
        call(type(layer).from_config(layer.get_config()), with_steps)
    except Exception:  # whatever is wrong, it is not that alone
        return None
    got = tensors[0]
    return _at(got, "layer.steps_low", needed=_axes(layer, 3), fixes=reshape(got.shape, 3, got.port))


def _with_steps(spec: TensorSpec) -> TensorSpec:
    batch, features = spec.shape
    return TensorSpec((batch, None, features), spec.dtype)


def _refused(tensors: list[_Got], told: str, error: Exception) -> Problem:
    got = ", ".join(shape_text(tensor.shape) for tensor in tensors)
    if _speaks(told, error):
        return problem("layer.refused", got=got, reason=told)
    return problem("layer.unsupported", got=got)


def _speaks(told: str, error: Exception) -> bool:
    """Whether Keras said something that is meant for a person."""
    return bool(told) and isinstance(error, SPOKEN) and not _SLIP.search(told)


def _axes(layer: Any, rank: int) -> str:
    """The names of the axes a layer of ``rank`` axes takes: ``(batch, height, width, channels)``."""
    space = getattr(getattr(layer, "cell", layer), "rank", rank - 2)
    if hasattr(layer, "data_format") and 1 <= space <= min(3, rank - 2):
        places = {1: ["steps"], 2: ["height", "width"], 3: ["depth", "height", "width"]}[space]
        names = ["channels", *places] if _channels_first(layer) else [*places, "channels"]
        names = ["batch", *["steps"] * (rank - 2 - space), *names]
    elif rank == 3:
        names = ["batch", "steps", "features"]
    else:
        names = ["batch", *(f"size {number}" for number in range(1, rank - 1)), "features"][:rank]
    return f"({', '.join(names)})"


def _channels_first(layer: Any) -> bool:
    return getattr(layer, "data_format", None) == "channels_first"


def _at(got: _Got, code: str, fixes: tuple[Fix, ...] = (), **arguments: Any) -> Problem:
    return replace(problem(code, got=shape_text(got.shape), **arguments), port=got.port, fixes=fixes)


def _tensors(arguments: Arguments) -> Iterable[_Got]:
    for port, value in arguments:
        specs = (value,) if isinstance(value, TensorSpec) else value
        for index, spec in enumerate(specs):
            yield _Got(port, index, spec.shape, spec.dtype)


def _product(sizes: Iterable[int | None]) -> int:
    product = 1
    for size in sizes:
        product *= size or 0
    return abs(product)
