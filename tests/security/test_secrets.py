"""No file that the program writes, and no sentence, holds a secret of the environment or the name of the home folder.

Secrets are planted where they come from: in variables, and in the messages of errors. Then everything is written that
can be, and each file of the user's folders is searched, whatever it is called.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication

from nodeeditor.commands.command import UNUSABLE
from nodeeditor.commands.last_resort import mistake
from nodeeditor.document import Document, save
from nodeeditor.document.versions import Versions
from nodeeditor.engine.server import _problem_of
from nodeeditor.panels.failing.crash_log import CrashLog
from nodeeditor.panels.failing.last_resort import LastResort
from nodeeditor.problems import problem
from nodeeditor.runs.record import ProblemRecord
from tests.disposal import discard
from tests.engine.training.training_graphs import simple
from tests.warm_process import WarmProcess

_SECRET = "canary"
_VARIABLES = {
    "API_TOKEN": "canary-of-a-token",
    "AWS_SECRET_ACCESS_KEY": "canary/of+amazon",
    "DATABASE_PASSWORD": "canary-password",
}
_HOME = "zebra-the-user"
#: What an error may say.
_SAID = (
    "https://me:canary9@host/x?token=canary8 refused canary-of-a-token; password='canary7', Bearer canary6, "
    "{'Authorization': 'Basic canary5'} ghp_canarycanarycanarycanary"
)


@pytest.fixture
def home(tmp_path: Path, monkeypatch) -> Path:
    """A user's own folder, with all that the program keeps below it."""
    made = tmp_path / _HOME
    made.mkdir()
    for name, value in {"HOME": str(made), **_VARIABLES}.items():
        monkeypatch.setenv(name, value)
    for name in ("CONFIG", "STATE", "DATA", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(made / name.lower()))
    return made


def error_of(home: Path) -> RuntimeError:
    try:
        raise RuntimeError(f"{_SAID} {home}/net.knet {home}")
    except RuntimeError as error:
        return error


def holding(folder: Path, *words: str) -> dict[str, list[str]]:
    """The files below ``folder``, of any kind, that hold one of the words."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    found = {path: [word for word in words if word.encode() in path.read_bytes()] for path in files}
    return {str(path): words for path, words in found.items() if words}


def test_reports_and_logs_of_the_editor(qapp: QApplication, home: Path) -> None:
    error = error_of(home)
    last = LastResort()
    last.handle(RuntimeError, error, error.__traceback__)
    assert last.window is not None
    report = last.window.report.toPlainText()
    assert "RuntimeError" in report
    assert _SECRET not in report
    assert _HOME not in report
    crash = CrashLog(home / "crash.log")
    crash.open()
    assert holding(home, _SECRET, _HOME) == {}
    crash.close()
    discard(last.window)


def test_logs_and_sentences_of_commands_and_engines(home: Path, capfd) -> None:
    error = error_of(home)
    told = [mistake(error), _problem_of(error, "engine.request_failed", request="Infer")]
    assert all(_SECRET not in one.text for one in told)
    log = capfd.readouterr().err
    assert "RuntimeError" in log
    assert _SECRET not in log
    assert _HOME not in log
    record = msgspec.json.encode(ProblemRecord.of(problem("engine.request_failed", reason=str(error))))
    assert _SECRET.encode() not in record
    assert holding(home, _SECRET, _HOME) == {}


def test_documents_and_their_versions(home: Path) -> None:
    versions = Versions(home / "versions")
    save(Document(simple()), home / "net.knet")
    save(Document(simple(seed=3)), home / "net.knet", versions=versions)
    assert holding(home, _SECRET) == {}
    assert _HOME not in (home / "net.knet").read_text()  # versions are the user's own, and told apart by full paths


_RUN = """
import sys
from nodeeditor.cli import main
from nodeeditor.engine.training.keeping import Keeper
said, finish = sys.argv[1], Keeper.finish
def broken(*_): raise RuntimeError(said)
assert main(["train", "net.knet", "--run-dir", "run", "--json"]) == 0
assert main(["export", "net.knet", "--to", "python", "-o", "net.py", "--no-proof"]) == 0
Keeper.finish = broken
sys.exit(main(["train", "net.knet", "--run-dir", "broken"]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes are forked")
def test_runs_and_exports(home: Path) -> None:
    save(Document(simple(epochs=1, csv_log=True, tensorboard=True)), home / "net.knet")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with WarmProcess(_RUN, str(error_of(home)), cwd=home, env=environment) as process:
        out, err = process.communicate(timeout=100)
    assert process.returncode == UNUSABLE, err
    assert "RuntimeError" in err
    assert _SECRET not in out + err
    assert holding(home, _SECRET) == {}
    shared = [*(home / "run" / name for name in ("graph.knet", "journal.jsonl", "model.keras")), home / "net.py"]
    assert [path.name for path in shared if _HOME.encode() in path.read_bytes()] == []


@pytest.mark.skipif(find_spec("onnxruntime") is None, reason="it is an extra")
def test_libraries_keep_and_send_nothing_of_the_machine(home: Path) -> None:
    code = "from nodeeditor.engine.waking import set_environment; set_environment(); import onnxruntime"
    subprocess.run([sys.executable, "-c", code], env={**os.environ, "XDG_CACHE_HOME": ""}, check=True, timeout=100)
    assert list(home.iterdir()) == []


def test_a_secret_that_is_kept_is_found(home: Path) -> None:
    (home / "deep").mkdir()
    (home / "deep" / "x.bin").write_bytes(b"\0canary-of-a-token\0")
    assert list(holding(home, _SECRET).values()) == [[_SECRET]]
