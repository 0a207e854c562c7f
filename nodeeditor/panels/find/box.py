"""The field of Find: terms, how many nodes they find, and the first of those in a list."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nodeeditor.finding.nodes import EXAMPLES
from nodeeditor.language import tr
from nodeeditor.panels.find.hits import Hit, Hits
from nodeeditor.panels.pick_list import Pick, PickList
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role

#: So many of those that were found are listed; F3 goes on to the others.
_LISTED = 12


class FindBox(PickList):
    """A list of nodes with what else there is to know: the count, what is wrong with the terms, examples."""

    #: All that was found is to be selected.
    all_wanted = Signal()
    #: Other terms were typed: the new :class:`Hits`.
    found = Signal(object)

    def __init__(self, parent: QWidget, find: Callable[[str], Hits], pick: Callable[[Hit], Pick]) -> None:
        super().__init__(parent, tr("Find a node by name, type, parameter, shape or problem"), lambda: ())
        self._search = find
        self._pick = pick
        self.hits = Hits()
        self.count = PlainLabel("", "third")
        self.all_button = _button(tr("Select All"), "link")
        self.all_button.setToolTip(tr("Select all that was found (Alt+Return)"))
        self.all_button.clicked.connect(self.all_wanted)
        self.fault = PlainLabel("", "error", wraps=True)
        self.fault.setContentsMargins(8, 2, 8, 2)
        column = self.layout()
        below = QHBoxLayout()
        below.setContentsMargins(8, 0, 8, 0)
        below.addWidget(self.count)
        below.addStretch(1)
        below.addWidget(self.all_button)
        column.insertLayout(1, below)
        column.insertWidget(2, self.fault)
        column.addWidget(self._examples())
        examples = tr("Examples: {terms}", terms=", ".join(EXAMPLES))
        self.field.setAccessibleDescription(examples)
        self.list.currentRowChanged.connect(self._tell_count)

    def find(self, text: str) -> list[Pick]:
        """The first of the nodes that ``text`` finds."""
        self.hits = self._search(text)
        self.fault.setText(self.hits.fault.text if self.hits.fault is not None else "")
        self.fault.setVisible(self.hits.fault is not None)
        self.found.emit(self.hits)
        return [self._pick(hit) for hit in itertools.islice(self.hits, _LISTED)]

    # Support

    def _tell_count(self, row: int) -> None:
        count = len(self.hits)
        typed = bool(self.field.text().strip()) and count > 0
        self.count.setText(tr("{number} of {count}", number=row + 1, count=count) if typed else "")
        self.all_button.setVisible(typed)

    def _examples(self) -> QWidget:
        """A line of terms, each put into the field by a click."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(8, 2, 8, 0)
        row.setSpacing(10)
        row.addWidget(PlainLabel(tr("Such as"), "third"))
        for text in EXAMPLES:
            button = _button(text, "link")
            button.setAccessibleName(tr("Find {terms}", terms=text))
            button.clicked.connect(lambda _checked=False, text=text: self._insert(text))
            row.addWidget(button)
        row.addStretch(1)
        return line

    def _insert(self, text: str) -> None:
        before = self.field.text().strip()
        self.field.setText(f"{before} {text}".strip())

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and watched is self.field
        if is_key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            held = event.modifiers()
            if event.key() == Qt.Key.Key_F3:
                if event.type() == QEvent.Type.KeyPress:
                    self.step(-1 if held & Qt.KeyboardModifier.ShiftModifier else 1)
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and held & Qt.KeyboardModifier.AltModifier:
                self.all_wanted.emit()
                return True
        return super().eventFilter(watched, event)


def _button(text: str, role: str) -> QPushButton:
    """A button that leaves the keyboard in the field."""
    button = QPushButton(text)
    set_role(button, role)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
