"""The examples that ship: each opens, is what its name says, checks clean and trains."""

from __future__ import annotations

from pathlib import Path

import pytest

from nodeeditor.document import load
from nodeeditor.document.format import dumps
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import inputs, outputs
from nodeeditor.layout.layered import COLUMN
from nodeeditor.resources import examples
from tests.examples import SOAK

NAMES = ("digits", "inception", "multi_input", "multi_output", "repeated", "residual", "sequential", "shared")
NODE = (172, 62)


def graph_of(name: str) -> Graph:
    return load(examples() / f"{name}.knet").graph


def types(graph: Graph) -> list[str]:
    return [graph.layer_of(node).type for node in graph.nodes]


def test_all_examples_are_there() -> None:
    assert sorted(path.stem for path in examples().glob("*.knet")) == list(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_saved_as_it_was_loaded(name: str) -> None:
    path = examples() / f"{name}.knet"
    assert dumps(load(path)).encode() == path.read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_it_is_laid_out_from_left_to_right_without_overlaps(name: str) -> None:
    graph = graph_of(name)
    nodes = list(graph.nodes.values())
    for link in graph.links:
        assert graph.nodes[link.target].x - graph.nodes[link.source].x >= COLUMN
    for index, node in enumerate(nodes):
        assert all(abs(node.x - o.x) >= NODE[0] + 20 or abs(node.y - o.y) >= NODE[1] + 20 for o in nodes[:index])


def test_each_is_what_its_name_says() -> None:
    sequential = graph_of("sequential")
    assert types(sequential) == [INPUT, "Dense", "Dense", "Dense", OUTPUT]
    assert sequential.training.batch_size == 128
    assert sequential.training.optimizer["class_name"] == "RMSprop"
    assert sequential.data.source.samples == 1000
    assert len(inputs(graph_of("multi_input"))) == 3
    multi = graph_of("multi_output")
    assert [multi.layer_of(node).config.get("loss_weight", 1.0) for node in outputs(multi)] == [1.0, 0.5]
    assert len({multi.layer_of(node).config["loss"] for node in outputs(multi)}) == 2
    inception = graph_of("inception")
    merge = next(node for node in inception.nodes if inception.layer_of(node).type == "Concatenate")
    assert len(inception.links_into(merge)) == 4
    residual = graph_of("residual")
    first, second = (
        [residual.layer_of(link.source).name for link in residual.links_into(node)]
        for node in residual.nodes
        if residual.layer_of(node).type == "Add"
    )
    assert "stem" in first
    assert "projection" in second
    repeated = graph_of("repeated")
    (stages,) = [layer for layer in repeated.layers.values() if layer.type == "block:stage"]
    assert stages.config["repeat"] == 3
    filters = [layer.config["filters"] for layer in expand(repeated).graph.layers.values() if layer.type == "Conv2D"]
    assert sorted(filters) == [8] * 3 + [16] * 3 + [32] * 3
    shared = graph_of("shared")
    assert [len(shared.calls_of(layer)) for layer in shared.layers].count(2) == 1


@pytest.mark.parametrize("name", NAMES)
def test_keras_has_no_objection(name: str) -> None:
    from nodeeditor.engine.check import check_graph
    from nodeeditor.graph.structure import check_structure

    graph = graph_of(name)
    assert check_structure(graph) == []
    reports = check_graph(graph)
    assert {graph.nodes[node].name: report.problems for node, report in reports.items() if report.problems} == {}
    if name == "sequential":
        counted = [reports[node].parameters for node in graph.nodes if graph.layer_of(node).type == "Dense"]
        assert counted == [2080, 1056, 330]
        assert sum(counted) == 3466


@pytest.mark.parametrize("name", NAMES)
def test_it_trains(name: str, tmp_path: Path) -> None:
    from dataclasses import replace

    from nodeeditor.document import Document
    from nodeeditor.engine.training.train import train
    from nodeeditor.graph.edits import SetTraining

    graph = graph_of(name)
    epochs = (12 if SOAK else 3) if name == "digits" else 1
    graph.apply(SetTraining(replace(graph.training, epochs=epochs)))
    done = train(dumps(Document(graph)), examples(), tmp_path / "run", lambda _answer: None, list)
    assert (done.reason, done.epochs) == ("finished", epochs)
    assert len(done.history["loss"]) == epochs
    assert ("val_loss" in done.history) == (graph.data.validation > 0)
    assert (tmp_path / "run" / "model.keras").is_file()
    if name == "digits":
        assert done.history["val_accuracy"][-1] > (0.95 if SOAK else 0.8)
