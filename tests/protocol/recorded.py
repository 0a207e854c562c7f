"""What was said in a real session, both ways: ``python -m tests.protocol.recorded`` records it anew.

That is needed once messages are others than they were; the file beside this one holds what was recorded.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from nodeeditor.document import load
from nodeeditor.document.format import dumps
from nodeeditor.document.settings import source_to_map
from nodeeditor.graph.calls import calls_of_graph
from nodeeditor.protocol import answers, requests
from nodeeditor.protocol.messages import encode
from nodeeditor.resources import examples
from tests.engine.engine_at_hand import EngineAtHand

Way: TypeAlias = Literal["said", "heard"]
FILE = Path(__file__).with_name("session.msgpack")
#: Places of the machine that recorded do not matter, but their lengths do.
_RUN = "/runs/one"


def recorded() -> dict[str, list[tuple[Way, bytes]]]:
    """The messages of an engine that was asked, and of one that trained; ``said`` is what the editor says."""
    return msgspec.msgpack.decode(FILE.read_bytes(), type=dict[str, list[tuple[Way, bytes]]])


class _Recorder(EngineAtHand):
    def __init__(self, *arguments: str) -> None:
        super().__init__("-P", "-m", "nodeeditor.engine", *arguments)
        self.told: list[tuple[Way, bytes]] = []

    def ask(self, request: requests.Request, until: type) -> None:
        """Send a request, and keep what is said until the answer is there."""
        self.told.append(("said", encode(request)))
        self.send(request)
        self.hear(until)

    def hear(self, until: type) -> None:
        while True:
            message = self.messages.get(timeout=120)
            assert message is not None
            self.told.append(("heard", encode(message)))
            if isinstance(message, until):
                return


def _asked() -> list[tuple[Way, bytes]]:
    document = load(examples() / "digits.knet")
    graph, text, here = document.graph, dumps(document), str(examples())
    source = graph.data.source
    assert source is not None
    calls = calls_of_graph(graph)
    with _Recorder() as engine:
        engine.hear(answers.Ready)
        engine.ask(requests.Ping(1), answers.Pong)
        engine.ask(requests.Infer(2, calls), answers.Inferred)
        engine.ask(requests.Cost(3, calls, (), 1.0), answers.Costed)
        engine.ask(requests.ListVariables(4, calls, (), 1.0), answers.VariablesListed)
        engine.ask(requests.CountSlots(5, graph.training.optimizer), answers.SlotsCounted)
        engine.ask(requests.DescribeData(6, source_to_map(source), here, 5), answers.DataDescribed)
        engine.ask(requests.CheckData(7, text, here, {}), answers.DataChecked)
        engine.ask(requests.ProposeBinding(8, text, here), answers.BindingProposed)
        engine.ask(requests.FindRepairs(9, text, tuple(graph.nodes)), answers.RepairsFound)
        engine.ask(requests.DescribeData(10, source_to_map(source).with_value("name", "none"), here), answers.Failed)
        return engine.told


def _trained() -> list[tuple[Way, bytes]]:
    text = dumps(load(examples() / "digits.knet"))
    with tempfile.TemporaryDirectory() as folder, _Recorder("--training") as engine:
        run = f"{folder}/run"
        text = re.sub(r'"epochs": \d+', '"epochs": 2', text)
        engine.hear(answers.Ready)
        engine.ask(requests.Train(1, text, folder, run), answers.TrainingDone)
        return [(way, _elsewhere(data, run)) for way, data in engine.told]


def _elsewhere(data: bytes, run: str) -> bytes:
    message = msgspec.msgpack.decode(data)
    if message.get("run") == run:
        message["run"] = _RUN
    return msgspec.msgpack.encode(message)


if __name__ == "__main__":
    FILE.write_bytes(msgspec.msgpack.encode({"asked": _asked(), "trained": _trained()}))
