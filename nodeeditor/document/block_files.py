"""Files of a library of blocks: graph files without a network, each of one block and those that it uses."""

from __future__ import annotations

import itertools
from pathlib import Path

from nodeeditor.document.brought_blocks import used_by
from nodeeditor.document.document import Document
from nodeeditor.document.errors import refuse
from nodeeditor.document.storage import load, save
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.edits import SetBlock
from nodeeditor.graph.graph import Graph

ENDING = ".knet"


def read_block(path: Path) -> tuple[str, Graph]:
    """The block in the file ``path``, by its name in the graph that has it and those that it uses.

    It is the one that has the name of the file, else the one that no other block uses. Raises ``GraphFileError``.
    """
    blocks = load(path).graph.blocks
    inner = {
        block_of(layer.type) for definition in blocks.values() for layer in definition.body.layers.values()
    } & blocks.keys()
    outer = [path.stem] if path.stem in blocks else [name for name in blocks if name not in inner]
    if len(outer) != 1:
        refuse(path.name, "no_block" if not outer else "many_blocks", count=len(outer))
    return outer[0], alone(Graph.build((), (), (), blocks=(one.block for one in blocks.values())), outer[0])


def write_block(graph: Graph, name: str, path: Path) -> None:
    """Put the block ``name`` into the file ``path``. Raises ``OSError``, and then the old file is whole."""
    save(Document(alone(graph, name)), path)


def renamed(graph: Graph, name: str, new: str) -> Graph:
    """The graph of a block under another name; one it uses that has that name gets another. Raises ``EditError``."""
    after = graph.copy()
    if new != name and new in after.blocks:
        free = next(free for count in itertools.count(1) if (free := f"{new}_{count}") not in after.blocks)
        after.apply(SetBlock(new, free, after.blocks[new].arguments))
    after.apply(SetBlock(name, new, after.blocks[name].arguments))
    return after


def alone(graph: Graph, name: str) -> Graph:
    """A graph without a network that has the block ``name`` and those that it uses."""
    definition = graph.blocks[name]
    used = used_by(definition.body, graph.blocks)
    inner = [one.block for block, one in graph.blocks.items() if block in used and block != name]
    return Graph.build((), (), (), blocks=(*inner, definition.block))
