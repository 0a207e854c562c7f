"""Where things are: the size of a node, the places of its ports, the rectangle of a set of nodes."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.catalog.specs import Port

WIDTH = 176.0
HEIGHT = 62.0
CORNER = 8.0
BAR = 4.0
#: Radius of a port's dot, of its ring of canvas colour, and of what the pointer can hit.
PORT = 5.0
RING = 7.0
REACH = 11.0
#: How much an item paints outside of its node: ports, outline, order numbers.
MARGIN = 24.0
GRID = 24.0

_SLOT_PITCH = 13.0
_PORT_PITCH = 16.0
_OPTIONAL_PITCH = 12.0
_PORT_MARGIN = 15.0
_OPTIONAL_MARGIN = 11.0


@dataclass(frozen=True, slots=True)
class Slot:
    """A place at which one link meets a port: the link's position there, and how far below the node's top it is."""

    position: int
    y: float


@dataclass(frozen=True, slots=True)
class PortPlace:
    """A port on the edge of a node, relative to the node's top left corner.

    A variadic input has a slot for every link, in their order; every other port has one.
    """

    name: str
    is_input: bool
    slots: tuple[Slot, ...]
    variadic: bool = False
    optional: bool = False

    @property
    def x(self) -> float:
        """Where the port is from the node's left edge."""
        return 0.0 if self.is_input else WIDTH

    @property
    def y(self) -> float:
        """The middle of the port."""
        return (self.slots[0].y + self.slots[-1].y) / 2

    def slot_y(self, position: int) -> float:
        """Where a link of that position meets the port."""
        for slot in self.slots:
            if slot.position == position:
                return slot.y
        return self.y


@dataclass(frozen=True, slots=True)
class Frame:
    """The outline of a node: its height and its ports."""

    height: float
    inputs: tuple[PortPlace, ...]
    outputs: tuple[PortPlace, ...]
    #: Where links meet it, by port, side and position: nodes of a kind share a frame, and each link asks.
    _ends: dict[tuple[str, bool, int], tuple[float, float]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def port(self, name: str, is_input: bool) -> PortPlace | None:
        """The port of that name."""
        for port in self.inputs if is_input else self.outputs:
            if port.name == name:
                return port
        return None

    def anchor(self, name: str, is_input: bool, position: int = 0) -> QPointF:
        """Where a link meets the node; the middle of the edge for a port that is not there."""
        return QPointF(*self.end(name, is_input, position))

    def end(self, name: str, is_input: bool, position: int = 0) -> tuple[float, float]:
        """The same in numbers."""
        key = name, is_input, position
        known = self._ends.get(key)
        if known is None:
            port = self.port(name, is_input)
            y = self.height / 2 if port is None else port.slot_y(position)
            known = self._ends[key] = 0.0 if is_input else WIDTH, y
        return known


@lru_cache(maxsize=1024)
def frame_of(inputs: tuple[Port, ...], outputs: tuple[Port, ...], into: tuple[tuple[str, int], ...] = ()) -> Frame:
    """The frame of a node with these ports; ``into`` has the port and the position of each link that ends there.

    The inputs that must be linked are in the middle of the edge, so that links run straight, and the optional ones
    below them, as far as there is room.
    """
    taken = [[position for name, position in into if name == port.name] for port in inputs]
    heights = [
        [slot * _SLOT_PITCH for slot in range(max(1, len(positions) if port.variadic else 1))]
        for port, positions in zip(inputs, taken, strict=True)
    ]
    gaps = [_OPTIONAL_PITCH if port.optional else _PORT_PITCH for port in inputs[1:]] + [0.0]
    span = sum(rows[-1] for rows in heights) + sum(gaps)
    out_span = _PORT_PITCH * max(0, len(outputs) - 1)
    below = _OPTIONAL_MARGIN if any(port.optional for port in inputs[-1:]) else _PORT_MARGIN
    height = max(HEIGHT, _PORT_MARGIN + span + below, out_span + 2 * _PORT_MARGIN)
    needed = sum(not port.optional for port in inputs)
    needed_span = sum(rows[-1] for rows in heights[:needed]) + sum(gaps[: max(0, needed - 1)])
    placed_in = []
    y = min((height - needed_span) / 2, height - below - span)
    for port, positions, rows, gap in zip(inputs, taken, heights, gaps, strict=False):
        order = positions if port.variadic and positions else (positions[0] if positions else 0,)
        slots = tuple(Slot(position, y + row) for position, row in zip(order, rows, strict=True))
        placed_in.append(PortPlace(port.name, True, slots, port.variadic, port.optional))
        y += rows[-1] + gap
    y = (height - out_span) / 2
    placed_out = [
        PortPlace(port.name, False, (Slot(0, y + index * _PORT_PITCH),)) for index, port in enumerate(outputs)
    ]
    return Frame(height, tuple(placed_in), tuple(placed_out))


def snapped(value: float, step: float = GRID / 3) -> float:
    """The nearest multiple of ``step``."""
    return round(value / step) * step


def nearest_pixel(at: float) -> int:
    """The whole number nearest to ``at``. Halves go up, so that what moves by whole pixels is rounded alike."""
    return math.floor(at + 0.5 + 1e-6)


def around(rects: Iterable[QRectF]) -> QRectF:
    """The smallest rectangle that holds all of ``rects``."""
    whole = QRectF()
    for rect in rects:
        whole = whole.united(rect)
    return whole
