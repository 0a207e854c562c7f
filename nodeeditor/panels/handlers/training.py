"""Commands on the training and on the process that runs Keras."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from nodeeditor.graph.elements import NodeId
from nodeeditor.language import tr
from nodeeditor.panels.closing import ask_at_close
from nodeeditor.panels.message_strip import MessageStrip
from nodeeditor.panels.outside_question import ask_to_read
from nodeeditor.panels.tuning_dialog import TuningDialog
from nodeeditor.preferences.choices import AtClose
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import TrainingDone, TrainingNoted, TrainingStarted
from nodeeditor.protocol.steering import GoOn, Pause
from nodeeditor.theme.system import ThemeSwitch
from nodeeditor.workspace.outside_reading import is_held
from nodeeditor.workspace.tensorboard import has_logs
from nodeeditor.workspace.training import TrainingState
from nodeeditor.workspace.workspace import Workspace


class TrainingCommands:
    """Starts and stops; ``show`` brings the Training tab to the front, ``show_node`` a node of what is trained."""

    def __init__(
        self,
        window: QWidget,
        workspace: Workspace,
        strip: MessageStrip,
        themes: ThemeSwitch,
        show: Callable[[], None],
        show_node: Callable[[NodeId], None],
    ) -> None:
        self._window = window
        self._workspace = workspace
        self._strip = strip
        self._themes = themes
        self._show = show
        self._show_node = show_node
        #: Does once more what is being asked for.
        self._again: Callable[[], object] = _nothing
        #: Whether the training that was asked for last has begun.
        self._has_begun = False
        workspace.training.state_changed.connect(self._on_state)
        workspace.training.started.connect(self._on_started)
        workspace.training.failed.connect(self._on_failed)
        workspace.training.done.connect(self._on_done)
        workspace.training.noted.connect(self._on_noted)
        workspace.tensorboard.failed.connect(lambda fault: strip.show_error(fault.text))
        workspace.tensorboard.ready.connect(self._on_tensorboard)

    @property
    def is_idle(self) -> bool:
        """Whether a training can be started."""
        return self._workspace.training.state is TrainingState.IDLE

    def train(self) -> None:
        """Train with fresh weights."""
        self._begin(self._workspace.training.start)

    def train_on(self) -> None:
        """Train from the weights of the last run of this document."""
        self._begin(partial(self._workspace.training.start, continues=self._workspace.training.run))

    def queue(self) -> None:
        """Let the document as it is now wait for its turn."""
        self._again = self.queue
        is_waiting = self._workspace.queue_up()
        self._again = _nothing
        if not is_waiting:
            return
        waiting = len(self._workspace.queue.waiting)
        self._strip.show_note(tr("{name} waits in the Runs tab, as number {place}.", name=self._name, place=waiting))

    @property
    def _name(self) -> str:
        return self._workspace.name or tr("The network")

    def train_on_for(self, epochs: int) -> None:
        """The same, for so many epochs instead of those that are set."""
        self._begin(partial(self._workspace.training.start, continues=self._workspace.training.run, epochs=epochs))

    def resume(self) -> None:
        """Go on exactly with the last run, which was stopped or cut short."""
        run = self._workspace.training.resumable
        if run is not None:
            self._begin(partial(self._workspace.training.resume, run))

    def _begin(self, start: Callable[[], object]) -> None:
        self._strip.hide()
        self._show()
        self._again = partial(self._begin, start)
        start()
        self._again = _nothing

    def pause_or_go_on(self) -> None:
        """Wait after the batch at hand, or go on from there."""
        waits = self._workspace.training.state is TrainingState.PAUSED
        self._workspace.training.steer(GoOn() if waits else Pause())

    def one_step(self) -> None:
        """Train one batch and wait again."""
        self._workspace.training.steer(GoOn(steps=1))

    def one_epoch(self) -> None:
        """Train to the end of the epoch and wait again."""
        self._workspace.training.steer(GoOn(epochs=1))

    def tune(self) -> None:
        """Change settings while it trains."""
        TuningDialog.open_for(self._workspace, self._themes, self._window)

    def stop(self) -> None:
        """Stop after the step at hand; the weights are kept."""
        self._workspace.training.stop()

    def stop_best(self) -> None:
        """Stop after the step at hand; the weights of the best epoch are kept."""
        self._workspace.training.stop("best")

    def close_ask(self) -> None:
        """Ask what becomes of a training each time the window is closed."""
        self._workspace.preferences.change(at_close=AtClose.ASK)

    def close_go_on(self) -> None:
        """Let a training go on after the window is closed."""
        self._workspace.preferences.change(at_close=AtClose.GO_ON)

    def close_stop(self) -> None:
        """Stop a training when the window is closed."""
        self._workspace.preferences.change(at_close=AtClose.STOP)

    def at_close(self) -> AtClose:
        """What becomes of a training now that the window is to be closed; ``ASK`` where it is not to be."""
        training, setting = self._workspace.training, self._workspace.preferences
        if training.is_idle or training.run is None or setting.now.at_close is not AtClose.ASK:
            return AtClose.STOP if setting.now.at_close is AtClose.STOP else AtClose.GO_ON
        waits = training.state is TrainingState.PAUSED
        chosen, always = ask_at_close(self._window, training.run.name, waits=waits)
        if always and chosen is not AtClose.ASK:
            setting.change(at_close=chosen)
        return chosen

    def show_tab(self) -> None:
        """Bring the Training tab to the front."""
        self._show()

    def show_origin(self) -> None:
        """Go to the node where numbers of the last training were first not finite."""
        origin = self._workspace.trained.origin
        if origin is not None:
            self._show_node(origin.first.node)

    def open_tensorboard(self) -> None:
        """Show the logs of the runs in the browser, once TensorBoard has started."""
        folder = self._workspace.run_list.folder
        if self._workspace.tensorboard.is_installed and not has_logs(folder):  # without it, logs are of no use
            self._strip.show_error(problem("tensorboard.no_logs").text)
            return
        self._strip.show_note(tr("Starting TensorBoard …"))
        self._workspace.tensorboard.show(folder)

    def restart_engine(self) -> None:
        """End the process that runs Keras and start another."""
        self._workspace.engine.restart()

    def _on_tensorboard(self, url: QUrl) -> None:
        self._strip.show_note(tr("TensorBoard shows the runs at {address}.", address=url.toString()))
        QDesktopServices.openUrl(url)

    def _on_state(self, state: TrainingState) -> None:
        self._has_begun = self._has_begun and state is not TrainingState.STARTING

    def _on_started(self, _started: TrainingStarted) -> None:
        self._has_begun = True

    def _on_failed(self, problem: Problem) -> None:
        if is_held(problem):
            ask_to_read(self._strip, self._workspace.outside, problem, self._again)
            return
        # One that did not begin leaves nothing; what could be resumed then is an earlier one, which this is not about.
        if self._has_begun and self._workspace.training.resumable is not None:
            self._strip.show_error(problem.text, tr("Resume"), self.resume)
        else:
            self._strip.show_error(problem.text)

    def _on_noted(self, noted: TrainingNoted) -> None:
        self._strip.show_note(noted.problem.text)

    def _on_done(self, done: TrainingDone) -> None:
        if done.problem is None:
            return
        if self._workspace.trained.origin is not None:
            self._strip.show_error(done.problem.text, tr("Show"), self.show_origin)
        else:
            self._strip.show_error(done.problem.text)


def _nothing() -> None:
    """What is done again where nothing was asked for."""
