"""Two worker processes on this machine train as one does; one that is killed is told, and others go on."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.document import load, save
from nodeeditor.document.document import Document
from nodeeditor.engine.training.cluster import Cluster, devices_of, read_cluster
from nodeeditor.engine.training.control import Steering
from nodeeditor.engine.training.devices import Devices
from nodeeditor.graph.edits import SetConfig
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.steering import Change, Changes, Command, Stop
from nodeeditor.runs.checkpoints import Position, checkpoints_in
from nodeeditor.runs.folder import RunFolder
from tests.engine.training.training_graphs import classifier, network, random_classes, two_sided, whole
from tests.examples import SOAK
from tests.warm_process import WarmProcess

ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


def without_chance(**training: Any) -> Graph:
    """Dropout would be drawn by each device for itself."""
    graph = two_sided(260, validation=0.2, **training)
    layer = graph.layer_of(NodeId("drop"))
    graph.apply(SetConfig(layer.id, layer.config.with_value("rate", 0.0)))
    return graph


TRAIN = """
import sys
from nodeeditor.cli import main
sys.exit(main(sys.argv[1:]))
"""


def free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for one in sockets:
            one.bind(("", 0))
        return [one.getsockname()[1] for one in sockets]


def config_of(ports: list[int], worker: int) -> str:
    cluster = {"worker": [f"localhost:{port}" for port in ports]}
    return json.dumps({"cluster": cluster, "task": {"type": "worker", "index": worker}})


def train_command(file: str, *arguments: str) -> list[str]:
    return ["train", file, "--run-dir", "run", "--strategy", "multi-worker", *arguments]


def start(folder: Path, *arguments: str, ports: list[int], worker: int, file: str = "net.knet") -> WarmProcess:
    environment = {**ENVIRONMENT, "TF_CONFIG": config_of(ports, worker)}
    return WarmProcess(TRAIN, *train_command(file, *arguments), cwd=folder, env=environment)


def ended(processes: list[WarmProcess]) -> list[tuple[int | None, str, str]]:
    told = [process.communicate(timeout=100) for process in processes]
    return [(process.returncode, *texts) for process, texts in zip(processes, told, strict=True)]


def alone(folder: Path, epochs: int) -> Path:
    """The run of one process, this one: the file of both workers, trained for so many epochs."""
    graph = load(folder / "net.knet").graph
    graph.training = replace(graph.training, epochs=epochs)
    return whole(graph).run


def apart(first: Path, second: Path) -> float:
    """The largest difference of weights and of the losses of the last epoch."""
    weights = [keras.saving.load_model(run / "model.keras").get_weights() for run in (first, second)]
    logs = [RunFolder(run).read_record().logs for run in (first, second)]
    assert logs[0].keys() == logs[1].keys()
    return max(
        *(float(np.abs(one - other).max()) for one, other in zip(*weights, strict=True)),
        *(abs(value - logs[1][name]) for name, value in logs[0].items()),  # type: ignore[operator]  # finite, so not None
    )


def test_two_workers_train_as_one_and_go_on_when_one_is_killed(tmp_path: Path) -> None:
    save(Document(without_chance(epochs=5000)), tmp_path / "net.knet")
    ports = free_ports(2)
    processes = [start(tmp_path, ports=ports, worker=worker) for worker in range(2)]
    run = RunFolder(tmp_path / "run")
    until = time.monotonic() + 100
    while not checkpoints_in(run.checkpoints) and time.monotonic() < until:
        assert [process.poll() for process in processes] == [None, None]
        time.sleep(0.05)
    processes[1].send_signal(signal.SIGKILL)
    (code, _, said), _ = ended(processes)
    assert code == 2
    assert said.startswith("worker 1 is gone")
    assert len(said.splitlines()) == 1
    reached = checkpoints_in(run.checkpoints)[0].position.epoch
    epochs = reached + 4
    processes = [
        start(tmp_path, "--resume", "--epochs", str(epochs), ports=ports, worker=worker) for worker in range(2)
    ]
    assert [(code, said) for code, _, said in ended(processes)] == [(0, ""), (0, "")]
    assert apart(run.path, alone(tmp_path, epochs)) < 1e-6
    # And alone: the strategy is found in the environment, which tells of one.
    process = start(tmp_path, "--resume", "--epochs", str(epochs + 1), ports=ports[:1], worker=0)
    assert [(code, said) for code, _, said in ended([process])] == [(0, "")]
    assert run.read_record().epochs == epochs + 1


@pytest.mark.skipif(not SOAK, reason="two processes more")
def test_workers_with_other_files_do_not_train_together(tmp_path: Path) -> None:
    save(Document(without_chance(epochs=2)), tmp_path / "net.knet")
    save(Document(without_chance(epochs=2, seed=5)), tmp_path / "other.knet")
    ports = free_ports(2)
    files = ["net.knet", "other.knet"]
    told = ended([start(tmp_path, ports=ports, worker=number, file=file) for number, file in enumerate(files)])
    assert told[1][0] == 2
    assert told[1][2].startswith("Worker 1 has another graph")
    assert told[0][0] == 2
    assert told[0][2].startswith("worker 1 ended before the training began")


@pytest.mark.skipif(not SOAK, reason="two processes more")
def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    save(Document(without_chance()), tmp_path / "net.knet")
    with socket.socket() as taken:
        taken.bind(("", 0))
        taken.listen()
        port = taken.getsockname()[1]
        # By the program itself, as a cluster starts it.
        done = subprocess.run(
            [sys.executable, "-m", "nodeeditor", *train_command("net.knet")],
            cwd=tmp_path,
            env={**ENVIRONMENT, "TF_CONFIG": config_of([port, *free_ports(1)], 0)},
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert f"localhost:{port}" in done.stderr
    assert not (tmp_path / "run").exists()


MIRRORED = """
import sys
from pathlib import Path
import tensorflow as tf
cpu = tf.config.list_physical_devices("CPU")[0]
tf.config.set_logical_device_configuration(cpu, [tf.config.LogicalDeviceConfiguration()] * 2)
from nodeeditor.engine.training.cluster import devices_of
from nodeeditor.engine.training.train import train
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.answers import NonFiniteFound
from nodeeditor.protocol.steering import Change, Changes
folder, devices = Path(sys.argv[1]), devices_of("mirrored")
assert devices.replicas == 2
for name in ("even", "uneven"):
    train((folder / f"{name}.knet").read_text(), folder, folder / name, lambda _: None, list, devices=devices)
