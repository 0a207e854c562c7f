"""The figures of engines that lie, die, and are misheard: ``python -m tests.faults [EVERY]``, three JSON lines.

Each lie and each flood is tried; of the messages of a session each, or each EVERY-th, is the last of its engine; and
there are sessions in which some answers are changed. It ends with 1 where anything hung, was lost, or kept the window
from answering.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.workspace.engine_client import EngineClient
from nodeeditor.workspace.engine_process import EngineProcess
from tests.disposal import discard
from tests.faults import changing, session
from tests.faults.lies import BLOCK, BYTES, Outcome, ask_liars, end, lying, train_with_liars
from tests.faults.lying import FLOODS, QUESTIONS, TRAININGS


def questions() -> list[Outcome]:
    """Whatever an engine that is asked can do."""
    with tempfile.TemporaryDirectory() as folder, lying(Path(folder)) as name:
        client = EngineClient(EngineProcess)
        client.start()
        outcomes = ask_liars(client, QUESTIONS, name)
        end(client)
        discard(client)
    return outcomes


def trainings() -> list[Outcome]:
    """Whatever one that trains can do, to a window that shows it."""
    with tempfile.TemporaryDirectory() as folder, lying(Path(folder)) as name:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = create_main_window(None, settings=settings)
        window.resize(1200, 800)
        window.show()
        window.results.open("training")
        endless = dict.fromkeys(FLOODS, 3.0)
        outcomes = train_with_liars(window.workspace.training, TRAININGS, name, Path(folder), endless)
        window.workspace.undo_stack.setClean()
        window.close()
        discard(window)
    return outcomes


def main(every: int = 1) -> int:
    """Print the lines."""
    application = QApplication.instance() or QApplication([])
    outcomes, hung = [], ""
    try:
        outcomes = [*questions(), *trainings()]
    except TimeoutError as error:
        hung = str(error)
    told = {
        "figure": "lies",
        "faults": len(outcomes),
        "hung": int(bool(hung)),
        "longest_block_ms": round(1000 * max((one.block for one in outcomes), default=0.0)),
        "most_mb": round(max((one.grown for one in outcomes), default=0) / 2**20),
        "told": {one.kind: one.code for one in outcomes},
    }
    print(json.dumps(told), flush=True)
    slow = [one for one in outcomes if one.block > BLOCK or one.grown > BYTES]
    del application
    return max(session.main(every), changing.main(max(1, changing.SEEDS // every)), int(bool(hung or slow)))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1))
