"""The sentences of all problems and fixes, by code: a table for each part that finds problems."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from nodeeditor.language import tr
from nodeeditor.problems.sentences.blocks import BLOCKS
from nodeeditor.problems.sentences.codegen import CODEGEN
from nodeeditor.problems.sentences.commands import COMMANDS
from nodeeditor.problems.sentences.data import DATA
from nodeeditor.problems.sentences.engine import ENGINE
from nodeeditor.problems.sentences.exporting import EXPORTING
from nodeeditor.problems.sentences.fenced import FENCED
from nodeeditor.problems.sentences.files import FILES
from nodeeditor.problems.sentences.finding import FINDING
from nodeeditor.problems.sentences.graph import GRAPH
from nodeeditor.problems.sentences.importing import IMPORTING
from nodeeditor.problems.sentences.layers import LAYERS
from nodeeditor.problems.sentences.non_finite import NON_FINITE
from nodeeditor.problems.sentences.preferences import PREFERENCES
from nodeeditor.problems.sentences.recovery import RECOVERY
from nodeeditor.problems.sentences.repairs import REPAIRS
from nodeeditor.problems.sentences.runs import RUNS
from nodeeditor.problems.sentences.training import TRAINING
from nodeeditor.problems.sentences.values import VALUES
from nodeeditor.problems.sentences.weights import WEIGHTS
from nodeeditor.problems.sentences.words import KINDS, PHRASES, WORDS

_TABLES = (
    BLOCKS,
    CODEGEN,
    COMMANDS,
    DATA,
    ENGINE,
    EXPORTING,
    FENCED,
    FILES,
    FINDING,
    GRAPH,
    IMPORTING,
    LAYERS,
    NON_FINITE,
    PHRASES,
    PREFERENCES,
    RECOVERY,
    REPAIRS,
    RUNS,
    TRAINING,
    VALUES,
    WEIGHTS,
)
SENTENCES: dict[str, str] = {code: text for table in _TABLES for code, text in table.items()}

if len(SENTENCES) != sum(map(len, _TABLES)):
    raise RuntimeError("two tables of sentences share a code")


def sentence(code: str, arguments: Mapping[str, object]) -> str:
    """The sentence of ``code`` in the user's language, completed by ``arguments``.

    Raises ``KeyError`` for a code or an argument that is missing: both are mistakes of ours.
    """
    return tr(SENTENCES[code], **{name: _worded(name, value) for name, value in arguments.items()})


def _worded(name: str, value: object) -> object:
    """An argument as it stands in a sentence; a problem within a problem is a sentence itself."""
    if isinstance(value, str):
        return tr(value) if value in WORDS or (name == "kind" and value in KINDS) else visible(value)
    if isinstance(value, Mapping) and value.keys() == {"code", "arguments"}:
        return sentence(value["code"], value["arguments"])
    return value


def visible(text: str) -> str:
    """``text`` with the letters that nobody sees as escapes: a name from a file must not break or turn a sentence."""
    if text.isprintable():
        return text
    return "".join(
        repr(letter)[1:-1] if unicodedata.category(letter) in _UNSEEN and letter not in _JOINING else letter
        for letter in text
    )


#: Control letters, those that turn the direction of a text, halves of letters, ends of lines and paragraphs.
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
#: What some languages write with, and what many pictures are made of.
_JOINING = "\u200c\u200d"

__all__ = ["SENTENCES", "sentence", "visible"]
