"""An error that nothing caught, and a crash: what is open is kept, one is told, nothing private is in the report."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from nodeeditor.panels.failing.last_resort import LastResort
from nodeeditor.panels.failing.report import cleaned
from nodeeditor.workspace.keeping.folder import RecoveryFolder


@pytest.fixture
def last(qapp, qtbot, tmp_path):
    made = LastResort(None, tmp_path / "logs" / "errors.log")
    yield made
    if made.window is not None:
        qtbot.addWidget(made.window)


def fail(last: LastResort, message: str = "<b>oops</b>") -> None:
    try:
        raise ValueError(message)
    except ValueError as error:
        last.handle(type(error), error, error.__traceback__)


def test_it_is_told_in_sentences_and_the_report_is_there_to_copy(qtbot, last, tmp_path):
    kept = []
    last.keep = lambda: bool(kept.append("all")) or True
    fail(last)
    assert kept == ["all"]
    window = last.window
    assert not window.isModal()
    assert "Traceback" not in window.sentence.text()
    assert "oops" not in window.sentence.text()
    assert str(tmp_path / "logs" / "errors.log") in window.sentence.text()
    assert not window.report.isVisible()
    qtbot.mouseClick(window.more, Qt.MouseButton.LeftButton)
    assert "ValueError: <b>oops</b>" in window.report.toPlainText()
    qtbot.mouseClick(window.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == window.report.toPlainText()
    assert window.report.toPlainText() in (tmp_path / "logs" / "errors.log").read_text("utf-8")


def test_many_errors_are_one_window_and_all_in_the_log(last, tmp_path):
    fail(last, "first")
    window = last.window
    fail(last, "second")
    assert last.window is window
    log = (tmp_path / "logs" / "errors.log").read_text("utf-8")
    assert "first" in log
    assert "second" in log


def test_the_report_comes_out_though_nothing_can_be_kept_or_written(last, tmp_path):
    (tmp_path / "logs").write_text("in the way")
    last.keep = lambda: 1 / 0
    fail(last)
    assert last.window.isVisible()
    assert "errors.log" not in last.window.sentence.text()


@pytest.mark.parametrize(
    "text",
    [
        "HF_TOKEN=hunter2x", "'api_key': 'hunter2x'", 'password="hunter2x"', "Authorization: Bearer hunter2x",
        "https://me:hunter2x@example.org/data.csv", "aws_secret_access_key = hunter2x", "token hunter2x",
    ],
)  # fmt: skip
def test_no_secret_is_in_a_report(text):
    assert "hunter2x" not in cleaned(f"KeyError: {text} in line 5")


def test_the_home_folder_is_a_tilde_and_a_long_message_is_cut():
    assert cleaned(f"{Path.home()}/net.knet") == "~/net.knet"
    assert len(cleaned("x" * 1_000_000)) < 30_000


_CRASHING = """
import ctypes, sys
from pathlib import Path
from nodeeditor.panels.failing.crash_log import CrashLog
from nodeeditor.workspace.keeping.folder import RecoveryFolder
folder = RecoveryFolder(Path(sys.argv[1]))
log = CrashLog(folder.crash_log)
log.open()
if sys.argv[2] == "crash":
    ctypes.string_at(0)
log.close()
folder.close()
"""


@pytest.mark.parametrize(("way", "count"), [("crash", 1), ("fine", 0)])
def test_a_crash_is_told_once_at_the_next_start(tmp_path, way, count):
    base = tmp_path / "recovery"
    subprocess.run([sys.executable, "-c", _CRASHING, str(base), way], check=False, capture_output=True, timeout=60)
    found = RecoveryFolder(base).look()
    assert len(found.crashes) == count
    assert all("Segmentation fault" in crash and "nodeeditor" in crash for crash in found.crashes)
    assert RecoveryFolder(base).look().crashes == []
    assert list(base.iterdir()) == []
