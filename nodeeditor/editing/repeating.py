"""A block in the place of what repeats: uses of it, repeated where parts stood in a row."""

from __future__ import annotations

import itertools
import math
from collections import defaultdict
from collections.abc import Container, Mapping
from dataclasses import replace
from string import ascii_lowercase

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.framing import removed_frames
from nodeeditor.editing.grouping import Grouping
from nodeeditor.editing.levels import on_level
from nodeeditor.editing.repeats import Repeat, Row
from nodeeditor.graph.alike import with_numbers
from nodeeditor.graph.blocks import FORMER_NAMES, REPEAT, Block, block_type
from nodeeditor.graph.edits import AddBlock, AddNode, Batch, Connect, Disconnect, Edit, Move, Place, RemoveNode
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import free_ids, free_names, links_of
from nodeeditor.layout.layered import arrange
from nodeeditor.layout.sizes import GAP_ACROSS, HEIGHT, WIDTH
from nodeeditor.values import FrozenMap, Value

#: The share of a drawing whose disappearance leaves it in pieces.
_MUCH = 1 / 3

#: What a block is called, by the layer at its end that brings ways together.
_NAMES = {"Add": "residual", "Concatenate": "branches", "Multiply": "gate"}
_NAME = "stage"


def repeat_name(taken: Container[str], level: Level, found: Repeat) -> str:
    """A name for the block of what repeats, that is not ``taken`` yet."""
    types = [level.layer_of(node).type for node in reversed(found.rows[0].parts[0].nodes)]
    stem = next((_NAMES[one] for one in types if one in _NAMES), _NAME)
    numbered = (f"{stem}_{number}" for number in itertools.count(1))
    return next(name for name in itertools.chain((stem,), numbered) if name not in taken)


def make_repeated_block(
    graph: Graph, catalog: Catalog, inside: str | None, found: Repeat, name: str
) -> tuple[Edit, frozenset[NodeId]]:
    """Put uses of a new block ``name`` in the place of what repeats, and tell the uses.

    The network stays the same but for names. Where it takes much of the drawing, all is laid out anew; else what lies
    right of it moves to where there is room now. Raises ``EditError`` for a name that a block has.
    """
    level = graph if inside is None else graph.blocks[inside].body
    block, (into, out_of) = _block(level, catalog, found, name)
    node_ids, layer_ids = free_ids(level)
    fresh = free_names(level)
    uses: dict[NodeId, Node] = {}
    layers: dict[NodeId, Layer] = {}
    given_to = found.unified.given or [()] * len(found.rows)
    for row, given, title in zip(found.rows, given_to, _titles(name, len(found.rows)), strict=True):
        config: dict[str, Value] = {
            argument.name: number
            for argument, number in zip(found.unified.arguments, given, strict=True)
            if number != argument.default
        }
        if len(row.parts) > 1:
            config[REPEAT] = len(row.parts)
        layer = Layer(next(layer_ids), block_type(name), fresh(title), FrozenMap(config), _former(level, found, row))
        left = min(level.nodes[node].x for node in row.nodes)
        uses[row.exit] = Node(next(node_ids), layer.id, layer.name, left, level.nodes[row.exit].y)
        layers[row.exit] = layer
    gone = {node for row in found.rows for node in row.nodes}
    change: tuple[Edit, ...] = (
        *(Disconnect(link) for link in links_of(level, [node for node in level.nodes if node in gone])),
        *removed_frames(level, gone),
        *(RemoveNode(node) for node in level.nodes if node in gone),
        *(AddNode(uses[end], layers[end]) for end in uses),
        *(Connect(link) for row in found.rows for link in _links(level, row, uses, gone, into, out_of)),
    )
    if len(gone) > _MUCH * len(level.nodes):
        after = level.copy()
        for edit in change:
            after.apply(edit)
        moves = [Place(node, *place) for node, place in arrange(after).items()]
        block = _laid_out(block)
    else:
        moves = _closed_up(level, found.rows, list(uses.values()), gone)
    made = Batch((*change, Move(tuple(moves))))
    return Batch((AddBlock(block), on_level(inside, made))), frozenset(use.id for use in uses.values())


