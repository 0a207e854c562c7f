"""What is wrong with the structure of a graph, or with an edit of it."""

from __future__ import annotations

from nodeeditor.language import marked

GRAPH: dict[str, str] = {
    "graph.cycle": marked(
        "A link from '{source}' to '{node}' would close a circle; a network needs its links to run one way. "
        "Take the value from a node that does not depend on '{node}'."
    ),
    "graph.node_unknown": marked("There is no node '{node}' in this graph."),
    "graph.layer_unknown": marked("Node '{node}' calls layer '{layer}', which this graph does not have."),
    "graph.id_taken": marked("The id '{id}' is in use already; every node and layer needs its own."),
    "graph.id_other": marked("'{name}' has the id '{got}' where '{id}' is needed; use the same one in both places."),
    "graph.frame_unknown": marked("There is no frame '{frame}' at this level."),
    "graph.note_unknown": marked("There is no note '{note}' at this level."),
    "graph.node_framed": marked("Node '{node}' is in frame '{frame}' already; take it out of that first."),
    "graph.name_taken": marked("The name '{name}' is in use already; a {kind} needs a name of its own."),
    "graph.name_bad": marked(
        "The name '{name}' can't be used; a name has 1 to 128 letters (a to z), digits, '_', '.' or '-', "
        "and starts with a letter or digit."
    ),
    "graph.text_bad": marked(
        "The {what} '{text}' can't be used; it has at most {limit} characters, all of which can be seen."
    ),
    "graph.link_unknown": marked("There is no link from '{source}' to '{node}' at this place."),
    "graph.place_taken": marked(
        "Input '{port}' of '{node}' has a link at position {position} already; cut that first."
    ),
    "graph.node_linked": marked("Node '{node}' still has links; cut them first."),
    "graph.layer_changed": marked("Layer '{layer}' of node '{node}' differs from the one in the graph."),
    "graph.layer_unused": marked("No node calls layer '{layer}'; remove it, or add a node that calls it."),
    "graph.value_bad": marked(
        "'{node}' got a value that no file can hold: a number without end or beyond 64 bits, half a character, "
        "or too deep a nesting. Use a simpler value."
    ),
    "graph.place_bad": marked(
        "'{node}' got the place ({x}, {y}); it needs two numbers from -{limit:,.0f} to {limit:,.0f}."
    ),
    "graph.position_bad": marked(
        "The link into '{node}' got position {position}; it needs a whole number from 0 to {limit}."
    ),
    "graph.setting_bad": marked("{setting} is {got}; it needs {needed}."),
    "graph.port_unknown": marked("'{node}' has no {direction} '{port}'; it has {ports}."),
    "graph.no_input_port": marked("'{node}' has no input, so nothing can be linked to it. Use another type of layer."),
    "graph.no_output_port": marked("'{node}' has no output, so it can't feed anything. Use another type of layer."),
    "graph.type_unknown": marked(
        "There is no layer type '{type}' in Keras {version}. Choose one of the library, or update Keras."
    ),
    "graph.not_placeable": marked("'{type}' can't stand in a graph: {reason}"),
    "graph.not_shareable": marked("'{node}' is an {type}, which has no weights to share. Copy it instead."),
    "graph.not_shared": marked("'{node}' shares its layer with no other node; there is nothing to separate."),
    "graph.same_node": marked("'{node}' can't feed itself; take the value from another node."),
    "graph.port_full": marked("Input '{port}' of '{node}' takes one link and has it already."),
    # The graph as a whole
    "graph.no_input": marked("The network has no Input; it needs one to take data in. Add an Input."),
    "graph.no_output": marked("The network has no Output; it needs one to give a result. Add an Output."),
    "graph.leads_nowhere": marked(
        "'{node}' leads to no Output, so the model is built without it. Link it, or delete it."
    ),
    "graph.output_muted": marked(
        "Output '{node}' gets nothing, since '{muted}' is muted or depends on what is; it needs a value. "
        "Mute '{node}' too, or let '{muted}' count again."
    ),
    # Nodes that do not count
    "graph.port_muted": marked(
        "'{node}' is a port of the block, which all its uses have; it can't be muted or bypassed. "
        "Mute what is linked to it, or a use of the block."
    ),
    "graph.bypass_end": marked(
        "'{node}' is an {type}, past which nothing can go; only what takes and gives a value can be bypassed. Mute it."
    ),
    "graph.bypass_open": marked("Nothing comes in at '{node}' that could go on in its place. Link it, or mute it."),
    "graph.bypass_unknown": marked(
        "What '{node}' takes and gives is not known, so nobody can say whether it can be bypassed. "
        "Let it count, wait for its shapes, or mute it."
    ),
    "graph.bypass_shape": marked(
        "'{node}' takes {got} and gives {given}, so what comes in can't go on in its place; both need to be equal. "
        "Mute it, or change a parameter."
    ),
    "fix.add_node": marked("Add {type}."),
}
