"""Whether links lead from one node to another."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from nodeeditor.graph.elements import Link, NodeId


def leads(
    out_of: Mapping[NodeId, Collection[Link]], into: Mapping[NodeId, Mapping[Any, Link]], start: NodeId, goal: NodeId
) -> bool:
    """Whether a path of links leads from ``start`` to ``goal``; every node leads to itself."""
    # From both ends by turns, so that a long graph behind one end costs nothing.
    if start == goal:
        return True
    if not out_of[start] or not into[goal]:
        return False
    ahead, behind = {start}, {goal}
    forward, backward = [start], [goal]
    while forward and backward:
        here = forward.pop()
        for link in out_of[here]:
            if link.target in behind:
                return True
            if link.target not in ahead:
                ahead.add(link.target)
                forward.append(link.target)
        there = backward.pop()
        for link in into[there].values():
            if link.source in ahead:
                return True
            if link.source not in behind:
                behind.add(link.source)
                backward.append(link.source)
    return False
