"""Learning from earlier epochs how long the next one takes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.workspace.pace import Epoch, Measured, predicted
from nodeeditor.workspace.pace_log import PaceLog

PRICES = (2e-4, 1e-10, 1e-10, 1e-9)


def measured(calls: float, multiply_adds: float, activations: float, updates: float, factor: float = 1.0) -> Measured:
    epoch = Epoch(calls, multiply_adds, activations, updates)
    return Measured(epoch, factor * sum(map(float.__mul__, PRICES, epoch.parts)))


EARLIER = [
    measured(100, 1e7, 1e6, 1e5),
    measured(1000, 1e9, 3e8, 1e6),
    measured(300, 5e10, 1e9, 1e6),
    measured(80, 1e8, 4e9, 1e5),
    measured(80, 1e8, 1e7, 1e9),
]


def test_nothing_is_known_before_the_first_epoch() -> None:
    assert predicted(Epoch(10, 1e6, 1e6, 1e3), []) is None


def test_an_epoch_like_an_earlier_one_takes_what_the_last_of_them_took() -> None:
    earlier = [*EARLIER, Measured(Epoch(10, 1e6, 1e6, 1e3), 3.0), Measured(Epoch(10, 1e6, 1e6, 1e3), 4.0)]
    assert predicted(Epoch(10, 1.001e6, 1e6, 1e3), earlier) == 4.0


def test_one_earlier_epoch_is_scaled_by_the_work() -> None:
    assert predicted(Epoch(20, 2e9, 2e8, 2e6), [Measured(Epoch(10, 1e9, 1e8, 1e6), 1.5)]) == pytest.approx(3.0)


@given(st.floats(1, 1e4), st.floats(1e6, 1e12), st.floats(1e5, 1e11), st.floats(1e3, 1e10))
def test_prices_are_found_and_hold_for_other_networks(
    calls: float, multiply_adds: float, activations: float, updates: float
) -> None:
    wanted = measured(calls, multiply_adds, activations, updates)
    assert predicted(wanted.epoch, EARLIER) == pytest.approx(wanted.seconds, rel=0.01)


@given(st.lists(st.tuples(*[st.floats(0, 1e12)] * 4, st.floats(0, 1e4)), max_size=8))
def test_no_estimate_is_negative(earlier: list[tuple[int, float, float, float]]) -> None:
    told = predicted(Epoch(7, 1e8, 1e7, 1e6), [Measured(Epoch(*work), seconds) for *work, seconds in earlier])
    assert told is None or told > 0


def test_epochs_are_kept_by_device_and_the_latest_of_a_network_stays(tmp_path) -> None:
    path = tmp_path / "kept" / "epochs.json"
    log = PaceLog(path)
    assert log.measured("CPU") == []
    for found in EARLIER:
        log.add("CPU", found)
    log.add("CPU", measured(100, 1e7, 1e6, 1e5, factor=2.0))
    log.add("GPU", EARLIER[0])
    assert PaceLog(path).measured("CPU") == [*EARLIER[1:], measured(100, 1e7, 1e6, 1e5, factor=2.0)]
    assert PaceLog(path).measured("GPU") == EARLIER[:1]


def test_a_log_that_cannot_be_read_or_written_is_an_empty_one(tmp_path) -> None:
    path = tmp_path / "epochs.json"
    path.write_text("[1, 2")
    assert PaceLog(path).measured("CPU") == []
    (tmp_path / "file").touch()
    log = PaceLog(tmp_path / "file" / "epochs.json")
    log.add("CPU", EARLIER[0])
    assert log.measured("CPU") == []
