"""Where a training's numbers broke: real trainings that make them so, one for each thing that can be first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nodeeditor.engine.training.feed import make_feed
from nodeeditor.engine.training.following import Follower
from nodeeditor.engine.training.loop import Loop
from nodeeditor.engine.training.order import epoch_order
from nodeeditor.engine.training.origin import causes
from nodeeditor.engine.training.origin.found import Found
from nodeeditor.engine.training.origin.replay import Replay
from nodeeditor.engine.training.origin.seek import Seeking
from nodeeditor.engine.training.outcome import Start
from nodeeditor.engine.training.setup import SetUp, set_up
from nodeeditor.engine.training.steps import FusedSteps
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import DataSettings, Precision, RandomArray, RandomSource, TrainingSettings
from nodeeditor.protocol.answers import NonFiniteFound
from nodeeditor.protocol.non_finite import Part
from nodeeditor.runs.course import Course as ToldCourse
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.journal import read_journal
from nodeeditor.values import FrozenMap
from tests.engine.training.training_graphs import Course, Row, network
from tests.examples import SOAK
from tests.graph.test_blocks import level

# TensorFlow's tensors, converted by Keras, do not know NumPy 2's copy keyword yet.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")

#: Causes that are found as others are.
LONG = pytest.mark.skipif(not SOAK, reason="in the long form alone")

NUMBERS = DataSettings(RandomSource((RandomArray("noise", (4,)), RandomArray("y", (1,))), 24, seed=3))
X: Row = ("x", "Input", {"shape": [4], "columns": ["noise"]}, ())
LAST: Row = ("last", "Dense", {"units": 1}, ("mid",))
Y: Row = ("y", "Output", {"columns": ["y"], "loss": "mse"}, ("last",))


def constant(value: float) -> dict[str, Any]:
    return {"class_name": "Constant", "config": {"value": value}}


def sgd(rate: float) -> FrozenMap:
    return FrozenMap({"class_name": "SGD", "config": FrozenMap({"learning_rate": rate})})


def found_in(folder: Path, graph: Graph) -> NonFiniteFound:
    """What is told of a training of the graph, which breaks off; the journal tells the same."""
    course = Course(folder)
    done = course.train(graph)
    assert done.reason == "nan"
    (found,) = course.of(NonFiniteFound)
    assert isinstance(found, NonFiniteFound)
    assert found.problem.node == found.first.node
    assert found.problem.text in done.problem.text
    told = ToldCourse(str(folder / "run")).messages(read_journal(RunFolder(folder / "run").journal))
    assert [message for message in told if isinstance(message, NonFiniteFound)] == [found]
    return found


def trained(folder: Path, *mid: Row, ends: tuple[Row, ...] = (LAST, Y), **settings: Any) -> NonFiniteFound:
    return found_in(folder, network([X, *mid, *ends], NUMBERS, **{"batch_size": 8, "epochs": 4, **settings}))


def test_a_layer_that_gives_what_no_number_can_hold(tmp_path: Path) -> None:
    big: Row = ("big", "Rescaling", {"scale": 1e25}, ("x",))
    found = trained(tmp_path, big, ("mid", "ops.square", {}, ("big",)))
    first = found.first
    assert (found.epoch, found.step) == (0, 0)
    assert (first.part, first.node) == (Part.OUTPUT, "mid")
    assert (first.nan, first.infinite, first.size) == (0, 32, 32)
    assert (first.minimum, first.maximum) == (None, None)
    assert "whose product is more than can be held" in found.problem.text


@LONG
def test_weights_that_are_too_large_from_the_start(tmp_path: Path) -> None:
    huge = {"units": 4, "kernel_initializer": constant(1e30)}
    found = trained(tmp_path, ("first", "Dense", huge, ("x",)), ("mid", "Dense", huge, ("first",)))
    assert (found.first.part, found.first.node) == (Part.OUTPUT, "mid")
    assert "change its initializer" in found.problem.text


def test_weights_that_grew_by_a_large_learning_rate(tmp_path: Path) -> None:
    found = trained(tmp_path, ("mid", "Dense", {"units": 4}, ("x",)), optimizer=sgd(1e8))
    assert (found.first.part, found.first.node) == (Part.OUTPUT, "last")
    assert (found.epoch, found.step) == (0, 2)  # the steps before it were made again
    assert "A smaller learning rate (now 1e+08)" in found.problem.text


def test_a_step_that_breaks_a_weight_which_no_loss_shows(tmp_path: Path) -> None:
    """Relu makes 0 of what is no number, so the loss stays finite, and the run would go on for ever."""
    mid: list[Row] = [
        ("first", "Dense", {"units": 4, "activation": "relu"}, ("x",)),
        ("mid", "ops.sqrt", {}, ("first",)),
    ]
    found = trained(tmp_path, *mid, epochs=100)
    assert (found.first.part, found.first.node) == (Part.GRADIENT, "mid")
    assert found.first.minimum is not None
    assert "no finite slope" in found.problem.text
    assert found.epoch == 0


def test_a_gradient_is_of_the_layer_whose_weight_it_is(tmp_path: Path) -> None:
    """The root of a norm: what comes to it is finite, what goes back from it is not, in a branch before others."""
    first: Row = ("first", "Dense", {"units": 4, "kernel_initializer": "zeros"}, ("x",))
    rest: list[Row] = [("root", "ops.sqrt", {}, ("first",)), ("other", "Dense", {"units": 4}, ("first",))]
    found = trained(tmp_path, first, *rest, ("mid", "Add", {}, ("root", "other")))
    assert (found.first.part, found.first.node) == (Part.GRADIENT, "root")


def test_a_step_too_large_for_sound_gradients(tmp_path: Path) -> None:
    end: Row = ("y", "Output", {"columns": ["y"], "loss": "mae"}, ("last",))
    found = trained(tmp_path, ("mid", "Dense", {"units": 4}, ("x",)), ends=(LAST, end), optimizer=sgd(1e39))
    assert (found.first.part, found.first.node, found.first.name) == (Part.WEIGHT, "mid", "kernel")
    assert (found.epoch, found.step) == (0, 0)
    assert "Its gradient was finite" in found.problem.text


@LONG
def test_losses_whose_mean_is_too_much(tmp_path: Path) -> None:
    mid: Row = ("mid", "Dense", {"units": 4, "activation": "tanh"}, ("x",))
    end: Row = ("y", "Output", {"columns": ["y"], "loss": "mae"}, ("last",))
    found = trained(tmp_path, mid, ends=(LAST, end), optimizer=sgd(3e38), batch_size=24)
    assert (found.first.part, found.first.node, found.first.size) == (Part.LOSS, "y", 1)
    assert "their mean" in found.problem.text


@LONG
def test_what_a_regularizer_adds(tmp_path: Path) -> None:
    l2 = {"class_name": "L2", "config": {"l2": 0.01}}
    start = {"units": 4, "kernel_initializer": constant(1e25), "kernel_regularizer": l2}
    zero: Row = ("none", "Rescaling", {"scale": 0.0}, ("x",))
    found = trained(tmp_path, zero, ("mid", "Dense", start, ("none",)))
    assert (found.first.part, found.first.node) == (Part.LOSS, "mid")
    assert "regularizer" in found.problem.text


def test_the_loss_alone(tmp_path: Path) -> None:
    mid: Row = ("mid", "Dense", {"units": 4}, ("x",))
    last: Row = ("last", "Dense", {"units": 1, "activation": "relu", "bias_initializer": constant(-99)}, ("mid",))
    kind = DataSettings(RandomSource((RandomArray("noise", (4,)), RandomArray("kind", (), "classes", 3)), 24, seed=3))
    scores: Row = ("last", "Dense", {**last[2], "units": 3}, ("mid",))
    end: Row = ("kind", "Output", {"columns": ["kind"], "loss": "categorical_crossentropy"}, ("last",))
    found = found_in(tmp_path, network([X, mid, scores, end], kind, batch_size=8, epochs=2))
    assert (found.first.part, found.first.node, found.first.nan) == (Part.LOSS, "kind", 8)
    assert "softmax" in found.problem.text


def test_of_two_outputs_the_one_that_breaks(tmp_path: Path) -> None:
    arrays = (RandomArray("noise", (4,)), RandomArray("y", (1,)), RandomArray("z", (1,)))
    rows: list[Row] = [
        X,
        ("mid", "Dense", {"units": 4}, ("x",)),
        LAST,
        ("far", "Rescaling", {"scale": 1e30}, ("last",)),
        ("near", "Dense", {"units": 1}, ("mid",)),
        ("z", "Output", {"columns": ["z"], "loss": "mse"}, ("near",)),
        ("y", "Output", {"columns": ["y"], "loss": "mse"}, ("far",)),
    ]
    graph = network(rows, DataSettings(RandomSource(arrays, 24, seed=3)), batch_size=8, epochs=2)
    found = found_in(tmp_path, graph)
    assert (found.first.part, found.first.node) == (Part.LOSS, "y")
    assert "their squares" in found.problem.text


def test_float16_that_ends_early(tmp_path: Path) -> None:
    mid: Row = ("mid", "Dense", {"units": 4, "kernel_initializer": constant(3e4)}, ("x",))
    found = trained(tmp_path, mid, precision=Precision.MIXED_FLOAT16)
    assert (found.first.part, found.first.node) == (Part.OUTPUT, "mid")
    assert "float16 ends at 65504" in found.problem.text


@LONG
def test_a_normalization_without_spread(tmp_path: Path) -> None:
    flat: Row = ("flat", "Dense", {"units": 4, "kernel_initializer": "zeros"}, ("x",))
    found = trained(tmp_path, flat, ("mid", "BatchNormalization", {"epsilon": 0.0}, ("flat",)))
    assert (found.first.part, found.first.node) == (Part.OUTPUT, "mid")
    assert "4 of the deviations that it divides by are 0" in found.problem.text


BLOCK = Block(
    "inner",
    (),
    *level(
        ("x", INPUT, {}, ()),
        ("dense", "Dense", {"units": 4, "activation": "relu"}, ("x",)),
        ("log", "ops.log", {}, ("dense>x",)),
        ("y", OUTPUT, {}, ("log",)),
    ),
)
OUTER = Block(
    "outer",
    (),
    *level(
        ("x", INPUT, {}, ()),
        ("within", "block:inner", {}, ("x>x",)),
        ("y", OUTPUT, {}, ("within.y",)),
    ),
)


@pytest.mark.parametrize(
    ("times", "path", "name"),
    [(1, ["deep", "within", "log"], "deep.within.log"), (2, ["deep", "0", "within", "log"], "deep.within.log")],
)
def test_inside_of_blocks(tmp_path: Path, times: int, path: list[str], name: str) -> None:
    rows = level(
        ("x", INPUT, {"shape": (4,), "columns": ("noise",)}, ()),
        ("deep", "block:outer", {"repeat": times}, ("x>x",)),
        ("last", "Dense", {"units": 1}, ("deep.y",)),
        ("y", OUTPUT, {"loss": "mse", "columns": ("y",)}, ("last",)),
    )
    settings = TrainingSettings(epochs=2, batch_size=8)
    found = found_in(tmp_path, Graph.build(*rows, NUMBERS, settings, (OUTER, BLOCK)))
    assert found.first.part is Part.OUTPUT
    assert found.first.node.split("/") == path
    assert found.first.minimum is not None  # it is 0 alone that has no logarithm
    assert f"ops.log '{name}'" in found.problem.text


class Heard(Follower):
    def __init__(self) -> None:
        self.found: list[Found] = []

    def non_finite(self, found: Found) -> None:
        self.found.append(found)


def fed(x: Any, y: Any, order: bool, folder: Path) -> list[Found]:
    """What is told of a training on data that is checked no more: a file may change once it was."""
    graph = network([X, ("mid", "Dense", {"units": 4}, ("x",)), LAST, Y], NUMBERS, batch_size=8, epochs=2)
    ready = set_up(graph, folder)
    feed = make_feed([x.astype(np.float32), y.astype(np.float32)], 8, ready.compiled.pack)
    heard = Heard()
    setup = SetUp(ready.compiled, feed, None, "", rows=np.arange(100, 124), columns={"x": ("noise",), "y": ("y",)})
    loop = Loop(setup, lambda epoch, samples: epoch_order(0, epoch, samples) if order else None, seek=Seeking())
    loop.run(Start(), 2, heard)
    return heard.found


@pytest.mark.parametrize("order", [False, True])
def test_data_that_broke_under_the_training(tmp_path: Path, order: bool) -> None:
    x, y = np.zeros((24, 4)), np.zeros((24, 1))
    x[17, 3] = np.nan
    (found,) = fed(x, y, order, tmp_path)
    assert (found.first.part, found.first.node, found.first.name, found.first.row) == (Part.INPUT, "x", "noise[3]", 117)
    assert "column noise[3] of data row 118" in found.problem.text
    y[5] = np.inf
    found = fed(np.zeros((24, 4)), y, order, tmp_path)[0]
    assert (found.first.part, found.first.node, found.first.row) == (Part.TARGET, "y", 105)


def test_the_weights_before_it_come_back(tmp_path: Path) -> None:
    """Looking for the place made steps again and changed all weights meanwhile."""
    x = np.zeros((24, 4))
    x[20] = np.nan
    graph = network([X, ("mid", "Dense", {"units": 4}, ("x",)), LAST, Y], NUMBERS, batch_size=8, epochs=2)
    kept = []
    for seek in (Seeking(), lambda *_: None):
        ready = set_up(graph, tmp_path)
        feed = make_feed([x.astype(np.float32), np.ones((24, 1), np.float32)], 8, ready.compiled.pack)
        Loop(SetUp(ready.compiled, feed, None, ""), lambda *_: None, seek=seek).run(Start(), 2, Follower())
        kept.append(ready.compiled.model.get_weights())
    for one, other in zip(*kept, strict=True):
        assert np.isfinite(one).all()
        np.testing.assert_array_equal(one, other)


def test_steps_are_made_again_to_the_bit(tmp_path: Path) -> None:
    """With the state that the optimizer had before the call, not the one that it has after it."""
    adam = FrozenMap({"class_name": "Adam", "config": FrozenMap({"learning_rate": 0.1})})
    graph = network([X, ("mid", "Dense", {"units": 4}, ("x",)), LAST, Y], NUMBERS, batch_size=4, optimizer=adam)
    kept = []
    for calls in (((0, 2), (2, 6)), ((0, 2), (2, 4))):
        ready = set_up(graph, tmp_path)
        steps = FusedSteps(ready.compiled.model, ready.train)
        handle = ready.train.epoch(None)
        *_, last = [steps.train(handle, *call) for call in calls]
        if calls[-1] == (2, 6):
            Replay(ready, steps, lambda *_: None, last, 0, 2, 6).go_to(4)
        kept.append(ready.compiled.model.get_weights())
    for one, other in zip(*kept, strict=True):
        np.testing.assert_array_equal(one, other)


def test_the_place_is_told_where_the_cause_can_not_be_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: Any) -> None:
        raise MemoryError

    monkeypatch.setattr(causes, "of_output", fails)
    found = trained(tmp_path, ("mid", "ops.log", {}, ("x",)))
    assert (found.first.part, found.first.node) == (Part.OUTPUT, "mid")
    assert "could not be found out" in found.problem.text
