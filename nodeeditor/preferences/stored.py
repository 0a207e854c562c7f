"""Settings as they are stored, plain texts and numbers, and back; what is of no use is told and left out."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from nodeeditor.preferences.choices import Choice
from nodeeditor.preferences.model import DEFAULTS, SETTINGS, Preferences, Setting
from nodeeditor.problems import Problem, problem

#: A stored text longer than this was not written by this program.
_LONGEST = 20_000


def read(stored: Callable[[str], object]) -> tuple[Preferences, list[Problem]]:
    """The preferences, and what is wrong with the stored ones; ``stored`` gives a value by its key, None for none."""
    found: dict[str, Any] = {}
    problems = []
    for name, setting in SETTINGS.items():
        value = stored(setting.key)
        if value is None:
            continue
        try:
            found[name] = checked(name, _read(name, value))
        except (ValueError, RecursionError):
            problems.append(_told(name, setting, value))
    return replace(DEFAULTS, **found), problems


def plain(preferences: Preferences, name: str) -> object:
    """A setting as it is stored."""
    value = getattr(preferences, name)
    if isinstance(value, Choice):
        return value.value
    if name == "shortcuts":
        return json.dumps(dict(value), sort_keys=True)
    return value


def checked(name: str, value: object) -> object:
    """``value``, which is to be that of a setting. Raises ``ValueError`` where it may not be."""
    setting, default = SETTINGS[name], getattr(DEFAULTS, name)
    if isinstance(default, int) and not isinstance(default, bool):
        if not isinstance(value, int) or isinstance(value, bool) or not setting.least <= value <= setting.most:
            raise ValueError(name)
    elif name == "shortcuts":
        if not isinstance(value, Mapping) or not all(_is_command(*item) for item in value.items()):
            raise ValueError(name)
    elif not isinstance(value, type(default)) or (isinstance(value, str) and not 0 < len(value) <= _LONGEST):
        raise ValueError(name)
    return value


def _read(name: str, value: object) -> object:
    """A value of the field's type, if there is one; files of settings know texts only, Qt writes words for truth."""
    default = getattr(DEFAULTS, name)
    if isinstance(default, Choice):
        return type(default).of(value)
    if isinstance(default, bool):
        return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value
    if isinstance(default, int):
        return int(value) if isinstance(value, str) else value
    return _shortcuts(value) if name == "shortcuts" else value


def _shortcuts(value: object) -> dict[str, tuple[str, ...]]:
    """Raises ``ValueError`` for what is no such table."""
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError
    found = json.loads(value)
    if not isinstance(found, dict) or not all(isinstance(keys, list) for keys in found.values()):
        raise ValueError
    return {command: tuple(keys) for command, keys in found.items()}


def _is_command(name: object, keys: object) -> bool:
    return isinstance(name, str) and isinstance(keys, tuple) and all(isinstance(key, str) for key in keys)


def _told(name: str, setting: Setting, value: object) -> Problem:
    default = getattr(DEFAULTS, name)
    if isinstance(default, Choice):
        needed = ", ".join(choice.value for choice in type(default))
    elif isinstance(default, bool):
        needed = "true, false"
    elif isinstance(default, int):
        needed = f"{setting.least} … {setting.most}"
    else:
        needed = "text"
    return problem("preferences.value", setting=setting.key, got=str(value)[:60], needed=needed)
