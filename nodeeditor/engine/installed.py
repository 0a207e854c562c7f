"""The catalog of the Keras that runs in this process, and of the packages that the user named."""

from __future__ import annotations

from functools import cache

import keras
import msgspec

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.catalog.store import load_cached, load_snapshot
from nodeeditor.engine.described import described_path, load_described, save_described
from nodeeditor.engine.packages import foreign_layers, import_named_packages


@cache
def installed_catalog() -> Catalog:
    """What Keras has, stored for that version or else read from Keras itself, and the layers of named packages."""
    own, (packages, _) = _own(), import_named_packages()
    if not packages:
        return Catalog(own)
    return Catalog(msgspec.structs.replace(own, layers=(*own.layers, *_foreign()), packages=packages))


def _foreign() -> tuple[LayerSpec, ...]:
    """The layers of named packages, as they were described before where nothing of them has changed."""
    path = described_path(foreign_layers().values())
    known = None if path is None else load_described(path)
    if known is None:
        from nodeeditor.engine.introspection.describing import describe_foreign  # slow, and not often needed

        known = describe_foreign()
        if path is not None:
            save_described(path, known)
    return known


def _own() -> CatalogData:
    for stored in (load_cached(), load_snapshot()):
        if stored is not None and stored.keras_version == keras.__version__:
            layers = tuple(spec for spec in stored.layers if not spec.source)
            return msgspec.structs.replace(stored.data, layers=layers, packages=())
    from nodeeditor.engine.introspection import describe_catalog  # takes seconds, and is not often needed

    return describe_catalog()
