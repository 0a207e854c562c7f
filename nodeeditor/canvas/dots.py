"""Dots of links: where one is, and what one can do with them, each as one undo step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from nodeeditor.canvas.geometry import snapped
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.canvas.style import Detail
from nodeeditor.graph.annotations import Dot
from nodeeditor.graph.edits import SetDots
from nodeeditor.graph.elements import Link
from nodeeditor.language import tr
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: A dot is taken hold of within so many pixels.
_REACH = 9.0


@dataclass(frozen=True, slots=True)
class DotHit:
    """A dot: of which link, and which of its dots, from the source on."""

    link: Link
    index: int


def dot_at(scene: CanvasScene, point: QPointF, zoom: float) -> DotHit | None:
    """The dot at a point of the scene."""
    if scene.detail is Detail.FAR or not scene.annotations.dotted:
        return None
    reach = _REACH / zoom
    area = QRectF(point.x() - reach, point.y() - reach, 2 * reach, 2 * reach)
    found = [
        (abs(dot.x - point.x()) + abs(dot.y - point.y()), DotHit(item.link, index))
        for item in scene.links_in([area])
        for index, dot in enumerate(item.dots)
        if area.contains(dot.x, dot.y)
    ]
    return min(found, key=lambda one: one[0])[1] if found else None


class DotCommands:
    """Adds, moves and removes the dots of links on a canvas. One of them may be chosen: keys are about it then."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace
        canvas.workspace.selection_changed.connect(self._on_selection)

    @property
    def chosen(self) -> DotHit | None:
        """The dot that keys are about: its link is selected too."""
        hit = self._canvas.canvas_scene.annotations.chosen_dot
        dots = self._dots(hit.link) if hit is not None else ()
        return hit if hit is not None and hit.index < len(dots) else None

    def choose(self, hit: DotHit | None) -> None:
        """Let keys be about a dot, and its link be selected."""
        if hit is not None:
            self._canvas.select(Selection(links=frozenset({hit.link})))
        self._canvas.canvas_scene.annotations.choose_dot(hit)

    def add(self, link: Link, at: QPointF) -> None:
        """Lead a link through a new dot at a point near its line."""
        dots = self._dots(link)
        x, y = snapped(at.x()), snapped(at.y())
        index = self._place_for(link, dots, at)
        if self._perform(link, (*dots[:index], Dot(x, y), *dots[index:]), tr("Add dot")):
            self.choose(DotHit(link, index))

    def add_in_middle(self) -> None:
        """Lead the selected link through a dot in the middle of its line."""
        link = self._one_link()
        if link is not None:
            points = self._canvas.canvas_scene.links[link].points
            self.add(link, QPointF(*points[len(points) // 2]))

    def move(self, hit: DotHit, to: QPointF) -> None:
        """Have a dot elsewhere."""
        dots = self._dots(hit.link)
        moved = (*dots[: hit.index], Dot(to.x(), to.y()), *dots[hit.index + 1 :])
        if moved != dots:
            self._perform(hit.link, moved, tr("Move dot"))

    def nudge(self, shift: QPointF) -> bool:
        """Move the chosen dot a little; whether there is one."""
        hit = self.chosen
        if hit is None:
            return False
        dots = self._dots(hit.link)
        dot = dots[hit.index]
        moved = (*dots[: hit.index], Dot(dot.x + shift.x(), dot.y + shift.y()), *dots[hit.index + 1 :])
        gesture = f"nudge dot {hit.index} {hit.link}"
        self._canvas.perform(SetDots(hit.link, moved), tr("Move dot"), gesture=gesture)
        return True

    def remove(self, hit: DotHit) -> None:
        """Lead a link past a dot."""
        dots = self._dots(hit.link)
        self._perform(hit.link, (*dots[: hit.index], *dots[hit.index + 1 :]), tr("Remove dot"))
        self.choose(None)

    def remove_chosen(self) -> bool:
        """Remove the dot that is chosen; whether there is one."""
        hit = self.chosen
        if hit is not None:
            self.remove(hit)
        return hit is not None

    def remove_all(self) -> None:
        """Lead the selected link through no dots."""
        link = self._one_link()
        if link is not None and self._dots(link):
            self._perform(link, (), tr("Remove dots"))

    def choose_next(self) -> None:
        """Choose the next dot of the selected link."""
        link = self._one_link()
        if link is None:
            return
        dots, hit = self._dots(link), self.chosen
        if not dots:
            self._canvas.say(tr("This link has no dots yet; a double click adds one."), for_a_while=True)
            return
        index = (hit.index + 1) % len(dots) if hit is not None and hit.link == link else 0
        self.choose(DotHit(link, index))

    def _dots(self, link: Link) -> tuple[Dot, ...]:
        return self._workspace.level.dots.get(link, ())

    def _perform(self, link: Link, dots: tuple[Dot, ...], text: str) -> bool:
        return self._canvas.perform(SetDots(link, dots), text)

    def _one_link(self) -> Link | None:
        chosen = self._workspace.selection.links
        if len(chosen) != 1:
            self._canvas.say(tr("Select one link."), for_a_while=True)
            return None
        return next(iter(chosen))

    def _place_for(self, link: Link, dots: tuple[Dot, ...], at: QPointF) -> int:
        """Between which dots a point of the line is: how many of them come before it."""
        points = self._canvas.canvas_scene.links[link].points

        def along(x: float, y: float) -> int:
            return min(range(len(points)), key=lambda i: (points[i][0] - x) ** 2 + (points[i][1] - y) ** 2)

        here = along(at.x(), at.y())
        return sum(1 for dot in dots if along(dot.x, dot.y) < here)

    def _on_selection(self, selection: Selection) -> None:
        hit = self._canvas.canvas_scene.annotations.chosen_dot
        if hit is not None and selection.links != {hit.link}:
            self._canvas.canvas_scene.annotations.choose_dot(None)
