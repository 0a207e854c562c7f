"""Linking without the mouse: the list of nodes that the selected one may feed, those that it fits first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from nodeeditor.canvas.hit import PortHit
from nodeeditor.canvas.link_offers import Offer, offers_of, take
from nodeeditor.canvas.tools.held_repairs import AT_ONCE
from nodeeditor.canvas.wiring import Wiring
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.tips import plain_tip

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

_MOST = 30
#: Of so many targets that it does not fit it is asked what would help, the nearest first; of one in a large graph.
_MENDED = 8


class LinkList(QMenu):
    """Lists the inputs that the first output of a node may feed; Enter links, with a repair where one is named.

    What Keras says of each is asked when the list opens, and what would help then; rows move as that becomes known,
    and what is current stays so.
    """

    def __init__(self, canvas: CanvasView, source: PortHit) -> None:
        super().__init__(canvas)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._canvas = canvas
        self._source = source
        workspace = canvas.workspace
        trial, repairs = workspace.link_trial, workspace.link_repairs
        trial.begin(None)
        repairs.begin(None)
        self._wiring = Wiring(
            canvas.canvas_scene, workspace.level, workspace.catalog, workspace.reports, source, None, trial
        )
        self._targets = self._nearest()
        self._rows: list[tuple[str, int]] = []
        trial.told.connect(self._fill)
        repairs.told.connect(self._fill)
        self.aboutToHide.connect(self._end)
        self._fill()

    def discard(self) -> None:
        """Never mind: it is not shown."""
        self._end()
        self.deleteLater()

    def _nearest(self) -> list[PortHit]:
        """The nodes that may be linked to, each by the port that a link to its body would take."""
        scene, wiring, here = self._canvas.canvas_scene, self._wiring, self._source.node
        middle = scene.nodes[here].body().center()
        near = sorted(scene.nodes.values(), key=lambda item: (item.body().center() - middle).manhattanLength())
        found: list[PortHit] = []
        for item in near:
            port = wiring.best_port(item.node) if item.node != here else None
            if port is not None and wiring.verdict(item.node, port) is None:
                found.append(PortHit(item.node, port, True, 0))
                if len(found) == _MOST:
                    break
        return found

    def _fill(self, _link: object = None) -> None:
        """Show the rows as they are known by now."""
        scene, theme = self._canvas.canvas_scene, self._canvas.theme
        repairs = self._canvas.workspace.link_repairs
        most_mended = _MENDED if len(self._canvas.workspace.graph.nodes) <= AT_ONCE else 1
        fitting: list[QAction] = []
        mended: list[QAction] = []
        refused: list[QAction] = []
        for target in self._targets:
            if target.node not in scene.nodes:
                continue
            content = scene.nodes[target.node].content
            link = self._wiring.link_to(target.node, target.port)
            problem = self._wiring.misfit(target.node, target.port)
            action = QAction(content.title, self)
            action.setData(target.node)
            if problem is None:
                action.setIcon(action_icon("ok", theme))
                action.setText(f"{content.title}\t{content.subtitle}")
                action.triggered.connect(lambda _=False, target=target: self._link(target))
                fitting.append(action)
                continue
            action.setToolTip(plain_tip(problem.text))
            may_help = len(mended) + len(refused) < most_mended
            known = repairs.mended(link) if may_help else None
            offers = offers_of(self._canvas, known) if known is not None else []
            if offers:
                action.setIcon(action_icon("adapter", theme))
                action.setText(f"{content.title}\t{offers[0].text}")
                action.triggered.connect(lambda _=False, offer=offers[0], link=link: self._take(offer, link))
                mended.append(action)
            else:
                action.setIcon(action_icon("problem", theme))
                action.setText(f"{content.title}\t{content.subtitle}")
                action.triggered.connect(lambda _=False, target=target: self._link(target))
                refused.append(action)
        rows = [(action.text(), part) for part, some in enumerate((fitting, mended, refused)) for action in some]
        if rows == self._rows:
            for action in (*fitting, *mended, *refused):
                action.deleteLater()
            return
        self._rows = rows
        self._show(fitting, mended, refused)

    def _show(self, fitting: list[QAction], mended: list[QAction], refused: list[QAction]) -> None:
        current = self.activeAction()
        node: NodeId | None = current.data() if current is not None else None
        self.clear()
        self.addActions(fitting)
        for title, part in ((tr("With a repair"), mended), (tr("Would not hold"), refused)):
            if part:
                self.addSection(title)
                self.addActions(part)
        chosen = next(
            (action for action in self.actions() if action.data() is not None and action.data() == node), None
        )
        first = next((action for action in self.actions() if not action.isSeparator()), None)
        if (chosen or first) is not None:
            self.setActiveAction(chosen or first)
        if self.isVisible():
            self.adjustSize()

    def _link(self, target: PortHit) -> None:
        self._canvas.commands.connect(self._source, target)

    def _take(self, offer: Offer, link: Link) -> None:
        take(self._canvas, offer, link)

    def _end(self) -> None:
        trial, repairs = self._canvas.workspace.link_trial, self._canvas.workspace.link_repairs
        trial.told.disconnect(self._fill)
        repairs.told.disconnect(self._fill)
        trial.end()
        repairs.end()
