"""How fast the editor is with a graph of so many nodes: offscreen raster, 1600 x 1000, the whole window.

``python -m tests.benchmarks.scale_figures COUNT`` prints one JSON object, milliseconds and megabytes by name.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil
from PySide6.QtCore import QEvent, QPointF, QSettings, Qt
from PySide6.QtWidgets import QApplication

from nodeeditor.app import create_main_window
from nodeeditor.document import load, save
from nodeeditor.document.document import Camera, Document
from nodeeditor.graph.edits import Move, Place
from nodeeditor.panels.main_window import MainWindow
from tests.benchmarks.large_graphs import large_graph
from tests.benchmarks.timing import FirstPaint, clock, mouse, p95, repaints, timed, turn_wheel
from tests.fake_engine import FakeEngines

ZOOMS = (0.05, 0.1, 0.16, 0.3, 0.45, 0.6, 1.0, 2.0, 4.0)
#: Frames of a pan in one direction.
_PAN = 40
_DRAG = 60
#: A window is at rest once it had nothing to do for so many seconds.
_REST = 0.25


class Measured:
    """A window with a large graph, and what is measured of it."""

    def __init__(self, count: int, folder: Path) -> None:
        self.count = count
        self.figures: dict[str, float] = {}
        self._path = folder / "large.knet"
        save(Document(large_graph(count)), self._path)
        self._settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
        self.window = self._open_window()
        self.canvas = self.window.canvas

    def _open_window(self) -> MainWindow:
        watch = FirstPaint()
        start = clock()
        window = create_main_window(self._path, settings=self._settings, open_channel=FakeEngines())
        window.resize(1600, 1000)
        window.canvas.viewport().installEventFilter(watch)
        window.show()
        while not watch.seen:
            QApplication.processEvents()
        self.figures["open, whole window"] = (clock() - start) * 1000
        if len(window.canvas.canvas_scene.nodes) != self.count:
            raise RuntimeError("the window does not show the file")
        return window

    def settle(self) -> None:
        """The longest time for which the window does not answer, from when its engine is there until it is at rest."""
        self.window.workspace.start_engine()
        self.figures["longest block while reports come in"] = self._longest_turn()
        self.figures["memory"] = psutil.Process().memory_info().rss / 1e6

    def look(self) -> None:
        """Frames at each zoom."""
        canvas, scene = self.canvas, self.canvas.canvas_scene
        middle = scene.content_rect().center()
        canvas.camera = Camera(middle.x(), middle.y(), 1.0)
        self._rest()
        self.figures["fit into view"] = self._act(canvas.fit_all)
        middle = scene.content_rect().center()
        for zoom in (*ZOOMS, None):
            name = "fitted" if zoom is None else f"{zoom:.0%}"
            if zoom is None:
                canvas.fit_all()
            else:
                node = min(scene.nodes.values(), key=lambda item: (item.pos() - middle).manhattanLength())
                at = node.body().center() if zoom >= 0.3 else middle
                canvas.camera = Camera(at.x(), at.y(), zoom)
            self._rest()
            frames = []
            for step in range(2 * _PAN):
                way = QPointF(17, 6) if step < _PAN else QPointF(-17, -6)
                frames.append(self._act(lambda way=way: canvas.camera_control.pan_by(way)))
            self.figures[f"pan, {name}"] = p95(frames)
            if zoom is not None:
                self.figures[f"wheel, {name}"] = self._turn_wheel(zoom)
            self.figures[f"repaint, {name}"] = p95(repaints(canvas.viewport(), 21, scene.update))
        canvas.camera = Camera(middle.x(), middle.y(), 0.05)
        self._rest()
        steps = [self._act(lambda up=step < 52: turn_wheel(canvas.viewport(), 1 if up else -1)) for step in range(104)]
        self.figures["zoom by wheel"] = p95(steps)

    def _turn_wheel(self, zoom: float) -> float:
        """A few steps nearer and as many back, again and again; or the other way round where there is no nearer."""
        first = -1 if zoom > 1 else 1
        ways = [first] * 3 + [-first] * 3
        return p95([self._act(lambda way=way: turn_wheel(self.canvas.viewport(), way)) for way in ways * 5])

    def edit(self) -> None:
        """Dragging, selecting, laying out, deleting."""
        canvas, scene, workspace = self.canvas, self.canvas.canvas_scene, self.window.workspace
        middle = scene.content_rect().center()
        # One with neighbours and links, as most are.
        node = min(scene.nodes.values(), key=lambda item: (item.pos() - middle).manhattanLength())
        for zoom in (0.1, 0.45, 1.0):
            workspace.undo_stack.setIndex(0)
            canvas.camera = Camera(node.body().center().x(), node.body().center().y(), zoom)
            self._rest()
            self.figures[f"drag a node, {zoom:.0%}"] = self._drag(QPointF(canvas.viewport().rect().center()))
        workspace.undo_stack.setIndex(0)
        canvas.fit_all()
        self._rest()
        self.figures["select all"] = self._act(canvas.select_all)
        self.figures["select nothing again"] = self._act(canvas.select_none)
        self._rest()
        self._measure_layout()
        canvas.select_all()
        self._rest()
        self.figures["delete everything"] = self._act(canvas.delete_selection)
        self._rest()
        self.figures["undo of deleting everything"] = self._act(workspace.undo_stack.undo)
        if len(scene.nodes) != self.count:
            raise RuntimeError("undo did not bring everything back")
        self.figures["longest block after that undo"] = self._longest_turn()
        self.figures["redo of deleting everything"] = self._act(workspace.undo_stack.redo)
        workspace.undo_stack.undo()
        self._rest()

    def save(self) -> None:
        """Saving what was edited: how long the window does not answer, and how long until it is in the file."""
        window = self.window
        workspace = window.workspace
        node = next(iter(workspace.graph.nodes))
        workspace.apply(Move((Place(node, 1.0, 2.0),)), "Move")
        self._rest()
        start = time.perf_counter()
        longest = timed(window.actions_["save"].trigger)
        turns = [longest]
        while workspace.saving.is_at_work:
            turns.append(timed(QApplication.processEvents))
            time.sleep(0.001)
        self.figures["save, until it is in the file"] = (time.perf_counter() - start) * 1000
        self.figures["longest block while it is saved"] = max(turns)
        if workspace.is_modified:
            raise RuntimeError("nothing was saved")

    def reopen(self) -> None:
        """The canvas alone: another document taken up."""
        document = load(self._path)
        self.figures["open, canvas alone"] = self._act(lambda: self.window.workspace.take_up(document, None))
        self.figures["longest block after that"] = self._longest_turn()

    def close(self) -> None:
        """End it."""
        self.window.workspace.undo_stack.setClean()
        self.window.workspace.shut_down()
        self.window.close()

    def _measure_layout(self) -> None:
        canvas = self.canvas
        start = time.perf_counter()
        longest = timed(canvas.arrange)
        while canvas.layouts.is_under_way:
            longest = max(longest, timed(QApplication.processEvents))
            time.sleep(0.001)
        QApplication.processEvents()
        self.figures["layout"] = (time.perf_counter() - start) * 1000
        self.figures["longest block during a layout"] = longest
        self._rest()

    def _drag(self, at: QPointF) -> float:
        port, undo = self.canvas.viewport(), self.window.workspace.undo_stack
        mouse(port, QEvent.Type.MouseButtonPress, at)
        moves = []
        for step in range(1, _DRAG):
            to = at + QPointF(step * 3, step * 2)
            moves.append(self._act(lambda to=to: mouse(port, QEvent.Type.MouseMove, to)))
        mouse(port, QEvent.Type.MouseButtonRelease, at + QPointF(_DRAG * 3, _DRAG * 2), is_down=False)
        self._rest()
        if undo.index() != 1:
            raise RuntimeError("nothing was dragged")
        return p95(moves)

    @staticmethod
    def _act(act: Callable[[], object]) -> float:
        def until_painted() -> None:
            act()
            QApplication.processEvents()

        return timed(until_painted)

    def _rest(self) -> None:
        self._longest_turn()

    def _longest_turn(self) -> float:
        """Let the window live until it is at rest; the longest turn of its event loop."""
        longest = 0.0
        latest = time.perf_counter() + 60
        quiet = time.perf_counter()
        while time.perf_counter() - quiet < _REST and time.perf_counter() < latest:
            turn = timed(QApplication.processEvents)
            longest = max(longest, turn)
            if turn > 1.5 or not self.canvas.canvas_scene.face_queue.is_empty:
                quiet = time.perf_counter()
            time.sleep(0.001)
        return longest


@contextmanager
def measured(count: int) -> Iterator[Measured]:
    """A window to measure; its files are gone afterwards."""
    application = QApplication.instance() or QApplication([])
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, False)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_DATA_HOME"] = os.environ["XDG_STATE_HOME"] = folder
        found = Measured(count, Path(folder))
        yield found
        found.close()


def main() -> None:
    """Measure a graph of so many nodes as the command says."""
    with measured(int(sys.argv[1])) as window:
        window.settle()
        window.look()
        window.edit()
        window.save()
        window.reopen()
        print(json.dumps(window.figures), flush=True)


if __name__ == "__main__":
    main()
