"""Workers find each other before TensorFlow is asked, and can be ended while they wait."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence

import pytest

from nodeeditor.engine.training import gathering
from nodeeditor.engine.training.gathering import gather
from nodeeditor.problems import ProblemError
from tests.engine.training.test_cluster import ENVIRONMENT, free_ports


def test_two_that_begin_one_after_another_find_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gathering, "LONG", 0.3)
    addresses = [f"localhost:{port}" for port in free_ports(2)]
    told: list[tuple[list[str], bool]] = []
    is_missed = threading.Event()

    def waiting(missing: Sequence[str], *, is_long: bool) -> None:
        told.append((list(missing), is_long))
        if is_long:
            is_missed.set()

    first = threading.Thread(target=gather, args=(addresses, 0, waiting))
    first.start()
    assert is_missed.wait(10)
    with socket.create_server(("", int(addresses[1].rpartition(":")[2]))):  # as TensorFlow listens there afterwards
        first.join(10)
        assert not first.is_alive()
        assert told == [([addresses[1]], False), ([addresses[1]], True)]


def test_one_alone_waits_for_nobody() -> None:
    gather([f"localhost:{free_ports(1)[0]}"], 0)


def test_a_port_that_is_taken_is_refused() -> None:
    with socket.create_server(("", 0)) as taken, pytest.raises(ProblemError) as caught:
        gather([f"localhost:{taken.getsockname()[1]}"], 0)
    assert caught.value.problem.code == "training.port_taken"


WAIT = """
import json, os, sys
from nodeeditor.engine.training import cluster
def waiting(addresses, *, is_long):
    print("waits", flush=True)
cluster.devices_of("multi-worker", os.environ, waiting)
"""


def test_a_worker_that_waits_can_be_ended() -> None:
    mine, other = free_ports(2)
    told = f'{{"cluster": {{"worker": ["localhost:{mine}", "localhost:{other}"]}}, '
    told += '"task": {"type": "worker", "index": 0}}'
    environment = {**ENVIRONMENT, "TF_CONFIG": told}
    with subprocess.Popen(
        [sys.executable, "-c", WAIT], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        try:
            assert process.stdout.readline() == "waits\n"
            process.send_signal(signal.SIGTERM)
            assert process.wait(10) == -signal.SIGTERM
        finally:
            process.kill()
