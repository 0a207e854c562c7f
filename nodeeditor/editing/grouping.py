"""Making a block of nodes: what is chosen goes into it, and one use of it takes its place."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.editing.arguments import names_inside
from nodeeditor.editing.framing import common_frame, removed_frames
from nodeeditor.editing.levels import on_level
from nodeeditor.editing.lifting import Lifting
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.annotations import Annotations
from nodeeditor.graph.blocks import Block, block_type
from nodeeditor.graph.edits import AddBlock, AddNode, Batch, Connect, Disconnect, Edit, RemoveNode
from nodeeditor.graph.elements import INPUT, INPUT_PORT, OUTPUT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import EditError, Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import downstream, free_ids, free_name, links_of, topological_order, upstream
from nodeeditor.layout.sizes import GAP_ACROSS, GAP_DOWN, HEIGHT, WIDTH
from nodeeditor.problems import problem

#: What the Input and the Output of a block are called that has one of each.
_LONE_INPUT, _LONE_OUTPUT = "x", "y"

_Tensor = tuple[NodeId, str]


def make_block(
    graph: Graph, catalog: Catalog, inside: str | None, nodes: Iterable[NodeId], name: str
) -> tuple[Edit, NodeId]:
    """Put ``nodes`` of the network, or of the block ``inside``, into a new block ``name``; tells its use too.

    Inputs and Outputs stay where they are. The block has an Input for each tensor that comes from outside, and an
    Output for each that is taken there, or that nothing takes. Raises ``EditError`` where a path leaves the nodes
    and comes back, where a layer is called outside too, and where there is nothing to put in. Expressions of the block
    around become arguments of the new one.
    """
    level = graph if inside is None else graph.blocks[inside].body
    chosen = {node for node in nodes if node in level.nodes and level.layer_of(node).type not in (INPUT, OUTPUT)}
    if not chosen:
        raise EditError(problem("block.nothing"))
    _check_convex(level, chosen)
    _check_sharing(level, chosen)
    grouping = Grouping(level, catalog, chosen)
    node_ids, layer_ids = free_ids(level)
    title = free_name(level, name)
    lifting = Lifting(names_inside(graph, inside) or {})
    block = grouping.block(name, lifting)
    layer = Layer(next(layer_ids), block_type(name), title, lifting.given)
    left, top = min(level.nodes[node].x for node in chosen), min(level.nodes[node].y for node in chosen)
    use = Node(next(node_ids), layer.id, title, left, top)
    owner = common_frame(level, chosen)
    if owner is not None and level.frames[owner].nodes <= chosen:
        owner = None  # that frame goes into the block
    wires = [
        *(replace(link, target=use.id, target_port=port, position=0) for port, link in grouping.into()),
        *(replace(link, source=use.id, source_port=port) for port, link in grouping.out_of()),
    ]
    cut = links_of(level, [node for node in level.nodes if node in chosen])
    change = Batch(
        (
            *(Disconnect(link) for link in cut),
            *removed_frames(level, chosen),
            *(RemoveNode(node) for node in level.nodes if node in chosen),
            AddNode(use, layer, owner),
            *(Connect(link) for link in wires),
        )
    )
    return Batch((AddBlock(block), on_level(inside, change))), use.id


def free_block_name(graph: Graph) -> str:
    """A name that no block has yet."""
    numbered = (f"block_{number}" for number in itertools.count(1))
    return next(name for name in itertools.chain(("block",), numbered) if name not in graph.blocks)


def _check_convex(level: Level, chosen: Set[NodeId]) -> None:
    between = (downstream(level, chosen) & upstream(level, chosen)) - chosen
    for node in level.nodes:
        if node in between:
            raise EditError(problem("block.not_whole", node=level.nodes[node].name))


def _check_sharing(level: Level, chosen: Set[NodeId]) -> None:
    for node in chosen:
        outside = [call for call in level.calls_of(level.nodes[node].layer) if call not in chosen]
        if outside:
            names = {"node": level.nodes[node].name, "other": level.nodes[outside[0]].name}
            raise EditError(problem("block.shares_outside", **names))


class Grouping:
    """What goes into a block, with its ports: Inputs by the tensors they stand for, Outputs likewise."""

    def __init__(self, level: Level, catalog: Catalog, chosen: Set[NodeId]) -> None:
        self._level = level
        self._catalog = catalog
        self._order = [node for node in topological_order(level) if node in chosen]
        self._chosen = chosen
        self._names = {level.nodes[node].name for node in chosen} | {level.layer_of(node).name for node in chosen}
        into = dict.fromkeys(
            (link.source, link.source_port)
            for node in self._order
            for link in level.links_into(node)
            if link.source not in chosen
        )
        out_of = dict.fromkeys(self._given())
        #: The names of Inputs and Outputs, by the tensors of the level that they stand for.
        self.inputs = self._named(list(into), _LONE_INPUT)
        self.outputs = self._named(list(out_of), _LONE_OUTPUT)

    def _given(self) -> Iterator[_Tensor]:
        for node in self._order:
            taken = [link for link in self._level.links_from(node) if link.target not in self._chosen]
            yield from ((node, link.source_port) for link in taken)
            outputs = ports_of_node(self._level, self._catalog, node).outputs
            if outputs and not self._level.links_from(node):
                yield node, outputs[0].name

    def _named(self, tensors: list[_Tensor], lone: str) -> dict[_Tensor, str]:
        wanted = [lone] if len(tensors) == 1 else [_name_of(self._level, tensor) for tensor in tensors]
        return {tensor: self._take(name) for tensor, name in zip(tensors, wanted, strict=True)}

    def _take(self, wanted: str) -> str:
        name, number = wanted, 1
        while name in self._names:
            name, number = f"{wanted}_{number}", number + 1
        self._names.add(name)
        return name

    def into(self) -> Iterator[tuple[str, Link]]:
        """One of the links for each Input, by its name."""
        for (source, port), name in self.inputs.items():
            yield name, Link(source, port, source, "")

    def out_of(self) -> Iterator[tuple[str, Link]]:
        """The links outside that take what the block gives, each with the name of the Output."""
        for (node, port), name in self.outputs.items():
            for link in self._level.links_from(node, port):
                if link.target not in self._chosen:
                    yield name, link

    def block(self, name: str, lifting: Lifting | None = None) -> Block:
        """The block: what was chosen in its places, Inputs left of all and Outputs right of all."""
        level = self._level
        nodes = [level.nodes[node] for node in self._order]
        left, right = min(node.x for node in nodes), max(node.x for node in nodes)
        top = min(node.y for node in nodes)
        lifting = lifting or Lifting({})
        layers = {node.layer: lifting.layer(level.layers[node.layer]) for node in nodes}
        links = [link for node in self._order for link in level.links_into(node) if link.source in self._chosen]
        ports = _Ports(left - GAP_ACROSS - WIDTH, right + GAP_ACROSS + WIDTH, top)
        for tensor, port in self.inputs.items():
            end = ports.add(port, INPUT)
            links += [
                replace(link, source=end, source_port=OUTPUT_PORT)
                for link in level.links_from(*tensor)
                if link.target in self._chosen
            ]
        for (node, source_port), port in self.outputs.items():
            links.append(Link(node, source_port, ports.add(port, OUTPUT), INPUT_PORT))
        annotations = Annotations(
            tuple(frame for frame in level.frames.values() if frame.nodes and frame.nodes <= self._chosen),
            dots=tuple((link, level.dots[link]) for link in links if link in level.dots),
        )
        inside = (*layers.values(), *ports.layers), (*nodes, *ports.nodes), tuple(links)
        return Block(name, tuple(lifting.arguments), *inside, annotations=annotations)


@dataclass
class _Ports:
    """The Inputs and Outputs of a new block, each side in a column."""

    left: float
    right: float
    top: float

    def __post_init__(self) -> None:
        self.layers: list[Layer] = []
        self.nodes: list[Node] = []

    def add(self, name: str, kind: str) -> NodeId:
        """Add an Input or Output at the end of its column."""
        row = sum(layer.type == kind for layer in self.layers)
        # No other id has this form, and it tells what it is.
        node_id, layer_id = NodeId(f"{kind.lower()}{row + 1}"), LayerId(f"l{kind.lower()}{row + 1}")
        self.layers.append(Layer(layer_id, kind, name))
        x = self.left if kind == INPUT else self.right
        self.nodes.append(Node(node_id, layer_id, name, x, self.top + row * (HEIGHT + GAP_DOWN)))
        return node_id


def _name_of(level: Level, tensor: _Tensor) -> str:
    name = level.nodes[tensor[0]].name
    return name if tensor[1] == OUTPUT_PORT else f"{name}_{tensor[1]}"
