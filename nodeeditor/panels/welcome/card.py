"""A card that stands for a graph: its picture, its name, a sentence; pressed like a button."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from nodeeditor.theme.tokens import Theme
from nodeeditor.theme.type_sizes import scaled

#: The picture's height against its width, and what the texts below it need.
_PICTURE = 0.5
_LEAST = 184
_CORNER, _PADDING = 8.0, 10


class Card(QAbstractButton):
    """Shows ``title`` and ``sentence`` under a picture that may come later."""

    def __init__(self, title: str, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = sentence
        self._picture = QPixmap()
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_LEAST)

    @property
    def picture_size(self) -> QSize:
        """How large the picture is that fits the card as it is now."""
        width = max(self.width(), _LEAST) - 2
        return QSize(width, round(width * _PICTURE))

    @property
    def has_picture(self) -> bool:
        """Whether its picture is there."""
        return not self._picture.isNull()

    def set_picture(self, picture: QPixmap) -> None:
        """Show the picture."""
        self._picture = picture
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme; the picture follows once it is made."""
        self._theme = theme
        self.update()

    def fit_width(self, width: int) -> None:
        """Be so wide, and as high as that takes."""
        self.setFixedSize(width, self._height(width))

    def _height(self, width: int) -> int:
        self.ensurePolished()
        fonts = _fonts(self)
        rows = [self._lines(width, font).height() for font in fonts]
        return round((width - 2) * _PICTURE) + sum(rows) + 2 * _PADDING + 4

    def _lines(self, width: int, font: QFont) -> QRect:
        text = self.text() if font.weight() > QFont.Weight.Normal else self._sentence
        room = QRect(0, 0, width - 2 * _PADDING - 4, 1000)
        return QFontMetrics(font).boundingRect(room, Qt.TextFlag.TextWordWrap, text)

    # Qt overrides

    def sizeHint(self) -> QSize:
        return QSize(_LEAST, self._height(_LEAST))

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
        shape = QPainterPath()
        shape.addRoundedRect(body, _CORNER, _CORNER)
        is_hot = self.underMouse() or self.isDown()
        painter.fillPath(shape, QColor(theme.raised if is_hot else theme.panel))
        top = QRectF(body.topLeft(), self.picture_size.toSizeF())
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(top, QColor(theme.canvas))
        if not self._picture.isNull():
            painter.drawPixmap(top, self._picture, QRectF(self._picture.rect()))
        painter.fillRect(QRectF(top.left(), top.bottom(), top.width(), 1), QColor(theme.border))
        painter.restore()
        self._write(painter, round(top.bottom()) + _PADDING)
        is_focused = self.hasFocus()
        color = theme.accent if is_focused else theme.third if is_hot else theme.border
        painter.setPen(QPen(QColor(color), 2 if is_focused else 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body, _CORNER, _CORNER)

    def _write(self, painter: QPainter, y: int) -> None:
        for font, text, color in zip(
            _fonts(self), (self.text(), self._sentence), (self._theme.text, self._theme.second), strict=True
        ):
            painter.setFont(font)
            painter.setPen(QColor(color))
            room = QRect(_PADDING + 2, y, self.width() - 2 * _PADDING - 4, self.height() - y)
            y += painter.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height() + 4
            painter.drawText(room, Qt.TextFlag.TextWordWrap, text)


def _fonts(widget: QWidget) -> tuple[QFont, QFont]:
    title, text = QFont(widget.font()), QFont(widget.font())
    title.setPixelSize(scaled(13))
    title.setWeight(QFont.Weight.DemiBold)
    text.setPixelSize(scaled(12))
    text.setWeight(QFont.Weight.Normal)
    return title, text
