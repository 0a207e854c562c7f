"""What was painted of a graph, kept from frame to frame: a pan moves it, and only what differs is painted anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QRegion, QTransform

#: More pieces than this are no cheaper to tell apart than to paint what lies between them too.
_MOST = 200
#: A hair, in pixels.
_HAIR = 0.01


def keep_off_borders(painter: QPainter) -> None:
    """Shift what is painted with hard edges by a hair.

    Much lies right on the border between two pixels, since places are whole numbers and zooms are round ones. After a
    pan the last digit of a sum would decide on which side it is, and a moved picture would not be as a new one.
    """
    shift = _HAIR / painter.worldTransform().m11()
    painter.translate(shift, shift)


class KeptPicture:
    """The graph as one view of it shows it, under what gestures lay over it."""

    def __init__(self) -> None:
        self.pixmap = QPixmap()
        #: What is to be painted anew, in pixels of the view.
        self.stale = QRegion()
        self._size = QSize()
        self._transform = QTransform()

    def outdate(self, area: QRectF | None) -> None:
        """What is in a part of the scene looks different, or everything does."""
        if self.pixmap.isNull():
            return
        whole = QRect(QPoint(), self._size)
        if area is not None:
            # A pixel more on every side: smoothed edges reach beyond what they cover.
            whole &= self._transform.mapRect(area).toAlignedRect().adjusted(-1, -1, 1, 1)
        self.stale += whole
        if self.stale.rectCount() > _MOST:
            self.stale = QRegion(self.stale.boundingRect())

    def forget(self) -> None:
        """It is not looked at for a while."""
        self.pixmap, self.stale = QPixmap(), QRegion()

    def look(self, transform: QTransform, size: QSize, ratio: float) -> bool:
        """Show the scene so, on a screen with so many pixels to a point. What can't be kept is stale.

        Tells whether it is another look that a part was kept for.
        """
        whole, is_moved = QRegion(QRect(QPoint(), size)), False
        if self.pixmap.isNull() or size != self._size or ratio != self.pixmap.devicePixelRatio():
            self.pixmap = QPixmap(size * ratio)
            self.pixmap.setDevicePixelRatio(ratio)
            self._size = size
            self.stale = whole
        elif transform != self._transform:
            is_moved = self._move(transform, ratio)
            if not is_moved:
                self.stale = whole
        self._transform = transform
        return is_moved

    @contextmanager
    def painting(self, hints: QPainter.RenderHint) -> Iterator[QPainter]:
        """A painter for what is stale."""
        painter = QPainter(self.pixmap)
        painter.setClipRegion(self.stale)
        painter.setRenderHints(hints)
        painter.setWorldTransform(self._transform)
        try:
            yield painter
        finally:
            painter.end()
        self.stale = QRegion()

    def put_down(self, painter: QPainter) -> None:
        """Show it, the painter's origin being the scene's."""
        painter.setWorldMatrixEnabled(False)
        painter.drawPixmap(0, 0, self.pixmap)
        painter.setWorldMatrixEnabled(True)

    def _move(self, to: QTransform, ratio: float) -> bool:
        """Keep what a pan leaves in view; whether it was one, by whole pixels."""
        was = self._transform
        across, down = to.dx() - was.dx(), to.dy() - was.dy()
        steps = across * ratio, down * ratio
        is_pan = was.type() is to.type() and (was.m11(), was.m22()) == (to.m11(), to.m22())
        if not is_pan or any(step != round(step) for step in (*steps, across, down)):
            return False
        step, whole = QPoint(round(across), round(down)), QRect(QPoint(), self._size)
        self.pixmap.scroll(round(steps[0]), round(steps[1]), self.pixmap.rect())
        self.stale = (self.stale.translated(step) & whole) + (QRegion(whole) - whole.translated(step))
        return True
