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


def main() -> None:
    """Write EfficientNetB7 once, and import it by the command some times."""
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
        report("imports with Keras or TensorFlow in the process", held, "imports", target="0")


if __name__ == "__main__":
    main()
