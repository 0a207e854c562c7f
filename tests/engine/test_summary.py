"""The summary of a graph says what ``model.summary()`` says of its model."""

from __future__ import annotations

import re

from nodeeditor.engine.build import build_model
from nodeeditor.engine.summary import SummaryLayer, summarize
from nodeeditor.graph.inference import NodeCost
from tests.engine.drawing import Drawing


def shared() -> Drawing:
    drawing = Drawing().input("a", 6, 4).input("b", 6, 4)
    drawing.add("twin", "LSTM", {"sequences": "a"}, units=3).share("other", "twin", {"sequences": "b"})
    drawing.add("both", "Concatenate", ["twin", "other"]).add("norm", "BatchNormalization", "both")
    drawing.add("frozen", "Dense", "norm", units=2, trainable=False)
    return drawing.output("y", "frozen").output("raw", "both")


def test_the_reference_network() -> None:
    drawing = Drawing().input("x", 64).add("a", "Dense", "x", units=32).add("b", "Dense", "a", units=32)
    summary = summarize(drawing.add("c", "Dense", "b", units=10).output("y", "c").graph)
    assert summary.layers == (
        SummaryLayer("x", "Input", (None, 64), 0, NodeCost(0, 0, 0, 0)),
        SummaryLayer("a", "Dense", (None, 32), 2080, NodeCost(64 * 32, 2 * 32 * 4, 32 * 4, 32 * 4)),
        SummaryLayer("b", "Dense", (None, 32), 1056, NodeCost(32 * 32, 2 * 32 * 4, 32 * 4, 32 * 4)),
        SummaryLayer("c", "Dense", (None, 10), 330, NodeCost(32 * 10, 2 * 10 * 4, 10 * 4, 10 * 4)),
    )
    assert summary.total_cost == NodeCost(64 * 32 + 32 * 32 + 32 * 10, 592, 74 * 4, 32 * 4)
    assert (summary.total_params, summary.trainable_params, summary.non_trainable_params) == (3466, 3466, 0)


def test_it_says_what_keras_says() -> None:
    drawing = shared()
    summary = summarize(drawing.graph)
    model = build_model(drawing.graph).model
    assert [(line.name, line.params) for line in summary.layers] == [
        (layer.name, layer.count_params()) for layer in model.layers
    ]
    lines: list[str] = []
    model.summary(print_fn=lambda line, **_: lines.append(line), line_length=120)
    totals = [int(found.replace(",", "")) for found in re.findall(r"params: ([\d,]+)", "\n".join(lines))]
    assert totals == [summary.total_params, summary.trainable_params, summary.non_trainable_params]
    assert summary.non_trainable_params == 12 + 14


def test_what_leads_nowhere_does_not_count_unless_nothing_leads_anywhere() -> None:
    drawing = Drawing().input("x", 4).add("d", "Dense", "x", units=2).add("dead", "Dense", "x", units=5)
    assert summarize(drawing.graph).total_params == 10 + 25
    assert summarize(drawing.output("y", "d").graph).total_params == 10


def test_unknown_layers_stay_in_the_list() -> None:
    drawing = Drawing().input("x", 4).add("c", "Conv2D", "x", filters=2, kernel_size=3).output("y", "c")
    summary = summarize(drawing.graph)
    assert summary.layers[1] == SummaryLayer("c", "Conv2D", None, None)
    assert summary.total_params == 0
    assert summary.total_cost == NodeCost()


def test_a_layer_costs_what_its_calls_cost_together() -> None:
    twin = summarize(shared().graph).layers[2]
    assert (twin.name, twin.cost.multiply_adds) == ("twin", 2 * 6 * (4 * 3 * (4 + 3) + 3 * 3))
