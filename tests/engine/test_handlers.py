from __future__ import annotations

from dataclasses import replace

import pytest

from nodeeditor.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.document.settings import source_to_map
from nodeeditor.engine.exporting import export as export_module
from nodeeditor.engine.exporting.export import run_in_process
from nodeeditor.engine.exporting.proving import run_here
from nodeeditor.engine.handlers import handlers
from nodeeditor.engine.resting import Rest
from nodeeditor.engine.spares import spares
from nodeeditor.graph.edits import AddNode, Connect, SetData, SetTraining
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import graph_of
from nodeeditor.graph.inference import NodeCall, TensorSpec
from nodeeditor.graph.settings import BundledSource, DataSettings, TrainingSettings
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import DataChecked, ExportProgress, SpeedsTried, TrainingDone, TrainingStarted
from nodeeditor.protocol.exports import Step, Target, Verdict
from nodeeditor.protocol.messages import decode_answer, decode_request, encode
from nodeeditor.protocol.requests import (
    CheckData,
    DescribeCatalog,
    DescribeData,
    DrawSchedule,
    Export,
    FindRepairs,
    Infer,
    KnownTensor,
    ProposeBinding,
    Train,
    TrySpeeds,
)
from nodeeditor.values import FrozenMap
from tests.examples import SOAK

FEATURES = ("sepal length (cm)", "sepal width (cm)", "petal length (cm)", "petal width (cm)")


def added(name: str, kind: str, **config: object) -> AddNode:
    return AddNode(Node(NodeId(name), LayerId(name), name), Layer(LayerId(name), kind, name, FrozenMap(config)))


def linked(source: str, target: str) -> Connect:
    return Connect(Link(NodeId(source), "output", NodeId(target), "inputs"))


def text(bound: bool = True) -> str:
    """A small network on iris as the text of a graph file."""
    columns = ({"columns": FEATURES}, {"columns": ("target",)}) if bound else ({}, {})
    edits = [
        added("flower", "Input", shape=(4,), **columns[0]),
        added("hidden", "Dense", units=3, activation="softmax"),
        added("kind", "Output", loss="categorical_crossentropy", **columns[1]),
        linked("flower", "hidden"),
        linked("hidden", "kind"),
        SetData(DataSettings(BundledSource("iris"))),
        SetTraining(TrainingSettings(epochs=2)),
    ]
    return dumps(Document(graph_of(edits)))


@pytest.fixture(scope="module")
def reported():
    return []


@pytest.fixture(scope="module")
def handle(reported):
    """What answers a request of any kind."""
    table = handlers(reported.append, list, lambda: False)
    return lambda request: table[type(request)](request)


def test_the_catalog_is_that_of_the_installed_keras(handle):
    import keras

    answer = handle(DescribeCatalog(3))
    assert answer.request == 3
    assert answer.catalog.keras_version == keras.__version__


def test_layers_of_the_last_question_are_made_ahead(handle):
    links = (Link(NodeId("x"), "output", NodeId("d"), "inputs"),)
    call = NodeCall(NodeId("d"), "d", LayerId("d"), "d", "Dense", FrozenMap(units=3), links)
    known = (KnownTensor(NodeId("x"), "output", TensorSpec((None, 4))),)
    output = NodeCall(NodeId("y"), "y", LayerId("y"), "y", "Output", FrozenMap(), (replace(links[0], source="d"),))
    assert handle(Infer(1, (call, output), known)).reports["d"].parameters == 15
    rest = Rest()
    assert rest.piece()
    while rest.piece():
        pass
    layer = spares().take("Dense", '{"units": 3}')
    assert (layer.units, layer.built) == (3, False)
    assert not rest.piece()


def test_data_is_described_from_a_source_as_a_file_says_it(handle):
    answer = handle(DescribeData(4, source_to_map(BundledSource("iris")), ".", rows=2))
    assert (answer.request, answer.samples, len(answer.rows)) == (4, 150, 2)


def test_a_binding_is_proposed_by_node(handle):
    answer = handle(ProposeBinding(5, text(bound=False), "."))
    assert answer.request == 5
    assert answer.proposals[NodeId("kind")]["columns"] == ("target",)


def test_a_schedule_is_drawn_and_can_be_sent(handle):
    schedule = FrozenMap(class_name="PolynomialDecay", config={"initial_learning_rate": 1.0, "decay_steps": 10})
    answer = decode_answer(encode(handle(decode_request(encode(DrawSchedule(9, schedule, 11, 11))))))
    assert (answer.request, answer.steps) == (9, tuple(range(11)))
    assert answer.rates[0] == 1.0
    assert answer.problem is None


