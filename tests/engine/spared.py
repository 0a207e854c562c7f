"""Graphs as the engine's process answers for them: hastened, and with layers made ahead."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

import keras

from nodeeditor.engine import inference
from nodeeditor.engine.asking import Question, ask
from nodeeditor.engine.hastening import leave_tracking_to_keras, looked_up, remember_signatures
from nodeeditor.engine.spares import Recipe, Spares
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport


def reports_from_spares(graph: Graph) -> tuple[dict[NodeId, NodeReport], int]:
    """What is told of each node, and how many layers for that were made ahead. Nothing is remembered."""
    questions: dict[NodeId, Question] = {}
    calls = calls_of_graph(graph)
    inference.Inference().infer(calls, questions=questions)
    given: list[Recipe] = []

    class Counting(Spares):
        def take(self, type_name: str, config: str) -> object | None:
            layer = super().take(type_name, config)
            given.extend([(type_name, config)] if layer is not None else ())
            return layer

    ahead = Counting()
    with (
        hastened(),
        patch("nodeeditor.engine.asking.spares", lambda: ahead),
        patch.object(inference, "ask", ask.__wrapped__),
    ):
        ahead.want((one.type, one.config) for one in questions.values() if one.type not in (INPUT, OUTPUT))
        while ahead.make_one():
            pass
        return inference.Inference().infer(calls), len(given)


@contextmanager
def hastened() -> Iterator[None]:
    """Layers are made and called as in the engine's process; within another one this adds nothing."""
    if any("__signature__" in vars(method) for method in looked_up()):
        yield
        return
    with patch.object(keras.layers.Layer, "_self_setattr_tracking", True, create=True):
        leave_tracking_to_keras()
        remember_signatures()
        try:
            yield
        finally:
            for method in looked_up():
                del method.__signature__  # type: ignore[attr-defined]
