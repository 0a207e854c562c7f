"""The user's settings of the program while it runs: read once, written as they change, told to who follows."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, Signal

from nodeeditor.actions.keymap import KeyMap
from nodeeditor.actions.table import ACTIONS
from nodeeditor.language import tr
from nodeeditor.preferences.model import DEFAULTS, SETTINGS, Preferences
from nodeeditor.preferences.stored import checked, plain, read
from nodeeditor.problems import Problem, problem


class PreferenceStore(QObject):
    """The preferences as they are; one for all windows."""

    #: They are others: the :class:`Preferences` before and now.
    changed = Signal(object, object)

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        #: What was wrong with what was stored, to be told once.
        self.problems: list[Problem] = _mended(settings)
        self._now, found = read(settings.value)
        self.problems += found
        self._keymap = KeyMap(self._now.shortcuts)
        self.problems += [
            problem("preferences.key_twice", key=clash.key, kept=_called(clash.kept), lost=_called(clash.lost))
            for clash in self._keymap.clashes
        ]

    @property
    def now(self) -> Preferences:
        """The preferences."""
        return self._now

    @property
    def keymap(self) -> KeyMap:
        """Which keys give which command."""
        return self._keymap

    def change(self, **values: Any) -> None:
        """Set settings by the names of their fields. Raises ``ValueError`` for a value that may not be."""
        before = self._now
        after = replace(before, **{name: checked(name, value) for name, value in values.items()})
        if after == before:
            return
        self._now = after
        self._keymap = KeyMap(after.shortcuts)
        for name in values:
            if getattr(after, name) == getattr(DEFAULTS, name):
                self._settings.remove(SETTINGS[name].key)
            else:
                self._settings.setValue(SETTINGS[name].key, plain(after, name))
        self.changed.emit(before, after)

    def reset(self) -> None:
        """Set everything as the program is made."""
        self.change(**{name: getattr(DEFAULTS, name) for name in SETTINGS})


def _called(command: str) -> str:
    return tr(ACTIONS[command].text).rstrip("…")


def _mended(settings: QSettings) -> list[Problem]:
    """What is wrong with the file of the settings, which is put aside then: Qt would write over what it can't read."""
    settings.sync()
    if settings.status() != QSettings.Status.FormatError:
        return []
    file = Path(settings.fileName())
    kept = file.with_name(file.name + ".damaged")
    try:
        shutil.copyfile(file, kept)
    except OSError:
        kept = file
    settings.clear()
    return [problem("preferences.file", file=str(file), kept=str(kept))]
