"""What the catalog's parts look like in words."""

from __future__ import annotations

import pytest

from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.describe import layer_tip, parameter_tip, short_text, subtitle
from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.values import FrozenMap

CATALOG = load_snapshot()


@pytest.mark.parametrize(
    ("type_name", "config", "text"),
    [
        ("Conv2D", {"filters": 16, "kernel_size": (3, 3), "activation": "relu"}, "Conv2D · 16 · 3×3 · relu"),
        ("Dense", {"units": 32, "activation": "softmax"}, "Dense · 32 · softmax"),
        ("Dense", {"units": 32}, "Dense · 32"),
        ("Dense", {}, "Dense"),
        ("MaxPooling2D", {}, "MaxPooling2D · 2×2"),
        ("MaxPooling2D", {"pool_size": 3, "padding": "same"}, "MaxPooling2D · 3 · same"),
        ("Dropout", {"rate": 0.25}, "Dropout · 0.25"),
        ("Concatenate", {}, "Concatenate"),
        ("Concatenate", {"axis": 1}, "Concatenate · axis 1"),
        ("LSTM", {"units": 64, "return_sequences": True}, "LSTM · 64 · return_sequences"),
        ("Input", {"shape": (28, 28, 1)}, "Input · 28×28×1"),
        ("Input", {"shape": (1,), "dtype": "string"}, "Input · 1 · string"),
        ("Input", {"shape": (None, 8)}, "Input · ?×8"),
        ("Input", {"shape": ()}, "Input"),
        ("Output", {"loss": "mse"}, "Output · mse"),
        (
            "Output",
            {"loss": FrozenMap(class_name="Huber", config={}), "loss_weight": 0.5},
            "Output · Huber · loss_weight 0.5",
        ),
        ("Bidirectional", {"layer": FrozenMap(class_name="LSTM", config={"units": 3})}, "Bidirectional · LSTM"),
        ("Rescaling", {"scale": 1 / 255}, "Rescaling · 0.003922"),
    ],
)
def test_subtitle(type_name: str, config: dict, text: str) -> None:
    spec = CATALOG.layer(type_name)
    assert spec is not None
    assert subtitle(spec, FrozenMap(config)) == text


@pytest.mark.parametrize("spec", [spec for spec in CATALOG.layers if spec.placeable], ids=lambda spec: spec.type)
def test_every_layer_has_a_short_subtitle_and_a_tip(spec) -> None:
    assert sum(item.important for item in spec.parameters) <= 3
    assert len(subtitle(spec, start_config(spec))) <= 70
    assert layer_tip(spec).startswith(spec.type)
    assert all(parameter_tip(item).startswith(item.name) for item in spec.parameters)


def test_a_wild_value_stays_short() -> None:
    assert len(short_text("x" * 1000)) <= 24
    assert len(short_text(tuple(range(1000)))) <= 24


def test_the_tip_of_a_parameter_tells_default_bounds_and_choices() -> None:
    text = parameter_tip(Parameter("rate", Kind.NUMBER, default=0.5, minimum=0, maximum=1, documentation="Share."))
    assert text == "rate\nDefault: 0.5\nFrom 0 to 1\n\nShare."
    text = parameter_tip(Parameter("padding", Kind.CHOICE, required=True, choices=("a", "b"), minimum=None))
    assert text == "padding\nMust be set\nOne of: a, b"
    assert "At least 1" in parameter_tip(Parameter("n", Kind.INTEGER, minimum=1, required=True))


def test_the_tip_of_a_layer_tells_other_names_and_why_it_can_not_be_placed() -> None:
    conv, cell = CATALOG.layer("Conv2D"), CATALOG.layer("LSTMCell")
    assert conv is not None
    assert cell is not None
    assert "Also called Convolution2D" in layer_tip(conv)
    assert layer_tip(cell).endswith(cell.reason)
