"""What names, places and settings may be, so that every graph can be written to a file and read again."""

from __future__ import annotations

import keyword
import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from nodeeditor.graph.annotations import Dot, Frame, FrameColor, Note
from nodeeditor.graph.arithmetic import NAME as ARGUMENT
from nodeeditor.graph.blocks import INDEX, REPEAT, Argument
from nodeeditor.graph.bookmarks import NUMBERS, Bookmark
from nodeeditor.graph.elements import Link
from nodeeditor.graph.settings import (
    DataSettings,
    DataSource,
    EarlyStopping,
    RandomSource,
    ReduceOnPlateau,
    TrainingSettings,
    WeightsSource,
)
from nodeeditor.language import marked, tr
from nodeeditor.limits import IDENTIFIER_CHARACTERS
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.values import FrozenMap, is_storable

#: Layer names become file paths in a ``.keras`` file, hence the narrow alphabet.
LONGEST_NAME = 128
NAME = re.compile(rf"[A-Za-z0-9][A-Za-z0-9_.\-]{{0,{LONGEST_NAME - 1}}}")
#: What random number generators take.
LARGEST_SEED = 2**32 - 1
#: Far more links than a port will see, and an exact number in every language.
LARGEST_POSITION = 2**31 - 1
#: The same for epochs, batches, samples and sizes.
LARGEST_COUNT = 2**31 - 1
#: Room for 100,000 nodes in a row, and whole numbers of Qt at every zoom.
LARGEST_PLACE = 1e8
#: A title is a line, a note is a text that people read, and neither is as wide as the canvas.
LONGEST_TITLE = 200
LONGEST_NOTE = 20_000
LEAST_WIDTH, LARGEST_WIDTH = 40.0, 1e5
#: Far more than anyone leads a link through by hand.
MOST_DOTS = 1000
RANDOM_KINDS = ("normal", "uniform", "classes")


class EditError(ProblemError):
    """An edit that the graph as it stands can't take; the graph is as it was before."""


def check_name(name: str, kind: str, taken: Mapping[str, object]) -> None:
    """Refuse a name that can't be used, or is used already by another ``kind``."""
    if not NAME.fullmatch(name):
        raise EditError(problem("graph.name_bad", name=name))
    if name in taken:
        raise EditError(problem("graph.name_taken", name=name, kind=kind))


def check_identifier(text: str, what: str) -> None:
    """Refuse an id, or the name of a type or a port, that is longer than any, or hides something.

    ``what`` it is, is marked and put into words in a refusal alone: each node of each edit is asked here.
    """
    if len(text) > IDENTIFIER_CHARACTERS or not text.isprintable():
        shown = text[:40] + "…" if len(text) > 40 else text
        raise EditError(problem("graph.text_bad", what=tr(what), text=shown, limit=IDENTIFIER_CHARACTERS))


def check_place(node: str, x: float, y: float) -> None:
    """Refuse a place that is none, or out of all reach."""
    if not (abs(x) <= LARGEST_PLACE and abs(y) <= LARGEST_PLACE):
        raise EditError(problem("graph.place_bad", node=node, x=str(x), y=str(y), limit=LARGEST_PLACE))


def check_config(node: str, config: FrozenMap) -> None:
    """Refuse parameters that no file can hold."""
    if not is_storable(config):
        raise EditError(problem("graph.value_bad", node=node))


def check_link(link: Link, target: str) -> None:
    """Refuse a link whose ports or position no file can hold."""
    if not 0 <= link.position <= LARGEST_POSITION:
        raise EditError(problem("graph.position_bad", node=target, position=str(link.position), limit=LARGEST_POSITION))
    for port in (link.source_port, link.target_port):
        if not _is_port(port):
            check_identifier(port, marked("port"))


@lru_cache(maxsize=1024)
def _is_port(text: str) -> bool:
    """Whether a port can be called so; they have few names, and a graph has many links."""
    return len(text) <= IDENTIFIER_CHARACTERS and text.isprintable()


