"""Which nodes of two levels are the same one, though it may be renamed, changed or moved."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence

from nodeeditor.graph.blocks import block_of, block_type
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import topological_order

#: Neighbours are found by neighbours so many steps far; what lies further from all that is known counts as another.
_MOST_ROUNDS = 50

_Keys = Mapping[NodeId, Hashable]


def match_nodes(first: Level, second: Level, renamed_blocks: Mapping[str, str] | None = None) -> dict[NodeId, NodeId]:
    """The node of ``second`` for each node of ``first`` that is there too.

    Where both came from one drawing, as most ids and names say, the same id with the same type is one node. Else names
    tell, and what has no name in both is found by structure: type, parameters, neighbours. The other way round gives
    the same pairs. ``renamed_blocks`` has the names that blocks of ``first`` have in ``second``.
    """
    return _Matching(first, second, renamed_blocks or {}).match()


def ranks(level: Level, node: NodeId) -> list[tuple[Link, int]]:
    """The links into a node, each with its place among those of its port: positions may have gaps."""
    found: list[tuple[Link, int]] = []
    for link in level.links_into(node):
        same = found and found[-1][0].target_port == link.target_port
        found.append((link, found[-1][1] + 1 if same else 0))
    return found


class _Matching:
    def __init__(self, first: Level, second: Level, renamed_blocks: Mapping[str, str]) -> None:
        self._levels = first, second
        self._renamed = renamed_blocks
        self._pairs: dict[NodeId, NodeId] = {}
        self._taken: dict[NodeId, NodeId] = {}
        self._rest = set(first.nodes), set(second.nodes)
        #: Numbers stand for what was numbered, so that no key holds all that is upstream of it.
        self._numbers: dict[Hashable, int] = {}

    def match(self) -> dict[NodeId, NodeId]:
        first, second = self._levels
        if first.nodes.keys() == second.nodes.keys() and all(
            node.name == second.nodes[key].name for key, node in first.nodes.items()
        ):
            return {node: node for node in first.nodes}  # almost always
        self._match(lambda level, node: (node, level.nodes[node].name))
        if 2 * len(self._pairs) >= min(len(first.nodes), len(second.nodes)):  # ids were given once and for all
            self._match(lambda level, node: (node, self._type(level, node)))
        self._match(lambda level, node: level.nodes[node].name)
        self._match_structure()
        return self._pairs

    def _match_structure(self) -> None:
        if not (self._rest[0] and self._rest[1]):
            return
        for with_config in (True, False):
            above = [self._upstream(level, with_config) for level in self._levels]
            below = [self._downstream(level, with_config) for level in self._levels]
            both = [{node: (above[side][node], below[side][node]) for node in self._order(side)} for side in (0, 1)]
            self._pair(both)
        self._match_by_neighbours()
        for keys in (above, below):
            self._pair([{node: keys[side][node] for node in self._order(side)} for side in (0, 1)])
        self._match_by_neighbours()

    def _match_by_neighbours(self) -> None:
        """Pair nodes of one type that are linked alike to nodes which have found each other."""
        for _ in range(_MOST_ROUNDS):
            before = len(self._pairs)
            for with_config in (True, False):
                for directions in ((True, True), (True, False), (False, True)):
                    keys = [self._linked_alike(side, with_config, *directions) for side in (0, 1)]
                    self._pair(keys)
            if len(self._pairs) == before:
                return

    def _linked_alike(self, side: int, with_config: bool, into: bool, out: bool) -> _Keys:
        level, known = self._levels[side], (self._pairs, self._taken)[side]
        found: dict[NodeId, Hashable] = {}
        for node in self._order(side):
            around: list[tuple[str, ...]] = []
            if into:
                around += [
                    ("from", self._pair_name(side, link.source), link.source_port, link.target_port, str(rank))
                    for link, rank in ranks(level, node)
                    if link.source in known
                ]
            if out:
                around += [
                    ("to", self._pair_name(side, link.target), link.source_port, link.target_port)
                    for link in level.links_from(node)
                    if link.target in known
                ]
            if around:
                found[node] = (self._type(level, node), _config(level, node, with_config), tuple(sorted(around)))
        return found

    def _pair_name(self, side: int, node: NodeId) -> str:
        return node if side == 0 else self._taken[node]

    def _order(self, side: int) -> Iterable[NodeId]:
        rest = self._rest[side]
        return (node for node in self._levels[side].nodes if node in rest)

    def _match(self, key: Callable[[Level, NodeId], Hashable]) -> None:
        self._pair([{node: key(self._levels[side], node) for node in self._order(side)} for side in (0, 1)])

    def _pair(self, keys: Sequence[_Keys]) -> None:
        """Pair what has one key, in the order in which it was drawn."""
        wanted: dict[Hashable, list[NodeId]] = {}
        for node, key in keys[1].items():
            wanted.setdefault(key, []).append(node)
        for waiting in wanted.values():
            waiting.reverse()
        for node, key in keys[0].items():
            if waiting := wanted.get(key, []):
                other = waiting.pop()
                self._pairs[node], self._taken[other] = other, node
                self._rest[0].discard(node)
                self._rest[1].discard(other)

    def _type(self, level: Level, node: NodeId) -> str:
        type_name = level.layer_of(node).type
        block = block_of(type_name) if level is self._levels[0] else None
        return type_name if block is None else block_type(self._renamed.get(block, block))

    def _upstream(self, level: Level, with_config: bool) -> dict[NodeId, int]:
        """A number for each node, the same for nodes to which the same leads."""
        found: dict[NodeId, int] = {}
        for node in topological_order(level):
            into = tuple(
                (link.target_port, rank, link.source_port, found[link.source]) for link, rank in ranks(level, node)
            )
            found[node] = self._number(("up", self._type(level, node), _config(level, node, with_config), into))
        return found

    def _downstream(self, level: Level, with_config: bool) -> dict[NodeId, int]:
        """A number for each node, the same for nodes that lead to the same."""
        found: dict[NodeId, int] = {}
        for node in reversed(list(topological_order(level))):
            out = tuple(
                sorted((link.source_port, link.target_port, found[link.target]) for link in level.links_from(node))
            )
            found[node] = self._number(("down", self._type(level, node), _config(level, node, with_config), out))
        return found

    def _number(self, key: Hashable) -> int:
        return self._numbers.setdefault(key, len(self._numbers))


def _config(level: Level, node: NodeId, with_config: bool) -> Hashable:
    return level.layer_of(node).config if with_config else None
