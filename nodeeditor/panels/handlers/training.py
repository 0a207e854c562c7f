"""Commands on the training and on the process that runs Keras."""

from __future__ import annotations

from collections.abc import Callable

from nodeeditor.language import tr
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.problems import Problem
from nodeeditor.protocol.answers import TrainingDone
from nodeeditor.workspace.training import TrainingState
from nodeeditor.workspace.workspace import Workspace


class TrainingCommands:
    """Starts and stops; ``show`` brings the Training tab to the front."""

    def __init__(self, workspace: Workspace, strip: MessageStrip, show: Callable[[], None]) -> None:
        self._workspace = workspace
        self._strip = strip
        self._show = show
        workspace.training.failed.connect(self._on_failed)
        workspace.training.done.connect(self._on_done)

    @property
    def is_idle(self) -> bool:
        """Whether a training can be started."""
        return self._workspace.training.state is TrainingState.IDLE

    def train(self) -> None:
        """Train with fresh weights."""
        self._strip.hide()
        self._show()
        self._workspace.training.start()

    def train_on(self) -> None:
        """Train from the weights of the last run of this document."""
        self._strip.hide()
        self._show()
        self._workspace.training.start(continues=self._workspace.training.run)

    def queue(self) -> None:
        """Let the document as it is now wait for its turn."""
        self._workspace.queue_up()
        waiting = len(self._workspace.queue.waiting)
        self._strip.show_note(tr("{name} waits in the Runs tab, as number {place}.", name=self._name, place=waiting))

    @property
    def _name(self) -> str:
        return self._workspace.name or tr("The network")

    def stop(self) -> None:
        """Stop after the step at hand; the weights are kept."""
        self._workspace.training.stop()

    def restart_engine(self) -> None:
        """End the process that runs Keras and start another."""
        self._workspace.engine.restart()

    def _on_failed(self, problem: Problem) -> None:
        self._strip.show_error(problem.text)

    def _on_done(self, done: TrainingDone) -> None:
        if done.problem is not None:
            self._strip.show_error(done.problem.text)
