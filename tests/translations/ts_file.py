"""Files of Qt Linguist: read, brought up to date with the source, written the same way each time, compiled."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from tests.translations.extraction import ROOT, Source, extracted

FOLDER = ROOT / "assets" / "translations"
LANGUAGES = ("zh_CN",)
#: Texts with their translations, empty where there is none yet.
Translations = dict[Source, str]


def ts_path(language: str) -> Path:
    """The file that translators work on."""
    return FOLDER / f"nodeeditor_{language}.ts"


def qm_path(language: str) -> Path:
    """The file that the program reads."""
    return ts_path(language).with_suffix(".qm")


def read(file: Path) -> Translations:
    """What is translated; what Linguist has marked as unfinished or gone is none."""
    found: Translations = {}
    if not file.exists():
        return found
    for context in ElementTree.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            told = message.find("translation")
            if told is not None and told.get("type") not in ("vanished", "obsolete"):
                done = told.get("type") != "unfinished"
                found[name, message.findtext("source", "")] = (told.text or "") if done else ""
    return found


def merged(sources: Mapping[Source, object], known: Translations) -> Translations:
    """Each text of the source with the translation that is known of it; what the source has no more is left out."""
    return {source: known.get(source, "") for source in sorted(sources)}


def written(language: str, sources: Mapping[Source, list[str]], translations: Translations) -> str:
    """The file as a text, sorted, a message with the files that have it."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
    ]
    before = None
    for source in sorted(translations):
        context, text = source
        if context != before:
            lines += [] if before is None else ["</context>"]
            lines += ["<context>", f"    <name>{escape(context)}</name>"]
            before = context
        lines.append("    <message>")
        lines += [f'        <location filename="../../{name}"/>' for name in sources.get(source, ())]
        lines.append(f"        <source>{escape(text)}</source>")
        told = translations[source]
        lines.append(
            f"        <translation>{escape(told)}</translation>"
            if told
            else '        <translation type="unfinished"></translation>'
        )
        lines.append("    </message>")
    return "\n".join([*lines, *([] if before is None else ["</context>"]), "</TS>", ""])


def bring_up_to_date(language: str, more: Translations | None = None) -> tuple[Translations, Translations]:
    """Write both files of a language after the source, with ``more`` taken in; gives all, and what was left out."""
    file, sources = ts_path(language), extracted()
    known = read(file)
    all_ = merged(sources, known | (more or {}))
    FOLDER.mkdir(parents=True, exist_ok=True)
    file.write_text(written(language, sources, all_), encoding="utf-8")
    compile_file(file, qm_path(language))
    return all_, {source: told for source, told in known.items() if source not in all_ and told}


def compile_file(file: Path, target: Path) -> None:
    """Make of a translators' file the one that is read. Raises ``CalledProcessError``."""
    tool = Path(PySide6.__file__).parent / "lrelease"
    beside = target.with_suffix(".new")
    subprocess.run([tool, "-silent", "-nounfinished", file, "-qm", beside], check=True)
    # A program that runs has the former file mapped, and goes on with that.
    beside.replace(target)
