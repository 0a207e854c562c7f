"""The package as users get it: the built wheel holds all that the program needs, and nothing of the workshop."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

# Runs in the unpacked wheel alone; the clone is not on the path.
PROGRAM = """
import nodeeditor, sys
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import load
from nodeeditor.resources import assets, examples
from nodeeditor.theme.icons import app_icon
assert nodeeditor.__file__.startswith(sys.argv[1]), nodeeditor.__file__
assert str(assets()).startswith(sys.argv[1])
assert len(load_snapshot().layers) > 140
files = sorted(examples().glob("*.knet"))
assert len(files) >= 7, files
for file in files:
    load(file)
from PySide6.QtGui import QGuiApplication
application = QGuiApplication([])
assert not app_icon().pixmap(32, 32).isNull()
from PySide6.QtCore import QTranslator
assert QTranslator().load("nodeeditor_zh_CN", str(assets() / "translations"))
from nodeeditor.cli import main
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(build, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    (found,) = folder.glob("*.whl")
    return found


def test_the_wheel_runs_without_the_clone(wheel, tmp_path):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    done = subprocess.run(
        [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, sys.argv[1])\n{PROGRAM}", str(tmp_path)],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]


def test_the_wheel_holds_nothing_of_the_workshop(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"nodeeditor"}
    assert not [name for name in names if "__pycache__" in name or "/runs/" in name.partition("nodeeditor/runs/")[2]]
    assert [name for name in names if name.endswith("LICENSE")]
