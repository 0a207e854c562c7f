"""The texts that are to be translated, read from the source: what is passed to ``tr``, ``marked`` and ``translate``."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.translations.of_qt import OF_QT

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "nodeeditor"
#: The context of texts that need none.
PLAIN = "nodeeditor"
_DOORS = {"tr": 0, "marked": 0, "translate": 1}

#: A text of the source: its context, and the text.
Source = tuple[str, str]


def extracted(package: Path = PACKAGE) -> dict[Source, list[str]]:
    """All texts with the files that have them, none for those of Qt.

    Raises ``ValueError`` for one that can't be read from the source.
    """
    found: dict[Source, list[str]] = {(context, text): [] for context, texts in OF_QT.items() for text in texts}
    for file in sorted(package.rglob("*.py")):
        name = file.relative_to(package.parent).as_posix()
        for source in texts_of(file.read_text(), name):
            found.setdefault(source, [])
            if name not in found[source]:
                found[source].append(name)
    return dict(sorted(found.items()))


def texts_of(source: str, name: str) -> Iterator[Source]:
    """The texts of one file. Raises ``ValueError`` for one that is put together before it is translated."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id not in _DOORS:
            continue
        door = node.func.id
        if len(node.args) <= _DOORS[door]:
            raise ValueError(f"{name}:{node.lineno}: {door}() needs its text in place")
        text = node.args[_DOORS[door]]
        for part in _ways(text):
            match part:
                case ast.Constant(value=str(words)):
                    context = ast.literal_eval(node.args[0]) if door == "translate" else PLAIN
                    yield context, words
                case _ if door == "marked" or isinstance(part, ast.JoinedStr | ast.BinOp):
                    raise ValueError(
                        f"{name}:{node.lineno}: {door}() got {ast.unparse(text)[:60]}; it needs one constant text, "
                        "with {fields} for what differs"
                    )


def _ways(text: ast.expr) -> Iterator[ast.expr]:
    """What an argument may be, where it is one of two."""
    if isinstance(text, ast.IfExp):
        yield from _ways(text.body)
        yield from _ways(text.orelse)
    else:
        yield text
