"""The whole generated module: imports, the network, its data, its training."""

from __future__ import annotations

import ast
from collections.abc import Sequence

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.codegen.blocks import block_functions
from nodeeditor.codegen.code_functions import code_functions, function_lines, trees_of
from nodeeditor.codegen.data import load_function
from nodeeditor.codegen.model import build_function
from nodeeditor.codegen.proof import dotted, parsed, prove
from nodeeditor.codegen.signatures import signatures
from nodeeditor.codegen.snippets import SNIPPETS
from nodeeditor.codegen.training import can_train, main_function
from nodeeditor.graph.elements import NodeMode
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.lessons import learning_inside
from nodeeditor.problems import ProblemError

#: Names of generated code and the imports they need, in the order of the imports.
_STANDARD = {"Path": "from pathlib import Path"}
_INSTALLED = {
    "keras": "import keras",
    "np": "import numpy as np",
    "pd": "import pandas as pd",
    "datasets": "from sklearn import datasets",
}
#: What generated code takes out of Keras by name.
_OF_KERAS = ("layers", "ops")


def python_source(graph: Graph, catalog: Catalog, *, trains: bool = True) -> str:
    """A Python module with ``build_model() -> keras.Model`` that trains the network when it is run, if it ``trains``.

    It does nothing when imported. Raises ``ProblemError`` for a graph that makes no model, and where anything would be
    in it that no network is written with.
    """
    expansion, left_out = expand(graph), _left_out(graph)
    graph = expansion.drawn
    if (found := learning_inside(expansion.graph, catalog.to_learn)) is not None:
        raise ProblemError(found)
    functions = signatures(graph, catalog)
    parts = [*block_functions(graph, catalog, functions), build_function(graph, catalog, functions)]
    own = code_functions(graph, catalog, (signature.function for signature in functions.values()))
    called = _names("\n\n".join("\n".join(lines) for lines in parts))
    parts = [*(function_lines(text, name) for text, name in own.items() if name in called), *parts]
    if trains:
        main = main_function(graph, catalog)
        if can_train(graph):
            loading = load_function(graph)
            parts += [*_needed_snippets([*loading, *main]), loading]
        parts += [main, ['if __name__ == "__main__":', "    main()"]]
    body = "\n\n\n".join("\n".join(lines) for lines in parts)
    used = _names(body)
    blocks = [[line for name, line in imports.items() if name in used] for imports in (_STANDARD, _INSTALLED)]
    foreign = [f"import {module}" for module in _foreign_modules(body, catalog)]
    of_keras = [name for name in _OF_KERAS if name in used]
    foreign += [f"from keras import {', '.join(of_keras)}"] if of_keras else []
    blocks[1] = sorted([*blocks[1], *foreign], key=lambda line: (line.startswith("from"), line.split()[1]))
    head = "\n\n".join("\n".join(block) for block in blocks if block)
    source = f'"""A Keras network, drawn with nodeeditor.{left_out}"""\n\n{head}\n\n\n{body}\n'
    prove(source, catalog, trees_of(graph, own))
    return source


def _left_out(graph: Graph) -> str:
    """What the drawing has and the code does not, as the rest of a docstring; empty where that is nothing."""
    told = []
    for mode in (NodeMode.MUTED, NodeMode.BYPASSED):
        names = [
            f"{name}.{level.nodes[node].name}" if name is not None else level.nodes[node].name
            for name, level in graph.levels()
            for node in level.nodes
            if level.nodes[node].mode is mode
        ]
        told += [f"\n{mode.value.capitalize()}: {', '.join(names)}."] if names else []
    return "".join(["\n\nThe drawing has more that does not count.", *told, "\n"]) if told else ""


def _foreign_modules(body: str, catalog: Catalog) -> set[str]:
    """The modules of layers that are not Keras's own and that ``body`` makes."""
    called = {dotted(node.func) for node in ast.walk(parsed(body)) if isinstance(node, ast.Call)}
    sources = [spec.source for spec in catalog.layers if spec.source]
    return {source.partition(":")[0] for source in sources if source.replace(":", ".") in called}


def _needed_snippets(lines: Sequence[str]) -> list[list[str]]:
    used = _names("\n".join(lines))
    needed: list[str] = []
    for name in reversed(SNIPPETS):
        if name in used:
            needed.append(name)
            used |= _names(SNIPPETS[name])
    return [SNIPPETS[name].strip().splitlines() for name in reversed(needed)]


def _names(code: str) -> set[str]:
    """The names that ``code`` reads; texts that look like some do not count."""
    return {node.id for node in ast.walk(parsed(code)) if isinstance(node, ast.Name)}
