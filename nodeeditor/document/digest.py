"""What tells one content of a file from another."""

from __future__ import annotations

import hashlib


def digest(content: bytes) -> str:
    """SHA-256, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
