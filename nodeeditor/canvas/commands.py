"""What one can do to the graph from the canvas, each as one named undo step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QCursor, QGuiApplication

from nodeeditor import editing
from nodeeditor.canvas.annotations.joining import joined
from nodeeditor.canvas.annotations.moving import Moving
from nodeeditor.canvas.chosen import deletion_text, selection_of
from nodeeditor.canvas.content import node_sizes
from nodeeditor.canvas.geometry import GRID, HEIGHT, WIDTH, snapped
from nodeeditor.canvas.hit import PortHit
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.describe import type_text
from nodeeditor.document import fragment
from nodeeditor.editing.chaining import Step, add_chain
from nodeeditor.graph.edits import Batch, Disconnect, Edit, Move, Place
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.layout import room
from nodeeditor.values import EMPTY, FrozenMap, Value, identical
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView

#: How far a paste or a duplicate lands from where it came.
_OFFSET = 32.0


@dataclass(frozen=True, slots=True)
class Adding:
    """A level to which a layer of a type is added, as it is with the blocks that come along."""

    level: Level
    catalog: Catalog
    type: str
    adopted: editing.Adopted | None = None
    #: What its configuration is to have beside what a fresh one starts with.
    config: FrozenMap = EMPTY

    @property
    def step(self) -> Step:
        """The layer, as a chain of one or more has it."""
        return Step(self.type, self.config)


class CanvasCommands:
    """Changes the document of a canvas; what it can't do, the canvas says beside the pointer."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._workspace = canvas.workspace
        self._pastes = 0

    # Adding

    def add_layer(self, type_name: str, at: QPointF, config: FrozenMap = EMPTY) -> None:
        """Add a node there, or where it hides no other."""
        at = self._free_place(at)
        with self._canvas.refusals_said(), self.adding(type_name, config) as adding:
            chain = add_chain(adding.level, adding.catalog, [adding.step])
            (node,) = chain.nodes
            edit = Batch((*chain.edit.edits, Move((Place(node, at.x(), at.y()),))))
            self.add(adding, edit, node, tr("Add {type}", type=type_text(adding.type)))

    def add_in_view(self, type_name: str) -> None:
        """Add a node in the middle of the view, or where it hides no other."""
        middle = self._canvas.visible_rect().center()
        self.add_layer(type_name, QPointF(middle.x() - WIDTH / 2, middle.y() - HEIGHT / 2))

    def insert_on_link(self, type_name: str, at: QPointF, link: Link) -> None:
        """Add a node in the middle of a link; where it would lie on another, what is beyond it moves on."""
        graph, catalog = self._workspace.level, self._workspace.catalog
        x, y = snapped(at.x()), snapped(at.y())
        moves: tuple[Place, ...] = ()
        if self._canvas.canvas_scene.index.within(QRectF(x, y, WIDTH, HEIGHT)):
            (x, y), moves = room.between(graph, link.source, link.target, node_sizes(graph, catalog))
        with self._canvas.refusals_said(), self.adding(type_name) as adding:
            edit, node = editing.insert_on_link(adding.level, adding.catalog, adding.type, link, x, y)
            text = tr("Insert {type}", type=type_text(adding.type))
            self.add(adding, Batch((Move(moves), edit)) if moves else edit, node, text)

    # Parameters

    def set_parameter(self, node: NodeId, name: str, value: Value) -> None:
        """Give a parameter of the layer of ``node`` a value; all nodes that call the layer have it then."""
        graph, catalog = self._workspace.level, self._workspace.catalog
        if node not in graph.nodes:
            return
        layer = graph.layer_of(node)
        spec = catalog.layer(layer.type)
        parameter = spec.parameter(name) if spec is not None else None
        before = layer.config.get(name, parameter.default if parameter is not None else None)
        if identical(before, value):
            return
        with self._canvas.refusals_said():
            edit = editing.set_parameter(graph, catalog, layer.id, name, value)
            self._canvas.perform(edit, tr("Set {parameter}", parameter=name))

    # Links

    def connect(self, source: PortHit, target: PortHit) -> None:
        """Link an output to an input."""
        graph, catalog = self._workspace.level, self._workspace.catalog
        with self._canvas.refusals_said():
            edit = editing.connect(graph, catalog, source.node, source.port, target.node, target.port)
            types = graph.layer_of(source.node).type, graph.layer_of(target.node).type
            if self._canvas.perform(edit, tr("Connect {name}", name=graph.nodes[target.node].name)):
                self._workspace.pairs.count(*types)

    def plug_elsewhere(self, link: Link, target: PortHit) -> None:
        """Take the end of a link to another input, or to another place of the same one."""
        graph, catalog = self._workspace.level, self._workspace.catalog
        if (link.target, link.target_port) == (target.node, target.port):
            if link.position != target.position:
                self._reorder(link, target)
            return
        with self._canvas.refusals_said():
            rest = graph.copy()
            rest.apply(Disconnect(link))
            edit = editing.connect(rest, catalog, link.source, link.source_port, target.node, target.port)
            text = tr("Connect {name}", name=graph.nodes[target.node].name)
            self._canvas.perform(Batch((Disconnect(link), edit)), text)

    def cut_links(self, links: Iterable[Link]) -> None:
        """Cut links."""
        edits = tuple(Disconnect(link) for link in links)
        if edits:
            self._canvas.perform(Batch(edits), tr("Cut link") if len(edits) == 1 else tr("Cut links"))

    # What is selected

    def delete_selection(self, *, heal: bool) -> None:
        """Delete the selected nodes and links."""
        graph, selection = self._workspace.level, self._workspace.selection
        if not selection:
            return
        with self._canvas.refusals_said():
            edit = editing.delete(
                graph,
                self._workspace.catalog,
                selection.nodes,
                selection.links,
                frames=selection.frames,
                notes=selection.notes,
                heal=heal,
            )
            self._canvas.perform(edit, deletion_text(graph, selection))

    def rename(self, node: NodeId, name: str) -> bool:
        """Give a node another name; whether it could be given."""
        graph = self._workspace.level
        if node in graph.nodes:
            with self._canvas.refusals_said():
                return self._canvas.perform(editing.rename(graph, node, name), tr("Rename to {name}", name=name))
        return False

    def copy(self) -> None:
        """Put the selected nodes on the clipboard, as text."""
        chosen, blocks = self._workspace.selection, self._workspace.graph.blocks
        if chosen.nodes or chosen.frames or chosen.notes:
            level, beside = self._workspace.level, {"frames": chosen.frames, "notes": chosen.notes}
            text = fragment.copy(level, chosen.nodes, blocks, **beside, origin=self._workspace.origin)
            QGuiApplication.clipboard().setText(text)
            self._pastes = 0

    def paste(self, at: QPointF | None, *, keep_inputs: bool = False) -> None:
        """Add what the clipboard holds; with ``keep_inputs`` what fed it feeds it again, where that is here."""
        text = QGuiApplication.clipboard().text()
        if not text:
            return
        if at is None:
            self._pastes += 1
            at = self._paste_place()
        graph = self._workspace.level
        with self._canvas.refusals_said():
            keep = fragment.KeptInputs(self._workspace.origin, self._gives) if keep_inputs else None
            made = fragment.paste(graph, text, at.x(), at.y(), self._workspace.graph.blocks, keep)
            step = tr("Paste keeping inputs") if keep_inputs else tr("Paste")
            if self._canvas.perform(made.edit, step, select=selection_of(made)):
                self._canvas.show_selection()

    def duplicate(self, chosen: Selection, shift: QPointF | None = None, *, keep_inputs: bool = False) -> None:
        """Add copies of nodes, frames and notes, so far away from them; fed by the same with ``keep_inputs``."""
        if not (chosen.nodes or chosen.frames or chosen.notes):
            return
        shift = shift or QPointF(_OFFSET, _OFFSET)
        graph = self._workspace.level
        with self._canvas.refusals_said():
            x, y, beside = shift.x(), shift.y(), {"frames": chosen.frames, "notes": chosen.notes}
            made = editing.duplicate(graph, chosen.nodes, x, y, **beside, keep_inputs=keep_inputs)
            step = tr("Duplicate keeping inputs") if keep_inputs else tr("Duplicate")
            self._canvas.perform(made.edit, step, select=selection_of(made))

    def call_again(self) -> None:
        """Add a node for each selected one that calls the same layer."""
        graph = self._workspace.level
        with self._canvas.refusals_said():
            edits: list[Edit] = []
            added = []
            after = graph.copy()
            for node in self._selected():
                element = graph.nodes[node]
                below = self._free_place(QPointF(element.x, element.y + HEIGHT + _OFFSET))
                edit, call = editing.call_again(after, node, below.x(), below.y())
                after.apply(edit)
                edits.append(edit)
                added.append(call)
            if edits:
                select = Selection(frozenset(added))
                self._canvas.perform(Batch(tuple(edits)), tr("Call the layer again"), select=select)

    def set_type(self, node: NodeId, type_name: str, config: FrozenMap = EMPTY) -> None:
        """Make the layer of ``node`` one of another type, with its links and what both types have."""
        graph = self._workspace.level
        with self._canvas.refusals_said():
            edit = editing.set_type(graph, self._workspace.catalog, graph.nodes[node].layer, type_name, config)
            self._canvas.perform(edit, tr("Change to {type}", type=type_text(type_name)))

    def unshare(self) -> None:
        """Give each selected node a layer of its own."""
        after = self._workspace.level.copy()
        with self._canvas.refusals_said():
            edits = []
            for node in self._selected():
                if after.is_shared(node):
                    edit = editing.unshare(after, node)
                    after.apply(edit)
                    edits.append(edit)
            if edits:
                self._canvas.perform(Batch(tuple(edits)), tr("Make own copy"))

    # Moving

    def nudge(self, shift: QPointF) -> None:
        """Move what is selected a little; steps that follow each other are one undo step."""
        if self._canvas.dots.nudge(shift):
            return
        chosen = self._workspace.selection
        edits = Moving(self._canvas, chosen).edits(shift)
        if edits:
            gesture = "nudge " + " ".join(sorted([*chosen.nodes, *chosen.frames, *chosen.notes]))
            moves = edits[0] if len(edits) == 1 else Batch(tuple(edits))
            self._canvas.perform(moves, tr("Move nodes") if chosen.nodes else tr("Move selection"), gesture=gesture)

    # Support

    def _reorder(self, link: Link, target: PortHit) -> None:
        """Take a link to the place of another one of the same input."""
        graph = self._workspace.level
        links = graph.links_into(target.node, target.port)
        index = sum(other.position < target.position for other in links if other != link)
        if link.position < target.position:
            index += 1
        with self._canvas.refusals_said():
            self._canvas.perform(editing.reorder_input(graph, link, index), tr("Reorder inputs"))

    @contextmanager
    def adding(self, type_name: str, config: FrozenMap = EMPTY) -> Iterator[Adding]:
        """What a layer of a type is added to: a block that is offered comes into the graph with it."""
        workspace = self._workspace
        offer = workspace.block_library.offer(type_name)
        if offer is None:
            yield Adding(workspace.level, workspace.catalog, type_name, config=config)
            return
        adopted = editing.adopt(workspace.graph, workspace.installed, offer)
        yield Adding(workspace.place.level(adopted.graph), adopted.catalog, adopted.type, adopted, config)
        if adopted.name != offer.name and adopted.name in workspace.graph.blocks:
            told = tr("This graph has another block '{name}'; this one is '{new}'.", name=offer.name, new=adopted.name)
            self._canvas.say(told, for_a_while=True)

    def add(self, adding: Adding, edit: Edit, node: NodeId, text: str) -> None:
        """Do ``edit``, which adds ``node``, and select that; the frame in which it stands owns it."""
        edit = joined(self._canvas.canvas_scene, adding.level, edit)
        edit = adding.adopted.with_edit(edit) if adding.adopted is not None else edit
        self._canvas.perform(edit, text, select=Selection(frozenset({node})))

    def _gives(self, node: NodeId, port: str) -> bool:
        """Whether a node has an output of that name."""
        ports = editing.ports_of_node(self._workspace.level, self._workspace.catalog, node)
        return ports.output(port) is not None

    def _selected(self) -> list[NodeId]:
        """The selected nodes in the order they were added."""
        chosen = self._workspace.selection.nodes
        return [node for node in self._workspace.level.nodes if node in chosen]

    def _free_place(self, corner: QPointF) -> QPointF:
        """The place nearest below ``corner`` where a node hides no other."""
        index = self._canvas.canvas_scene.index
        x, y = snapped(corner.x()), snapped(corner.y())
        while index.within(QRectF(x - 8, y - 8, WIDTH + 16, HEIGHT + 16)):
            y += HEIGHT + GRID
        return QPointF(x, y)

    def _paste_place(self) -> QPointF:
        """At the pointer when that is over the canvas; each paste a little further on."""
        canvas = self._canvas
        port = canvas.viewport()
        point = port.mapFromGlobal(QCursor.pos())
        if not port.rect().contains(point):
            point = port.rect().center()
        place = canvas.mapToScene(point)
        further = _OFFSET * (self._pastes - 1)
        return QPointF(snapped(place.x() + further), snapped(place.y() + further))
