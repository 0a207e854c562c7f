"""The graph itself: what the user drew, and the one method that changes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Self, TypeAlias

from nodeeditor.graph.annotations import NO_ANNOTATIONS, Annotations
from nodeeditor.graph.applied import Applied
from nodeeditor.graph.blocks import Argument, Block, block_of, block_type
from nodeeditor.graph.bookmarks import Bookmark
from nodeeditor.graph.changes import ChangeSet
from nodeeditor.graph.edits import (
    AddBlock,
    Batch,
    Connect,
    Disconnect,
    Edit,
    InBlock,
    RemoveBlock,
    SetBlock,
    SetBookmark,
    SetConfig,
    SetData,
    SetTraining,
    SetWeights,
)
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer, Link, Node, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import (
    NAME,
    EditError,
    check_arguments,
    check_bookmark,
    check_data,
    check_name,
    check_training,
    check_weights,
)
from nodeeditor.graph.settings import DataSettings, TrainingSettings, WeightsSource
from nodeeditor.problems import problem
from nodeeditor.values import EMPTY, FrozenMap, identical

__all__ = ["NAME", "Applied", "Definition", "EditError", "Graph", "graph_of", "is_port"]

#: The names of a block's inputs, and of its outputs, by the node inside that each is.
_Ports: TypeAlias = tuple[dict[NodeId, str], dict[NodeId, str]]


@dataclass(frozen=True, slots=True)
class Definition:
    """A block of a graph: its arguments, and its inside, which changes by the edits of the graph alone."""

    name: str
    arguments: tuple[Argument, ...]
    body: Level
    extra: FrozenMap = EMPTY

    @property
    def block(self) -> Block:
        """The block as a value."""
        body = self.body
        layers, nodes = tuple(body.layers.values()), tuple(body.nodes.values())
        return Block(self.name, self.arguments, layers, nodes, tuple(body.links), self.extra, body.annotations)

    @property
    def inputs(self) -> dict[NodeId, str]:
        """The names of the inputs that its uses have, by the Input inside, in order."""
        return _ports(self.body, INPUT)

    @property
    def outputs(self) -> dict[NodeId, str]:
        """The names of the outputs that its uses have, by the Output inside, in order."""
        return _ports(self.body, OUTPUT)


class Graph(Level):
    """The network, its blocks, the settings of data and training, and the weights that it begins with.

    Beyond what holds of every :class:`Level`: no block contains itself, and no edit takes away a port that something
    is linked to. A layer may use a block that is not here, as it may have a type that this machine does not know.
    """

    def __init__(self) -> None:
        super().__init__()
        self._blocks: dict[str, Definition] = {}
        self.data = DataSettings()
        self.training = TrainingSettings()
        self.weights: WeightsSource | None = None
        self._bookmarks: dict[int, Bookmark] = {}

    @classmethod
    def build(
        cls,
        layers: Iterable[Layer],
        nodes: Iterable[Node],
        links: Iterable[Link],
        data: DataSettings | None = None,
        training: TrainingSettings | None = None,
        blocks: Iterable[Block] = (),
        weights: WeightsSource | None = None,
        annotations: Annotations = NO_ANNOTATIONS,
    ) -> Graph:
        """The graph of these parts at once, which is much faster than an edit for each.

        Raises :class:`~nodeeditor.graph.soundness.StructureError`, which tells the part at fault, and
        :class:`EditError` for what is wrong with blocks and settings.
        """
        graph = cls.of(layers, nodes, links, annotations)
        for block in blocks:
            graph.apply(AddBlock(block))
        if data is not None:
            graph.apply(SetData(data))
        if training is not None:
            graph.apply(SetTraining(training))
        if weights is not None:
            graph.apply(SetWeights(weights))
        return graph

    # Reading

    @property
    def blocks(self) -> Mapping[str, Definition]:
        """All blocks by name, in the order they were added."""
        return MappingProxyType(self._blocks)

    @property
    def bookmarks(self) -> Mapping[int, Bookmark]:
        """The views that are kept under numbers."""
        return MappingProxyType(self._bookmarks)

    def definition_of(self, layer: Layer) -> Definition | None:
        """The block that ``layer`` uses, None for a layer that uses none, or one that is not here."""
        name = block_of(layer.type)
        return self._blocks.get(name) if name is not None else None

    def levels(self) -> Iterator[tuple[str | None, Level]]:
        """Where nodes may stand: the network itself, under None, and the inside of each block, under its name."""
        yield None, self
        for name, definition in self._blocks.items():
            yield name, definition.body

    def copy(self) -> Self:
        """Another graph of the same content; the two change apart."""
        other = super().copy()
        other._blocks = {
            name: replace(definition, body=definition.body.copy()) for name, definition in self._blocks.items()
        }
        other.data = self.data
        other.training = self.training
        other.weights = self.weights
        other._bookmarks = dict(self._bookmarks)
        return other

    def __eq__(self, other: object) -> bool:
        """Equal content; the order in which it was drawn does not count."""
        if not isinstance(other, Graph):
            return NotImplemented
        return (
            super().__eq__(other)
            and self._blocks.keys() == other._blocks.keys()
            and all(_same_block(block, other._blocks[name]) for name, block in self._blocks.items())
            and self.data == other.data
            and self.training == other.training
            and self.weights == other.weights
            and self._bookmarks == other._bookmarks
        )

    __hash__ = None  # type: ignore[assignment]  # it changes

    # Changing

    def apply(self, edit: Edit) -> Applied:
        """Change the graph by ``edit``. Raises :class:`EditError`, and then has changed nothing."""
        match edit:
            case SetData():
                check_data(edit.data)
                before_data, self.data = self.data, edit.data
                return Applied(SetData(before_data), ChangeSet(data=True))
            case SetTraining():
                check_training(edit.training)
                before_training, self.training = self.training, edit.training
                return Applied(SetTraining(before_training), ChangeSet(training=True))
            case SetWeights():
                check_weights(edit.weights)
                before_weights, self.weights = self.weights, edit.weights
                return Applied(SetWeights(before_weights), ChangeSet(weights=True))
            case SetBookmark():
                return self._set_bookmark(edit)
            case AddBlock():
                return self._add_block(edit.block)
            case RemoveBlock():
                return self._remove_block(edit.block)
            case SetBlock():
                return self._set_block(edit)
            case InBlock():
                return self._in_block(edit)
            case _:
                return super().apply(edit)

    def _set_bookmark(self, edit: SetBookmark) -> Applied:
        check_bookmark(edit.number, edit.bookmark)
        before = self._bookmarks.pop(edit.number, None)
        if edit.bookmark is not None:
            self._bookmarks[edit.number] = edit.bookmark
        return Applied(SetBookmark(edit.number, before), ChangeSet(bookmarks=True))

    def _add_block(self, block: Block) -> Applied:
        check_name(block.name, "block", self._blocks)
        check_arguments(block.name, block.arguments)
        body = Level.of(block.layers, block.nodes, block.links, block.annotations)
        self._blocks[block.name] = Definition(block.name, block.arguments, body, block.extra)
        try:
            self._refuse_circle(block.name)
        except EditError:
            del self._blocks[block.name]
            raise
        changes = {block.name: ChangeSet(added=frozenset(body.nodes))}
        return Applied(RemoveBlock(block.name), self._with_uses(block.name, changes))

    def _remove_block(self, name: str) -> Applied:
        definition = self._definition(name)
        changes = self._with_uses(name, {name: ChangeSet(removed=frozenset(definition.body.nodes))})
        del self._blocks[name]
        return Applied(AddBlock(definition.block), changes)

    def _set_block(self, edit: SetBlock) -> Applied:
        before = self._definition(edit.block)
        check_arguments(edit.name, edit.arguments)
        changes: dict[str | None, ChangeSet] = {}
        if edit.name != edit.block:
            # A file may use a block that it does not have: another one of that name would take such uses along.
            lacking = {
                name for _, level in self.levels() for layer in level.layers.values() if (name := block_of(layer.type))
            }
            check_name(edit.name, "block", {**self._blocks, **dict.fromkeys(lacking)})
            for name, level in self.levels():
                renamed = [
                    SetConfig(layer.id, layer.config, block_type(edit.name))
                    for layer in level.layers.values()
                    if layer.type == block_type(edit.block)
                ]
                changes[edit.name if name == edit.block else name] = level.apply(Batch(tuple(renamed))).changes
        after = replace(before, name=edit.name, arguments=edit.arguments)
        # In its old place: the order of blocks is that in which they were drawn.
        self._blocks = {
            after.name if name == edit.block else name: after if name == edit.block else definition
            for name, definition in self._blocks.items()
        }
        of_blocks = {name: found for name, found in changes.items() if name is not None and found != ChangeSet()}
        of_blocks.setdefault(edit.name, ChangeSet(changed=frozenset(after.body.nodes)))
        inverse = SetBlock(edit.name, edit.block, before.arguments)
        return Applied(inverse, changes.get(None, ChangeSet()).then(self._with_uses(edit.name, of_blocks)))

    def _in_block(self, edit: InBlock) -> Applied:
        definition = self._definition(edit.block)
        before = definition.inputs, definition.outputs
        applied = definition.body.apply(edit.edit)
        try:
            self._refuse_circle(edit.block)
            after = definition.inputs, definition.outputs
            followed = self._follow_ports(definition.name, before, after, edit.links_outlive)
        except EditError:
            definition.body.apply(applied.inverse)
            raise
        of_blocks = {name: changes for name, changes in followed.items() if name is not None}
        of_blocks[edit.block] = applied.changes
        changes = (
            self._with_uses(edit.block, of_blocks) if applied.changes.touches_shapes else ChangeSet(blocks=of_blocks)
        )
        inverse = InBlock(edit.block, applied.inverse, self._linked_ahead(definition.name, before, after))
        return Applied(inverse, followed.get(None, ChangeSet()).then(changes))

    def _linked_ahead(self, block: str, before: _Ports, after: _Ports) -> tuple[frozenset[str], frozenset[str]]:
        """The names of inputs and of outputs that a block has since then, and that were linked before it had them."""
        came_in, came_out = ({*new.values()} - {*old.values()} for old, new in zip(before, after, strict=True))
        ins, outs = set(), set()
        if came_in or came_out:
            for _, level in self.levels():
                for use in _uses(level, block):
                    ins |= {link.target_port for link in level.links_into(use)} & came_in
                    outs |= {link.source_port for link in level.links_from(use)} & came_out
        return frozenset(ins), frozenset(outs)

    def _follow_ports(
        self, block: str, before: _Ports, after: _Ports, outlive: tuple[frozenset[str], frozenset[str]]
    ) -> dict[str | None, ChangeSet]:
        """Let the links of all uses follow the ports of a block that were renamed; what changed, by level.

        Raises :class:`EditError` for a port that is gone while something is linked to it, unless its links ``outlive``
        it.
        """
        renamed = [
            {old[node]: new[node] for node in old.keys() & new.keys() if old[node] != new[node]}
            for old, new in zip(before, after, strict=True)
        ]
        # A port that was not there may have links in a file that was written by hand: they would be renamed back.
        barred = [
            ({*old.values()} - {*new.values()} - moved.keys() - kept) | ({*moved.values()} - {*old.values()})
            for old, new, moved, kept in zip(before, after, renamed, outlive, strict=True)
        ]
        if not any(renamed) and not any(barred):
            return {}
        steps: list[tuple[str | None, Level, Batch]] = []
        for name, level in self.levels():
            cut, drawn = [], []
            for use in _uses(level, block):
                for link in level.links_into(use):
                    self._refuse_port(block, link.target_port, barred[0], level.nodes[use])
                    if link.target_port in renamed[0]:
                        cut.append(Disconnect(link))
                        named = replace(link, target_port=renamed[0][link.target_port])
                        drawn.append(Connect(named, level.dots.get(link, ())))
                for link in level.links_from(use):
                    self._refuse_port(block, link.source_port, barred[1], level.nodes[use])
                    if link.source_port in renamed[1]:
                        cut.append(Disconnect(link))
                        named = replace(link, source_port=renamed[1][link.source_port])
                        drawn.append(Connect(named, level.dots.get(link, ())))
            if cut:
                steps.append((name, level, Batch((*cut, *drawn))))
        return {name: level.apply(step).changes for name, level, step in steps}

    # Support

    def _refuse_port(self, block: str, port: str, barred: set[str], use: Node) -> None:
        if port in barred:
            raise EditError(problem("block.port_linked", block=block, port=port, node=use.name))

    def _refuse_circle(self, name: str) -> None:
        """Raise :class:`EditError` where a block would be inside of itself."""
        if name in self._inside(name):
            raise EditError(problem("block.inside_itself", block=name))

    def _inside(self, name: str) -> set[str]:
        """The blocks that are used inside a block, and inside of those."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            definition = self._blocks.get(waiting.pop())
            for layer in definition.body.layers.values() if definition is not None else ():
                inner = block_of(layer.type)
                if inner is not None and inner not in found:
                    found.add(inner)
                    waiting.append(inner)
        return found

    def _with_uses(self, name: str, changes: dict[str, ChangeSet]) -> ChangeSet:
        """``changes`` inside of blocks, and with them all nodes whose shapes hang on the block ``name``."""
        concerned = {name, *(other for other in self._blocks if name in self._inside(other))}
        told: dict[str | None, ChangeSet] = {}
        for level_name, level in self.levels():
            uses = frozenset(use for block in concerned for use in _uses(level, block))
            if uses:
                told[level_name] = ChangeSet(changed=uses)
        of_blocks = dict(changes)
        for level_name, found in told.items():
            if level_name is not None:
                of_blocks[level_name] = of_blocks.get(level_name, ChangeSet()).then(found)
        return replace(told.get(None, ChangeSet()), blocks=of_blocks)

    def _definition(self, name: str) -> Definition:
        found = self._blocks.get(name)
        if found is None:
            raise EditError(problem("block.unknown", block=name))
        return found


def _uses(level: Level, block: str) -> Iterator[NodeId]:
    """The nodes of a level that use a block."""
    wanted = block_type(block)
    for layer in level.layers.values():
        if layer.type == wanted:
            yield from level.calls_of(layer.id)


def _ports(body: Level, kind: str) -> dict[NodeId, str]:
    return {node.id: node.name for node in body.nodes.values() if body.layers[node.layer].type == kind}


def _same_block(left: Definition, right: Definition) -> bool:
    return (
        left.arguments == right.arguments
        and all(
            type(one.default) is type(other.default) for one, other in zip(left.arguments, right.arguments, strict=True)
        )
        and left.body == right.body
        and identical(left.extra, right.extra)
    )


def is_port(level: Level, layer: Layer) -> bool:
    """Whether a layer is an Input or Output inside of a block: a port of its uses, without data or a loss."""
    return layer.type in (INPUT, OUTPUT) and not isinstance(level, Graph)


def graph_of(edits: Iterable[Edit]) -> Graph:
    """The graph that ``edits`` make of an empty one. Raises :class:`EditError`."""
    graph = Graph()
    for edit in edits:
        graph.apply(edit)
    return graph
