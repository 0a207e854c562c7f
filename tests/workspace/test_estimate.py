"""What the next training will take, and what the last one took."""

from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.graph.edits import SetTraining
from nodeeditor.graph.inference import NodeCost
from nodeeditor.graph.settings import Precision
from nodeeditor.protocol.answers import (
    Costed,
    DataDescribed,
    EpochDone,
    EpochMeasured,
    PaceMeasured,
    SlotsCounted,
    TrainingDone,
    TrainingStarted,
)
from nodeeditor.protocol.requests import Cost, CountSlots
from nodeeditor.values import FrozenMap
from nodeeditor.workspace.pace_log import PaceLog
from tests.fake_engine import READY
from tests.workspace.small_graphs import chain


@pytest.fixture
def started(qtbot, workspace, engines, tmp_path):
    """A workspace with a chain of four nodes whose shapes, costs and optimizer are known, and 100 samples."""
    engines.answers[Cost] = lambda request: Costed(
        request.request, {call.node: NodeCost(7, 70, 50, 20) for call in request.calls}
    )
    engines.answers[CountSlots] = lambda request: SlotsCounted(request.request, 2.0)
    workspace.estimate._log = PaceLog(tmp_path / "epochs.json")
    workspace.start_engine()
    workspace.apply(chain("a", "b", "c", "d"), "draw")
    qtbot.waitUntil(lambda: workspace.costs.is_settled and workspace.estimate.memory is not None)
    workspace.data._current = DataDescribed(0, 100, (), ())
    return workspace


def train(workspace, *seconds: float, memory: int | None = None) -> None:
    """A run of 80 samples as the engine would tell it."""
    training = workspace.training
    training.started.emit(TrainingStarted(1, "/runs/net-1", len(seconds), 3, 80, 20, ("loss",)))
    for epoch, took in enumerate(seconds):
        training.epoch.emit(EpochDone(epoch, 3, {"loss": 1.0}, took, 400.0))
    training.done.emit(TrainingDone("/runs/net-1", "finished", len(seconds), {}, 400.0, sum(seconds), memory=memory))


def test_memory_is_that_of_the_network_the_batch_and_the_data(started):
    memory = started.estimate.memory
    # The fake engine gives each of four nodes 10 weights, 8 of them trainable, and four values.
    assert (memory.weights, memory.gradients, memory.optimizer) == (3 * 160, 128, 4 * 128)
    assert memory.activations == 32 * (4 * 50 + 2 * 20)
    assert memory.data == 100 * (4 + 4) * 4


def test_memory_follows_the_precision(qtbot, started):
    plain, workspace = started.estimate.memory, started
    for precision, kept in ((Precision.MIXED_BFLOAT16, 25), (Precision.MIXED_FLOAT16, 50)):  # that one on a CPU
        training = replace(workspace.document.graph.training, precision=precision)
        with qtbot.waitSignal(workspace.estimate.changed):
            workspace.apply(SetTraining(training), "set")
        memory = workspace.estimate.memory
        assert memory.activations == 32 * (4 * kept + 2 * 20)
        # Forty weights, of which a step computes with copies of two bytes.
        assert memory.weights == plain.weights + 40 * 2
        assert (memory.gradients, memory.optimizer) == (plain.gradients, plain.optimizer)


def test_memory_follows_the_batch_size_and_the_optimizer(qtbot, started, engines):
    settings = started.graph.training
    started.apply(SetTraining(replace(settings, batch_size=64)), "batch")
    assert started.estimate.memory.activations == 64 * (4 * 50 + 2 * 20)
    engines.answers[CountSlots] = lambda request: SlotsCounted(request.request, 0.0)
    plain = FrozenMap(class_name="SGD", config={"learning_rate": 0.01})
    started.apply(SetTraining(replace(settings, optimizer=plain)), "optimizer")
    assert started.estimate.memory is None
    qtbot.waitUntil(lambda: started.estimate.memory is not None)
    assert started.estimate.memory.optimizer == 2 * 128
    started.undo_stack.undo()
    assert started.estimate.memory.optimizer == 4 * 128
    assert len(engines.opened[0].of(CountSlots)) == 2


def test_time_is_unknown_until_this_machine_has_trained(started):
    assert started.estimate.seconds is None
    train(started, 2.0, 0.5, 0.7, 0.6)
    # The first epoch, which waits for TensorFlow, does not count.
    assert started.estimate.compared == (None, 0.6)
    assert started.estimate.seconds == 0.6


def test_before_the_first_training_the_pace_that_was_measured_gives_a_rough_idea(started, engines):
    work = EpochMeasured(calls=12.0, multiply_adds=2240.0, activations=22_400.0, updates=96.0, seconds=0.5)
    started.first_pace._log = started.estimate._log
    started.first_pace._on_warm(READY)
    assert started.estimate.seconds is None
    started.spare.answered.emit(PaceMeasured(1, (work,)))
    # The very work of 80 samples in three batches, which takes longer in a training.
    assert started.estimate.seconds == pytest.approx(0.75)
    assert started.estimate.is_rough
    train(started, 0.7)
    assert started.estimate.seconds == 0.7
    assert not started.estimate.is_rough


def test_the_next_training_is_held_against_its_estimate(started):
    train(started, 0.6)
    told = []
    started.estimate.changed.connect(lambda: told.append(started.estimate.compared))
    train(started, 0.9, 0.8)
    assert started.estimate.compared == (0.6, 0.8)
    assert told[0] is None
    started.new_document()
    assert started.estimate.compared is None


def test_the_memory_of_a_training_is_held_against_its_estimate(started):
    expected = started.estimate.memory.total
    train(started, 0.6, memory=12_345)
    assert started.estimate.compared_memory == (expected, 12_345)
    started.costs._costs.clear()
    train(started, 0.6, memory=12_345)
    assert started.estimate.compared_memory == (None, 12_345)
    train(started, 0.6)
    assert started.estimate.compared_memory is None


def test_time_is_unknown_without_data_or_costs(started):
    train(started, 0.6)
    started.data._current = None
    assert started.estimate.seconds is None
    started.data._current = DataDescribed(0, 100, (), ())
    started.costs._costs.clear()
    assert started.estimate.seconds is None
    assert started.estimate.memory is None


def test_a_training_of_a_network_that_was_edited_meanwhile_teaches_nothing(started):
    started.costs._waiting["a"] = None
    train(started, 0.6)
    assert started.estimate.compared == (None, 0.6)
    assert started.estimate._log.measured("CPU") == []
