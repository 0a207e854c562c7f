from __future__ import annotations

import pytest

from nodeeditor.document.document import Document
from nodeeditor.graph.edits import Connect, Disconnect, Move, Place, RemoveNode, SetConfig
from nodeeditor.graph.graph import graph_of
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.answers import Failed, Inferred
from nodeeditor.protocol.requests import Infer, KnownTensor
from nodeeditor.values import FrozenMap
from nodeeditor.workspace import engine_client
from nodeeditor.workspace import inference as graph_inference
from tests.fake_engine import infer
from tests.workspace.small_graphs import adding, chain, link


@pytest.fixture
def started(qtbot, workspace, engines):
    """A workspace whose engine is ready, with a chain of four nodes that is settled."""
    workspace.start_engine()
    workspace.apply(chain("a", "b", "c", "d"), "draw")
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    return workspace


def asked(engines) -> list[list[str]]:
    """The nodes of every question, in order."""
    return [[call.node for call in request.calls] for request in engines.opened[0].of(Infer)]


def set_units(workspace, node: str, units: int) -> None:
    workspace.apply(SetConfig(workspace.graph.layer_of(node).id, FrozenMap(units=units)), "set")


def test_a_drawn_graph_is_asked_about_in_topological_order(started, engines):
    assert asked(engines) == [["a", "b", "c", "d"]]
    assert started.inference.report("c").output("output") == TensorSpec((None, 4))


def test_only_what_depends_on_an_edit_is_asked_again_with_the_tensors_around_it(qtbot, started, engines):
    set_units(started, "c", 3)
    qtbot.waitUntil(lambda: started.inference.is_settled)
    assert asked(engines)[1:] == [["c", "d"]]
    assert engines.opened[0].of(Infer)[-1].known == (KnownTensor("b", "output", TensorSpec((None, 4))),)


def test_a_large_graph_is_asked_about_part_by_part_in_the_order_of_the_links(qtbot, workspace, engines, monkeypatch):
    monkeypatch.setattr(graph_inference, "_AT_ONCE", 3)
    names = "abcdefgh"
    workspace.start_engine()
    workspace.apply(chain(*names), "draw")
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    assert asked(engines) == [["a", "b", "c"], ["d", "e", "f"], ["g", "h"]]
    assert engines.opened[0].of(Infer)[-1].known == (KnownTensor("f", "output", TensorSpec((None, 4))),)
    assert all(workspace.inference.report(node) is not None for node in names)


def test_of_a_very_large_graph_parts_are_larger_and_not_more(qtbot, workspace, engines, monkeypatch):
    monkeypatch.setattr(graph_inference, "_AT_ONCE", 1)
    monkeypatch.setattr(graph_inference, "_PARTS", 2)
    workspace.start_engine()
    workspace.apply(chain(*"abcdefgh"), "draw")
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    assert asked(engines) == [["a", "b", "c", "d"], ["e", "f", "g", "h"]]


def test_an_edit_between_two_parts_has_what_it_changed_asked_again(qtbot, workspace, engines, monkeypatch):
    monkeypatch.setattr(graph_inference, "_AT_ONCE", 3)
    held = []
    engines.answers[Infer] = held.append
    workspace.start_engine()
    workspace.apply(chain(*"abcdefgh"), "draw")
    qtbot.waitUntil(lambda: len(held) == 1)
    set_units(workspace, "b", 3)
    engines.answers[Infer] = infer
    engines.opened[0].tell(infer(held[0]))
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    assert asked(engines) == [["a", "b", "c"], ["b", "c", "d"], ["e", "f", "g"], ["h"]]


def test_what_depends_on_an_edit_is_stale_until_the_answer(qtbot, started):
    told = []
    started.inference.changed.connect(told.append)
    set_units(started, "c", 3)
    assert [node for node in "abcd" if started.inference.is_stale(node)] == ["c", "d"]
    assert started.inference.report("d") is not None
    assert told == [frozenset("cd")]
    qtbot.waitUntil(lambda: started.inference.is_settled)
    assert told == [frozenset("cd"), frozenset("cd")]
    assert not started.inference.is_stale("c")


def test_edits_within_a_moment_are_asked_about_together(qtbot, started, engines):
    for units in range(1, 20):
        set_units(started, "b", units)
    qtbot.waitUntil(lambda: started.inference.is_settled)
    assert len(asked(engines)) == 2
    assert engines.opened[0].of(Infer)[-1].calls[0].config["units"] == 19


def test_an_edit_while_a_question_is_under_way_is_asked_about_after_it(qtbot, started, engines):
    held = []
    engines.answers[Infer] = held.append
    set_units(started, "b", 1)
    qtbot.waitUntil(lambda: len(held) == 1)
    set_units(started, "d", 2)
    qtbot.wait(20)
    assert len(held) == 1
    engines.opened[0].tell(infer(held[0]))
    qtbot.waitUntil(lambda: len(held) == 2)
    assert [call.node for call in held[1].calls] == ["d"]
    assert not started.inference.is_stale("b")
    assert started.inference.is_stale("d")


