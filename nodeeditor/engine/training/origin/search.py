"""Finds where the numbers of a training were first none any more, in the order in which it computes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import keras
import numpy as np

# Keras offers no public way to what it makes of a loss that is a function.
from keras.src.losses.losses import LossFunctionWrapper

from nodeeditor.engine.build import Made, Stage
from nodeeditor.engine.training.devices import ALONE, Devices
from nodeeditor.engine.training.finite import all_finite
from nodeeditor.engine.training.origin import causes
from nodeeditor.engine.training.origin.causes import Course, number
from nodeeditor.engine.training.origin.found import Found
from nodeeditor.engine.training.origin.look import Into, Look, called
from nodeeditor.engine.training.origin.ranges import Range, range_of_tensor
from nodeeditor.engine.training.origin.replay import Replay
from nodeeditor.engine.training.rate import learning_rate
from nodeeditor.graph.elements import NodeId
from nodeeditor.problems import Problem, problem
from nodeeditor.protocol.non_finite import NonFinite, Part


def find(last: Replay, before: Replay | None, bad: int | None, devices: Devices = ALONE) -> Found | None:
    """Where it began that the loss of step ``bad`` was not finite; None where that can't be found out.

    ``bad`` is None where no loss told it yet, but the weights are broken after the ``last`` call; ``before`` is the
    call before that. The model is left in any state. Looks in the order of the computation: the data, the weights,
    what each layer gives, the losses, and the gradients of the step that broke a weight.
    """
    if bad is None:
        return _of_broken_weights(last, before, last.stop, devices)
    batch = last.batch(bad)
    step = _Step(last, bad, batch, devices)
    found = step.in_data()
    if found is not None:
        return found
    last.go_to(bad if last.is_exact else last.first)
    if not all_finite(last.setup.compiled.model.variables):
        return _of_broken_weights(last, before, bad, devices)
    return step.forward()


def _of_broken_weights(last: Replay, before: Replay | None, until: int, devices: Devices) -> Found | None:
    """The step that broke a weight which step ``until`` began with."""
    for call, end in ((last, until), *(((before, before.stop),) if before is not None else ())):
        broken = call.breaking(end) if call.is_exact else None
        if broken is not None:
            call.go_to(broken)
            return _Step(call, broken, call.batch(broken), devices).backward()
        if not call.is_exact:
            return None
    return None


class _Step:
    """One step, before which the model has the state that it had then."""

    def __init__(self, replay: Replay, step: int, batch: Any, devices: Devices) -> None:
        self._replay = replay
        self._step = step
        self._batch = batch
        self._devices = devices
        self._compiled = replay.setup.compiled
        self._built = self._compiled.built
        self._names = {name: node for node, name in (self._built.inputs | self._built.outputs).items()}

    # The data

    def in_data(self) -> Found | None:
        """What of the batch itself is not finite."""
        x, y, weights = keras.utils.unpack_x_y_sample_weight(self._batch)
        for values, names, part in (
            (x, self._compiled.inputs, Part.INPUT),
            (y, self._compiled.targets, Part.TARGET),
            (weights, self._compiled.targets, Part.TARGET),
        ):
            if values is None:
                continue
            for name, tensor in (values if isinstance(values, dict) else {names[0]: values}).items():
                found = range_of_tensor(tensor)
                if found.bad:
                    return self._data(part, name, np.asarray(tensor), found, of_weights=values is weights)
        return None

    def _data(self, part: Part, name: str, values: Any, found: Range, *, of_weights: bool) -> Found:
        bad = np.argwhere(~np.isfinite(values))[0]
        row = self._row(int(bad[0]))
        column = self._replay.setup.column(name, values.shape[1:], tuple(bad[1:].tolist())) if not of_weights else ""
        code = "non_finite.sample_weight" if of_weights else f"non_finite.{part.value}"
        return self._found(
            NonFinite(part, self._names[name], name=column, row=row),
            found,
            problem(code, node=name, count=found.bad, column=column, row=row + 1),
        )

    def _row(self, place: int) -> int:
        """The row of the data that a sample of the batch is."""
        place += self._step * self._replay.setup.train.batch_size
        order = self._replay.samples
        sample = place if order is None else int(order[np.array([place])][0])
        return self._replay.setup.row(sample)

    # Forward

    def forward(self) -> Found | None:
        """The first node that gives what is not finite, or the first loss."""
        look = Look(self._compiled, self._batch, self._devices)
        found = self._in_stage(look, look.stage, look.inputs, "", "")
        if found is None:
            found = self._in_losses(look)
        return found

    def _in_stage(self, look: Look, stage: Stage, into: Into, place: str, name: str) -> Found | None:
        for made, found in look.outputs(stage, into):
            if not found.bad:
                continue
            if made.inside is not None:
                within = look.within(stage, into, made)
                inside = self._in_stage(look, made.inside, within, place + made.part, f"{name}{made.name}.")
                if inside is not None:
                    return inside
            why = _as_far_as_known(partial(self._of_output, look, stage, into, made))
            what = problem(
                "non_finite.output",
                node=name + made.name,
                type=made.type,
                count=found.bad,
                size=found.size,
                others=_others(found).reason,
                why=why.reason,
            )
            return self._found(NonFinite(Part.OUTPUT, NodeId(place + made.node)), found, what)
        return None

    def _of_output(self, look: Look, stage: Stage, into: Into, made: Made) -> Problem:
        return causes.of_output(made, look.given(stage, into, made), self._course)

    def _in_losses(self, look: Look) -> Found | None:
        _, y, _ = keras.utils.unpack_x_y_sample_weight(self._batch)
        predictions = look.predictions()
        targets = y if isinstance(y, dict) else {self._compiled.targets[0]: y}
        for name, loss in self._compiled.losses.items():
            if loss is None:
                continue
            found = range_of_tensor(_each(loss, targets[name], predictions[name]))
            if found.bad:
                seen = loss, targets[name], predictions[name]
                why = _as_far_as_known(partial(causes.of_loss, *seen, self._course))
                what = problem("non_finite.loss", node=name, count=found.bad, size=found.size, why=why.reason)
                return self._found(NonFinite(Part.LOSS, self._names[name]), found, what)
            mean = range_of_tensor(keras.ops.mean(_each(loss, targets[name], predictions[name])))
            if mean.bad:
                told = {"node": name, "largest": number(found.largest), "rate": self._course.rate_text}
                return self._found(NonFinite(Part.LOSS, self._names[name]), mean, problem("non_finite.mean", **told))
        return self._in_regularizers(look)

    def _in_regularizers(self, look: Look) -> Found | None:
        for node, made in _leaves(look.stage):
            found = Range()
            for loss in getattr(made.layer, "losses", ()):
                found = found.joined(range_of_tensor(loss))
            if found.bad:
                what = problem("non_finite.penalty", node=made.name, type=made.type)
                return self._found(NonFinite(Part.LOSS, node), found, what)
        return None

    # Backward

    def backward(self) -> Found | None:
        """What the step that broke a weight did: its gradients, or what the optimizer made of sound ones."""
        look = Look(self._compiled, self._batch, self._devices)
        of_variables, of_nodes = look.gradients()
        if any(found.bad for found in of_variables):
            return self._in_gradients(look, of_variables, of_nodes)
        look.restore()
        self._replay.go_to(self._step + 1)
        for node, made in _leaves(look.stage):
            for variable in getattr(made.layer, "variables", ()):
                found = range_of_tensor(variable.value)
                if found.bad:
                    return self._of_update(node, made, variable, found, of_variables)
        return None

    def _of_update(
        self, node: NodeId, made: Made, variable: Any, found: Range, gradients: Sequence[Range]
    ) -> Found | None:
        trained = [one.path for one in self._compiled.model.trainable_variables]
        why = problem("why.statistic")
        if variable.path in trained:
            why = causes.of_update(gradients[trained.index(variable.path)], self._course)
        what = problem(
            "non_finite.weight",
            node=made.name,
            type=made.type,
            name=variable.name,
            count=found.bad,
            size=found.size,
            why=why.reason,
        )
        return self._found(NonFinite(Part.WEIGHT, node, name=str(variable.name)), found, what)

    def _in_gradients(
        self, look: Look, of_variables: Sequence[Range], of_nodes: Sequence[tuple[Made, Range]]
    ) -> Found | None:
        """Gradients run backward: the last node to which sound ones come, and from which unsound ones go."""
        for made, arriving in reversed(of_nodes):
            if arriving.bad:
                continue
            found = look.gradients_through(made)
            if found.bad:
                return self._of_gradient(look, made, found, of_variables)
        return None

    def _of_gradient(self, look: Look, made: Made, found: Range, of_variables: Sequence[Range]) -> Found:
        node, culprit, name = NodeId(made.node), made, ""
        paths = {one.path: told for one, told in zip(look.model.trainable_variables, of_variables, strict=True)}
        leaves = [(NodeId(made.part + inner), one) for inner, one in _leaves(made.inside)] if made.inside else []
        # Inside of a block the last layer whose own gradient is not finite, of those that have one.
        for inner, one in reversed(leaves or [(node, made)]):
            broken = [own for own in getattr(one.layer, "trainable_variables", ()) if paths[own.path].bad]
            if broken:
                node, culprit, name, found = inner, one, str(broken[0].name), paths[broken[0].path]
                break
        why = problem("why.gradient")
        if not made.inside:
            why = _as_far_as_known(lambda: causes.of_gradient(made, look.given(look.stage, look.inputs, made)))
        what = problem(
            "non_finite.gradient",
            node=culprit.name,
            type=culprit.type,
            count=found.bad,
            size=found.size,
            why=why.reason,
        )
        return self._found(NonFinite(Part.GRADIENT, node, name=name), found, what)

    # Support

    @property
    def _course(self) -> Course:
        optimizer = self._compiled.model.optimizer
        return Course(learning_rate(self._compiled.model), int(optimizer.iterations.numpy()))

    def _found(self, first: NonFinite, found: Range, told: Problem) -> Found:
        least, most = found.bounds
        first = NonFinite(
            first.part, first.node, first.name, found.nan, found.infinite, found.size, least, most, first.row
        )
        told = replace(told, node=first.node, warning=True)
        return Found(self._replay.epoch, self._step, first, told)


def _as_far_as_known(told: Callable[[], Problem]) -> Problem:
    """The cause, or that there is none to tell: a layer may be anything, and memory may end; the place is known."""
    try:
        return told()
    except Exception:
        return problem("why.not_known")


def _leaves(stage: Stage, place: str = "", name: str = "") -> list[tuple[NodeId, Made]]:
    """The nodes of a stage and of the blocks within, by their ids in the graph without blocks, with whole names."""
    found = []
    for made in called(stage):
        if made.inside is None:
            found.append((NodeId(place + made.node), replace(made, name=name + made.name)))
        else:
            found += _leaves(made.inside, place + made.part, f"{name}{made.name}.")
    return found


def _others(found: Range) -> Problem:
    """Where the finite numbers lie, as a part of a sentence."""
    least, most = found.bounds
    if least is None or most is None:
        return problem("phrase.none_finite")
    return problem("phrase.finite_between", least=number(least), most=number(most))


def _each(loss: Any, targets: Any, predictions: Any) -> Any:
    """The loss of each sample."""
    if isinstance(loss, keras.losses.Loss):
        return type(loss).from_config({**loss.get_config(), "reduction": None})(targets, predictions)
    return LossFunctionWrapper(loss, reduction=None)(targets, predictions)
