"""The order in which a training tells of itself: nothing before it starts, nothing after its end, no step twice."""

from __future__ import annotations

from nodeeditor.protocol.answers import (
    Answer,
    BatchesDone,
    DataRead,
    EpochDone,
    LayerAdapts,
    NonFiniteFound,
    TrainingChanged,
    TrainingDone,
    TrainingGoesOn,
    TrainingNoted,
    TrainingPaused,
    TrainingStarted,
)
from nodeeditor.protocol.fault import MessageError, refuse
from nodeeditor.protocol.limits import NAME
from nodeeditor.protocol.soundness import check_problem
from nodeeditor.values import LARGEST

_REASONS = frozenset({"finished", "stopped", "early_stopping", "nan"})
#: Metrics of one training.
_METRICS = 10_000


class CourseTold:
    """Takes the messages of one training into the folder ``run``, and refuses what does not follow."""

    def __init__(self, run: str) -> None:
        self._run = run
        self._plan: TrainingStarted | None = None
        self._epoch = self._step = 0
        self._steps = 0
        self._changes = 0
        self._paused = False
        #: Whether it told its end.
        self.is_over = False

    @property
    def has_begun(self) -> bool:
        """Whether steps are made."""
        return self._plan is not None

    def take(self, message: Answer) -> None:
        """Take in what is told next. Raises ``MessageError`` where it can't be."""
        if self.is_over or self.has_begun is isinstance(message, DataRead | LayerAdapts | TrainingStarted):
            raise refuse("early", message=type(message).__name__)
        match message:
            case TrainingStarted():
                self._begin(message)
            case BatchesDone():
                self._batches(message)
            case EpochDone(epoch, _, logs):
                self._at(message, epoch, 0)
                if not logs.keys() <= self._names_of_epochs():
                    raise self._stranger(message, *(logs.keys() - self._names_of_epochs()))
                self._epoch, self._step = epoch + 1, 0
            case TrainingPaused() | TrainingGoesOn():
                if self._paused is isinstance(message, TrainingPaused):
                    raise refuse("early", message=type(message).__name__)
                self._paused = not self._paused
                self._near(message, message.epoch, message.step)
            case TrainingChanged(epoch, step, number, steps):
                self._near(message, epoch, step)
                if steps < 1:
                    raise refuse("value", message="TrainingChanged", field="steps", got=steps)
                if self._changes and number != self._changes:
                    raise refuse("value", message="TrainingChanged", field="number", got=number)
                # The epoch at hand keeps its batches; those of the next ones may be more.
                self._steps, self._changes = max(steps, self._steps), number + 1
            case TrainingNoted() | NonFiniteFound():
                self._near(message, message.epoch, message.step)
                check_problem(type(message).__name__, message.problem)
            case TrainingDone():
                self._end(message)

    def _begin(self, plan: TrainingStarted) -> None:
        name = "TrainingStarted"
        _within(plan.run, self._run, name)
        for field in ("epochs", "steps", "samples"):
            if not 1 <= getattr(plan, field) <= LARGEST:
                raise refuse("value", message=name, field=field, got=getattr(plan, field))
        if (plan.first_epoch, plan.first_step) > (plan.epochs, 0):
            raise refuse("value", message=name, field="first_epoch", got=plan.first_epoch)
        if plan.first_step > plan.steps or len(plan.metrics) > _METRICS:
            raise refuse("value", message=name, field="first_step", got=plan.first_step)
        if len(set(plan.metrics)) < len(plan.metrics):
            raise refuse("value", message=name, field="metrics", got=", ".join(plan.metrics)[:NAME])
        self._plan = plan
        self._epoch, self._step, self._steps = plan.first_epoch, plan.first_step, plan.steps

    def _batches(self, message: BatchesDone) -> None:
        self._at(message, message.epoch, message.step)
        assert self._plan is not None
        names = set(self._plan.metrics)
        if not message.logs.keys() <= names:
            raise self._stranger(message, *(message.logs.keys() - names))
        counts = {len(values) for values in message.logs.values()}
        if len(counts) != 1:
            raise refuse("value", message="BatchesDone", field="logs", got=str(sorted(counts)[:4]))
        (count,) = counts
        if count < 1 or message.step + count > self._steps:
            raise refuse("value", message="BatchesDone", field="step", got=message.step + count)
        self._step += count

    def _at(self, message: BatchesDone | EpochDone, epoch: int, step: int) -> None:
        """``message`` has to tell of what comes next."""
        assert self._plan is not None
        wanted = self._step if isinstance(message, BatchesDone) else step
        if epoch != self._epoch or step != wanted or epoch >= self._plan.epochs or self._paused:
            name = type(message).__name__
            raise refuse("order", message=name, epoch=epoch + 1, step=step + 1, due=self._epoch + 1, at=self._step + 1)

    def _near(self, message: Answer, epoch: int, step: int) -> None:
        """What is told beside the steps may lag behind them, but not run ahead of the plan."""
        assert self._plan is not None
        if epoch > self._plan.epochs or step > self._steps:
            name = type(message).__name__
            raise refuse("order", message=name, epoch=epoch + 1, step=step + 1, due=self._epoch + 1, at=self._step + 1)

    def _end(self, message: TrainingDone) -> None:
        assert self._plan is not None
        _within(message.run, self._run, "TrainingDone")
        if message.reason not in _REASONS:
            raise refuse("value", message="TrainingDone", field="reason", got=message.reason[:NAME])
        if message.epochs > self._plan.epochs:
            raise refuse("value", message="TrainingDone", field="epochs", got=message.epochs)
        check_problem("TrainingDone", message.problem)
        self.is_over = True

    def _names_of_epochs(self) -> set[str]:
        assert self._plan is not None
        return {name for metric in self._plan.metrics for name in (metric, f"val_{metric}")}

    def _stranger(self, message: Answer, *names: str) -> MessageError:
        return refuse("stranger", message=type(message).__name__, name=names[0][:NAME])


def _within(got: str, wanted: str, message: str) -> None:
    if got != wanted:
        raise refuse("value", message=message, field="run", got=got)
