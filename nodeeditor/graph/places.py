"""Places in a drawing: the network itself, or the inside of a block as one use of it has it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level


@dataclass(frozen=True, slots=True)
class Step:
    """Into the block that a node uses; of one that it repeats, into the repetition of that number."""

    use: NodeId
    repetition: int = 0


@dataclass(frozen=True, slots=True)
class Place:
    """A level, by the way there from the network: through which uses of blocks. No step leads to the network itself.

    A block that nothing uses is a place too: the way starts inside the block ``of`` that name then.
    """

    steps: tuple[Step, ...] = ()
    of: str | None = None

    @property
    def is_network(self) -> bool:
        """Whether this is the network itself."""
        return not self.steps and self.of is None

    def into(self, use: NodeId, repetition: int = 0) -> Place:
        """The inside of the block that a node of this level uses."""
        return Place((*self.steps, Step(use, repetition)), self.of)

    def up(self, levels: int = 1) -> Place:
        """The level so many further out; from the inside of a block that nothing uses, the network."""
        if levels > len(self.steps):
            return Place()
        return Place(self.steps[:-levels] if levels else self.steps, self.of)

    def block(self, graph: Graph) -> str | None:
        """The name of the block whose inside this is, None for the network. Raises ``LookupError`` where it is gone."""
        name = self.of
        if name is not None and name not in graph.blocks:
            raise LookupError(name)
        level: Level = graph if name is None else graph.blocks[name].body
        for step in self.steps:
            definition = graph.definition_of(level.layer_of(step.use))
            if definition is None:
                raise LookupError(step.use)
            name, level = definition.name, definition.body
        return name

    def level(self, graph: Graph) -> Level:
        """What stands there. Raises ``LookupError`` where it is gone."""
        name = self.block(graph)
        return graph if name is None else graph.blocks[name].body

    def as_far_as_there(self, graph: Graph) -> Place:
        """This place, or as much of it as the graph still has."""
        for count in range(len(self.steps), -1, -1):
            shorter = Place(self.steps[:count], self.of)
            try:
                shorter.block(graph)
            except LookupError:
                continue
            return shorter
        return Place()

    def renamed(self, block: str, name: str) -> Place:
        """This place once ``block`` is called ``name``."""
        return Place(self.steps, name) if self.of == block else self


def place_of(repetitions: Mapping[NodeId, int], node: NodeId) -> tuple[Place, NodeId]:
    """Where a node of an expanded graph, or a use, stands in the drawing, and the id that it has there.

    ``repetitions`` are those of the uses, as :class:`~nodeeditor.graph.expansion.Expansion` counts them.
    """
    place, parts, prefix = Place(), node.split("/"), ""
    while len(parts) > 1:
        is_repeated = repetitions.get(NodeId(prefix + parts[0]), 1) > 1
        place = place.into(NodeId(parts[0]), int(parts[1]) if is_repeated else 0)
        taken = 2 if is_repeated else 1
        prefix += "/".join(parts[:taken]) + "/"
        parts = parts[taken:]
    return place, NodeId(parts[0])


def way_to(graph: Graph, block: str) -> Place:
    """The inside of a block, by the first use of it; of one that the network does not use, just so."""
    seen: set[str | None] = {None}
    waiting = [Place()]
    while waiting:
        place = waiting.pop(0)
        level = place.level(graph)
        for node in level.nodes:
            definition = graph.definition_of(level.layer_of(node))
            if definition is not None and definition.name not in seen:
                if definition.name == block:
                    return place.into(node)
                seen.add(definition.name)
                waiting.append(place.into(node))
    return Place((), block)
