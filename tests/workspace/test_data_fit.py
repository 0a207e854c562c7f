"""What the data makes wrong, followed while the graph is edited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.document import Document
from nodeeditor.graph.edits import Batch, Connect, Disconnect, Move, Place, RemoveNode, SetConfig, SetData
from nodeeditor.graph.elements import LayerId, NodeId
from nodeeditor.graph.graph import graph_of
from nodeeditor.graph.inference import NodeReport
from nodeeditor.graph.settings import BundledSource, CsvSource, DataSettings
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Column, DataChecked, DataDescribed
from nodeeditor.protocol.requests import CheckData, DescribeData
from nodeeditor.values import FrozenMap
from nodeeditor.workspace import data, data_fit, engine_client
from tests.workspace.small_graphs import adding, link

MISFIT = replace(problem("data.target_shape", node="y"), node="y")
LOOSE = problem("data.validation_empty")


@pytest.fixture
def answers():
    """What the engine finds, by request; empty for nothing."""
    return [(MISFIT, LOOSE)]


@pytest.fixture
def drawn(qtbot, workspace, engines, monkeypatch, answers):
    """An Input, a Dense and an Output over iris, with everything known of them."""
    monkeypatch.setattr(data, "REST", 1)
    monkeypatch.setattr(data_fit, "REST", 1)
    engines.answers[DescribeData] = lambda request: DataDescribed(
        request.request, 3, (Column("x", (), "float64"),), (("1",),)
    )
    engines.answers[CheckData] = lambda request: DataChecked(request.request, answers[0])
    edits = [adding("x", "Input", shape=(4,)), adding("d", units=3), adding("y", "Output")]
    workspace.apply(Batch((*edits, Connect(link("x", "d")), Connect(link("d", "y")))), "draw")
    workspace.apply(SetData(DataSettings(BundledSource("iris"))), "choose")
    workspace.start_engine()
    qtbot.waitUntil(lambda: bool(engines.opened and engines.opened[0].of(CheckData)))
    settle(qtbot, workspace)
    return workspace


def settle(qtbot, workspace):
    qtbot.waitUntil(lambda: workspace.inference.is_settled and not workspace.data.is_pending)
    qtbot.wait(30)


def checks(engines):
    return engines.opened[0].of(CheckData)


def test_a_misfit_is_told_at_its_node_and_in_the_list(drawn, engines):
    assert drawn.inference.report(NodeId("y")).problems == (MISFIT,)
    assert drawn.inference.problems == (LOOSE, MISFIT)
    (request,) = checks(engines)
    assert request.shapes == {"y": (None, 4)}


def test_only_what_matters_is_asked_about_again(qtbot, drawn, engines):
    drawn.apply(Move((Place(NodeId("d"), 5, 5),)), "move")
    drawn.apply(SetConfig(LayerId("d"), FrozenMap(units=7)), "set")  # the fake engine tells the same shape
    settle(qtbot, drawn)
    assert len(checks(engines)) == 1
    drawn.apply(SetConfig(LayerId("y"), FrozenMap(columns=("x",))), "bind")
    qtbot.waitUntil(lambda: len(checks(engines)) == 2)
    drawn.apply(SetData(DataSettings(BundledSource("iris"), 0.5)), "split")
    qtbot.waitUntil(lambda: len(checks(engines)) == 3)


def test_what_is_mended_is_told_no_more(qtbot, drawn, answers):
    answers[0] = ()
    drawn.apply(SetConfig(LayerId("y"), FrozenMap(columns=("x",))), "bind")
    qtbot.waitUntil(lambda: drawn.inference.problems == ())


def test_a_removed_node_takes_its_misfit_along(drawn):
    drawn.apply(Batch((Disconnect(link("d", "y")), RemoveNode(NodeId("y")))), "remove")
    assert MISFIT not in drawn.inference.problems


def test_a_removal_that_is_undone_at_once_keeps_the_misfit(drawn, engines):
    drawn.apply(Batch((Disconnect(link("d", "y")), RemoveNode(NodeId("y")))), "remove")
    drawn.undo_stack.undo()
    drawn.inference._reports[NodeId("y")] = NodeReport()  # as Keras will tell again
    assert drawn.inference.report(NodeId("y")).problems == (MISFIT,)


def test_without_data_there_is_no_misfit(qtbot, drawn):
    drawn.apply(SetData(DataSettings()), "none")
    assert drawn.inference.problems == ()
    drawn.undo_stack.undo()
    qtbot.waitUntil(lambda: MISFIT in drawn.inference.problems)


def test_another_document_starts_without(qtbot, drawn, engines):
    drawn.new_document()
    assert MISFIT not in drawn.inference.problems
    settle(qtbot, drawn)
    assert len(checks(engines)) == 1


def test_a_question_that_died_with_the_engine_is_asked_of_the_next(qtbot, drawn, engines, monkeypatch):
    monkeypatch.setattr(engine_client, "BACKOFF", (1,))
    engines.answers[CheckData] = lambda _: None
    drawn.apply(SetConfig(LayerId("y"), FrozenMap(columns=("x",))), "bind")
    qtbot.waitUntil(lambda: len(checks(engines)) == 2)
    assert drawn.inference.is_settled
    engines.opened[0].die()
    qtbot.waitUntil(lambda: any(engine.of(CheckData) for engine in engines.opened[1:]))


def test_opening_reads_no_file_until_the_user_looks(qtbot, drawn, engines, tmp_path):
    graph = graph_of([adding("x", "Input", shape=(4,)), SetData(DataSettings(CsvSource("a.csv")))])
    before = len(engines.opened[0].of(DescribeData))
    drawn.take_up(Document(graph), tmp_path / "net.knet")
    settle(qtbot, drawn)
    assert len(engines.opened[0].of(DescribeData)) == before
    assert drawn.data.current is None
    drawn.data.want()
    qtbot.waitUntil(lambda: isinstance(drawn.data.current, DataDescribed))
    qtbot.waitUntil(lambda: len(checks(engines)) == 2)


def test_a_training_refused_for_its_data_is_told_at_the_node(qtbot, drawn, engines, tmp_path):
    graph = graph_of(
        [
            adding("x", "Input", shape=(4,)),
            adding("y", "Output"),
            Connect(link("x", "y")),
            SetData(DataSettings(CsvSource("a.csv"))),
        ]
    )
    drawn.take_up(Document(graph), tmp_path / "net.knet")
    settle(qtbot, drawn)
    assert drawn.inference.problems == ()
    drawn.training.failed.emit(MISFIT)
    qtbot.waitUntil(lambda: drawn.inference.problems == (LOOSE, MISFIT))
