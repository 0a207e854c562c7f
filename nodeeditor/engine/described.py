"""Keeps what was found out about the layers of packages: to look at hundreds of them takes a minute."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import keras

from nodeeditor.catalog.catalog import CatalogData
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.catalog.store import cache_path, from_bytes, to_bytes


def described_path(classes: Iterable[type]) -> Path | None:
    """The file that keeps the description of ``classes``: another one once a source of theirs has changed.

    None where a class has no source that could be looked at.
    """
    parts = [keras.__version__, cache_path().name]
    for cls in sorted(classes, key=lambda one: (one.__module__, one.__qualname__)):
        file = getattr(sys.modules.get(cls.__module__), "__file__", None)
        try:
            told = Path(file or "").stat()
        except OSError:
            return None
        parts.append(f"{cls.__module__}:{cls.__qualname__} {file} {told.st_mtime_ns} {told.st_size}")
    mark = zlib.crc32("\n".join(parts).encode())
    return cache_path().with_name(f"packages-{mark:08x}.json")


def load_described(path: Path) -> tuple[LayerSpec, ...] | None:
    """What is kept there; None where nothing is, or it is damaged."""
    try:
        return from_bytes(path.read_bytes()).layers
    except (OSError, ValueError, TypeError):  # msgspec's errors are ValueErrors
        return None


def save_described(path: Path, specs: tuple[LayerSpec, ...]) -> None:
    """Keep ``specs`` in the place of earlier ones; where that can't be, they are found out again."""
    beside = path.with_suffix(".new")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(to_bytes(CatalogData(keras.__version__, specs, ())))
        beside.replace(path)
        for older in path.parent.glob("packages-*.json"):
            if older != path:
                older.unlink()
