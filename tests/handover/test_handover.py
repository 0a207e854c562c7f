"""A second start against an editor that runs: real processes, one editor for most of it."""

from __future__ import annotations

import os
import queue
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from nodeeditor.handover.client import Outcome, hand_over
from nodeeditor.handover.message import LONGEST_LINE, Reply, Wish
from nodeeditor.handover.place import socket_name
from nodeeditor.handover.server import HandoverServer
from nodeeditor.resources import examples
from tests.disposal import discard

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and sockets of POSIX")

_ROOT = Path(__file__).resolve().parents[2]
#: Seconds for an editor that has to share its cores with other tests.
_PATIENT = 30.0


class Editor:
    """The process, and the lines it wrote."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.handover.editor", *arguments], cwd=_ROOT, stdout=subprocess.PIPE, text=True
        )
        self.lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(line.rstrip("\n"))

    def says(self, start, seconds=30.0):
        """The rest of the next line that begins so."""
        deadline = time.monotonic() + seconds
        while True:
            line = self.lines.get(timeout=max(0.01, deadline - time.monotonic()))
            if line.startswith(start):
                return line.removeprefix(start).strip()

    def listens(self):
        self.says("shown")
        deadline = time.monotonic() + 30
        while hand_over(()) is not Outcome.TAKEN:
            assert time.monotonic() < deadline
            time.sleep(0.05)
        return self

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


@pytest.fixture(scope="module", autouse=True)
def place(tmp_path_factory):
    """Settings and sockets of this module's editors alone."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("r")
        folder.chmod(0o700)
        for name in ("XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
            patch.setenv(name, str(folder))
        yield folder


@pytest.fixture(scope="module")
def editor(place):
    started = Editor(str(examples() / "digits.knet")).listens()
    yield started
    started.kill()


def second_start(*arguments, cwd=_ROOT):
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "nodeeditor", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done, time.monotonic() - began


def talk(content: bytes) -> bytes:
    """Send something to the editor that runs, and give what it says."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(10)
        connection.connect(socket_name())
        connection.sendall(content)
        return connection.recv(4096)


def test_a_second_start_hands_over_its_file_and_ends(editor):
    done, _seconds = second_start("shared.knet", cwd=examples())
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert editor.says("open") == str(examples() / "shared.knet")


def test_several_files_come_in_order(editor):
    done, _seconds = second_start("examples/shared.knet", "examples/residual.knet")
    assert done.returncode == 0
    assert editor.says("open").endswith("shared.knet")
    assert editor.says("open").endswith("residual.knet")


def test_a_file_that_is_not_there_is_told_by_the_second_start(editor, tmp_path):
    done, _seconds = second_start("none.knet", cwd=tmp_path)
    assert done.returncode == 2
    assert "none.knet" in done.stderr


def test_what_the_second_start_needs_is_no_qt(editor):
    program = (
        "import sys; from nodeeditor.cli import main; code = main([])\n"
        "print(code, sorted({'PySide6', 'numpy', 'msgspec'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=_ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "0 []\n"


def test_another_version_is_refused(editor):
    reply = Reply.of(talk(Wish(("/x.knet",), version="0.0.1").line()))
    assert reply is not None
    assert reply.word == "version"


@pytest.mark.parametrize(
    "content",
    [b"GET / HTTP/1.1\r\n\r\n", b"\xff\x00\n", b"[" * 100_000 + b"\n", b'{"nodeeditor": "1", "open": ["x"]}\n'],
)
def test_garbage_is_ignored_and_told(editor, content):
    assert b"unreadable" in talk(content)
    assert "it was ignored" in editor.says("warned")
    assert hand_over((), _PATIENT) is Outcome.TAKEN


def test_what_is_too_long_is_ignored_and_told(editor):
    assert b"unreadable" in talk(b"x" * (LONGEST_LINE + 1))
    assert f"{LONGEST_LINE // 1024} KB" in editor.says("warned")


def test_who_says_no_go_gets_nothing_opened(editor):
    assert b"ready" in talk(Wish((str(examples() / "digits.knet"),)).line())
    assert hand_over((str(examples() / "inception.knet"),), _PATIENT) is Outcome.TAKEN
    assert editor.says("open").endswith("inception.knet")


def test_an_editor_that_hangs_is_given_up_and_opens_nothing_later(editor):
    editor.process.send_signal(signal.SIGSTOP)
    try:
        assert hand_over((str(examples() / "digits.knet"),), limit=0.2) is Outcome.SILENT
    finally:
        editor.process.send_signal(signal.SIGCONT)
    assert hand_over((str(examples() / "shared.knet"),), _PATIENT) is Outcome.TAKEN
    assert editor.says("open").endswith("shared.knet")


def test_of_two_editors_the_first_one_is_handed_files(editor, qapp):
    assert not HandoverServer(pytest.fail).listen()
    assert hand_over((str(examples() / "digits.knet"),), _PATIENT) is Outcome.TAKEN
    assert editor.says("open").endswith("digits.knet")


def test_the_socket_of_a_killed_editor_is_no_obstacle(editor, qapp, qtbot):
    editor.kill()
    assert Path(socket_name()).exists()
    assert hand_over(()) is Outcome.NOBODY
    opened = []
    server = HandoverServer(opened.append, qapp)
    assert server.listen()
    second = subprocess.Popen(
        [sys.executable, "-m", "nodeeditor", "shared.knet"],
        cwd=examples(),
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
    )
    qtbot.waitUntil(lambda: opened == [examples() / "shared.knet"], timeout=30_000)
    assert second.wait(timeout=30) == 0
    server.close()
    assert hand_over(()) is Outcome.NOBODY
    discard(server)
