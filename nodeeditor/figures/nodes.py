"""How large a node is in a figure, and where its texts stand."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from nodeeditor.canvas.content import Content, tight_shape
from nodeeditor.canvas.geometry import WIDTH
from nodeeditor.canvas.prepared import BADGE, LEFT, RIGHT, fitted
from nodeeditor.canvas.style import Style, text_font
from nodeeditor.catalog.describe import DOT
from nodeeditor.figures.drawing import Ink, Text
from nodeeditor.figures.options import FigureOptions, Shapes
from nodeeditor.language import tr

#: Round the texts of a node that is no larger than they are.
_BEFORE, _AFTER, _ABOVE = 11.0, 8.0, 6.0
_TITLE = 12
#: Ports of a merge need so much room each.
_PORT_ROOM = 12.0


@dataclass(frozen=True, slots=True)
class Face:
    """A node without a place: its size, texts and badges."""

    content: Content
    width: float
    height: float
    texts: tuple[Text, ...]
    badges: tuple[tuple[str, QRectF], ...]


class Faces:
    """Lays out nodes in one style and by one choice of what they tell."""

    def __init__(self, style: Style, options: FigureOptions) -> None:
        self._style = style
        self._options = options

    def told(self, content: Content) -> Content:
        """What of a node a figure tells."""
        options = self._options
        return replace(
            content,
            shape=content.shape if options.shapes is Shapes.NODES else "",
            count=content.count if options.counts and content.count else None,
            problems=content.problems if options.problems else (),
        )

    def as_drawn(self, content: Content) -> Face:
        """A node of the size that it has on the canvas, in the middle of its ports."""
        content = self.told(content)
        style, height = self._style, content.frame.height
        badges = self._badges(content)
        inner = WIDTH - LEFT - RIGHT
        title_room = inner - len(badges) * (BADGE + 4)
        shape, count = fitted(content.shape, content.count, style.mono_metrics, inner)
        lines = [
            [(_elided(content.title, style.title_metrics, title_room), style.title_font, Ink.TITLE)],
            [(_elided(content.subtitle, style.small_metrics, inner), style.small_font, Ink.SECOND)],
        ]
        if shape or count:
            lines.append([(shape, style.mono_font, Ink.SHAPE), (count, style.mono_font, Ink.THIRD)])
        return self._face(content, QSizeF(WIDTH, height), lines, badges, (LEFT, RIGHT))

    def fitting(self, content: Content, widest: float, *, is_down: bool) -> Face:
        """A node as small as its texts, which are broken where they get wider than ``widest``."""
        content = self.told(content)
        style = self._style
        badges = self._badges(content)
        lines = [[(content.title, text_font(_TITLE, QFont.Weight.DemiBold), Ink.TITLE)]]
        lines += [
            [(line, style.small_font, Ink.SECOND)]
            for line in _broken(content.subtitle, style.small_metrics, widest)
            if line != content.title
        ]
        if content.shape:
            lines.append([(tight_shape(content.shape), style.mono_font, Ink.SHAPE)])
        if content.count is not None:
            words = tr("{count} params", count=f"{content.count:,}")
            lines.append([(words, style.small_font, Ink.THIRD)])
        widths = [QFontMetricsF(font).horizontalAdvance(text) for line in lines for text, font, _ in line]
        width = max(widths[0] + len(badges) * (BADGE + 4), *widths)
        height = sum(_height(line) for line in lines) + 2 * _ABOVE
        slots = max(sum(len(port.slots) for port in content.frame.inputs), len(content.frame.outputs))
        room = (slots + 1) * _PORT_ROOM
        size = QSizeF(_BEFORE + width + _AFTER, height)
        size = size.expandedTo(QSizeF(room, 0.0) if is_down else QSizeF(0.0, room))
        return self._face(content, size, lines, badges, (_BEFORE, _AFTER))

    def _face(
        self,
        content: Content,
        size: QSizeF,
        lines: list[list[tuple[str, QFont, Ink]]],
        badges: tuple[str, ...],
        air: tuple[float, float],
    ) -> Face:
        left, right = air[0], size.width() - air[1]
        y = (size.height() - sum(map(_height, lines))) / 2
        top = y
        texts: list[Text] = []
        for line in lines:
            (text, font, ink), *more = line
            base = y + QFontMetricsF(font).ascent() + (_height(line) - QFontMetricsF(font).height()) / 2
            texts.append(Text(text, QPointF(left, base), font, ink))
            for text, font, ink in more:
                advance = QFontMetricsF(font).horizontalAdvance(text)
                texts.append(Text(text, QPointF(right - advance, base), font, ink))
            y += _height(line)
        places, x = [], right - BADGE + 2
        for badge in badges:
            places.append((badge, QRectF(x, top + (_height(lines[0]) - BADGE) / 2, BADGE, BADGE)))
            x -= BADGE + 4
        return Face(content, size.width(), size.height(), tuple(text for text in texts if text.text), tuple(places))

    @staticmethod
    def _badges(content: Content) -> tuple[str, ...]:
        """From right to left."""
        found = ["error" if content.has_error else "warning"] if content.problems else []
        found.append("family")
        found += ["shared"] if content.shared else []
        return (*found, "frozen") if content.frozen else tuple(found)


def _height(line: list[tuple[str, QFont, Ink]]) -> float:
    return max(QFontMetricsF(font).height() for _, font, _ in line) + 1.0


def _elided(text: str, metrics: QFontMetricsF, room: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _broken(text: str, metrics: QFontMetricsF, widest: float) -> list[str]:
    """A subtitle in lines, broken between its parts."""
    lines: list[str] = []
    for part in text.split(DOT):
        longer = f"{lines[-1]}{DOT}{part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= widest:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines
