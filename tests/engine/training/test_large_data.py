"""Training on data that stays on disk: the same course as in memory, and what happens to the file is told."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tensorflow as tf

from nodeeditor.engine.data import memory, row_file, samples
from nodeeditor.engine.data.samples import Samples
from nodeeditor.engine.training import feed as feeds
from nodeeditor.engine.training.feed import Feed, ResidentFeed, StreamedFeed
from nodeeditor.engine.training.order import epoch_order
from nodeeditor.engine.training.setup import set_up
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import CsvSource, NumpySource
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import BatchesDone, DataRead
from tests.engine.training.training_graphs import Course, classifier
from tests.examples import SOAK


def on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "LARGE", 0)
    monkeypatch.setattr(samples, "BLOCK", 5000)
    monkeypatch.setattr(feeds, "RESIDENT_FROM_DISK", 0)


def of_file(folder: Path, kind: str, **training: Any) -> Graph:
    """The classifier on a file, its numbers scaled."""
    random = np.random.default_rng(0)
    noise, kinds = random.normal(3, 2, (250, 8)), random.integers(0, 3, 250)
    graph = classifier(validation=0.2, **training)
    columns: tuple[str, ...] = ("noise",)
    if kind == "csv":
        columns = tuple(f"c{number}" for number in range(8))
        names = ",".join((*columns, "kind"))
        np.savetxt(folder / "d.csv", np.column_stack([noise, kinds]), "%.6g", ",", header=names, comments="")
        graph.data = replace(graph.data, source=CsvSource("d.csv"))
    else:
        np.savez(folder / "d.npz", noise=noise, kind=kinds)
        graph.data = replace(graph.data, source=NumpySource("d.npz"))
    layer = graph.layers[LayerId("x")]
    scaled = layer.config.with_value("columns", columns).with_value("scaling", "standardize")
    graph.apply(SetConfig(layer.id, scaled))
    return graph


@pytest.mark.parametrize("kind", ["npz", *(["csv"] if SOAK else [])])
def test_losses_are_those_of_data_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    graph, course = of_file(tmp_path, kind), Course(tmp_path)
    eager = course.train(graph, "eager").history
    on_disk(monkeypatch)
    assert isinstance(set_up(graph, tmp_path).train, StreamedFeed)
    assert course.train(graph, "lazy").history == eager


def test_the_fingerprint_is_that_of_data_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph = of_file(tmp_path, "npz")
    eager = set_up(graph, tmp_path).fingerprint
    on_disk(monkeypatch)
    assert set_up(graph, tmp_path).fingerprint == eager


def test_a_table_that_must_be_read_first_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    graph, course = of_file(tmp_path, "csv"), Course(tmp_path)
    on_disk(monkeypatch)
    course.train(graph)
    assert course.of(DataRead)[-1] == DataRead("d.csv", 1.0)


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (lambda path: path.unlink(), "data.file_gone"),
        (lambda path: os.truncate(path, 9000), "data.file_changed"),
    ],
)
def test_harm_to_the_file_ends_the_training_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: Callable[[Path], None], code: str
) -> None:
    on_disk(monkeypatch)
    monkeypatch.setattr(row_file, "_LOOK", 0.0)
    graph, course = of_file(tmp_path, "npz", epochs=500), Course(tmp_path)
    done = False

    def stop() -> bool:
        nonlocal done
        if len(course.of(BatchesDone)) > 3 and not done:
            done = True
            harm(tmp_path / "d.npz")
        return False

    with pytest.raises(ProblemError) as caught:
        course.train(graph, stop=stop)
    assert caught.value.problem.code == code
    assert "d.npz" in str(caught.value)


def batches(feed: Feed, order: Any, first: int) -> list[np.ndarray]:
    handle = feed.epoch(order, first)
    return [feed.batch(handle, tf.constant(step))[0].numpy() for step in range(first, feed.steps)]


@pytest.mark.parametrize("samples", [96, 100])
@pytest.mark.parametrize("shuffled", [True, False])
def test_an_epoch_can_begin_in_its_middle(samples: int, shuffled: bool) -> None:
    values = np.arange(samples)
    order = epoch_order(1, 2, samples) if shuffled else None
    for kind in (ResidentFeed, StreamedFeed):
        feed = kind([values], 16, tuple)
        whole = batches(feed, order, 0)
        assert np.array_equal(np.concatenate(whole), values if order is None else values[order[:]])
        rest = batches(feed, order, 3)
        assert all(np.array_equal(one, other) for one, other in zip(rest, whole[3:], strict=True))


def test_what_is_read_soon_is_told_ahead() -> None:
    expected: list[np.ndarray] = []

    class Told(Samples):
        def read(self, rows: Any) -> np.ndarray:
            return np.zeros((len(np.arange(samples)[rows]), 2), np.float32)

        def expect(self, rows: np.ndarray) -> None:
            expected.append(rows)

    samples = 20_000
    feed = StreamedFeed([Told((samples, 2), np.dtype(np.float32))], 2048, tuple)
    order = epoch_order(0, 0, samples)
    batches(feed, order, 0)
    assert np.array_equal(np.concatenate(expected), order[16_384:])
