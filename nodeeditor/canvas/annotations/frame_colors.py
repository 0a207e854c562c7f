"""What the colours of frames look like in a theme: fills, edges and letters, made once."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPen, QPixmap

from nodeeditor.canvas.style import mixed
from nodeeditor.graph.annotations import FrameColor
from nodeeditor.language import tr
from nodeeditor.theme.tokens import Theme


class FrameLook:
    """Pens and brushes of frames of one colour."""

    def __init__(self, color: str, theme: Theme) -> None:
        self.color = color
        self.fill = QBrush(mixed(color, theme.canvas, 0.92))
        self.lit_fill = QBrush(mixed(color, theme.canvas, 0.8))
        self.edge = QPen(mixed(color, theme.canvas, 0.62), 1)
        self.hover_edge = QPen(mixed(color, theme.canvas, 0.35), 1)
        self.lit_edge = QPen(QColor(color), 2, Qt.PenStyle.DashLine)
        self.title = QPen(mixed(color, theme.text, 0.55))
        self.faint_title = QPen(QColor(theme.third))
        self.strip = QBrush(QColor(color))


def color_of(color: FrameColor, theme: Theme) -> str:
    """The colour that a theme has for one of frames."""
    known = {
        FrameColor.BLUE: theme.accent,
        FrameColor.GREEN: theme.ok,
        FrameColor.AMBER: theme.warning,
        FrameColor.RED: theme.error,
        FrameColor.VIOLET: theme.family("convolution"),
    }
    return known.get(color, theme.second)


def color_name(color: FrameColor) -> str:
    """A colour in words."""
    return {
        FrameColor.PLAIN: tr("Grey"),
        FrameColor.BLUE: tr("Blue"),
        FrameColor.GREEN: tr("Green"),
        FrameColor.AMBER: tr("Amber"),
        FrameColor.RED: tr("Red"),
        FrameColor.VIOLET: tr("Violet"),
    }[color]


def color_icon(color: FrameColor, theme: Theme) -> QIcon:
    """A patch of a colour, for menus."""
    patch = QPixmap(32, 32)
    patch.setDevicePixelRatio(2)
    patch.fill(Qt.GlobalColor.transparent)
    painter = QPainter(patch)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color_of(color, theme)))
    painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3)
    painter.end()
    return QIcon(patch)


def frame_looks(theme: Theme) -> dict[FrameColor, FrameLook]:
    """The looks of all colours in a theme."""
    return {color: FrameLook(color_of(color, theme), theme) for color in FrameColor}
