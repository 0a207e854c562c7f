"""The plot of a training as it runs, with earlier runs behind it: losses left, metrics right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QElapsedTimer, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from nodeeditor.language import tr
from nodeeditor.panels.plot.chart import Chart, LineStyle
from nodeeditor.panels.plot.curves import VALIDATION, Curve, RunCurves, in_order, is_loss
from nodeeditor.panels.plot.legend import Entry, Legend
from nodeeditor.panels.plot.readout import Readout
from nodeeditor.panels.plot.smoothing import Smoother
from nodeeditor.theme.tokens import Theme

#: At most this many redraws a second, whatever arrives.
REDRAWS_A_SECOND = 20
_PAUSE = 1000 // REDRAWS_A_SECOND
#: More epochs than this are drawn without a dot each: the dots would hide the line.
_MOST_DOTS = 60


class TrainingPlot(QWidget):
    """Draws one live run and any number of others; batches arrive as fast as they like."""

    #: A redraw is done (for measurements).
    redrawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._live: RunCurves | None = None
        self._others: list[RunCurves] = []
        self._weight = 0.6
        self._smoothed: dict[str, tuple[Smoother, Curve]] = {}
        self.legend = Legend(theme)
        self.losses = Chart(tr("Loss"), theme)
        self.metrics = Chart(tr("Metrics"), theme)
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
        self._timer.timeout.connect(self.redraw)
        self._since_redraw = QElapsedTimer()
        self.legend.switched.connect(self._redraw_soon)
        for chart in (self.losses, self.metrics):
            chart.hovered.connect(self._read_at)

    # What is shown

    @property
    def live(self) -> RunCurves | None:
        """The run that grows, or grew last."""
        return self._live

    @property
    def theme(self) -> Theme:
        """The colours of the plot."""
        return self._theme

    @property
    def runs(self) -> list[RunCurves]:
        """All runs that are drawn, the live one first."""
        return [*([self._live] if self._live else []), *self._others]

    def begin(self, label: str, steps: int, end: int, *, goes_on: bool = False) -> RunCurves:
        """Start a run of ``steps`` batches an epoch that shall reach epoch ``end``.

        With ``goes_on`` the points of the live run stay and its curves grow on.
        """
        if goes_on and self._live is not None:
            self._live.label = label
            self._live.steps = max(1, steps)
        else:
            self._live = RunCurves(label, steps)
            self._smoothed.clear()
        self._span(float(end))
        self._redraw_soon()
        return self._live

    def add_batches(self, epoch: int, step: int, logs: Mapping[str, Sequence[float]]) -> None:
        """Take batches of the live run."""
        if self._live is not None:
            self._live.add_batches(epoch, step, logs)
            self._redraw_soon()

    def add_epoch(self, epoch: int, logs: Mapping[str, float]) -> None:
        """Take the end of an epoch of the live run."""
        if self._live is not None:
            self._live.add_epoch(epoch, logs)
            self._redraw_soon()

    def end(self) -> None:
        """The live run is over: show just what there is."""
        self._span(None)
        self.redraw()

    def set_live(self, run: RunCurves | None) -> None:
        """Show a run that is read from its journal as the live one, or none."""
        self._live = run
        self._smoothed.clear()
        self._span(None)
        self._redraw_soon()

    def set_others(self, runs: Sequence[RunCurves]) -> None:
        """Draw these runs too, each in a colour of its own."""
        self._others = list(runs)
        self._redraw_soon()

    # How it is shown

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        for part in (self.losses, self.metrics, self.legend, self._readout):
            part.set_theme(theme)
        self.redraw()

    def set_smoothing(self, weight: float) -> None:
        """Smooth batch values by this weight of the past, 0 for none, below 1."""
        self._weight = weight
        self._smoothed.clear()
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
        """The colour of a log of the live run."""
        names = in_order([*(self._live.names if self._live else ()), name])
        return self._theme.series[names.index(name) % len(self._theme.series)]

    # Drawing

    def redraw(self) -> None:
        """Draw all curves as they are now."""
        self._timer.stop()
        entries: list[Entry] = []
        drawn: dict[Chart, set[str]] = {self.losses: set(), self.metrics: set()}
        if self._live is not None:
            entries += [self._draw_live(self._live, name, drawn) for name in self._live.names]
        for number, run in enumerate(self._others):
            # From the far end of the row, where the live run comes last.
            color = self._theme.series[-1 - number % len(self._theme.series)]
            entries += [self._draw_other(run, number, name, color, drawn) for name in run.names]
        for chart, keys in drawn.items():
            chart.keep_lines(keys)
            chart.settle()
        self.metrics.setVisible(not self.metrics.is_empty)
        self.legend.set_entries(entries)
        self._since_redraw.start()
        self.redrawn.emit()

    def _draw_live(self, run: RunCurves, name: str, drawn: dict[Chart, set[str]]) -> Entry:
        color = self.color_of(name)
        validation = name.startswith(VALIDATION)
        batches, epochs = run.batches.get(name), run.epochs.get(name)
        style = LineStyle(color, dashed=validation, dots=validation)
        shown = self.legend.is_shown(name)
        lines: list[tuple[str, Curve, LineStyle]] = []
        if batches is not None:
            if self._weight > 0:
                lines.append((f"{name}/batch", batches, LineStyle(color, width=1, opacity=0.35)))
                lines.append((f"{name}/smooth", self._smooth(name, batches), style))
            else:
                lines.append((f"{name}/batch", batches, LineStyle(color, width=1, opacity=0.9)))
        if epochs is not None:
            dots = len(epochs) <= _MOST_DOTS
            joined = batches is None
            # Where the line of the batches is there already, epochs are dots on it or nothing.
            if dots or joined:
                lines.append((f"{name}/epoch", epochs, LineStyle(color, dashed=validation, dots=dots, line=joined)))
        self._set(name, lines, shown, drawn)
        return Entry(name, name, style, run.label if self._others else "", run.last(name))

    def _draw_other(self, run: RunCurves, number: int, name: str, color: str, drawn: dict[Chart, set[str]]) -> Entry:
        key = f"{number}/{run.label}/{name}"
        style = LineStyle(color, width=1.5, dashed=name.startswith(VALIDATION), opacity=0.9)
        curve = run.epochs.get(name) or run.batches[name]
        self._set(name, [(key, curve, style)], self.legend.is_shown(key), drawn)
        return Entry(key, name, style, run.label, run.last(name))

    def _set(
        self,
        name: str,
        lines: Sequence[tuple[str, Curve, LineStyle]],
        shown: bool,
        drawn: dict[Chart, set[str]],
    ) -> None:
        chart = self.losses if is_loss(name) else self.metrics
        for key, curve, style in lines:
            chart.set_line(key, curve.x, curve.y, style)
            chart.show_line(key, shown)
            drawn[chart].add(key)

    def _smooth(self, name: str, batches: Curve) -> Curve:
        smoother, means = self._smoothed.setdefault(name, (Smoother(self._weight), Curve()))
        if len(means) < len(batches):
            new = slice(len(means), None)
            means.extend(batches.x[new], smoother.extend(batches.y[new]))
        return means

    def _span(self, end: float | None) -> None:
        self.losses.set_end(end)
        self.metrics.set_end(end)

    def _redraw_soon(self) -> None:
        if not self._timer.isActive():
            gone = self._since_redraw.elapsed() if self._since_redraw.isValid() else _PAUSE
            self._timer.start(max(0, _PAUSE - gone))

    # The readout under the pointer

    def _read_at(self, x: float | None) -> None:
        for chart in (self.losses, self.metrics):
            chart.show_cursor(x)
        rows = self.values_at(x) if x is not None else []
        self._readout.show_values(x, rows)

    def values_at(self, x: float) -> list[tuple[str, str, float]]:
        """Name, colour and value of every shown curve of the live run next to ``x`` epochs."""
        if self._live is None:
            return []
        found = []
        for name in self._live.names:
            curve = self._live.batches.get(name) or self._live.epochs[name]
            if self.legend.is_shown(name) and len(curve):
                found.append((name, self.color_of(name), float(curve.y[_nearest(curve.x, x)])))
        return found


def _nearest(places: NDArray[np.float64], x: float) -> int:
    after = int(np.searchsorted(places, x))
    if after == 0:
        return 0
    if after == len(places) or x - places[after - 1] <= places[after] - x:
        return after - 1
    return after
