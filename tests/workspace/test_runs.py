"""The runs of a document that gets its file after the first training."""

from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.document import Document, load
from nodeeditor.graph.edits import SetWeights
from nodeeditor.graph.settings import WeightsSource
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Failed, TrainingDone, TrainingStarted
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.process import this_process
from nodeeditor.runs.record import RunRecord, RunStatus
from nodeeditor.workspace.channel import Role

DONE = TrainingDone("r", "finished", 1, {}, 1.0, 1.0)


def write(run: Path, status: RunStatus) -> None:
    """Have the folder of a run, at work in this very process where it is running."""
    folder = RunFolder(run)
    if not folder.path.exists():
        folder.create()
    process, created = this_process()
    started = "2030-01-01T10:00:00.000+00:00"
    record = RunRecord(name=run.name, started=started, status=status, process=process, process_created=created)
    folder.write_record(record)


@pytest.fixture
def trained(workspace):
    """A document without a file that was trained once."""
    workspace.training.start()
    write(workspace.training.run, RunStatus.FINISHED)
    workspace.training.close()
    workspace.run_list.refresh()
    return workspace


def names(workspace):
    return [run.path.name for run in workspace.run_list.runs]


def test_the_first_save_brings_the_runs_beside_the_file(trained, tmp_path):
    away = trained.training.run
    trained.save_file(tmp_path / "mine.knet")
    assert trained.training.run == tmp_path / "runs" / away.name
    assert [run.path for run in trained.run_list.runs] == [trained.training.run]
    assert not away.exists()


def test_weights_of_a_run_that_is_moved_are_named_where_it_is(trained, tmp_path):
    away = trained.training.run
    trained.apply(SetWeights(trained.weights_at(away)), "begin")
    trained.save_file(tmp_path / "mine.knet")
    moved = WeightsSource(f"runs/{away.name}")
    assert load(tmp_path / "mine.knet").graph.weights == trained.graph.weights == moved
    assert not trained.is_modified


def test_a_run_at_work_follows_when_it_is_over(qtbot, workspace, engines, tmp_path):
    workspace.training.start()
    away = workspace.training.run
    write(away, RunStatus.RUNNING)
    engines.of(Role.TRAINING)[0].tell(TrainingStarted(1, "r", 1, 1, 8, 2, ("loss",)))
    workspace.save_file(tmp_path / "mine.knet")
    assert [run.path for run in workspace.run_list.runs] == [away]
    write(away, RunStatus.FINISHED)
    engines.of(Role.TRAINING)[0].tell(DONE)
    qtbot.waitUntil(lambda: workspace.training.is_idle)
    assert workspace.training.run == tmp_path / "runs" / away.name
    assert [run.path for run in workspace.run_list.runs] == [workspace.training.run]


def test_the_last_run_is_found_again_when_the_next_does_not_begin(qtbot, trained, engines, tmp_path):
    away = trained.training.run
    trained.training.start()
    trained.save_file(tmp_path / "mine.knet")
    engines.of(Role.TRAINING)[-1].tell(Failed(1, problem("graph.no_output")))
    qtbot.waitUntil(lambda: trained.training.is_idle)
    assert trained.training.run == tmp_path / "runs" / away.name


def test_runs_of_another_document_stay_where_they_are(trained, tmp_path):
    away = trained.training.run
    trained.new_document()
    trained.save_file(tmp_path / "other.knet")
    assert names(trained) == []
    assert away.exists()


def test_a_run_that_can_not_be_moved_is_listed_all_the_same(trained, tmp_path):
    (tmp_path / "runs").write_text("in the way")
    away = trained.training.run
    trained.save_file(tmp_path / "mine.knet")
    assert [run.path for run in trained.run_list.runs] == [away]
    assert trained.training.run == away


def test_runs_are_named_after_the_document(workspace, tmp_path):
    assert workspace.run_list.new_run().name.startswith("untitled-")
    workspace.take_up(Document(), None, "digits")
    assert workspace.run_list.new_run().name.startswith("digits-")
    workspace.save_file(tmp_path / "mine.knet")
    assert workspace.run_list.new_run().name.startswith("mine-")
