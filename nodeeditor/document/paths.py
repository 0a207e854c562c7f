"""Paths to data and weights: relative to the graph file's folder, so that it can be moved or sent as a whole."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path, PureWindowsPath
from typing import TypeVar

from nodeeditor.graph.settings import DataSource, FileSource, WeightsSource
from nodeeditor.problems import ProblemError, problem

#: What begins as ``http://`` does: libraries would look for it on the network.
_ADDRESS = re.compile(r"(?i)[a-z][a-z0-9+.-]+:/")
#: Names that Windows gives to devices, whatever folder and ending they have.
_DEVICE = re.compile(r"(?i)(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:[ .:].*)?")

_Source = TypeVar("_Source", bound=DataSource | WeightsSource)


def located(path: str, folder: str | Path) -> Path:
    """Where ``path`` of a graph file in ``folder`` leads: to a file or a folder of this system, as it stands there.

    Raises :class:`ProblemError` for an address of the network, and for a device.
    """
    if is_address(path):
        raise ProblemError(problem("data.file_address", place=path))
    return Path(folder) / path


def is_address(path: str, *, on_windows: bool = os.name == "nt") -> bool:
    """Whether ``path`` means something else than a file or a folder."""
    if _ADDRESS.match(path):
        return True
    if not on_windows:
        return False
    windows = PureWindowsPath(path)
    return windows.drive.startswith(("\\\\.", "\\\\?")) or any(map(_DEVICE.fullmatch, windows.parts))


def relative_to(source: _Source, folder: Path) -> _Source:
    """``source`` with its path relative to ``folder``.

    On Windows a path of another drive stays as it is, since nothing leads there from ``folder``.
    """
    if not isinstance(source, FileSource | WeightsSource) or not Path(source.path).is_absolute():
        return source
    path, base = _without_ways_up(source.path), _without_ways_up(str(folder.absolute()))
    try:
        relative = os.path.relpath(path, base)
        if relative.startswith(os.pardir):
            # The system goes up from where a link leads to, not from where the link is.
            relative = os.path.relpath(_walked(path), os.path.realpath(base))
    except ValueError:
        return source
    return replace(source, path=_portable(relative))


def rebased(source: _Source, before: Path | None, after: Path) -> _Source:
    """``source`` for a graph file that moves from folder ``before`` to ``after``: it leads to the same data,
    or weights.

    ``before`` is None for a graph that had no file.
    """
    if not isinstance(source, FileSource | WeightsSource):
        return source
    path = Path(source.path)
    if not path.is_absolute():
        if before is None or before.absolute() == after.absolute():  # as the user wrote it
            return source
        source = replace(source, path=str(before.absolute() / path))
    return relative_to(source, after)


def _without_ways_up(path: str) -> str:
    return _walked(path) if os.pardir in Path(path).parts else path


def _walked(path: str) -> str:
    """``path`` with the links in its folder followed, as the system does; a link at its end stays one."""
    folder, name = os.path.split(path)
    return str(Path(os.path.realpath(folder), name))


def _portable(path: str) -> str:
    """A relative path with forward slashes, which every system understands."""
    return PureWindowsPath(path).as_posix() if os.sep == "\\" else path
