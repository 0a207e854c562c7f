"""Why a file gives something else than its model: found out by running more, never guessed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from nodeeditor.engine.exporting.artefact import Arrays
from nodeeditor.engine.exporting.comparing import differences
from nodeeditor.engine.exporting.naming import named_layers
from nodeeditor.engine.exporting.precise import DOUBLE, in_precision, inner_layers, precisions
from nodeeditor.language import tr
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.exports import TOLERATED, Difference, Verdict

#: Such a share of the largest value is a few of the last steps that a 32-bit number has.
_LAST_STEPS = 2e-6
#: Two ways to round are about as far from the exact result as each other; so many times as far is another matter.
_ALIKE = 8.0


@dataclass(frozen=True)
class Case:
    """A model, what it was run on, what it gave, and what the file gave."""

    model: Any
    run: Callable[[Any, Arrays], Arrays]
    inputs: Arrays
    mine: Arrays
    theirs: Arrays
    found: Sequence[Difference]

    @property
    def worst(self) -> Difference:
        """The output that differs most."""
        return max(self.found, key=lambda one: one.absolute)


def explained(case: Case) -> tuple[Verdict, Problem]:
    """What is behind a difference above what is tolerated."""
    again = differences(case.mine, case.run(case.model, case.inputs))
    if max(one.absolute for one in again) > TOLERATED:
        layers = _random_layers(case.model)
        return Verdict.EXPLAINED, problem(
            "export.random", own=number(max(one.absolute for one in again)), layers=layers
        )
    rounded = all(one.absolute <= TOLERATED or one.relative <= _LAST_STEPS for one in case.found)
    if rounded and _of_32_bits(case):
        size = max(np.abs(case.mine[one.output]).max() for one in case.found if one.absolute > TOLERATED)
        return Verdict.EXPLAINED, problem("export.last_digits", size=number(float(size)))
    try:
        exact = case.run(in_precision(case.model, DOUBLE), case.inputs)
        own, other = differences(exact, case.mine), differences(exact, case.theirs)
    except Exception:  # no layer need know 64 bits
        return Verdict.DIFFERENT, problem("export.unexplained", output=case.worst.output)
    arguments = {"output": case.worst.output}
    arguments |= {"own": number(max(one.absolute for one in own)), "file": number(max(one.absolute for one in other))}
    near = all(
        theirs.absolute <= max(_ALIKE * mine.absolute, TOLERATED) for mine, theirs in zip(own, other, strict=True)
    )
    if near:
        kinds = ", ".join(precisions(case.model)) or "float32"
        return Verdict.EXPLAINED, problem("export.rounding", precision=kinds, **arguments)
    return Verdict.DIFFERENT, problem("export.no_rounding", **arguments)


def number(value: float) -> str:
    """A difference as it stands in a sentence."""
    return "0" if value == 0 else f"{value:.1e}" if np.isfinite(value) else tr("beyond all bounds")


def _of_32_bits(case: Case) -> bool:
    return all(case.mine[one.output].dtype == np.float32 for one in case.found if one.absolute > TOLERATED) and (
        precisions(case.model) in ([], ["float32"])
    )


def _random_layers(model: Any) -> str:
    return named_layers(layer for layer in inner_layers(model) if hasattr(layer, "seed_generator")) or tr("a layer")
