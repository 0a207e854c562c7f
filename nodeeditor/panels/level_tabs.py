"""Blocks that were opened in tabs of their own, beside the network: above the canvas, which shows one of them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from nodeeditor.graph.places import Place
from nodeeditor.language import tr
from nodeeditor.panels.closable_tabs import ClosableTabs
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.workspace import Workspace


class LevelTabs(ClosableTabs):
    """Shown once there are two. Whoever goes to another level does so in the tab that is shown.

    What is in a tab is the way to a level, not a view of its own: the canvas remembers where each was looked at.
    """

    #: Whether there is more than one.
    several = Signal(bool)

    def __init__(self, workspace: Workspace, theme: Theme) -> None:
        super().__init__(theme)
        self._workspace = workspace
        self._places: list[Place] = []
        self.setAccessibleName(tr("Open blocks"))
        self.setMovable(True)
        self.close_wanted.connect(self.close_level)
        self.currentChanged.connect(self._on_chosen)
        self.tabMoved.connect(self._on_moved)
        workspace.level_replaced.connect(self._on_level)
        workspace.changed.connect(self._on_changed)
        workspace.replaced.connect(self._start)
        self._start()

    @property
    def places(self) -> tuple[Place, ...]:
        """The levels that are open, from the left."""
        return tuple(self._places)

    def open_block(self) -> None:
        """Show the block that the selected node uses in a tab of its own."""
        workspace = self._workspace
        nodes = workspace.selection.nodes
        node = next(iter(nodes), None)
        if len(nodes) != 1 or node is None or workspace.graph.definition_of(workspace.level.layer_of(node)) is None:
            return
        place = workspace.place.into(node)
        if place in self._places:
            self.setCurrentIndex(self._places.index(place))
            return
        self._places.append(place)
        self.setCurrentIndex(self.add(self._name(place)))
        self._refresh()

    def close_level(self, index: int = -1) -> None:
        """Close a tab, by default the one that is shown; the last one stays."""
        index = self.currentIndex() if index < 0 else index
        if len(self._places) > 1:
            del self._places[index]
            self.removeTab(index)
            self._refresh()

    def go_on(self) -> None:
        """Show the next one, round and round."""
        self.setCurrentIndex((self.currentIndex() + 1) % self.count())

    # Support

    def _start(self) -> None:
        """Another document: nothing of it is open beside what is shown."""
        self.blockSignals(True)
        while self.count():
            self.removeTab(0)
        self._places = [self._workspace.place]
        self.add(self._name(self._workspace.place))
        self.blockSignals(False)
        self._refresh()

    def _on_chosen(self, index: int) -> None:
        if 0 <= index < len(self._places):
            self._workspace.go(self._places[index])

    def _on_moved(self, start: int, end: int) -> None:
        self._places.insert(end, self._places.pop(start))

    def _on_level(self) -> None:
        self._places[self.currentIndex()] = self._workspace.place
        self._refresh()

    def _on_changed(self, *_: object) -> None:
        if len(self._places) > 1:
            self._refresh()

    def _refresh(self) -> None:
        """Blocks may have gone, or have other names: a tab shows as much of its way as there is, or goes."""
        graph = self._workspace.graph
        here = self.currentIndex()
        for index, place in reversed(list(enumerate(self._places))):
            left = place.as_far_as_there(graph)
            others = {*self._places[:index], *self._places[index + 1 :]}
            if left != place and left in others and index != here:
                del self._places[index]
                self.removeTab(index)
                here = self.currentIndex()
            else:
                self._places[index] = left
                self.name(index, self._name(left))
        several = len(self._places) > 1
        self.setVisible(several)
        self.several.emit(several)

    def _name(self, place: Place) -> str:
        """What a level is called: by the use through which one comes there."""
        graph = self._workspace.graph
        if not place.steps:
            return place.of or tr("network")
        around = Place(place.steps[:-1], place.of)
        return around.level(graph).nodes[place.steps[-1].use].name
