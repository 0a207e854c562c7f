"""Figures as files: PNG, and SVG and PDF, which stay sharp at any size."""

from __future__ import annotations

import math
import os
import re
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from nodeeditor.figures.check import Check, wanted
from nodeeditor.figures.figure import Figure
from nodeeditor.figures.options import FigureOptions
from nodeeditor.figures.png import png_bytes
from nodeeditor.figures.subject import Subject
from nodeeditor.figures.svg_letters import SvgLetters
from nodeeditor.files.atomic import write_atomically
from nodeeditor.problems.sentences import visible

ENDINGS = (".png", ".svg", ".pdf")
#: Dots an inch of pictures that are to be printed in a width; of others, pixels for a unit of the drawing.
_PRINTED, _SCALE = 300.0, 2.0
#: No picture is larger than this to either side; a larger figure is drawn smaller.
_LARGEST = 16_000.0
#: The longest side that a page of a PDF may have, in points.
_LONGEST_PAGE = 14_000.0
_INCH = 25.4
#: Of vector files, so that sizes are exact to a hundredth of a millimetre.
_DOTS = 2540
_LINES, _DIGITS = re.compile(rb' d="[^"]*"'), re.compile(rb"(\.\d\d)\d+")


def write_figure(subject: Subject, options: FigureOptions, path: Path) -> Figure:
    """Draw a figure into ``path``, in the form that its ending says.

    Raises ``OSError`` when the file can't be written, and then leaves the old one whole.
    """
    application = application_at_hand()
    figure = Figure(subject, options)
    write_atomically(path, figure_bytes(figure, path.suffix.lower()))
    del application
    return figure


def figure_bytes(figure: Figure, ending: str, check: Check = wanted) -> bytes:
    """The content of a file with one of :data:`ENDINGS`. All of it may be done in a thread of its own."""
    return {".svg": svg, ".pdf": pdf, ".png": png}[ending](figure, check)


def image_of(figure: Figure, scale: float | None = None, check: Check = wanted, *, largest: float = _LARGEST) -> QImage:
    """The figure as pixels, ``scale`` for each unit of the drawing; by default as many as a file has.

    No side has more than ``largest`` pixels.
    """
    size, dots = _pixels(figure, scale, largest)
    return _strip(figure, size, dots, 0, size.height(), check)


def png(figure: Figure, check: Check = wanted) -> bytes:
    """The figure as a PNG file."""
    size, dots = _pixels(figure, None, _LARGEST)

    def strip(top: int, height: int) -> QImage:
        return _strip(figure, size, dots, top, height, check)

    return png_bytes(size, dots, strip, check, has_alpha=figure.options.transparent)


def _pixels(figure: Figure, scale: float | None, largest: float) -> tuple[QSize, int]:
    """How many pixels the figure has, and how many of them a metre."""
    width, height = figure.size.width(), figure.size.height()
    if scale is None:
        scale = _SCALE if figure.options.width is None else figure.scale * _PRINTED / 72
    scale = min(scale, largest / max(width, height))
    size = QSize(max(1, round(width * scale)), max(1, round(height * scale)))
    return size, round(scale / figure.scale * 72 / _INCH * 1000)


def _strip(figure: Figure, size: QSize, dots: int, top: int, height: int, check: Check) -> QImage:
    """Some rows of the figure at ``size``."""
    image = QImage(size.width(), height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDotsPerMeterX(dots)
    image.setDotsPerMeterY(dots)
    painter = QPainter(image)
    try:
        painter.translate(0, -top)
        painter.scale(size.width() / figure.size.width(), size.height() / figure.size.height())
        figure.paint(painter, check=check)
    finally:
        painter.end()  # before the image goes, also when nobody wants it any more
    return image


def svg(figure: Figure, check: Check = wanted) -> bytes:
    """The figure as an SVG file; letters are shapes in it, so it looks the same wherever it is shown."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(_DOTS)
    generator.setTitle(visible(figure.title) or "nodeeditor")
    generator.setSize((figure.millimetres * (_DOTS / _INCH)).toSize())
    generator.setViewBox(QRectF(0, 0, figure.size.width(), figure.size.height()))
    painter = QPainter(generator)
    letters = SvgLetters()
    try:
        figure.paint(painter, letters, check)
    finally:
        painter.end()
    check()
    # Qt writes more digits of each point than anyone can see.
    drawn = _LINES.sub(lambda found: _DIGITS.sub(rb"\1", found[0]), buffer.data().data())
    before, end, after = drawn.rpartition(b"</svg>")
    return before + letters.written().encode() + end + after


def pdf(figure: Figure, check: Check = wanted) -> bytes:
    """The figure as a PDF file of one page of its size, which holds its fonts."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    points = figure.points
    shrunk = min(1.0, _LONGEST_PAGE / max(points.width(), points.height()))
    page = QSizeF(math.ceil(points.width() * shrunk * 100) / 100, math.ceil(points.height() * shrunk * 100) / 100)
    writer.setPageSize(QPageSize(page, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF())
    writer.setResolution(1200)
    writer.setTitle(visible(figure.title))
    writer.setCreator("nodeeditor")
    painter = QPainter(writer)
    scale = 1200 / 72 * figure.scale * shrunk
    painter.scale(scale, scale)
    try:
        figure.paint(painter, check=check)
    finally:
        painter.end()
    return buffer.data().data()


def application_at_hand() -> QGuiApplication:
    """The running application, or one that needs no display."""
    running = QApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    if sys.platform == "linux":
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(sys.argv[:1])
