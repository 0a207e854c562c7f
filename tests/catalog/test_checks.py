"""What fits a parameter and what does not."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.checks import check_config, check_value
from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.specs import Parameter
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.values import FrozenMap

CATALOG = load_snapshot()


def _parameter(type_name: str, name: str) -> Parameter:
    spec = CATALOG.layer(type_name)
    assert spec is not None
    found = spec.parameter(name)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("type_name", "name", "value"),
    [
        ("Dense", "units", 1),
        ("Dense", "activation", None),
        ("Dense", "activation", "softmax"),
        ("Dense", "kernel_regularizer", FrozenMap(class_name="L2", config={"l2": 0.01})),
        ("Dense", "dtype", "mixed_float16"),
        ("Conv2D", "kernel_size", (3, 5)),
        ("Conv2D", "padding", "same"),
        ("Dropout", "rate", 0),
        ("Dropout", "rate", 1.0),
        ("Input", "shape", ()),
        ("Input", "shape", (None, 8)),
        ("Input", "columns", ("a", "b")),
        ("Output", "loss", "mse"),
        ("Output", "loss", FrozenMap(class_name="Huber", config={"delta": 2.0})),
        ("Output", "metrics", ("accuracy", FrozenMap(class_name="AUC", config={}))),
        ("Bidirectional", "layer", FrozenMap(class_name="GRU", config={"units": 4, "name": "inner"})),
        ("Bidirectional", "merge_mode", None),
        ("Cropping2D", "cropping", ((1, 1), (2, 2))),
    ],
)
def test_values_that_fit(type_name: str, name: str, value) -> None:
    assert check_value(_parameter(type_name, name), value, CATALOG) is None


@pytest.mark.parametrize(
    ("type_name", "name", "value", "sentence"),
    [
        ("Dense", "units", 0, "units got 0; it needs at least 1."),
        ("Dense", "units", 2.0, "units got 2.0; it needs a whole number."),
        ("Dense", "units", True, "units got true; it needs a whole number."),
        ("Dense", "units", None, "units got nothing; it needs a value."),
        ("Dense", "use_bias", 1, "use_bias got 1; it needs true or false."),
        ("Dense", "activation", "rely", 'activation got "rely"; Keras has no such activation. Choose one that it has.'),
        ("Dropout", "rate", 1.5, "rate got 1.5; it needs at most 1."),
        ("Dense", "units", 2**63, f"units got {2**63}; it needs at most {2**63 - 1}."),
        ("Dropout", "rate", float("nan"), "rate got nan; it needs a number."),
        ("Conv2D", "padding", "full", 'padding got "full"; it needs one of valid, same.'),
        ("Conv2D", "kernel_size", (3, 0), "kernel_size got (3, 0); it needs at least 1."),
        ("Input", "columns", "a", 'columns got "a"; it needs the names of columns.'),
        ("Output", "metrics", ("accuracy", 3), "metrics got 3; it needs the name of a Keras metric"),
        ("Bidirectional", "layer", "LSTM", 'layer got "LSTM"; it needs a layer such as Dense(units=32).'),
    ],
)
def test_values_that_do_not_fit(type_name: str, name: str, value, sentence: str) -> None:
    wrong = check_value(_parameter(type_name, name), value, CATALOG)
    assert wrong is not None
    assert wrong.text.startswith(sentence)
    assert wrong.parameter == name


def test_a_long_value_is_cut_in_the_sentence() -> None:
    wrong = check_value(_parameter("Dense", "units"), "x" * 10_000, CATALOG)
    assert wrong is not None
    assert len(wrong.text) < 120


def test_a_configuration_is_told_what_lacks_and_what_is_too_much() -> None:
    spec = CATALOG.layer("Conv2D")
    assert spec is not None
    found = check_config(spec, FrozenMap(filters=0, kernel=3), CATALOG)
    assert [(item.parameter, item.code) for item in found] == [
        ("filters", "value.too_small"),
        ("kernel_size", "value.missing"),
        ("kernel", "value.unknown"),
    ]
    assert all(item.text for item in found)


def _specs():
    yield from (spec for spec in CATALOG.layers if spec.placeable)
    yield from CATALOG.data.objects


@pytest.mark.parametrize(
    "spec", list(_specs()), ids=lambda spec: f"{getattr(spec, 'type', '')}{getattr(spec, 'name', '')}"
)
def test_a_fresh_layer_or_object_is_sound(spec) -> None:
    config = start_config(spec)
    assert check_config(spec, config, CATALOG) == ()
    defaults = {item.name: item.default for item in spec.parameters if not item.required}
    assert check_config(spec, FrozenMap({**defaults, **config}), CATALOG) == ()
