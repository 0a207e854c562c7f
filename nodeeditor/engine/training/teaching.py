"""Where layers that learn from data before a training get their state: the training rows, or an earlier run."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

import keras
import numpy as np
import numpy.typing as npt
import tensorflow as tf

from nodeeditor.engine.data.load import Reader, load
from nodeeditor.engine.data.prepare import training_inputs
from nodeeditor.engine.data.samples import Values, mapped
from nodeeditor.engine.learning import Learned, adapt, recall
from nodeeditor.engine.training.feed import as_keras_takes
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCall
from nodeeditor.problems import ProblemError, problem
from nodeeditor.protocol.answers import LayerAdapts
from nodeeditor.values import FrozenMap

#: Rows a call of the layers that stand before one that learns.
_ROWS = 1024


class FromData:
    """Lets layers learn from the rows that a graph trains on, those of validation left out.

    A layer gets the values that will reach it: those of its Input, scaled where that scales, or what
    the layers before it make of them; a shared layer those of its calls together. ``report`` is told of each
    layer before it learns.
    """

    def __init__(
        self,
        graph: Graph,
        folder: Path,
        report: Callable[[LayerAdapts], None] = lambda _: None,
        read: Reader = load,
    ) -> None:
        self._graph = graph
        self._folder = folder
        self._report = report
        self._read = read

    def __call__(self, layer: Any, call: NodeCall, inputs: Mapping[str, Any], tensors: Sequence[Any]) -> None:
        """Let ``layer`` learn. Raises ``ProblemError``, and what Keras raises."""
        self._report(LayerAdapts(call.name, call.type))
        try:
            adapt(layer, [self._values(inputs, tensor) for tensor in tensors])
        except ProblemError as error:
            found = error.problem
            if found.node is not None:
                raise
            named = FrozenMap({"node": call.name, "type": call.type, **found.arguments})
            raise ProblemError(replace(found, node=call.node, arguments=named)) from error

    @cached_property
    def _arrays(self) -> dict[str, Values]:
        return training_inputs(self._graph, self._folder, self._read)

    def _values(self, inputs: Mapping[str, Any], tensor: Any) -> Any:
        for name, given in inputs.items():
            if given is tensor:
                return as_keras_takes(self._arrays[name])
        before = keras.Model(dict(inputs), tensor)

        def called(*arrays: npt.NDArray[Any]) -> npt.NDArray[Any]:
            parts = []
            for start in range(0, len(arrays[0]), _ROWS):
                given = [tf.constant(array[start : start + _ROWS]) for array in arrays]
                parts.append(np.asarray(before(dict(zip(inputs, given, strict=True)), training=False)))
            return np.concatenate(parts)

        return mapped(called, *(as_keras_takes(self._arrays[name]) for name in inputs))


class FromRun:
    """Gives layers what they learned in an earlier run; what is in weights comes with those."""

    def __init__(self, learned: Mapping[str, Learned], run: str) -> None:
        self._learned = learned
        self._run = run

    def __call__(self, layer: Any, call: NodeCall, inputs: Mapping[str, Any], tensors: Sequence[Any]) -> None:
        """Give ``layer`` its state. Raises ``ProblemError`` where the run has none for it."""
        del inputs, tensors
        learned = self._learned.get(layer.name)
        if learned is not None:
            recall(layer, learned)
        elif hasattr(layer, "get_vocabulary") or hasattr(layer, "bin_boundaries"):
            raise ProblemError(
                replace(problem("training.weights_missing", run=self._run, layer=layer.name), node=call.node)
            )
