"""What a step computes with, and a button that finds out what is faster here."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import HANDLE_WIDTH
from nodeeditor.panels.training_form.group import SettingsGroup
from nodeeditor.protocol.answers import SpeedMeasured
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.workspace.speed_trial import SpeedTrial


class SpeedGroup(QWidget):
    """The rows of the settings, the button, and what came of it."""

    def __init__(self, context: EditorContext, trial: SpeedTrial) -> None:
        super().__init__()
        self._trial = trial
        self.group = SettingsGroup(context)
        self.ask = QPushButton(tr("What is faster here?"))
        self.ask.setToolTip(
            tr("Train this network on random data for a second with each setting, and tell how fast it was")
        )
        self.ask.clicked.connect(trial.start)
        self.told = PlainLabel(role="second", wraps=True)
        asking = QWidget()
        lines = QVBoxLayout(asking)
        lines.setContentsMargins(HANDLE_WIDTH, 0, 0, 4)
        lines.setSpacing(4)
        lines.addWidget(self.ask)
        lines.addWidget(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.group)
        column.addWidget(asking)
        trial.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        trial = self._trial
        # Disabled at work, it would hand the keyboard to another field, and the form would scroll there.
        self.ask.setEnabled(trial.can_start or trial.is_at_work)
        self.ask.setText(tr("Trying…") if trial.is_at_work else tr("What is faster here?"))
        told = trial.problem.text if trial.problem is not None else self._comparison()
        self.told.setText(told)
        self.told.setVisible(bool(told))
        if told and self.ask.hasFocus():
            QTimer.singleShot(0, self, self._bring_into_view)  # once the answer has its place

    def _bring_into_view(self) -> None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.told, 0, 8)

    def _comparison(self) -> str:
        speeds = self._trial.speeds
        if not speeds:
            return ""
        first = tr("Now {rate} samples a second.", rate=f"{speeds[0].samples_per_second:,.0f}")
        others = [
            tr("{setting}: {factor} times as fast", setting=_name(speed), factor=_times(self._trial.factor(speed)))
            for speed in speeds[1:]
        ]
        return "\n".join((first, *others))


def _name(speed: SpeedMeasured) -> str:
    if speed.setting == "precision":
        return str(speed.value)
    if speed.setting == "jit_compile":
        return tr("jit_compile on") if speed.value else tr("jit_compile off")
    return tr("batches of {size}", size=speed.value)


def _times(factor: float) -> str:
    return f"{factor:.1f}" if factor >= 0.095 else f"{factor:.2g}"
