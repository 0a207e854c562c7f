"""Layers that learn their state from data before a training; Keras calls that ``adapt``."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

import msgspec
import numpy as np
import numpy.typing as npt

from nodeeditor.engine.data.samples import Samples, Values, blocks, whole
from nodeeditor.engine.objects import layer_class
from nodeeditor.graph.inference import NodeCall
from nodeeditor.problems import Fix, ProblemError, problem
from nodeeditor.values import FrozenMap

#: Parameters that give the state which ``adapt`` would learn else.
_LEARNED = ("mean", "bin_boundaries", "vocabulary")

#: Rows a step of learning. Texts are taken apart a step at a time, which takes many times their memory.
_ROWS = 65_536

#: Gives a fresh layer its state: the layer, the node that calls it first, the model's Inputs by name,
#: and the symbolic tensors that the layer is to learn from.
Teach: TypeAlias = Callable[[Any, NodeCall, Mapping[str, Any], Sequence[Any]], None]


class Learned(msgspec.Struct, frozen=True):
    """What a layer learned and keeps in no weight."""

    vocabulary: list[str | int] | None = None
    idf_weights: list[float] | None = None
    bin_boundaries: list[float] | None = None


def adapts(type_name: str) -> bool:
    """Whether layers of the type can learn their state from data."""
    return hasattr(layer_class(type_name), "adapt")


def learned_parameters(cls: type) -> tuple[str, ...]:
    """The parameters of a layer's class by which that state can be given instead; empty where it learns nothing."""
    if not hasattr(cls, "adapt"):
        return ()
    return tuple(name for name in _LEARNED if name in inspect.signature(cls).parameters)


def to_learn(layer: Any, config: FrozenMap) -> str:
    """The parameter whose value the layer has to learn from data, since it is not given; empty for none."""
    learned = learned_parameters(type(layer))
    given = any(config.get(name) is not None for name in learned)
    return learned[0] if learned and not given else ""


def adapt(layer: Any, values: Sequence[Values]) -> None:
    """Let ``layer`` learn from all ``values`` together, the samples on the first axis of each.

    Raises what Keras raises, and ``ProblemError`` for what a Keras file can't keep.
    """
    layer.adapt(_as_keras_learns(values))
    for word in _words(layer, special=False):
        # Keras keeps a vocabulary as the lines of a text.
        if isinstance(word, str) and word.splitlines() != [word]:
            raise ProblemError(problem("layer.word_unkeepable", word=repr(word)[:80]))
    words, places = len(_words(layer, special=True)), len(_frequencies(layer))
    if places > words:  # Keras wants a word a weight when it loads the layer
        fixes = (Fix("fix.set_parameter", FrozenMap(parameter="max_tokens", value=words)),)
        found = problem("layer.frequencies_padded", words=words, places=places)
        raise ProblemError(replace(found, parameter="max_tokens", fixes=fixes))


def _as_keras_learns(values: Sequence[Values]) -> npt.NDArray[Any] | Iterator[npt.NDArray[Any]]:
    """One array where the samples have one shape, else a few.

    Keras counts large data in parts. Of fractions it estimates quantiles and means by the part, so they come whole;
    but for those on disk.
    """
    if any(isinstance(array, Samples) for array in values):
        return (block for array in values for _, block in blocks(array))
    return _of_arrays([whole(array) for array in values])


def _of_arrays(values: list[npt.NDArray[Any]]) -> npt.NDArray[Any] | Iterator[npt.NDArray[Any]]:
    if len({array.shape[1:] for array in values}) == 1:
        values = [values[0] if len(values) == 1 else np.concatenate(values)]
    exact = all(array.dtype.kind != "f" for array in values)
    parts = [part for array in values for part in (_parts(array) if exact else [array])]
    return parts[0] if len(parts) == 1 else iter(parts)  # a list would be one array to some layers


def _parts(values: npt.NDArray[Any]) -> list[npt.NDArray[Any]]:
    return [values[start : start + _ROWS] for start in range(0, len(values), _ROWS)]


def learned_by(layer: Any) -> Learned | None:
    """What a layer learned, as far as its weights do not hold it; None where that is nothing."""
    config = layer.get_config() if hasattr(layer, "adapt") else {}
    if config.get("bin_boundaries") is not None and config.get("num_bins") is not None:
        return Learned(bin_boundaries=[float(boundary) for boundary in config["bin_boundaries"]])
    if not hasattr(layer, "get_vocabulary") or config.get("vocabulary") is not None:
        return None
    return Learned(_words(layer, special=True), _frequencies(layer) or None)


def _words(layer: Any, special: bool) -> list[str | int]:
    if not hasattr(layer, "get_vocabulary"):
        return []
    words = layer.get_vocabulary(include_special_tokens=special)
    return [str(word) if isinstance(word, str) else int(word) for word in words]


def _frequencies(layer: Any) -> list[float]:
    """The weights of the words in tf_idf mode."""
    own: dict[str, Any] = {}
    if hasattr(layer, "get_vocabulary"):
        layer.save_own_variables(own)
    return [float(weight) for weight in own.get("idf_weights", ())]


def recall(layer: Any, learned: Learned) -> None:
    """Give a fresh ``layer`` what another one learned. Raises what Keras raises where that does not fit."""
    if learned.bin_boundaries is not None:
        layer.bin_boundaries = learned.bin_boundaries
    if learned.vocabulary is not None:
        layer.set_vocabulary(learned.vocabulary, learned.idf_weights)


def settle(layer: Any) -> None:
    """Let a layer take up what it learned from its weights, after they were assigned.

    That of a layer without weights is in place; Keras would forget the bins of one.
    """
    if layer.weights and hasattr(layer, "adapt"):
        layer.finalize_state()


def not_learned(call: NodeCall, parameter: str) -> ProblemError:
    """The refusal of a layer that has nothing to learn from."""
    found = problem("layer.not_learned", node=call.name, type=call.type, parameter=parameter)
    return ProblemError(replace(found, node=call.node, parameter=parameter))
