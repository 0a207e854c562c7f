"""Layers made ahead answer as fresh ones do, and are bounded in number."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

# Keras offers no public way to see the variables that wait for their values.
from keras.src.backend.common import global_state

from nodeeditor.engine.inference import Inference
from nodeeditor.engine.spares import Spares
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.graph.elements import NodeId
from tests.engine.drawing import Drawing
from tests.engine.spared import reports_from_spares
from tests.engine.test_inference_random import PATIENT, drawings
from tests.examples import examples


def dense(units: int) -> tuple[str, str]:
    return "Dense", json.dumps({"units": units})


@pytest.fixture
def ahead() -> Spares:
    return Spares()


def made(ahead: Spares) -> int:
    """How many layers were missing."""
    count = 0
    while ahead.make_one():
        count += 1
    return count


@settings(PATIENT, max_examples=examples(20))
@given(st.one_of(drawings(), drawings(sharing=True)))
def test_reports_are_the_same_from_spare_layers(drawing: Drawing) -> None:
    fresh = Inference().infer(calls_of_graph(drawing.graph))
    assert reports_from_spares(drawing.graph)[0] == fresh


def test_a_layer_is_ready_for_each_node_that_needs_one() -> None:
    drawing = Drawing().input("x", 4)
    for number in range(3):
        drawing.add(f"n{number}", "Dense", f"n{number - 1}" if number else "x", units=number + 2)
    drawing.add("act", "ReLU", "n0").add("act2", "ReLU", "n1").output("y", "n2")
    reports, given_away = reports_from_spares(drawing.graph)
    assert given_away == 5
    assert reports[NodeId("act2")].outputs[0][1].shape == (None, 3)


def test_a_spare_is_given_away_once_and_never_built(ahead: Spares) -> None:
    ahead.want([dense(3), dense(3)])
    assert made(ahead) == 2
    first, second = ahead.take(*dense(3)), ahead.take(*dense(3))
    assert first is not second
    assert (first.units, first.built, first.name) == (3, False, "layer")
    assert ahead.take(*dense(3)) is None


def test_a_whole_number_is_no_fraction_and_no_truth(ahead: Spares) -> None:
    ahead.want([("Rescaling", '{"scale": 1}')])
    made(ahead)
    assert ahead.take("Rescaling", '{"scale": 1.0}') is None
    assert ahead.take("Rescaling", '{"scale": true}') is None
    assert ahead.take("Rescaling", '{"scale": 1}') is not None


def test_what_was_made_for_an_earlier_question_stays_while_there_is_room(ahead: Spares) -> None:
    ahead.want([dense(1), dense(2)])
    made(ahead)
    ahead.want([dense(2), dense(3)])
    assert made(ahead) == 1
    assert all(ahead.take(*dense(units)) for units in (1, 2, 3))
    ahead.want([dense(2)])
    assert made(ahead) == 3


def test_few_are_kept(ahead: Spares) -> None:
    ahead.want(dense(units) for units in range(1, 40))
    made(ahead)
    ahead.want(dense(units) for units in range(40, 200))
    assert made(ahead) == 64
    kept = [units for units in range(1, 200) if ahead.take(*dense(units)) is not None]
    assert kept == list(range(40, 104))


@pytest.mark.parametrize("config", [{"units": "many"}, {"units": 2, "nothing": 1}])
def test_a_layer_that_can_not_be_made_stops_nothing(ahead: Spares, config: dict[str, Any]) -> None:
    ahead.want([("Dense", json.dumps(config)), dense(2)])
    assert made(ahead) == 2
    assert ahead.take("Dense", json.dumps(config)) is None
    assert ahead.take(*dense(2)) is not None


def test_a_layer_with_much_to_hold_is_not_made_ahead(ahead: Spares) -> None:
    ahead.want([("StringLookup", json.dumps({"vocabulary": [f"word{number}" for number in range(1000)]}))])
    assert made(ahead) == 0


def test_no_weight_waits_for_its_values(ahead: Spares) -> None:
    waiting = len(global_state.get_global_attribute("uninitialized_variables") or ())
    ahead.want([("Dropout", '{"rate": 0.5}')])
    assert made(ahead) == 1
    assert len(global_state.get_global_attribute("uninitialized_variables") or ()) == waiting
