"""The status bar: how Keras is, how the graph is, and which keys help at the moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStatusBar

from nodeeditor.canvas.view import CanvasView
from nodeeditor.language import tr
from nodeeditor.panels.activity_row import ActivityRow
from nodeeditor.panels.counts import nodes_text, parameters_text, problems_text, warnings_text
from nodeeditor.panels.elided import ElidedLabel
from nodeeditor.panels.memory_meter import MemoryMeter
from nodeeditor.panels.status_hint import StatusHint
from nodeeditor.panels.zoom_button import ZoomButton
from nodeeditor.theme.stylesheet import set_role, set_style_property
from nodeeditor.theme.tips import literal_tip
from nodeeditor.theme.tokens import Theme
from nodeeditor.theme.type_sizes import scaled
from nodeeditor.workspace.engine_client import EngineState
from nodeeditor.workspace.workspace import Workspace

#: A bar that is narrower leaves the memory out.
_ROOMY = 620


class StatusBar(QStatusBar):
    """Engine (a click restarts a dead one), problems (a click lists them) and counts at the left.

    At the right a hint, what the program is at, the memory it holds, and the zoom. What has no room is cut; a figure
    that grows does not move its neighbours.
    """

    #: The problems are to be shown.
    problems_wanted = Signal()

    def __init__(self, workspace: Workspace, canvas: CanvasView, theme: Theme) -> None:
        super().__init__()
        self._workspace = workspace
        self._engine = _button(tr("The process that runs Keras"), self._on_engine_clicked)
        self._problems = _button(tr("List the problems"), self.problems_wanted.emit)
        self._counts = ElidedLabel()
        self._hint = StatusHint(canvas)
        self.activity = ActivityRow(workspace.activities, theme)
        self.memory = MemoryMeter(workspace)
        self.zoom = ZoomButton(canvas)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 16, 0)
        self.addWidget(self._engine)
        self.addWidget(self._problems)
        self.addWidget(self._counts, 2)
        self.addWidget(self._hint, 3)
        for widget in (self.activity, self.memory, self.zoom):
            self.addPermanentWidget(widget)
        self._hold_widths()
        workspace.engine.state_changed.connect(self._show_engine)
        workspace.inference.changed.connect(self._show_counts)
        workspace.changed.connect(self._show_counts)
        workspace.replaced.connect(self._show_counts)
        self._show_engine()
        self._show_counts()

    @property
    def engine_text(self) -> str:
        """What is said of the engine."""
        return self._engine.text()

    @property
    def counts_text(self) -> str:
        """What is said of the graph."""
        return " · ".join(filter(None, (self._problems.text(), self._counts.text())))

    @property
    def hint(self) -> str:
        """Which keys are told to help at the moment."""
        return self._hint.text()

    def _show_engine(self, *_: object) -> None:
        engine = self._workspace.engine
        self._engine.setText(f"● {_engine_text(self._workspace)}")
        state = {EngineState.READY: "ready", EngineState.BUSY: "ready", EngineState.DEAD: "dead"}
        set_style_property(self._engine, "state", state.get(engine.state, ""))
        can_start = engine.state in (EngineState.DEAD, EngineState.STOPPED)
        self._engine.setCursor(Qt.CursorShape.PointingHandCursor if can_start else Qt.CursorShape.ArrowCursor)
        problem = engine.problem
        self._engine.setToolTip(literal_tip(problem.text) if problem is not None else tr("The process that runs Keras"))

    def _show_counts(self, *_: object) -> None:
        inference = self._workspace.inference
        is_empty = not self._workspace.graph.nodes  # what it lacks is everything: nobody made a mistake yet
        problems = [] if is_empty else inference.problems
        warnings = sum(problem.warning for problem in problems)
        is_looked_at = inference.knows_all and not inference.is_waiting
        told = [problems_text(len(problems) - warnings)] if problems or (is_looked_at and not is_empty) else []
        if warnings:
            told.append(warnings_text(warnings))
        self._problems.setText(" · ".join(told))
        self._problems.setVisible(bool(told))
        set_style_property(self._problems, "state", "dead" if len(problems) > warnings else "")
        parts = [nodes_text(len(self._workspace.graph.nodes))]
        totals = inference.totals
        if totals.complete:
            parts.append(parameters_text(totals.parameters))
        self._counts.setText(" · ".join(parts))

    def set_theme(self, theme: Theme) -> None:
        """Wear another theme."""
        self.activity.set_theme(theme)

    def _hold_widths(self) -> None:
        """Give the engine's state the room of its longer texts."""
        usual = f"● {tr('Keras {version} ready · {device}', version='8.88.8', device='CPU')}"
        self._engine.setMinimumWidth(self.fontMetrics().horizontalAdvance(usual) + 24)

    def _on_engine_clicked(self) -> None:
        if self._workspace.engine.state in (EngineState.DEAD, EngineState.STOPPED):
            self._workspace.engine.restart()

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.memory.setVisible(self.width() >= scaled(_ROOMY))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._hold_widths()


def _button(tip: str, clicked: Callable[[], object]) -> QPushButton:
    button = QPushButton()
    set_role(button, "status")
    button.setFlat(True)
    button.setToolTip(literal_tip(tip))
    button.clicked.connect(clicked)
    return button


def _engine_text(workspace: Workspace) -> str:
    versions = workspace.engine.versions
    match workspace.engine.state:
        case EngineState.STARTING:
            return tr("Keras is starting")
        case EngineState.READY if versions is not None:
            return tr("Keras {version} ready · {device}", version=versions.keras, device=versions.device)
        case EngineState.READY:
            return tr("Keras is ready")
        case EngineState.BUSY:
            return tr("Keras is working")
        case EngineState.DEAD:
            return tr("Keras died: restart")
        case _:
            return tr("Keras is not running: start")
