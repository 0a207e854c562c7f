"""The list of all that differs, by places; going to a line goes to what it tells of."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QListWidget, QListWidgetItem

from nodeeditor.canvas.comparing.mark_painter import SIGNS, kind_color
from nodeeditor.graph.comparing.difference import Difference, Kind, Part
from nodeeditor.language import marked, tr
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme

_ICON = 16
_TITLES = {Part.DATA: marked("Data"), Part.TRAINING: marked("Training"), Part.FILE: marked("File")}


class ChangeList(QListWidget):
    """A heading for each place, and a line for each difference there."""

    #: The :class:`Difference` of the line that was gone to.
    wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: list[tuple[QListWidgetItem, Difference]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setIconSize(QSize(_ICON, _ICON))
        self.setSpacing(1)
        self.setAccessibleName(tr("Differences"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._tell)
        self.itemClicked.connect(self._tell)

    @property
    def texts(self) -> list[str]:
        """All lines, headings too."""
        return [self.item(number).text() for number in range(self.count())]

    @property
    def current(self) -> Difference | None:
        """The difference of the line that is on."""
        return self._of(self.currentItem())

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """List these."""
        self.blockSignals(True)
        self.clear()
        self._rows.clear()
        by_place: dict[str, list[Difference]] = {}
        for one in differences:
            by_place.setdefault(_place(one), []).append(one)
        icons = {kind: _icon(kind, self._theme, self.devicePixelRatioF()) for kind in Kind}
        for place, found in by_place.items():
            heading = QListWidgetItem(place)
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            font = QFont(self.font())
            font.setBold(True)
            heading.setFont(font)
            heading.setForeground(QColor(self._theme.second))
            self.addItem(heading)
            for one in found:
                text = replace(one, block=None).text if one.part is Part.NODE else one.text
                row = QListWidgetItem(icons[one.kind], text)
                row.setToolTip(literal_tip(text))
                self.addItem(row)
                self._rows.append((row, one))
        self.blockSignals(False)

    def step(self, by: int) -> None:
        """Go on to the next difference, or back to the one before; from the last to the first."""
        if not self._rows:
            return
        here = self.currentItem()
        numbers = [number for number, (row, _) in enumerate(self._rows) if row is here]
        number = (numbers[0] + by) % len(self._rows) if numbers else 0 if by > 0 else len(self._rows) - 1
        self.setCurrentItem(self._rows[number][0])

    def go_to_first(self, is_wanted: Callable[[Difference], bool]) -> None:
        """Go to the first difference that is wanted, if there is one."""
        row = next((row for row, one in self._rows if is_wanted(one)), None)
        if row is not None:
            self.setCurrentItem(row)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.show_differences([one for _, one in self._rows])

    def _of(self, item: QListWidgetItem | None) -> Difference | None:
        return next((one for row, one in self._rows if row is item), None)

    def _tell(self, item: QListWidgetItem | None, _before: object = None) -> None:
        found = self._of(item)
        if found is not None:
            self.wanted.emit(found)

    # Qt overrides

    def focusInEvent(self, event: QFocusEvent) -> None:
        if self.currentItem() is None:  # Qt would go to the first line
            QAbstractScrollArea.focusInEvent(self, event)
        else:
            super().focusInEvent(event)


def _place(one: Difference) -> str:
    if one.part in _TITLES:
        return tr(_TITLES[one.part])
    if one.part is Part.BLOCK:
        return tr("Blocks")
    return tr("Network") if one.block is None else tr("Inside the block {name}", name=one.block)


def _icon(kind: Kind, theme: Theme, ratio: float) -> QIcon:
    """A sign on a disc."""
    pixmap = QPixmap(round(_ICON * ratio), round(_ICON * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(kind_color(kind, theme))
    rect = QRectF(0, 0, _ICON, _ICON)
    painter.drawEllipse(rect)
    font = QFont()
    font.setPixelSize(12)
    font.setBold(True)
    painter.setFont(font)
    painter.setPen(QColor(theme.canvas if theme.is_dark else theme.node))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, SIGNS[kind])
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
