"""What goes wrong with the process that runs Keras."""

from __future__ import annotations

ENGINE: dict[str, str] = {}
