"""Small networks that tell how fast this machine trains."""

from __future__ import annotations

import pytest

from nodeeditor.engine.training.first_pace import first_pace
from tests.examples import SOAK


@pytest.mark.skipif(not SOAK, reason="five trainings")
def test_networks_of_several_kinds_are_measured() -> None:
    found = first_pace(lambda: False)
    assert len(found) == 5
    assert all(0 < one.seconds < 10 for one in found)
    calls, *_, writing = found
    # 40 batches of an Input, seven layers and an Output; 1,280 examples.
    assert calls.calls == 40 * 9
    assert calls.multiply_adds == 1280 * (6 * 16 * 16 + 16 * 10)
    assert calls.updates == 40 * (6 * 17 * 16 + 17 * 10)
    assert writing.activations > max(one.activations for one in found[:-1])


def test_it_is_broken_off_for_what_comes() -> None:
    asked: list[None] = []

    def is_wanted() -> bool:
        asked.append(None)
        return len(asked) > 3

    assert first_pace(is_wanted) == ()
    assert len(asked) < 10