@pytest.mark.skipif(not SOAK, reason="trainings that are measured")
def test_speeds_are_told_one_by_one_and_what_stands_in_the_way_is_no_failure(handle, reported, monkeypatch):
    from nodeeditor.engine.training import trial

    trials = trial.trials
    monkeypatch.setattr(trial, "trials", lambda training: list(trials(training))[:2])
    monkeypatch.setattr(trial.try_speeds, "__defaults__", (0, 0.01))
    reported.clear()
    assert handle(TrySpeeds(3, text(), ".")) == SpeedsTried(3, True)
    told = [decode_answer(encode(one)) for one in reported]
    assert [(one.request, one.setting, one.value) for one in told] == [(3, "", ""), (3, "precision", "mixed_bfloat16")]
    broken = text().replace("categorical_crossentropy", "no_loss")
    answer = handle(TrySpeeds(4, broken, "."))
    assert (answer.whole, answer.problem is not None) == (False, True)
    reported.clear()


def test_data_that_does_not_fit_is_told_by_node(handle):
    answer = handle(CheckData(5, text(), ".", {"kind": (None, 4)}))
    assert answer.request == 5
    assert [(found.code, found.node) for found in answer.problems] == [("data.target_classes", "kind")]
    assert handle(CheckData(6, text(), ".", {"kind": (None, 3)})) == DataChecked(6, ())


def test_repairs_are_found_by_node(handle):
    edits = [
        added("x", "Input", shape=(8,)),
        added("small", "Dense", units=4),
        added("large", "Dense", units=6),
        added("sum", "Add"),
        linked("x", "small"),
        linked("x", "large"),
        linked("small", "sum"),
        Connect(Link(NodeId("large"), "output", NodeId("sum"), "inputs", 1)),
    ]
    drawn = dumps(Document(graph_of(edits)))
    answer = handle(FindRepairs(7, drawn, (NodeId("sum"), NodeId("gone"))))
    assert answer.request == 7
    ((node, (found,)),) = answer.problems.items()
    assert (node, found.node, found.code) == ("sum", "sum", "layer.unequal")
    assert found.fixes[0].name == "Set units of 'large' to 4"
    assert handle(FindRepairs(8, drawn, (NodeId("sum"),))).problems == answer.problems
    assert decode_answer(encode(answer)) == answer


@pytest.fixture
def run_here_alone(monkeypatch):
    """Files are loaded again without a process for each."""
    monkeypatch.setattr(export_module, "own_process", run_in_process(run_here))


@pytest.mark.parametrize(("target", "start"), [("python", b'"""A Keras'), ("keras", b"PK")])
def test_files_are_written_and_proven_step_by_step(handle, reported, run_here_alone, tmp_path, target, start):
    path = tmp_path / f"net{Target(target).ending}"
    answer = handle(Export(6, text(), target, str(path), "."))
    assert (answer.request, answer.path, answer.notes) == (6, str(path), ())
    assert answer.proof.verdict is Verdict.SAME
    assert decode_answer(encode(answer)) == answer
    assert path.read_bytes().startswith(start)
    steps = [Step.BUILDING, Step.WRITING, Step.RUNNING]
    assert reported == [ExportProgress(6, step) for step in steps]
    reported.clear()


def test_python_of_the_model_alone_trains_nothing(handle, reported, run_here_alone, tmp_path):
    path = tmp_path / "net.py"
    handle(Export(7, text(), "python", str(path), ".", trains=False))
    reported.clear()
    source = path.read_text("utf-8")
    assert "def build_model" in source
    assert "def main" not in source


def test_python_that_can_not_be_written_is_told_and_the_old_file_is_whole(handle, reported, run_here_alone, tmp_path):
    path = tmp_path / "folder.py"
    path.mkdir()
    with pytest.raises(ProblemError) as caught:
        handle(Export(8, text(), "python", str(path), "."))
    assert caught.value.problem.code == "file.write_failed"
    reported.clear()
    assert list(tmp_path.iterdir()) == [path]


def test_a_training_reports_its_course_under_the_number_of_its_request(handle, reported, tmp_path):
    assert handle(Train(9, text(), ".", str(tmp_path / "run"))) is None
    assert isinstance(reported[0], TrainingStarted)
    assert reported[0].request == 9
    assert isinstance(reported[-1], TrainingDone)
    assert (tmp_path / "run" / "model.keras").is_file()


def test_a_training_goes_on_from_an_earlier_run(handle, reported, tmp_path):
    handle(Train(10, text(), ".", str(tmp_path / "first")))
    reported.clear()
    handle(Train(11, text(), ".", str(tmp_path / "second"), str(tmp_path / "first")))
    assert reported[0].first_epoch == 2
    assert reported[-1].reason == "finished"
