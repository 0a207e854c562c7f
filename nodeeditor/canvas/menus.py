"""The small menus under the right button: the same methods that keys call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QMenu

from nodeeditor.canvas.hit import link_at, node_at
from nodeeditor.graph.elements import Link, NodeId
from nodeeditor.language import tr
from nodeeditor.theme.icons import action_icon
from nodeeditor.workspace.selection import Selection

if TYPE_CHECKING:
    from nodeeditor.canvas.view import CanvasView


def open_menu(canvas: CanvasView, spot: QPoint) -> None:
    """Open the menu of what is at a point of the viewport."""
    point, scene = canvas.to_scene(QPointF(spot)), canvas.canvas_scene
    node = node_at(scene, point)
    link = link_at(scene, point, 6 / canvas.camera_control.zoom) if node is None else None
    if node is not None:
        menu = node_menu(canvas, node)
    else:
        menu = link_menu(canvas, link, point) if link is not None else canvas_menu(canvas, point)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(canvas.viewport().mapToGlobal(spot))


def selection_spot(canvas: CanvasView) -> QPoint:
    """Where the menu key opens a menu: on a selected node, which comes into view, else in the middle."""
    scene = canvas.canvas_scene
    node = min(canvas.workspace.selection.nodes, key=lambda node: scene.nodes[node].order, default=None)
    if node is None:
        return canvas.viewport().rect().center()
    body = scene.nodes[node].body()
    canvas.camera_control.show_rect(body)
    return canvas.mapFromScene(body.center())


def node_menu(canvas: CanvasView, node: NodeId) -> QMenu:
    """What one can do with a node, or with all that are selected."""
    if node not in canvas.workspace.selection.nodes:
        canvas.select(Selection(frozenset({node})))
    graph, is_alone = canvas.workspace.level, len(canvas.workspace.selection.nodes) == 1
    menu = QMenu(canvas)
    if is_alone:
        if canvas.uses_block(node):
            _add(canvas, menu, "enter", tr("Enter block\tPgDown"), canvas.enter_block)
            shown = node in canvas.insets.shown
            text = tr("Show in place no more\tCtrl+I") if shown else tr("Show in place\tCtrl+I")
            _add(canvas, menu, "block", text, canvas.show_in_place)
            _add(canvas, menu, "unpack", tr("Unpack block\tCtrl+Shift+G"), canvas.unpack_block)
            _add(canvas, menu, "library", tr("Save block to library…"), canvas.keep_requested.emit)
        _add(canvas, menu, "settings", tr("Edit parameters"), lambda: canvas.edit_requested.emit(node))
        _add(canvas, menu, "rename", tr("Rename\tF2"), canvas.rename)
    menu.addSeparator()
    _add(canvas, menu, "cut", tr("Cut\tCtrl+X"), canvas.cut)
    _add(canvas, menu, "copy", tr("Copy\tCtrl+C"), canvas.copy)
    _add(canvas, menu, "duplicate", tr("Duplicate\tCtrl+D"), canvas.duplicate)
    menu.addSeparator()
    _add(canvas, menu, "shared", tr("Call this layer again"), canvas.call_again)
    if len(graph.calls_of(graph.nodes[node].layer)) > 1:
        _add(canvas, menu, "unshare", tr("Make own copy"), canvas.unshare)
    if is_alone:
        _add(canvas, menu, "restart", tr("Change type…"), canvas.change_type)
        _add(canvas, menu, "link", tr("Link to…\tL"), canvas.open_link_menu)
    frozen = canvas.freezing.is_frozen()
    menu.addSeparator()
    if frozen is not None:
        freeze = tr("Unfreeze\tCtrl+Shift+F") if frozen else tr("Freeze\tCtrl+Shift+F")
        _add(canvas, menu, "frozen", freeze, canvas.toggle_frozen)
    _add(canvas, menu, None, tr("Freeze everything before this"), canvas.freeze_before)
    menu.addSeparator()
    _add(canvas, menu, "block", tr("Make block…\tCtrl+G"), canvas.make_block)
    menu.addSeparator()
    _add(canvas, menu, "delete", tr("Delete\tDel"), canvas.delete_selection)
    _add(canvas, menu, "delete", tr("Delete and cut links\tShift+Del"), lambda: canvas.delete_selection(heal=False))
    return menu


def link_menu(canvas: CanvasView, link: Link, at: QPointF) -> QMenu:
    """What one can do with a link."""
    canvas.select(Selection(links=frozenset({link})))
    menu = QMenu(canvas)
    _add(canvas, menu, "add", tr("Insert a layer"), lambda: canvas.open_add_popup(at=at, on_link=link))
    _add(canvas, menu, "delete", tr("Cut link\tDel"), canvas.delete_selection)
    return menu


def canvas_menu(canvas: CanvasView, at: QPointF) -> QMenu:
    """What one can do on empty canvas."""
    menu = QMenu(canvas)
    _add(canvas, menu, "add", tr("Add a layer\tTab"), lambda: canvas.open_add_popup(at=at))
    _add(canvas, menu, "paste", tr("Paste\tCtrl+V"), lambda: canvas.paste(at))
    if not canvas.workspace.place.is_network:
        _add(canvas, menu, "leave", tr("Leave block\tPgUp"), canvas.leave_block)
    menu.addSeparator()
    _add(canvas, menu, None, tr("Select all\tCtrl+A"), canvas.select_all)
    _add(canvas, menu, "fit", tr("Fit\tHome"), canvas.fit_all)
    _add(canvas, menu, "layout", tr("Layout\tCtrl+L"), canvas.arrange)
    return menu


def _add(canvas: CanvasView, menu: QMenu, icon: str | None, text: str, act: Callable[[], object]) -> None:
    action = menu.addAction(text)
    if icon is not None:
        action.setIcon(action_icon(icon, canvas.theme, 16, canvas.theme.second))
    action.triggered.connect(lambda _checked=False: act())
