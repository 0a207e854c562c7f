"""An engine's server with handlers that need no Keras: what ``test_server`` starts as a process of its own."""

from __future__ import annotations

import faulthandler
import os
import signal
import sys
import time
from pathlib import Path

from nodeeditor.engine.pipe import take_pipe
from nodeeditor.engine.server import Server
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.answers import Exported, Inferred, Ready, TrainingDone, TrainingStarted
from nodeeditor.protocol.requests import DescribeCatalog, DescribeData, Export, Infer, Train
from nodeeditor.protocol.steering import Stop


def wake() -> Ready:
    """Write where TensorFlow's C++ writes; fail where the test wants it."""
    os.write(1, b"noise on descriptor 1\n")
    print("noise of Python")
    if "--broken" in sys.argv:
        raise ImportError("no module named keras")
    return Ready("3", "3", "2", "CPU")


def sleep(request: DescribeData) -> None:
    time.sleep(30)


def fail(request: Export) -> Exported:
    if request.target == "known":
        raise ProblemError(problem("graph.node_unknown", node="a"))
    if request.target == "unsendable":
        return Exported(2**80, "")
    raise RuntimeError("broken\ninside")


def main() -> None:
    server = Server(take_pipe())
    faulthandler.enable(2)
    signal.signal(signal.SIGTERM, lambda _number, _frame: server.stop())

    def train(request: Train) -> None:
        if request.folder == "bad":
            raise ProblemError(problem("graph.node_unknown", node="a"))
        run = Path(request.run)
        run.mkdir()
        server.report(TrainingStarted(request.request, request.run, 1, 1, 1, 0, ()))
        os.write(1, b"noise of the training\n")
        stopped = False
        while not stopped and not (run / "enough").exists():
            stopped = any(isinstance(command, Stop) for command in server.commands())
            if (run / "crash").exists():
                faulthandler._sigsegv()
            time.sleep(0.01)
        time.sleep(0.1)
        (run / "weights").write_text("stopped" if stopped else "whole")
        server.report(TrainingDone(request.run, "stopped", 0, {}, 0.0, 0.0))

    def infer(request: Infer) -> Inferred:
        return Inferred(request.request, {})

    def rest() -> bool:
        if "--restless" in sys.argv:
            time.sleep(0.001)
            os.write(2, b"work ahead\n")
            return True
        return False

    table = {DescribeData: sleep, Export: fail, DescribeCatalog: sleep, Infer: infer, Train: train}
    server.serve(wake, table, rest)


if __name__ == "__main__":
    main()
