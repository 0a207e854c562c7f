"""The catalog against Keras itself: what it says of each layer is what Keras does."""

from __future__ import annotations

import inspect
import itertools
from typing import Any

import keras
import msgspec
import pytest

from nodeeditor.catalog.catalog import CatalogData
from nodeeditor.catalog.code import CODE_LAYER
from nodeeditor.catalog.defaults import start_config
from nodeeditor.catalog.ports import ports_of
from nodeeditor.catalog.specs import OBJECT_KINDS, Kind, LayerSpec, ObjectSpec, Parameter
from nodeeditor.catalog.store import load_snapshot, snapshot_path, to_bytes
from nodeeditor.engine import corrections
from nodeeditor.engine.corrections import DIRECTIONS
from nodeeditor.engine.introspection import describe_catalog, operations
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.engine.introspection.objects_made import thaw_objects
from nodeeditor.engine.introspection.operation_functions import NamedFunction, named_functions
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer, LayerId
from nodeeditor.values import FrozenMap, freeze, thaw
from tests.examples import SOAK

pytestmark = pytest.mark.usefixtures("as_in_the_engine")

CATALOG = load_snapshot()
KERAS_LAYERS = [spec for spec in CATALOG.layers if spec.type not in (INPUT, OUTPUT) and not spec.is_operation]
PLACEABLE = [spec for spec in KERAS_LAYERS if spec.placeable]

MODULES = {
    Kind.INITIALIZER: keras.initializers,
    Kind.REGULARIZER: keras.regularizers,
    Kind.CONSTRAINT: keras.constraints,
    Kind.OPTIMIZER: keras.optimizers,
    Kind.SCHEDULE: keras.optimizers.schedules,
    Kind.LOSS: keras.losses,
    Kind.METRIC: keras.metrics,
}

#: A Lambda is a type of our own: it takes a function as text, Keras an object.
each_layer = pytest.mark.parametrize(
    "spec", [spec for spec in PLACEABLE if spec.type != CODE_LAYER], ids=lambda spec: spec.type
)
each_object = pytest.mark.parametrize(
    "spec",
    [spec for spec in CATALOG.data.objects if spec.kind in MODULES and spec.name != "accuracy"],
    ids=lambda spec: f"{spec.kind.value}-{spec.name}",
)


#: Of the functions of ``keras.ops`` one in so many is described: all take as long as all layers do. What the others
#: are held to is below, and in the tests of every operation.
_ONE_IN = 1 if SOAK else 8
#: These refuse most tensors only after their code has run at length.
_SLOW = () if SOAK else ("ops.geomspace", "ops.image.ssim", "ops.nanpercentile", "ops.nanquantile")


@pytest.fixture(scope="module")
def functions() -> list[NamedFunction]:
    return [named for named in named_functions()[::_ONE_IN] if named.type not in _SLOW]


@pytest.fixture(scope="module")
def described(functions: list[NamedFunction]) -> CatalogData:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(operations, "named_functions", lambda: functions)
        return describe_catalog()


def _start(spec: LayerSpec | ObjectSpec) -> dict[str, Any]:
    return {name: thaw_objects(thaw(value)) for name, value in start_config(spec).items()}


def _make(spec: LayerSpec, **config: Any) -> Any:
    return getattr(keras.layers, spec.type)(**{**_start(spec), **config})


def test_metrics_compare_targets_with_predictions() -> None:
    for spec in CATALOG.objects(Kind.METRIC):
        if spec.name != "accuracy":
            assert "y_true" in inspect.signature(getattr(keras.metrics, spec.name).update_state).parameters, spec.name


def _layer_classes() -> dict[type, list[str]]:
    found: dict[type, list[str]] = {}
    for name in dir(keras.layers):
        thing = getattr(keras.layers, name)
        if inspect.isclass(thing) and issubclass(thing, keras.Layer):
            found.setdefault(thing, []).append(name)
    return found


