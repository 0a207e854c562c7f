"""The network that counts: a drawing without what is muted, and with links that go on past what is bypassed.

This is the one door: the graph without blocks that Keras is asked about and that is trained
(:mod:`nodeeditor.graph.expansion`), the model that is built and the code that is written are all made of it.

A node that depends on muted ones alone is left out with them; an Output is not, since a model would lack it without
a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nodeeditor.graph.blocks import Block
from nodeeditor.graph.elements import OUTPUT, Layer, Link, Node, NodeId, NodeMode
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order
from nodeeditor.problems import Problem, problem

Tensor = tuple[NodeId, str]
_Parts = tuple[tuple[Layer, ...], tuple[Node, ...], tuple[Link, ...]]


@dataclass(frozen=True, slots=True)
class Aside:
    """What of a level does not count.

    ``left_out`` are the nodes that are muted, and those that depend on such alone. ``passed`` has the link that goes
    on past each bypassed node which is not left out, ``given`` what arrives by it, and ``cut`` the Outputs that get
    nothing, each with a node that was left out before it.
    """

    left_out: frozenset[NodeId] = frozenset()
    passed: Mapping[NodeId, Link] = field(default_factory=dict)
    given: Mapping[NodeId, Tensor] = field(default_factory=dict)
    cut: Mapping[NodeId, NodeId] = field(default_factory=dict)

    def is_idle(self, link: Link) -> bool:
        """Whether nothing flows along a link."""
        if link.source in self.left_out or link.target in self.left_out:
            return True
        return link.target in self.passed and self.passed[link.target] != link

    def differing(self, other: Aside) -> frozenset[NodeId]:
        """The nodes of which something else is told in ``other``."""
        passed = {
            node for node in self.passed.keys() | other.passed.keys() if self.passed.get(node) != other.passed.get(node)
        }
        return (self.left_out ^ other.left_out) | passed


_NOTHING = Aside()


def aside(level: Level) -> Aside:
    """What of ``level`` does not count; found at once where nothing is muted or bypassed."""
    return _Walk(level).found if level.set_aside else _NOTHING


@dataclass(slots=True)
class Effective:
    """A graph that counts, what goes on past bypassed nodes by level, and what is wrong with it."""

    graph: Graph
    given: dict[str | None, Mapping[NodeId, Tensor]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def effective(graph: Graph) -> Graph:
    """What of ``graph`` counts; the very same where all does."""
    return effective_graph(graph).graph


def effective_graph(graph: Graph) -> Effective:
    """What of ``graph`` counts, and what is known of the rest."""
    if not any(level.set_aside for _, level in graph.levels()):
        return Effective(graph)
    found = Effective(graph)
    blocks = []
    for name, definition in graph.blocks.items():
        layers, nodes, links = _parts(definition.body, name, found)
        blocks.append(Block(name, definition.arguments, layers, nodes, links, definition.extra))
    found.graph = Graph.build(*_parts(graph, None, found), graph.data, graph.training, blocks, graph.weights)
    found.graph.held = frozenset(node for node in graph.held if node in found.graph.nodes)
    return found


def effective_level(level: Level) -> Level:
    """What of one level counts; the very same where all does."""
    if not level.set_aside:
        return level
    counting = Level.of(*_parts(level, None, Effective(Graph())))
    counting.held = frozenset(node for node in level.held if node in counting.nodes)
    return counting


def _parts(level: Level, name: str | None, found: Effective) -> _Parts:
    """The layers, nodes and links of a level that count."""
    if not level.set_aside:
        return tuple(level.layers.values()), tuple(level.nodes.values()), tuple(level.links)
    walk = _Walk(level)
    found.given[name] = walk.found.given
    if name is None:
        found.problems += [_cut(level, output, muted) for output, muted in walk.found.cut.items()]
    gone = {*walk.found.left_out, *level.set_aside}
    nodes = tuple(node for node in level.nodes.values() if node.id not in gone)
    called = {node.layer for node in nodes}
    layers = tuple(layer for layer in level.layers.values() if layer.id in called)
    links = tuple(
        replace(link, source=source[0], source_port=source[1])
        for link in level.links
        if link.target not in gone and (source := walk.source(link)) is not None
    )
    return layers, nodes, links


def _cut(level: Level, output: NodeId, muted: NodeId) -> Problem:
    told = problem("graph.output_muted", node=level.nodes[output].name, muted=level.nodes[muted].name)
    return replace(told, node=output)


class _Walk:
    """Goes through a level in the order of its links."""

    def __init__(self, level: Level) -> None:
        self._level = level
        self._left_out: set[NodeId] = set()
        self._given: dict[NodeId, Tensor] = {}
        passed: dict[NodeId, Link] = {}
        cut: dict[NodeId, NodeId] = {}
        for node in topological_order(level):
            element, links = level.nodes[node], level.links_into(node)
            arriving = [link for link in links if self.source(link) is not None]
            if element.mode is NodeMode.MUTED:
                self._left_out.add(node)
            elif element.mode is NodeMode.BYPASSED:
                on = next((link for link in arriving if link.target_port == element.passes), None)
                if on is None:
                    self._left_out.add(node)
                else:
                    passed[node], self._given[node] = on, self._from(on)
            elif links and not arriving:
                if level.layer_of(node).type == OUTPUT:
                    cut[node] = links[0].source
                else:
                    self._left_out.add(node)
        self.found = Aside(frozenset(self._left_out), passed, self._given, cut)

    def source(self, link: Link) -> Tensor | None:
        """What flows along a link; None where nothing does."""
        return None if link.source in self._left_out else self._from(link)

    def _from(self, link: Link) -> Tensor:
        return self._given.get(link.source, (link.source, link.source_port))
