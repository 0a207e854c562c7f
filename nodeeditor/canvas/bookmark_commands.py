"""Bookmarks: views that are kept under the numbers 1 to 9."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from nodeeditor.canvas.camera_glide import CameraGlide
from nodeeditor.catalog.describe import DOT
from nodeeditor.document.document import Camera
from nodeeditor.graph.bookmarks import NUMBERS, Bookmark
from nodeeditor.graph.edits import SetBookmark
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.places import Place, Step
from nodeeditor.language import tr

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


class BookmarkCommands:
    """Keeps what a canvas shows under numbers, and shows it again.

    The table of actions knows ``set_1`` to ``set_9``, ``go_1`` to ``go_9`` and ``forget_all``.
    """

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace
        self._glide = CameraGlide(canvas.camera_control, canvas)

    def __getattr__(self, name: str) -> Callable[[], None]:
        kind, _, number = name.partition("_")
        act = {"set": self.keep, "go": self.show}.get(kind)
        if act is None or number not in map(str, NUMBERS):
            raise AttributeError(name)
        return partial(act, int(number))

    def has(self, number: int) -> bool:
        """Whether there is a view under a number."""
        return number in self._workspace.graph.bookmarks

    def keep(self, number: int) -> None:
        """Keep what is shown under a number."""
        camera, place = self._canvas.camera_control.camera, self._workspace.place
        steps = tuple((step.use, step.repetition) for step in place.steps)
        made = Bookmark(round(camera.x, 1), round(camera.y, 1), round(camera.zoom, 4), steps, place.of)
        if made == self._workspace.graph.bookmarks.get(number):
            return
        if self._canvas.perform(SetBookmark(number, made), tr("Set bookmark {number}", number=number)):
            told = tr("Bookmark {number} shows this from now on; press {number} to come back.", number=number)
            self._canvas.say(told, for_a_while=True, calm=True)

    def show(self, number: int) -> None:
        """Show what is kept under a number."""
        bookmark = self._workspace.graph.bookmarks.get(number)
        if bookmark is None:
            told = tr("There is no bookmark {number} yet; Ctrl+{number} sets it.", number=number)
            self._canvas.say(told, for_a_while=True)
            return
        place, graph = place_of(bookmark), self._workspace.graph
        if place.as_far_as_there(graph) != place:
            told = tr("What bookmark {number} shows is no longer there; Ctrl+{number} sets it anew.", number=number)
            self._canvas.say(told, for_a_while=True)
            return
        camera = Camera(bookmark.x, bookmark.y, bookmark.zoom)
        if place != self._workspace.place:
            self._workspace.go(place)
            self._canvas.camera = camera
        else:
            self._glide.go(camera)


def place_of(bookmark: Bookmark) -> Place:
    """The level that a bookmark shows."""
    return Place(tuple(Step(use, repetition) for use, repetition in bookmark.steps), bookmark.of)


def bookmark_text(graph: Graph, bookmark: Bookmark) -> str:
    """What a bookmark shows, in words: the frame or node in its middle, the block, and the zoom."""
    place = place_of(bookmark)
    zoom = f"{bookmark.zoom:.0%}"
    if place.as_far_as_there(graph) != place:
        return tr("no longer there")
    level, block = place.level(graph), place.block(graph)
    nearest = min(
        level.nodes.values(), key=lambda node: abs(node.x - bookmark.x) + abs(node.y - bookmark.y), default=None
    )
    parts = [block or "", zoom]
    if nearest is not None:
        frame = level.frame_of(nearest.id)
        title = level.frames[frame].title if frame is not None else ""
        parts.insert(0, title or nearest.name)
    return DOT.join(part for part in parts if part)
