"""What is told of a training node by node, while the graph is edited on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.document import Document, save
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.edits import Disconnect, RemoveNode, SetConfig
from nodeeditor.graph.elements import INPUT, OUTPUT, LayerId, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.graph.settings import DataSettings, TrainingSettings
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import (
    BatchesDone,
    EpochDone,
    Failed,
    Inferred,
    LayerAdapts,
    NonFiniteFound,
    TrainingChanged,
    TrainingDone,
    TrainingGoesOn,
    TrainingPaused,
    TrainingStarted,
)
from nodeeditor.protocol.non_finite import NonFinite, Part
from nodeeditor.protocol.requests import Infer
from nodeeditor.protocol.steering import Changes
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.channel import Role as ChannelRole
from nodeeditor.workspace.training_phase import Phase, Role
from tests.graph.test_blocks import level
from tests.workspace.small_graphs import adding, chain, link

STARTED = TrainingStarted(1, "r", 3, 4, 8, 2, ("loss", "mae"))
DONE = TrainingDone("r", "finished", 1, {}, 1.0, 1.0)
NAN = TrainingDone("r", "nan", 0, {}, 1.0, 1.0, problem("training.no_best"))


def weights(request: Infer) -> Inferred:
    """Weights in Dense layers alone, none of which trains where it is frozen."""

    def report(call):
        has = 10 if call.type == "Dense" else 0
        trains = has if call.config.get("trainable") is not False else 0
        return NodeReport((("output", TensorSpec((None, 4))),), has, trains)

    return Inferred(request.request, {call.node: report(call) for call in request.calls})


class Training:
    """Says what the process of a training says, one message after the other."""

    def __init__(self, qtbot, workspace, engine):
        self.qtbot, self.workspace, self.engine = qtbot, workspace, engine
        self.trained = workspace.trained

    def tell(self, *messages, until):
        for message in messages:
            self.engine.tell(message)
        self.qtbot.waitUntil(lambda: self.trained.phase is until)

    def roles(self):
        return {str(node): role for node in self.workspace.level.nodes if (role := self.workspace.reports.role(node))}


@pytest.fixture
def training(qtbot, workspace, engines):
    engines.answers[Infer] = weights
    workspace.apply(chain("x", "a", "b", "y"), "draw")
    workspace.apply(SetConfig(LayerId("b"), FrozenMap(trainable=False)), "freeze")
    workspace.apply(adding("aside", "Dense"), "draw")
    workspace.start_engine()
    qtbot.waitUntil(lambda: workspace.inference.is_settled and bool(engines.of(ChannelRole.TRAINING)))
    return Training(qtbot, workspace, engines.of(ChannelRole.TRAINING)[0])


def begin(training):
    training.workspace.training.start()
    training.tell(STARTED, BatchesDone(0, 0, {"loss": [2.0], "mae": [1.0]}), until=Phase.RUNNING)


def broke(node, code="non_finite.loss"):
    told = replace(problem(code, node=node, count=1, size=8, why=problem("why.loss", largest="1").reason), warning=True)
    return NonFiniteFound(0, 0, NonFinite(Part.LOSS, NodeId(node), nan=1, size=8), replace(told, node=node))


def test_the_phases_of_a_training(training, qtbot):
    trained, phases = training.trained, []
    trained.changed.connect(lambda: phases.append(trained.phase))
    training.workspace.training.start()
    assert trained.phase is Phase.PREPARING
    training.tell(LayerAdapts("norm", "Normalization"), STARTED, until=Phase.COMPILING)
    assert trained.preparing is None
    training.tell(BatchesDone(0, 0, {"loss": [2.0, 1.5], "mae": [1.0, 0.5]}), until=Phase.RUNNING)
    assert (trained.place, trained.share) == ((1, 3, 2, 4), 2 / 12)
    training.tell(TrainingPaused(0, 2), until=Phase.PAUSED)
    training.tell(TrainingGoesOn(0, 2), until=Phase.RUNNING)
    training.tell(EpochDone(0, 4, {"loss": 1.0, "val_loss": 2.0, "mae": 0.5}, 0.1, 80.0), DONE, until=Phase.FINISHED)
    wanted = [Phase.PREPARING, Phase.COMPILING, Phase.RUNNING, Phase.PAUSED, Phase.RUNNING, Phase.FINISHED]
    met = [phase for number, phase in enumerate(phases) if phases[number - 1 : number] != [phase]]
    assert [phase for phase in met if phase is not Phase.NONE] == wanted
    assert trained.values() == {NodeId("y"): [("loss", 1.0, 2.0), ("mae", 0.5, None)]}
    training.workspace.training.start()
    assert trained.values() == {}


@pytest.mark.parametrize(
    ("end", "phase"),
    [
        (TrainingDone("r", "stopped", 1, {}, 1.0, 1.0), Phase.STOPPED),
        (TrainingDone("r", "early_stopping", 1, {}, 1.0, 1.0), Phase.STOPPED),
        (NAN, Phase.BROKEN),
        (Failed(0, problem("training.no_samples")), Phase.FAILED),
    ],
)
def test_how_it_ends_is_told_until_the_graph_is_edited(training, end, phase):
    begin(training)
    training.tell(end, until=phase)
    assert training.roles() == {}
    training.workspace.apply(SetConfig(LayerId("a"), FrozenMap(units=7)), "edit")
    assert training.trained.phase is Phase.NONE
    assert training.trained.values() == {}


def test_what_it_does_to_each_node(training):
    assert training.roles() == {}
    begin(training)
    # What has no weights, and what is in no model, it does nothing to.
    assert training.roles() == {"a": Role.TRAINS, "b": Role.FROZEN}


def test_what_is_edited_meanwhile_differs_until_that_is_undone(training):
    begin(training)
    workspace, told = training.workspace, []
    training.trained.roles_changed.connect(told.append)
    workspace.apply(SetConfig(LayerId("a"), FrozenMap(units=7)), "edit")
    assert training.roles() == {"a": Role.DIFFERS, "b": Role.FROZEN}
    assert training.trained.is_older
    assert told == [frozenset({"a"})]
    workspace.undo_stack.undo()
    assert training.roles()["a"] is Role.TRAINS
    assert not training.trained.is_older
    workspace.apply(Disconnect(link("a", "b")), "cut")
    assert training.roles()["b"] is Role.DIFFERS
    workspace.undo_stack.undo()
    workspace.apply(RemoveNode(NodeId("aside")), "remove")
    assert training.trained.is_older
    workspace.undo_stack.undo()
    assert not training.trained.is_older


def test_a_change_of_the_run_itself_is_part_of_what_trains(training):
    begin(training)
    change = TrainingChanged(0, 1, 0, 4, Changes(trainable={"a": False}))
    training.engine.tell(change)
    training.qtbot.waitUntil(lambda: training.roles().get("a") is Role.DIFFERS)
    training.workspace.apply(SetConfig(LayerId("a"), FrozenMap(trainable=False)), "freeze")
    training.qtbot.waitUntil(lambda: training.roles().get("a") is Role.FROZEN)


def test_batches_are_told_together(training, qtbot):
    begin(training)
    qtbot.wait(150)
    told = []
    training.trained.progressed.connect(lambda: told.append(training.trained.place))
    for step in range(1, 4):
        for _ in range(50):
            training.workspace.training.batches.emit(BatchesDone(0, step, {"loss": [1.0], "mae": [1.0]}))
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert len(told) == 1


def test_where_the_numbers_broke_is_told_at_the_node_until_that_is_another_one(training):
    begin(training)
    workspace = training.workspace
    training.tell(broke("b"), NAN, until=Phase.BROKEN)
    assert training.trained.origin is not None
    (told,) = workspace.reports.report(NodeId("b")).problems
    assert (told.code, told.node, told.warning) == ("non_finite.loss", "b", True)
    assert told in workspace.inference.problems
    workspace.apply(SetConfig(LayerId("a"), FrozenMap(units=7)), "another node")
    assert training.trained.origin is not None
    workspace.apply(SetConfig(LayerId("b"), FrozenMap(units=7)), "the node")
    assert training.trained.origin is None
    assert workspace.reports.report(NodeId("b")).problems == ()
    workspace.undo_stack.undo()
    assert training.trained.origin is not None
    assert workspace.reports.report(NodeId("b")).problems == (told,)
    workspace.training.start()
    assert training.trained.origin is None
    assert workspace.reports.report(NodeId("b")).problems == ()


def test_inside_of_a_block_it_is_told_at_each_use_around_it(qtbot, workspace, engines):
    engines.answers[Infer] = weights
    rows = level(("x", INPUT, {}, ()), ("dense", "Dense", {}, ("x",)), ("y", OUTPUT, {}, ("dense",)))
    network = level(("x", INPUT, {}, ()), ("deep", "block:inner", {}, ("x>x",)), ("y", OUTPUT, {}, ("deep.y",)))
    graph = Graph.build(*network, DataSettings(), TrainingSettings(), (Block("inner", (), *rows),))
    workspace.take_up(Document(graph), None)
    workspace.start_engine()
    qtbot.waitUntil(lambda: workspace.inference.is_settled and bool(engines.of(ChannelRole.TRAINING)))
    training = Training(qtbot, workspace, engines.of(ChannelRole.TRAINING)[0])
    begin(training)
    assert training.roles() == {"deep": Role.TRAINS}
    training.tell(broke("deep/dense"), NAN, until=Phase.BROKEN)
    (told,) = workspace.reports.report(NodeId("deep")).problems
    assert (told.code, told.node) == ("block.inside", "deep")
    workspace.go(workspace.place.into(NodeId("deep")))
    (told,) = workspace.reports.report(NodeId("dense")).problems
    assert told.code == "non_finite.loss"


def test_a_run_that_began_elsewhere_is_held_against_the_graph_that_it_keeps(training, tmp_path):
    """One out of the queue trains the graph as it was when it was put there."""
    workspace, run = training.workspace, training.workspace.run_list.new_run()
    before = workspace.graph.copy()
    workspace.apply(SetConfig(LayerId("a"), FrozenMap(units=7)), "edit")
    run.mkdir(parents=True)
    save(Document(before), run / "graph.knet")
    workspace.training.start_text("{}", str(tmp_path), run)
    training.tell(STARTED, BatchesDone(0, 0, {"loss": [2.0]}), until=Phase.RUNNING)
    assert training.roles() == {"a": Role.DIFFERS, "b": Role.FROZEN}


def test_a_training_of_another_document_tells_nothing(training, tmp_path):
    training.workspace.training.start_text("{}", str(tmp_path), tmp_path / "elsewhere" / "run")
    training.engine.tell(STARTED)
    training.engine.tell(BatchesDone(0, 0, {"loss": [2.0]}))
    training.qtbot.waitUntil(lambda: bool(training.workspace.training.at_work.logs))
    assert training.trained.phase is Phase.NONE
    assert training.roles() == {}
    assert training.trained.values() == {}
