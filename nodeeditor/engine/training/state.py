"""The state of a training: all that it needs to go on as if there had been no pause, taken from a model and given back.

Keras's own weights files leave the seed generators out, and the optimizer's state where it does not fit
as a whole. Weights are matched by layer and place, the optimizer's variables by their paths.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NoReturn, Protocol, TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from nodeeditor.engine.learning import Learned, learned_by, settle
from nodeeditor.engine.training.rate import follows_schedule, learning_rate
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.steering import AppliedChanges
from nodeeditor.runs.checkpoints import Position

Array: TypeAlias = npt.NDArray[Any]


class Stored(msgspec.Struct, frozen=True):
    """What a variable is like."""

    shape: tuple[int, ...]
    dtype: str


class StoredSlot(msgspec.Struct, frozen=True):
    """A variable of an optimizer."""

    path: str
    shape: tuple[int, ...]
    dtype: str


class Course(msgspec.Struct, frozen=True):
    """How far a training is, beside its variables.

    ``batch_size`` is that of the epoch at hand, 0 for the graph's own; ``seconds`` were spent training.
    ``changes`` were made so far. ``watchers`` hold what early stopping and its like remember, by name;
    ``keeps`` names the one whose best weights the training ended with, by its settings or by the user's choice.
    """

    epoch: int = 0
    step: int = 0
    batch_size: int = 0
    seconds: float = 0.0
    changes: list[AppliedChanges] = []
    watchers: dict[str, dict[str, Any]] = {}
    keeps: str = ""

    @property
    def position(self) -> Position:
        """Where the training is."""
        return Position(self.epoch, self.step)


class Layout(msgspec.Struct, frozen=True):
    """What a state holds. ``weights`` and ``seeds`` are given by layer.

    ``trained`` says which weights the optimizer changes, in its order; ``metrics`` are the sums of the
    epoch at hand; ``best`` names the watchers that keep weights of an earlier epoch; ``learned`` is what layers
    learned from the data before the training.
    """

    course: Course
    weights: dict[str, list[Stored]]
    seeds: dict[str, list[Stored]]
    optimizer_class: str = ""
    optimizer: list[StoredSlot] = []
    trained: list[tuple[str, int]] = []
    metrics: list[Stored] = []
    best: list[str] = []
    learned: dict[str, Learned] = {}
    version: int = 2


class StateSource(Protocol):
    """A state, in memory or in a file."""

    @property
    def layout(self) -> Layout:
        """What it holds."""

    def read(self, name: str, shape: tuple[int, ...], dtype: str) -> Array:
        """The values under ``name``. Raises ``KeyError`` or ``ValueError`` where there are none of that kind."""


@dataclass(frozen=True)
class State:
    """A state in memory."""

    layout: Layout
    arrays: dict[str, Array]

    def read(self, name: str, shape: tuple[int, ...], dtype: str) -> Array:
        """The values under ``name``."""
        del shape, dtype
        return self.arrays[name]


@dataclass(frozen=True)
class Restored:
    """What a model was given back: whether all of the optimizer's state fitted, and what else the state holds.

    ``best`` are weights that watchers keep, in the order of ``model.weights``.
    """

    optimizer: bool
    course: Course
    metrics: list[Array] = field(default_factory=list)
    best: dict[str, list[Array]] = field(default_factory=dict)

    @property
    def averages(self) -> bool:
        """Whether a training that ended here would have put the average of the weights in their place."""
        return self.optimizer and not self.course.keeps

    def take_kept(self, model: Any) -> None:
        """Give the model the weights that the training ended with, where those are not the last ones."""
        for weight, value in zip(model.weights, self.best.get(self.course.keeps, ()), strict=False):
            weight.assign(value)


def capture(
    model: Any,
    course: Course,
    best: Mapping[str, list[Any]] | None = None,
    metrics: list[Any] | None = None,
    *,
    with_optimizer: bool = True,
) -> State:
    """The state of a compiled, built ``model``, copied to the host's memory.

    ``best`` are weights in the order of ``model.weights``, by the watcher that keeps them; ``metrics`` the
    values of the metrics' states.
    """
    weights, seeds = _weights(model), _seeds(model)
    optimizer = list(model.optimizer.variables) if with_optimizer else []
    best, sums = best or {}, [np.array(value) for value in metrics or ()]
    layout = Layout(
        course,
        {name: [_stored(variable) for variable in group] for name, group in weights.items()},
        {name: [_stored(variable) for variable in group] for name, group in seeds.items()},
        type(model.optimizer).__name__ if with_optimizer else "",
        [_slot(variable) for variable in optimizer],
        _trained(model, weights),
        [Stored(value.shape, str(value.dtype)) for value in sums],
        list(best),
        learned_of(model),
    )
    arrays: dict[str, Array] = {}
    for kind, groups in (("weights", weights), ("seeds", seeds)):
        for name, group in groups.items():
            for index, variable in enumerate(group):
                arrays[f"{kind}/{name}/{index}"] = _copied(variable)
    for index, variable in enumerate(optimizer):
        arrays[f"optimizer/{index}"] = _copied(variable)
    for index, value in enumerate(sums):
        arrays[f"metrics/{index}"] = value
    for watcher, values in best.items():
        for name, value in zip(_best_names(watcher, model, weights), values, strict=True):
            arrays[name] = np.array(value)
    return State(layout, arrays)


def learned_of(model: Any) -> dict[str, Learned]:
    """What layers of ``model`` learned from data before the training, by layer."""
    return {layer.name: learned for layer in model.layers if (learned := learned_by(layer)) is not None}


def restored_of(state: State) -> Restored:
    """What a model would be given back of ``state``, of whose kind it is."""
    best: dict[str, list[Array]] = {}
    for name, values in state.arrays.items():
        if name.startswith("best/"):
            best.setdefault(name.split("/", 2)[1], []).append(values)
    return Restored(bool(state.layout.optimizer_class), state.layout.course, [], best)


def restore(source: StateSource, model: Any, run: str, *, rate: bool) -> Restored:
    """Give a compiled, built ``model`` the state of ``run``.

    The optimizer's variables are taken by their paths where its class is the same. With ``rate`` its learning rate
    is taken too, else it stays the one of the model. Raises ``ProblemError`` where the weights do not fit, and
    then changes nothing; and ``KeyError`` or ``ValueError`` for a source that is damaged.
    """
    layout = source.layout
    weights, seeds = _weights(model), _seeds(model)
    _check_fits(layout, weights, run)
    chosen = [
        (variable, source.read(f"weights/{name}/{index}", *_kind(variable)))
        for name, group in weights.items()
        for index, variable in enumerate(group)
    ]
    for name, group in seeds.items():
        if layout.seeds.get(name) == [_stored(variable) for variable in group]:
            chosen += [
                (variable, source.read(f"seeds/{name}/{index}", *_kind(variable)))
                for index, variable in enumerate(group)
            ]
    whole, slots = _slots(source, model, weights)
    metrics = [source.read(f"metrics/{index}", *_kind(stored)) for index, stored in enumerate(layout.metrics)]
    best = {
        watcher: [
            source.read(name, *_kind(weight))
            for name, weight in zip(_best_names(watcher, model, weights), model.weights, strict=True)
        ]
        for watcher in layout.best
    }
    # All is read before anything is assigned, so that a damaged file changes no weight.
    own = None if follows_schedule(model.optimizer) else learning_rate(model)
    for variable, value in (*chosen, *slots):
        variable.assign(value)
    for layer in model.layers:
        settle(layer)
    if slots and not rate and own is not None:
        model.optimizer.learning_rate = own
    return Restored(whole, layout.course, metrics, best)


def size_of(variable: Any) -> int:
    """The bytes of a variable's values."""
    size: int = math.prod(variable.shape) * tf.as_dtype(variable.dtype).size
    return size


