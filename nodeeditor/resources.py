"""Where the files that ship with the program are: in the wheel, or in a clone of the repository."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _folder(name: str) -> Path:
    installed = _PACKAGE / name
    return installed if installed.is_dir() else _PACKAGE.parent / name


def assets() -> Path:
    """The folder of icons and the catalog snapshot."""
    return _folder("assets")


def examples() -> Path:
    """The folder of example graph files."""
    return _folder("examples")


def blocks() -> Path:
    """The folder of blocks that ship with the program, each in a graph file of its own."""
    return assets() / "blocks"
