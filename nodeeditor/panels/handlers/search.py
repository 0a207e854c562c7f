"""Commands that search: nodes of the graph, a command of the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.content import UNKNOWN_FAMILY
from nodeeditor.canvas.view import CanvasView
from nodeeditor.catalog.describe import DOT, subtitle
from nodeeditor.document.document import Camera
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.places import Place
from nodeeditor.language import tr
from nodeeditor.panels.action_set import ActionSet, key_text
from nodeeditor.panels.find.box import FindBox
from nodeeditor.panels.find.hits import Hit, Hits, find
from nodeeditor.panels.pick_list import Pick, PickList
from nodeeditor.theme.icons import action_icon, family_icon
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace

_NOTHING: frozenset[NodeId] = frozenset()
#: In larger networks what is looked at is shown in a pause of the typing, of so many milliseconds.
_AT_ONCE, _PAUSE = 2000, 80


@dataclass(frozen=True, slots=True)
class _Before:
    """What the user looked at."""

    place: Place
    selection: Selection
    camera: Camera


class SearchCommands:
    """Find shows each node that is looked at, wherever it stands; the command palette runs what is chosen."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        themes: ThemeSwitch,
        actions: Callable[[], ActionSet],
        show_node: Callable[[NodeId], None],
        canvas: CanvasView,
    ) -> None:
        self._workspace = workspace
        self._themes = themes
        self._actions = actions
        self._show_node = show_node
        self._canvas = canvas
        #: Where the user was when Find was opened.
        self._before = _Before(Place(), Selection(), Camera())
        #: The terms that were looked for last; F3 goes on by them.
        self._terms = ""
        self._looked_at: object = None
        self._later = QTimer(window, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._look)
        self.nodes = FindBox(window, self._find, self._pick)
        self.nodes.found.connect(self._mark)
        self.nodes.looked_at.connect(self._look_at)
        self.nodes.chosen.connect(self._choose)
        self.nodes.cancelled.connect(self._go_back)
        self.nodes.all_wanted.connect(self.select_found)
        self.palette = PickList(window, tr("Type a command"), self._command_picks)
        self.palette.chosen.connect(self._run)

    def find_node(self) -> None:
        """Open Find."""
        self._before = _Before(self._workspace.place, self._workspace.selection, self._canvas.camera)
        self.nodes.open()

    def open_palette(self) -> None:
        """Open the command palette."""
        self.palette.open()

    def find_next(self) -> None:
        """Go to the next node of those that were found last."""
        self._go_on(1)

    def find_previous(self) -> None:
        """Go to the node before, of those that were found last."""
        self._go_on(-1)

    def select_found(self) -> None:
        """Select all that was found on one level: the one that is shown, or else the first that has some."""
        if not self._terms.strip():
            self.find_node()
            return
        hits = find(self._workspace, self._terms, self._workspace.place)
        self._close()
        if hits:
            self._workspace.go(hits[0].place)
            nodes = hits.at(self._workspace.place)
            self._canvas.select(Selection(nodes))
            self._canvas.camera_control.show_rect(self._canvas.canvas_scene.content_rect(nodes))

    # Support

    def _find(self, text: str) -> Hits:
        self._terms = text or self._terms
        return find(self._workspace, text, self._before.place)

    def _mark(self, hits: Hits) -> None:
        """Mark on the canvas what was found; of no terms everything would be."""
        is_asked = bool(self.nodes.field.text().strip())
        self._canvas.found_marks.show(hits.at(self._workspace.place) if is_asked else _NOTHING)

    def _pick(self, hit: Hit) -> Pick:
        workspace = self._workspace
        inside, level = hit.place.block(workspace.graph), hit.place.level(workspace.graph)
        is_shown = inside == self._before.place.block(workspace.graph)
        where = "" if is_shown else tr("the network") if inside is None else tr("in {block}", block=inside)
        layer = level.layer_of(hit.node)
        spec = workspace.catalog.layer(layer.type)
        icon = family_icon(spec.family if spec else UNKNOWN_FAMILY, self._themes.theme, 16)
        detail = subtitle(spec, layer.config) if spec else layer.type
        return Pick(level.nodes[hit.node].name, DOT.join(filter(None, (detail, where))), hit, icon=icon)

    def _look_at(self, found: object) -> None:
        self._looked_at = found
        if len(self._workspace.level.nodes) > _AT_ONCE:
            self._later.start()
        else:
            self._look()

    def _look(self) -> None:
        if self.nodes.isVisible() and self.nodes.field.text().strip():
            self._show(self._looked_at)
            self._mark(self.nodes.hits)

    def _show(self, found: object) -> None:
        if isinstance(found, Hit):
            self._workspace.go(found.place)
            if found.node in self._workspace.level.nodes:
                self._show_node(found.node)

    def _choose(self, found: object) -> None:
        self._canvas.found_marks.show(_NOTHING)
        self._show(found)

    def _close(self) -> None:
        self._canvas.found_marks.show(_NOTHING)
        self.nodes.leave()

    def _go_back(self) -> None:
        self._canvas.found_marks.show(_NOTHING)
        self._workspace.go(self._before.place)
        self._workspace.select(self._before.selection)
        self._canvas.camera_control.look(self._before.camera)

    def _go_on(self, by: int) -> None:
        """Go on from the node that is selected, round and round; what was found is looked for anew."""
        workspace = self._workspace
        if not self._terms.strip():
            self.find_node()
            return
        hits = find(workspace, self._terms, workspace.place)
        if not hits:
            self._canvas.say(tr("Nothing found"), for_a_while=True)
            return
        here = next((row for row, hit in enumerate(hits) if self._is_selected(hit)), -1 if by > 0 else 0)
        row = (here + by) % len(hits)
        self._show(hits[row])
        told = tr("{number} of {count}", number=row + 1, count=len(hits))
        self._canvas.say(f"{self._terms}   {told}", for_a_while=True)

    def _is_selected(self, hit: Hit) -> bool:
        workspace = self._workspace
        return hit.place == workspace.place and hit.node in workspace.selection.nodes

    def _command_picks(self) -> list[Pick]:
        picks = []
        for entry, action in self._actions().table():
            if entry.name == "palette":
                continue
            icon = action_icon(entry.icon, self._themes.theme, 16) if entry.icon else None
            keys = key_text(self._actions().keymap.shown(entry.name))
            menu = " › ".join(map(tr, filter(None, (entry.menu.value, entry.within))))
            detail = f"{menu}   {keys}" if keys else menu
            # Whatever the language is, a command is found by its English name too.
            words = f"{entry.words} {entry.text}"
            picks.append(Pick(action.iconText(), detail, action, words, icon, action.isEnabled()))
        return picks

    def _run(self, action: object) -> None:
        if isinstance(action, QAction):
            action.trigger()
