"""The dialog that asks what a network is to be written as, and with whose weights."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.language import marked, tr
from nodeeditor.panels.dialog_buttons import accept_or_cancel
from nodeeditor.panels.screens import roomy
from nodeeditor.protocol.exports import Target
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.record import RunStatus
from nodeeditor.theme.labels import PlainLabel

_WIDTH = 460
_INDENT = 24
#: What each format is called, and what it is for.
FORMATS: dict[Target, tuple[str, str]] = {
    Target.PYTHON: (marked("Python"), marked("Keras code as a person would write it")),
    Target.KERAS: (marked("Keras model (.keras)"), marked("To load with keras.saving.load_model and to train on")),
    Target.SAVEDMODEL: (marked("SavedModel"), marked("A folder, for TensorFlow Serving and TensorFlow without Keras")),
    Target.LITERT: (marked("LiteRT (.tflite)"), marked("For phones, browsers and small devices")),
    Target.ONNX: (marked("ONNX (.onnx)"), marked("For ONNX Runtime and the programs that read its files")),
}
#: Whether Python trains too.
_PARTS = {True: marked("With data and training"), False: marked("The model alone")}
_ONNX = ("tf2onnx", "onnx", "onnxruntime")


class ExportDialog(QDialog):
    """A row a format; below them what the chosen one leaves open.

    Without a run the weights are those that the graph ``begins_with``, else fresh ones.
    """

    #: What is to be written: the target, the run whose weights it has or None, and whether Python trains.
    wanted = Signal(object, object, object)

    def __init__(
        self, runs: Sequence[RunInfo], begins_with: str = "", parent: QWidget | None = None, *, trains: bool = True
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self.setFixedWidth(roomy(self, _WIDTH, _WIDTH).width())
        self.formats = QButtonGroup(self)
        self.rows: dict[Target, QRadioButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(10)
        for number, (target, (name, use)) in enumerate(FORMATS.items()):
            self.rows[target] = QRadioButton(tr(name))
            self.rows[target].setAccessibleDescription(tr(use))
            self.formats.addButton(self.rows[target], number)
            row = QVBoxLayout()
            row.setSpacing(0)
            row.addWidget(self.rows[target])
            below = QHBoxLayout()
            below.setContentsMargins(_INDENT, 0, 0, 0)
            below.addWidget(PlainLabel(tr(use), role="second", wraps=True))
            row.addLayout(below)
            column.addLayout(row)
        self.parts = QComboBox()
        for with_training, text in _PARTS.items():
            self.parts.addItem(tr(text), with_training)
        self.parts.setAccessibleName(tr("Contents"))
        self.parts.setCurrentIndex(0 if trains else 1)
        self.weights = QComboBox()
        self.weights.setAccessibleName(tr("Weights"))
        self.weights.addItem(
            tr("Those the network begins with: {name}", name=begins_with) if begins_with else tr("Fresh ones"), None
        )
        for run in runs:
            at_work = run.status is RunStatus.RUNNING
            text = marked("Those of the run {name}, so far") if at_work else marked("Those of the run {name}")
            self.weights.addItem(tr(text, name=run.name), run.path)
        self._parts_caption = PlainLabel(tr("Contents"))
        self._weights_caption = PlainLabel(tr("Weights"))
        choices = QGridLayout()
        choices.setColumnMinimumWidth(0, 72)
        choices.setColumnStretch(1, 1)
        choices.setHorizontalSpacing(12)
        for line, (caption, field) in enumerate(
            ((self._parts_caption, self.parts), (self._weights_caption, self.weights))
        ):
            caption.setBuddy(field)
            choices.addWidget(caption, line, 0)
            choices.addWidget(field, line, 1)
        column.addLayout(choices)
        self.hint = PlainLabel(role="second", wraps=True)
        column.addWidget(self.hint)
        self.buttons = accept_or_cancel(tr("Choose Place…"))
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.formats.idToggled.connect(self._show_choices)
        self.choose(Target.PYTHON)

    @property
    def target(self) -> Target:
        """The format that is chosen."""
        return list(FORMATS)[self.formats.checkedId()]

    def choose(self, target: Target, run: Path | None = None) -> None:
        """Choose a format, and the weights of a run."""
        self.rows[target].setChecked(True)
        paths = [self.weights.itemData(place) for place in range(self.weights.count())]  # findData compares no paths
        self.weights.setCurrentIndex(paths.index(run) if run in paths else 0)
        self._show_choices()

    def _show_choices(self, *_: object) -> None:
        target = self.target
        for field in (self.parts, self._parts_caption):
            field.setVisible(not target.has_weights)
        for field in (self.weights, self._weights_caption):
            field.setVisible(target.has_weights)
        missing = [name for name in _ONNX if find_spec(name) is None] if target is Target.ONNX else []
        self.hint.setText(
            tr("This needs packages that are not installed: pip install 'nodeeditor[onnx]'")
            if missing
            else tr("What is written is loaded again and run on random inputs, to see that it gives the same.")
        )
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not missing)
        self.adjustSize()

    def _take(self) -> None:
        run = self.weights.currentData() if self.target.has_weights else None
        self.wanted.emit(self.target, run, self.parts.currentData())
        self.accept()
