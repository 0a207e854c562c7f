"""The sheet that trains a run's network again, with other values or with each of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind
from nodeeditor.document import Document
from nodeeditor.language import tr
from nodeeditor.panels.dialog_buttons import accept_or_cancel
from nodeeditor.panels.screens import roomy
from nodeeditor.panels.setting_names import setting_name
from nodeeditor.problems import ProblemError
from nodeeditor.runs.settings import setting_text
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.values import Value, freeze, thaw
from nodeeditor.workspace.variations import Place, Variation, read_values, settings_of, varied

_WIDTH, _HEIGHT = 520, 480


class RunAgainDialog(QDialog):
    """A row a setting; what is changed is run, once for each combination of values."""

    #: The runs that are wanted: a list of :class:`Variation`.
    wanted = Signal(object)

    def __init__(self, document: Document, catalog: Catalog, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self.setWindowTitle(tr("Run {name} again", name=name))
        self.resize(roomy(self, _WIDTH, _HEIGHT))
        #: Each row's value as it was in the run, and its field.
        self.rows: dict[Place, tuple[Value, QLineEdit]] = {}
        self._more = _more_places(document, catalog)
        self._form = QFormLayout()
        self._form.setContentsMargins(0, 0, 12, 0)
        self._form.setVerticalSpacing(4)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for path, value in settings_of(document).items():
            self._add_row(Place(path), freeze(value))
        self.more = QComboBox()
        self.more.addItem(tr("Another parameter…"))
        self.more.addItems([place.name for place in self._more])
        self.more.setAccessibleName(tr("Another parameter"))
        self.more.activated.connect(self._add_chosen)
        rows = QWidget()
        inner = QVBoxLayout(rows)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addLayout(self._form)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(rows)
        self._scroll = scroll
        self.told = PlainLabel(role="second", wraps=True)
        self.buttons = accept_or_cancel(tr("Add to Queue"))
        self.buttons.accepted.connect(self._take)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        hint = tr("Change values, or write several with commas between them: 0.1, 0.01 or 0..4. Each is a run.")
        column.addWidget(PlainLabel(hint, role="second", wraps=True))
        column.addWidget(scroll, 1)
        column.addWidget(self.more)
        column.addWidget(self.told)
        column.addWidget(self.buttons)
        self._count()

    def _add_row(self, place: Place, value: Value) -> QLineEdit:
        field = QLineEdit(setting_text(thaw(value)))
        field.textChanged.connect(self._count)
        caption = PlainLabel(setting_name(place.name, " ") if place.node is None else place.name)
        field.setAccessibleName(caption.text())
        self._form.addRow(caption, field)
        self.rows[place] = (value, field)
        return field

    def _add_chosen(self, number: int) -> None:
        self.more.setCurrentIndex(0)
        if number == 0:
            return
        place = list(self._more)[number - 1]
        field = self.rows[place][1] if place in self.rows else self._add_row(place, self._more[place])
        field.setFocus()
        field.selectAll()
        self._scroll.ensureWidgetVisible(field)

    def _variations(self) -> Sequence[Variation]:
        changed = {
            place: read_values(place, field.text(), value)
            for place, (value, field) in self.rows.items()
            if field.text().strip() != setting_text(thaw(value))
        }
        return varied(self._document, changed)

    def _count(self) -> None:
        try:
            found = self._variations()
        except ProblemError as error:
            self._say(str(error), "error")
            return
        several = tr("{count} runs, one after another", count=len(found))
        self._say(several if len(found) > 1 else tr("1 run"), "second")

    def _say(self, text: str, role: str) -> None:
        self.told.setProperty("role", role)
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self.told.setText(text)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(role != "error")

    def _take(self) -> None:
        self.wanted.emit(self._variations())
        self.accept()


def _more_places(document: Document, catalog: Catalog) -> dict[Place, Value]:
    """What can be varied beside the settings that stand in a graph file, with the values it has."""
    found: dict[Place, Value] = {}
    settings = settings_of(document)
    optimizer = catalog.object(Kind.OPTIMIZER, str(settings.get("optimizer", "")))
    for parameter in optimizer.parameters if optimizer is not None else ():
        path = f"optimizer.{parameter.name}"
        if path not in settings:
            found[Place(path)] = freeze(parameter.default)
    graph = document.graph
    for node in sorted(graph.nodes.values(), key=lambda node: node.name):
        layer = graph.layers[node.layer]
        spec = catalog.layer(layer.type)
        for parameter in spec.parameters if spec is not None else ():
            if parameter.name != "name":
                value = layer.config.get(parameter.name, freeze(parameter.default))
                found[Place(parameter.name, node.name)] = value
    return found
