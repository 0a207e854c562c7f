"""The order in which the keyboard and a screen reader go through the nodes of a canvas."""

from __future__ import annotations

from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.kept_order import KeptOrder
from nodeeditor.graph.level import Level
from nodeeditor.workspace.open_document import OpenDocument


class NodeOrder:
    """The kept order of the level that is shown; made when it is first asked for, followed after that."""

    def __init__(self, document: OpenDocument) -> None:
        self._document = document
        self._kept: KeptOrder | None = None
        self._level: Level | None = None
        document.level_changed.connect(self._on_changed)
        document.level_replaced.connect(self._forget)

    @property
    def nodes(self) -> KeptOrder:
        """The nodes, each behind those that feed it."""
        level = self._document.level
        if self._kept is None or level is not self._level:
            self._kept, self._level = KeptOrder(level), level
        return self._kept

    def _on_changed(self, changes: ChangeSet) -> None:
        if self._kept is not None and self._document.level is self._level:
            self._kept.follow(changes)
        else:
            self._forget()

    def _forget(self) -> None:
        self._kept = self._level = None
