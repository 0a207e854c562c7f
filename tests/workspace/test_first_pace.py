"""The pace of the machine, measured once by the spare engine."""

from __future__ import annotations

import msgspec
import pytest

from nodeeditor.protocol.answers import EpochMeasured, PaceMeasured
from nodeeditor.protocol.requests import MeasurePace
from nodeeditor.workspace import first_pace
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.first_pace import FirstPace
from nodeeditor.workspace.pace import Epoch, Measured
from nodeeditor.workspace.pace_log import PaceLog
from nodeeditor.workspace.spare import SpareEngine
from tests.fake_engine import READY

WORK = EpochMeasured(1.0, 2.0, 3.0, 4.0, 0.5)
MEASURED = Measured(Epoch(1.0, 2.0, 3.0, 4.0), 0.75)


@pytest.fixture
def spare(qapp, engines):
    made = SpareEngine(engines)
    yield made
    made.close()


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setattr(first_pace, "PAUSE", 0)
    return tmp_path / "epochs.json"


def asked(engines) -> int:
    return sum(len(engine.of(MeasurePace)) for engine in engines.of(Role.TRAINING))


def test_it_is_measured_once_and_kept(qtbot, spare, engines, path):
    engines.answers[MeasurePace] = lambda request: PaceMeasured(request.request, (WORK,))
    pace = FirstPace(spare, PaceLog(path))
    assert pace.measured == []
    with qtbot.waitSignal(pace.changed):
        spare.warm()
    assert pace.measured == [MEASURED]
    assert asked(engines) == 1
    later = FirstPace(spare, PaceLog(path))
    spare.close()
    with qtbot.waitSignal(later.changed):
        spare.warm()
    assert later.measured == [MEASURED]
    qtbot.wait(20)
    assert asked(engines) == 1


def test_other_versions_and_machines_are_measured_anew(qtbot, spare, engines, path, monkeypatch):
    engines.answers[MeasurePace] = lambda request: PaceMeasured(request.request, (WORK,))
    pace = FirstPace(spare, PaceLog(path))
    with qtbot.waitSignal(pace.changed):
        spare.warm()
    pace._on_warm(msgspec.structs.replace(READY, tensorflow="9.0"))
    assert pace.measured == []
    monkeypatch.setattr(first_pace.platform, "node", lambda: "another")
    pace._on_warm(READY)
    assert pace.measured == []


def test_a_gpu_is_not_measured(qtbot, spare, engines, path):
    pace = FirstPace(spare, PaceLog(path))
    pace._on_warm(msgspec.structs.replace(READY, device="GPU"))
    assert not pace._soon.isActive()
    assert pace.measured == []


def test_one_that_trains_is_not_asked_and_what_was_broken_off_is_nothing(qtbot, spare, engines, path, monkeypatch):
    engines.answers[MeasurePace] = lambda request: PaceMeasured(request.request, ())
    monkeypatch.setattr(first_pace, "PAUSE", 50)
    pace = FirstPace(spare, PaceLog(path))
    with qtbot.waitSignal(spare.warmed):
        spare.warm()
    taken = spare.take()
    qtbot.wait(100)
    assert asked(engines) == 0
    spare.give_back(taken)
    pace._ask()
    with qtbot.waitSignal(spare.answered):
        pass
    assert pace.measured == []
    assert not path.exists()
