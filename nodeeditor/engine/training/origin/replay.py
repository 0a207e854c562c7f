"""A fused call of training steps, which can be made again up to any of its batches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import tensorflow as tf

from nodeeditor.engine.training.finite import all_finite
from nodeeditor.engine.training.order import Order
from nodeeditor.engine.training.setup import SetUp
from nodeeditor.engine.training.steps import FusedSteps, Trained


@dataclass(frozen=True)
class Replay:
    """The steps from ``first`` to ``stop`` of an epoch, as they were ``trained``."""

    setup: SetUp
    steps: FusedSteps
    order: Callable[[int, int], Order | None]
    trained: Trained
    epoch: int
    first: int
    stop: int

    @property
    def is_exact(self) -> bool:
        """Whether all steps can be made as they were; else the model is only known as it was before the first."""
        return self.trained.slots is not None or self.stop == self.first + 1

    @property
    def samples(self) -> Order | None:
        """The samples' numbers in the order of the epoch; None for their own."""
        return self.order(self.epoch, self.setup.train.samples)

    def go_to(self, step: int) -> None:
        """Give the model the state that it had before ``step``."""
        handle = self.setup.train.epoch(self.samples, self.first) if step > self.first else None
        self.steps.train_again(handle, self.trained, self.first, step)

    def batch(self, step: int) -> Any:
        """The tensors of a batch."""
        feed = self.setup.train
        return feed.batch(feed.epoch(self.samples, step), tf.constant(step))

    def breaking(self, until: int) -> int | None:
        """The step that first left a weight that is not finite, before ``until``; None where those were there before.

        Such a weight never comes back, so halves are looked at.
        """
        variables = self.setup.compiled.model.variables
        self.go_to(self.first)
        if not all_finite(variables):
            return None
        sound, broken = self.first, until
        while broken - sound > 1:
            middle = (sound + broken) // 2
            self.go_to(middle)
            if all_finite(variables):
                sound = middle
            else:
                broken = middle
        return sound
