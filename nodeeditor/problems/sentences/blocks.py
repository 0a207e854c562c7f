"""What is wrong with a block, or with the arithmetic in its parameters."""

from __future__ import annotations

from nodeeditor.language import marked

BLOCKS: dict[str, str] = {
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
