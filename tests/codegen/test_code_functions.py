"""Code that nodes hold, in generated Python: as it was typed, under names of its own, and nothing else beside it."""

from __future__ import annotations

import ast
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.source import python_source
from nodeeditor.editing.grouping import make_block
from nodeeditor.graph.elements import NodeId
from tests.engine.drawing import Drawing

CATALOG = load_snapshot()
TWICE = "def spread(x):\n    # twice\n    return 2 * x"
THRICE = "def spread(x):\n    return np.float32(3) * x"


def built(source: str) -> Any:
    space: dict[str, Any] = {"__name__": "net"}
    exec(compile(source, "net.py", "exec"), space)  # what the program itself wrote
    return space["build_model"]()


def test_functions_have_names_that_hide_nothing() -> None:
    drawing = Drawing().input("x", 4)
    drawing.add("spread", "Lambda", "x", function=TWICE).add("spread_2", "Lambda", "spread", function=THRICE)
    drawing.add("main", "Lambda", "spread_2", function="def main(x):\n    return x + 1")
    drawing.add("model", "Lambda", "main", function="lambda x: -x").output("y", "model")
    edit, _ = make_block(drawing.graph, CATALOG, None, [NodeId("main")], "spread")
    drawing.graph.apply(edit)
    source = python_source(drawing.graph, CATALOG)
    given = np.array([[1.0, 2, 3, 4]])
    np.testing.assert_array_equal(np.asarray(built(source)(given)), -(6 * given + 1))
    assert "# twice" in source
    assert "import numpy as np" in source
    names = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    assert len(names) == len(set(names)) == 6
    assert "from keras import layers\n" in source


def test_an_expression_stands_where_it_is_given() -> None:
    drawing = (
        Drawing().input("x", 4).add("half", "Lambda", "x", function="lambda x: ops.relu(x) * 0.5", output_shape=(4,))
    )
    source = python_source(drawing.output("y", "half").graph, CATALOG)
    assert 'layers.Lambda(lambda x: ops.relu(x) * 0.5, output_shape=(4,), name="half")' in source
    assert "from keras import layers, ops" in source
    assert isinstance(built(source), keras.Model)


@pytest.mark.parametrize(
    "text",
    [
        "def\\\n  odd(x): return x",
        "def odd(x, mask=None): return (x,\n  x)[0]",
        "lambda x: (x,\n  x)[0]",
        "lambda x: x # lambda",
        "def odd(x):\n    '''odd'''\n    def inner(y):\n        return y\n    return inner(x)",
    ],
)
def test_whatever_its_form_it_is_the_same_function(text: str) -> None:
    drawing = Drawing().input("x", 4).add("odd", "Lambda", "x", function=text).output("y", "odd")
    given = np.ones((2, 4))
    np.testing.assert_array_equal(np.asarray(built(python_source(drawing.graph, CATALOG))(given)), given)
