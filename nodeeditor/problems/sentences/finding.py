"""What can't be read of the terms of a search."""

from __future__ import annotations

from nodeeditor.language import marked

FINDING: dict[str, str] = {
    "find.parenthesis": marked("A parenthesis is opened and not closed, or closed and not opened."),
    "find.too_deep": marked("There are too many parentheses in each other; leave some out."),
    "find.nothing_after": marked("After '{word}' something to look for is missing."),
    "find.nothing_before": marked("Before '{word}' something to look for is missing."),
    "find.no_value": marked("After '{term}' the value is missing, as in {key}=3 or {key}=relu."),
    "find.not_number": marked("'{term}' compares with a number, and '{value}' is none; write one, as in {key}>256."),
    "find.bad_shape": marked("'{value}' is no shape; write its sizes with commas, as in shape:None,32,32,*."),
    "find.unknown_key": marked(
        "No layer here has '{key}'; one can ask for parameters, and for name, type, family, rank, shape, channels, "
        "dtype, params, problem."
    ),
    "find.unknown_state": marked("Nothing is ever '{value}'; one can ask for {states}."),
}
