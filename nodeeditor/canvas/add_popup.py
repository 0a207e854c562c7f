"""Type to add: the popup that finds a layer by a few letters."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from nodeeditor.canvas.hover import plain_tip
from nodeeditor.canvas.style import text_font
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.describe import type_text
from nodeeditor.catalog.of_blocks import origin_text
from nodeeditor.catalog.search import search
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.language import tr
from nodeeditor.theme.icons import family_drawing, pixmap
from nodeeditor.theme.tokens import Theme

_WIDTH = 300
_ROW = 30
_ROWS = 8
_MOST = 60
_FAMILY, _TYPE, _WORD = (Qt.ItemDataRole.UserRole + number for number in range(3))


class AddPopup(QFrame):
    """Finds a layer type by typing; Enter takes it, arrows choose, Esc closes."""

    #: The type that was chosen.
    chosen = Signal(str)
    closed = Signal()

    def __init__(self, catalog: Catalog, theme: Theme, accepts: Callable[[LayerSpec], bool], parent: QWidget) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._theme = theme
        self._accepts = accepts
        self.setObjectName("add_popup")
        self.setAccessibleName(tr("Add a layer"))
        self.setStyleSheet(_sheet(theme))
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(tr("Add a layer: type its name"))
        self.field.setFont(text_font(14))
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._find)
        self.list = QListWidget(self)
        self.list.setItemDelegate(_Row(theme, self))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.itemClicked.connect(lambda item: self._choose(item.data(_TYPE)))
        self._nothing = QLabel(tr("No layer has such a name."), self)
        self._nothing.setTextFormat(Qt.TextFormat.PlainText)
        self._nothing.setObjectName("nothing")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        column.addWidget(self.field)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        self._find("")

    def open_at(self, point: QPoint, text: str) -> None:
        """Open with ``text`` in the field, near a point of the parent and all inside of it."""
        self._point = point
        self.field.setText(text)
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.field.deselect()
        self.field.end(False)

    def close_popup(self) -> None:
        """Close without a choice."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    def _find(self, text: str) -> None:
        found = search(self._catalog, text, limit=_MOST)
        self.list.clear()
        for spec in found:
            if spec.placeable and self._accepts(spec):
                item = QListWidgetItem(type_text(spec.type))
                item.setData(_FAMILY, spec.family)
                item.setData(_TYPE, spec.type)
                item.setData(_WORD, origin_text(spec.type) or tr(spec.family))
                item.setToolTip(plain_tip(spec.summary))
                self.list.addItem(item)
        count = self.list.count()
        self.list.setCurrentRow(0 if count else -1)
        self.list.setVisible(count > 0)
        self._nothing.setVisible(count == 0)
        self.list.setFixedHeight(_ROW * min(_ROWS, count) + 2)
        self.setFixedSize(_WIDTH, self.layout().sizeHint().height())
        if self.isVisible():
            self._place()

    def _place(self) -> None:
        area = self.parentWidget().rect().adjusted(8, 8, -8, -8)
        # While one types the list gets shorter: the field stays where the eye is.
        top = self.y() if self.isVisible() else self._point.y()
        self.move(
            max(area.left(), min(self._point.x(), area.right() - self.width())),
            max(area.top(), min(top, area.bottom() - self.height())),
        )

    def _choose_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._choose(item.data(_TYPE))

    def _choose(self, type_name: str) -> None:
        self.hide()
        self.closed.emit()
        self.chosen.emit(type_name)

    def _step(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.close_popup()
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: _ROWS, Qt.Key.Key_PageUp: -_ROWS}
            key = Qt.Key(event.key())
            if key in steps:
                self._step(steps[key])
                return True
            if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                self._step(1 if key == Qt.Key.Key_Tab else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                # A line edit passes this key on, and the canvas would take it for a wish to edit.
                self._choose_current()
                return True
            if key == Qt.Key.Key_Escape:
                self.close_popup()
                return True
        return super().eventFilter(watched, event)


class _Row(QStyledItemDelegate):
    """A row: the family's icon, the type, and dimmed at the right the family, or where a block comes from."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = text_font(13)
        self._small = text_font(11)

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(_WIDTH - 32, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, rect = self._theme, QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawRoundedRect(rect, 6, 6)
        family = str(index.data(_FAMILY))
        color = theme.on_accent if chosen else theme.family(family)
        icon = pixmap(family_drawing(family), color, 16, painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.left() + 8, rect.center().y() - 7, icon)
        painter.setFont(self._font)
        painter.setPen(QColor(theme.on_accent if chosen else theme.text))
        place, metrics = rect.adjusted(34, 0, -8, 0), QFontMetrics(self._font)
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(self._small)
        painter.setPen(QColor(theme.on_accent if chosen else theme.third))
        taken = metrics.horizontalAdvance(name)
        word = str(index.data(_WORD))
        if taken + QFontMetrics(self._small).horizontalAdvance(word) < rect.width() - 60:
            align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(rect.adjusted(34, 0, -10, 0), align, word)
        painter.restore()


def _sheet(theme: Theme) -> str:
    return f"""
        #add_popup {{ background: {theme.panel}; border: 1px solid {theme.border}; border-radius: 10px; }}
        QLineEdit {{ background: {theme.raised}; color: {theme.text}; border: 1px solid {theme.border};
                     border-radius: 6px; padding: 6px 8px; selection-background-color: {theme.accent}; }}
        QLineEdit:focus {{ border-color: {theme.accent}; }}
        QListWidget {{ background: transparent; border: none; outline: none; }}
        QScrollBar:vertical {{ background: transparent; width: 8px; margin: 2px 0; }}
        QScrollBar::handle:vertical {{ background: {theme.border}; border-radius: 3px; min-height: 24px; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        #nothing {{ color: {theme.second}; padding: 4px 8px; }}
    """
