"""How fast the canvas is with 1,000 nodes: offscreen raster, 1600 x 1000."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSettings, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.canvas.view import CanvasView
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import save
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.edits import AddNode, Connect, Edit
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph, graph_of
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.theme.tokens import DARK
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.open_document import OpenDocument
from tests.benchmarks.report import report
from tests.canvas.conftest import FakeTrained
from tests.fake_engine import FakeEngines

NODES = 1000
_COLUMNS = 40
#: Frames of a pan in one direction, more than a window's width.
_PAN = 100
_TYPES = (
    ("Conv2D", {"filters": 64, "kernel_size": (3, 3), "activation": "relu"}),
    ("Dense", {"units": 64, "activation": "relu"}),
    ("BatchNormalization", {}),
    ("MaxPooling2D", {"pool_size": (2, 2)}),
    ("Dropout", {"rate": 0.5}),
)


class _Reports(QObject):
    changed = Signal(object)
    roles_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._report = NodeReport((("output", TensorSpec((None, 32, 32, 64))),), 36_928, 36_928)

    def report(self, node: NodeId) -> NodeReport | None:
        return self._report

    def is_stale(self, node: NodeId) -> bool:
        return False

    def fate(self, node: NodeId) -> None:
        """Nothing begins with other weights."""

    def role(self, node: NodeId) -> None:
        """Nothing is trained."""


class _Workspace(OpenDocument):
    def __init__(self) -> None:
        super().__init__(load_snapshot())
        self.inference = self.reports = _Reports()
        self.trained = FakeTrained()


def large_graph(count: int = NODES) -> Graph:
    """Rows of layers, each linked to the next, every tenth to one further on too."""
    edits: list[Edit] = []
    for number in range(count):
        type_name, config = _TYPES[number % len(_TYPES)]
        kind, settings = ("Input", {"shape": (32, 32, 3)}) if number == 0 else (type_name, config)
        if number % 10 == 7:
            kind, settings = "Add", {}
        layer = Layer(LayerId(f"l{number}"), kind, f"layer_{number}", FrozenMap(settings))
        x, y = number % _COLUMNS * 248.0, number // _COLUMNS * 118.0
        edits.append(AddNode(Node(NodeId(f"n{number}"), layer.id, layer.name, x, y), layer))
    for number in range(1, count):
        target = NodeId(f"n{number}")
        edits.append(Connect(Link(NodeId(f"n{number - 1}"), "output", target, "inputs", 0)))
        if number % 10 == 7:
            edits.append(Connect(Link(NodeId(f"n{number - 5}"), "output", target, "inputs", 1)))
    return graph_of(edits)


def timed(act: Callable[[], object]) -> float:
    """How many milliseconds ``act`` takes."""
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def p95(values: list[float]) -> float:
    """The 95th percentile."""
    return statistics.quantiles(values, n=20)[-1]


def turn_wheel(canvas: CanvasView, notches: int) -> None:
    """Turn the wheel over the middle of the canvas."""
    at, none = QPointF(800, 500), Qt.MouseButton.NoButton
    turned, phase = QPoint(0, 60 * notches), Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, at, QPoint(), turned, none, Qt.KeyboardModifier.NoModifier, phase, False)
    QApplication.sendEvent(canvas.viewport(), event)


class _FirstPaint(QObject):
    """Watches for a widget to be painted."""

    seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False


def open_in_window(folder: Path) -> float:
    """How many milliseconds it takes from a file of 1,000 nodes to its picture in the whole window."""
    path = folder / "large.knet"
    save(Document(large_graph()), path)
    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    watch = _FirstPaint()
    start = time.perf_counter()
    window = create_main_window(path, settings=settings, open_channel=FakeEngines())
    window.resize(1600, 1000)
    window.canvas.viewport().installEventFilter(watch)
    window.show()
    while not watch.seen:
        QApplication.processEvents()
    QApplication.processEvents()
    taken = (time.perf_counter() - start) * 1000
    if len(window.canvas.canvas_scene.nodes) != NODES:
        raise RuntimeError("the window does not show the file")
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
    return taken


def main() -> None:
    """Print the figures."""
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        opened = open_in_window(Path(folder))
    report("whole window: a file of 1,000 nodes opened and painted", opened, "ms", target="below 1500")
    workspace = _Workspace()
    canvas = CanvasView(workspace, DARK)
    canvas.resize(1600, 1000)
    canvas.show()
    application.processEvents()
    document = Document(large_graph())

    def open_it() -> None:
        workspace.take_up(document, None)
        application.processEvents()

    report("canvas: 1,000 nodes opened and painted", timed(open_it), "ms", target="below 500")
    middle = canvas.canvas_scene.content_rect().center()
    for name, zoom in (("100 %", 1.0), ("60 %", 0.6), ("45 %", 0.45), ("30 %", 0.3), ("fitted", 0.16)):
        canvas.camera = Camera(middle.x(), middle.y(), zoom)
        application.processEvents()
        while not canvas.canvas_scene.face_queue.is_empty:
            application.processEvents()
        frames = []
        for step in range(2 * _PAN):
            way = QPointF(17, 6) if step < _PAN else QPointF(-17, -6)

            def frame(way: QPointF = way) -> None:
                canvas.camera_control.pan_by(way)
                application.processEvents()

            frames.append(timed(frame))
        report(f"canvas: pan frame, 95th percentile, {name}", p95(frames), "ms", target="below 16")
        whole = [timed(lambda: canvas.viewport().repaint()) for _ in range(15)]
        report(f"canvas: whole repaint, 95th percentile, {name}", p95(whole), "ms", target="below 16")
    canvas.camera = Camera(middle.x(), middle.y(), 0.1)
    steps = []
    for step in range(40):

        def turn(step: int = step) -> None:
            turn_wheel(canvas, 1 if step < 20 else -1)
            application.processEvents()

        steps.append(timed(turn))
    report("canvas: zoom step, 95th percentile", p95(steps), "ms", target="below 33")
    canvas.close()


if __name__ == "__main__":
    main()
