"""The link under nodes that are being dragged, into which they would go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from nodeeditor import editing
from nodeeditor.canvas.overlays import LinksToBe
from nodeeditor.canvas.routing import distance
from nodeeditor.canvas.tools.tool import Pointer
from nodeeditor.editing import Chain, Insertion
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: A link counts as under a node within so much of the node's middle, and in pixels of the screen.
_NEAR, _PIXELS = 22.0, 10.0


class LinkDrop:
    """Lights up the link that the dragged nodes would go into; Alt suppresses it.

    Where Keras would refuse them there, it says so: dropped all the same, the nodes offer repairs.
    """

    def __init__(self, canvas: CanvasView, grabbed: NodeId, nodes: frozenset[NodeId]) -> None:
        self._canvas = canvas
        self._grabbed = grabbed
        self._nodes = nodes
        self._chain = self._find_chain(freed=False)
        self._insertion: Insertion | None = None
        self._view = QPointF()
        self._links: LinksToBe | None = None
        canvas.workspace.insertion_trial.told.connect(self._show)

    def free(self) -> None:
        """The links between the nodes and others count as cut from now on."""
        self._chain = self._find_chain(freed=True)

    def follow(self, pointer: Pointer) -> None:
        """The nodes are shown at their places: look what link is under them."""
        self._view = pointer.view
        link = None
        if self._chain is not None and not pointer.holds(Qt.KeyboardModifier.AltModifier):
            link = self._link_under()
        insertion = self._chain.on(link) if self._chain is not None and link is not None else None
        if insertion != self._insertion:
            self._unmark()
            self._insertion = insertion
        self._show()

    def take(self, pointer: Pointer) -> Insertion | None:
        """The gesture ends: what is to be done, if anything."""
        self.follow(pointer)
        insertion = self._insertion
        self.end()
        return insertion

    def end(self) -> None:
        """The gesture is over: mark and say nothing more."""
        trial = self._canvas.workspace.insertion_trial
        trial.told.disconnect(self._show)
        trial.end()
        self._unmark()

    def _find_chain(self, *, freed: bool) -> Chain | None:
        workspace = self._canvas.workspace
        return editing.free_chain(workspace.level, workspace.catalog, self._nodes, freed=freed)

    def _link_under(self) -> Link | None:
        """The link nearest to the middle of the grabbed node, none of its own."""
        scene = self._canvas.canvas_scene
        middle = scene.nodes[self._grabbed].body().center()
        reach = max(_NEAR, _PIXELS / self._canvas.camera_control.zoom)
        best, nearest = None, reach
        for item in scene.links_in([scene.nodes[self._grabbed].body()]):
            link = item.link
            if link.source in self._nodes or link.target in self._nodes or not item.is_near(*middle.toTuple(), reach):
                continue
            away = distance(item.points, middle.x(), middle.y())
            if away <= nearest:
                best, nearest = link, away
        return best

    def _show(self) -> None:
        if self._insertion is None:
            return
        problem = self._canvas.workspace.insertion_trial.problem(self._insertion)
        self._mark(self._insertion, fits=problem is None)
        if problem is not None:
            self._canvas.say(f"{problem.text}\n{tr('Drop it all the same to see what helps.')}", self._view)
        else:
            self._canvas.hush()

    def _mark(self, insertion: Insertion, *, fits: bool) -> None:
        scene = self._canvas.canvas_scene
        if self._links is None:
            self._links = LinksToBe(scene.style_)
            scene.addItem(self._links)
        into, out_of = insertion.into, insertion.out_of
        ends = [
            (
                scene.nodes[link.source].anchor(link.source_port, is_input=False),
                scene.nodes[link.target].anchor(link.target_port, is_input=True, position=link.position),
            )
            for link in (into, out_of)
        ]
        self._links.show_links(ends, fits=fits)
        item = scene.links[insertion.link]
        if not item.is_drop_place or item.drop_fits is not fits:
            item.is_drop_place, item.drop_fits = True, fits
            scene.repaint_link(item)

    def _unmark(self) -> None:
        if self._insertion is None:
            return
        scene = self._canvas.canvas_scene
        if self._links is not None:
            scene.removeItem(self._links)
            self._links = None
        item = scene.links.get(self._insertion.link)
        if item is not None:
            item.is_drop_place, item.drop_fits = False, True
            scene.repaint_link(item)
        self._insertion = None
        self._canvas.hush()
