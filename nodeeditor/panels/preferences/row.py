"""A setting as a row: what it is called, a control of its kind, and what it is about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.preferences.choices import Choice
from nodeeditor.preferences.model import DEFAULTS, SETTINGS
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import dress_spin_box

#: Controls are wider where their words are.
_LABEL, _CONTROL = 180, 240
#: A value and what it is called.
Option = tuple[object, str]


class SettingRow(QWidget):
    """Shows a setting; what the user chooses goes to ``change``."""

    def __init__(self, name: str, change: Callable[[object], None], options: Sequence[Option] = ()) -> None:
        super().__init__()
        setting, default = SETTINGS[name], getattr(DEFAULTS, name)
        self.control: QCheckBox | QComboBox | QSpinBox
        label = PlainLabel(tr(setting.label))
        if isinstance(default, bool):
            self.control = QCheckBox(tr(setting.label))
            self.control.toggled.connect(change)
            label.clear()
        elif isinstance(default, int):
            self.control = QSpinBox()
            self.control.setRange(setting.least, setting.most)
            self.control.setSingleStep(5)
            self.control.setSuffix(setting.unit)
            self.control.setKeyboardTracking(False)
            self.control.setMinimumWidth(_CONTROL // 2)
            dress_spin_box(self.control)
            self.control.valueChanged.connect(change)
        else:
            self.control = QComboBox()
            self.control.setMinimumWidth(_CONTROL)
            if isinstance(default, Choice):
                options = [(choice, tr(choice.text)) for choice in type(default)]
            for value, text in options:
                self.control.addItem(text, value)
            self.control.activated.connect(lambda index: change(self.control.itemData(index)))
        self.control.setAccessibleName(tr(setting.label))
        label.setFixedWidth(_LABEL)
        label.setMinimumHeight(self.control.sizeHint().height())
        label.setBuddy(self.control)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(self.control, 0, Qt.AlignmentFlag.AlignLeft)
        if setting.tip:
            self.control.setAccessibleDescription(tr(setting.tip))
            beside.addWidget(PlainLabel(tr(setting.tip), role="third", wraps=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(beside, 1)

    def show_value(self, value: object) -> None:
        """Show what the setting is, without telling of it."""
        control = self.control
        blocked = control.blockSignals(True)
        if isinstance(control, QCheckBox):
            control.setChecked(bool(value))
        elif isinstance(control, QSpinBox):
            control.setValue(int(str(value)))
        else:
            index = next((at for at in range(control.count()) if control.itemData(at) == value), -1)
            control.setCurrentIndex(index)
        control.blockSignals(blocked)