def average_weights(model: Any) -> None:
    """Do as `fit` at its end: where the optimizer keeps an average of the weights (use_ema), it takes their place."""
    model.optimizer.finalize_variable_values(model.trainable_variables)


def _check_fits(layout: Layout, weights: dict[str, list[Any]], run: str) -> None:
    def refuse(code: str, **arguments: str) -> NoReturn:
        raise ProblemError(problem(code, run=run, **arguments))

    for name, group in weights.items():
        if name not in layout.weights:
            refuse("training.weights_missing", layer=name)
        needed = [_stored(variable) for variable in group]
        if layout.weights[name] != needed:
            refuse("training.weights_differ", layer=name, got=_shapes(layout.weights[name]), needed=_shapes(needed))
    for name in layout.weights:
        if name not in weights:
            refuse("training.weights_left", layer=name)


def _slots(source: StateSource, model: Any, weights: dict[str, list[Any]]) -> tuple[bool, list[tuple[Any, Array]]]:
    """Whether the optimizer's state fits as a whole, and its variables with the values that there are for them."""
    layout = source.layout
    if layout.optimizer_class != type(model.optimizer).__name__:
        return False, []
    variables = list(model.optimizer.variables)
    there = {slot: index for index, slot in enumerate(layout.optimizer)}
    if len(there) != len(layout.optimizer):  # two of one path: no telling which is which
        return False, []
    found = [
        (variable, source.read(f"optimizer/{there[slot]}", *_kind(variable)))
        for variable in variables
        if (slot := _slot(variable)) in there
    ]
    return len(found) == len(variables) and layout.trained == _trained(model, weights), found


def _weights(model: Any) -> dict[str, list[Any]]:
    return {layer.name: list(layer.weights) for layer in model.layers if layer.weights}


def _seeds(model: Any) -> dict[str, list[Any]]:
    found = {}
    for layer in model.layers:
        weights = {id(weight) for weight in layer.weights}
        seeds = [variable for variable in layer.variables if id(variable) not in weights]
        if seeds:
            found[layer.name] = seeds
    return found


def _trained(model: Any, weights: dict[str, list[Any]]) -> list[tuple[str, int]]:
    places = _places(weights)
    return [places[id(weight)] for weight in model.trainable_variables]


def _best_names(watcher: str, model: Any, weights: dict[str, list[Any]]) -> list[str]:
    places = _places(weights)
    return ["best/{}/{}/{}".format(watcher, *places[id(weight)]) for weight in model.weights]


def _places(weights: dict[str, list[Any]]) -> dict[int, tuple[str, int]]:
    return {id(weight): (name, index) for name, group in weights.items() for index, weight in enumerate(group)}


def _stored(variable: Any) -> Stored:
    return Stored(*_kind(variable))


def _slot(variable: Any) -> StoredSlot:
    return StoredSlot(variable.path, *_kind(variable))


def _kind(variable: Any) -> tuple[tuple[int, ...], str]:
    return tuple(variable.shape), str(variable.dtype)


def _shapes(stored: list[Stored]) -> str:
    return ", ".join(str(item.shape) for item in stored)


def _copied(variable: Any) -> Array:
    # The host's view of a variable on a CPU is the variable's own memory, which training goes on to change.
    return np.array(variable.numpy())
