"""Places in a drawing: the network itself, or the inside of a block as one use of it has it."""

from __future__ import annotations

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
    """A level, by the way there from the network: through which uses of blocks. No step leads to the network itself."""

    steps: tuple[Step, ...] = ()

    def into(self, use: NodeId, repetition: int = 0) -> Place:
        """The inside of the block that a node of this level uses."""
        return Place((*self.steps, Step(use, repetition)))

    def up(self, levels: int = 1) -> Place:
        """The level so many further out."""
        return Place(self.steps[:-levels] if levels else self.steps)

    def block(self, graph: Graph) -> str | None:
        """The name of the block whose inside this is, None for the network. Raises ``LookupError`` where it is gone."""
        name: str | None = None
        level: Level = graph
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
        for count in range(len(self.steps), 0, -1):
            shorter = Place(self.steps[:count])
            try:
                shorter.block(graph)
            except LookupError:
                continue
            return shorter
        return Place()
