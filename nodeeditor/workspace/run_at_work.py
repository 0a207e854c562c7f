"""What the training at hand told of itself so far: its plan, where it is, its newest values, what was changed."""

from __future__ import annotations

from nodeeditor.protocol.answers import Answer, BatchesDone, EpochDone, TrainingChanged, TrainingStarted
from nodeeditor.runs.journal import Resumed


class RunAtWork:
    """Takes in each message; the last run stays known until the next one starts."""

    def __init__(self) -> None:
        #: How it began; None before any did.
        self.plan: TrainingStarted | None = None
        #: What was changed since then.
        self.changes: list[TrainingChanged] = []
        #: The newest value of each log, of a batch or an epoch.
        self.logs: dict[str, float] = {}
        #: The epochs that ended, and the batches of the next one.
        self.epoch = self.step = 0
        self._steps = 1

    @property
    def steps(self) -> int:
        """The batches of an epoch."""
        return self._steps

    @property
    def planned(self) -> int | None:
        """The steps from the first epoch to the last one; None before a training began."""
        return None if self.plan is None else self.plan.epochs * self._steps

    @property
    def reached(self) -> int:
        """The steps that are done of those."""
        return self.epoch * self._steps + self.step

    def take(self, message: Answer | Resumed) -> None:
        """Take in what the training told."""
        match message:
            case TrainingStarted():
                self.plan, self._steps = message, max(1, message.steps)
                self.epoch, self.step = message.first_epoch, message.first_step
                self.changes, self.logs = [], {}
            case BatchesDone():
                counts = [len(values) for values in message.logs.values()]
                self.epoch, self.step = message.epoch, message.step + max(counts, default=0)
                self.logs |= {name: values[-1] for name, values in message.logs.items() if values}
            case EpochDone():
                self.epoch, self.step = message.epoch + 1, 0
                self.logs |= message.logs
            case TrainingChanged():
                self.changes.append(message)
                self._steps = max(1, message.steps)
            case _:
                pass
