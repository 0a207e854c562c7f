"""Whatever is done to the window, no exception comes, Qt warns of nothing, and the document stays whole."""

from __future__ import annotations

import pytest

from tests.examples import SOAK
from tests.monkey.playing import play

#: 200,000 events in the long run, in windows that are not too old.
_SEEDS, _EVENTS = (range(100), 2000) if SOAK else (range(1), 120)


@pytest.mark.parametrize("seed", _SEEDS)
def test_a_monkey_breaks_nothing(qapp, monkeypatch, seed: int) -> None:
    played = play(seed, _EVENTS, monkeypatch.setattr)
    last = "\n".join(played.last)
    assert played.events == _EVENTS
    assert not played.raised, f"seed {seed}: {played.raised[0]}, after:\n{last}"
    assert not played.warned, f"seed {seed}: {played.warned[:3]}, after:\n{last}"
    assert not played.lost, f"seed {seed}: {played.lost[0]}, after:\n{last}"
