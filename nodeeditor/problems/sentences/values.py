"""What is wrong with the value of one parameter: what was got, what is needed."""

from __future__ import annotations

from nodeeditor.language import marked

VALUES: dict[str, str] = {
    "code.syntax": marked("Line {line} is no Python: {reason}."),
    "code.no_function": marked(
        "The code has to be one function of a tensor: lambda x: x * 2, or a single def without decorators."
    ),
    "code.arguments": marked(
        "The function has to take one tensor, and beside it at most mask and training, which Keras gives it."
    ),
    "code.unseen": marked(
        "Line {line} has a letter that nobody sees ({letter}), so the code is not what it looks like. Remove it."
    ),
    "code.look_alike": marked(
        "The name '{name}' has letters that can look like others, so the code may not be what it looks like. "
        "Use letters from a to z in names."
    ),
    "code.long": marked("The code has {got} characters; it may have {needed}. Put it into a package of yours."),
    "value.missing": marked("{parameter} is not set; it needs a value."),
    "value.unknown": marked("There is no parameter {parameter} of {type}; it has {known}."),
    "value.unreadable": marked("{parameter} got {value}, which can't be read; look for a bracket or quote that lacks."),
    "value.none": marked("{parameter} got nothing; it needs a value."),
    "value.integer": marked("{parameter} got {value}; it needs a whole number."),
    "value.number": marked("{parameter} got {value}; it needs a number."),
    "value.boolean": marked("{parameter} got {value}; it needs true or false."),
    "value.text": marked("{parameter} got {value}; it needs a text."),
    "value.shape": marked("{parameter} got {value}; it needs sizes such as 28, 28, 1, with none for an open one."),
    "value.integers": marked("{parameter} got {value}; it needs a whole number, or several such as 3, 3."),
    "value.numbers": marked("{parameter} got {value}; it needs a number, or several such as 0.1, 0.2."),
    "value.columns": marked("{parameter} got {value}; it needs the names of columns."),
    "value.slices": marked("{parameter} got {value}; it needs one place or range for each axis, such as :, 0, 1:5."),
    "value.list": marked("{parameter} got {value}; it needs a list."),
    "value.choice": marked("{parameter} got {value}; it needs one of {choices}."),
    "value.too_small": marked("{parameter} got {value}; it needs at least {bound}."),
    "value.too_large": marked("{parameter} got {value}; it needs at most {bound}."),
    "value.object": marked("{parameter} got {value}; it needs the name of a Keras {kind}, or one with parameters."),
    "value.object_unknown": marked("{parameter} got {value}; Keras has no such {kind}. Choose one that it has."),
    "value.layer": marked("{parameter} got {value}; it needs a layer such as Dense(units=32)."),
    "value.layers": marked("{parameter} got {value}; it needs a list of layers."),
    "value.inner": marked("In {name}: {reason}"),
}
