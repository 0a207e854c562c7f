"""Importing a large model: from the file that Keras wrote to the laid-out graph file."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.report import report

_ROUNDS = 5

# The model is written by a process of its own: the command that imports it never has Keras.
_WRITE = """
import sys
import keras
keras.applications.EfficientNetB7(weights=None).save(sys.argv[1])
"""

_IMPORT = """
import sys
from nodeeditor.cli import main
code = main(["import", sys.argv[1], "-o", sys.argv[2]])
print(bool({"keras", "tensorflow"} & set(sys.modules)), file=sys.stderr)
sys.exit(code)
"""

# From the click to the painted canvas; the engine is not needed for that, so none is started.
_OPEN = """
import os, sys, time
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from nodeeditor.app import create_main_window
window = create_main_window(settings=QSettings(sys.argv[2], QSettings.Format.IniFormat))
window.show()
QApplication.processEvents()
for _ in range(int(sys.argv[3])):
    start = time.perf_counter()
    assert window.files.open_path(Path(sys.argv[1]))
    QApplication.processEvents()
    window.canvas.viewport().repaint()
    print(time.perf_counter() - start)
"""

_REPEATS = """
import statistics, sys, time
from pathlib import Path
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing import find_repeats
from nodeeditor.importing import import_model
graph = import_model(Path(sys.argv[1]), load_snapshot()).graph
seconds = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    found = find_repeats(graph, load_snapshot())
    seconds.append(time.perf_counter() - start)
print(statistics.median(seconds), sum(one.saved for one in found))
"""


def main() -> None:
    """Write EfficientNetB7 once, import it by the command and open it in the window some times."""
    with tempfile.TemporaryDirectory() as folder:
        model, graph = Path(folder, "model.keras"), Path(folder, "graph.knet")
        subprocess.run([sys.executable, "-c", _WRITE, str(model)], check=True, capture_output=True)
        seconds, held = [], 0
        for _ in range(_ROUNDS):
            start = time.perf_counter()
            done = subprocess.run(
                [sys.executable, "-c", _IMPORT, str(model), str(graph)], check=True, capture_output=True, text=True
            )
            seconds.append(time.perf_counter() - start)
            held += "True" in done.stderr
        layers = graph.read_text("utf-8").count('"layer":')
        report(
            "import of EfficientNetB7, by the command",
            statistics.median(seconds),
            "s",
            target="within 3 s",
            nodes=layers,
            rounds=_ROUNDS,
        )
        opened = subprocess.run(
            [sys.executable, "-c", _OPEN, str(model), str(Path(folder, "s.ini")), str(_ROUNDS)],
            check=True,
            capture_output=True,
            text=True,
        )
        report(
            "EfficientNetB7 opened in the window, to the painted canvas",
            statistics.median(map(float, opened.stdout.split())),
            "s",
            target="within 3 s",
            rounds=_ROUNDS,
        )
        done = subprocess.run(
            [sys.executable, "-c", _REPEATS, str(model), str(_ROUNDS)], check=True, capture_output=True, text=True
        )
        took, saved = done.stdout.split()
        report(
            "what repeats in EfficientNetB7, found",
            float(took),
            "s",
            target="well under 1 s",
            nodes_saved=int(saved),
            rounds=_ROUNDS,
        )
        report("imports with Keras or TensorFlow in the process", held, "imports", target="0")


if __name__ == "__main__":
    main()
