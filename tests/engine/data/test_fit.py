"""What the data makes wrong is told at its node, and each repair, done, leaves nothing to tell."""

from __future__ import annotations

import numpy as np
import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.editing import repair
from nodeeditor.engine.data.fit import misfits
from nodeeditor.engine.data.loaded import LoadedData
from nodeeditor.engine.data.output_shapes import output_shapes
from nodeeditor.engine.data.prepare import prepare
from nodeeditor.graph.edits import AddNode, Batch, Connect, Disconnect, SetConfig, SetData
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import BundledSource, DataSettings
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap
from tests.engine.data.data_graphs import graph

DATA = LoadedData(
    {
        "x": np.arange(12.0).reshape(6, 2),
        "whole": np.arange(6),
        "half": np.arange(6) / 2,
        "kind": np.array([0, 1, 2, 0, 1, 2]),
        "label": np.array(["a", "b", "c"] * 2, dtype=object),
        "pair": np.arange(12.0).reshape(6, 2),
    },
    "data",
)
CATALOG = load_snapshot()


def told(drawn: Graph, data: LoadedData = DATA):
    return misfits(drawn, data, output_shapes(drawn))


def drawn_with(x: dict | None = None, y: dict | None = None) -> Graph:
    return graph(
        BundledSource("iris"),
        {"x": {"shape": (2,), "columns": ("x",), **(x or {})}},
        {"y": {"loss": "mean_squared_error", "columns": ("half",), **(y or {})}},
    )


def test_what_fits_has_no_problem():
    assert told(drawn_with()) == ()


@pytest.mark.parametrize(
    ("x", "y", "code"),
    [
        ({"shape": (3,)}, {}, "data.input_shape"),
        ({"shape": (1,), "columns": ("half",), "dtype": "int32"}, {}, "data.not_whole"),
        ({"shape": (1,), "columns": ("whole",), "dtype": "int32", "scaling": "standardize"}, {}, "data.scaling_whole"),
        ({"scaling": "wild"}, {}, "data.scaling_unknown"),
        ({}, {"loss": "categorical_crossentropy", "columns": ("kind",)}, "data.target_classes"),
        ({}, {"loss": "categorical_crossentropy", "columns": ("label",)}, "data.target_classes"),
        ({}, {"loss": "sparse_categorical_crossentropy", "columns": ("label",)}, "data.target_classes"),
        ({}, {"loss": "sparse_categorical_crossentropy", "columns": ("whole",)}, "data.target_sparse_range"),
        ({}, {"columns": ("pair",)}, "data.target_shape"),
        ({}, {"encoding": "wild"}, "data.encoding_unknown"),
        (
            {},
            {"loss": "sparse_categorical_crossentropy", "encoding": "one_hot", "columns": ("kind",)},
            "data.encoding_loss",
        ),
        ({}, {"loss": "binary_crossentropy", "columns": ("label",)}, "data.target_binary_classes"),
    ],
)
def test_repairs_one_after_the_other_leave_nothing_to_tell(x, y, code):
    drawn = drawn_with(x, y)
    (found,) = told(drawn)
    assert found.code == code
    assert found.text
    seen = []
    while problems := told(drawn):
        seen.append(problems[0].code)
        assert len(seen) < 4, seen
        edit = repair(drawn, CATALOG, problems[0], problems[0].fixes[0])
        assert edit is not None, problems[0]
        drawn.apply(edit)


def test_the_units_are_set_where_they_are_through_layers_that_keep_them():
    drawn = drawn_with(y={"loss": "categorical_crossentropy", "columns": ("kind",)})
    inserted = Layer(LayerId("l_soft"), "Activation", "soft", FrozenMap(activation="softmax"))
    node = Node(NodeId("n_soft"), inserted.id, "soft")
    old = Link(NodeId("n_dense_y"), "output", NodeId("n_y"), "inputs")
    first, second = Link(old.source, "output", node.id, "inputs"), Link(node.id, "output", old.target, "inputs")
    drawn.apply(Batch((AddNode(node, inserted), Disconnect(old), Connect(first), Connect(second))))
    (found,) = told(drawn)
    assert [fix.text for fix in found.fixes] == ["Set units of 'dense_y' to 3."]
    drawn.apply(repair(drawn, CATALOG, found, found.fixes[0]))
    assert drawn.layer_of(NodeId("n_dense_y")).config["units"] == 3
    assert told(drawn) == ()


@pytest.mark.parametrize(
    ("loss", "activation"),
    [
        ("categorical_crossentropy", "softmax"),
        (FrozenMap(class_name="CategoricalCrossentropy", config={"from_logits": True}), None),
    ],
)
def test_where_no_layer_has_units_a_dense_is_offered_that_suits_the_loss(loss, activation):
    drawn = drawn_with(y={"loss": loss, "columns": ("kind",)})
    drawn.apply(Disconnect(Link(NodeId("n_dense_y"), "output", NodeId("n_y"), "inputs")))
    drawn.apply(Connect(Link(NodeId("n_x"), "output", NodeId("n_y"), "inputs")))
    (found,) = told(drawn)
    (fix,) = found.fixes
    assert fix.cost == 9
    drawn.apply(repair(drawn, CATALOG, found, fix))
    (dense,) = [layer for layer in drawn.layers.values() if layer.name == "dense"]
    assert dense.config.get("activation") == activation
    assert told(drawn) == ()


def test_a_problem_at_every_node_and_only_its_first():
    drawn = drawn_with({"columns": ()}, {"columns": ("nowhere",), "encoding": "wild"})
    drawn.apply(SetConfig(LayerId("l_x"), FrozenMap(shape=(2,))))
    assert [(found.code, found.node) for found in told(drawn)] == [
        ("data.input_unbound", "n_x"),
        ("data.encoding_unknown", "n_y"),
    ]


def test_a_split_that_leaves_nothing_belongs_to_no_node():
    drawn = drawn_with()
    drawn.apply(SetData(DataSettings(BundledSource("iris"), 0.01)))
    (found,) = told(drawn)
    assert (found.code, found.node) == ("data.validation_empty", None)


def test_it_tells_what_a_training_would_refuse():
    drawn = graph(
        BundledSource("iris"),
        {"x": {"shape": (4,), "columns": ("sepal length (cm)", "nothing")}},
        {"y": {"loss": "categorical_crossentropy", "columns": ("target",)}},
    )
    from nodeeditor.engine.data.load import load

    problems = told(drawn, load(BundledSource("iris"), "."))
    with pytest.raises(ProblemError) as caught:
        prepare(drawn, ".")
    assert caught.value.problem == problems[0]
    assert [found.node for found in problems] == ["n_x", "n_y"]
