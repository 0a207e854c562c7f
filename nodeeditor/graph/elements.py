"""What a graph is made of: layers, nodes that call them, and links between ports."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NewType

from nodeeditor.values import EMPTY, FrozenMap, identical

LayerId = NewType("LayerId", str)
NodeId = NewType("NodeId", str)

INPUT = "Input"
OUTPUT = "Output"

#: Port names of the two node types that are not Keras layers.
INPUT_PORT = "inputs"
OUTPUT_PORT = "output"


@dataclass(frozen=True, slots=True)
class Layer:
    """A layer object. Several nodes may call one layer: they share its weights.

    ``type`` is a name of the catalog (``"Dense"``), or ``"Input"`` or ``"Output"``. ``name`` is the
    name Keras gets. ``config`` holds only the parameters that differ from the defaults. ``extra``
    keeps the fields of a file that this version does not know.
    """

    id: LayerId
    type: str
    name: str
    config: FrozenMap = EMPTY
    extra: FrozenMap = EMPTY

    def is_same(self, other: Layer) -> bool:
        """Whether ``other`` says the very same, kinds of numbers included."""
        return (
            (self.id, self.type, self.name) == (other.id, other.type, other.name)
            and identical(self.config, other.config)
            and identical(self.extra, other.extra)
        )


class NodeMode(Enum):
    """Whether a node counts; what does not is drawn and kept, and :mod:`nodeeditor.graph.effective` leaves it out."""

    ACTIVE = "active"
    BYPASSED = "bypassed"
    """What comes in goes on in its place."""
    MUTED = "muted"
    """The node and its links count as not there."""


@dataclass(frozen=True, slots=True)
class Node:
    """One call of a layer at a place on the canvas: ``x`` and ``y`` of its top left corner.

    ``name`` is unique among nodes. It equals the layer's name for the first node of a layer.
    ``passes`` names the input whose tensor goes on in the place of a bypassed node.
    ``extra`` keeps the fields of a file that this version does not know.
    """

    id: NodeId
    layer: LayerId
    name: str
    x: float = 0.0
    y: float = 0.0
    extra: FrozenMap = EMPTY
    mode: NodeMode = NodeMode.ACTIVE
    passes: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A value that flows from an output port to an input port; it is its own identity.

    ``position`` orders the links of a port that takes many. Positions of one port differ, but need
    not be consecutive, so that cutting one link never renumbers the others.
    """

    source: NodeId
    source_port: str
    target: NodeId
    target_port: str
    position: int = 0