def check_frame(identifier: str, frame: Frame) -> None:
    """Refuse a frame that no file can hold, or that is at no place."""
    shown = frame.title[:40] or identifier
    title = frame.title
    _need(
        len(title) <= LONGEST_TITLE and title.isprintable(),
        tr("The title of a frame"),
        title[:40],
        tr("one line of at most {most} characters", most=LONGEST_TITLE),
    )
    _need(isinstance(frame.color, FrameColor), tr("The colour of a frame"), frame.color, ", ".join(FrameColor))
    _check_own_id(identifier, frame.id, shown)
    check_place(shown, frame.x, frame.y)
    _need_width(tr("The width of frame '{title}'", title=shown), frame.width)
    _need_width(tr("The height of frame '{title}'", title=shown), frame.height)


def check_note(identifier: str, note: Note) -> None:
    """Refuse a note that no file can hold, or that is at no place."""
    _need(
        len(note.text) <= LONGEST_NOTE and is_storable(note.text),
        tr("The text of a note"),
        note.text[:40],
        tr("at most {most:,} whole characters", most=LONGEST_NOTE),
    )
    _check_own_id(identifier, note.id, identifier)
    check_place(identifier, note.x, note.y)
    _need_width(tr("The width of note '{id}'", id=identifier), note.width)


def check_dots(target: str, dots: Sequence[Dot]) -> None:
    """Refuse dots that are at no place, or more than a link can have."""
    _need(
        len(dots) <= MOST_DOTS,
        tr("The number of dots of a link"),
        len(dots),
        tr("a whole number from {least} to {most}", least=0, most=MOST_DOTS),
    )
    for dot in dots:
        check_place(target, dot.x, dot.y)


def check_bookmark(number: int, bookmark: Bookmark | None) -> None:
    """Refuse a bookmark that no key leads to, or that shows no place."""
    _need(
        number in NUMBERS,
        tr("The number of a bookmark"),
        number,
        tr("a whole number from {least} to {most}", least=NUMBERS[0], most=NUMBERS[-1]),
    )
    if bookmark is not None:
        check_place(tr("Bookmark {number}", number=number), bookmark.x, bookmark.y)
        zoom = bookmark.zoom
        _need(0 < zoom < math.inf, tr("The zoom of a bookmark"), zoom, tr("a number above 0"))
        for use, repetition in bookmark.steps:
            _need(is_storable(use), tr("The way to a bookmark"), use, tr("whole characters"))
            _need_at_least(0, repetition, tr("The repetition that a bookmark shows"))
        _need(
            bookmark.of is None or is_storable(bookmark.of),
            tr("The way to a bookmark"),
            bookmark.of,
            tr("whole characters"),
        )


def check_arguments(block: str, arguments: Sequence[Argument]) -> None:
    """Refuse arguments that expressions could not name, or that no file can hold."""
    taken: set[str] = {REPEAT, INDEX}
    for argument in arguments:
        if ARGUMENT.fullmatch(argument.name) is None or keyword.iskeyword(argument.name):
            raise EditError(problem("block.argument_bad", block=block, name=argument.name))
        if argument.name in taken:
            raise EditError(problem("block.argument_taken", block=block, name=argument.name))
        if not is_storable(argument.default):
            raise EditError(problem("graph.value_bad", node=argument.name))
        taken.add(argument.name)


def check_data(data: DataSettings) -> None:
    """Refuse data settings that mean nothing."""
    _need(0 <= data.validation < 1, tr("The validation share"), data.validation, tr("a number from 0 to below 1"))
    _need_seed(data.seed, tr("The seed of the split"))
    if data.source is not None:
        _check_source(data.source)


def check_training(training: TrainingSettings) -> None:
    """Refuse training settings that mean nothing."""
    _need_at_least(1, training.epochs, tr("The number of epochs"))
    _need_at_least(1, training.batch_size, tr("The batch size"))
    _need_seed(training.seed, tr("The seed of the training"))
    check_config(tr("The optimizer"), training.optimizer)
    _check_early_stopping(training.early_stopping)
    _check_plateau(training.reduce_on_plateau)
    kept = training.checkpoints
    _need(is_storable(kept.monitor), tr("The value that checkpoints watch"), kept.monitor, tr("whole characters"))
    _need_at_least(0, kept.every, tr("The epochs between two checkpoints"))


