"""What a message may hold at most, said in its types: what is beyond is refused before it takes up memory."""

from __future__ import annotations

import sys
from typing import Annotated, TypeAlias

from msgspec import Meta

#: Characters of a name, a place or a number as text.
NAME = 4_096
#: Characters of a sentence or of what a user wrote.
TEXT = 1_000_000
#: Values of one list: batches of one call, or points of a curve.
MANY = 1_000_000

#: Pixels of a side of a small picture.
PICTURE = 256

_MOST = sys.float_info.max

Name: TypeAlias = Annotated[str, Meta(max_length=NAME)]
Text: TypeAlias = Annotated[str, Meta(max_length=TEXT)]
Count: TypeAlias = Annotated[int, Meta(ge=0)]
#: A number that is one, and not infinite.
Finite: TypeAlias = Annotated[float, Meta(ge=-_MOST, le=_MOST)]
#: The same, of what is never below zero.
Amount: TypeAlias = Annotated[float, Meta(ge=0.0, le=_MOST)]
Share: TypeAlias = Annotated[float, Meta(ge=0.0, le=1.0)]
#: Losses and metrics of batches, which may be no numbers any more.
Values: TypeAlias = Annotated[list[float], Meta(max_length=MANY)]
