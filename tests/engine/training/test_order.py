"""The order of an epoch is a permutation that seed and epoch decide, as an array or place by place."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.engine.training import order as orders
from nodeeditor.engine.training.order import epoch_order
from nodeeditor.engine.training.wide_order import WideOrder


@given(samples=st.integers(1, 3000), seed=st.integers(0, 2**40))
def test_a_wide_order_has_each_sample_once(samples: int, seed: int) -> None:
    order = WideOrder(samples, (seed, 0, 1))
    assert len(order) == samples
    assert np.array_equal(np.sort(order[:]), np.arange(samples))


def test_it_can_be_asked_for_any_places() -> None:
    order = WideOrder(5_000_000_000, (3, 0, 0))
    places = np.array([4_999_999_999, 0, 17])
    assert order[places].tolist() == [int(order[place : place + 1][0]) for place in places]
    assert order[places].max() > 2**32 or order[: 10**4].max() > 2**32


def test_it_is_mixed_well() -> None:
    samples = 100_000
    found = WideOrder(samples, (1, 0, 0))[:]
    steps = np.abs(np.diff(found))
    assert abs(steps.mean() / (samples / 3) - 1) < 0.02  # as far apart as numbers drawn at random
    assert abs(np.corrcoef(np.arange(samples), found)[0, 1]) < 0.02
    thirds = np.histogram(found[: samples // 100], 10)[0]
    assert thirds.min() > 60  # of 100 each


def test_seed_and_epoch_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    for wide in (10**9, 10):
        monkeypatch.setattr(orders, "WIDE", wide)
        assert np.array_equal(epoch_order(5, 2, 500)[:], epoch_order(5, 2, 500)[:])
        assert not np.array_equal(epoch_order(5, 2, 500)[:], epoch_order(5, 3, 500)[:])
        assert not np.array_equal(epoch_order(5, 2, 500)[:], epoch_order(-5, 2, 500)[:])
    assert isinstance(epoch_order(5, 2, 500), WideOrder)
