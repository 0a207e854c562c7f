"""Whatever the process at the other end of the pipe does, the editor says so, goes on, and asks the next one."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QSettings

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.workspace.engine_client import EngineClient
from nodeeditor.workspace.engine_process import EngineProcess
from nodeeditor.workspace.workspace import Workspace
from tests.disposal import discard
from tests.examples import SOAK
from tests.faults.__main__ import questions, trainings
from tests.faults.lies import (
    BLOCK,
    BYTES,
    Outcome,
    ask_liars,
    end,
    lying,
    processes_left,
    train_with_liars,
    turn_until,
)
from tests.faults.lying import FLOODS, QUESTIONS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals and descriptors are those of Unix")

_NOISE, _LIE, _HUNG, _DIED = "engine.noise", "engine.lied", "engine.hung", "engine.died"
TOLD = {
    "garbage": _NOISE,
    "text": _NOISE,
    "ten gigabytes": _NOISE,
    "a long message": _LIE,
    "half a message": _HUNG,
    "silence": _HUNG,
    "drip": _HUNG,
    "closed output": _HUNG,
    "a deaf one": _HUNG,
    "suspended": _HUNG,
    "a child": _DIED,
    "death": _DIED,
    "end": _DIED,
}
_ENDED = "engine.run_ended"
TOLD_OF_TRAININGS = {
    "garbage": "engine.run_lied",
    "data read": _ENDED,
    "elsewhere": "engine.run_lied",
    "beyond its end": "engine.run_lied",
    "death": "engine.run_killed",
    "loss events": _ENDED,
    "log": _ENDED,
}
_FEW = ("text", "half a message", "suspended", "twice")
_FEW_TRAININGS = ("loss events", "beyond its end")


def unbearable(outcomes: list[Outcome]) -> list[Outcome]:
    return [one for one in outcomes if one.block > BLOCK or one.grown > BYTES]


def test_a_lying_engine_is_told_of_and_the_next_one_answers(qapp, tmp_path) -> None:
    with lying(tmp_path) as name:
        client = EngineClient(EngineProcess)
        client.start()
        outcomes = ask_liars(client, _FEW, name)
        end(client)
        discard(client)
    assert {one.kind: one.code for one in outcomes} == {kind: TOLD.get(kind, _LIE) for kind in _FEW}
    assert unbearable(outcomes) == []
    assert processes_left() == []


def test_a_training_that_lies_or_floods_ends_in_a_sentence(qapp, tmp_path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    with lying(tmp_path) as name:
        workspace = Workspace(Catalog(CatalogData("3.15.1", (), ())), settings=settings)
        outcomes = train_with_liars(workspace.training, _FEW_TRAININGS, name, tmp_path, dict.fromkeys(FLOODS, 0.5))
        workspace.shut_down()
        discard(workspace)
    assert {one.kind: one.code for one in outcomes} == {kind: TOLD_OF_TRAININGS[kind] for kind in _FEW_TRAININGS}
    assert unbearable(outcomes) == []
    turn_until(lambda: processes_left() == [])


@pytest.mark.skipif(not SOAK, reason="some thirty processes one after the other")
def test_no_lie_and_no_flood_is_too_much_for_a_window(qapp) -> None:
    asked, trained = questions(), trainings()
    assert {one.kind: one.code for one in asked} == {kind: TOLD.get(kind, _LIE) for kind in QUESTIONS}
    told = {one.kind: one.code for one in trained}
    assert told.items() >= TOLD_OF_TRAININGS.items()
    assert {told[kind] for kind in FLOODS} <= {_ENDED, "engine.run_flood"}
    assert unbearable([*asked, *trained]) == []
