"""The command line, run as others run it: by processes, exit codes and what they write."""

from __future__ import annotations

import io
import itertools
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path
from types import SimpleNamespace

import pytest

from nodeeditor import __version__
from nodeeditor.catalog import trusted
from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.catalog.code import digest_of
from nodeeditor.cli import main
from nodeeditor.commands import keras as commands_keras
from nodeeditor.commands.asked_engine import reports_of
from nodeeditor.commands.command import SOUND, UNUSABLE
from nodeeditor.commands.progress import JsonLines, Lines
from nodeeditor.commands.results import json_text
from nodeeditor.document import Document, load, save
from nodeeditor.document.format import dumps
from nodeeditor.graph.edits import AddNode, Connect, SetData, SetTraining
from nodeeditor.graph.elements import INPUT_PORT, OUTPUT_PORT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph, graph_of
from nodeeditor.graph.settings import BundledSource, CsvSource, DataSettings, DataSource, TrainingSettings
from nodeeditor.problems import problem
from nodeeditor.protocol.answers import TrainingDone, TrainingNoted
from nodeeditor.runs.checkpoints import has_checkpoint
from nodeeditor.runs.folder import RunFolder
from nodeeditor.runs.record import RunRecord, RunStatus
from nodeeditor.values import FrozenMap

HERE = Path(__file__).resolve().parent


def chain(source: DataSource | None, *layers: tuple[str, str, dict], epochs: int = 2) -> Graph:
    """A graph of layers in a row: name, type, parameters."""
    names = [name for name, _, _ in layers]
    return graph_of(
        [
            *(
                AddNode(
                    Node(NodeId(name), LayerId(name), name, 260.0 * index),
                    Layer(LayerId(name), kind, name, FrozenMap(config)),
                )
                for index, (name, kind, config) in enumerate(layers)
            ),
            *(
                Connect(Link(NodeId(left), OUTPUT_PORT, NodeId(right), INPUT_PORT))
                for left, right in itertools.pairwise(names)
            ),
            SetData(DataSettings(source)),
            SetTraining(TrainingSettings(epochs=epochs)),
        ]
    )


def wine(units: int = 3, epochs: int = 2, source: DataSource | None = None) -> Graph:
    return chain(
        source or BundledSource("wine"),
        ("wine", "Input", {"shape": (13,), "columns": ("features",), "scaling": "standardize"}),
        ("hidden", "Dense", {"units": 8, "activation": "relu"}),
        ("shares", "Dense", {"units": units, "activation": "softmax"}),
        (
            "kind",
            "Output",
            {"loss": "categorical_crossentropy", "metrics": ("accuracy",), "columns": ("target",)},
        ),
        epochs=epochs,
    )


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str

    def lines(self) -> list[dict]:
        return [json.loads(line) for line in self.out.splitlines()]

    def is_refused(self, *words: str) -> bool:
        """Whether it ended with code 2 and one sentence that holds ``words``."""
        one_line = self.err.count("\n") == 1 and self.err.endswith((".\n", "?\n"))
        return self.code == 2 and one_line and all(word in self.err for word in words)


def command_line(tmp: Path, *arguments: str, **environment: str) -> tuple[list[str], dict[str, str]]:
    # TF_CPP_MIN_LOG_LEVEL is what a user has: nothing.
    kept = {name: value for name, value in os.environ.items() if name != "TF_CPP_MIN_LOG_LEVEL"}
    caches = {"XDG_CACHE_HOME": str(tmp / "cache"), "XDG_STATE_HOME": str(tmp / "state")}
    return [sys.executable, "-m", "nodeeditor", *arguments], {**kept, **caches, **environment}


def call(tmp: Path, *arguments: str, **environment: str) -> Result:
    command, variables = command_line(tmp, *arguments, **environment)
    done = subprocess.run(command, env=variables, cwd=tmp, capture_output=True, text=True, timeout=200, check=False)
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    """A folder of graph files, good and bad."""
    made = tmp_path_factory.mktemp("cli")
    save(Document(wine()), made / "wine.knet")
    save(Document(wine(units=10)), made / "ten.knet")
    save(Document(wine(source=CsvSource("gone.csv"))), made / "gone.knet")
    longer = wine(epochs=3)
    longer.apply(SetData(replace(longer.data, validation=0.3)))
    save(Document(longer), made / "longer.knet")
    crooked = chain(
        None,
        ("x", "Input", {"shape": (8, 8)}),
        ("conv", "Conv2D", {"filters": 4, "kernel_size": 3}),
        ("out", "Output", {"loss": "mse"}),
    )
    save(Document(crooked), made / "crooked.knet")
    save(Document(chain(None, ("x", "Input", {"shape": (3,)}), ("d", "Dense", {"units": 2}))), made / "open.knet")
    (made / "cut.knet").write_text(dumps(Document(wine()))[:200])
    (made / "other.knet").write_text("[1, 2]")
    return made


