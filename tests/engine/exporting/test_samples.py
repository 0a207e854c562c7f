"""Random inputs fit the network they are for."""

from __future__ import annotations

from typing import Any

import numpy as np

from nodeeditor.engine.build import build_model
from nodeeditor.engine.exporting.samples import random_inputs
from tests.engine.exporting.export_graphs import chain


def first(*rows: tuple[str, str, dict[str, Any]]) -> np.ndarray:
    graph = chain(*rows)
    return next(random_inputs(graph, build_model(graph)))["x"]


def test_tokens_are_known_to_the_embedding_and_padded_at_the_end() -> None:
    embed = ("embed", "Embedding", {"input_dim": 5, "output_dim": 2, "mask_zero": True})
    tokens = first(("x", "Input", {"shape": (None,), "dtype": "int32"}), embed, ("d", "Dense", {"units": 1}))
    assert (tokens.shape, tokens.dtype) == ((8, 32), np.int32)
    assert set(np.unique(tokens)) == {0, 1, 2, 3, 4}
    for row in tokens:
        length = np.count_nonzero(row)
        assert length > 0
        assert not row[length:].any()


def test_an_embedding_of_fractions_gets_whole_ones_below_its_bound() -> None:
    tokens = first(("x", "Input", {"shape": (6,)}), ("embed", "Embedding", {"input_dim": 3, "output_dim": 2}))
    assert tokens.dtype == np.float32
    assert set(np.unique(tokens)) == {0.0, 1.0, 2.0}


def test_images_are_as_large_as_what_rescales_them_takes() -> None:
    images = first(("x", "Input", {"shape": (4, 4, 1)}), ("scaled", "Rescaling", {"scale": 1 / 255, "offset": -1.0}))
    assert 100 < images.std() < 400
    assert abs(images.mean() - 255) < 150


def test_sequences_end_with_what_is_masked() -> None:
    rows = first(("x", "Input", {"shape": (7, 2)}), ("masked", "Masking", {"mask_value": -3.0}))
    ended = (rows == -3.0).all(axis=2)
    assert not ended[:, 0].any()
    assert ended.any()
    assert not ended[0].any()


def test_texts_are_of_words_that_a_layer_knows_and_one_that_it_does_not() -> None:
    codes = ("codes", "StringLookup", {"vocabulary": ("cat", "dog")})
    words = {word for text in first(("x", "Input", {"shape": (), "dtype": "string"}), codes) for word in text.split()}
    assert words == {"cat", "dog", "unheard-of"}


def test_sizes_that_are_not_known_become_one_after_the_other() -> None:
    graph = chain(("x", "Input", {"shape": (None, None, 20)}), ("scaled", "Rescaling", {"scale": 1.0}))
    shapes = [inputs["x"].shape for inputs in random_inputs(graph, build_model(graph))]
    assert shapes[:2] == [(8, 32, 32, 20), (8, 16, 16, 20)]
    assert (8, 20, 20, 20) in shapes


def test_what_fails_on_usual_numbers_is_tried_on_tame_ones() -> None:
    graph = chain(("x", "Input", {"shape": (5,)}), ("log>x", "ops.log", {}))
    usual, tame = (inputs["x"] for inputs in random_inputs(graph, build_model(graph)))
    assert usual.min() < 0
    assert 0 <= tame.min() < tame.max() <= 1
