"""Which editor a parameter gets."""

from __future__ import annotations

from nodeeditor.catalog.specs import OBJECT_KINDS, Kind, Parameter
from nodeeditor.panels.inspector.context import EditorContext
from nodeeditor.panels.inspector.editors.base import ValueEditor
from nodeeditor.panels.inspector.editors.boolean import BooleanEditor, ThreeWayEditor
from nodeeditor.panels.inspector.editors.choice import ChoiceEditor
from nodeeditor.panels.inspector.editors.code import CodeEditor
from nodeeditor.panels.inspector.editors.columns import ColumnsEditor
from nodeeditor.panels.inspector.editors.line import LineEditor
from nodeeditor.panels.inspector.editors.lines import LinesEditor
from nodeeditor.panels.inspector.editors.object import ObjectEditor
from nodeeditor.panels.inspector.editors.objects import ObjectsEditor
from nodeeditor.panels.inspector.editors.schedule import ScheduleEditor


def make_editor(parameter: Parameter, context: EditorContext) -> ValueEditor:
    """The editor for the kind of ``parameter``; a line of text for what has no better one."""
    if parameter.kind is Kind.BOOLEAN:
        return ThreeWayEditor(parameter, context) if parameter.optional else BooleanEditor(parameter, context)
    if parameter.kind is Kind.SCHEDULE:
        return ScheduleEditor(parameter, context)
    if parameter.kind in OBJECT_KINDS or parameter.kind is Kind.LAYER:
        return ObjectEditor(parameter, context)
    if parameter.kind in (Kind.METRICS, Kind.LAYERS):
        return ObjectsEditor(parameter, context)
    if parameter.kind is Kind.COLUMNS:
        return ColumnsEditor(parameter, context)
    if parameter.kind is Kind.CODE:
        return CodeEditor(parameter, context)
    if parameter.kind is Kind.LIST:
        return LinesEditor(parameter, context)
    if parameter.choices and parameter.kind is not Kind.NUMBERS:  # numbers have a word for them beside
        return ChoiceEditor(parameter, context)
    return LineEditor(parameter, context)
