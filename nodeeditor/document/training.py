"""Training settings as a map of a graph file, and back."""

from __future__ import annotations

from typing import Any

from nodeeditor.document.fields import Fields
from nodeeditor.document.settings import Read, plain_number
from nodeeditor.graph.settings import (
    EarlyStopping,
    KeptCheckpoints,
    ReduceOnPlateau,
    TrainingSettings,
)
from nodeeditor.values import EMPTY, FrozenMap

#: The fields that hold maps of their own; where they have unknown fields, these are kept under the same name.
_PARTS = ("early_stopping", "reduce_on_plateau", "checkpoints")


def training_to_map(training: TrainingSettings, unknown: FrozenMap = EMPTY) -> FrozenMap:
    """Training settings as a graph file says them, with the ``unknown`` fields that were read.

    The fields that the format did not have from the start are there where they say something: files from
    before them are written as they were.
    """
    usual = TrainingSettings()
    written: dict[str, Any] = {
        "epochs": training.epochs,
        "batch_size": training.batch_size,
        "seed": training.seed,
        "shuffle": training.shuffle,
        "optimizer": training.optimizer,
        "early_stopping": _early_stopping_to_map(training.early_stopping),
    }
    later = {
        "reduce_on_plateau": _plateau_to_map(training.reduce_on_plateau),
        "checkpoints": _checkpoints_to_map(training.checkpoints),
        "csv_log": training.csv_log,
        "tensorboard": training.tensorboard,
        "precision": training.precision.value,
        "jit_compile": training.jit_compile,
    }
    written.update({name: value for name, value in later.items() if getattr(training, name) != getattr(usual, name)})
    for name in _PARTS:
        kept, part = unknown.get(name), written.get(name)
        if isinstance(kept, FrozenMap) and isinstance(part, FrozenMap):
            written[name] = FrozenMap({**kept, **part})
    return FrozenMap(written)


def read_training(content: object, place: str) -> Read:
    """The training settings that a map says. Raises ``GraphFileError``."""
    fields = Fields(content, place)
    usual = TrainingSettings()
    unknown: dict[str, Any] = {}
    parts: dict[str, Any] = {}
    readers = (_early_stopping, _plateau, _checkpoints)
    for name, read in zip(_PARTS, readers, strict=True):
        if fields.has(name):
            inner = fields.inner(name)
            parts[name] = read(inner)
            if rest := inner.rest():
                unknown[name] = rest
    training = TrainingSettings(
        epochs=fields.whole("epochs", usual.epochs),
        batch_size=fields.whole("batch_size", usual.batch_size),
        seed=fields.whole("seed", usual.seed),
        shuffle=fields.truth("shuffle", usual.shuffle),
        optimizer=_optimizer(fields, usual.optimizer),
        csv_log=fields.truth("csv_log", usual.csv_log),
        tensorboard=fields.truth("tensorboard", usual.tensorboard),
        precision=fields.choice("precision", usual.precision),
        jit_compile=fields.truth("jit_compile") if fields.has("jit_compile") else None,
        **parts,
    )
    if rest := fields.rest():
        unknown["training"] = rest
    return Read(training, FrozenMap(unknown))


def _optimizer(fields: Fields, usual: FrozenMap) -> FrozenMap:
    optimizer = fields.map("optimizer", usual)
    inner = Fields(optimizer, f"{fields.place}, optimizer")
    inner.text("class_name")
    inner.map("config", EMPTY)
    return optimizer


def _early_stopping_to_map(early: EarlyStopping | None) -> FrozenMap | None:
    if early is None:
        return None
    written = FrozenMap(
        monitor=early.monitor,
        patience=early.patience,
        min_delta=plain_number(early.min_delta),
        restore_best=early.restore_best,
    )
    usual = EarlyStopping()
    if early.mode is not usual.mode:
        written = written.with_value("mode", early.mode.value)
    if early.start_from_epoch != usual.start_from_epoch:
        written = written.with_value("start_from_epoch", early.start_from_epoch)
    if early.baseline is not None:
        written = written.with_value("baseline", plain_number(early.baseline))
    return written


def _early_stopping(fields: Fields) -> EarlyStopping:
    usual = EarlyStopping()
    return EarlyStopping(
        monitor=fields.text("monitor", usual.monitor),
        patience=fields.whole("patience", usual.patience),
        min_delta=fields.number("min_delta", usual.min_delta),
        restore_best=fields.truth("restore_best", usual.restore_best),
        mode=fields.choice("mode", usual.mode),
        start_from_epoch=fields.whole("start_from_epoch", usual.start_from_epoch),
        baseline=fields.number("baseline") if fields.has("baseline") else None,
    )


def _plateau_to_map(plateau: ReduceOnPlateau | None) -> FrozenMap | None:
    if plateau is None:
        return None
    return FrozenMap(
        monitor=plateau.monitor,
        factor=plain_number(plateau.factor),
        patience=plateau.patience,
        min_delta=plain_number(plateau.min_delta),
        cooldown=plateau.cooldown,
        min_lr=plain_number(plateau.min_lr),
        mode=plateau.mode.value,
    )


def _plateau(fields: Fields) -> ReduceOnPlateau:
    usual = ReduceOnPlateau()
    return ReduceOnPlateau(
        monitor=fields.text("monitor", usual.monitor),
        factor=fields.number("factor", usual.factor),
        patience=fields.whole("patience", usual.patience),
        min_delta=fields.number("min_delta", usual.min_delta),
        cooldown=fields.whole("cooldown", usual.cooldown),
        min_lr=fields.number("min_lr", usual.min_lr),
        mode=fields.choice("mode", usual.mode),
    )


def _checkpoints_to_map(kept: KeptCheckpoints) -> FrozenMap:
    return FrozenMap(monitor=kept.monitor, mode=kept.mode.value, every=kept.every)


def _checkpoints(fields: Fields) -> KeptCheckpoints:
    usual = KeptCheckpoints()
    return KeptCheckpoints(
        monitor=fields.text("monitor", usual.monitor),
        mode=fields.choice("mode", usual.mode),
        every=fields.whole("every", usual.every),
    )
