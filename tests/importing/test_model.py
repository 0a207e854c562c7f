"""Configurations become graphs, or are refused in one sentence; nothing of them is run, and Keras is not needed."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document import Document
from nodeeditor.document.format import dumps, loads
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision
from nodeeditor.importing import Imported, ModelFileError, import_config
from nodeeditor.values import FrozenMap
from tests.examples import examples
from tests.importing.configs import call, entry, functional, sequential, source, tensor

CATALOG = load_snapshot()


def read(config: Any) -> Imported:
    return import_config(config, CATALOG, "model")


def told(found: Imported) -> list[str]:
    return [one.code.removeprefix("import.") for one in found.told if one.code != "import.loss_chosen"]


def links(graph: Graph, name: str) -> list[tuple[str, str, str, int]]:
    """What feeds a node: source, its port, the port of the node, the position."""
    node = next(node for node in graph.nodes.values() if node.name == name)
    into = graph.links_into(node.id)
    return [(graph.nodes[one.source].name, one.source_port, one.target_port, one.position) for one in into]


def layer(graph: Graph, name: str) -> tuple[str, dict[str, Any]]:
    node = next(node for node in graph.nodes.values() if node.name == name)
    return graph.layer_of(node.id).type, dict(graph.layer_of(node.id).config)


DENSE = {"units": 3, "activation": "linear", "use_bias": True}


def test_only_what_differs_from_the_defaults_is_kept() -> None:
    zeros = {"module": "keras.initializers", "class_name": "Zeros", "config": {}, "registered_name": None}
    policy = {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}}
    l2 = {"module": "keras.regularizers", "class_name": "L2", "config": {"l2": 0.5}}
    config = {**DENSE, "trainable": True, "dtype": policy, "bias_initializer": zeros, "kernel_initializer": zeros}
    found = read(functional(source(), entry("Dense", "d", "x", **config, kernel_regularizer=l2)))
    kept = {"class_name": "L2", "config": {"l2": 0.5}}
    assert layer(found.graph, "d") == (
        "Dense",
        {"units": 3, "kernel_initializer": "zeros", "kernel_regularizer": FrozenMap(kept)},
    )
    assert layer(found.graph, "x") == ("Input", {"shape": (4,)})
    assert told(found) == []


def test_a_layer_that_is_called_twice_is_shared() -> None:
    found = read(
        functional(
            source("a"),
            source("b"),
            entry("Dense", "d", "a", "b", **DENSE),
            entry("Add", "sum", call([tensor("d", 0), tensor("d", 1)])),
            inputs=[["b", 0, 0], ["a", 0, 0]],
        )
    )
    graph = found.graph
    assert [node.name for node in graph.nodes.values()] == ["b", "a", "d", "d_1", "sum", "sum_output"]
    assert len(graph.sharing) == 2
    assert links(graph, "sum") == [("d", "output", "inputs", 0), ("d_1", "output", "inputs", 1)]
    assert links(graph, "d_1") == [("b", "output", "inputs", 0)]


def test_tensors_go_to_the_ports_of_their_arguments() -> None:
    found = read(
        functional(
            source("x", 5, 4),
            entry("LSTM", "first", "x", units=4, return_state=True),
            entry("LSTM", "second", call(tensor("x"), initial_state=[tensor("first", 0, 1), tensor("first", 0, 2)])),
            entry("MultiHeadAttention", "many", call(tensor("x"), tensor("x"), key=tensor("x"), use_causal_mask=True)),
            entry("Attention", "one", call([tensor("x"), tensor("many")], mask=None, training=False)),
            outputs=[["second", 0, 0], ["one", 0, 0]],
        )
    )
    graph = found.graph
    assert sorted(links(graph, "second")) == [
        ("first", "state_1", "initial_state", 0),
        ("first", "state_2", "initial_state", 1),
        ("x", "output", "sequences", 0),
    ]
    assert {port for _, _, port, _ in links(graph, "many")} == {"query", "value", "key"}
    assert sorted(links(graph, "one")) == [("many", "output", "value", 0), ("x", "output", "query", 0)]
    assert told(found) == ["argument_left"]
    assert "use_causal_mask" in found.told[0].text


def test_operations_have_their_constants_and_their_parts() -> None:
    parts = [{"class_name": "__slice__", "config": {"start": None, "stop": None, "step": None}}, 0]
    module = "keras.src.ops.numpy"
    found = read(
        functional(
            source("x", 5, 4),
            entry("GetItem", "item", call(tensor("x"), parts), module=module),
            entry("Subtract", "sub", call(2.0, tensor("item")), module=module),
            entry("Concatenate", "both", call([tensor("sub"), tensor("item")]), module=module, axis=1),
        )
    )
    graph = found.graph
    assert layer(graph, "item") == ("ops.get_item", {"key": ":, 0"})
    assert layer(graph, "sub") == ("ops.subtract", {"x1": 2.0})
    assert links(graph, "sub") == [("item", "output", "x2", 0)]
    assert layer(graph, "both") == ("ops.concatenate", {"axis": 1})
    assert told(found) == []


def test_models_within_become_blocks_and_like_ones_become_uses_of_one() -> None:
    inner = [
        {**functional(source("i"), entry("Dense", "d", "i", **DENSE)), "name": name, "inbound_nodes": calls}
        for name, calls in (("one", [call(tensor("x"))]), ("two", [call(tensor("one")), call(tensor("x"))]))
    ]
    found = read(functional(source(), *inner, entry("Add", "sum", call([tensor("two"), tensor("two", 1)]))))
    graph = found.graph
    assert list(graph.blocks) == ["one"]
    assert [layer(graph, name)[0] for name in ("one", "two", "two_1")] == ["block:one"] * 3
    assert links(graph, "two") == [("one", "output", "i", 0)]
    body = graph.blocks["one"].body
    assert [body.layer_of(node).type for node in body.nodes] == ["Input", "Dense", "Output"]
    assert len({(node.x, node.y) for node in body.nodes.values()}) == 3
    assert told(found) == []


def test_a_model_within_whose_result_is_that_of_the_whole_is_counted_from_one() -> None:
    inner = functional(source("i"), entry("Dense", "d", "i", **DENSE))
    inner = {**inner, "name": "inner", "inbound_nodes": [call(tensor("x")), call(tensor("x"))]}
    found = read(functional(source(), inner, outputs={"first": ["inner", 1, 0], "second": ["inner", 2, 0]}))
    ends = {name: links(found.graph, name)[0][0] for name in ("first", "second")}
    assert ends == {"first": "inner", "second": "inner_1"}


def test_what_a_model_was_compiled_with_becomes_settings() -> None:
    rate = 0.009999999776482582
    found = read(
        functional(
            source(),
            entry("Dense", "d", "x", **DENSE),
            outputs={"left": ["d", 0, 0], "right": ["x", 0, 0]},
            optimizer={"module": "keras.optimizers", "class_name": "Adam", "config": {"learning_rate": rate}},
            loss={"left": "mse", "right": {"module": "builtins", "class_name": "function", "config": "mae"}},
            loss_weights={"left": 0.5, "right": 1.0},
            metrics={"left": ["mae"]},
        )
    )
    assert layer(found.graph, "left")[1] == {"loss": "mse", "loss_weight": 0.5, "metrics": ("mae",)}
    assert layer(found.graph, "right")[1] == {"loss": "mae"}
    assert found.graph.training.optimizer == FrozenMap(class_name="Adam", config={"learning_rate": 0.01})
    assert told(found) == []


def test_a_mixed_precision_of_all_layers_is_that_of_the_training() -> None:
    mixed, plain = (
        {"module": "keras", "class_name": "DTypePolicy", "config": {"name": name}}
        for name in ("mixed_float16", "float32")
    )
    layers = [entry("Dense", f"d{number}", "x", **DENSE, dtype=mixed) for number in range(2)]
    found = read(functional(source(), *layers, entry("Dense", "last", "d1", **DENSE, dtype=plain)))
    assert found.graph.training.precision is Precision.MIXED_FLOAT16
    assert "dtype" not in layer(found.graph, "d1")[1]
    assert layer(found.graph, "last")[1]["dtype"] == "float32"


def test_a_sequential_model_without_an_input_gets_one() -> None:
    for config, expected, said in (
        ({"build_input_shape": [None, 7]}, {"shape": (7,)}, []),
        ({}, {}, ["no_shape"]),
    ):
        found = read(sequential(entry("Dense", "d", **DENSE), **config))
        assert [node.name for node in found.graph.nodes.values()] == ["input", "d", "d_output"]
        assert layer(found.graph, "input")[1] == expected
        assert told(found) == said


def test_a_bare_configuration_is_read_too() -> None:
    whole = functional(source(), entry("Dense", "d", "x", **DENSE))
    assert read(whole["config"]).graph == read(whole).graph


CODE = {"class_name": "__lambda__", "config": {"code": "4wEAAAAAAA", "defaults": None}}


@pytest.mark.parametrize(
    ("layer_entry", "type_name", "reason"),
    [
        (entry("Lambda", "it", "x", function=CODE), "Lambda", "code"),
        (entry("Lambda", "it", "x", function={"class_name": "function", "config": "os.system"}), "Lambda", "code"),
        (entry("Popen", "it", "x", module="subprocess", args="ls"), "Popen", "subprocess"),
        (entry("Dense", "it", "x", module="evil.layers", units=3), "class:Dense", "evil.layers"),
        (entry("Gate", "it", "x", module=None, registered="lab>Gate", units=3), "lab>Gate", "lab"),
        (entry("Unheard", "it", "x", rate=0.5), "Unheard", "not have"),
        (entry("LSTMCell", "it", "x", units=3), "LSTMCell", "can't stand"),
        (entry("block:it", "it", "x"), "class:block:it", "not have"),
        (entry("Input", "it", "x"), "class:Input", "not have"),
        (entry("ops.add", "it", "x"), "class:ops.add", "not have"),
    ],
)
def test_what_is_not_allowed_keeps_its_place_and_is_told(
    layer_entry: dict[str, Any], type_name: str, reason: str
) -> None:
    found = read(functional(source(), layer_entry, entry("Dense", "d", "it", **DENSE)))
    assert layer(found.graph, "it")[0] == type_name
    assert told(found) == ["placeholder"]
    assert reason in found.told[0].text
    assert links(found.graph, "it") == [("x", "output", "inputs", 0)]
    assert links(found.graph, "d") == [("it", "output", "inputs", 0)]
    written = dumps(Document(found.graph))
    assert loads(written, "it").graph == found.graph
    assert "4wEAAAAAAA" not in written
    assert "os.system" not in written


@pytest.mark.parametrize(
    "activation",
    [
        CODE,
        {"module": "builtins", "class_name": "function", "config": "eval", "registered_name": "function"},
        {"module": "builtins", "class_name": "function", "config": "relu", "registered_name": "lab>relu"},
        {"module": "os", "class_name": "ReLU", "config": {}},
        {"module": "keras.layers", "class_name": "Lambda", "config": {"function": CODE}},
        "os.system",
    ],
)
def test_an_object_that_keras_does_not_have_is_left_out_and_told(activation: Any) -> None:
    found = read(functional(source(), entry("Dense", "d", "x", **{**DENSE, "activation": activation})))
    assert layer(found.graph, "d") == ("Dense", {"units": 3})
    assert told(found) == ["value_left"]


def test_names_that_a_graph_cannot_have_are_changed_and_told() -> None:
    found = read(functional(source("../x y"), entry("Dense", "a/b", "../x y", **DENSE), entry("ReLU", "a_b", "a/b")))
    assert [node.name for node in found.graph.nodes.values()] == ["x_y", "a_b", "a_b_1", "a_b_1_output"]
    assert told(found) == ["renamed"] * 3


def within(name: str, one_call: dict[str, Any], *layers: dict[str, Any]) -> dict[str, Any]:
    """A model within a model, called once."""
    return {**functional(*layers), "name": name, "inbound_nodes": [one_call]}


LOOP = (entry("Add", "a", call([tensor("x"), tensor("b")])), entry("ReLU", "b", "a"))


@pytest.mark.parametrize(
    ("config", "code"),
    [
        ({"class_name": "MyModel", "module": "lab", "config": {}}, "no_model"),
        ({"class_name": "Functional", "module": "lab", "config": {}}, "no_model"),
        ({"class_name": "Functional", "config": []}, "kind"),
        ({}, "not_a_model"),
        (functional(source(), entry("ReLU", "r", "nobody")), "no_layer"),
        (functional(source(), entry("ReLU", "r", call(tensor("x", 3)))), "no_call"),
        (functional(source(), outputs=["nobody", 0, 0]), "no_layer"),
        (functional(source(), entry("ReLU", "x", "x")), "name_twice"),
        (functional(source(), *LOOP), "structure"),
        (functional(source(), entry("ReLU", "r", [["x", 0, 0, {}]])), "old_links"),
        (functional(source(), entry("ReLU", "r", 7)), "kind"),
        (functional(source(), outputs=["x", 0]), "kind"),
        (functional(source(), outputs=["x", "0", 0]), "kind"),
        (functional(source(), outputs=7), "kind"),
        (functional(source(), {**entry("ReLU", "r", "x"), "name": None}), "kind"),
        (functional(source(), {"class_name": 3, "config": {"name": "r"}, "name": "r"}), "kind"),
        (functional(source(), within("in", call(tensor("x")), source(), *LOOP)), "structure"),
    ],
)
def test_a_model_that_is_none_gets_one_sentence(config: Any, code: str) -> None:
    with pytest.raises(ModelFileError) as caught:
        read(config)
    assert caught.value.problem.code == f"import.{code}"
    assert str(caught.value).startswith("model")
    assert "\n" not in str(caught.value)


WHOLE = functional(
    source("x", 5, 4),
    entry("LSTM", "first", "x", units=4, return_state=True),
    entry("LSTM", "second", call(tensor("x"), initial_state=[tensor("first", 0, 1), tensor("first", 0, 2)])),
    entry("Add", "plus", call(tensor("second"), 1.0), module="keras.src.ops.numpy"),
    within("in", call(tensor("plus")), source("i"), entry("Dense", "d", "i", **DENSE)),
    optimizer={"module": "keras.optimizers", "class_name": "Adam", "config": {"learning_rate": 0.1}},
    loss="mse",
    metrics=["mae"],
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths to all values in a configuration."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(one for key, item in items for one in places(item, (*path, key)))]


PLACES = places(WHOLE)[1:]
odd = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 2**63 - 1) | st.floats() | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)


@settings(max_examples=examples(200))
@given(st.lists(st.tuples(st.sampled_from(PLACES), odd | st.sampled_from(PLACES)), min_size=1, max_size=2))
def test_any_configuration_becomes_a_graph_that_can_be_saved_or_is_refused(changes: list[Any]) -> None:
    """Any value at any place, and any part of the configuration in the place of another."""
    config = json.loads(json.dumps(WHOLE))
    for place, value in changes:
        new = json.loads(json.dumps(at(WHOLE, value))) if isinstance(value, tuple) else value
        try:
            at(config, place[:-1])[place[-1]] = new
        except (KeyError, IndexError, TypeError):
            continue
    try:
        found = read(config)
    except ModelFileError:
        return
    assert loads(dumps(Document(found.graph)), "it").graph == found.graph
    assert all(one.text for one in found.told)


def at(config: Any, path: tuple[Any, ...]) -> Any:
    for key in path:
        config = config[key]
    return config


def test_what_a_call_says_of_training_is_told_but_where_keras_itself_says_it() -> None:
    inner = functional(source("a"), entry("BatchNormalization", "norm", "a"))
    model = functional(
        source(),
        {**inner, "name": "base", "inbound_nodes": [call(tensor("x"), training=False, mask=None)]},
        entry("Dropout", "drop", call(tensor("base"), training=True), rate=0.5),
        entry("LSTM", "rnn", call(tensor("drop"), training=False), units=3),
        entry("Dropout", "usual", call(tensor("rnn"), training=None), rate=0.5),
    )
    found = read(model)
    said = [one.arguments for one in found.told if one.code == "import.training_argument"]
    assert [(one["node"], one["value"]) for one in said] == [("base", "False"), ("drop", "True")]


def test_a_mask_for_a_model_is_told_but_where_keras_made_it() -> None:
    inner = functional(source("a"), entry("ReLU", "r", "a"))
    made = {**entry("NotEqual", "not_equal", call(tensor("x"), 0), module="keras.src.ops.numpy")}
    masked = functional(
        source(), made, {**inner, "name": "base", "inbound_nodes": [call(tensor("x"), mask=tensor("not_equal"))]}
    )
    assert "argument_left" not in told(read(masked))
    several = {**inner, "name": "base", "inbound_nodes": [call(tensor("x"), mask=[None, None])]}
    assert told(read(functional(source(), several))) == []
    other = functional(
        source(),
        entry("Dense", "m", "x", units=4),
        {**inner, "name": "base", "inbound_nodes": [call(tensor("x"), mask=tensor("m"))]},
    )
    assert told(read(other)) == ["argument_left"]


@pytest.mark.parametrize(
    ("kind", "config", "kept"),
    [
        ("RandAugment", {"factor": [0, 0.5]}, {}),
        ("RandAugment", {"factor": [0, 0.3]}, {"factor": 0.3}),
        ("RandAugment", {"factor": [0.2, 0.4]}, {"factor": (0.2, 0.4)}),
        ("AugMix", {"factor": [0, 0.3]}, {}),
        ("RandomPosterization", {"factor": [1, 4]}, {"factor": 4}),
        ("RandomPosterization", {"factor": [2, 6]}, {"factor": (2, 6)}),
        ("RandomShear", {"x_factor": [-0.2, 0.2], "y_factor": [-0.0, 0.0]}, {"x_factor": 0.2}),
        ("RandomShear", {"x_factor": [0.0, 0.3]}, {"x_factor": (0.0, 0.3)}),
    ],
)
def test_a_range_is_the_number_it_was_made_of_or_stays_a_range(
    kind: str, config: dict[str, Any], kept: dict[str, Any]
) -> None:
    found = read(functional(source("x", 8, 8, 3), entry(kind, "it", "x", **config)))
    assert layer(found.graph, "it") == (kind, kept)
    assert told(found) == []


def test_the_strides_of_patches_come_along() -> None:
    patches = entry("ExtractPatches", "it", "x", module="keras.src.ops.image", size=[3, 3], strides=[2, 2])
    found = read(functional(source("x", 9, 9, 3), patches))
    assert layer(found.graph, "it")[1]["strides"] == (2, 2)
    assert told(found) == []
