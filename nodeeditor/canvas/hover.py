"""What the pointer rests on: lights it up, and tells of its problems and shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer

from nodeeditor.canvas.annotations.pressing import note_edge_at
from nodeeditor.canvas.content import link_tensor, masking_text, mode_text, role_text, shape_text, tensor_text
from nodeeditor.canvas.hit import field_at, link_at, node_at, port_at
from nodeeditor.canvas.popover import ProblemPopover
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.problems import Problem

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


#: Milliseconds in which the pointer may cross from a node to the repairs told below it.
_CROSSING = 400
#: A tool tip leaves room for the pointer; below a node most of that is not needed.
_TIP_OFFSET = QPoint(2, 8)


class Hover:
    """Follows the pointer while no gesture is under way."""

    def __init__(self, canvas: CanvasView) -> None:
        self._canvas = canvas
        self._node: NodeId | None = None
        self._link: Link | None = None
        self._kin: frozenset[NodeId] = frozenset()
        self._popover: ProblemPopover | None = None
        self._popover_node: NodeId | None = None
        self._on_way: set[str] = set()
        self._crossing = QTimer(canvas)
        self._crossing.setSingleShot(True)
        self._crossing.setInterval(_CROSSING)
        self._crossing.timeout.connect(self.show_problems)

    def follow(self, point: QPointF) -> None:
        """The pointer is at a point of the scene."""
        canvas, scene = self._canvas, self._canvas.canvas_scene
        port = port_at(scene, point)
        node = port.node if port else node_at(scene, point)
        link = link_at(scene, point, 6 / canvas.camera_control.zoom) if node is None else None
        parameter = field_at(scene, node, point) if node is not None and port is None else None
        cursor = Qt.CursorShape.IBeamCursor if parameter else Qt.CursorShape.ArrowCursor
        if node is None and link is None and note_edge_at(canvas, point) is not None:
            cursor = Qt.CursorShape.SizeHorCursor
        scene.annotations.hover(scene.annotations.title_at(point) if node is None else None)
        canvas.viewport().setCursor(Qt.CursorShape.CrossCursor if port else cursor)
        self._set_node(node)
        self._set_parameter(parameter)
        self._set_link(link)
        self.show_problems()

    def leave(self) -> None:
        """The pointer left, or a gesture took over."""
        self._set_node(None)
        self._set_link(None)
        self._canvas.canvas_scene.annotations.hover(None)
        self.show_problems()

    def renew(self) -> None:
        """The graph is another one, and the pointer where it was."""
        self._show_kin()
        self.show_problems()

    def forget(self) -> None:
        """Other items are shown: what was under the pointer is gone."""
        self._node = self._link = None
        self._kin = frozenset()
        self.hide_problems()

    def show_problems(self) -> None:
        """Tell the problems of the node under the pointer, else of the one that is selected."""
        canvas, scene = self._canvas, self._canvas.canvas_scene
        selected = canvas.workspace.selection.nodes
        node = self._node
        if node is None and len(selected) == 1:
            node = next(iter(selected))
        # Reports may come while a removal is told of, before the scene heard of it.
        item = scene.nodes.get(node) if node is not None and node in canvas.workspace.level.nodes else None
        if item is None or not item.content.problems or canvas.is_busy:
            if canvas.is_busy or not self._may_be_wanted():
                self.hide_problems()
            return
        if self._popover is None or self._popover.problems != item.content.problems or self._popover_node != node:
            self.hide_problems()
            self._popover = ProblemPopover(canvas.workspace, item.content.problems, canvas.theme, canvas.viewport())
            self._popover.left.connect(self._crossing.start)
            self._popover_node = node
            self._show_way(item.content.problems)
        self._popover.open_under(canvas.mapFromScene(item.body()).boundingRect())

    def _may_be_wanted(self) -> bool:
        """Whether the pointer is on repairs that still hold, or on the way to them."""
        popover = self._popover
        item = self._canvas.canvas_scene.nodes.get(self._popover_node) if self._popover_node is not None else None
        if popover is None or item is None or item.content.problems != popover.problems:
            return False
        return popover.has_buttons and (popover.underMouse() or self._crossing.isActive())

    def hide_problems(self) -> None:
        """Tell nothing."""
        if self._popover is not None:
            self._popover.hide()
            self._popover.deleteLater()
            self._popover = None
            self._popover_node = None
            self._show_way(())

    def _show_way(self, problems: tuple[Problem, ...]) -> None:
        """Mark the nodes through which the sizes came that do not fit, and no others."""
        scene = self._canvas.canvas_scene
        on_way = {node for problem in problems for way in problem.chain for node in way.nodes}
        for node in self._on_way ^ on_way:
            item = scene.nodes.get(NodeId(node))
            if item is not None:
                item.state.on_way = node in on_way
                scene.repaint_node(item)
        self._on_way = on_way

    def tip_spot(self, point: QPointF) -> QPoint | None:
        """Where a tool tip of a node goes, in the viewport: below the node, off the names of its ports.

        None for what is no node: at the pointer then.
        """
        canvas, scene = self._canvas, self._canvas.canvas_scene
        port = port_at(scene, point)
        node = port.node if port else node_at(scene, point)
        if node is None:
            return None
        return canvas.mapFromScene(scene.nodes[node].body().bottomLeft()) - _TIP_OFFSET

    def tool_tip(self, point: QPointF) -> str:
        """What to tell of a port, a link or a node whose texts are cut short."""
        canvas, scene = self._canvas, self._canvas.canvas_scene
        reports = canvas.workspace.reports
        port = port_at(scene, point)
        if port is not None:
            links = canvas.workspace.level.links_into(port.node, port.port) if port.is_input else []
            report = reports.report(port.node)
            tensor = None if report is None or port.is_input else report.output(port.port)
            if port.is_input and links:
                tensor = link_tensor(links[0], reports)
            return f"{port.port}: {tensor_text(tensor)}" if tensor else port.port
        node = node_at(scene, point)
        if node is not None and node == self._popover_node:
            return ""  # it would lie on what is told of the node already
        if node is not None:
            content = scene.nodes[node].content
            lines = [content.title, content.subtitle, content.shape]
            lines.append(mode_text(content.mode, left_out=content.left_out))
            if content.count is not None:
                lines.append(tr("{count} parameters", count=f"{content.count:,}"))
            if content.shared:
                lines.append(tr("Shares its weights with other nodes"))
            if content.frozen:
                lines.append(tr("Frozen: a training leaves its weights as they are"))
            if content.role is not None:
                lines.append(role_text(content.role))
            if content.fate is not None:
                lines.append(content.fate.text)
            if content.masking is not None:
                lines.append(masking_text(content.masking))
            if reports.is_cut_off and reports.is_stale(node):
                lines.append(tr("Keras does not run, so the last edits are not checked here"))
            return "\n".join(line for line in lines if line)
        link = link_at(scene, point, 6 / canvas.camera_control.zoom)
        if link is not None:
            tensor = link_tensor(link, reports)
            if tensor is None:
                return tr("Shape not known yet")
            masked = "  " + tr("masked") if tensor.mask else ""
            told = f"{shape_text(tensor.shape)}  {tensor.dtype}{masked}"
            return "\n".join(part for part in (self._ends(link), told) if part)
        return ""

    def _ends(self, link: Link) -> str:
        """The ports that ``link`` joins, where nodes have several: ``state_1 → initial_state``."""
        nodes = self._canvas.canvas_scene.nodes
        outputs, inputs = nodes[link.source].frame.outputs, nodes[link.target].frame.inputs
        source = link.source_port if len(outputs) > 1 else ""
        target = link.target_port if len(inputs) > 1 else ""
        return " → ".join(part for part in (source, target) if part)

    def _set_parameter(self, parameter: str | None) -> None:
        item = self._canvas.canvas_scene.nodes.get(self._node) if self._node is not None else None
        if item is not None and item.state.parameter != parameter:
            item.state.parameter = parameter
            self._canvas.canvas_scene.repaint_node(item)

    def _set_node(self, node: NodeId | None) -> None:
        if node == self._node:
            return
        scene, graph = self._canvas.canvas_scene, self._canvas.workspace.level
        if self._node is not None and self._node == self._popover_node:
            self._crossing.start()
        for one, is_hovered in ((self._node, False), (node, True)):
            if one is None or one not in scene.nodes or one not in graph.nodes:
                continue
            scene.nodes[one].state.hovered = is_hovered
            scene.nodes[one].state.parameter = None
            scene.repaint_node(scene.nodes[one])
        self._node = node
        self._show_kin()

    def _show_kin(self) -> None:
        """Mark all calls of the layer under the pointer, where there are several."""
        scene, graph = self._canvas.canvas_scene, self._canvas.workspace.level
        calls = graph.calls_of(graph.nodes[self._node].layer) if self._node in graph.nodes else ()
        before, self._kin = self._kin, frozenset(calls if len(calls) > 1 else ())
        for call in before ^ self._kin:
            if call in scene.nodes:
                scene.nodes[call].state.kin = call in self._kin
                scene.repaint_node(scene.nodes[call])

    def _set_link(self, link: Link | None) -> None:
        if link == self._link:
            return
        scene = self._canvas.canvas_scene
        for one, is_hovered in ((self._link, False), (link, True)):
            if one in scene.links:
                scene.links[one].hovered = is_hovered
                scene.repaint_link(scene.links[one])
        self._link = link
