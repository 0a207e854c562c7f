"""``nodeeditor train FILE``: the same training as in the editor, without a window."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from nodeeditor.commands.command import FOUND_PROBLEMS, SOUND, Command, add_file, add_json, add_trust, take_trust, whole
from nodeeditor.commands.keras import wake_for_training
from nodeeditor.commands.outside import tell_outside
from nodeeditor.commands.progress import JsonLines, Lines, Progress, say_to_terminal
from nodeeditor.commands.results import claimed_output
from nodeeditor.commands.resume import Given, resumable, take_settings, what_it_was
from nodeeditor.commands.saying import say
from nodeeditor.commands.stopping import stopping_by_signal
from nodeeditor.document import Document, load
from nodeeditor.document.format import dumps
from nodeeditor.graph.limits import LARGEST_COUNT, LARGEST_SEED
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.answers import Answer, TrainingDone
from nodeeditor.runs.folder import RunFolder, new_run_path
from nodeeditor.runs.same_graph import check_same_graph

#: So many workers that are waited for are named.
_NAMED = 4

_STRATEGIES = ("auto", "single", "mirrored", "multi-worker")


def run(options: argparse.Namespace) -> int:
    """Train, tell how it goes, and keep everything in the run's folder."""
    if options.strategy not in _STRATEGIES:
        known = ", ".join(_STRATEGIES)
        raise ProblemError(problem("command.value_unknown", option="--strategy", value=options.strategy, known=known))
    path = Path(options.file)
    document = load(path)
    take_trust(options, document.graph)
    with claimed_output() as output:
        progress: Progress = JsonLines(output) if options.json else Lines(output)
        try:
            done = _train(document, options, path, progress)
        except ProblemError as error:
            progress.fail(error.problem)
            raise
    if done.problem is not None:
        # The weights before it are kept, so the run can be used; still it went wrong.
        say(done.problem.text)
        return FOUND_PROBLEMS
    return SOUND


def _train(document: Document, options: argparse.Namespace, path: Path, progress: Progress) -> TrainingDone:
    given = Given(options.epochs, options.batch_size, options.seed)
    folder = _run_folder(options, path)
    if options.resume:
        found = resumable(folder)
        take_settings(document, folder, given)
        check_same_graph(found.folder, document.graph)
        was = what_it_was(found, document.graph.training.epochs)
        if was is not None:
            progress.report(was)
            return was
    elif options.replay:
        take_settings(document, Path(options.replay), given)
    else:
        given.apply(document)
    tell_outside(document.graph, path)
    say_to_terminal(tr("Keras is starting ..."))
    wake_for_training()
    from nodeeditor.engine.training.cluster import devices_of
    from nodeeditor.engine.training.resuming import changes_of
    from nodeeditor.engine.training.train import train
    from nodeeditor.engine.weights.source import digest_of

    start = path.resolve().parent
    devices = devices_of(options.strategy, waiting=_say_who_is_waited_for)
    with stopping_by_signal() as stopping:
        return train(
            dumps(document),
            start,
            folder,
            _unless_gone(progress.report, stopping.ask),
            stopping.commands,
            resume=options.resume,
            replay=changes_of(Path(options.replay), document.graph, partial(digest_of, document.graph, start))
            if options.replay
            else (),
            devices=devices,
        )


def _say_who_is_waited_for(addresses: Sequence[str], *, is_long: bool) -> None:
    named = ", ".join(addresses[:_NAMED]) + (", ..." if len(addresses) > _NAMED else "")
    (say if is_long else say_to_terminal)(tr("Waiting for a worker at {addresses} ...", addresses=named))


def _run_folder(options: argparse.Namespace, path: Path) -> Path:
    """Where the run is to be, or is."""
    if options.resume and not options.run_dir:
        raise ProblemError(problem("command.resume_where"))
    if options.resume and options.replay:
        raise ProblemError(problem("command.resume_or_replay"))
    if not options.run_dir:
        return new_run_path(path.resolve().parent / "runs", path.stem)
    folder = Path(options.run_dir).resolve()
    if not options.resume and RunFolder(folder).taken:
        raise ProblemError(problem("training.run_exists", folder=str(options.run_dir)))
    return folder


def _unless_gone(report: Callable[[Answer], None], stop: Callable[[], None]) -> Callable[[Answer], None]:
    """``report``, for a reader who may go away: then the training stops and still keeps its weights."""

    def careful(answer: Answer) -> None:
        try:
            report(answer)
        except OSError:  # a closed pipe, or a terminal that is gone
            stop()

    return careful


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_file(parser)
    add_json(parser)
    add_trust(parser)
    parser.add_argument(
        "--epochs", type=whole(1, LARGEST_COUNT), metavar="N", help="so many epochs instead of the file's"
    )
    parser.add_argument(
        "--batch-size", type=whole(1, LARGEST_COUNT), metavar="B", help="samples a step instead of the file's"
    )
    parser.add_argument(
        "--seed", type=whole(0, LARGEST_SEED), metavar="S", help="seed of the weights and of the shuffling"
    )
    parser.add_argument("--run-dir", metavar="DIR", help="folder of the run (default: runs/NAME-TIME beside the file)")
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on exactly with the run in --run-dir, which was cut short; with --epochs N up to N epochs in all",
    )
    parser.add_argument(
        "--replay", metavar="RUN", help="make the changes again that were made while the run in the folder RUN trained"
    )
    parser.add_argument(
        "--strategy",
        default="auto",
        metavar="|".join(_STRATEGIES),
        help="one device, all of this machine, or several machines (default: what there is)",
    )


COMMAND = Command("train", "train a graph on its data", _add_options, run)
