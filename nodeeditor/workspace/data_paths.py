"""Paths of data files as a document names them: relative to the folder of its file."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from nodeeditor.graph.settings import CsvSource, DataSettings, NumpySource


def path_from(folder: Path, file: Path) -> str:
    """How a document in ``folder`` names ``file``; by its full path where that is on another drive."""
    try:
        return Path(os.path.relpath(file, folder)).as_posix()
    except ValueError:
        return file.as_posix()


def rebased(data: DataSettings, before: Path, after: Path) -> DataSettings:
    """Settings that name the same file from the folder ``after`` as ``data`` does from ``before``."""
    source = data.source
    if not isinstance(source, CsvSource | NumpySource) or not source.path:
        return data
    return replace(data, source=replace(source, path=path_from(after, before / source.path)))
