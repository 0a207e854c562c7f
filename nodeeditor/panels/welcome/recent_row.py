"""A file of late as a row: picture, name, folder, when it was changed; one that is gone can be removed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.short_folder import short_folder
from nodeeditor.panels.told_time import told_time
from nodeeditor.theme.icons import action_icon, pixmap
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme
from nodeeditor.theme.type_sizes import scaled

#: Of the picture, in pixels.
PICTURE = QSize(64, 40)
_CORNER, _PADDING, _DAY = 6.0, 8, 24 * 3600


class RecentRow(QWidget):
    """One file; ``wanted`` when it is to be opened, ``removed`` when it is to be forgotten."""

    wanted = Signal(object)
    removed = Signal(object)

    def __init__(self, path: Path, theme: Theme) -> None:
        super().__init__()
        self.path = path
        changed = _changed(path)
        self.is_gone = changed is None
        self.face = _Face(path, "" if changed is None else told_time(changed), theme, is_gone=self.is_gone)
        self.face.clicked.connect(lambda: self.wanted.emit(path))
        self.remove = QToolButton()
        self.remove.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.remove.setToolTip(tr("Remove from this list"))
        self.remove.setAccessibleName(tr("Remove {name} from this list", name=path.name))
        self.remove.clicked.connect(lambda: self.removed.emit(path))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.face, 1)
        row.addWidget(self.remove)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.face.set_theme(theme)
        self.remove.setIcon(action_icon("close", theme, 16))


class _Face(QAbstractButton):
    def __init__(self, path: Path, told: str, theme: Theme, *, is_gone: bool) -> None:
        super().__init__()
        self._theme = theme
        self._told = tr("no longer there") if is_gone else told
        self._folder = short_folder(path.parent)
        self._picture = QPixmap()
        self._is_gone = is_gone
        self.setText(path.name)
        self.setToolTip(literal_tip(str(path)))
        self.setAccessibleName(path.name)
        self.setAccessibleDescription(f"{path.parent}, {self._told}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setEnabled(not is_gone)
        if not is_gone:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def has_picture(self) -> bool:
        """Whether the picture of the graph is there."""
        return not self._picture.isNull()

    def set_picture(self, picture: QPixmap) -> None:
        """Show the picture of the graph."""
        self._picture = picture
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self._theme = theme
        self.update()

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(200, max(PICTURE.height(), scaled(36)) + 12)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isEnabled() and (self.underMouse() or self.hasFocus()):
            painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.raised), 2 if self.hasFocus() else 1))
            painter.setBrush(QColor(theme.raised) if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body, _CORNER, _CORNER)
        place = QRect(_PADDING, (self.height() - PICTURE.height()) // 2, PICTURE.width(), PICTURE.height())
        if self._picture.isNull():
            icon = pixmap("actions/open", theme.third, 20, self.devicePixelRatioF())
            painter.drawPixmap(place.center().x() - 10, place.center().y() - 10, icon)
        else:
            painter.drawPixmap(QRectF(place), self._picture, QRectF(self._picture.rect()))
            painter.setPen(QPen(QColor(theme.border), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        self._write(painter, place.right() + 13)

    def _write(self, painter: QPainter, x: int) -> None:
        theme = self._theme
        title, text = QFont(self.font()), QFont(self.font())
        title.setPixelSize(scaled(13))
        title.setWeight(QFont.Weight.DemiBold)
        text.setPixelSize(scaled(12))
        metrics, small = QFontMetrics(title), QFontMetrics(text)
        y = (self.height() - metrics.height() - small.height() - 2) // 2
        told = small.horizontalAdvance(self._told)
        room = self.width() - x - _PADDING
        painter.setFont(title)
        painter.setPen(QColor(theme.third if self._is_gone else theme.text))
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room - told - 12)
        painter.drawText(x, y + metrics.ascent(), name)
        painter.setFont(text)
        painter.setPen(QColor(theme.third))
        painter.drawText(self.width() - _PADDING - told, y + metrics.ascent(), self._told)
        painter.setPen(QColor(theme.third if self._is_gone else theme.second))
        folder = small.elidedText(self._folder, Qt.TextElideMode.ElideMiddle, room)
        painter.drawText(x, y + metrics.height() + 2 + small.ascent(), folder)


def _changed(path: Path) -> float | None:
    try:
        return path.stat().st_mtime if path.is_file() else None
    except OSError:
        return None
