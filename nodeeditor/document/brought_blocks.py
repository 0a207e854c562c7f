"""Blocks that nodes bring along into another document, under names that are free there."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

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
    added: list[Block] = []
    for block in _inner_first(brought):
        if block.name in told and block.name not in differs:
            continue
        called = replace(block, layers=tuple(_called(block.layers, names)))
        if block.name in differs:
            # One that came along before has another name here already.
            same = (name for name, text in told.items() if text == _text(replace(called, name=name)))
            free = (name for number in itertools.count(1) if (name := f"{block.name}_{number}") not in taken)
            names[block.name] = next(itertools.chain(same, free))
            if names[block.name] in told:
                continue
            taken.add(names[block.name])
        added.append(replace(called, name=names.get(block.name, block.name)))
    layers = _called(part.layers.values(), names)
    return Graph.build(layers, part.nodes.values(), part.links, annotations=part.annotations), added


def _inner_first(blocks: Sequence[Block]) -> list[Block]:
    """Blocks, those before others that the others use; as they are where they use each other in a circle."""
    by_name = {block.name: block for block in blocks}
    order = TopologicalSorter({block.name: sorted(_used(block) & by_name.keys()) for block in blocks})
    try:
        return [by_name[name] for name in order.static_order()]
    except CycleError:
        return list(blocks)  # which is told when they are added


def _used(block: Block) -> set[str]:
    return {name for layer in block.layers if (name := block_of(layer.type)) is not None}


def _called(layers: Iterable[Layer], names: Mapping[str, str]) -> list[Layer]:
    """Layers with the types of blocks that have other names now."""
    types = {block_type(name): block_type(new) for name, new in names.items()}
    return [replace(layer, type=types.get(layer.type, layer.type)) for layer in layers]


def _text(block: Block) -> str:
    """What a file says of a block: the same for blocks that are the same."""
    body = Level.of(block.layers, block.nodes, block.links, block.annotations)
    return blocks_text({block.name: Definition(block.name, block.arguments, body, block.extra)}, EMPTY)
