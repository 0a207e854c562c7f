from __future__ import annotations

import pytest

from nodeeditor.document.document import Document
from nodeeditor.graph.edits import Connect, RemoveNode, SetConfig
from nodeeditor.graph.graph import graph_of
from nodeeditor.graph.inference import NodeCost, TensorSpec
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Costed, Failed
from nodeeditor.protocol.requests import Cost, Infer, KnownTensor
from nodeeditor.values import FrozenMap
from nodeeditor.workspace import costs, engine_client
from tests.fake_engine import infer
from tests.workspace.small_graphs import adding, chain, link

SEVEN = NodeCost(7, 70)


def cost(request: Cost) -> Costed:
    return Costed(request.request, {call.node: SEVEN for call in request.calls})


@pytest.fixture
def started(qtbot, workspace, engines, monkeypatch):
    """A workspace whose engine is ready, with a chain of four nodes whose costs are known."""
    engines.answers[Cost] = cost
    workspace.start_engine()
    workspace.apply(chain("a", "b", "c", "d"), "draw")
    qtbot.waitUntil(lambda: workspace.costs.is_settled)
    return workspace


def asked(engines) -> list[list[str]]:
    """The nodes of every question, in order."""
    return [[call.node for call in request.calls] for request in engines.opened[0].of(Cost)]


def set_units(workspace, node: str, units: int) -> None:
    workspace.apply(SetConfig(workspace.graph.layer_of(node).id, FrozenMap(units=units)), "set")


def test_costs_follow_the_shapes(started, engines):
    assert asked(engines) == [["a", "b", "c", "d"]]
    assert started.costs.cost("c") == SEVEN
    assert started.costs.total == NodeCost(28, 280)
    assert not started.costs.is_stale("c")


def test_only_what_an_edit_may_have_changed_is_asked_again_with_the_tensors_around_it(qtbot, started, engines):
    told = []
    started.costs.changed.connect(told.append)
    set_units(started, "c", 3)
    assert [node for node in "abcd" if started.costs.is_stale(node)] == ["c", "d"]
    qtbot.waitUntil(lambda: started.costs.is_settled)
    assert asked(engines)[1:] == [["c", "d"]]
    assert engines.opened[0].of(Cost)[-1].known == (KnownTensor("b", "output", TensorSpec((None, 4))),)
    assert told == [frozenset("cd")]


def test_shapes_never_wait_for_costs(qtbot, started, engines):
    held = []
    engines.answers[Infer] = held.append
    set_units(started, "c", 3)
    qtbot.waitUntil(lambda: len(held) == 1)
    qtbot.wait(costs.PAUSE + 50)
    assert len(asked(engines)) == 1
    engines.opened[0].tell(infer(held[0]))
    qtbot.waitUntil(lambda: len(asked(engines)) == 2)


def test_what_the_engine_did_not_come_to_is_asked_again(qtbot, started, engines):
    told = []
    started.costs.changed.connect(told.append)
    engines.answers[Cost] = lambda request: Costed(request.request, {request.calls[0].node: SEVEN})
    set_units(started, "b", 3)
    qtbot.waitUntil(lambda: started.costs.is_settled)
    assert asked(engines)[1:] == [["b", "c", "d"], ["c", "d"], ["d"]]
    # Views hear of them together.
    assert told == [frozenset("bcd")]


def test_answers_are_told_before_the_last_one_where_that_takes_long(qtbot, started, engines):
    engines.answers[Cost] = lambda request: Costed(request.request, {"b": SEVEN}) if len(request.calls) == 3 else None
    with qtbot.waitSignal(started.costs.changed) as told:
        set_units(started, "b", 3)
    assert told.args == [frozenset("b")]
    assert not started.costs.is_settled


def test_of_a_shared_layer_all_calls_are_asked_about_at_once(qtbot, started, engines, monkeypatch):
    monkeypatch.setattr(costs, "_PART", 1)
    started.apply(adding("again", layer="b"), "share")
    started.apply(Connect(link("a", "again")), "link")
    qtbot.waitUntil(lambda: started.costs.is_settled)
    assert [part for part in asked(engines)[1:] if {"b", "again"} & set(part) and len(part) < 2] == []


def test_costs_of_removed_nodes_and_of_other_documents_are_forgotten(qtbot, started, engines):
    started.apply(adding("e"), "add")
    qtbot.waitUntil(lambda: started.costs.is_settled)
    assert started.costs.cost("e") == SEVEN
    started.apply(RemoveNode("e"), "remove")
    assert started.costs.cost("e") == NodeCost()
    engines.answers[Cost] = lambda _: None
    started.take_up(Document(graph_of([chain("a", "b")])), None)
    assert started.costs.cost("a") == NodeCost()
    assert started.costs.total == NodeCost()


def test_a_refused_question_leaves_costs_unknown_and_a_dead_engine_is_asked_again(qtbot, started, engines, monkeypatch):
    monkeypatch.setattr(engine_client, "BACKOFF", (1, 1))
    engines.answers[Cost] = lambda request: Failed(request.request, problem("engine.request_failed", reason="no"))
    set_units(started, "c", 3)
    qtbot.waitUntil(lambda: started.costs.is_settled)
    assert started.costs.cost("c") == NodeCost()
    assert started.costs.total == NodeCost()
    engines.answers[Cost] = lambda _: None
    set_units(started, "c", 4)
    qtbot.waitUntil(lambda: len(asked(engines)) == 3)
    engines.answers[Cost] = cost
    engines.opened[0].die()
    qtbot.waitUntil(lambda: started.costs.is_settled)
    assert started.costs.total == NodeCost(28, 280)
