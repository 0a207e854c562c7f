"""Repairs of a link that is not drawn yet, each with the link as one edit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nodeeditor.canvas.fix_edits import cost_text, fix_edit
from nodeeditor.graph.edits import Batch, Edit
from nodeeditor.graph.elements import Link
from nodeeditor.language import tr
from nodeeditor.problems import Fix
from nodeeditor.workspace.link_repairs import MendedLink

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: There are keys for so many.
_MOST = 9


@dataclass(frozen=True, slots=True)
class Offer:
    """A repair that can be taken: the edit of the whole graph that draws the link and does it."""

    fix: Fix
    edit: Edit

    @property
    def text(self) -> str:
        """The repair and what it costs, in a line."""
        return self.fix.name if self.fix.cost is None else f"{self.fix.name}, {cost_text(self.fix.cost)}"


def offers_of(canvas: CanvasView, mended: MendedLink) -> list[Offer]:
    """The repairs of a link that can be done, the best first."""
    offers: list[Offer] = []
    for problem in mended.problems:
        for fix in problem.fixes:
            edit = fix_edit(canvas.workspace, mended.graph, problem, fix)
            if edit is not None:
                offers.append(Offer(fix, Batch((mended.edit, edit))))
    return offers[:_MOST]


def take(canvas: CanvasView, offer: Offer, link: Link) -> None:
    """Draw ``link`` together with a repair, as one step."""
    name = canvas.workspace.level.nodes[link.target].name
    canvas.perform(offer.edit, tr("Connect {name}: {repair}", name=name, repair=offer.fix.name), of_graph=True)
    if link.target in canvas.canvas_scene.nodes:
        # It may have moved on, to make room.
        canvas.camera_control.show_rect(canvas.canvas_scene.content_rect([link.target]))
