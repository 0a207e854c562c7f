"""The plot of a training as it runs, with earlier runs behind it: losses left, metrics right."""

from __future__ import annotations

import os
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.plot.chart import Chart, LineStyle
from nodeeditor.panels.plot.curve import Curve
from nodeeditor.panels.plot.curves import RunCurves, Told
from nodeeditor.panels.plot.legend import Entry, Legend
from nodeeditor.panels.plot.log_names import VALIDATION, in_order, is_loss
from nodeeditor.panels.plot.mark_texts import mark_text
from nodeeditor.panels.plot.means import Means
from nodeeditor.panels.plot.readout import Readout
from nodeeditor.panels.plot.scale import EPOCHS, Along, Scale
from nodeeditor.theme.tokens import Theme

#: At most this many redraws a second, whatever arrives.
REDRAWS_A_SECOND = 12
_PAUSE = 1000 // REDRAWS_A_SECOND
#: Drawing may take this share of all cores from a training; where that is little, redraws are fewer, but not fewer than
#: two a second.
_SHARE = 0.008
_LONGEST_PAUSE = 500
#: More epochs than this are drawn without a dot each: the dots would hide the line.
_MOST_DOTS = 60
#: The axis of a long training reaches so far at first.
_FIRST_EPOCHS = 20.0
#: What so few epochs say of the course of a run is less than its batches do.
_FEW_EPOCHS = 2
#: What a training reports at the end of an epoch is the mean over its batches, so it belongs to the
#: epoch's middle; what a validation reports belongs to the weights at its end.
_MIDDLE = -0.5


@dataclass(frozen=True, slots=True)
class _Line:
    key: str
    curve: Curve
    style: LineStyle
    shown: bool


