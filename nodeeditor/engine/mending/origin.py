"""Where a size comes from: the way back from an input of a node to the layer that made the size."""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.engine.mending.case import Arriving, Case
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import Shape

#: Who made a size that went through more nodes than these is not looked for.
FAR = 32


@dataclass(frozen=True, slots=True)
class Origin:
    """A tensor that does not fit, and the nodes on its way, the nearest first; the last one made its size.

    ``port`` is the output of the last node, ``got`` all that went into that, nothing for an Input.
    """

    arriving: Arriving
    nodes: tuple[NodeId, ...]
    port: str
    got: tuple[Shape, ...]

    @property
    def maker(self) -> NodeId:
        """The node that made the size."""
        return self.nodes[-1]


def origins(case: Case) -> list[Origin]:
    """The way of each tensor that takes part in the mistake: of two that differ, both."""
    arriving = case.arriving
    first = arriving[0] if arriving else None
    if first is None:
        return []
    others = [one for one in arriving[1:] if one.shape != first.shape]
    if not others:
        return [_origin(case, first, frozenset(range(len(first.shape))))]
    other = next((one for one in others if one.shape[:1] == first.shape[:1]), others[0])
    axes = _differing(first.shape, other.shape)
    return [_origin(case, other, axes), _origin(case, first, axes)]


def fits(case: Case, origin: Origin, shape: Shape) -> bool:
    """Whether ``shape``, given by who made the size, has the sizes of another one that is wanted, or keeps its own.

    Others may fit too, by being spread (a 1 beside a 16), but nobody means that. Where nothing else
    arrives there is nothing to compare with, and Keras alone can tell.
    """
    now = origin.arriving.shape
    others = [other for other in case.wanted if other != now]
    if not others:
        return True
    return any(
        len(other) == len(shape)
        and len(now) == len(shape)
        and all(shape[axis] in (other[axis], now[axis]) for axis in _differing(now, other))
        for other in others
    )


def _origin(case: Case, arriving: Arriving, axes: frozenset[int]) -> Origin:
    link, nodes = arriving.link, [arriving.link.source]
    shape = arriving.shape
    for _ in range(FAR):
        into = case.into(link.source)
        before = next((one for one in into if _same(one.shape, shape, axes)), None)
        if before is None:
            return Origin(arriving, tuple(nodes), link.source_port, tuple(one.shape for one in into))
        link, shape = before.link, before.shape
        nodes.append(link.source)
    return Origin(arriving, tuple(nodes), link.source_port, ())


def _differing(left: Shape, right: Shape) -> frozenset[int]:
    if len(left) != len(right):
        return frozenset(range(max(len(left), len(right))))
    return frozenset(axis for axis, (a, b) in enumerate(zip(left, right, strict=True)) if a != b)


def _same(before: Shape, after: Shape, axes: frozenset[int]) -> bool:
    """Whether the sizes of ``axes`` were there before already."""
    return len(before) == len(after) and all(before[axis] == after[axis] for axis in axes if axis < len(after))
