"""Which checkpoints stay."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.engine.training.kept import KeptEpochs
from nodeeditor.graph.settings import KeptCheckpoints
from nodeeditor.problems import ProblemError


def kept(settings: KeptCheckpoints, values: list[float], *, more: bool = False) -> KeptEpochs:
    policy = KeptEpochs(settings, ["loss", "val_loss"], more_is_better=more)
    for epoch, value in enumerate(values):
        assert not policy.epoch_ended(epoch, {"loss": 9.0, "val_loss": value})
    return policy


def test_every_so_many_epochs_one_stays() -> None:
    assert kept(KeptCheckpoints(every=3), [1.0] * 10).kept == {2, 5, 8}
    assert kept(KeptCheckpoints(), [1.0] * 10).kept == set()


@pytest.mark.parametrize(("more", "best"), [(False, 2), (True, 1)])
def test_the_best_stays_and_the_one_before_goes(more: bool, best: int) -> None:
    policy = kept(KeptCheckpoints("val_loss"), [2.0, 3.0, 1.0, math.nan, 1.0, 3.0], more=more)
    assert policy.kept == {best}
    assert policy.best_epoch == best
    assert policy.reason(best) == "best val_loss"
    assert policy.reason(0) == ""


def test_both_together() -> None:
    policy = kept(KeptCheckpoints("val_loss", every=2), [1.0, 2.0, 4.0, 0.5])
    assert policy.kept == {1, 3}
    assert [policy.reason(epoch) for epoch in range(4)] == ["", "every 2", "", "best val_loss, every 2"]


def test_no_number_is_never_the_best() -> None:
    assert kept(KeptCheckpoints("val_loss"), [math.nan, math.nan]).best_epoch is None
    assert kept(KeptCheckpoints("val_loss"), [math.nan, math.inf, 1.0]).best_epoch == 2


def test_a_value_that_is_not_there_is_refused() -> None:
    with pytest.raises(ProblemError, match=r"'val_acc'.*It has loss, val_loss"):
        kept(KeptCheckpoints("val_acc"), [])


@given(
    st.lists(st.floats(-9, 9) | st.just(math.nan), max_size=12),
    st.integers(0, 12),
    st.integers(0, 4),
    st.booleans(),
)
def test_a_pause_changes_nothing(values: list[float], pause: int, every: int, more: bool) -> None:
    settings = KeptCheckpoints("val_loss", every=every)
    first = kept(settings, values[:pause], more=more)
    second = KeptEpochs(settings, ["val_loss"], more_is_better=more)
    second.resume(json.loads(json.dumps(first.state)))
    for epoch, value in enumerate(values[pause:], min(pause, len(values))):
        second.epoch_ended(epoch, {"val_loss": value})
    assert second.kept == kept(settings, values, more=more).kept
