"""Commands that take the result away: Python, a Keras model."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from nodeeditor.language import tr
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.save_path import ask_save_path
from nodeeditor.problems import Problem
from nodeeditor.workspace.workspace import Workspace


class ExportCommands:
    """Asks for a place and writes; the strip tells how it went."""

    def __init__(self, window: QWidget, workspace: Workspace, strip: MessageStrip) -> None:
        self._window = window
        self._workspace = workspace
        self._strip = strip

    def python(self) -> None:
        """Write the network as Keras source."""
        path = self._ask(tr("Export Python"), ".py", tr("Python (*.py)"))
        if path is not None:
            self._export("python", path, None)

    def keras(self) -> None:
        """Write the model, with the weights of the last run of this document if there is one."""
        self.keras_of(self._workspace.training.run)

    def keras_of(self, run: Path | None) -> None:
        """Write the model with the weights of ``run``."""
        path = self._ask(tr("Export Keras Model"), ".keras", tr("Keras model (*.keras)"))
        if path is not None:
            self._export("keras", path, run)

    def _export(self, target: str, path: Path, run: Path | None) -> None:
        self._strip.show_note(tr("Writing {name} …", name=path.name))

        def done(written: Path) -> None:
            self._done(written, _weights(run) if target == "keras" else "")

        self._workspace.export(target, path, done, self._failed, run)

    def _done(self, path: Path, weights: str = "") -> None:
        written = tr("{name} is written to {folder}.", name=path.name, folder=path.parent)
        self._strip.show_note(f"{written} {weights}".strip())

    def _failed(self, problem: Problem) -> None:
        self._strip.show_error(problem.text)

    def _ask(self, title: str, ending: str, kinds: str) -> Path | None:
        document = self._workspace.path
        start = document.with_suffix(ending) if document else Path.home() / f"network{ending}"
        return ask_save_path(self._window, title, str(start), kinds, lambda _kind: ending)


def _weights(run: Path | None) -> str:
    """Where the weights of a model come from."""
    if run is None:
        return tr("Its weights are fresh; those of an earlier training are saved from the Runs tab.")
    return tr("Its weights are those of the run {run}.", run=run.name)
