"""The first rows of the data as a table of texts."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from nodeeditor.panels.dataset.pictures import SHOWN, image_of
from nodeeditor.protocol.answers import DataDescribed, Picture

Index = QModelIndex | QPersistentModelIndex


class RowsModel(QAbstractTableModel):
    """A row a sample, as the engine wrote them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._rows: tuple[tuple[str, ...], ...] = ()
        self._pictures: tuple[Picture, ...] = ()
        self._image_column = -1

    def show_rows(self, described: DataDescribed | None) -> None:
        """Show the rows of what was described."""
        names = tuple(column.name for column in described.columns) if described is not None else ()
        rows = described.rows if described is not None else ()
        pictures = described.pictures if described is not None else ()
        if (names, rows, pictures) != (self._names, self._rows, self._pictures):
            self.beginResetModel()
            self._names, self._rows, self._pictures = names, rows, pictures
            is_there = described is not None and described.image_column in names
            self._image_column = names.index(described.image_column) if is_there else -1
            self.endResetModel()

    @property
    def has_pictures(self) -> bool:
        """Whether a column is shown by pictures."""
        return bool(self._pictures) and self._image_column >= 0

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._names[section] if orientation is Qt.Orientation.Horizontal else section + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            row = self._rows[index.row()]
            return row[index.column()] if index.column() < len(row) else ""
        if role == Qt.ItemDataRole.DecorationRole and index.column() == self._image_column:
            return self._picture(index.row())
        return None

    def _picture(self, row: int) -> QImage | None:
        image = image_of(self._pictures[row]) if row < len(self._pictures) else QImage()
        if image.isNull():
            return None
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        return image.scaled(SHOWN, SHOWN, keep, smooth)
