"""A graph without blocks: in the place of each use stands what is inside the block, as often as it is repeated.

What Keras is asked, and what is trained, is this graph; the drawing keeps the blocks. A node of it has the id of the
use and its own with a slash between (``n4/n1``), one of a repeated block the number of the repetition in the middle
(``n4/0/n1``), so what is told of it is told of a place in the drawing.

Repetitions stand in a row: the outputs of one, in their order, are the inputs of the next. Inputs beyond those get
the same from outside each time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from nodeeditor.graph.arithmetic import ExpressionError, Number, read
from nodeeditor.graph.blocks import INDEX, REPEAT, block_of, with_expressions
from nodeeditor.graph.effective import Effective, effective_graph
from nodeeditor.graph.elements import INPUT, OUTPUT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import LONGEST_NAME
from nodeeditor.graph.queries import topological_order
from nodeeditor.graph.structure import live_nodes
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.values import FrozenMap

#: A block that is repeated more often is a slip.
MOST_REPETITIONS = 1000
#: Blocks in blocks multiply: what comes to more nodes than this is no network for one machine.
MOST_NODES = 20_000

_Tensor = tuple[NodeId, str]


@dataclass(slots=True)
class Expansion:
    """A graph without blocks, and what is known of the uses it came from; without what is muted or bypassed.

    ``repetitions`` counts those of each use, by its id (``n4``, inside of another one ``n2/n4``); ``outputs`` says
    which tensors it gives, ``ends`` what an Input inside is given, an Output takes and a bypassed node hands on.
    ``problems`` have a use, or an Output that gets nothing, as their node. ``drawn`` is the graph with its blocks that
    this one was made of.
    """

    graph: Graph
    drawn: Graph
    repetitions: dict[NodeId, int] = field(default_factory=dict)
    outputs: dict[NodeId, dict[str, _Tensor]] = field(default_factory=dict)
    ends: dict[NodeId, _Tensor] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def expand(graph: Graph) -> Expansion:
    """``graph`` without blocks, and without what is muted or bypassed; the very same where it has neither."""
    counting = effective_graph(graph)
    drawn = counting.graph
    if any(block_of(layer.type) for layer in drawn.layers.values()):
        return _Expander(counting).expand()
    return Expansion(drawn, drawn, ends=dict(counting.given.get(None, {})), problems=counting.problems)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a level is put: what its ids and names begin with, and the numbers that its expressions know."""

    node: str = ""
    layer: str = ""
    layer_name: str = ""
    node_name: str = ""
    values: Mapping[str, Number] = field(default_factory=dict)
    live: bool = True
    """Whether what is there belongs to a model."""

    def inside(self, node: Node, layer: Layer, repetition: int | None, values: Mapping[str, Number]) -> _Place:
        """The place of what is inside a block that is used here."""
        number = "" if repetition is None else f"{repetition}"
        return _Place(
            "/".join(filter(None, (self.node + node.id, number))) + "/",
            "/".join(filter(None, (self.layer + layer.id, number))) + "/",
            ".".join(filter(None, (self.layer_name + layer.name, number))) + ".",
            ".".join(filter(None, (self.node_name + node.name, number))) + ".",
            values,
            self.live,
        )