# The whole


def _lines(catalog: bytes) -> list[bytes]:
    """The lines of a catalog, of which the last function has no comma at its end, whichever that is."""
    return [line.removesuffix(b",") for line in catalog.splitlines()]


def test_the_snapshot_is_what_the_installed_keras_says(described: CatalogData, functions: list[NamedFunction]) -> None:
    if described.keras_version != CATALOG.keras_version:
        pytest.skip("another Keras than the one the snapshot was taken of")
    all_types = {named.type for named in named_functions()}
    others = tuple(f'{{"type":"{name}",'.encode() for name in all_types - {named.type for named in functions})
    fresh = _lines(to_bytes(described))
    shipped = [line for line in _lines(snapshot_path().read_bytes()) if not line.startswith(others)]
    different = [new[:60] for new, old in itertools.zip_longest(fresh, shipped, fillvalue=b"") if new != old]
    assert not different, "run: python -m nodeeditor.engine.introspection"


def test_describing_leaves_no_waiting_variables_behind(described: CatalogData) -> None:
    from keras.src.backend.common import global_state

    assert len(global_state.get_global_attribute("uninitialized_variables", [])) < 10


def test_every_layer_class_of_keras_is_told_once(described: CatalogData) -> None:
    told = {spec.type: {spec.type, *spec.aliases} for spec in described.layers if not spec.is_operation}
    told[CODE_LAYER] = {CODE_LAYER}  # its other names are ours
    for names in _layer_classes().values():
        assert sum(names_told == set(names) for names_told in told.values()) == 1, names
    assert len(told) == len(_layer_classes()) + 2


def test_the_count_does_not_fall() -> None:
    assert len(KERAS_LAYERS) >= 143
    assert len(PLACEABLE) >= 132
    counts = {kind: len(CATALOG.objects(kind)) for kind in OBJECT_KINDS}
    least = {
        Kind.ACTIVATION: 30,
        Kind.INITIALIZER: 16,
        Kind.REGULARIZER: 4,
        Kind.CONSTRAINT: 4,
        Kind.OPTIMIZER: 14,
        Kind.SCHEDULE: 6,
        Kind.LOSS: 22,
        Kind.METRIC: 43,
    }
    assert all(counts[kind] >= count for kind, count in least.items()), counts


def test_metrics_say_which_way_is_better() -> None:
    for spec in CATALOG.objects(Kind.METRIC):
        cls = getattr(keras.metrics, spec.name, None)
        if cls is not None:  # "accuracy" is no class
            made = cls(**{item.name: thaw(item.start) for item in spec.parameters if item.required})
            assert spec.better == (getattr(made, "_direction", None) or DIRECTIONS.get(spec.name)), spec.name
    assert {spec.better for spec in CATALOG.objects(Kind.LOSS)} == {""}


def test_only_these_can_not_be_placed() -> None:
    assert {spec.type for spec in KERAS_LAYERS if not spec.placeable} == {
        "FlaxLayer",
        "GRUCell",
        "InputLayer",
        "JaxLayer",
        "LSTMCell",
        "Layer",
        "SimpleRNNCell",
        "StackedRNNCells",
        "TFSMLayer",
        "TorchModuleWrapper",
        "Wrapper",
    }
    assert all(spec.reason and not spec.inputs for spec in KERAS_LAYERS if not spec.placeable)


def test_corrections_are_of_things_there_are() -> None:
    types = {spec.type for spec in CATALOG.layers}
    names = {item.name for spec in (*CATALOG.layers, *CATALOG.data.objects) for item in spec.parameters}
    known = types | {spec.name for spec in CATALOG.data.objects}
    known |= {name.rpartition(".")[2] for name in types}  # of operations kinds are told by the function
    assert set(corrections.FIRST) | set(corrections.IMPORTANT) | set(corrections.REASONS) <= types
    assert set(corrections.TELLING) <= names
    for key in (*corrections.STARTS, *corrections.KINDS):
        type_name, _, name = key.rpartition(".")
        assert name in names
        assert not type_name or type_name in known


