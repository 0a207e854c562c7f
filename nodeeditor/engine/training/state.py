"""A checkpoint: all that a later training needs to go on as if there had been no pause.

It is a zip file of ``layout.json`` and the raw bytes of each variable. Keras's own weights files leave
the seed generators out. Nothing in the file is run or unpickled, and no more is read from it than
the model has room for.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NoReturn

import msgspec
import numpy as np
import tensorflow as tf

from nodeeditor.engine.learning import Learned, learned_by, settle
from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.atomic import replacing

_LAYOUT = "layout.json"
_LONGEST_LAYOUT = 64 * 1024 * 1024


class _Stored(msgspec.Struct, frozen=True):
    shape: tuple[int, ...]
    dtype: str


class _Layout(msgspec.Struct, frozen=True):
    """``weights`` and ``seeds`` by layer; ``trained`` says which weights the optimizer changed, in its order.

    ``best`` tells that the weights of early stopping's best epoch are there too; ``learned`` is what
    layers learned from the data before the training, by layer.
    """

    epoch: int
    weights: dict[str, list[_Stored]]
    seeds: dict[str, list[_Stored]]
    optimizer_class: str = ""
    optimizer: list[_Stored] = []
    trained: list[tuple[str, int]] = []
    early_stopping: dict[str, Any] = {}
    best: bool = False
    learned: dict[str, Learned] = {}
    version: int = 1


@dataclass(frozen=True)
class Resumed:
    """Where a training goes on: the number of the next epoch, and whether the optimizer's state fitted."""

    epoch: int
    optimizer: bool
    early_stopping: dict[str, Any] = field(default_factory=dict)
    best_weights: list[Any] | None = None

    @property
    def averages(self) -> bool:
        """Whether a training that ended here would have put the average of the weights in their place."""
        return self.optimizer and not self.early_stopping.get("restored")


def save_state(
    path: Path,
    model: Any,
    epoch: int,
    early: dict[str, Any],
    best_weights: list[Any] | None = None,
    with_optimizer: bool = True,
) -> None:
    """Write a checkpoint of ``model`` before ``epoch``. Raises ``OSError`` and then leaves the old one.

    ``best_weights`` are those of early stopping's best epoch, in the order of ``model.weights``.
    """
    weights, seeds = _weights(model), _seeds(model)
    optimizer = list(model.optimizer.variables) if with_optimizer else []
    layout = _Layout(
        epoch,
        {name: [_stored(variable) for variable in group] for name, group in weights.items()},
        {name: [_stored(variable) for variable in group] for name, group in seeds.items()},
        type(model.optimizer).__name__ if with_optimizer else "",
        [_stored(variable) for variable in optimizer],
        _trained(model, weights),
        early,
        best_weights is not None,
        {layer.name: learned for layer in model.layers if (learned := learned_by(layer)) is not None},
    )
    with replacing(path, _check_whole) as beside, zipfile.ZipFile(beside, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(_LAYOUT, msgspec.json.encode(layout))
        for kind, groups in (("weights", weights), ("seeds", seeds)):
            for name, group in groups.items():
                for index, variable in enumerate(group):
                    archive.writestr(f"{kind}/{name}/{index}", _bytes(variable))
        for index, variable in enumerate(optimizer):
            archive.writestr(f"optimizer/{index}", _bytes(variable))
        if best_weights is not None:
            for name, value in zip(_best_names(model, weights), best_weights, strict=True):
                archive.writestr(name, np.ascontiguousarray(value).tobytes())


def load_state(path: Path, model: Any, run: str) -> Resumed:
    """Give a compiled, built ``model`` the state in ``path``, a checkpoint of ``run``.

    The optimizer's state is taken where the optimizer and the weights it changes are the same; the
    learning rate stays the one of the model. Raises ``ProblemError`` where the weights do not fit,
    or the file can't be read.
    """
    with _opened(path, run) as archive:
        return _load(archive, model, run)


def read_learned(path: Path, run: str) -> dict[str, Learned]:
    """What layers learned from the data before the training of ``run``, of which ``path`` is a checkpoint.

    A model that takes it up must be built with it. Raises ``ProblemError`` where the file can't be read.
    """
    with _opened(path, run) as archive:
        return _read_layout(archive).learned


@contextmanager
def _opened(path: Path, run: str) -> Iterator[zipfile.ZipFile]:
    """A checkpoint; what is wrong with it leaves the block as a ``ProblemError``."""
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except FileNotFoundError:
        raise ProblemError(problem("training.no_checkpoint", folder=run)) from None
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, NotImplementedError) as error:
        raise ProblemError(problem("training.bad_checkpoint", folder=run, reason=str(error))) from error


