"""Registration on Linux and its kin, by the specifications of freedesktop.org: files below ``$XDG_DATA_HOME``."""

from __future__ import annotations

import os
import shutil
import subprocess
from contextlib import suppress
from pathlib import Path

from nodeeditor.desktop.entry import GRAPH_TYPE, MODEL_TYPE, NAME, desktop_entry, mime_types
from nodeeditor.desktop.icons import SIZES, drawing, picture
from nodeeditor.desktop.launching import this_launch
from nodeeditor.desktop.placed import Placed
from nodeeditor.language import tr

_ENTRY = f"applications/{NAME}.desktop"
_TYPES = f"mime/packages/{NAME}.xml"
_ICONS = "icons/hicolor"
_LONGEST = 60.0
#: The tools that read what was written: which, the folder they are told, and what has to be there for them.
_READERS = (
    ("update-mime-database", "mime", "mime/packages"),
    ("update-desktop-database", "applications", "applications"),
)

#: What the tools make of what lies there; of no use once nothing is registered.
_MADE_OF_ENTRIES = ("mimeinfo.cache",)
_MADE_OF_TYPES = (
    *("XMLnamespaces", "aliases", "generic-icons", "globs", "globs2", "icons", "magic", "mime.cache"),
    *("subclasses", "treemagic", "types", "version"),
    *(f"{one}.xml" for one in (GRAPH_TYPE, MODEL_TYPE)),
)


def register() -> list[str]:
    """Write entry, icons and types of files; a sentence each for what was done. Raises ``OSError``."""
    contents = {
        _ENTRY: desktop_entry(this_launch()).encode(),
        _TYPES: mime_types().encode(),
        f"{_ICONS}/scalable/apps/{NAME}.svg": drawing(),
        **_pictures(),
    }
    placed = _placed()
    placed.put(contents)
    told = [
        tr("The editor stands in the menu of programs now: {path}.", path=placed.base / _ENTRY),
        tr("Graph files (*.knet) open with it, and models of Keras (*.keras) can: {path}.", path=placed.base / _TYPES),
        tr("Its icon is in {folder}, in {count} sizes and as a drawing.", folder=placed.base / _ICONS, count=len(SIZES))
        if len(contents) > 3
        else tr("Its icon is in {folder}, as a drawing alone: Qt can't be loaded.", folder=placed.base / _ICONS),
    ]
    return [*told, *_renew(placed.base)]


def unregister() -> list[str]:
    """Take away what :func:`register` wrote; a sentence each for what was done. Raises ``OSError``."""
    placed = _placed()
    made = set(placed.folders)
    gone, kept = placed.take_away()
    told = [
        tr(
            "{path} was changed since it was written, so it stays; remove it if it is of no use.",
            path=placed.base / name,
        )
        for name in kept
    ]
    if not gone and not kept:
        return [tr("Nothing is registered here, so nothing was removed.")]
    told.insert(0, tr("{count} files were removed from {folder}.", count=len(gone), folder=placed.base))
    _drop_leavings(placed.base / "applications", _MADE_OF_ENTRIES, is_ours="applications" in made)
    _drop_leavings(placed.base / "mime", _MADE_OF_TYPES, is_ours="mime" in made)
    placed.drop_empty_folders()
    return told + _renew(placed.base)


def data_home() -> Path:
    """The folder of the user's data; a relative one is to be ignored."""
    told = Path(os.environ.get("XDG_DATA_HOME", ""))
    return told if told.is_absolute() else Path.home() / ".local" / "share"


def _placed() -> Placed:
    base = data_home()
    return Placed.known(base, base / NAME / "registered.json")


def _pictures() -> dict[str, bytes]:
    try:
        return {f"{_ICONS}/{size}x{size}/apps/{NAME}.png": picture(size) for size in SIZES}
    except ImportError:
        return {}


def _renew(base: Path) -> list[str]:
    """Have the system read what lies there now; where a tool is not installed, it does so at the next login."""
    told = []
    for tool, name, needed in _READERS:
        folder, found = base / name, shutil.which(tool)
        if not (base / needed).is_dir():
            continue
        if found is None:
            told.append(tr("{tool} is not installed; the desktop may see the change at the next login.", tool=tool))
            continue
        try:
            done = subprocess.run([found, str(folder)], capture_output=True, timeout=_LONGEST, check=False)
            is_done = done.returncode == 0
        except (OSError, subprocess.SubprocessError):
            is_done = False
        if is_done:
            told.append(tr("{tool} brought {folder} up to date.", tool=tool, folder=folder))
        else:
            told.append(tr("{tool} failed; the desktop may see the change at the next login.", tool=tool))
    return told


def _drop_leavings(folder: Path, names: tuple[str, ...], *, is_ours: bool) -> None:
    """Remove what a tool made of our files in a folder that was made for them, and that nobody else uses."""
    known = {folder / name for name in names}
    if not is_ours or any(path.is_file() and path not in known for path in folder.rglob("*")):
        return
    for path in known:
        with suppress(OSError):
            path.unlink(missing_ok=True)
            if path.parent != folder:
                path.parent.rmdir()
