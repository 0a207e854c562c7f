"""The packages whose layers join the catalog: those that the user named, and no others.

Their names stand in a file of the user's configuration, which the editor, the engine and the command
line read. A graph file names none: opening one imports nothing.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterable
from pathlib import Path

import platformdirs

_HEAD = "# Python packages whose Keras layers nodeeditor offers, one a line.\n"


def packages_path() -> Path:
    """The file that holds the names."""
    return platformdirs.user_config_path("nodeeditor", appauthor=False) / "packages.txt"


def is_package_name(text: str) -> bool:
    """Whether ``text`` can name a Python module: ``keras_hub``, ``lab.layers``."""
    return text.isascii() and all(part.isidentifier() and not keyword.iskeyword(part) for part in text.split("."))


def named_packages() -> tuple[str, ...]:
    """The names in the order they were given, each once; none where the file can't be read.

    Lines that are no names are passed over.
    """
    try:
        lines = packages_path().read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return ()
    return tuple(dict.fromkeys(name for line in lines if is_package_name(name := line.strip())))


def name_packages(names: Iterable[str]) -> None:
    """Let these be the packages. Raises ``OSError``, and then the old ones stay."""
    path = packages_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(_HEAD + "".join(f"{name}\n" for name in dict.fromkeys(names)), encoding="utf-8")
    beside.replace(path)
