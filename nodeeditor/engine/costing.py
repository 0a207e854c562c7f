"""What a call of a layer costs, by tracing its code and counting; answers are remembered, no weights are made."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

import keras

from nodeeditor.engine.asking import Question
from nodeeditor.engine.calling import Arguments, call, symbolic
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.objects import make_layer
from nodeeditor.engine.tracing import trace
from nodeeditor.engine.weightless import weightless
from nodeeditor.engine.work import Work, work_between
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.graph.inference import NodeCall, NodeCost, TensorSpec
from nodeeditor.values import FrozenMap, freeze

#: Answers kept: a graph of 1,000 nodes with room for what was tried before.
_REMEMBERED = 8192

UNKNOWN = NodeCost()


def costs(
    inference: Inference,
    calls: Sequence[NodeCall],
    known: Mapping[tuple[NodeId, str], TensorSpec] | None = None,
    seconds: float = math.inf,
) -> dict[NodeId, NodeCost]:
    """What each of ``calls`` costs, as far as it was found out within ``seconds``, of one at least.

    ``calls`` and ``known`` are as ``inference`` takes them. A call without outputs has unknown costs.
    """
    end = time.monotonic() + seconds
    questions: dict[NodeId, Question] = {}
    reports = inference.infer(calls, known, questions)
    found: dict[NodeId, NodeCost] = {}
    for call_ in calls:
        if found and time.monotonic() > end:
            break
        found[call_.node] = cost(questions[call_.node]) if reports[call_.node].outputs else UNKNOWN
    return found


@lru_cache(maxsize=_REMEMBERED)
def cost(asked: Question) -> NodeCost:
    """The cost of the call for one example, in inference; unknown where anything of it is.

    See :mod:`nodeeditor.engine.work` for what is counted.
    """
    if asked.type in (INPUT, OUTPUT):
        return NodeCost(0, 0, 0, 0)
    config = FrozenMap(freeze(json.loads(asked.config)))  # type: ignore[arg-type]  # a configuration is a map
    try:
        with weightless():
            work = _traced(make_layer(asked.type, "layer", config), asked)
    except Exception:  # whatever breaks is told by the shapes; a cost has nothing to add
        return UNKNOWN
    return NodeCost(work.multiply_adds, work.result_bytes, work.kept_bytes, work.largest)


def _traced(layer: Any, asked: Question) -> Work:
    # Weights are those of the call that built the layer, whatever the batch.
    call(layer, _tensors(asked.first if asked.first is not None else asked.arguments), asked.special)
    found: list[Work] = []

    def counted(**given: Any) -> Any:
        tensors = call(layer, given, asked.special)
        found.append(work_between(keras.tree.flatten(given), tensors))
        return tensors

    trace(counted, **_tensors(asked.arguments, batch=1))
    return found[0]


def _tensors(arguments: Arguments, batch: int | None = None) -> Mapping[str, Any]:
    """Symbolic tensors by port, with ``batch`` examples where that is given."""
    if batch is None:
        return {port: symbolic(value) for port, value in arguments}
    return {
        port: symbolic(
            _sized(value, batch) if isinstance(value, TensorSpec) else tuple(_sized(item, batch) for item in value)
        )
        for port, value in arguments
    }


def _sized(tensor: TensorSpec, batch: int) -> TensorSpec:
    return TensorSpec((batch, *tensor.shape[1:]), tensor.dtype)
