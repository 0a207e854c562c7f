"""The inspector: name, parameters, shapes, problems and documentation of what is selected."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from nodeeditor.canvas.content import UNKNOWN_FAMILY
from nodeeditor.catalog.checks import check_value
from nodeeditor.catalog.describe import short_text, type_text
from nodeeditor.catalog.ports import switches_of
from nodeeditor.catalog.specs import Kind
from nodeeditor.editing import rename
from nodeeditor.editing.arguments import names_inside
from nodeeditor.graph.blocks import expression_of
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import Edit
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.graph.graph import EditError
from nodeeditor.language import tr
from nodeeditor.panels.inspector.block_form import BlockForm
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.documentation import Documentation
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH
from nodeeditor.panels.inspector.edits import reset_all, set_all
from nodeeditor.panels.inspector.facts import NodeFacts
from nodeeditor.panels.inspector.form import ParameterForm
from nodeeditor.panels.inspector.header import InspectorHeader
from nodeeditor.panels.inspector.overview import GraphOverview
from nodeeditor.panels.inspector.row import ParameterRow
from nodeeditor.panels.inspector.subject import Subject, fields_of, subject_of
from nodeeditor.protocol.answers import DataDescribed
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.values import Value
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace

#: Changes of one parameter that follow each other within so many milliseconds are one undo step: a number that
#: is stepped by a held key.
_ONE_GESTURE = 500
#: The name and the editor of a parameter beside each other, and what scrolls them.
_LEAST_WIDTH = 240


class InspectorPanel(QScrollArea):
    """Follows the selection; edits all selected layers of one type at once."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._theme = theme
        self._subject: Subject | None = None
        self._unfolded = False
        self._gestures = itertools.count()
        self._gesture = ""
        self._since_change = QElapsedTimer()
        self._context = EditorContext(
            lambda: workspace.catalog,
            self._columns,
            lambda: self._theme,
            lambda: names_inside(workspace.graph, workspace.inside),
            workspace.trust,
        )
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(_LEAST_WIDTH)
        self.header = InspectorHeader()
        self.form: ParameterForm | None = None
        self.facts = NodeFacts(workspace)
        self.documentation = Documentation()
        self.overview = GraphOverview(workspace)
        self.block = BlockForm(workspace, theme)
        self._several = PlainLabel()
        self._several.setWordWrap(True)
        self._several.setContentsMargins(HANDLE_WIDTH, 0, 0, 0)
        set_role(self._several, "second")
        page = QWidget()
        set_role(page, "panel")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(2, 12, 12, 16)
        self._column.setSpacing(12)
        for widget in (self.overview, self.block, self._several, self.header, self.facts, self.documentation):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(page)

        self.header.renamed.connect(self._on_renamed)
        # Reports come in bursts; the facts are written once for each.
        self._timer = QTimer(self, singleShot=True, interval=30)
        self._timer.timeout.connect(self._show_facts)
        workspace.selection_changed.connect(self._on_subject_changed)
        workspace.level_changed.connect(self._on_changed)
        workspace.level_replaced.connect(self.rebuild)
        workspace.blocks_changed.connect(self.block.refresh)
        workspace.catalog_changed.connect(self.rebuild)
        workspace.reports.changed.connect(lambda _nodes: self._timer.start())
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        self.rebuild()

    @property
    def subject(self) -> Subject | None:
        """What is edited, None for nothing or for nodes of several types."""
        return self._subject

    def row(self, parameter: str) -> ParameterRow:
        """The row of a parameter. Raises ``KeyError`` for one that is not shown."""
        if self.form is None:
            raise KeyError(parameter)
        return self.form.row(parameter)

    def focus_first(self, node: NodeId) -> None:
        """Select ``node`` alone and put the focus on its first parameter."""
        self._workspace.select(Selection(frozenset({node})))
        if self.form is not None and self.form.rows:
            next(iter(self.form.rows.values())).editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_parameter(self, parameter: str) -> None:
        """Put the focus on a parameter of what is selected, in view."""
        row = self.form.rows.get(parameter) if self.form is not None else None
        if row is not None:
            row.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.ensureWidgetVisible(row)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.block.set_theme(theme)
        self.rebuild()

    def rebuild(self) -> None:
        """Make the form anew for what is selected."""
        before, self.form = self.form, None
        if before is not None:
            self._column.removeWidget(before)
            before.hide()  # what was typed into it is taken now, by those it was typed for
            before.deleteLater()
            if self.form is not None:  # made anew by what that changed
                return
        subject = self._subject = self._selected()
        count = len(self._workspace.selection.nodes)
        is_inside = self._workspace.inside is not None
        self.overview.setVisible(count == 0 and not is_inside)
        self.block.setVisible(count == 0 and is_inside)
        self._several.setVisible(subject is None and count > 0)
        self._several.setText(
            tr("{count} nodes of several types are selected. Nodes of one type can be edited together.", count=count)
        )
        for widget in (self.header, self.facts, self.documentation):
            widget.setVisible(subject is not None)
        self._new_gesture()
        if subject is not None:
            self._build_form(subject)
            if subject.type in (INPUT, OUTPUT) and self._workspace.inside is None:
                self._workspace.data.want()  # its columns are to be chosen from
            self.documentation.show_subject(subject)
        self._refresh()
        self.verticalScrollBar().setValue(0)

    def _build_form(self, subject: Subject) -> None:
        configs = [self._workspace.level.layers[layer].config for layer in subject.layers]
        changed = frozenset(name for config in configs for name in config)
        first = changed | (switches_of(subject.spec) if subject.spec is not None else frozenset())
        form = self.form = ParameterForm(subject.parameters, self._context, first=first, unfolded=self._unfolded)
        form.changed.connect(lambda name, value: self._on_parameter_changed(form, subject, name, value))
        form.reset.connect(lambda name: self._on_parameter_reset(form, subject, name))
        form.unfolded.connect(self._on_unfolded)
        self._column.insertWidget(self._column.indexOf(self.header) + 1, form)

    def _refresh(self) -> None:
        """Show what the graph says now, in the widgets that are there."""
        subject = self._subject
        if subject is None:
            self.overview.refresh()
            self.block.refresh()
            return
        graph = self._workspace.level
        family = subject.spec.family if subject.spec else UNKNOWN_FAMILY
        single = len(subject.nodes) == 1
        name = graph.nodes[subject.nodes[0]].name if single else tr("{count} nodes", count=len(subject.nodes))
        kind = type_text(subject.type) if subject.spec else tr("{type}: Keras here does not have it", type=subject.type)
        self.header.show_subject(name, kind, family, self._theme, editable=single)
        if self.form is not None:
            configs = [graph.layers[layer].config for layer in subject.layers]
            self.form.show_fields(fields_of(configs, subject.parameters))
            self._show_numbers(subject)
        self._show_facts()

    def _show_numbers(self, subject: Subject) -> None:
        """Tell beside expressions what they come to at the place that is shown."""
        workspace = self._workspace
        there = NodeId(workspace.flat.prefix(workspace.place) + subject.nodes[0])
        flat = workspace.flat.graph
        here = flat.layer_of(there).config if there in flat.nodes and len(subject.nodes) == 1 else {}
        config = workspace.level.layer_of(subject.nodes[0]).config
        for name, row in (self.form.rows if self.form is not None else {}).items():
            number = here.get(name) if expression_of(config.get(name)) is not None else None
            row.show_number("" if number is None else tr("comes to {number} here", number=short_text(number)))

    def _show_facts(self) -> None:
        subject = self._subject
        if subject is None:
            self.overview.refresh()
            self.block.refresh()
            return
        single = len(subject.nodes) == 1
        self.facts.setVisible(single)
        if single and subject.nodes[0] in self._workspace.level.nodes:
            self.facts.show_node(subject.nodes[0], self._theme)

    def _selected(self) -> Subject | None:
        workspace = self._workspace
        nodes = workspace.selection.within(workspace.level).nodes
        return subject_of(workspace.level, workspace.catalog, nodes, inside=workspace.inside is not None)

    def _columns(self) -> tuple[str, ...]:
        described = self._workspace.data.current
        return tuple(column.name for column in described.columns) if isinstance(described, DataDescribed) else ()

    # What the document does

    def _on_subject_changed(self, *_: object) -> None:
        subject = self._selected()
        if subject != self._subject or subject is None:
            self.rebuild()

    def _on_changed(self, changes: ChangeSet) -> None:
        if not (changes.touches_shapes or changes.data):
            self.block.refresh()  # its arguments have no node
            return
        if self._selected() == self._subject:
            self._refresh()
        else:
            self.rebuild()

    # What the user does

    def _on_parameter_changed(self, form: ParameterForm, subject: Subject, name: str, value: Value) -> None:
        row = form.row(name)
        problem = check_value(row.parameter, value, self._workspace.catalog)
        # Expressions were looked at when they were read; code is kept as it was typed, right or not.
        if problem is not None and expression_of(value) is None and row.parameter.kind is not Kind.CODE:
            row.show_error(problem.text)
        elif self._is_there(subject):
            self._apply(set_all(self._workspace.level, subject, name, value), row)

    def _on_parameter_reset(self, form: ParameterForm, subject: Subject, name: str) -> None:
        if self._is_there(subject):
            self._apply(reset_all(self._workspace.level, subject, name), form.row(name))

    def _is_there(self, subject: Subject) -> bool:
        """Whether what a form was made for is on the level that is shown: it may be left while one types."""
        return self._workspace.level.layers.keys() >= set(subject.layers)

    def _apply(self, edit: Edit, row: ParameterRow) -> None:
        if not self._since_change.isValid() or self._since_change.restart() > _ONE_GESTURE:
            self._new_gesture()
            self._since_change.start()
        name = row.parameter.name
        try:
            self._workspace.apply(edit, tr("Set {parameter}", parameter=name), gesture=f"{self._gesture}:{name}")
        except EditError as error:
            row.show_error(str(error))

    def _on_renamed(self, name: str) -> None:
        if self._subject is None:
            return
        node = self._subject.nodes[0]
        try:
            self._workspace.apply(rename(self._workspace.level, node, name), tr("Rename to {name}", name=name))
        except EditError as error:
            self.header.show_error(str(error))

    def _on_unfolded(self, unfolded: bool) -> None:
        self._unfolded = unfolded

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Another field has the focus: a gesture of its own, and its documentation."""
        if new is None or not self.isAncestorOf(new):
            return
        self._new_gesture()
        widget: QWidget | None = new
        while widget is not None and widget is not self:
            if isinstance(widget, ParameterRow):
                self.documentation.show_parameter(widget.parameter)
                return
            widget = widget.parentWidget()

    def _new_gesture(self) -> None:
        self._gesture = f"inspector {next(self._gestures)}"
