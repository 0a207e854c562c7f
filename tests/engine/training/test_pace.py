from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.engine.training.order import epoch_order
from nodeeditor.engine.training.pace import Pace


def test_calls_grow_to_the_target_and_not_beyond() -> None:
    pace = Pace(target=0.05)
    seconds_a_step = 0.0001
    counts = []
    for _ in range(10):
        count = pace.steps(100_000)
        counts.append(count)
        pace.took(count, count * seconds_a_step)
    assert counts[0] == 1  # the first batch is seen at once
    assert max(later / earlier for earlier, later in pairwise(counts)) <= 4
    assert 450 <= counts[-1] <= 500


def test_the_time_of_compiling_is_not_taken_for_slowness() -> None:
    pace = Pace(target=0.05)
    pace.took(pace.steps(1000), 5.0)
    pace.took(pace.steps(1000), 0.0001)
    assert pace.steps(1000) > 1


@given(st.integers(1, 50), st.floats(1e-6, 10), st.integers(1, 1000))
def test_a_call_stays_within_the_epoch(calls: int, seconds: float, left: int) -> None:
    pace = Pace()
    for _ in range(calls):
        count = pace.steps(left)
        assert 1 <= count <= left
        pace.took(count, count * seconds)


def test_a_slow_network_gets_one_step_a_call() -> None:
    pace = Pace()
    for _ in range(5):
        pace.took(pace.steps(10), 2.0)
    assert pace.steps(10) == 1


@given(st.integers(-(2**40), 2**40), st.integers(0, 1000), st.integers(1, 200))
def test_an_order_is_fixed_by_seed_and_epoch(seed: int, epoch: int, samples: int) -> None:
    order = epoch_order(seed, epoch, samples)
    assert sorted(order) == list(range(samples))
    assert list(order) == list(epoch_order(seed, epoch, samples))


def test_orders_differ_by_seed_and_by_epoch() -> None:
    orders = {tuple(epoch_order(seed, epoch, 20)) for seed in (-1, 0, 1) for epoch in range(5)}
    assert len(orders) == 15
