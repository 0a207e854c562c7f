"""What is told of where numbers of a training were first none any more."""

from __future__ import annotations

from dataclasses import dataclass

from nodeeditor.problems import Problem
from nodeeditor.protocol.non_finite import NonFinite


@dataclass(frozen=True)
class Found:
    """What was first not finite, in which step of which epoch, and a sentence about that with its cause."""

    epoch: int
    step: int
    first: NonFinite
    problem: Problem
