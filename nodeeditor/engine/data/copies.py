"""Copies of data files in a form that can be read by rows, kept in the user's cache folder.

A copy belongs to one state of one file, or folder: its path, size and time of change. It is made beside its place and
renamed, looked over before use, and the ones that were not used for longest go when there are too many.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeAlias

import platformdirs

from nodeeditor.engine.data.memory import readable
from nodeeditor.problems import ProblemError, problem

State: TypeAlias = Callable[[Path], list[Any]]

#: Bytes that all copies together may take.
MOST = 40_000_000_000

#: Bytes that stay free on the disk.
SPARE = 500_000_000

#: Raised when copies are laid out in another way.
_LAYOUT = 1

#: What each copy has beside its data: written last, so that a copy without it is none.
_CONTENTS = "contents.json"

#: Seconds after which the remains of a copy that was never finished go.
_STALE = 24 * 3600


def folder() -> Path:
    """Where copies are kept."""
    return platformdirs.user_cache_path("nodeeditor", appauthor=False) / "data"


def state_of_file(source: Path) -> list[Any]:
    """What differs when a file is another one."""
    status = source.stat()
    return [status.st_size, status.st_mtime_ns]


def existing(source: Path, kind: str, state: State = state_of_file) -> tuple[Path, Any] | None:
    """The copy of ``source`` and its contents, if there is a sound one. ``kind`` tells how it was made.

    ``state`` gives plain data that differs when ``source`` is no longer as it was.
    """
    return _sound(folder() / _key(source, kind, state))


def _sound(place: Path) -> tuple[Path, Any] | None:
    """The copy at ``place``; one that is damaged is removed."""
    try:
        contents = json.loads((place / _CONTENTS).read_text(encoding="utf-8"))
        if any(_mark(place / name) != mark for name, mark in contents["files"].items()):
            raise ValueError(place)
        os.utime(place / _CONTENTS)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):  # damaged: made anew
        shutil.rmtree(place, ignore_errors=True)
        return None
    return place, contents["data"]


def make(
    source: Path,
    kind: str,
    place: str,
    needed: int,
    write: Callable[[Path], Any],
    state: State = state_of_file,
) -> tuple[Path, Any]:
    """Let ``write`` fill a folder with a copy of ``source`` of about ``needed`` bytes; it returns its contents.

    Raises :class:`ProblemError` where the disk is too small, or the file changes meanwhile.
    """
    key = _key(source, kind, state)
    target, building = folder() / key, folder() / f"{key}.{os.getpid()}.new"
    try:
        building.mkdir(parents=True, exist_ok=True)
        _clear(needed, keep=building)
        if shutil.disk_usage(building).free < needed + SPARE:
            raise _no_disk(place, needed)
        data = write(building)
        marks = {file.name: _mark(file) for file in sorted(building.iterdir())}
        _write_synced(building / _CONTENTS, json.dumps({"source": str(source), "files": marks, "data": data}))
        if _key(source, kind, state) != key:
            raise ProblemError(problem("data.file_changed", place=place))
        with suppress(OSError):  # another process may have been as fast
            building.rename(target)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise _no_disk(place, needed) from error
        raise
    finally:
        if building.exists():
            shutil.rmtree(building, ignore_errors=True)
    made = _sound(target)
    if made is None:
        raise ProblemError(problem("data.file_changed", place=place))
    return made


def _no_disk(place: str, needed: int) -> ProblemError:
    free = shutil.disk_usage(folder()).free
    return ProblemError(
        problem("data.no_disk", place=place, needed=readable(needed), free=readable(free), folder=str(folder()))
    )


def _clear(needed: int, keep: Path) -> None:
    """Remove what was left half made, and old copies until there is room for ``needed`` bytes more."""
    now = time.time()
    known: list[tuple[float, int, Path]] = []
    for place in folder().iterdir():
        try:
            if place == keep:
                continue
            if place.suffix == ".new":
                if now - place.stat().st_mtime > _STALE:
                    shutil.rmtree(place, ignore_errors=True)
                continue
            size = sum(file.stat().st_size for file in place.iterdir())
            known.append(((place / _CONTENTS).stat().st_mtime, size, place))
        except OSError:  # gone meanwhile, or no copy of ours
            continue
    total = sum(size for _, size, _ in known)
    for _, size, place in sorted(known):
        if total + needed <= MOST and shutil.disk_usage(keep).free >= needed + SPARE:
            return
        shutil.rmtree(place, ignore_errors=True)
        total -= size


def _key(source: Path, kind: str, state: State) -> str:
    told = [_LAYOUT, str(source.resolve()), *state(source), kind]
    return hashlib.blake2b(json.dumps(told).encode(), digest_size=16).hexdigest()


def _mark(file: Path) -> list[Any]:
    """What tells a file that was cut off or damaged: its size, and a digest of parts from all over it."""
    size = file.stat().st_size
    digest = hashlib.blake2b(digest_size=16)
    part = 65_536
    with file.open("rb", buffering=0) as opened:
        for number in range(64):
            opened.seek(max(0, size - part) * number // 63)
            digest.update(opened.read(part))
            if size <= part:
                break
    return [size, digest.hexdigest()]


def _write_synced(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
