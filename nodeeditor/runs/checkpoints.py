"""Checkpoints: folders made beside and renamed, each with a manifest of what it holds, so that damage is seen."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import msgspec

from nodeeditor.document.json_text import check_json
from nodeeditor.files.atomic import sync_folder, write_atomically
from nodeeditor.files.plain import open_plain, read_plain
from nodeeditor.limits import MANIFEST_BYTES
from nodeeditor.runs.atomic import free_path

#: The file in a checkpoint that holds what the training needs to go on.
STATE = "state.zip"

_MANIFEST = "manifest.json"
_MAKING = ".making-"
_DAMAGED = "damaged-"
_NAME = re.compile(r"epoch-(\d+)(?:-batch-(\d+))?")
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a training: before batch ``step`` of ``epoch``, both counted from 0."""

    epoch: int = 0
    step: int = 0


class _File(msgspec.Struct, frozen=True):
    size: int
    sha256: str


class _Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """``kept_for`` says why the checkpoint outlives newer ones; it is empty for one that does not."""

    format: str = "nodeeditor.checkpoint"
    version: int = 1
    epoch: int
    step: int
    kept_for: str = ""
    files: dict[str, _File]


_decoder = msgspec.json.Decoder(_Manifest)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """One checkpoint of a run."""

    path: Path
    position: Position
    kept_for: str = ""

    @property
    def state(self) -> Path:
        """What the training needs to go on."""
        return self.path / STATE

    def digest(self) -> str:
        """A text that is another one for another state. Raises ``OSError``."""
        return _sha256(self.state)

    def verify(self) -> None:
        """Raises ``ValueError`` or ``OSError`` unless every file is as it was written."""
        for name, file in _read_manifest(self.path / _MANIFEST).files.items():
            path = self.path / Path(name).name
            if path.stat().st_size != file.size:
                raise ValueError(f"'{name}' has {path.stat().st_size} bytes instead of {file.size}")
            if _sha256(path) != file.sha256:
                raise ValueError(f"'{name}' is not as it was written")


def checkpoints_in(folder: Path) -> list[Checkpoint]:
    """The checkpoints in ``folder``, the latest place first; unfinished ones and those set aside are left out."""
    found = []
    with suppress(OSError):
        for path in folder.iterdir():
            if _NAME.fullmatch(path.name) is not None:
                with suppress(OSError, ValueError):
                    manifest = _read_manifest(path / _MANIFEST)
                    found.append(Checkpoint(path, Position(manifest.epoch, manifest.step), manifest.kept_for))
    return sorted(found, key=lambda checkpoint: checkpoint.position, reverse=True)


def _read_manifest(path: Path) -> _Manifest:
    """Raises ``OSError``, and ``ValueError`` for what is no list of files."""
    content = read_plain(path, MANIFEST_BYTES)
    check_json(content, MANIFEST_BYTES)
    return _decoder.decode(content)


def has_checkpoint(folder: Path) -> bool:
    """Whether there is any checkpoint in ``folder``."""
    try:
        return any(_NAME.fullmatch(path.name) is not None for path in folder.iterdir())
    except OSError:
        return False


def newest_sound(folder: Path, damaged: Callable[[Checkpoint, str], None] = lambda *_: None) -> Checkpoint | None:
    """The newest checkpoint that is whole; ``damaged`` is told of each newer one that is not, and why."""
    for checkpoint in checkpoints_in(folder):
        try:
            checkpoint.verify()
        except (OSError, ValueError, RecursionError) as error:
            damaged(checkpoint, getattr(error, "strerror", None) or str(error))
        else:
            return checkpoint
    return None


def set_aside(checkpoint: Checkpoint) -> None:
    """Rename a damaged checkpoint, so that it is kept and never taken. Raises ``OSError``."""
    checkpoint.path.rename(free_path(checkpoint.path.with_name(_DAMAGED + checkpoint.path.name)))


@contextmanager
def new_checkpoint(folder: Path, position: Position, kept_for: str = "") -> Iterator[Path]:
    """A fresh folder to write files to, which becomes the checkpoint of ``position`` when the block ends well.

    On any error nothing of it stays and the checkpoints that are there are whole. Raises ``OSError``,
    and what the block raises.
    """
    name = f"epoch-{position.epoch:04}" + (f"-batch-{position.step:07}" if position.step else "")
    making = folder / f"{_MAKING}{os.getpid()}-{name}"
    try:
        _remove(making)
        making.mkdir()
        yield making
        files = {path.name: _File(path.stat().st_size, _sha256(path)) for path in making.iterdir()}
        manifest = _Manifest(epoch=position.epoch, step=position.step, kept_for=kept_for, files=files)
        (making / _MANIFEST).write_bytes(_manifest_text(manifest))
        for path in making.iterdir():
            with path.open("rb+") as file:
                os.fsync(file.fileno())
        sync_folder(making)
        _put_in_place(making, folder / name)
    except BaseException:
        _remove(making)
        raise
    sync_folder(folder)


def prune(folder: Path, newest: int) -> None:
    """Remove all checkpoints but the ``newest`` ones and those that are kept for a reason."""
    for checkpoint in checkpoints_in(folder)[newest:]:
        if not checkpoint.kept_for:
            _remove(checkpoint.path)


def release(folder: Path, reason: Callable[[Position], str]) -> None:
    """Write down of the checkpoints that are kept why they still are; empty for those that may go.

    Raises ``OSError``.
    """
    for checkpoint in checkpoints_in(folder):
        kept_for = reason(checkpoint.position)
        if checkpoint.kept_for and checkpoint.kept_for != kept_for:
            path = checkpoint.path / _MANIFEST
            manifest = msgspec.structs.replace(_read_manifest(path), kept_for=kept_for)
            write_atomically(path, _manifest_text(manifest))


def clear_unfinished(folder: Path) -> None:
    """Remove what processes that died left half made; only for the process that owns the run."""
    with suppress(OSError):
        for path in folder.iterdir():
            if path.name.startswith(_MAKING):
                _remove(path)


def _put_in_place(making: Path, path: Path) -> None:
    if path.exists():  # the training was here before, and went back
        old = path.with_name(f"{_MAKING}{os.getpid()}-old-{path.name}")
        _remove(old)
        path.rename(old)
        making.rename(path)
        _remove(old)
    else:
        making.rename(path)


def _remove(path: Path) -> None:
    shutil.rmtree(path, ignore_errors=True)


def _manifest_text(manifest: _Manifest) -> bytes:
    return msgspec.json.format(msgspec.json.encode(manifest)) + b"\n"


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with open_plain(path) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
