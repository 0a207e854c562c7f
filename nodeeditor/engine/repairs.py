"""Repairs of shapes that do not fit. Each is data: what to insert where, or what to set.

A repair that inserts a layer names its ``type`` and ``config`` and the place: the ``index``-th link
of ``port``. A ``parameters`` argument is what it costs.
"""

from __future__ import annotations

import math

from nodeeditor.engine.wording import shape_text
from nodeeditor.graph.inference import Shape
from nodeeditor.problems import Fix
from nodeeditor.values import EMPTY, FrozenMap


def reshape(got: Shape, rank: int, port: str, channels_first: bool = False) -> tuple[Fix, ...]:
    """A Reshape that gives ``got`` the axes up to ``rank``: a square or cube where the size is one, else size 1."""
    sizes = got[1:]
    if sizes.count(None) > 1:
        return ()
    target = tuple(-1 if size is None else size for size in sizes)
    if len(target) == 1 and rank > 3 and target[0] > 0:
        side = round(target[0] ** (1 / (rank - 2)))
        if side > 1 and side ** (rank - 2) == target[0]:
            target = (side,) * (rank - 2)
    missing = (1,) * (rank - 1 - len(target))
    target = missing[:1] + target + missing[1:] if channels_first else target + missing
    return (_reshaped(target, port),)


def unmask(got: Shape, port: str) -> tuple[Fix, ...]:
    """A Reshape to the same shape, at which the mask ends."""
    sizes = got[1:]
    return () if sizes.count(None) > 1 else (_reshaped(tuple(-1 if size is None else size for size in sizes), port),)


def flatten(got: Shape, rank: int, port: str, index: int = 0) -> tuple[Fix, ...]:
    """A layer that takes axes away from ``got`` until ``rank`` are left.

    None where two would be left and the size open: no layer with weights could follow.
    """
    if rank == 2 and None in got[1:]:
        return ()
    if rank == 2:
        return (Fix("fix.insert_flatten", FrozenMap(type="Flatten", config=EMPTY, port=port, index=index)),)
    kept, joined = got[1 : rank - 1], got[rank - 1 :]
    if None in kept or None in joined:
        return ()
    product = math.prod(size for size in joined if size is not None)
    return (_reshaped((*(size for size in kept if size is not None), product), port),)


def project(wanted: Shape, got: Shape, port: str, index: int, activation: str | None = None) -> tuple[Fix, ...]:
    """A Dense that gives ``got`` the last size of ``wanted``, where only that differs."""
    units, size = wanted[-1], got[-1]
    if len(wanted) != len(got) or len(got) < 2 or wanted[1:-1] != got[1:-1] or units is None or size is None:
        return ()
    arguments = FrozenMap(
        type="Dense",
        config={"units": units, "activation": activation} if activation else {"units": units},
        port=port,
        index=index,
        input=index + 1,
        units=units,
        parameters=(size + 1) * units,
    )
    return (Fix("fix.insert_dense", arguments),)


def same_padding() -> Fix:
    """The padding that keeps the size."""
    return Fix("fix.set_parameter", FrozenMap(parameter="padding", value="same"))


def unshare() -> Fix:
    """A layer of its own for a node that shares one."""
    return Fix("fix.unshare")


def _reshaped(target: tuple[int, ...], port: str) -> Fix:
    config = {"target_shape": target}
    return Fix(
        "fix.insert_reshape",
        FrozenMap(type="Reshape", config=config, port=port, index=0, shape=shape_text(target)),
    )
