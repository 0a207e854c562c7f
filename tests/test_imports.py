"""The parts of the program import only what they may: the walls of the house.

The test reads the source. It fails on a breach, on a circle of parts, and on itself when a planted
breach goes unseen.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parent.parent / "nodeeditor"

PURE = {"values", "language", "limits", "files", "problems", "graph"}
READING = PURE | {"catalog", "document", "resources"}
#: shiboken6 is what PySide6 is bound by, and comes with it.
QT = {"PySide6", "shiboken6"}
KERAS = {"keras", "tensorflow", "numpy", "pandas", "sklearn", "h5py", "tf2onnx", "onnx", "onnxruntime"}

#: Part -> the parts of ours and the foreign packages it may import, beside the standard library.
ALLOWED: dict[str, set[str]] = {
    "values": set(),
    "language": set(),
    "problems": {"values", "language"},
    "graph": {"values", "limits", "problems", "language"},
    "weights": PURE,
    "images": {"problems"},
    "resources": set(),
    "limits": set(),
    "files": {"language"},
    "system_check": set(),
    "catalog": PURE | {"resources", "msgspec", "platformdirs"},
    "finding": PURE | {"catalog"},
    "document": PURE | {"catalog", "msgspec", "platformdirs"},
    "layout": PURE | {"fast_sugiyama"},
    "editing": READING | {"layout"},
    "codegen": READING,
    "importing": READING | {"layout"},
    "fenced": READING | {"importing", "protocol", "msgspec", "psutil", "numpy", "h5py"},
    "protocol": PURE | {"weights", "catalog", "msgspec"},
    "runs": PURE | {"finding", "document", "protocol", "msgspec", "platformdirs", "psutil"},
    "engine": READING
    | {
        "weights",
        "images",
        "editing",
        "layout",
        "codegen",
        "importing",
        "fenced",
        "protocol",
        "runs",
        "msgspec",
        "platformdirs",
        "psutil",
    }
    | KERAS,
    "actions": {"language"},
    "handover": {"language", "problems", "PySide6"},
    "desktop": {"language", "files", "problems", "document", "resources", "platformdirs", "PySide6"},
    "preferences": {"language", "problems"},
    "theme": {"language", "limits", "files", "problems", "preferences", "resources", "PySide6"},
    "workspace": READING
    | {"actions", "preferences", "weights", "images", "editing", "importing", "fenced", "layout", "codegen", "protocol"}
    | {"runs", "msgspec", "platformdirs", "psutil"}
    | QT,
    "canvas": READING | {"actions", "weights", "editing", "layout", "theme", "workspace"} | QT,
    "figures": READING | {"weights", "canvas", "layout", "theme"} | QT,
    "panels": READING
    | {
        "actions",
        "finding",
        "preferences",
        "weights",
        "images",
        "editing",
        "importing",
        "figures",
        "layout",
        "protocol",
        "runs",
        "theme",
        "workspace",
        "canvas",
        "pyqtgraph",
        "msgspec",
        "numpy",
        "platformdirs",
    }
    | QT,
    "translators": {"language", "preferences", "resources", "PySide6"},
    # The composition roots join the parts; which process imports what is tested below.
    "app": READING
    | {"handover", "preferences", "translators", "theme", "workspace", "canvas", "panels", "platformdirs"}
    | QT,
    "cli": READING | {"commands"},
    "commands": READING
    | {
        "app",
        "canvas",
        "desktop",
        "handover",
        "figures",
        "theme",
        "codegen",
        "engine",
        "fenced",
        "importing",
        "protocol",
        "runs",
        "platformdirs",
        "msgspec",
    }
    | QT,
    "__main__": {"cli"},
    "__init__": set(),
}


def part_of(file: Path) -> str:
    """The part that a file belongs to: its folder in the package, or its own name."""
    first = file.relative_to(PACKAGE).parts[0]
    return first.removesuffix(".py")


def imported(source: str) -> Iterator[tuple[int, str]]:
    """Line and full name of every import, wherever it stands; type-checking imports count too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name
        elif isinstance(node, ast.ImportFrom):
            if node.module == "nodeeditor":
                for name in node.names:
                    yield node.lineno, f"nodeeditor.{name.name}"
            else:
                yield node.lineno, node.module or ""


@cache
def needed_parts(source: str) -> dict[str, int]:
    """What a source needs beside the standard library: our parts and foreign packages, with a line."""
    needs: dict[str, int] = {}
    for line, name in imported(source):
        root, _, rest = name.partition(".")
        if root == "nodeeditor":
            part = rest.partition(".")[0]
            if part and part != "__version__":
                needs.setdefault(part, line)
        elif root not in sys.stdlib_module_names:
            needs.setdefault(root, line)
    return needs


def breaches(files: Mapping[Path, str]) -> list[str]:
    """Every import that the table does not allow, as ``file:line part imports what``."""
    found = []
    for file, source in files.items():
        part = part_of(file)
        for need, line in needed_parts(source).items():
            if need != part and need not in ALLOWED.get(part, set()):
                found.append(f"{file.relative_to(PACKAGE)}:{line} {part} imports {need}")
    return found


def circles(files: Mapping[Path, str]) -> list[str]:
    """The parts that need each other in a circle; the part for all other parts' texts is no part."""
    needs: dict[str, set[str]] = {}
    for file, source in files.items():
        part = part_of(file)
        needs.setdefault(part, set()).update(set(needed_parts(source)) - {part})
    left = {part: parts & set(needs) for part, parts in needs.items()}
    while leaves := [part for part, parts in left.items() if not parts]:
        for leaf in leaves:
            del left[leaf]
        left = {part: parts - set(leaves) for part, parts in left.items()}
    return sorted(left)


@pytest.fixture(scope="module")
def sources() -> dict[Path, str]:
    files = {file: file.read_text("utf-8") for file in PACKAGE.rglob("*.py")}
    assert len(files) > 50
    return files


def test_parts_import_only_what_they_may(sources):
    assert breaches(sources) == []


def test_no_parts_need_each_other_in_a_circle(sources):
    assert circles(sources) == []


def test_every_part_stands_in_the_table(sources):
    assert {part_of(file) for file in sources} <= set(ALLOWED)


@pytest.mark.parametrize(
    ("file", "line"),
    [
        ("canvas/planted.py", "import keras"),
        ("workspace/planted.py", "def f():\n    from tensorflow import constant"),
        ("engine/planted.py", "from PySide6.QtCore import QObject"),
        ("graph/planted.py", "from nodeeditor.document import load"),
        ("graph/planted.py", "from nodeeditor import workspace"),
        ("document/planted.py", "import numpy as np"),
    ],
)
def test_a_planted_breach_is_seen(sources, file, line):
    assert len(breaches({**sources, PACKAGE / file: line})) == 1


def test_a_planted_circle_is_seen(sources):
    planted = {PACKAGE / "values" / "planted.py": "import nodeeditor.graph.graph"}
    assert {"values", "graph"} <= set(circles({**sources, **planted}))


def test_the_window_process_never_has_keras():
    """What the source can't show: that no foreign package brings Keras or TensorFlow in."""
    program = (
        "import sys; import nodeeditor.app, nodeeditor.cli, pkgutil, importlib, nodeeditor\n"
        "for part in ('workspace', 'canvas', 'panels', 'theme'):\n"
        "    package = importlib.import_module(f'nodeeditor.{part}')\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        importlib.import_module(module.name)\n"
        "print(sorted({'keras', 'tensorflow', 'sklearn', 'pandas', 'h5py'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "[]", done.stderr[-2000:]
