"""Frames round nodes, and notes beside them."""

from __future__ import annotations

from nodeeditor.actions.action import Action, Menu
from nodeeditor.language import marked

_FRAMES = marked("Frames and Notes")
_DOTS = marked("Dots of Links")
_COLORS = marked("Colour of Frame")


def _frames(name: str, text: str, handler: str, *keys: str, tip: str = "", icon: str = "", words: str = "") -> Action:
    return Action(
        name,
        text,
        Menu.GRAPH,
        f"canvas.{handler}",
        6,
        keys,
        on_canvas=bool(keys),
        tip=tip,
        icon=icon,
        words=words,
        within=_FRAMES,
    )


def _color(name: str, text: str) -> Action:
    return Action(f"frame_{name}", text, Menu.GRAPH, f"canvas.color_{name}", 6, words="frame color", within=_COLORS)


def _dots(name: str, text: str, handler: str, tip: str) -> Action:
    words = "reroute waypoint knot link wire bend"
    return Action(name, text, Menu.GRAPH, f"canvas.dots.{handler}", 6, tip=tip, words=words, within=_DOTS)


ANNOTATIONS: tuple[Action, ...] = (
    _frames(
        "frame",
        marked("Frame Selection"),
        "frame_selection",
        "Ctrl+J",
        tip=marked("Put a titled frame round the selected nodes, which then move and are copied with it"),
        icon="frame",
        words="group comment box backdrop region",
    ),
    _frames(
        "collapse_frame",
        marked("Collapse Frame"),
        "toggle_frame",
        "Ctrl+Shift+J",
        tip=marked("Let one box stand for the frame and its nodes, or show them again; the network stays as it is"),
        icon="frame",
        words="expand fold minimize close",
    ),
    _frames(
        "frame_nodes",
        marked("Select Nodes of Frame"),
        "select_frame_nodes",
        tip=marked("Select the nodes that the frame owns"),
    ),
    _frames(
        "enter_frame",
        marked("Put into Frame…"),
        "enter_frame",
        "Alt+Shift+J",
        tip=marked("Let a frame that is there own the selected nodes too"),
        words="add attach join group",
    ),
    _frames(
        "leave_frame",
        marked("Take Out of Frame"),
        "leave_frame",
        "Ctrl+Alt+J",
        tip=marked("Let the selected nodes belong to no frame"),
        words="detach remove ungroup",
    ),
    _frames(
        "remove_frame",
        marked("Remove Frame"),
        "remove_frame",
        tip=marked("Take the frame away and leave its nodes"),
        words="delete ungroup dissolve",
    ),
    _frames(
        "add_note",
        marked("Add Note"),
        "add_note",
        "Ctrl+Shift+M",
        tip=marked("Write a note in Markdown at the pointer"),
        icon="note",
        words="comment text markdown annotation sticky",
    ),
    _frames("wider_note", marked("Wider Note"), "wider_note", tip=marked("Make the selected notes wider")),
    _frames("narrower_note", marked("Narrower Note"), "narrower_note", tip=marked("Make the selected notes narrower")),
    _frames(
        "next_annotation",
        marked("Next Frame or Note"),
        "next_annotation",
        "Alt+J",
        tip=marked("Select the next frame or note, from top left to bottom right"),
        words="walk go keyboard",
    ),
    _dots("add_dot", marked("Add Dot to Link"), "add_in_middle", marked("Lead the selected link through a dot")),
    _dots("next_dot", marked("Next Dot of Link"), "choose_next", marked("Choose a dot, for Alt and arrows to move it")),
    _dots("remove_dots", marked("Remove Dots of Link"), "remove_all", marked("Let the selected link find its way")),
    _color("plain", marked("Grey")),
    _color("blue", marked("Blue")),
    _color("green", marked("Green")),
    _color("amber", marked("Amber")),
    _color("red", marked("Red")),
    _color("violet", marked("Violet")),
)
