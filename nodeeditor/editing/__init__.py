"""What gestures and commands mean: each function gives the edit to apply, and changes nothing itself."""

from nodeeditor.editing.adding import add_layer, insert_node_on_link, insert_on_link
from nodeeditor.editing.adopting import Adopted, adopt
from nodeeditor.editing.connecting import connect, disconnect, order_inputs, reorder_input
from nodeeditor.editing.deleting import delete
from nodeeditor.editing.dotting import shared_dots
from nodeeditor.editing.duplicating import duplicate
from nodeeditor.editing.framing import common_frame, frame_nodes, let_go, own, reach_of
from nodeeditor.editing.freeing import free, links_to_others
from nodeeditor.editing.freezing import are_frozen, set_frozen
from nodeeditor.editing.grouping import free_block_name, make_block
from nodeeditor.editing.inserting import Chain, Insertion, free_chain
from nodeeditor.editing.modes import activate, are_in_mode, bypass, mute
from nodeeditor.editing.naming import rename
from nodeeditor.editing.parameters import reset_parameter, set_parameter, set_value
from nodeeditor.editing.ports import ports_of_node
from nodeeditor.editing.removing import remove_block
from nodeeditor.editing.repairing import repair
from nodeeditor.editing.repeating import make_repeated_block, repeat_name
from nodeeditor.editing.repeats import Repeat, find_repeats
from nodeeditor.editing.retyping import set_type
from nodeeditor.editing.sharing import call_again, unshare
from nodeeditor.editing.unpacking import unpack
from nodeeditor.editing.verdict import verdict

__all__ = [
    "Adopted",
    "Chain",
    "Insertion",
    "Repeat",
    "activate",
    "add_layer",
    "adopt",
    "are_frozen",
    "are_in_mode",
    "bypass",
    "call_again",
    "common_frame",
    "connect",
    "delete",
    "disconnect",
    "duplicate",
    "find_repeats",
    "frame_nodes",
    "free",
    "free_block_name",
    "free_chain",
    "insert_node_on_link",
    "insert_on_link",
    "let_go",
    "links_to_others",
    "make_block",
    "make_repeated_block",
    "mute",
    "order_inputs",
    "own",
    "ports_of_node",
    "reach_of",
    "remove_block",
    "rename",
    "reorder_input",
    "repair",
    "repeat_name",
    "reset_parameter",
    "set_frozen",
    "set_parameter",
    "set_type",
    "set_value",
    "shared_dots",
    "unpack",
    "unshare",
    "verdict",
]
