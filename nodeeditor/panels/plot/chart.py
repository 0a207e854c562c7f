"""One pair of axes with lines by key: the drawing half of the plot, which knows no training."""

from __future__ import annotations

import math
import time
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from nodeeditor.panels.plot.axis import Axis
from nodeeditor.panels.plot.curve import Curve
from nodeeditor.panels.plot.marks import MarkLines, MarkText
from nodeeditor.panels.plot.scale import EPOCHS, Scale
from nodeeditor.theme.tokens import Theme
from nodeeditor.theme.type_sizes import scaled

_TICK_PIXELS, _TITLE_PIXELS = 11, 12
#: Pixels within which the pointer is at a mark.
_NEAR = 5
#: The room an axis leaves beyond the values, and the share of it that they fill at least.
_ROOM = 0.04
_FILL = 0.75

#: Lines of more points are drawn without antialiasing, which is what makes long lines slow.
_SMOOTH_POINTS = 300
#: How much of the colour of borders the grid has.
_GRID = 0.35


@dataclass(frozen=True, slots=True)
class LineStyle:
    """How a line is drawn.

    ``opacity`` is 0 to 1; ``dots`` marks each point, ``line`` joins them; ``shift`` moves all points
    along the axis (epochs), ``scale`` says where epochs stand on it.
    """

    color: str
    width: float = 2.0
    opacity: float = 1.0
    dashed: bool = False
    dots: bool = False
    line: bool = True
    shift: float = 0.0
    scale: Scale = EPOCHS

    def pen(self, ground: str) -> QPen | None:
        """The pen of the line on a ground, None where points are not joined."""
        if not self.line:
            return None
        color = mixed(self.color, ground, self.opacity)
        style = Qt.PenStyle.DashLine if self.dashed else Qt.PenStyle.SolidLine
        return pg.mkPen(color, width=self.width, style=style)


