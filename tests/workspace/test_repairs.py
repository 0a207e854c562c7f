"""Repairs are asked for once the shapes are known, a node at a time, and take the place of the problems."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.graph.edits import Batch, Disconnect, Move, Place, RemoveNode, SetConfig
from nodeeditor.graph.inference import NodeReport
from nodeeditor.problems import Fix, problem
from nodeeditor.protocol.answers import Failed, Inferred, RepairsFound
from nodeeditor.protocol.requests import FindRepairs, Infer
from nodeeditor.values import FrozenMap
from tests.workspace.small_graphs import chain, link

UNSHARE = Fix("fix.unshare")


def refusal(node: str):
    return replace(problem("layer.input_open", node=node, type="Dense", port="inputs"), node=node)


def refuse(request: Infer) -> Inferred:
    """Refuse the two layers in the middle."""
    reports = {call.node: NodeReport(problems=(refusal(call.node),) * (call.node in "bc")) for call in request.calls}
    return Inferred(request.request, reports)


def find(request: FindRepairs) -> RepairsFound:
    return RepairsFound(request.request, {node: (replace(refusal(node), fixes=(UNSHARE,)),) for node in request.nodes})


@pytest.fixture
def refused(qtbot, workspace, engines):
    """Four nodes in a row of which two are refused, with the repairs of both."""
    engines.answers |= {Infer: refuse, FindRepairs: find}
    workspace.start_engine()
    workspace.apply(chain("a", "b", "c", "d"), "draw")
    qtbot.waitUntil(lambda: bool(fixes(workspace, "c")))
    return workspace


def fixes(workspace, node):
    report = workspace.inference.report(node)
    return [fix for found in report.problems for fix in found.fixes] if report is not None else []


def asked(engines):
    return [request.nodes for request in engines.opened[0].of(FindRepairs)]


def set_units(workspace, node, units):
    workspace.apply(SetConfig(workspace.graph.layer_of(node).id, FrozenMap(units=units)), "set")


def test_each_refused_node_is_asked_about_after_the_shapes(refused, engines):
    assert asked(engines) == [("b",), ("c",)]
    kinds = [type(request) for request in engines.opened[0].sent if isinstance(request, Infer | FindRepairs)]
    assert kinds == [Infer, FindRepairs, FindRepairs]
    assert fixes(refused, "b") == [UNSHARE]
    assert not fixes(refused, "d")


def test_an_edit_that_touches_shapes_asks_anew_and_another_does_not(qtbot, refused, engines):
    refused.apply(Move((Place("b", 5, 5),)), "move")
    qtbot.wait(30)
    assert len(asked(engines)) == 2
    set_units(refused, "c", 7)
    qtbot.waitUntil(lambda: len(asked(engines)) == 4)


def test_the_refused_nodes_are_those_of_the_last_answers(qtbot, refused, engines):
    assert refused.inference.refused == ["b", "c"]
    refused.apply(Batch((Disconnect(link("a", "b")), Disconnect(link("b", "c")), RemoveNode("b"))), "remove")
    assert refused.inference.refused == ["c"]
    refused.undo_stack.undo()
    assert refused.inference.refused == ["c"]
    qtbot.waitUntil(lambda: refused.inference.refused == ["c", "b"])
    engines.answers[Infer] = lambda request: Inferred(request.request, dict.fromkeys("bc", NodeReport()))
    set_units(refused, "b", 7)
    qtbot.waitUntil(lambda: refused.inference.is_settled)
    assert refused.inference.refused == []
    engines.answers[Infer] = refuse
    set_units(refused, "b", 8)
    qtbot.waitUntil(lambda: bool(refused.inference.refused))
    refused.new_document()
    refused.apply(chain("a", "b", "c", "d"), "draw another of the same names")
    assert refused.inference.refused == []


def test_what_keras_has_not_looked_at_is_not_offered(qtbot, workspace, engines):
    hasty = replace(refusal("b"), fixes=(UNSHARE,))
    engines.answers[Infer] = lambda request: Inferred(
        request.request, {call.node: NodeReport(problems=(hasty,)) for call in request.calls}
    )
    workspace.start_engine()
    workspace.apply(chain("a", "b", "c"), "draw")
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    assert workspace.inference.report("b").problems == (refusal("b"),)
    assert not fixes(workspace, "b")


def test_repairs_of_another_problem_are_not_told(qtbot, refused, engines):
    other = problem("layer.unknown", node="b", type="Dense")
    engines.answers |= {
        Infer: lambda request: Inferred(
            request.request, {call.node: NodeReport(problems=(other,)) for call in request.calls}
        ),
        FindRepairs: lambda request: None,
    }
    set_units(refused, "b", 7)
    qtbot.waitUntil(lambda: refused.inference.is_settled)
    assert refused.inference.report("b").problems == (other,)


def test_a_problem_may_be_told_more_exactly_once_repairs_were_looked_for(qtbot, refused, engines):
    def exactly(request: FindRepairs) -> RepairsFound:
        found = refusal("b")
        told = problem("layer.unknown", node="b", type="Dense", instead_of=found.reason)
        return RepairsFound(request.request, {"b": (replace(told, node="b", fixes=(UNSHARE,)),)})

    engines.answers[FindRepairs] = exactly
    set_units(refused, "b", 7)
    qtbot.waitUntil(lambda: refused.inference.report("b").problems[0].code == "layer.unknown")
    assert fixes(refused, "b") == [UNSHARE]


def test_what_the_engine_can_not_answer_is_not_asked_again(qtbot, workspace, engines):
    engines.answers |= {Infer: refuse, FindRepairs: lambda request: Failed(request.request, problem("engine.failed"))}
    workspace.start_engine()
    workspace.apply(chain("a", "b", "c", "d"), "draw")
    qtbot.waitUntil(lambda: len(asked(engines)) == 2)
    qtbot.wait(50)
    assert asked(engines) == [("b",), ("c",)]