def test_what_keras_documents_is_documented() -> None:
    bare = {(spec.type, item.name) for spec in PLACEABLE for item in spec.parameters if not item.documentation}
    assert bare <= {
        # Keras says nothing of these.
        ("Dense", "quantization_config"),
        ("EinsumDense", "quantization_config"),
        ("Embedding", "quantization_config"),
        ("ReversibleEmbedding", "quantization_config"),
        ("Masking", "mask_value"),
        ("Conv3DTranspose", "output_padding"),
        ("Resizing", "antialias"),
        ("Pipeline", "layers"),
    }
    assert all(spec.summary and spec.documentation for spec in CATALOG.layers if spec.placeable)


# Parameters


@each_layer
def test_a_fresh_layer_can_be_made(spec: LayerSpec) -> None:
    config = _make(spec).get_config()
    for name, value in start_config(spec).items():
        # Keras may make a pair of one number, and tells a layer's whole configuration.
        assert _core(config[name]) == _core(thaw(value)), name


def _core(value: Any) -> Any:
    if isinstance(value, dict):
        return value["class_name"]
    if isinstance(value, list | tuple):
        cores = [_core(item) for item in value]
        return cores[-1] if len(set(map(repr, cores[1:]))) <= 1 else cores
    return value


@each_layer
def test_defaults_are_those_of_keras(spec: LayerSpec) -> None:
    left_out = _make(spec, name="layer").get_config()
    defaults = {item.name: thaw(item.default) for item in spec.parameters if not item.required and item.start is None}
    said = _make(spec, name="layer", **defaults).get_config()
    assert _comparable(said) == _comparable(left_out)


def _comparable(config: Any) -> Any:
    """A configuration without what is not set, and what Keras makes up each time: names of inner layers, seeds."""
    if isinstance(config, dict):
        told = {key: value for key, value in config.items() if value is not None and key not in ("name", "seed")}
        return {key: _comparable(value) for key, value in told.items()}
    if isinstance(config, list | tuple):
        return [_comparable(value) for value in config]
    return config if isinstance(config, bool | int | float | str | None) else repr(config)


@each_layer
def test_parameters_are_those_of_keras(spec: LayerSpec) -> None:
    names = {item.name for item in spec.parameters}
    own = set(inspect.signature(getattr(keras.layers, spec.type).__init__).parameters) - {"self", "name", "kwargs"}
    forgotten = own - names
    # Keras takes these and does not keep them: a saved model would lack them.
    config = _make(spec).get_config()
    assert not forgotten & set(config)
    assert forgotten <= {"weights", "use_cudnn", "flash_attention", "lora_alpha", "gptq_unpacked_column_size"} | {
        "CategoryEncoding": {"sparse"},
        "MaxNumBoundingBoxes": {"fill_value"},
        "RandomGrayscale": {"seed"},
        "SimpleRNN": {"seed"},
    }.get(spec.type, set())
    assert {"trainable", "dtype"} & set(config) - own <= names


def _other(item: Parameter, kept: Any) -> Any:
    """Another value of a parameter than its default or what Keras makes of it, None where there is no plain one."""
    usual = item.start if item.required else item.default
    match item.kind:
        case Kind.BOOLEAN:
            return not usual
        case Kind.CHOICE:
            return next((choice for choice in item.choices if choice not in (usual, kept)), None)
        case Kind.ACTIVATION:
            return "gelu"
        case Kind.INITIALIZER:
            return "he_normal"
        case Kind.REGULARIZER:
            return "l1"
        case Kind.CONSTRAINT:
            return "non_neg"
        case Kind.DTYPE:
            return "float16"
    return None