def average_weights(model: Any) -> None:
    """Do as `fit` at its end: where the optimizer keeps an average of the weights (use_ema), it takes their place."""
    model.optimizer.finalize_variable_values(model.trainable_variables)


def _load(archive: zipfile.ZipFile, model: Any, run: str) -> Resumed:
    layout = _read_layout(archive)
    weights, seeds = _weights(model), _seeds(model)
    _check_fits(layout, weights, run)
    chosen = [
        (f"weights/{name}/{index}", variable) for name, group in weights.items() for index, variable in enumerate(group)
    ]
    for name, group in seeds.items():
        if layout.seeds.get(name) == [_stored(variable) for variable in group]:
            chosen += [(f"seeds/{name}/{index}", variable) for index, variable in enumerate(group)]
    optimizer = _optimizer_fits(layout, model, weights)
    if optimizer:
        chosen += [(f"optimizer/{index}", variable) for index, variable in enumerate(model.optimizer.variables)]
    # All is read before anything is assigned, so that a damaged file changes no weight.
    values = [(variable, _read(archive, name, variable)) for name, variable in chosen]
    best = None
    if layout.best:
        names = _best_names(model, weights)
        best = [_read(archive, name, weight) for name, weight in zip(names, model.weights, strict=True)]
    rate = model.optimizer.get_config().get("learning_rate")
    for variable, value in values:
        variable.assign(value)
    for layer in model.layers:
        settle(layer)
    if optimizer and isinstance(rate, float):
        model.optimizer.learning_rate = rate
    return Resumed(layout.epoch, optimizer, layout.early_stopping, best)


def _read_layout(archive: zipfile.ZipFile) -> _Layout:
    if archive.getinfo(_LAYOUT).file_size > _LONGEST_LAYOUT:
        raise ValueError("its list of weights is too long")
    return msgspec.json.decode(archive.read(_LAYOUT), type=_Layout)


def _check_fits(layout: _Layout, weights: dict[str, list[Any]], run: str) -> None:
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


def _optimizer_fits(layout: _Layout, model: Any, weights: dict[str, list[Any]]) -> bool:
    return (
        layout.optimizer_class == type(model.optimizer).__name__
        and layout.trained == _trained(model, weights)
        and layout.optimizer == [_stored(variable) for variable in model.optimizer.variables]
    )


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


def _best_names(model: Any, weights: dict[str, list[Any]]) -> list[str]:
    places = _places(weights)
    return ["best/{}/{}".format(*places[id(weight)]) for weight in model.weights]


def _places(weights: dict[str, list[Any]]) -> dict[int, tuple[str, int]]:
    return {id(weight): (name, index) for name, group in weights.items() for index, weight in enumerate(group)}


def _stored(variable: Any) -> _Stored:
    return _Stored(tuple(variable.shape), str(variable.dtype))


def _shapes(stored: list[_Stored]) -> str:
    return ", ".join(str(item.shape) for item in stored)


def _bytes(variable: Any) -> bytes:
    return np.ascontiguousarray(variable.numpy()).tobytes()


def _read(archive: zipfile.ZipFile, name: str, variable: Any) -> Any:
    dtype = np.dtype(tf.as_dtype(variable.dtype).as_numpy_dtype)
    expected = int(np.prod(variable.shape, dtype=np.int64)) * dtype.itemsize
    if archive.getinfo(name).file_size != expected:
        raise ValueError(f"'{name}' is of another size")
    return np.frombuffer(archive.read(name), dtype).reshape(variable.shape)


def _check_whole(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        broken = archive.testzip()
    if broken is not None:
        raise OSError(f"'{broken}' could not be read back as it was written")