class _Expander:
    def __init__(self, counting: Effective) -> None:
        self._graph = graph = counting.graph
        self._given = {id(level): counting.given.get(name, {}) for name, level in graph.levels()}
        self._layers: dict[LayerId, Layer] = {}
        self._nodes: dict[NodeId, Node] = {}
        self._links: list[Link] = []
        self._layer_names = {layer.name for layer in graph.layers.values()}
        self._node_names = {node.name for node in graph.nodes.values()}
        self._held: set[NodeId] = set()
        self._levels: dict[int, tuple[list[NodeId], set[NodeId]]] = {}
        self._found = Expansion(graph, graph, problems=counting.problems)

    def expand(self) -> Expansion:
        self._put(self._graph, _Place(), None)
        found = self._found
        graph, parts = self._graph, (self._layers.values(), self._nodes.values(), self._links)
        found.graph = Graph.build(*parts, graph.data, graph.training, (), graph.weights)
        found.graph.held = frozenset(self._held)
        return found

    def _put(self, level: Level, place: _Place, given: Mapping[NodeId, _Tensor | None] | None) -> dict[str, _Tensor]:
        """Put what stands on a level; inside a block ``given`` has what its Inputs are linked to.

        Returns what the Outputs of the inside of a block take, by their names.
        """
        order, live = self._known(level)
        #: What stands in the place of outputs of nodes that are not there: Inputs inside of blocks, and uses.
        instead: dict[NodeId, Mapping[str, _Tensor | None]] = {}
        taken: dict[str, _Tensor] = {}
        for node_id in order:
            node, layer = level.nodes[node_id], level.layer_of(node_id)
            links = [(link, self._source(link, place, instead)) for link in level.links_into(node_id)]
            definition = self._graph.definition_of(layer)
            if given is not None and layer.type == INPUT:
                instead[node_id] = {OUTPUT_PORT: given.get(node_id)}
                self._end(place, node_id, given.get(node_id))
            elif given is not None and layer.type == OUTPUT:
                instead[node_id] = {}  # it gives nothing; a file may have a link out of it all the same
                if links and links[0][1] is not None:
                    taken[node.name] = links[0][1]
                    self._end(place, node_id, links[0][1])
            elif definition is not None:
                into = {link.target_port: source for link, source in links}
                instead[node_id] = self._use(
                    level, node, layer, definition, replace(place, live=place.live and node_id in live), into
                )
            else:
                self._add(node, layer, place)
                target = NodeId(place.node + node_id)
                self._links += [
                    replace(link, source=source[0], source_port=source[1], target=target)
                    for link, source in links
                    if source is not None
                ]
        for passed, tensor in self._given[id(level)].items():
            self._end(place, passed, self._tensor(tensor, place, instead))
        return taken

    def _known(self, level: Level) -> tuple[list[NodeId], set[NodeId]]:
        """The order of a level, and what a model of it is built of: found out once for all uses of a block."""
        if id(level) not in self._levels:
            self._levels[id(level)] = topological_order(level), live_nodes(level)
        return self._levels[id(level)]

    def _end(self, place: _Place, node: NodeId, tensor: _Tensor | None) -> None:
        if tensor is not None:
            self._found.ends[NodeId(place.node + node)] = tensor

    def _source(
        self, link: Link, place: _Place, instead: Mapping[NodeId, Mapping[str, _Tensor | None]]
    ) -> _Tensor | None:
        return self._tensor((link.source, link.source_port), place, instead)

    @staticmethod
    def _tensor(own: _Tensor, place: _Place, instead: Mapping[NodeId, Mapping[str, _Tensor | None]]) -> _Tensor | None:
        """What stands for a tensor of a level that is put at a place."""
        node, port = own
        return instead[node].get(port) if node in instead else (NodeId(place.node + node), port)

    def _use(
        self,
        level: Level,
        node: Node,
        layer: Layer,
        definition: Definition,
        place: _Place,
        given: Mapping[str, _Tensor | None],
    ) -> Mapping[str, _Tensor | None]:
        """Put what is inside of a block in the place of a use of it, and return what its outputs are."""
        use = NodeId(place.node + node.id)
        inputs, outputs = list(definition.inputs.values()), list(definition.outputs.values())
        try:
            values, times = self._values(layer, definition, place)
            if times > 1 and len(outputs) > len(inputs):
                raise ProblemError(problem("block.no_row", outputs=len(outputs), inputs=len(inputs)))
            _check_names(level, layer, times)
        except ProblemError as error:
            self._tell(use, node, error.problem)
            return {}
        for port in inputs:
            if port not in given:
                self._tell(use, node, replace(problem("block.input_open", port=port), port=port))
        self._found.repetitions[use] = times
        tensors = [given.get(port) for port in inputs]
        result: dict[str, _Tensor] = {}
        for repetition in range(times):
            if len(self._nodes) > MOST_NODES:
                self._tell(use, node, problem("block.too_large", most=MOST_NODES))
                return {}
            inner = place.inside(node, layer, repetition if times > 1 else None, {**values, INDEX: repetition})
            result = self._put(definition.body, inner, dict(zip(definition.inputs, tensors, strict=True)))
            if place.live:  # whatever becomes of its results, and whichever of its Inputs it needs
                self._held.update(tensor[0] for tensor in (*tensors, *result.values()) if tensor is not None)
            given_on = [result.get(port) for port in outputs]
            tensors = [*given_on, *tensors[len(given_on) :]]
        for port in outputs:
            if port not in result and all(given.get(name) is not None for name in inputs):
                self._tell(use, node, replace(problem("block.output_open", port=port), port=port))
        result = {port: result[port] for port in outputs if port in result}  # in the order of the ports
        self._found.outputs[use] = result
        return result

    def _values(self, layer: Layer, definition: Definition, place: _Place) -> tuple[dict[str, Number], int]:
        """The numbers that a use gives a block, and how often it repeats it. Raises ``ProblemError``."""
        config = evaluated(layer.config, place.values)
        values: dict[str, Number] = {}
        for argument in definition.arguments:
            value = config.get(argument.name, argument.default)
            if isinstance(value, bool) or not isinstance(value, int | float):
                raise ProblemError(problem("block.argument_kind", name=argument.name, got=str(value)))
            values[argument.name] = value
        times = config.get(REPEAT, 1)
        if isinstance(times, bool) or not isinstance(times, int) or not 1 <= times <= MOST_REPETITIONS:
            raise ProblemError(problem("block.repeat_bad", got=str(times), most=MOST_REPETITIONS))
        return values, times

    def _add(self, node: Node, layer: Layer, place: _Place) -> None:
        layer_id = LayerId(place.layer + layer.id)
        if layer_id not in self._layers:
            config = layer.config
            if place.node:
                try:
                    config = evaluated(layer.config, place.values)
                except ExpressionError as error:
                    self._tell(NodeId(place.node + node.id), node, error.problem)
            name = self._name(place.layer_name + layer.name, self._layer_names) if place.node else layer.name
            self._layers[layer_id] = replace(layer, id=layer_id, name=name, config=config)
        name = self._name(place.node_name + node.name, self._node_names) if place.node else node.name
        node_id = NodeId(place.node + node.id)
        self._nodes[node_id] = replace(node, id=node_id, layer=layer_id, name=name)

    @staticmethod
    def _name(wanted: str, taken: set[str]) -> str:
        """A name that is not ``taken``, as much like ``wanted`` as may be."""
        base, number = wanted[-LONGEST_NAME + 8 :].lstrip("._-"), 0
        name = base
        while name in taken:
            number += 1
            name = f"{base}_{number}"
        taken.add(name)
        return name

    def _tell(self, use: NodeId, node: Node, found: Problem) -> None:
        where = FrozenMap({"node": node.name, **found.arguments})
        self._found.problems.append(replace(found, node=use, arguments=where))


def evaluated(config: FrozenMap, values: Mapping[str, Number]) -> FrozenMap:
    """``config`` with the numbers that its expressions come to. Raises :class:`ExpressionError`."""
    return FrozenMap(
        {name: with_expressions(value, lambda text: read(text).value(values)) for name, value in config.items()}
    )


def _check_names(level: Level, use: Layer, times: int) -> None:
    """Refuse a use whose repetitions would have the name of another layer in Keras. Raises ``ProblemError``."""
    for number in range(times if times > 1 else 0):
        other = level.layer_named(f"{use.name}_{number}")
        if other is not None and level.layers[other].type != OUTPUT:
            raise ProblemError(problem("block.names_meet", times=times, other=level.layers[other].name))
