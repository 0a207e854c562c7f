"""Edits the arrays of random numbers: a row an array."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSpinBox,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.graph.limits import LARGEST_COUNT
from nodeeditor.graph.settings import RandomArray, RandomSource
from nodeeditor.language import marked, tr
from nodeeditor.panels.quiet import quiet
from nodeeditor.panels.seed_box import SeedBox
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import dress_spin_box

_KINDS = {"normal": marked("normal"), "uniform": marked("uniform"), "classes": marked("classes")}
_NAME, _SHAPE, _KIND, _CLASSES = range(4)


class RandomForm(QWidget):
    """Samples, seed, and name, shape, kind and number of classes of each array."""

    #: The user changed something: the new :class:`RandomSource`.
    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = RandomSource(())
        self.samples = QSpinBox()
        self.samples.setRange(1, LARGEST_COUNT)
        self.samples.setKeyboardTracking(False)
        dress_spin_box(self.samples)
        self.seed = SeedBox()
        self.table = QTableWidget(0, 4)
        self.table.setHorizontalHeaderLabels([tr("Name"), tr("Shape"), tr("Kind"), tr("Classes")])
        self.table.setAccessibleName(tr("Random arrays"))
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.setFixedHeight(104)
        add = QPushButton(tr("Add array"))
        remove = QPushButton(tr("Remove"))
        numbers = QHBoxLayout()
        for text, box in ((tr("Samples"), self.samples), (tr("Seed"), self.seed)):
            box.setAccessibleName(text)
            numbers.addWidget(PlainLabel(text))
            numbers.addWidget(box, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(add)
        buttons.addWidget(remove)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(numbers)
        layout.addWidget(self.table)
        layout.addLayout(buttons)
        self.samples.valueChanged.connect(self._emit)
        self.seed.seed_changed.connect(self._emit)
        self.table.itemChanged.connect(self._emit)
        add.clicked.connect(self._add)
        remove.clicked.connect(self._remove)

    def show_source(self, source: RandomSource) -> None:
        """Show this source; what the user is editing just now is left alone when it says the same."""
        if source == self._source:
            return
        self._source = source
        with quiet(self.samples, self.seed, self.table):
            self.samples.setValue(source.samples)
            self.seed.setValue(source.seed)
            self.table.setRowCount(len(source.arrays))
            for row, array in enumerate(source.arrays):
                self.table.setItem(row, _NAME, QTableWidgetItem(array.name))
                self.table.setItem(row, _SHAPE, QTableWidgetItem(_shape_text(array.shape)))
                kind = QComboBox()
                for name, text in _KINDS.items():
                    kind.addItem(tr(text), name)
                kind.setCurrentIndex(kind.findData(array.kind))
                kind.activated.connect(self._emit)
                self.table.setCellWidget(row, _KIND, kind)
                classes = QTableWidgetItem(str(array.classes) if array.kind == "classes" else "")
                if array.kind != "classes":
                    classes.setFlags(classes.flags() & ~Qt.ItemFlag.ItemIsEditable)
                self.table.setItem(row, _CLASSES, classes)

    def _emit(self) -> None:
        arrays = [self._array(row) for row in range(self.table.rowCount())]
        source = RandomSource(tuple(arrays), self.samples.value(), self.seed.seed)
        self._source = RandomSource(())  # what comes back is shown, so that a refused text is mended
        self.edited.emit(source)
        if self._source != source:
            self.show_source(source)

    def _array(self, row: int) -> RandomArray:
        kind = self.table.cellWidget(row, _KIND).currentData()
        shape = _shape_of(self._text(row, _SHAPE))
        classes = _whole(self._text(row, _CLASSES), 2) if kind == "classes" else 0
        return RandomArray(self._text(row, _NAME) or f"array_{row + 1}", shape, kind, classes)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text().strip() if item else ""

    def _add(self) -> None:
        taken = {array.name for array in self._source.arrays}
        name = next(name for number in range(1, 1000) if (name := f"array_{number}") not in taken)
        arrays = (*self._source.arrays, RandomArray(name, (8,)))
        self.edited.emit(RandomSource(arrays, self._source.samples, self._source.seed))

    def _remove(self) -> None:
        row = self.table.currentRow() if self.table.currentRow() >= 0 else self.table.rowCount() - 1
        arrays = (*self._source.arrays[:row], *self._source.arrays[row + 1 :])
        if arrays:
            self.edited.emit(RandomSource(arrays, self._source.samples, self._source.seed))


def _shape_text(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape)) if shape else "1"


def _shape_of(text: str) -> tuple[int, ...]:
    """The shape in a text such as ``8 × 8`` or ``8, 8``; ``1`` or nothing is a single number."""
    separated = text.replace("×", " ").replace("x", " ").replace(",", " ").strip("()[] ")
    sizes = tuple(_whole(part, 1) for part in separated.split())
    return () if sizes in ((), (1,)) else sizes


def _whole(text: str, least: int) -> int:
    digits = "".join(character for character in text if character.isdecimal())[:9]
    return max(least, int(digits)) if digits else least
