"""The legend: a row a curve with its newest value, which shows and hides the curve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontInfo, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.fonts import monospaced
from nodeeditor.panels.plot.chart import LineStyle
from nodeeditor.panels.reflow import NO_LIMIT
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.tokens import Theme

_SWATCH = 18
_GAP = 8
#: A row that can be scrolled.
_LEAST_HEIGHT = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: the curve's key, its name, how it is drawn, the group it stands in and its newest value."""

    key: str
    name: str
    style: LineStyle
    group: str = ""
    value: float | None = None


def value_text(value: float | None) -> str:
    """A value of a log as it is shown: four digits that count."""
    if value is None:
        return ""
    if value != 0 and (abs(value) >= 10_000 or abs(value) < 0.001):
        return f"{value:.3e}"
    return f"{value:.4g}"


class LegendRow(QAbstractButton):
    """One curve of the legend. Checked while the curve is shown."""

    def __init__(self, entry: Entry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(tr("Click to show or hide this curve"))
        self._shown: tuple[Entry, Theme] | None = None
        self.set_entry(entry, theme)

    def set_entry(self, entry: Entry, theme: Theme) -> None:
        """Show another state of the curve."""
        if self._shown == (entry, theme):
            return
        self._shown = (entry, theme)
        self._entry = entry
        self._theme = theme
        self.setText(entry.name)
        self.setAccessibleName(f"{entry.name} {value_text(entry.value)}".strip())
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(_SWATCH + 2 * _GAP + metrics.horizontalAdvance(self.text() + "  0.0000e+00"), metrics.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        entry, theme = self._entry, self._theme
        shown = self.isChecked()
        middle = self.height() / 2
        color = QColor(entry.style.color if shown else theme.border)
        pen = QPen(color, 3 if not entry.style.dashed else 2)
        if entry.style.dashed:
            pen.setDashPattern([2.5, 1.5])
        painter.setPen(pen)
        painter.drawLine(2, round(middle), _SWATCH - 2, round(middle))
        if entry.style.dots:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawEllipse(QRectF(_SWATCH / 2 - 2.5, middle - 2.5, 5, 5))
        painter.setPen(QColor(theme.second if shown else theme.third))
        value = value_text(entry.value)
        painter.save()
        painter.setFont(monospaced(QFontInfo(self.font()).pixelSize()))
        width = painter.fontMetrics().horizontalAdvance(value)
        if shown:
            painter.setPen(QColor(theme.text))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, value)
        painter.restore()
        room = self.width() - _SWATCH - 2 * _GAP - width
        name = self.fontMetrics().elidedText(entry.name, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(
            QRectF(_SWATCH + _GAP, 0, room, self.height()),
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
            name,
        )
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


class Legend(QScrollArea):
    """All rows, grouped by run."""

    #: A curve was switched: its key, and whether it is shown now.
    switched = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        #: What the rows show.
        self.entries: tuple[Entry, ...] = ()
        self._rows: dict[str, LegendRow] = {}
        self._hidden: set[str] = set()
        self._shape: tuple[tuple[str, str], ...] = ()
        self._is_whole = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("Legend"))
        self._fill()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme with the next entries."""
        self._theme = theme

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show these rows; a curve that was hidden stays so."""
        self.entries = tuple(entries)
        shape = tuple((entry.group, entry.key) for entry in entries)
        if shape != self._shape:
            self._shape = shape
            self._fill(entries)
        for entry in entries:
            self._rows[entry.key].set_entry(entry, self._theme)

    def set_whole(self, whole: bool) -> None:
        """Be as high as all rows, where what is around it is scrolled; else it scrolls itself."""
        self._is_whole = whole
        height = self.widget().sizeHint().height()
        self.setMinimumHeight(height if whole else 0)
        self.setMaximumHeight(height if whole else NO_LIMIT)

    def is_shown(self, key: str) -> bool:
        """Whether the user wants to see a curve."""
        return key not in self._hidden

    def row(self, key: str) -> LegendRow | None:
        """The row of a curve."""
        return self._rows.get(key)

    def _fill(self, entries: Sequence[Entry] = ()) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 8, 0)
        layout.setSpacing(0)
        self._rows = {}
        group = ""
        for entry in entries:
            if entry.group != group:
                group = entry.group
                title = PlainLabel(group)
                title.setProperty("role", "heading")
                title.setContentsMargins(0, 8, 0, 2)
                layout.addWidget(title)
            row = LegendRow(entry, self._theme)
            row.setChecked(self.is_shown(entry.key))
            row.toggled.connect(lambda shown, key=entry.key: self._switch(key, shown))
            self._rows[entry.key] = row
            layout.addWidget(row)
        layout.addStretch(1)
        self.setWidget(content)
        self.set_whole(self._is_whole)

    def _switch(self, key: str, shown: bool) -> None:
        (self._hidden.discard if shown else self._hidden.add)(key)
        self.switched.emit(key, shown)

    # Qt overrides

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), _LEAST_HEIGHT)  # what stands below it needs its room more
