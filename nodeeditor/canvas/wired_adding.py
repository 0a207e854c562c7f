"""Adding a layer at the end of a link, beside a node or in the middle of a link, with the adapter that it needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from nodeeditor import editing
from nodeeditor.canvas.add_rows import adapter_layers
from nodeeditor.canvas.content import node_sizes
from nodeeditor.canvas.hit import PortHit
from nodeeditor.canvas.placing import BESIDE, free_shift, in_row, out_height
from nodeeditor.catalog.describe import type_text
from nodeeditor.editing.chaining import Chain, Step, add_chain
from nodeeditor.graph.edits import Batch, Edit, Move, Place
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.layout import room
from nodeeditor.problems import Fix, ProblemError
from nodeeditor.values import EMPTY, FrozenMap

if TYPE_CHECKING:
    from nodeeditor.canvas.commands import Adding
    from nodeeditor.canvas.view import CanvasView

#: A dropped link is made straight when it misses that by no more than this.
_NEARLY_STRAIGHT = 48.0


class WiredAdding:
    """Adds layers wired to what is there, each as one undo step; what it can't do, the canvas says."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas

    def at_end(
        self, type_name: str, held: PortHit, drop: QPointF, adapter: Fix | None = None, config: FrozenMap = EMPTY
    ) -> None:
        """Add a layer where a link from ``held`` was dropped, with straight links and hiding nothing."""
        canvas = self._canvas
        with canvas.refusals_said(), canvas.commands.adding(type_name, config) as adding:
            end = (held.node, held.port)
            if held.is_input:
                chain = _feeding(adding, adapter, end)
            else:
                chain = add_chain(adding.level, adding.catalog, steps_of(adding, adapter), source=end)
            anchor = canvas.canvas_scene.nodes[held.node].anchor(held.port, held.is_input, held.position)
            is_straight = abs(anchor.y() - drop.y()) <= _NEARLY_STRAIGHT
            height = anchor.y() if is_straight else drop.y()
            rects = in_row(chain.after, adding.catalog, chain.nodes)
            wanted = QPointF(drop.x(), height)
            if held.is_input:
                last = rects[-1]
                out = out_height(chain.after, adding.catalog, chain.nodes[-1], last)
                wanted = QPointF(drop.x() - last.right(), height - out)
            along = 0.0 if not is_straight else -1.0 if held.is_input else 1.0
            self._add(adding, chain, rects, wanted, along)

    def beside(self, type_name: str, node: NodeId, adapter: Fix | None = None, config: FrozenMap = EMPTY) -> None:
        """Add a layer right of ``node`` and fed by it; where it can't be, it stands there all the same."""
        canvas = self._canvas
        outputs = canvas.canvas_scene.nodes[node].content.frame.outputs
        with canvas.refusals_said(), canvas.commands.adding(type_name, config) as adding:
            chain: Chain | None = None
            if outputs:
                try:
                    source = (node, outputs[0].name)
                    chain = add_chain(adding.level, adding.catalog, steps_of(adding, adapter), source=source)
                except ProblemError:
                    chain = None
            chain = chain or add_chain(adding.level, adding.catalog, steps_of(adding, None))
            item = canvas.canvas_scene.nodes[node]
            height = item.anchor(outputs[0].name, is_input=False).y() if outputs else item.body().center().y()
            rects = in_row(chain.after, adding.catalog, chain.nodes)
            self._add(adding, chain, rects, QPointF(item.body().right() + BESIDE, height), 0.0)

    def between(
        self, type_name: str, link: Link, at: QPointF, adapter: Fix | None = None, config: FrozenMap = EMPTY
    ) -> None:
        """Add a layer in the middle of a link, at a point of it where there is room, else what follows moves on."""
        canvas, scene = self._canvas, self._canvas.canvas_scene
        with canvas.refusals_said(), canvas.commands.adding(type_name, config) as adding:
            chain = add_chain(adding.level, adding.catalog, steps_of(adding, adapter), link=link)
            rects = in_row(chain.after, adding.catalog, chain.nodes)
            start = scene.nodes[link.source].anchor(link.source_port, is_input=False)
            end = scene.nodes[link.target].anchor(link.target_port, is_input=True, position=link.position)
            height = at.y()
            for straight in (start.y(), end.y()):
                if abs(straight - at.y()) <= _NEARLY_STRAIGHT:
                    height = straight
                    break
            width = rects[-1].right()
            wanted = QPointF(at.x() - width / 2, height)
            free = free_shift(rects, wanted, self._is_taken)
            text = tr("Insert {type}", type=type_text(adding.type))
            has_room = free.y() == wanted.y()
            places = _places(chain, rects, free) if has_room else self._room_for(adding, chain, link)
            self._perform(adding, chain, places, text, _dots_between(adding, chain, link, places))

    def _room_for(self, adding: Adding, chain: Chain, link: Link) -> tuple[Place, ...]:
        """Places for a chain in the middle of a link, and for all that moves on for it."""
        after, target = chain.after.copy(), link.target
        sizes = node_sizes(chain.after, adding.catalog)
        places: dict[NodeId, Place] = {}
        for node in reversed(chain.nodes):
            (x, y), moved = room.between(after, link.source, target, sizes)
            now = {place.node: place for place in moved if place.node in places or place.node not in chain.nodes}
            now[node] = Place(node, x, y)
            after.apply(Move(tuple(now.values())))
            places |= now
            target = node
        return tuple(places.values())

    def _add(self, adding: Adding, chain: Chain, rects: Sequence[QRectF], wanted: QPointF, along: float) -> None:
        shift = free_shift(rects, wanted, self._is_taken, along=along)
        self._perform(adding, chain, _places(chain, rects, shift), tr("Add {type}", type=type_text(adding.type)))

    def _perform(
        self, adding: Adding, chain: Chain, places: tuple[Place, ...], text: str, dots: Sequence[Edit] = ()
    ) -> None:
        named = next(node for node in chain.nodes if chain.after.layer_of(node).type == adding.type)
        self._canvas.commands.add(adding, Batch((*chain.edit.edits, Move(places), *dots)), named, text)
        canvas = self._canvas
        if not all(node in canvas.workspace.level.nodes for node in chain.nodes):
            return  # it was refused, and that is said
        canvas.camera_control.show_rect(canvas.canvas_scene.content_rect(chain.nodes))
        after = chain.after
        for link in {link for node in chain.nodes for link in (*after.links_into(node), *after.links_from(node))}:
            canvas.workspace.pairs.count(after.layer_of(link.source).type, after.layer_of(link.target).type)

    def _is_taken(self, rect: QRectF) -> bool:
        return bool(self._canvas.canvas_scene.index.within(rect))


