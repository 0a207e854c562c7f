"""Pens, brushes and fonts of the canvas, made once for a theme."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontDatabase, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nodeeditor.theme.icons import family_drawing, pixmap, renderer
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.training_phase import Role

#: What is dashed can't hold; along what is dotted nothing flows.
_DASHES, _DOTS = (3.0, 2.5), (1.5, 3.5)
#: Stands for a family, of nodes that do not count.
ASIDE = "aside"


class Detail(Enum):
    """How much of a node is drawn at a zoom."""

    NEAR = "near"
    MIDDLE = "middle"
    FAR = "far"

    @classmethod
    def at(cls, zoom: float) -> Detail:
        """From 60 % everything, from 30 % name, colour and shape, below that blocks."""
        if zoom >= 0.6:
            return cls.NEAR
        return cls.MIDDLE if zoom >= 0.3 else cls.FAR


class Style:
    """How the canvas looks in one theme. ``as_vectors`` draws icons as vectors, for a picture in a file."""

    def __init__(self, theme: Theme, *, as_vectors: bool = False) -> None:
        self.theme = theme
        self._as_vectors = as_vectors
        self._vectors: dict[tuple[str, str], QSvgRenderer] = {}
        self._icons: dict[tuple[str, str, float], QPixmap] = {}
        self._drawings: dict[str, str] = {}

        self.canvas = QColor(theme.canvas)
        self.grid = QColor(theme.grid)
        self.node = QBrush(QColor(theme.node))
        self.canvas_brush = QBrush(self.canvas)
        self.raised_brush = QBrush(QColor(theme.raised))
        self.link_brush = QBrush(QColor(theme.link))
        self.accent_brush = QBrush(QColor(theme.accent))
        self.ok_brush = QBrush(QColor(theme.ok))
        self.error_brush = QBrush(QColor(theme.error))
        self.warning_brush = QBrush(QColor(theme.warning))
        self.faint_brush = QBrush(mixed(theme.link, theme.canvas, 0.65))
        self.families = {name: QBrush(QColor(color)) for name, color in theme.families.items()}
        self.unknown = QBrush(QColor(theme.second))

        self.border = QPen(QColor(theme.border), 1)
        self.hover_border = QPen(mixed(theme.border, theme.second, 0.55), 1)
        self.placeholder_border = QPen(QColor(theme.third), 1.25, Qt.PenStyle.CustomDashLine)
        self.placeholder_border.setDashPattern([4, 3])
        self.aside_border = QPen(QColor(theme.second), 1.25, Qt.PenStyle.CustomDashLine)
        self.aside_border.setDashPattern([5, 3.5])
        self.outline = QPen(QColor(theme.accent), 2)
        self.kin = QPen(mixed(theme.accent, theme.canvas, 0.2), 1.5)
        self.focus = QPen(QColor(theme.accent), 1.5, Qt.PenStyle.DotLine)
        self.ok_outline = QPen(QColor(theme.ok), 3)  # wider than that of what is selected
        self.error_outline = QPen(QColor(theme.error), 2, Qt.PenStyle.CustomDashLine)
        self.error_outline.setDashPattern([3.5, 2.5])

        #: The stripe of a node by what a training does to it.
        self.roles = {
            Role.TRAINS: self.accent_brush,
            Role.FROZEN: QBrush(QColor(theme.second)),
            Role.DIFFERS: self.warning_brush,
        }
        self._marks = {
            "selected": self.accent_brush,
            "kin": QBrush(self.kin.color()),
            "hovered": QBrush(self.hover_border.color()),
            "fits": self.ok_brush,
            "error": self.error_brush,
        }

        self.port_ring = QPen(QColor(theme.ok), 1.5)
        self.port_cross = QPen(QColor(theme.second), 1.8)
        self.port_cross.setCapStyle(Qt.PenCapStyle.RoundCap)

        self.title = QPen(QColor(theme.text))
        self.second = QPen(QColor(theme.second))
        self.third = QPen(QColor(theme.third))
        self.shape = QPen(mixed(theme.text, theme.second, 0.35))
        self.stale = QPen(QColor(theme.third))
        self.on_badge = QPen(QColor(theme.canvas if theme.is_dark else theme.node), 1.8)
        self.on_badge.setCapStyle(Qt.PenCapStyle.RoundCap)

        self.link = _line(theme.link, 2)
        self.link_hover = _line(mixed(theme.link, theme.text, 0.45), 2)
        self.link_selected = _line(theme.accent, 2)
        self.link_broken = _line(theme.error, 2, _DASHES)
        self.link_idle = _line(theme.link, 1.5, _DOTS)
        self.link_idle_selected = _line(theme.accent, 1.5, _DOTS)
        self.link_drop = _line(theme.ok, 3)
        self.link_open = _line(theme.accent, 2)
        self.link_refused = _line(theme.error, 2, _DASHES)

        self.title_font = text_font(13, QFont.Weight.DemiBold)
        self.small_font = text_font(11)
        self.tiny_font = text_font(9, QFont.Weight.DemiBold)
        self.mono_font = fixed_font(10)
        self.large_title_font = text_font(21, QFont.Weight.DemiBold)
        self.large_mono_font = fixed_font(15)
        self.title_metrics = QFontMetricsF(self.title_font)
        self.small_metrics = QFontMetricsF(self.small_font)
        self.tiny_metrics = QFontMetricsF(self.tiny_font)
        self.mono_metrics = QFontMetricsF(self.mono_font)
        self.large_title_metrics = QFontMetricsF(self.large_title_font)
        self.large_mono_metrics = QFontMetricsF(self.large_mono_font)

    def family(self, name: str) -> QBrush:
        """The colour of a family."""
        return self.families.get(name, self.unknown)

    def mark_brush(self, mark: str) -> QBrush:
        """What lies round a block that stands out."""
        return self._marks[mark]

    def block_brush(self, family: str) -> QBrush:
        """The colour of a node from far away: of its family, of an error for none, faint where it does not count."""
        if family == ASIDE:
            return self.faint_brush
        return self.family(family) if family else self.error_brush

    def draw_icon(self, painter: QPainter, drawing: str, color: str, rect: QRectF) -> None:
        """Draw an icon as sharp as the painter's scale allows."""
        if self._as_vectors:
            vector = self._vectors.get((drawing, color))
            if vector is None:
                vector = self._vectors[(drawing, color)] = renderer(drawing, color)
            vector.render(painter, rect)
            return
        scale = painter.worldTransform().m11() * painter.device().devicePixelRatioF()
        key = (drawing, color, max(1.0, round(scale * 4) / 4))
        made = self._icons.get(key)
        if made is None:
            made = self._icons[key] = pixmap(drawing, color, round(rect.width()), key[2])
        painter.drawPixmap(rect, made, QRectF(made.rect()))

    def draw_family_icon(self, painter: QPainter, family: str, rect: QRectF) -> None:
        """Draw a family's icon in its colour."""
        drawing = self._drawings.get(family)
        if drawing is None:
            drawing = self._drawings[family] = family_drawing(family)
        self.draw_icon(painter, drawing, self.theme.family(family), rect)


def mixed(first: str, second: str, share: float) -> QColor:
    """A colour between two: ``share`` of the second."""
    a, b = QColor(first), QColor(second)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


def text_font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The system's face in a size of scene pixels, laid out alike at every zoom."""
    return _steady(QFont(), pixels, weight)


def fixed_font(pixels: int) -> QFont:
    """The system's monospaced face."""
    return _steady(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont), pixels, QFont.Weight.Normal)


def _steady(font: QFont, pixels: int, weight: QFont.Weight) -> QFont:
    font.setPixelSize(pixels)
    font.setWeight(weight)
    # With hinting a text would change its width from zoom to zoom.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _line(color: str | QColor, width: float, dashes: Sequence[float] = ()) -> QPen:
    pen = QPen(QColor(color), width)
    # The ends are hidden by ports; round ones would cost a polygon each.
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if dashes:
        pen.setDashPattern(dashes)
    return pen
