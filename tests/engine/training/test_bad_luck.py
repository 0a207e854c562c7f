"""A killed process, a full disk, an error of Keras's: what stays is whole, and a sentence tells."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import pytest
import tensorflow as tf

from nodeeditor.commands.resume import epochs_left
from nodeeditor.document.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.engine.training import keeping
from nodeeditor.engine.training.saving import save_model
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import BatchesDone, TrainingStarted
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import Batches, Done, JournalReader, Started, read_journal
from nodeeditor.runs.listing import read_run
from nodeeditor.runs.record import RunStatus
from tests.engine.training.training_graphs import Course, classifier
from tests.full_disk import no_file_larger_than

TRAIN = """
import sys
from pathlib import Path
from nodeeditor.engine.training import keeping
keeping.INTERVAL = 0.2
from nodeeditor.engine.training.train import train
folder = Path(sys.argv[1])
text = (folder / "graph.knet").read_text()
train(text, folder, folder / "run", lambda message: None, lambda: False)
"""


def test_a_killed_training_leaves_a_journal_and_can_be_continued(tmp_path: Path) -> None:
    (tmp_path / "graph.knet").write_text(dumps(Document(classifier(epochs=1_000_000))))
    run = RunFolder(tmp_path / "run")
    reader = JournalReader(run.journal)
    seen: list[Any] = []
    with subprocess.Popen([sys.executable, "-c", TRAIN, str(tmp_path)], stderr=subprocess.DEVNULL) as process:
        try:
            until = time.monotonic() + 120
            # The reader follows the living writer.
            while not (run.state.exists() and any(isinstance(event, Batches) for event in seen)):
                assert process.poll() is None
                assert time.monotonic() < until
                seen += reader.read()
                time.sleep(0.02)
            assert read_run(run.path).status is RunStatus.RUNNING
        finally:
            process.kill()
    assert process.returncode == -signal.SIGKILL
    seen += reader.read()
    assert reader.damaged == 0
    assert isinstance(seen[0], Started)
    assert seen == read_journal(run.journal)
    steps = [(event.epoch, event.step) for event in seen if isinstance(event, Batches)]
    assert steps == sorted(steps)
    info = read_run(run.path)
    assert info.status is RunStatus.INTERRUPTED
    assert info.continuable
    course = Course(tmp_path)
    assert course.train(classifier(epochs=1), "more", continues="run").reason == "finished"
    assert course.of(TrainingStarted)[0].first_epoch > 0


def test_a_run_cut_short_goes_on_for_the_epochs_it_had_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "INTERVAL", 0.0)
    monkeypatch.setattr(keeping, "SHARE", 1000.0)
    course, cut = Course(tmp_path), tmp_path / "cut"

    def stop() -> bool:
        if (tmp_path / "run" / "checkpoints" / "last.zip").exists() and not cut.exists():
            shutil.copytree(tmp_path / "run", cut)
        return False

    course.train(classifier(epochs=5), stop=stop)
    info = replace(read_run(cut), status=RunStatus.INTERRUPTED)
    left = epochs_left(info)
    assert left is not None
    assert left < 5
    course.train(classifier(epochs=left), "more", continues="cut")
    assert course.of(TrainingStarted)[0].epochs == 5


def test_a_full_disk_leaves_the_old_model_whole(tmp_path: Path) -> None:
    model = keras.Sequential([keras.Input((64,)), keras.layers.Dense(64)])
    path = tmp_path / "model.keras"
    save_model(model, path)
    whole = path.read_bytes()
    with no_file_larger_than(8000), pytest.raises(ProblemError) as caught:
        save_model(model, path)
    assert caught.value.problem.code.startswith("file.write_")
    assert "model.keras" in str(caught.value)
    assert path.read_bytes() == whole
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_fills_up_while_training_is_told(tmp_path: Path) -> None:
    course = Course(tmp_path)
    with no_file_larger_than(20_000), pytest.raises(ProblemError) as caught:
        course.train(classifier(2000, epochs=10_000))
    assert caught.value.problem.code.startswith("file.write_")
    info = read_run(tmp_path / "run")
    assert info.status is RunStatus.FAILED
    assert info.problem == caught.value.problem
    assert any(isinstance(event, Batches) for event in read_journal(info.folder.journal))


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (tf.errors.ResourceExhaustedError(None, None, "OOM when allocating tensor"), "training.out_of_memory"),
        (MemoryError(), "training.out_of_memory"),
        (ValueError("Shapes do not fit."), "training.keras_stopped"),
    ],
)
def test_an_error_while_training_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr("nodeeditor.engine.training.steps.FusedSteps.train", fail)
    course = Course(tmp_path)
    with pytest.raises(ProblemError) as caught:
        course.train(classifier())
    assert caught.value.problem.code == code
    assert "\n" not in str(caught.value)
    info = read_run(tmp_path / "run")
    assert info.status is RunStatus.FAILED
    assert info.problem == caught.value.problem
    (done,) = [event for event in read_journal(info.folder.journal) if isinstance(event, Done)]
    assert done.reason == "failed"
    assert course.of(BatchesDone) == []


def test_a_loss_that_keras_does_not_know_is_one_sentence(tmp_path: Path) -> None:
    from nodeeditor.graph.edits import SetConfig

    graph = classifier()
    layer = graph.layer_of(graph.node_named("kind"))  # type: ignore[arg-type]
    graph.apply(SetConfig(layer.id, layer.config.with_value("loss", "no_such_loss")))
    with pytest.raises(ProblemError) as caught:
        Course(tmp_path).train(graph)
    assert "no_such_loss" in str(caught.value)
    assert not (tmp_path / "run").exists()


def test_checkpoints_come_while_training_and_cost_little(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved: list[int] = []

    def save(path: Path, model: Any, epoch: int, *_: object, **__: object) -> None:
        saved.append(epoch)
        time.sleep(0.01)

    monkeypatch.setattr(keeping, "INTERVAL", 0.0)
    monkeypatch.setattr(keeping, "save_state", save)
    began = time.monotonic()
    Course(tmp_path).train(classifier(epochs=60))
    assert saved[0] == 1
    # No more than a twentieth of the time, beside the first and the last.
    assert len(saved) <= 2 + (time.monotonic() - began) * keeping.SHARE / 0.01
