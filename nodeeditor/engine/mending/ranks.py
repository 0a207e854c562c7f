"""Repairs of the number of axes: Flatten, Reshape, global pooling."""

from __future__ import annotations

from collections.abc import Iterator

from nodeeditor.engine.mending.case import Case
from nodeeditor.engine.mending.inserting import insert, is_merged, others, places
from nodeeditor.engine.repairs import flatten, reshape
from nodeeditor.problems import Fix
from nodeeditor.values import FrozenMap

#: The numbers of axes that layers of Keras take, batch included.
_RANKS = range(2, 6)


def rank_repairs(case: Case) -> Iterator[Fix]:
    """Each input brought to each other number of axes, the nearest first."""
    for at in places(case):
        rank = len(at.shape)
        is_tensor = case.problem.code != "layer.mask_misfit"
        if is_tensor and not is_merged(case, at) and any(len(one.shape) == rank for one in others(case, at)):
            continue  # beside a query a value of its number of axes is right; a mask often has one axis less
        # Beside others an input must have their number of axes; more would fit by being spread alone.
        targets = {len(one.shape) for one in case.arriving if one is not at} if is_merged(case, at) else set(_RANKS)
        if case.problem.code == "layer.open_size":
            targets = {target for target in targets if target < rank}  # an axis more would leave the size open
        for target in sorted(targets - {rank}, key=lambda one: (abs(one - rank), one)):
            found = (
                reshape(at.shape, target, at.link.target_port, case.channels_first)
                if rank < target
                else flatten(at.shape, target, at.link.target_port)
            )
            for fix in found:
                shaped = fix.arguments["config"]
                assert isinstance(shaped, FrozenMap)
                yield insert(case, at, (str(fix.arguments["type"]), shaped))
        if 3 <= rank <= 5 and 2 in targets:
            config = {"data_format": "channels_first"} if case.channels_first else {}
            yield insert(case, at, (f"GlobalAveragePooling{rank - 2}D", config))
