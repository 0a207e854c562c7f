"""The status bar: how Keras is, how the graph is, and which keys help at the moment."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStatusBar

from nodeeditor.canvas.view import CanvasView
from nodeeditor.language import tr
from nodeeditor.panels.counts import nodes_text, parameters_text, problems_text, warnings_text
from nodeeditor.panels.status_hint import StatusHint
from nodeeditor.theme.labels import PlainLabel
from nodeeditor.theme.stylesheet import set_role, set_style_property
from nodeeditor.workspace.engine_client import EngineState
from nodeeditor.workspace.workspace import Workspace


class StatusBar(QStatusBar):
    """Engine state at the left (a click restarts a dead one), counts beside it, a hint at the right."""

    def __init__(self, workspace: Workspace, canvas: CanvasView) -> None:
        super().__init__()
        self._workspace = workspace
        self._engine = QPushButton()
        set_role(self._engine, "status")
        self._engine.setFlat(True)
        self._engine.clicked.connect(self._on_engine_clicked)
        self._counts = PlainLabel()
        self._hint = StatusHint(canvas)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 16, 0)
        self.addWidget(self._engine)
        self.addWidget(self._counts)
        self.addWidget(self._hint, 1)
        self._engine.setMinimumWidth(228)
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
        return self._counts.text()

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
        self._engine.setToolTip(problem.text if problem is not None else tr("The process that runs Keras"))

    def _show_counts(self, *_: object) -> None:
        inference = self._workspace.inference
        problems = inference.problems
        warnings = sum(problem.warning for problem in problems)
        is_looked_at = inference.knows_all and not inference.is_waiting
        parts = [problems_text(len(problems) - warnings)] if problems or is_looked_at else []
        if warnings:
            parts.append(warnings_text(warnings))
        parts.append(nodes_text(len(self._workspace.graph.nodes)))
        totals = inference.totals
        if totals.complete:
            parts.append(parameters_text(totals.parameters))
        self._counts.setText(" · ".join(parts))

    def _on_engine_clicked(self) -> None:
        if self._workspace.engine.state in (EngineState.DEAD, EngineState.STOPPED):
            self._workspace.engine.restart()


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
