"""A node's texts and outlines, laid out once, so that painting only puts them down."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainterPath, QStaticText

from nodeeditor.canvas.content import Content, tight_shape
from nodeeditor.canvas.geometry import BAR, CORNER, WIDTH
from nodeeditor.canvas.style import Style
from nodeeditor.catalog.describe import DOT
from nodeeditor.graph.elements import NodeMode
from nodeeditor.workspace.training_phase import Role

LEFT = 14.0
RIGHT = 10.0
BADGE = 14.0
#: The same seen from further away, where those are left out that tell what is usual.
LARGE_BADGE = 22.0
_FROM_FAR = ("differs", "non-finite", "frozen", "weights-partly", "weights-new", "muted", "bypassed")
_GAP = 4.0
#: How high the stripe is that tells of a training; higher as it is seen from further away.
FOOT, LARGE_FOOT = 3.5, 7.0
#: How far the place of a parameter reaches beyond its text, and how high it is.
_FIELD_MARGIN = 4.0
_FIELD_HEIGHT = 18.0
#: A parameter that is cut off at the end of the line still has so much room.
_FIELD_LEAST = 16.0


@dataclass(frozen=True, slots=True)
class FieldPlace:
    """Where a parameter's value stands on a node, from the node's top left corner."""

    parameter: str
    rect: QRectF


class Prepared:
    """Everything of one node seen in full that can be laid out before painting, for one content in one style."""

    __slots__ = (
        "badges",
        "body",
        "count",
        "count_at",
        "fields",
        "foot",
        "shape",
        "shape_at",
        "strip",
        "subtitle",
        "subtitle_at",
        "title",
        "title_at",
        "top",
    )

    def __init__(self, content: Content, style: Style) -> None:
        frame = content.frame
        self.body, self.strip, _ = outlines(frame.height)
        self.foot = foot(frame.height, FOOT, content.role)
        self.top = _top(frame.height)
        self.badges = _badges(content)
        #: Order numbers stand between a merge's ports and its texts.
        left = LEFT + (8 if any(len(port.slots) > 1 for port in frame.inputs) else 0)
        inner = WIDTH - left - RIGHT
        title_room = inner - len(self.badges) * (BADGE + _GAP)
        self.title = static(elided(content.title, style.title_metrics, title_room), style.title_font)
        subtitle = elided(content.subtitle, style.small_metrics, inner)
        self.subtitle = static(subtitle, style.small_font)
        shape, count = fitted(content.shape, content.count, style.mono_metrics, inner)
        self.shape = static(shape, style.mono_font)
        self.count = static(count, style.mono_font)
        self.title_at = QPointF(left, self.top + 8)
        self.subtitle_at = QPointF(left, self.top + 25)
        self.shape_at = QPointF(left, self.top + 42)
        self.fields = _fields(content, subtitle, style.small_metrics, self.subtitle_at)
        self.count_at = QPointF(WIDTH - RIGHT - style.mono_metrics.horizontalAdvance(count), self.top + 42)


class PreparedSmall:
    """What can be read of a node from further away, laid out: name and shape in large letters."""

    __slots__ = ("badges", "body", "foot", "shape", "shape_at", "strip", "title", "title_at")

    def __init__(self, content: Content, style: Style) -> None:
        height, room = content.frame.height, WIDTH - LEFT - 8
        self.badges = tuple(badge for badge in _badges(content) if badge in _FROM_FAR)
        self.body, _, self.strip = outlines(height)
        self.foot = foot(height, LARGE_FOOT, content.role)
        top = _top(height)
        self.title_at = QPointF(LEFT, top + (6 if content.shape else 18))
        self.shape_at = QPointF(LEFT, top + 36)
        title_room = room - len(self.badges) * (LARGE_BADGE + _GAP)
        title = elided(content.title, style.large_title_metrics, title_room, Qt.TextElideMode.ElideMiddle)
        self.title = static(title, style.large_title_font)
        self.shape = static(elided(tight_shape(content.shape), style.large_mono_metrics, room), style.large_mono_font)


def _top(height: float) -> float:
    """Where the lines start: in the middle of a node that is taller than they are."""
    return (height - 62.0) / 2


def _fields(content: Content, shown: str, metrics: QFontMetricsF, at: QPointF) -> tuple[FieldPlace, ...]:
    """The places of the parameters in a subtitle, of which ``shown`` is what fits."""
    end = at.x() + metrics.horizontalAdvance(shown)
    middle = at.y() + metrics.height() / 2
    places = []
    before = content.type
    for name, text in content.fields:
        before += DOT
        left = min(at.x() + metrics.horizontalAdvance(before), end - _FIELD_LEAST)
        before += text
        right = min(at.x() + metrics.horizontalAdvance(before), end)
        places.append(
            FieldPlace(
                name,
                QRectF(
                    left - _FIELD_MARGIN, middle - _FIELD_HEIGHT / 2, right - left + 2 * _FIELD_MARGIN, _FIELD_HEIGHT
                ),
            )
        )
    return tuple(places)


def static(text: str, font: QFont) -> QStaticText:
    """A text laid out once."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    made.prepare(font=font)
    return made


