"""Layers typed with their parameters."""

from __future__ import annotations

import pytest
from hypothesis import given as over
from hypothesis import strategies as st

from nodeeditor.catalog.checks import check_config
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.catalog.typed import Typed, find_typed, given, split

CATALOG = load_snapshot()
PLACEABLE = [spec for spec in CATALOG.layers if spec.placeable]


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
    ],
)
def test_words_go_where_they_belong(type_name, text, config):
    found = given(CATALOG.layer(type_name), text.split(), CATALOG)
    assert dict(found.config) == config


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
    assert (found[0].spec.type if found else None, rest) == (type_name, words)


def test_what_no_parameter_takes_is_told():
    words = ["10", "plaid", "units=x", "no=3"]
    assert given(CATALOG.layer("Dense"), words, CATALOG).unknown == ("plaid", "units=x", "no=3")


@over(
    st.sampled_from(PLACEABLE),
    st.lists(st.one_of(st.sampled_from(["3", "0.5", "relu", "same", "2x2", "units=4", "use_bias", "l2"]), st.text())),
)
def test_whatever_is_typed_is_a_sound_configuration_or_told(spec, words):
    found = given(spec, words, CATALOG)
    required = {parameter.name for parameter in spec.parameters if parameter.required}
    problems = check_config(spec, found.config, CATALOG)
    assert not [problem for problem in problems if problem.parameter not in required - found.config.keys()]
    assert set(found.unknown) <= set(words)