@pytest.fixture(scope="module")
def session(folder) -> Callable[..., Result]:
    """What each of many commands gave that one process ran in this order."""
    commands = [
        ["train", "wine.knet", "--json", "--run-dir", "run", "--seed", "7", "--batch-size", "50"],
        ["train", "wine.knet", "--run-dir", "run"],
        ["train", "wine.knet", "--run-dir", "run", "--resume", "--epochs", "5", "--json"],
        ["train", "wine.knet", "--run-dir", "run", "--resume", "--json"],
        ["train", "longer.knet", "--run-dir", "run", "--resume", "--epochs", "9"],
        ["train", "longer.knet", "--run-dir", "run", "--resume", "--epochs", "5"],
        ["train", "wine.knet", "--run-dir", "elsewhere", "--resume"],
        ["train", "wine.knet", "--resume"],
        ["train", "ten.knet", "--json"],
        ["train", "gone.knet"],
        ["train", "wine.knet", "--epochs", "1", "--strategy", "single"],
        ["check", "wine.knet", "--json"],
        ["check", "wine.knet"],
        ["check", "crooked.knet", "--json"],
        ["check", "crooked.knet"],
        ["check", "open.knet", "--json"],
        ["summary", "wine.knet", "--json"],
        ["summary", "wine.knet"],
        ["export", "wine.knet", "--to", "keras", "-o", "fresh.keras", "--no-proof"],
        ["export", "wine.knet", "--to", "onnx", "-o", "trained.onnx", "--run", "run"],
        ["export", "wine.knet", "--to", "onnx", "-o", "fresh.onnx", "--json"],
        ["export", "wine.knet", "--to", "savedmodel", "-o", "results"],
        ["export", "wine.knet", "--to", "keras", "-o", "no/such/folder/x.keras", "--no-proof"],
    ]
    results = folder / "results"
    results.mkdir()
    (results / "commands.json").write_text(json.dumps(commands))
    _, variables = command_line(folder)
    subprocess.run(
        [sys.executable, str(HERE / "cli_session.py"), str(results), str(results / "commands.json")],
        env={**variables, "PYTHONPATH": str(HERE.parent)},
        cwd=folder,
        timeout=250,
        check=True,
    )

    def result(*arguments: str) -> Result:
        number = commands.index(list(arguments))
        texts = [(results / f"{number}.{ending}").read_text() for ending in ("code", "out", "err")]
        return Result(int(texts[0]), texts[1], texts[2])

    return result


# What needs no Keras


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], ["FILE", "nodeeditor check --help"]),
        (["check", "nowhere.knet"], ["nowhere.knet"]),
        (["check", "cut.knet"], ["cut.knet"]),
        (["summary", "other.knet"], ["other.knet"]),
        (["train", "."], ["folder"]),
        (["train", "wine.knet", "--epochs", "0"], ["--epochs", "'0'"]),
        (["train", "wine.knet", "--epochs", "1" * 5000], ["--epochs", "from 1 to 2147483647"]),
        (["train", "wine.knet", "--epochs", "+-5"], ["--epochs", "'+-5'", "whole number"]),
        (["train", "wine.knet", "--seed", "4294967296"], ["--seed", "from 0 to 4294967295"]),
        (["train", "wine.knet", "--batch-size", "many"], ["--batch-size", "'many'"]),
        (["train", "wine.knet", "--strategy", "tpu"], ["--strategy", "auto, single, mirrored, multi-worker"]),
        (["export", "wine.knet", "--to", "pickle", "-o", "x"], ["pickle", "python, keras, savedmodel, litert, onnx"]),
        (["export", "wine.knet", "--to", "python", "-o", "x.py", "--python", "all"], ["--python", "training"]),
        (["export", "wine.knet", "--to", "cluster", "-o", "x", "--workers", "0"], ["--workers", "from 1"]),
        (["export", "wine.knet", "--to", "python", "-o", "x.py", "--run", "run"], ["--run"]),
        (["render", "wine.knet", "-o", "picture.gif"], [".png, .svg or .pdf"]),
        (["render", "wine.knet", "-o", "p.png", "--width", "85km"], ["'85km'", "85mm or 3.3in"]),
        (["render", "wine.knet", "-o", "p.png", "--only", "wine,hiden"], ["'hiden'"]),
        (["render", "wine.knet", "-o", "p.png", "--block", "stem"], ["'stem'", "it has none"]),
        (["import", "model.keras", "-o", "x.knet"], ["model.keras"]),
        (["diff", "a.knet", "b.knet"], ["a.knet"]),
        (["--nonsense"], ["--nonsense"]),
        (["nowhere.knet"], ["nowhere.knet"]),
        (["long" * 100], ["longlong"]),
        (["train", "wine.knet", "--resume", "--run-dir", "long" * 100], ["longlong"]),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(folder, monkeypatch, capfd, arguments, words):
    from nodeeditor.cli import main

    monkeypatch.chdir(folder)
    code = main(arguments)
    said = capfd.readouterr()
    assert Result(code, said.out, said.err).is_refused(*words)
    assert said.out == ""
    assert "mistake of its own" not in said.err


