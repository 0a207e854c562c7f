"""The course of a learning rate over a training, asked of Keras step by step, and what is wrong with it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import tensorflow as tf

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.objects import make
from nodeeditor.engine.wording import reason
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.protocol.answers import ScheduleDrawn
from nodeeditor.values import FrozenMap

#: So much of a training may be left when a rate comes to its end, or go beyond it, before it is worth a word.
_SLACK = 0.2
#: Steps beyond this multiple of a training are not looked at.
_BEYOND = 64
#: The steps at which Keras is asked whether a rate that rests does so for good.
_PROBES = 12
#: The points of a schedule that are looked at before a training.
_CHECKED = 64
_LATEST = 2**31 - 2

Rate = Callable[[int], float]


def drawn(schedule: FrozenMap, steps: int, points: int, request: int = 0) -> ScheduleDrawn:
    """The rates of ``schedule`` at about ``points`` of ``steps`` steps, the first and the last among them.

    Raises ``ProblemError`` for a schedule that Keras does not have or can't work out.
    """
    rate = _rate_of(schedule)
    last = max(steps - 1, 0)
    chosen = sorted({round(float(step)) for step in np.linspace(0, last, max(points, 2))})
    rates = [rate(step) for step in chosen]
    return ScheduleDrawn(request, tuple(chosen), tuple(rates), _trouble(rate, chosen, rates) or _length(rate, steps))


def check_schedule(optimizer: FrozenMap, steps: int) -> None:
    """Raise ``ProblemError`` where the learning rate of ``optimizer`` can't be used all through ``steps`` steps."""
    config = optimizer.get("config")
    rate = config.get("learning_rate") if isinstance(config, FrozenMap) else None
    if isinstance(rate, FrozenMap):
        found = drawn(rate, steps, _CHECKED).problem
        if found is not None and not found.warning:
            raise ProblemError(found)
    elif isinstance(rate, int | float):
        check_rate(rate)


def check_rate(rate: float) -> None:
    """Raise ``ProblemError`` for a learning rate that no optimizer can use."""
    if not _is_sound(rate):
        raise ProblemError(problem("training.rate_bad", got=f"{rate:g}"))


def _rate_of(schedule: FrozenMap) -> Rate:
    made = make(Kind.SCHEDULE, schedule)
    traced = tf.function(lambda step: tf.cast(made(step), tf.float32))

    def rate(step: int) -> float:
        try:
            return float(traced(tf.constant(step)))
        except Exception as error:  # schedules fail in as many ways as layers
            told = {"kind": Kind.SCHEDULE.value, "name": str(schedule.get("class_name")), "reason": reason(error)}
            raise ProblemError(problem("object.bad", **told)) from error

    return rate


def _trouble(rate: Rate, steps: list[int], rates: list[float]) -> Problem | None:
    """The first step of those with a rate that no optimizer can use: one below zero, or no number."""
    bad = next((place for place, value in enumerate(rates) if not _is_sound(value)), None)
    if bad is None:
        return None
    sound = steps[bad - 1] if bad else -1
    step = _first(lambda step: not _is_sound(rate(step)), sound, steps[bad])
    value = rate(step)
    if math.isfinite(value):
        return problem("training.schedule_negative", step=step + 1, rate=f"{value:.3g}")
    return problem("training.schedule_not_finite", step=step + 1)


def _length(rate: Rate, steps: int) -> Problem | None:
    """A hint where a rate comes to rest long before the training ends, or would move on long after."""
    far = min(steps * _BEYOND, _LATEST)
    final = rate(far)

    def rests(step: int) -> bool:
        return all(rate(round(float(probe))) == final for probe in np.linspace(step, far, _PROBES))

    if rate(0) == final and rests(0):
        return None
    if not rests(round(far / 2)):
        return None  # it never ends
    end = _first(rests, 0, far)
    jumps = end < 2 or rate(end - 1) == rate(end - 2)  # by steps; to rest after the last is what they are for
    found = None
    if end < (1 - _SLACK) * steps and not jumps:
        found = problem("training.schedule_short", end=end, steps=steps, rate=f"{final:.3g}")
    elif end > (1 + _SLACK) * steps:
        found = problem("training.schedule_long", end=end, steps=steps, rate=f"{rate(steps - 1):.3g}")
    return replace(found, warning=True) if found is not None else None


def _first(holds: Callable[[int], bool], before: int, after: int) -> int:
    """The first step that ``holds``, where ``before`` does not and ``after`` does."""
    while after - before > 1:
        middle = (before + after) // 2
        if holds(middle):
            after = middle
        else:
            before = middle
    return after


def _is_sound(rate: float) -> bool:
    return math.isfinite(rate) and rate >= 0
