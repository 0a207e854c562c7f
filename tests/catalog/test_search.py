"""Finding layers by what people type."""

from __future__ import annotations

import time

import pytest

from nodeeditor.catalog.of_blocks import READY
from nodeeditor.catalog.search import NICKNAMES, search
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.graph.blocks import offer_type
from nodeeditor.resources import blocks

CATALOG = load_snapshot()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("dense", "Dense"),
        ("fc", "Dense"),
        ("fully", "Dense"),
        ("bn", "BatchNormalization"),
        ("batchnorm", "BatchNormalization"),
        ("batch norm", "BatchNormalization"),
        ("ln", "LayerNormalization"),
        ("mha", "MultiHeadAttention"),
        ("conv", "Conv2D"),
        ("conv1", "Conv1D"),
        ("c2d", "Conv2D"),
        ("convolution2d", "Conv2D"),
        ("deconv", "Conv2DTranspose"),
        ("maxpool", "MaxPooling2D"),
        ("max pool 2d", "MaxPooling2D"),
        ("avgpool2d", "AveragePooling2D"),
        ("gap", "GlobalAveragePooling2D"),
        ("concat", "Concatenate"),
        ("add", "Add"),
        ("+", "Add"),
        ("residual", "Add"),
        ("drop", "Dropout"),
        ("flat", "Flatten"),
        ("lstm", "LSTM"),
        ("gru", "GRU"),
        ("emb", "Embedding"),
        ("relu", "ReLU"),
        ("input", "Input"),
        ("out", "Output"),
        ("loss", "Output"),
        ("rshp", "Reshape"),
        ("  Dense ", "Dense"),
        ("time_distributed", "TimeDistributed"),
    ],
)
def test_what_people_type_finds_what_they_mean(text: str, first: str) -> None:
    assert search(CATALOG, text)[0].type == first


def test_a_word_of_the_summary_finds_a_layer_last() -> None:
    types = [spec.type for spec in search(CATALOG, "contrast")]
    assert types.index("AutoContrast") < types.index("RandomContrast") < types.index("RandomColorJitter")
    found = [spec.type for spec in search(CATALOG, "images")]
    assert "RandomRotation" in found
    assert not any("images" in name.lower() for name in found[found.index("RandomRotation") :])


def test_operations_come_after_the_layers_that_match_as_well() -> None:
    def first(text: str, count: int) -> list[str]:
        return [spec.type for spec in search(CATALOG, text)][:count]

    assert first("add", 2) == ["Add", "AdditiveAttention"]
    assert first("max", 2) == ["Maximum", "MaxPooling2D"]
    assert first("mean", 1) == ["ops.mean"]
    assert first("reshape", 2) == ["Reshape", "ops.reshape"]
    assert first("ops.add", 1) == ["ops.add"]
    assert first("image.resize", 1) == ["ops.image.resize"]
    assert first("@", 1) == ["ops.matmul"]
    assert "ops.get_item" in first("slice", 2)


def test_nonsense_finds_nothing() -> None:
    assert search(CATALOG, "zzqx") == []
    assert search(CATALOG, "dense zzqx") == []


def test_an_empty_text_lists_all_that_can_be_placed_in_the_order_of_the_catalog() -> None:
    assert search(CATALOG, " ") == [spec for spec in CATALOG.layers if spec.placeable]
    assert search(CATALOG, "", placeable_only=False) == list(CATALOG.layers)


def test_what_can_not_be_placed_is_not_found_unless_asked_for() -> None:
    assert "TFSMLayer" not in [spec.type for spec in search(CATALOG, "tfsmlayer")]
    assert search(CATALOG, "tfsmlayer", placeable_only=False)[0].type == "TFSMLayer"


def test_the_limit_cuts() -> None:
    assert len(search(CATALOG, "conv", limit=3)) == 3
    assert search(CATALOG, "conv", limit=3) == search(CATALOG, "conv")[:3]


@pytest.mark.parametrize("spec", [spec for spec in CATALOG.layers if spec.placeable], ids=lambda spec: spec.type)
def test_every_layer_is_first_by_each_of_its_names(spec) -> None:
    for name in (spec.type, spec.type.lower(), *spec.aliases):
        assert search(CATALOG, name, limit=1) == [spec]


def test_nicknames_belong_to_layers_there_are() -> None:
    ready = {offer_type(READY, path.stem) for path in blocks().glob("*.knet")}
    assert all(CATALOG.layer(name) is not None or name in ready for name in NICKNAMES)


def test_a_search_is_done_within_a_frame() -> None:
    started = time.perf_counter()
    for text in ("d", "de", "den", "max pool 2d"):
        search(CATALOG, text)
    # 16 ms each would do; the bound is wide for busy machines.
    assert time.perf_counter() - started < 1
