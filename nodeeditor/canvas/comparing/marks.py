"""What became of the nodes and links of one level, as marks on either side of a comparison."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.comparing.comparison import Comparison, LevelPair
from nodeeditor.graph.comparing.difference import Aspect, Difference, Kind, Part
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr


@dataclass(frozen=True, slots=True)
class Mark:
    """What became of a node, with the words for it."""

    kind: Kind
    words: str


@dataclass
class Marks:
    """The marks of one side: of the first graph where ``side`` is 0, of the second where it is 1."""

    side: int
    nodes: dict[NodeId, Mark] = field(default_factory=dict)
    links: set[Link] = field(default_factory=set)

    @property
    def link_kind(self) -> Kind:
        """What became of the marked links: the other side lacks them."""
        return Kind.ADDED if self.side else Kind.REMOVED


def marks_of(compared: Comparison, pair: LevelPair) -> tuple[Marks, Marks]:
    """The marks of both sides of a level."""
    sides = Marks(0), Marks(1)
    back = {other: node for node, other in pair.nodes.items()}
    for marks, known, kind, words in (
        (sides[0], pair.nodes, Kind.REMOVED, tr("removed")),
        (sides[1], back, Kind.ADDED, tr("added")),
    ):
        level = pair.levels[marks.side]
        marks.nodes = {node: Mark(kind, words) for node in level.nodes if node not in known}
    sides[0].links, sides[1].links = _links_alone(compared, pair)
    told: dict[NodeId, list[Difference]] = {}
    for one in differences_of(compared, pair):
        if one.second is not None and one.first is not None:
            told.setdefault(one.second, []).append(one)
    _tell_kin(pair, back, told)
    changed = _blocks_changed(compared)
    for other, node in back.items():
        mark = _mark(told.get(other, ()), inside=block_of(pair.levels[1].layer_of(other).type) in changed)
        if mark is not None:
            sides[0].nodes[node] = sides[1].nodes[other] = mark
    return sides


def differences_of(compared: Comparison, pair: LevelPair) -> list[Difference]:
    """What differs of the nodes of a level."""
    first, second = pair.blocks
    return [
        one
        for one in compared.differences
        if one.part is Part.NODE and one.block == (first if one.kind is Kind.REMOVED else second)
    ]


def _links_alone(compared: Comparison, pair: LevelPair) -> tuple[set[Link], set[Link]]:
    """The links of each side that the other one lacks; places in the order of a merge do not count."""
    waiting: dict[tuple[object, ...], list[Link]] = {}
    for link in pair.levels[1].links:
        waiting.setdefault((link.source, link.source_port, link.target, link.target_port), []).append(link)
    gone: set[Link] = set()
    for link in pair.levels[0].links:
        if found := waiting.get(compared.in_second(pair, link)):
            found.pop(0)
        else:
            gone.add(link)
    return gone, {link for left in waiting.values() for link in left}


def _tell_kin(pair: LevelPair, back: dict[NodeId, NodeId], told: dict[NodeId, list[Difference]]) -> None:
    """What became of a layer is told at one of the nodes that call it, and holds of all."""
    of_layers = (Aspect.PARAMETER, Aspect.TYPE, Aspect.LAYER_NAME)
    for node, found in list(told.items()):
        of_layer = [one for one in found if one.aspect in of_layers]
        level = pair.levels[1]
        for call in level.calls_of(level.nodes[node].layer) if of_layer else ():
            if call != node and call in back:
                told.setdefault(call, []).extend(of_layer)


def _mark(found: Iterable[Difference], *, inside: bool) -> Mark | None:
    aspects = {one.aspect for one in found}
    words = []
    if Aspect.NAME in aspects:
        words.append(tr("renamed"))
    if aspects - {Aspect.NAME, Aspect.PLACE}:
        words.append(tr("changed"))
    elif inside:
        words.append(tr("changed inside"))
    if words:
        return Mark(Kind.CHANGED, ", ".join(words))
    return Mark(Kind.MOVED, tr("moved")) if Aspect.PLACE in aspects else None


def _blocks_changed(compared: Comparison) -> set[str | None]:
    """The blocks of the second graph whose inside differs, or that of a block used inside."""
    changed: set[str | None] = {
        one.block for one in compared.differences if one.block is not None and one.kind is not Kind.MOVED
    }
    changed |= {one.name for one in compared.differences if one.part is Part.BLOCK and one.aspect is not Aspect.NAME}
    changed = {compared.blocks.get(name, name) if name is not None else None for name in changed} - {None}
    blocks = compared.graphs[1].blocks
    grows = True
    while grows:
        around = {
            name
            for name, definition in blocks.items()
            if any(block_of(layer.type) in changed for layer in definition.body.layers.values())
        }
        grows = not around <= changed
        changed |= around
    return changed
