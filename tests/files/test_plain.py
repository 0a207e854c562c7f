"""A folder from anywhere may hold a pipe where a file is looked for: nobody waits for it."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from nodeeditor.catalog import store
from nodeeditor.document import load, recovery
from nodeeditor.document.errors import GraphFileError
from nodeeditor.files.plain import NotPlainError, open_plain, read_plain
from nodeeditor.importing.archive import read_config
from nodeeditor.problems import ProblemError
from nodeeditor.runs.checkpoints import checkpoints_in
from nodeeditor.runs.control import ControlReader
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import read_journal
from nodeeditor.runs.labels import read_labels
from nodeeditor.theme import files as themes
from nodeeditor.workspace.attached import end_of_log

pytestmark = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")


def checkpoints(path: Path) -> None:
    assert checkpoints_in(path.parent.parent) == []


def theme(path: Path) -> None:
    assert themes.load_theme(path.parent, path.stem).theme is None


def log(path: Path) -> None:
    assert end_of_log(RunFolder(path.parent)) == ""


def cached(path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(store, "cache_path", lambda: path)
        assert store.load_cached() is None


DOORS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "graph": ("net.knet", load),
    "model": ("net.keras", read_config),
    "recovery": ("a.knet", recovery.read),
    "record": (RunFolder(Path()).record.name, lambda path: RunFolder(path.parent).read_record()),
    "labels": ("labels.json", read_labels),
    "journal": ("journal.jsonl", read_journal),
    "commands": ("control.jsonl", lambda path: ControlReader(path).read()),
    "process log": (RunFolder(Path()).process_log.name, log),
    "checkpoint": ("epoch-0001-step-0000000/manifest.json", checkpoints),
    "theme": ("mine.toml", theme),
    "catalog": ("catalog.json", cached),
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("door", DOORS)
def test_a_pipe_is_not_waited_for(door: str, tmp_path: Path) -> None:
    name, opens = DOORS[door]
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    os.mkfifo(path)
    with suppress(OSError, ValueError, ProblemError, GraphFileError):
        assert not opens(path)


def test_what_is_no_plain_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"12345")
    assert read_plain(tmp_path / "plain", 5) == b"12345"
    assert read_plain(tmp_path / "plain", 2) == b"123"
    (tmp_path / "link").symlink_to("plain")
    assert read_plain(tmp_path / "link", 9) == b"12345"
    with pytest.raises(OSError):
        open_plain(tmp_path / "link", follow=False)
    with pytest.raises(IsADirectoryError):
        open_plain(tmp_path)
    with pytest.raises(FileNotFoundError):
        open_plain(tmp_path / "gone")
    with pytest.raises(NotPlainError, match="it is no plain file"):
        open_plain("/dev/null")
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(os.path.relpath(tmp_path / "end"))
        with pytest.raises(NotPlainError):
            open_plain(tmp_path / "end")
