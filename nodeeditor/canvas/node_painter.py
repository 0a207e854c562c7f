"""How one node is painted. Nothing is laid out or asked here: see ``prepared.py``."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from nodeeditor.canvas.content import Content
from nodeeditor.canvas.geometry import CORNER, PORT, RING, WIDTH, PortPlace
from nodeeditor.canvas.prepared import BADGE, LARGE_BADGE, RIGHT, Prepared, PreparedSmall
from nodeeditor.canvas.style import Style
from nodeeditor.graph.elements import NodeMode


@dataclass(slots=True)
class NodeState:
    """What pointer, selection and gestures make of a node's look.

    ``kin`` marks calls of the layer under the pointer, ``on_way`` nodes through which a size came
    that does not fit. ``fits`` tells of each port, by (name, is input), whether the link that is being
    dragged may end there; ports not named in it are dimmed while ``wiring`` is on. ``parameter`` is
    the one whose value is under it.
    """

    selected: bool = False
    hovered: bool = False
    focused: bool = False
    kin: bool = False
    on_way: bool = False
    wiring: bool = False
    parameter: str | None = None
    fits: dict[tuple[str, bool], bool] = field(default_factory=dict)
    target: bool | None = None

    @property
    def is_plain(self) -> bool:
        """Whether nothing is drawn round the node."""
        return not (self.selected or self.focused or self.kin or self.on_way or self.target is not None)


PLAIN = NodeState()
#: How much is seen of what does not count.
_ASIDE = 0.55
#: Ports on one side that make a row.
_MANY = 3
#: Qt counts angles in sixteenths of a degree.
_DEGREE = 16


def paint_node(painter: QPainter, style: Style, content: Content, prepared: Prepared, state: NodeState = PLAIN) -> None:
    """Paint a node whose top left corner is the painter's origin."""
    painter.setBrush(style.node)
    if content.is_aside:
        painter.setPen(style.aside_border)
    elif not content.type_known:
        painter.setPen(style.placeholder_border)
    else:
        painter.setPen(style.hover_border if state.hovered else style.border)
    painter.drawPath(prepared.body)
    if content.is_aside:
        painter.setOpacity(_ASIDE)
    strip = style.error_brush if content.has_error else style.family(content.family)
    painter.fillPath(prepared.strip, strip)
    if prepared.foot is not None and content.role is not None:
        painter.fillPath(prepared.foot, style.roles[content.role])
    if state.parameter is not None:
        _paint_field(painter, style, prepared, state.parameter)
    _paint_texts(painter, style, content, prepared)
    painter.setOpacity(1.0)
    if content.mode is NodeMode.BYPASSED and not content.left_out:
        _paint_passing(painter, style, content)
    _paint_badges(painter, style, content, prepared)
    if not state.is_plain:
        _paint_outlines(painter, style, content, state)
    _paint_ports(painter, style, content, state)


def paint_small_node(
    painter: QPainter, style: Style, content: Content, prepared: PreparedSmall, state: NodeState = PLAIN
) -> None:
    """Paint what can be read of a node from further away: name, shape, colour."""
    painter.setBrush(style.node)
    error = content.has_error
    painter.setPen(style.error_outline if error else style.border if content.type_known else style.placeholder_border)
    if content.is_aside:
        painter.setPen(style.aside_border)
    painter.drawPath(prepared.body)
    if content.is_aside:
        painter.setOpacity(_ASIDE)
    painter.fillPath(prepared.strip, style.error_brush if error else style.family(content.family))
    if prepared.foot is not None and content.role is not None:
        painter.fillPath(prepared.foot, style.roles[content.role])
    painter.setFont(style.large_title_font)
    painter.setPen(style.title)
    painter.drawStaticText(prepared.title_at, prepared.title)
    painter.setFont(style.large_mono_font)
    painter.setPen(style.stale if content.stale else style.second)
    painter.drawStaticText(prepared.shape_at, prepared.shape)
    painter.setOpacity(1.0)
    if content.mode is NodeMode.BYPASSED and not content.left_out:
        _paint_passing(painter, style, content)
    x = WIDTH - 8 - LARGE_BADGE
    for badge in prepared.badges:
        place = QRectF(x, prepared.title_at.y() + 2, LARGE_BADGE, LARGE_BADGE)
        style.draw_icon(painter, f"actions/{badge}", style.theme.mark(badge), place)
        x -= LARGE_BADGE + 4
    if not state.is_plain:
        _paint_outlines(painter, style, content, state)
    _paint_ports(painter, style, content, state, in_full=False)


