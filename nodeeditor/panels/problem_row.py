"""One problem in a list: its mark, its sentence, and what would help."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from nodeeditor.canvas.repair_buttons import RepairButtons
from nodeeditor.language import tr
from nodeeditor.panels.way_row import WayRow
from nodeeditor.problems import Problem, Way
from nodeeditor.theme.icons import pixmap
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.workspace import Workspace


class ProblemRow(QFrame):
    """A problem with the name of its node above, if that is wanted; a click asks for the node to be shown."""

    #: The node of the problem is to be shown.
    wanted = Signal()
    #: The id of another node that is to be shown, one on the way of a size.
    other_wanted = Signal(str)

    def __init__(self, problem: Problem, name: str, theme: Theme, workspace: Workspace) -> None:
        super().__init__()
        self.problem = problem
        set_role(self, "problem")
        mark = PlainLabel()
        icon, color = ("warning", theme.warning) if problem.warning else ("problem", theme.error)
        mark.setPixmap(pixmap(f"actions/{icon}", color, 16, self.devicePixelRatioF()))
        mark.setAccessibleName(tr("Warning") if problem.warning else tr("Problem"))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        if name:
            title = QPushButton(name)
            set_role(title, "node")
            title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            title.clicked.connect(self.wanted)
            column.addWidget(title)
        column.addWidget(PlainLabel(problem.text, "plain", wraps=True))
        for way in problem.chain:
            column.addWidget(self._way(way, workspace) if name else PlainLabel(way.text, "second", wraps=True))
        if problem.fixes:
            column.addWidget(RepairButtons(workspace, problem, theme, narrow=not name and problem.node is not None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _way(self, way: Way, workspace: Workspace) -> WayRow:
        row = WayRow(way, workspace.graph)
        row.node_wanted.connect(self.other_wanted)
        return row

    # Qt overrides

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.wanted.emit()
        event.accept()
