"""The Problems panel: all that stands between the graph and its training."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.panels.problem_row import ProblemRow
from nodeeditor.problems import Problem
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.workspace import Workspace

#: So many are shown; the rest is counted. Nobody repairs the two-hundredth first.
_SHOWN = 100


class ProblemsPanel(QScrollArea):
    """A list of problems, errors first; a click shows the node."""

    #: How many problems there are.
    counted = Signal(int)
    #: The id of a node to select and to bring into view.
    node_wanted = Signal(str)

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._theme = theme
        #: The problems with the names of their nodes, and whether Keras has looked at all that is drawn.
        self._shown: tuple[tuple[tuple[Problem, str], ...], bool] | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._timer = QTimer(self, singleShot=True, interval=30)
        self._timer.timeout.connect(self.refresh)
        for signal in (workspace.changed, workspace.replaced, workspace.inference.changed):
            signal.connect(self._timer.start)
        self.refresh()

    @property
    def rows(self) -> list[ProblemRow]:
        """The problems as they are shown, from the top."""
        return self.widget().findChildren(ProblemRow)

    def go_to_first(self) -> None:
        """Have the first problem in view, and its button under the keyboard."""
        self.refresh()
        self.verticalScrollBar().setValue(0)
        button = next((found for row in self.rows[:1] for found in row.findChildren(QPushButton)), None)
        (button or self).setFocus()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self._shown = None
        self.refresh()

    def refresh(self) -> None:
        """Show the problems as they are now; in a panel that is not seen, once it is."""
        problems = sorted(self._workspace.inference.problems, key=lambda problem: problem.warning)
        shown = tuple((problem, self._name(problem)) for problem in problems)
        inference = self._workspace.inference
        is_looked_at = inference.knows_all and not inference.is_waiting
        if (self.isVisible() or self._shown is None) and (shown, is_looked_at) != self._shown:
            self._shown = shown, is_looked_at
            self._fill(shown, is_looked_at)
        # An empty network lacks everything: nobody made a mistake yet.
        self.counted.emit(len(problems) if self._workspace.graph.nodes else 0)

    def _fill(self, shown: tuple[tuple[Problem, str], ...], is_looked_at: bool) -> None:
        page = QWidget()
        set_role(page, "panel")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(4)
        for problem, name in shown[:_SHOWN]:
            row = ProblemRow(problem, name, self._theme, self._workspace)
            if name and problem.node is not None:
                row.wanted.connect(lambda node=problem.node: self.node_wanted.emit(node))
                row.setCursor(Qt.CursorShape.PointingHandCursor)
            row.other_wanted.connect(self.node_wanted)
            column.addWidget(row)
        rest = len(shown) - _SHOWN
        if rest > 0:
            column.addWidget(PlainLabel(tr("and {count} more", count=rest), "second"))
        if not shown:
            sound = tr("No problems: this network can be trained.")
            column.addWidget(PlainLabel(sound if is_looked_at else tr("Keras has not looked at this yet."), "second"))
        column.addStretch(1)
        self.setWidget(page)

    def _name(self, problem: Problem) -> str:
        node = self._workspace.graph.nodes.get(NodeId(problem.node)) if problem.node else None
        return node.name if node else ""

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
