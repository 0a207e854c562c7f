"""Going on with a run that was cut short, in its own folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from nodeeditor.document import Document, load
from nodeeditor.graph.edits import SetTraining
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.answers import TrainingDone
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import read_journal
from nodeeditor.runs.listing import RunInfo, check_at_rest, read_run
from nodeeditor.runs.past import past
from nodeeditor.runs.record import RunStatus


@dataclass(frozen=True, slots=True)
class Given:
    """The options that say something else than the graph file; None where they say nothing."""

    epochs: int | None = None
    batch_size: int | None = None
    seed: int | None = None

    def apply(self, document: Document, file: Document | None = None) -> None:
        """Let the options have their way over the settings in the document, and those of a run's own ``file``.

        Of the epochs the most count, whether the document was made to train longer or the run was.
        """
        own = (file or document).graph.training
        most = max(own.epochs, document.graph.training.epochs)
        document.graph.apply(
            SetTraining(
                replace(
                    document.graph.training,
                    epochs=most if self.epochs is None else self.epochs,
                    batch_size=own.batch_size if self.batch_size is None else self.batch_size,
                    seed=own.seed if self.seed is None else self.seed,
                )
            )
        )


def resumable(folder: Path) -> RunInfo:
    """The run in ``folder``. Raises :class:`ProblemError` where training can't go on from it."""
    if not RunFolder(folder).taken:
        raise ProblemError(problem("command.resume_nothing", folder=str(folder)))
    check_at_rest(folder)
    found = read_run(folder)
    if found.record is None:
        assert found.problem is not None
        raise ProblemError(found.problem)
    return found


def take_settings(document: Document, folder: Path, given: Given) -> None:
    """Give ``document`` the settings that options gave the run in ``folder`` when it began, or give it now."""
    try:
        own = load(RunFolder(folder).graph)
    except ProblemError:
        own = None  # the training itself tells of it
    given.apply(document, own)


def what_it_was(run: RunInfo, epochs: int) -> TrainingDone | None:
    """How the run went, where nothing of ``epochs`` is left to train."""
    record = run.record
    if record is None or run.status not in (RunStatus.FINISHED, RunStatus.EARLY_STOPPING):
        return None
    if run.status is RunStatus.FINISHED and record.epochs < epochs:
        return None
    return TrainingDone(
        run=str(run.path),
        reason=run.status.value,
        epochs=record.epochs,
        history=past(read_journal(run.folder.journal)).history,
        samples_per_second=record.samples_per_second,
        seconds=record.seconds,
        memory=record.memory,
    )
