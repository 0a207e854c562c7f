"""The open document as a tree: frames and nodes in the order of the links, in each node what feeds it and is inside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from nodeeditor.finding.nodes import Search
from nodeeditor.graph.annotations import FrameId
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.places import Place
from nodeeditor.language import tr
from nodeeditor.panels.outline.branches import (
    Branch,
    Entry,
    Framed,
    Key,
    Noted,
    Unused,
    children_of,
    in_frames,
    inside_of,
    links_above,
    unused_blocks,
    with_level,
)
from nodeeditor.panels.outline.dragging import Owned, Reordered, dragged_of, dropped
from nodeeditor.panels.outline.filtering import Filtering
from nodeeditor.panels.outline.following import follow_level, follow_links, wants_reset
from nodeeditor.panels.outline.texts import spoken, text_of, tip_of
from nodeeditor.problems import Problem
from nodeeditor.theme.tips import literal_tip
from nodeeditor.workspace.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
#: What drags a link to another place of its input, and nodes into a frame or out of theirs.
_MIME = "application/x-nodeeditor-outline"

#: What can be done with rows of each kind, put together once.
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_FLAGS_OF_NAMED = _FLAGS | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDropEnabled
_FLAGS_OF_DRAGGED = _FLAGS_OF_NAMED | Qt.ItemFlag.ItemIsDragEnabled
_FLAGS_OF_NOTE = _FLAGS | Qt.ItemFlag.ItemNeverHasChildren
_FLAGS_OF_LINK = _FLAGS_OF_NOTE | Qt.ItemFlag.ItemIsDragEnabled


class OutlineModel(QAbstractItemModel):
    """Follows the document by its change sets while it is :attr:`awake`; what was not looked at is not there yet."""

    #: A link is to be the one of that number among the links of its input.
    reorder_wanted = Signal(object, int)
    #: A node is to have another name.
    rename_wanted = Signal(object, str)
    #: A frame is to have another title.
    title_wanted = Signal(object, str)
    #: Nodes are to be a frame's, or no frame's: a set of them, the frame or None.
    owner_wanted = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._branches: dict[int, Branch] = {}
        self._below: dict[tuple[int, Key], Branch] = {}
        self._last = 0
        self._filter: Filtering | None = None
        self._awake = False
        self._dragged: list[Entry] = []
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

    def index_of(self, place: Place, key: Key) -> QModelIndex:
        """Where a node, a frame or a note of a level stands; invalid where it is not shown.

        What is on the way there is read.
        """
        branch = self._branch_of(place)
        if branch is not None and isinstance(key, str):
            branch = self.holder(branch, key)
        row = branch.row(key) if branch is not None else None
        return QModelIndex() if branch is None or row is None else self.createIndex(row, 0, branch.number)

    def index_of_link(self, place: Place, link: Link) -> QModelIndex:
        """Where a link of a level stands, below its target."""
        branch = self._branch_of(place)
        above = self.holder(branch, link.target) if branch is not None else None
        below = self._child(above, link.target) if above is not None and above.row(link.target) is not None else None
        row = below.row(link) if below is not None else None
        return QModelIndex() if below is None or row is None else self.createIndex(row, 0, below.number)

    def frames_of(self, index: _Index) -> Iterator[QModelIndex]:
        """The frames that stand right below an entry."""
        branch = self._root
        if index.isValid():
            above = self._branches.get(index.internalId())
            found = self._below.get((above.number, above.rows[index.row()])) if above is not None else None
            if found is None:
                return
            branch = found
        if branch.level is not None and branch.level.frames and branch.order is not None:
            for row, key in enumerate(branch.rows):
                if isinstance(key, Framed):
                    yield self.createIndex(row, 0, branch.number)

    def opened(self) -> Iterator[QModelIndex]:
        """The entries of which what is below was read."""
        for branch in self._branches.values():
            if branch.parent is not None:
                yield self._index_of(branch)

    # What following the document needs

    def read(self, branch: Branch) -> tuple[list[Key], dict[FrameId, list[Key]]]:
        """What the document has now below an entry with a level: its rows, and those of each frame that is shown."""
        level = branch.level
        assert level is not None
        assert branch.order is not None
        sifted = self._filter
        nodes = list(branch.order) if sifted is None else sifted.left(branch)
        rows, framed = in_frames(level, nodes)
        for frame in level.frames.values():
            if frame.id not in framed and (sifted is None or sifted.finds(frame.title)):
                framed[frame.id] = []
                rows.append(Framed(frame.id))
        rows.extend(Noted(note.id) for note in level.notes.values() if sifted is None or sifted.finds(note.text))
        if branch.parent is None:
            branch.unused = unused_blocks(self._workspace.graph)
            rows.extend(Unused(name) for name in branch.unused if sifted is None)
        links = links_above(branch)
        return [*links, *rows] if links else rows, framed

    def frames_below(self, branch: Branch) -> list[tuple[FrameId, Branch]]:
        """The frames that stand in a branch, with what is below each."""
        if branch.level is None:
            return []
        keys = [key for key in branch.rows if isinstance(key, Framed)]
        return [(key.id, self._child(branch, key)) for key in keys]

    def have_frames(self, branch: Branch, framed: dict[FrameId, list[Key]]) -> None:
        """Let there be what is below frames that are about to come."""
        for frame, rows in framed.items():
            if (branch.number, Framed(frame)) not in self._below:
                self._child(branch, Framed(frame)).rows = rows

    def holder(self, branch: Branch, node: NodeId) -> Branch:
        """Where a node of a level stands: in the branch of the level, or below its frame."""
        frame = branch.level.frame_of(node) if branch.level is not None else None
        return branch if frame is None else self._below.get((branch.number, Framed(frame)), branch)

    # Support

    def _number(self) -> int:
        self._last += 1
        return self._last

    def _take(self, branch: Branch) -> None:
        """Have a branch, and read what stands in it."""
        self._branches[branch.number] = branch
        if branch.parent is not None and branch.owner is not None:
            self._below[(branch.parent.number, branch.owner)] = branch
        if branch.order is not None:
            branch.rows, framed = self.read(branch)
            self.have_frames(branch, framed)
        elif isinstance(branch.owner, str):
            branch.rows = list(links_above(branch))

    def _child(self, parent: Branch, owner: Key) -> Branch:
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
        if place.of is not None:
            owner = Unused(place.of)
            if branch.row(owner) is None:
                return None
            branch = self._child(branch, owner)
        for step in place.steps:
            above = self.holder(branch, step.use)
            if above.row(step.use) is None:
                return None
            branch = self._child(above, step.use)
        return branch

    def _index_of(self, branch: Branch) -> QModelIndex:
        """The entry that a branch is below."""
        if branch.parent is None or branch.owner is None:
            return QModelIndex()
        row = branch.parent.row(branch.owner)
        return QModelIndex() if row is None else self.createIndex(row, 0, branch.parent.number)

    def drop_below(self, branch: Branch, owners: Sequence[Key]) -> None:
        """Forget what was read below entries that go."""
        for owner in owners:
            below = self._below.pop((branch.number, owner), None)
            if below is not None:
                del self._branches[below.number]
                self.drop_below(below, below.rows)

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
            follow_level(self, branch, own)
            follow_links(self, branch, own)

    def links_below(self, branch: Branch, node: NodeId, before: list[Link]) -> Branch:
        """What is below a node whose links changed; where that was not read yet, as if it had been, with those."""
        known = self._below.get((branch.number, node))
        if known is None:
            known = self._child(branch, node)
            known.rows = [*before, *known.rows[len(known.links) :]]
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

    def put_in_order(self, branch: Branch, rows: list[Key]) -> None:
        """The same entries stand in another order."""
        self.layoutAboutToBeChanged.emit()
        before = [(index, self.entry(index)) for index in self.persistentIndexList()]
        branch.rows = rows
        branch.forget_rows()
        for index, entry in before:
            if entry is not None and entry.branch is branch:
                row = branch.row(entry.key)
                if row is not None:
                    self.changePersistentIndex(index, self.createIndex(row, 0, branch.number))
        self.layoutChanged.emit()

    def tell_nodes(self, branch: Branch, nodes: Sequence[NodeId]) -> None:
        """Nodes of a level look different."""
        level = branch.level
        if level is None or not level.frames:
            self.tell(branch, nodes)
            return
        apart: dict[int, list[NodeId]] = {}
        for node in nodes:
            apart.setdefault(self.holder(branch, node).number, []).append(node)
        for number, some in apart.items():
            self.tell(self._branches[number], some)

    def tell(self, branch: Branch, keys: Sequence[Key]) -> None:
        """Entries of a branch look different."""
        rows = [row for key in keys if (row := branch.row(key)) is not None]
        if rows:
            self.dataChanged.emit(
                self.createIndex(min(rows), 0, branch.number), self.createIndex(max(rows), 0, branch.number)
            )

    def _on_reports(self, nodes: frozenset[NodeId]) -> None:
        for branch in list(self._branches.values()) if self._awake else ():
            if branch.place is None or branch.order is None:
                continue
            prefix = self._workspace.flat.prefix(branch.place)
            own = [node.removeprefix(prefix) for node in nodes if node.startswith(prefix)] if prefix else list(nodes)
            self.tell_nodes(branch, [NodeId(node) for node in own])

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
        if branch is None or parent.row() >= len(branch.rows):
            return False
        key, level = branch.rows[parent.row()], branch.level
        known = self._below.get((branch.number, key))
        if known is not None:
            return len(known) > 0
        if not isinstance(key, str):
            return isinstance(key, Unused)
        if level is None or key not in level.nodes:
            return False
        return level.is_fed(key) or inside_of(self._workspace.graph, level, key) is not None

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
                return text_of(entry, for_editing=role == Qt.ItemDataRole.EditRole)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(self._workspace, entry)
            case Qt.ItemDataRole.ToolTipRole:
                return literal_tip(tip_of(self._workspace, entry))
        return None

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        entry = self.entry(index)
        if entry is not None and entry.node is not None and role == Qt.ItemDataRole.EditRole:
            self.rename_wanted.emit(entry.node, str(value).strip())
        elif entry is not None and entry.frame is not None and role == Qt.ItemDataRole.EditRole:
            self.title_wanted.emit(entry.frame, str(value).strip())
        return False  # the edit itself brings the new name

    def flags(self, index: _Index) -> Qt.ItemFlag:
        # Asked for every row whenever the view lays itself out: without an entry for each.
        branch = self._branches.get(index.internalId()) if index.isValid() else None
        if branch is None or index.row() >= len(branch.rows):
            return Qt.ItemFlag.ItemIsDropEnabled
        match branch.rows[index.row()]:
            case str():
                # Nodes go into frames and out of them: where there are none, a drag means nothing.
                return _FLAGS_OF_DRAGGED if branch.level is not None and branch.level.frames else _FLAGS_OF_NAMED
            case Framed():
                return _FLAGS_OF_NAMED
            case Link():
                return _FLAGS_OF_LINK
            case Noted():
                return _FLAGS_OF_NOTE
        return _FLAGS

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        self._dragged = dragged_of([entry for index in indexes if (entry := self.entry(index)) is not None])
        data = QMimeData()
        data.setData(_MIME, b"")
        return data

    def canDropMimeData(self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: _Index) -> bool:
        return data.hasFormat(_MIME) and self._dropped(row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index) -> bool:
        dropped = self._dropped(row, parent) if data.hasFormat(_MIME) else None
        match dropped:
            case Reordered(link, place):
                self.reorder_wanted.emit(link, place)
            case Owned(nodes, frame):
                self.owner_wanted.emit(nodes, frame)
        return False  # the edit moves the row, not the view

    # Support of these

    def _dropped(self, row: int, parent: _Index) -> Reordered | Owned | None:
        """What dropping what is dragged would do there; None for nothing."""
        dragged = [entry for entry in self._dragged if entry.is_there]
        if not dragged:
            return None
        branch = self._branch_of(dragged[0].place)
        is_level = branch is not None and self._index_of(branch) == parent
        return dropped(dragged, self.entry(parent), row, branch, is_level=is_level)

    def _owner(self, branch: Branch, row: int) -> Key | None:
        """What there may be something below, at a row."""
        key = branch.rows[row] if row < len(branch) else None
        if isinstance(key, Link | Noted):
            return None
        # Between an edit and what is told of it, the view may ask for what is gone and was not read yet.
        is_there = key is None or (branch.number, key) in self._below or branch.entry(row).is_there
        return key if is_there else None
