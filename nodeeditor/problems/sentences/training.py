"""What stands in the way of a training, or stops it."""

from __future__ import annotations

TRAINING: dict[str, str] = {}