def _dots_between(adding: Adding, chain: Chain, link: Link, places: Sequence[Place]) -> list[Edit]:
    """The dots of a link for those that take its place, with a chain between them."""
    into = next((one for one in chain.after.links_into(chain.nodes[0]) if one.source == link.source), None)
    there = chain.after.links_into(link.target, link.target_port)
    out_of = next((one for one in there if one.position == link.position), None)
    left = next((place.x for place in places if place.node == chain.nodes[0]), 0.0)
    if into is None or out_of is None:
        return []
    return editing.shared_dots(adding.level, link, into, out_of, left)


def _places(chain: Chain, rects: Sequence[QRectF], shift: QPointF) -> tuple[Place, ...]:
    shifted = [rect.translated(shift) for rect in rects]
    return tuple(Place(node, rect.left(), rect.top()) for node, rect in zip(chain.nodes, shifted, strict=True))


def steps_of(adding: Adding, adapter: Fix | None) -> list[Step]:
    """The layers of an adapter, then the one that is added."""
    return [*_adapting(adapter), adding.step]


def _adapting(adapter: Fix | None) -> list[Step]:
    if adapter is None:
        return []
    layers = adapter_layers(adapter)
    return [
        Step(str(layer["type"]), config if isinstance(config := layer["config"], FrozenMap) else {}) for layer in layers
    ]


def _feeding(adding: Adding, adapter: Fix | None, target: tuple[NodeId, str]) -> Chain:
    """A layer and its adapter before an input; a layer without outputs stands there unwired."""
    steps = [adding.step, *_adapting(adapter)]
    try:
        return add_chain(adding.level, adding.catalog, steps, target=target)
    except editing.EditError:
        return add_chain(adding.level, adding.catalog, [adding.step])
