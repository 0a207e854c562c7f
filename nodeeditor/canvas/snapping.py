"""Where moved nodes snap: straight links first, then edges, centres and equal gaps of what is near, then the grid."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF

from nodeeditor.canvas.geometry import snapped
from nodeeditor.canvas.guides import BEYOND, Guide, GuideKind
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level

#: How far away a node may be whose edges others snap to.
_NEAR = 420.0
#: How far from the edge of a node equal gaps are drawn.
_FROM_EDGE = 10.0
#: Places that differ by less are one.
_SAME = 0.01


@dataclass(frozen=True, slots=True)
class _Joint:
    """A link between what moves and what stays: how far down makes it straight, and its two ends before."""

    down: float
    moved: QPointF
    fixed: QPointF
    is_into: bool

    def line(self, shift: QPointF) -> QLineF | None:
        """The link when it is straight; None where it would run backwards."""
        end = QPointF(self.moved.x() + shift.x(), self.fixed.y())
        start, end = (self.fixed, end) if self.is_into else (end, self.fixed)
        return QLineF(start, end) if end.x() > start.x() else None


@dataclass(frozen=True, slots=True)
class _Span:
    """The extent of a node along one axis: where it begins and ends, and the same across."""

    low: float
    high: float
    side_low: float
    side_high: float

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    def faces(self, other: _Span) -> bool:
        """Whether both have a part of the other axis in common."""
        return self.side_low < other.side_high and other.side_low < self.side_high


@dataclass(frozen=True, slots=True)
class _Hold:
    """A place on one axis that holds: where the node begins then, and which gaps are equal."""

    low: float
    kind: GuideKind
    gaps: tuple[tuple[float, float], ...] = ()


class Snapping:
    """Finds out where one gesture's nodes snap. What stays is looked up by place, so a large graph costs no more.

    ``is_free`` says that the links between what moves and what stays count as cut.
    """

    def __init__(
        self, scene: CanvasScene, graph: Level, grabbed: NodeId, moving: Iterable[NodeId], *, is_free: bool = False
    ) -> None:
        self._scene = scene
        self._moving = frozenset(moving)
        element = graph.nodes[grabbed]
        self._from = QPointF(element.x, element.y)
        self._size = scene.nodes[grabbed].body().size()
        joints = () if is_free else self._found_joints(graph)
        self._joints = sorted(joints, key=lambda joint: joint.down)
        self._downs = [joint.down for joint in self._joints]

    def snap(self, shift: QPointF, reach: float) -> tuple[QPointF, tuple[Guide, ...]]:
        """The shift that lets the grabbed node, or a link of what moves, snap within ``reach``; and what holds then."""
        at = self._from + shift
        body = QRectF(at, self._size)
        others = [
            self._scene.index.rect(node)
            for node in self._scene.index.within(body.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR))
            if node not in self._moving
        ]
        across = _hold(_across(body), [_across(rect) for rect in others], reach)
        x = snapped(at.x()) if across is None else across.low
        straight = self._straight(QPointF(x, at.y()) - self._from, reach)
        down = None if straight else _hold(_down(body), [_down(rect) for rect in others], reach)
        y = snapped(at.y()) if down is None else down.low
        if straight:
            y = self._from.y() + straight[0].down
        final = QPointF(x, y) - self._from
        body = QRectF(QPointF(x, y), self._size)
        guides = [Guide(GuideKind.STRAIGHT, line) for joint in straight if (line := joint.line(final)) is not None]
        if across is not None:
            guides += _guides(across, body, others, upright=True)
        if down is not None:
            guides += _guides(down, body, others, upright=False)
        return final, tuple(guides)

    def _found_joints(self, graph: Level) -> Iterable[_Joint]:
        nodes = self._scene.nodes
        for node in self._moving:
            for link in graph.links_into(node):
                if link.source not in self._moving:
                    fixed = nodes[link.source].anchor(link.source_port, is_input=False)
                    moved = nodes[node].anchor(link.target_port, is_input=True, position=link.position)
                    yield _Joint(fixed.y() - moved.y(), moved, fixed, True)
            for link in graph.links_from(node):
                if link.target not in self._moving:
                    fixed = nodes[link.target].anchor(link.target_port, is_input=True, position=link.position)
                    moved = nodes[node].anchor(link.source_port, is_input=False)
                    yield _Joint(fixed.y() - moved.y(), moved, fixed, False)

    def _straight(self, shift: QPointF, reach: float) -> list[_Joint]:
        """The links that are straight at the same nearest height within ``reach``."""
        first = bisect_left(self._downs, shift.y() - reach)
        near = []
        for joint in self._joints[first:]:
            if joint.down > shift.y() + reach:
                break
            if joint.line(shift) is not None:
                near.append(joint)
        best = min(near, key=lambda joint: abs(joint.down - shift.y()), default=None)
        return [joint for joint in near if best is not None and abs(joint.down - best.down) < _SAME]


def _across(rect: QRectF) -> _Span:
    return _Span(rect.left(), rect.right(), rect.top(), rect.bottom())


def _down(rect: QRectF) -> _Span:
    return _Span(rect.top(), rect.bottom(), rect.left(), rect.right())


def _hold(body: _Span, others: Sequence[_Span], reach: float) -> _Hold | None:
    """What holds ``body`` along one axis: the nearest edge or centre, and only where there is none an equal gap."""
    size = body.high - body.low
    holds = []
    for other in others:
        # An edge before the centre where they are as near: of nodes of one size they are level together.
        holds += [_Hold(other.low, GuideKind.EDGE), _Hold(other.high - size, GuideKind.EDGE)]
        holds.append(_Hold(other.middle - size / 2, GuideKind.CENTRE))
    return _nearest(holds, body.low, reach) or _nearest(_even(body, others, reach), body.low, reach)


def _nearest(holds: Iterable[_Hold], low: float, reach: float) -> _Hold | None:
    best = min(holds, key=lambda hold: round(abs(hold.low - low), 3), default=None)
    return best if best is not None and abs(best.low - low) <= reach else None


def _even(body: _Span, others: Sequence[_Span], reach: float) -> list[_Hold]:
    """Where the gaps between ``body`` and its neighbours in a row are equal, or go on as those before."""
    row = sorted((other for other in others if other.faces(body)), key=lambda other: other.low)
    before = [other for other in row if other.high <= body.low + reach]
    after = [other for other in row if other.low >= body.high - reach]
    size = body.high - body.low
    holds = []
    if before and after:
        left, right = max(before, key=lambda other: other.high), after[0]
        gap = (right.low - left.high - size) / 2
        if gap > 0:
            low = left.high + gap
            holds.append(_Hold(low, GuideKind.GAP, ((left.high, low), (low + size, right.low))))
    if len(before) > 1:
        second, last = sorted(before, key=lambda other: other.high)[-2:]
        gap = last.low - second.high
        if gap > 0:
            holds.append(_Hold(last.high + gap, GuideKind.GAP, ((second.high, last.low), (last.high, last.high + gap))))
    if len(after) > 1:
        first, second = after[:2]
        gap = second.low - first.high
        if gap > 0:
            low = first.low - gap - size
            holds.append(_Hold(low, GuideKind.GAP, ((low + size, first.low), (first.high, second.low))))
    return holds


def _guides(hold: _Hold, body: QRectF, others: Sequence[QRectF], *, upright: bool) -> list[Guide]:
    """The lines that tell what ``body`` is held by."""
    turned = _across if upright else _down
    if hold.kind is GuideKind.GAP:
        # Near an edge: in the middle it would be taken for a link.
        side = (body.bottom() if upright else body.right()) - _FROM_EDGE
        return [Guide(hold.kind, _line(low, high, side, upright=not upright)) for low, high in hold.gaps]
    own = turned(body)
    spans = [own, *map(turned, others)]
    ends: tuple[tuple[GuideKind, Callable[[_Span], float]], ...] = (
        (GuideKind.EDGE, lambda span: span.low),
        (GuideKind.EDGE, lambda span: span.high),
        (GuideKind.CENTRE, lambda span: span.middle),
    )
    for kind, end in ends:  # one line is enough: nodes of one size are level with all three
        level = [span for span in spans if abs(end(span) - end(own)) < _SAME]
        if len(level) > 1:
            low, high = min(span.side_low for span in level), max(span.side_high for span in level)
            return [Guide(kind, _line(low - BEYOND, high + BEYOND, end(own), upright=upright))]
    return []


def _line(low: float, high: float, side: float, *, upright: bool) -> QLineF:
    return QLineF(side, low, side, high) if upright else QLineF(low, side, high, side)
