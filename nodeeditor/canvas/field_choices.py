"""What a parameter on a node may be chosen from, and the list that shows it below the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QFrame, QListWidget, QWidget

from nodeeditor.canvas.style import text_font
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import OBJECT_KINDS, Kind, Parameter
from nodeeditor.catalog.texts import value_text
from nodeeditor.theme.tokens import Theme
from nodeeditor.values import FrozenMap, Value

#: What stands for no value; it is what one types too.
NONE = "none"
_ROW = 22
_MOST_ROWS = 9
_LEAST_WIDTH = 96
#: Beside the longest text of the list: its margins and the scroll bar.
_AROUND = 34


def choices_of(parameter: Parameter, catalog: Catalog) -> tuple[str, ...]:
    """The texts that a parameter may be chosen from; none for one that is written freely."""
    if parameter.kind in OBJECT_KINDS:
        found = tuple(spec.name for spec in catalog.objects(parameter.kind))
    elif parameter.kind is Kind.BOOLEAN and parameter.optional:
        found = ("true", "false")
    else:
        found = parameter.choices
    return (NONE, *found) if found and parameter.optional else found


def chosen_in(parameter: Parameter, value: Value, catalog: Catalog) -> str:
    """The text among :func:`choices_of` that stands for ``value``, whatever alias a file names it by."""
    if value is None:
        return NONE
    if parameter.kind not in OBJECT_KINDS:
        return value_text(parameter, value)
    name = value.get("class_name") if isinstance(value, FrozenMap) else value
    spec = catalog.object(parameter.kind, str(name))
    return spec.name if spec is not None else str(name)


class ChoiceList(QListWidget):
    """Choices below a field that keeps the focus; it shows those that what is typed there begins or occurs in."""

    def __init__(self, choices: Sequence[str], theme: Theme, field: QWidget) -> None:
        super().__init__(field.parentWidget())
        self._choices = choices
        self._theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(text_font(12))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A press on something without focus gives it to the next parent that takes it, and the field would close.
        self.setFocusProxy(field)
        self.setStyleSheet(
            f"QListWidget {{ background: {theme.panel}; color: {theme.text}; border: 1px solid {theme.border};"
            " border-radius: 6px; padding: 2px; font-size: 12px; }"
            f"QListWidget::item {{ height: {_ROW}px; padding: 0 6px; border-radius: 4px; }}"
            f"QListWidget::item:hover {{ background: {theme.raised}; }}"
            f"QListWidget::item:selected {{ background: {theme.accent}; color: {theme.on_accent}; }}"
            "QScrollBar:vertical { background: transparent; width: 8px; margin: 2px 0; }"
            f"QScrollBar::handle:vertical {{ background: {theme.border}; border-radius: 3px; min-height: 24px; }}"
            "QScrollBar::add-line, QScrollBar::sub-line { height: 0; }"
            "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }"
        )
        self.find("")

    def find(self, text: str) -> None:
        """Show the choices that fit what is typed: those that begin with it first."""
        wanted = text.strip().lower()
        found = [choice for choice in self._choices if wanted in choice.lower()]
        self.clear()
        self.addItems(sorted(found, key=lambda choice: not choice.lower().startswith(wanted)))
        self.setCurrentRow(0 if found else -1)

    def show_current(self, text: str) -> None:
        """Let the choice ``text`` be the current one."""
        found = self.findItems(text, Qt.MatchFlag.MatchExactly)
        if found:
            self.setCurrentItem(found[0])
            self.scrollToItem(found[0], QListWidget.ScrollHint.PositionAtCenter)

    @property
    def current(self) -> str:
        """The current choice, empty where nothing fits."""
        item = self.currentItem()
        return item.text() if item is not None else ""

    def step(self, by: int) -> None:
        """Go ``by`` choices on, staying at the ends."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def open_below(self, field: QRect) -> None:
        """Open below the field's rectangle in the parent, above it where there is no room."""
        self.setVisible(self.count() > 0)
        area = self.parentWidget().rect().adjusted(4, 4, -4, -4)
        height = _ROW * min(_MOST_ROWS, self.count()) + 8
        longest = max((self.fontMetrics().horizontalAdvance(choice) for choice in self._choices), default=0)
        width = max(_LEAST_WIDTH, field.width(), longest + _AROUND)
        top = field.bottom() + 3
        if top + height > area.bottom() and field.top() - 2 - height >= area.top():
            top = field.top() - 2 - height
        self.setGeometry(max(area.left(), min(field.left(), area.right() - width)), top, width, height)
        self.raise_()
