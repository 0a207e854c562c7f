"""The logs beside the journal: the columns of Keras's own, and files that TensorBoard reads."""

from __future__ import annotations

import csv
import errno
import os
import time
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import tensorflow as tf
from tensorflow.core.util import event_pb2

from nodeeditor.engine.training.run_logs import RunLogs, tensorboard_name
from nodeeditor.graph.settings import ReduceOnPlateau, TrainingSettings
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Batches, Epoch, Event, JournalWriter, Resumed, Started
from tests.full_disk import no_file_larger_than

STARTED = Started(3, 0, 2, 40, 10, ("loss",))
EPOCHS: list[Event] = [
    STARTED,
    Batches(0, 0, {"loss": [4.0, 3.0]}),
    Epoch(0, 2, {"loss": 3.5, "val_loss": 3.25}, 0.1, 400.0, 0.5),
    Batches(1, 0, {"loss": [2.0]}),
    Batches(1, 1, {"loss": [float("nan")]}),
    Epoch(1, 2, {"loss": 1.5, "val_loss": 1.25}, 0.1, 400.0, 0.25),
]


@pytest.fixture
def folder(tmp_path: Path) -> RunFolder:
    made = RunFolder(tmp_path / "run")
    made.create()
    return made


def written(folder: RunFolder, settings: TrainingSettings, *parts: list[Event]) -> None:
    """What follows of a journal that is written part by part."""
    with JournalWriter(folder.journal) as journal, RunLogs(folder, settings, interval=0.01):
        for events in parts:
            journal.append(events)


def rows(path: Path) -> list[dict[str, str]]:
    with path.open() as file:
        return list(csv.DictReader(file))


def scalars(folder: Path) -> dict[str, list[tuple[int, float]]]:
    """What TensorBoard would draw, by curve."""
    found: dict[str, list[tuple[int, float]]] = {}
    for path in sorted(folder.glob("events.out.tfevents.*")):
        for record in tf.data.TFRecordDataset(str(path)):
            event = event_pb2.Event.FromString(record.numpy())
            for value in event.summary.value:
                found.setdefault(value.tag, []).append((event.step, value.simple_value))
    return found


def test_nothing_is_written_where_nothing_is_asked_for(folder: RunFolder) -> None:
    written(folder, TrainingSettings(), EPOCHS)
    assert not folder.csv_log.exists()
    assert not folder.tensorboard.exists()


def test_the_table_has_a_line_an_epoch(folder: RunFolder) -> None:
    written(folder, TrainingSettings(csv_log=True), EPOCHS[:3], EPOCHS[3:])
    assert rows(folder.csv_log) == [
        {"epoch": "0", "loss": "3.5", "val_loss": "3.25"},
        {"epoch": "1", "loss": "1.5", "val_loss": "1.25"},
    ]


@pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
@pytest.mark.parametrize("plateau", [None, ReduceOnPlateau("loss", patience=1)], ids=["plain", "with a plateau"])
@pytest.mark.parametrize("held_back", [False, True])
def test_its_columns_are_those_of_fit(
    folder: RunFolder, tmp_path: Path, plateau: ReduceOnPlateau | None, held_back: bool
) -> None:
    x = np.zeros((8, 2), "float32")
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(1)])
    model.compile("sgd", "mse", metrics=["mae"])
    callbacks: list[Any] = [keras.callbacks.CSVLogger(tmp_path / "keras.csv")]
    if plateau is not None:
        callbacks.insert(0, keras.callbacks.ReduceLROnPlateau("loss", patience=1))
    held = (x, x[:, :1]) if held_back else None
    model.fit(x, x[:, :1], epochs=2, verbose=0, callbacks=callbacks, validation_data=held)
    names = ["mae", "loss", *(["val_mae", "val_loss"] if held_back else [])]
    events = [Epoch(epoch, 1, dict.fromkeys(names, 0.0), 0.1, 1.0, 0.01) for epoch in range(2)]
    written(folder, TrainingSettings(csv_log=True, reduce_on_plateau=plateau), [STARTED, *events])
    ours, theirs = (path.read_text().splitlines()[0] for path in (folder.csv_log, tmp_path / "keras.csv"))
    assert ours == theirs


def test_tensorboard_gets_every_batch_and_epoch_under_the_names_of_keras(folder: RunFolder) -> None:
    written(folder, TrainingSettings(tensorboard=True), EPOCHS[:4], EPOCHS[4:])
    assert scalars(folder.tensorboard / "train") == {
        "batch_loss": [(0, 4.0), (1, 3.0), (2, 2.0)],
        "epoch_loss": [(0, 3.5), (1, 1.5)],
        "epoch_learning_rate": [(0, 0.5), (1, 0.25)],
    }
    assert scalars(folder.tensorboard / "validation") == {"epoch_loss": [(0, 3.25), (1, 1.25)]}


def test_what_came_to_be_void_is_in_no_log(folder: RunFolder) -> None:
    again: list[Event] = [
        Resumed(1, 1),
        Batches(1, 1, {"loss": [1.0]}),
        Epoch(1, 2, {"loss": 0.5, "val_loss": 0.75}, 0.1, 400.0),
    ]
    settings = TrainingSettings(csv_log=True, tensorboard=True)
    written(folder, settings, EPOCHS)
    written(folder, settings, again)
    assert [row["loss"] for row in rows(folder.csv_log)] == ["3.5", "0.5"]
    found = scalars(folder.tensorboard / "train")
    assert found["batch_loss"] == [(0, 4.0), (1, 3.0), (2, 2.0), (3, 1.0)]
    assert found["epoch_loss"] == [(0, 3.5), (1, 0.5)]


def news_of(logs: RunLogs) -> list[str]:
    """What the logs have to tell."""
    found = []
    while (told := logs.news()) is not None:
        found.append(told.text)
    return found


def test_a_log_that_can_not_be_written_is_told_once_and_the_other_goes_on(folder: RunFolder) -> None:
    folder.csv_log.mkdir()
    settings = TrainingSettings(csv_log=True, tensorboard=True)
    with JournalWriter(folder.journal) as journal, RunLogs(folder, settings, interval=0.01) as logs:
        journal.append(EPOCHS[:3])
        until = time.monotonic() + 30
        while not (told := news_of(logs)):
            assert time.monotonic() < until
            time.sleep(0.01)
        journal.append([*EPOCHS[3:], Resumed(2, 0)])
    (sentence,) = told
    assert "'log.csv'" in sentence
    assert os.strerror(errno.EISDIR) in sentence
    assert news_of(logs) == []
    assert scalars(folder.tensorboard / "train")["epoch_loss"] == [(0, 3.5), (1, 1.5)]


def test_a_full_disk_is_told_for_each_log(folder: RunFolder) -> None:
    many = [Epoch(epoch, 1, {"loss": 0.5}, 0.1, 400.0) for epoch in range(200)]
    with JournalWriter(folder.journal) as journal:
        journal.append([STARTED, *many])
    settings = TrainingSettings(csv_log=True, tensorboard=True)
    with no_file_larger_than(500), RunLogs(folder, settings, interval=0.01) as logs:
        pass
    csv_log, tensorboard = news_of(logs)
    assert "'log.csv'" in csv_log
    assert os.strerror(errno.EFBIG) in csv_log
    assert f"'{tensorboard_name(folder)}'" in tensorboard
    assert os.strerror(errno.EFBIG) in tensorboard
