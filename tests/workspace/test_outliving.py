"""A real editor is closed, or killed, while it trains: the training goes on, and the next editor has it all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.document import Document, save
from nodeeditor.graph.settings import DataSettings, TrainingSettings
from nodeeditor.protocol.answers import BatchesDone
from nodeeditor.runs.journal import Batches, Epoch, read_journal
from nodeeditor.runs.record import RunStatus
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.examples import SOAK
from tests.workspace.test_real_engine import DATA, NET

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")

HOME = Path(__file__).resolve().parents[2]
#: A process imports TensorFlow on what may be a busy machine.
LONG = 120


@pytest.fixture
def file(tmp_path):
    document = Document()
    document.graph.apply(NET)
    document.graph.training = replace(TrainingSettings(), epochs=1_000_000)
    document.graph.data = DataSettings(DATA)
    path = tmp_path / "net.knet"
    save(document, path)
    return path


@pytest.fixture
def later(qapp, tmp_path):
    """The workspace of the editor that is started afterwards."""
    settings = QSettings(str(tmp_path / "later.ini"), QSettings.Format.IniFormat)
    made = Workspace(Catalog(CatalogData("", (), ())), settings=settings)
    yield made
    made.shut_down()
    discard(made)


def by_batch(course):
    """What a course tells, each batch by itself: how many are told together is no matter."""
    found = []
    for event in course:
        if isinstance(event, Batches | BatchesDone):
            found += [(event.epoch, event.step + place, value) for place, value in enumerate(event.logs["loss"])]
        else:
            found.append((event.epoch, event.step, event.logs, event.seconds))
    return found


@pytest.mark.parametrize("way", ["killed", "closed"] if SOAK else ["killed"])
def test_a_training_outlives_its_editor_and_the_next_one_has_every_point(qtbot, file, later, tmp_path, way):
    close = tmp_path / "close"
    editor = subprocess.Popen(
        [sys.executable, str(Path(__file__).with_name("editor_at_hand.py")), file, tmp_path / "first.ini", close],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(HOME), "QT_QPA_PLATFORM": "offscreen"},
    )
    process = None
    try:
        assert editor.stdout is not None
        pid, _, run = editor.stdout.readline().strip().partition(" ")
        process = psutil.Process(int(pid))
        if way == "killed":
            editor.kill()
        else:
            close.touch()
        editor.wait(20)
        assert editor.returncode == (-signal.SIGKILL if way == "killed" else 0)
        before = len(read_journal(Path(run) / "journal.jsonl"))
        time.sleep(0.5)
        assert process.is_running()
        assert len(read_journal(Path(run) / "journal.jsonl")) > before

        told = []
        later.training.batches.connect(told.append)
        later.training.epoch.connect(told.append)
        later.open_file(file)
        later.attaching.start()
        qtbot.waitUntil(lambda: len(told) > before, timeout=LONG * 1000)
        assert later.training.run == Path(run)
        if way == "killed":
            process.terminate()
        else:
            later.training.stop()
        qtbot.waitUntil(lambda: later.training.is_idle, timeout=LONG * 1000)
        assert later.run_list.runs[0].status is RunStatus.STOPPED
        assert later.run_list.runs[0].continuable
        written = [event for event in read_journal(Path(run) / "journal.jsonl") if isinstance(event, Batches | Epoch)]
        assert by_batch(told) == by_batch(written)
        _, alive = psutil.wait_procs([process], timeout=10)
        assert alive == []
    finally:
        editor.kill()
        editor.communicate()
        if process is not None and process.is_running():
            process.kill()