def test_a_mistake_of_ours_is_one_sentence_and_a_log(folder, monkeypatch, capfd):
    import nodeeditor.commands.layers
    from nodeeditor.cli import main
    from nodeeditor.commands.command import Command

    def fail(_options) -> int:
        raise ZeroDivisionError("by\nnothing")

    monkeypatch.setenv("XDG_STATE_HOME", str(folder / "state"))
    monkeypatch.setattr(nodeeditor.commands.layers, "COMMAND", Command("layers", "", lambda parser: None, fail))
    code = main(["layers"])
    said = capfd.readouterr()
    assert Result(code, said.out, said.err).is_refused("ZeroDivisionError", "by nothing")
    if sys.platform == "linux":
        assert "Traceback" in next((folder / "state").rglob("mistakes.log")).read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Windows closes no streams")
@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("layers --json > /dev/full", 2, "Standard output takes no more"),
        ("layers --json >&-", 0, ""),
        ("layers --json | head -c 10", 0, '[{"type":'),
        ("check cut.knet 2>&-", 2, ""),
        ("check cut.knet 2> /dev/full", 2, ""),
        ("check cut.knet <&- >&- 2>&-", 2, ""),
    ],
)
def test_streams_that_are_closed_or_full(folder, line, code, words):
    command, variables = command_line(folder)
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"{' '.join(command)} {line}"],
        env=variables,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )
    said = done.stdout + done.stderr
    assert (done.returncode, said.startswith(words), bool(said)) == (code, True, bool(words))


def test_version_and_help(folder):
    assert call(folder, "--version") == Result(0, f"nodeeditor {__version__}\n", "")
    told = call(folder, "--help").out
    assert all(f"  {name} " in told for name in ("layers", "check", "summary", "train", "runs", "export", "render"))


