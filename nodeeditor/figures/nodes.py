"""How large a node is in a figure, and where its texts stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from nodeeditor.canvas.content import Content, tight_shape
from nodeeditor.canvas.geometry import WIDTH
from nodeeditor.canvas.prepared import BADGE, LEFT, RIGHT, fitted
from nodeeditor.canvas.style import Style, text_font
from nodeeditor.catalog.describe import DOT
from nodeeditor.figures.drawing import Ink, Text
from nodeeditor.figures.options import FigureOptions, Shapes
from nodeeditor.figures.port_names import PORT_ROOM, PortNames
from nodeeditor.language import tr

#: Round the texts of a node that is no larger than they are.
_AIR = QMarginsF(11, 6, 8, 6)
_BADGE_ROOM = BADGE + 4
_TITLE = 12
#: Names are broken after these.
_BREAKS = re.compile(r"[^_.\-/]*[_.\-/]*")
#: Texts that stand in one line, the first at its left end and all others at its right one.
_Line = list[tuple[str, QFont, Ink]]


@dataclass(frozen=True, slots=True)
class Face:
    """A node without a place: its size, texts and badges, and where its named ports stand across."""

    content: Content
    size: QSizeF
    texts: tuple[Text, ...]
    badges: tuple[tuple[str, QRectF], ...]
    anchors: dict[tuple[str, bool], float] = field(default_factory=dict)


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

    def as_drawn(self, content: Content, ports: PortNames) -> Face:
        """A node of the size that it has on the canvas, with its ports where they are there."""
        content = self.told(content)
        style, size, frame = self._style, QSizeF(WIDTH, content.frame.height), content.frame
        air = QMarginsF(LEFT, 0, RIGHT, 0)
        if ports.inputs or ports.outputs:
            air = QMarginsF(0, 0, RIGHT, 0) + ports.room(is_down=False)
        badges = _badges(content)
        inner = WIDTH - air.left() - air.right()
        shape, count = fitted(content.shape, content.count, style.mono_metrics, inner)
        title = _elided(content.title, style.title_metrics, inner - len(badges) * _BADGE_ROOM)
        lines: list[_Line] = [
            [(title, style.title_font, Ink.TITLE)],
        ]
        last: list[_Line] = [[(shape, style.mono_font, Ink.SHAPE), (count, style.mono_font, Ink.THIRD)]]
        last = last if shape or count else []
        # Nodes with many ports have room for more lines.
        room = size.height() - 2 * _AIR.top() - sum(map(_height, lines + last))
        most = max(1, int(room // (style.small_metrics.height() + 1)))
        subtitle = _broken(content.subtitle.split(DOT), style.small_metrics, inner, DOT)
        subtitle = [*subtitle[: most - 1], DOT.join(subtitle[most - 1 :])] if subtitle[most - 1 :] else subtitle
        lines += [[(_elided(line, style.small_metrics, inner), style.small_font, Ink.SECOND)] for line in subtitle]
        lines += last
        anchors = {
            (name, is_input): frame.anchor(name, is_input).y() for names, is_input in ports.sides for name in names
        }
        texts = ports.texts(size, anchors, is_down=False)
        return _face(content, size, lines, badges, air, texts)

    def fitting(self, content: Content, widest: float, ports: PortNames, *, is_down: bool) -> Face:
        """A node as small as its texts, which are broken where they get wider than ``widest``."""
        content = self.told(content)
        style, badges = self._style, _badges(content)
        title_font = text_font(_TITLE, QFont.Weight.DemiBold)
        title = _broken(_BREAKS.findall(content.title), QFontMetricsF(title_font), widest, "")
        lines: list[_Line] = [[(line, title_font, Ink.TITLE)] for line in title]
        subtitle = _broken(content.subtitle.split(DOT), style.small_metrics, widest, DOT)
        lines += [[(line, style.small_font, Ink.SECOND)] for line in subtitle if line != content.title]
        if content.shape:
            lines.append([(tight_shape(content.shape), style.mono_font, Ink.SHAPE)])
        if content.count is not None:
            words = tr("{count} params", count=f"{content.count:,}")
            lines.append([(words, style.small_font, Ink.THIRD)])
        widths = [QFontMetricsF(font).horizontalAdvance(text) for line in lines for text, font, _ in line]
        inner = QSizeF(max(widths[0] + len(badges) * _BADGE_ROOM, *widths), sum(map(_height, lines)))
        air = _AIR + ports.room(is_down=is_down)
        size = inner.grownBy(air).expandedTo(ports.least(is_down=is_down))
        slots = max(sum(len(port.slots) for port in content.frame.inputs if port.variadic), 1)
        room = (slots + 1) * PORT_ROOM
        size = size.expandedTo(QSizeF(room, 0) if is_down else QSizeF(0, room))
        anchors = ports.anchors(size, is_down=is_down)
        texts = ports.texts(size, anchors, is_down=is_down)
        return replace(_face(content, size, lines, badges, air, texts), anchors=anchors)


def _face(
    content: Content,
    size: QSizeF,
    lines: list[_Line],
    badges: tuple[str, ...],
    air: QMarginsF,
    texts: list[Text],
) -> Face:
    """A node whose lines stand in the middle of what is inside of ``air``; ``texts`` stand already."""
    left, right = air.left(), size.width() - air.right()
    free = size.height() - air.top() - air.bottom() - sum(map(_height, lines))
    y = top = air.top() + free / 2
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
        x -= _BADGE_ROOM
    return Face(content, size, tuple(text for text in texts if text.text), tuple(places))


def _badges(content: Content) -> tuple[str, ...]:
    """From right to left."""
    found = ["error" if content.has_error else "warning"] if content.problems else []
    found.append("family")
    found += ["shared"] if content.shared else []
    return (*found, "frozen") if content.frozen else tuple(found)


def _height(line: _Line) -> float:
    return max(QFontMetricsF(font).height() for _, font, _ in line) + 1.0


def _elided(text: str, metrics: QFontMetricsF, room: float) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)


def _broken(parts: Iterable[str], metrics: QFontMetricsF, widest: float, between: str) -> list[str]:
    """Parts of a text in lines no wider than ``widest``, as far as that can be done by breaking between them."""
    lines: list[str] = []
    for part in filter(None, parts):
        longer = f"{lines[-1]}{between}{part}" if lines else part
        if lines and metrics.horizontalAdvance(longer) <= widest:
            lines[-1] = longer
        else:
            lines.append(part)
    return lines or [""]
