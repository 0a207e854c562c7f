"""Early stopping watches the right way."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.catalog.specs import Kind
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.training.early import EarlyStop
from nodeeditor.engine.training.setup import set_up
from nodeeditor.engine.training.steps import FusedSteps
from nodeeditor.graph.settings import EarlyStopping, Mode
from nodeeditor.problems import ProblemError
from tests.engine.training.test_equals_fit import NEEDED
from tests.engine.training.training_graphs import two_sided


@pytest.fixture(scope="module")
def model() -> Any:
    ready = set_up(two_sided(50), Path())
    FusedSteps(ready.compiled.model, ready.train)
    return ready.compiled.model


def epochs_until_stop(model: Any, monitor: str, values: list[float], **more: Any) -> int | None:
    early = EarlyStop(EarlyStopping(monitor, **{"patience": 2, **more}), model, [monitor])
    return next((epoch for epoch, value in enumerate(values) if early.epoch_ended(epoch, {monitor: value})), None)


@pytest.mark.parametrize("monitor", ["loss", "val_loss", "kind_loss", "val_size_loss", "size_mae", "val_size_mae"])
def test_less_is_better(model: Any, monitor: str) -> None:
    assert epochs_until_stop(model, monitor, [5.0, 4.0, 3.0, 2.0, 1.0]) is None
    assert epochs_until_stop(model, monitor, [1.0, 2.0, 3.0, 4.0, 5.0]) == 2


@pytest.mark.parametrize("monitor", ["kind_accuracy", "val_kind_accuracy"])
def test_more_accuracy_is_better(model: Any, monitor: str) -> None:
    assert epochs_until_stop(model, monitor, [0.1, 0.2, 0.3, 0.4]) is None
    assert epochs_until_stop(model, monitor, [0.4, 0.3, 0.2, 0.1]) == 2


@pytest.mark.parametrize("metric", [spec.name for spec in load_snapshot().objects(Kind.METRIC)])
def test_every_metric_has_a_better_side(metric: str) -> None:
    found = getattr(keras.metrics, metric, keras.metrics.Accuracy)
    model = SimpleNamespace(metrics=[found(**NEEDED.get(metric, {}), name="watched")], stop_training=False)
    early = EarlyStop(EarlyStopping("val_watched", patience=2, restore_best=False), model, ["val_watched"])
    assert not early.epoch_ended(0, {"val_watched": 1.0})


def test_a_gain_below_the_smallest_one_does_not_count(model: Any) -> None:
    assert epochs_until_stop(model, "loss", [1.0, 0.99, 0.98, 0.97], min_delta=0.5) == 2


def test_a_value_that_is_not_there_is_refused(model: Any) -> None:
    with pytest.raises(ProblemError) as caught:
        EarlyStop(EarlyStopping("val_loss"), model, ["loss", "kind_loss"])
    assert "loss, kind_loss" in str(caught.value)


def test_a_mode_that_is_said_counts(model: Any) -> None:
    assert epochs_until_stop(model, "loss", [5.0, 4.0, 3.0, 2.0], mode=Mode.MAX) == 2


def test_the_first_epochs_do_not_count_and_the_baseline_has_to_be_beaten(model: Any) -> None:
    assert epochs_until_stop(model, "loss", [1.0, 2.0, 3.0, 4.0, 5.0, 6.0], start_from_epoch=2) == 4
    assert epochs_until_stop(model, "loss", [5.0, 4.0, 4.0, 4.0, 4.0]) == 3
    assert epochs_until_stop(model, "loss", [5.0, 4.0, 4.0, 4.0, 4.0], baseline=0.5) == 2


def test_the_best_weights_are_kept_and_those_of_the_model_stay(model: Any) -> None:
    before = model.get_weights()
    early = EarlyStop(EarlyStopping("loss", patience=5), model, ["loss"])
    early.epoch_ended(0, {"loss": 1.0})
    model.set_weights([weight + 1 for weight in before])
    early.epoch_ended(1, {"loss": 2.0})
    assert early.finish()
    assert early.best_weights is not None
    for now, mine, best in zip(model.get_weights(), early.best_weights, before, strict=True):
        np.testing.assert_array_equal(mine, best)
        np.testing.assert_array_equal(now, best + 1)
    assert not EarlyStop(EarlyStopping("loss", restore_best=False), model, ["loss"]).finish()


def test_a_later_run_goes_on_waiting(model: Any) -> None:
    first = EarlyStop(EarlyStopping("loss", patience=2), model, ["loss"])
    assert not first.epoch_ended(0, {"loss": 1.0})
    assert not first.epoch_ended(1, {"loss": 1.5})
    second = EarlyStop(EarlyStopping("loss", patience=2), model, ["loss"])
    second.resume(first.state)
    assert second.epoch_ended(2, {"loss": 1.5})
    other = EarlyStop(EarlyStopping("kind_loss", patience=2), model, ["kind_loss"])
    other.resume(first.state)
    assert not other.epoch_ended(2, {"kind_loss": 9.0})