#: Parameters that Keras takes without an error, and then leaves as they are.
_FIXED = {
    "IntegerLookup": {"trainable", "dtype"},
    "StringLookup": {"trainable", "dtype"},
    "SimpleRNN": {"activity_regularizer"},
}


@each_layer
def test_keras_keeps_what_a_parameter_is_given(spec: LayerSpec) -> None:
    refused = []
    fixed = _FIXED.get(spec.type, set())
    usual = _make(spec).get_config()
    for item in spec.parameters:
        value = _other(item, usual.get(item.name))
        if value is None or item.name in fixed:
            continue
        try:
            kept = _make(spec, **{item.name: value}).get_config()[item.name]
        except Exception as error:  # some choices need another parameter too
            refused.append((item.name, str(error)))
            continue
        assert kept != usual.get(item.name), item.name
    wants = ("`sparse` may only", "`sparse=True` may only", "If pad_to_max_tokens", "`dtype` should be", "Only `vocab")
    assert all(any(text in message for text in wants) for _, message in refused), refused


@pytest.mark.parametrize("kind", [Kind.ACTIVATION, Kind.INITIALIZER, Kind.REGULARIZER, Kind.CONSTRAINT])
def test_parameters_named_after_an_object_have_its_kind(kind: Kind) -> None:
    strays = [
        (spec.type, item.name)
        for spec in PLACEABLE
        for item in spec.parameters
        if (item.name == kind.value or item.name.endswith(f"_{kind.value}")) != (item.kind is kind)
        and not (item.kind is kind and item.name == "recurrent_activation")
    ]
    assert strays == []


def test_hardly_any_parameter_takes_anything() -> None:
    free = {(spec.type, item.name) for spec in PLACEABLE for item in spec.parameters if item.kind is Kind.ANY}
    names = {name for _, name in free}
    assert names <= {"quantization_config", "renorm_clipping"}


@pytest.mark.parametrize(
    ("type_name", "name", "told"),
    [
        ("Dense", "units", Parameter("units", Kind.INTEGER, required=True, minimum=1.0, start=32, important=True)),
        ("Dense", "use_bias", Parameter("use_bias", Kind.BOOLEAN, default=True)),
        ("Dense", "activation", Parameter("activation", Kind.ACTIVATION, optional=True, important=True)),
        ("Conv2D", "strides", Parameter("strides", Kind.INTEGERS, default=(1, 1), minimum=1.0)),
        ("Conv2D", "padding", Parameter("padding", Kind.CHOICE, default="valid", choices=("valid", "same"))),
        (
            "Conv1D",
            "padding",
            Parameter("padding", Kind.CHOICE, default="valid", choices=("valid", "same", "causal")),
        ),
        (
            "Dropout",
            "rate",
            Parameter("rate", Kind.NUMBER, required=True, minimum=0.0, maximum=1.0, start=0.5, important=True),
        ),
        ("Dropout", "noise_shape", Parameter("noise_shape", Kind.SHAPE, optional=True)),
        ("Dropout", "seed", Parameter("seed", Kind.INTEGER, optional=True)),
        ("Reshape", "target_shape", Parameter("target_shape", Kind.SHAPE, required=True, start=(-1,), important=True)),
        ("BatchNormalization", "momentum", Parameter("momentum", Kind.NUMBER, default=0.99, important=True)),
        ("TimeDistributed", "activity_regularizer", Parameter("activity_regularizer", Kind.REGULARIZER, optional=True)),
        (
            "Attention",
            "score_mode",
            Parameter("score_mode", Kind.CHOICE, default="dot", choices=("dot", "concat")),
        ),
        (
            "Flatten",
            "data_format",
            Parameter("data_format", Kind.CHOICE, optional=True, choices=("channels_last", "channels_first")),
        ),
    ],
)
def test_known_parameters(type_name: str, name: str, told: Parameter) -> None:
    spec = CATALOG.layer(type_name)
    assert spec is not None
    found = spec.parameter(name)
    assert found is not None
    assert found.documentation
    assert set(found.choices) == set(told.choices)
    assert msgspec.structs.replace(found, documentation="", choices=()) == msgspec.structs.replace(told, choices=())


