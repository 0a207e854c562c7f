"""Every gesture of the canvas as data: what it does, how, which keys are held, and which command does the same.

The page of keys and the hints of the status bar are made of it. A new gesture is a row here; a new tool in
``canvas/tools`` has a :class:`Situation` of its own and a row that begins it.
"""

from __future__ import annotations

from nodeeditor.actions.gesture import AT_REST, Gesture, Key, Situation
from nodeeditor.language import marked


def _in(*situations: Situation) -> frozenset[Situation]:
    return frozenset(situations)


def _held(*keys: Key) -> frozenset[Key]:
    return frozenset(keys)


_OVER_MANY = _in(Situation.OVER_NODE, Situation.OVER_LINK, Situation.OVER_BESIDE)

GESTURES: tuple[Gesture, ...] = (
    # Adding
    Gesture(
        "type_to_add",
        marked("Add a layer by its name"),
        marked("just type, or double click empty canvas"),
        "add_layer",
        AT_REST,
    ),
    Gesture(
        "drag_from_library",
        marked("Add a layer"),
        marked("drag it from the library"),
        "add_layer",
        AT_REST,
        begins=Situation.DROPPING,
    ),
    Gesture(
        "drop_layer_on_link",
        marked("Put a layer into a link"),
        marked("drop it on the link, or select the link and type"),
        "add_layer",
        _in(Situation.DROPPING, Situation.OVER_LINK),
    ),
    # Linking
    Gesture(
        "link",
        marked("Link two nodes"),
        marked("drag from a port to a port or a node"),
        "link_to",
        _in(Situation.OVER_PORT),
        begins=Situation.LINKING,
    ),
    Gesture(
        "add_at_end",
        marked("Add a layer at the end of a link"),
        marked("drop the link on empty canvas"),
        "add_layer",
        _in(Situation.LINKING),
    ),
    Gesture(
        "plug_elsewhere",
        marked("Take a link elsewhere"),
        marked("drag its end from the input to another one"),
        "link_to",
        _in(Situation.OVER_PORT),
    ),
    Gesture(
        "order_inputs",
        marked("Reorder the inputs of a merge"),
        marked("drag the end of a link to another place of the input"),
        "order_inputs",
        _in(Situation.OVER_PORT),
    ),
    Gesture(
        "pull_out",
        marked("Cut a link"),
        marked("drag its end from the input to empty canvas"),
        "delete",
        _in(Situation.OVER_PORT),
    ),
    Gesture(
        "knife",
        marked("Cut links by a line"),
        marked("drag over empty canvas"),
        "cut_links",
        _in(Situation.OVER_NOTHING, Situation.OVER_LINK),
        _held(Key.CTRL, Key.SHIFT),
        marked("drag cuts links"),
        begins=Situation.CUTTING,
    ),
    Gesture(
        "add_dot",
        marked("Lead a link through a dot"),
        marked("double click the link, or the dot to remove it"),
        "add_dot",
        _in(Situation.OVER_LINK),
    ),
    Gesture(
        "move_dot",
        marked("Move a dot of a link"),
        marked("drag it"),
        "next_dot",
        _in(Situation.OVER_LINK),
        begins=Situation.MOVING_DOT,
    ),
    # Selecting
    Gesture(
        "add_to_selection",
        marked("Add to the selection"),
        marked("click a node or a link"),
        "select_all",
        _OVER_MANY,
        _held(Key.SHIFT),
        marked("click adds it to the selection"),
    ),
    Gesture(
        "toggle_selection",
        marked("Toggle in the selection"),
        marked("click a node or a link"),
        "invert_selection",
        _OVER_MANY,
        _held(Key.CTRL),
        marked("click takes it into the selection or out"),
    ),
    Gesture(
        "band",
        marked("Select by a band"),
        marked("drag over empty canvas"),
        "select_all",
        _in(Situation.OVER_NOTHING),
        begins=Situation.SELECTING,
    ),
    Gesture(
        "band_adds",
        marked("Add what the band touches"),
        marked("drag over empty canvas"),
        "select_all",
        _in(Situation.OVER_NOTHING, Situation.SELECTING),
        _held(Key.SHIFT),
        marked("the band adds to the selection"),
    ),
    Gesture(
        "band_toggles",
        marked("Toggle what the band touches"),
        marked("drag over empty canvas"),
        "invert_selection",
        _in(Situation.OVER_NOTHING, Situation.SELECTING),
        _held(Key.CTRL),
        marked("the band takes into the selection or out"),
    ),
    # Moving
    Gesture(
        "move",
        marked("Move nodes"),
        marked("drag a node"),
        "move_right",
        _in(Situation.OVER_NODE),
        begins=Situation.MOVING,
    ),
    Gesture(
        "unsnapped",
        marked("Move without snapping"),
        marked("while dragging nodes"),
        "snapping",
        _in(Situation.MOVING, Situation.MOVING_BESIDE, Situation.WIDENING, Situation.MOVING_DOT),
        _held(Key.CTRL),
        marked("no snapping, or snapping where it is turned off"),
    ),
    Gesture(
        "drop_on_link",
        marked("Put nodes into a link"),
        marked("drop them on the link"),
        "insert_on_link",
        _in(Situation.MOVING),
    ),
    Gesture(
        "drop_beside",
        marked("Drop on a link without putting into it"),
        marked("while dragging nodes"),
        "move_right",
        _in(Situation.MOVING),
        _held(Key.ALT),
        marked("stays out of links and in its frame"),
    ),
    Gesture(
        "into_frame",
        marked("Put nodes into a frame"),
        marked("drop them in the frame"),
        "enter_frame",
        _in(Situation.MOVING),
    ),
    Gesture(
        "out_of_frame",
        marked("Take nodes out of their frame"),
        marked("drag them well out of it"),
        "leave_frame",
        _in(Situation.MOVING),
    ),
    Gesture(
        "move_frame",
        marked("Move a frame with its nodes, or a note"),
        marked("drag the title, or the note"),
        "move_right",
        _in(Situation.OVER_BESIDE),
        begins=Situation.MOVING_BESIDE,
    ),
    Gesture(
        "widen_note",
        marked("Make a note wider"),
        marked("drag its right edge"),
        "wider_note",
        _in(Situation.OVER_BESIDE),
        begins=Situation.WIDENING,
    ),
    Gesture(
        "shake",
        marked("Free nodes of their links"),
        marked("shake them while dragging"),
        "free_node",
        _in(Situation.MOVING),
    ),
    Gesture(
        "drag_copy",
        marked("Copy nodes"),
        marked("drag a node"),
        "duplicate",
        _in(Situation.OVER_NODE, Situation.OVER_BESIDE),
        _held(Key.ALT),
        marked("drag makes a copy"),
        begins=Situation.COPYING,
    ),
    Gesture(
        "nudge",
        marked("Move the selected nodes"),
        marked("arrow keys"),
        "move_right",
        AT_REST,
        _held(Key.ALT),
        marked("arrow keys move what is selected"),
        selected=1,
    ),
    Gesture(
        "nudge_finely",
        marked("Move the selected nodes by single pixels"),
        marked("arrow keys"),
        "move_right",
        AT_REST,
        _held(Key.ALT, Key.SHIFT),
        marked("arrow keys move by a pixel"),
        selected=1,
    ),
    # Editing
    Gesture(
        "edit_field",
        marked("Edit a parameter"),
        marked("double click it on the node"),
        "edit_parameters",
        _in(Situation.OVER_NODE),
    ),
    Gesture("rename", marked("Rename a node"), marked("double click its name"), "rename", _in(Situation.OVER_NODE)),
    Gesture(
        "enter_block",
        marked("Look into a block"),
        marked("double click its node"),
        "enter_block",
        _in(Situation.OVER_NODE),
    ),
    # Walking
    Gesture(
        "walk",
        marked("Go to the neighbour"),
        marked("arrow keys"),
        "go_next",
        AT_REST,
    ),
    Gesture(
        "walk_links",
        marked("Go along links"),
        marked("arrow keys"),
        "go_target",
        AT_REST,
        _held(Key.CTRL),
        marked("arrow keys go along links"),
        selected=1,
    ),
    Gesture(
        "walk_extending",
        marked("Extend the selection to the neighbour"),
        marked("arrow keys"),
        "extend_right",
        AT_REST,
        _held(Key.SHIFT),
        marked("arrow keys extend the selection"),
        selected=1,
    ),
    Gesture(
        "walk_alone",
        marked("Go to the neighbour without selecting it"),
        marked("arrow keys"),
        "ring_right",
        AT_REST,
        _held(Key.CTRL, Key.SHIFT),
        marked("arrow keys move the ring alone"),
        selected=1,
    ),
    # Looking
    Gesture(
        "pan",
        marked("Move the view"),
        marked("drag with the middle button, or with two fingers"),
        "pan_right",
        AT_REST,
        begins=Situation.PANNING,
    ),
    Gesture(
        "pan_by_space",
        marked("Move the view"),
        marked("drag"),
        "pan_right",
        AT_REST,
        _held(Key.SPACE),
        marked("drag moves the view; a tap adds a layer"),
    ),
    Gesture(
        "scroll_sideways",
        marked("Move the view sideways"),
        marked("turn the wheel"),
        "pan_right",
        AT_REST,
        _held(Key.SHIFT),
        marked("wheel moves the view sideways"),
    ),
    Gesture("zoom", marked("Zoom"), marked("turn the wheel, or spread two fingers"), "zoom_in", AT_REST),
)


def held_gestures(situation: Situation, held: frozenset[Key], selected: int) -> list[Gesture]:
    """What the keys do that are held right now, then what would be done if others were held too.

    With no key held these are all gestures of a situation that is under way; at rest there are too many to tell.
    """
    if not held and situation in AT_REST:
        return []
    found = [
        gesture
        for gesture in GESTURES
        if gesture.held and gesture.held >= held and situation in gesture.situations and selected >= gesture.selected
    ]
    return sorted(found, key=lambda gesture: len(gesture.held))
