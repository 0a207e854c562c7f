"""The buttons of a training: while one runs, and when it is over."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSpinBox, QWidget

from nodeeditor.graph.limits import LARGEST_COUNT
from nodeeditor.language import tr
from nodeeditor.panels.action_button import ActionButton
from nodeeditor.panels.action_set import ActionSet
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.lettered_menu import LetteredMenu
from nodeeditor.theme.stylesheet import dress_spin_box

_PAUSE_WIDTH, _EPOCHS_WIDTH = 72, 88


class GoingControls(QWidget):
    """Pause, steps, Tune and Stop, beside the tools of the plot while a training runs."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for name in ("pause", "one_step", "one_epoch", "tune"):
            row.addWidget(ActionButton(actions[name]))
        row.itemAt(0).widget().setMinimumWidth(_PAUSE_WIDTH)  # its text changes, and the others shall stay
        self.stop = QPushButton(tr("Stop"))
        self.stop.setToolTip(tr("Stop and keep the last weights, or the best"))
        menu = LetteredMenu(self.stop)
        menu.setToolTipsVisible(True)
        menu.addAction(actions["stop"])
        menu.addAction(actions["stop_best"])
        self.stop.setMenu(menu)
        row.addWidget(self.stop)


class OverControls(QWidget):
    """Resume and Train on, in the same place when it is over."""

    #: Train on for so many epochs.
    train_on_wanted = Signal(int)

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._suggested = 0
        self.resume = ActionButton(actions["resume"])
        self.go_on = QPushButton(tr("Train on"))
        self.go_on.setToolTip(tr("Train this network further, from the weights of its last run"))
        self.go_on.clicked.connect(lambda: self.train_on_wanted.emit(self.epochs.value()))
        self.epochs = QSpinBox()
        self.epochs.setRange(1, LARGEST_COUNT)
        self.epochs.setAccessibleName(tr("Epochs to train on"))
        dress_spin_box(self.epochs)
        self.epochs.setFixedWidth(_EPOCHS_WIDTH)  # room for what is typed, not for the highest count
        self._further = QWidget()
        further = QHBoxLayout(self._further)
        further.setContentsMargins(0, 0, 0, 0)
        further.setSpacing(4)
        further.addWidget(self.go_on)
        further.addWidget(self.epochs)
        further.addWidget(PlainLabel(tr("epochs"), role="second"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.resume)
        row.addWidget(self._further)

    def suggest(self, epochs: int) -> None:
        """Train on for so many epochs, unless the user says otherwise; said once more, it changes nothing."""
        if epochs != self._suggested:
            self._suggested = epochs
            self.epochs.setValue(epochs)

    def show_what_can(self, *, go_on: bool, resume: bool) -> None:
        """Show the buttons that are of use now."""
        self.resume.setVisible(resume)
        self._further.setVisible(go_on)
        self.setVisible(go_on or resume)
