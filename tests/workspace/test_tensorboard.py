"""TensorBoard is started once, tells where it is, and ends with the editor."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest

from nodeeditor.workspace import tensorboard
from nodeeditor.workspace.tensorboard import TensorBoard, has_logs, tensorboard_command

#: Says what it was started with, and where it listens, as TensorBoard does; then waits.
SERVING = """
import sys, time
print("NOTE: a line before", sys.argv[1:], file=sys.stderr, flush=True)
print("TensorBoard 2.21.0 at http://127.0.0.1:6123/ (Press CTRL+C to quit)", file=sys.stderr, flush=True)
time.sleep(60)
"""


@pytest.fixture
def board(qapp):
    made = TensorBoard()
    yield made
    made.close()


def test_it_listens_on_this_machine_alone_and_is_started_once(qtbot, board, tmp_path: Path) -> None:
    command = [sys.executable, "-c", SERVING]
    with qtbot.waitSignal(board.ready, timeout=20000) as told:
        board.show(tmp_path, command)
    assert told.args[0].toString() == "http://127.0.0.1:6123/"
    assert board._process.arguments()[-6:] == ["--logdir", str(tmp_path), "--host", "127.0.0.1", "--port", "0"]
    process = board.process_id
    with qtbot.waitSignal(board.ready):
        board.show(tmp_path, command)
    assert board.process_id == process
    board.close()
    assert not psutil.pid_exists(process) or psutil.Process(process).status() == psutil.STATUS_ZOMBIE
    assert board.process_id == 0


def test_one_that_ends_by_itself_is_told_and_another_can_be_started(qtbot, board, tmp_path: Path) -> None:
    with qtbot.waitSignal(board.failed, timeout=20000) as told:
        board.show(tmp_path, [sys.executable, "-c", "raise SystemExit('no module of that name')"])
    assert told.args[0].code == "tensorboard.ended"
    assert "no module of that name" in told.args[0].text
    with qtbot.waitSignal(board.ready, timeout=20000):
        board.show(tmp_path, [sys.executable, "-c", SERVING])


def test_where_it_is_not_installed_one_sentence_tells(qtbot, board, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(tensorboard.importlib.util, "find_spec", lambda name: None)
    assert tensorboard_command() is None
    with qtbot.waitSignal(board.failed) as told:
        board.show(tmp_path)
    assert "pip install nodeeditor[tensorboard]" in told.args[0].text


def test_runs_without_logs_are_none_to_show(tmp_path: Path) -> None:
    assert not has_logs(tmp_path / "nowhere")
    (tmp_path / "run").mkdir()
    assert not has_logs(tmp_path)
    (tmp_path / "run" / "logs" / "tensorboard").mkdir(parents=True)
    assert has_logs(tmp_path)
