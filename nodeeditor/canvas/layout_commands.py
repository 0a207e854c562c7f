"""Layouts from the canvas: of the selection, of a branch, of all; each one undo step, large ones beside the window."""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer

from nodeeditor.canvas.annotations.moving import inner_dots
from nodeeditor.canvas.geometry import WIDTH
from nodeeditor.canvas.gliding import Gliding
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import Batch, Move, Place, SetDots
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.queries import branch_of
from nodeeditor.language import tr
from nodeeditor.layout import layered
from nodeeditor.layout.outline import Outline, outlining
from nodeeditor.workspace.activities import Work
from nodeeditor.workspace.layout_process import LayoutProcess
from nodeeditor.workspace.turns import Turns

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: What is laid out within a frame or so, by its weight: two hundred nodes of most networks.
_AT_ONCE = 600
#: From so many nodes on a process is started ahead, once the graph rests for so many milliseconds.
_LARGE, _RESTS = 200, 1500
#: From so many nodes on the window is to answer while the graph is read.
_SLOW = 2000
#: Longer work is told of, in milliseconds.
_TELLS_AFTER = 200

_Places = Mapping[NodeId, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class _Task:
    """A layout that is under way. ``stays`` is the node that keeps its place; without one, the upper left corner does.

    ``fits`` says that all is to be seen afterwards.
    """

    count: int
    stays: NodeId | None
    fits: bool


class LayoutCommands(QObject):
    """Lays out what a canvas shows. What is under way is called off by Esc, and by an edit that it knows nothing of."""

    def __init__(self, canvas: CanvasView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._workspace = canvas.workspace
        self._task: _Task | None = None
        #: The graph as far as it is read.
        self._outlining: Generator[None, None, Outline] | None = None
        self._turns = Turns(self._read_some, self)
        self._process = LayoutProcess(self)
        self._process.done.connect(self._on_done)
        self._process.failed.connect(self._on_failed)
        self._tell = QTimer(self, singleShot=True, interval=_TELLS_AFTER)
        self._tell.timeout.connect(self._tell_of_work)
        self._ahead = QTimer(self, singleShot=True, interval=_RESTS)
        self._ahead.timeout.connect(self._process.warm)
        self.gliding = Gliding(canvas.canvas_scene, self)
        # Before the canvas itself hears of them: what glides is in its place when the scene follows an edit.
        self._workspace.level_changed.connect(self._on_changed)
        self._workspace.level_replaced.connect(self._on_replaced)

    @property
    def is_under_way(self) -> bool:
        """Whether a layout is at work beside the window."""
        return self._task is not None

    def arrange(self) -> None:
        """Lay out the selected nodes, or all where fewer than two are selected."""
        selected = self._workspace.selection.nodes
        if len(selected) < 2:
            self._lay_out(None, _Task(len(self._workspace.level.nodes), None, fits=True))
        else:
            self._lay_out(selected, _Task(len(selected), None, fits=False))

    def arrange_branch(self) -> None:
        """Lay out the selected nodes and what depends on them alone; the first of them stays where it is."""
        level, selected = self._workspace.level, self._workspace.selection.nodes
        if not selected:
            self._canvas.say(tr("Select the node at which the branch begins."), for_a_while=True)
            return
        branch = branch_of(level, selected)
        first = next(node for node in branch if node in selected)
        if len(branch) < 2:
            self._canvas.say(tr("Nothing depends on this node alone."), for_a_while=True)
            return
        self._lay_out(branch, _Task(len(branch), first, fits=False))

    def cancel(self) -> bool:
        """Call off what is under way; whether there was something."""
        if self._task is None:
            return False
        self._stop()
        self._canvas.hush()
        return True

    def _lay_out(self, nodes: Collection[NodeId] | None, task: _Task) -> None:
        self._stop()
        self.gliding.end()
        if task.count >= _LARGE:
            self._process.warm()  # it starts while the outline is made
        items = self._canvas.canvas_scene.nodes
        self._task = task
        self._outlining = outlining(self._workspace.level, nodes, lambda node: (WIDTH, items[node].frame.height))
        if task.count >= _SLOW:
            self._turns.start()
            self._tell.start()
        else:
            while self._read_some():
                pass

    def _read_some(self) -> bool:
        """Read a part of the graph; whether there is more."""
        if self._outlining is None:
            return False
        try:
            next(self._outlining)
        except StopIteration as end:
            self._outlining = None
            self._begin(end.value)
            return False
        return True

    def _begin(self, outline: Outline) -> None:
        if len(outline.order) <= _AT_ONCE and outline.weight <= _AT_ONCE:
            self._on_done(layered.places(outline))
            return
        self._process.start(outline)
        if not self._tell.isActive():
            self._tell.start()

    def _on_done(self, places: _Places) -> None:
        task, self._task = self._task, None
        self._workspace.activities.tell("layout", None)
        said, canvas = not self._tell.isActive(), self._canvas
        self._tell.stop()
        if task is None:
            return
        if said:
            canvas.hush()
        nodes = self._workspace.level.nodes
        across = down = 0.0
        if task.stays is not None:
            across, down = nodes[task.stays].x - places[task.stays][0], nodes[task.stays].y - places[task.stays][1]
        moves = tuple(
            Place(node, x + across, y + down)
            for node, (x, y) in places.items()
            if (x + across, y + down) != (nodes[node].x, nodes[node].y)
        )
        before = {move.node: QPointF(nodes[move.node].x, nodes[move.node].y) for move in moves}
        # Dots led links where those ran before.
        bare = [SetDots(link, ()) for link in inner_dots(self._workspace.level, places)]
        edit = Batch((Move(moves), *bare)) if bare else Move(moves)
        if moves and canvas.perform(edit, tr("Layout")):
            self.gliding.glide(before)
        if task.fits and nodes:
            canvas.fit_all()

    def _on_failed(self) -> None:
        self._stop()
        self._canvas.say(tr("The layout came to no end, so nothing was moved. Try it with a part."), for_a_while=True)

    def _on_changed(self, changes: ChangeSet) -> None:
        self.gliding.end()
        self._foresee()
        if self._task is not None and (changes.placed or changes.removed):
            self._stop()
            self._canvas.say(
                tr("The graph changed while it was laid out, so nothing was moved. Lay it out again."), for_a_while=True
            )

    def _on_replaced(self) -> None:
        self.gliding.end()
        self._foresee()
        if self._task is not None:
            self._stop()
            self._canvas.hush()

    def _foresee(self) -> None:
        """Be ready for a layout that would be made beside the window."""
        if not self._process.is_warm and len(self._workspace.level.nodes) >= _LARGE:
            self._ahead.start()

    def _stop(self) -> None:
        self._task = self._outlining = None
        self._turns.stop()
        self._workspace.activities.tell("layout", None)
        self._tell.stop()
        self._process.cancel()

    def _tell_of_work(self) -> None:
        if self._task is not None:
            work = Work(tr("Laying out"), cancel=self.cancel)
            self._workspace.activities.tell("layout", work, at_once=True)
            self._canvas.say(tr("Laying out {count} nodes; Esc calls it off.", count=f"{self._task.count:,}"))
