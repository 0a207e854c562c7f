"""The parts of the outline's tree: what stands below the whole, below a node, below a block that nothing uses."""

from __future__ import annotations

from dataclasses import dataclass, field

from nodeeditor.canvas.content import Content, Reports, content_of
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.kept_order import KeptOrder
from nodeeditor.graph.level import Level
from nodeeditor.graph.places import Place
from nodeeditor.workspace.level_reports import InsideReports
from nodeeditor.workspace.workspace import Workspace


@dataclass(eq=False)
class Branch:
    """The entries below one: first the links into a node, then the nodes of a level, last blocks that nothing uses.

    ``owner`` is the entry of ``parent`` that these are below; None for the whole. ``place`` is where the nodes
    stand, None below a node that uses no block. ``nodes`` is what is shown of ``order``: all, or what a filter left.
    """

    number: int
    parent: Branch | None = None
    owner: NodeId | str | None = None
    place: Place | None = None
    level: Level | None = None
    block: str | None = None
    order: KeptOrder | None = None
    links: list[Link] = field(default_factory=list)
    nodes: list[NodeId] = field(default_factory=list)
    unused: list[str] = field(default_factory=list)
    _rows: dict[NodeId, int] | None = None

    def __len__(self) -> int:
        return len(self.links) + len(self.nodes) + len(self.unused)

    def entry(self, row: int) -> Entry:
        """What stands at a row."""
        if row < len(self.links):
            return Entry(self, link=self.links[row])
        row -= len(self.links)
        if row < len(self.nodes):
            return Entry(self, node=self.nodes[row])
        return Entry(self, block=self.unused[row - len(self.nodes)])

    def row(self, owner: NodeId | str) -> int | None:
        """Where a node stands, or a block that nothing uses; None where it is not shown."""
        if self._rows is None:
            self._rows = {node: row for row, node in enumerate(self.nodes, start=len(self.links))}
        found = self._rows.get(NodeId(owner))
        if found is None and owner in self.unused:
            return len(self.links) + len(self.nodes) + self.unused.index(owner)
        return found

    def forget_rows(self) -> None:
        """The entries are others: where each stands is found out anew when it is asked for."""
        self._rows = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a node, a link into the node that the branch is below, or a block that nothing uses."""

    branch: Branch
    node: NodeId | None = None
    link: Link | None = None
    block: str | None = None

    @property
    def place(self) -> Place:
        """The level that the node or the link is of; of a block, its inside."""
        if self.block is not None:
            return Place((), self.block)
        branch = self.branch.parent if self.link is not None else self.branch
        assert branch is not None
        assert branch.place is not None
        return branch.place

    @property
    def is_there(self) -> bool:
        """Whether the document has it still."""
        if self.link is not None:
            return self.level.has_link(self.link)
        return self.node is None or self.node in self.level.nodes

    @property
    def level(self) -> Level:
        """What stands there."""
        branch = self.branch.parent if self.link is not None else self.branch
        assert branch is not None
        assert branch.level is not None
        return branch.level


def children_of(graph: Graph, parent: Branch, owner: NodeId | str, number: int) -> Branch:
    """What stands below an entry."""
    if owner in parent.unused:
        return with_level(Branch(number, parent, owner), graph, Place((), owner), owner)
    node = NodeId(owner)
    assert parent.level is not None
    assert parent.place is not None
    branch = Branch(number, parent, node, links=parent.level.links_into(node))
    block = inside_of(graph, parent.level, node)
    return branch if block is None else with_level(branch, graph, parent.place.into(node), block)


def with_level(branch: Branch, graph: Graph, place: Place, block: str | None) -> Branch:
    """A branch with the nodes of a level."""
    branch.place, branch.block = place, block
    branch.level = graph if block is None else graph.blocks[block].body
    branch.order = KeptOrder(branch.level)
    branch.nodes = list(branch.order)
    return branch


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
    return InsideReports(workspace.inference, workspace.flat.prefix(place))


def content_at(workspace: Workspace, entry: Entry) -> Content | None:
    """What the node of an entry shows, None for an entry of another kind."""
    if entry.node is None:
        return None
    return content_of(entry.level, workspace.catalog, reports_at(workspace, entry.place), entry.node)
