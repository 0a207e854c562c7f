"""Strict JSON: no duplicate keys, no endless numbers, no bottomless nesting; errors tell line and column."""

from __future__ import annotations

import json
import math
import re
from typing import Any, NoReturn

from nodeeditor.document.errors import GraphFileError, refuse
from nodeeditor.language import tr
from nodeeditor.limits import JSON_DEPTH, JSON_TEXT, JSON_VALUES

MAX_DEPTH = JSON_DEPTH
#: 64 bits, as every number that leaves Python for Keras, NumPy or the protocol.
LARGEST = 2**63 - 1
SMALLEST = -(2**63)

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s"\[\]{},:]+', re.DOTALL)
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class _RefusedError(Exception):
    """Something that Python's JSON reader takes and we do not; where it stands is found afterwards."""


def parse(text: str, place: str) -> Any:
    """The JSON value that ``text`` says. Raises ``GraphFileError``."""
    if not text.strip():
        refuse(place, "empty")
    _check_counts(text, place)
    try:
        content = _DECODER.decode(text)
        if _SURROGATE.search(text):
            _refuse_oddity(text, place, only_certain=True)
    except json.JSONDecodeError as error:
        spot = _spot(text, error.pos, place)
        if not text[error.pos :].strip(" \t\r\n") or error.msg.startswith("Unterminated string"):
            refuse(spot, "cut")
        refuse(spot, "not_json", reason=error.msg, got=_around(text, error.pos))
    except (_RefusedError, RecursionError):
        _refuse_oddity(text, place)
    else:
        if _depth_exceeds(content, MAX_DEPTH):
            _refuse_oddity(text, place)
        return content


def check_json(content: bytes, most: int) -> None:
    """Raises ``ValueError`` for what is no strict JSON of at most so many bytes; for readers of fixed forms.

    They take the last of two equal keys, and go as deep as the stack does.
    """
    if len(content) > most:
        raise ValueError(tr("it has more than {limit} bytes", limit=f"{most:,}"))
    try:
        parse(content.decode("utf-8"), tr("its JSON"))
    except GraphFileError as error:
        # It stands within a sentence, which says what helps.
        raise ValueError(str(error).partition(". ")[0].rstrip(".")) from error


def _check_counts(text: str, place: str) -> None:
    """Refuse what would take far more memory than it takes room, before it does."""
    if text.count(",") + text.count("{") + text.count("[") > JSON_VALUES:
        refuse(place, "many_values", limit=JSON_VALUES)
    # Somewhere in a text that is too long there are this many characters without an end.
    step = JSON_TEXT // 4
    for start in range(0, len(text) - step + 1 if len(text) > JSON_TEXT else 0, step):
        end = start + step
        if text.count('"', start, end) <= text.count('\\"', max(0, start - 1), end):
            _refuse_long_text(text, place)
            return


def _refuse_long_text(text: str, place: str) -> None:
    for match in _TOKEN.finditer(text):
        # In JSON a character is written by six at most.
        if match[0][0] == '"' and len(match[0]) > JSON_TEXT and len(_string(match[0]) or "") > JSON_TEXT:
            refuse(_spot(text, match.start(), place), "long_text", limit=JSON_TEXT)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _RefusedError
    return found


def _whole(digits: str) -> int:
    if len(digits) > 20 or not SMALLEST <= (number := int(digits)) <= LARGEST:
        raise _RefusedError
    return number


def _decimal(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _RefusedError
    return number


def _constant(_name: str) -> NoReturn:
    raise _RefusedError


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_int=_whole, parse_float=_decimal, parse_constant=_constant)


def _depth_exceeds(content: Any, limit: int) -> bool:
    layer = [content]
    for _ in range(limit):
        layer = [
            item
            for value in layer
            if isinstance(value, dict | list)
            for item in (value.values() if isinstance(value, dict) else value)
        ]
        if not layer:
            return False
    return any(isinstance(value, dict | list) for value in layer)


def _refuse_oddity(text: str, place: str, *, only_certain: bool = False) -> None:
    """Find the first thing we do not take, and refuse it. Slow, and so kept for files that failed."""
    keys: list[set[str] | None] = []
    expects_key = False
    for match in _TOKEN.finditer(text):
        token, at = match[0], match.start()
        if token in ("{", "["):
            keys.append(set() if token == "{" else None)
            expects_key = token == "{"
            if len(keys) > MAX_DEPTH:
                refuse(_spot(text, at, place), "too_deep", limit=MAX_DEPTH)
        elif token in ("}", "]"):
            if keys:
                keys.pop()
            expects_key = False
        elif token == ",":
            expects_key = bool(keys) and keys[-1] is not None
        elif token == ":":
            expects_key = False
        elif token[0] == '"':
            string = _string(token)
            if string is None:
                refuse(_spot(text, at, place), "half_character")
            elif expects_key and keys and (names := keys[-1]) is not None:
                if string in names:
                    refuse(_spot(text, at, place), "duplicate_key", key=string[:80])
                names.add(string)
        elif _is_odd_number(token):
            refuse(_spot(text, at, place), "number", got=token[:40])
    if not only_certain:
        refuse(place, "too_deep", limit=MAX_DEPTH)


def _string(token: str) -> str | None:
    """The text of a JSON string, None where it holds half a character only."""
    try:
        string: str = json.loads(token)
        string.encode("utf-8")
    except (ValueError, UnicodeEncodeError):
        return None
    return string


def _is_odd_number(token: str) -> bool:
    try:
        _DECODER.decode(token)
    except _RefusedError:
        return True
    except json.JSONDecodeError:
        return False
    return False


def _spot(text: str, at: int, place: str) -> str:
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    return tr("{place}, line {line}, column {column}", place=place, line=line, column=column)


def _around(text: str, at: int) -> str:
    """The few characters at a place, those that can't be seen written out."""
    piece = text[at : at + 20].split("\n", 1)[0]
    return "".join(character if character.isprintable() else f"\\x{ord(character):02x}" for character in piece)
