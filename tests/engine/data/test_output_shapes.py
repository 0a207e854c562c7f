"""Where nobody says the shapes of the Outputs, Keras does."""

from __future__ import annotations

import pytest

from nodeeditor.engine.data.output_shapes import output_shapes
from nodeeditor.engine.data.prepare import prepare
from nodeeditor.engine.data.propose import propose
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.settings import BundledSource
from nodeeditor.problems import ProblemError
from tests.engine.data.data_graphs import graph


def test_keras_says_the_shapes():
    drawn = graph(
        BundledSource("iris"),
        {"x": {"shape": (4,), "columns": ("features",)}},
        {"y": {"columns": ("target",), "loss": "categorical_crossentropy"}, "z": {}},
    )
    assert output_shapes(drawn) == {"y": (None, 1), "z": (None, 1)}
    with pytest.raises(ProblemError, match="has 1 units; column 'target' has 3 classes"):
        prepare(drawn, ".")


def test_proposals_ask_keras_for_the_units():
    drawn = graph(BundledSource("breast_cancer"), {"x": {"shape": (30,)}}, {"y": {}})
    assert propose(drawn, ".")[NodeId("n_y")]["loss"] == "binary_crossentropy"
