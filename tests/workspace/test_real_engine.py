"""The workspace with real processes: one life from start to end, since each start imports TensorFlow."""

from __future__ import annotations

import os
import signal
import sys
import time

import psutil
import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.graph.edits import Batch, Connect, SetData, SetTraining
from nodeeditor.graph.inference import NodeCost, TensorSpec
from nodeeditor.graph.settings import DataSettings, RandomArray, RandomSource, TrainingSettings
from nodeeditor.protocol.answers import BatchesDone, DataDescribed
from nodeeditor.runs.journal import Batches, Resumed, read_journal
from nodeeditor.runs.past import without_void
from nodeeditor.runs.record import RunStatus
from nodeeditor.workspace import engine_client
from nodeeditor.workspace.engine_client import EngineState
from nodeeditor.workspace.engine_process import EngineProcess
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.workspace.small_graphs import adding, link

#: Two processes import TensorFlow on what may be a busy machine.
LONG = 120_000

NET = Batch(
    (
        adding("source", "Input", shape=(8,), columns=("x",)),
        adding("hidden", "Dense", units=4),
        adding("goal", "Output", loss="mse", columns=("y",)),
        Connect(link("source", "hidden")),
        Connect(link("hidden", "goal")),
    )
)
DATA = RandomSource((RandomArray("x", (8,)), RandomArray("y", (4,))), samples=512)


@pytest.fixture(scope="module")
def workspace(qapp, tmp_path_factory):
    folder = tmp_path_factory.mktemp("real")
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    made = Workspace(Catalog(CatalogData("", (), ())), settings=settings)
    made.apply(NET, "draw")
    made.apply(SetData(DataSettings(DATA)), "choose")
    made.save_file(folder / "net.knet")
    made.start_engine()
    yield made
    processes = [process.process_id for process in made.findChildren(EngineProcess)]
    made.shut_down()
    assert [process for process in processes if process and psutil.pid_exists(process)] == []
    discard(made)


def ready(qtbot, workspace) -> None:
    qtbot.waitUntil(lambda: workspace.engine.state is EngineState.READY, timeout=LONG)


def set_epochs(workspace, epochs: int) -> None:
    workspace.apply(SetTraining(TrainingSettings(epochs=epochs)), "epochs")


@pytest.fixture
def told(workspace):
    """The course of a training: the time of each message since the fixture was made, and the message."""
    found = []

    def note(message):
        found.append((time.monotonic(), message))

    session = workspace.training
    signals = (session.started, session.batches, session.epoch, session.done, session.failed)
    for sent in signals:
        sent.connect(note)
    yield found
    for sent in signals:
        sent.disconnect(note)


def kinds(told) -> list[str]:
    return [type(message).__name__ for _, message in told]


def test_shapes_data_and_the_installed_catalog_arrive_by_themselves(qtbot, workspace):
    ready(qtbot, workspace)
    assert workspace.engine.versions.tensorflow
    qtbot.waitUntil(lambda: workspace.inference.is_settled and workspace.data.current is not None, timeout=LONG)
    assert workspace.inference.report("hidden").output("output") == TensorSpec((None, 4))
    assert workspace.inference.totals.parameters == 36
    assert workspace.inference.problems == ()
    qtbot.waitUntil(lambda: workspace.costs.is_settled, timeout=LONG)
    assert workspace.costs.total == NodeCost(8 * 4, 2 * 4 * 4, 4 * 4, 4 * 4)
    assert isinstance(workspace.data.current, DataDescribed)
    assert workspace.data.current.samples == 512
    qtbot.waitUntil(lambda: workspace.catalog.layer("Dense") is not None, timeout=LONG)
    assert workspace.catalog.keras_version == workspace.engine.versions.keras


def test_a_killed_engine_is_started_again_and_answers(qtbot, workspace, monkeypatch):
    monkeypatch.setattr(engine_client, "BACKOFF", (1, 1))
    ready(qtbot, workspace)
    before = workspace.engine.process_id
    psutil.Process(before).kill()
    qtbot.waitUntil(lambda: workspace.engine.state is EngineState.STARTING, timeout=5000)
    workspace.apply(adding("more", "Dense", units=2), "add")
    workspace.apply(Connect(link("source", "more")), "link")
    assert workspace.inference.is_stale("more")
    ready(qtbot, workspace)
    assert workspace.engine.process_id != before
    qtbot.waitUntil(lambda: workspace.inference.is_settled, timeout=LONG)
    assert workspace.inference.report("more").output("output") == TensorSpec((None, 2))


def test_a_training_stopped_by_the_user_keeps_its_run(qtbot, workspace, told):
    set_epochs(workspace, 1_000_000)
    workspace.training.start()
    qtbot.waitUntil(lambda: "EpochDone" in kinds(told), timeout=LONG)
    process = workspace.training.process_id
    workspace.training.stop()
    qtbot.waitUntil(lambda: workspace.training.is_idle, timeout=LONG)
    done = told[-1][1]
    assert done.reason == "stopped"
    assert workspace.run_list.runs[0].status is RunStatus.STOPPED
    assert workspace.run_list.runs[0].folder.model.is_file()
    assert workspace.run_list.runs[0].continuable
    qtbot.waitUntil(lambda: not psutil.pid_exists(process), timeout=10_000)


def test_a_stopped_training_is_resumed_in_its_own_folder_and_told_as_one_course(qtbot, workspace, told):
    run = workspace.training.resumable
    assert run is not None
    workspace.training.resume(run)
    qtbot.waitUntil(lambda: "TrainingStarted" in kinds(told), timeout=LONG)
    earlier = len(told)
    qtbot.waitUntil(lambda: "EpochDone" in kinds(told[earlier:]), timeout=LONG)
    workspace.training.stop()
    qtbot.waitUntil(lambda: workspace.training.is_idle, timeout=LONG)
    events = read_journal(run.folder.journal)
    assert sum(isinstance(event, Resumed) for event in events) == 1
    wanted = [loss for event in without_void(events) if isinstance(event, Batches) for loss in event.logs["loss"]]
    batches = [message for _, message in told if isinstance(message, BatchesDone)]
    assert [loss for message in batches for loss in message.logs["loss"]] == wanted
    assert workspace.run_list.runs[0].status is RunStatus.STOPPED


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_training_that_crashes_in_native_code_leaves_its_trace(qtbot, workspace, told):
    set_epochs(workspace, 1_000_000)
    workspace.training.start()
    qtbot.waitUntil(lambda: "EpochDone" in kinds(told), timeout=LONG)
    os.kill(workspace.training.process_id, signal.SIGSEGV)
    qtbot.waitUntil(lambda: workspace.training.is_idle, timeout=5000)
    fault = told[-1][1]
    assert fault.code == "engine.run_crashed"
    assert "segmentation fault" in fault.text
    assert "Segmentation fault" in workspace.run_list.runs[0].folder.process_log.read_text()
    assert "Fatal Python error: Segmentation fault" in workspace.training.log


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_killed_training_is_told_with_a_sentence_and_its_journal_is_kept(qtbot, workspace, told):
    set_epochs(workspace, 1_000_000)
    workspace.training.start()
    qtbot.waitUntil(lambda: "EpochDone" in kinds(told), timeout=LONG)
    os.kill(workspace.training.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: workspace.training.is_idle, timeout=5000)
    fault = told[-1][1]
    assert fault.code == "engine.run_killed"
    assert "signal 9" in fault.text
    run = workspace.run_list.runs[0]
    assert run.status is RunStatus.INTERRUPTED
    assert len(read_journal(run.folder.journal)) > 2
