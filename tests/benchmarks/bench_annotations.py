"""What 500 frames and 100 notes cost the canvas with 10,000 nodes: each figure beside that of the same bare graph."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.view import CanvasView
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.annotations import Annotations, Frame, FrameColor, FrameId, Note, NoteId
from nodeeditor.graph.graph import Graph
from nodeeditor.theme.tokens import DARK
from nodeeditor.workspace.selection import Selection
from tests.benchmarks.large_graphs import large_graph
from tests.benchmarks.report import report
from tests.canvas.conftest import FakeWorkspace

NODES, FRAMES, NOTES = 10_000, 500, 100
_TEXT = "## Stage\n\nSees *several* receptive fields; `1 x 1` keeps them cheap.\n\n- one\n- two"
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def annotated(graph: Graph) -> Graph:
    """The same network with frames round nodes that follow each other, and notes above."""
    nodes, size, colors = list(graph.nodes.values()), NODES // FRAMES, list(FrameColor)
    frames, notes = [], []
    for number in range(FRAMES):
        own = frozenset(node.id for node in nodes[number * size : (number + 1) * size])
        identifier = FrameId(f"f{number}")
        frames.append(Frame(identifier, f"Stage {number}", colors[number % len(colors)], own))
    for number in range(NOTES):
        near = nodes[number * (NODES // NOTES)]
        notes.append(Note(NoteId(f"t{number}"), _TEXT, near.x, near.y - 300))
    parts = graph.layers.values(), nodes, graph.links
    return Graph.build(*parts, annotations=Annotations(tuple(frames), tuple(notes)))


class _Stage:
    """A canvas with a graph on it."""

    def __init__(self, graph: Graph) -> None:
        self.workspace = FakeWorkspace(load_snapshot())
        self.canvas = CanvasView(self.workspace, DARK)
        self.canvas.resize(1600, 1000)
        self.canvas.show()
        start = time.process_time()
        self.workspace.take_up(Document(graph), None)
        QApplication.processEvents()
        self.opened = (time.process_time() - start) * 1000
        self.settle()

    def settle(self) -> None:
        latest = time.perf_counter() + 0.6
        while time.perf_counter() < latest:
            QApplication.processEvents()

    def look(self, zoom: float) -> None:
        node = list(self.workspace.level.nodes.values())[NODES // 2]
        self.canvas.camera = Camera(node.x, node.y, zoom)
        self.settle()

    def steps(self, act: Callable[[int], object], count: int = 60) -> float:
        """The 95th percentile of the milliseconds of a step, painting and all."""
        seconds = []
        for number in range(count):
            # Of the processor: what else a machine does would count twice as much in one of the two.
            start = time.process_time()
            act(number)
            QApplication.processEvents()
            seconds.append((time.process_time() - start) * 1000)
        return statistics.quantiles(seconds, n=20)[-1]

    def pan(self, zoom: float) -> float:
        self.look(zoom)
        return self.steps(lambda _number: self.canvas.camera_control.pan_by(QPointF(-23, -9)))

    def zoom(self) -> float:
        self.look(0.1)
        at = QPointF(800, 500)
        factors = [1.05] * 30 + [1 / 1.05] * 30
        return self.steps(
            lambda number: self.canvas.camera_control.zoom_to(self.canvas.camera_control.zoom * factors[number], at)
        )

    def drag(self) -> float:
        """Move a node that a frame owns."""
        self.look(0.8)
        node = list(self.workspace.level.nodes)[NODES // 2]
        at = self.canvas.mapFromScene(self.canvas.canvas_scene.nodes[node].body().center())
        self._mouse(QEvent.Type.MouseButtonPress, at)
        figure = self.steps(lambda number: self._mouse(QEvent.Type.MouseMove, at + QPoint(3 * number, 2 * number)))
        self.canvas.call_off()
        self._mouse(QEvent.Type.MouseButtonRelease, at)
        return figure

    def select(self) -> float:
        self.look(0.8)
        nodes = list(self.workspace.level.nodes)[NODES // 2 : NODES // 2 + 60]
        return self.steps(lambda number: self.canvas.select(Selection(frozenset({nodes[number]}))))

    def nudge(self) -> float:
        """An edit that moves a node a little."""
        self.look(0.8)
        self.canvas.select(Selection(frozenset({list(self.workspace.level.nodes)[NODES // 2]})))
        return self.steps(lambda _number: self.canvas.commands.nudge(QPointF(8, 0)))

    def _mouse(self, kind: QEvent.Type, at: QPoint) -> None:
        spot, port = QPointF(at), self.canvas.viewport()
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else _LEFT
        event = QMouseEvent(kind, spot, QPointF(port.mapToGlobal(at)), button, _LEFT, _NONE)
        QApplication.sendEvent(port, event)


def main() -> None:
    """Print the figures."""
    application = QApplication.instance() or QApplication([])
    graph = large_graph(NODES)
    stages = {"bare": _Stage(graph), "framed": _Stage(annotated(graph))}
    acts: dict[str, Callable[[_Stage], float]] = {
        "opening": lambda stage: stage.opened,
        "pan at 100 %": lambda stage: stage.pan(1.0),
        "pan at 40 %": lambda stage: stage.pan(0.4),
        "pan at 10 %": lambda stage: stage.pan(0.1),
        "zoom from 10 %": _Stage.zoom,
        "drag of a node": _Stage.drag,
        "selecting": _Stage.select,
        "moving by keys": _Stage.nudge,
    }
    for name, act in acts.items():
        bare, framed = act(stages["bare"]), act(stages["framed"])
        what = f"{name}, 10,000 nodes in 500 frames, 100 notes"
        report(what, framed, "ms p95", target="as without frames", bare=float(f"{bare:.4g}"))
    application.quit()
    os._exit(0)  # the workspaces of tests end with their fixtures


if __name__ == "__main__":
    main()
