"""For each layer type a configuration, one far from the defaults, and inputs that fit, found by asking Keras."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.ports import ports_of
from nodeeditor.catalog.specs import Kind, LayerSpec, Parameter
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.engine.check import check_graph
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer, LayerId, NodeId
from nodeeditor.values import FrozenMap, Value, freeze, identical
from tests.engine.drawing import Drawing

CATALOG: Catalog = load_snapshot()
KERAS_LAYERS = tuple(spec for spec in CATALOG.layers if spec.type not in (INPUT, OUTPUT) and not spec.is_operation)
PLACEABLE = tuple(spec for spec in KERAS_LAYERS if spec.placeable)

#: They take a dictionary of images and labels or boxes, which is no tensor: Keras says so on the node.
OF_DICTIONARIES = ("CutMix", "MixUp", "MaxNumBoundingBoxes")

#: Shapes without the batch that some layer or other takes: images, sequences, vectors, volumes, series of them.
_SHAPES = ((8, 8, 3), (8, 4), (4,), (8, 8, 8, 3), (4, 8, 8, 3), (4, 8, 8, 8, 3), (300, 1), (300,), (1,), ())
_DTYPES = ("float32", "int32", "string")

#: Where TensorFlow tells only while it runs that a tensor is too short for its windows.
_FITTING = {"MelSpectrogram": ((4096,),), "STFTSpectrogram": ((300, 1),)}

#: With numbers of another kind a layer's losses (of regularizers) do not add up with those of float32, and a
#: processor can't work on channels that come first, nor the end of a network on rows of different lengths: for
#: these the shapes are tried, each by itself. And an equation that does not fit its shape is told while it runs only.
_ALONE = ("dtype", "data_format", "ragged", "EinsumDense.equation", "EinsumDense.output_shape")

#: What one parameter asks of others, as the errors of Keras say.
_WITH: dict[str, dict[str, Any]] = {
    "sparse": {"output_mode": "one_hot"},
    "TextVectorization.sparse": {"output_mode": "multi_hot", "output_sequence_length": None},
    "idf_weights": {"output_mode": "tf_idf"},
    "TextVectorization.idf_weights": {"output_mode": "tf_idf", "output_sequence_length": None},
    "TextVectorization.output_mode": {"output_sequence_length": None},
    "TextVectorization.pad_to_max_tokens": {"max_tokens": 9, "output_mode": "multi_hot"},
    "pad_to_max_tokens": {"max_tokens": 9, "output_mode": "multi_hot"},
    "renorm_clipping": {"renorm": True},
    "oov_method": {"num_oov_indices": 2},
    "salt": {"num_oov_indices": 2},
    "EinsumDense.equation": {"output_shape": (None, 32)},
    "EinsumDense.output_shape": {"equation": "abc,cd->abd"},
    "Discretization.num_bins": {"bin_boundaries": None},
}

#: What ``adapt`` would learn from data stands in the configuration here, and what fits it on one small input.
_STATE: dict[str, dict[str, Any]] = {
    "Normalization": {"mean": (0.5,), "variance": (2.0,)},
    "Discretization": {"bin_boundaries": (0.0, 1.0), "num_bins": None},
    "StringLookup": {"vocabulary": ("cat", "dog")},
    "IntegerLookup": {"vocabulary": (3, 5)},
    "TextVectorization": {"vocabulary": ("cat", "dog"), "output_sequence_length": 4},
    # Its 32 groups would need 32 channels.
    "GroupNormalization": {"groups": 1},
}

_RESCALING = {"class_name": "Rescaling", "config": {"scale": 2.0}}

#: Where the general rule for another value fails, since the value must fit the input or another parameter.
_OTHERS: dict[str, tuple[Any, ...]] = {
    "RandomPosterization.factor": (2, (3, 6)),
    "axis": (1, 2),
    "EinsumDense.equation": ("abc,cd->abd",),
    "EinsumDense.bias_axes": ("y", "d"),
    "EinsumDense.output_shape": ((None, 5), (None, None, 5)),
    "Reshape.target_shape": ((4, -1),),
    "TextVectorization.ngrams": (2,),
    "BatchNormalization.renorm_clipping": ({"rmax": 3.0, "rmin": 0.5, "dmax": 2.0},),
    "Bidirectional.backward_layer": tuple(
        {"class_name": "GRU", "config": {"units": units, "go_backwards": True}} for units in (5, 32)
    ),
    "STFTSpectrogram.fft_length": (512,),
    "StringLookup.vocabulary": (("bird", "cow", "cat"),),
    "IntegerLookup.vocabulary": ((7, 8, 9),),
    "TextVectorization.vocabulary": (("bird", "cow", "cat"),),
    "Discretization.bin_boundaries": ((-1.0, 0.0, 2.0),),
    "Normalization.mean": ((0.25,),),
    "Normalization.variance": ((0.75,),),
    "StringLookup.mask_token": ("",),
    "IntegerLookup.mask_token": (0,),
    "Pipeline.layers": ((_RESCALING, {"class_name": "Equalization", "config": {"bins": 128}}),),
}


@dataclass(frozen=True)
class Case:
    """A layer type, a configuration of it, and the shape and kind of the tensors at its inputs."""

    spec: LayerSpec
    config: FrozenMap
    shape: tuple[int | None, ...]
    dtype: str
    batch: int | None = None


def drawn(case: Case) -> Drawing:
    """The layer with an Input at each port that must be linked. Its node is named "it"."""
    spec = case.spec
    drawing = Drawing()
    more = {} if case.batch is None else {"batch_size": case.batch}
    feeds: dict[str, list[str]] = {}
    for port in ports_of(CATALOG, Layer(LayerId("it"), spec.type, "it", case.config)).inputs:
        count = 0 if port.optional else 2 if port.variadic else 1
        for number in range(count):
            name = f"{port.name}_{number}"
            drawing.input(name, *case.shape, dtype=case.dtype, **more)
            feeds.setdefault(port.name, []).append(name)
    return drawing.add("it", spec.type, dict(feeds), **dict(case.config))


def trainable(case: Case) -> Drawing:
    """The layer before an end that takes any number of numbers of any kind and learns, and an Output."""
    drawing = drawn(case)
    (port, _), *_ = check_graph(drawing.graph)[NodeId("it")].outputs
    drawing.add("numbers", "Rescaling", f"it:{port}", scale=1.0)
    drawing.add("flat", "Reshape", "numbers", target_shape=(-1, 1)).add("end", "Dense", "flat", units=1)
    return drawing.add("mean", "GlobalAveragePooling1D", "end").output("y", "mean")


def sound(case: Case) -> bool:
    """Whether Keras takes the layer on these inputs."""
    report = check_graph(drawn(case).graph)[NodeId("it")]
    return bool(report.outputs) and not report.problems


def fitting(spec: LayerSpec, config: FrozenMap, likely: tuple[Case, ...] = ()) -> Case | None:
    """The first of some usual inputs that Keras takes for the layer; that of a ``likely`` case is tried before them."""
    shapes = _FITTING.get(spec.type, _SHAPES)
    # A layer that keeps its state from batch to batch needs batches of one size.
    usual = (Case(spec, config, shape, dtype, batch) for batch in (None, 4) for dtype in _DTYPES for shape in shapes)
    for case in itertools.chain((replace(one, config=config) for one in likely), usual):
        if sound(case):
            return case
    return None


@cache
def minimal(type_name: str) -> Case | None:
    """The layer as it comes out of the library, with the state that data would teach it; None for no fitting input."""
    spec = _spec(type_name)
    config = {**start_config(spec), **_STATE.get(type_name, {})}
    return fitting(spec, FrozenMap({name: value for name, value in config.items() if value is not None}))


@cache
def far(type_name: str) -> tuple[Case, tuple[str, ...]]:
    """The layer with as many parameters off their defaults as Keras takes together, and the names of the others."""
    case = minimal(type_name)
    assert case is not None
    parameters = case.spec.parameters
    alone = {one.name for one in parameters if {one.name, f"{type_name}.{one.name}"} & {*_ALONE}}
    found, refused = _changed(case, tuple(one for one in parameters if one.name not in alone))
    return found, tuple(one.name for one in parameters if one.name in alone | refused)


def _changed(case: Case, parameters: tuple[Parameter, ...]) -> tuple[Case, set[str]]:
    """The case with these parameters off their defaults, and those of which Keras takes no other value beside them.

    Most go together, so all are tried at once before each half is.
    """
    values = [list(_others_in(case, parameter)) for parameter in parameters]
    firsts = {parameter.name: found[0] for parameter, found in zip(parameters, values, strict=True) if found}
    together = replace(case, config=FrozenMap({**case.config, **firsts}))
    if len(firsts) == len(parameters) and sound(together):
        return together, set()
    if len(parameters) == 1:
        for value in values[0][1:]:
            changed = replace(case, config=case.config.with_value(parameters[0].name, value))
            if sound(changed):
                return changed, set()
        return case, {parameters[0].name}
    half = len(parameters) // 2
    case, first = _changed(case, parameters[:half])
    case, second = _changed(case, parameters[half:])
    return case, first | second


def _others_in(case: Case, parameter: Parameter) -> Iterator[Value]:
    """Values of a parameter that it does not have in ``case``."""
    return others(case.spec.type, parameter, case.config.get(parameter.name, freeze(parameter.default)))


def alone(type_name: str, name: str) -> Case | None:
    """The layer with one parameter off its default, and what that asks of others; None where Keras takes no value."""
    case = minimal(type_name)
    assert case is not None
    parameter = case.spec.parameter(name)
    assert parameter is not None
    config = FrozenMap({**case.config, **_WITH.get(f"{type_name}.{name}", _WITH.get(name, {}))})
    for value in others(type_name, parameter, config.get(name, freeze(parameter.default))):
        found = fitting(case.spec, config.with_value(name, value), likely=(case,))
        if found is not None:
            return found
    return None


def others(type_name: str, parameter: Parameter, usual: Value) -> Iterator[Value]:
    """Values of a parameter that are not ``usual``."""
    special = _OTHERS.get(f"{type_name}.{parameter.name}", _OTHERS.get(parameter.name))
    for value in _others_by_kind(parameter, usual) if special is None else special:
        if not identical(freeze(value), usual):
            yield freeze(value)


def _others_by_kind(parameter: Parameter, usual: Value) -> Iterator[Any]:
    match parameter.kind:
        case Kind.BOOLEAN:
            yield not usual
        case Kind.CHOICE:
            yield from parameter.choices
        case Kind.TEXT:
            yield from ("other", "latin-1")
        case Kind.ACTIVATION:
            yield "gelu"
        case Kind.INITIALIZER:
            # Above zero, as a variance must be, and small, so that no recurrence grows out of all bounds.
            yield {"class_name": "RandomUniform", "config": {"minval": 0.001, "maxval": 0.01, "seed": 3}}
            yield {"class_name": "Constant", "config": {"value": 0.5}}
        case Kind.REGULARIZER:
            yield {"class_name": "L1L2", "config": {"l1": 0.25}}
        case Kind.CONSTRAINT:
            yield {"class_name": "MaxNorm", "config": {"max_value": 3.0}}
        case Kind.DTYPE:
            yield from ("float64", "int32", "uint8")
        case Kind.LAYER:
            yield from ({"class_name": name, "config": {"units": 5}} for name in ("Dense", "GRU", "GRUCell"))
        case Kind.INTEGER | Kind.NUMBER:
            yield from _other_numbers(usual, whole=parameter.kind is Kind.INTEGER)
        case Kind.INTEGERS | Kind.NUMBERS | Kind.SHAPE:
            yield from _other_tuples(usual, whole=parameter.kind is not Kind.NUMBERS)


def _other_numbers(usual: Value, *, whole: bool) -> Iterator[Any]:
    if isinstance(usual, int | float) and not isinstance(usual, bool):
        yield from (usual + 1, usual * 2) if whole else (usual / 2, usual + 0.125)
    yield from (3, 2, 1, 4, 8, 100) if whole else (0.25, 0.75, 2.0)


def _other_tuples(usual: Value, *, whole: bool) -> Iterator[Any]:
    if isinstance(usual, tuple):
        changed = [next(_other_numbers(item, whole=whole)) for item in usual if not isinstance(item, tuple)]
        if len(changed) == len(usual):
            yield tuple(changed)
        else:
            yield tuple((1,) * len(item) if isinstance(item, tuple) else item for item in usual)
    yield from _other_numbers(usual if not isinstance(usual, tuple) else None, whole=whole)
    yield from ((1,), (2, 2), (1, 2), (3, 3, 3), (4, 1, 1)) if whole else ((0.1, 0.2), (0.5,), (0.2, 0.4, 0.5))


def _spec(type_name: str) -> LayerSpec:
    spec = CATALOG.layer(type_name)
    assert spec is not None
    return spec
