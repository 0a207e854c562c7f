"""What a fresh layer starts with, so that it is sound at once."""

from __future__ import annotations

from nodeeditor.catalog.specs import LayerSpec, ObjectSpec
from nodeeditor.values import FrozenMap


def start_config(spec: LayerSpec | ObjectSpec) -> FrozenMap:
    """The configuration of a fresh layer or object: a value for every parameter that needs one."""
    return FrozenMap({parameter.name: parameter.start for parameter in spec.parameters if parameter.start is not None})
