"""One curve: every point is kept, and what is drawn of many shows every peak and every gap."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.panels.plot.curve import Curve


def filled(y, pieces=1):
    curve = Curve()
    x = np.arange(len(y), dtype=float)
    for part in np.array_split(np.arange(len(y)), pieces):
        curve.extend(x[part], y[part])
    return curve


def test_a_curve_keeps_every_point_in_order():
    curve = Curve()
    for start in range(0, 3000, 7):
        curve.extend(np.arange(start, start + 7, dtype=float), np.arange(start, start + 7) * 2.0)
    assert len(curve) == 3003
    assert np.array_equal(curve.x, np.arange(3003.0))
    assert np.array_equal(curve.y, np.arange(3003) * 2.0)


@given(st.integers(1, 5000), st.integers(1, 30), st.integers(0, 5000), st.integers(1, 5000), st.integers(1, 60))
def test_what_is_drawn_has_the_least_and_the_greatest_of_its_stretch(count, pieces, start, length, blocks):
    y = np.random.default_rng(count).normal(size=count)
    curve = filled(y, pieces)
    x, drawn = curve.stretch(start, start + length, blocks)
    seen = y[start : start + length + 1]
    if len(seen):
        assert drawn.min() <= seen.min()
        assert drawn.max() >= seen.max()
        assert np.isin(drawn, y).all()
    assert len(x) == len(drawn) <= 4 * max(blocks, 8) + 2 * 8 + 4
    assert np.all(np.diff(x) >= 0)


@given(st.integers(1, 4000), st.integers(0, 4000), st.integers(0, 3000))
def test_points_that_were_cut_off_and_added_again_are_as_if_nothing_had_been(count, kept, more):
    y = np.random.default_rng(count).normal(size=count)
    kept = min(kept, count)
    again = np.random.default_rng(more).normal(size=more)
    curve = filled(y, 3)
    curve.cut(kept - 1.0)
    curve.extend(np.arange(kept, kept + more, dtype=float), again)
    fresh = filled(np.concatenate([y[:kept], again]))
    assert np.array_equal(curve.y, fresh.y)
    assert curve.bounds == fresh.bounds
    for blocks in (3, 50):
        for mine, whole in zip(curve.stretch(-1, 9000, blocks), fresh.stretch(-1, 9000, blocks), strict=True):
            assert np.array_equal(mine, whole)


@pytest.mark.parametrize("blocks", [10, 100, 100_000])
def test_a_single_value_that_is_no_number_leaves_a_gap_at_any_zoom(blocks):
    y = np.ones(100_000)
    y[54_321] = np.nan
    x, drawn = filled(y, 7).stretch(0, 100_000, blocks)
    (gap,) = np.flatnonzero(np.isnan(drawn))
    assert abs(x[gap] - 54_321) <= max(1, 2 * 100_000 / blocks)
    assert np.all(np.diff(x) >= 0)


def test_what_holds_no_number_has_no_bounds():
    assert Curve().bounds is None
    assert filled(np.full(1000, np.nan)).bounds is None
    assert filled(np.array([np.nan, 2.0, np.nan, 1.0])).bounds == (1.0, 2.0)
