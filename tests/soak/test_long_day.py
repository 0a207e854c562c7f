"""A day of opening, editing, training and closing leaves nothing behind."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace

import pytest

from tests.examples import SOAK
from tests.soak.long_day import BOUND, Sample, grown, leaks_of

_LEVEL = Sample(200.0, 600.0, 23, 7, 6, 5, 9, 1000, 100_000)


def day(**more: float) -> list[Sample]:
    """Sixty rounds, with so much more of something each round, and noise that comes and goes."""
    noise = {"window": 0.2, "widgets": 3, "objects": 50}
    return [
        replace(
            _LEVEL,
            **{
                name: getattr(_LEVEL, name) + noise.get(name, 0) * (number % 3) + more.get(name, 0) * number
                for name in noise | more
            },
        )
        for number in range(60)
    ]


def test_a_day_that_is_flat_has_no_leak() -> None:
    assert leaks_of(grown(day())) == []


@pytest.mark.parametrize(
    "more", [{"engine": BOUND / 90}, {"window_files": 1}, {"processes": 0.05}, {"widgets": 1}, {"kept_files": 0.1}]
)
def test_what_grows_a_little_each_round_is_found(more: dict[str, float]) -> None:
    assert leaks_of(grown(day(**more))) == list(more)


@pytest.mark.skipif(not SOAK, reason="eight hours, a minute each some seconds")
@pytest.mark.timeout(7200)
def test_eight_hours_leave_nothing_behind() -> None:
    done = subprocess.run([sys.executable, "-m", "tests.soak.long_day"], capture_output=True, text=True, check=False)
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["leaks"] == []
    assert told["processes_left"] == 0
