"""A model becomes a level of a graph: its layers, a node for each of their calls, and links between them.

A model within it becomes a block, and a layer that uses it; models within that are alike but for their names
become uses of one block.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.ports import ports_of
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.graph.blocks import Block, block_type
from nodeeditor.graph.elements import INPUT_PORT, OUTPUT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError
from nodeeditor.importing.entries import Call, Entry, Listing, Named, Tensor, listed
from nodeeditor.importing.equivalents import equivalents
from nodeeditor.importing.errors import refuse
from nodeeditor.importing.layers import LayerReader
from nodeeditor.importing.naming import Names
from nodeeditor.importing.telling import Telling
from nodeeditor.importing.wiring import Wired, wired_layer, wired_model, wired_operation
from nodeeditor.layout.layered import arrange
from nodeeditor.problems import problem

#: The families whose layers are called with ``training`` so or so on purpose; others call themselves so.
_ON_PURPOSE = {False: "normalization", True: "regularization"}


@dataclass(frozen=True, slots=True)
class Parts:
    """What stands on a level. ``inputs`` and ``outputs`` are names of nodes, with their keys in a dictionary."""

    layers: tuple[Layer, ...]
    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    inputs: tuple[tuple[str | None, str], ...]
    outputs: tuple[tuple[str | None, str], ...]


@dataclass(frozen=True, slots=True)
class _Use:
    """A layer that uses a block, with the ports of that in the order of the model's tensors."""

    type: str
    inputs: tuple[tuple[str | None, str], ...]
    outputs: tuple[str, ...]


class Blocks:
    """The blocks that the models within a model became, by name; an inner one stands before what uses it."""

    def __init__(self, catalog: Catalog, layers: LayerReader, tell: Telling) -> None:
        self.catalog = catalog
        self.layers = layers
        self.tell = tell
        self.found: dict[str, Block] = {}
        self._names = Names(lambda _: None)
        self._alike: dict[tuple[object, ...], str] = {}

    def use(self, entry: Entry, name: str) -> _Use:
        """The block of a model within another."""
        with self.tell.inside():
            parts = read_level(listed(entry.config, entry.place), self, inside=True)
            content = (parts.layers, parts.nodes, parts.links)
            if content in self._alike:
                self.tell.drop()
            else:
                self._alike[content] = block = self._names.fresh(name)
                self.found[block] = Block(block, (), *content)
                self.tell.of_block(block)
        # Keras counts the tensors of a dictionary in the order of its keys.
        outputs = sorted(parts.outputs, key=lambda named: named[0] or "") if _keyed(parts.outputs) else parts.outputs
        inputs = sorted(parts.inputs, key=lambda named: named[0] or "") if _keyed(parts.inputs) else parts.inputs
        return _Use(block_type(self._alike[content]), tuple(inputs), tuple(name for _, name in outputs))


def read_level(listing: Listing, blocks: Blocks, inside: bool = False) -> Parts:
    """The level of a model, laid out. Raises :class:`~nodeeditor.importing.errors.ModelFileError`."""
    return _LevelReader(replace(listing, entries=equivalents(listing.entries)), blocks, inside).parts()


def _keyed(ends: Iterable[tuple[str | None, object]]) -> bool:
    return all(key is not None for key, _ in ends)


