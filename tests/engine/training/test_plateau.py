"""The learning rate falls on a plateau as ``model.fit`` with Keras's callback would let it, resumed or not."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import keras
import pytest

from nodeeditor.engine.training.plateau import PlateauRate
from nodeeditor.engine.training.setup import set_up
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision, ReduceOnPlateau
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import classifier

# Keras's callback copies a variable in a way that numpy 2 has no liking for.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

#: A loss that rises and falls, with stretches where it does not improve.
LOSSES = [3.0, 2.0, 2.0, 2.0, 2.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.9, 0.9, 0.9, 0.9, 0.9]
SETTINGS = ReduceOnPlateau("loss", factor=0.3, patience=2, cooldown=2, min_lr=0.002)


def model_of(graph: Graph | None = None) -> Any:
    sgd = FrozenMap(class_name="SGD", config={"learning_rate": 0.1})
    return set_up(graph or classifier(50, optimizer=sgd), Path()).compiled.model


def rate(model: Any) -> float:
    return float(model.optimizer.learning_rate)


def rates_of_keras(settings: ReduceOnPlateau) -> list[float]:
    model = model_of()
    callback = keras.callbacks.ReduceLROnPlateau(**{**asdict(settings), "mode": "min"})
    callback.set_model(model)
    callback.on_train_begin()
    rates = []
    for epoch, loss in enumerate(LOSSES):
        callback.on_epoch_end(epoch, {"loss": loss})
        rates.append(rate(model))
    return rates


def test_the_rate_falls_as_keras_lets_it() -> None:
    model = model_of()
    plateau = PlateauRate(SETTINGS, model, ["loss"])
    rates = []
    for epoch, loss in enumerate(LOSSES):
        assert not plateau.epoch_ended(epoch, {"loss": loss})
        rates.append(rate(model))
    assert rates == rates_of_keras(SETTINGS)
    assert len(set(rates)) == 5
    assert rates[-1] == pytest.approx(SETTINGS.min_lr)


@pytest.mark.parametrize("pause", range(1, len(LOSSES)))
def test_a_pause_at_any_epoch_changes_nothing(pause: int) -> None:
    first = PlateauRate(SETTINGS, model_of(), ["loss"])
    for epoch, loss in enumerate(LOSSES[:pause]):
        first.epoch_ended(epoch, {"loss": loss})
    model = model_of()
    second = PlateauRate(SETTINGS, model, ["loss"])
    second.resume(json.loads(json.dumps(first.state)))
    rates = []
    for epoch, loss in enumerate(LOSSES[pause:], pause):
        second.epoch_ended(epoch, {"loss": loss})
        rates.append(rate(model))
    assert rates == rates_of_keras(SETTINGS)[pause:]


def test_another_rate_in_the_settings_begins_anew() -> None:
    first = PlateauRate(SETTINGS, model_of(), ["loss"])
    for epoch, loss in enumerate(LOSSES):
        first.epoch_ended(epoch, {"loss": loss})
    model = model_of(classifier(50, optimizer=FrozenMap(class_name="SGD", config={"learning_rate": 0.5})))
    PlateauRate(SETTINGS, model, ["loss"]).resume(first.state)
    assert rate(model) == 0.5


def test_a_schedule_that_is_chosen_meanwhile_is_left_alone() -> None:
    model = model_of()
    plateau = PlateauRate(SETTINGS, model, ["loss"])
    optimizer = FrozenMap(class_name="SGD", config={"learning_rate": refused_schedule()})
    plateau.take(model_of(classifier(50, optimizer=optimizer)))
    for epoch, loss in enumerate(LOSSES):
        assert not plateau.epoch_ended(epoch, {"loss": loss})


def test_a_value_that_is_not_there_is_refused() -> None:
    with pytest.raises(ProblemError, match=r"val_loss.*It has loss"):
        PlateauRate(ReduceOnPlateau(), model_of(), ["loss"])


def refused_schedule() -> FrozenMap:
    config = {"initial_learning_rate": 0.1, "decay_steps": 5, "decay_rate": 0.5}
    return FrozenMap(class_name="ExponentialDecay", config=config)


@pytest.mark.parametrize("precision", [Precision.FLOAT32, Precision.MIXED_FLOAT16])
def test_a_schedule_is_refused(precision: Precision) -> None:
    optimizer = FrozenMap(class_name="SGD", config={"learning_rate": refused_schedule()})
    model = model_of(classifier(50, optimizer=optimizer, precision=precision))
    with pytest.raises(ProblemError, match="schedule"):
        PlateauRate(SETTINGS, model, ["loss"])
