"""JSON text as it comes out of a mail or a chat: with quotation marks, odd spaces and words around it."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.MULTILINE)
#: Spaces that JSON does not take for spaces, and marks that are not seen.
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u202f\u3000\u2028\u2029", " "))
_UNSEEN = str.maketrans(dict.fromkeys("\ufeff\u200b\u200c\u200d\u2060"))


def without_mail(text: str) -> str:
    """The JSON map in ``text``, as it was before a mail program had it; ``text`` itself where there is none."""
    start, end = text.find("{"), text.rfind("}")
    if start < 0 or end < start:
        return text
    if ">" in text[text.rfind("\n", 0, start) + 1 : start]:
        text = _QUOTED.sub("", text)
        start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1].translate(_SPACES).translate(_UNSEEN)
