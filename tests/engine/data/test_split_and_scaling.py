"""The split is a partition that stays the same; scaling can be taken back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.engine.data import folds
from nodeeditor.engine.data import split as splits
from nodeeditor.engine.data.reshaping import fitted
from nodeeditor.engine.data.scaling import MINMAX, NONE, STANDARDIZE, learn
from nodeeditor.engine.data.split import split
from nodeeditor.problems import ProblemError


@given(st.integers(2, 500), st.floats(0.0, 0.95), st.integers(0, 2**32))
def test_a_split_is_a_partition_that_the_seed_decides(samples, share, seed):
    held_back = round(samples * share)
    if held_back == samples or (share > 0 and held_back == 0):
        with pytest.raises(ProblemError):
            split(samples, share, seed)
        return
    parts = split(samples, share, seed)
    assert sorted([*parts.train, *parts.validation]) == list(range(samples))
    assert len(parts.validation) == held_back
    again = split(samples, share, seed)
    assert np.array_equal(parts.train, again.train)
    assert np.array_equal(parts.validation, again.validation)


def test_the_split_of_a_seed_never_changes():
    assert list(split(20, 0.25, 0).validation) == SPLIT_OF_SEED_0
    assert list(split(20, 0.25, 1).validation) != SPLIT_OF_SEED_0


SPLIT_OF_SEED_0 = [2, 3, 11, 13, 15]


@pytest.mark.parametrize("share", [-0.1, 1.0, float("nan")])
def test_a_share_outside_zero_to_one_is_refused(share):
    with pytest.raises(ProblemError) as caught:
        split(10, share, 0)
    assert caught.value.problem.code == "data.validation_share"


def test_a_split_that_leaves_nothing_is_refused():
    with pytest.raises(ProblemError) as caught:
        split(2, 0.2, 0)
    assert "0.2 leaves 2 of 2 samples to train on and 0 to validate" in str(caught.value)


@given(
    st.lists(st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=3), min_size=1, max_size=20),
    st.sampled_from([STANDARDIZE, MINMAX]),
)
def test_scaling_can_be_taken_back(rows, method):
    values = np.array(rows)
    scaling = learn(method, values)
    assert np.allclose(scaling.invert(scaling.apply(values)), values, rtol=1e-6, atol=1e-6)
    assert np.isfinite(scaling.apply(values)).all()


def test_standardising_a_table_goes_by_feature():
    values = np.array([[1.0, 100.0, 0.1], [3.0, 300.0, 0.1], [5.0, 500.0, 0.1]])
    scaled = learn(STANDARDIZE, values).apply(values)
    assert np.allclose(scaled.mean(axis=0), 0)
    assert np.allclose(scaled.std(axis=0), [1, 1, 0])


def test_scaling_an_image_goes_as_a_whole():
    images = np.arange(2 * 4 * 4.0).reshape(2, 4, 4)
    scaled = learn(MINMAX, images).apply(images)
    assert (scaled.min(), scaled.max()) == (0.0, 1.0)
    assert np.allclose(np.diff(scaled.reshape(-1)), 1 / 31)


def test_no_scaling():
    assert learn(NONE, np.zeros((2, 2))) is None


@pytest.mark.parametrize(
    ("got", "needed", "result"),
    [
        ((8, 8), (8, 8), (8, 8)),
        ((8, 8), (8, 8, 1), (8, 8, 1)),
        ((8, 8, 1), (8, 8), (8, 8)),
        ((8, 8), (64,), (64,)),
        ((64,), (8, 8, 1), (8, 8, 1)),
        ((), (1,), (1,)),
        ((1,), (), ()),
        ((100, 3), (None, 3), (100, 3)),
        ((100,), (None, 1), (100, 1)),
        ((4, 16), (8, 8), None),
        ((8, 8), (8, 9), None),
        ((8, 8), (None, 4), None),
        ((4,), (None, None), None),
        ((7,), (None, 3), None),
    ],
)
def test_shapes_fit_only_without_guessing(got, needed, result):
    assert fitted(got, needed) == result


def test_moments_of_many_blocks_are_those_of_all(monkeypatch):
    values = np.random.default_rng(0).normal(1e6, 0.5, (1000, 3))
    monkeypatch.setattr(folds, "SUMMED", 30)
    found = learn(STANDARDIZE, values)
    assert np.allclose(found.offset, values.mean(axis=0), rtol=1e-14)
    assert np.allclose(found.scale, values.std(axis=0), rtol=1e-9)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5])
def test_a_split_of_many_samples_is_the_same(monkeypatch, share):
    few = split(10_007, share, 3)
    monkeypatch.setattr(splits, "MANY", 10)
    monkeypatch.setattr(splits, "_TOGETHER", 1000)
    many = split(10_007, share, 3)
    for rows, marked in ((few.train, many.train), (few.validation, many.validation)):
        assert len(rows) == len(marked)
        assert np.array_equal(rows, marked[:])
        places = np.random.default_rng(1).permutation(len(rows))[:500]
        assert np.array_equal(rows[places], marked[places])
        assert np.array_equal(rows[700:1900], marked[700:1900])
        assert np.array_equal(rows[::7], marked[::7])
