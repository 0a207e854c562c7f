"""One pair of axes with lines by key: the drawing half of the plot, which knows no training."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPen
from PySide6.QtWidgets import QWidget

from nodeeditor.panels.plot.axis import Axis
from nodeeditor.panels.plot.curves import Curve
from nodeeditor.theme.tokens import Theme

_TICK_PIXELS = 11
#: The room an axis leaves beyond the values, and the share of it that they fill at least.
_ROOM = 0.04
_FILL = 0.75

#: Lines of more points are drawn without antialiasing, which is what makes long lines slow.
_SMOOTH_POINTS = 300


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a line is drawn.

    ``opacity`` is 0 to 1; ``dots`` marks each point, ``line`` joins them; ``shift`` moves all points
    along the axis (epochs).
    """

    color: str
    width: float = 2.0
    opacity: float = 1.0
    dashed: bool = False
    dots: bool = False
    line: bool = True
    shift: float = 0.0

    def pen(self) -> QPen | None:
        """The pen of the line, None where points are not joined."""
        if not self.line:
            return None
        color = QColor(self.color)
        color.setAlphaF(self.opacity)
        style = Qt.PenStyle.DashLine if self.dashed else Qt.PenStyle.SolidLine
        return pg.mkPen(color, width=self.width, style=style)


