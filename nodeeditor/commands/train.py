"""``nodeeditor train FILE``: the same training as in the editor, without a window."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from nodeeditor.commands.command import FOUND_PROBLEMS, SOUND, Command, add_file, add_json
from nodeeditor.commands.keras import wake_for_training
from nodeeditor.commands.progress import JsonLines, Lines, Progress, say_to_terminal
from nodeeditor.commands.results import claimed_output
from nodeeditor.commands.resume import Resumed, epochs_left, put_aside, resumable
from nodeeditor.commands.saying import say
from nodeeditor.commands.stopping import stopping_by_signal
from nodeeditor.document import Document, load
from nodeeditor.document.format import dumps
from nodeeditor.graph.edits import SetTraining
from nodeeditor.graph.limits import LARGEST_COUNT, LARGEST_SEED
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.answers import Answer, TrainingDone
from nodeeditor.runs.folder import RunFolder, new_run_path

_STRATEGIES = ("auto", "single")


def run(options: argparse.Namespace) -> int:
    """Train, tell how it goes, and keep everything in the run's folder."""
    if options.strategy not in _STRATEGIES:
        known = " or ".join(_STRATEGIES)
        raise ProblemError(problem("command.value_later", option="--strategy", value=options.strategy, known=known))
    path = Path(options.file)
    document = load(path)
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
    folder, left = _run_folder(options, path)
    _apply_options(document, options, left)
    say_to_terminal(tr("Keras is starting ..."))
    wake_for_training()
    from nodeeditor.engine.training.train import train

    resumed: Resumed | None = None
    with stopping_by_signal() as should_stop:
        try:
            resumed = put_aside(folder) if options.resume else None
            return train(
                dumps(document),
                path.resolve().parent,
                folder,
                _unless_gone(progress.report, should_stop.ask),
                should_stop,
                continues=resumed.earlier if resumed else None,
            )
        finally:
            if resumed is not None:
                resumed.give_back()


def _run_folder(options: argparse.Namespace, path: Path) -> tuple[Path, int | None]:
    """Where the run is to be, and the epochs a run that is resumed still had to go."""
    if not options.resume:
        if options.run_dir:
            folder = Path(options.run_dir).resolve()
            if RunFolder(folder).taken:
                raise ProblemError(problem("training.run_exists", folder=str(options.run_dir)))
            return folder, None
        return new_run_path(path.resolve().parent / "runs", path.stem), None
    if not options.run_dir:
        raise ProblemError(problem("command.resume_where"))
    folder = Path(options.run_dir).resolve()
    return folder, epochs_left(resumable(folder))


def _apply_options(document: Document, options: argparse.Namespace, left: int | None) -> None:
    """Let the options have their way over the settings in the file."""
    epochs = options.epochs if options.epochs is not None else left
    settings = document.graph.training
    document.graph.apply(
        SetTraining(
            replace(
                settings,
                epochs=settings.epochs if epochs is None else epochs,
                batch_size=settings.batch_size if options.batch_size is None else options.batch_size,
                seed=settings.seed if options.seed is None else options.seed,
            )
        )
    )


def _unless_gone(report: Callable[[Answer], None], stop: Callable[[], None]) -> Callable[[Answer], None]:
    """``report``, for a reader who may go away: then the training stops and still keeps its weights."""

    def careful(answer: Answer) -> None:
        try:
            report(answer)
        except OSError:  # a closed pipe, or a terminal that is gone
            stop()

    return careful


def _whole(lowest: int, highest: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        number = int(text) if re.fullmatch(r"\s*[+-]?[0-9]{1,10}\s*", text) else None
        if number is None or not lowest <= number <= highest:
            raise argparse.ArgumentTypeError(
                tr(
                    "'{text}' is no whole number from {lowest} to {highest}",
                    text=text[:40],
                    lowest=lowest,
                    highest=highest,
                )
            )
        return number

    return read


def _add_options(parser: argparse.ArgumentParser) -> None:
    add_file(parser)
    add_json(parser)
    parser.add_argument(
        "--epochs", type=_whole(1, LARGEST_COUNT), metavar="N", help="so many epochs instead of the file's"
    )
    parser.add_argument(
        "--batch-size", type=_whole(1, LARGEST_COUNT), metavar="B", help="samples a step instead of the file's"
    )
    parser.add_argument(
        "--seed", type=_whole(0, LARGEST_SEED), metavar="S", help="seed of the weights and of the shuffling"
    )
    parser.add_argument("--run-dir", metavar="DIR", help="folder of the run (default: runs/NAME-TIME beside the file)")
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on with the run in --run-dir, which is kept as DIR-1; without --epochs, for the epochs it had left",
    )
    parser.add_argument(
        "--strategy", default="auto", metavar="|".join(_STRATEGIES), help="devices to train on: one, in this version"
    )


COMMAND = Command("train", "train a graph on its data", _add_options, run)
