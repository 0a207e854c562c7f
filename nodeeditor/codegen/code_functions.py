"""Code that nodes hold, in generated Python: an expression where it is given, a ``def`` as a function of the module."""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator, Mapping

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.checks import shortened
from nodeeditor.catalog.code import FUNCTION, Code, codes_of, read_code
from nodeeditor.catalog.literals import written
from nodeeditor.codegen.identifiers import Identifiers
from nodeeditor.graph.elements import Layer
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import FrozenMap

#: What stands for the text of a ``def`` in the configuration of a layer that is written: the name of its function.
CALLED = "called"


def code_functions(graph: Graph, catalog: Catalog, taken: Iterator[str]) -> dict[str, str]:
    """The functions that the module needs for the nodes of a graph: their names by their texts.

    Raises ``ProblemError`` for code that is none.
    """
    modules = (spec.source.partition(".")[0].partition(":")[0] for spec in catalog.layers)
    names = Identifiers((*modules, *taken))
    found: dict[str, str] = {}
    for _, text in codes_of(graph):
        code = read_code(text)
        if isinstance(code.tree, ast.FunctionDef) and code.text not in found:
            found[code.text] = names.take(code.tree.name)
    return found


def worded(layer: Layer, functions: Mapping[str, str]) -> FrozenMap:
    """The configuration of a layer with the name of its function in the place of a ``def``.

    Raises ``ProblemError`` for what is no code.
    """
    value = layer.config.get(FUNCTION)
    if not isinstance(value, str):
        raise ProblemError(problem("value.text", parameter=FUNCTION, value=shortened(written(value))))
    name = functions.get(read_code(value).text)
    return layer.config if name is None else layer.config.with_value(FUNCTION, {CALLED: name})


def expression_text(code: Code) -> str:
    """A ``lambda`` on one line: as it was typed, where it was."""
    return code.text if "\n" not in code.text and "#" not in code.text else ast.unparse(code.tree)


def function_lines(text: str, name: str) -> list[str]:
    """The lines of a ``def`` under the name that it has in the module, else as they were typed."""
    code = read_code(text)
    tree = renamed(code, name)
    lines = code.text.split("\n")
    at = code.tree.lineno - 1
    lines[at] = re.sub(r"def(\s+)\w+", rf"def\g<1>{name}", lines[at], count=1)
    try:
        is_same = ast.dump(ast.parse("\n".join(lines))) == ast.dump(ast.Module([tree], []))
    except SyntaxError:
        is_same = False
    return lines if is_same else ast.unparse(tree).split("\n")


def trees_of(graph: Graph, functions: Mapping[str, str]) -> frozenset[str]:
    """What the code of the nodes of a graph is in the tree of the module, as dumps."""
    codes = [read_code(text) for _, text in codes_of(graph)]
    named = [renamed(code, functions[code.text]) if code.text in functions else code.tree for code in codes]
    return frozenset(map(ast.dump, named))


def renamed(code: Code, name: str) -> ast.FunctionDef:
    """The tree of a ``def`` under another name."""
    tree = copy.deepcopy(code.tree)
    assert isinstance(tree, ast.FunctionDef)
    tree.name = name
    return tree
