"""What the open graph keeps of the weights it begins with, followed while it is edited."""

from __future__ import annotations

import pytest

from nodeeditor.document.document import Document
from nodeeditor.graph.edits import Disconnect, Rename, SetConfig, SetWeights
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.settings import WeightsSource
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import Failed, VariablesListed, WeightsRead
from nodeeditor.protocol.requests import ListVariables, ReadWeights
from nodeeditor.values import FrozenMap
from nodeeditor.weights.variables import FoundWeights, LayerWeights, Variable
from nodeeditor.weights.verdicts import Fate
from nodeeditor.workspace.channel import Role
from tests.workspace.small_graphs import chain, link


def weights(name: str, units: int) -> LayerWeights:
    return LayerWeights((name,) if name else (), "dense", (Variable("", "0", (4, units), "float32", "kernel"),))


def listed(request: ListVariables) -> VariablesListed:
    """A matrix for each layer, with its units."""
    found = {call.node: weights("", int(call.config.get("units", 4))) for call in request.calls if call.type == "Dense"}
    others = {call.node: LayerWeights((), "", ()) for call in request.calls if call.node not in found}
    found.update(others)
    return VariablesListed(request.request, found)


def read(request: ReadWeights) -> WeightsRead:
    return WeightsRead(request.request, FoundWeights("model", "old.keras", (weights("a", 4), weights("b", 4))))


@pytest.fixture
def started(qtbot, workspace, engines, tmp_path):
    """An Input, two Dense layers, an Output."""
    engines.answers[ListVariables] = listed
    engines.answers[ReadWeights] = read
    workspace.start_engine()
    workspace.apply(chain("x", "a", "b", "y"), "draw")
    qtbot.waitUntil(lambda: workspace.inference.is_settled)
    return workspace


def begin(workspace, qtbot, path="old.keras"):
    workspace.apply(SetWeights(WeightsSource(path)), "begin")
    qtbot.waitUntil(lambda: not workspace.beginning.is_pending)


def fates(workspace) -> dict[str, Fate]:
    nodes = {node: workspace.reports.fate(node) for node in workspace.graph.nodes}
    return {node: found.fate for node, found in nodes.items() if found is not None}


def test_nothing_is_asked_while_the_weights_are_fresh(started, engines):
    assert started.beginning.path is None
    assert engines.opened[0].of(ListVariables) == engines.opened[0].of(ReadWeights) == []


def test_each_node_has_a_fate_which_follows_the_edits(qtbot, started, engines):
    heard = []
    started.reports.changed.connect(heard.append)
    begin(started, qtbot)
    assert fates(started) == {"a": Fate.KEPT, "b": Fate.KEPT}
    assert engines.opened[0].of(ReadWeights)[0].path == str(started.folder / "old.keras")
    layer = started.graph.layer_of(NodeId("b")).id
    started.apply(SetConfig(layer, FrozenMap(units=8)), "set")
    qtbot.waitUntil(lambda: fates(started) == {"a": Fate.KEPT, "b": Fate.PARTLY})
    assert "columns 0–3 kept of 8" in started.reports.fate(NodeId("b")).text
    started.apply(Rename(NodeId("b"), "other", "other"), "rename")
    qtbot.waitUntil(lambda: fates(started) == {"a": Fate.KEPT, "b": Fate.NEW})
    assert [one.label for one in started.beginning.inheritance.left] == ["b"]
    assert {node for nodes in heard for node in nodes} >= {"a", "b"}
    started.undo_stack.undo()
    started.undo_stack.undo()
    qtbot.waitUntil(lambda: fates(started) == {"a": Fate.KEPT, "b": Fate.KEPT})
    started.undo_stack.undo()
    assert fates(started) == {}
    assert started.beginning.inheritance is None


def test_a_layer_that_leads_nowhere_is_in_no_model_and_keeps_nothing(qtbot, started):
    begin(started, qtbot)
    started.apply(Disconnect(link("a", "b")), "cut")
    qtbot.waitUntil(lambda: fates(started) == {"b": Fate.KEPT})
    assert [one.label for one in started.beginning.inheritance.left] == ["a"]


def test_only_what_changed_is_asked_again(qtbot, started, engines):
    begin(started, qtbot)
    before = len(engines.opened[0].of(ListVariables))
    started.apply(SetConfig(started.graph.layer_of(NodeId("b")).id, FrozenMap(units=8)), "set")
    qtbot.waitUntil(lambda: fates(started).get("b") is Fate.PARTLY)
    asked = [call.node for request in engines.opened[0].of(ListVariables)[before:] for call in request.calls]
    assert "a" not in asked


def test_weights_that_cannot_be_read_are_told(qtbot, started, engines):
    fault = problem("weights.missing", path="old.keras")
    engines.answers[ReadWeights] = lambda request: Failed(request.request, fault)
    begin(started, qtbot)
    assert started.beginning.problem == fault
    assert fates(started) == {}
    engines.answers[ReadWeights] = read
    begin(started, qtbot, "other.keras")
    assert started.beginning.problem is None
    assert fates(started)


def test_a_file_that_changed_is_read_again(qtbot, started, engines, tmp_path):
    file = tmp_path / "old.keras"
    file.write_bytes(b"one")
    begin(started, qtbot, str(file))
    started.beginning.refresh()
    assert len(engines.opened[0].of(ReadWeights)) == 1
    file.write_bytes(b"another")
    started.beginning.refresh()
    assert len(engines.opened[0].of(ReadWeights)) == 2


def test_another_document_has_weights_of_its_own(qtbot, started):
    begin(started, qtbot)
    started.take_up(Document(), None)
    assert started.beginning.path is None
    assert started.beginning.inheritance is None
    assert fates(started) == {}


def test_another_engine_is_asked_where_one_died(qtbot, started, engines, monkeypatch):
    from nodeeditor.workspace import engine_client

    monkeypatch.setattr(engine_client, "BACKOFF", (0, 0))
    engines.answers[ReadWeights] = lambda request: None
    started.apply(SetWeights(WeightsSource("old.keras")), "begin")
    assert started.beginning.is_pending
    engines.answers[ReadWeights] = read
    engines.opened[0].die()
    qtbot.waitUntil(lambda: not started.beginning.is_pending)
    assert fates(started) == {"a": Fate.KEPT, "b": Fate.KEPT}


def test_a_file_that_ends_engines_is_not_looked_at_a_third_time(qtbot, started, engines, monkeypatch):
    from nodeeditor.workspace import engine_client

    monkeypatch.setattr(engine_client, "BACKOFF", (0, 0))
    engines.answers[ReadWeights] = lambda request: None
    started.apply(SetWeights(WeightsSource("old.keras")), "begin")
    for count in (1, 2):
        qtbot.waitUntil(lambda count=count: len(engines.of(Role.QUESTIONS)) == count)
        qtbot.waitUntil(lambda: bool(engines.of(Role.QUESTIONS)[-1].of(ReadWeights)))
        engines.of(Role.QUESTIONS)[-1].die()
    qtbot.waitUntil(lambda: started.beginning.problem is not None)
    assert started.beginning.problem.code == "weights.deadly"
    qtbot.waitUntil(lambda: started.engine.is_ready)
    qtbot.wait(200)
    assert sum(len(engine.of(ReadWeights)) for engine in engines.opened) == 2
