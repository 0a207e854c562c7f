"""The desktop's composition root: what opens, what is remembered, what is never imported, the last resort."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QGraphicsView

from nodeeditor.app import compare_files, create_main_window
from nodeeditor.document import GraphFileError, load, save
from nodeeditor.panels.comparing.window import ComparisonWindow
from nodeeditor.preferences.choices import AtStart
from nodeeditor.preferences.model import DARK, SYSTEM
from nodeeditor.resources import examples
from nodeeditor.theme.tokens import DARK as DARK_THEME
from nodeeditor.theme.tokens import LIGHT as LIGHT_THEME
from tests.disposal import discard
from tests.fake_engine import FakeEngines


@pytest.fixture
def open_window(qtbot, tmp_path, monkeypatch):
    """Opens windows that share one memory."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    opened = []

    def make(path=None):
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        window = create_main_window(path, settings=settings, open_channel=FakeEngines())
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.workspace.undo_stack.setClean()
        window.close()
        discard(window)


def test_what_is_shown_at_start_is_the_welcome_page_or_what_was_chosen(open_window):
    window = open_window()
    assert window.welcome.is_shown
    assert not window.workspace.graph.nodes
    window.workspace.preferences.change(at_start=AtStart.EMPTY)
    assert not open_window().welcome.is_shown
    window.workspace.preferences.change(at_start=AtStart.LAST)
    assert open_window().welcome.is_shown  # there is none
    assert not open_window(examples() / "shared.knet").welcome.is_shown
    last = open_window()
    assert last.workspace.path == examples() / "shared.knet"
    assert not last.welcome.is_shown


def test_the_start_example_opens_as_a_copy(open_window):
    open_window().workspace.preferences.change(at_start=AtStart.EXAMPLE)
    window = open_window()
    assert not window.welcome.is_shown
    assert window.workspace.path is None
    assert window.windowTitle() == "digits.knet[*] - nodeeditor"
    assert window.workspace.graph == load(examples() / "digits.knet").graph
    assert not window.isWindowModified()
    assert isinstance(window.canvas, QGraphicsView)


def test_a_file_opens(open_window):
    window = open_window(examples() / "shared.knet")
    assert window.windowTitle() == "shared.knet[*] - nodeeditor"
    assert window.workspace.graph.nodes


def test_a_file_that_is_not_there_leaves_a_window_with_a_message(open_window, tmp_path):
    window = open_window(tmp_path / "none.knet")
    window.show()
    assert "none.knet" in window.messages.text
    assert not window.workspace.graph.nodes


def test_size_panels_and_theme_are_remembered(open_window):
    first = open_window()
    first.show()
    first.resize(first.width(), 611)
    first.docks["inspector"].hide()
    first.workspace.preferences.change(theme=DARK)
    first.close()
    second = open_window()
    second.show()
    assert second.height() == 611
    assert second.docks["inspector"].isHidden()
    assert not second.docks["library"].isHidden()
    assert second.themes.choice == DARK
    second.workspace.preferences.change(theme=SYSTEM)


def test_a_damaged_memory_is_no_obstacle(open_window, tmp_path):
    (tmp_path / "settings.ini").write_text("[window]\ngeometry=x\npanels=7\n[General]\ntheme=plaid\n", "utf-8")
    window = open_window()
    assert window.themes.theme in (DARK_THEME, LIGHT_THEME)
    assert "plaid" in window.messages.text


def test_the_window_never_imports_keras_nor_the_plot_before_it_shows():
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from nodeeditor.app import create_main_window\n"
        "window = create_main_window(None)\n"
        "window.show()\n"
        "print(sorted({'keras', 'tensorflow', 'pandas', 'sklearn', 'numpy', 'pyqtgraph'} & set(sys.modules)))\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert run.stdout.strip() == "[]"


def test_two_files_side_by_side_without_the_editor(qapp, tmp_path, monkeypatch):
    for name, document in (("a", load(examples() / "shared.knet")), ("b", load(examples() / "residual.knet"))):
        save(document, tmp_path / f"{name}.knet")
    seen = []

    def closed_at_once(*_):
        (window,) = (one for one in qapp.topLevelWidgets() if isinstance(one, ComparisonWindow) and one.isVisible())
        seen.append((window.windowTitle(), window.told.text()))
        window.close()
        discard(window)
        return 0

    monkeypatch.setattr(QApplication, "exec", closed_at_once)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # which is put back afterwards
    assert compare_files(tmp_path / "a.knet", tmp_path / "b.knet") == 0
    ((title, told),) = seen
    assert title == "a.knet and b.knet"
    assert "differences" in told
    with pytest.raises(GraphFileError):
        compare_files(tmp_path / "a.knet", tmp_path / "gone.knet")
