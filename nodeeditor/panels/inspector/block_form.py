"""What the inspector shows inside a block while nothing is selected: its name, its ports, its arguments."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from nodeeditor.canvas.content import shape_text
from nodeeditor.catalog.of_blocks import FAMILY
from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.catalog.texts import parse_value, value_text
from nodeeditor.editing.arguments import add_argument, remove_argument, rename_argument, set_default
from nodeeditor.graph.blocks import Argument
from nodeeditor.graph.edits import Edit, SetBlock
from nodeeditor.graph.elements import OUTPUT_PORT
from nodeeditor.graph.queries import inputs, outputs
from nodeeditor.language import tr
from nodeeditor.panels.counts import nodes_text
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH, LEAST_WIDTH, leaves_undo_to_window
from nodeeditor.panels.inspector.header import InspectorHeader
from nodeeditor.problems import ProblemError
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.workspace import Workspace

_NUMBER = Parameter("default", Kind.NUMBER, required=True)


class BlockForm(QWidget):
    """Edits the block that is shown; each change is an undo step."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._theme = theme
        self._arguments: tuple[Argument, ...] | None = None
        self.header = InspectorHeader()
        self.header.renamed.connect(self._rename)
        self.ports = PlainLabel("", "mono", wraps=True)
        #: For each argument the field of its name, that of its number, and the button that removes it.
        self.rows: list[tuple[_Field, _Field, QToolButton]] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self.error = PlainLabel("", "error", wraps=True)
        self.error.hide()
        self.add_button = QPushButton(tr("Add an argument"))
        set_role(self.add_button, "link")
        self.add_button.clicked.connect(self._add)
        about = tr("Numbers that each use of the block may set. Parameters inside may be expressions of them: base * 2")
        inset = QVBoxLayout()
        inset.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        inset.setSpacing(6)
        inset.addWidget(PlainLabel(tr("Ports"), "heading"))
        inset.addWidget(self.ports)
        inset.addSpacing(8)
        inset.addWidget(PlainLabel(tr("Arguments"), "heading"))
        inset.addLayout(self._grid)
        inset.addWidget(self.error)
        inset.addWidget(self.add_button)
        inset.addWidget(PlainLabel(about, "second", wraps=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.header)
        column.addLayout(inset)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self._arguments = None

    def refresh(self) -> None:
        """Show the block as it is now; outside of blocks nothing."""
        graph, name = self._workspace.graph, self._workspace.inside
        if name is None:
            return
        definition = graph.blocks[name]
        count = len(definition.body.nodes)
        kind = tr("Block of {nodes}", nodes=nodes_text(count))
        self.header.show_subject(name, kind, FAMILY, self._theme, editable=True)
        self.ports.setText(self._ports_text())
        if definition.arguments != self._arguments:
            self._arguments = definition.arguments
            self._fill(definition.arguments)

    def _ports_text(self) -> str:
        level, reports, lines = self._workspace.level, self._workspace.reports, []
        for word, nodes in ((tr("in"), inputs(level)), (tr("out"), outputs(level))):
            for node in nodes:
                report = reports.report(node)
                tensor = report.output(OUTPUT_PORT) if report is not None else None
                lines.append(f"{word} {level.nodes[node].name}  {shape_text(tensor.shape) if tensor else ''}".rstrip())
        return "\n".join(lines)

    def _fill(self, arguments: tuple[Argument, ...]) -> None:
        while (taken := self._grid.takeAt(0)) is not None:
            taken.widget().hide()
            taken.widget().deleteLater()
        self.rows = []
        self.show_error("")
        for row, argument in enumerate(arguments):
            name = _Field(argument.name, tr("Name of the argument {name}", name=argument.name))
            number = _Field(
                value_text(_NUMBER, argument.default), tr("What {name} is where a use sets nothing", name=argument.name)
            )
            button = QToolButton()
            button.setIcon(action_icon("remove", self._theme, 14, self._theme.second))
            button.setIconSize(QSize(14, 14))
            button.setToolTip(literal_tip(tr("Remove {name}", name=argument.name)))
            button.setAccessibleName(button.toolTip())
            name.taken.connect(lambda text, old=argument.name: self._rename_argument(old, text))
            number.taken.connect(lambda text, of=argument.name: self._set_default(of, text))
            button.clicked.connect(lambda _checked=False, of=argument.name: self._remove(of))
            for column, widget in enumerate((name, number, button)):
                self._grid.addWidget(widget, row, column)
            self.rows.append((name, number, button))

    def show_error(self, text: str) -> None:
        """Tell why something is not taken; an empty text takes the error away."""
        self.error.setText(text)
        self.error.setVisible(bool(text))

    # What the user does

    def _rename(self, name: str) -> None:
        graph, block = self._workspace.graph, self._workspace.inside
        if block is None:
            return
        try:
            edit = SetBlock(block, name, graph.blocks[block].arguments)
            self._workspace.apply(edit, tr("Rename to {name}", name=name))
        except ProblemError as error:
            self.header.show_error(str(error))

    def _add(self) -> None:
        graph, block = self._workspace.graph, self._workspace.inside
        if block is not None:
            self._apply(add_argument(graph, block), tr("Add an argument"))
            name = self.rows[-1][0]
            name.setFocus(Qt.FocusReason.OtherFocusReason)
            name.selectAll()

    def _rename_argument(self, old: str, new: str) -> None:
        graph, block = self._workspace.graph, self._workspace.inside
        if block is not None:
            self._apply(rename_argument(graph, block, old, new), tr("Rename to {name}", name=new))

    def _set_default(self, name: str, text: str) -> None:
        graph, block = self._workspace.graph, self._workspace.inside
        if block is None:
            return
        try:
            number = parse_value(_NUMBER, text, self._workspace.catalog)
        except ProblemError as error:
            self.show_error(str(error))
            return
        if isinstance(number, int | float):
            self._apply(set_default(graph, block, name, number), tr("Set {parameter}", parameter=name))

    def _remove(self, name: str) -> None:
        graph, block = self._workspace.graph, self._workspace.inside
        if block is not None:
            self._apply(remove_argument(graph, block, name), tr("Remove {name}", name=name))

    def _apply(self, edit: Edit, text: str) -> None:
        try:
            self._workspace.apply(edit, text, of_graph=True)
        except ProblemError as error:
            self.show_error(str(error))
        else:
            self.show_error("")


class _Field(QLineEdit):
    """A text that is taken by Enter or when the focus leaves; Esc brings back what stood there."""

    taken = Signal(str)

    def __init__(self, text: str, says: str) -> None:
        super().__init__(text)
        self._shown = text
        self.setMinimumWidth(LEAST_WIDTH)
        self.setToolTip(literal_tip(says))
        self.setAccessibleName(says)
        self.editingFinished.connect(self._take)
        self.installEventFilter(self)

    def _take(self) -> None:
        if self.isModified() and self.text().strip() != self._shown:
            self.setModified(False)
            self.taken.emit(self.text().strip())

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if leaves_undo_to_window(self, event):
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.setText(self._shown)
            return True
        return super().eventFilter(watched, event)
