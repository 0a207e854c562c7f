"""Keras objects of plain values."""

from __future__ import annotations

import keras
import pytest

from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.nested import layers_within
from nodeeditor.catalog.specs import Kind
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.build import build_model
from nodeeditor.engine.objects import make, make_layer
from nodeeditor.problems import Problem, ProblemError
from nodeeditor.values import FrozenMap, Value, freeze
from tests.engine.drawing import Drawing
from tests.engine.layer_checks import as_written


def named(class_name: str, **config: object) -> FrozenMap:
    return FrozenMap(class_name=class_name, config=config)


def refused(kind: Kind, value: Value) -> Problem:
    with pytest.raises(ProblemError) as raised:
        make(kind, value)
    assert str(raised.value)  # the sentence is complete
    return raised.value.problem


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Kind.OPTIMIZER, "adam", keras.optimizers.Adam),
        (Kind.OPTIMIZER, "RMSprop", keras.optimizers.RMSprop),
        (Kind.OPTIMIZER, named("SGD", momentum=0.9), keras.optimizers.SGD),
        (Kind.SCHEDULE, named("CosineDecay", initial_learning_rate=0.1, decay_steps=10), object),
        (Kind.INITIALIZER, "he_normal", keras.initializers.HeNormal),
        (Kind.INITIALIZER, named("Constant", value=0.5), keras.initializers.Constant),
        (Kind.REGULARIZER, "l2", keras.regularizers.L2),
        (Kind.REGULARIZER, named("L1L2", l1=0.1), keras.regularizers.L1L2),
        (Kind.CONSTRAINT, "non_neg", keras.constraints.NonNeg),
        (Kind.CONSTRAINT, named("MaxNorm", max_value=3), keras.constraints.MaxNorm),
        (Kind.LOSS, "CategoricalCrossentropy", keras.losses.CategoricalCrossentropy),
        (Kind.LOSS, named("Huber", delta=2.0), keras.losses.Huber),
        (Kind.METRIC, named("AUC", num_thresholds=10), keras.metrics.AUC),
        (Kind.LAYER, named("LSTM", units=3), keras.layers.LSTM),
    ],
)
def test_objects_are_made(kind: Kind, value: Value, expected: type) -> None:
    assert isinstance(make(kind, value), expected)


def test_the_configuration_arrives() -> None:
    assert make(Kind.OPTIMIZER, named("SGD", learning_rate=0.25)).get_config()["learning_rate"] == 0.25
    assert make(Kind.REGULARIZER, named("L2", l2=0.5)).get_config() == {"l2": 0.5}


def test_a_schedule_in_an_optimizer() -> None:
    schedule = named("ExponentialDecay", initial_learning_rate=0.1, decay_steps=5, decay_rate=0.5)
    optimizer = make(Kind.OPTIMIZER, named("Adam", learning_rate=schedule))
    assert isinstance(optimizer._learning_rate, keras.optimizers.schedules.ExponentialDecay)


def test_functions_are_found() -> None:
    assert make(Kind.ACTIVATION, "relu") is keras.activations.relu
    assert make(Kind.ACTIVATION, named("relu")) is keras.activations.relu
    assert make(Kind.LOSS, "mse") is keras.losses.get("mse")


def test_metrics_given_as_texts_stay_texts() -> None:
    assert make(Kind.METRICS, ("accuracy", "mae", "AUC")) == ["accuracy", "mae", "AUC"]


def test_a_metric_takes_several_thresholds() -> None:
    assert make(Kind.METRIC, named("Precision", thresholds=(0.2, 0.5))).thresholds == [0.2, 0.5]


def test_layers_in_layers() -> None:
    layer = make_layer("Bidirectional", "both", freeze({"layer": named("GRU", units=3)}))  # type: ignore[arg-type]
    assert layer.name == "both"
    assert isinstance(layer.forward_layer, keras.layers.GRU)
    cells = make(Kind.LAYERS, (named("LSTMCell", units=2), named("GRUCell", units=3)))
    assert [type(cell).__name__ for cell in cells] == ["LSTMCell", "GRUCell"]


def test_plain_values_pass() -> None:
    assert make(Kind.INTEGER, 3) == 3
    assert make(Kind.ANY, freeze({"a": [1, 2]})) == {"a": (1, 2)}
    assert make(Kind.LOSS, None) is None


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Kind.ACTIVATION, "rellu"),
        (Kind.OPTIMIZER, "os.system"),
        (Kind.OPTIMIZER, named("get")),
        (Kind.OPTIMIZER, named("__builtins__")),
        (Kind.LOSS, named("MeanMetricWrapper")),
        (Kind.METRIC, "accuracyy"),
        (Kind.METRIC, "crossentropy"),
        (Kind.LAYER, named("Lambda", function="lambda x: x")),
        (Kind.LAYER, named("TFSMLayer", filepath="model")),
        (Kind.LAYER, named("Layer")),
        (Kind.LAYER, named("eval")),
        (Kind.LAYER, "Dense"),
        (Kind.OPTIMIZER, FrozenMap(class_name=3)),
        (Kind.OPTIMIZER, FrozenMap(class_name="Adam", config=(1, 2))),
    ],
)
def test_what_keras_does_not_offer_is_refused(kind: Kind, value: Value) -> None:
    assert refused(kind, value).code == "object.unknown"


def test_a_bad_configuration_is_told_in_the_words_of_keras() -> None:
    found = refused(Kind.REGULARIZER, named("L2", l2=-1))
    assert (found.code, found.parameter) == ("object.bad", "l2")
    assert "non-negative" in found.text
    unknown = refused(Kind.OPTIMIZER, named("Adam", speed=3))
    assert unknown.parameter == "speed"


def test_files_are_not_read_for_words() -> None:
    found = refused(Kind.LAYER, named("StringLookup", vocabulary="/etc/hostname"))
    assert (found.code, found.parameter) == ("object.bad", "vocabulary")


def test_no_serialized_function_is_restored() -> None:
    value = named("Dense", units=3, activation=named("function", module="builtins", config="exec"))
    assert refused(Kind.LAYER, value).parameter == "activation"


@pytest.mark.parametrize(
    ("owner", "name"),
    [("RNN", "cell"), ("StackedRNNCells", "cells"), ("Bidirectional", "layer"), ("TimeDistributed", "layer")],
)
def test_what_is_offered_within_a_layer_keras_takes_there(owner: str, name: str) -> None:
    catalog = load_snapshot()
    parameter = catalog.layer(owner).parameter(name)  # type: ignore[union-attr]
    assert parameter is not None
    for spec in layers_within(catalog, parameter):
        inner = FrozenMap(class_name=spec.type, config=start_config(spec))
        config = FrozenMap({name: (inner,) if name == "cells" else inner})
        assert make_layer(owner, "outer", config).get_config(), spec.type


def test_a_layer_and_an_initializer_of_one_name() -> None:
    drawing = Drawing().input("x", 4, 4)
    drawing.add("a", "TimeDistributed", "x", layer=named("Identity"))
    drawing.add("b", "Dense", "a", units=4, kernel_initializer=named("Identity", gain=2.0)).output("y", "b")
    ours, exported = build_model(drawing.graph).model, as_written(drawing.graph)
    for model in (ours, exported):
        assert isinstance(model.get_layer("a").layer, keras.layers.Identity)
        assert isinstance(model.get_layer("b").kernel_initializer, keras.initializers.Identity)
