"""Generated code is parsed back before anybody gets it: there is nothing in it but what networks are written with.

Names, texts and values of a graph come from files that anyone may have made. Each writer of this part makes literals
of them; this is the second lock behind all of them, which knows nothing of how they do it.
"""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator
from functools import lru_cache

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.codegen.keras_values import MODULES
from nodeeditor.codegen.snippets import SNIPPETS
from nodeeditor.graph.settings import BUNDLED_SETS
from nodeeditor.problems import ProblemError, problem

#: What generated code is made of; no loops but those over repetitions, no conditions but the one at its end.
_KINDS = (
    *(ast.Module, ast.Import, ast.ImportFrom, ast.alias, ast.FunctionDef, ast.arguments, ast.arg, ast.Return),
    *(ast.Assign, ast.Expr, ast.For, ast.If, ast.Call, ast.keyword, ast.Starred, ast.Attribute, ast.Name, ast.Constant),
    *(ast.List, ast.Tuple, ast.Dict, ast.Subscript, ast.Slice, ast.JoinedStr, ast.FormattedValue, ast.ListComp),
    *(ast.comprehension, ast.BinOp, ast.UnaryOp, ast.Compare, ast.operator, ast.unaryop, ast.cmpop, ast.expr_context),
)
_IMPORTS = {
    "from pathlib import Path",
    "import keras",
    "import numpy as np",
    "import pandas as pd",
    "from sklearn import datasets",
    "from keras import layers",
    "from keras import ops",
    "from keras import layers, ops",
}
_OF_MODULES = frozenset(
    {
        *("keras.Input", "keras.KerasTensor", "keras.Model", "keras.config.set_dtype_policy", "keras.tree.flatten"),
        *("keras.utils.image_dataset_from_directory", "keras.utils.set_random_seed", "keras.utils.to_categorical"),
        "keras.callbacks.CSVLogger",
        *("keras.callbacks.EarlyStopping", "keras.callbacks.ModelCheckpoint", "keras.callbacks.ReduceLROnPlateau"),
        *("keras.callbacks.TensorBoard", "np.array", "np.column_stack", "np.concatenate", "np.load", "np.ones"),
        *("np.random.default_rng", "pd.read_csv", *(f"datasets.load_{name}" for name in BUNDLED_SETS)),
    }
)
#: What is asked of models, arrays and tables.
_OF_VALUES = frozenset(
    {
        *("adapt", "append", "argmax", "astype", "class_names", "compile", "data", "dtype", "fit", "frame"),
        *("get_layer", "images"),
        *("inputs", "integers", "output", "parent", "predict", "random", "reshape", "round", "save", "shape"),
        *("standard_normal", "summary", "target", "to_numpy"),
    }
)
_BUILTINS = frozenset({"__file__", "__name__", "float", "int", "iter", "len", "object", "range", "str", "tuple"})
_LAST = 'if __name__ == "__main__":\n    main()'


def prove(source: str, catalog: Catalog, own: frozenset[str] = frozenset()) -> None:
    """Raise ``ProblemError`` where a generated module is no Python, or has anything in it that is not meant.

    ``own`` are dumps of the code that nodes hold, which may be anything, in one piece.
    """
    tree = parsed(source)
    brought = _snippets()
    parts = [part for part in tree.body if ast.dump(part) not in own | {brought.get(_name(part), "")}]
    told = _told_of(catalog)
    bound = {*_bound(tree), *_BUILTINS}
    for part in parts:
        for found in _foreign(part, told, bound, own):
            raise ProblemError(problem("codegen.not_meant", what=_shown(found)))


def parsed(source: str) -> ast.Module:
    """The tree of generated code. Raises ``ProblemError`` where it is no Python."""
    try:
        return ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise ProblemError(problem("codegen.not_meant", what=type(error).__name__)) from error


def dotted(node: ast.expr) -> str:
    """``keras.utils.get_file`` of such an expression; empty for any other."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def _foreign(part: ast.AST, told: frozenset[str], bound: set[str], own: frozenset[str]) -> Iterator[ast.AST]:
    """What does not belong into a statement of the module."""
    if isinstance(part, ast.If) and ast.unparse(part) == ast.unparse(ast.parse(_LAST)):
        return
    if isinstance(part, ast.Expr) and not _is_text(part.value):
        yield part  # a module does nothing when it is imported
    within: set[ast.AST] = set()
    for node in _walk(part, own):
        if not isinstance(node, _KINDS) or isinstance(node, ast.If):
            yield node
        elif isinstance(node, ast.Import | ast.ImportFrom):
            is_package = isinstance(node, ast.Import) and all(f"{one.name}:" in told for one in node.names)
            if ast.unparse(node) not in _IMPORTS and not is_package:
                yield node
        elif isinstance(node, ast.Attribute) and node not in within:
            name = dotted(node)
            within.update(ast.walk(node) if name else ())
            is_known = name in told or (name.partition(".")[0] not in _ROOTS and _are_of_values(name, node))
            if not is_known:
                yield node
        elif (isinstance(node, ast.Name) and node.id not in bound) or (
            isinstance(node, ast.Expr) and not isinstance(node.value, ast.Call) and not _is_text(node.value)
        ):
            yield node


def _walk(part: ast.AST, own: frozenset[str]) -> Iterator[ast.AST]:
    """All of a statement but the expressions that nodes hold as code."""
    if isinstance(part, ast.Lambda) and ast.dump(part) in own:
        return
    yield part
    for child in ast.iter_child_nodes(part):
        yield from _walk(child, own)


#: Names that stand for modules: what is taken of them has to be known as a whole.
_ROOTS = frozenset({"keras", "layers", "ops", "np", "pd", "datasets"})


def _are_of_values(name: str, node: ast.Attribute) -> bool:
    return all(one in _OF_VALUES for one in name.split(".")[1:]) if name else node.attr in _OF_VALUES


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _bound(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.alias):
            yield (node.asname or node.name).partition(".")[0]
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            # What a script calls its own must not stand for what Python has; identifiers see to that.
            yield from () if hasattr(builtins, node.id) else (node.id,)


@lru_cache(maxsize=4)
def _told_of(catalog: Catalog) -> frozenset[str]:
    """The functions and classes that a catalog has, as code names them; a package with a colon behind it."""
    types = [spec for spec in catalog.layers if not spec.is_operation]
    return frozenset(
        {
            *_OF_MODULES,
            *(f"layers.{spec.type}" for spec in types if not spec.source),
            *(spec.source.replace(":", ".") for spec in types if spec.source),
            *(f"{spec.source.partition(':')[0]}:" for spec in types if spec.source),
            *(spec.type for spec in catalog.layers if spec.is_operation),
            *(f"{module}.{spec.name}" for kind, module in MODULES.items() for spec in catalog.objects(kind)),
        }
    )


@lru_cache(maxsize=1)
def _snippets() -> dict[str, str]:
    return dict(_dumps(SNIPPETS.values()))


def _dumps(sources: Iterable[str]) -> Iterator[tuple[str, str]]:
    for source in sources:
        for part in ast.parse(source).body:
            yield _name(part), ast.dump(part)


def _name(part: ast.stmt) -> str:
    return part.name if isinstance(part, ast.FunctionDef | ast.ClassDef) else ""


def _shown(found: ast.AST) -> str:
    return (
        ast.unparse(found).encode("ascii", "backslashreplace").decode()[:80].replace("\n", " ") or type(found).__name__
    )
