"""The lines that tell which weights the network begins with, and how many of its layers keep them."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role
from nodeeditor.theme.tips import literal_tip
from nodeeditor.weights.wording import summary_text
from nodeeditor.workspace.outside_reading import is_held
from nodeeditor.workspace.workspace import Workspace

#: Milliseconds in which what changes is looked at together.
_PAUSE = 30


class WeightsLine(QWidget):
    """Stands above the settings while the network begins with weights of others."""

    #: The table with every layer shall be shown.
    report_wanted = Signal()
    #: The network shall begin with fresh weights.
    fresh_wanted = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.text = PlainLabel(role="second", wraps=True)
        self.report = _link(tr("Report…"), tr("Tell of each layer what it keeps, and why others are new"))
        self.fresh = _link(tr("Fresh weights"), tr("Begin with the weights of the seed instead; undo takes that back"))
        self.allow = _link(tr("Read It"), tr("Read what this graph names, now and from now on"))
        self.allow.clicked.connect(self._allow)
        self.report.clicked.connect(self.report_wanted)
        self.fresh.clicked.connect(self.fresh_wanted)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.allow)
        buttons.addWidget(self.report)
        buttons.addWidget(self.fresh)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(HANDLE_WIDTH, 0, 4, 4)
        column.setSpacing(4)
        column.addWidget(self.text)
        column.addLayout(buttons)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._show)
        for signal in (workspace.beginning.changed, workspace.changed, workspace.replaced):
            signal.connect(lambda *_: self._soon.start())
        self._show()

    def _show(self) -> None:
        beginning = self._workspace.beginning
        path, inheritance, problem = beginning.path, beginning.inheritance, beginning.problem
        self.setVisible(path is not None)
        if path is None:
            return
        if problem is not None:
            self.text.setText(problem.text)
        elif inheritance is not None:
            self.text.setText(f"{summary_text(inheritance)}.")
        else:
            self.text.setText(tr("Begins with the weights of {name}; Keras looks at them …", name=path.name))
        set_role(self.text, "warning" if problem is not None else "second")
        self.text.setToolTip(literal_tip(str(path)))
        self.allow.setVisible(problem is not None and is_held(problem))
        self.report.setEnabled(inheritance is not None)

    def _allow(self) -> None:
        held = self._workspace.outside.weights
        if held is not None:
            self._workspace.outside.allow(held)


def _link(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setToolTip(literal_tip(tip))
    set_role(button, "link")
    return button
