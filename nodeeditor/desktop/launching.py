"""How this very program is started by something else: its interpreter, and where that finds the package."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_LONGEST = 20.0
_WHERE = "import importlib.util as u; s = u.find_spec('nodeeditor'); print(s.origin if s else '')"


@dataclass(frozen=True, slots=True)
class Launch:
    """The words of a command, and the folder it has to be started in, None where that does not matter."""

    words: tuple[str, ...]
    folder: Path | None = None


def this_launch() -> Launch:
    """How to start the editor with the interpreter at work, which may be that of a virtual environment.

    A package that lies in a clone, and is not installed, is found from its folder alone.
    """
    # As it is called: a link of a virtual environment leads to a Python that does not have its packages.
    python = str(Path(sys.executable).absolute())
    if _is_installed(python):
        return Launch((python, "-P", "-m", "nodeeditor"))
    return Launch((python, "-m", "nodeeditor"), _PACKAGE.parent)


def _is_installed(python: str) -> bool:
    """Whether ``python`` finds this very package when nothing in the environment or the folder helps."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    try:
        told = subprocess.run(
            [python, "-P", "-c", _WHERE],
            env=environment,
            capture_output=True,
            text=True,
            timeout=_LONGEST,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    found = told.stdout.strip()
    return bool(found) and Path(found).resolve().parent == _PACKAGE