changes = [Change(Changes(learning_rate=0.01, trainable={"shared": False}))]
text = (folder / "even.knet").read_text()
train(text, folder, folder / "changed", lambda _: None, lambda: [changes.pop()] if changes else [], devices=devices)
told = []
train((folder / "broken.knet").read_text(), folder, folder / "broken", told.append, list, devices=devices)
print(*(message.problem.text for message in told if isinstance(message, NonFiniteFound)))
try:
    train((folder / "odd.knet").read_text(), folder, folder / "odd", lambda _: None, list, devices=devices)
except ProblemError as error:
    print(error)
"""


def test_two_devices_of_one_machine(tmp_path: Path) -> None:
    save(Document(without_chance(epochs=2)), tmp_path / "even.knet")
    save(Document(without_chance(epochs=2)), tmp_path / "net.knet")
    save(Document(classifier(67, epochs=2)), tmp_path / "uneven.knet")
    save(Document(classifier(epochs=2, batch_size=33)), tmp_path / "odd.knet")
    rows = [
        ("x", "Input", {"shape": [8], "columns": ["noise"]}, ()),
        ("norm", "BatchNormalization", {}, ("x",)),
        ("log", "ops.log", {}, ("norm",)),
        ("last", "Dense", {"units": 3, "activation": "softmax"}, ("log",)),
        ("kind", "Output", {"columns": ["kind"], "loss": "categorical_crossentropy"}, ("last",)),
    ]
    save(Document(network(rows, random_classes(64), batch_size=32, epochs=2)), tmp_path / "broken.knet")
    ((code, out, err),) = ended([WarmProcess(MIRRORED, str(tmp_path), cwd=tmp_path, env=ENVIRONMENT)])
    assert code == 0, err[-2000:]
    assert "It began in ops.log 'log'" in out.splitlines()[-2]
    assert out.splitlines()[-1].startswith("A batch of 33 can't be shared evenly by 2 devices")
    assert apart(tmp_path / "even", alone(tmp_path, 2)) < 1e-6
    assert all(np.isfinite(value) for value in RunFolder(tmp_path / "uneven").read_record().logs.values())
    assert RunFolder(tmp_path / "uneven").read_record().steps == 3


def config(**content: Any) -> str:
    return json.dumps(content)


def test_what_others_tell_of_a_cluster() -> None:
    workers = {"worker": ["a:1", "b:2"]}
    assert read_cluster(config(cluster=workers, task={"type": "worker", "index": 1})) == Cluster(("a:1", "b:2"), 1)
    three = ("c:1", "a:1", "b:2")
    chiefs = {"chief": ["c:1"], **workers, "evaluator": ["e:1"]}
    assert read_cluster(config(cluster=chiefs, task={"type": "worker", "index": 0})) == Cluster(
        ("c:1", "a:1", "b:2"), 1
    )
    assert read_cluster(config(cluster=chiefs, task={"type": "chief", "index": 0})) == Cluster(three, 0)
    assert read_cluster("{}") is None


TASK = {"type": "worker", "index": 0}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('{"cluster": ', "it is no JSON (Expecting value: line 1 column 13 (char 12))"),
        ("[]", "it is no object with a 'cluster' and a 'task'"),
        (config(cluster=["a:1"], task=TASK), "its 'cluster' does not name roles with their addresses"),
        (config(cluster={"worker": "a:1"}, task=TASK), "the addresses of its workers are no list of host:port"),
        (config(cluster={"worker": ["a"]}, task=TASK), "'a' is no host with a port from 1 to 65535"),
        (config(cluster={"worker": ["a:0"]}, task=TASK), "'a:0' is no host with a port from 1 to 65535"),
        (config(cluster={"worker": ["a:1", "b:1", "a:1"]}, task=TASK), "the address 'a:1' stands there twice"),
        (config(cluster={"worker": ["a:1"], "ps": ["b:1"]}, task=TASK), "it has the role 'ps'"),
        (config(cluster={"worker": ["a:1"]}), "it does not say which worker this is"),
        (config(cluster={"worker": ["a:1"]}, task=None), "it does not say which worker this is"),
        (config(cluster={"worker": ["a:1"]}, task={"type": "worker"}), "it does not say which worker this is"),
        (config(cluster={"worker": ["a:1"]}, task={"type": "ps", "index": 0}), "by its task this process is 'ps'"),
        (
            config(cluster={"worker": ["a:1"]}, task={"type": "worker", "index": "0"}),
            "is '0', which is no whole number",
        ),
        (config(cluster={"worker": ["a:1"]}, task={"type": "worker", "index": True}), "which is no whole number"),
        (config(cluster={"worker": ["a:1"]}, task={"type": "worker", "index": 1}), "its task is worker 1"),
        (config(cluster={"worker": ["a:1"]}, task={"type": "worker", "index": -1}), "its task is worker -1"),
        (config(cluster={"worker": ["a:1"]}, task={"type": "chief", "index": 0}), "its task is chief 0"),
        (config(cluster={"chief": ["a:1", "b:1"]}, task={"type": "chief", "index": 0}), "it has 2 chiefs"),
    ],
)
def test_what_is_no_cluster_is_refused_in_plain_words(text: str, reason: str) -> None:
    with pytest.raises(ProblemError) as caught:
        read_cluster(text)
    assert caught.value.problem.code == "training.bad_cluster"
    assert reason in str(caught.value)


class Talk:
    """Adds up what two workers say, each in a thread of its own."""

    def __init__(self) -> None:
        self._said: dict[int, Any] = {}
        self._turn = threading.Barrier(2, timeout=10)

    def sum_of(self, worker: int, values: Any) -> Any:
        self._said[worker] = values
        self._turn.wait()
        total = sum(self._said.values())
        self._turn.wait()
        return total


class Talking(Devices):
    """One of two workers who talk without TensorFlow."""

    def __init__(self, talk: Talk, worker: int) -> None:
        super().__init__(worker=worker, workers=2)
        self._talk = talk

    def _sum_over(self, values: Any) -> Any:
        return self._talk.sum_of(self.worker, values)


@pytest.mark.parametrize(
    ("chief", "other", "heard"),
    [
        ([], [], []),
        ([], [Stop()], [Stop()]),
        ([Stop("best")], [], [Stop("best")]),
        ([Change(Changes(learning_rate=0.5))], [], [Change(Changes(learning_rate=0.5))]),
        ([], [Change(Changes(learning_rate=0.5))], []),
    ],
)
def test_all_workers_stop_when_one_is_to_and_do_else_what_the_chief_hears(
    chief: list[Command], other: list[Command], heard: list[Command]
) -> None:
    talk = Talk()
    workers = [
        Steering(commands, devices=Talking(talk, number))
        for number, commands in enumerate((lambda: chief, lambda: other))
    ]
    with ThreadPoolExecutor(2) as threads:
        asked = list(threads.map(lambda one: one.asked(Position(), validating=False), workers))
    assert asked == [heard, heard]


@pytest.mark.parametrize("tasks", ["2", "many"])
def test_a_batch_script_of_slurm_without_srun_is_told(monkeypatch: pytest.MonkeyPatch, tasks: str) -> None:
    for name in [name for name in os.environ if name.startswith("SLURM_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("SLURM_NTASKS", tasks)
    monkeypatch.setenv("SLURM_PROCID", "0")
    with pytest.raises(ProblemError) as caught:
        devices_of("auto")
    assert caught.value.problem.code == "training.bad_slurm"
    assert "srun" in str(caught.value)


def test_several_workers_need_a_cluster() -> None:
    with pytest.raises(ProblemError) as caught:
        devices_of("multi-worker", {})
    assert caught.value.problem.code == "training.no_cluster"
    assert devices_of("auto", {}).replicas == devices_of("single", {}).replicas == 1
