"""The line that tells how the run at hand was changed while it ran: the settings below are those of the next run."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.change_texts import difference_text
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.workspace.changed_run import ChangedRun
from nodeeditor.workspace.workspace import Workspace

#: Milliseconds in which changes and edits are looked at together.
_PAUSE = 30


class ChangedSettings(QWidget):
    """Stands above the settings as long as the document has others than the run, with a button that takes those."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._run = ChangedRun(workspace)
        self.text = PlainLabel(role="warning", wraps=True)
        self.text.setToolTip(tr("The settings below are those of the next run"))
        self.take = QPushButton(tr("Take into the settings"))
        self.take.setToolTip(tr("Give the network the settings that this run has now; undo takes that back"))
        set_role(self.take, "link")
        self.take.clicked.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(HANDLE_WIDTH, 0, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addWidget(self.take)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._show)
        training = workspace.training
        training.started.connect(lambda _: self._run.forget())
        for signal in (
            training.started,
            training.changed,
            training.state_changed,
            workspace.changed,
            workspace.replaced,
        ):
            signal.connect(self._look_soon)
        self._show()

    def _look_soon(self, *_: object) -> None:
        self._soon.start()

    def _show(self) -> None:
        found = self._run.settings()
        differs = found is not None and self._run.edit() is not None
        self.setVisible(differs)
        if found is not None and differs:
            told = difference_text(*found)
            self.text.setText(tr("This run was changed while it ran: {changes}.", changes=told))

    def _take(self) -> None:
        edit = self._run.edit()
        if edit is not None:
            self._workspace.apply(edit, tr("Take the settings of the run"), of_graph=True)
