"""Writing while the disk fails at each call in turn, is full, and while the process is killed: old or new, whole."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

import pytest

from tests.examples import SOAK
from tests.losses.calls import failing, faults_at_each_call
from tests.losses.kills import killed
from tests.losses.small_disk import full_disks, why_not
from tests.losses.stages import SETTINGS, STAGES, Figures, Stage, begun

SAVING, RECOVERY = "a graph file and its versions", "a recovery file"
_CODES = (errno.ENOSPC, errno.EIO, errno.EACCES) if SOAK else (errno.ENOSPC,)


@pytest.mark.parametrize("code", _CODES)
@pytest.mark.parametrize("name", STAGES)
def test_a_fault_at_any_call_leaves_the_old_content_or_the_new_one(tmp_path: Path, name: str, code: int) -> None:
    figures, hit = faults_at_each_call(STAGES[name], tmp_path, code)
    assert figures == Figures(figures.tried)
    assert figures.tried > 8
    assert {"open", "write", "fsync", "close"} <= hit or name == "a checkpoint of a run"


@pytest.mark.parametrize("name", STAGES)
def test_no_file_stays_beside_what_is_written(tmp_path: Path, name: str) -> None:
    stage = STAGES[name]
    for at in range(1000):
        folder = begun(stage, tmp_path / str(at))
        with failing(at, errno.ENOSPC) as failed, suppress(OSError):
            stage.write(folder, True)
        assert not list(folder.rglob("*.tmp")) or "unlink" in failed
        if not failed:
            break


@pytest.mark.skipif(why_not() != "", reason=why_not() or "it can")
@pytest.mark.parametrize("name", [*STAGES, "settings"] if SOAK else [SAVING, "settings"])
def test_a_disk_that_is_full_leaves_the_old_content_or_the_new_one(tmp_path: Path, name: str) -> None:
    figures = full_disks({**STAGES, "settings": SETTINGS}[name], tmp_path)
    assert figures == Figures(figures.tried)
    assert figures.tried > 16


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kills by POSIX signals")
@pytest.mark.parametrize("name", STAGES if SOAK else [SAVING])
def test_a_kill_at_any_moment_tears_nothing(tmp_path: Path, name: str) -> None:
    times = 500 if SOAK else 40
    assert killed(tmp_path, name, times, 7) == Figures(times)


def test_what_is_torn_or_lost_is_seen(tmp_path: Path) -> None:
    """The figures would show it: a writer that writes in place, and one that says nothing of an error."""

    def in_place(folder: Path, is_new: bool) -> None:
        with (folder / "one.recovery").open("wb", buffering=0) as file:
            for piece in (b"n" if is_new else b"o", b"e" if is_new else b"l", b"w" if is_new else b"d"):
                os.write(file.fileno(), piece)

    def silent(folder: Path, is_new: bool) -> None:
        with suppress(OSError):
            STAGES[RECOVERY].write(folder, is_new)

    def read(folder: Path) -> bool:
        return {b"old": False, b"new": True}[(folder / "one.recovery").read_bytes()]

    assert faults_at_each_call(Stage(in_place, read), tmp_path / "torn", errno.EIO)[0].torn > 0
    assert faults_at_each_call(Stage(silent, STAGES[RECOVERY].read), tmp_path / "lost", errno.EIO)[0].lost > 0
