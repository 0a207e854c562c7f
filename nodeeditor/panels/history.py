"""The History tab: every step since the document was opened; a click goes to one."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QUndoView, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.workspace import Workspace

_MARK = 14


class HistoryPanel(QWidget):
    """The undo stack as a list, the newest step last; the saved state is marked."""

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__()
        self.view = QUndoView(workspace.undo_stack)
        self.view.setEmptyLabel(tr("The document as it was opened"))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setAccessibleName(tr("History"))
        hint = PlainLabel(
            tr("Click a step to go to the document after it. Later steps stay until something else is changed."),
            role="second",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(4)
        column.addWidget(hint)
        column.addWidget(self.view, 1)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.view.setCleanIcon(action_icon("save", theme, _MARK, theme.second))
