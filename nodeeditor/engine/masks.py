"""Masks that are linked to ports of their own: which ports take them, and what is wrong with one.

Keras hears of most mistakes in a mask only while it trains, and then speaks of sizes deep in its code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TypeAlias

from nodeeditor.catalog.specs import Port
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


@dataclass(frozen=True)
class Masks:
    """The masks among the ``arguments`` of one call, by the ``ports`` that are more than a tensor for an argument."""

    arguments: Arguments
    ports: Sequence[Port]

    @cached_property
    def linked(self) -> tuple[tuple[str, TensorSpec], ...]:
        """The masks that come by a port, and not along with a tensor."""
        names = {port.name for port in self.ports if port.mask}
        return tuple((name, mask) for name, mask in self.arguments if name in names and isinstance(mask, TensorSpec))

    @cached_property
    def masked(self) -> Arguments:
        """The arguments without those masks."""
        return tuple(given for given in self.arguments if given not in self.linked)

    def useless(self, takes: Takes) -> Problem | None:
        """What is wrong with a mask that Keras takes without a word, and would trip over during a training."""
        for port, mask in self.linked:
            if not _can_tell(mask, self._tensor_of(port)):
                return self._misfit(port, mask, takes)
        return None

    def refused(self, takes: Takes) -> Problem | None:
        """The problem of a call that Keras refuses, where it takes the same call without one of its masks."""
        if not self.linked:
            return None
        port, mask = self.linked[0]
        rest = replace(self, arguments=tuple(given for given in self.arguments if given[0] != port))
        # Where another one is wrong as well, that one is told first.
        return self._misfit(port, mask, takes) if takes(rest.arguments) else rest.refused(takes)

    def unread(self) -> Problem | None:
        """A warning of a mask that travels with a tensor and is left out, since another one is given by a port.

        Of a list of masks Keras fills all or none.
        """
        lists = {port.name: port.argument for port in self.ports if port.mask and port.argument}
        given = {lists[port]: port for port, _ in self.linked if port in lists}
        for port, value in self.masked:
            own = f"{port}{OF}"
            linked = given.get(lists.get(own, ""))
            if linked is None or own in dict(self.linked) or not isinstance(value, TensorSpec) or value.mask is None:
                continue
            return replace(problem("layer.mask_unread", given=linked, port=own), port=own, warning=True)
        return None

    def _misfit(self, port: str, mask: TensorSpec, takes: Takes) -> Problem:
        for shape in self._shapes(port):
            other = TensorSpec(shape, "bool")
            if takes(tuple((name, other if name == port else value) for name, value in self.arguments)):
                needed = shape_text(shape)
                if mask.dtype == "string" and len(mask.shape) == len(shape):
                    return replace(problem("layer.mask_texts", port=port, needed=needed), port=port)
                found = problem("layer.mask_misfit", port=port, got=shape_text(mask.shape), needed=needed)
                return replace(found, port=port)
        return replace(problem("layer.mask_refused", port=port, got=shape_text(mask.shape)), port=port)

    def _tensor_of(self, port: str) -> TensorSpec | None:
        """The tensor that the mask at ``port`` is for: that of the name, or for a plain ``mask`` the first."""
        value = self.masked[0][1] if port == MASK else dict(self.masked).get(port.removesuffix(OF))
        return value if isinstance(value, TensorSpec) else None

    def _shapes(self, port: str) -> Iterator[Shape]:
        """Shapes that may fit: for each step, each place, each value; for each step of one tensor and another."""
        masked = self._tensor_of(port)
        if masked is not None:
            yield from (masked.shape[:axes] for axes in range(2, len(masked.shape) + 1))
            return
        tensors = [value for _, value in self.masked if isinstance(value, TensorSpec)]
        if len(tensors) > 1 and min(len(tensor.shape) for tensor in tensors) > 2:
            yield (*tensors[0].shape[:2], tensors[1].shape[1])


def _can_tell(mask: TensorSpec, masked: TensorSpec | None) -> bool:
    """Whether the values of ``mask`` can be true or false of those of ``masked``, axis by axis from the batch on."""
    if mask.dtype == "string" or len(mask.shape) < 2:
        return False
    if masked is None:
        return True
    spread = (1,) if len(mask.shape) == len(masked.shape) else ()  # sizes that stand for any
    sizes = zip(mask.shape, masked.shape, strict=False)
    return all(one == other or None in (one, other) or one in spread for one, other in sizes)