class TrainingPlot(QWidget):
    """Draws one live run and any number of others; batches arrive as fast as they like."""

    #: A redraw is done (for measurements).
    redrawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, equals: bool = False) -> None:
        """With ``equals`` no run leads: each has one colour for all its curves."""
        super().__init__(parent)
        self._theme = theme
        self._equals = equals
        self._live: RunCurves | None = None
        #: What was told of the live run and is in no curve yet.
        self._told: list[Told] = []
        self._others: list[RunCurves] = []
        self._means = Means(0.6)
        self._along = Along.EPOCHS
        self._end: float | None = None
        self.legend = Legend(theme)
        self.losses = Chart(tr("Loss"), theme)
        self.metrics = Chart(tr("Metrics"), theme, words=False)
        self._readout = Readout(theme, self)
        splitter = QSplitter()
        splitter.addWidget(self.losses)
        splitter.addWidget(self.metrics)
        splitter.setSizes([300, 200])
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.metrics.hide()
        self.metrics.getPlotItem().setXLink(self.losses.getPlotItem())
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._redraw_in_turns)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(_PAUSE // 2)
        self._turn.timeout.connect(self._draw_the_rest)
        self._entries: list[Entry] = []
        self._lines: dict[Chart, list[_Line]] = {self.losses: [], self.metrics: []}
        self._since_redraw = QElapsedTimer()
        #: Seconds of the processor that preparing the last redraw took.
        self._spent = 0.0
        self.legend.switched.connect(self._redraw_soon)
        for chart in (self.losses, self.metrics):
            chart.hovered.connect(self._read_at)

    # What is shown

    @property
    def live(self) -> RunCurves | None:
        """The run that grows, or grew last."""
        self._catch_up()
        return self._live

    @property
    def leading(self) -> RunCurves | None:
        """The run that is drawn with all its batches: the live one, else the first of the others."""
        if self._equals:
            return None
        return self.live or (self._others[0] if self._others else None)

    @property
    def theme(self) -> Theme:
        """The colours of the plot."""
        return self._theme

    @property
    def runs(self) -> list[RunCurves]:
        """All runs that are drawn, the live one first."""
        live = self.live
        return [*([live] if live else []), *self._others]

    def begin(self, label: str, steps: int, end: int, *, goes_on: bool = False) -> RunCurves:
        """Start a run of ``steps`` batches an epoch that shall reach epoch ``end``.

        With ``goes_on`` the points of the live run stay and its curves grow on.
        """
        self._catch_up()
        if goes_on and self._live is not None:
            self._live.label = label
            self._live.expect(steps, self._live.reached)
        else:
            self._live = RunCurves(label, steps)
            self._means.forget()
        self._span(float(end))
        self._redraw_soon()
        return self._live

    def take(self, event: Told) -> None:
        """Take what happened in the live run."""
        if self._live is not None:
            self._told.append(event)
            self._redraw_soon()

    def _catch_up(self) -> None:
        """Put what was told since the last redraw into the curves: many at once cost little more than one."""
        told, self._told = self._told, []
        if told and self._live is not None:
            self._live.take(told)

    def end(self) -> None:
        """The live run is over: show just what there is."""
        self._span(None)
        self.redraw()

    def set_live(self, run: RunCurves | None) -> None:
        """Show a run that is read from its journal as the live one, or none."""
        self._catch_up()
        self._live = run
        self._means.forget()
        self._span(None)
        self._redraw_soon()

    def set_others(self, runs: Sequence[RunCurves]) -> None:
        """Draw these runs too, each in a colour of its own."""
        self._others = list(runs)
        self._redraw_soon()

    # How it is shown

    def set_along(self, along: Along) -> None:
        """Let the level axis count epochs, steps or time."""
        self._along = along
        for chart in (self.losses, self.metrics):
            chart.set_timed(along is Along.SECONDS)
        self._span(self._end)
        self.redraw()
        self.fit()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        for part in (self.losses, self.metrics, self.legend, self._readout):
            part.set_theme(theme)
        self.redraw()

    def set_smoothing(self, weight: float) -> None:
        """Smooth batch values by this weight of the past, 0 for none, below 1."""
        self._means.set_weight(weight)
        self._redraw_soon()

    def set_log(self, log: bool) -> None:
        """Draw losses on a logarithmic or a linear axis."""
        self.losses.set_log(log)
        self.redraw()

    def fit(self) -> None:
        """Show all there is, and follow the data again."""
        self.losses.fit()
        self.metrics.fit()

    def color_of(self, name: str) -> str:
        """The colour of a log of the leading run."""
        names = in_order([*(self.leading.names if self.leading else ()), name])
        return self._theme.series[names.index(name) % len(self._theme.series)]

    # Drawing

    def redraw(self) -> None:
        """Draw all curves as they are now."""
        self._timer.stop()
        self._turn.stop()
        self._plan()
        for chart in self._lines:
            self._draw(chart)
        self._tell()

    def _redraw_in_turns(self) -> None:
        """The same, the metrics a little later: a frame of the canvas fits between the two."""
        for chart in self._lines:
            chart.spent = 0.0
        began = time.thread_time()
        self._plan()
        self._draw(self.losses)
        self._spent = time.thread_time() - began
        self._turn.start()

    def _draw_the_rest(self) -> None:
        began = time.thread_time()
        self._draw(self.metrics)
        self._tell()
        self._spent += time.thread_time() - began

    def _plan(self) -> None:
        """What is to be drawn, by chart, and what the legend says."""
        self._since_redraw.start()
        self._entries = []
        self._lines = {self.losses: [], self.metrics: []}
        leading = self.leading
        self._means.keep(self.runs)
        if leading is not None:
            scale = leading.scale(self._along)
            for name in leading.names:
                self._plan_leading(leading, name, scale)
        others = [run for run in self._others if run is not leading]
        for number, run in enumerate(others):
            # From the far end of the row, where the leading run comes last.
            color = self._theme.series[-1 - number % len(self._theme.series)]
            scale = run.scale(self._along)
            for name in run.names:
                self._plan_other(run, number, name, color, scale)

    def _draw(self, chart: Chart) -> None:
        lines = self._lines[chart]
        for line in lines:
            chart.set_line(line.key, line.curve, line.style)
            chart.show_line(line.key, line.shown)
        chart.keep_lines({line.key for line in lines})
        chart.settle()
        leading = self.leading
        marks = leading.marks if leading is not None else ()
        scale = leading.scale(self._along) if leading is not None and marks else EPOCHS
        chart.marks.set([mark_text(mark, scale) for mark in marks])

    def _tell(self) -> None:
        self.metrics.setVisible(not self.metrics.is_empty)
        self.legend.set_entries(self._entries)
        self.redrawn.emit()

    def _plan_leading(self, run: RunCurves, name: str, scale: Scale) -> None:
        color = self.color_of(name)
        validation = name.startswith(VALIDATION)
        batches, epochs = run.batches.get(name), run.epochs.get(name)
        style = LineStyle(color, dashed=validation, dots=validation, scale=scale)
        lines = self._lines[self._chart_of(name)]
        shown = self.legend.is_shown(name)
        if batches is not None:
            if self._means.are_shown:
                thin = LineStyle(color, width=1, opacity=0.35, scale=scale)
                lines.append(_Line(f"{name}/batch", batches, thin, shown))
                lines.append(_Line(f"{name}/smooth", self._means.of(run, name, batches), style, shown))
            else:
                thin = LineStyle(color, width=1, opacity=0.9, scale=scale)
                lines.append(_Line(f"{name}/batch", batches, thin, shown))
        if epochs is not None:
            dots = len(epochs) <= _MOST_DOTS
            joined = batches is None
            # Where the line of the batches is there already, epochs are dots on it or nothing.
            if dots or joined:
                shift = _shift(name)
                of_epochs = LineStyle(color, dashed=validation, dots=dots, line=joined, shift=shift, scale=scale)
                lines.append(_Line(f"{name}/epoch", epochs, of_epochs, shown))
        self._entries.append(Entry(name, name, style, run.label if self._others else "", run.last(name)))

    def _plan_other(self, run: RunCurves, number: int, name: str, color: str, scale: Scale) -> None:
        key = f"{number}/{run.label}/{name}"
        epochs, batches = run.epochs.get(name), run.batches.get(name)
        # A run of one or two epochs shows its course by its batches alone.
        if batches is not None and (epochs is None or len(epochs) <= _FEW_EPOCHS):
            curve, shift = self._means.of(run, name, batches) if self._means.are_shown else batches, 0.0
        else:
            curve, shift = run.epochs[name], _shift(name)
        dashed = name.startswith(VALIDATION)
        style = LineStyle(color, width=1.5, dashed=dashed, opacity=0.9, shift=shift, scale=scale)
        self._lines[self._chart_of(name)].append(_Line(key, curve, style, self.legend.is_shown(key)))
        self._entries.append(Entry(key, name, style, run.label, run.last(name)))

    def _chart_of(self, name: str) -> Chart:
        return self.losses if is_loss(name) else self.metrics

    def _span(self, end: float | None) -> None:
        self._end = end
        live = self._live
        first = 0.0
        if end is not None and live is not None:
            # How long epochs will take is not known before there was one.
            scale = live.scale(self._along)
            first = scale.place(_FIRST_EPOCHS)
            end = scale.place(end) if self._along is not Along.SECONDS else None
        self.metrics.set_end(end, first)
        self.losses.set_end(end, first)  # last, since there is a loss wherever there are metrics

    def _redraw_soon(self) -> None:
        if not self._timer.isActive():
            gone = self._since_redraw.elapsed() if self._since_redraw.isValid() else _PAUSE
            self._timer.start(max(0, self._pause() - gone))

    def _pause(self) -> int:
        """Milliseconds between two redraws that take what the last ones took."""
        spent = self._spent + sum(chart.spent for chart in self._lines)
        wanted = round(1000 * spent / (_SHARE * (os.cpu_count() or 1)))
        return min(_LONGEST_PAUSE, max(_PAUSE, wanted))

    # The readout under the pointer

    def _read_at(self, x: float | None) -> None:
        if not self.runs:
            x = None
        for chart in (self.losses, self.metrics):
            chart.show_cursor(x)
        if x is None:
            self._readout.hide()
            return
        # Runs that are equals may be in different epochs at one time; the first says where it is.
        title = tr("epoch {x}", x=f"{self._epoch_at(self.leading or self.runs[0], x):.2f}")
        self._readout.show_values(title, self.values_at(x), [mark.text for mark in self.losses.marks_near(x)])

    def values_at(self, place: float) -> list[tuple[str, str, float]]:
        """Name, colour and value of shown curves at a place of the axis: of the run that leads, else of all."""
        leading = self.leading
        if leading is None:
            lines = [(entry.key, f"{entry.group} {entry.name}", entry.style.color) for entry in self._entries]
            named = {line.key: line for chart in self._lines.values() for line in chart}
            return [
                (name, color, value)
                for key, name, color in lines
                if self.legend.is_shown(key) and (value := _value_at(named[key], place)) is not None
            ]
        x = self._epoch_at(leading, place)
        found = []
        for name in leading.names:
            curve = leading.batches.get(name) or leading.epochs[name]
            if self.legend.is_shown(name) and len(curve):
                found.append((name, self.color_of(name), float(curve.y[_nearest(curve.x, x)])))
        return found

    def _epoch_at(self, run: RunCurves, place: float) -> float:
        return run.scale(self._along).epoch(place)


def _value_at(line: _Line, place: float) -> float | None:
    """The value of a line next to a place of the axis, None where it does not reach so far."""
    curve = line.curve
    x = line.style.scale.epoch(place) - line.style.shift
    if not len(curve) or not curve.x[0] - 1 <= x <= curve.x[-1] + 1:
        return None
    return float(curve.y[_nearest(curve.x, x)])


def _shift(name: str) -> float:
    """Where the values of epochs stand beside the epoch's end."""
    return 0.0 if name.startswith(VALIDATION) else _MIDDLE


def _nearest(places: NDArray[np.float64], x: float) -> int:
    after = int(np.searchsorted(places, x))
    if after == 0:
        return 0
    if after == len(places) or x - places[after - 1] <= places[after] - x:
        return after - 1
    return after