def _paint_passing(painter: QPainter, style: Style, content: Content) -> None:
    """The link that goes on past a bypassed node."""
    start = content.frame.anchor(content.passes, True)
    end = content.frame.anchor(content.frame.outputs[0].name, False) if content.frame.outputs else start
    painter.setPen(style.link)
    painter.drawLine(start, end)


def _paint_field(painter: QPainter, style: Style, prepared: Prepared, parameter: str) -> None:
    """Mark a value that a click opens."""
    for place in prepared.fields:
        if place.parameter == parameter:
            painter.setPen(style.hover_border)
            painter.setBrush(style.raised_brush)
            painter.drawRoundedRect(place.rect, 4, 4)


def _paint_texts(painter: QPainter, style: Style, content: Content, prepared: Prepared) -> None:
    painter.setFont(style.title_font)
    painter.setPen(style.title)
    painter.drawStaticText(prepared.title_at, prepared.title)
    painter.setFont(style.small_font)
    painter.setPen(style.second)
    painter.drawStaticText(prepared.subtitle_at, prepared.subtitle)
    painter.setFont(style.mono_font)
    painter.setPen(style.stale if content.stale else style.shape)
    painter.drawStaticText(prepared.shape_at, prepared.shape)
    painter.setPen(style.stale if content.stale else style.third)
    painter.drawStaticText(prepared.count_at, prepared.count)


def _paint_badges(painter: QPainter, style: Style, content: Content, prepared: Prepared) -> None:
    x = WIDTH - RIGHT - BADGE + 2
    for badge in prepared.badges:
        place = QRectF(x, prepared.top + 8, BADGE, BADGE)
        if badge == "error":
            paint_error_badge(painter, style, place)
        elif badge == "family":
            style.draw_family_icon(painter, content.family, place)
        else:
            style.draw_icon(painter, f"actions/{badge}", style.theme.mark(badge), place)
        x -= BADGE + 4