def _laid_out(block: Block) -> Block:
    places = arrange(Level.of(block.layers, block.nodes, block.links))
    nodes = tuple(replace(node, x=places[node.id][0], y=places[node.id][1]) for node in block.nodes)
    return replace(block, nodes=nodes, annotations=replace(block.annotations, dots=()))


def _block(level: Level, catalog: Catalog, found: Repeat, name: str) -> tuple[Block, tuple[str, str]]:
    """The block, and the names of its input and its output."""
    first = found.rows[0].parts[0]
    grouping = Grouping(level, catalog, frozenset(first.nodes))
    numbers: dict[LayerId, dict[tuple[str, int], Value]] = defaultdict(dict)
    for figure, value in zip(found.figures, found.unified.values, strict=True):
        numbers[first.layers[figure.layer]][figure.parameter, figure.index] = value
    block = grouping.block(name)
    layers = tuple(
        replace(layer, config=with_numbers(layer.config, numbers[layer.id])) if layer.id in numbers else layer
        for layer in block.layers
    )
    (into,), (out_of,) = grouping.inputs.values(), grouping.outputs.values()
    return replace(block, arguments=found.unified.arguments, layers=layers), (into, out_of)


def _titles(name: str, count: int) -> list[str]:
    """What the uses are called: by letters where there are several, since numbers are those of repetitions."""
    letters = itertools.chain.from_iterable(itertools.product(ascii_lowercase, repeat=length) for length in (1, 2, 3))
    return [name] if count == 1 else [f"{name}_{''.join(one)}" for one in itertools.islice(letters, count)]


def _former(level: Level, found: Repeat, row: Row) -> FrozenMap:
    """The names that the layers inside of a use have in the drawing, which their weights may be known by."""
    inner = found.rows[0].parts[0].layers
    names = {own: tuple(level.layers[one.layers[number]].name for one in row.parts) for number, own in enumerate(inner)}
    return FrozenMap({FORMER_NAMES: names})


def _links(
    level: Level, row: Row, uses: Mapping[NodeId, Node], gone: set[NodeId], into: str, out_of: str
) -> list[Link]:
    """The link into the use of a row, and those out of it to what stays."""
    use = uses[row.exit]
    port = next(
        link.source_port for node in row.parts[0].nodes for link in level.links_into(node) if link.source == row.entry
    )
    before = uses.get(row.entry)
    entry = Link(row.entry, port, use.id, into) if before is None else Link(before.id, out_of, use.id, into)
    taken = [link for link in level.links_from(row.exit) if link.target not in gone]
    return [entry, *(replace(link, source=use.id, source_port=out_of) for link in taken)]


def _closed_up(level: Level, rows: tuple[Row, ...], uses: list[Node], gone: set[NodeId]) -> list[Place]:
    """Places that close the gaps which the rows leave, from left to right: in each line of a network laid out so."""
    there = [*(node for node in level.nodes.values() if node.id not in gone), *uses]
    goes_back = any(level.nodes[link.target].x < level.nodes[link.source].x for link in level.links)
    places: list[Place] = []
    for line in _lines([*level.nodes.values(), *uses]) if goes_back else [[*level.nodes.values(), *uses]]:
        inside = {node.id for node in line}
        spans = [(min(xs), max(xs)) for row in rows if (xs := [level.nodes[n].x for n in row.nodes if n in inside])]
        places += _moved_left([node for node in there if node.id in inside], spans)
    return places


def _lines(nodes: list[Node]) -> list[list[Node]]:
    """Nodes by the lines in which they stand, which have room between them."""
    lines: list[list[Node]] = []
    bottom = -math.inf
    for node in sorted(nodes, key=lambda node: node.y):
        if node.y > bottom:
            lines.append([])
        lines[-1].append(node)
        bottom = max(bottom, node.y + HEIGHT)
    return lines


def _moved_left(nodes: list[Node], spans: list[tuple[float, float]]) -> list[Place]:
    places: list[Place] = []
    shift, covered = 0.0, None
    for node in sorted(nodes, key=lambda node: node.x):
        if covered is not None:
            gap = node.x - covered - GAP_ACROSS
            if gap > 0 and any(left < node.x and covered < right + WIDTH for left, right in spans):
                shift += gap
        covered = max(covered if covered is not None else node.x, node.x + WIDTH)
        if shift:
            places.append(Place(node.id, node.x - shift, node.y))
    return places
