"""The desktop's composition root: joins catalog, workspace, theme and window. Never imports Keras."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from platformdirs import user_config_dir
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from nodeeditor import __version__
from nodeeditor.catalog.store import load_cached, load_snapshot
from nodeeditor.panels.arrivals import Arrivals
from nodeeditor.panels.comparing.files import choose_side, side_of
from nodeeditor.panels.comparing.window import ComparisonWindow
from nodeeditor.panels.documents.desk import Desk
from nodeeditor.panels.failing.crash_log import CrashLog
from nodeeditor.panels.failing.end_signals import EndSignals
from nodeeditor.panels.failing.last_resort import LastResort
from nodeeditor.panels.failing.overrides import guard_overrides
from nodeeditor.panels.main_window import MainWindow
from nodeeditor.panels.recovery.restoring import Restoring
from nodeeditor.panels.window_state import WindowState
from nodeeditor.preferences.choices import Language
from nodeeditor.preferences.model import Preferences
from nodeeditor.preferences.stored import read
from nodeeditor.theme.faces import prefer_chinese
from nodeeditor.theme.icons import app_icon
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.translators import use_language
from nodeeditor.workspace.channel import OpenChannel
from nodeeditor.workspace.collecting import GarbageCollector
from nodeeditor.workspace.engine_process import EngineProcess
from nodeeditor.workspace.keeping.folder import SUSPECT
from nodeeditor.workspace.keeping.safe import Safe
from nodeeditor.workspace.preferences import PreferenceStore
from nodeeditor.workspace.shared import Shared
from nodeeditor.workspace.workspace import Workspace

#: What can wait begins so many milliseconds after the window shows.
_FIRST_PAINT = 120


def create_main_window(
    path: Path | None = None, *, settings: QSettings | None = None, open_channel: OpenChannel = EngineProcess
) -> MainWindow:
    """The main window with ``path`` open, or what the user wants to see at start, hidden, with no engine running.

    Makes an application where there is none, and starts no event loop. A file that can't be read
    leaves an empty document and a message in the window. ``settings`` takes the place of the
    user's own, ``open_channel`` of the engine's process.
    """
    application = _application()
    settings = settings or QSettings("nodeeditor", "nodeeditor")
    _speak(application, settings)
    workspace = Workspace(load_cached() or load_snapshot(), settings=settings, open_channel=open_channel)
    window = MainWindow(workspace, _themes(application, workspace.preferences.now), WindowState(settings))
    GarbageCollector(window)
    _begin(window, path, lambda _path: False)
    return window


def create_desk(
    paths: Sequence[Path] = (),
    *,
    settings: QSettings | None = None,
    open_channel: OpenChannel = EngineProcess,
    safe: Safe | None = None,
) -> Desk:
    """All windows of the program, one to begin with, hidden, with the documents of ``paths`` in its tabs.

    Documents are kept against a crash in ``safe``, where one is given.
    """
    application = _application()
    settings = settings or QSettings("nodeeditor", "nodeeditor")
    _speak(application, settings)
    shared = Shared(
        load_cached() or load_snapshot(),
        open_channel=open_channel,
        settings=settings,
        safe=safe,
    )
    desk = Desk(shared, _themes(application, shared.preferences.now), WindowState(shared.settings))
    GarbageCollector(desk)
    page = desk.make_page()
    suspects = [path for path in paths if _is_suspect(safe, path)]
    sound = [path for path in paths if path not in suspects]
    _begin(page, sound[0] if sound else None, lambda path: _is_suspect(safe, path))
    desk.new_window(page)
    for path in sound[1:]:
        page.files.open_path(path)
    if suspects:
        page.files.tell_suspects(suspects)
    return desk


def _is_suspect(safe: Safe | None, path: Path) -> bool:
    """Whether editors ended again and again while a file was open: that it is opened has to be asked for."""
    return safe is not None and safe.recovery.crashes_of(path.absolute()) >= SUSPECT


def main(argv: Sequence[str] = ()) -> int:
    """Open the window on the files that ``argv`` may name, and stay until it is closed."""
    application = _application()
    last_resort = LastResort(application)
    last_resort.install()
    EndSignals(application.quit, application).install()
    safe = Safe.of_user()
    desk = create_desk([Path(argument) for argument in argv], safe=safe)
    last_resort.keep = desk.keep_all
    desk.windows[0].show()
    # The window is painted first; the engine's start takes processor time from it.
    QTimer.singleShot(0, desk.start_engines)
    arrivals = Arrivals(desk, lambda: desk.windows[-1] if desk.windows else None, desk.open_path)
    QTimer.singleShot(_FIRST_PAINT, desk, lambda: _listen(desk, arrivals))
    QTimer.singleShot(_FIRST_PAINT, desk, Restoring(desk, safe).offer)
    with suppress(OSError):  # told where the documents can't be kept either
        crash_log = CrashLog(safe.recovery.crash_log)
        crash_log.open()
        application.aboutToQuit.connect(crash_log.close)
    return application.exec()


def _listen(desk: Desk, arrivals: Arrivals) -> None:
    """Open files that a second start hands over."""
    from nodeeditor.handover.server import HandoverServer  # the network of Qt is not loaded before the window shows

    server = HandoverServer(arrivals.open_path, desk)
    server.ignored.connect(desk.warn)
    if server.listen():
        _application().aboutToQuit.connect(server.close)


def compare_files(first: Path, second: Path) -> int:
    """Show two graph files side by side until the window is closed. Raises ``GraphFileError``."""
    application = _application()
    LastResort(application).install()
    catalog = load_cached() or load_snapshot()
    # What is wrong with a file is told on the command line, which speaks English.
    sides = side_of(first, catalog), side_of(second, catalog)
    settings = QSettings("nodeeditor", "nodeeditor")
    _speak(application, settings)
    themes = _themes(application, PreferenceStore(settings).now)
    window = ComparisonWindow(sides, themes.theme)
    GarbageCollector(window)
    themes.changed.connect(window.set_theme)
    folders = first.absolute().parent, second.absolute().parent
    window.file_wanted.connect(lambda number: choose_side(window, number, folders[number], catalog))
    window.show()
    return application.exec()


def _application() -> QApplication:
    guard_overrides()
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    application = QApplication(sys.argv[:1])
    application.setApplicationName("nodeeditor")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("nodeeditor")
    icon: QIcon = app_icon()
    application.setWindowIcon(icon)
    return application


def _speak(application: QApplication, settings: QSettings) -> None:
    """Have all texts in the language that the user chose."""
    if use_language(read(settings.value)[0].language) is Language.CHINESE:
        prefer_chinese(application)


def _themes(application: QApplication, preferences: Preferences) -> ThemeSwitch:
    folder = Path(user_config_dir("nodeeditor", appauthor=False)) / "themes"
    return ThemeSwitch(application, preferences.theme, preferences.text_size, folder)


def _begin(page: MainWindow, path: Path | None, is_suspect: Callable[[Path], bool]) -> None:
    """Show a file, or what the user wants to see at start."""
    if path is not None:
        page.files.open_path(path)
    else:
        page.welcome.begin(is_suspect)
