"""A built model is given its optimizer, and each output its loss, weight and metrics, as the graph says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

# Keras offers no public way to number names from the start.
from keras.src.utils.naming import reset_uids

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.build import Built
from nodeeditor.engine.objects import make
from nodeeditor.engine.training.keras_words import refusal
from nodeeditor.engine.training.xla import not_supported, unwarned
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.values import Value


@dataclass(frozen=True)
class Compiled:
    """A model that is ready to train, and what a batch for it holds.

    ``note`` says what the user should know of it, None where there is nothing. ``losses`` are those of the outputs
    by name, as Keras has them.
    """

    built: Built
    note: Problem | None = None
    losses: Mapping[str, Any] = field(default_factory=dict)

    @property
    def model(self) -> Any:
        """The Keras model."""
        return self.built.model

    @property
    def inputs(self) -> tuple[str, ...]:
        """The Inputs whose arrays a batch holds, in its order."""
        return tuple(self.built.inputs.values())

    @property
    def targets(self) -> tuple[str, ...]:
        """The Outputs whose targets a batch holds, after the inputs, and whose weights, where it has them."""
        return tuple(self.built.outputs.values())

    @property
    def output_shapes(self) -> dict[str, tuple[int | None, ...]]:
        """The shapes of the outputs by name, the batch axis first."""
        given = self.model.output
        tensors = given if isinstance(given, dict) else {self.targets[0]: given}
        return {name: tuple(tensor.shape) for name, tensor in tensors.items()}

    def pack(self, tensors: Sequence[Any]) -> tuple[Any, ...]:
        """A batch as Keras takes it, of the tensors of all inputs, then all targets, then the weights of all."""
        fed, taught = len(self.inputs), len(self.inputs) + len(self.targets)
        inputs = dict(zip(self.inputs, tensors[:fed], strict=True))
        targets = dict(zip(self.targets, tensors[fed:taught], strict=True))
        batch = self.built.by_input(inputs), self.built.by_output(targets)
        if len(tensors) == taught:
            return batch
        return *batch, self.built.by_output(dict(zip(self.targets, tensors[taught:], strict=True)))


def compile_model(graph: Graph, built: Built) -> Compiled:
    """Compile the model of ``graph`` with the settings of its Outputs and of its training.

    Raises ``ProblemError`` for settings that Keras does not take.
    """
    model = built.model
    configs = {name: graph.layer_of(node).config for node, name in built.outputs.items()}
    # Keras numbers metrics without a name by all that its process ever made, those of our checks too; the
    # names of a run must not depend on that, since early stopping watches them.
    reset_uids()
    losses = {name: make(Kind.LOSS, config.get("loss")) for name, config in configs.items()}
    weights = {name: config.get("loss_weight", 1.0) for name, config in configs.items()}
    metrics = {name: _metrics(config.get("metrics")) for name, config in configs.items()}
    weighted = {name: _metrics(config.get("weighted_metrics")) for name, config in configs.items()}
    plain = all(weight == 1.0 for weight in weights.values())
    optimizer = make(Kind.OPTIMIZER, graph.training.optimizer)
    jit = graph.training.jit_compile
    try:
        with unwarned():
            model.compile(
                optimizer=optimizer,
                loss=built.by_output(losses),
                loss_weights=None if plain else built.by_output(weights),
                metrics=built.by_output(metrics) if any(metrics.values()) else None,
                weighted_metrics=built.by_output(weighted) if any(weighted.values()) else None,
                jit_compile="auto" if jit is None else jit,
            )
        model.optimizer.build(model.trainable_variables)
    except Exception as error:
        raise refusal(error) from error
    return Compiled(built, not_supported(model) if jit and not model.jit_compile else None, losses)


def check_trainable(model: Any) -> None:
    """Raise ``ProblemError`` for a model without a weight that training could change."""
    if not model.trainable_variables:
        raise ProblemError(problem("training.no_weights"))


def _metrics(value: Value) -> list[Any]:
    named = value if isinstance(value, tuple) else () if value is None else (value,)
    return [make(Kind.METRIC, metric) for metric in named]
