"""Bring the translations up to date with the source; print what is not translated; take what was.

``python -m tests.translations`` writes the files anew. With ``untranslated`` it prints what lacks a translation, a
text a line with a tab behind it; ``take FILE`` reads such lines with the translation behind the tab. Line breaks,
tabs and backslashes of a text are written ``\\n``, ``\\t`` and ``\\\\``. A context other than the usual one stands
before the text, with a ``|`` behind it.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from tests.translations.checks import faults
from tests.translations.extraction import PLAIN, Source
from tests.translations.ts_file import LANGUAGES, Translations, bring_up_to_date, ts_path

_WRITTEN = {"\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_READ = {written: letter for letter, written in _WRITTEN.items()}


def main(arguments: list[str]) -> int:
    """0 where all is translated and sound."""
    language = LANGUAGES[0]
    match arguments:
        case [] | ["untranslated"]:
            more: Translations = {}
        case ["take", file]:
            more = taken(Path(file).read_text(encoding="utf-8"))
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    translations, dropped = bring_up_to_date(language, more)
    lacking = [source for source, told in translations.items() if not told]
    if arguments == ["untranslated"]:
        for context, text in lacking:
            print(_line("" if context == PLAIN else f"{context}|", text), end="\t\n")
        return 0
    for (_, text), told in dropped.items():
        print(f"gone: {text!r}, which was {told!r}")
    for source in more.keys() - translations.keys():
        print(f"not in the source: {source[1]!r}")
    found = [f"{text!r}: {fault}" for (_, text), told in translations.items() if told for fault in faults(text, told)]
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{ts_path(language).name}: {len(translations)} texts, {len(lacking)} without a translation")
    return 1 if lacking or found else 0


def taken(text: str) -> Translations:
    """The translations of a table; lines without one are passed over."""
    found: Translations = {}
    for line in text.splitlines():
        source, _, told = line.partition("\t")
        if told.strip():
            found[_source(_plain(source))] = _plain(told.strip("\r\n"))
    return found


def _source(text: str) -> Source:
    context, bar, rest = text.partition("|")
    return (context, rest) if bar and context.isidentifier() else (PLAIN, text)


def _line(context: str, text: str) -> str:
    return context + "".join(_WRITTEN.get(letter, letter) for letter in text)


def _plain(text: str) -> str:
    return re.sub(r"\\[\\nt]", lambda found: _READ[found[0]], text)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
