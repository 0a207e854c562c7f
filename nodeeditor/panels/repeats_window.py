"""What repeats in a drawing, as a list beside the work: each can be seen on the canvas, and made a block."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLineEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nodeeditor.catalog.describe import type_text
from nodeeditor.editing import Repeat
from nodeeditor.graph.blocks import expression_of
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.panels.screens import roomy
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role

#: A line names so many types, and so many numbers, before it says that there are more.
_TYPES, _NUMBERS = 4, 6
#: So many are listed: what saves least comes last.
_SHOWN = 20


class RepeatsWindow(QDialog):
    """Stays open while one block after the other is made."""

    #: A :class:`Repeat` that is to be seen on the canvas.
    looked_at = Signal(object)
    #: A :class:`Repeat` that is to become a block, and the name of that.
    wanted = Signal(object, str)
    #: What repeats in the whole drawing is to be listed.
    all_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Repeats"))
        self.setModal(False)
        self.resize(roomy(self, 560, 460))
        self.rows: list[RepeatRow] = []
        self.told = PlainLabel("", "second", wraps=True)
        self.all_button = QPushButton(tr("Look at the whole drawing"))
        set_role(self.all_button, "link")
        self.all_button.clicked.connect(self.all_wanted)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 8, 12)
        column.setSpacing(8)
        column.addWidget(self.told)
        column.addWidget(self.all_button)
        column.addWidget(self._area, 1)

    def show_search(self) -> None:
        """Say that a large drawing is being looked through; what was found before is gone."""
        self.told.setText(tr("Looking for what repeats…"))
        self.all_button.hide()
        self._area.setWidget(QWidget())

    def show_repeats(self, level: Level, found: Sequence[tuple[Repeat, str]], among: int) -> None:
        """List what repeats with a name for the block of each; ``among`` counts the nodes that were looked at alone."""
        where = tr("Among the {count} nodes that were selected", count=among) if among else tr("In this drawing")
        if found:
            told = tr("{where}, these parts repeat. As a block they are drawn once; the network stays the same.")
        else:
            told = tr("{where}, nothing repeats that could be one block.")
        self.told.setText(told.format(where=where))
        self.all_button.setVisible(bool(among))
        page = QWidget()
        set_role(page, "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 8, 0)
        column.setSpacing(16)
        self.rows = [RepeatRow(level, one, name) for one, name in found[:_SHOWN]]
        for row in self.rows:
            row.looked_at.connect(lambda row=row: self.looked_at.emit(row.repeat))
            row.wanted.connect(lambda row=row: self.wanted.emit(row.repeat, row.name.text()))
            column.addWidget(row)
        column.addStretch(1)
        self._area.setWidget(page)


class RepeatRow(QFrame):
    """One thing that repeats: how often, what it is made of, which numbers it has; a click shows it on the canvas."""

    looked_at = Signal()
    wanted = Signal()

    def __init__(self, level: Level, repeat: Repeat, name: str) -> None:
        super().__init__()
        self.repeat = repeat
        self.title = QPushButton(title_text(repeat))
        set_role(self.title, "node")
        self.title.setToolTip(tr("Select these nodes on the canvas"))
        self.title.clicked.connect(self.looked_at)
        self.name = QLineEdit(name)
        self.name.setMaxLength(128)
        self.name.setAccessibleName(tr("Name of the block"))
        self.name.returnPressed.connect(self.wanted)
        self.button = QPushButton(tr("Make Block"))
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self.wanted)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        line.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(PlainLabel(parts_text(level, repeat), "second", wraps=True))
        numbers = numbers_text(level, repeat)
        if numbers:
            column.addWidget(PlainLabel(numbers, "mono", wraps=True))
        column.addLayout(line)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.looked_at.emit()
        event.accept()


def title_text(repeat: Repeat) -> str:
    """How many nodes, and how often: ``10 nodes, ×2 ×3 ×5 ×2``."""
    times = [len(row.parts) for row in repeat.rows]
    if all(count == 1 for count in times):
        return tr("{size} nodes, at {count} places", size=repeat.size, count=len(times))
    told = " ".join(f"×{count}" for count in times[:_NUMBERS])
    more = f" … ({len(times)})" if len(times) > _NUMBERS else ""
    return tr("{size} nodes, {times}", size=repeat.size, times=f"{told}{more}")


def parts_text(level: Level, repeat: Repeat) -> str:
    """Where it begins the first time, and what it is made of."""
    nodes = repeat.rows[0].parts[0].nodes
    types = list(dict.fromkeys(type_text(level.layer_of(node).type) for node in nodes))
    more = ", …" if len(types) > _TYPES else ""
    first, last = level.nodes[nodes[0]].name, level.nodes[nodes[-1]].name
    return tr("{first} to {last}: {types}", first=first, last=last, types=", ".join(types[:_TYPES]) + more)


def numbers_text(level: Level, repeat: Repeat) -> str:
    """What each use sets, and what the block has in the place of numbers."""
    lines = []
    for place, argument in enumerate(repeat.unified.arguments):
        given = [str(numbers[place]) for numbers in repeat.unified.given]
        more = ", …" if len(given) > _NUMBERS else ""
        lines.append(tr("Argument {name}: {values}", name=argument.name, values=", ".join(given[:_NUMBERS]) + more))
    names = {argument.name for argument in repeat.unified.arguments}
    layers = repeat.rows[0].parts[0].layers
    told: dict[str, str] = {}
    for figure, value in zip(repeat.figures, repeat.unified.values, strict=True):
        expression = expression_of(value)
        if expression is not None and expression not in names:
            text = f"{figure.parameter} = {expression}"
            told.setdefault(text, f"{level.layers[layers[figure.layer]].name}: {text}")
    return "\n".join([*lines, *list(told.values())[:_NUMBERS]])
