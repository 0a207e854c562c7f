"""Writing on a disk of its own with so much room left and no more, which only who may mount one can try."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.losses.stages import Figures, Stage, begun

#: Bytes of the disk: a page is what is taken at a time.
_SIZE, _PAGE = 512 * 1024, 4096


def why_not() -> str:
    """Why no disk can be mounted here; empty where one can."""
    if not sys.platform.startswith("linux"):
        return "a disk in memory is mounted on Linux only"
    if os.geteuid() != 0 or shutil.which("mount") is None:
        return "mounting a disk needs root"
    done = subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False)
    return "" if done.returncode == 0 else "mounting a disk is not allowed here (CAP_SYS_ADMIN)"


@contextmanager
def small_disk(at: Path, size: int = _SIZE, files: int = 0) -> Iterator[Path]:
    """A disk of so many bytes, and with room for so many files where that is given."""
    at.mkdir()
    options = f"size={size}" + (f",nr_inodes={files}" if files else "")
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(at)], check=True, capture_output=True)
    try:
        yield at
    finally:
        subprocess.run(["umount", str(at)], check=True)
        at.rmdir()


def full_disks(stage: Stage, base: Path) -> Figures:
    """Write with room for no page, one, two ... until it is enough; then with no name left for another file."""
    figures = Figures()
    with small_disk(base / "disk") as disk:
        for pages in range(64):
            folder = begun(stage, disk / "files")
            _leave(disk, pages * _PAGE)
            lost = figures.lost
            figures.try_new(stage, folder)
            is_enough = figures.lost == lost and stage.read(folder)
            (disk / "rest").unlink()
            shutil.rmtree(folder)
            if is_enough and pages > 8:
                break
    for files in range(8):
        with small_disk(base / "disk") as disk:
            folder = begun(stage, disk / "files")
            used = os.statvfs(disk).f_files - os.statvfs(disk).f_ffree
            limits = f"remount,nr_inodes={used + files}"
            subprocess.run(["mount", "-o", limits, str(disk)], check=True, capture_output=True)
            figures.try_new(stage, folder)
    return figures


def _leave(disk: Path, room: int) -> None:
    """Fill the disk up to so many bytes."""
    found = os.statvfs(disk)
    with (disk / "rest").open("wb") as rest:
        rest.write(b"x" * max(0, found.f_bavail * found.f_frsize - room))
