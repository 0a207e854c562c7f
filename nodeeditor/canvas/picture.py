"""The canvas as a picture in a file, with no window and no display."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, QSize
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from nodeeditor.canvas.content import FixedReports
from nodeeditor.canvas.node_painter import paint_node
from nodeeditor.canvas.scene import CanvasScene, Shown
from nodeeditor.canvas.style import Style
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.document.atomic import write_atomically
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

    Raises ``OSError`` when the file can't be written, and then leaves the old one whole.
    """
    application = _application()
    scene = CanvasScene(theme, Shown(document.graph, catalog, FixedReports(reports or {})))
    scene.show_graph(Shown(document.graph, catalog, FixedReports(reports or {})))
    content = scene.content_rect()
    area = (content if not content.isEmpty() else _EMPTY).adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)
    picture = _svg(scene, area, theme) if path.suffix.lower() == ".svg" else _png(scene, area, theme)
    scene.deleteLater()
    write_atomically(path, picture)
    del application


def _png(scene: CanvasScene, area: QRectF, theme: Theme) -> bytes:
    scale = min(_SCALE, _LARGEST / max(area.width(), area.height()))
    image = QImage(
        QSize(max(1, round(area.width() * scale)), max(1, round(area.height() * scale))),
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    painter = QPainter(image)
    painter.scale(scale, scale)
    _paint(painter, scene, area, Style(theme))
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return buffer.data().data()


def _svg(scene: CanvasScene, area: QRectF, theme: Theme) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(round(area.width()), round(area.height())))
    generator.setViewBox(QRectF(0, 0, area.width(), area.height()))
    painter = QPainter(generator)
    _paint(painter, scene, area, Style(theme, as_vectors=True))
    painter.end()
    return buffer.data().data()


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
