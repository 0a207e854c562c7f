"""Which frame owns a node that was just added: the one that owns what it is between, or the one that it stands in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from nodeeditor import editing
from nodeeditor.graph.annotations import FrameId
from nodeeditor.graph.edits import Batch, Edit
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.layout.sizes import HEIGHT, WIDTH

if TYPE_CHECKING:
    from nodeeditor.canvas.scene import CanvasScene


def joined(scene: CanvasScene, level: Level, edit: Edit) -> Edit:
    """``edit`` of a level, and that frames own the nodes that it adds."""
    if not level.frames:
        return edit
    after = level.copy()
    edits = [edit]
    for node in sorted(after.apply(edit).changes.added):
        frame = _owner(scene, after, node)
        if frame is not None and after.frame_of(node) is None:
            owned = editing.own(after, frame, (node,))
            after.apply(owned)
            edits.append(owned)
    return Batch(tuple(edits)) if len(edits) > 1 else edit


def _owner(scene: CanvasScene, level: Level, node: NodeId) -> FrameId | None:
    into, out_of = level.links_into(node), level.links_from(node)
    around = [*(link.source for link in into), *(link.target for link in out_of)]
    if into and out_of:
        common = editing.common_frame(level, around)
        if common is not None:
            return common
    place = level.nodes[node]
    return scene.annotations.frame_at(QPointF(place.x + WIDTH / 2, place.y + HEIGHT / 2))