def paint_error_badge(painter: QPainter, style: Style, place: QRectF) -> None:
    """A filled circle with an exclamation mark."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.error_brush)
    painter.drawEllipse(place)
    painter.setPen(style.on_badge)
    middle = place.center()
    painter.drawLine(QPointF(middle.x(), middle.y() - 3.6), QPointF(middle.x(), middle.y() + 0.6))
    painter.drawPoint(QPointF(middle.x(), middle.y() + 3.6))


def _paint_outlines(painter: QPainter, style: Style, content: Content, state: NodeState) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    height = content.frame.height
    if state.kin or state.on_way:
        painter.setPen(style.kin)
        painter.drawRoundedRect(QRectF(-2, -2, WIDTH + 4, height + 4), CORNER + 2, CORNER + 2)
    if state.selected:
        painter.setPen(style.outline)
        painter.drawRoundedRect(QRectF(-1.5, -1.5, WIDTH + 3, height + 3), CORNER + 1.5, CORNER + 1.5)
    if state.focused:
        painter.setPen(style.focus)
        painter.drawRoundedRect(QRectF(-5, -5, WIDTH + 10, height + 10), CORNER + 5, CORNER + 5)
    if state.target is not None:
        painter.setPen(style.ok_outline if state.target else style.error_outline)
        painter.drawRoundedRect(QRectF(-1.5, -1.5, WIDTH + 3, height + 3), CORNER + 1.5, CORNER + 1.5)


def _paint_ports(painter: QPainter, style: Style, content: Content, state: NodeState, *, in_full: bool = True) -> None:
    frame = content.frame
    painter.setPen(Qt.PenStyle.NoPen)
    # A row of rings would hide the family's colour behind it.
    rings_in = len(frame.inputs) < _MANY
    for port in frame.inputs + frame.outputs:
        brush = style.accent_brush if state.selected else style.link_brush
        fits = None
        if state.wiring:
            fits = state.fits.get((port.name, port.is_input))
            brush = style.ok_brush if fits else style.faint_brush
        radius = PORT - 1 if port.optional else PORT
        radius += 1.5 if fits else 0
        _paint_port(painter, style, brush, port, radius, ring=rings_in or not port.is_input)
        if fits is not None:
            _paint_verdict(painter, style, port, radius, fits=fits)
        if port.name in (content.masked_in if port.is_input else content.masked_out):
            _paint_mask(painter, style, port, radius)
        if in_full and port.slots[1:]:
            _paint_order(painter, style, port)
            painter.setPen(Qt.PenStyle.NoPen)
    if not in_full:
        return
    several_in, several_out = len(frame.inputs) > 1, len(frame.outputs) > 1
    if (state.hovered or state.target is not None) and (several_in or several_out):
        _paint_port_names(painter, style, frame.inputs if several_in else (), frame.outputs if several_out else ())


def _paint_port(painter: QPainter, style: Style, brush: QBrush, port: PortPlace, radius: float, *, ring: bool) -> None:
    x = port.x
    first, last = port.slots[0].y, port.slots[-1].y
    if first == last:
        if ring:
            painter.setBrush(style.canvas_brush)
            painter.drawEllipse(QPointF(x, first), RING, RING)
        painter.setBrush(brush)
        painter.drawEllipse(QPointF(x, first), radius, radius)
        if port.optional:
            painter.setBrush(style.canvas_brush)
            painter.drawEllipse(QPointF(x, first), radius - 1.75, radius - 1.75)
        return
    # No ring here: it would hide the family's colour behind the row of slots.
    painter.setBrush(brush)
    painter.drawRoundedRect(QRectF(x - 1.5, first, 3, last - first), 1.5, 1.5)
    for slot in port.slots:
        painter.drawEllipse(QPointF(x, slot.y), radius - 0.5, radius - 0.5)


def _paint_verdict(painter: QPainter, style: Style, port: PortPlace, radius: float, *, fits: bool) -> None:
    """A ring round a port that the dragged link may end at, a cross over one where it would not hold."""
    painter.setPen(style.port_ring if fits else style.port_cross)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for slot in port.slots:
        if fits:
            painter.drawEllipse(QPointF(port.x, slot.y), radius + 3, radius + 3)
        else:
            painter.drawLine(QPointF(port.x - 4, slot.y - 4), QPointF(port.x + 4, slot.y + 4))
            painter.drawLine(QPointF(port.x - 4, slot.y + 4), QPointF(port.x + 4, slot.y - 4))
    painter.setPen(Qt.PenStyle.NoPen)


def _paint_mask(painter: QPainter, style: Style, port: PortPlace, radius: float) -> None:
    """The lower half of a port is open where a mask goes along with the tensor."""
    painter.setBrush(style.canvas_brush)
    inner = radius - 1.5
    for slot in port.slots:
        place = QRectF(port.x - inner, slot.y - inner, 2 * inner, 2 * inner)
        painter.drawChord(place, 180 * _DEGREE, 180 * _DEGREE)


def _paint_order(painter: QPainter, style: Style, port: PortPlace) -> None:
    """The order of a merge's links, beside their ends."""
    painter.setFont(style.tiny_font)
    painter.setPen(style.third)
    for count, slot in enumerate(port.slots, start=1):
        painter.drawText(QRectF(8, slot.y - 6, 13, 12), Qt.AlignmentFlag.AlignCenter, str(count))


def _paint_port_names(
    painter: QPainter, style: Style, inputs: tuple[PortPlace, ...], outputs: tuple[PortPlace, ...]
) -> None:
    painter.setFont(style.tiny_font)
    for port in inputs:
        width = style.tiny_metrics.horizontalAdvance(port.name)
        _paint_tag(painter, style, QRectF(-RING - 14 - width, port.y - 6, width + 10, 12), port.name)
    for port in outputs:
        width = style.tiny_metrics.horizontalAdvance(port.name)
        _paint_tag(painter, style, QRectF(WIDTH + RING + 4, port.y - 6, width + 10, 12), port.name)


def _paint_tag(painter: QPainter, style: Style, place: QRectF, text: str) -> None:
    """A small text that is legible on whatever lies below it."""
    painter.setPen(style.border)
    painter.setBrush(style.raised_brush)
    painter.drawRoundedRect(place, 4, 4)
    painter.setPen(style.second)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
