"""The open document as a tree: nodes in the order of the links, in each what feeds it and what is inside of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from nodeeditor.canvas.spoken import spoken_link, spoken_node
from nodeeditor.finding.nodes import Search
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.places import Place
from nodeeditor.language import tr
from nodeeditor.panels.outline.branches import (
    Branch,
    Entry,
    children_of,
    content_at,
    inside_of,
    reports_at,
    unused_blocks,
    with_level,
)
from nodeeditor.panels.outline.filtering import Filtering
from nodeeditor.panels.outline.following import follow_links, follow_nodes, wants_reset
from nodeeditor.problems import Problem
from nodeeditor.workspace.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
#: What drags a link to another place of its input.
_MIME = "application/x-nodeeditor-link"


class OutlineModel(QAbstractItemModel):
    """Follows the document by its change sets while it is :attr:`awake`; what was not looked at is not there yet."""

    #: A link is to be the one of that number among the links of its input.
    reorder_wanted = Signal(object, int)
    #: A node is to have another name.
    rename_wanted = Signal(object, str)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._branches: dict[int, Branch] = {}
        self._below: dict[tuple[int, NodeId | str], Branch] = {}
        self._last = 0
        self._filter: Filtering | None = None
        self._awake = False
        self._dragged: Link | None = None
        self._root = Branch(0)
        workspace.changed.connect(self._on_changed)
        workspace.replaced.connect(self.refresh)
        workspace.catalog_changed.connect(self.refresh)
        workspace.inference.changed.connect(self._on_reports)

    # What it shows

    @property
    def awake(self) -> bool:
        """Whether the document is followed; what sleeps holds nothing and costs nothing."""
        return self._awake

    @awake.setter
    def awake(self, awake: bool) -> None:
        if awake != self._awake:
            self._awake = awake
            self.refresh()

    def refresh(self) -> None:
        """Read the document afresh."""
        self.beginResetModel()
        self._branches.clear()
        self._below.clear()
        self._root = Branch(0)
        if self._awake:
            graph = self._workspace.graph
            self._root = with_level(Branch(self._number()), graph, Place(), None)
            self._root.unused = unused_blocks(graph)
            self._take(self._root)
        self.endResetModel()

    def set_search(self, search: Search | None) -> Problem | None:
        """Show only the nodes that are found, and uses in which some are; what is wrong with the terms."""
        self._filter = None if search is None else Filtering(self._workspace, search)
        self.refresh()
        return None if self._filter is None else self._filter.fault

    @property
    def is_filtered(self) -> bool:
        """Whether only what was found is shown."""
        return self._filter is not None

    def entry(self, index: _Index) -> Entry | None:
        """What stands at an index."""
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        if branch is None or index.row() >= len(branch):
            return None
        entry = branch.entry(index.row())
        # Between an edit and what is told of it, the view may ask for what is gone.
        return entry if entry.is_there else None

    def index_of(self, place: Place, node: NodeId) -> QModelIndex:
        """Where a node of a level stands; invalid where it is not shown. What is on the way there is read."""
        branch = self._branch_of(place)
        row = branch.row(node) if branch is not None else None
        return QModelIndex() if branch is None or row is None else self.createIndex(row, 0, branch.number)

    def index_of_link(self, place: Place, link: Link) -> QModelIndex:
        """Where a link of a level stands, below its target."""
        branch = self._branch_of(place)
        below = self._child(branch, link.target) if branch is not None and branch.row(link.target) is not None else None
        if below is None or link not in below.links:
            return QModelIndex()
        return self.createIndex(below.links.index(link), 0, below.number)

    def opened(self) -> Iterator[QModelIndex]:
        """The entries of which what is below was read."""
        for branch in self._branches.values():
            if branch.parent is not None:
                yield self._index_of(branch)

    # Support

    def _number(self) -> int:
        self._last += 1
        return self._last

    def _take(self, branch: Branch) -> None:
        self._branches[branch.number] = branch
        if branch.parent is not None and branch.owner is not None:
            self._below[(branch.parent.number, branch.owner)] = branch
        if self._filter is not None:
            branch.nodes = self._filter.left(branch)
            branch.unused = []

    def _child(self, parent: Branch, owner: NodeId | str) -> Branch:
        found = self._below.get((parent.number, owner))
        if found is None:
            found = children_of(self._workspace.graph, parent, owner, self._number())
            self._take(found)
        return found

    def _branch_of(self, place: Place) -> Branch | None:
        """The branch with the nodes of a level, on whatever repetition it is looked at."""
        if not self._awake:
            return None
        branch = self._root
        for owner in (*([place.of] if place.of is not None else []), *(step.use for step in place.steps)):
            if branch.row(owner) is None:
                return None
            branch = self._child(branch, owner)
        return branch

    def _index_of(self, branch: Branch) -> QModelIndex:
        """The entry that a branch is below."""
        if branch.parent is None or branch.owner is None:
            return QModelIndex()
        row = branch.parent.row(branch.owner)
        return QModelIndex() if row is None else self.createIndex(row, 0, branch.parent.number)

    def drop_below(self, branch: Branch, owners: Sequence[NodeId]) -> None:
        """Forget what was read below entries that go."""
        for owner in owners:
            below = self._below.pop((branch.number, owner), None)
            if below is not None:
                del self._branches[below.number]
                self.drop_below(below, below.nodes)

    def _on_changed(self, changes: ChangeSet) -> None:
        if not self._awake:
            return
        workspace = self._workspace
        if self._filter is not None or wants_reset(self._branches.values(), workspace.graph, changes):
            if self._filter is not None:
                self._filter = Filtering(workspace, self._filter.search)
            self.refresh()
            return
        for branch in list(self._branches.values()):
            own = changes if branch.block is None else changes.blocks.get(branch.block)
            if branch.order is None or own is None or branch.number not in self._branches:
                continue
            follow_nodes(self, branch, own)
            follow_links(self, branch, own)

    def links_below(self, branch: Branch, node: NodeId, before: list[Link]) -> Branch:
        """What is below a node whose links changed; where that was not read yet, as if it had been, with those."""
        known = self._below.get((branch.number, node))
        if known is None:
            known = self._child(branch, node)
            known.links = before
            known.forget_rows()
        return known

    def insert(self, branch: Branch, row: int, count: int) -> None:
        """Rows are about to come; :meth:`inserted` tells that they are there."""
        self.beginInsertRows(self._index_of(branch), row, row + count - 1)

    def inserted(self, branch: Branch) -> None:
        """The rows are there."""
        branch.forget_rows()
        self.endInsertRows()

    def remove(self, branch: Branch, row: int, count: int) -> None:
        """Rows are about to go; :meth:`removed` tells that they are gone."""
        self.beginRemoveRows(self._index_of(branch), row, row + count - 1)

    def removed(self, branch: Branch) -> None:
        """The rows are gone."""
        branch.forget_rows()
        self.endRemoveRows()

    def put_in_order(self, branch: Branch, nodes: list[NodeId]) -> None:
        """The same nodes stand in another order."""
        self.layoutAboutToBeChanged.emit()
        before = [(index, self.entry(index)) for index in self.persistentIndexList()]
        branch.nodes = nodes
        branch.forget_rows()
        for index, entry in before:
            if entry is not None and entry.branch is branch and entry.node is not None:
                row = branch.row(entry.node)
                if row is not None:
                    self.changePersistentIndex(index, self.createIndex(row, 0, branch.number))
        self.layoutChanged.emit()

    def tell(self, branch: Branch, nodes: Sequence[NodeId]) -> None:
        """Nodes look different."""
        rows = [row for node in nodes if (row := branch.row(node)) is not None]
        if rows:
            self.dataChanged.emit(
                self.createIndex(min(rows), 0, branch.number), self.createIndex(max(rows), 0, branch.number)
            )

    def _on_reports(self, nodes: frozenset[NodeId]) -> None:
        for branch in self._branches.values() if self._awake else ():
            if branch.place is None or not branch.nodes:
                continue
            prefix = self._workspace.flat.prefix(branch.place)
            own = [node.removeprefix(prefix) for node in nodes if node.startswith(prefix)] if prefix else list(nodes)
            self.tell(branch, [NodeId(node) for node in own])

    # Qt overrides

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        branch = self._root
        if parent is not None and parent.isValid():
            above = self._branches.get(parent.internalId())
            owner = self._owner(above, parent.row()) if above is not None else None
            if above is None or owner is None:
                return QModelIndex()
            branch = self._child(above, owner)
        if column != 0 or not 0 <= row < len(branch):
            return QModelIndex()
        return self.createIndex(row, 0, branch.number)

    def parent(self, index: _Index | None = None) -> Any:  # Qt has two methods of this name
        if index is None:
            return super().parent()
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        return QModelIndex() if branch is None else self._index_of(branch)

    def rowCount(self, parent: _Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self._root)
        above = self._branches.get(parent.internalId())
        owner = self._owner(above, parent.row()) if above is not None else None
        return 0 if above is None or owner is None else len(self._child(above, owner))

    def hasChildren(self, parent: _Index | None = None) -> bool:
        if parent is None or not parent.isValid():
            return len(self._root) > 0
        # Asked for every row whenever the view lays itself out: without an entry for each.
        branch = self._branches.get(parent.internalId())
        row = parent.row() - len(branch.links) if branch is not None else -1
        if branch is None or row < 0:
            return False
        if row >= len(branch.nodes):
            return row < len(branch.nodes) + len(branch.unused)
        node, level = branch.nodes[row], branch.level
        if level is None or node not in level.nodes:
            return False
        return level.is_fed(node) or inside_of(self._workspace.graph, level, node) is not None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return tr("Network") if role == Qt.ItemDataRole.DisplayRole else None

    def columnCount(self, _parent: _Index | None = None) -> int:
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return self._text(entry)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self.spoken(entry)
            case Qt.ItemDataRole.ToolTipRole:
                content = content_at(self._workspace, entry)
                return "\n".join(one.text for one in content.problems) if content is not None else None
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry = self.entry(index)
        if entry is not None and entry.node is not None and role == Qt.ItemDataRole.EditRole:
            self.rename_wanted.emit(entry.node, str(value).strip())
        return False  # the edit itself brings the new name

    def flags(self, index: _Index) -> Qt.ItemFlag:
        entry = self.entry(index)
        if entry is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if entry.link is not None:
            return plain | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return plain | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled if entry.node is not None else plain

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        entries = [self.entry(index) for index in indexes]
        self._dragged = next((entry.link for entry in entries if entry is not None and entry.link is not None), None)
        data = QMimeData()
        data.setData(_MIME, b"")
        return data

    def canDropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: _Index) -> bool:
        entry = self.entry(parent)
        return (
            data.hasFormat(_MIME)
            and self._dragged is not None
            and entry is not None
            and entry.node == self._dragged.target
            and row >= 0
        )

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        if self.canDropMimeData(data, action, row, column, parent) and self._dragged is not None:
            entry = self.entry(parent)
            links = entry.level.links_into(self._dragged.target) if entry is not None else []
            before = [link for link in links[:row] if link.target_port == self._dragged.target_port]
            self.reorder_wanted.emit(self._dragged, len([link for link in before if link != self._dragged]))
        return False  # the edit moves the row, not the view

    # Texts

    def spoken(self, entry: Entry) -> str:
        """An entry as a screen reader says it."""
        if entry.link is not None:
            return spoken_link(entry.level, reports_at(self._workspace, entry.place), entry.link)
        content = content_at(self._workspace, entry)
        if content is None or entry.node is None:
            return tr("block {name}, used nowhere", name=entry.block)
        return spoken_node(entry.level, content, entry.node)

    def _text(self, entry: Entry) -> str:
        if entry.node is not None:
            return entry.level.nodes[entry.node].name
        if entry.link is not None:
            return entry.level.nodes[entry.link.source].name
        return entry.block or ""

    def _owner(self, branch: Branch, row: int) -> NodeId | str | None:
        if row >= len(branch):
            return None
        entry = branch.entry(row)
        return entry.node or entry.block
