"""A process that is killed while it writes leaves a file beside; the next save or opening takes it away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from nodeeditor.document import load, save
from nodeeditor.files import atomic
from nodeeditor.files.leftovers import clear_leftovers, temporary_name
from tests.workspace.small_graphs import drawing

#: Writes a file, and stops when all of it is in the one beside.
_STOPPED = """
import sys, time
from pathlib import Path
from nodeeditor.files import atomic
atomic.put_in_place = lambda *_: (print("there", flush=True), time.sleep(60))
atomic.write_atomically(Path(sys.argv[1]), b"new")
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "net.knet"
    save(drawing("a", "b"), path)
    return path


def hidden(path: Path) -> list[Path]:
    return [one for one in path.parent.iterdir() if one != path]


@pytest.mark.skipif(os.name == "nt", reason="kills by POSIX signals")
def test_what_a_killed_process_left_goes_with_the_next_save_and_not_while_it_lives(path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", _STOPPED, str(path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"there\n"
        (left,) = hidden(path)
        save(drawing("a", "b", "c"), path)
        assert hidden(path) == [left]  # it may still be put in place
        process.kill()
        process.wait()
    assert left.read_bytes() == b"new"
    load(path)
    assert hidden(path) == [left]  # reading changes nothing
    save(drawing("x", "y"), path)
    assert hidden(path) == []


def test_what_others_left_stays(path: Path) -> None:
    gone = 2**22 + 1  # beyond the ids of Linux
    own = temporary_name()
    of_gone = own.replace(f"-{os.getpid()}-", f"-{gone}-")
    host = own.split("-")[1]
    others = [
        own,  # another thread of this process may be at it
        of_gone.replace(host, "0" * 8 if host != "0" * 8 else "1" * 8),  # another machine
        ".0123456789abcdef.tmp",
        of_gone + "x",
    ]
    for name in (*others, of_gone):
        (path.parent / name).write_bytes(b"x")
    clear_leftovers(path.parent)
    assert sorted(one.name for one in hidden(path)) == sorted(others)


# Windows, where a file that another program has open can't be replaced


class HeldError(PermissionError):
    """As Windows refuses it."""

    winerror = 32


class OtherProgram:
    """Has the target open for so many tries."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, tries: int, error: type[PermissionError] = HeldError) -> None:
        self.tries, self.error = tries, error
        self.slept = 0.0
        self._replace = Path.replace
        monkeypatch.setattr(Path, "replace", lambda path, target: self._put(path, target))  # noqa: PLW0108  # bound, it would lose the path
        # Only there: other threads sleep too.
        monkeypatch.setattr(atomic, "time", SimpleNamespace(sleep=self._sleep))

    def _sleep(self, seconds: float) -> None:
        self.slept += seconds

    def _put(self, path: Path, target: Path) -> Path:
        if self.tries > 0:
            self.tries -= 1
            raise self.error(13, "held")
        return self._replace(path, target)


def test_a_file_that_another_program_has_open_is_replaced_when_it_lets_go(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = OtherProgram(monkeypatch, len(atomic._PAUSES))
    save(drawing("x", "y"), path)
    assert load(path) == drawing("x", "y")
    assert 1.5 < other.slept < 2.5


@pytest.mark.parametrize(("tries", "error", "slept"), [(100, HeldError, True), (1, PermissionError, False)])
def test_it_is_not_tried_for_ever_nor_where_it_would_not_help(
    path: Path, monkeypatch: pytest.MonkeyPatch, tries: int, error: type[PermissionError], slept: bool
) -> None:
    before = path.read_bytes()
    other = OtherProgram(monkeypatch, tries, error)
    with pytest.raises(PermissionError):
        save(drawing("x", "y"), path)
    assert (path.read_bytes(), hidden(path)) == (before, [])
    assert (other.slept > 0) == slept


def test_windows_folders_are_not_opened(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(atomic.os, "name", "nt")
    opened: list[object] = []
    monkeypatch.setattr(atomic.os, "open", lambda *arguments: opened.append(arguments))
    atomic.sync_folder(path.parent)
    assert opened == []