class _LevelReader:
    def __init__(self, listing: Listing, blocks: Blocks, inside: bool) -> None:
        self._listing = listing
        self._blocks = blocks
        self._inside = inside
        self._names = Names(blocks.tell)
        self._layers: list[Layer] = []
        self._nodes: dict[tuple[str, int], Node] = {}
        self._calls: list[tuple[Entry, Call, Node]] = []
        self._ends: list[Node] = []
        self._links: list[Link] = []
        self._specs: dict[str, LayerSpec | None] = {}
        self._uses: dict[str, _Use] = {}
        self._named: dict[str, str] = {}
        self._of_node: dict[NodeId, Layer] = {}

    def parts(self) -> Parts:
        listing = self._listing
        for tensor in (tensor for _, tensor in (*listing.inputs, *listing.outputs)):
            self._known(tensor, listing.place)
        first = dict.fromkeys(tensor.layer for _, tensor in listing.inputs)
        self._named = {name: self._names.take(name) for name in listing.entries}
        for name in dict.fromkeys((*first, *listing.entries)):
            self._add(listing.entries[name])
        for entry, call, node in self._calls:
            self._wire(entry, call, node)
        inputs = tuple((key, self._nodes[tensor.layer, tensor.call].name) for key, tensor in listing.inputs)
        outputs = tuple(self._add_output(named, len(listing.outputs)) for named in listing.outputs)
        nodes = (*self._nodes.values(), *self._ends)
        layers = {layer.id: layer for layer in self._of_node.values()}
        try:
            level = Level.of(layers.values(), nodes, self._links)
        except EditError as error:
            refuse(listing.place, "structure", reason=error.problem.reason)
        places = arrange(level)
        placed = (replace(node, x=places[node.id][0], y=places[node.id][1]) for node in nodes)
        return Parts(tuple(layers.values()), tuple(placed), tuple(self._links), inputs, outputs)

    def _add(self, entry: Entry) -> None:
        """Make the layer of an entry, and a node for each call."""
        reader, name = self._blocks.layers, self._named[entry.name]
        if entry.is_input:
            self._add_node(entry, 0, reader.input(entry, self._new_id(), name, self._inside), name)
            return
        if not entry.calls:
            return
        if entry.is_model:
            use = self._uses[entry.name] = self._blocks.use(entry, name)
            layer = Layer(self._new_id(), use.type, name)
        else:
            spec = self._specs[entry.name] = reader.spec(entry)
            layer = reader.layer(entry, spec, self._new_id(), name)
        for number, call in enumerate(entry.calls):
            own = name if not number else self._names.fresh(f"{name}_{number}")
            spec = self._specs.get(entry.name)
            if number and spec is not None and spec.is_operation:
                layer = replace(layer, id=self._new_id(), name=own)  # each has constants of its own
            self._calls.append((entry, call, self._add_node(entry, number, layer, own)))

    def _new_id(self) -> LayerId:
        return LayerId(f"l{len(self._of_node) + 1}")

    def _add_node(self, entry: Entry, call: int, layer: Layer, name: str) -> Node:
        node = Node(NodeId(f"n{len(self._of_node) + 1}"), layer.id, name)
        self._nodes[entry.name, call] = node
        self._of_node[node.id] = layer
        return node

    def _wire(self, entry: Entry, call: Call, node: Node) -> None:
        layer = self._of_node[node.id]
        wired = self._wired(entry, call, layer)
        spec = self._specs.get(entry.name)
        if spec is not None and spec.is_operation and spec.placeable:
            self._of_node[node.id] = self._blocks.layers.constants(layer, spec, wired.others)
        else:
            told = {name: value for name, value in wired.others.items() if not self._is_made_by_keras(value)}
            self._blocks.layers.left_arguments(node.name, told)
        if wired.training is not None and (spec is None or spec.family == _ON_PURPOSE[wired.training]):
            self._blocks.tell(problem("import.training_argument", node=node.name, value=str(wired.training)))
        for port, position, tensor in wired.tensors:
            self._link(tensor, node, port, position, entry.place)

    def _is_made_by_keras(self, value: object) -> bool:
        """Whether this is the mask that Keras makes of a tensor and hands on by itself."""
        entry = self._listing.entries.get(value.layer) if isinstance(value, Tensor) else None
        return entry is not None and entry.class_name == "NotEqual"

    def _wired(self, entry: Entry, call: Call, layer: Layer) -> Wired:
        use = self._uses.get(entry.name)
        if use is not None:
            return wired_model([name for _, name in use.inputs], [key for key, _ in use.inputs], call)
        spec = self._specs.get(entry.name)
        if spec is not None and spec.is_operation and spec.placeable:
            return wired_operation(spec, call, frozenset(entry.config))
        return wired_layer(ports_of(self._blocks.catalog, layer).inputs, call)

    def _link(self, tensor: Tensor, node: Node, port: str, position: int, place: str) -> None:
        self._known(tensor, place)
        source = self._nodes[tensor.layer, tensor.call]
        self._links.append(Link(source.id, self._port_of(tensor, source), node.id, port, position))

    def _port_of(self, tensor: Tensor, source: Node) -> str:
        """The output that the tensor of a model is, as the engine names those of more than the catalog knows."""
        use = self._uses.get(tensor.layer)
        names = (
            use.outputs
            if use is not None
            else [port.name for port in ports_of(self._blocks.catalog, self._of_node[source.id]).outputs]
        )
        if tensor.index < len(names):
            return names[tensor.index]
        return f"{OUTPUT_PORT}_{tensor.index}" if tensor.index else OUTPUT_PORT

    def _known(self, tensor: Tensor, place: str) -> None:
        """Refuse a tensor of a layer or a call that the model does not have."""
        entry = self._listing.entries.get(tensor.layer)
        if entry is None:
            refuse(place, "no_layer", name=tensor.layer[:80])
        count = 1 if entry.is_input else len(entry.calls)
        if tensor.call >= count:
            refuse(place, "no_call", call=tensor.call, name=tensor.layer[:80], count=count)

    def _add_output(self, named: Named, count: int) -> tuple[str | None, str]:
        """An Output for a tensor that the model gives; named by its key, else after the layer it comes from."""
        key, tensor = named
        if key is not None and not self._inside:
            name = self._names.take(key)
        elif self._inside and count == 1:
            name = self._names.fresh(OUTPUT_PORT)
        else:
            name = self._names.fresh(f"{key or self._named[tensor.layer]}_output")
        layer = Layer(self._new_id(), OUTPUT, name)
        node = Node(NodeId(f"n{len(self._of_node) + 1}"), layer.id, name)
        self._of_node[node.id] = layer
        self._ends.append(node)
        self._link(tensor, node, INPUT_PORT, 0, self._listing.place)
        return key, name
