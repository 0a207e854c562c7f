"""Keras's errors in plain sentences."""

from __future__ import annotations

import pytest

from nodeeditor.engine.wording import reason


@pytest.mark.parametrize(
    ("message", "told"),
    [
        ("The `units` are odd.\n\nMore of it.", "The units are odd"),
        ("{{function_node __wrapped__Uniform/CPU:0}} Need minval < maxval [Op:Uniform]", "Need minval < maxval"),
        ("Dimensions must be equal, but are 3 and 4 for '{{node a/MatMul}} = MatMul[T=DT_FLOAT](x)'", None),
        (
            "Graph execution error:\n\nDetected at node a/Bad defined at (most recent call last):\n"
            '<stack traces unavailable>\n  File "a.py", line 1, in <module>\n\nIt is too large.\n\n\t [[{{node a/B}}]]',
            "It is too large",
        ),
        (
            'in user code:\n\n    File "a.py", line 1, in step  *\n        self.apply(x)\n\n'
            "    RuntimeError: It is in a graph.\n",
            "It is in a graph",
        ),
    ],
)
def test_the_first_sentence_without_the_insides_of_tensorflow(message: str, told: str | None) -> None:
    assert reason(ValueError(message)) == (told or "Dimensions must be equal, but are 3 and 4")
