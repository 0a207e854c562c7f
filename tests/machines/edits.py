"""Every kind of edit that the program has, made for a document as it stands: a table of makers by function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.document import fragment
from nodeeditor.editing import (
    adopting,
    arguments,
    chaining,
    connecting,
    deleting,
    dotting,
    duplicating,
    framing,
    freeing,
    freezing,
    grouping,
    inserting,
    levels,
    modes,
    naming,
    parameters,
    removing,
    repairing,
    repeating,
    repeats,
    replacing,
    retyping,
    sharing,
    tuning,
    unpacking,
)
from nodeeditor.editing.adding import add_layer, insert_node_on_link, insert_on_link
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.graph.annotations import Dot, Note, NoteId
from nodeeditor.graph.blocks import block_of, block_type
from nodeeditor.graph.edits import Batch, Edit, Move, Place, SetConfig, SetDots, SetNote
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.graph.level import Level
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.open_document import OpenDocument
from tests import strategies

#: Draws a value from a strategy of hypothesis.
Draw = Callable[[st.SearchStrategy[Any]], Any]

_TYPES = (
    "Input",
    "Output",
    "Dense",
    "Conv2D",
    "Add",
    "Concatenate",
    "Dropout",
    "BatchNormalization",
    "LSTM",
    "Flatten",
    "MultiHeadAttention",
    "ops.add",
    "Bidirectional",
)
_PLACES = st.integers(-40, 40).map(lambda number: 24.0 * number)
_NAMES = st.sampled_from(["a", "b", "stem", "head_2", "residual", "bad name", "", "线"])
#: One more would make networks so large that each step takes long, and nothing else is tried.
_MOST_NODES, _MOST_BLOCKS = 24, 4


@dataclass(frozen=True, slots=True)
class Made:
    """An edit for the level that is shown, or one ``of_graph``; steps of one ``gesture`` become one."""

    edit: Edit
    of_graph: bool = False
    gesture: str | None = None


class Chance:
    """What of a document is taken for an edit, by chance. What is not there raises :class:`NothingThereError`."""

    def __init__(self, draw: Draw, document: OpenDocument) -> None:
        self.draw = draw
        self.document = document
        self.level: Level = document.level
        self.graph: Graph = document.graph
        self.catalog: Catalog = document.catalog

    def of(self, things: Iterable[Any]) -> Any:
        """One of these."""
        listed = list(things)
        if not listed:
            raise NothingThereError
        return self.draw(st.sampled_from(listed))

    def some(self, things: Iterable[Any]) -> list[Any]:
        """One of these or a few, each once."""
        listed = list(things)
        if not listed:
            raise NothingThereError
        return self.draw(st.lists(st.sampled_from(listed), min_size=1, max_size=5, unique=True))

    def node(self) -> NodeId:
        """A node of the level."""
        return self.of(self.level.nodes)

    def nodes(self) -> list[NodeId]:
        """A few nodes of the level."""
        return self.some(self.level.nodes)

    def link(self) -> Link:
        """A link of the level."""
        return self.of(self.level.links)

    def block(self) -> str:
        """A block of the network."""
        return self.of(self.graph.blocks)

    def place(self) -> tuple[float, float]:
        """A point of the level."""
        return self.draw(_PLACES), self.draw(_PLACES)

    def room(self) -> None:
        """Go on only where the level is not large yet."""
        if len(self.level.nodes) >= _MOST_NODES:
            raise NothingThereError

    def room_for_block(self) -> None:
        """Go on only where there are not many blocks yet."""
        if len(self.graph.blocks) >= _MOST_BLOCKS:
            raise NothingThereError

    def port(self, node: NodeId, *, of_inputs: bool) -> str:
        """A port of a node."""
        ports = ports_of_node(self.level, self.catalog, node)
        return self.of(port.name for port in (ports.inputs if of_inputs else ports.outputs))


class NothingThereError(Exception):
    """The document has nothing that such an edit could be made for."""


Maker = Callable[[Chance], "Made | None"]
#: The makers by the module and name of what they call.
MAKERS: dict[str, Maker] = {}


def _makes(*names: str) -> Callable[[Maker], Maker]:
    def enter(maker: Maker) -> Maker:
        MAKERS.update(dict.fromkeys(names, maker))
        return maker

    return enter


def _batch(edits: Iterable[Edit]) -> Made:
    return Made(Batch(tuple(edits)))


@_makes("adding.add_layer")
def _add_layer(chance: Chance) -> Made:
    chance.room()
    kinds = [*_TYPES, *map(block_type, chance.graph.blocks)]
    source = chance.draw(st.none() | st.sampled_from(list(chance.level.nodes))) if chance.level.nodes else None
    edit, _ = add_layer(chance.level, chance.catalog, chance.of(kinds), *chance.place(), source=source)
    return Made(edit)


@_makes("adding.insert_on_link")
def _insert_on_link(chance: Chance) -> Made:
    chance.room()
    return Made(insert_on_link(chance.level, chance.catalog, chance.of(_TYPES), chance.link(), *chance.place())[0])


@_makes("adding.insert_node_on_link")
def _insert_node_on_link(chance: Chance) -> Made:
    return Made(insert_node_on_link(chance.level, chance.catalog, chance.node(), chance.link()))


@_makes("adopting.adopt")
def _adopt(chance: Chance) -> Made:
    chance.room()
    chance.room_for_block()
    document = chance.document
    adopted = adopting.adopt(chance.graph, document.installed, chance.of(document.block_library.offers))
    level = adopted.graph if document.inside is None else adopted.graph.blocks[document.inside].body
    edit, _ = add_layer(level, adopted.catalog, adopted.type, *chance.place())
    return Made(adopted.with_edit(levels.on_level(document.inside, edit)), of_graph=True)


@_makes("arguments.add_argument")
def _add_argument(chance: Chance) -> Made:
    return Made(arguments.add_argument(chance.graph, chance.block()), of_graph=True)


def _argument(chance: Chance) -> tuple[str, str]:
    block = chance.block()
    return block, chance.of(argument.name for argument in chance.graph.blocks[block].arguments)


@_makes("arguments.remove_argument")
def _remove_argument(chance: Chance) -> Made:
    return Made(arguments.remove_argument(chance.graph, *_argument(chance)), of_graph=True)


@_makes("arguments.set_default")
def _set_default(chance: Chance) -> Made:
    number = chance.draw(st.integers(0, 64) | st.floats(0, 1))
    return Made(arguments.set_default(chance.graph, *_argument(chance), number), of_graph=True)


@_makes("arguments.rename_argument")
def _rename_argument(chance: Chance) -> Made:
    return Made(arguments.rename_argument(chance.graph, *_argument(chance), chance.draw(_NAMES)), of_graph=True)


@_makes("chaining.add_chain")
def _add_chain(chance: Chance) -> Made:
    chance.room()
    steps = [chaining.Step(chance.of(_TYPES)), chaining.Step("Dense", {"units": 3})]
    if chance.draw(st.booleans()):
        return Made(chaining.add_chain(chance.level, chance.catalog, steps, link=chance.link()).edit)
    node = chance.node()
    source = node, chance.port(node, of_inputs=False)
    return Made(chaining.add_chain(chance.level, chance.catalog, steps, source=source).edit)


@_makes("connecting.connect")
def _connect(chance: Chance) -> Made:
    source, target = chance.node(), chance.node()
    output, input_ = chance.port(source, of_inputs=False), chance.port(target, of_inputs=True)
    return Made(connecting.connect(chance.level, chance.catalog, source, output, target, input_))


@_makes("connecting.disconnect")
def _disconnect(chance: Chance) -> Made:
    return Made(connecting.disconnect(chance.link()))


@_makes("connecting.reorder_input")
def _reorder_input(chance: Chance) -> Made:
    return Made(connecting.reorder_input(chance.level, chance.link(), chance.draw(st.integers(0, 2))))


@_makes("connecting.order_inputs")
def _order_inputs(chance: Chance) -> Made:
    link = chance.link()
    links = chance.level.links_into(link.target, link.target_port)
    return Made(connecting.order_inputs(chance.level, chance.draw(st.permutations(links))))


@_makes("deleting.delete")
def _delete(chance: Chance) -> Made:
    level, draw = chance.level, chance.draw
    frames = chance.some(level.frames) if level.frames and draw(st.booleans()) else []
    notes = chance.some(level.notes) if level.notes and draw(st.booleans()) else []
    links = chance.some(level.links) if level.links and draw(st.booleans()) else []
    heal = draw(st.booleans())
    return Made(deleting.delete(level, chance.catalog, chance.nodes(), links, frames=frames, notes=notes, heal=heal))


@_makes("dotting.shared_dots")
def _insert_with_dots(chance: Chance) -> Made:
    """A node into a link with dots, which its halves share."""
    chance.room()
    link = chance.of(chance.level.dots)
    x, y = chance.place()
    inserted, node = insert_on_link(chance.level, chance.catalog, "Dropout", link, x, y)
    after = chance.level.copy()
    after.apply(inserted)
    (into,), out_of = after.links_into(node), after.links_from(node)
    return _batch((inserted, *dotting.shared_dots(chance.level, link, into, out_of[0], x)))


@_makes("duplicating.duplicate")
def _duplicate(chance: Chance) -> Made:
    chance.room()
    level = chance.level
    frames, notes = list(level.frames)[:1], list(level.notes)[:1]
    keeps = chance.draw(st.booleans())
    return Made(duplicating.duplicate(level, chance.nodes(), frames=frames, notes=notes, keep_inputs=keeps).edit)


@_makes("framing.frame_nodes")
def _frame_nodes(chance: Chance) -> Made:
    return Made(framing.frame_nodes(chance.level, chance.nodes(), chance.draw(strategies.titles))[0])


@_makes("framing.own")
def _own(chance: Chance) -> Made:
    return Made(framing.own(chance.level, chance.of(chance.level.frames), chance.nodes()))


@_makes("framing.let_go")
def _let_go(chance: Chance) -> Made:
    return _batch(framing.let_go(chance.level, frozenset(chance.nodes())))


@_makes("framing.removed_frames")
def _removed_frames(chance: Chance) -> Made:
    """Nodes that go with their frames."""
    nodes = chance.nodes()
    gone = framing.removed_frames(chance.level, frozenset(nodes))
    after = chance.level.copy()
    after.apply(Batch(tuple(gone)))
    return _batch((*gone, deleting.delete(after, chance.catalog, nodes)))


@_makes("freeing.free")
def _free(chance: Chance) -> Made:
    return Made(freeing.free(chance.level, chance.catalog, chance.nodes()))


@_makes("freezing.set_frozen")
def _set_frozen(chance: Chance) -> Made | None:
    frozen = chance.draw(st.booleans())
    inside = chance.document.inside
    edit = freezing.set_frozen(chance.graph, chance.catalog, inside, chance.nodes(), frozen=frozen)
    return None if edit is None else Made(edit, of_graph=True)


@_makes("grouping.make_block")
def _make_block(chance: Chance) -> Made:
    chance.room_for_block()
    document, name = chance.document, chance.draw(_NAMES | st.just(grouping.free_block_name(chance.graph)))
    edit, _ = grouping.make_block(chance.graph, chance.catalog, document.inside, chance.nodes(), name)
    return Made(edit, of_graph=True)


@_makes("inserting.free_chain")
def _free_chain(chance: Chance) -> Made | None:
    nodes, link = chance.nodes(), chance.link()
    freed = chance.draw(st.booleans())
    chain = inserting.free_chain(chance.level, chance.catalog, nodes, freed=freed)
    if chain is None or {link.source, link.target} & set(nodes):
        return None
    cut = [freeing.free(chance.level, chance.catalog, nodes)] if freed else []
    return _batch((*cut, chain.on(link).edit))


@_makes("levels.on_level")
def _rename_inside(chance: Chance) -> Made:
    """A change of a block that need not be shown."""
    block = chance.block()
    body = chance.graph.blocks[block].body
    node = chance.of(body.nodes)
    edit = naming.rename(body, node, chance.draw(_NAMES))
    return Made(levels.on_level(block, edit), of_graph=True)


@_makes("modes.mute")
def _mute(chance: Chance) -> Made:
    return Made(modes.mute(chance.level, chance.nodes()))


@_makes("modes.bypass")
def _bypass(chance: Chance) -> Made:
    report = NodeReport((("output", TensorSpec((None, 4))),), 10, 8)
    return Made(modes.bypass(chance.level, chance.catalog, chance.nodes(), lambda _: report))


@_makes("modes.activate")
def _activate(chance: Chance) -> Made:
    return Made(modes.activate(chance.level, chance.nodes()))


@_makes("naming.rename")
def _rename(chance: Chance) -> Made:
    return Made(naming.rename(chance.level, chance.node(), chance.draw(_NAMES)))


def _parameter(chance: Chance) -> tuple[Any, Any]:
    layer = chance.level.layers[chance.of(chance.level.layers)]
    spec = chance.catalog.layer(layer.type)
    return layer, chance.of(spec.parameters if spec is not None else ())


_VALUES = st.sampled_from(
    [None, True, 3, 0.5, (2, 2), "relu", "l2", FrozenMap(class_name="L2", config={"l2": 0.1}), "i"]
)


@_makes("parameters.set_parameter")
def _set_parameter(chance: Chance) -> Made:
    layer, parameter = _parameter(chance)
    value = chance.draw(_VALUES)
    edit = parameters.set_parameter(chance.level, chance.catalog, layer.id, parameter.name, value)
    return Made(edit, gesture=chance.draw(st.none() | st.just(f"type {layer.id} {parameter.name}")))


@_makes("parameters.set_value")
def _set_value(chance: Chance) -> Made:
    layer, parameter = _parameter(chance)
    return Made(parameters.set_value(chance.level, layer.id, parameter, chance.draw(_VALUES)), gesture="type")


@_makes("parameters.reset_parameter")
def _reset_parameter(chance: Chance) -> Made:
    layer = chance.level.layers[chance.of(chance.level.layers)]
    return Made(parameters.reset_parameter(chance.level, layer.id, chance.of(layer.config)))


@_makes("removing.remove_block")
def _remove_block(chance: Chance) -> Made:
    return Made(removing.remove_block(chance.graph, chance.block()), of_graph=True)


_FIXES = st.sampled_from(
    [
        Fix("fix.insert_flatten", FrozenMap(port="inputs", index=0, type="Flatten", config=FrozenMap())),
        Fix("fix.set_parameter", FrozenMap(parameter="units", value=7)),
        Fix("fix.unshare", FrozenMap()),
        Fix("fix.add_node", FrozenMap(type="Input")),
        Fix("fix.add_node", FrozenMap(type="Output")),
    ]
)


@_makes("repairing.repair")
def _repair(chance: Chance) -> Made | None:
    chance.room()
    fix = chance.draw(_FIXES)
    found = Problem("graph.node_unknown", FrozenMap(node="x"), node=chance.of(chance.graph.nodes), fixes=(fix,))
    edit = repairing.repair(chance.graph, chance.catalog, found, fix)
    return None if edit is None else Made(edit, of_graph=True)


@_makes("repairing.repair_inside")
def _repair_inside(chance: Chance) -> Made | None:
    chance.room()
    block, fix = chance.block(), chance.draw(_FIXES)
    node = chance.of(chance.graph.blocks[block].body.nodes)
    found = Problem("graph.node_unknown", FrozenMap(node="x"), node=node, fixes=(fix,))
    edit = repairing.repair_inside(chance.graph, chance.catalog, block, found, fix)
    return None if edit is None else Made(edit, of_graph=True)


@_makes("repeating.make_repeated_block")
def _make_repeated_block(chance: Chance) -> Made:
    chance.room_for_block()
    inside = chance.document.inside
    found = chance.of(repeats.find_repeats(chance.level, chance.catalog))
    name = repeating.repeat_name(chance.graph.blocks, chance.level, found)
    edit, _ = repeating.make_repeated_block(chance.graph, chance.catalog, inside, found, name)
    return Made(edit, of_graph=True)


@_makes("replacing.replaced")
def _replaced(chance: Chance) -> Made:
    """Another network in the place of this one, as when a version is restored."""
    after = chance.draw(strategies.graphs(max_nodes=4))
    return Made(replacing.replaced(chance.graph, after), of_graph=True)


@_makes("retyping.set_type")
def _set_type(chance: Chance) -> Made:
    layer = chance.of(chance.level.layers)
    kinds = [*_TYPES, *map(block_type, chance.graph.blocks)]
    return Made(retyping.set_type(chance.level, chance.catalog, layer, chance.of(kinds)))


@_makes("sharing.call_again")
def _call_again(chance: Chance) -> Made:
    chance.room()
    return Made(sharing.call_again(chance.level, chance.node(), *chance.place())[0])


@_makes("sharing.unshare")
def _unshare(chance: Chance) -> Made:
    return Made(sharing.unshare(chance.level, chance.node()))


@_makes("tuning.TunedLayer.setting")
def _tune(chance: Chance) -> Made:
    layer = chance.of(tuning.tuned_layers(chance.graph))
    return Made(layer.setting(rate=chance.draw(st.floats(0, 0.9))), of_graph=True)


@_makes("unpacking.unpack")
def _unpack(chance: Chance) -> Made:
    uses = [node for node in chance.level.nodes if block_of(chance.level.layer_of(node).type) in chance.graph.blocks]
    chance.room()
    return Made(unpacking.unpack(chance.graph, chance.document.inside, chance.of(uses))[0], of_graph=True)


# What is drawn beside the network, and what is set of the whole


@_makes("fragment.paste")
def _paste(chance: Chance) -> Made:
    chance.room()
    level, blocks = chance.level, chance.graph.blocks
    text = fragment.copy(level, chance.nodes(), blocks, frames=list(level.frames)[:1], origin="here")
    pasted = fragment.paste(level, text, *chance.place(), blocks)
    document = chance.document
    if document.inside is None:
        return Made(pasted.edit)
    return Made(levels.on_level(document.inside, pasted.edit), of_graph=True)


@_makes("edits.Move")
def _move(chance: Chance) -> Made:
    places = tuple(Place(node, *chance.place()) for node in chance.nodes())
    return Made(Move(places), gesture=chance.draw(st.sampled_from([None, "drag"])))


@_makes("edits.SetNote")
def _note(chance: Chance) -> Made:
    identifier = NoteId(f"t{chance.draw(st.integers(1, 4))}")
    x, y = chance.place()
    note = Note(identifier, chance.draw(strategies.texts), x, y, 200.0)
    return Made(SetNote(identifier, note), gesture=chance.draw(st.sampled_from([None, f"write {identifier}"])))


@_makes("edits.SetDots")
def _dots(chance: Chance) -> Made:
    dots = tuple(Dot(*chance.place()) for _ in range(chance.draw(st.integers(0, 3))))
    return Made(SetDots(chance.link(), dots))


@_makes("edits.SetConfig")
def _rows(chance: Chance) -> Made:
    """How often a block stands in a row."""
    uses = [layer for layer in chance.level.layers.values() if block_of(layer.type) in chance.graph.blocks]
    layer = chance.of(uses)
    return Made(SetConfig(layer.id, FrozenMap({**layer.config, "repeat": chance.draw(st.integers(1, 3))})))


@_makes("edits.Edit")
def _raw(chance: Chance) -> Made:
    """Any edit at all, as no gesture may ever make it."""
    chance.room_for_block()
    return Made(chance.draw(strategies.edits(chance.graph)), of_graph=True)


def made(name: str, draw: Draw, document: OpenDocument) -> Made | None:
    """An edit of that kind; None where the document has nothing for it."""
    try:
        return MAKERS[name](Chance(draw, document))
    except NothingThereError:
        return None
