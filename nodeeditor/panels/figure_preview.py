"""What a figure will look like, in the dialog that makes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from nodeeditor.figures.check import Check
from nodeeditor.figures.figure import MILLIMETRES, Figure
from nodeeditor.figures.files import image_of
from nodeeditor.language import tr
from nodeeditor.theme.tokens import Theme

#: Round the figure.
_AIR = 16
#: A figure that is there within so many milliseconds needs no word before.
_WORTH_TELLING = 250
#: Of another size a figure is drawn anew so many milliseconds after the last change of it.
_PAUSE = 120


class FigurePreview(QWidget):
    """A figure as large as there is room, at most half as large again as in print.

    Others draw it, in a thread of theirs: here are pixels alone, stretched until those of another size are there.
    """

    #: There is more room than the pixels were made for, or less.
    room_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._figure: Figure | None = None
        self._image = QImage()
        self._is_late = False
        self.setMinimumSize(240, 180)
        self.setAccessibleName(tr("The figure"))
        self._late = QTimer(self, singleShot=True, interval=_WORTH_TELLING)
        self._late.timeout.connect(self._tell)
        self._resized = QTimer(self, singleShot=True, interval=_PAUSE)
        self._resized.timeout.connect(self.room_changed)

    @property
    def room(self) -> QSizeF:
        """What a figure may take."""
        return QSizeF(max(1, self.width() - 2 * _AIR), max(1, self.height() - 2 * _AIR))

    def drawn(self) -> Callable[[Figure, Check], QImage]:
        """What makes the pixels of a figure for the room there is now, in any thread."""
        room, ratio = self.room, self.devicePixelRatioF()
        return lambda figure, check: image_of(figure, _scale(figure, room) * ratio, check)

    def wait(self) -> None:
        """Tell, unless it is there soon, that a figure is being drawn."""
        self._late.start()

    def show_figure(self, figure: Figure, image: QImage) -> None:
        """Show another figure, or the same in other pixels."""
        self._late.stop()
        self._is_late = False
        self._figure, self._image = figure, image
        self.update()

    def _tell(self) -> None:
        self._is_late = True
        self.update()

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._resized.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(self._theme.raised))
        if self._figure is not None:
            self._paint_figure(painter, self._figure)
        if self._is_late:
            self._paint_word(painter, tr("Drawing the figure"))

    def _paint_figure(self, painter: QPainter, figure: Figure) -> None:
        scale = _scale(figure, self.room)
        shown = QRectF(0, 0, figure.size.width() * scale, figure.size.height() * scale)
        shown.moveCenter(QRectF(self.rect()).center())
        if figure.options.transparent:
            painter.fillRect(shown, QColor(figure.style.canvas))
            painter.fillRect(shown, QColor(128, 128, 128, 40))
            painter.fillRect(shown, Qt.BrushStyle.Dense6Pattern)
        painter.setOpacity(0.4 if self._is_late else 1.0)
        painter.drawImage(shown, self._image)
        painter.setOpacity(1.0)
        painter.setPen(QColor(self._theme.border))
        painter.drawRect(shown)

    def _paint_word(self, painter: QPainter, word: str) -> None:
        around = QRectF(painter.fontMetrics().boundingRect(word)).adjusted(-12, -6, 12, 6)
        around.moveCenter(QRectF(self.rect()).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._theme.border))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(around, 6, 6)
        painter.setPen(QColor(self._theme.text))
        painter.drawText(around, Qt.AlignmentFlag.AlignCenter, word)


def _scale(figure: Figure, room: QSizeF) -> float:
    """Pixels of the window for a unit of the drawing."""
    size = figure.size
    natural = figure.millimetres.width() / MILLIMETRES * 96 / 72 / size.width() * 1.5
    return min(room.width() / size.width(), room.height() / size.height(), natural)
