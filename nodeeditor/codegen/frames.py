"""The titles of frames as comments above the layers that the frames own."""

from __future__ import annotations

from collections.abc import Sequence

from nodeeditor.codegen.expressions import INDENT
from nodeeditor.graph.elements import OUTPUT, NodeId
from nodeeditor.graph.level import Level


def titles_of(level: Level, order: Sequence[NodeId]) -> dict[NodeId, str]:
    """The titles to be written before nodes, in the order in which these are written.

    A frame whose nodes are written one after the other has its title before the first of them, and what comes after
    the last has an empty one. A frame whose nodes are scattered has none: most of what stands below were not its own.
    """
    if not level.frames:
        return {}
    written = [node for node in order if level.layer_of(node).type != OUTPUT]
    places = {node: place for place, node in enumerate(written)}
    titles: dict[NodeId, str] = {}
    for frame in level.frames.values():
        own = sorted(places[node] for node in frame.nodes if node in places)
        if not own or not frame.title or own[-1] - own[0] >= len(own):
            continue
        titles[written[own[0]]] = frame.title
        if own[-1] + 1 < len(written):
            titles.setdefault(written[own[-1] + 1], "")
    return titles


def titled(before: Sequence[str], title: str) -> list[str]:
    """The lines of a title, which stands apart from what was written ``before``."""
    apart = [""] if before and before[-1] else []
    return [*apart, f"{' ' * INDENT}# {title}"] if title else apart
