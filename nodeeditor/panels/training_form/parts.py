"""The settings of a training as parameters with names, kinds and bounds, like those of a layer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, replace
from enum import Enum
from typing import Any, TypeVar

from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.graph.settings import (
    EarlyStopping,
    KeptCheckpoints,
    Mode,
    Precision,
    ReduceOnPlateau,
    TrainingSettings,
)
from nodeeditor.language import marked
from nodeeditor.values import FrozenMap, Value

_Part = TypeVar("_Part", EarlyStopping, ReduceOnPlateau, KeptCheckpoints, TrainingSettings)

_MODES = tuple(mode.value for mode in Mode)
#: How the three states of a choice that Keras may make are called.
_JIT = {None: "auto", True: "on", False: "off"}

_MODE = marked("Whether less or more of the value is better; auto: as the loss or the metric says.")
_DELTA = marked("A change by less than this is no improvement.")


def early_stopping(watchable: Sequence[str]) -> tuple[Parameter, ...]:
    """The parameters of early stopping; ``watchable`` are the values that a training reports."""
    usual = EarlyStopping()
    return (
        _monitor(usual.monitor, watchable),
        _count("patience", usual.patience, marked("Epochs without improvement before the training stops.")),
        Parameter("min_delta", Kind.NUMBER, usual.min_delta, documentation=_DELTA),
        Parameter(
            "restore_best",
            Kind.BOOLEAN,
            usual.restore_best,
            documentation=marked("Give the model the weights of its best epoch at the end."),
        ),
        _choice("mode", usual.mode.value, _MODES, _MODE),
        _count(
            "start_from_epoch", usual.start_from_epoch, marked("Epochs at the start that do not count, as a warm-up.")
        ),
        Parameter(
            "baseline",
            Kind.NUMBER,
            usual.baseline,
            optional=True,
            documentation=marked("What the value has to get better than, for the patience to start anew."),
        ),
    )


def reduce_on_plateau(watchable: Sequence[str]) -> tuple[Parameter, ...]:
    """The parameters of the reduction of the learning rate on a plateau."""
    usual = ReduceOnPlateau()
    return (
        _monitor(usual.monitor, watchable),
        Parameter(
            "factor",
            Kind.NUMBER,
            usual.factor,
            minimum=0.0,
            maximum=1.0,
            documentation=marked("The learning rate is multiplied by this; it is above 0 and below 1."),
        ),
        _count("patience", usual.patience, marked("Epochs without improvement before the rate falls.")),
        Parameter("min_delta", Kind.NUMBER, usual.min_delta, documentation=_DELTA),
        _count("cooldown", usual.cooldown, marked("Epochs after a reduction that do not count.")),
        Parameter(
            "min_lr",
            Kind.NUMBER,
            usual.min_lr,
            minimum=0.0,
            documentation=marked("The learning rate does not fall below this."),
        ),
        _choice("mode", usual.mode.value, _MODES, _MODE),
    )


def checkpoints(watchable: Sequence[str]) -> tuple[Parameter, ...]:
    """The parameters of the checkpoints that stay."""
    usual = KeptCheckpoints()
    return (
        Parameter(
            "monitor",
            Kind.CHOICE,
            None,
            optional=True,
            choices=tuple(watchable),
            documentation=marked("Keep the checkpoint of the epoch in which this value was best."),
        ),
        _choice("mode", usual.mode.value, _MODES, _MODE),
        _count("every", usual.every, marked("Keep the checkpoint of every so many epochs; 0 for none.")),
    )


def logs() -> tuple[Parameter, ...]:
    """The parameters of the logs in the run's folder."""
    return (
        Parameter("csv_log", Kind.BOOLEAN, False, documentation=marked("Write log.csv, a line an epoch.")),
        Parameter("tensorboard", Kind.BOOLEAN, False, documentation=marked("Write what TensorBoard shows.")),
    )


def speed() -> tuple[Parameter, ...]:
    """The parameters of what a step computes with."""
    usual = TrainingSettings()
    return (
        _choice(
            "precision",
            usual.precision.value,
            tuple(precision.value for precision in Precision),
            marked("What layers compute with; with a mixed one, weights stay float32."),
        ),
        _choice("jit_compile", _JIT[usual.jit_compile], tuple(_JIT.values()), marked("Let XLA compile the steps.")),
    )


def config_of(part: Any, parameters: Sequence[Parameter]) -> FrozenMap:
    """What differs from the defaults in a part of the settings, as the form shows it."""
    values = {parameter.name: _shown(parameter.name, getattr(part, parameter.name)) for parameter in parameters}
    return FrozenMap({one.name: values[one.name] for one in parameters if values[one.name] != one.default})


def with_setting(part: _Part, name: str, value: Value) -> _Part:
    """The same part with one setting as the form gives it."""
    usual = next(getattr(type(part)(), field.name) for field in fields(part) if field.name == name)
    taken: Any = value
    if name == "jit_compile":
        taken = next(state for state, word in _JIT.items() if word == value)
    elif isinstance(usual, Enum):
        taken = type(usual)(value)
    elif isinstance(usual, str):
        taken = value or ""
    elif isinstance(value, int) and not isinstance(value, bool) and not isinstance(usual, int):
        taken = float(value)
    return replace(part, **{name: taken})


def _shown(name: str, value: Any) -> Value:
    if name == "jit_compile":
        return _JIT[value]
    if isinstance(value, Enum):
        return str(value.value)
    shown: Value = None if value == "" else value
    return shown


def _monitor(usual: str, watchable: Sequence[str]) -> Parameter:
    told = marked("The value that has to improve.")
    return Parameter("monitor", Kind.CHOICE, usual, choices=tuple(watchable), documentation=told)


def _count(name: str, usual: int, told: str) -> Parameter:
    return Parameter(name, Kind.INTEGER, usual, minimum=0, maximum=2**31 - 1, documentation=told)


def _choice(name: str, usual: str, choices: tuple[str, ...], told: str) -> Parameter:
    return Parameter(name, Kind.CHOICE, usual, choices=choices, documentation=told)
