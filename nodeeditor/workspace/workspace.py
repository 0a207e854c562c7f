"""The open document together with all that works on it: the engine, reports, training, runs, data, files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.problems import Problem
from nodeeditor.workspace.engine_client import EngineClient
from nodeeditor.workspace.engine_process import Channel, EngineProcess
from nodeeditor.workspace.inference import GraphInference
from nodeeditor.workspace.open_document import OpenDocument


class Workspace(OpenDocument):
    """The open document, and what works on it.

    Views hold ids only. They call :meth:`apply` and :meth:`select`, and follow the signals. No
    process is started before :meth:`start_engine`; ``open_channel`` makes the connection to one.
    """

    engine: EngineClient
    inference: GraphInference
    # training: TrainingSession, run_list: RunList, data: DataDescription, recent: RecentFiles

    def __init__(
        self, catalog: Catalog, parent: QObject | None = None, *, open_channel: Callable[[], Channel] = EngineProcess
    ) -> None:
        super().__init__(catalog, parent)

    def start_engine(self) -> None:
        """Start the engine, and once it is ready a spare one for the next training."""

    def shut_down(self) -> None:
        """End every process of ours; a training stops after the step at hand and keeps its weights."""

    def new_document(self) -> None:
        """Take up an empty document that has no file."""

    def open_file(self, path: Path) -> None:
        """Take up the document in ``path``. Raises :class:`ProblemError`, and then nothing changed."""

    def save_file(self, path: Path | None = None) -> None:
        """Save the document, into another file where ``path`` is given.

        Raises :class:`ProblemError` when the file can't be written (an old one is whole then), and
        ``ValueError`` for a document that has no path yet.
        """

    def export(
        self,
        target: str,
        path: Path,
        on_done: Callable[[Path], None],
        on_failed: Callable[[Problem], None],
        run: Path | None = None,
    ) -> None:
        """Write the network to ``path`` as ``"python"`` or ``"keras"``, with the weights of ``run``."""
