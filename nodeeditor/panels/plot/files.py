"""The plot as a file: a picture (PNG, SVG) or its numbers (CSV)."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from nodeeditor.panels.plot.chart import Chart
from nodeeditor.panels.plot.curves import RunCurves
from nodeeditor.panels.plot.legend import Entry, value_text
from nodeeditor.panels.plot.log_names import in_order
from nodeeditor.panels.plot.training_plot import TrainingPlot

_LEGEND_LINE = 18
_PNG_SCALE = 2


def save_plot(plot: TrainingPlot, path: Path) -> None:
    """Write the plot in the format that the ending of ``path`` names. Raises ``OSError``."""
    match path.suffix.lower():
        case ".csv":
            save_csv(plot.runs, path)
        case ".svg":
            _save_svg(plot, path)
        case _:
            _save_png(plot, path)


def save_csv(runs: Sequence[RunCurves], path: Path) -> None:
    """Write every point: a line a batch and a line an epoch, a column a log. Raises ``OSError``.

    ``at`` counts epochs and places batches between them; what a line does not have is empty.
    """
    names = in_order(name for run in runs for name in run.names)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["run", "kind", "at", *names])
        for run in runs:
            for kind, curves in (("batch", run.batches), ("epoch", run.epochs)):
                points: dict[float, dict[str, float]] = {}
                for name, curve in curves.items():
                    for x, y in zip(curve.x.tolist(), curve.y.tolist(), strict=True):
                        points.setdefault(x, {})[name] = y
                for at in sorted(points):
                    writer.writerow([run.label, kind, at, *(points[at].get(name, "") for name in names)])


def _save_png(plot: TrainingPlot, path: Path) -> None:
    size = _size(plot)
    image = QImage(size * _PNG_SCALE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.scale(_PNG_SCALE, _PNG_SCALE)
    _paint(plot, painter, size)
    painter.end()
    if not image.save(str(path), "PNG"):
        raise OSError(f"{path} can't be written")


def _save_svg(plot: TrainingPlot, path: Path) -> None:
    size = _size(plot)
    # Qt's generator reports no failure to write; opening the file ourselves raises what is wrong.
    with path.open("wb"):
        pass
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(0, 0, size.width(), size.height()))
    painter = QPainter(generator)
    _paint(plot, painter, size)
    painter.end()


def _charts(plot: TrainingPlot) -> list[Chart]:
    return [chart for chart in (plot.losses, plot.metrics) if not chart.is_empty]


def _entries(plot: TrainingPlot) -> list[Entry]:
    return [entry for entry in plot.legend.entries if plot.legend.is_shown(entry.key)]


def _size(plot: TrainingPlot) -> QSize:
    charts = _charts(plot) or [plot.losses]
    width = sum(chart.width() for chart in charts)
    rows = -(-len(_entries(plot)) // _columns(width))
    return QSize(width, max(chart.height() for chart in charts) + rows * _LEGEND_LINE + 12)


def _columns(width: int) -> int:
    return max(1, width // 220)


def _paint(plot: TrainingPlot, painter: QPainter, size: QSize) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(plot.theme.panel))
    left = 0
    charts = _charts(plot)
    for chart in charts:
        chart.render(painter, QRectF(left, 0, chart.width(), chart.height()), chart.viewport().rect())
        left += chart.width()
    top = max((chart.height() for chart in charts), default=0) + 4
    columns = _columns(size.width())
    for number, entry in enumerate(_entries(plot)):
        x = 12 + (number % columns) * (size.width() - 12) // columns
        y = top + (number // columns) * _LEGEND_LINE
        painter.fillRect(QRectF(x, y + 7, 12, 3), QColor(entry.style.color))
        painter.setPen(QColor(plot.theme.text))
        name = f"{entry.group}: {entry.name}" if entry.group else entry.name
        text = f"{name}  {value_text(entry.value)}"
        painter.drawText(QRectF(x + 18, y, 200, _LEGEND_LINE), Qt.AlignmentFlag.AlignVCenter, text)
