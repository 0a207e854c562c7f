"""Keras inside a command's own process, quiet."""

from __future__ import annotations

import os
import warnings

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import load_cached, save_cached


def hush() -> None:
    """Keep what TensorFlow and Keras say to developers away from users. To be called before they are imported."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    warnings.simplefilter("ignore")
    from nodeeditor.engine.waking import set_environment

    set_environment()


def wake_for_questions() -> None:
    """Import Keras to ask it about layers and shapes; a GPU is left to trainings."""
    hush()
    from nodeeditor.engine.waking import wake

    wake()


def installed_catalog() -> Catalog:
    """The catalog of the installed Keras: as it was kept last time, else Keras is imported and asked."""
    cached = load_cached()
    if cached is not None and cached.keras_version == installed_version():
        return cached
    wake_for_questions()
    from nodeeditor.engine.introspection import describe_catalog

    catalog = Catalog(describe_catalog())
    save_cached(catalog)
    return catalog


def installed_version() -> str:
    """The version of the installed Keras, told without importing it; empty where there is none."""
    from importlib.metadata import PackageNotFoundError, version  # slow, and the editor needs none of it

    try:
        return version("keras")
    except PackageNotFoundError:
        return ""
