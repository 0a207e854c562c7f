"""Commands that take the result away: as Python, as a model for other programs."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from nodeeditor.language import tr
from nodeeditor.panels.export_dialog import FORMATS, ExportDialog
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.outside_question import ask_to_read
from nodeeditor.panels.save_path import ask_save_path
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import Exported
from nodeeditor.protocol.exports import Step, Target, Verdict
from nodeeditor.runs.checkpoints import has_checkpoint
from nodeeditor.workspace.exporting import Wish
from nodeeditor.workspace.outside_reading import is_held
from nodeeditor.workspace.workspace import Workspace

#: How often the seconds in the strip go on, in milliseconds.
_TICK = 1000


class ExportCommands:
    """Asks for a place and has it written; the strip tells how far that is, and how it went."""

    def __init__(self, window: QWidget, workspace: Workspace, strip: MessageStrip) -> None:
        self._window = window
        self._workspace = workspace
        self._strip = strip
        self._since = QElapsedTimer()
        self._tick = QTimer(workspace)
        self._tick.setInterval(_TICK)
        self._tick.timeout.connect(self._show_course)
        #: What the strip says of the course; once the user closed it, that stays closed.
        self._said = ""
        session = workspace.exporting
        session.changed.connect(self._show_course)
        session.done.connect(self._done)
        session.failed.connect(self._failed)
        session.cancelled.connect(self._cancelled)

    def export(self) -> None:
        """Ask for the format; weights are by default those of the last run of this document, if there is one."""
        self.of_run(self._workspace.training.run)

    def of_run(self, run: Path | None) -> None:
        """Ask for the format of a model with the weights of ``run``."""
        if (wish := self._workspace.exporting.wish) is not None:
            self._strip.show_note(
                tr("{name} is still being written.", name=wish.path.name),
                tr("Cancel"),
                self._workspace.exporting.cancel,
            )
            return
        self._workspace.run_list.refresh()
        runs = [one for one in self._workspace.run_list.runs if has_checkpoint(one.folder.checkpoints)]
        dialog = ExportDialog(runs, self._begins_with, self._window, trains=self._workspace.exporting.can_train)
        if run is not None:
            dialog.choose(Target.KERAS, run)
        dialog.wanted.connect(self._place)
        dialog.open()
        dialog.finished.connect(dialog.deleteLater)

    def _place(self, target: Target, run: Path | None, trains: bool) -> None:
        name = tr(FORMATS[target][0])
        kinds = f"{name} (*{target.ending})" if target.ending else tr("Folder (*)")
        path = self._ask(tr("Export {format}", format=name), target.ending, kinds)
        if path is not None:
            self._workspace.exporting.start(Wish(target, path, run, trains))

    def _ask(self, title: str, ending: str, kinds: str) -> Path | None:
        document = self._workspace.path
        start = document.with_suffix(ending) if document else Path.home() / f"network{ending}"
        return ask_save_path(self._window, title, str(start), kinds, lambda _kind: ending)

    @property
    def _begins_with(self) -> str:
        """The name of the file or run whose weights the network begins with, empty where it has fresh ones."""
        weights = self._workspace.graph.weights
        return Path(weights.path).name if weights is not None else ""

    # The course

    def _show_course(self) -> None:
        session = self._workspace.exporting
        wish = session.wish
        if wish is None:
            self._tick.stop()
            self._said = ""
            return
        if not self._said:
            self._since.start()
            self._tick.start()
        elif self._strip.text != self._said:
            return
        text = {
            None: tr("{name}: starting Keras …", name=wish.path.name),
            Step.BUILDING: tr("{name}: building the model …", name=wish.path.name),
            Step.WRITING: tr("{name}: writing …", name=wish.path.name),
            Step.RUNNING: tr("{name}: loading it again and running it …", name=wish.path.name),
            Step.EXPLAINING: tr("{name}: looking for what is behind a difference …", name=wish.path.name),
        }[session.step]
        self._said = tr("{step} {seconds} s", step=text, seconds=self._since.elapsed() // 1000)
        self._strip.show_course(self._said, tr("Cancel"), session.cancel)

    def _done(self, wish: Wish, exported: Exported) -> None:
        proof = exported.proof
        told = [_written(wish.path), *(note.text for note in exported.notes)]
        told += [one.text for one in proof.told] if proof is not None else []
        if wish.target.has_weights:
            told.append(_weights(wish.run, self._begins_with))
        show = {
            Verdict.DIFFERENT: self._strip.show_error,
            Verdict.NOT_RUN: self._strip.show_warning,
        }.get(proof.verdict if proof is not None else Verdict.SAME, self._strip.show_note)
        show(" ".join(told), *self._to_folder(wish.path))

    def _failed(self, wish: Wish, problem: Problem) -> None:
        if is_held(problem):
            ask_to_read(self._strip, self._workspace.outside, problem, partial(self._workspace.exporting.start, wish))
            return
        self._strip.show_error(problem.text)

    def _cancelled(self, wish: Wish, is_there: bool) -> None:
        self._strip.show_note(
            tr("{name} is written, but was not run to prove it.", name=wish.path.name)
            if is_there
            else tr("The export was cancelled; {name} was not written.", name=wish.path.name)
        )

    def _to_folder(self, path: Path) -> tuple[str, partial[bool]]:
        folder = QUrl.fromLocalFile(str(path.parent))
        return tr("Open Folder"), partial(QDesktopServices.openUrl, folder)


def _written(path: Path) -> str:
    return tr("{name} is written to {folder}.", name=path.name, folder=path.parent)


def _weights(run: Path | None, begins_with: str) -> str:
    """Where the weights of a model come from."""
    if run is None and begins_with:
        return tr("Its weights are those that the network begins with, of {name}.", name=begins_with)
    if run is None:
        return tr("Its weights are fresh; those of a training are chosen when you export.")
    return tr("Its weights are those of the run {run}.", run=run.name)
