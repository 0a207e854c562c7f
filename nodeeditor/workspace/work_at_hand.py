"""Tells the activities of a document what its parts are at."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nodeeditor.graph.settings import FileSource
from nodeeditor.language import tr
from nodeeditor.workspace.activities import Work
from nodeeditor.workspace.engine_client import EngineState

if TYPE_CHECKING:
    from nodeeditor.workspace.workspace import Workspace


class WorkAtHand(QObject):
    """Follows the engine, the data, the trial of speeds and the export; each is called off where it can be."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._tell = workspace.activities.tell
        workspace.engine.state_changed.connect(self._on_engine)
        workspace.shared.describing.connect(self._on_engine)
        workspace.inference.changed.connect(self._on_shapes)
        workspace.data.changed.connect(self._on_data)
        workspace.speed_trial.changed.connect(self._on_trial)
        workspace.exporting.changed.connect(self._on_export)
        self._on_engine()

    def _on_engine(self, *_: object) -> None:
        engine, work = self._workspace.engine, None
        if engine.state is EngineState.STARTING:
            work = Work(tr("Loading Keras"))
        elif self._workspace.shared.is_describing and engine.versions is not None:
            work = Work(tr("Reading the layers of Keras {version}", version=engine.versions.keras))
        self._tell("engine", work)
        self._on_shapes()

    def _on_shapes(self, *_: object) -> None:
        inference = self._workspace.inference
        waits = inference.is_waiting and self._workspace.engine.is_ready
        self._tell("shapes", Work(tr("Working out shapes")) if waits else None)

    def _on_data(self) -> None:
        source = self._workspace.graph.data.source
        name = Path(source.path).name if isinstance(source, FileSource) else tr("the data")
        waits = self._workspace.data.is_pending and self._workspace.engine.is_ready
        self._tell("data", Work(tr("Reading {name}", name=name)) if waits else None)

    def _on_trial(self) -> None:
        trial = self._workspace.speed_trial
        work = Work(tr("Trying what is faster"), cancel=trial.cancel) if trial.is_at_work else None
        self._tell("trial", work)

    def _on_export(self) -> None:
        exporting = self._workspace.exporting
        wish = exporting.wish
        work = Work(tr("Exporting {name}", name=wish.path.name), cancel=exporting.cancel) if wish is not None else None
        self._tell("export", work)
