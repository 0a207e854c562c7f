"""The panels at the bottom are made while nothing else is to be done, and what they import comes in turns."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from nodeeditor.panels.bottom_tabs import BottomTabs, Tab

MODULES = ("slow_to_import", "slower_to_import")


def test_the_window_answers_between_what_a_panel_imports(
    qtbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in MODULES:
        (tmp_path / f"{name}.py").write_text("")
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.syspath_prepend(str(tmp_path))
    tabs = BottomTabs((Tab("plot", "Plot", QWidget, MODULES),))
    qtbot.addWidget(tabs)
    turns: list[tuple[bool, ...]] = []
    watch = QTimer(tabs, interval=0)
    watch.timeout.connect(lambda: turns.append(tuple(name in sys.modules for name in MODULES)))
    watch.start()
    with qtbot.waitSignal(tabs.made):
        tabs.start()
    watch.stop()
    assert (True, False) in turns
    for name in MODULES:
        del sys.modules[name]