def check_weights(weights: WeightsSource | None) -> None:
    """Refuse a place of weights that no file can be at, or that no graph file can hold."""
    if weights is not None:
        path, needed = weights.path, tr("the path of a file or folder")
        _need(bool(path) and is_storable(path) and "\0" not in path, tr("The place of the weights"), path, needed)


def _check_early_stopping(early: EarlyStopping | None) -> None:
    if early is None:
        return
    _need_at_least(0, early.patience, tr("The patience of early stopping"))
    _need_finite(early.min_delta, tr("The least improvement"))
    _need(is_storable(early.monitor), tr("The value to monitor"), early.monitor, tr("whole characters"))
    _need_at_least(0, early.start_from_epoch, tr("The first epoch of early stopping"))
    if early.baseline is not None:
        _need_finite(early.baseline, tr("The baseline of early stopping"))


def _check_plateau(plateau: ReduceOnPlateau | None) -> None:
    if plateau is None:
        return
    _need(
        0 < plateau.factor < 1, tr("The factor on a plateau"), plateau.factor, tr("a number above 0 and below 1")
    )  # as Keras has it
    _need_at_least(0, plateau.patience, tr("The patience on a plateau"))
    _need_at_least(0, plateau.cooldown, tr("The cooldown on a plateau"))
    _need_finite(plateau.min_delta, tr("The least improvement on a plateau"))
    _need_finite(plateau.min_lr, tr("The least learning rate on a plateau"))
    _need(plateau.min_lr >= 0, tr("The least learning rate on a plateau"), plateau.min_lr, tr("a number from 0"))
    _need(
        is_storable(plateau.monitor), tr("The value that a plateau is seen in"), plateau.monitor, tr("whole characters")
    )


def _check_source(source: DataSource) -> None:
    texts = [value for name in ("name", "path", "delimiter") if isinstance(value := getattr(source, name, ""), str)]
    for text in texts:
        _need(is_storable(text), tr("The data source"), text, tr("whole characters"))
    if not isinstance(source, RandomSource):
        return
    _need_at_least(1, source.samples, tr("The number of samples"))
    _need_seed(source.seed, tr("The seed of the random arrays"))
    for array in source.arrays:
        _need(is_storable(array.name), tr("The name of an array"), array.name, tr("whole characters"))
        _need(
            array.kind in RANDOM_KINDS,
            tr("The kind of array '{name}'", name=array.name),
            array.kind,
            ", ".join(RANDOM_KINDS),
        )
        _need_at_least(0, array.classes, tr("The number of classes of '{name}'", name=array.name))
        for size in array.shape:
            _need_at_least(1, size, tr("A size of array '{name}'", name=array.name))


def _check_own_id(identifier: str, own: str, shown: str) -> None:
    if own != identifier or not identifier or not is_storable(identifier):
        raise EditError(problem("graph.id_other", id=identifier, got=own, name=shown))


def _need_width(setting: str, got: float) -> None:
    needed = tr("a number from {least:.0f} to {most:,.0f}", least=LEAST_WIDTH, most=LARGEST_WIDTH)
    _need(LEAST_WIDTH <= got <= LARGEST_WIDTH, setting, got, needed)


def _need_at_least(least: int, got: int, setting: str) -> None:
    _need(
        least <= got <= LARGEST_COUNT,
        setting,
        got,
        tr("a whole number from {least} to {most}", least=least, most=LARGEST_COUNT),
    )


def _need_finite(got: float, setting: str) -> None:
    _need(math.isfinite(got), setting, got, tr("a finite number"))


def _need_seed(got: int, setting: str) -> None:
    _need(0 <= got <= LARGEST_SEED, setting, got, tr("a whole number from 0 to {most}", most=LARGEST_SEED))


def _need(holds: bool, setting: str, got: object, needed: str) -> None:
    if not holds:
        shown = str(got).encode("ascii", "backslashreplace").decode("ascii")
        raise EditError(Problem("graph.setting_bad", FrozenMap(setting=setting, got=shown, needed=needed)))
