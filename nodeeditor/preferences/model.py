"""The model: a field a setting, each with its page, its words and what it may be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from types import MappingProxyType
from typing import Any, TypeAlias, cast

from nodeeditor.language import marked
from nodeeditor.preferences.choices import AtClose, AtStart, Language, Motion

#: Keys of commands that the user changed, by the command's name.
Shortcuts: TypeAlias = Mapping[str, tuple[str, ...]]

#: The themes that are no file; the rest of the names are those of files.
SYSTEM, LIGHT, DARK = "system", "light", "dark"


class Page(Enum):
    """The pages of the dialog, in order, by their titles."""

    LOOK = marked("Appearance")
    CANVAS = marked("Canvas")
    TRAINING = marked("Training")
    KEYS = marked("Keys")


@dataclass(frozen=True, slots=True)
class Setting:
    """What there is to know of a setting beside its type and its default.

    ``key`` is the name under which it is stored. ``least`` and ``most`` bound a number, whose unit is ``unit``.
    """

    key: str
    page: Page
    label: str
    tip: str = ""
    least: int = 0
    most: int = 0
    unit: str = ""


def _setting(default: object, key: str, page: Page, label: str, tip: str = "", **more: Any) -> Any:
    return field(default=default, metadata={"setting": Setting(key, page, label, tip, **more)})


@dataclass(frozen=True, slots=True)
class Preferences:
    """Everything the user may set; a new one is as the program is made."""

    theme: str = _setting(
        SYSTEM,
        "theme",
        Page.LOOK,
        marked("Theme"),
        marked("Light or dark as the system is, one of both, or a theme file of yours"),
    )
    text_size: int = _setting(
        100,
        "look/text_size",
        Page.LOOK,
        marked("Text size"),
        marked("Of panels and menus, against the size that the system asks for"),
        least=75,
        most=200,
        unit=" %",
    )
    language: Language = _setting(
        Language.SYSTEM,
        "look/language",
        Page.LOOK,
        marked("Language"),
        marked("Of menus, panels and messages; another one holds from the next start"),
    )
    at_start: AtStart = _setting(
        AtStart.WELCOME,
        "look/at_start",
        Page.LOOK,
        marked("At start"),
        marked("What is shown when the editor is started without a file"),
    )
    motion: Motion = _setting(
        Motion.SYSTEM,
        "look/motion",
        Page.LOOK,
        marked("Motion"),
        marked("Whether nodes and view glide to their new place, or are there at once"),
    )
    grid: bool = _setting(True, "canvas/grid", Page.CANVAS, marked("Show the grid"))
    minimap: bool = _setting(
        True,
        "canvas/minimap",
        Page.CANVAS,
        marked("Show the map"),
        marked("The whole graph in a corner of the canvas, while part of it is out of view"),
    )
    link_shapes: bool = _setting(
        False,
        "canvas/link_shapes",
        Page.CANVAS,
        marked("Shapes on links"),
        marked("Where there is room; else the shape of a link is told under the pointer"),
    )
    snapping: bool = _setting(
        True,
        "canvas/snapping",
        Page.CANVAS,
        marked("Snap while moving"),
        marked("To straight links, to edges of other nodes and to the grid; Ctrl turns it round for a drag"),
    )
    at_close: AtClose = _setting(
        AtClose.ASK,
        "training/at_close",
        Page.TRAINING,
        marked("Training on closing"),
        marked("What becomes of a training when the window is closed"),
    )
    shortcuts: Shortcuts = field(
        default_factory=lambda: MappingProxyType({}),
        metadata={"setting": Setting("keys", Page.KEYS, marked("Keys of commands"))},
    )


#: The settings by the names of their fields.
SETTINGS: dict[str, Setting] = {each.name: cast("Setting", each.metadata["setting"]) for each in fields(Preferences)}

#: What each field is to begin with; its type is that of the field.
DEFAULTS = Preferences()
