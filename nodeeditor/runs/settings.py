"""The settings of a run by their paths: ``batch_size``, ``optimizer``, ``optimizer.learning_rate``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_CLASS, _CONFIG = "class_name", "config"


def flattened(settings: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Each setting by its path. An object of Keras is its class's name, with its parameters behind it."""
    found: dict[str, Any] = {}
    for key, value in settings.items():
        path = f"{prefix}{key}"
        inner = value
        if isinstance(value, Mapping) and _CLASS in value:
            found[path] = value[_CLASS]
            inner = value.get(_CONFIG) or {}
        if isinstance(inner, Mapping):
            found.update(flattened(inner, f"{path}."))
        else:
            found[path] = inner
    return found


def with_setting(settings: Mapping[str, Any], path: str, value: Any) -> dict[str, Any]:
    """The same settings with another ``value`` at ``path``; an object of Keras of another class has its own defaults.

    Raises ``KeyError`` for a path that leads through something that has no settings of its own.
    """
    key, _, rest = path.partition(".")
    changed = dict(settings)
    known = settings.get(key)
    if not rest:
        is_object = isinstance(known, Mapping) and _CLASS in known
        changed[key] = {_CLASS: value, _CONFIG: {}} if is_object and not isinstance(value, Mapping) else value
        if isinstance(known, Mapping) and known.get(_CLASS) == value:
            changed[key] = known
        return changed
    if not isinstance(known, Mapping):
        raise KeyError(path)
    if _CLASS in known:
        changed[key] = {**known, _CONFIG: with_setting(known.get(_CONFIG) or {}, rest, value)}
    else:
        changed[key] = with_setting(known, rest, value)
    return changed


def setting_text(value: Any) -> str:
    """A setting as it is shown and typed."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.12g}"
    if isinstance(value, Mapping):
        if _CLASS in value:
            inner = ", ".join(f"{key} {setting_text(item)}" for key, item in (value.get(_CONFIG) or {}).items())
            return f"{value[_CLASS]}({inner})"
        return ", ".join(f"{key} {setting_text(item)}" for key, item in value.items() if item != "")
    if isinstance(value, list | tuple):
        return "(" + ", ".join(map(setting_text, value)) + ")"
    return "none" if value is None else str(value)
