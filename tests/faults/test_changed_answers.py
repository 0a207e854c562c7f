"""The whole window with an engine some of whose answers are changed: nothing breaks, nothing hangs."""

from __future__ import annotations

import pytest

from tests.examples import SOAK
from tests.faults.changing import ROLES, SEEDS, live

pytestmark = pytest.mark.skipif(not SOAK, reason="each is a session with real engines")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("seed", range(SEEDS))
def test_changed_answers_break_nothing(qapp, role: str, seed: int) -> None:
    outcome = live(role, seed)
    last = "\n".join(outcome.changes)
    assert not outcome.raised, f"{outcome.raised[0]}after:\n{last}"
    assert not outcome.lost, f"after:\n{last}"
