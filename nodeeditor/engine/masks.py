"""Masks that are linked to ports of their own: which ports take them, and what is wrong with one.

Keras hears of most mistakes in a mask only while it trains, and then speaks of sizes deep in its code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeAlias

from nodeeditor.engine.calling import Arguments
from nodeeditor.engine.wording import shape_text
from nodeeditor.graph.inference import Shape, TensorSpec
from nodeeditor.problems import Problem, problem

#: Whether Keras takes a call with these arguments.
Takes: TypeAlias = Callable[[Arguments], bool]

#: The argument that Keras fills from the mask of the one tensor of a call, and what it adds to an argument's name
#: for that argument's mask.
MASK = "mask"
OF = "_mask"


def is_mask(argument: str) -> bool:
    """Whether an argument of ``call`` takes a mask, by the names that Keras goes by."""
    return argument == MASK or argument.endswith(OF)


def linked_masks(arguments: Arguments) -> list[tuple[str, TensorSpec]]:
    """The masks that come by a port, and not along with a tensor."""
    return [(port, value) for port, value in arguments if is_mask(port) and isinstance(value, TensorSpec)]


def useless_mask(arguments: Arguments, takes: Takes) -> Problem | None:
    """What is wrong with a mask that Keras takes without a word, and would trip over in the middle of a training."""
    for port, mask in linked_masks(arguments):
        if not _can_tell(mask, _masked(arguments, port)):
            return _misfit(arguments, port, mask, takes)
    return None


def refused_mask(arguments: Arguments, takes: Takes) -> Problem | None:
    """The problem of a call that Keras refuses, where it takes the same call without one of its masks."""
    for port, mask in linked_masks(arguments):
        rest = tuple(given for given in arguments if given[0] != port)
        if takes(rest):
            return _misfit(arguments, port, mask, takes)
        arguments = rest  # another one is wrong as well
    return None


def unread_mask(arguments: Arguments, lists: dict[str, str]) -> Problem | None:
    """A warning of a mask that travels with a tensor and that Keras leaves out, since another one is given by a port.

    ``lists`` names the argument that each port goes into, where that takes a list: there Keras fills all or none.
    """
    given = {port: lists[port] for port, _ in linked_masks(arguments) if port in lists}
    for port, value in arguments:
        own = f"{port}{OF}"
        if own in given or lists.get(own) not in given.values() or not isinstance(value, TensorSpec):
            continue
        if value.mask is not None:
            return replace(problem("layer.mask_unread", given=next(iter(given)), port=own), port=own, warning=True)
    return None


def _misfit(arguments: Arguments, port: str, mask: TensorSpec, takes: Takes) -> Problem:
    for shape in _shapes(arguments, port):
        other = TensorSpec(shape, "bool")
        fits = _can_tell(other, _masked(arguments, port))
        if fits and takes(tuple((name, other if name == port else value) for name, value in arguments)):
            if mask.dtype == "string" and len(mask.shape) == len(shape):
                return replace(problem("layer.mask_texts", port=port, needed=shape_text(shape)), port=port)
            found = problem("layer.mask_misfit", port=port, got=shape_text(mask.shape), needed=shape_text(shape))
            return replace(found, port=port)
    return replace(problem("layer.mask_refused", port=port, got=shape_text(mask.shape)), port=port)


def _masked(arguments: Arguments, port: str) -> TensorSpec | None:
    """The tensor that the mask at ``port`` is for: that of the name, or for a plain ``mask`` the first."""
    name = arguments[0][0] if port == MASK else port.removesuffix(OF)
    value = dict(arguments).get(name)
    return value if isinstance(value, TensorSpec) else None


def _can_tell(mask: TensorSpec, masked: TensorSpec | None) -> bool:
    """Whether the values of ``mask`` can be true or false of those of ``masked``, axis by axis from the batch on."""
    if mask.dtype == "string" or len(mask.shape) < 2:
        return False
    if masked is None:
        return True
    spread = (1,) if len(mask.shape) == len(masked.shape) else ()  # sizes that stand for any
    sizes = zip(mask.shape, masked.shape, strict=False)
    return all(one == other or None in (one, other) or one in spread for one, other in sizes)


def _shapes(arguments: Arguments, port: str) -> Iterator[Shape]:
    """Shapes of masks that may fit: for each step, each place, each value; for each step of one tensor and another."""
    masked = _masked(arguments, port)
    if masked is not None:
        yield from (masked.shape[:axes] for axes in range(2, len(masked.shape) + 1))
        return
    tensors = [value for name, value in arguments if not is_mask(name) and isinstance(value, TensorSpec)]
    if len(tensors) > 1 and min(len(tensor.shape) for tensor in tensors) > 2:
        yield (*tensors[0].shape[:2], tensors[1].shape[1])
