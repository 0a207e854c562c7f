"""The program's own icons, drawn in the colours of a theme.

The files in ``assets/icons`` are line drawings of one hand on a grid of 24, in ``currentColor``;
here that word becomes a colour of the theme. Pixmaps are kept by name, colour and size.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from nodeeditor.resources import assets
from nodeeditor.theme.tokens import Theme

#: Device pixel ratios every icon is made for.
_RATIOS = (1.0, 2.0)
_PACKAGE = "families/package"


def family_icon(family: str, theme: Theme, size: int = 16) -> QIcon:
    """The icon of a family of layers in its colour; a box for the layers of a package."""
    return _icon(family_drawing(family), theme.family(family), theme.third, size)


def family_pixmap(family: str, theme: Theme, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The family's icon as a pixmap of ``size`` logical pixels."""
    return pixmap(family_drawing(family), theme.family(family), size, ratio)


def action_icon(name: str, theme: Theme, size: int = 20, color: str | None = None) -> QIcon:
    """The icon of an action (``"undo"``) in the theme's text colour, or another one, and dimmed where disabled."""
    return _icon(f"actions/{name}", color or theme.text, theme.third, size, faded=True)


def app_icon() -> QIcon:
    """The icon of the program itself."""
    return QIcon(str(assets() / "icons" / "app.svg"))


@cache
def family_drawing(family: str) -> str:
    """The name of a family's drawing, as :func:`pixmap` and :func:`renderer` take it; packages share one."""
    name = f"families/{family.replace(' ', '-')}"
    return name if _path(name).is_file() else _PACKAGE


def pixmap(drawing: str, color: str, size: int, ratio: float = 1.0) -> QPixmap:
    """A drawing (``"actions/undo"``) in one colour, ``size`` logical pixels wide and high."""
    key = f"{drawing}|{color}|{size}|{ratio}"
    found = QPixmap()
    if QPixmapCache.find(key, found):
        return found
    edge = max(1, round(size * ratio))
    made = QPixmap(edge, edge)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer(drawing, color).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    made.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, made)
    return made


def renderer(drawing: str, color: str) -> QSvgRenderer:
    """What draws a drawing at any size, in one colour."""
    return QSvgRenderer(QByteArray(_source(drawing).replace("currentColor", color).encode()))


def _icon(drawing: str, color: str, dimmed: str, size: int, *, faded: bool = False) -> QIcon:
    icon = QIcon()
    off = QColor(dimmed)
    if faded:
        off.setAlphaF(0.55)
    for ratio in _RATIOS:
        icon.addPixmap(pixmap(drawing, color, size, ratio), QIcon.Mode.Normal)
        icon.addPixmap(_translucent(drawing, off, size, ratio), QIcon.Mode.Disabled)
    return icon


def _translucent(drawing: str, color: QColor, size: int, ratio: float) -> QPixmap:
    solid = pixmap(drawing, color.name(), size, ratio)
    if color.alphaF() >= 1.0:
        return solid
    made = QPixmap(solid.size())
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(color.alphaF())
    painter.drawPixmap(QRectF(made.rect()), solid, QRectF(solid.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _source(drawing: str) -> str:
    return _path(drawing).read_text(encoding="utf-8")


def _path(drawing: str) -> Path:
    return assets() / "icons" / f"{drawing}.svg"
