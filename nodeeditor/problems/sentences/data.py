"""What data can't be read or does not fit."""

from __future__ import annotations

DATA: dict[str, str] = {}
