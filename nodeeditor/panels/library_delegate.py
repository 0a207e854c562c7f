"""Draws the rows of the library."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from nodeeditor.catalog.describe import type_text
from nodeeditor.catalog.of_blocks import origin_text
from nodeeditor.panels.library_model import LibraryModel, heading_text
from nodeeditor.theme.icons import pixmap
from nodeeditor.theme.type_sizes import scaled

_ROW = 24
_HEADING = 30
_MARGIN = 16


class LibraryDelegate(QStyledItemDelegate):
    """Headings in small capitals, layers with the icon of their family, greyed where they can't be placed."""

    # Qt overrides

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        if not isinstance(model, LibraryModel) or (row := model.row(index)) is None:
            return
        painter.save()
        if row.layer is None:
            self._paint_heading(painter, option, row.family, folded=model.is_folded(row.family), model=model)
        else:
            self._paint_layer(painter, option, index, model)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        model = index.model()
        heading = isinstance(model, LibraryModel) and model.layer(index) is None
        return QSize(0, scaled(_HEADING if heading else _ROW))

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, family: str, *, folded: bool, model: LibraryModel
    ) -> None:
        font = QFont(option.font)
        font.setPixelSize(scaled(11))
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(model.theme.third))
        place = option.rect.adjusted(_MARGIN, 6, -_MARGIN, 0)
        text = painter.fontMetrics().elidedText(
            heading_text(family).upper(), Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        if folded or option.state & QStyle.StateFlag.State_MouseOver:
            drawing = "actions/chevron-right" if folded else "actions/chevron-down"
            mark = pixmap(drawing, model.theme.third, 12, painter.device().devicePixelRatioF())
            painter.drawPixmap(place.right() - 11, place.center().y() - 5, mark)

    def _paint_layer(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        model: LibraryModel,
    ) -> None:
        layer = model.layer(index)
        if layer is None:
            return
        lit = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        if layer.placeable and lit:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(model.theme.raised))
            painter.drawRoundedRect(option.rect.adjusted(8, 0, -8, 0), 6, 6)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        place = QRect(option.rect.left() + _MARGIN, option.rect.center().y() - 7, 16, 16)
        painter.setOpacity(1.0 if layer.placeable else 0.4)
        icon.paint(painter, place)
        painter.setFont(option.font)
        painter.setPen(QColor(model.theme.text if layer.placeable else model.theme.second))
        painter.setOpacity(1.0 if layer.placeable else 0.6)
        name = option.rect.adjusted(_MARGIN + 24, 0, -_MARGIN, 0)
        word = origin_text(layer.type)
        if word:
            small = QFont(option.font)
            small.setPixelSize(scaled(11))
            painter.setFont(small)
            painter.setPen(QColor(model.theme.third))
            painter.drawText(name, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, word)
            name.adjust(0, 0, -QFontMetrics(small).horizontalAdvance(word) - 8, 0)
            painter.setFont(option.font)
            painter.setPen(QColor(model.theme.text))
        text = option.fontMetrics.elidedText(type_text(layer.type), Qt.TextElideMode.ElideRight, name.width())
        painter.drawText(name, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
