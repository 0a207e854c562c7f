"""The list in the add popup: its rows as a model, and how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nodeeditor.canvas.add_rows import AddRow, Section
from nodeeditor.canvas.style import text_font
from nodeeditor.catalog.describe import type_text
from nodeeditor.theme.icons import family_drawing, pixmap
from nodeeditor.theme.tips import plain_tip
from nodeeditor.theme.tokens import Theme

ROW, HEADING = 30, 26

#: What stands on a row that does not just fit.
_SIGNS = {Section.ADAPTED: "actions/adapter", Section.BREAKS: "actions/warning", Section.MISFIT: "actions/problem"}

Index = QModelIndex | QPersistentModelIndex


class AddModel(QAbstractListModel):
    """The rows; a heading can be neither chosen nor stepped on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[AddRow] = []

    def show(self, rows: Sequence[AddRow]) -> None:
        """Have these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def place_of(self, type_name: str) -> int:
        """Which row has a type; -1 for none."""
        return next(
            (place for place, row in enumerate(self.rows) if row.spec is not None and row.spec.type == type_name), -1
        )

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt has it
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(row.tip) if row.tip else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (row.text, row.told, row.section.title) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].is_heading:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class AddRowPainter(QStyledItemDelegate):
    """A row: the family's icon, the type, and dimmed at the right what it would give or need.

    One that needs an adapter has a plug before that, one that does not fit a cross: not the grey alone tells it.
    """

    def __init__(self, model: AddModel, theme: Theme, width: int, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._width = width
        self._font = text_font(13)
        self._small = text_font(11)
        self._title = text_font(11, QFont.Weight.DemiBold)

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._width, HEADING if self._model.rows[index.row()].is_heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect, row = self._theme, QRect(option.rect), self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.spec is None:
            painter.setFont(self._title)
            painter.setPen(QColor(theme.second))
            painter.drawText(rect.adjusted(8, 4, -8, 0), Qt.AlignmentFlag.AlignVCenter, row.text)
            painter.restore()
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        fits = row.section is Section.FITS
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(rect, 6, 6)
        ratio = painter.device().devicePixelRatioF()
        family = row.spec.family
        color = theme.on_accent if chosen else theme.family(family) if fits else theme.third
        painter.drawPixmap(rect.left() + 8, rect.center().y() - 7, pixmap(family_drawing(family), color, 16, ratio))
        told_font, metrics = QFontMetrics(self._small), QFontMetrics(self._font)
        place = rect.adjusted(34, 0, -10, 0)
        sign = _SIGNS.get(row.section)
        # What was typed of parameters stands in the field, too; of them the list needs no more than the name.
        least = type_text(row.spec.type) + "…" if row.config else row.text
        beside = place.width() - (16 if sign is None else 36)
        # Half a shape would tell another one.
        told = row.told if told_font.horizontalAdvance(row.told) <= beside - metrics.horizontalAdvance(least) else ""
        painter.setFont(self._font)
        painter.setPen(QColor(theme.on_accent if chosen else theme.text if fits else theme.second))
        width = beside - told_font.horizontalAdvance(told) if told else place.width()
        name = metrics.elidedText(row.text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.on_accent if chosen else theme.second))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(place, right, told)
        if sign is not None:
            taken = told_font.horizontalAdvance(told) + (6 if told else 0)
            color = theme.on_accent if chosen else theme.second
            sign_pixmap = pixmap(sign, color, 14, ratio)
            painter.drawPixmap(place.right() - taken - 14, rect.center().y() - 6, sign_pixmap)
        painter.restore()
