"""Chooses where the data comes from; every choice is one undo step of the document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QPushButton,
    QWidget,
)

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import SetData
from nodeeditor.graph.settings import (
    BUNDLED_SETS,
    BundledSource,
    CsvSource,
    DataSettings,
    DataSource,
    FileSource,
    ImageFolderSource,
    NumpySource,
    RandomArray,
    RandomSource,
)
from nodeeditor.language import marked, tr
from nodeeditor.panels.dataset.image_form import ImageForm
from nodeeditor.panels.dataset.random_form import RandomForm
from nodeeditor.panels.quiet import quiet
from nodeeditor.panels.seed_box import SeedBox
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import dress_spin_box
from nodeeditor.theme.tips import literal_tip
from nodeeditor.workspace.data_files import ARRAYS, TABLES
from nodeeditor.workspace.workspace import Workspace

_NONE = "none"
_CSV = "csv"
_NUMPY = "numpy"
_IMAGES = "images"
_RANDOM = "random"

_TITLES = {
    "iris": marked("Iris (flowers, 3 classes)"),
    "wine": marked("Wine (chemistry, 3 classes)"),
    "breast_cancer": marked("Breast cancer (2 classes)"),
    "digits": marked("Digits (8×8 images, 10 classes)"),
    "diabetes": marked("Diabetes (regression)"),
    "linnerud": marked("Linnerud (3 targets)"),
}
_DELIMITERS = {",": marked("comma"), ";": marked("semicolon"), "\t": marked("tab"), "|": marked("bar")}


class SourceForm(QWidget):
    """The data source of the open document, and the share held back for validation."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.kind = QComboBox()
        self.path = PlainLabel()
        self.path.setProperty("role", "second")
        self.choose = QPushButton(tr("Choose…"))
        self.delimiter = QComboBox()
        self.random = RandomForm()
        self.validation = QDoubleSpinBox()
        self.seed = SeedBox()
        self._fill()
        self._lay_out()
        self.kind.activated.connect(self._choose_kind)
        self.choose.clicked.connect(self._choose_file)
        self.delimiter.activated.connect(self._set_delimiter)
        self.images.edited.connect(self._set_source)
        self.random.edited.connect(self._set_source)
        self.validation.valueChanged.connect(lambda share: self._set(validation=round(share / 100, 4)))
        self.seed.seed_changed.connect(lambda seed: self._set(seed=seed))
        workspace.changed.connect(self._follow)
        workspace.replaced.connect(self._refresh)
        self._refresh()

    def _fill(self) -> None:
        self.kind.addItem(tr("No data yet"), _NONE)
        for name in BUNDLED_SETS:
            self.kind.addItem(tr(_TITLES.get(name, name)), name)
        self.kind.insertSeparator(self.kind.count())
        self.kind.addItem(tr("CSV file…"), _CSV)
        self.kind.addItem(tr("NumPy file…"), _NUMPY)
        self.kind.addItem(tr("Folder of images…"), _IMAGES)
        self.kind.addItem(tr("Random arrays"), _RANDOM)
        self.kind.setAccessibleName(tr("Data source"))
        for character, name in _DELIMITERS.items():
            self.delimiter.addItem(tr(name), character)
        self.validation.setRange(0, 90)
        self.validation.setDecimals(0)
        self.validation.setSuffix(" %")
        self.validation.setToolTip(tr("The share of samples that is held back to validate"))
        self.seed.setToolTip(tr("Decides which samples are held back"))
        for combo in (self.kind, self.delimiter):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(10)
        for box in (self.validation, self.seed):
            box.setMinimumWidth(64)
            box.setKeyboardTracking(False)
            dress_spin_box(box)

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.kind)
        self._file = QWidget()
        row = QHBoxLayout(self._file)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.path, 1)
        row.addWidget(self.choose)
        form.addRow(self._file)
        form.addRow(tr("Separator"), self.delimiter)
        self.images = ImageForm(form)
        form.addRow(self.random)
        form.addRow(tr("Validation"), self.validation)
        form.addRow(tr("Split seed"), self.seed)
        self._form = form

    # Document to form

    def _follow(self, changes: ChangeSet) -> None:
        if changes.data:
            self._refresh()

    def _refresh(self) -> None:
        data = self._workspace.graph.data
        source = data.source
        with quiet(self.kind, self.delimiter, self.validation, self.seed):
            self.kind.setCurrentIndex(max(0, self.kind.findData(_kind_of(source))))
            self._form.setRowVisible(self._file, isinstance(source, FileSource))
            if isinstance(source, FileSource):
                self.path.setText(Path(source.path).name)
                self.path.setToolTip(literal_tip(source.path))
            self._form.setRowVisible(self.delimiter, isinstance(source, CsvSource))
            if isinstance(source, CsvSource):
                index = self.delimiter.findData(source.delimiter)
                if index < 0:
                    self.delimiter.addItem(source.delimiter, source.delimiter)
                    index = self.delimiter.count() - 1
                self.delimiter.setCurrentIndex(index)
            self.images.show_source(source if isinstance(source, ImageFolderSource) else None)
            self._form.setRowVisible(self.random, isinstance(source, RandomSource))
            if isinstance(source, RandomSource):
                self.random.show_source(source)
            self.validation.setValue(100 * data.validation)
            self.seed.setValue(data.seed)

    # Form to document

    def _choose_kind(self) -> None:
        kind = self.kind.currentData()
        if kind in (_CSV, _NUMPY, _IMAGES):
            self._choose_file()
            self._refresh()  # a dialog that was cancelled leaves the choice as it was
            return
        if kind == _kind_of(self._workspace.graph.data.source):
            return
        source: DataSource | None = None
        if kind == _RANDOM:
            source = RandomSource((RandomArray("x", (8,)), RandomArray("y", (), "classes", 2)))
        elif kind != _NONE:
            source = BundledSource(kind)
        self._apply(replace(self._workspace.graph.data, source=source), None)

    def _choose_file(self) -> None:
        folder = str(self._workspace.path.parent) if self._workspace.path else ""
        if self.kind.currentData() == _IMAGES:
            chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder of images"), folder)
            if chosen:
                self._workspace.data.use_file(Path(chosen))
            return
        numpy_file = self.kind.currentData() == _NUMPY
        endings = " ".join(f"*{ending}" for ending in (ARRAYS if numpy_file else TABLES))
        text = marked("NumPy arrays ({endings})") if numpy_file else marked("Tables ({endings})")
        formats = tr(text, endings=endings)
        name, _ = QFileDialog.getOpenFileName(self, tr("Choose data"), folder, f"{formats};;{tr('All files (*)')}")
        if name:
            self._workspace.data.use_file(Path(name))

    def _set_delimiter(self) -> None:
        source = self._workspace.graph.data.source
        if isinstance(source, CsvSource):
            self._set(source=replace(source, delimiter=self.delimiter.currentData()))

    def _set_source(self, source: ImageFolderSource | RandomSource) -> None:
        self._set(source=source)

    def _set(self, **changes: object) -> None:
        data = self._workspace.graph.data
        self._apply(replace(data, **changes), "data." + ".".join(changes))

    def _apply(self, data: DataSettings, gesture: str | None) -> None:
        if data != self._workspace.graph.data:
            self._workspace.apply(SetData(data), tr("Change data"), gesture=gesture)


def _kind_of(source: DataSource | None) -> str:
    match source:
        case BundledSource(name):
            return name
        case CsvSource():
            return _CSV
        case NumpySource():
            return _NUMPY
        case ImageFolderSource():
            return _IMAGES
        case RandomSource():
            return _RANDOM
        case None:
            return _NONE
