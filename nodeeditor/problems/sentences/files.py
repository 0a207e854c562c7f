"""What is wrong with a file."""

from __future__ import annotations

FILES: dict[str, str] = {}
