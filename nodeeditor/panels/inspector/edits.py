"""The edits the inspector makes of what the user enters; several layers change in one step."""

from __future__ import annotations

from nodeeditor.editing import reset_parameter, set_value
from nodeeditor.graph.edits import Batch, Edit
from nodeeditor.graph.level import Level
from nodeeditor.panels.inspector.subject import Subject
from nodeeditor.values import Value


def set_all(graph: Level, subject: Subject, name: str, value: Value) -> Edit:
    """Give a parameter of all layers of ``subject`` this value; the default is not written down."""
    parameter = next(parameter for parameter in subject.parameters if parameter.name == name)
    return _one(tuple(set_value(graph, layer, parameter, value) for layer in subject.layers))


def reset_all(graph: Level, subject: Subject, name: str) -> Edit:
    """Give a parameter of all layers of ``subject`` its default."""
    return _one(tuple(reset_parameter(graph, layer, name) for layer in subject.layers))


def _one(edits: tuple[Edit, ...]) -> Edit:
    return edits[0] if len(edits) == 1 else Batch(edits)