# Bounds


@each_layer
def test_bounds_let_through_what_keras_does_by_default(spec: LayerSpec) -> None:
    for item in spec.parameters:
        for bound in (item.minimum, item.maximum):
            if bound is None or bound == 0:
                continue
            value = int(bound) if item.kind in (Kind.INTEGER, Kind.INTEGERS) else bound
            if (spec.type, item.name) in _BOUND_WITH_ANOTHER:
                continue
            _make(spec, **{item.name: value})


#: Values at the bound that Keras takes only with another parameter at some other value.
_BOUND_WITH_ANOTHER = {("GroupQueryAttention", "num_query_heads"), ("GroupQueryAttention", "num_key_value_heads")}


# Ports


_SHAPES = ((8, 8, 3), (300, 1), (8, 4), (4,), (8, 8, 8, 3), (4, 8, 8, 3), (4, 8, 8, 8, 3), (1,))


def _called(spec: LayerSpec, config: FrozenMap) -> list[Any]:
    """What Keras gives for a call with a tensor at every input that must be linked, by the catalog's ports."""
    ports = ports_of(CATALOG, Layer(LayerId("l"), spec.type, "l", config))
    errors = []
    for dtype, shape in itertools.product(("float32", "int32", "string"), _SHAPES):
        layer = getattr(keras.layers, spec.type)(**thaw_objects(thaw(config)))
        arguments: dict[str, Any] = {}
        for port in ports.inputs:
            if port.optional:
                continue
            tensor = keras.KerasTensor((None, *shape), dtype=dtype)
            if port.argument:
                arguments.setdefault(port.argument, []).append(tensor)
            else:
                arguments[port.name] = [tensor, tensor] if port.variadic else tensor
        try:
            with keras.StatelessScope(initialize_variables=False):
                return keras.tree.flatten(layer.compute_output_spec(*arguments.values()))
        except Exception as error:
            errors.append(error)
    raise AssertionError(f"Keras takes no tensor: {errors[0]}")


#: They take a dictionary of images and labels or boxes, which is no tensor: Keras says so on the node.
_OF_DICTIONARIES = ("CutMix", "MixUp", "MaxNumBoundingBoxes")


@each_layer
def test_keras_takes_tensors_at_the_inputs_and_gives_as_many_as_there_are_outputs(spec: LayerSpec) -> None:
    if spec.type in _OF_DICTIONARIES:
        return
    assert len(_called(spec, start_config(spec))) == len(
        ports_of(CATALOG, Layer(LayerId("l"), spec.type, "l", start_config(spec))).outputs
    )


def _inner(type_name: str, **config: Any) -> dict[str, Any]:
    return {"class_name": type_name, "config": {"units": 3, **config}}


@pytest.mark.parametrize(
    ("type_name", "config"),
    [
        ("LSTM", {"units": 3, "return_state": True}),
        ("GRU", {"units": 3, "return_state": True, "return_sequences": True}),
        ("SimpleRNN", {"units": 3, "return_state": True}),
        ("ConvLSTM1D", {"filters": 3, "kernel_size": 1, "return_state": True}),
        ("ConvLSTM2D", {"filters": 3, "kernel_size": 1, "return_state": True}),
        ("RNN", {"cell": _inner("GRUCell"), "return_state": True}),
        ("RNN", {"cell": _inner("LSTMCell"), "return_state": True}),
        ("Bidirectional", {"layer": _inner("LSTM", return_state=True)}),
        ("Bidirectional", {"layer": _inner("GRU", return_state=True)}),
        ("Bidirectional", {"layer": _inner("GRU"), "merge_mode": None}),
    ],
)
def test_outputs_that_the_configuration_adds(type_name: str, config: dict[str, Any]) -> None:
    spec = CATALOG.layer(type_name)
    assert spec is not None
    plain = FrozenMap(config)
    assert len(_called(spec, plain)) == len(ports_of(CATALOG, Layer(LayerId("l"), type_name, "l", plain)).outputs) > 1


