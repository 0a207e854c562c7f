"""What it costs the window that a training of 10,000 nodes is shown on the canvas."""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.elements import NodeId
from nodeeditor.panels.main_window import MainWindow
from nodeeditor.protocol.answers import BatchesDone, TrainingStarted
from nodeeditor.workspace.channel import Role
from nodeeditor.workspace.training import TrainingState
from nodeeditor.workspace.training_phase import Phase
from tests.benchmarks.large_graphs import large_graph
from tests.benchmarks.report import report
from tests.benchmarks.timing import p95, timed
from tests.fake_engine import FakeEngine, FakeEngines

NODES = 10_000
_TIMES = 40


def _training(engines: FakeEngines, window: MainWindow) -> FakeEngine:
    """The process of a training, once shapes are known and all in view is painted."""
    window.workspace.start_engine()
    while not window.workspace.inference.is_settled or not engines.of(Role.TRAINING):
        QApplication.processEvents()
    scene = window.canvas.canvas_scene
    while not (scene.leading.is_done and scene.face_queue.is_empty):
        QApplication.processEvents()
    return engines.of(Role.TRAINING)[0]


def main() -> None:
    """Print the figures."""
    application = QApplication.instance() or QApplication([])
    engines = FakeEngines()
    with tempfile.TemporaryDirectory() as folder:
        settings = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        window = create_main_window(None, settings=settings, open_channel=engines)
        window.resize(1600, 1000)
        window.show()
        workspace, canvas = window.workspace, window.canvas
        workspace.take_up(Document(large_graph(NODES)), None)
        engine = _training(engines, window)
        middle = canvas.canvas_scene.content_rect().center()
        canvas.camera = Camera(middle.x(), middle.y(), 0.6)
        application.processEvents()
        workspace.training.start()
        trained = workspace.trained
        begun = [timed(lambda: trained._on_state(TrainingState.STARTING)) for _ in range(5)]
        report(f"{NODES} nodes: to begin to show a training", statistics.median(begun), "ms", target="below 50")
        engine.tell(TrainingStarted(1, "r", 9, 1000, NODES, 0, ("loss", "accuracy")))
        while workspace.trained.phase is not Phase.COMPILING:
            application.processEvents()
        logs = {"loss": [0.5], "accuracy": [0.5]}
        told = [timed(lambda step=step: trained._on_batches(BatchesDone(0, step, logs))) for step in range(_TIMES)]
        report(f"{NODES} nodes: to note a batch", statistics.median(told), "ms", target="below 0.05")

        def tick() -> None:
            trained.progressed.emit()
            application.processEvents()

        ticks = []
        for step in range(_TIMES):
            workspace.training.at_work.take(BatchesDone(0, step, {"loss": [step / 7], "accuracy": [step / 9]}))
            ticks.append(timed(tick))
        report(f"{NODES} nodes: newer values shown, 95th percentile", p95(ticks), "ms", target="below 16")
        node = NodeId(next(iter(workspace.graph.nodes)))
        report(
            f"{NODES} nodes: the role of a node asked",
            statistics.median(timed(lambda: trained.role(node)) for _ in range(_TIMES)),
            "ms",
            target="below 0.05",
        )
        window.close()


if __name__ == "__main__":
    main()
