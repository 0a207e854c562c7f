"""The canvas as a picture in a file, with no window and no display."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.content import FixedReports
from nodeeditor.canvas.node_painter import paint_node
from nodeeditor.canvas.scene import CanvasScene, Shown
from nodeeditor.canvas.style import Style
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.document.document import Document
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.inference import NodeReport
from nodeeditor.theme.tokens import Theme

MARGIN = 40.0
_SCALE = 2.0
#: No picture is larger than this to either side; a wider graph is drawn smaller.
_LARGEST = 16_000.0
_EMPTY = QRectF(0, 0, 320, 120)


def render(
    document: Document,
    catalog: Catalog,
    path: Path,
    theme: Theme,
    reports: Mapping[NodeId, NodeReport] | None = None,
) -> None:
    """Draw ``document`` into ``path``, an ``.svg`` file or else a PNG of twice the size.

    Raises ``OSError`` when the file can't be written.
    """
    application = _application()
    scene = CanvasScene(theme, Shown(document.graph, catalog, FixedReports(reports or {})))
    scene.show_graph(Shown(document.graph, catalog, FixedReports(reports or {})))
    content = scene.content_rect()
    area = (content if not content.isEmpty() else _EMPTY).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    if path.suffix.lower() == ".svg":
        _write_svg(scene, area, path, theme)
    else:
        _write_png(scene, area, path, theme)
    scene.deleteLater()
    del application


def _write_png(scene: CanvasScene, area: QRectF, path: Path, theme: Theme) -> None:
    scale = min(_SCALE, _LARGEST / max(area.width(), area.height()))
    image = QImage(
        QSize(max(1, round(area.width() * scale)), max(1, round(area.height() * scale))),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(painter, scene, area, Style(theme))
    painter.end()
    if not image.save(str(path), "PNG"):
        raise OSError(f"can't write {path}")


def _write_svg(scene: CanvasScene, area: QRectF, path: Path, theme: Theme) -> None:
    # Written by Python, so that a failure is told with its reason.
    path.touch()
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setResolution(96)
    generator.setSize(QSize(round(area.width()), round(area.height())))
    generator.setViewBox(QRectF(0, 0, area.width(), area.height()))
    painter = QPainter()
    if not painter.begin(generator):
        raise OSError(f"can't write {path}")
    _paint(painter, scene, area, Style(theme, as_vectors=True))
    painter.end()


def _paint(painter: QPainter, scene: CanvasScene, area: QRectF, style: Style) -> None:
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(QRectF(0, 0, area.width(), area.height()), style.canvas)
    painter.translate(-area.topLeft())
    for link in scene.links.values():
        link.paint_in(painter, style)
    for node in scene.nodes.values():
        painter.save()
        painter.translate(node.pos())
        paint_node(painter, style, node.content, node.prepared)
        painter.restore()


def _application() -> QGuiApplication:
    """The running application, or one that needs no display."""
    running = QApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return QApplication(sys.argv[:1])
