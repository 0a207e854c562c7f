"""What the preferences mean for a window, at its start and whenever they change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nodeeditor.preferences.choices import Motion
from nodeeditor.preferences.model import DEFAULTS, Preferences
from nodeeditor.problems import Problem
from nodeeditor.theme.motion import motion
from nodeeditor.workspace.preferences import PreferenceStore

_MOVES = {Motion.SYSTEM: None, Motion.ON: True, Motion.OFF: False}

if TYPE_CHECKING:
    from nodeeditor.panels.main_window import MainWindow


class AppliedPreferences(QObject):
    """Follows the preferences; tells what was wrong with those that were stored."""

    def __init__(self, window: MainWindow, store: PreferenceStore) -> None:
        super().__init__(window)
        self._window = window
        self._store = store
        self._apply(DEFAULTS, store.now)
        store.changed.connect(self._apply)
        window.themes.faulty.connect(self._on_faulty)
        found = [*store.problems, *window.themes.problems]
        store.problems.clear()
        if found:
            window.messages.show_error("\n".join(problem.text for problem in found[:3]))

    def _on_faulty(self, problems: Sequence[Problem]) -> None:
        self._window.messages.show_error(problems[0].text)

    def _apply(self, before: Preferences, now: Preferences) -> None:
        window, actions = self._window, self._window.actions_
        if before.shortcuts != now.shortcuts:
            actions.set_keymap(self._store.keymap)
            window.canvas.keymap = self._store.keymap
        if window.themes.choice != now.theme:
            window.themes.choose(now.theme)
        if before.text_size != now.text_size:
            window.themes.set_text_size(now.text_size)
        actions.tick("theme", f"theme_{now.theme}")
        actions.tick("close", f"close_{now.at_close.value}")
        window.canvas.snaps = now.snapping
        window.canvas.minimap.switch(now.minimap)
        actions["show_minimap"].setChecked(now.minimap)
        window.canvas.link_labels.switch(now.link_shapes)
        actions["link_shapes"].setChecked(now.link_shapes)
        motion().prefer(_MOVES[now.motion])
        actions["snapping"].setChecked(now.snapping)
        if before.grid != now.grid:
            window.canvas.canvas_scene.show_grid(now.grid)
