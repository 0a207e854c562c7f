"""What of a training can be changed while it runs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.graph import Graph
from nodeeditor.protocol.steering import Changes
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.tuning import Tuning, edit_to, tuning_of
from tests.graph.test_blocks import level
from tests.workspace.small_graphs import adding

NOW = Tuning(0.001, 32, {"drop": 0.5}, {"out": 1.0}, {"dense": True})


@pytest.fixture(scope="module")
def catalog():
    return load_snapshot()


@pytest.fixture
def graph():
    graph = Graph()
    for edit in (
        adding("source", "Input", shape=(8,)),
        adding("dense", "Dense", units=4),
        adding("frozen", "Dense", units=4, trainable=False),
        adding("flat", "Flatten"),
        adding("drop", "SpatialDropout1D", rate=0.25),
        adding("rnn", "LSTM", units=2),
        adding("goal", "Output", loss="mse", loss_weight=0.5),
        adding("other", "Output", loss="mse"),
    ):
        graph.apply(edit)
    return graph


def test_the_settings_of_a_graph_are_found_with_those_that_it_leaves_to_keras(graph, catalog):
    assert tuning_of(graph, catalog) == Tuning(
        0.001,
        32,
        {"drop": 0.25, "rnn": 0.0},
        {"goal": 0.5, "other": 1.0},
        {"dense": True, "frozen": False, "rnn": True},
    )


@pytest.mark.parametrize(
    ("wanted", "changes"),
    [
        (NOW, Changes()),
        (Tuning(0.01, 32, {"drop": 0.5}, {"out": 1.0}, {"dense": True}), Changes(learning_rate=0.01)),
        (Tuning(0.001, 64, {"drop": 0.5}, {"out": 1.0}, {"dense": True}), Changes(batch_size=64)),
        (
            Tuning(0.001, 32, {"drop": 0.1}, {"out": 2.0}, {"dense": False}),
            Changes(rates={"drop": 0.1}, loss_weights={"out": 2.0}, trainable={"dense": False}),
        ),
    ],
)
def test_a_change_is_what_differs_and_leads_to_what_is_wanted(wanted, changes):
    assert NOW.changes_to(wanted) == changes
    assert NOW.after(changes) == wanted


SCHEDULE = {"class_name": "CosineDecay", "config": {"decay_steps": 10, "initial_learning_rate": 0.1}}


def test_a_schedule_takes_the_place_of_the_rate_and_a_rate_that_of_a_schedule():
    scheduled = NOW.after(Changes(learning_rate=SCHEDULE))
    assert scheduled.learning_rate == FrozenMap(SCHEDULE)
    assert NOW.changes_to(scheduled) == Changes(learning_rate=SCHEDULE)
    assert scheduled.changes_to(NOW) == Changes(learning_rate=0.001)
    assert scheduled.changes_to(scheduled) == Changes()


def test_changes_are_taken_into_a_graph_by_one_edit_as_far_as_it_has_the_nodes(graph, catalog):
    changes = Changes(
        learning_rate=SCHEDULE,
        batch_size=64,
        rates={"drop": 0.5, "rnn": 0.1, "gone": 0.3},
        trainable={"rnn": False, "dense": True},
        loss_weights={"goal": 2.0, "dense": 9.0},
    )
    before = graph.copy()
    inverse = graph.apply(edit_to(graph, catalog, changes)).inverse
    expected = replace(
        tuning_of(before, catalog),
        learning_rate=FrozenMap(SCHEDULE),
        batch_size=64,
        rates={"drop": 0.5, "rnn": 0.1},
        trainable={"dense": True, "frozen": False, "rnn": False},
        loss_weights={"goal": 2.0, "other": 1.0},
    )
    assert tuning_of(graph, catalog) == expected
    assert graph.layer_of(graph.node_named("dense")).config == before.layer_of(before.node_named("dense")).config
    assert edit_to(graph, catalog, changes) is None
    graph.apply(inverse)
    assert graph == before


def test_layers_inside_of_blocks_are_named_by_block_and_node(catalog):
    inside = level(
        ("x", "Input", {}, ()),
        ("dense", "Dense", {"units": 2}, ("x",)),
        ("drop", "Dropout", {"rate": 0.3}, ("dense",)),
        ("other", "Dropout", {"rate": {"expression": "i / 4"}}, ("drop",)),
        ("y", "Output", {}, ("other",)),
    )
    rows = level(("x", "Input", {"shape": (3,)}, ()), ("use", "block:stage", {}, ("x>x",)), ("out", "Output", {}, ()))
    graph = Graph.build(*rows, blocks=(Block("stage", (), *inside), Block("idle", (), *inside)))
    found = tuning_of(graph, catalog)
    assert (found.rates, found.trainable) == ({"stage/drop": 0.3}, {"stage/dense": True})
    assert found.loss_weights == {"out": 1.0}
    changes = Changes(rates={"stage/drop": 0.5, "idle/drop": 0.5}, trainable={"stage/dense": False})
    graph.apply(edit_to(graph, catalog, changes))
    assert tuning_of(graph, catalog) == found.after(Changes(rates={"stage/drop": 0.5}, trainable=changes.trainable))
