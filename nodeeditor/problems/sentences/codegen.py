"""What keeps a graph from being written as Python."""

from __future__ import annotations

from nodeeditor.language import marked

CODEGEN: dict[str, str] = {
    "codegen.array_unknown": marked(
        "The network takes '{array}', which its data does not have; it has {arrays}. Bind one of these instead."
    ),
    "codegen.class_hidden": marked(
        "{type} is made within a function ({source}), so no script can import it. Define the class in its module."
    ),
    "codegen.open_input": marked(
        "Input '{port}' of '{node}' has no link; the Python code needs one. Link an output to it."
    ),
    "codegen.not_meant": marked(
        "The Python code would have something in it that no network is written with ({what}). Look for names, texts or "
        "values in the graph that look like code."
    ),
    "codegen.parameter_unknown": marked(
        "'{type}' has a parameter '{parameter}' that this Keras does not know. Remove it, or update Keras."
    ),
    "codegen.learns_behind_shared": marked(
        "'{node}' learns from what '{other}' gives, whose layer is called several times; Python code needs a layer "
        "of its own there. Give '{other}' a layer of its own."
    ),
}
