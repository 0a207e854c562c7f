"""How large nodes are, for all that places them: the canvas knows, here are numbers alone."""

from __future__ import annotations

from collections.abc import Callable

from nodeeditor.graph.elements import NodeId

#: Width and height.
Size = tuple[float, float]
SizeOf = Callable[[NodeId], Size]

#: A node with one input and one output.
WIDTH = 176.0
HEIGHT = 62.0
#: Room between neighbours in a row and in a column.
GAP_ACROSS = 40.0
GAP_DOWN = 34.0


def usual_size(_node: NodeId) -> Size:
    """The size of most nodes, where no better one is known."""
    return WIDTH, HEIGHT
