"""From the command to the window: how long until it is painted, and what its process holds by then."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.report import report

_ROUNDS = 5

# The command itself, and an eye on its window. Time counts from the start of the process.
_PROGRAM = """
import json, os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
import nodeeditor.app
from nodeeditor.cli import main

class Watch(QObject):
    seen = False
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.UpdateRequest and not self.seen:
            self.seen = True
            watched.event(event)  # paints the window and hands it to the screen
            self.tell(time.time() - float(os.environ["BENCH_STARTED"]))
            return True
        return False
    def tell(self, seconds):
        import psutil
        print(json.dumps({
            "seconds": seconds,
            "keras": bool({"keras", "tensorflow"} & set(sys.modules)),
            "megabytes": psutil.Process().memory_info().rss / 1e6,
        }), flush=True)
        QTimer.singleShot(0, self.window.close)
        QTimer.singleShot(0, QApplication.quit)

watch = Watch()
create = nodeeditor.app.create_desk
def create_watched(paths):
    desk = create(paths)
    watch.window = desk.windows[0]
    watch.window.installEventFilter(watch)
    return desk
nodeeditor.app.create_desk = create_watched
sys.exit(main([]))
"""


def main() -> None:
    """Start the window some times, after one start that fills the file cache and the bytecode's."""
    with tempfile.TemporaryDirectory() as home:
        # An editor that runs would be handed what is started here.
        places = dict.fromkeys(
            ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR"), home
        )
        environment = {**os.environ, **places}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        # An installed program has its bytecode; a clone may be forbidden to write it.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment["PYTHONPYCACHEPREFIX"] = str(Path(home) / "bytecode")
        rounds = [_start(environment) for _ in range(_ROUNDS + 1)][1:]
    seconds = statistics.median(one["seconds"] for one in rounds)
    report("window visible", seconds, "s", target="within 1 s", rounds=_ROUNDS)
    held = sum(one["keras"] for one in rounds)
    report("starts with Keras or TensorFlow in the window's process", held, "starts", target="0")
    report("memory of the window", statistics.median(one["megabytes"] for one in rounds), "MB", target="below 400 MB")


def _start(environment: dict[str, str]) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        env={**environment, "BENCH_STARTED": repr(time.time())},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
