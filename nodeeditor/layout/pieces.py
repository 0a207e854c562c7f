"""Long networks in pieces, each laid out by itself: that takes no longer than their number, and an edit touches one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from nodeeditor.graph.elements import NodeId

#: Pieces have about so many nodes. Whatever people draw by hand is one.
LENGTH = 1000


def pieces(part: Sequence[NodeId], feeds: Mapping[NodeId, Sequence[NodeId]]) -> list[Sequence[NodeId]]:
    """``part``, in topological order, cut where all that goes on comes from one node; that one is in both pieces."""
    number = {node: index for index, node in enumerate(part)}
    last = list(range(len(part)))  # how far each one's output goes
    for index, node in enumerate(part):
        for source in feeds[node]:
            last[number[source]] = max(last[number[source]], index)
    found: list[Sequence[NodeId]] = []
    start, reach = 0, 0
    for index in range(len(part)):
        if index - start >= LENGTH and len(part) - index >= LENGTH / 2 and reach <= index:
            found.append(part[start : index + 1])
            start = index
        reach = max(reach, last[index])
    return [*found, part[start:]]
