"""How the settings of the run at hand differ from those that it began with, after it was changed while it ran."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from nodeeditor.document import GraphFileError, load
from nodeeditor.graph.edits import Edit
from nodeeditor.graph.graph import Graph
from nodeeditor.protocol.steering import Changes
from nodeeditor.runs.folder import RunFolder
from nodeeditor.workspace.tuning import Tuning, edit_to, tuning_of

if TYPE_CHECKING:
    from nodeeditor.workspace.workspace import Workspace


def graph_of_run(workspace: Workspace) -> Graph:
    """What the run at hand trains, or trained, as it began."""
    run = workspace.training.run
    if run is not None:
        with suppress(GraphFileError):  # the run's folder is being made yet, of the very document that is open
            return load(RunFolder(run).graph).graph
    return workspace.graph


class ChangedRun:
    """The settings of the run at hand as it began and as they are now; the first are read once."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._began: Tuning | None = None

    def forget(self) -> None:
        """Another run is at hand."""
        self._began = None

    def settings(self) -> tuple[Tuning, Tuning] | None:
        """As it began and now; None where nothing was changed, or the run is none of the open document."""
        training = self._workspace.training
        changes = training.at_work.changes
        if not changes or training.run is None or training.is_of_another_document:
            return None
        if self._began is None:
            self._began = tuning_of(graph_of_run(self._workspace), self._workspace.catalog)
        return self._began, self._began.after(*(changed.changes for changed in changes))

    def differing(self) -> Changes:
        """What is otherwise than when the run began."""
        found = self.settings()
        return Changes() if found is None else found[0].changes_to(found[1])

    def edit(self) -> Edit | None:
        """What gives the document these settings too; None where it has them, or there are none."""
        return edit_to(self._workspace.graph, self._workspace.catalog, self.differing())
