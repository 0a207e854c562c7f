"""What the user chose of figures the last time."""

from __future__ import annotations

from dataclasses import fields
from enum import Enum

from PySide6.QtCore import QSettings

from nodeeditor.figures.options import FigureOptions

_KEY = "figure"
#: The title belongs to one figure; only whether there is one is remembered.
_HAS_TITLE = f"{_KEY}/has_title"


def remembered(settings: QSettings) -> FigureOptions:
    """The choices of the last figure; what is not there, or is of no use, is as it is at first."""
    usual = FigureOptions()
    found: dict[str, object] = {}
    for field in fields(usual):
        default = getattr(usual, field.name)
        stored = settings.value(f"{_KEY}/{field.name}")
        if stored is None or field.name == "title":
            continue
        if isinstance(default, bool):
            found[field.name] = stored in (True, "true")
        elif isinstance(default, Enum):
            found[field.name] = next((one for one in type(default) if one.value == stored), default)
        elif field.name == "width":
            found[field.name] = _number(stored)
    has_title = settings.value(_HAS_TITLE) not in (False, "false")
    return FigureOptions(title=None if has_title else "", **found)


def remember(settings: QSettings, options: FigureOptions) -> None:
    """Keep the choices for the next figure."""
    for field in fields(options):
        value = getattr(options, field.name)
        if field.name != "title":
            settings.setValue(f"{_KEY}/{field.name}", value.value if isinstance(value, Enum) else value or 0)
    settings.setValue(_HAS_TITLE, options.title != "")


def _number(stored: object) -> float | None:
    try:
        return float(str(stored)) or None
    except ValueError:
        return None