def test_starting_is_light():
    loaded = subprocess.run(
        [sys.executable, "-c", "import nodeeditor.cli, sys; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert not {"keras", "tensorflow", "PySide6", "numpy", "pandas"} & set(loaded)


def test_json_has_no_words_that_json_lacks():
    assert (
        json_text({"a": float("nan"), "b": (float("inf"), FrozenMap(c=(1,)))}) == '{"a": null, "b": [null, {"c": [1]}]}'
    )


# Layers and export to Python: Keras is asked only where its version is not known


def test_layers_are_those_of_the_installed_keras(folder):
    result = call(folder, "layers", "--json")
    assert (result.code, result.err) == (0, "")
    layers = {layer["type"]: layer for layer in json.loads(result.out)}
    assert len(layers) > 100
    dense = layers["Dense"]
    assert dense["inputs"] == ["inputs"]
    assert set(dense) == {"type", "category", "inputs", "outputs", "parameters"}
    assert {"name": "units", "default": None, "required": True, "kind": "integer"} in dense["parameters"]
    assert f"Keras {version('keras')}: {len(layers)} node types" in call(folder, "layers").out


def test_another_keras_is_asked_once_and_remembered(monkeypatch, tmp_path):
    asked: list[int] = []

    def ask() -> Catalog:
        asked.append(1)
        return Catalog(CatalogData("9.9.9", (), ()))

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(commands_keras, "installed_version", lambda: "9.9.9")
    monkeypatch.setattr(commands_keras, "wake_for_questions", lambda: None)
    monkeypatch.setitem(sys.modules, "nodeeditor.engine.installed", SimpleNamespace(installed_catalog=ask))
    assert commands_keras.known_catalog() is None
    assert commands_keras.installed_catalog().keras_version == "9.9.9"
    assert commands_keras.installed_catalog().keras_version == "9.9.9"
    assert len(asked) == 1


def test_a_graph_becomes_readable_python(folder):
    export = ("export", "wine.knet", "--to", "python", "--no-proof", "-o")
    for name, parts, trains in (("model.py", "training", True), ("bare.py", "model", False)):
        assert call(folder, *export, name, "--python", parts) == Result(0, f"{name} is written.\n", "")
        source = (folder / name).read_text()
        compile(source, name, "exec")
        assert "def build_model(" in source
        assert ("model.fit(" in source) is trains
    assert call(folder, *export, "no/folder/model.py").is_refused("no/folder")


# Train


def test_training_tells_every_batch_and_epoch(session, folder):
    result = session("train", "wine.knet", "--json", "--run-dir", "run", "--seed", "7", "--batch-size", "50")
    assert (result.code, result.err) == (0, "")
    events = result.lines()
    assert [event["event"] for event in events] == ["batch", "batch", "batch", "epoch"] * 2 + ["done"]
    assert all({"event", "epoch", "step", "logs"} <= set(event) for event in events)
    assert [event["step"] for event in events[:3]] == [0, 1, 2]
    assert set(events[3]["logs"]) == {"loss", "accuracy", "val_loss", "val_accuracy"}
    done = events[-1]
    assert done["history"]["loss"] == [event["logs"]["loss"] for event in events if event["event"] == "epoch"]
    assert done["run_dir"] == str(folder / "run")
    assert done["samples_per_second"] > 0
    trained = load(RunFolder(folder / "run").graph).graph.training
    assert (trained.seed, trained.batch_size) == (7, 50)


def test_a_run_is_never_written_over(session):
    assert session("train", "wine.knet", "--run-dir", "run").is_refused("run")


def test_a_run_goes_on_in_its_folder_up_to_the_epochs_that_are_asked_for(session, folder):
    result = session("train", "wine.knet", "--run-dir", "run", "--resume", "--epochs", "5", "--json")
    assert (result.code, result.err) == (0, "")
    epochs = [event["epoch"] for event in result.lines() if event["event"] == "epoch"]
    assert epochs == [2, 3, 4]
    assert result.lines()[-1]["run_dir"] == str(folder / "run")
    assert len(result.lines()[-1]["history"]["loss"]) == 5
    record = RunFolder(folder / "run").read_record()
    assert (record.epochs_asked, record.epochs, record.continues) == (5, 5, None)


def test_a_run_that_is_at_its_end_is_told_again(session, folder):
    result = session("train", "wine.knet", "--run-dir", "run", "--resume", "--json")
    assert (result.code, result.err) == (0, "")
    (done,) = result.lines()
    assert (done["event"], done["reason"], len(done["history"]["loss"])) == ("done", "finished", 5)


def test_a_run_of_another_graph_does_not_go_on(session, folder):
    before = RunFolder(folder / "run").record.read_bytes()
    result = session("train", "longer.knet", "--run-dir", "run", "--resume", "--epochs", "9")
    assert result.is_refused("validation: 0.2 → 0.3")
    assert RunFolder(folder / "run").record.read_bytes() == before


def test_a_run_of_another_graph_is_refused_at_its_end_too(session, folder):
    result = session("train", "longer.knet", "--run-dir", "run", "--resume", "--epochs", "5")
    assert result.is_refused("validation: 0.2 → 0.3")


@pytest.mark.parametrize("kind", [JsonLines, Lines])
def test_what_happens_meanwhile_is_told_beside_the_results(capsys, kind):
    output = io.StringIO()
    kind(output).report(TrainingNoted(0, 3, problem("training.checkpoint_failed", reason="No space left on device")))
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "A checkpoint could not be written (No space left on device)" in err
    assert output.getvalue() == ""


def test_nothing_to_resume(session, folder):
    assert session("train", "wine.knet", "--run-dir", "elsewhere", "--resume").is_refused("elsewhere")
    assert session("train", "wine.knet", "--resume").is_refused("--run-dir")
    assert not (folder / "elsewhere").exists()


def test_data_that_does_not_fit_is_refused_before_training(session, folder):
    result = session("train", "ten.knet", "--json")
    assert result.is_refused("Output 'kind' has 10 units; column 'target' has 3 classes. Set units to 3.")
    (event,) = result.lines()
    assert (event["event"], event["code"]) == ("error", "data.target_classes")
    assert session("train", "gone.knet").is_refused("gone.csv")
    assert not list((folder / "runs").glob("ten-*"))


def test_training_tells_people_a_line_an_epoch(session, folder):
    result = session("train", "wine.knet", "--epochs", "1", "--strategy", "single")
    assert (result.code, result.err) == (0, "")
    lines = result.out.splitlines()
    assert lines[0] == "Training on 142 samples, validating on 36"
    assert lines[1].startswith("Epoch 1/1  loss ")
    assert len(lines) == 3
    (run,) = (folder / "runs").glob("wine-*")
    assert str(run) in lines[2]
    assert RunFolder(run).model.is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no SIGINT to one process")
def test_ctrl_c_stops_a_training_and_keeps_the_weights(folder):
    command, variables = command_line(folder, "train", "wine.knet", "--json", "--epochs", "100000", "--run-dir", "long")
    with subprocess.Popen(
        command, env=variables, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        for line in process.stdout:
            if json.loads(line)["event"] == "epoch":
                process.send_signal(signal.SIGINT)
                break
        rest, errors = process.communicate(timeout=100)
    assert (process.returncode, errors) == (0, b"")
    done = json.loads(rest.splitlines()[-1])
    assert (done["event"], done["reason"]) == ("done", "stopped")
    assert RunFolder(folder / "long").model.is_file()
    assert has_checkpoint(RunFolder(folder / "long").checkpoints)


# Check, summary, export, render


def test_a_sound_graph(session):
    result = session("check", "wine.knet", "--json")
    assert (result.code, result.err) == (0, "")
    told = json.loads(result.out)
    assert set(told) == {"ok", "problems", "shapes"}
    assert (told["ok"], told["problems"]) == (True, [])
    assert told["shapes"]["hidden"] == [[None, 8]]
    assert session("check", "wine.knet").out == "wine.knet is sound.\n"


def test_problems_are_found_with_their_node(session):
    result = session("check", "crooked.knet", "--json")
    assert (result.code, result.err) == (1, "")
    told = json.loads(result.out)
    assert told["ok"] is False
    (problem,) = [found for found in told["problems"] if found["node"] == "conv"]
    assert set(problem) == {"code", "node", "message", "fixes"}
    assert problem["message"]
    assert session("check", "crooked.knet").code == 1
    assert problem["message"] in session("check", "crooked.knet").out
    no_output = session("check", "open.knet", "--json")
    assert no_output.code == 1
    assert "graph.no_output" in {found["code"] for found in json.loads(no_output.out)["problems"]}


def test_the_summary_counts_as_keras_does(session):
    result = session("summary", "wine.knet", "--json")
    assert (result.code, result.err) == (0, "")
    told = json.loads(result.out)
    assert [(layer["name"], layer["type"], layer["output_shape"], layer["params"]) for layer in told["layers"]] == [
        ("wine", "Input", [None, 13], 0),
        ("hidden", "Dense", [None, 8], 13 * 8 + 8),
        ("shares", "Dense", [None, 3], 8 * 3 + 3),
    ]
    assert (told["total_params"], told["trainable_params"], told["non_trainable_params"]) == (139, 139, 0)
    assert [layer["multiply_adds"] for layer in told["layers"]] == [0, 13 * 8, 8 * 3]
    assert told["total_multiply_adds"] == 13 * 8 + 8 * 3
    assert told["total_activation_bytes"] == sum(layer["activation_bytes"] for layer in told["layers"])
    assert "Parameters: 139" in session("summary", "wine.knet").out


def test_models_are_exported(session, folder):
    fresh = session("export", "wine.knet", "--to", "keras", "-o", "fresh.keras", "--no-proof")
    assert fresh == Result(0, "fresh.keras is written.\n", "")
    trained = session("export", "wine.knet", "--to", "onnx", "-o", "trained.onnx", "--run", "run")
    assert (trained.code, trained.err) == (0, "")
    assert "run on 8 random inputs, it differs" in trained.out
    for name in ("fresh.keras", "trained.onnx", "fresh.onnx"):
        assert (folder / name).stat().st_size > 1000
    (told,) = session("export", "wine.knet", "--to", "onnx", "-o", "fresh.onnx", "--json").lines()
    assert told["path"] == "fresh.onnx"
    assert (told["proof"]["verdict"], told["proof"]["samples"]) == ("same", 8)
    assert told["proof"]["max_abs_difference"] == told["proof"]["outputs"]["kind"]["max_abs_difference"] < 1e-5
    assert session("export", "wine.knet", "--to", "savedmodel", "-o", "results").is_refused("'results' exists")
    nowhere = session("export", "wine.knet", "--to", "keras", "-o", "no/such/folder/x.keras", "--no-proof")
    assert nowhere.is_refused("x.keras")


def test_pictures_need_no_display(folder):
    chosen = ["--width", "85mm", "--title", "A <network>", "--legend", "--theme", "print", "--only", "wine, hidden"]
    no_display = {"DISPLAY": "", "WAYLAND_DISPLAY": ""}
    command, variables = command_line(folder, "render", "wine.knet", "-o", "p.svg", *chosen, **no_display)
    variables.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(command, env=variables, cwd=folder, capture_output=True, timeout=100, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    picture = (folder / "p.svg").read_text()
    assert 'width="85mm"' in picture
    assert "<title>A &lt;network&gt;</title>" in picture


def test_asking_the_engine_runs_no_code_of_the_folder_we_are_in(tmp_path, monkeypatch):
    (tmp_path / "random.py").write_text("raise SystemExit('this is no part of Python')")
    monkeypatch.chdir(tmp_path)
    assert all(report.sound for report in reports_of(wine()).values())


def test_runs_are_listed_and_found(tmp_path):
    for name, loss in (("one", 0.5), ("two", 0.25)):
        run = RunFolder(tmp_path / "runs" / name)
        run.create()
        adam = {"class_name": "Adam", "config": {"learning_rate": loss}}
        run.write_record(
            RunRecord(
                name=name,
                started=f"2026-01-01T10:00:00.{name}",
                status=RunStatus.FINISHED,
                settings={"optimizer": adam},
                logs={"loss": loss},
                epochs=3,
            )
        )
    (tmp_path / "runs" / "bad").mkdir()
    (tmp_path / "runs" / "bad" / "run.json").write_text("{")
    listed = call(tmp_path, "runs").out.splitlines()
    assert [line.split()[0] for line in listed] == ["run", "two", "one", "bad"]
    assert listed[1].split() == ["two", "finished", "3", "loss", "0.25"]
    (found,) = json.loads(call(tmp_path, "runs", "runs", "--find", "learning_rate<0.3", "--json").out)
    assert (found["name"], found["status"], found["logs"]) == ("two", "finished", {"loss": 0.25})
    assert call(tmp_path, "runs", "--find", "nothing").out == "no runs\n"
    refused = call(tmp_path, "runs", "nowhere")
    assert refused.code == 2
    assert refused.err.startswith("'nowhere' is no folder")


@pytest.mark.parametrize(
    ("rate", "told"),
    [(0.0, "4 epochs in 2.0 s. The run is in r\n"), (9.6, "4 epochs in 2.0 s, 10 samples/s. The run is in r\n")],
)
def test_a_training_with_nothing_left_to_train_tells_no_speed(rate: float, told: str) -> None:
    output = io.StringIO()
    Lines(output).report(TrainingDone("r", "finished", 4, {}, rate, 2.0))
    assert output.getvalue() == told


def test_code_that_is_not_trusted_is_refused_with_its_hash(tmp_path: Path, capsys, monkeypatch) -> None:
    monkeypatch.setattr(trusted, "trusted_path", lambda: tmp_path / "none.json")
    monkeypatch.setattr(trusted, "_for_now", set())
    code = "lambda x: x * 3"
    graph = chain(None, ("x", "Input", {"shape": (4,)}), ("own", "Lambda", {"function": code}), ("y", "Output", {}))
    path = tmp_path / "net.knet"
    save(Document(graph), path)
    out = tmp_path / "net.py"
    for arguments in (["train", str(path)], ["export", str(path), "--to", "python", "--no-proof", "-o", str(out)]):
        assert main(arguments) == UNUSABLE
        told = capsys.readouterr().err
        assert f"'own' holds Python code that you have not trusted ({code})" in told
        assert told.rstrip().endswith(f"--trust {digest_of(code)}")
        assert "Traceback" not in told
    assert not out.exists()
    assert main([*arguments, "--trust", digest_of("lambda x: x")]) == UNUSABLE
    assert main([*arguments, "--trust", digest_of(code)]) == SOUND
    assert f'layers.Lambda({code}, name="own")' in out.read_text()
