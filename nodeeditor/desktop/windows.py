"""Registration on Windows: keys of the user's own part of the registry."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import platformdirs

from nodeeditor.desktop.icons import windows_icon
from nodeeditor.desktop.launching import Launch, this_launch
from nodeeditor.desktop.placed import Placed
from nodeeditor.language import tr

GRAPH, MODEL = "nodeeditor.graph", "nodeeditor.model"
_ICON = "nodeeditor.ico"
_CLASSES = r"Software\Classes"
#: The keys that are ours, a key before those within it; values of keys that others use too come after.
_KEYS = (rf"{_CLASSES}\{GRAPH}", rf"{_CLASSES}\{MODEL}", rf"{_CLASSES}\Applications\nodeeditor.exe")
_SHARED = ((rf"{_CLASSES}\.knet\OpenWithProgids", GRAPH), (rf"{_CLASSES}\.keras\OpenWithProgids", MODEL))


def register(registry: Any = None) -> list[str]:
    """Write the keys; a sentence each for what was done. Raises ``OSError``. ``registry`` is ``winreg``."""
    registry = registry or _registry()
    opens = command(this_launch())
    placed = _placed()
    placed.put({_ICON: windows_icon()})
    icon = str(placed.base / _ICON)
    for name, title in ((GRAPH, tr("Graph of a neural network")), (MODEL, tr("Keras model"))):
        _set(registry, rf"{_CLASSES}\{name}", "", title)
        _set(registry, rf"{_CLASSES}\{name}\DefaultIcon", "", icon)
        _set(registry, rf"{_CLASSES}\{name}\shell\open\command", "", opens)
    _set(registry, rf"{_KEYS[2]}\shell\open\command", "", opens)
    _set(registry, _KEYS[2], "FriendlyAppName", "nodeeditor")
    # The default is set where there is none; whoever has one keeps it.
    if _get(registry, rf"{_CLASSES}\.knet", "") in (None, ""):
        _set(registry, rf"{_CLASSES}\.knet", "", GRAPH)
    for key, value in _SHARED:
        _set(registry, key, value, "")
    return [tr("Graph files (*.knet) open with the editor, and models of Keras (*.keras) can.")]


def unregister(registry: Any = None) -> list[str]:
    """Remove the keys; a sentence each for what was done. Raises ``OSError``."""
    registry = registry or _registry()
    _placed().take_away()
    was_there = any(_has(registry, key) for key in _KEYS)
    for key in _KEYS:
        _delete_tree(registry, key)
    if _get(registry, rf"{_CLASSES}\.knet", "") == GRAPH:
        _delete_value(registry, rf"{_CLASSES}\.knet", "")
    for key, value in _SHARED:
        _delete_value(registry, key, value)
        _delete_if_empty(registry, key)
        _delete_if_empty(registry, key.rpartition("\\")[0])
    if not was_there:
        return [tr("Nothing is registered here, so nothing was removed.")]
    return [tr("Graph files and models of Keras no longer open with the editor.")]


def command(launch: Launch) -> str:
    """The command line of the registry that opens a file, in a window without a terminal."""
    words = list(launch.words)
    windowed = Path(words[0]).with_name("pythonw.exe")
    if windowed.is_file():
        words[0] = str(windowed)
    if launch.folder is not None:
        # Registry commands have no folder to start in.
        words[1:] = [
            "-c",
            f"import sys; sys.path.insert(0, {str(launch.folder)!r}); import nodeeditor.cli as c; c.main()",
        ]
    return f'{subprocess.list2cmdline(words)} "%1"'


def _placed() -> Placed:
    base = platformdirs.user_data_path("nodeeditor", appauthor=False)
    return Placed.known(base, base / "registered.json")


def _registry() -> Any:
    assert sys.platform == "win32"
    import winreg

    return winreg


def _set(registry: Any, key: str, name: str, value: str) -> None:
    with registry.CreateKey(registry.HKEY_CURRENT_USER, key) as opened:
        registry.SetValueEx(opened, name, 0, registry.REG_SZ, value)


def _get(registry: Any, key: str, name: str) -> str | None:
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, key) as opened:
            return str(registry.QueryValueEx(opened, name)[0])
    except FileNotFoundError:
        return None


def _has(registry: Any, key: str) -> bool:
    try:
        registry.OpenKey(registry.HKEY_CURRENT_USER, key).Close()
    except FileNotFoundError:
        return False
    return True


def _delete_value(registry: Any, key: str, name: str) -> None:
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, key, 0, registry.KEY_SET_VALUE) as opened:
            registry.DeleteValue(opened, name)
    except FileNotFoundError:
        pass


def _delete_tree(registry: Any, key: str) -> None:
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, key) as opened:
            within = [registry.EnumKey(opened, number) for number in range(registry.QueryInfoKey(opened)[0])]
    except FileNotFoundError:
        return
    for name in within:
        _delete_tree(registry, rf"{key}\{name}")
    registry.DeleteKey(registry.HKEY_CURRENT_USER, key)


def _delete_if_empty(registry: Any, key: str) -> None:
    try:
        with registry.OpenKey(registry.HKEY_CURRENT_USER, key) as opened:
            keys, values, _when = registry.QueryInfoKey(opened)
    except FileNotFoundError:
        return
    if not keys and not values:
        registry.DeleteKey(registry.HKEY_CURRENT_USER, key)
