"""Repairs offered while a link is still held: a menu opens beside a port that it does not fit, after a short rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer

from nodeeditor.canvas.link_offers import Offer, offers_of
from nodeeditor.canvas.repair_menu import RepairMenu
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.problems import Problem

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: So long, in milliseconds, a link rests over a port before the menu opens: who goes past is not disturbed.
DWELL = 300
#: In a larger graph it is asked only after the rest: the engine gets the whole of it, which takes a while to write.
AT_ONCE = 1_500


class HeldRepairs:
    """Watches which misfit the dragged link is over, and shows what would help it."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._repairs = canvas.workspace.link_repairs
        self._link: Link | None = None
        self._problem: Problem | None = None
        self._pointer = QPointF()
        self._anchor = QPointF()
        self._node: NodeId | None = None
        self._rested = False
        self.menu: RepairMenu | None = None
        self._dwell = QTimer(canvas)
        self._dwell.setSingleShot(True)
        self._dwell.setInterval(DWELL)
        self._dwell.timeout.connect(self._on_rested)

    def begin(self, without: Link | None) -> None:
        """A gesture begins, in which ``without`` counts as cut."""
        self._repairs.begin(without)
        self._repairs.told.connect(self._on_told)

    def end(self) -> None:
        """The gesture is over."""
        self._repairs.told.disconnect(self._on_told)
        self.leave()
        self._repairs.end()

    def aim(self, link: Link, problem: Problem, node: NodeId, anchor: QPointF, pointer: QPointF) -> None:
        """The dragged link is over a port of ``node`` at ``anchor`` of the scene, and ``problem`` would come of it."""
        self._pointer, self._anchor, self._node, self._problem = pointer, anchor, node, problem
        if link != self._link:
            self.leave()
            self._link = link
            self._repairs.only(link)
            if len(self._canvas.workspace.graph.nodes) <= AT_ONCE:
                self._repairs.mended(link)  # asked at once, to be there when the link has rested
            self._dwell.start()

    def leave(self) -> None:
        """The dragged link is over no misfit any more."""
        self._dwell.stop()
        self._link, self._rested = None, False
        if self.menu is not None:
            self.menu.hide()
            self.menu.deleteLater()
            self.menu = None

    @property
    def may_help(self) -> bool:
        """Whether something helps, or that is not known yet."""
        if self._link is None or not self._repairs.is_known(self._link):
            return self._link is not None
        return self._repairs.mended(self._link) is not None

    def keeps(self, pointer: QPointF) -> bool:
        """Whether the pointer is in the menu or on its way there; then it chooses a row and nothing else."""
        if self.menu is None or not self.menu.keeps(self._in_canvas(pointer)):
            return False
        self.menu.follow(self._in_canvas(pointer))
        return True

    @property
    def chosen(self) -> Offer | None:
        """The repair that letting go would take."""
        menu = self.menu
        return None if menu is None or menu.current is None else menu.offers[menu.current]

    def key(self, key: Qt.Key) -> Offer | None:
        """What a key takes: a number its row, Enter the current row or the first one; arrows choose."""
        menu = self.menu
        if menu is None:
            return None
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            menu.step(1 if key == Qt.Key.Key_Down else -1)
            return None
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return menu.offers[menu.current or 0]
        row = key.value - Qt.Key.Key_1.value
        return menu.offers[row] if 0 <= row < len(menu.offers) else None

    def _on_rested(self) -> None:
        self._rested = True
        self._open()

    def _on_told(self, link: Link) -> None:
        if link == self._link:
            self._open()

    def _open(self) -> None:
        mended = self._repairs.mended(self._link) if self._link is not None else None
        problem, node = self._problem, self._node
        scene = self._canvas.canvas_scene
        if mended is None or problem is None or not self._rested or self.menu is not None or node not in scene.nodes:
            return
        offers = offers_of(self._canvas, mended)
        if not offers:
            return
        self._canvas.hush()  # the menu says the same
        self.menu = RepairMenu(problem.text, offers, self._canvas.theme, self._canvas)
        body = self._canvas.mapFromScene(scene.nodes[node].body()).boundingRect()
        body.moveTopLeft(self._in_canvas(QPointF(body.topLeft())))
        port = self._in_canvas(QPointF(self._canvas.mapFromScene(self._anchor)))
        self.menu.open_beside(port, body, self._in_canvas(self._pointer))

    def _in_canvas(self, point: QPointF) -> QPoint:
        return self._canvas.viewport().mapTo(self._canvas, point.toPoint())
