"""Every sentence for the user passes ``tr()``, and each has its translation."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from nodeeditor.problems.sentences.words import WORDS
from tests.translations.checks import faults
from tests.translations.coverage import Untranslated, untranslated
from tests.translations.extraction import PACKAGE, PLAIN, Source, extracted, texts_of
from tests.translations.ts_file import LANGUAGES, read, ts_path

#: Parts that no window shows a text of, beside those that pass ``tr()``.
APART = {
    "engine": "knows no language; what it finds is told by problems, which are worded where they are read",
    "codegen": "writes Python",
    "commands": "the command line speaks English: what scripts read is the same everywhere",
    "desktop": "is the command line too, and writes what the system reads, in its languages",
    "cli.py": "is the command line",
    "system_check.py": "runs before anything is installed",
    "theme/faces.py": "has names of typefaces",
}
#: Texts that are the same in every language, or that no user sees.
EXCUSED = {
    "FrozenMap(": "how a value shows itself to a programmer",
    "== process ": "a line of process.log",
    "import keras": "a line of Python",
    "import numpy as np": "a line of Python",
    "from keras import ops": "a line of Python",
    "true, false": "as a file of settings has them",
    " min": "the sign of a unit",
    " GB": "the sign of a unit",
    "fully connected": "what one searches a layer by",
    "self attention": "what one searches a layer by",
    "identity block": "what one searches a layer by",
    "to float": "what one searches a layer by",
    "input and output": "the name of a family; those that are shown are marked where the catalog is made",
    "array operation": "the name of a family",
    "network operation": "the name of a family",
    "linear algebra": "the name of a family",
    "image operation": "the name of a family",
    "frame ": "tells the edits of one gesture from others",
    "nodeeditor": "the program's name",
    "nodeeditor ": "the program's name",
    ", Python ": "the language's name",
    ", PySide ": "the library's name",
    "[*] - nodeeditor": "the program's name",
    "Python ": "the name of a program",
    "Keras ": "the name of a program",
    " · Qt ": "the name of a program",
    " · TensorFlow ": "the name of a program",
    "keras_hub": "an example of a package",
    ".9g": "how a number is written",
    "leave": "the name of a picture",
    "enter": "the name of a picture",
    "close": "the name of a picture",
}


def sources() -> list[Path]:
    named = ((file, file.relative_to(PACKAGE)) for file in sorted(PACKAGE.rglob("*.py")))
    return [file for file, name in named if not {name.parts[0], name.as_posix()} & set(APART)]


@pytest.fixture(scope="module")
def english() -> list[tuple[Path, Untranslated]]:
    return [(file, one) for file in sources() for one in untranslated(file.read_text())]


@pytest.fixture(scope="module")
def wanted() -> dict[Source, list[str]]:
    return extracted()


def test_every_text_for_the_user_passes_tr(english):
    found = {
        f"{file.relative_to(PACKAGE)}:{one.line}: {one.text!r}" for file, one in english if one.text not in EXCUSED
    }
    assert not found, "pass these to tr(), or say in EXCUSED why they stay as they are:\n" + "\n".join(sorted(found))


def test_nothing_is_excused_in_vain(english):
    assert set(EXCUSED) <= {one.text for _, one in english}


@pytest.mark.parametrize(
    "breach",
    [
        'label.setText("ready")',
        'label.setText(f"{count} nodes")',
        'self.button = QPushButton("Train")',
        'PlainLabel("nothing", "second")',
        'menu.addAction("Copy", self.copy)',
        'box.addItems([tr("none"), "some"])',
        'view.setToolTip("Drag to move" if moves else tr("Click"))',
        'strip.show_note("The file is written.")',
        'workspace.apply(edit, "Move")',
        'workspace.apply(edit, "Move " + name)',
        'NAMES = {Kind.ONE: "One thing"}',
        'return f"{name} is not here"',
        'text = "Waiting…"',
        'row = f"batch of {size}"',
        'class Kind(Enum):\n    ONE = "One thing"',
        'class Kind:\n    one = "one thing"',
    ],
)
def test_a_breach_is_seen(breach):
    assert list(untranslated(breach))


@pytest.mark.parametrize(
    "sound",
    [
        'label.setText(tr("ready"))',
        'label.setText(tr("{count} nodes", count=count))',
        'TIP = marked("What it is about.")',
        'PlainLabel(tr("nothing"), "strong" if it else "second")',
        'raise ValueError("no such thing")',
        'problem("graph.node_unknown", node="n1")',
        'box.addItem(f"{width} × {height}")',
        'def f() -> None:\n    """Does what it says."""',
        'field: "int | None" = None',
        'Action("copy", marked("Copy"), words="two words", shortcuts=("Ctrl+PgDown",))',
        'if kind == "Two words": pass',
        'class Kind(Enum):\n    ONE = "one thing"',
    ],
)
def test_what_is_sound_is_left_alone(sound):
    assert not list(untranslated(sound))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language, wanted):
    known = read(ts_path(language))
    lacking = [text for context, text in wanted if not known.get((context, text))]
    assert not lacking, (
        f"{len(lacking)} texts lack a translation, such as {lacking[:5]}: run "
        "python -m tests.translations untranslated, write the translations behind the tabs, and "
        "python -m tests.translations take what you wrote"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_what_their_texts_have(language):
    found = [(text, told, fault) for (_, text), told in read(ts_path(language)).items() for fault in faults(text, told)]
    assert not found


def test_what_is_translated_by_a_name_is_marked_somewhere(wanted):
    """What ``tr`` gets as a variable comes from a text that is marked; here the families of the catalog."""
    from nodeeditor.catalog.store import load_snapshot

    marked = {text for context, text in wanted if context == PLAIN}
    assert set(load_snapshot().families) <= marked


def test_words_of_the_engine_are_worded_where_they_are_read():
    """A constant that the engine passes to ``tr`` stays English there."""
    for file in sorted((PACKAGE / "engine").rglob("*.py")):
        tree = ast.parse(file.read_text())
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
        for call in calls:
            if call.func.id == "tr":
                for _, text in texts_of(ast.unparse(call), file.name):
                    assert text in WORDS or "{" in text, f"{file.name}:{call.lineno}: {text!r}"
