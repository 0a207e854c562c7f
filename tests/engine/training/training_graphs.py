"""Small networks, each with its data, to train."""

from __future__ import annotations

import atexit
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from nodeeditor.document.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.engine.training.train import train
from nodeeditor.graph.edits import AddNode, Connect
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.settings import BundledSource, DataSettings, RandomArray, RandomSource, TrainingSettings
from nodeeditor.protocol.course_told import CourseTold
from nodeeditor.protocol.messages import decode_answer, encode
from nodeeditor.protocol.steering import Stop
from nodeeditor.runs.checkpoints import checkpoints_in
from nodeeditor.runs.folder import RunFolder
from nodeeditor.values import FrozenMap

Row = tuple[str, str, Mapping[str, Any], tuple[str, ...]]


def network(rows: list[Row], data: DataSettings, **training: Any) -> Graph:
    """A graph of rows (name, type, config, sources). A name ``a@b`` is node ``a`` calling layer ``b`` again."""
    graph = Graph()
    for name, kind, config, sources in rows:
        node, _, shared = name.partition("@")
        layer = Layer(LayerId(shared or node), kind, shared or node, FrozenMap(config))
        layer = graph.layers.get(layer.id, layer)
        graph.apply(AddNode(Node(NodeId(node), layer.id, node), layer))
        for position, source in enumerate(sources):
            port = "data" if kind.startswith("Random") else "x" if kind.startswith("ops.") else "inputs"
            graph.apply(Connect(Link(NodeId(source), "output", NodeId(node), port, position)))
    graph.data = data
    graph.training = replace(TrainingSettings(), **training)
    return graph


def random_classes(samples: int, validation: float = 0.0) -> DataSettings:
    """Eight columns of noise and a class of three, by chance."""
    arrays = (RandomArray("noise", (8,)), RandomArray("kind", (), "classes", 3))
    return DataSettings(RandomSource(arrays, samples, seed=3), validation=validation)


def classifier(samples: int = 200, validation: float = 0.0, **training: Any) -> Graph:
    """One input, one output, with everything that has a state of its own: normalising, dropout, a regularizer."""
    l2 = {"class_name": "L2", "config": {"l2": 0.01}}
    rows: list[Row] = [
        ("x", "Input", {"shape": [8], "columns": ["noise"]}, ()),
        ("first", "Dense", {"units": 16, "activation": "relu", "kernel_regularizer": l2}, ("x",)),
        ("norm", "BatchNormalization", {}, ("first",)),
        ("drop", "Dropout", {"rate": 0.3}, ("norm",)),
        ("last", "Dense", {"units": 3, "activation": "softmax"}, ("drop",)),
        (
            "kind",
            "Output",
            {"columns": ["kind"], "loss": "categorical_crossentropy", "metrics": ["accuracy"]},
            ("last",),
        ),
    ]
    return network(rows, random_classes(samples, validation), **{"batch_size": 32, "epochs": 3, **training})


def simple(samples: int = 200, validation: float = 0.0, **training: Any) -> Graph:
    """The classifier without its hidden layers, for what is not about them: trained in two thirds of the time."""
    rows: list[Row] = [
        ("x", "Input", {"shape": [8], "columns": ["noise"]}, ()),
        ("last", "Dense", {"units": 3, "activation": "softmax"}, ("x",)),
        (
            "kind",
            "Output",
            {"columns": ["kind"], "loss": "categorical_crossentropy", "metrics": ["accuracy"]},
            ("last",),
        ),
    ]
    return network(rows, random_classes(samples, validation), **{"batch_size": 32, "epochs": 3, **training})


