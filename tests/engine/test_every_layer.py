"""Every layer type of Keras, as it comes and far from its defaults: told, saved, built, trained and written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keras
import pytest

from nodeeditor.catalog.specs import LayerSpec
from nodeeditor.engine.build import build_model
from nodeeditor.engine.check import check_graph
from nodeeditor.graph.elements import NodeId
from nodeeditor.values import FrozenMap
from tests.engine.drawing import Drawing
from tests.engine.layer_cases import KERAS_LAYERS, PLACEABLE, alone, drawn, far, minimal
from tests.engine.layer_checks import check, same_as_built
from tests.examples import SOAK

#: They hand their input on, of which Keras can't make a network: their place is in a Pipeline.
WITHIN = {"Equalization"}

#: How many layers were covered when this was last looked at; a newer Keras may only add some.
COVERED = 132

#: Parameters of which Keras takes the default alone in a network, and why.
_FIXED: dict[str, str] = {
    "quantization_config": "a Python object, which a graph file can't hold",
    "Lambda.function": "another one has to be trusted first",
    "stateful": "it needs batches of one size, and the data set decides the batch here",
    "sparse": "a sparse tensor is none that another layer takes",
    "IntegerLookup.vocabulary_dtype": "only int64 is supported at this time, says Keras",
    "Resizing.fill_mode": "there is only 'constant'",
    "AdaptiveMaxPooling3D.dtype": "TensorFlow pools volumes of float32 only",
    "Discretization.num_bins": "it is for bins that are learned from data",
}

placeable = [spec for spec in PLACEABLE if spec.type not in WITHIN]
each_layer = pytest.mark.parametrize("spec", placeable, ids=lambda spec: spec.type)
# TensorFlow's variables know numpy 1 only; numpy 2 warns of it.
pytestmark = [
    pytest.mark.usefixtures("as_in_the_engine"),
    pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning"),
]


@pytest.fixture(autouse=True, scope="module")
def _forgetting() -> Iterator[None]:
    yield
    keras.backend.clear_session()


@each_layer
def test_as_it_comes(spec: LayerSpec, tmp_path: Path) -> None:
    case = minimal(spec.type)
    assert case is not None, "Keras takes none of the usual inputs"
    check(case, tmp_path, traced=False, spared=SOAK)  # as far from the defaults are


#: Layers that are made of all others that change images: each graph of them takes many seconds to draw.
_MANY_STEPS = ("RandAugment", "AugMix")


_QUICK = [spec for spec in placeable if spec.type not in _MANY_STEPS]


@pytest.mark.parametrize("spec", placeable if SOAK else _QUICK[::3], ids=lambda spec: spec.type)
def test_far_from_the_defaults(spec: LayerSpec, tmp_path: Path) -> None:
    case, _ = far(spec.type)
    check(case, tmp_path, traced=SOAK or _QUICK.index(spec) % 2 == 0)  # a step that is drawn takes a second


@pytest.mark.parametrize("spec", placeable if SOAK else _QUICK[1::3], ids=lambda spec: spec.type)
def test_each_parameter_can_be_changed(spec: LayerSpec) -> None:
    """Those that do not go with the others are changed alone, on an input that fits."""
    _, rest = far(spec.type)
    for name in rest:
        if f"{spec.type}.{name}" in _FIXED or name in _FIXED:
            continue
        case = alone(spec.type, name)
        assert case is not None, name
        drawing = drawn(case)
        report = check_graph(drawing.graph)[NodeId("it")]
        for port, _ in report.outputs:
            drawing.output(f"y_{port}", f"it:{port}")
        same_as_built(report, build_model(drawing.graph))


@pytest.mark.parametrize("name", sorted(WITHIN))
def test_within_a_pipeline(name: str) -> None:
    inner = FrozenMap(class_name=name, config={})
    drawing = Drawing().input("x", 8, 8, 3).add("it", "Pipeline", "x", layers=(inner,)).output("y", "it")
    same_as_built(drawing.reports()[NodeId("it")], build_model(drawing.graph))


def test_the_number_covered_does_not_fall() -> None:
    covered = [spec.type for spec in placeable if minimal(spec.type) is not None] + sorted(WITHIN)
    told = [spec for spec in KERAS_LAYERS if spec.reason]
    print(f"{len(covered)} of {len(KERAS_LAYERS)} layer classes covered, {len(told)} told to be none of a network")
    assert len(covered) >= COVERED
    assert len(covered) + len(told) == len(KERAS_LAYERS)
