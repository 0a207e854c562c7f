"""Two graphs side by side: what is looked at in one is looked at in the other; what differs is marked and listed."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
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
from nodeeditor.canvas.shown import Shown
from nodeeditor.document.comparing import compare_documents
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.comparing.comparison import Comparison, LevelPair
from nodeeditor.graph.comparing.difference import Difference, Kind
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.panels.comparing.change_list import ChangeList
from nodeeditor.panels.comparing.paired_views import PairedViews
from nodeeditor.panels.comparing.side import Side
from nodeeditor.panels.counts import differences_text
from nodeeditor.panels.screens import roomy
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme

_SIZE = QSize(1400, 820)
_LIST = 320


class ComparisonWindow(QDialog):
    """Shows a comparison; who opened it gives it the sides, and other ones when they change."""

    #: Another file is wanted for the side of this number.
    file_wanted = Signal(int)

    def __init__(self, sides: tuple[Side, Side], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setModal(False)
        self.resize(roomy(self, _SIZE.width(), _SIZE.height()))
        self.sides = list(sides)
        self._compare()
        self._pair = self._pairs[0]
        self.canvases = PairedViews(theme, self._pair, self._shown(0))
        self.views = self.canvases.views
        self.levels = QComboBox()
        self.list = ChangeList(theme)
        self.above = QCheckBox(tr("One above the other"))
        self.told = PlainLabel(role="strong")
        self.error = PlainLabel(role="error", wraps=True)
        self.error.hide()
        self._wants_fit = True
        self._lay_out()
        self._connect()
        self._fill()

    def set_side(self, number: int, side: Side) -> None:
        """Hold another document, or another state of it, against the other one; the place stays."""
        self.sides[number] = side
        self.tell("")
        before, camera = self._pair.blocks, self.canvases.camera
        self._compare()
        self._fill(before)
        if self._pair.blocks == before:
            self.canvases.look(camera)

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
        self.canvases.set_theme(theme)
        self.list.set_theme(theme)

    def go(self, one: Difference) -> None:
        """Show what a difference tells of, on both sides."""
        pair = next((pair for pair in self._pairs if _is_of(one, pair)), None)
        if pair is not None and (one.first is not None or one.second is not None):
            self.enter(pair)
        self.canvases.point_out((one.first, one.second))

    def enter(self, pair: LevelPair) -> None:
        """Show a level, unless it is shown."""
        if pair is not self._pair:
            self.levels.setCurrentIndex(self._pairs.index(pair))

    def _compare(self) -> None:
        first, second = (side.document for side in self.sides)
        self.compared = compare_documents(first, second)
        self._pairs = [*self.compared.levels, *_levels_alone(self.compared)]

    def _fill(self, blocks: tuple[str | None, str | None] = (None, None)) -> None:
        """Show the comparison, at a level if there is one."""
        for number, side in enumerate(self.sides):
            self.canvases.name(number, side.name, side.told)
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
        self.told.setText(differences_text(self.compared))
        self._show_level(number)

    def _show_level(self, number: int) -> None:
        self._pair = self._pairs[number]
        shown = self._shown(0), self._shown(1)
        self.canvases.show_level(self._pair, shown, marks_of(self.compared, self._pair))
        if self.isVisible():
            self.canvases.fit()
        else:
            self._wants_fit = True

    def _shown(self, number: int) -> Shown:
        level = self._pair.levels[number]
        is_network = self._pair is self._pairs[0]
        # No block has an empty name: it stands for one that this side lacks.
        return self.sides[number].shown(None if is_network else self._pair.blocks[number] or "", level)

    def _enter_node(self, number: int, node: str) -> None:
        """Go into the block that a node uses."""
        block = block_of(self._pair.levels[number].layer_of(NodeId(node)).type)
        pair = next((pair for pair in self._pairs if block is not None and pair.blocks[number] == block), None)
        if pair is not None:
            self.enter(pair)

    def _enter_current(self) -> None:
        for number, view in enumerate(self.views):
            if view.current is not None:
                self._enter_node(number, view.current)
                return

    def _on_clicked(self, number: int, node: str) -> None:
        self.list.go_to_first(
            lambda one: _is_of(one, self._pair) and (one.second if number else one.first) == NodeId(node)
        )

    def _lay_out(self) -> None:
        self.before, self.after = QPushButton(tr("Previous")), QPushButton(tr("Next"))
        self.before.setToolTip(tr("Go to the difference before (Shift+F8)"))
        self.after.setToolTip(tr("Go to the next difference (F8)"))
        steps = QHBoxLayout()
        steps.setSpacing(8)
        for button in (self.before, self.after):
            button.setAutoDefault(False)
            steps.addWidget(button, 1)
        words = (tr("added"), tr("removed"), tr("changed"), tr("moved"))
        kinds = (Kind.ADDED, Kind.REMOVED, Kind.CHANGED, Kind.MOVED)
        legend = "    ".join(f"{SIGNS[kind]} {word}" for kind, word in zip(kinds, words, strict=True))
        beside = QFrame()
        set_role(beside, "panel")
        column = QVBoxLayout(beside)
        column.setContentsMargins(12, 4, 12, 8)
        column.setSpacing(8)
        for part in (self.error, self.told, self.levels):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(PlainLabel(legend, "third"))
        column.addWidget(self.above)
        column.addLayout(steps)
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.addWidget(self.canvases)
        whole.addWidget(beside)
        whole.setStretchFactor(0, 1)
        whole.setSizes([_SIZE.width() - _LIST, _LIST])
        whole.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 0, 8)
        row.addWidget(whole)

    def _connect(self) -> None:
        self.canvases.clicked.connect(self._on_clicked)
        self.canvases.entered.connect(self._enter_node)
        self.canvases.file_wanted.connect(self.file_wanted)
        self.levels.currentIndexChanged.connect(self._show_level)
        self.list.wanted.connect(self.go)
        self.above.toggled.connect(lambda above: self.canvases.turn(above=above))
        self.before.clicked.connect(lambda: self.list.step(-1))
        self.after.clicked.connect(lambda: self.list.step(1))
        for keys, act in (
            (("F8", "Alt+Down"), lambda: self.list.step(1)),
            (("Shift+F8", "Alt+Up"), lambda: self.list.step(-1)),
            (("Alt+Home",), self.canvases.fit),
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
            self.above.setChecked(self.canvases.is_flat)
            self.list.setFocus()
            self.canvases.fit()


def _levels_alone(compared: Comparison) -> list[LevelPair]:
    """The insides of blocks that only one graph has."""
    first, second = (graph.blocks for graph in compared.graphs)
    kept = set(compared.blocks.values())
    return [
        *(
            LevelPair((name, None), (one.body, Level()), {})
            for name, one in first.items()
            if name not in compared.blocks
        ),
        *(LevelPair((None, name), (Level(), one.body), {}) for name, one in second.items() if name not in kept),
    ]


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
