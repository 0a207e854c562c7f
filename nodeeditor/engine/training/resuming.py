"""What a training goes on from: another run's weights, or its own run that was cut short."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from nodeeditor.engine.training.facts import versions
from nodeeditor.engine.training.outcome import Start
from nodeeditor.engine.training.state import Layout
from nodeeditor.engine.training.state_file import read_layout
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.protocol.steering import AppliedChanges
from nodeeditor.runs.checkpoints import Checkpoint, Position, newest_sound, set_aside
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import read_journal
from nodeeditor.runs.listing import check_at_rest
from nodeeditor.runs.past import past
from nodeeditor.runs.record import RunRecord
from nodeeditor.runs.same_graph import check_same_graph


@dataclass(frozen=True)
class Earlier:
    """What was before a training.

    ``state`` is the file of the checkpoint that it goes on from, None where it begins with fresh weights.
    ``record`` is that of its own run, where that was cut short and goes on exactly; ``replay`` are
    changes that run was given after the checkpoint. ``notes`` are to be told once it goes on.
    """

    run: str = ""
    state: Path | None = None
    layout: Layout | None = None
    start: Start = field(default_factory=Start)
    record: RunRecord | None = None
    replay: tuple[AppliedChanges, ...] = ()
    notes: tuple[Problem, ...] = ()


def run_to_continue(run: Path) -> Earlier:
    """The run in ``run``, whose weights another run begins with. Raises ``ProblemError``."""
    folder = RunFolder(run)
    folder.read_record()  # says so where there is no run at all
    checkpoint = newest_checkpoint(folder)
    layout = read_layout(checkpoint.state, run.name)
    return Earlier(run.name, checkpoint.state, layout, Start(Position(layout.course.epoch)))


def run_to_resume(run: Path, graph: Graph) -> Earlier:
    """The run in ``run`` that was cut short, to go on as if it had not been.

    Damaged checkpoints are set aside. Raises ``ProblemError`` where the run is one of another graph, or is trained now.
    """
    check_at_rest(run)  # a checkpoint that is being written would seem to be damaged
    folder = RunFolder(run)
    record = folder.read_record()
    check_same_graph(folder, graph)
    notes: list[Problem] = []

    def damaged(checkpoint: Checkpoint, reason: str) -> None:
        notes.append(problem("training.checkpoint_damaged", name=checkpoint.path.name, reason=reason))
        try:
            set_aside(checkpoint)
        except OSError as error:
            raise ProblemError(
                problem("training.bad_checkpoint", folder=run.name, reason=error.strerror or str(error))
            ) from error

    if record.versions != (here := versions()):
        other = ", ".join(f"{name} {there}" for name, there in record.versions.items() if here.get(name) != there)
        notes.append(problem("training.other_versions", run=run.name, versions=other))
    checkpoint = newest_sound(folder.checkpoints, damaged)
    events = read_journal(folder.journal)
    if checkpoint is None:
        if record.weights:
            raise ProblemError(problem("weights.gone", path=str(record.weights.get("path", ""))))
        if record.continues is not None:  # its first weights were those of a run that may be gone
            raise ProblemError(problem("training.no_checkpoint", folder=run.name))
        changes = past(events).changes
        start = Start(Position(record.first_epoch))
        return Earlier(run.name, None, None, start, record, changes, tuple(notes))
    layout = read_layout(checkpoint.state, run.name)
    course = layout.course
    before = past(events, course.position)
    start = Start(course.position, before.history, before.epochs, course.seconds, tuple(course.changes))
    later = before.changes[len(course.changes) :]
    return Earlier(run.name, checkpoint.state, layout, start, record, later, tuple(notes))


def changes_of(run: Path, graph: Graph, digest: Callable[[], str] = str) -> tuple[AppliedChanges, ...]:
    """The changes made while ``run`` was going on, to be replayed.

    ``digest`` makes that of the weights that ``graph`` begins with, where it names any. Raises ``ProblemError`` for a
    run of another graph, or one that began with other weights.
    """
    folder = RunFolder(run)
    record = folder.read_record()
    check_same_graph(folder, graph)
    if record.weights and digest() != record.weights.get("sha256"):
        raise ProblemError(problem("weights.changed", run=run.name, path=str(record.weights.get("path", ""))))
    return past(read_journal(folder.journal)).changes


def newest_checkpoint(folder: RunFolder) -> Checkpoint:
    """The newest checkpoint of a run that is whole. Raises ``ProblemError`` where there is none."""
    reasons: list[str] = []
    found = newest_sound(folder.checkpoints, lambda _, reason: reasons.append(reason))
    if found is None and reasons:
        raise ProblemError(problem("training.bad_checkpoint", folder=folder.path.name, reason=reasons[0]))
    if found is None:
        raise ProblemError(problem("training.no_checkpoint", folder=folder.path.name))
    return found
