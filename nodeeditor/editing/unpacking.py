"""Unpacking a use of a block: what is inside takes its place, with the numbers that it gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from nodeeditor.editing.levels import on_level
from nodeeditor.graph.annotations import Dot
from nodeeditor.graph.arithmetic import Arithmetic, number, read
from nodeeditor.graph.blocks import EXPRESSION, INDEX, REPEAT, expression_of, with_expressions
from nodeeditor.graph.edits import (
    AddNode,
    Batch,
    Connect,
    Disconnect,
    Edit,
    Move,
    Place,
    RemoveNode,
    SetFrame,
    SetNote,
)
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer, LayerId, Link, Node, NodeId, NodeMode
from nodeeditor.graph.expansion import MOST_REPETITIONS
from nodeeditor.graph.grafting import moved_dots
from nodeeditor.graph.graph import Definition, EditError, Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import free_frame_ids, free_ids, free_names, free_note_ids, links_of, topological_order
from nodeeditor.layout.sizes import GAP_ACROSS, WIDTH
from nodeeditor.problems import problem
from nodeeditor.values import FrozenMap, Value

_Tensor = tuple[NodeId, str]


def unpack(graph: Graph, inside: str | None, node: NodeId) -> tuple[Edit, frozenset[NodeId]]:
    """Put what is inside of a block in the place of the use ``node``, each repetition, and tell the new nodes.

    Uses that share its layer are unpacked with it, since what is inside of them is shared too; the block itself
    stays. Raises ``EditError`` for a node that uses no block, or repeats it an open number of times, or in
    a row though it has more outputs than inputs.
    """
    level = graph if inside is None else graph.blocks[inside].body
    layer = level.layer_of(node)
    definition = graph.definition_of(layer)
    if definition is None:
        raise EditError(problem("block.no_use", node=level.nodes[node].name))
    calls = level.calls_of(layer.id)
    for call in calls:
        if level.nodes[call].mode is not NodeMode.ACTIVE:
            raise EditError(problem("block.unpack_aside", node=level.nodes[call].name))
    unpacking = _Unpacking(level, layer, definition)
    for call in topological_order(level):
        if call in calls:
            unpacking.put(level.nodes[call])
    cut = links_of(level, calls)
    change = Batch(
        (
            *(Disconnect(link) for link in cut),
            *(RemoveNode(call) for call in calls),
            *unpacking.added,
            Move(unpacking.moved(level.nodes[node], calls)),
            *(Connect(link, unpacking.dots.get(link, ())) for link in unpacking.links),
            *unpacking.annotations,
        )
    )
    return on_level(inside, change), frozenset(one.node.id for one in unpacking.added)


class _Unpacking:
    def __init__(self, level: Level, layer: Layer, definition: Definition) -> None:
        self._level = level
        self._layer = layer
        self._definition = definition
        self._node_ids, self._layer_ids = free_ids(level)
        self._fresh = free_names(level)
        self._layers: dict[tuple[int, LayerId], Layer] = {}
        self._given = _arguments(layer, definition)
        self._times = self._repetitions()
        body = definition.body
        self._inner = [one for one in body.nodes.values() if body.layers[one.layer].type not in (INPUT, OUTPUT)]
        self._left = min((one.x for one in self._inner), default=0.0)
        self._top = min((one.y for one in self._inner), default=0.0)
        right = max((one.x for one in self._inner), default=self._left) + WIDTH
        #: What one repetition takes across.
        self._width = right - self._left + GAP_ACROSS
        self.added: list[AddNode] = []
        self.links: list[Link] = []
        self.dots: dict[Link, tuple[Dot, ...]] = {}
        self.annotations: list[Edit] = []
        self._frame_ids, self._note_ids = free_frame_ids(level), free_note_ids(level)
        #: What stands in the place of outputs of uses that were unpacked.
        self._instead: dict[_Tensor, _Tensor | None] = {}
        #: Layers that a node has the name of.
        self._named: set[LayerId] = set()

    def put(self, use: Node) -> None:
        """Put what is inside in the place of one use."""
        given = {
            link.target_port: self._instead.get((link.source, link.source_port), (link.source, link.source_port))
            for link in self._level.links_into(use.id)
        }
        inputs, outputs = list(self._definition.inputs.values()), list(self._definition.outputs.values())
        tensors = [given.get(port) for port in inputs]
        result: dict[str, _Tensor | None] = {}
        for repetition in range(self._times):
            result = self._repeat(use, repetition, dict(zip(self._definition.inputs, tensors, strict=True)))
            tensors = [*(result.get(port) for port in outputs), *tensors[len(outputs) :]]
        for port in outputs:
            self._instead[use.id, port] = result.get(port)
        calls = self._level.calls_of(self._layer.id)
        for link in self._level.links_from(use.id):
            source = result.get(link.source_port)
            if source is not None and link.target not in calls:
                self.links.append(replace(link, source=source[0], source_port=source[1]))

    def _repeat(self, use: Node, repetition: int, given: Mapping[NodeId, _Tensor | None]) -> dict[str, _Tensor | None]:
        """Put one repetition, and return what its Outputs take."""
        body = self._definition.body
        ids: dict[NodeId, NodeId] = {}
        for one in self._inner:
            layer = self._copied(repetition, body.layers[one.layer])
            name = layer.name if one.name == body.layers[one.layer].name and layer.id not in self._named else None
            self._named.add(layer.id)
            ids[one.id] = next(self._node_ids)
            x = use.x + one.x - self._left + repetition * self._width
            node = Node(ids[one.id], layer.id, name or self._fresh(one.name), x, use.y + one.y - self._top, one.extra)
            # A frame inside comes along and owns its nodes; the others go to the owner of the use.
            owner = self._level.frame_of(use.id) if body.frame_of(one.id) is None else None
            self.added.append(AddNode(node, layer, owner))
        dx, dy = use.x - self._left + repetition * self._width, use.y - self._top
        self._annotate(ids, dx, dy)
        result: dict[str, _Tensor | None] = {}
        for one in body.nodes.values():
            for link in body.links_into(one.id):
                # What an Output inside gives, which is a mistake, has no place outside.
                inner = (ids[link.source], link.source_port) if link.source in ids else None
                source = given.get(link.source, inner)
                if one.id in ids and source is not None:
                    put = Link(*source, ids[one.id], link.target_port, link.position)
                    self.links.append(put)
                    if link.source in ids and link in body.dots:
                        self.dots[put] = moved_dots(body.dots[link], dx, dy)
                elif one.id not in ids:
                    result[one.name] = source
        return result

    def _annotate(self, ids: Mapping[NodeId, NodeId], dx: float, dy: float) -> None:
        """Put the frames and notes of one repetition, whose nodes have these ids."""
        body = self._definition.body
        for frame in body.frames.values():
            owned = frozenset(ids[node] for node in frame.nodes if node in ids)
            frame_id = next(self._frame_ids)
            moved = replace(frame, id=frame_id, nodes=owned, x=frame.x + dx, y=frame.y + dy)
            self.annotations.append(SetFrame(frame_id, moved))
        for note in body.notes.values():
            note_id = next(self._note_ids)
            self.annotations.append(SetNote(note_id, replace(note, id=note_id, x=note.x + dx, y=note.y + dy)))

    def _copied(self, repetition: int, layer: Layer) -> Layer:
        """The layer of one repetition that stands for one inside, the same for all uses."""
        key = repetition, layer.id
        if key not in self._layers:
            values = {**self._given, INDEX: number(repetition)}
            config = FrozenMap({name: _with_values(value, values) for name, value in layer.config.items()})
            fresh = self._fresh(layer.name)
            self._layers[key] = replace(layer, id=next(self._layer_ids), name=fresh, config=config)
        return self._layers[key]

    def _repetitions(self) -> int:
        value = _with_values(self._layer.config.get(REPEAT, 1), {})
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MOST_REPETITIONS:
            raise EditError(problem("block.repeat_open", node=self._layer.name, got=str(expression_of(value) or value)))
        inputs, outputs = len(self._definition.inputs), len(self._definition.outputs)
        if value > 1 and outputs > inputs:
            raise EditError(problem("block.no_row", node=self._layer.name, outputs=outputs, inputs=inputs))
        return value

    def moved(self, use: Node, gone: tuple[NodeId, ...]) -> tuple[Place, ...]:
        """The nodes right of the use, which move on for what takes its place."""
        wider = self._times * self._width - GAP_ACROSS - WIDTH
        return tuple(
            Place(node.id, node.x + wider, node.y)
            for node in self._level.nodes.values()
            if wider > 0 and node.x > use.x and node.id not in gone
        )


def _arguments(layer: Layer, definition: Definition) -> dict[str, Arithmetic]:
    """What a use gives for each argument, as an expression."""
    found: dict[str, Arithmetic] = {}
    for argument in definition.arguments:
        value = layer.config.get(argument.name, argument.default)
        expression = expression_of(value)
        if expression is not None:
            found[argument.name] = read(expression)
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found[argument.name] = number(value)
        else:
            found[argument.name] = number(argument.default)
    return found


def _with_values(value: Value, values: Mapping[str, Arithmetic]) -> Value:
    """``value`` with expressions for the names in its own; what has no names left is a number."""

    def put(expression: str) -> Value:
        given = read(expression).given(values)
        return FrozenMap({EXPRESSION: given.text}) if given.names else given.value({})

    return with_expressions(value, put)
