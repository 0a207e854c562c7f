"""Python that a node holds as text: read and told, never run. Only the engine makes a function of it.

Such a text is one function of a tensor: ``lambda x: ops.relu(x) * 2``, or one ``def``. It is what people see on the
node and in the inspector, letter by letter; so letters that nobody sees, and names that only look like others, are
refused. Whether it may run is asked by :func:`digest_of` of it (:mod:`nodeeditor.catalog.trusted`).
"""

from __future__ import annotations

import ast
import hashlib
import textwrap
import unicodedata
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from nodeeditor.graph.elements import Layer
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem

#: The layer whose parameter of that name is code.
CODE_LAYER, FUNCTION = "Lambda", "function"
#: What a fresh one has: it gives what it is given.
START = "lambda x: x"
#: What code finds under these names without an import of its own; generated Python imports just those it uses.
PROVIDED = {"keras": "import keras", "np": "import numpy as np", "ops": "from keras import ops"}
#: A longer text belongs into a module, and what reads it might take long.
LONGEST = 10_000
#: Keras hands these over where a function has arguments of such names; it can't load any others back from a file.
_OF_KERAS = ("mask", "training")
#: What else decides what runs: where this changes, nothing that was trusted before still is.
_RULES = b"nodeeditor code 1\n"


@dataclass(frozen=True, slots=True)
class Code:
    """A text that was read: its ``tree`` is a ``lambda`` or a ``def``, and ``names`` are all names in it."""

    text: str
    tree: ast.Lambda | ast.FunctionDef
    names: frozenset[str]


def normal(text: str) -> str:
    """``text`` as it is read, shown and trusted: one kind of line end, no common indentation, nothing around it."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return textwrap.dedent("\n".join(lines)).strip()


def digest_of(text: str) -> str:
    """The sha-256 of the content: of the normal form of ``text``, and of the rules by which it would be run."""
    return hashlib.sha256(_RULES + normal(text).encode("utf-8", "surrogatepass")).hexdigest()


def first_line(text: str) -> str:
    """The first line of a code, which stands for it where there is no room."""
    lines = normal(text).split("\n")
    return lines[0] + (" …" if len(lines) > 1 else "")


def code_of(layer: Layer) -> str | None:
    """The code that a layer holds; None for a layer that holds none."""
    value = layer.config.get(FUNCTION) if layer.type == CODE_LAYER else None
    return value if isinstance(value, str) else None


def codes_of(graph: Graph) -> Iterator[tuple[str, str]]:
    """Name and code of each layer that holds some, inside of blocks too."""
    for _, level in graph.levels():
        for layer in level.layers.values():
            code = code_of(layer)
            if code is not None:
                yield layer.name, code


@lru_cache(maxsize=256)
def read_code(text: str) -> Code:
    """The function that ``text`` says. Raises :class:`ProblemError` with the line, for anything but one function."""
    text = normal(text)
    if len(text) > LONGEST:
        raise ProblemError(problem("code.long", got=len(text), needed=LONGEST))
    _check_letters(text)
    tree = _function(text)
    _check_arguments(tree.args)
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    for name in _identifiers(tree):
        if not name.isascii():
            raise ProblemError(problem("code.look_alike", name=name))
    return Code(text, tree, frozenset(names))


def _identifiers(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        for field in ("id", "attr", "arg", "name", "asname"):
            if isinstance(name := getattr(node, field, None), str):
                yield name


def _check_letters(text: str) -> None:
    for number, line in enumerate(text.split("\n"), 1):
        for letter in line:
            if letter != "\t" and (unicodedata.category(letter)[0] == "C" or letter in "\u2028\u2029"):
                raise ProblemError(problem("code.unseen", line=number, letter=f"U+{ord(letter):04X}"))


def _function(text: str) -> ast.Lambda | ast.FunctionDef:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of escapes and comparisons, which are no mistakes
            body = ast.parse(text).body
    except SyntaxError as error:
        raise ProblemError(problem("code.syntax", line=error.lineno or 1, reason=error.msg)) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise ProblemError(problem("code.syntax", line=1, reason=type(error).__name__)) from error
    found = body[0] if len(body) == 1 else None
    if isinstance(found, ast.Expr) and isinstance(found.value, ast.Lambda):
        return found.value
    if isinstance(found, ast.FunctionDef) and not found.decorator_list:
        return found
    raise ProblemError(problem("code.no_function"))


def _check_arguments(arguments: ast.arguments) -> None:
    names = [one.arg for one in (*arguments.posonlyargs, *arguments.args)]
    more = [*names[1:], *(one.arg for one in arguments.kwonlyargs)]
    starred = arguments.vararg is not None or arguments.kwarg is not None
    if not names or starred or not set(more) <= set(_OF_KERAS):
        raise ProblemError(problem("code.arguments"))
