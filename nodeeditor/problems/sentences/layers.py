"""What Keras, or the catalog, says of a layer."""

from __future__ import annotations

LAYERS: dict[str, str] = {}
