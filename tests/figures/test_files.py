"""Figures as files that look the same everywhere and are written whole or not at all."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from nodeeditor.figures import png as png_module
from nodeeditor.figures.figure import Figure
from nodeeditor.figures.files import ENDINGS, figure_bytes, image_of, pdf, png, svg, write_figure
from nodeeditor.figures.options import FigureOptions, Look
from nodeeditor.theme.tokens import DARK, LIGHT
from nodeeditor.workspace.apart import CalledOff
from tests.full_disk import no_file_larger_than


def test_pixels_are_as_many_as_print_asks_for(subject, tmp_path: Path) -> None:
    write_figure(subject, FigureOptions(width=85.0, look=Look.DARK), tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    assert image.width() == round(85 / 25.4 * 300)
    assert round(image.dotsPerMeterX() * 0.0254) == 300
    assert image.pixelColor(1, 1).name().upper() == DARK.canvas


@pytest.mark.parametrize("transparent", [False, True])
def test_a_png_made_in_strips_has_the_pixels_of_the_whole(subject, monkeypatch, transparent) -> None:
    monkeypatch.setattr(png_module, "_STRIP", 20_000)
    figure = Figure(subject, FigureOptions(width=85.0, legend=True, transparent=transparent))
    whole = image_of(figure)
    assert whole.height() > 3 * 20_000 // whole.width()  # so there are several
    made = QImage.fromData(png(figure))
    assert made.hasAlphaChannel() is transparent
    assert made.dotsPerMeterX() == whole.dotsPerMeterX() == round(300 / 0.0254)
    assert made.convertToFormat(whole.format()) == whole


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_figure_is_given_up_on_the_way(subject, ending) -> None:
    figure = Figure(subject, FigureOptions())
    asked = []

    def check() -> None:
        asked.append(None)
        if len(asked) == 5:
            raise CalledOff

    with pytest.raises(CalledOff):
        figure_bytes(figure, ending, check)
    asked.clear()
    with pytest.raises(CalledOff):
        Figure(subject, FigureOptions(), check)
    assert figure_bytes(figure, ending)  # another time it is made


def test_without_a_background_there_is_none(subject) -> None:
    assert image_of(Figure(subject, FigureOptions(transparent=True))).pixelColor(1, 1).alpha() == 0
    assert image_of(Figure(subject, FigureOptions())).pixelColor(1, 1).name().upper() == LIGHT.canvas


def test_black_on_white_is_grey_at_most(subject) -> None:
    image = image_of(Figure(subject, FigureOptions(look=Look.PRINT, legend=True)), 0.5)
    for y in range(0, image.height(), 3):
        for x in range(0, image.width(), 3):
            color = image.pixelColor(x, y)
            assert color.saturation() < 8, (x, y, color.name())


def test_an_svg_needs_no_font_and_has_the_size_of_print(subject) -> None:
    text = svg(Figure(subject, FigureOptions(width=85.0, legend=True))).decode()
    assert "<text" not in text
    assert re.search(r'<svg width="85(\.0+)?mm"', text)
    assert "<title>blocks</title>" in text


def test_an_svg_looks_as_the_pixels_do(subject) -> None:
    figure = Figure(subject, FigureOptions())
    pixels = image_of(figure, 1.0)
    drawn = QImage(pixels.size(), QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg(figure))).render(painter)
    painter.end()
    far = sum(
        abs(pixels.pixelColor(x, y).lightness() - drawn.pixelColor(x, y).lightness()) > 100
        for y in range(0, pixels.height(), 2)
        for x in range(0, pixels.width(), 2)
    )
    assert far * 4 < 0.004 * pixels.width() * pixels.height()


def test_a_pdf_holds_its_fonts_and_is_a_page_of_the_size_of_print(subject) -> None:
    content = pdf(Figure(subject, FigureOptions(width=85.0)))
    assert content.startswith(b"%PDF")
    box = re.search(rb"/MediaBox \[0 0 ([0-9.]+) ([0-9.]+)\]", content)
    assert box is not None
    assert float(box[1]) == pytest.approx(85 / 25.4 * 72, abs=0.6)
    assert b"/FontFile" in content


def test_a_figure_that_can_not_be_written_is_an_os_error(subject, tmp_path: Path) -> None:
    for ending in ENDINGS:
        with pytest.raises(OSError):
            write_figure(subject, FigureOptions(), tmp_path / "missing" / f"graph{ending}")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit to the size of a file")
@pytest.mark.parametrize("ending", ENDINGS)
def test_a_full_disk_leaves_the_old_figure_whole(subject, tmp_path: Path, ending: str) -> None:
    old = tmp_path / f"graph{ending}"
    old.write_text("the old picture")
    with no_file_larger_than(1000), pytest.raises(OSError, match="large"):
        write_figure(subject, FigureOptions(), old)
    assert old.read_text() == "the old picture"
    assert list(tmp_path.iterdir()) == [old]
