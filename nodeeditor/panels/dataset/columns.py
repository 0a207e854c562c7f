"""The table of columns: kind, range, mean, missing values, a histogram, and what they feed."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nodeeditor.language import tr
from nodeeditor.protocol.answers import Column, Histogram
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme

Index = QModelIndex | QPersistentModelIndex

NAME, KIND, RANGE, MEAN, MISSING, HISTOGRAM, FEEDS = range(7)


class ColumnsModel(QAbstractTableModel):
    """One row a column of the data."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._feeds: dict[str, str] = {}
        self._headers = [
            tr("Column"),
            tr("Kind"),
            tr("Range"),
            tr("Mean ± deviation"),
            tr("Missing"),
            tr("Distribution"),
            tr("Feeds"),
        ]

    def show_columns(self, columns: tuple[Column, ...], feeds: Mapping[str, str]) -> None:
        """Show these columns; ``feeds`` names the nodes that each one feeds."""
        if columns != self._columns:
            self.beginResetModel()
            self._columns = columns
            self._feeds = dict(feeds)
            self.endResetModel()
        elif feeds != self._feeds:
            self._feeds = dict(feeds)
            if columns:
                self.dataChanged.emit(self.index(0, FEEDS), self.index(len(columns) - 1, FEEDS))

    # Qt overrides

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self._headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        column = self._columns[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == HISTOGRAM:
            return literal_tip(counts_text(column.histogram))
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return literal_tip(self._text(column, index.column()))
        if role == Qt.ItemDataRole.UserRole and index.column() == HISTOGRAM:
            return column.histogram
        return None

    def _text(self, column: Column, place: int) -> str:
        match place:
            case 0:
                return column.name
            case 1:
                return kind_text(column)
            case 2:
                if column.minimum is None or column.maximum is None:
                    return ""
                return tr("{low} to {high}", low=f"{column.minimum:.4g}", high=f"{column.maximum:.4g}")
            case 3:
                return "" if column.mean is None else f"{column.mean:.4g} ± {column.deviation or 0:.3g}"
            case 4:
                return str(column.missing) if column.missing else ""
            case 6:
                return self._feeds.get(column.name, "")
        return ""


def counts_text(histogram: Histogram | None) -> str:
    """How often each value occurs, a line each; empty for ranges of numbers."""
    if histogram is None:
        return ""
    return "\n".join(f"{label}: {count:,}" for label, count in zip(histogram.labels, histogram.counts, strict=False))


#: More distinct values are told as such: sentences, and counts of things, are no classes.
_LIKELY_CLASSES = 20


def kind_text(column: Column) -> str:
    """What a column holds, as ``float64 8 × 8``, ``int64, 3 classes`` or ``text, 420 values``."""
    shape = " × ".join(map(str, column.shape))
    text = f"{column.dtype} {shape}".strip()
    # Whole numbers that are stored as floats are measurements more often than classes.
    if not column.classes or column.dtype.startswith("float"):
        return text
    if column.classes > _LIKELY_CLASSES:
        return tr("{kind}, {count} values", kind=text, count=f"{column.classes:,}")
    return tr("{kind}, {count} classes", kind=text, count=column.classes)


class HistogramDelegate(QStyledItemDelegate):
    """Paints a histogram as bars that fill the cell."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme

    # Qt overrides

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        histogram = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(histogram, Histogram) or not histogram.counts:
            return
        room = QRectF(option.rect).adjusted(8, 4, -8, -4)
        most = max(histogram.counts) or 1
        step = room.width() / len(histogram.counts)
        gap = 1.0 if step > 3 else 0.0
        for number, count in enumerate(histogram.counts):
            height = room.height() * count / most
            bar = QRectF(room.left() + number * step, room.bottom() - height, step - gap, height)
            painter.fillRect(bar, QColor(self._theme.accent))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(140, 26)