def test_moving_a_node_asks_nothing(qtbot, started, engines):
    started.apply(Move((Place("b", 5, 5),)), "move")
    qtbot.wait(20)
    assert len(asked(engines)) == 1


def test_cutting_a_link_asks_about_its_target(qtbot, started, engines):
    started.apply(Disconnect(link("b", "c")), "cut")
    qtbot.waitUntil(lambda: started.inference.is_settled)
    assert asked(engines)[1:] == [["c", "d"]]


def test_undo_asks_again(qtbot, started, engines):
    started.apply(Disconnect(link("b", "c")), "cut")
    started.undo_stack.undo()
    qtbot.waitUntil(lambda: started.inference.is_settled)
    assert asked(engines)[1:] == [["c", "d"]]


def test_when_a_call_of_a_shared_layer_goes_the_others_are_asked_about(qtbot, started, engines):
    started.apply(adding("e", layer="b"), "share")
    qtbot.waitUntil(lambda: started.inference.is_settled)
    started.apply(RemoveNode("e"), "remove")
    qtbot.waitUntil(lambda: started.inference.is_settled)
    assert asked(engines)[-1] == ["b", "c", "d"]


def test_a_node_that_went_has_no_report(qtbot, started):
    started.apply(adding("e"), "add")
    qtbot.waitUntil(lambda: started.inference.is_settled)
    told = []
    started.inference.changed.connect(told.append)
    started.apply(RemoveNode("e"), "remove")
    assert started.inference.report("e") is None
    assert told == [frozenset("e")]


def test_totals_count_a_shared_layer_once(qtbot, started):
    assert (started.inference.totals.parameters, started.inference.totals.trainable) == (40, 32)
    started.apply(adding("e", layer="b"), "share")
    assert started.inference.totals.complete
    qtbot.waitUntil(lambda: started.inference.is_settled)
    assert started.inference.totals.parameters == 40


def test_totals_say_when_a_count_is_missing(qtbot, started):
    started.apply(adding("e"), "add")
    assert not started.inference.totals.complete


def test_problems_are_those_of_the_structure_and_of_the_nodes(qtbot, started, engines):
    fault = Problem("layer.test", node="b")
    engines.answers[Infer] = lambda request: Inferred(
        request.request,
        {call.node: NodeReport(problems=(fault,) if call.node == "b" else ()) for call in request.calls},
    )
    assert started.inference.problems == ()
    started.apply(adding("e"), "add")
    set_units(started, "b", 2)
    qtbot.waitUntil(lambda: started.inference.is_settled)
    assert [found.node for found in started.inference.structure_problems] == ["e"]
    assert [found.node for found in started.inference.problems] == ["e", "b"]


def test_another_document_is_asked_about_and_an_answer_about_the_old_one_is_dropped(qtbot, started, engines):
    held = []
    engines.answers[Infer] = held.append
    set_units(started, "b", 1)
    qtbot.waitUntil(lambda: len(held) == 1)
    started.take_up(Document(graph_of([adding("b", "Input"), adding("x"), Connect(link("b", "x"))])), None)
    assert started.inference.report("b") is None
    engines.opened[0].tell(infer(held[0]))
    qtbot.waitUntil(lambda: len(held) == 2)
    assert [call.node for call in held[1].calls] == ["b", "x"]
    assert started.inference.report("b") is None


def test_while_the_engine_is_away_the_last_reports_stay_and_edits_wait(qtbot, started, engines, monkeypatch):
    monkeypatch.setattr(engine_client, "BACKOFF", (30, 30))
    engines.opened[0].die()
    set_units(started, "b", 5)
    qtbot.wait(15)
    assert started.inference.report("b").output("output") == TensorSpec((None, 4))
    assert started.inference.is_stale("b")
    qtbot.waitUntil(lambda: started.inference.is_settled, timeout=3000)


def test_a_question_the_engine_died_of_is_asked_again(qtbot, started, engines, monkeypatch):
    monkeypatch.setattr(engine_client, "BACKOFF", (1, 1))
    engines.answers[Infer] = lambda _: None
    set_units(started, "b", 5)
    qtbot.waitUntil(lambda: len(asked(engines)) == 2)
    engines.answers[Infer] = infer
    engines.opened[0].die()
    assert started.inference.problems[0].code == "engine.died"
    qtbot.waitUntil(lambda: started.inference.is_settled, timeout=3000)
    assert started.inference.problems == ()


def test_a_question_the_engine_can_not_answer_is_asked_again_with_the_next_edit_only(qtbot, started, engines):
    refused = []

    def refuse(request):
        refused.append(request)
        return Failed(request.request, problem("engine.request_failed", request="Infer", reason="broken"))

    engines.answers[Infer] = refuse
    set_units(started, "b", 5)
    qtbot.waitUntil(lambda: bool(started.inference.problems))
    qtbot.wait(30)
    assert len(refused) == 1
    assert started.inference.is_stale("b")
    engines.answers[Infer] = infer
    set_units(started, "d", 5)
    qtbot.waitUntil(lambda: started.inference.is_settled)
    assert asked(engines)[-1] == ["b", "c", "d"]
    assert started.inference.problems == ()
