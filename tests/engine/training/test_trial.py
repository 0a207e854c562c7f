"""A moment of training with each setting."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from nodeeditor.engine.training import trial
from nodeeditor.engine.training.trial import trials, try_speeds
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision, TrainingSettings
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import SpeedMeasured
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import digits, network, simple, two_sided
from tests.examples import SOAK


def test_each_setting_is_tried_with_the_others_as_they_are() -> None:
    settings = TrainingSettings(batch_size=16, precision=Precision.MIXED_FLOAT16, jit_compile=True)
    found = [(one.setting, one.value) for one in trials(settings)]
    assert found == [
        ("", ""),
        ("precision", "float32"),
        ("precision", "mixed_bfloat16"),
        ("jit_compile", False),
        ("batch_size", 32),
        ("batch_size", 64),
        ("batch_size", 128),
    ]
    assert next(trials(settings)).training == settings


def speeds(graph: Graph, seconds: float = 0.05) -> list[SpeedMeasured]:
    told: list[SpeedMeasured] = []
    assert try_speeds(graph, Path(), told.append, lambda: False, 4, seconds)
    return told


def test_every_setting_gets_its_speed(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = simple(64, batch_size=16)
    text = repr(graph.training)
    # One of each setting will do; XLA alone takes many seconds, and is tried by its own tests.
    some = ("", "mixed_bfloat16", 32)
    wanted = [one for one in trials(graph.training) if SOAK or one.value in some]
    monkeypatch.setattr(trial, "trials", lambda _: wanted)
    told = speeds(graph)
    assert [(one.setting, one.value) for one in told] == [(one.setting, one.value) for one in wanted]
    assert all(one.request == 4 and one.samples_per_second > 0 for one in told)
    assert repr(graph.training) == text


def words(loss: str) -> Graph:
    """Numbers of words to an embedding, and an output that has an axis of any size."""
    rows: list[Any] = [
        ("ids", "Input", {"shape": [None], "dtype": "int32", "columns": ["ids"]}, ()),
        ("words", "Embedding", {"input_dim": 5, "output_dim": 3}, ("ids",)),
        ("scores", "Dense", {"units": 3, "activation": "softmax"}, ("words",)),
        ("out", "Output", {"loss": loss, "columns": ["y"], "metrics": ["accuracy"]}, ("scores",)),
    ]
    return network(rows, simple(8).data, batch_size=4)


#: Of losses on numbers of words: indices, vectors of one, shares of each, any numbers.
ON_WORDS = ("sparse_categorical_crossentropy", "categorical_crossentropy", "binary_crossentropy", "mse")


@pytest.mark.parametrize("graph", [two_sided(), *map(words, ON_WORDS if SOAK else ON_WORDS[:1])])
def test_the_data_fits_whatever_the_inputs_and_losses(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trial, "trials", lambda training: list(trials(training))[:1])
    assert len(speeds(graph, 0.01)) == 1


def test_it_breaks_off_for_a_training() -> None:
    told: list[SpeedMeasured] = []
    began = time.monotonic()
    assert not try_speeds(digits(), Path(), told.append, lambda: time.monotonic() - began > 2, seconds=30)
    assert told == []
    assert time.monotonic() - began < 15


def test_what_can_not_be_trained_is_told() -> None:
    graph = simple()
    config = FrozenMap({**graph.layers[LayerId("kind")].config, "loss": "no_loss"})
    graph.apply(SetConfig(LayerId("kind"), config))
    with pytest.raises(ProblemError):
        speeds(graph)
