"""The variables of layers, named by their places as Keras's files name them: asked for, or of a model that is there."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import keras

# Keras offers no public way to tell where in a file it would put a variable.
from keras.src.saving import saving_lib
from keras.src.utils.naming import to_snake_case

from nodeeditor.engine.asking import Question
from nodeeditor.engine.calling import call, symbolic
from nodeeditor.engine.inference import Inference
from nodeeditor.engine.objects import make_layer
from nodeeditor.engine.weightless import weightless
from nodeeditor.graph.elements import INPUT, OUTPUT, NodeId
from nodeeditor.graph.inference import NodeCall, TensorSpec
from nodeeditor.values import FrozenMap, freeze
from nodeeditor.weights.variables import LayerWeights, Names, Variable

#: Answers kept: a graph of 1,000 nodes with room for what was tried before.
_REMEMBERED = 8192

#: So many matrices stand beside each other in the variables of these cells.
_GATES: tuple[tuple[Any, int], ...] = (
    (keras.layers.LSTMCell, 4),
    (keras.layers.GRUCell, 3),
    (keras.src.layers.rnn.conv_lstm.ConvLSTMCell, 4),
)

#: The variables of a layer that is there, by what tells them apart.
LiveVariables = dict[tuple[str, str], Any]


def variables_of_calls(
    inference: Inference,
    calls: Sequence[NodeCall],
    known: Mapping[tuple[NodeId, str], TensorSpec] | None = None,
    seconds: float = math.inf,
) -> dict[NodeId, LayerWeights]:
    """The variables of the layer of each of ``calls``, as far as they were found within ``seconds``, of one at least.

    ``calls`` and ``known`` are as ``inference`` takes them. No weights are made. The layers have no names yet.
    """
    end = time.monotonic() + seconds
    questions: dict[NodeId, Question] = {}
    reports = inference.infer(calls, known, questions)
    found: dict[NodeId, LayerWeights] = {}
    for one in calls:
        if found and time.monotonic() > end:
            break
        found[one.node] = _asked(questions[one.node]) if reports[one.node].outputs else _NOTHING
    return found


_NOTHING = LayerWeights((), "", ())


@lru_cache(maxsize=_REMEMBERED)
def _asked(asked: Question) -> LayerWeights:
    if asked.type in (INPUT, OUTPUT):
        return _NOTHING
    config = FrozenMap(freeze(json.loads(asked.config)))  # type: ignore[arg-type]  # a configuration is a map
    try:
        with weightless():
            layer = make_layer(asked.type, "layer", config)
            arguments = asked.first if asked.first is not None else asked.arguments
            call(layer, {port: symbolic(value) for port, value in arguments}, asked.special)
            return described(layer, ())
    except Exception:  # whatever breaks is told by the shapes
        return _NOTHING


def layers_of(model: Any, around: Names = ()) -> Iterator[tuple[Names, Any]]:
    """The layers of a model that are no models, with their names and those of the models around them."""
    for layer in model.layers:
        names = (*around, layer.name)
        if isinstance(layer, keras.Model):
            yield from layers_of(layer, names)
        else:
            yield names, layer


def described(layer: Any, names: Names, variables: LiveVariables | None = None) -> LayerWeights:
    """The weights of a layer, which may have shapes alone; ``variables`` are its :func:`live_variables` if at hand."""
    gates = _gates(layer)
    found = tuple(
        Variable(
            part,
            index,
            tuple(variable.shape),
            str(variable.dtype),
            variable.name,
            gates.get(id(variable), 1),
        )
        for (part, index), variable in (live_variables(layer) if variables is None else variables).items()
    )
    kind = to_snake_case(type(layer).__name__)
    return LayerWeights(names, kind, found, learns=hasattr(layer, "adapt"))


def live_variables(layer: Any) -> LiveVariables:
    """The weights of a layer by part and index, each once; states of random generators are none."""
    if not layer.weights:  # most layers, and Keras's way through one takes milliseconds
        return {}
    recorder = _Recorder()
    saving_lib._save_state(layer, recorder, None, "", set())
    weights = {id(weight) for weight in layer.weights}
    found: LiveVariables = {}
    for part in sorted(recorder.parts):
        for index, variable in recorder.parts[part].items():
            if id(variable) in weights:
                weights.discard(id(variable))  # a wrapper may tell one of its layer's as its own too
                found[part, index] = variable
    return found


class _Recorder(saving_lib.NpzIOStore):  # type: ignore[misc]  # Keras ships no types
    """Takes part in the saving of a layer, and keeps the variables themselves."""

    def __init__(self) -> None:
        self.parts: dict[str, dict[str, Any]] = {}

    def make(self, path: str, metadata: object = None) -> dict[str, Any]:
        """What a part of the layer puts its variables into."""
        del metadata
        return self.parts.setdefault(path, {})


def _gates(layer: Any) -> dict[int, int]:
    """How many gates the variables of the cells within a layer have."""
    found: dict[int, int] = {}
    for inner in layer._flatten_layers():
        for kind, gates in _GATES:
            if isinstance(inner, kind):
                found.update({id(weight): gates for weight in inner.weights})
    return found
