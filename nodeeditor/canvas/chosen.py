"""What is selected, in the words of undo steps, and what is selected after something was added."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.graph.grafting import Graft
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection


def selection_of(made: Graft) -> Selection:
    """What a paste or a copy added."""
    return Selection(made.nodes, frozenset(), made.frames, made.notes)


def rects_of(scene: CanvasScene, chosen: Selection) -> list[QRectF]:
    """What a selection covers: its nodes, frames and notes."""
    rects = [scene.nodes[node].body() for node in chosen.nodes if scene.nodes[node].closed_in is None]
    layer = scene.annotations
    return [*rects, *(layer.frames[one].box for one in chosen.frames), *(layer.notes[one].rect for one in chosen.notes)]


def deletion_text(graph: Level, chosen: Selection) -> str:
    """What deleting a selection is called."""
    kinds = [bool(chosen.nodes), bool(chosen.frames), bool(chosen.notes)]
    if sum(kinds) > 1:
        return tr("Delete selection")
    if chosen.frames:
        return tr("Delete frame") if len(chosen.frames) == 1 else tr("Delete frames")
    if chosen.notes:
        return tr("Delete note") if len(chosen.notes) == 1 else tr("Delete notes")
    if len(chosen.nodes) == 1:
        return tr("Delete {name}", name=graph.nodes[next(iter(chosen.nodes))].name)
    if chosen.nodes:
        return tr("Delete nodes")
    return tr("Cut link") if len(chosen.links) == 1 else tr("Cut links")
