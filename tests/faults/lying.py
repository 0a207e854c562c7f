"""An engine's process that lies, floods, falls silent or will not go: ``python -m tests.faults.lying FOLDER``.

Until the file ``kind`` in the folder names a lie, it greets and answers as a real one would, without Keras.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from nodeeditor.graph.inference import NodeReport, TensorSpec
from nodeeditor.problems import problem
from nodeeditor.protocol import answers, requests
from nodeeditor.protocol.answers import Answer
from nodeeditor.protocol.frames import FrameReader, framed
from nodeeditor.protocol.message import VERSION
from nodeeditor.protocol.messages import decode_request, encode

READY = answers.Ready("3.11", "3.15.1", "2.21", "CPU")
_EPOCHS = 1 << 40


def say(*told: Answer) -> None:
    write(b"".join(framed(encode(one)) for one in told))


def write(data: bytes, to: int = 1) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(to, view) :]


def flood(data: bytes, to: int = 1) -> NoReturn:
    """Write the same again and again, as fast as it is taken."""
    data *= max(1, (1 << 16) // len(data))
    while True:
        write(data, to)


def silence() -> NoReturn:
    """Stay, and do not even hear that the editor is gone."""
    while True:
        time.sleep(60)


def inferred(request: Any, **more: Any) -> answers.Inferred:
    report = NodeReport((("output", TensorSpec((None, 4))),), 10, 8)
    return answers.Inferred(request.request, {call.node: report for call in request.calls})


def started(request: Any, epochs: int = _EPOCHS) -> answers.TrainingStarted:
    return answers.TrainingStarted(request.request, request.run, epochs, 1 << 40, 100, 0, ("loss",))


def loss_events() -> NoReturn:
    """As many batches of their own as the editor takes, all in order."""
    step = 0
    while True:
        said = [answers.BatchesDone(0, step + number, {"loss": [0.5]}) for number in range(2_000)]
        say(*said)
        step += len(said)


def epochs_told() -> NoReturn:
    epoch = 0
    while True:
        said = [answers.EpochDone(epoch + number, 1, {"loss": 0.5}, 0.1, 1.0, 0.1) for number in range(500)]
        say(*said)
        epoch += len(said)


def pauses() -> NoReturn:
    flood(b"".join(framed(encode(kind(0, 0))) for kind in (answers.TrainingPaused, answers.TrainingGoesOn)))


def drip(request: Any) -> NoReturn:
    """A frame that never ends, a byte at a time."""
    write((1 << 20).to_bytes(4, "big"))
    while True:
        write(b"x")
        time.sleep(0.01)


def ignoring(_request: Any) -> NoReturn:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    silence()


def suspended(_request: Any) -> NoReturn:
    os.kill(os.getpid(), signal.SIGSTOP)
    silence()


def deaf(_request: Any) -> NoReturn:
    os.close(1)
    silence()


def parent(_request: Any) -> NoReturn:
    """Leave a child that has our pipe, and die."""
    if os.fork() == 0:
        time.sleep(4)
        os._exit(0)
    os.kill(os.getpid(), signal.SIGKILL)
    silence()


def twice(request: Any) -> None:
    say(inferred(request), inferred(request))


#: What is done instead of answering ``Infer``; the engine that follows is sound.
QUESTIONS: dict[str, Callable[[Any], object]] = {
    "garbage": lambda _: flood(os.urandom(1 << 16)),
    "text": lambda _: flood(b"Traceback (most recent call last):\n"),
    "ten gigabytes": lambda _: flood(b"\xff\xff\xff\xff" + b"x" * 1000),
    "a long message": lambda _: (write((60 << 20).to_bytes(4, "big")), write(bytes(60 << 20)), silence()),
    "half a message": lambda request: (write(framed(encode(inferred(request)))[:-3]), silence()),
    "silence": lambda _: silence(),
    "drip": drip,
    "closed output": deaf,
    "a deaf one": ignoring,
    "suspended": suspended,
    "a child": parent,
    "death": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "end": lambda _: os._exit(0),
    "twice": twice,
    "pongs": lambda _: flood(framed(encode(answers.Pong(1)))),
    "another question": lambda request: say(answers.Inferred(request.request + 1, {})),
    "another kind": lambda request: say(answers.DataChecked(request.request, ())),
    "a training": lambda _: say(answers.BatchesDone(0, 0, {"loss": [0.5]})),
    "no node": lambda request: say(answers.Inferred(request.request, {})),
    "no sentence": lambda request: say(answers.Failed(request.request, problem("no.such"))),
    "a second greeting": lambda _: say(answers.Started(VERSION, 1)),
    "readiness": lambda _: flood(framed(encode(READY))),
}

#: What is done once a training was asked for.
TRAININGS: dict[str, Callable[[Any], object]] = {
    "loss events": lambda request: (say(started(request)), loss_events()),
    "epochs": lambda request: (say(started(request)), epochs_told()),
    "pauses": lambda request: (say(started(request)), pauses()),
    "garbage": lambda request: (say(started(request)), flood(os.urandom(1 << 16))),
    "log": lambda request: (say(started(request)), flood(b"W tensorflow/core: a warning\n", 2)),
    "data read": lambda request: flood(framed(encode(answers.DataRead("x.csv", 0.5)))),
    "elsewhere": lambda request: say(answers.TrainingStarted(1, "/", 1, 1, 1, 0, ("loss",))),
    "beyond its end": lambda request: say(started(request, 1), answers.BatchesDone(1, 0, {"loss": [0.5]})),
    "death": lambda request: (say(started(request)), os.kill(os.getpid(), signal.SIGKILL)),
}

#: Those that go on until they are ended.
FLOODS = ("loss events", "epochs", "pauses", "log", "data read")


def main(folder: str) -> None:
    """Serve until somebody asks what is to be lied about."""
    training = "--training" in sys.argv
    lies: dict[str, Callable[[Any], object]] = TRAININGS if training else QUESTIONS
    threading.Thread(target=serve, args=(lies, Path(folder, "kind")), daemon=True).start()
    silence()


def serve(lies: dict[str, Callable[[Any], object]], kind: Path) -> None:
    say(answers.Started(VERSION, os.getpid()), READY)
    reader = FrameReader()
    while data := os.read(0, 1 << 16):
        for payload in reader.feed(data):
            request = decode_request(payload)
            match request:
                case requests.Ping(number):
                    say(answers.Pong(number))
                case requests.Infer() | requests.Train():
                    lies.get(kind.read_text() if kind.exists() else "", answer)(request)
                case requests.Shutdown():
                    os._exit(0)
                case _:
                    pass
    os._exit(0)


def answer(request: Any) -> None:
    if isinstance(request, requests.Infer):
        say(inferred(request))


if __name__ == "__main__":
    main(sys.argv[1])
