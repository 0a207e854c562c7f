"""An engine that is killed at a message is told of in a sentence, another one goes on, and nothing is lost."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import Inferred
from nodeeditor.protocol.requests import Infer
from nodeeditor.protocol.steering import Stop
from nodeeditor.workspace import engine_client, engine_process
from nodeeditor.workspace.engine_client import EngineClient
from nodeeditor.workspace.engine_process import EngineProcess
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.examples import SOAK
from tests.faults.dying import Death
from tests.faults.lies import end, turn_until

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by signals here")


@pytest.fixture
def dies_at(monkeypatch, tmp_path):
    """Says where an engine dies; one without Keras stands in for it."""
    arguments = ("-P", "-m", "tests.faults.dying", str(tmp_path), "tests.engine.stand_in")
    monkeypatch.setattr(engine_process, "ARGUMENTS", arguments)
    monkeypatch.setattr(engine_client, "BACKOFF", (1, 1))

    def plan(*death: object) -> Path:
        (tmp_path / "death").write_bytes(msgspec.json.encode(Death(*death)))
        return tmp_path / "died"

    return plan


def test_a_question_whose_engine_dies_in_its_answer_fails_and_the_next_is_answered(qapp, dies_at) -> None:
    died = dies_at("questions", "gave", 2, "midst")
    client = EngineClient(EngineProcess)
    told: list[object] = []
    client.start()
    client.ask(lambda number: Infer(number, ()), told.append, told.append)
    turn_until(lambda: bool(told))
    assert died.exists()
    assert isinstance(told[0], Problem)
    assert told[0].code == "engine.died"
    client.ask(lambda number: Infer(number, ()), told.append, told.append)
    turn_until(lambda: len(told) == 2)
    assert isinstance(told[1], Inferred)
    end(client)
    discard(client)


def test_a_training_that_is_killed_in_its_last_message_is_told_of(qapp, dies_at, tmp_path) -> None:
    died = dies_at("training", "gave", 3, "midst")
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    workspace = Workspace(Catalog(CatalogData("3.15.1", (), ())), settings=settings)
    training = workspace.training
    ends: list[object] = []
    training.failed.connect(ends.append)
    training.done.connect(ends.append)
    training.started.connect(lambda _: training.steer(Stop()))
    training.start_text("", str(tmp_path), tmp_path / "one")
    turn_until(lambda: bool(ends) and training.is_idle)
    assert died.exists()
    assert isinstance(ends[0], Problem)
    assert ends[0].code == "engine.run_killed"
    assert (tmp_path / "one" / "weights").exists()  # kept before the end was told
    workspace.shut_down()
    discard(workspace)


@pytest.mark.skipif(not SOAK, reason="each message of a session takes a session")
@pytest.mark.parametrize("role", ["questions", "training", "export"])
def test_a_death_at_any_message_loses_nothing(qapp, role: str) -> None:
    from tests.faults.session import deaths, live

    hung, lost = [], []
    for death in deaths([role]):
        try:
            fate, _ = live(death.role, death)
            lost += [(death, what) for what in fate.lost]
        except TimeoutError:
            hung.append(death)
    assert hung == []
    assert lost == []
