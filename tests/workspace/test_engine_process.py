from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import psutil
import pytest

from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Pong, Started
from nodeeditor.protocol.requests import Ping
from nodeeditor.workspace import engine_process
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.engine_process import EngineProcess

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs that misbehave are shell scripts here")


@pytest.fixture
def opened(qtbot):
    """Opens processes and sees that none is left."""
    made = []

    def open_process(role: Role = Role.QUESTIONS) -> tuple[EngineProcess, list, list]:
        process = EngineProcess(role)
        messages, ends = [], []
        process.message.connect(messages.append)
        process.ended.connect(ends.append)
        process.start()
        made.append((process, process.process_id))
        return process, messages, ends

    yield open_process
    assert [number for _, number in made if number and psutil.pid_exists(number)] == []


def program(monkeypatch, folder: Path, script: str) -> None:
    """Let a shell script stand for Python."""
    path = folder / "program"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(path))


def ended(qtbot, ends: list) -> str:
    qtbot.waitUntil(lambda: len(ends) == 1, timeout=10_000)
    return ends[0].code


def test_an_engine_is_spoken_to_while_it_imports_keras_and_ends_when_closed(qtbot, opened):
    process, messages, ends = opened()
    process.send(Ping(5))
    qtbot.waitUntil(lambda: len(messages) == 2, timeout=20_000)
    assert isinstance(messages[0], Started)
    assert messages[0].process == process.process_id
    assert messages[1] == Pong(5, "Starting")
    process.close()
    qtbot.waitUntil(lambda: len(ends) == 1, timeout=engine_process.PATIENCE - 1000)
    assert ends[0].arguments["how"] == "code 0"


def test_a_number_that_no_message_can_hold_is_refused(qtbot, opened):
    process, _, ends = opened()
    with pytest.raises(OverflowError):
        process.send(Ping(2**80))
    process.close()
    ended(qtbot, ends)


def test_an_engine_that_stands_still_is_ended_by_force(qtbot, opened, monkeypatch):
    monkeypatch.setattr(engine_process, "LAST_PATIENCE", 50)
    process, messages, ends = opened(Role.TRAINING)
    qtbot.waitUntil(lambda: bool(messages), timeout=20_000)
    os.kill(process.process_id, signal.SIGSTOP)
    process.abandon(problem("engine.hung", seconds=3))
    assert ended(qtbot, ends) == "engine.hung"


def test_an_engine_that_does_not_end_when_closed_is_told_to_and_then_made_to(qtbot, opened, monkeypatch, tmp_path):
    monkeypatch.setattr(engine_process, "PATIENCE", 50)
    monkeypatch.setattr(engine_process, "LAST_PATIENCE", 200)
    program(monkeypatch, tmp_path, f"trap 'echo asked > {tmp_path}/asked' TERM\nwhile true; do sleep 0.02; done")
    process, _, ends = opened()
    qtbot.wait(100)
    process.close()
    assert ended(qtbot, ends) == "engine.died"
    assert ends[0].arguments["how"] == "signal 9"
    assert (tmp_path / "asked").exists()


def test_waiting_ends_it_by_force_in_time(qtbot, opened, monkeypatch, tmp_path):
    program(monkeypatch, tmp_path, "trap '' TERM\nwhile true; do sleep 0.02; done")
    process, _, _ = opened()
    process.close()
    process.wait(50)


def test_noise_on_its_output_ends_it(qtbot, opened, monkeypatch, tmp_path):
    program(monkeypatch, tmp_path, "echo this is no message\nexec sleep 30")
    _, messages, ends = opened()
    assert ended(qtbot, ends) == "engine.noise"
    assert messages == []


def test_a_program_that_is_not_there_is_told(qtbot, opened, monkeypatch, tmp_path):
    monkeypatch.setattr(sys, "executable", str(tmp_path / "nothing"))
    _, _, ends = opened()
    assert ended(qtbot, ends) == "engine.no_start"
    assert "nothing" in ends[0].text


def test_a_death_tells_its_signal_and_the_last_of_the_log_is_kept(qtbot, opened, monkeypatch, tmp_path):
    monkeypatch.setattr(engine_process, "_LOG_BYTES", 1000)
    program(
        monkeypatch, tmp_path, 'for n in 1 2 3; do head -c 900 /dev/zero | tr "\\0" $n >&2; sleep 0.1; done; kill -9 $$'
    )
    process, _, ends = opened()
    logs = []
    process.ended.connect(lambda _: logs.append(process.log))
    assert ended(qtbot, ends) == "engine.died"
    assert ends[0].arguments["how"] == "signal 9"
    assert set(logs[0]) == {"3"}


def test_a_file_in_the_folder_at_hand_is_not_imported(qtbot, opened, monkeypatch, tmp_path):
    (tmp_path / "msgspec.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    process, messages, ends = opened()
    qtbot.waitUntil(lambda: bool(messages or ends), timeout=20_000)
    assert ends == []
    process.close()
    ended(qtbot, ends)
