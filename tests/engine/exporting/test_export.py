"""A graph as a file for others, and the proof that it is the model."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest
import tf2onnx

from nodeeditor.engine.exporting import export as export_module
from nodeeditor.engine.exporting import inference_function, onnx_file
from nodeeditor.engine.exporting.export import Order, export
from nodeeditor.engine.exporting.proving import RunFailed, run_here
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import Precision
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.exports import Step, Target, Verdict
from nodeeditor.values import FrozenMap
from tests.engine.exporting.export_graphs import chain, exported, of_all_kinds
from tests.engine.training.learning_graphs import GRAPHS, write_table
from tests.engine.training.training_graphs import Course, classifier, two_sided
from tests.examples import SOAK
from tests.full_disk import no_file_larger_than

X = ("x", "Input", {"shape": (4,)})


@pytest.mark.parametrize("target", Target)
def test_every_format_gives_what_the_model_gives(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: Target
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)  # as for a user
    written = exported(of_all_kinds(), target, tmp_path)
    proof = written.proof
    assert proof is not None
    assert (proof.verdict, proof.samples) == (Verdict.SAME, 8)
    assert [one.output for one in proof.differences] == ["zeta", "alpha"]
    assert [one.code for one in written.notes] == (["export.litert_batch"] if target is Target.LITERT else [])
    assert [path.name for path in tmp_path.iterdir()] == [f"net{target.ending}"]
    if target is Target.LITERT:
        assert "'read' (SimpleRNN)" in written.notes[0].text


def test_files_say_the_names_of_inputs_and_outputs(tmp_path: Path) -> None:
    import onnxruntime

    graph = chain(X, ("dense", "Dense", {"units": 2}))
    exported(graph, Target.ONNX, tmp_path)
    session = onnxruntime.InferenceSession(str(tmp_path / "net.onnx"), providers=["CPUExecutionProvider"])
    assert [one.name for one in session.get_inputs()] == ["x"]
    assert [one.name for one in session.get_outputs()] == ["y"]


@pytest.mark.parametrize("target", [Target.SAVEDMODEL, *([Target.LITERT] if SOAK else [])])
def test_layers_that_change_images_at_random_do_so_in_trainings_alone(tmp_path: Path, target: Target) -> None:
    graph = chain(("x", "Input", {"shape": (6, 6, 3)}), ("flip>data", "RandomFlip", {}))
    proof = exported(graph, target, tmp_path).proof
    assert proof is not None
    assert (proof.verdict, proof.absolute) == (Verdict.SAME, 0.0)


def test_onnx_is_made_without_copies_first_and_with_them_where_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    convert, asked = tf2onnx.convert.from_function, []

    def failing_once(*arguments: Any, **named: Any) -> Any:
        asked.append(os.environ["TF2ONNX_CATCH_ERRORS"])
        if len(asked) == 1:
            raise RuntimeError("a step of the optimizing fails")
        return convert(*arguments, **named)

    monkeypatch.setattr(tf2onnx.convert, "from_function", failing_once)
    proof = exported(chain(X, ("dense", "Dense", {"units": 2})), Target.ONNX, tmp_path).proof
    assert proof is not None
    assert (proof.verdict, asked) == (Verdict.SAME, ["FALSE", "TRUE"])
    assert "TF2ONNX_CATCH_ERRORS" not in os.environ


def test_constants_of_layers_are_in_the_onnx_file(tmp_path: Path) -> None:
    graph = chain(X, ("norm", "Normalization", {"mean": (1.0, 2.0, 3.0, 4.0), "variance": (1.0, 2.0, 1.0, 2.0)}))
    proof = exported(graph, Target.ONNX, tmp_path).proof
    assert proof is not None
    assert proof.verdict is Verdict.SAME


@pytest.mark.parametrize("target", [Target.ONNX, *([Target.LITERT] if SOAK else [])])
def test_mixed_precision_is_left_to_trainings_and_the_difference_explained(tmp_path: Path, target: Target) -> None:
    dense = ("dense", "Dense", {"units": 8, "activation": "softmax"})
    written = exported(chain(X, dense, precision=Precision.MIXED_FLOAT16), target, tmp_path)
    assert [one.code for one in written.notes] == ["export.in_single"]
    proof = written.proof
    assert proof is not None
    assert proof.verdict is Verdict.EXPLAINED
    assert "rounding in float16" in proof.told[1].text


def test_a_file_that_is_another_model_is_not_to_be_trusted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(model: keras.Model, path: Path) -> None:
        model.set_weights([1.01 * weight for weight in model.get_weights()])
        model.save(path)
        model.set_weights([weight / 1.01 for weight in model.get_weights()])

    monkeypatch.setattr(export_module, "save_model", write)
    proof = exported(chain(X, ("dense", "Dense", {"units": 3})), Target.KERAS, tmp_path).proof
    assert proof is not None
    assert proof.verdict is Verdict.DIFFERENT
    assert "Do not trust this file" in proof.told[1].text
    assert "at output 'y'" in proof.told[1].text


@pytest.mark.parametrize("target", [Target.ONNX, *([Target.SAVEDMODEL] if SOAK else [])])
def test_the_layer_is_named_at_which_a_file_begins_to_differ(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: Target
) -> None:
    for module in (inference_function, onnx_file):
        monkeypatch.setattr(module, "inference", lambda model: partial(model.__call__, training=True))
    layers = ("a", "Dense", {"units": 3}), ("norm", "BatchNormalization", {}), ("b", "Dense", {"units": 3})
    proof = exported(chain(X, *layers), target, tmp_path).proof
    assert proof is not None
    assert proof.verdict is Verdict.DIFFERENT
    assert proof.told[-1].text == "The first layer that gives something else is 'norm' (BatchNormalization)."


def test_a_file_that_can_not_be_run_stays_and_that_is_told(tmp_path: Path) -> None:
    def fail(*_: object) -> dict[str, np.ndarray]:
        raise RunFailed("its process ended with signal 11")

    order = Order(chain(X, ("dense", "Dense", {"units": 3})), Target.KERAS, tmp_path / "net.keras")
    proof = export(order, runner=export_module.run_in_process(fail)).proof
    assert proof is not None
    assert (proof.verdict, proof.absolute) == (Verdict.NOT_RUN, None)
    assert "signal 11" in proof.told[0].text
    assert (tmp_path / "net.keras").exists()


@pytest.mark.skipif(not SOAK, reason="Keras is imported once more")
@pytest.mark.parametrize("target", [Target.PYTHON, Target.KERAS, Target.SAVEDMODEL, Target.LITERT])
def test_every_file_is_run_in_a_process_of_its_own(tmp_path: Path, target: Target) -> None:
    proof = export(Order(of_all_kinds(), target, tmp_path / f"net{target.ending}")).proof
    assert proof is not None
    assert (proof.verdict, proof.samples) == (Verdict.SAME, 8)


def test_python_needs_no_data_to_be_written(tmp_path: Path) -> None:
    graph = chain(X, ("norm", "Normalization", {}), ("dense", "Dense", {"units": 2}))
    proof = exported(graph, Target.PYTHON, tmp_path).proof
    assert proof is not None
    assert [one.code for one in proof.told] == ["export.model_not_built"]
    assert "no data chosen; choose" in proof.told[0].text
    assert "layers.Normalization(" in (tmp_path / "net.py").read_text()
    with pytest.raises(ProblemError):
        exported(Graph(), Target.PYTHON, tmp_path)


@pytest.mark.parametrize("name", ["bins", "text"])
def test_python_is_given_what_layers_learned(tmp_path: Path, name: str) -> None:
    write_table(tmp_path)
    order = Order(GRAPHS[name](), Target.PYTHON, tmp_path / "net.py", tmp_path)
    proof = export(order, runner=export_module.run_in_process(run_here)).proof
    assert proof is not None
    assert (proof.verdict, proof.absolute) == (Verdict.SAME, 0.0)


@pytest.mark.skipif(not SOAK, reason="Keras is imported once more")
def test_python_is_run_in_a_process_of_its_own_with_what_layers_learned(tmp_path: Path) -> None:
    steps: list[Step] = []
    words = ("words", "Input", {"shape": (), "dtype": "string"})
    codes = ("codes", "StringLookup", {"vocabulary": ("cat", "dog"), "output_mode": "one_hot"})
    graph = chain(words, codes, ("dense", "Dense", {"units": 3}))
    order = Order(graph, Target.PYTHON, tmp_path / "net.py")
    proof = export(order, steps.append).proof
    assert proof is not None
    assert (proof.verdict, proof.absolute) == (Verdict.SAME, 0.0)
    assert steps == [Step.BUILDING, Step.WRITING, Step.RUNNING]


def test_what_onnx_lacks_is_refused_with_the_layer_that_needs_it(tmp_path: Path) -> None:
    path = tmp_path / "net.onnx"
    path.write_bytes(b"old")
    words = ("words", "Input", {"shape": (), "dtype": "string"})
    with pytest.raises(ProblemError) as caught:
        exported(chain(words, ("codes", "StringLookup", {"vocabulary": ("cat", "dog")})), Target.ONNX, tmp_path)
    assert caught.value.problem.code == "export.onnx_no"
    assert "'codes' (StringLookup)" in str(caught.value)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_what_litert_lacks_is_told_where_tensorflow_helps_out(tmp_path: Path) -> None:
    graph = chain(("x", "Input", {"shape": (4, 4, 4, 2)}), ("pool", "MaxPooling3D", {}))
    written = exported(graph, Target.LITERT, tmp_path)
    assert [one.code for one in written.notes] == ["export.litert_select"]
    assert "'pool' (MaxPooling3D) needs MaxPool3D" in written.notes[0].text
    assert written.proof is not None
    assert [one.code for one in written.proof.told] == ["export.select_not_run"]


def test_without_the_extra_one_sentence_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(onnx_file, "find_spec", lambda name: None if name == "tf2onnx" else object())
    with pytest.raises(ProblemError) as caught:
        exported(Graph(), Target.ONNX, tmp_path)
    assert "tf2onnx" in str(caught.value)
    assert "pip install 'nodeeditor[onnx]'" in str(caught.value)


def test_an_export_trains_on_where_it_is_loaded(tmp_path: Path) -> None:
    exported(classifier(), Target.KERAS, tmp_path)
    model = keras.saving.load_model(tmp_path / "net.keras")
    assert isinstance(model.optimizer, keras.optimizers.RMSprop)
    x, y = np.zeros((4, 8), "float32"), np.eye(3, dtype="float32")[[0, 1, 2, 0]]
    assert set(model.fit(x, y, verbose=0).history) == {"loss", "accuracy"}


@pytest.mark.parametrize("averaging", [False, True])
def test_an_export_of_a_run_has_its_weights(tmp_path: Path, averaging: bool) -> None:
    optimizer = FrozenMap(class_name="Adam", config={"learning_rate": 0.01, "use_ema": averaging})
    graph = two_sided(epochs=1, optimizer=optimizer)
    Course(tmp_path).train(graph)
    exported(graph, Target.KERAS, tmp_path, run=tmp_path / "run")
    again, kept = (
        keras.saving.load_model(tmp_path / "net.keras"),
        keras.saving.load_model(tmp_path / "run" / "model.keras"),
    )
    for mine, theirs in zip(again.get_weights(), kept.get_weights(), strict=True):
        np.testing.assert_array_equal(mine, theirs)
    assert int(again.optimizer.iterations) == 7
    assert [layer.name for layer in again.layers if layer.weights] == ["shared", "scores", "value"]


def test_fresh_weights_follow_the_seed(tmp_path: Path) -> None:
    weights = []
    for name, seed in (("a", 1), ("b", 1), ("c", 2)):
        export(Order(classifier(seed=seed), Target.KERAS, tmp_path / f"{name}.keras", proven=False))
        weights.append(keras.saving.load_model(tmp_path / f"{name}.keras").get_weights()[0])
    np.testing.assert_array_equal(weights[0], weights[1])
    assert not np.array_equal(weights[0], weights[2])


@pytest.mark.parametrize(
    ("target", "name"),
    [(Target.KERAS, "model.h5"), (Target.KERAS, "model"), (Target.LITERT, "model.lite"), (Target.ONNX, "model.onxx")],
)
def test_a_file_has_the_ending_of_its_kind(tmp_path: Path, target: Target, name: str) -> None:
    with pytest.raises(ProblemError) as caught:
        export(Order(classifier(), target, tmp_path / name))
    assert caught.value.problem.code == "export.ending"
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_exported_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "net.keras"
    path.write_bytes(b"old")
    with pytest.raises(ProblemError):
        exported(Graph(), Target.KERAS, tmp_path)
    with pytest.raises(ProblemError):
        exported(classifier(), Target.KERAS, tmp_path, run=tmp_path / "no run")
    with pytest.raises(ProblemError) as caught:
        exported(classifier(), Target.KERAS, tmp_path / "no folder")
    assert caught.value.problem.code == "file.write_no_folder"
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize("target", [Target.SAVEDMODEL, Target.ONNX])
def test_a_full_disk_leaves_nothing_behind(tmp_path: Path, target: Target) -> None:
    graph = chain(X, ("dense", "Dense", {"units": 20_000}))
    with no_file_larger_than(20_000), pytest.raises(ProblemError) as caught:
        exported(graph, target, tmp_path)
    assert caught.value.problem.code in ("file.write_failed", "file.write_disk_full", "export.failed")
    assert list(tmp_path.iterdir()) == []