# Objects


@each_object
def test_objects_can_be_made_and_have_the_defaults_of_keras(spec: ObjectSpec) -> None:
    cls = getattr(MODULES[spec.kind], spec.name)
    start = {name: thaw(value) for name, value in start_config(spec).items()}
    defaults = {item.name: thaw(item.default) for item in spec.parameters if not item.required}
    name = {"name": "it"} if "name" in inspect.signature(cls.__init__).parameters else {}
    assert cls(**start, **name).get_config() == cls(**{**defaults, **start}, **name).get_config()


@each_object
def test_aliases_name_the_object(spec: ObjectSpec) -> None:
    module = MODULES[spec.kind]
    cls = getattr(module, spec.name)
    for alias in spec.aliases:
        thing = module.get(alias)
        function = getattr(cls(), "fn", None) or getattr(cls(), "_fn", None)
        assert isinstance(thing, cls) or thing is cls or thing is function, alias


def test_activations_are_those_of_keras() -> None:
    for spec in CATALOG.objects(Kind.ACTIVATION):
        function = keras.activations.get(spec.name)
        assert all(keras.activations.get(alias) is function for alias in spec.aliases)
        assert callable(function)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Kind.ACTIVATION, ("relu", "softmax", "sigmoid", "tanh", "linear", "swish")),
        (Kind.INITIALIZER, ("glorot_uniform", "HeNormal", "zeros", "ones")),
        (Kind.REGULARIZER, ("l1", "l2", "L2", "l1l2")),
        (Kind.OPTIMIZER, ("adam", "Adam", "rmsprop", "sgd", "AdamW")),
        (Kind.LOSS, ("mse", "mae", "categorical_crossentropy", "SparseCategoricalCrossentropy", "huber")),
        (Kind.METRIC, ("accuracy", "acc", "mse", "AUC", "precision")),
    ],
)
def test_what_people_call_objects_is_known(kind: Kind, names: tuple[str, ...]) -> None:
    assert all(CATALOG.object(kind, name) is not None for name in names)


def test_a_learning_rate_may_be_a_schedule() -> None:
    for spec in CATALOG.objects(Kind.OPTIMIZER):
        rate = spec.parameter("learning_rate")
        assert rate is not None
        assert rate.kind is Kind.SCHEDULE
        assert isinstance(rate.default, float)


# Docstrings


def test_a_docstring_is_taken_apart() -> None:
    def layer() -> None:
        """Does it. And more.

        A paragraph.

        Args:
            units: Positive integer,
                on two lines.

                A second paragraph.
            mode (str): One of
                - `"a"`: first
                - `"b"`: second
            **kwargs: more

        Call arguments:
            inputs: List of the following tensors:
                - `query`: Query tensor.
                - `key`: Optional key.
            mask: A mask.

        Returns:
            units: not an argument
        """

    told = read_docstring(layer)
    assert told.summary == "Does it."
    assert told.arguments == {
        "units": "Positive integer, on two lines.\n\nA second paragraph.",
        "mode": 'One of\n- `"a"`: first\n- `"b"`: second',
        "kwargs": "more",
    }
    assert told.call_lists == {"inputs": {"query": "Query tensor.", "key": "Optional key."}}
    assert set(told.call_arguments) == {"inputs", "mask"}
    assert "\n    " not in told.text.split("Args:")[0]


def test_values_of_the_catalog_are_plain(described: CatalogData) -> None:
    for spec in (*described.layers, *described.objects):
        for item in spec.parameters:
            assert freeze(item.default) == item.default
            assert freeze(item.start) == item.start
