"""The small menus under the right button: commands of the table, with what they are called and their keys there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from nodeeditor import editing
from nodeeditor.actions.table import ACTIONS
from nodeeditor.canvas.annotations.frame_colors import color_icon, color_name
from nodeeditor.canvas.annotations.pressing import pressed_at
from nodeeditor.canvas.hit import link_at, node_at
from nodeeditor.canvas.input_order import ordered_link, ordered_node
from nodeeditor.graph.annotations import FrameColor
from nodeeditor.graph.elements import Link, NodeId, NodeMode
from nodeeditor.language import tr
from nodeeditor.theme.icons import action_icon
from nodeeditor.theme.lettered_menu import LetteredMenu, name_in_english
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


def open_menu(canvas: CanvasView, spot: QPoint) -> None:
    """Open the menu of what is at a point of the viewport."""
    point, scene = canvas.to_scene(QPointF(spot)), canvas.canvas_scene
    node = node_at(scene, point)
    link = link_at(scene, point, 6 / canvas.camera_control.zoom) if node is None else None
    beside = pressed_at(canvas, point, notes=link is None) if node is None else Selection()
    if node is not None:
        menu = node_menu(canvas, node)
    elif beside:
        menu = beside_menu(canvas, beside)
    else:
        menu = link_menu(canvas, link, point) if link is not None else canvas_menu(canvas, point)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(canvas.viewport().mapToGlobal(spot))


def selection_spot(canvas: CanvasView) -> QPoint:
    """Where the menu key opens a menu: on the node that has the keyboard, which comes into view, else in the middle."""
    scene, node = canvas.canvas_scene, canvas.walking.here
    chosen = canvas.workspace.selection
    if node is None and not (chosen.frames or chosen.notes):
        return canvas.viewport().rect().center()
    body = scene.annotations.rect_of(chosen.frames, chosen.notes) if node is None else scene.nodes[node].body()
    if node is None and chosen.frames:  # a frame is taken hold of by its title
        body = scene.annotations.frames[min(chosen.frames)].title_rect(canvas.camera_control.zoom)
    canvas.camera_control.show_rect(body)
    return canvas.mapFromScene(body.center())


def node_menu(canvas: CanvasView, node: NodeId) -> QMenu:
    """What one can do with a node, or with all that are selected."""
    if node not in canvas.workspace.selection.nodes:
        canvas.select(Selection(frozenset({node})))
    graph, is_alone = canvas.workspace.level, len(canvas.workspace.selection.nodes) == 1
    menu = LetteredMenu(canvas)
    if is_alone:
        if canvas.uses_block(node):
            _add(canvas, menu, "enter_block")
            _add(canvas, menu, "open_block_tab")
            _add(canvas, menu, "show_in_place", tr("Show in Place No More") if node in canvas.insets.shown else "")
            _add(canvas, menu, "unpack_block")
            _add(canvas, menu, "save_block")
        _add(canvas, menu, "edit_parameters")
        _add(canvas, menu, "rename")
    menu.addSeparator()
    for name in ("cut", "copy", "duplicate"):
        _add(canvas, menu, name)
    menu.addSeparator()
    _add(canvas, menu, "call_again")
    if graph.is_shared(node):
        _add(canvas, menu, "unshare")
    if is_alone:
        _add(canvas, menu, "change_type")
        _add(canvas, menu, "link_to")
    menu.addSeparator()
    if ordered_node(canvas.workspace.level, canvas.workspace.selection) is not None:
        _add(canvas, menu, "order_inputs")
    if ordered_link(canvas.workspace.level, canvas.workspace.selection) is not None:
        _add(canvas, menu, "input_up")
        _add(canvas, menu, "input_down")
    _add(canvas, menu, "straighten")
    if editing.links_to_others(graph, canvas.workspace.selection.nodes):
        _add(canvas, menu, "free_node")
        _add(canvas, menu, "cut_links")
    frozen = canvas.freezing.is_frozen()
    menu.addSeparator()
    if frozen is not None:
        _add(canvas, menu, "freeze", tr("Unfreeze") if frozen else "")
    _add(canvas, menu, "freeze_before")
    menu.addSeparator()
    _add(canvas, menu, "mute", tr("Unmute") if canvas.modes.are(NodeMode.MUTED) else "")
    _add(canvas, menu, "bypass", tr("End Bypass") if canvas.modes.are(NodeMode.BYPASSED) else "")
    menu.addSeparator()
    _add(canvas, menu, "make_block")
    _add(canvas, menu, "frame")
    if any(not canvas.workspace.selection.nodes <= frame.nodes for frame in graph.frames.values()):
        _add(canvas, menu, "enter_frame")
    if any(graph.frame_of(one) is not None for one in canvas.workspace.selection.nodes):
        _add(canvas, menu, "leave_frame")
    menu.addSeparator()
    _add(canvas, menu, "delete")
    _add(canvas, menu, "delete_cut")
    return menu


def beside_menu(canvas: CanvasView, pressed: Selection) -> QMenu:
    """What one can do with a frame or a note, or with all that are selected."""
    if canvas.workspace.selection | pressed != canvas.workspace.selection:
        canvas.select(pressed)
    level, chosen = canvas.workspace.level, canvas.workspace.selection
    menu = LetteredMenu(canvas)
    if len(chosen.frames) + len(chosen.notes) == 1:
        _add(canvas, menu, "rename", tr("Edit Title") if chosen.frames else tr("Edit Note"))
    if chosen.frames:
        closed = all(level.frames[frame].collapsed for frame in chosen.frames)
        _add(canvas, menu, "collapse_frame", tr("Expand Frame") if closed else "")
        _add(canvas, menu, "frame_nodes")
        colors = menu.submenu(tr("Colour"), "Colour")
        for color in FrameColor:
            action = colors.addAction(color_icon(color, canvas.theme), color_name(color))
            action.setCheckable(True)
            action.setChecked(all(level.frames[frame].color is color for frame in chosen.frames))
            action.triggered.connect(lambda _checked=False, color=color: canvas.annotating.set_color(color))
    menu.addSeparator()
    for name in ("cut", "copy", "duplicate"):
        _add(canvas, menu, name)
    menu.addSeparator()
    _add(canvas, menu, "delete", tr("Remove Frame") if chosen.frames and not (chosen.nodes or chosen.notes) else "")
    return menu


def link_menu(canvas: CanvasView, link: Link, at: QPointF) -> QMenu:
    """What one can do with a link."""
    canvas.select(Selection(links=frozenset({link})))
    menu = LetteredMenu(canvas)
    _add(canvas, menu, "add_layer", tr("Insert Layer…"), lambda: canvas.open_add_popup(at=at, on_link=link))
    _add(canvas, menu, "add_dot", tr("Add Dot"), lambda: canvas.dots.add(link, at))
    if link in canvas.workspace.level.dots:
        _add(canvas, menu, "remove_dots", tr("Remove Dots"))
    if ordered_link(canvas.workspace.level, canvas.workspace.selection) is not None:
        _add(canvas, menu, "input_up")
        _add(canvas, menu, "input_down")
    _add(canvas, menu, "delete", tr("Cut Link"))
    return menu


def canvas_menu(canvas: CanvasView, at: QPointF) -> QMenu:
    """What one can do on empty canvas."""
    menu = LetteredMenu(canvas)
    _add(canvas, menu, "add_layer", act=lambda: canvas.open_add_popup(at=at))
    _add(canvas, menu, "add_note", act=lambda: canvas.add_note(at))
    _add(canvas, menu, "paste", act=lambda: canvas.paste(at))
    if not canvas.workspace.place.is_network:
        _add(canvas, menu, "leave_block")
    menu.addSeparator()
    for name in ("select_all", "fit", "layout"):
        _add(canvas, menu, name)
    return menu


def _add(
    canvas: CanvasView, menu: QMenu, command: str, text: str = "", act: Callable[[], object] | None = None
) -> None:
    """Add a command, called otherwise here where ``text`` says so, and done there where ``act`` does it."""
    entry, key = ACTIONS[command], canvas.keymap.shown(command)
    text = text or tr(entry.text)
    action = menu.addAction(f"{text}\t{key}" if key else text)
    action.setObjectName(command)
    name_in_english(action, entry.text, entry.letter)
    if entry.icon:
        action.setIcon(action_icon(entry.icon, canvas.theme, 16, canvas.theme.second))
    action.triggered.connect(lambda _checked=False: act() if act is not None else canvas.run(command))
