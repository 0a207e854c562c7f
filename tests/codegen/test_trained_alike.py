"""A generated script trains as the editor does: the same losses, with callbacks, schedules, precision and all."""

from __future__ import annotations

import ast
import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.source import python_source
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import (
    DataSettings,
    EarlyStopping,
    KeptCheckpoints,
    Mode,
    Precision,
    RandomArray,
    RandomSource,
    ReduceOnPlateau,
)
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import Course, network
from tests.examples import SOAK

# TensorFlow's tensors, converted by Keras's fit(), do not know NumPy 2's copy keyword yet.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

CATALOG = load_snapshot()


def sgd(**config: Any) -> FrozenMap:
    return FrozenMap(class_name="SGD", config={"learning_rate": 0.3, **config})


def graph(**training: Any) -> Graph:
    """A small network that soon stops to improve, since its target is noise; nothing is shuffled."""
    arrays = (RandomArray("x", (6,)), RandomArray("y", (1,)))
    rows: list[Any] = [
        ("x", "Input", {"shape": [6], "columns": ["x"]}, ()),
        ("first", "Dense", {"units": 8, "activation": "tanh"}, ("x",)),
        ("last", "Dense", {"units": 1}, ("first",)),
        ("y", "Output", {"columns": ["y"], "loss": "mse", "metrics": ["mae"]}, ("last",)),
    ]
    data = DataSettings(RandomSource(arrays, 120, seed=2), validation=0.25)
    return network(rows, data, **{"batch_size": 16, "epochs": 8, "seed": 5, "shuffle": False, **training})


def scripted(drawn: Graph, folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, list[float]]:
    """The history of ``fit`` in the generated script."""
    source = python_source(drawn, CATALOG)
    histories: list[dict[str, list[float]]] = []
    fit = keras.Model.fit

    def noting(model: Any, *arguments: Any, **named: Any) -> Any:
        told = fit(model, *arguments, **{**named, "verbose": 0})
        histories.append(told.history)
        return told

    monkeypatch.setattr(keras.Model, "fit", noting)
    folder.mkdir()
    monkeypatch.chdir(folder)
    namespace: dict[str, Any] = {"__name__": "generated"}
    try:
        exec(compile(ast.parse(source), "generated.py", "exec"), namespace)
        namespace["main"]()
    finally:
        keras.config.set_dtype_policy("float32")
    return histories[0]


ALL: dict[str, Any] = {
    "early_stopping": EarlyStopping(patience=3),
    "reduce_on_plateau": ReduceOnPlateau(patience=1, min_lr=0.001),
    "checkpoints": KeptCheckpoints("val_loss", every=2),
    "csv_log": True,
    "jit_compile": False,
}

SETTINGS: dict[str, dict[str, Any]] = {
    "plateau": {"reduce_on_plateau": ReduceOnPlateau("val_loss", factor=0.25, patience=1, cooldown=1)},
    "early": {"early_stopping": EarlyStopping("val_mae", 1, min_delta=0.001, start_from_epoch=2), "epochs": 12},
    "schedule": {
        "optimizer": sgd(
            learning_rate=FrozenMap(
                class_name="CosineDecay", config={"initial_learning_rate": 0.3, "decay_steps": 40, "alpha": 0.1}
            ),
            momentum=0.5,
            clipnorm=0.5,
        )
    },
    "averages and accumulation": {"optimizer": sgd(use_ema=True, gradient_accumulation_steps=2)},
    "precision": {"precision": Precision.MIXED_BFLOAT16},
    "xla": {"jit_compile": True},
    "all of it": ALL,
}


#: What takes long alone. Reductions are in "all of it" too.
SLOW = ("plateau", "schedule", "averages and accumulation", "precision", "xla")


@pytest.mark.parametrize("name", [name for name in SETTINGS if SOAK or name not in SLOW])
def test_losses_are_those_of_a_training_in_the_editor(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = graph(**{"optimizer": sgd(), **SETTINGS[name]})
    history = scripted(drawn, tmp_path / "script", monkeypatch)
    done = Course(tmp_path).train(drawn)
    tolerance = 1e-2 if drawn.training.precision is Precision.MIXED_BFLOAT16 else 1e-4
    for log in ("loss", "mae", "val_loss", "val_mae"):
        np.testing.assert_allclose(done.history[log], history[log], rtol=tolerance, err_msg=log)
    usual = graph(optimizer=sgd())
    if name not in ("early", "xla"):
        assert history["loss"] != scripted(usual, tmp_path / "usual", monkeypatch)["loss"]
    if name == "early":
        assert len(history["loss"]) < drawn.training.epochs


def test_what_is_asked_for_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = graph(**{**ALL, "early_stopping": None, "epochs": 4})
    scripted(drawn, tmp_path / "script", monkeypatch)
    left = {path.name for path in (tmp_path / "script").iterdir()}
    assert left == {"best.keras", "epoch-0002.keras", "epoch-0004.keras", "log.csv", "model.keras"}
    with (tmp_path / "script" / "log.csv").open() as file:
        assert len(list(csv.DictReader(file))) == 4


def test_settings_are_written_as_a_person_would() -> None:
    drawn = graph(**ALL, precision=Precision.MIXED_FLOAT16, tensorboard=True)
    early = EarlyStopping("loss", 4, mode=Mode.MAX, baseline=0.5, restore_best=False)
    drawn.training = replace(drawn.training, early_stopping=early)
    source = python_source(drawn, CATALOG)
    assert '    keras.config.set_dtype_policy("mixed_float16")\n    x_2 = ' in source
    on_one_line = " ".join(source.replace("(\n", "(").split()).replace("( ", "(")
    for part in (
        'keras.callbacks.EarlyStopping(monitor="loss", patience=4, mode="max", baseline=0.5 )',
        'keras.callbacks.ReduceLROnPlateau(monitor="val_loss", factor=0.1, patience=1, min_lr=0.001 )',
        'keras.callbacks.ModelCheckpoint("best.keras", monitor="val_loss", save_best_only=True )',
        'KeepEvery(2, "epoch-{epoch:04d}.keras")',
        'keras.callbacks.CSVLogger("log.csv"), keras.callbacks.TensorBoard("logs", write_graph=False',
        "jit_compile=False",
        "callbacks=callbacks",
    ):
        assert part in on_one_line
