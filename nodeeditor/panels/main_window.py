"""The main window: puts the canvas, the panels and the commands together, and no more."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMainWindow, QTabWidget, QToolBar, QVBoxLayout, QWidget

from nodeeditor.canvas.view import CanvasView
from nodeeditor.catalog.code import FUNCTION
from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.panels.action_set import ActionSet
from nodeeditor.panels.action_states import ActionStates
from nodeeditor.panels.applied_preferences import AppliedPreferences
from nodeeditor.panels.bottom_tabs import BottomTabs
from nodeeditor.panels.dock import PanelDock
from nodeeditor.panels.dropping.drops import FileDrops
from nodeeditor.panels.failing.reported import reported
from nodeeditor.panels.focus_mode import FocusMode
from nodeeditor.panels.handlers.blocks import BlockCommands
from nodeeditor.panels.handlers.comparing import CompareCommands
from nodeeditor.panels.handlers.documents import DocumentCommands
from nodeeditor.panels.handlers.exports import ExportCommands
from nodeeditor.panels.handlers.figures import FigureCommands
from nodeeditor.panels.handlers.files import FileCommands
from nodeeditor.panels.handlers.guide import GuideCommands
from nodeeditor.panels.handlers.models import ModelCommands
from nodeeditor.panels.handlers.packages import PackageCommands
from nodeeditor.panels.handlers.preferences import PreferenceCommands
from nodeeditor.panels.handlers.repeats import RepeatCommands
from nodeeditor.panels.handlers.search import SearchCommands
from nodeeditor.panels.handlers.training import TrainingCommands
from nodeeditor.panels.handlers.trusted_code import TrustedCodeCommands
from nodeeditor.panels.handlers.versions import VersionCommands
from nodeeditor.panels.handlers.view import ViewCommands
from nodeeditor.panels.handlers.weights import WeightsCommands
from nodeeditor.panels.handlers.welcome import WelcomeCommands
from nodeeditor.panels.inspector.panel import InspectorPanel
from nodeeditor.panels.level_tabs import LevelTabs
from nodeeditor.panels.library import LibraryPanel
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.outline.panel import OutlinePanel
from nodeeditor.panels.result_tabs import make_tabs
from nodeeditor.panels.screens import FRAME, bring_into_view
from nodeeditor.panels.status_bar import StatusBar
from nodeeditor.panels.top_bar import TopBar
from nodeeditor.panels.training_voice import TrainingVoice
from nodeeditor.panels.typed_text import take_typed
from nodeeditor.panels.way_in import WayIn
from nodeeditor.panels.window_state import WindowState
from nodeeditor.preferences.choices import AtClose
from nodeeditor.theme.icons import app_icon
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.selection import Selection
from nodeeditor.workspace.workspace import Workspace

if TYPE_CHECKING:
    from nodeeditor.panels.documents.desk import Desk

_SIZE = QSize(1600, 1000)
_LIBRARY, _INSPECTOR, _RESULTS = 250, 300, 280
#: What can wait begins so many milliseconds after the window shows: the system has it painted by then.
_FIRST_PAINT = 120


class MainWindow(QMainWindow):
    """Library left, inspector right, results below, the canvas in the middle.

    ``workspace`` and ``canvas`` are public; what the commands do is in ``panels/handlers``, under
    the attributes that the table of actions names.
    """

    def __init__(self, workspace: Workspace, themes: ThemeSwitch, state: WindowState, desk: Desk | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        #: Where it is one page of several; None for a window that stands alone.
        self.desk = desk
        self.themes = themes
        self._state = state
        if desk is None:
            themes.setParent(self)
        workspace.setParent(self)
        theme = themes.theme
        self.canvas = CanvasView(workspace, theme)
        self.messages = MessageStrip(theme)
        self.level_tabs = LevelTabs(workspace, theme)
        self.way_in = WayIn(workspace)
        self.library = LibraryPanel(workspace, theme)
        self.outline = OutlinePanel(workspace, self.canvas, theme)
        self.inspector = InspectorPanel(workspace, theme)
        self.results = BottomTabs(make_tabs(self))
        self.repeats = RepeatCommands(self, workspace, self.canvas)
        self.models = ModelCommands(
            self,
            workspace,
            self.messages,
            themes,
            self.repeats,
            self.show_node_of_network,
            self._allow_report,
        )
        self.files = FileCommands(self, workspace, self.messages, state, self.models.opened)
        self.documents = DocumentCommands(self)
        self.exports = ExportCommands(self, workspace, self.messages)
        self.comparing = CompareCommands(self, workspace, self.files, self.messages, themes)
        self.versions = VersionCommands(self)
        self.figures = FigureCommands(self, workspace, self.messages, themes, state)
        self.training = TrainingCommands(
            self,
            workspace,
            self.messages,
            themes,
            lambda: self.show_results("training"),
            self.go_to_node_of_network,
        )
        self.weights = WeightsCommands(self, workspace, self.messages, themes, self.show_node_of_network)
        self.view = ViewCommands(self)
        self.packages = PackageCommands(self, workspace, self.messages)
        self.trusted_code = TrustedCodeCommands(self, workspace)
        workspace.code_wanted.connect(self._show_code)
        self.preferences = PreferenceCommands(self, workspace.preferences, themes)
        self.blocks = BlockCommands(self, workspace, self.messages)
        self.search = SearchCommands(self, workspace, themes, lambda: self.actions_, self.show_node, self.canvas)
        self.guide = GuideCommands(self, workspace, lambda: self.actions_)
        self.welcome = WelcomeCommands(self)
        self.actions_ = ActionSet(self, theme)
        self._states = ActionStates(self.actions_, workspace)
        self._voice = TrainingVoice(self, workspace.training)
        self.top_bar = TopBar(self.actions_)
        self.docks = {
            "library": PanelDock("library", tr("Library"), self.library),
            "outline": PanelDock("outline", tr("Outline"), self.outline),
            "inspector": PanelDock("inspector", tr("Inspector"), self.inspector),
            "results": PanelDock("results", tr("Results"), self.results),
        }
        self.focus = FocusMode(self)
        self.drops = FileDrops(self)
        self._has_restored = False
        self._lay_out()
        self._connect()
        self._show_file()
        if desk is None:
            self.restore_panels()
            self._state.restore_place(self)

    def show_node_of_network(self, node: NodeId) -> None:
        """Select what stands in the drawing for a node that Keras has, and bring it into view."""
        place, node = self.workspace.flat.place_of(node)
        self.workspace.go(place)
        if node in self.workspace.level.nodes:
            self.show_node(node)

    def go_to_node_of_network(self, node: NodeId) -> None:
        """The same, and give the keyboard to the canvas."""
        self.show_node_of_network(node)
        self.canvas.setFocus()

    def show_node(self, node: NodeId) -> None:
        """Select a node of the level that is shown, and bring it into view."""
        self.workspace.select(Selection(frozenset({node})))
        self.canvas.camera_control.go_to(self.canvas.canvas_scene.content_rect({node}))

    def show_results(self, name: str) -> None:
        """Bring a tab at the bottom to the front."""
        self.focus.leave()
        self.docks["results"].show()
        self.results.open(name)

    def place_docks(self) -> None:
        """Put the panels where they belong, at the sizes they were made for."""
        size = self.size()
        self.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea, self.docks["library"])
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.docks["inspector"])
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.docks["results"])
        for dock in self.docks.values():  # those that are in no window yet would show as windows
            dock.setFloating(False)
            dock.show()
        self.tabifyDockWidget(self.docks["library"], self.docks["outline"])
        self.docks["library"].raise_()
        sides = [self.docks["library"], self.docks["inspector"]]
        # On a small screen the canvas keeps the larger part.
        widths = [min(wanted, self.width() // 4) for wanted in (_LIBRARY, _INSPECTOR)]
        self.resizeDocks(sides, widths, Qt.Orientation.Horizontal)
        self.resizeDocks([self.docks["results"]], [min(_RESULTS, self.height() // 3)], Qt.Orientation.Vertical)
        if self.isVisible():
            # On their way the panels may have made the window larger.
            self.layout().activate()
            self.resize(size)

    def restore_panels(self) -> None:
        """Put the panels where those of the last window were: once, as soon as the page is in its window.

        Before, Qt would make the page a window to show a floating panel by.
        """
        if self._has_restored:
            return
        self._has_restored = True
        self._state.restore_panels(self)
        for name, dock in self.docks.items():
            self.actions_[f"show_{name}"].setChecked(not dock.isHidden())
        if self._floating():
            # Without its title a floating panel could be neither moved nor docked.
            self.actions_["panel_titles"].setChecked(True)
            self.view.show_titles(True)

    def _lay_out(self) -> None:
        self.setWindowIcon(app_icon())
        self.setDockNestingEnabled(True)
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.actions_.fill(self.menuBar())
        bar = QToolBar(tr("Commands"))
        bar.setObjectName("top")
        bar.setMovable(False)
        bar.addWidget(self.top_bar)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, bar)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self.level_tabs)
        column.addWidget(self.way_in)
        column.addWidget(self.canvas, 1)
        self.setCentralWidget(middle)
        for corner in (Qt.Corner.BottomLeftCorner, Qt.Corner.BottomRightCorner):
            self.setCorner(corner, Qt.DockWidgetArea.BottomDockWidgetArea)
        self.status = StatusBar(self.workspace, self.canvas, self.themes.theme)
        self.setStatusBar(self.status)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - FRAME))
        self.place_docks()

    def _connect(self) -> None:
        workspace = self.workspace
        workspace.path_changed.connect(self._show_file)
        if workspace.keeper is not None:
            workspace.keeper.trouble.connect(lambda trouble: self.messages.show_warning(trouble.text))
        workspace.replaced.connect(self._show_file)
        workspace.modified_changed.connect(self._show_file)
        self.themes.changed.connect(self._set_theme)
        self.level_tabs.several.connect(self._allow_tabs)
        self._allow_tabs(len(self.level_tabs.places) > 1)
        self.library.add_wanted.connect(self.canvas.add_layer)
        self.library.remove_wanted.connect(self.canvas.blocks.remove)
        self.library.edit_wanted.connect(self.blocks.edit_block)
        self.library.save_wanted.connect(self.blocks.save_block)
        self.library.rename_wanted.connect(self.blocks.rename_in_library)
        self.library.forget_wanted.connect(self.blocks.remove_from_library)
        self.docks["outline"].visibilityChanged.connect(self.outline.wake)
        self.canvas.edit_requested.connect(self._edit_node)
        self.canvas.command_wanted.connect(self.actions_.trigger)
        self.status.problems_wanted.connect(self._show_problems)
        self.canvas.nothing_to_call_off.connect(self.focus.leave)
        QGuiApplication.instance().screenRemoved.connect(self._bring_into_view)
        self.actions_["import_report"].setEnabled(False)
        self.welcome.connect_actions()
        self._applied = AppliedPreferences(self, workspace.preferences)
        for name, dock in self.docks.items():
            dock.visibilityChanged.connect(partial(_follow_dock, dock, self.actions_[f"show_{name}"]))

    def _floating(self) -> list[PanelDock]:
        return [dock for dock in self.docks.values() if dock.isFloating() and not dock.isHidden()]

    def _on_painted(self, *, shown_anew: bool) -> None:
        self.results.start()
        self.library.show_offers()
        if shown_anew:
            self._bring_floating_to_front()

    def _bring_floating_to_front(self) -> None:
        """Show anew the panels that float: those that were shown before the window lie behind it for good."""
        for dock in self._floating():
            dock.hide()
            dock.show()
        self._bring_into_view()

    def _bring_into_view(self, *_: object) -> None:
        """Take back onto a screen what was placed on one that is gone."""
        bring_into_view([self.window(), *self._floating()])

    def _show_file(self, *_: object) -> None:
        name, edited = self.files.name, self.workspace.is_modified
        self.setWindowTitle(f"{name}[*] - nodeeditor")
        self.setWindowModified(edited)
        self.top_bar.show_file(name, edited=edited, read_only=self.workspace.is_read_only)

    def _set_theme(self, theme: Theme) -> None:
        for part in (
            self.actions_,
            self.canvas,
            self.messages,
            self.level_tabs,
            self.library,
            self.outline,
            self.inspector,
            self.results,
            self.status,
        ):
            part.set_theme(theme)

    def _allow_tabs(self, several: bool) -> None:
        for name in ("next_block_tab", "close_block_tab"):
            self.actions_[name].setEnabled(several)

    def _allow_report(self, there: bool) -> None:
        self.actions_["import_report"].setEnabled(there)

    def _show_problems(self) -> None:
        """List the problems, the first at the top and under the keyboard."""
        self.show_results("problems")
        self.results.panel("problems").go_to_first()

    def _show_code(self, node: str) -> None:
        self.focus.leave()
        self.docks["inspector"].show()
        self.show_node_of_network(NodeId(node))
        self.inspector.focus_parameter(FUNCTION)

    def _edit_node(self, node: NodeId) -> None:
        self.focus.leave()
        self.docks["inspector"].show()
        self.inspector.focus_first(node)

    # Qt overrides

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.drops.watch()
        self.canvas.setFocus()
        is_own = not event.spontaneous()
        # Of a bound method with a context PySide 6.11 keeps something for ever, each time a tab comes to the front.
        QTimer.singleShot(_FIRST_PAINT, self, lambda: self._on_painted(shown_anew=is_own))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            # The window manager changes it too.
            self.actions_["full_screen"].setChecked(self.isFullScreen())

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()  # until the user has agreed
        with reported():
            take_typed(self)
            if self.files.may_leave() and (at_close := self.training.at_close()) is not AtClose.ASK:
                event.accept()
                self._leave(training_stops=at_close is AtClose.STOP)

    def _leave(self, *, training_stops: bool) -> None:
        try:
            self.focus.leave()
            self.canvas.layouts.cancel()
            self.files.opening.close()
            if self._has_restored:
                self._state.remember_panels(self)
            if self.desk is None:
                self._state.remember_place(self)
        finally:
            self.workspace.shut_down(training_stops=training_stops, discards=True)


def _follow_dock(dock: PanelDock, action: QAction, _visible: bool) -> None:
    """Tick the menu for a panel that is shown, be it behind another one."""
    action.setChecked(not dock.isHidden())
