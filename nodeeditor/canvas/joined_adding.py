"""Adding after several nodes at once: one layer that joins them, or one for each where it takes a single tensor."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF

from nodeeditor import editing
from nodeeditor.canvas.geometry import HEIGHT, WIDTH
from nodeeditor.canvas.placing import BESIDE, free_shift, in_row
from nodeeditor.canvas.wired_adding import steps_of
from nodeeditor.catalog.describe import type_text
from nodeeditor.editing.chaining import End, Step, add_chain
from nodeeditor.graph.edits import Batch, Edit, Move, Place
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.problems import Fix
from nodeeditor.values import EMPTY, FrozenMap
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.commands import Adding
    from nodeeditor.canvas.view import CanvasView


class JoinedAdding:
    """Adds layers fed by several nodes, as one undo step; what it can't do, the canvas says."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas

    def order(self, nodes: Sequence[NodeId]) -> list[NodeId]:
        """Those that give something, from the top down: so their links to one layer do not cross."""
        items = self._canvas.canvas_scene.nodes
        giving = [node for node in nodes if items[node].content.frame.outputs]
        return sorted(giving, key=lambda node: (items[node].pos().y(), items[node].pos().x()))

    def after(
        self, type_name: str, nodes: Sequence[NodeId], adapter: Fix | None = None, config: FrozenMap = EMPTY
    ) -> None:
        """Add a layer that takes what all of ``nodes`` give; of a type that takes one tensor, a layer for each.

        One for each comes with the ``adapter`` that it needs; what joins them is fed by the nodes themselves.
        """
        canvas = self._canvas
        with canvas.refusals_said(), canvas.commands.adding(type_name, config) as adding:
            level, edits = adding.level.copy(), list[Edit]()
            spec = adding.catalog.layer(adding.type)
            takes = [port for port in spec.inputs if not port.mask] if spec is not None else []
            if any(port.variadic for port in takes) or len(takes) >= len(nodes) > 1:
                added = [self._joining(adding, level, edits, nodes)]
            else:
                added = [self._following(adding, level, edits, node, adapter) for node in nodes]
            text = tr("Add {type}", type=type_text(adding.type))
            canvas.commands.add(adding, Batch(tuple(edits)), added[0], text)
            if len(added) > 1:
                canvas.select(Selection(frozenset(added)))
            canvas.camera_control.show_rect(canvas.canvas_scene.content_rect(added))

    def _joining(self, adding: Adding, level: Level, edits: list[Edit], nodes: Sequence[NodeId]) -> NodeId:
        """One layer, fed by the first output of each node."""
        anchors = [self._anchor(node) for node in nodes]
        height = sum(anchor.y() for anchor in anchors) / len(anchors)
        right = max(self._canvas.canvas_scene.nodes[node].body().right() for node in nodes)
        made = self._add(adding, level, edits, [adding.step], None, QPointF(right + BESIDE, height))
        for node in nodes:
            port = self._canvas.canvas_scene.nodes[node].content.frame.outputs[0].name
            ports = editing.ports_of_node(level, adding.catalog, made).inputs
            free = next((one for one in ports if one.variadic or not level.links_into(made, one.name)), ports[0])
            _do(level, edits, editing.connect(level, adding.catalog, node, port, made, free.name))
        return made

    def _following(self, adding: Adding, level: Level, edits: list[Edit], node: NodeId, adapter: Fix | None) -> NodeId:
        """A layer of its own for a node."""
        item = self._canvas.canvas_scene.nodes[node]
        source = (node, item.content.frame.outputs[0].name)
        wanted = QPointF(item.body().right() + BESIDE, self._anchor(node).y())
        return self._add(adding, level, edits, steps_of(adding, adapter), source, wanted)

    def _add(
        self,
        adding: Adding,
        level: Level,
        edits: list[Edit],
        steps: Sequence[Step],
        source: End | None,
        wanted: QPointF,
    ) -> NodeId:
        """Add a row of layers where it hides nothing, those of this very edit included; the last one."""
        chain = add_chain(level, adding.catalog, steps, source=source)
        rects = in_row(chain.after, adding.catalog, chain.nodes)
        known = self._canvas.canvas_scene.nodes
        new = [element for node, element in level.nodes.items() if node not in known]
        others = [QRectF(one.x, one.y, WIDTH, HEIGHT) for one in new]
        index = self._canvas.canvas_scene.index

        def taken(place: QRectF) -> bool:
            return bool(index.within(place)) or any(other.intersects(place) for other in others)

        shift = free_shift(rects, wanted, taken)
        for edit in chain.edit.edits:
            _do(level, edits, edit)
        places = zip(chain.nodes, [rect.translated(shift) for rect in rects], strict=True)
        _do(level, edits, Move(tuple(Place(node, rect.left(), rect.top()) for node, rect in places)))
        return chain.nodes[-1]

    def _anchor(self, node: NodeId) -> QPointF:
        item = self._canvas.canvas_scene.nodes[node]
        return item.anchor(item.content.frame.outputs[0].name, is_input=False)


def _do(level: Level, edits: list[Edit], edit: Edit) -> None:
    level.apply(edit)
    edits.append(edit)
