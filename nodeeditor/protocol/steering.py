"""What can be asked of a training while it runs: commands, sent by the pipe or left in the run's folder."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import msgspec


class Changes(msgspec.Struct, frozen=True, omit_defaults=True):
    """Settings to change while a training runs; what is left out stays as it is.

    ``learning_rate`` is a number, or a schedule as in a graph file (``{"class_name": ..., "config": ...}``).
    ``loss_weights`` are given by Output, ``trainable`` and ``rates`` (of dropout) by node, all by name; a node inside
    of a block is ``block/node``, and changed in all uses.
    ``batch_size`` is taken up when the next epoch begins, everything else with the next step.
    """

    learning_rate: float | dict[str, Any] | None = None
    loss_weights: dict[str, float] = {}
    trainable: dict[str, bool] = {}
    rates: dict[str, float] = {}
    batch_size: int | None = None


class AppliedChanges(msgspec.Struct, frozen=True):
    """Changes that a running training was given before batch ``step`` of ``epoch``."""

    epoch: int
    step: int
    changes: Changes


class _Command(msgspec.Struct, frozen=True, tag_field="command", tag=lambda name: name.lower()):
    pass


class Pause(_Command, frozen=True):
    """Wait after the step at hand."""


class GoOn(_Command, frozen=True):
    """Go on after a pause: to the end, or for so many steps, or to the end of so many epochs, and wait again."""

    steps: int | None = None
    epochs: int | None = None


class Stop(_Command, frozen=True):
    """End after the step at hand and keep the last weights, or those of the best epoch."""

    keep: Literal["last", "best"] = "last"


class Change(_Command, frozen=True):
    """Change settings."""

    changes: Changes


Command: TypeAlias = Pause | GoOn | Stop | Change