class Chart(pg.PlotWidget):
    """Axes whose lines are set by key. Follows the data until the user pans or zooms."""

    #: The pointer is at this place of the axes (epochs), None when it left.
    hovered = Signal(object)

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, axisItems={side: Axis(side) for side in ("left", "bottom")})
        self._title = title
        self._log = False
        self._end: float | None = None
        self._follows = True
        self._lines: dict[str, pg.PlotDataItem] = {}
        #: What each line was drawn from: curve, number of points, style, logarithmic or not.
        self._drawn: dict[str, tuple[Curve, int, LineStyle, bool]] = {}
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.setZValue(-1)
        self._cursor.hide()
        item = self.getPlotItem()
        item.addItem(self._cursor, ignoreBounds=True)
        item.hideButtons()
        item.setMenuEnabled(False)
        # Ranges are set by :meth:`settle`: pyqtgraph's own following paints everything several times.
        item.vb.disableAutoRange()
        item.vb.sigRangeChangedManually.connect(self._stop_following)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMinimumSize(160, 100)
        self.setAccessibleName(title)
        self.scene().sigMouseMoved.connect(self._follow)
        self.set_theme(theme)
        self.fit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme; lines keep theirs until they are set again."""
        self.setBackground(theme.panel)
        font = QFont(self.font())
        font.setPixelSize(_TICK_PIXELS)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(theme.border))
            axis.setTextPen(pg.mkPen(theme.third))
            axis.setTickFont(font)
            # One level of ticks: finer grid lines are noise, and cost more than the curves.
            axis.setStyle(tickLength=0, tickTextOffset=6, maxTickLevel=0)
        grid = QColor(theme.border)
        self.getPlotItem().showGrid(x=False, y=True, alpha=0.35)
        self.getAxis("left").setTickPen(pg.mkPen(grid))
        self.setTitle(self._title, color=theme.second, size="9pt")
        self._cursor.setPen(pg.mkPen(theme.third, width=1, style=Qt.PenStyle.DotLine))

    def set_line(self, key: str, curve: Curve, style: LineStyle) -> None:
        """Draw the line ``key`` through the points of ``curve``, in place of those it had.

        A curve only ever grows: one that has as many points as when it was last drawn is left as it is.
        """
        drawn = (curve, len(curve), style, self._log)
        if self._drawn.get(key) == drawn:
            return
        line = self._lines.get(key)
        if line is None:
            # Peak downsampling and clipping keep a million points within a frame.
            line = pg.PlotDataItem(
                autoDownsample=True, downsampleMethod="peak", clipToView=True, antialias=False, connect="finite"
            )
            line.setLogMode(False, self._log)
            self.addItem(line)
            self._lines[key] = line
        if key not in self._drawn or self._drawn[key][2] != style:
            line.setPen(style.pen())
            line.setZValue(style.opacity * 10 + style.width)
            line.setSymbol("o" if style.dots else None)
            if style.dots:
                line.setSymbolSize(5)
                line.setSymbolBrush(QColor(style.color))
                line.setSymbolPen(None)
        self._drawn[key] = drawn
        # A logarithm has no place for what is not above zero.
        y = np.where(curve.y > 0, curve.y, np.nan) if self._log else curve.y
        line.setData(curve.x + style.shift if style.shift else curve.x, y, antialias=len(curve) <= _SMOOTH_POINTS)

    def show_line(self, key: str, visible: bool) -> None:
        """Show or hide a line; an unknown key is no error."""
        if key in self._lines and self._lines[key].isVisible() != visible:
            self._lines[key].setVisible(visible)

    def keep_lines(self, keys: set[str]) -> None:
        """Remove every line whose key is not among ``keys``."""
        for key in self._lines.keys() - keys:
            self.removeItem(self._lines.pop(key))
            del self._drawn[key]

    @property
    def is_empty(self) -> bool:
        """Whether there is no line."""
        return not self._lines

    def set_log(self, log: bool) -> None:
        """Make the upward axis logarithmic or linear; the caller sets the lines again."""
        self._log = log
        self.getPlotItem().setLogMode(False, log)

    def set_end(self, end: float | None) -> None:
        """Let the axis reach to epoch ``end`` from the start, or None to follow the points."""
        self._end = end
        self.fit()

    def fit(self) -> None:
        """Show everything, and follow the data again."""
        self._follows = True
        self.settle(exactly=True)

    def settle(self, *, exactly: bool = False) -> None:
        """Follow the data, where the user has not panned or zoomed.

        The axes stay as they are while the lines fill them well, unless told to fit ``exactly``:
        axes that move with every point can't be read.
        """
        if not self._follows:
            return
        shown = [line.getData() for line in self._lines.values() if line.isVisible()]
        x = spanned(points[0] for points in shown if points[0] is not None)
        y = spanned(points[1] for points in shown if points[1] is not None)
        if self._end is not None:
            x = (0.0, self._end)
        box = self.getPlotItem().vb
        (left, right), (low, high) = box.viewRange()
        wanted: dict[str, tuple[float, float]] = {}
        if x is not None and (exactly or not _fills(x, (left, right))):
            wanted["xRange"] = _with_room(x)
        if y is not None and (exactly or not _fills(y, (low, high))):
            wanted["yRange"] = _with_room(y)
        if wanted:
            box.setRange(**wanted, padding=0, disableAutoRange=True)

    def show_cursor(self, x: float | None) -> None:
        """Draw the upright line of the readout at ``x``, or take it away."""
        self._cursor.setVisible(x is not None)
        if x is not None:
            self._cursor.setPos(x)

    def _stop_following(self) -> None:
        self._follows = False

    def _follow(self, place: QPointF) -> None:
        box = self.getPlotItem().vb
        inside = box.sceneBoundingRect().contains(place)
        self.hovered.emit(box.mapSceneToView(place).x() if inside else None)

    # Qt overrides

    def leaveEvent(self, event) -> None:  # noqa: ANN001  # pyqtgraph gives it no type
        super().leaveEvent(event)
        self.hovered.emit(None)

    def mouseDoubleClickEvent(self, event) -> None:  # noqa: ANN001  # pyqtgraph gives it no type
        self.fit()
        event.accept()


def spanned(arrays: Iterable[NDArray[np.float64]]) -> tuple[float, float] | None:
    """The least and the greatest finite value of all arrays, None where there is none."""
    low, high = np.inf, -np.inf
    for values in arrays:
        finite = values[np.isfinite(values)]
        if len(finite):
            low, high = min(low, float(finite.min())), max(high, float(finite.max()))
    return (low, high) if low <= high else None


def _fills(values: tuple[float, float], axis: tuple[float, float]) -> bool:
    """Whether values lie within an axis and take most of it."""
    return axis[0] <= values[0] and values[1] <= axis[1] and values[1] - values[0] >= _FILL * (axis[1] - axis[0])


def _with_room(values: tuple[float, float]) -> tuple[float, float]:
    """An axis for values with a little room at both ends; values that are all equal stand in its middle."""
    low, high = values
    room = _ROOM * (high - low) or max(abs(low), 1.0) / 2
    return low - room, high + room
