"""A thousand runs in the Runs tab: how long until they are listed and drawn, and what looking again costs."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import save
from nodeeditor.panels.runs_panel import RunsPanel
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.labels import Labels, write_labels
from nodeeditor.runs.record import RunRecord, RunStatus
from nodeeditor.theme.tokens import DARK
from nodeeditor.workspace.workspace import Workspace
from tests.benchmarks.report import report

RUNS = 1_000


def write(folder: Path) -> None:
    for number in range(RUNS):
        run = RunFolder(folder / f"run-{number:04}")
        run.create()
        rate = 10.0 ** -(number % 5)
        run.write_record(
            RunRecord(
                name=f"run-{number:04}",
                started=f"2026-01-01T10:{number // 60 % 60:02}:{number % 60:02}.000+00:00",
                status=RunStatus.FINISHED,
                settings={"batch_size": 32, "optimizer": {"class_name": "Adam", "config": {"learning_rate": rate}}},
                logs=dict.fromkeys(("loss", "accuracy", "val_loss", "val_accuracy"), number / RUNS),
                epochs=10,
                seconds=100.0,
                samples_per_second=1000.0,
            )
        )
        if number % 10 == 1:
            write_labels(run.labels, Labels(tags=("good",)))


def main() -> None:
    """Print the figures."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_STATE_HOME"] = folder
        write(Path(folder) / "runs")
        first, again, search = [], [], []
        for _ in range(5):
            settings = QSettings(f"{folder}/settings.ini", QSettings.Format.IniFormat)
            workspace = Workspace(load_snapshot(), settings=settings)
            path = Path(folder) / "net.knet"
            save(workspace.document, path)
            panel = RunsPanel(workspace, DARK)
            panel.resize(1592, 240)
            panel.show()
            application.processEvents()
            began = time.process_time()
            workspace.open_file(path)
            application.processEvents()
            first.append(time.process_time() - began)
            assert panel.model.rowCount() == RUNS
            began = time.process_time()
            workspace.run_list.refresh()
            again.append(time.process_time() - began)
            began = time.process_time()
            panel.search.setText("tag=good learning_rate<=0.1")
            application.processEvents()
            search.append(time.process_time() - began)
            assert 0 < panel.model.rowCount() < RUNS
            panel.close()
    report("1,000 runs listed and drawn", 1000 * statistics.median(first), "ms of the processor", target="within 300")
    report("1,000 runs looked at again", 1000 * statistics.median(again), "ms of the processor", target="within 50")
    report("1,000 runs searched", 1000 * statistics.median(search), "ms of the processor", target="within 100")


if __name__ == "__main__":
    main()
