"""Layers typed with their parameters."""

from __future__ import annotations

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from nodeeditor.catalog.checks import check_config
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.catalog.typed import Given, Typed, find_typed, given, split
from nodeeditor.values import FrozenMap

CATALOG = load_snapshot()
WORDS = ["3", "0.5", "relu", "same", "2x2", "units=4", "use_bias", "l2", "(3, 3)", "'relu'", "[1", ")", "units=(", '"']
PLACEABLE = [spec for spec in CATALOG.layers if spec.placeable]


def _conv(**config):
    return {"filters": 64, "kernel_size": 3, **config}


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("conv2d 64 3 relu", "conv2d", ("64", "3", "relu")),
        ("max pool 2", "max pool", ("2",)),
        ("max pool", "max pool", ()),
        ("conv 2d", "conv 2d", ()),
        ("64", "64", ()),
        ("dense units=10", "dense", ("units=10",)),
        ("input 32x32x3", "input", ("32x32x3",)),
        ("fully connected 10", "fully connected", ("10",)),
        ("", "", ()),
        ("input 28,28,1", "input", ("28", "28", "1")),
        ("input (28, 28, 1)", "input", ("(28, 28, 1)",)),
        ("conv2d 8, (3, 3), 'relu'", "conv2d", ("8", "(3, 3)", "'relu'")),
        ("layers.Dense 10", "Dense", ("10",)),
    ],
)
def test_values_begin_where_a_word_is_plainly_one(text, name, words):
    assert split(text) == Typed(name, words)


@pytest.mark.parametrize(
    ("type_name", "text", "config"),
    [
        ("Dense", "10 softmax", {"units": 10, "activation": "softmax"}),
        ("Conv2D", "64 3 relu same", {"filters": 64, "kernel_size": 3, "activation": "relu", "padding": "same"}),
        ("Conv2D", "64 3x5 2", {"filters": 64, "kernel_size": (3, 5), "strides": 2}),
        ("Conv2D", "strides=2 64", {"strides": 2, "filters": 64}),
        ("Dropout", "0.25", {"rate": 0.25}),
        ("LSTM", "32 return_seq", {"units": 32, "return_sequences": True}),
        ("Input", "28 28 1", {"shape": (28, 28, 1)}),
        ("Input", "28x28x1", {"shape": (28, 28, 1)}),
        ("Input", "64", {"shape": (64,)}),
        ("Dense", "10 he_normal", {"units": 10, "kernel_initializer": "he_normal"}),
        ("MaxPooling2D", "3 2", {"pool_size": 3, "strides": 2}),
        ("Activation", "1 relu", {"activation": "relu"}),
        ("Input", "28,28,1", {"shape": (28, 28, 1)}),
        ("Input", "(None, 28)", {"shape": (None, 28)}),
        ("Conv2D", "64 (3, 5) 'relu'", {"filters": 64, "kernel_size": (3, 5), "activation": "relu"}),
    ],
)
def test_words_go_where_they_belong(type_name, text, config):
    found, typed = find_typed(CATALOG, f"{type_name} {text}", lambda _: 0)
    assert found[0].spec.type == type_name
    assert dict(given(found[0].spec, typed, CATALOG).config) == config


@pytest.mark.parametrize(
    ("text", "type_name", "config"),
    [
        ("Dense(10)", "Dense", {"units": 10}),
        ("Dense", "Dense", {}),
        ("Dense()", "Dense", {}),
        ("Dense(", "Dense", {}),
        ("keras.layers.Dense(10, 'softmax')", "Dense", {"units": 10, "activation": "softmax"}),
        ("tf.keras.layers.Dense(units = 10)", "Dense", {"units": 10}),
        ("keras.Input(shape=(28, 28, 1), dtype='float32')", "Input", {"shape": (28, 28, 1), "dtype": "float32"}),
        ("Input((None, 28))", "Input", {"shape": (None, 28)}),
        ("Input(28, 28)", "Input", {"shape": (28, 28)}),  # not Python, and plain
        ("Conv2D(64, (3, 3), 2, 'same'", "Conv2D", _conv(kernel_size=(3, 3), strides=2, padding="same")),
        ('Conv2D(64, 3, padding="same", activation="relu")', "Conv2D", _conv(padding="same", activation="relu")),
        ("Conv2D(64, 3, use_bias=False)", "Conv2D", _conv(use_bias=False)),
        ("Conv2D(64, 3, activation=keras.activations.relu)", "Conv2D", _conv(activation="relu")),
        ("LSTM(32, return_sequences=True)", "LSTM", {"units": 32, "return_sequences": True}),
        ("BatchNormalization(-1, 0.9)", "BatchNormalization", {"axis": -1, "momentum": 0.9}),
        ("MultiHeadAttention(8, 64, 32)", "MultiHeadAttention", {"num_heads": 8, "key_dim": 64, "value_dim": 32}),
    ],
)
def test_python_is_read_as_python_reads_it(text, type_name, config):
    found, typed = find_typed(CATALOG, text, lambda _: 0)
    assert found[0].spec.type == type_name
    assert given(found[0].spec, typed, CATALOG) == Given(FrozenMap(config))


@pytest.mark.parametrize(
    ("text", "type_name", "words"),
    [
        ("dense relu", "Dense", ("relu",)),
        ("max pool 2", "MaxPooling2D", ("2",)),
        ("max pool", "MaxPooling2D", ()),
        ("fully connected softmax", "Dense", ("softmax",)),
        ("dense plaid", None, ()),
    ],
)
def test_words_after_a_name_are_values_where_nothing_is_called_so(text, type_name, words):
    found, rest = find_typed(CATALOG, text, lambda _: 0)
    assert (found[0].spec.type if found else None, rest.given) == (type_name, words)


def test_what_no_parameter_takes_is_told():
    words = ("10", "plaid", "units=x", "no=3")
    assert given(CATALOG.layer("Dense"), Typed("Dense", words), CATALOG).unknown == ("plaid", "units=x", "no=3")
    assert given(CATALOG.layer("Dense"), split("Dense(10)(x)"), CATALOG).unknown == ("(x)",)


@over(
    st.sampled_from(PLACEABLE),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text())),
    st.sampled_from(["{name} {words}", "{name}({words}", "{name}({words})"]),
)
def test_whatever_is_typed_is_a_sound_configuration_or_told(spec, words, form):
    typed = split(form.format(name=spec.type, words=", ".join(words)))
    found = given(spec, typed, CATALOG)
    required = {parameter.name for parameter in spec.parameters if parameter.required}
    problems = check_config(spec, found.config, CATALOG)
    assert not [problem for problem in problems if problem.parameter not in required - found.config.keys()]
    assert set(found.unknown) <= set(typed.given)
