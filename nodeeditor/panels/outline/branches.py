"""The parts of the outline's tree: what stands below the whole, below a node, a frame, a block that nothing uses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from nodeeditor.canvas.content import Content, Reports, content_of
from nodeeditor.graph.annotations import FrameId, NoteId
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.kept_order import KeptOrder
from nodeeditor.graph.level import Level
from nodeeditor.graph.places import Place
from nodeeditor.workspace.level_reports import InsideReports
from nodeeditor.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Framed:
    """A frame, with the nodes that it owns below it."""

    id: FrameId


@dataclass(frozen=True, slots=True)
class Noted:
    """A note."""

    id: NoteId


@dataclass(frozen=True, slots=True)
class Unused:
    """A block that nothing uses."""

    name: str


#: What may stand in a row, as a branch keeps it.
Key: TypeAlias = NodeId | Link | Framed | Noted | Unused


@dataclass(eq=False)
class Branch:
    """The entries below one: links into a node, then the nodes of a level and its frames, notes, unused blocks.

    ``owner`` is the entry of ``parent`` that these are below; None for the whole. ``place`` is where the nodes
    stand, None below a node that uses no block. ``order`` is that of all nodes of the level; what is below a frame
    has none of its own. ``rows`` is what is shown: all, or what a filter left.
    """

    number: int
    parent: Branch | None = None
    owner: Key | None = None
    place: Place | None = None
    level: Level | None = None
    block: str | None = None
    order: KeptOrder | None = None
    unused: list[str] = field(default_factory=list)
    rows: list[Key] = field(default_factory=list)
    _numbers: dict[Key, int] | None = None

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def links(self) -> list[Link]:
        """The links that stand first."""
        links: list[Link] = []
        for key in self.rows:
            if not isinstance(key, Link):
                break
            links.append(key)
        return links

    def entry(self, row: int) -> Entry:
        """What stands at a row."""
        return Entry(self, self.rows[row])

    def row(self, key: Key) -> int | None:
        """Where something stands; None where it is not shown."""
        if self._numbers is None:
            self._numbers = {known: row for row, known in enumerate(self.rows)}
        return self._numbers.get(key)

    def forget_rows(self) -> None:
        """The entries are others: where each stands is found out anew when it is asked for."""
        self._numbers = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a node, a link into the node that the branch is below, a frame, a note, or a block nothing uses."""

    branch: Branch
    key: Key

    @property
    def node(self) -> NodeId | None:
        """The node that this is."""
        return self.key if isinstance(self.key, str) else None

    @property
    def link(self) -> Link | None:
        """The link that this is."""
        return self.key if isinstance(self.key, Link) else None

    @property
    def frame(self) -> FrameId | None:
        """The frame that this is."""
        return self.key.id if isinstance(self.key, Framed) else None

    @property
    def note(self) -> NoteId | None:
        """The note that this is."""
        return self.key.id if isinstance(self.key, Noted) else None

    @property
    def block(self) -> str | None:
        """The block, used nowhere, that this is."""
        return self.key.name if isinstance(self.key, Unused) else None

    @property
    def place(self) -> Place:
        """The level that this is on; of a block, its inside."""
        if isinstance(self.key, Unused):
            return Place((), self.key.name)
        place = self._on.place
        assert place is not None
        return place

    @property
    def level(self) -> Level:
        """What stands there."""
        level = self._on.level
        assert level is not None
        return level

    @property
    def is_there(self) -> bool:
        """Whether the document has it still."""
        match self.key:
            case Link() as link:
                return self.level.has_link(link)
            case Framed(frame):
                return frame in self.level.frames
            case Noted(note):
                return note in self.level.notes
            case Unused():
                return True
        return self.key in self.level.nodes

    @property
    def _on(self) -> Branch:
        """The branch that has the level: of a link that is the one in which its target stands."""
        branch = self.branch.parent if isinstance(self.key, Link) else self.branch
        assert branch is not None
        return branch


def children_of(graph: Graph, parent: Branch, owner: Key, number: int) -> Branch:
    """What stands below an entry; its rows are still to be read."""
    if isinstance(owner, Unused):
        return with_level(Branch(number, parent, owner), graph, Place((), owner.name), owner.name)
    assert parent.level is not None
    assert parent.place is not None
    if isinstance(owner, Framed):
        return Branch(number, parent, owner, parent.place, parent.level, parent.block)
    assert isinstance(owner, str)
    branch = Branch(number, parent, owner)
    block = inside_of(graph, parent.level, owner)
    return branch if block is None else with_level(branch, graph, parent.place.into(owner), block)


def with_level(branch: Branch, graph: Graph, place: Place, block: str | None) -> Branch:
    """A branch for the nodes of a level."""
    branch.place, branch.block = place, block
    branch.level = graph if block is None else graph.blocks[block].body
    branch.order = KeptOrder(branch.level)
    return branch


def links_above(branch: Branch) -> list[Link]:
    """The links into the node that a branch is below."""
    above, owner = branch.parent, branch.owner
    if above is None or above.level is None or not isinstance(owner, str):
        return []
    return above.level.links_into(owner)


def in_frames(level: Level, nodes: Iterable[NodeId]) -> tuple[list[Key], dict[FrameId, list[Key]]]:
    """Nodes as rows, each frame where the first of its nodes would stand; and what stands below each frame."""
    if not level.frames:
        return list(nodes), {}
    rows: list[Key] = []
    framed: dict[FrameId, list[Key]] = {}
    for node in nodes:
        frame = level.frame_of(node)
        if frame is None:
            rows.append(node)
        elif frame in framed:
            framed[frame].append(node)
        else:
            framed[frame] = [node]
            rows.append(Framed(frame))
    return rows, framed


def inside_of(graph: Graph, level: Level, node: NodeId) -> str | None:
    """The block whose inside is below a node, None for none that is there."""
    name = block_of(level.layer_of(node).type)
    return name if name in graph.blocks else None


def unused_blocks(graph: Graph) -> list[str]:
    """The blocks of which no level has a use."""
    used = {block_of(layer.type) for _, level in graph.levels() for layer in level.layers.values()}
    return [name for name in graph.blocks if name not in used]


def reports_at(workspace: Workspace, place: Place) -> Reports:
    """What is known of the nodes at a place, be it shown or not."""
    if place == workspace.place:
        return workspace.reports
    return InsideReports(workspace.inference, workspace.trained, workspace.flat.prefix(place))


def content_at(workspace: Workspace, entry: Entry) -> Content | None:
    """What the node of an entry shows, None for an entry of another kind."""
    if entry.node is None:
        return None
    return content_of(entry.level, workspace.catalog, reports_at(workspace, entry.place), entry.node)
