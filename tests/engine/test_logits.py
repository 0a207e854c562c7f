from __future__ import annotations

import pytest

from nodeeditor.engine.logits import logits_problems
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import LayerId
from nodeeditor.graph.graph import Graph
from nodeeditor.values import FrozenMap
from tests.engine.data.data_graphs import graph


def drawn(loss: object, **dense: object) -> Graph:
    made = graph(None, {"x": {"shape": (2,)}}, {"y": {"loss": loss}})
    made.apply(SetConfig(LayerId("l_dense_y"), FrozenMap(units=3, **dense)))
    return made


def crossentropy(**config: object) -> FrozenMap:
    return FrozenMap(class_name="CategoricalCrossentropy", config=config)


@pytest.mark.parametrize(
    ("loss", "wanted"),
    [
        ("categorical_crossentropy", "softmax"),
        ("sparse_categorical_crossentropy", "softmax"),
        ("binary_crossentropy", "sigmoid"),
        (crossentropy(), "softmax"),
        (FrozenMap(class_name="BinaryFocalCrossentropy", config={"gamma": 2.0}), "sigmoid"),
    ],
)
def test_numbers_without_bounds_before_a_loss_of_probabilities_are_warned_of(loss, wanted):
    (found,) = logits_problems(drawn(loss))
    assert found.warning
    assert found.node == "n_y"
    assert f"Set its activation to {wanted}." in found.text
    assert found.fixes[0].arguments["value"] == wanted
    assert found.fixes[0].arguments["at"] == "n_dense_y"
    assert logits_problems(drawn(loss, activation=wanted)) == []


def test_a_softmax_over_one_unit_is_warned_of():
    alone = drawn("binary_crossentropy", activation="softmax")
    assert logits_problems(alone) == []
    alone.apply(SetConfig(LayerId("l_dense_y"), FrozenMap(units=1, activation="softmax")))
    (found,) = logits_problems(alone)
    assert (found.code, found.warning) == ("output.softmax_of_one", True)
    assert found.fixes[0].arguments["value"] == "sigmoid"


@pytest.mark.parametrize("loss", ["mean_squared_error", crossentropy(from_logits=True), "no such loss", None])
def test_other_losses_take_any_numbers(loss):
    assert logits_problems(drawn(loss)) == []


@pytest.mark.parametrize("config", [{"activation": "tanh"}, {"activation": "no such thing"}])
def test_a_layer_with_bounds_or_with_a_mistake_of_its_own_is_left_alone(config):
    assert logits_problems(drawn("categorical_crossentropy", **config)) == []
