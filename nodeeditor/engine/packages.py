"""Layers of the packages that the user named: imported, and found by what they registered with Keras."""

from __future__ import annotations

import importlib
import inspect
import threading
from collections.abc import Iterable, Mapping
from functools import cache

import keras

from nodeeditor.catalog.packages import named_packages
from nodeeditor.problems import Problem, problem
from nodeeditor.problems.secrets import without_secrets

#: A package that takes longer to import is done without: it may wait for ever.
SECONDS = 30.0

#: What Keras puts between the package and the class in the name a class is registered under.
SEPARATOR = ">"


@cache
def import_named_packages() -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The named packages that are imported now, and why others are not; asked again, the same."""
    return import_packages(named_packages())


def import_packages(names: Iterable[str], seconds: float = SECONDS) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Import each package, for at most so many ``seconds``. Whatever one does wrong, the others are imported."""
    imported, faults = [], []
    for name in names:
        fault = _import(name, seconds)
        if fault is None:
            imported.append(name)
        else:
            faults.append(fault)
    return tuple(imported), tuple(faults)


def _import(name: str, seconds: float) -> Problem | None:
    outcome: list[BaseException | None] = []

    def work() -> None:
        try:
            importlib.import_module(name)
        except BaseException as error:  # a package may even ask to end the process
            outcome.append(error)
        else:
            outcome.append(None)

    thread = threading.Thread(target=work, name=f"import {name}", daemon=True)
    thread.start()
    thread.join(seconds)
    if not outcome:
        return problem("package.slow", package=name, seconds=round(seconds))
    error = outcome[0]
    return None if error is None else problem("package.failed", package=name, reason=_reason(error))


def _reason(error: BaseException) -> str:
    first = without_secrets(next(iter(str(error).splitlines()), ""))
    return f"{type(error).__name__}: {first}" if first else type(error).__name__


def once(layers: Mapping[str, type]) -> dict[str, type]:
    """Each class of ``layers`` by one of its names: that of the package it stands in, where it has several."""
    names: dict[type, list[str]] = {}
    for name, cls in layers.items():
        names.setdefault(cls, []).append(name)
    found = {}
    for cls, given in names.items():
        home = cls.__module__.partition(".")[0] + SEPARATOR
        found[next((name for name in given if name.startswith(home)), given[0])] = cls
    return found


def foreign_layers() -> dict[str, type]:
    """The layers that imported packages registered, by the names they are registered under (``"lab>Gate"``)."""
    roots = {name.partition(".")[0] for name in import_named_packages()[0]}
    return {
        name: thing
        for name, thing in keras.saving.get_custom_objects().items()
        if SEPARATOR in name
        and inspect.isclass(thing)
        and issubclass(thing, keras.Layer)
        and thing.__module__.partition(".")[0] in roots
    }
