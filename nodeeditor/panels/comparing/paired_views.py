"""Two canvases that look at one place: what is moved in one moves in the other."""

from __future__ import annotations

import statistics

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QSplitter, QVBoxLayout, QWidget

from nodeeditor.canvas.comparing.marks import Marks
from nodeeditor.canvas.comparing.view import ComparedView
from nodeeditor.canvas.shown import Shown
from nodeeditor.document.document import Camera
from nodeeditor.graph.comparing.comparison import LevelPair
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme

#: What is gone to is shown at least so large.
_LEGIBLE = 0.6
#: Networks that are so many times wider than high are seen better one above the other.
_FLAT = 2.0
_MARGIN = 32.0

#: A node in each graph, None where it is not there.
Both = tuple[NodeId | None, NodeId | None]


class PairedViews(QSplitter):
    """The canvases of both sides with their names; where a level's nodes stand elsewhere, so does the second camera."""

    #: The number of a side, and a node there that was clicked, or clicked twice.
    clicked = Signal(int, str)
    entered = Signal(int, str)
    #: Another file is wanted for the side of this number.
    file_wanted = Signal(int)

    def __init__(self, theme: Theme, pair: LevelPair, shown: Shown) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.views = ComparedView(theme, shown), ComparedView(theme, shown)
        self.names = QPushButton(), QPushButton()
        self._pair = pair
        #: How much further the second graph's nodes stand than those of the first.
        self._offset = QPointF()
        self.setChildrenCollapsible(False)
        for number, (name, view) in enumerate(zip(self.names, self.views, strict=True)):
            set_role(name, "quiet")
            name.setAutoDefault(False)
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(view, 1)
            self.addWidget(side)
            name.clicked.connect(lambda _checked=False, number=number: self.file_wanted.emit(number))
            view.moved.connect(lambda camera, number=number: self._follow(number, camera))
            view.clicked.connect(lambda node, number=number: self.clicked.emit(number, node))
            view.entered.connect(lambda node, number=number: self.entered.emit(number, node))

    @property
    def camera(self) -> Camera:
        """Where the first one is looking."""
        return self.views[0].camera_control.camera

    @property
    def is_flat(self) -> bool:
        """Whether what is shown is much wider than high."""
        first, second = (view.canvas_scene.content_rect() for view in self.views)
        whole = first.united(second)
        return whole.width() > _FLAT * whole.height()

    def name(self, number: int, name: str, told: str) -> None:
        """Tell what stands on a side."""
        self.names[number].setText(f"{name}  …")
        self.names[number].setToolTip(literal_tip(tr("{file}\nChoose another file", file=told)))
        self.views[number].setAccessibleName(name)

    def show_level(self, pair: LevelPair, shown: tuple[Shown, Shown], marks: tuple[Marks, Marks]) -> None:
        """Show another level."""
        self._pair = pair
        for view, one, of_side in zip(self.views, shown, marks, strict=True):
            view.show_level(one, of_side)
        self._offset = self._usual_offset()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        for view in self.views:
            view.set_theme(theme)

    def turn(self, *, above: bool) -> None:
        """Stand one above the other, or side by side."""
        self.setOrientation(Qt.Orientation.Vertical if above else Qt.Orientation.Horizontal)
        self.setSizes([1000, 1000])
        if self.isVisible():
            QTimer.singleShot(0, self, self.fit)

    def fit(self) -> None:
        """Show all of both."""
        whole = QRectF()
        for view, by in zip(self.views, (QPointF(), -self._offset), strict=True):
            rect = view.canvas_scene.content_rect()
            if not rect.isEmpty():
                whole = whole.united(rect.translated(by))
        self.views[0].camera_control.fit(whole, _MARGIN)
        self.look(self.camera)

    def look(self, camera: Camera) -> None:
        """Look at a place of the first graph, and where it is in the second one."""
        self.views[0].look(camera)
        self._follow(0, camera)

    def point_out(self, nodes: Both) -> None:
        """Bring a node into the middle of both, as far as they have it, and mark it."""
        shown = [
            node if node in view.canvas_scene.nodes else None for node, view in zip(nodes, self.views, strict=True)
        ]
        for view, node in zip(self.views, shown, strict=True):
            view.point_out(node)
        first, second = shown
        self._offset = self._offset_at(first, second)
        if first is not None:
            middle = self.views[0].middle_of(first)
        elif second is not None:
            middle = self.views[1].middle_of(second) - self._offset
        else:
            return
        self.look(Camera(middle.x(), middle.y(), max(self.camera.zoom, _LEGIBLE)))

    def _follow(self, number: int, camera: Camera) -> None:
        by = self._offset if number == 0 else -self._offset
        self.views[1 - number].look(Camera(camera.x + by.x(), camera.y + by.y(), camera.zoom))

    def _usual_offset(self) -> QPointF:
        """How far apart most nodes are that both have."""
        first, second = (level.nodes for level in self._pair.levels)
        ends = [(first[node], second[other]) for node, other in self._pair.nodes.items()]
        if not ends:
            return QPointF()
        return QPointF(
            statistics.median_low([end.x - start.x for start, end in ends]),
            statistics.median_low([end.y - start.y for start, end in ends]),
        )

    def _offset_at(self, first: NodeId | None, second: NodeId | None) -> QPointF:
        """How far apart a node is, or a neighbour of one that only one side has."""
        if first is None and second is not None:
            second = self._neighbour(1, second)
            first = next((node for node, other in self._pair.nodes.items() if other == second), None)
        elif second is None and first is not None:
            first = self._neighbour(0, first)
            second = self._pair.nodes.get(first) if first is not None else None
        if first is None or second is None:
            return self._offset
        return self.views[1].middle_of(second) - self.views[0].middle_of(first)

    def _neighbour(self, number: int, node: NodeId) -> NodeId | None:
        """A node beside this one that the other side has too."""
        level = self._pair.levels[number]
        known = self._pair.nodes.values() if number else self._pair.nodes.keys()
        around = [link.source for link in level.links_into(node)] + [link.target for link in level.links_from(node)]
        return next((one for one in around if one in known), None)
