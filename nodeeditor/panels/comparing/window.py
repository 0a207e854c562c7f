"""Two graphs side by side: what is looked at in one is looked at in the other; what differs is marked and listed."""

from __future__ import annotations

import statistics

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.canvas.comparing.mark_painter import SIGNS
from nodeeditor.canvas.comparing.marks import differences_of, marks_of
from nodeeditor.canvas.comparing.view import ComparedView
from nodeeditor.canvas.scene import Shown
from nodeeditor.document.comparing import compare_documents
from nodeeditor.document.document import Camera
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.comparing.comparison import LevelPair
from nodeeditor.graph.comparing.difference import Difference, Kind
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.panels.comparing.change_list import ChangeList
from nodeeditor.panels.comparing.side import Side
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

_SIZE = QSize(1400, 820)
_LIST = 320
#: What is gone to is shown at least so large.
_LEGIBLE = 0.6
#: Networks that are so many times wider than high are seen better one above the other.
_FLAT = 2.0


class ComparisonWindow(QDialog):
    """Shows a comparison; who opened it gives it the sides, and other ones when they change."""

    #: Another file is wanted for the side of this number.
    file_wanted = Signal(int)

    def __init__(self, sides: tuple[Side, Side], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setModal(False)
        self.resize(_SIZE)
        self.sides = list(sides)
        self._compare()
        empty = sides[0].shown("", Level())
        self.views = ComparedView(theme, empty), ComparedView(theme, empty)
        self.names = QPushButton(), QPushButton()
        self.levels = QComboBox()
        self.list = ChangeList(theme)
        self.canvases = QSplitter(Qt.Orientation.Horizontal)
        self.above = QCheckBox(tr("One above the other"))
        self.told = PlainLabel(role="strong")
        self.error = PlainLabel(role="error", wraps=True)
        self.error.hide()
        #: How much further the second graph's nodes stand than those of the first.
        self._offset = QPointF()
        self._pair = self._pairs[0]
        self._wants_fit = True
        self._lay_out()
        self._connect()
        self._fill()

    def set_side(self, number: int, side: Side) -> None:
        """Hold another document, or another state of it, against the other one; the place stays."""
        self.sides[number] = side
        self.tell("")
        before, camera = self._pair.blocks, self.views[0].camera_control.camera
        self._compare()
        self._fill(before)
        if self._pair.blocks == before:
            self._look(camera)

    def tell(self, sentence: str) -> None:
        """Tell what went wrong, until the next file is taken."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def show_reports(self) -> None:
        """Show what is known by now of shapes."""
        for number, view in enumerate(self.views):
            view.canvas_scene.read_from(self._shown(number))

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        for view in self.views:
            view.set_theme(theme)
        self.list.set_theme(theme)

    # Where one is

    def go(self, one: Difference) -> None:
        """Show what a difference tells of, on both sides."""
        pair = next((pair for pair in self._pairs if _is_of(one, pair)), None)
        if pair is None or (one.first is None and one.second is None):
            for view in self.views:
                view.point_out(None)
            return
        self.enter(pair)
        nodes = self._both(one.first, one.second)
        for view, node in zip(self.views, nodes, strict=True):
            view.point_out(node)
        self._offset = self._offset_at(nodes)
        zoom = max(self.views[0].camera_control.zoom, _LEGIBLE)
        if nodes[0] is not None:
            middle = self.views[0].middle_of(nodes[0])
        elif nodes[1] is not None:
            middle = self.views[1].middle_of(nodes[1]) - self._offset
        else:
            return
        self._look(Camera(middle.x(), middle.y(), zoom))

    def enter(self, pair: LevelPair) -> None:
        """Show a level, unless it is shown."""
        if pair is not self._pair:
            self.levels.setCurrentIndex(self._pairs.index(pair))

    def fit(self) -> None:
        """Show all of both."""
        whole = QRectF()
        for view, by in zip(self.views, (QPointF(), -self._offset), strict=True):
            rect = view.canvas_scene.content_rect()
            if not rect.isEmpty():
                whole = whole.united(rect.translated(by))
        self.views[0].camera_control.fit(whole, 32.0)
        self._look(self.views[0].camera_control.camera)

    def _compare(self) -> None:
        first, second = (side.document for side in self.sides)
        self.compared = compare_documents(first, second)
        graphs = first.graph, second.graph
        self._pairs = list(self.compared.levels)
        self._pairs += [
            LevelPair((name, None), (definition.body, Level()), {})
            for name, definition in graphs[0].blocks.items()
            if name not in self.compared.blocks
        ]
        kept = set(self.compared.blocks.values())
        self._pairs += [
            LevelPair((None, name), (Level(), definition.body), {})
            for name, definition in graphs[1].blocks.items()
            if name not in kept
        ]

    def _fill(self, blocks: tuple[str | None, str | None] = (None, None)) -> None:
        """Show the comparison, at a level if there is one."""
        for name, side, view in zip(self.names, self.sides, self.views, strict=True):
            view.setAccessibleName(side.name)
            name.setText(f"{side.name}  …")
            name.setToolTip(tr("{file}\nChoose another file", file=side.told))
        self.setWindowTitle(tr("{first} and {second}", first=self.sides[0].name, second=self.sides[1].name))
        self.levels.blockSignals(True)
        self.levels.clear()
        for pair in self._pairs:
            count = sum(one.kind is not Kind.MOVED for one in differences_of(self.compared, pair))
            self.levels.addItem(f"{_level_name(pair)}  ({count})" if count else _level_name(pair))
        self.levels.setVisible(len(self._pairs) > 1)
        number = next((number for number, pair in enumerate(self._pairs) if pair.blocks == blocks), 0)
        self.levels.setCurrentIndex(number)
        self.levels.blockSignals(False)
        self.list.show_differences(self.compared.differences)
        self.told.setText(self._summary())
        self._show_level(number)

    def _show_level(self, number: int) -> None:
        self._pair = self._pairs[number]
        for view, marks in zip(self.views, marks_of(self.compared, self._pair), strict=True):
            view.show_level(self._shown(marks.side), marks)
        self._offset = self._usual_offset()
        if self.isVisible():
            self.fit()
        else:
            self._wants_fit = True

    def _shown(self, side: int) -> Shown:
        return self.sides[side].shown(self._pair.blocks[side] or self._missing(side), self._pair.levels[side])

    def _missing(self, side: int) -> str | None:
        """What stands for the name of a block that one side lacks."""
        return None if self._pair is self._pairs[0] or self._pair.blocks[1 - side] is None else ""

    def _usual_offset(self) -> QPointF:
        """How far apart most nodes are that both have."""
        first, second = (level.nodes for level in self._pair.levels)
        if not self._pair.nodes:
            return QPointF()
        ends = [(first[node], second[other]) for node, other in self._pair.nodes.items()]
        return QPointF(
            statistics.median_low([end.x - start.x for start, end in ends]),
            statistics.median_low([end.y - start.y for start, end in ends]),
        )

    def _turn(self, above: bool) -> None:
        """Let the canvases stand one above the other, or side by side."""
        self.canvases.setOrientation(Qt.Orientation.Vertical if above else Qt.Orientation.Horizontal)
        self.canvases.setSizes([1000, 1000])
        if self.isVisible():
            QTimer.singleShot(0, self, self.fit)

    def _both(self, first: NodeId | None, second: NodeId | None) -> tuple[NodeId | None, NodeId | None]:
        shown = self.views[0].canvas_scene.nodes, self.views[1].canvas_scene.nodes
        return first if first in shown[0] else None, second if second in shown[1] else None

    def _offset_at(self, nodes: tuple[NodeId | None, NodeId | None]) -> QPointF:
        """How far apart a node is, or a neighbour of one that only one side has."""
        first, second = nodes
        if first is None or second is None:
            side, alone = (0, first) if second is None else (1, second)
            if alone is None:
                return self._offset
            known = dict(self._pair.nodes)
            if side == 1:
                known = {other: node for node, other in known.items()}
            level = self._pair.levels[side]
            around = [link.source for link in level.links_into(alone)] + [
                link.target for link in level.links_from(alone)
            ]
            near = next((node for node in around if node in known), None)
            if near is None:
                return self._offset
            first, second = (near, known[near]) if side == 0 else (known[near], near)
        return self.views[1].middle_of(second) - self.views[0].middle_of(first)

    def _look(self, camera: Camera) -> None:
        self.views[0].look(camera)
        self.views[1].look(Camera(camera.x + self._offset.x(), camera.y + self._offset.y(), camera.zoom))

    def _follow(self, side: int, camera: Camera) -> None:
        by = self._offset if side == 0 else -self._offset
        self.views[1 - side].look(Camera(camera.x + by.x(), camera.y + by.y(), camera.zoom))

    def _enter_node(self, side: int, node: str) -> None:
        """Go into the block that a node uses."""
        block = block_of(self._pair.levels[side].layer_of(NodeId(node)).type)
        pair = next((pair for pair in self._pairs if block is not None and pair.blocks[side] == block), None)
        if pair is not None:
            self.enter(pair)

    def _enter_current(self) -> None:
        for side, view in enumerate(self.views):
            if view.current is not None:
                self._enter_node(side, view.current)
                return

    def _on_clicked(self, side: int, node: str) -> None:
        self.list.go_to_first(
            lambda one: _is_of(one, self._pair) and (one.second if side else one.first) == NodeId(node)
        )

    def _summary(self) -> str:
        moved = sum(one.kind is Kind.MOVED for one in self.compared.differences)
        count = len(self.compared.differences) - moved
        told = (
            tr("No difference")
            if not count
            else tr("1 difference")
            if count == 1
            else tr("{count} differences", count=count)
        )
        return tr("{told}, {moved} moved", told=told, moved=moved) if moved else told

    # How it is laid out

    def _lay_out(self) -> None:
        canvases = self.canvases
        for name, view in zip(self.names, self.views, strict=True):
            set_role(name, "quiet")
            side = QWidget()
            column = QVBoxLayout(side)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(4)
            column.addWidget(name, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(view, 1)
            canvases.addWidget(side)
        canvases.setChildrenCollapsible(False)
        self.before, self.after = QPushButton(tr("Previous")), QPushButton(tr("Next"))
        self.before.setToolTip(tr("Go to the difference before (Shift+F8)"))
        self.after.setToolTip(tr("Go to the next difference (F8)"))
        steps = QHBoxLayout()
        steps.setSpacing(8)
        steps.addWidget(self.before, 1)
        steps.addWidget(self.after, 1)
        beside = QFrame()
        set_role(beside, "panel")
        column = QVBoxLayout(beside)
        column.setContentsMargins(12, 4, 12, 8)
        column.setSpacing(8)
        column.addWidget(self.error)
        column.addWidget(self.told)
        column.addWidget(self.levels)
        column.addWidget(self.list, 1)
        words = (tr("added"), tr("removed"), tr("changed"), tr("moved"))
        kinds = (Kind.ADDED, Kind.REMOVED, Kind.CHANGED, Kind.MOVED)
        legend = "    ".join(f"{SIGNS[kind]} {word}" for kind, word in zip(kinds, words, strict=True))
        column.addWidget(PlainLabel(legend, "third"))
        column.addWidget(self.above)
        column.addLayout(steps)
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.addWidget(canvases)
        whole.addWidget(beside)
        whole.setStretchFactor(0, 1)
        whole.setSizes([_SIZE.width() - _LIST, _LIST])
        whole.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 0, 8)
        row.addWidget(whole)

    def _connect(self) -> None:
        for side, view in enumerate(self.views):
            view.moved.connect(lambda camera, side=side: self._follow(side, camera))
            view.clicked.connect(lambda node, side=side: self._on_clicked(side, node))
            view.entered.connect(lambda node, side=side: self._enter_node(side, node))
            self.names[side].clicked.connect(lambda _checked=False, side=side: self.file_wanted.emit(side))
        self.levels.currentIndexChanged.connect(self._show_level)
        self.list.wanted.connect(self.go)
        self.above.toggled.connect(self._turn)
        self.before.clicked.connect(lambda: self.list.step(-1))
        self.after.clicked.connect(lambda: self.list.step(1))
        for button in (self.before, self.after, *self.names):
            button.setAutoDefault(False)
        for keys, act in (
            (("F8", "Alt+Down"), lambda: self.list.step(1)),
            (("Shift+F8", "Alt+Up"), lambda: self.list.step(-1)),
            (("Alt+Home",), self.fit),
            (("PgDown",), self._enter_current),
            (("PgUp",), lambda: self.enter(self._pairs[0])),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(act)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._wants_fit:
            self._wants_fit = False
            rect = self.views[0].canvas_scene.content_rect().united(self.views[1].canvas_scene.content_rect())
            self.above.setChecked(rect.width() > _FLAT * rect.height())
            self.list.setFocus()
            self.fit()


def _is_of(one: Difference, pair: LevelPair) -> bool:
    first, second = pair.blocks
    return one.block == (first if one.kind is Kind.REMOVED else second)


def _level_name(pair: LevelPair) -> str:
    first, second = pair.blocks
    name = second or first
    if name is None:
        return tr("Network")
    if first is None:
        return tr("Block {name}, added", name=name)
    if second is None:
        return tr("Block {name}, removed", name=name)
    return tr("Block {name}", name=name)
