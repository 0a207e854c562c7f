"""Commands that search: a node of the graph, a command of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from nodeeditor.canvas.camera_control import CameraControl
from nodeeditor.canvas.content import UNKNOWN_FAMILY
from nodeeditor.catalog.describe import DOT, subtitle, type_text
from nodeeditor.document.document import Camera
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.places import Place, way_to
from nodeeditor.language import tr
from nodeeditor.panels.action_set import ActionSet, key_text
from nodeeditor.panels.pick_list import Pick, PickList
from nodeeditor.theme.icons import action_icon, family_icon
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace


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
        camera: CameraControl,
    ) -> None:
        self._workspace = workspace
        self._themes = themes
        self._actions = actions
        self._show_node = show_node
        self._camera = camera
        #: Where the user was when Find was opened.
        self._before = _Before(Place(), Selection(), Camera())
        self.nodes = PickList(window, tr("Find a node by name or type"), self._node_picks)
        self.nodes.looked_at.connect(self._look_at)
        self.nodes.chosen.connect(self._show)
        self.nodes.cancelled.connect(self._go_back)
        self.palette = PickList(window, tr("Type a command"), self._command_picks)
        self.palette.chosen.connect(self._run)

    def find_node(self) -> None:
        """Open Find."""
        self._before = _Before(self._workspace.place, self._workspace.selection, self._camera.camera)
        self.nodes.open()

    def open_palette(self) -> None:
        """Open the command palette."""
        self.palette.open()

    def _node_picks(self) -> list[Pick]:
        """The nodes of the level that is shown, then those of the others, which tell where they stand."""
        workspace = self._workspace
        shown = workspace.inside
        levels = sorted(workspace.graph.levels(), key=lambda named: named[0] != shown)
        return [pick for inside, level in levels for pick in self._picks_of(inside, level, is_shown=inside == shown)]

    def _picks_of(self, inside: str | None, level: Level, *, is_shown: bool) -> Iterator[Pick]:
        catalog = self._workspace.catalog
        where = "" if is_shown else tr("the network") if inside is None else tr("in {block}", block=inside)
        place = self._before.place if is_shown else way_to(self._workspace.graph, inside) if inside else Place()
        for node in level.nodes.values():
            layer = level.layer_of(node.id)
            spec = catalog.layer(layer.type)
            icon = family_icon(spec.family if spec else UNKNOWN_FAMILY, self._themes.theme, 16)
            detail = subtitle(spec, layer.config) if spec else layer.type
            words = f"{type_text(layer.type)} {where}"
            yield Pick(node.name, DOT.join(filter(None, (detail, where))), (place, node.id), words=words, icon=icon)

    def _command_picks(self) -> list[Pick]:
        picks = []
        for entry, action in self._actions().table():
            if entry.name == "palette":
                continue
            icon = action_icon(entry.icon, self._themes.theme, 16) if entry.icon else None
            keys = key_text(self._actions().keymap.shown(entry.name))
            menu = tr(entry.menu.value)
            detail = f"{menu}   {keys}" if keys else menu
            picks.append(Pick(action.iconText(), detail, action, entry.words, icon, action.isEnabled()))
        return picks

    def _look_at(self, found: object) -> None:
        if self.nodes.field.text().strip():
            self._show(found)

    def _show(self, found: object) -> None:
        if isinstance(found, tuple):
            place, node = found
            self._workspace.go(place)
            if node in self._workspace.level.nodes:
                self._show_node(node)

    def _go_back(self) -> None:
        self._workspace.go(self._before.place)
        self._workspace.select(self._before.selection)
        self._camera.look(self._before.camera)

    def _run(self, action: object) -> None:
        if isinstance(action, QAction):
            action.trigger()
