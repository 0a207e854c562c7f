"""One batch, with one state of a model, done as often as something is asked of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import keras
import tensorflow as tf

from nodeeditor.engine.build import Made, Stage
from nodeeditor.engine.training.compile import Compiled
from nodeeditor.engine.training.devices import Devices
from nodeeditor.engine.training.origin.ranges import Range, measured, range_of
from nodeeditor.graph.elements import INPUT, OUTPUT

#: From what a model takes to what a stage within it takes.
Into: TypeAlias = Callable[[Any], Any]


class Look:
    """What the nodes of a model give for a batch, and the gradients, as Keras's own functional models tell.

    Each look begins from the same state, seeds of dropout included, so that it does what the training did. The ranges
    are taken where the tensors are, so that no more of them is in memory than a step of the training needs.
    """

    def __init__(self, compiled: Compiled, batch: Any, devices: Devices) -> None:
        """The model has the state that is to be looked at."""
        assert compiled.built.stage is not None
        self.compiled = compiled
        self.batch = batch
        self.stage = compiled.built.stage
        self._devices = devices
        self._state = [tf.identity(variable.value) for variable in self.model.variables]

    @property
    def model(self) -> Any:
        """The model, with the state of before or of after a look."""
        return self.compiled.model

    def restore(self) -> None:
        """Give the model the state that is looked at."""
        for variable, value in zip(self.model.variables, self._state, strict=True):
            variable.assign(value)

    def inputs(self, batch: Any) -> Any:
        """What the model takes of a batch, in the order of its inputs."""
        given = batch[0]
        return [given[name] for name in self.compiled.inputs] if isinstance(given, dict) else given

    def within(self, stage: Stage, into: Into, use: Made) -> Into:
        """How what is inside the block that ``use`` stands for gets what it takes."""
        before = keras.Model(stage.model.inputs, list(use.given))

        def inside(batch: Any) -> Any:
            given = keras.tree.flatten(before(into(batch), training=True))
            return given if len(given) > 1 else given[0]

        return inside

    def outputs(self, stage: Stage, into: Into) -> list[tuple[Made, Range]]:
        """What each node of a stage gives, in the order of the calls."""
        made = called(stage)
        probe = keras.Model(stage.model.inputs, [tensor for one in made for tensor in one.results])
        found = self._ranges(lambda batch: keras.tree.flatten(probe(into(batch), training=True)))
        told = iter(found)
        return [(one, joined([next(told) for _ in one.results])) for one in made]

    def given(self, stage: Stage, into: Into, made: Made) -> list[Any]:
        """The tensors that a node was given: of the whole batch, and on one device."""
        self.restore()
        probe = keras.Model(stage.model.inputs, list(made.given))
        return list(keras.tree.flatten(probe(into(self.batch), training=True)))

    def predictions(self) -> dict[str, Any]:
        """What the model gives for the whole batch, by Output."""
        self.restore()
        found = self.model(self.batch[0], training=True)
        return found if isinstance(found, dict) else {self.compiled.targets[0]: found}

    def gradients(self) -> tuple[list[Range], list[tuple[Made, Range]]]:
        """Those of the loss: for each trainable variable, and for what each node of the model gives."""
        made, variables = called(self.stage), self.model.trainable_variables
        found = self._ranges(lambda batch: self._gradients(batch, made))
        told = iter(found[len(variables) :])
        return found[: len(variables)], [(one, joined([next(told) for _ in one.results])) for one in made]

    def gradients_through(self, node: Made) -> Range:
        """Those that come out of a node, for what it was given and its variables, of those that come in."""
        return joined(self._ranges(lambda batch: self._gradients(batch, [node], through=node)))

    def _gradients(self, batch: Any, made: Sequence[Made], through: Made | None = None) -> list[Any]:
        model, ends = self.model, keras.tree.flatten(self.model.output)
        results = [tensor for one in made for tensor in one.results]
        given = [] if through is None else list(through.given)
        probe = keras.Model(model.inputs, [*results, *given, *ends])
        x, y, weights = keras.utils.unpack_x_y_sample_weight(batch)
        values = self.inputs(batch)
        with tf.GradientTape(persistent=through is not None) as tape:
            for value in keras.tree.flatten(values):
                tape.watch(value)
            told = keras.tree.flatten(probe(values, training=True))
            of_nodes, of_given = told[: len(results)], told[len(results) : len(results) + len(given)]
            predicted = keras.tree.pack_sequence_as(model.output, told[len(results) + len(given) :])
            loss = model.compute_loss(x=x, y=y, y_pred=predicted, sample_weight=weights, training=True)
        if through is None:
            variables = [variable.value for variable in model.trainable_variables]
            return _slopes(tape, loss, [*variables, *of_nodes])
        own = [variable.value for variable in getattr(through.layer, "trainable_variables", ())]
        arriving = _slopes(tape, loss, of_nodes)
        fed = [(value, gradient) for value, gradient in zip(of_nodes, arriving, strict=True) if gradient is not None]
        if not fed:
            return []
        targets, gradients = zip(*fed, strict=True)
        return _slopes(tape, list(targets), [*own, *of_given], list(gradients))

    def _ranges(self, tensors: Callable[[Any], Sequence[Any]]) -> list[Range]:
        """The ranges of what comes of the batch, of which each device has its share."""
        self.restore()

        def share(batch: Any) -> Any:
            found = tensors(self._devices.share_of(batch))
            nothing = tf.zeros(5, tf.float64)
            return tf.stack([nothing if one is None else measured(one) for one in found] or [nothing])

        look: Any = tf.function(lambda batch: self._devices.run(share, batch), autograph=False)
        if self._devices.replicas == 1:
            look = look.get_concrete_function(self.batch)  # which TensorFlow does not take for one drawn too often
        shares = [[range_of(row) for row in found.numpy()] for found in self._devices.local(look(self.batch))]
        return [joined(list(row)) for row in zip(*shares, strict=True)]


def _slopes(tape: Any, of: Any, sources: Sequence[Any], arriving: list[Any] | None = None) -> list[Any]:
    """The gradients for the sources; None for one that there is none for, as for whole numbers."""
    floats = [source for source in sources if source.dtype.is_floating]
    found = iter(tape.gradient(of, floats, output_gradients=arriving))
    return [next(found) if source.dtype.is_floating else None for source in sources]


def called(stage: Stage) -> list[Made]:
    """The nodes of a stage that compute something."""
    return [one for one in stage.made if one.type not in (INPUT, OUTPUT)]


def joined(ranges: Sequence[Range]) -> Range:
    """The range of all together."""
    whole = Range()
    for one in ranges:
        whole = whole.joined(one)
    return whole
