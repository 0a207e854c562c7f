"""Which letter gives which entry of a menu, and where it is marked: ``&File``, ``文件(&F)``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_uppercase, digits

_ANY = ascii_uppercase + digits
#: From here on signs are those of scripts without letters: radicals, kana, ideographs and what goes with them.
_IDEOGRAPHS = "\u2e80"
_SUFFIX = re.compile(r" ?\(&[A-Za-z0-9]\)")
_MARK = re.compile(r"&(.)")


@dataclass(frozen=True, slots=True)
class Text:
    """What an entry is called in English, and the letter it is known by everywhere, if it is."""

    english: str
    wish: str = ""


def letters(texts: Sequence[Text]) -> list[str]:
    """A letter or digit for each entry, no two the same: the best that all can have; empty past the 36th.

    What is known by a letter has it first, then entries by the first letter of their first word, of another one, by any
    of their letters, and by one that is not in them.
    """
    owners: dict[str, int] = {}
    given: dict[int, str] = {}

    def take(index: int, wanted: Sequence[str]) -> None:
        free = next((letter for letter in wanted if letter not in owners), None) if index not in given else None
        if free is not None:
            owners[free], given[index] = index, free

    for tier in (_wish, _first, _initials, _any):
        for index, text in enumerate(texts):
            take(index, tier(text))
    for index in range(len(texts)):
        if index not in given:
            _make_room(index, texts, owners, given, set())
    for index in range(len(texts)):
        take(index, _ANY)
    return [given.get(index, "") for index in range(len(texts))]


def marked_text(text: str, letter: str) -> str:
    """A text with its letter marked; ``text`` is as menus have it, ampersands doubled, a key behind a tab."""
    label, tab, key = text.partition("\t")
    place = _place(label, letter)
    if not letter:
        return text
    if place is not None and (label.isascii() or letter.isdigit() or not _has_ideographs(label)):
        return f"{label[:place]}&{label[place:]}{tab}{key}"
    end = len(label.rstrip("…:： "))
    space = "" if _has_ideographs(label) else " "
    return f"{label[:end]}{space}(&{letter}){label[end:]}{tab}{key}"


def unmarked(text: str) -> str:
    """A text without the mark of its letter; doubled ampersands stay."""
    return _MARK.sub(lambda found: "&&" if found[1] == "&" else found[1], _SUFFIX.sub("", text))


def escaped(text: str) -> str:
    """A name of the user's as a menu or a button shows it: its ampersands mark nothing."""
    return text.replace("&", "&&")


def _make_room(
    index: int, texts: Sequence[Text], owners: dict[str, int], given: dict[int, str], seen: set[str]
) -> bool:
    """Let an entry have one of its own letters, by having others take another one of theirs; whether that goes."""
    # Those that are known by their first letter stay so if others can go.
    for letter in sorted(_any(texts[index]), key=lambda own: own in owners and own in _first(texts[owners[own]])):
        if letter in seen:
            continue
        seen.add(letter)
        owner = owners.get(letter)
        if owner is None or (texts[owner].wish.upper() != letter and _make_room(owner, texts, owners, given, seen)):
            owners[letter], given[index] = index, letter
            return True
    return False


def _wish(text: Text) -> str:
    return text.wish.upper()


def _first(text: Text) -> list[str]:
    return _initials(text)[:1]


def _initials(text: Text) -> list[str]:
    return [word[0].upper() for word in re.findall(r"[A-Za-z0-9]+", text.english)]


def _any(text: Text) -> list[str]:
    return [letter for letter in text.english.upper() if letter in _ANY]


def _place(label: str, letter: str) -> int | None:
    """Where a letter stands: where a word begins with it, else first."""
    if not letter:
        return None
    found = re.search(rf"(?<![A-Za-z0-9]){letter}", label, re.IGNORECASE) or re.search(letter, label, re.IGNORECASE)
    return found.start() if found is not None else None


def _has_ideographs(text: str) -> bool:
    return any(sign >= _IDEOGRAPHS for sign in text)
