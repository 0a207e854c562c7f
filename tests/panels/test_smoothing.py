"""Exponential smoothing against the recurrence that defines it."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.panels.plot.smoothing import Smoother

finite = st.floats(-1e6, 1e6)


def recurrence(values, weight):
    mean, result = 0.0, []
    for count, value in enumerate(values, 1):
        mean = weight * mean + (1 - weight) * value
        result.append(mean / (1 - weight**count))
    return np.array(result)


@given(st.lists(finite, min_size=1, max_size=400), st.floats(0.01, 0.995), st.integers(1, 50))
def test_it_is_the_recurrence_in_whatever_pieces_values_come(values, weight, size):
    smoother = Smoother(weight)
    pieces = [np.array(values[start : start + size]) for start in range(0, len(values), size)]
    means = np.concatenate([smoother.extend(piece) for piece in pieces])
    assert np.allclose(means, recurrence(values, weight), rtol=1e-6, atol=1e-3)


def test_long_curves_stay_exact():
    values = np.sin(np.arange(20_000) / 50) + 3
    assert np.allclose(Smoother(0.98).extend(values), recurrence(values, 0.98), rtol=1e-9)


def test_no_smoothing_gives_the_values_back():
    values = np.array([3.0, 1.0, 2.0])
    assert Smoother(0.0).extend(values) is values
    assert len(Smoother(0.9).extend(np.array([]))) == 0


def test_values_that_are_not_finite_leave_the_mean_as_it_is():
    smoother = Smoother(0.5)
    first = smoother.extend(np.array([np.nan, 1.0, np.inf, 1.0]))
    assert np.isnan(first[0])
    assert np.allclose(first[1:], 1.0)
    assert np.allclose(smoother.extend(np.array([-np.inf, 1.0])), 1.0)
    assert np.allclose(smoother.extend(np.array([np.nan])), 1.0)
    assert np.isnan(Smoother(0.5).extend(np.array([np.nan]))).all()
