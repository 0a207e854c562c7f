"""The table of classes: number, name, how many samples, and some of them as pictures."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.dataset.pictures import SHOWN, image_of
from nodeeditor.protocol.answers import ClassOfData
from nodeeditor.theme.tips import literal_tip

Index = QModelIndex | QPersistentModelIndex

NUMBER, NAME, SAMPLES, PICTURES = range(4)

#: The height of a row with pictures.
ROW_HEIGHT = 40
_APART = 4
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClassesModel(QAbstractTableModel):
    """One row a class, in the order of their numbers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._classes: tuple[ClassOfData, ...] = ()
        self._pictures: list[list[QImage]] = []
        self._headers = [tr("Number"), tr("Class"), tr("Samples"), tr("First samples")]

    def show_classes(self, classes: tuple[ClassOfData, ...]) -> None:
        """Show these classes."""
        if classes != self._classes:
            self.beginResetModel()
            self._classes = classes
            images = [[image_of(picture) for picture in one.pictures] for one in classes]
            self._pictures = [[image for image in row if not image.isNull()] for row in images]
            self.endResetModel()

    @property
    def has_pictures(self) -> bool:
        """Whether some class is shown by pictures."""
        return any(self._pictures)

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._classes)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in (NUMBER, SAMPLES):
            return _RIGHT
        return self._headers[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        one, column = self._classes[index.row()], index.column()
        if role == Qt.ItemDataRole.UserRole and column == PICTURES:
            return self._pictures[index.row()]
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (NUMBER, SAMPLES):
            return _RIGHT
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal_tip(one.name) if column == NAME else None
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return {NUMBER: str(index.row()), NAME: one.name, SAMPLES: f"{one.samples:,}"}.get(column, "")


class PicturesDelegate(QStyledItemDelegate):
    """Paints pictures side by side, as many as fit."""

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        pictures = index.data(Qt.ItemDataRole.UserRole) or ()
        place = QRect(option.rect.left() + 8, 0, SHOWN, SHOWN)
        place.moveCenter(option.rect.center())
        place.moveLeft(option.rect.left() + 8)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for picture in pictures:
            if place.right() > option.rect.right() - _APART:
                break
            size = picture.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
            inner = QRect(place.topLeft(), size)
            inner.moveCenter(place.center())
            painter.drawImage(inner, picture)
            place.translate(SHOWN + _APART, 0)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(8 * (SHOWN + _APART) + 16, ROW_HEIGHT)
