"""The buttons below the progress of a training: while one runs, and when it is over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QPushButton, QSpinBox, QToolButton, QVBoxLayout, QWidget

from nodeeditor.graph.limits import LARGEST_COUNT
from nodeeditor.language import tr
from nodeeditor.panels.action_button import ActionButton
from nodeeditor.panels.action_set import ActionSet
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import dress_spin_box


class TrainingControls(QWidget):
    """Pause, steps, Tune and Stop while a training runs; Resume and Train on afterwards."""

    #: Train on for so many epochs.
    train_on_wanted = Signal(int)

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggested = 0
        self.going = QWidget()
        first, second = QHBoxLayout(), QHBoxLayout()
        for name in ("pause", "one_step", "one_epoch"):
            first.addWidget(ActionButton(actions[name]), 1)
        second.addWidget(ActionButton(actions["tune"]), 1)
        second.addWidget(_stop_button(actions), 1)
        _fill(self.going, first, second)
        self.over = QWidget()
        self.resume = ActionButton(actions["resume"])
        self.go_on = QPushButton(tr("Train on"))
        self.go_on.setToolTip(tr("Train this network further, from the weights of its last run"))
        self.go_on.clicked.connect(lambda: self.train_on_wanted.emit(self.epochs.value()))
        self.epochs = QSpinBox()
        self.epochs.setRange(1, LARGEST_COUNT)
        self.epochs.setAccessibleName(tr("Epochs to train on"))
        dress_spin_box(self.epochs)
        row = QHBoxLayout()
        row.addWidget(self.go_on)
        row.addWidget(self.epochs, 1)
        row.addWidget(PlainLabel(tr("epochs"), role="second"))
        resume = QHBoxLayout()
        resume.addWidget(self.resume, 0, Qt.AlignmentFlag.AlignLeft)
        _fill(self.over, resume, row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.going)
        layout.addWidget(self.over)

    def suggest(self, epochs: int) -> None:
        """Train on for so many epochs, unless the user says otherwise; said once more, it changes nothing."""
        if epochs != self._suggested:
            self._suggested = epochs
            self.epochs.setValue(epochs)

    def show_state(self, *, is_going: bool, can_go_on: bool, can_resume: bool) -> None:
        """Show the buttons that are of use now."""
        self.going.setVisible(is_going)
        self.over.setVisible(can_go_on or can_resume)
        self.resume.setVisible(can_resume)
        self.setVisible(is_going or can_go_on or can_resume)


def _stop_button(actions: ActionSet) -> QToolButton:
    button = QToolButton()
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
    button.setDefaultAction(actions["stop"])
    menu = QMenu(button)
    menu.setToolTipsVisible(True)
    menu.addAction(actions["stop"])
    menu.addAction(actions["stop_best"])
    button.setMenu(menu)
    return button


def _fill(part: QWidget, *rows: QLayout) -> None:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    for row in rows:
        row.setSpacing(4)
        column.addLayout(row)