def fitted(shape: str, count: int | None, metrics: QFontMetricsF, room: float) -> tuple[str, str]:
    """Shape and parameter count as they fit in one line: in full, else shortened, the count going first."""
    full = "" if count is None else f"{count:,}"
    for line, number in (
        (shape, full),
        (shape, _short(count)),
        (tight_shape(shape), full),
        (tight_shape(shape), _short(count)),
    ):
        gap = 10.0 if number else 0.0
        if metrics.horizontalAdvance(line) + gap + metrics.horizontalAdvance(number) <= room:
            return line, number
    return elided(tight_shape(shape), metrics, room), ""


def _short(count: int | None) -> str:
    """A count in four or five characters: ``36.9k``."""
    if count is None or count < 10_000:
        return "" if count is None else f"{count:,}"
    size, unit = next((size, unit) for size, unit in ((1e12, "T"), (1e9, "G"), (1e6, "M"), (1e3, "k")) if count >= size)
    return f"{count / size:.1f}{unit}" if count < 100 * size else f"{count / size:.0f}{unit}"


def elided(text: str, metrics: QFontMetricsF, room: float, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> str:
    """As much of ``text`` as there is room for."""
    return metrics.elidedText(text, mode, room)


def _badges(content: Content) -> tuple[str, ...]:
    """The badges from right to left: the problem first, since it matters most."""
    found = []
    if content.problems:
        found.append("error" if content.has_error else "non-finite" if content.broke else "warning")
    found.append("family")
    if content.mode is not NodeMode.ACTIVE:
        found.append(content.mode.value)
    if content.role is Role.DIFFERS:
        found.append("differs")
    if content.shared:
        found.append("shared")
    if content.frozen:
        found.append("frozen")
    if content.fate is not None:
        found.append(f"weights-{content.fate.fate.value}")
    return tuple(found)


@lru_cache(maxsize=64)
def outlines(height: float) -> tuple[QPainterPath, QPainterPath, QPainterPath]:
    """The body of a node of this height, and the strip of colour along its left edge, narrow and wide."""
    body = QPainterPath()
    body.addRoundedRect(QRectF(0, 0, WIDTH, height), CORNER, CORNER)
    return body, _strip(body, height, BAR), _strip(body, height, BAR * 1.75)


@lru_cache(maxsize=64)
def foot(height: float, thick: float, role: Role | None) -> QPainterPath | None:
    """The stripe along the lower edge of a node of this height: whole where it trains, dotted where it is frozen.

    Dashed where what trains is another than what is drawn; None where a training does nothing to it.
    """
    if role is None:
        return None
    body, _, _ = outlines(height)
    on, off = {Role.TRAINS: (WIDTH, 0.0), Role.FROZEN: (thick, 2 * thick), Role.DIFFERS: (5 * thick, 2 * thick)}[role]
    edge = QPainterPath()
    x = BAR
    while x < WIDTH:
        edge.addRect(QRectF(x, height - thick, on, thick))
        x += on + off
    return body.intersected(edge)


def _strip(body: QPainterPath, height: float, width: float) -> QPainterPath:
    edge = QPainterPath()
    edge.addRect(QRectF(0, 0, width, height))
    return body.intersected(edge)
