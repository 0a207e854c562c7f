"""Texts of the source that a user would read in English whatever the language is, since no ``tr()`` has them.

Two rules find them: what is handed to a function that shows it needs to be translated if it has a letter; any other
text that reads like words, two of them or one with a capital, needs a reason to be left as it is.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

#: What shows a text to the user, or hands it on to what does.
SHOWING = frozenset(
    {
        "setText",
        "setPlainText",
        "setToolTip",
        "setStatusTip",
        "setWhatsThis",
        "setWindowTitle",
        "setTitle",
        "setPlaceholderText",
        "setPrefix",
        "setSuffix",
        "setSpecialValueText",
        "setAccessibleName",
        "setAccessibleDescription",
        "setInformativeText",
        "setDetailedText",
        "setLabelText",
        "setItemText",
        "setTabText",
        "setTabToolTip",
        "setHeaderLabels",
        "setHorizontalHeaderLabels",
        "setNameFilters",
        "setButtonText",
        "addAction",
        "addMenu",
        "addItem",
        "addItems",
        "addTab",
        "addRow",
        "addButton",
        "insertItem",
        "drawText",
        "showMessage",
        "QLabel",
        "PlainLabel",
        "QPushButton",
        "QToolButton",
        "QCheckBox",
        "QRadioButton",
        "QGroupBox",
        "QAction",
        "QMenu",
        "QDockWidget",
        "QToolBar",
        "QTableWidgetItem",
        "QListWidgetItem",
        "QTreeWidgetItem",
        "QStandardItem",
        "QInputDialog",
        "QProgressDialog",
        "question",
        "information",
        "warning",
        "critical",
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getExistingDirectory",
        "getText",
        "show_error",
        "show_note",
        "show_problem",
        "say",
        "perform",
        "apply",
        "beginMacro",
        "setUndoText",
        "Fold",
        "ActionButton",
        "_button",
        "_tool",
        "_label",
    }
)
#: What takes texts that are no words for a user, and what has translated them.
_OTHERS = frozenset(
    {
        "tr",
        "marked",
        "translate",
        "problem",
        "Theme",
        "TypeVar",
        "NewType",
        "getattr",
        "hasattr",
        "setattr",
        "setProperty",
        "property",
        "setObjectName",
        "findChild",
        "findChildren",
        "set_role",
        "set_style_property",
        "compile",
        "Template",
        "startswith",
        "endswith",
        "removesuffix",
        "removeprefix",
        "sentence",
        "strftime",
        "action_icon",
        "draw_icon",
        "setSymbol",
        "QSettings",
        "value",
        "contains",
        "remove",
        "debug",
        "info",
        "exception",
        "log",
        "open",
        "decode",
        "encode",
    }
)
#: Arguments that are texts of another kind: words that only a search knows, keys that :mod:`QKeySequence` reads.
_OTHER_ARGUMENTS = frozenset(
    {"words", "shortcuts", "fixed_key", "role", "key", "keys", "code", "kind", "icon", "gesture"}
)
_WORDS = re.compile(r"[A-Za-z]{2,}[,.:;…]? +[A-Za-z]{2,}|\b[A-Za-z]{2,}[:,;]? $|^ [A-Za-z]{2,}|^[A-Z][a-z]{2,}|[a-z]…")
_LETTER = re.compile(r"[^\W\d_]")
_KEYS = re.compile(r"((Ctrl|Shift|Alt|Meta)\+)*(Ctrl|Shift|Alt|Meta|[A-Z0-9.,=+-]|F\d+|([A-Z][a-z]+){1,2})?")
_ID = re.compile(r"\w*[a-z][A-Z]\w*|[\w-]+([._:]+[\w-]+)+")
#: Style sheets, marked texts, and Python.
_SHEET = re.compile(r"[{};#<]|px|: $|\w = |\w\(\w")


@dataclass(frozen=True)
class Untranslated:
    """A text, and the line that has it."""

    line: int
    text: str


def untranslated(source: str) -> Iterator[Untranslated]:
    """The texts of a file that nobody would translate."""
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _LETTER.search(node.value):
            way = list(_way(node, parents))
            if not _is_other(node, way) and (_is_shown(node, way) or _reads_like_words(node.value)):
                yield Untranslated(node.lineno, node.value)


def _way(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[tuple[ast.AST, ast.AST]]:
    """The node with its parent, that with its own, and so on up to the statement."""
    while node in parents and not (isinstance(node, ast.stmt) and not isinstance(node, ast.Assign)):
        yield node, parents[node]
        node = parents[node]


def _is_other(node: ast.Constant, way: list[tuple[ast.AST, ast.AST]]) -> bool:
    for inner, outer in way:
        match outer:
            case ast.Call() if _name(outer) in _OTHERS or _name(outer).endswith(("Error", "Exception")):
                return True
            case ast.Assign(targets=[ast.Name(id=name) | ast.Attribute(attr=name)]) if (
                name.strip("_") in _OTHER_ARGUMENTS
            ):
                return True
            case ast.keyword(arg=name) if name in _OTHER_ARGUMENTS:
                return True
            case ast.Expr() if inner is node:  # a docstring
                return True
            case ast.ClassDef() if _is_member(inner, outer) and node.value.islower():
                return True  # what a choice is called in the source
            case ast.Raise() | ast.Assert() | ast.MatchValue() | ast.Compare():
                # A slip of ours that nobody is told; a word of data.
                return True
            case ast.AnnAssign() | ast.arg() if inner is outer.annotation:
                return True
            case ast.AnnAssign(annotation=ast.Name(id="TypeAlias")):
                return True
            case ast.FunctionDef() if inner is outer.returns:
                return True
            case ast.Subscript() if inner is outer.slice:
                return True
            case ast.Dict() if inner in outer.keys:
                return True
    return False


def _is_member(inner: ast.AST, of: ast.ClassDef) -> bool:
    """Whether it is a member of an enumeration."""
    return isinstance(inner, ast.Assign) and "Enum" in {ast.unparse(base) for base in of.bases}


def _is_shown(node: ast.Constant, way: list[tuple[ast.AST, ast.AST]]) -> bool:
    """Whether it is an argument of what shows it, as it is or as a part of a text that is put together."""
    for inner, outer in way:
        if isinstance(outer, ast.Call):
            if inner is outer.func or isinstance(inner, ast.keyword) or _name(outer) not in SHOWING:
                return False
            # Behind the text may stand the role of a label, or the picture of a button.
            return not (inner in outer.args[1:] and node.value.islower() and " " not in node.value)
    return False


def _reads_like_words(text: str) -> bool:
    return bool(_WORDS.search(text)) and not any((_KEYS.fullmatch(text), _ID.fullmatch(text), _SHEET.search(text)))


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""
