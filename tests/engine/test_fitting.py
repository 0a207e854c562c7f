"""Which layers fit a tensor: the answer is that of a real call, and an adapter is one with which a real call works."""

from __future__ import annotations

import numpy as np
import pytest
import tensorflow as tf

from nodeeditor.catalog.defaults import start_config
from nodeeditor.engine.calling import call
from nodeeditor.engine.fitting.after import fitting, with_what_follows
from nodeeditor.engine.fitting.answering import find_fitting
from nodeeditor.engine.fitting.before import Feeding
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.installed import installed_catalog
from nodeeditor.engine.objects import make_layer
from nodeeditor.graph.elements import LayerId, Link, NodeId
from nodeeditor.graph.inference import NodeCall, TensorSpec
from nodeeditor.protocol.requests import FRESH, FindFitting
from nodeeditor.values import FrozenMap

pytestmark = pytest.mark.usefixtures("as_in_the_engine")

SPECS = {
    "image": TensorSpec((None, 12, 12, 3)),
    "row": TensorSpec((None, 16)),
    "steps": TensorSpec((None, 10, 8)),
    "ids": TensorSpec((None, 10), "int32"),
    "texts": TensorSpec((None, 1), "string"),
}
#: One input each: for several, what else arrives would have a say.
TYPES = ("Dense", "Embedding", "Conv2D", "Conv1D", "MaxPooling2D", "GlobalAveragePooling1D", "BatchNormalization")
TYPES += ("Dropout", "Flatten", "Reshape", "LSTM", "UpSampling2D", "ZeroPadding3D", "Hashing", "ops.relu", "Permute")


@pytest.fixture(scope="module")
def catalog():
    return installed_catalog()


@pytest.fixture(scope="module")
def inference(catalog):
    return Inference(catalog)


@pytest.fixture(scope="module")
def asked(catalog, inference):
    return lambda type_name, spec, **more: fitting(catalog, inference, type_name, SPECS[spec], **more)


def called(catalog, tensor: TensorSpec, *steps: tuple[str, FrozenMap]) -> bool:
    """Whether Keras takes real values of a tensor through layers, one after the other."""
    sizes = [size or 2 for size in tensor.shape]
    values = np.full(sizes, "a") if tensor.dtype == "string" else np.ones(sizes, tensor.dtype)
    value = tf.constant(values)
    try:
        for number, (type_name, config) in enumerate(steps):
            spec = catalog.layer(type_name)
            layer = make_layer(type_name, f"layer_{number}", FrozenMap({**start_config(spec), **config}))
            if spec.to_learn(FrozenMap(config)):
                layer.adapt(value)
            (value, *_) = call(layer, {spec.inputs[0].name: value})
    except Exception:  # whatever Keras raises, it refuses
        return False
    return True


@pytest.mark.parametrize("spec", SPECS)
def test_what_fits_is_what_a_real_call_takes(catalog, asked, spec):
    found = {type_name: asked(type_name, spec).fits for type_name in TYPES}
    real = {type_name: called(catalog, SPECS[spec], (type_name, FrozenMap())) for type_name in TYPES}
    assert found == real


@pytest.mark.parametrize("spec", SPECS)
def test_an_adapter_is_one_with_which_a_real_call_works(catalog, asked, spec):
    misfits = [one for one in TYPES if not asked(one, spec).fits][:5]
    adapters = {one: asked(one, spec, adapters=True) for one in misfits}
    assert all(fits.searched for fits in adapters.values())
    found = {one: fits.adapter for one, fits in adapters.items() if fits.adapter is not None}
    assert found
    for type_name, fix in found.items():
        layers = fix.arguments.get("layers", (fix.arguments,))
        steps = [(str(layer["type"]), layer["config"]) for layer in layers]
        assert called(catalog, SPECS[spec], *steps, (type_name, FrozenMap())), (type_name, steps)
        assert fix.cost is not None


def test_what_is_told_names_the_shape_that_comes_out_and_the_layers_between(asked):
    ((_, tensor),) = asked("Conv2D", "image").outputs
    assert tensor.shape[:3] == (None, 10, 10)
    assert asked("Conv2D", "row", adapters=True).adapter.arguments["config"]["target_shape"] == (4, 4, 1)
    embedding = asked("LSTM", "ids", adapters=True).adapter
    assert [layer["type"] for layer in embedding.arguments["layers"]] == ["Embedding"]
    assert embedding.cost == 64_000


def test_a_merge_fits_where_one_input_can_begin_it_and_attention_as_one_of_two(asked):
    assert asked("Add", "image").outputs[0][1].shape == (None, 12, 12, 3)
    assert asked("Concatenate", "row").fits
    assert asked("MultiHeadAttention", "steps").fits
    assert asked("ops.matmul", "row").fits  # with another one of fitting sizes
    assert not asked("MultiHeadAttention", "row").fits


def test_masks_have_their_say(catalog, inference):
    masked = TensorSpec((None, 10, 8), mask=(None, 10))
    found = fitting(catalog, inference, "LSTM", masked)
    assert found.fits
    assert fitting(catalog, inference, "Dropout", masked).outputs[0][1].mask == (None, 10)


def call_of(type_name: str, *links: Link, **config) -> NodeCall:
    return NodeCall(NodeId("asked"), "asked", LayerId("asked"), "asked", type_name, FrozenMap(config), links)


def test_on_a_link_what_follows_has_its_say(catalog, inference, asked):
    conv = call_of("Conv2D", Link(FRESH, "output", NodeId("asked"), "inputs"), filters=2, kernel_size=3)
    assert with_what_follows(asked("MaxPooling2D", "image"), inference, conv, {}).holds
    flat = with_what_follows(asked("Flatten", "image"), inference, conv, {})
    assert (flat.fits, flat.holds) == (True, False)


def test_before_an_input_stand_the_layers_that_give_such_axes(catalog, inference):
    conv = call_of("Conv2D", Link(FRESH, "output", NodeId("asked"), "inputs"), filters=2, kernel_size=3)
    feeding = Feeding(catalog, inference, conv, {}, SPECS["image"])
    fits = {one for one in ("Input", "Conv2D", "MaxPooling2D", "Add", "Dropout", "Dense") if feeding.fitting(one).fits}
    assert fits == {"Input", "Conv2D", "MaxPooling2D", "Add", "Dropout", "Dense"}
    for misfit in ("Flatten", "GlobalAveragePooling2D", "Conv1D"):
        found = feeding.fitting(misfit, adapters=True)
        assert not found.fits
        assert found.searched
    assert feeding.fitting("Conv1D", adapters=True).adapter is not None


def test_before_a_merge_sizes_are_left_open(catalog, inference):
    into = NodeId("asked")
    add = call_of("Add", Link(NodeId("a"), "output", into, "inputs", 0), Link(FRESH, "output", into, "inputs", 1))
    wanted = TensorSpec((None, 48))
    feeding = Feeding(catalog, inference, add, {(NodeId("a"), "output"): wanted}, wanted)
    assert feeding.fitting("Dense").fits  # its units can be set
    assert not feeding.fitting("Conv2D").fits


def test_the_engine_answers_with_what_it_came_to_in_time(catalog, inference):
    request = FindFitting(7, SPECS["image"], ("Dense", "Conv2D", "LSTM"), 0.0)
    assert list(find_fitting(request, catalog, inference).found) == ["Dense"]
    request = FindFitting(8, SPECS["image"], ("Dense", "Conv2D", "LSTM"), 60.0)
    answer = find_fitting(request, catalog, inference)
    assert {one: fits.fits for one, fits in answer.found.items()} == {"Dense": True, "Conv2D": True, "LSTM": False}
