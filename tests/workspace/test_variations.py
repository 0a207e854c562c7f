"""Runs with other values."""

from __future__ import annotations

import pytest

from nodeeditor.document import Document
from nodeeditor.document.format import dumps, loads
from nodeeditor.graph.edits import AddNode
from nodeeditor.graph.elements import Layer, LayerId, Node, NodeId
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.variations import Place, read_values, settings_of, varied

RATE = Place("optimizer.learning_rate")


@pytest.fixture
def document():
    document = Document()
    layer = Layer(LayerId("l1"), "Dense", "dense", FrozenMap(units=8))
    document.graph.apply(AddNode(Node(NodeId("n1"), layer.id, "dense"), layer))
    return document


@pytest.mark.parametrize(
    ("text", "like", "values"),
    [
        ("0.1, 0.01,0.001", 0.5, (0.1, 0.01, 0.001)),
        ("1", 0.5, (1.0,)),
        ("0..4", 0, (0, 1, 2, 3, 4)),
        ("2..0, 7", 0, (2, 1, 0, 7)),
        ("Adam, SGD", "RMSprop", ("Adam", "SGD")),
        ("relu, 'tanh'", "relu", ("relu", "tanh")),
        ("(3, 3), (5, 5)", (1, 1), ((3, 3), (5, 5))),
        ("true, false, true", True, (True, False)),
        ("none", None, (None,)),
        ("L2(l2=0.01)", None, (FrozenMap(class_name="L2", config={"l2": 0.01}),)),
    ],
)
def test_values_are_read_as_they_are_typed(text, like, values):
    assert read_values(RATE, text, like) == values


@pytest.mark.parametrize("text", ["", " , "])
def test_no_value_is_told(text):
    with pytest.raises(ProblemError, match=r"optimizer.learning_rate"):
        read_values(RATE, text, 0.5)


def test_every_combination_is_a_graph_of_its_own(document):
    before = dumps(document)
    made = varied(document, {RATE: (0.1, 0.01), Place("units", "dense"): (4, 16), Place("seed"): (3,)})
    assert [variation.label for variation in made] == [
        "learning_rate 0.1, dense.units 4",
        "learning_rate 0.1, dense.units 16",
        "learning_rate 0.01, dense.units 4",
        "learning_rate 0.01, dense.units 16",
    ]
    last = loads(made[-1].text)
    assert settings_of(last)["optimizer.learning_rate"] == 0.01
    assert last.graph.training.seed == 3
    assert last.graph.layers["l1"].config["units"] == 16
    assert dumps(document) == before


def test_another_optimizer_starts_at_its_own_defaults(document):
    (made,) = varied(document, {Place("optimizer"): ("SGD",)})
    assert loads(made.text).graph.training.optimizer == FrozenMap(class_name="SGD", config={})


@pytest.mark.parametrize(
    "choices",
    [
        {Place("batch_size"): ("many",)},
        {Place("units", "gone"): (4,)},
        {Place("seed.more"): (4,)},
        {Place("seed"): tuple(range(30)), RATE: tuple(map(float, range(30)))},
    ],
)
def test_what_can_not_be_is_told_in_a_sentence(document, choices):
    with pytest.raises(ProblemError) as caught:
        varied(document, choices)
    assert str(caught.value).endswith((".", ")"))
