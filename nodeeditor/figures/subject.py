"""What a figure is of: a level of a graph, or some of its nodes, and what is known of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.expansion import Expansion, expand
from nodeeditor.graph.gathering import Gathering
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.level import Level
from nodeeditor.weights.gathering import NodeFate

#: So many places of a block are looked at to say what holds of all of them.
_MOST_PLACES = 64


@dataclass(frozen=True)
class Subject:
    """A level of ``graph``: the network itself, or the inside of the block of that name.

    ``report`` knows nodes by the ids they have where blocks are in the place of their uses (``n4/0/n1``), and those
    uses. ``prefix`` is what such ids begin with on this level. ``nodes`` are those that are drawn, None for all.
    """

    graph: Graph
    catalog: Catalog
    expansion: Expansion
    report: Callable[[NodeId], NodeReport | None]
    name: str
    block: str | None = None
    prefix: str = ""
    nodes: frozenset[NodeId] | None = None

    @property
    def level(self) -> Level:
        """What is drawn."""
        return self.graph if self.block is None else self.graph.blocks[self.block].body

    def places_inside(self, use: NodeId, prefixes: tuple[str, ...]) -> tuple[str, ...]:
        """What the ids of nodes inside a use begin with, for all places where that use stands."""
        found: list[str] = []
        for prefix in prefixes:
            times = self.expansion.repetitions.get(NodeId(prefix + use), 1)
            found += [f"{prefix}{use}/"] if times == 1 else [f"{prefix}{use}/{number}/" for number in range(times)]
        return tuple(found[:_MOST_PLACES])


def subject_of(
    graph: Graph,
    catalog: Catalog,
    reports: Mapping[NodeId, NodeReport],
    name: str,
    block: str | None = None,
) -> Subject:
    """The network or one of its blocks; ``reports`` are those of the graph in which blocks are expanded.

    Of a block that is used several times the shapes are those of its first use.
    """
    expansion = expand(graph)
    gathering = Gathering(graph, expansion)
    prefix = "" if block is None else first_place(graph, expansion, block)
    return Subject(
        graph,
        with_blocks(catalog, graph),
        expansion,
        lambda node: gathering.report(node, reports),
        name if block is None else block,
        block,
        prefix,
    )


def first_place(graph: Graph, expansion: Expansion, block: str) -> str:
    """What the ids of nodes inside a block begin with where it stands first; a place that is not there for no use."""
    return _first_place(graph, expansion, block, graph, "", set()) or f"{block}/"


def _first_place(
    graph: Graph, expansion: Expansion, block: str, level: Level, prefix: str, seen: set[str]
) -> str | None:
    for node in level.nodes:
        definition = graph.definition_of(level.layer_of(node))
        times = expansion.repetitions.get(NodeId(prefix + node))
        if definition is None or times is None or definition.name in seen:
            continue
        inside = f"{prefix}{node}/" if times == 1 else f"{prefix}{node}/0/"
        if definition.name == block:
            return inside
        seen.add(definition.name)
        found = _first_place(graph, expansion, block, definition.body, inside, seen)
        if found is not None:
            return found
    return None


@dataclass(frozen=True)
class PlaceReports:
    """What is known of the nodes of a level that stands at several places: what holds of all of them."""

    subject: Subject
    prefixes: tuple[str, ...]

    def report(self, node: NodeId) -> NodeReport | None:
        """The report of ``node``, without the shapes and counts that are not the same everywhere."""
        found = [self.subject.report(NodeId(prefix + node)) for prefix in self.prefixes]
        first = found[0] if found else None
        if first is None or all(one == first for one in found):
            return first
        outputs = first.outputs if all(one is not None and one.outputs == first.outputs for one in found) else ()
        counts = {one.parameters if one is not None else None for one in found}
        return NodeReport(outputs, first.parameters if len(counts) == 1 else None, None)

    def is_stale(self, node: NodeId) -> bool:
        """Never: a figure shows what is known."""
        return False

    def fate(self, node: NodeId) -> NodeFate | None:
        """None: a figure tells nothing of weights that a training keeps."""
        return None

    def role(self, node: NodeId) -> None:
        """None: a figure tells nothing of a training."""