def two_sided(samples: int = 200, validation: float = 0.0, **training: Any) -> Graph:
    """Two inputs through one shared layer, two outputs with weighted losses."""
    arrays = (
        RandomArray("left", (8,)),
        RandomArray("right", (8,)),
        RandomArray("kind", (), "classes", 3),
        RandomArray("size", (1,)),
    )
    rows: list[Row] = [
        ("a", "Input", {"shape": [8], "columns": ["left"]}, ()),
        ("b", "Input", {"shape": [8], "columns": ["right"]}, ()),
        ("shared", "Dense", {"units": 16, "activation": "relu"}, ("a",)),
        ("again@shared", "Dense", {"units": 16, "activation": "relu"}, ("b",)),
        ("both", "Concatenate", {}, ("shared", "again")),
        ("drop", "Dropout", {"rate": 0.2}, ("both",)),
        ("scores", "Dense", {"units": 3, "activation": "softmax"}, ("drop",)),
        ("value", "Dense", {"units": 1}, ("drop",)),
        (
            "kind",
            "Output",
            {
                "columns": ["kind"],
                "loss": "sparse_categorical_crossentropy",
                "metrics": ["accuracy"],
                "encoding": "sparse",
                "loss_weight": 0.7,
            },
            ("scores",),
        ),
        (
            "size",
            "Output",
            {"columns": ["size"], "loss": "mse", "metrics": ["mae"], "loss_weight": 0.3},
            ("value",),
        ),
    ]
    data = DataSettings(RandomSource(arrays, samples, seed=5), validation=validation)
    return network(rows, data, **{"batch_size": 32, "epochs": 3, **training})


def digits(**training: Any) -> Graph:
    """A small convolutional network on the digits of scikit-learn."""
    rows: list[Row] = [
        ("image", "Input", {"shape": [8, 8, 1], "columns": ["images"], "scaling": "minmax"}, ()),
        ("conv", "Conv2D", {"filters": 16, "kernel_size": [3, 3], "activation": "relu"}, ("image",)),
        ("pool", "MaxPooling2D", {}, ("conv",)),
        ("flat", "Flatten", {}, ("pool",)),
        ("last", "Dense", {"units": 10, "activation": "softmax"}, ("flat",)),
        (
            "digit",
            "Output",
            {
                "columns": ["target"],
                "loss": "sparse_categorical_crossentropy",
                "metrics": ["accuracy"],
                "encoding": "sparse",
            },
            ("last",),
        ),
    ]
    return network(rows, DataSettings(BundledSource("digits"), validation=0.2), **{"batch_size": 32, **training})


def checkpoint(run: Path) -> Path:
    """The file of a run's newest checkpoint."""
    return checkpoints_in(RunFolder(run).checkpoints)[0].state


@dataclass(frozen=True)
class Whole:
    """A training that nothing disturbed: what it told at its end, and its folder."""

    done: Any
    run: Path


def whole(graph: Graph) -> Whole:
    """The undisturbed training of ``graph``, whose data need no file; the same one for all tests that ask."""
    return _whole(dumps(Document(graph)))


@cache
def _whole(text: str) -> Whole:
    folder = Path(mkdtemp())
    atexit.register(rmtree, folder, ignore_errors=True)
    return Whole(train(text, folder, folder / "run", lambda _: None, list), folder / "run")


class Course:
    """Trains a graph in a folder and holds what came of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.messages: list[Any] = []

    def train(
        self,
        graph: Graph,
        run: str = "run",
        stop: Any = lambda: False,
        continues: str | None = None,
        commands: Any = None,
        **more: Any,
    ) -> Any:
        """Train ``graph`` into ``run`` and give its ``TrainingDone``."""
        self.messages = []
        told = CourseTold(str(self.folder / run))

        def take(message: Any) -> None:
            told.take(decode_answer(encode(message)))  # the editor would end an engine that tells what can't be
            self.messages.append(message)

        return train(
            dumps(Document(graph)),
            self.folder,
            self.folder / run,
            take,
            commands or (lambda: [Stop()] if stop() else []),
            continues=self.folder / continues if continues else None,
            **more,
        )

    def of(self, kind: type) -> list[Any]:
        """The messages of one kind."""
        return [message for message in self.messages if isinstance(message, kind)]
