"""Draws the rows of the outline."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from nodeeditor.canvas.annotations.frame_colors import color_of
from nodeeditor.canvas.annotations.spoken import count_text, first_line, frame_text
from nodeeditor.canvas.content import Content, link_tensor, shape_text, tight_shape
from nodeeditor.graph.elements import NodeMode
from nodeeditor.language import tr
from nodeeditor.panels.outline.branches import Entry, content_at, reports_at
from nodeeditor.panels.outline.model import OutlineModel
from nodeeditor.theme.icons import family_drawing, pixmap
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.workspace import Workspace

ROW = 26
_ICON = 16
_GAP = 8


class OutlineDelegate(QStyledItemDelegate):
    """Name first, then what fits beside it: the type with what matters of it, the shape, a mark for problems."""

    def __init__(self, workspace: Workspace, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.theme = theme

    # Qt overrides

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        entry = model.entry(index) if isinstance(model, OutlineModel) else None
        if entry is None:
            return
        painter.save()
        self._paint_ground(painter, option)
        content = content_at(self._workspace, entry)
        if content is not None:
            self._paint_node(painter, option, content)
        elif entry.link is not None:
            self._paint_link(painter, option, entry)
        else:
            self._paint_other(painter, option, entry)
        painter.restore()

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        editor.setGeometry(option.rect.adjusted(_ICON + _GAP - 4, 0, 0, 0))

    # Support

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.raised))
            painter.drawRoundedRect(option.rect.adjusted(-4, 1, -4, -1), 5, 5)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(self.theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(option.rect.adjusted(-4, 1, -5, -2), 5, 5)

    def _paint_node(self, painter: QPainter, option: QStyleOptionViewItem, content: Content) -> None:
        theme, place = self.theme, QRect(option.rect).adjusted(0, 0, -_GAP, 0)
        self._icon(painter, place, family_drawing(content.family), theme.family(content.family))
        place.adjust(_ICON + _GAP, 0, 0, 0)
        if content.problems:
            drawing, color = ("problem", theme.error) if content.has_error else ("warning", theme.warning)
            self._icon(painter, QRect(place.right() - _ICON, place.top(), _ICON, ROW), f"actions/{drawing}", color)
            place.adjust(0, 0, -_ICON - _GAP, 0)
        elif content.mode is not NodeMode.ACTIVE or content.frozen:
            drawing = "frozen" if content.mode is NodeMode.ACTIVE else content.mode.value
            mark = QRect(place.right() - _ICON, place.top(), _ICON, ROW)
            self._icon(painter, mark, f"actions/{drawing}", theme.second)
            place.adjust(0, 0, -_ICON - _GAP, 0)
        shape = tight_shape(content.shape)
        self._texts(painter, option, place, content.title, content.subtitle, shape)

    def _paint_link(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        assert entry.link is not None
        place = QRect(option.rect).adjusted(0, 0, -_GAP, 0)
        self._icon(painter, place, "actions/link", self.theme.third)
        place.adjust(_ICON + _GAP, 0, 0, 0)
        level, link = entry.level, entry.link
        others = level.links_into(link.target, link.target_port)
        tensor = link_tensor(link, reports_at(self._workspace, entry.place))
        number = f"{others.index(link) + 1}" if len(others) > 1 and link in others else ""
        ports = len({into.target_port for into in level.links_into(link.target)})
        words = link.target_port if ports > 1 else ""
        shape = tight_shape(shape_text(tensor.shape)) if tensor is not None else ""
        name = tr("from {name}", name=level.nodes[link.source].name)
        self._texts(painter, option, place, f"{number}  {name}" if number else name, words, shape)

    def _paint_other(self, painter: QPainter, option: QStyleOptionViewItem, entry: Entry) -> None:
        """A frame, a note, or a block that nothing uses."""
        drawing, color, words = "block", self.theme.third, tr("used nowhere")
        name = entry.block or ""
        if entry.frame is not None:
            frame = entry.level.frames[entry.frame]
            drawing, color, name = "frame", color_of(frame.color, self.theme), frame_text(frame)
            words = f"{count_text(frame)}, {tr('collapsed')}" if frame.collapsed else count_text(frame)
        elif entry.note is not None:
            drawing, name, words = "note", first_line(entry.level.notes[entry.note]), ""
        place = QRect(option.rect).adjusted(0, 0, -_GAP, 0)
        self._icon(painter, place, f"actions/{drawing}", color)
        self._texts(painter, option, place.adjusted(_ICON + _GAP, 0, 0, 0), name, words, "")

    def _icon(self, painter: QPainter, place: QRect, drawing: str, color: str) -> None:
        made = pixmap(drawing, color, _ICON, painter.device().devicePixelRatioF())
        painter.drawPixmap(place.left(), place.center().y() - 7, made)

    def _texts(
        self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, name: str, words: str, shape: str
    ) -> None:
        """A name, words in what is left beside it, a shape at the right end: each only where it has room."""
        theme = self.theme
        middle = Qt.AlignmentFlag.AlignVCenter
        small = QFont(option.font)
        small.setPixelSize(11)
        metrics, fine = QFontMetrics(option.font), QFontMetrics(small)
        width = metrics.horizontalAdvance(name)
        room = place.width() - min(width, place.width())
        painter.setFont(small)
        painter.setPen(QColor(theme.third))
        taken = fine.horizontalAdvance(shape) + 2 * _GAP if shape else 0
        if taken and taken <= room:
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, shape)
            room -= taken
        if words and room > 5 * _GAP:
            beside = place.adjusted(width + _GAP, 1, 0, 0)
            beside.setWidth(room - 2 * _GAP)
            painter.drawText(beside, middle, fine.elidedText(words, Qt.TextElideMode.ElideRight, beside.width()))
        painter.setFont(option.font)
        painter.setPen(QColor(theme.text))
        painter.drawText(place, middle, metrics.elidedText(name, Qt.TextElideMode.ElideRight, place.width()))
