"""What is wrong with a block, or with the arithmetic in its parameters."""

from __future__ import annotations

from nodeeditor.language import marked

BLOCKS: dict[str, str] = {
    "block.unknown": marked("There is no block '{block}' in this graph."),
    "block.inside_itself": marked(
        "The block '{block}' would be inside of itself, and so without end. Use another block, or unpack that one."
    ),
    "block.port_linked": marked(
        "Port '{port}' of the block '{block}' is linked at '{node}'; cut these links first, or keep the port."
    ),
    "block.not_inside": marked(
        "Data, training and blocks belong to the network as a whole; they can't be changed inside a block."
    ),
    "block.nothing": marked(
        "There is nothing to make a block of. Select at least one node that is no Input or Output."
    ),
    "block.not_whole": marked(
        "'{node}' stands on a path between the selected nodes, which would run out of the block and back into it. "
        "Select '{node}' too."
    ),
    "block.shares_outside": marked(
        "'{node}' shares its layer with '{other}', which would stay outside of the block. "
        "Select '{other}' too, or separate the two first."
    ),
    "block.unpack_aside": marked(
        "'{node}' is muted or bypassed, which its parts would not be. Let it count again first, then unpack it."
    ),
    "block.no_use": marked("'{node}' uses no block, so there is nothing to unpack."),
    "block.used": marked("The block '{block}' is used by '{node}'. Delete or unpack its uses first."),
    "block.used_inside": marked(
        "The block '{block}' is used by '{node}' inside the block '{other}'. Delete or unpack its uses first."
    ),
    "block.repeat_open": marked(
        "'{node}' is repeated {got} times, which is no number here. Give it a whole number to unpack it."
    ),
    "block.argument_bad": marked(
        "The block '{block}' can't have an argument '{name}'; a name has letters (a to z), digits and '_', "
        "starts with no digit and is no word of Python's own."
    ),
    "block.argument_taken": marked("The name '{name}' has a meaning in the block '{block}' already; use another one."),
    "block.argument_kind": marked("'{node}' gets {got} for '{name}'; it needs a number, or an expression that is one."),
    "block.repeat_bad": marked("'{node}' is repeated {got} times; it needs a whole number from 1 to {most}."),
    "block.no_row": marked(
        "'{node}' can't be repeated: its block has {outputs} outputs and {inputs} inputs, and in a row each output "
        "becomes an input of the next. Give the block more Inputs, or repeat it once."
    ),
    "block.names_meet": marked(
        "'{node}' is repeated {times} times, and one of these is called '{other}' in Keras, as another node. Rename it."
    ),
    "block.too_large": marked(
        "'{node}' and the other blocks come to more than {most:,} nodes. Repeat them less often."
    ),
    "block.inside": marked("Inside the block: {reason}"),
    "block.learns_inside": marked(
        "{type} '{node}' learns from data before a training, which a layer inside a block can't. "
        "Put it outside of the block, or give it what it would learn."
    ),
    "block.input_open": marked("Input '{port}' of '{node}' is open; link a tensor to it."),
    "block.output_open": marked("Output '{port}' inside of '{node}' is open; link a tensor to it in the block."),
    "arithmetic.unreadable": marked(
        "'{text}' has '{got}' at place {place}, which is no arithmetic; use numbers, names of arguments, "
        "brackets and + - * / // % **."
    ),
    "arithmetic.ends": marked("'{text}' ends too early; a number, a name or a bracket is missing at its end."),
    "arithmetic.long": marked("The expression has {got} characters; it may have {needed}. Use fewer, or an argument."),
    "arithmetic.unknown_name": marked("'{text}' has the name '{name}', which means nothing here; there are {known}."),
    "arithmetic.zero": marked("'{text}' divides by zero. Use another divisor."),
    "arithmetic.root": marked("'{text}' takes a root of a number below zero. Use another exponent."),
    "arithmetic.too_large": marked("'{text}' comes to a number beyond 64 bits. Use smaller numbers."),
}