class Chart(pg.PlotWidget):
    """Axes whose lines are set by key. Follows the data until the user pans or zooms."""

    #: The pointer is at this place of the axes (epochs), None when it left.
    hovered = Signal(object)

    #: The size of the letters on the axes in pixels; 0 until it is made.
    _letters = 0

    def __init__(self, title: str, theme: Theme, parent: QWidget | None = None, *, words: bool = True) -> None:
        """With ``words`` the marks say what happened."""
        super().__init__(parent, axisItems={side: Axis(side) for side in ("left", "bottom")})
        self._title = title
        #: Seconds of the processor that painting took since the plot took note of it.
        self.spent = 0.0
        self._log = False
        self._end: float | None = None
        self._first = 0.0
        self._follows = True
        self._lines: dict[str, pg.PlotDataItem] = {}
        #: What each line is drawn from: curve, its version, style.
        self._drawn: dict[str, tuple[Curve, int, LineStyle]] = {}
        #: The stretch of the axis and its pixels that the lines are drawn for.
        self._view: tuple[float, float, int] | None = None
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.setZValue(-1)
        self._cursor.hide()
        item = self.getPlotItem()
        item.addItem(self._cursor, ignoreBounds=True)
        self.marks = MarkLines(item, theme, words=words)
        item.hideButtons()
        item.setMenuEnabled(False)
        # Ranges are set by :meth:`settle`: pyqtgraph's own following paints everything several times.
        item.vb.disableAutoRange()
        item.vb.sigRangeChangedManually.connect(self._stop_following)
        item.vb.sigXRangeChanged.connect(self._draw_anew)
        # Done while it paints, as pyqtgraph does it else, this asks for another painting.
        item.vb.sigRangeChanged.connect(lambda *_: item.vb.updateMatrix())
        item.vb.sigResized.connect(self._draw_anew)
        self.setFrameShape(self.Shape.NoFrame)
        self.setMinimumSize(160, 100)
        self.setAccessibleName(title)
        self.scene().sigMouseMoved.connect(self._follow)
        self.set_theme(theme)
        self.fit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme; lines keep theirs until they are set again."""
        self._theme = theme
        self._letters = scaled(_TICK_PIXELS)
        self._ground = theme.panel
        self.setBackground(theme.panel)
        font = QFont(self.font())
        font.setPixelSize(self._letters)
        for side in ("left", "bottom"):
            axis = self.getAxis(side)
            axis.setPen(pg.mkPen(theme.border))
            axis.setTextPen(pg.mkPen(theme.third))
            axis.setTickFont(font)
            # One level of ticks: finer grid lines are noise, and cost more than the curves.
            axis.setStyle(tickLength=0, tickTextOffset=6, maxTickLevel=0)
        # Mixed beforehand: lines that let something through take several times as long to paint.
        self.getPlotItem().showGrid(x=False, y=True, alpha=1)
        self.getAxis("left").setZValue(-1)  # under the lines, which it would cut
        self.getAxis("left").setTickPen(pg.mkPen(mixed(theme.border, theme.panel, _GRID)))
        # pyqtgraph takes a title for HTML; what a run calls its values is none.
        self.setTitle(escape(self._title), color=theme.second, size=f"{scaled(_TITLE_PIXELS)}px")
        self.marks.set_theme(theme)
        self._cursor.setPen(pg.mkPen(theme.third, width=1, style=Qt.PenStyle.DotLine))

    def set_line(self, key: str, curve: Curve, style: LineStyle) -> None:
        """Draw the line ``key`` through the points of ``curve``, in place of those it had."""
        drawn = (curve, curve.version, style)
        if self._drawn.get(key) == drawn:
            return
        line = self._lines.get(key)
        if line is None:
            line = pg.PlotDataItem(antialias=False, connect="finite")
            line.setLogMode(False, self._log)
            self.addItem(line)
            self._lines[key] = line
        if key not in self._drawn or self._drawn[key][2] != style:
            line.setPen(style.pen(self._ground))
            line.setZValue(style.opacity * 10 + style.width)
            line.setSymbol("o" if style.dots else None)
            if style.dots:
                line.setSymbolSize(5)
                line.setSymbolBrush(QColor(style.color))
                line.setSymbolPen(None)
        self._drawn[key] = drawn
        self._draw_line(key)

    def _draw_line(self, key: str) -> None:
        """Give a line the points that can be told apart where the axis is now."""
        curve, _, style = self._drawn[key]
        left, right, blocks = self._view or self._look()
        scale = style.scale
        x, y = curve.stretch(scale.epoch(left) - style.shift, scale.epoch(right) - style.shift, blocks)
        if style.shift:
            x += style.shift
        if self._log:  # a logarithm has no place for what is not above zero
            y[~(y > 0)] = np.nan
        self._lines[key].setData(scale.place(x), y, antialias=len(x) <= _SMOOTH_POINTS)

    def _look(self) -> tuple[float, float, int]:
        box = self.getPlotItem().vb
        left, right = box.viewRange()[0]
        self._view = left, right, max(1, int(box.width()))
        return self._view

    def _draw_anew(self, *_: object) -> None:
        if self._view != self._look():
            for key in self._lines:
                if self._lines[key].isVisible():
                    self._draw_line(key)
            self.marks.settle()

    def show_line(self, key: str, visible: bool) -> None:
        """Show or hide a line; an unknown key is no error."""
        if key in self._lines and self._lines[key].isVisible() != visible:
            self._lines[key].setVisible(visible)
            if visible:
                self._draw_line(key)

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

    def set_end(self, end: float | None, first: float = 0.0) -> None:
        """Let the axis reach from the start to ``end``, or None to follow the points.

        Where that is far beyond ``first``, it reaches as far as that first, and twice as far whenever the points
        come to its end: a curve squeezed into a corner says nothing.
        """
        self._end = end
        self._first = first
        if end is not None:
            self.getPlotItem().vb.setXRange(*_with_room((0.0, self._reach(0.0, 0.0, end))), padding=0)
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
        shown = [self._drawn[key] for key, line in self._lines.items() if line.isVisible()]
        x = spanned(_ends(curve, style) for curve, _, style in shown if len(curve))
        y = spanned(found for curve, *_ in shown if (found := self._heights(curve)) is not None)
        # The axis of a chart without a line is that of the chart beside it.
        if self._end is not None and x is not None:
            # A run that trained on from another begins where that ended.
            start, last = x if x[0] > 1 else (0.0, x[1])
            x = (start, self._reach(start, last, self._end))
        box = self.getPlotItem().vb
        (left, right), (low, high) = box.viewRange()
        wanted: dict[str, tuple[float, float]] = {}
        if x is not None and (exactly or not _fills(x, (left, right))):
            wanted["xRange"] = _with_room(x)
        if y is not None and (exactly or not _fills(y, (low, high))):
            wanted["yRange"] = _with_room(y)
        if wanted:
            box.setRange(**wanted, padding=0, disableAutoRange=True)

    def _reach(self, start: float, last: float, end: float) -> float:
        """How far the axis reaches where points are at ``last`` and may come to ``end``."""
        length = self._first if self._first > 0 else end
        while start + length <= last and start + length < end:
            length *= 2
        return min(start + length, end)

    def _heights(self, curve: Curve) -> tuple[float, float] | None:
        """Between which heights a curve is drawn."""
        found = curve.bounds
        if not self._log or found is None:
            return found
        if found[1] <= 0:
            return None
        low = found[0] if found[0] > 0 else float(curve.y[curve.y > 0].min())
        return math.log10(low), math.log10(found[1])

    def set_timed(self, timed: bool) -> None:
        """Write the level axis as minutes and seconds, or as plain numbers."""
        self.getAxis("bottom").set_timed(timed)

    def marks_near(self, place: float) -> list[MarkText]:
        """The marks within a few pixels of a place of the axis."""
        left, right, pixels = self._view or self._look()
        return self.marks.near(place, _NEAR * (right - left) / pixels)

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

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._letters not in (0, scaled(_TICK_PIXELS)):
            self.set_theme(self._theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        began = time.thread_time()
        super().paintEvent(event)
        self.spent += time.thread_time() - began

    def leaveEvent(self, event) -> None:  # noqa: ANN001  # pyqtgraph gives it no type
        super().leaveEvent(event)
        self.hovered.emit(None)

    def mouseDoubleClickEvent(self, event) -> None:  # noqa: ANN001  # pyqtgraph gives it no type
        self.fit()
        event.accept()


def mixed(color: str, ground: str, share: float) -> QColor:
    """A colour that looks as ``color`` does on ``ground`` where it hides only ``share`` of it."""
    over, under = QColor(color), QColor(ground)
    parts = zip((over.redF(), over.greenF(), over.blueF()), (under.redF(), under.greenF(), under.blueF()), strict=True)
    return QColor.fromRgbF(*(share * mine + (1 - share) * behind for mine, behind in parts))


def spanned(spans: Iterable[tuple[float, float]]) -> tuple[float, float] | None:
    """From the least to the greatest finite end of all spans, None where there is none."""
    ends = [end for span in spans for end in span if math.isfinite(end)]
    return (min(ends), max(ends)) if ends else None


def _ends(curve: Curve, style: LineStyle) -> tuple[float, float]:
    """Between which places of the axis a curve is drawn."""
    first, last = float(curve.x[0]) + style.shift, float(curve.x[-1]) + style.shift
    return style.scale.place(first), style.scale.place(last)


def _fills(values: tuple[float, float], axis: tuple[float, float]) -> bool:
    """Whether values lie within an axis and take most of it."""
    return axis[0] <= values[0] and values[1] <= axis[1] and values[1] - values[0] >= _FILL * (axis[1] - axis[0])


def _with_room(values: tuple[float, float]) -> tuple[float, float]:
    """An axis for values with a little room at both ends; values that are all equal stand in its middle."""
    low, high = values
    room = _ROOM * (high - low) or max(abs(low), 1.0) / 2
    return low - room, high + room
