"""What a screen reader says of the canvas."""

from __future__ import annotations

from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection


def spoken(scene: CanvasScene, selection: Selection) -> str:
    """The one node that is selected, in words; else how many nodes there are and how many are selected."""
    nodes = [node for node in selection.nodes if node in scene.nodes]
    if len(nodes) == 1:
        content = scene.nodes[nodes[0]].content
        parts = [content.title, content.subtitle, content.shape, tr("frozen") if content.frozen else ""]
        parts.append(content.fate.text if content.fate is not None else "")
        return ", ".join(part for part in parts if part)
    return tr("{count} nodes, {chosen} selected", count=len(scene.nodes), chosen=len(nodes))
