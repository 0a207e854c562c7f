"""What every message is: a frozen value that carries the name of its kind."""

from __future__ import annotations

import msgspec

#: Raised with every change of a message that an older side would misread.
VERSION = 4


class Message(msgspec.Struct, frozen=True, tag=True):
    """One message between the editor and the engine."""
