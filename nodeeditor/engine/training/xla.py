"""XLA where a model, or a step of its training, can't be compiled by it: what tells the user why."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from nodeeditor.engine.wording import reason
from nodeeditor.language import tr
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.values import FrozenMap

#: How Keras says that it lets XLA be; what is behind that is told by :func:`not_supported`.
_KERAS_SAYS = "Model doesn't support `jit_compile=True`"
#: An operation that XLA has no kernel for, and the node of TensorFlow's graph that something was wrong with.
_NO_KERNEL = re.compile(r"on XLA_\w+: (\w+) \(No registered")
_NODE = re.compile(r"(?:\{\{node |Detected at node |to node `?)([\w./-]+)")
#: So many layers are named.
_MOST = 3


class XlaFailedError(ProblemError):
    """The first steps of XLA's failed before anything was trained; from now on the steps do without it."""


class WithoutXla:
    """Whether a training goes on without XLA, and what there is to tell of that."""

    def __init__(self) -> None:
        self._failed: Problem | None = None
        self._is_sure = False

    def failed(self, error: XlaFailedError) -> None:
        """Steps failed; whether they did of XLA is sure once they were made without it."""
        self._failed = error.problem

    def settled(self) -> Problem | None:
        """What to tell, once, after steps were made."""
        found, self._failed = self._failed, None
        self._is_sure |= found is not None
        return found

    def keep_off(self, model: Any) -> None:
        """Keep a model that was made anew from trying once more."""
        if self._is_sure:
            model.jit_compile = False


@contextmanager
def unwarned() -> Iterator[None]:
    """Keras compiles a model, and does not warn that it lets XLA be."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", _KERAS_SAYS, UserWarning)
        yield


def not_supported(model: Any) -> Problem:
    """Why Keras lets XLA be with a compiled ``model``, though it was asked for."""
    found = [
        (type(layer).__name__, layer.name)
        for layer in model.layers
        if not all(part.supports_jit for part in layer._flatten_layers())
    ]
    if not found:  # a GPU of Apple's, or operations that are to be deterministic
        return problem("training.xla_not_here")
    named = [f"{kind} '{name}'" for kind, name in found[:_MOST]]
    if len(found) > _MOST:
        named.append(tr("{count} more", count=len(found) - _MOST))
    return problem("training.xla_not_for", layers=", ".join(named))


def not_compiled(error: Exception, model: Any) -> Problem:
    """Why XLA could not make the steps of ``model``, as its error says."""
    text = str(error)
    kernel = _NO_KERNEL.search(text)
    why: FrozenMap | str = reason(error) or type(error).__name__
    if kernel:
        why = problem("phrase.no_operation", name=kernel[1]).reason
    layer = _layer_in(text, model)
    if layer is None:
        return problem("training.xla_failed", reason=why)
    return problem("training.xla_failed_at", type=type(layer).__name__, layer=layer.name, reason=why)


def _layer_in(text: str, model: Any) -> Any:
    """The layer that made the node of TensorFlow's graph that ``text`` names, None where none did."""
    # Each call of a layer is a scope of its name, numbered from the second one on.
    layers = {layer.name: layer for layer in model.layers}
    for node in _NODE.findall(text):
        for scope in node.split("/"):
            found = layers.get(scope) or layers.get(re.sub(r"_\d+$", "", scope))
            if found is not None:
                return found
    return None
