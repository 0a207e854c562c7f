"""Which weights come back when a loss is no number: those that a finite loss has proved."""

from __future__ import annotations

import math
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from nodeeditor.engine.training import loop as loops
from nodeeditor.engine.training.following import Follower
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.outcome import Start
from nodeeditor.engine.training.steps import Trained
from nodeeditor.runs.record import RunStatus


class ScriptedSteps:
    """Stands for the fused steps: each call takes its losses from a list and adds 1 to the weight a step."""

    names = ("loss",)

    def __init__(self, model: Any, losses: list[float]) -> None:
        self._weight = model.variables[0]
        self._losses = losses

    def train(self, handle: Any, start: int, stop: int) -> Trained:
        before = [tf.constant(self._weight.numpy())]
        own = np.array([[self._losses.pop(0)] for _ in range(start, stop)], np.float32)
        self._weight.assign_add(float(stop - start))
        return Trained(own, own[-1], before)

    def listen(self) -> None:
        pass


class Calls:
    """Stands for the pace: calls of fixed lengths."""

    def __init__(self, lengths: list[int]) -> None:
        self._lengths = lengths

    def steps(self, left: int) -> int:
        return min(left, self._lengths.pop(0))

    def took(self, steps: int, seconds: float) -> None:
        pass


class Silent(Follower):
    def __init__(self) -> None:
        self.seen: list[float] = []

    def batches(self, epoch: int, step: int, logs: dict[str, list[float]]) -> None:
        self.seen += logs["loss"]

    def epoch(self, message: Any) -> None:
        pass


def trained(monkeypatch: pytest.MonkeyPatch, losses: list[float], calls: list[int]) -> tuple[Any, float, list[float]]:
    """What came of 6 steps an epoch with these losses; the weight starts at 0 and counts the steps."""
    variable = tf.Variable(0.0)
    model = SimpleNamespace(
        variables=[
            SimpleNamespace(
                value=variable, assign=variable.assign, assign_add=variable.assign_add, numpy=variable.numpy
            )
        ],
        optimizer=SimpleNamespace(learning_rate=0.1),
    )
    feed: Any = SimpleNamespace(samples=6, batch_size=1, steps=6, epoch=lambda order, first_step: None)
    monkeypatch.setattr(loops, "FusedSteps", lambda model, *_: ScriptedSteps(model, list(losses)))
    monkeypatch.setattr(loops, "Pace", lambda: Calls(list(calls)))
    follower = Silent()
    setup: Any = SimpleNamespace(compiled=SimpleNamespace(model=model), train=feed, validation=None)
    outcome = Loop(setup, lambda *_: None).run(Start(), 2, follower)
    return outcome, float(variable.numpy()), follower.seen


NAN = math.nan


@pytest.mark.parametrize(
    ("losses", "calls", "weight", "step"),
    [
        ([1, 1, 1, 1, NAN, NAN], [2, 4], 2, 5),  # within a call: its first loss proved the weights before it
        ([1, 1, NAN, NAN, NAN, NAN], [2, 4], 0, 3),  # at once: the weights before the call are the bad ones
        ([1, 1, 1, NAN, 1, 1], [1, 1, 1, 1], 2, 4),  # one step a call
        ([NAN, 1, 1, 1, 1, 1], [3], 0, 1),  # from the start: nothing better is known than the start
        ([1, math.inf, 1, 1, 1, 1], [6], 0, 2),  # infinity is as bad
    ],
)
def test_the_last_proved_weights_come_back(
    monkeypatch: pytest.MonkeyPatch, losses: list[float], calls: list[int], weight: float, step: int
) -> None:
    outcome, left, seen = trained(monkeypatch, losses, calls)
    assert outcome.status is RunStatus.NAN
    assert outcome.epochs == 0
    assert left == weight
    assert (outcome.problem.arguments["epoch"], outcome.problem.arguments["step"]) == (1, step)
    np.testing.assert_array_equal(seen, losses[:step])  # the journal holds what led there, and no more


def test_sound_losses_keep_the_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome, left, _ = trained(monkeypatch, [1.0] * 12, [6, 6])
    assert (outcome.status, outcome.epochs, left) == (RunStatus.FINISHED, 2, 12)
