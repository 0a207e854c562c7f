"""What is known of the chosen run, and what can be done with it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from nodeeditor.document import GraphFileError
from nodeeditor.document.format import loads
from nodeeditor.language import tr
from nodeeditor.panels.setting_names import setting_name
from nodeeditor.panels.typed_text import take_typed
from nodeeditor.runs.comparing import Compared
from nodeeditor.runs.labels import clean_tags
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.settings import flattened, setting_text
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.values import thaw
from nodeeditor.workspace.queue import Waiting

_SIDE_WIDTH, _LEAST_TEXT = 340, 160
#: Letters of a word that have room in the narrowest column.
_LONGEST_WORD = 18


class RunDetails(QWidget):
    """Settings, data and versions as text; beside it name, tags and note as fields, and ``below`` these what is given.

    The text has the whole height, since the panel is low.
    """

    #: The user labelled the run: the run and what changed, as the arguments of ``RunList.label``.
    labelled = Signal(object, object)

    def __init__(self, below: QWidget) -> None:
        super().__init__()
        self._run: RunInfo | None = None
        self.name, self.tags, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.tags.setPlaceholderText(tr("good, to keep"))
        self.tags.setToolTip(tr("Tags with commas between them"))
        self.note.setPlaceholderText(tr("What this run was for"))
        self.text = PlainLabel(role="second", wraps=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._labels = QWidget()
        form = QFormLayout(self._labels)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for caption, field in ((tr("Name"), self.name), (tr("Tags"), self.tags), (tr("Note"), self.note)):
            form.addRow(caption, field)
            field.editingFinished.connect(self._take)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumSize(_LEAST_TEXT, 32)
        scroll.setWidget(self.text)
        side = QWidget()
        side.setFixedWidth(_SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._labels)
        column.addStretch(1)
        column.addWidget(below)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(scroll, 1)
        row.addWidget(side)
        self.show_run(None)

    def show_run(self, run: RunInfo | None, text: str = "") -> None:
        """Show a run, or where there is none, or several, a text."""
        if self._run is not None and (run is None or run.path != self._run.path):
            take_typed(self)  # what was typed belongs to the run that goes
        if run is not None and run == self._run:
            return  # the text may be scrolled
        self._run = run
        self._labels.setVisible(run is not None)
        self.text.setText(_breakable(details_text(run)) if run is not None else text or tr("No run is chosen."))
        if run is None:
            return
        shown = ((self.name, run.name), (self.tags, ", ".join(run.labels.tags)), (self.note, run.labels.note))
        for field, value in shown:
            if not (field.hasFocus() and field.isModified()):
                with QSignalBlocker(field):
                    field.setText(value)

    def show_results(self, results: Sequence[Compared]) -> None:
        """Show what came of the run that is shown, above what it was made with."""
        if self._run is None:
            return
        lines = [tr("{name}: {value}", name=row.name, value=row.values[0] or "") for row in results]
        self.text.setText(_breakable("\n".join([*lines, details_text(self._run)])))

    def _take(self) -> None:
        run = self._run
        if run is None:
            return
        changes: dict[str, object] = {}
        name, tags, note = self.name.text().strip(), clean_tags(self.tags.text()), self.note.text()
        if name != run.name:
            changes["name"] = name
        if tags != run.labels.tags:
            changes["tags"] = tags
        if note != run.labels.note:
            changes["note"] = note
        if changes:
            self.labelled.emit(run, changes)


def _breakable(text: str) -> str:
    """``text`` with places to break in words that are wider than the column, which would be cut."""
    return re.sub(rf"\S{{{_LONGEST_WORD}}}(?=\S)", lambda found: found[0] + "\u200b", text)


def details_text(run: RunInfo) -> str:
    """What a run was made with, and what became of it."""
    record = run.record
    lines = [] if run.name == run.path.name else [tr("folder: {name}", name=run.path.name)]
    if run.problem is not None:
        lines.append(run.problem.text)
    if record is not None:
        for name, value in record.settings.items():
            lines.append(tr("{name}: {value}", name=setting_name(name), value=setting_text(value)))
        lines.append(
            tr("samples: {count}, for validation {held}", count=record.samples, held=record.validation_samples)
        )
        data = {name: setting_text(value) for name, value in flattened(record.data).items()}
        lines += [tr("{name}: {value}", name=setting_name(name), value=value) for name, value in data.items()]
        lines.append(", ".join(f"{name} {version}" for name, version in record.versions.items()))
        lines.append(record.device)
        if record.weights:
            counts = {name: record.weights.get(name, "?") for name in ("path", "kept", "partly", "new")}
            lines.append(
                tr("began with the weights of {path}: layers kept {kept}, partly {partly}, new {new}", **counts)
            )
        if record.continues:
            lines.append(tr("goes on from {run}", run=record.continues))
    return "\n".join(line for line in lines if line)


def several_text(runs: Sequence[RunInfo], waiting: Sequence[Waiting]) -> str:
    """What is told of several runs, or of what waits."""
    if len(waiting) == 1:
        return _waiting_text(waiting[0])
    if waiting:
        return "\n".join(f"{entry.name}: {entry.label}" if entry.label else entry.name for entry in waiting)
    return "\n".join(run.name for run in runs)


def _waiting_text(waiting: Waiting) -> str:
    """What of a run that waits sets it apart from another one."""
    lines = [waiting.label or waiting.name]
    with suppress(GraphFileError):
        training = loads(waiting.graph).graph.training
        optimizer = setting_text(thaw(training.optimizer))
        lines += [
            tr("epochs: {count}", count=training.epochs),
            tr("batch size: {size}", size=training.batch_size),
            tr("seed: {seed}", seed=training.seed),
            tr("optimizer: {optimizer}", optimizer=optimizer),
        ]
    return "\n".join(lines)
