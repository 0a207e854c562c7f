"""Repairs of a mask at a port of its own: another form of it. What it tells, and what it is told of, stays."""

from __future__ import annotations

from collections.abc import Iterator

from nodeeditor.engine.mending.case import Case
from nodeeditor.engine.mending.kinds import other_dtype
from nodeeditor.engine.mending.ranks import rank_repairs
from nodeeditor.problems import Fix
from nodeeditor.values import FrozenMap

#: Layers that leave each true or false as it is.
_KEEPING = ("Flatten", "Reshape")


def is_of_mask(case: Case) -> bool:
    """Whether the problem is one of a mask, and not of the tensors."""
    return case.problem.code in ("layer.mask_misfit", "layer.mask_texts")


def mask_repairs(case: Case) -> Iterator[Fix]:
    """Truth values from the Input in place of texts, or the same values along other axes."""
    at = next(one for one in case.arriving if one.link.target_port == case.problem.port)
    if case.problem.code == "layer.mask_texts":
        yield from other_dtype(case, at, "bool")
        return
    if all(size == 1 for size in at.shape[1:]):
        return  # one value an example would be spread over all steps
    for fix in rank_repairs(case):
        layers = fix.arguments["layers"]
        assert isinstance(layers, tuple)
        types = {layer["type"] for layer in layers if isinstance(layer, FrozenMap)}
        if fix.arguments["port"] == case.problem.port and types <= set(_KEEPING):
            yield fix
