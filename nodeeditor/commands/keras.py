"""Keras inside a command's own process, quiet."""

from __future__ import annotations

import logging
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.packages import named_packages
from nodeeditor.catalog.store import load_cached, load_snapshot, save_cached
from nodeeditor.commands.saying import say
from nodeeditor.protocol.answers import Ready


def wake_for_questions() -> None:
    """Import Keras to ask it about layers and shapes, or to save a model; a GPU is left to trainings."""
    from nodeeditor.engine import waking

    with _quiet():
        waking.set_environment()
        ready = waking.wake()
    _say(ready)


def wake_for_export() -> None:
    """Import Keras to write models for other programs, which have no GPU like ours."""
    from nodeeditor.engine import waking

    waking.leave_gpus()
    wake_for_questions()


def wake_for_training() -> None:
    """Import all that a training needs."""
    from nodeeditor.engine import waking

    with _quiet():
        waking.set_environment()
        ready = waking.wake_for_training(ahead=False)
    _say(ready)


def _say(ready: Ready) -> None:
    """Tell of named packages whose layers are missing."""
    for found in ready.problems:
        say(found.text)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep what TensorFlow says to developers away from users.

    Its first lines come before it reads that it is to say less, so file descriptor 2 itself leads
    to nothing meanwhile.
    """
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    warnings.simplefilter("ignore")
    logging.getLogger("tensorflow").setLevel(logging.ERROR)
    sys.stderr.flush()
    kept, nothing = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 2)
    try:
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(nothing)


def installed_catalog() -> Catalog:
    """The catalog of the installed Keras; that is imported and asked only where no known catalog is of its version."""
    known = known_catalog()
    if known is not None:
        return known
    wake_for_questions()
    from nodeeditor.engine.installed import installed_catalog as ask

    catalog = ask()
    save_cached(catalog)
    return catalog


def known_catalog() -> Catalog | None:
    """A catalog of the installed version of Keras and of the named packages: one that was kept, or that ships."""
    wanted = installed_version(), named_packages()
    for catalog in (load_cached(), load_snapshot()):
        if catalog is not None and (catalog.keras_version, catalog.packages) == wanted:
            return catalog
    return None


def installed_version() -> str:
    """The version of the installed Keras, told without importing it; empty where there is none."""
    from importlib.metadata import PackageNotFoundError, version  # slow, and the editor needs none of it

    try:
        return version("keras")
    except PackageNotFoundError:
        return ""
