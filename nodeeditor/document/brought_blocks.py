"""Blocks that nodes bring along into another document, under names that are free there."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from nodeeditor.document.blocks import blocks_text
from nodeeditor.graph.blocks import Block, block_of, block_type
from nodeeditor.graph.elements import Layer
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.graph.level import Level
from nodeeditor.values import EMPTY


def used_by(level: Level, blocks: Mapping[str, Definition]) -> dict[str, Definition]:
    """Those of ``blocks`` that a level uses, with those inside of them."""
    found: dict[str, Definition] = {}
    waiting = [level]
    while waiting:
        for layer in waiting.pop().layers.values():
            name = block_of(layer.type)
            if name is not None and name in blocks and name not in found:
                found[name] = blocks[name]
                waiting.append(blocks[name].body)
    return found


def bring(part: Graph, brought: Sequence[Block], there: Mapping[str, Definition]) -> tuple[Graph, list[Block]]:
    """``part`` with uses of the blocks as they are called ``there``, and the blocks that are to be added."""
    told = {name: _text(definition.block) for name, definition in there.items()}
    differs = {block.name for block in brought if block.name in told and _text(block) != told[block.name]}
    while True:  # one that uses another one that differs is another one too
        around = {block.name for block in brought if block.name in told and not differs.isdisjoint(_used(block))}
        if around <= differs:
            break
        differs |= around
    taken = {*there, *(block.name for block in brought)}
    names: dict[str, str] = {}
    for name in sorted(differs):
        names[name] = next(free for number in itertools.count(1) if (free := f"{name}_{number}") not in taken)
        taken.add(names[name])
    added = [
        replace(block, name=names.get(block.name, block.name), layers=tuple(_called(block.layers, names)))
        for block in brought
        if block.name not in told or block.name in differs
    ]
    return Graph.build(_called(part.layers.values(), names), part.nodes.values(), part.links), added


def _used(block: Block) -> set[str]:
    return {name for layer in block.layers if (name := block_of(layer.type)) is not None}


def _called(layers: Iterable[Layer], names: Mapping[str, str]) -> list[Layer]:
    """Layers with the types of blocks that have other names now."""
    types = {block_type(name): block_type(new) for name, new in names.items()}
    return [replace(layer, type=types.get(layer.type, layer.type)) for layer in layers]


def _text(block: Block) -> str:
    """What a file says of a block: the same for blocks that are the same."""
    body = Level.of(block.layers, block.nodes, block.links)
    return blocks_text({block.name: Definition(block.name, block.arguments, body, block.extra)}, EMPTY)
