"""Typical mistakes of students: each offered repair, done, leaves a sound node, and the first is a teacher's."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.document.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.editing import repair
from nodeeditor.engine.check import check_graph
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.mending import mend
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import freeze
from tests.engine.drawing import Drawing
from tests.engine.test_inference_random import drawings
from tests.examples import examples, some

pytestmark = pytest.mark.usefixtures("as_in_the_engine")

BAD = NodeId("bad")


def image(*sizes: int) -> Drawing:
    return Drawing().input("x", *sizes)


STATES = freeze({"class_name": "LSTM", "config": {"units": 3, "return_state": True}})


def words(**config: object) -> Drawing:
    return Drawing().input("x", 1, dtype="string").add("w", "TextVectorization", "x", **config)


#: By what was done wrong at the node "bad": the drawing, and the repair that is to come first.
MISTAKES: dict[str, tuple[Drawing, str]] = {
    "an Add of different channels": (
        image(8, 8, 3)
        .add("c", "Conv2D", "x", filters=16, kernel_size=3, padding="same")
        .add("bad", "Add", ["x", "c"])
        .output("y", "bad"),
        "Set filters of 'c' to 3",
    ),
    "an Add of different units": (
        image(8)
        .add("a", "Dense", "x", units=4)
        .add("b", "Dense", "x", units=6)
        .add("bad", "Add", ["a", "b"])
        .output("y", "bad"),
        "Set units of 'b' to 4",
    ),
    "an Add after a stride": (
        image(8, 8, 3)
        .add("a", "Conv2D", "x", filters=4, kernel_size=3, padding="same")
        .add("b", "Conv2D", "x", filters=4, kernel_size=3, padding="same", strides=2)
        .add("bad", "Add", ["a", "b"])
        .output("y", "bad"),
        "Set strides of 'b' to 1",
    ),
    "an Add after a valid padding": (
        image(8, 8, 4)
        .add("b", "Conv2D", "x", filters=4, kernel_size=3)
        .add("r", "ReLU", "b")
        .add("bad", "Add", ["x", "r"])
        .output("y", "bad"),
        "Set padding of 'b' to same",
    ),
    "a Concatenate of different sizes in space": (
        image(8, 8, 3)
        .add("a", "MaxPooling2D", "x", pool_size=2)
        .add("b", "Conv2D", "x", filters=4, kernel_size=3, padding="same")
        .add("bad", "Concatenate", ["a", "b"])
        .output("y", "bad"),
        "Set strides of 'b' to 2",
    ),
    "a Concatenate of different ranks": (
        image(8, 8, 3).input("z", 5).add("bad", "Concatenate", ["x", "z"]).output("y", "bad"),
        "Insert Flatten",
    ),
    "an Add of different ranks behind a layer that keeps its size": (
        image(8, 8, 3).input("z", 192).add("r", "ReLU", "z").add("bad", "Add", ["x", "r"]).output("y", "bad"),
        "Insert",
    ),
    "a Concatenate along the wrong axis": (
        image(8, 4).input("z", 3, 4).add("bad", "Concatenate", ["x", "z"]).output("y", "bad"),
        "Set axis to 1",
    ),
    "a convolution of a flat image": (
        image(784).add("bad", "Conv2D", "x", filters=2, kernel_size=3).output("y", "bad"),
        "Insert Reshape to (28, 28, 1)",
    ),
    "a window larger than the image": (
        image(2, 2, 1).add("bad", "Conv2D", "x", filters=2, kernel_size=3).output("y", "bad"),
        "Set padding to same",
    ),
    "stacked recurrent layers without the sequence": (
        image(8, 8)
        .add("a", "LSTM", {"sequences": "x"}, units=10)
        .add("bad", "LSTM", {"sequences": "a"}, units=10)
        .output("y", "bad"),
        "Set return_sequences of 'a' to True",
    ),
    "recurrent layers within Bidirectional without the sequence": (
        image(8, 8)
        .add("a", "Bidirectional", {"sequences": "x"}, layer={"class_name": "GRU", "config": {"units": 3}})
        .add("bad", "MultiHeadAttention", {"query": "a", "value": "a"}, num_heads=2, key_dim=4)
        .output("y", "bad"),
        "Set return_sequences of 'a' to True",
    ),
    "an attention that was given a query alone": (
        image(8, 8).add("bad", "Attention", {"query": "x"}).output("y", "bad"),
        "Link 'x' to value, too",
    ),
    "one state alone for a layer that goes both ways": (
        image(8, 8)
        .add("a", "Bidirectional", {"sequences": "x"}, layer=STATES)
        .add("bad", "Bidirectional", {"sequences": "x", "initial_state": "a:forward_state_1"}, layer=STATES)
        .output("y", "bad"),
        "Link all 4 states of 'a'",
    ),
    "states of another size": (
        image(8, 8)
        .add("a", "GRU", {"sequences": "x"}, units=3, return_state=True)
        .add("bad", "GRU", {"sequences": "x", "initial_state": "a:state_1"}, units=5)
        .output("y", "bad"),
        "Set units to 3",
    ),
    "an Embedding of texts": (
        Drawing()
        .input("x", 1, dtype="string")
        .add("bad", "Embedding", "x", input_dim=9, output_dim=4)
        .output("y", "bad"),
        "Insert TextVectorization after 'x'",
    ),
    "an attention of a query and a value of other widths": (
        image(5, 8).input("z", 6, 4).add("bad", "Attention", {"query": "x", "value": "z"}).output("y", "bad"),
        "Insert Conv1D(4, 1) after 'x'",
    ),
    "two texts where one is split into words": (
        Drawing().input("x", 2, dtype="string").add("bad", "TextVectorization", "x").output("y", "bad", loss=None),
        "Make 'x' an Input of one text",
    ),
    "words that are looked up in many numbers": (
        image(64).add("bad", "TextVectorization", "x").output("y", "bad", loss=None),
        "Make 'x' an Input of one text",
    ),
    "an attention without steps": (
        image(8)
        .add("bad", "MultiHeadAttention", {"query": "x", "value": "x"}, num_heads=2, key_dim=4)
        .output("y", "bad"),
        "Insert Reshape",
    ),
    "a shared layer on two shapes": (
        image(8)
        .input("z", 4)
        .add("first", "Dense", "x", units=3)
        .share("bad", "first", "z")
        .add("m", "Add", ["first", "bad"])
        .output("y", "m"),
        "Give 'bad' a layer of its own",
    ),
    "one unit before an Output of classes": (
        image(8).add("d", "Dense", "x", units=1).output("bad", "d", loss="categorical_crossentropy"),
        "Set loss to binary_crossentropy",
    ),
    "texts into a Dense": (
        Drawing().input("x", 1, dtype="string").add("bad", "Dense", "x", units=4).output("y", "bad"),
        "Insert Hashing",
    ),
    "a vocabulary of open size": (
        words(output_mode="multi_hot").add("bad", "Dense", "w", units=4).output("y", "bad"),
        "Set max_tokens=1000, pad_to_max_tokens=True of 'w'",
    ),
    "a vocabulary of open size, some layers before": (
        words(output_mode="tf_idf", max_tokens=50)
        .add("drop", "Dropout", "w", rate=0.5)
        .add("flat", "Flatten", "drop")
        .add("bad", "Dense", "flat", units=4)
        .output("y", "bad"),
        "Set pad_to_max_tokens of 'w' to True",
    ),
    "texts of open length": (
        words()
        .add("e", "Embedding", "w", input_dim=9, output_dim=2)
        .add("flat", "Flatten", "e")
        .add("bad", "Dense", "flat", units=4)
        .output("y", "bad"),
        "Set output_sequence_length of 'w' to 100",
    ),
    "axes in another order": (
        image(8, 6, 3).input("z", 3, 8, 6).add("bad", "Add", ["x", "z"]).output("y", "bad"),
        "Insert Permute",
    ),
    "a target shape of other size": (
        image(784).add("bad", "Reshape", "x", target_shape=(28, 20, 1)).output("y", "bad"),
        "Set target_shape",
    ),
    "one of three with other units": (
        image(8)
        .add("a", "Dense", "x", units=4)
        .add("b", "Dense", "x", units=4)
        .add("c", "Dense", "x", units=6)
        .add("bad", "Add", ["a", "b", "c"])
        .output("y", "bad"),
        "Set units of 'c' to 4",
    ),
}


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return load_snapshot()


def mended(drawing: Drawing, catalog: Catalog, node: NodeId = BAD) -> tuple[Problem, ...]:
    return mend(drawing.graph, check_graph(drawing.graph), node, catalog, Inference(catalog))


def done(graph: Graph, catalog: Catalog, found: Problem, fix: Fix) -> Graph:
    """The graph with the repair; undone it is what it was, to the last byte."""
    edit = repair(graph, catalog, found, fix)
    assert edit is not None, fix
    after, before = graph.copy(), dumps(Document(graph))
    applied = after.apply(edit)
    back = after.copy()
    back.apply(applied.inverse)
    assert dumps(Document(back)) == before
    return after


@pytest.mark.parametrize("name", some(list(MISTAKES), 2))
def test_every_repair_of_a_typical_mistake_mends_it_and_the_first_is_a_teachers(name: str, catalog: Catalog) -> None:
    drawing, first = MISTAKES[name]
    (found,) = mended(drawing, catalog)
    assert found.fixes[0].name.startswith(first)
    assert 1 <= len(found.fixes) <= 4
    for fix in found.fixes:
        after = done(drawing.graph, catalog, found, fix)
        reports = check_graph(after)
        assert reports[BAD].sound, fix
        assert reports[BAD].outputs, fix
        assert all(reports[node].sound for node in set(after.nodes) - set(drawing.graph.nodes)), fix
        assert fix.cost is not None
        assert fix.text


def test_the_cost_is_what_the_graph_gains_or_saves(catalog: Catalog) -> None:
    drawing, _ = MISTAKES["an Add of different units"]
    (found,) = mended(drawing, catalog)
    known = ["a", "b"]
    before = check_graph(drawing.graph)
    for fix in found.fixes:
        after = check_graph(done(drawing.graph, catalog, found, fix))
        counts = sum(report.parameters or 0 for report in after.values())
        assert fix.cost == counts - sum(before[NodeId(name)].parameters or 0 for name in known)
    assert min(fix.cost or 0 for fix in found.fixes) < 0


def test_the_way_of_a_size_is_told_from_the_layer_that_made_it(catalog: Catalog) -> None:
    drawing, _ = MISTAKES["an Add after a valid padding"]
    (found,) = mended(drawing, catalog)
    made, given = found.chain
    assert made.text == "(None, 6, 6, 4) comes from 'b' (Conv2D, padding valid), which got (None, 8, 8, 4)."
    assert made.nodes == ("r", "b")
    assert given.text == "(None, 8, 8, 4) comes from 'x' (Input)."
    assert given.nodes == ("x",)


def test_of_a_size_that_several_tensors_made_all_are_told(catalog: Catalog) -> None:
    drawing = image(8).input("z", 16).add("c", "Concatenate", ["x", "z", "x"])
    drawing.add("bad", "Add", ["c", "x"]).output("y", "bad")
    (found,) = mended(drawing, catalog)
    assert "(None, 32) comes from 'c' (Concatenate), which got (None, 8), (None, 16), (None, 8)." in [
        way.text for way in found.chain
    ]


def test_a_size_that_only_went_through_is_told_with_what_its_maker_gives(catalog: Catalog) -> None:
    drawing = (
        image(8, 8, 1)
        .add("stem", "Conv2D", "x", filters=4, kernel_size=3, padding="same")
        .add("b", "Conv2D", "stem", filters=4, kernel_size=3)
        .add("bad", "Add", ["stem", "b"])
        .output("y", "bad")
    )
    (found,) = mended(drawing, catalog)
    given = found.chain[1]
    assert given.text == "(None, 8, 8, 4) has that size from 'x' (Input), which gives (None, 8, 8, 1)."
    assert given.nodes == ("stem", "x")


def test_a_repair_that_would_break_another_node_is_not_offered(catalog: Catalog) -> None:
    drawing = (
        image(8)
        .add("a", "Dense", "x", units=4)
        .add("b", "Dense", "x", units=6)
        .add("bad", "Add", ["a", "b"])
        .add("c", "Dense", "x", units=6)
        .add("m", "Add", ["b", "c"])
        .output("y", "bad")
        .output("z", "m")
    )
    (found,) = mended(drawing, catalog)
    names = [fix.name for fix in found.fixes]
    assert "Set units of 'b' to 4" not in names
    assert names[0] == "Set units of 'a' to 6"


def test_what_no_tensor_mends_stays_as_it_is(catalog: Catalog) -> None:
    wrong = image(8).add("bad", "Dense", "x", units=-1).output("y", "bad")
    open_end = Drawing().add("bad", "Dense", units=3).output("y", "bad")
    half_open = image(8).add("bad", "MultiHeadAttention", {"query": "x"}, num_heads=2, key_dim=4).output("y", "bad")
    for drawing in (wrong, open_end, half_open):
        assert mended(drawing, catalog) == check_graph(drawing.graph)[BAD].problems


@pytest.mark.parametrize(
    ("kind", "port"), [("Bidirectional", "forward_state_1"), ("Bidirectional", "backward_state_1"), ("LSTM", "state_2")]
)
def test_states_that_are_not_returned_any_more_come_back(catalog: Catalog, kind: str, port: str) -> None:
    inner: dict[str, object] = {"units": 3, "return_state": True}
    config = inner if kind == "LSTM" else {"layer": {"class_name": "LSTM", "config": inner}}
    drawing = image(8, 8).add("a", kind, {"sequences": "x"}, **config)
    drawing.add("bad", "Dense", f"a:{port}", units=2).output("y", "bad")
    assert check_graph(drawing.graph)[BAD].sound
    del inner["return_state"]
    drawing.graph.apply(SetConfig(drawing.graph.nodes[NodeId("a")].layer, freeze(config)))
    (found,) = mended(drawing, catalog)
    assert found.code == "layer.source_gone"
    assert [fix.name for fix in found.fixes] == ["Set return_state of 'a' to True"]
    assert check_graph(done(drawing.graph, catalog, found, found.fixes[0]))[BAD].sound


def test_sequences_of_open_length_are_pooled_and_never_flattened(catalog: Catalog) -> None:
    drawing = Drawing().input("x", None, 8).input("z", 5).add("bad", "Concatenate", ["x", "z"]).output("y", "bad")
    (found,) = mended(drawing, catalog)
    names = [fix.name for fix in found.fixes]
    assert names[0] == "Insert GlobalAveragePooling1D after 'x'"
    assert "Flatten" not in " ".join(names)


def test_who_leaves_a_size_open_is_told(catalog: Catalog) -> None:
    (found,) = mended(MISTAKES["a vocabulary of open size, some layers before"][0], catalog)
    assert (found.node, found.port) == (BAD, "inputs")
    assert found.text == (
        "Dense 'bad' got (None, None); TextVectorization 'w' leaves a size open (None after the batch) until it has "
        "learned its vocabulary from the data, and Dense needs it before. Set it at 'w'."
    )
    (found,) = mended(MISTAKES["texts of open length"][0], catalog)
    assert "TextVectorization 'w' leaves a size open (None after the batch), and Dense needs it" in found.text


def test_an_open_size_is_not_hidden_by_an_axis_more(catalog: Catalog) -> None:
    drawing = Drawing().input("z", None, None, 3).add("f", "Flatten", "z").add("bad", "Dense", "f", units=3)
    (found,) = mended(drawing.output("y", "bad"), catalog)
    assert found.code == "layer.open_size"
    assert found.fixes == ()


CHANNELS_FIRST = (
    image(3, 8, 8)
    .add("c", "Conv2D", "x", filters=4, kernel_size=3, data_format="channels_first")
    .add("d", "Conv2D", "x", filters=6, kernel_size=3, data_format="channels_first")
    .add("bad", "Add", ["c", "d"])
    .output("y", "bad")
)
VOLUME = (
    image(4, 8, 8, 2)
    .add("c", "Conv3D", "x", filters=5, kernel_size=3, padding="same")
    .add("bad", "Add", ["x", "c"])
    .output("y", "bad")
)
STEPS = (
    image(20, 8)
    .add("c", "Conv1D", "x", filters=16, kernel_size=3, padding="same")
    .add("bad", "Add", ["x", "c"])
    .output("y", "bad")
)
BOTH = image(8, 8, 3).input("z", 6, 6, 5).add("bad", "Add", ["x", "z"]).output("y", "bad")


@pytest.mark.parametrize(
    ("drawing", "name", "cost"),
    [
        (CHANNELS_FIRST, "Insert Conv2D(4, 1, data_format='channels_first') after 'd'", 28),
        (VOLUME, "Insert Conv3D(2, 1) after 'c'", 12),
        (STEPS, "Insert Conv1D(8, 1) after 'c'", 136),
        (STEPS, "Insert Dense(8) after 'c'", 136),
        (BOTH, "Insert ZeroPadding2D(1) + Conv2D(3, 1) after 'z'", 18),
    ],
)
def test_a_projection_is_of_the_rank_and_data_format_of_its_input(
    drawing: Drawing, name: str, cost: int, catalog: Catalog
) -> None:
    (found,) = mended(drawing, catalog)
    assert {fix.name: fix.cost for fix in found.fixes}[name] == cost


def test_an_attention_without_steps_gets_them_from_the_layer_before(catalog: Catalog) -> None:
    drawing = image(8, 8).add("a", "LSTM", {"sequences": "x"}, units=4)
    drawing.add("bad", "MultiHeadAttention", {"query": "a", "value": "a"}, num_heads=2, key_dim=2).output("y", "bad")
    (found,) = mended(drawing, catalog)
    assert [fix.name for fix in found.fixes] == [
        "Set return_sequences of 'a' to True",
        "Insert Reshape((4, 1)) after 'a'",
    ]


def test_whole_numbers_become_fractions_where_they_come_from(catalog: Catalog) -> None:
    drawing = Drawing().input("x", 8, 8, 1, dtype="int32").add("bad", "Conv2D", "x", filters=4, kernel_size=3)
    (found,) = mended(drawing.output("y", "bad"), catalog)
    assert [fix.name for fix in found.fixes] == [
        "Set dtype of 'x' to float32",
        "Insert ops.cast(dtype='float32') after 'x'",
    ]


@settings(
    max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(drawing=drawings())
def test_what_is_offered_removes_its_problem(drawing: Drawing) -> None:
    catalog = load_snapshot()
    for node, report in check_graph(drawing.graph).items():
        if report.sound:
            continue
        for found in mended(drawing, catalog, node):
            assert replace(found, fixes=(), chain=()) in [replace(one, fixes=()) for one in report.problems]
            for fix in found.fixes if found.chain else ():
                after = check_graph(done(drawing.graph, catalog, found, fix))[node]
                assert replace(found, fixes=(), chain=()) not in [replace(one, fixes=()) for one in after.problems]
