"""The catalog of the Keras that runs in this process."""

from __future__ import annotations

from functools import cache

import keras

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import load_cached, load_snapshot


@cache
def installed_catalog() -> Catalog:
    """The catalog of the installed Keras: a stored one of that version, else read from Keras itself."""
    for stored in (load_cached(), load_snapshot()):
        if stored is not None and stored.keras_version == keras.__version__:
            return stored
    from nodeeditor.engine.introspection import describe_catalog  # takes seconds, and is not often needed

    return Catalog(describe_catalog())
