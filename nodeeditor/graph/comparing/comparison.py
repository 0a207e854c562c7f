"""What tells two graphs apart: nodes, blocks, and how they are trained. Where nodes stand is told beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from nodeeditor.graph.blocks import block_of, block_type
from nodeeditor.graph.comparing.difference import (
    ABSENT,
    Aspect,
    Difference,
    Kind,
    Names,
    Part,
    type_words,
)
from nodeeditor.graph.comparing.matching import match_nodes
from nodeeditor.graph.comparing.values import map_changes, setting_changes
from nodeeditor.graph.elements import OUTPUT_PORT, Link, NodeId
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order
from nodeeditor.values import EMPTY, FrozenMap, Value, identical


@dataclass(frozen=True, slots=True)
class LevelPair:
    """A level of both graphs: the network itself, or the inside of a block, by its name in each.

    ``nodes`` has the node of the second graph for each node of the first one that is there too.
    """

    blocks: tuple[str | None, str | None]
    levels: tuple[Level, Level]
    nodes: Mapping[NodeId, NodeId]


class Comparison:
    """Two graphs held beside each other, and the fields of their files that this version does not know."""

    def __init__(
        self, first: Graph, second: Graph, unknown: tuple[Mapping[str, Value], Mapping[str, Value]] = (EMPTY, EMPTY)
    ) -> None:
        self.graphs = first, second
        self._unknown = unknown
        #: The name in the second graph of each block of the first one that is there too.
        self.blocks = _same_blocks(first, second)
        self.levels = [self._level(None, first, second)]
        self.levels += [
            self._level((before, after), first.blocks[before].body, second.blocks[after].body)
            for before, after in self.blocks.items()
        ]
        self._ports = self._renamed_ports()

    @property
    def same(self) -> bool:
        """Whether both are the same network, trained alike, wherever its nodes stand."""
        return all(one.kind is Kind.MOVED for one in self.differences)

    @cached_property
    def differences(self) -> list[Difference]:
        """All that differs: of the network, then of each block, then of data and training; what moved comes last."""
        found = [one for pair in self.levels[:1] for one in self._of_level(pair)]
        found += self._of_blocks()
        found += [one for pair in self.levels[1:] for one in self._of_level(pair)]
        first, second = self.graphs
        found += setting_changes(Part.DATA, first.data, second.data)
        found += setting_changes(Part.TRAINING, first.training, second.training)
        if first.weights != second.weights:
            paths = (ABSENT if one.weights is None else one.weights.path for one in (first, second))
            found.append(
                Difference(Kind.CHANGED, Part.TRAINING, Aspect.SETTING, "", None, None, None, "weights", *paths)
            )
        found += (
            Difference(Kind.CHANGED, Part.FILE, Aspect.FIELD, detail=key, before=before, after=after)
            for key, before, after in map_changes(*self._unknown)
        )
        found.sort(key=lambda one: one.kind is Kind.MOVED)  # which leaves all else in its order
        return found

    def in_second(self, pair: LevelPair, link: Link) -> tuple[NodeId | None, str, NodeId | None, str]:
        """What a link of the first graph would be in the second one: source and its port, target and its port.

        A node that is not there is None. Ports of uses have the names that they have in the second graph.
        """
        source, target = (pair.levels[0].layer_of(node).type for node in (link.source, link.target))
        return (
            pair.nodes.get(link.source),
            self._ports.get((block_of(source), False, link.source_port), link.source_port),
            pair.nodes.get(link.target),
            self._ports.get((block_of(target), True, link.target_port), link.target_port),
        )

    def _renamed_ports(self) -> dict[tuple[str | None, bool, str], str]:
        """The names in the second graph of ports of blocks of the first one, inputs and outputs, that are others."""
        first, second = (graph.blocks for graph in self.graphs)
        found: dict[tuple[str | None, bool, str], str] = {}
        for (before, after), pair in zip(self.blocks.items(), self.levels[1:], strict=True):
            for is_input in (True, False):
                ports, others = (
                    block.inputs if is_input else block.outputs for block in (first[before], second[after])
                )
                for node, name in ports.items():
                    if (other := pair.nodes.get(node)) in others and others[other] != name:
                        found[(before, is_input, name)] = others[other]
        return found

    def _level(self, blocks: tuple[str, str] | None, first: Level, second: Level) -> LevelPair:
        return LevelPair(blocks or (None, None), (first, second), match_nodes(first, second, self.blocks))

    def _of_blocks(self) -> Iterator[Difference]:
        first, second = self.graphs
        kept = set(self.blocks.values())
        for name in first.blocks:
            if name not in self.blocks:
                yield Difference(Kind.REMOVED, Part.BLOCK, Aspect.WHOLE, name)
        for name in second.blocks:
            if name not in kept:
                yield Difference(Kind.ADDED, Part.BLOCK, Aspect.WHOLE, name)
        for before, after in self.blocks.items():
            yield from _definitions(first.blocks[before], second.blocks[after])

    def _of_level(self, pair: LevelPair) -> Iterator[Difference]:
        first, second = pair.levels
        back = {node: other for other, node in pair.nodes.items()}
        outer, inner = pair.blocks
        for node in topological_order(first):
            if node not in pair.nodes:
                was = type_words(first.layer_of(node).type)
                yield Difference(
                    Kind.REMOVED, Part.NODE, Aspect.WHOLE, first.nodes[node].name, outer, first=node, before=was
                )
        order = topological_order(second)
        for node in order:
            if node not in back:
                made = type_words(second.layer_of(node).type)
                yield Difference(
                    Kind.ADDED, Part.NODE, Aspect.WHOLE, second.nodes[node].name, inner, second=node, after=made
                )
        for node in order:
            if node in back:
                whole = Difference(
                    Kind.CHANGED, Part.NODE, Aspect.WHOLE, second.nodes[node].name, inner, back[node], node
                )
                for aspect, detail, before, after in self._of_node(pair, back[node], node):
                    kind = Kind.MOVED if aspect is Aspect.PLACE else Kind.CHANGED
                    yield replace(whole, kind=kind, aspect=aspect, detail=detail, before=before, after=after)

    def _of_node(self, pair: LevelPair, one: NodeId, other: NodeId) -> Iterator[tuple[Aspect, str, object, object]]:
        first, second = pair.levels
        nodes, layers = (first.nodes[one], second.nodes[other]), (first.layer_of(one), second.layer_of(other))
        if nodes[0].name != nodes[1].name:
            yield Aspect.NAME, "", nodes[0].name, nodes[1].name
        if _tells_of_layer(pair, one, other):
            names = ["" if node.name == layer.name else layer.name for node, layer in zip(nodes, layers, strict=True)]
            if layers[0].name != layers[1].name and any(names):
                yield Aspect.LAYER_NAME, "", layers[0].name, layers[1].name
            if self._renamed(layers[0].type) != layers[1].type:
                yield Aspect.TYPE, "", type_words(layers[0].type), type_words(layers[1].type)
            for detail, before, after in map_changes(layers[0].config, layers[1].config):
                yield Aspect.PARAMETER, detail, before, after
            for detail, before, after in map_changes(layers[0].extra, layers[1].extra):
                yield Aspect.FIELD, detail, before, after
        for detail, before, after in map_changes(nodes[0].extra, nodes[1].extra):
            yield Aspect.FIELD, detail, before, after
        kin = frozenset(first.calls_of(layers[0].id)) - {one}, frozenset(second.calls_of(layers[1].id)) - {other}
        if {pair.nodes.get(node) for node in kin[0]} != kin[1]:
            yield Aspect.SHARING, "", _names(first, kin[0]), _names(second, kin[1])
        before, after = (node.mode.value + (f" ({node.passes})" if node.passes else "") for node in nodes)
        if before != after:
            yield Aspect.MODE, "", before, after
        yield from self._inputs(pair, one, other)
        if (nodes[0].x, nodes[0].y) != (nodes[1].x, nodes[1].y):
            yield Aspect.PLACE, "", (nodes[0].x, nodes[0].y), (nodes[1].x, nodes[1].y)

    def _inputs(self, pair: LevelPair, one: NodeId, other: NodeId) -> Iterator[tuple[Aspect, str, object, object]]:
        first, second = pair.levels
        ports: dict[str, tuple[list[Link], list[Link]]] = {}
        for link in first.links_into(one):
            ports.setdefault(self.in_second(pair, link)[3], ([], []))[0].append(link)
        for link in second.links_into(other):
            ports.setdefault(link.target_port, ([], []))[1].append(link)
        for port, (links, others) in sorted(ports.items()):
            came = [self.in_second(pair, link)[:2] for link in links]
            if came != [(link.source, link.source_port) for link in others]:
                yield Aspect.INPUT, port, _sources(first, links), _sources(second, others)

    def _renamed(self, type_name: str) -> str:
        block = block_of(type_name)
        return type_name if block is None else block_type(self.blocks.get(block, block))


def compare(first: Graph, second: Graph) -> Comparison:
    """What tells two graphs apart."""
    return Comparison(first, second)


def _tells_of_layer(pair: LevelPair, one: NodeId, other: NodeId) -> bool:
    """Whether what became of the layer is told at this node: of those that call it in both graphs, at one."""
    first, second = pair.levels
    calls = first.calls_of(first.nodes[one].layer)
    others = second.calls_of(second.nodes[other].layer)
    if len(calls) == 1:
        return True
    both = [(node, pair.nodes[node]) for node in calls if pair.nodes.get(node) in others]
    # Either way round the same one; short ids are old ones.
    return (one, other) == min(both, key=lambda nodes: sorted((len(node), node) for node in nodes))


def _same_blocks(first: Graph, second: Graph) -> dict[str, str]:
    """Blocks of one name, and those that have another name but the same arguments and the same inside."""
    found = {name: name for name in first.blocks if name in second.blocks}
    for name in first.blocks:
        if name in found:
            continue
        alike = (
            other
            for other in second.blocks
            if other not in found.values() and _is_alike(first.blocks[name], second.blocks[other], found)
        )
        if (other := next(alike, None)) is not None:
            found[name] = other
    return found


def _is_alike(first: Definition, second: Definition, renamed: Mapping[str, str]) -> bool:
    if first.arguments != second.arguments or len(first.body.nodes) != len(second.body.nodes):
        return False
    body = first.body
    nodes = match_nodes(body, second.body, renamed)
    return len(nodes) == len(body.nodes) and all(
        (node.name, node.mode) == (second.body.nodes[nodes[key]].name, second.body.nodes[nodes[key]].mode)
        and identical(body.layer_of(key).config, second.body.layer_of(nodes[key]).config)
        and [nodes[link.source] for link in body.links_into(key)]
        == [link.source for link in second.body.links_into(nodes[key])]
        for key, node in body.nodes.items()
    )


def _definitions(first: Definition, second: Definition) -> Iterator[Difference]:
    block = Difference(Kind.CHANGED, Part.BLOCK, Aspect.WHOLE, second.name)
    if first.name != second.name:
        yield replace(block, aspect=Aspect.NAME, before=first.name, after=second.name)
    defaults, others = (FrozenMap({one.name: one.default for one in each.arguments}) for each in (first, second))
    for detail, before, after in map_changes(defaults, others):
        yield replace(block, aspect=Aspect.ARGUMENT, detail=detail, before=before, after=after)
    for detail, before, after in map_changes(first.extra, second.extra):
        yield replace(block, aspect=Aspect.FIELD, detail=detail, before=before, after=after)


def _sources(level: Level, links: Iterable[Link]) -> object:
    """What feeds a port, by names."""
    names = tuple(
        level.nodes[link.source].name + ("" if link.source_port == OUTPUT_PORT else f".{link.source_port}")
        for link in links
    )
    return Names(names) if names else ABSENT


def _names(level: Level, nodes: Iterable[NodeId]) -> object:
    names = tuple(sorted(level.nodes[node].name for node in nodes))
    return Names(names) if names else ABSENT
