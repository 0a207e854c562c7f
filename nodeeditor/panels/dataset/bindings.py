"""What feeds what: a row an Input or Output, with its columns and how they are prepared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QGridLayout, QPushButton, QScrollArea, QWidget

from nodeeditor.editing.parameters import set_parameter
from nodeeditor.graph import queries
from nodeeditor.graph.elements import INPUT, NodeId
from nodeeditor.language import marked, tr
from nodeeditor.panels.dataset.ticking_menu import TickingMenu
from nodeeditor.protocol.answers import Column, DataDescribed
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tips import literal_tip
from nodeeditor.workspace.workspace import Workspace

#: What the choices of ``scaling`` and ``encoding`` are called here.
_CHOICES = {
    "none": marked("as it is"),
    "standardize": marked("standardize"),
    "minmax": marked("scale to 0…1"),
    "auto": marked("encode by loss"),
    "one_hot": marked("one-hot"),
    "sparse": marked("class numbers"),
}


class BindingRow:
    """The widgets of one Input or Output."""

    def __init__(self, workspace: Workspace, node: NodeId) -> None:
        self._workspace = workspace
        self.node = node
        self.layer = workspace.graph.layer_of(node)
        self._parameter = "scaling" if self.layer.type == INPUT else "encoding"
        self.name = PlainLabel()
        self.columns = QPushButton()
        self._menu = TickingMenu(self.columns)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.columns.setMenu(self._menu)
        self.preparation = QComboBox()
        spec = workspace.catalog.layer(self.layer.type)
        parameter = spec.parameter(self._parameter) if spec else None
        self._default = parameter.default if parameter else "none"
        for choice in parameter.choices if parameter else ("none",):
            self.preparation.addItem(tr(_CHOICES.get(choice, choice)), choice)
        self.preparation.activated.connect(self._choose_preparation)
        self.refresh()

    def refresh(self) -> None:
        """Show what the document says."""
        graph = self._workspace.graph
        self.layer = graph.layer_of(self.node)
        self.name.setText(graph.nodes[self.node].name)
        columns = self._bound()
        if not columns:
            self.columns.setText(tr("choose columns"))
        elif len(columns) <= 2:
            self.columns.setText(", ".join(columns))
        else:
            self.columns.setText(tr("{count} columns", count=len(columns)))
        self.columns.setToolTip(literal_tip("\n".join(columns[:40])))
        self.columns.setAccessibleName(f"{self.name.text()}: {self.columns.text()}")
        with QSignalBlocker(self.preparation):
            chosen = self.layer.config.get(self._parameter, self._default)
            self.preparation.setCurrentIndex(max(0, self.preparation.findData(chosen)))

    def _bound(self) -> tuple[str, ...]:
        columns = self.layer.config.get("columns", ())
        return tuple(str(column) for column in columns) if isinstance(columns, tuple) else ()

    def _fill_menu(self) -> None:
        self._menu.clear()
        described = self._workspace.data.current
        available: Sequence[Column] = described.columns if isinstance(described, DataDescribed) else ()
        bound = self._bound()
        names = [column.name for column in available]
        if not names and not bound:
            self._menu.addAction(tr("There are no columns yet")).setEnabled(False)
            return
        for name in [*names, *(name for name in bound if name not in names)]:
            action = QAction(name.replace("&", "&&"), self._menu, checkable=True, checked=name in bound)
            action.toggled.connect(lambda on, name=name: self._switch(name, on))
            self._menu.addAction(action)

    def _switch(self, name: str, on: bool) -> None:
        bound = [column for column in self._bound() if column != name]
        self._set("columns", (*bound, name) if on else tuple(bound), tr("Bind columns"))

    def _choose_preparation(self) -> None:
        self._set(self._parameter, self.preparation.currentData(), tr("Change preparation"))

    def _set(self, parameter: str, value: object, text: str) -> None:
        edit = set_parameter(self._workspace.graph, self._workspace.catalog, self.layer.id, parameter, value)
        self._workspace.apply(edit, text, of_graph=True)


class Bindings(QScrollArea):
    """All Inputs, then all Outputs."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows: list[BindingRow] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(tr("Bindings"))
        self.refresh()

    @property
    def rows(self) -> tuple[BindingRow, ...]:
        """The rows as they are shown."""
        return tuple(self._rows)

    def refresh(self) -> None:
        """Show the Inputs and Outputs there are."""
        graph = self._workspace.graph
        nodes = [*queries.inputs(graph), *queries.outputs(graph)]
        if nodes and nodes == [row.node for row in self._rows]:
            for row in self._rows:
                row.refresh()
            return
        self._rows = [BindingRow(self._workspace, node) for node in nodes]
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for number, row in enumerate(self._rows):
            grid.addWidget(row.name, number, 0)
            grid.addWidget(row.columns, number, 1)
            grid.addWidget(row.preparation, number, 2)
        if not self._rows:
            hint = PlainLabel(tr("Add an Input and an Output to bind columns to them."))
            hint.setWordWrap(True)
            hint.setProperty("role", "second")
            grid.addWidget(hint, 0, 0)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(max(1, len(self._rows)), 1)
        self.setWidget(content)
