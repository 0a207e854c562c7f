"""One question to Keras about one call of a layer, and what it answers; answers are remembered."""

from __future__ import annotations

import inspect
import json
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import keras

from nodeeditor.catalog.arguments import arguments_of
from nodeeditor.catalog.code import CODE_LAYER
from nodeeditor.catalog.specs import Kind, Port
from nodeeditor.engine.calling import Arguments, call, spec_of, symbolic
from nodeeditor.engine.code_layers import may_run, raised, untrusted
from nodeeditor.engine.diagnosis import diagnose, other_shape
from nodeeditor.engine.learning import to_learn
from nodeeditor.engine.losses import loss_problem
from nodeeditor.engine.masks import MASK, Masks
from nodeeditor.engine.objects import make, make_layer
from nodeeditor.engine.spares import spares
from nodeeditor.engine.tracing import trace
from nodeeditor.engine.weightless import weightless
from nodeeditor.engine.wording import reason
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.graph.inference import Masking, TensorSpec
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.values import FrozenMap, freeze, thaw

#: Answers kept: a graph of 1,000 nodes with room for what was tried before.
_REMEMBERED = 8192

#: Larger sizes and counts are no numbers for TensorFlow, nor for a message.
_LARGEST = 2**63 - 1

#: What Keras's ``Input`` takes; other parameters of an Input node are for our data.
_INPUT_PARAMETERS = ("shape", "batch_size", "dtype", "sparse", "batch_shape", "ragged", "optional")


@dataclass(frozen=True, slots=True)
class Question:
    """What a layer of ``type`` and ``config`` gives for ``arguments``.

    ``config`` is JSON, which tells 1, 1.0 and true apart. ``first`` are the arguments by which
    another call built the layer before, where it is shared. ``special`` are the ports that are parts
    of lists, or masks.
    """

    type: str
    config: str
    arguments: Arguments = ()
    first: Arguments | None = None
    special: tuple[Port, ...] = ()
    #: Whether code in ``config`` may run; what was answered while it might is no answer when it may not.
    trusted: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What Keras said. ``problem`` names no node yet. ``learns`` is a parameter that data is to tell."""

    outputs: tuple[TensorSpec, ...] = ()
    parameters: int | None = None
    trainable: int | None = None
    problem: Problem | None = None
    masking: Masking | None = None
    learns: str = ""


def question(
    type_name: str,
    config: FrozenMap,
    arguments: Arguments = (),
    first: Arguments | None = None,
    special: tuple[Port, ...] = (),
) -> Question:
    """The question in the form answers are remembered by."""
    written = json.dumps(thaw(config), sort_keys=True)
    return Question(type_name, written, arguments, first, special, may_run(type_name, config))


@lru_cache(maxsize=_REMEMBERED)
def ask(asked: Question) -> Answer:
    """Keras's answer. No weights are made and no error gets out."""
    answer = _asked(asked)
    masks = Masks(asked.arguments, asked.special)
    if not masks.linked:
        return answer

    def takes(arguments: Arguments) -> bool:
        found = _asked(replace(asked, arguments=arguments)).problem
        return found is None or found.warning

    refused = answer.problem is not None and not answer.problem.warning
    found = masks.refused(takes) if refused else masks.useless(takes)
    if found is not None:
        return Answer(problem=found)
    return answer if answer.problem is not None else replace(answer, problem=masks.unread())


def _asked(asked: Question) -> Answer:
    config = FrozenMap(freeze(json.loads(asked.config)))  # type: ignore[arg-type]  # a configuration is a map
    if not asked.trusted:
        return Answer(problem=untrusted(config))
    try:
        with weightless():
            if asked.type == INPUT:
                return _possible(_input(config))
            if asked.type == OUTPUT:
                return _output(config, asked.arguments)
            return _possible(_layer(asked, config))
    except ProblemError as error:
        return Answer(problem=_in_layer(error.problem))


def _possible(answer: Answer) -> Answer:
    """The answer, unless its numbers go beyond what a computer counts in."""
    sizes = [size for spec in answer.outputs for size in spec.shape if size is not None]
    if max([answer.parameters or 0, *sizes]) <= _LARGEST:
        return answer
    return Answer(problem=problem("layer.too_large"))


def input_arguments(config: FrozenMap) -> dict[str, Any]:
    """The arguments of ``keras.Input`` in the configuration of an Input node."""
    return {key: thaw(config[key]) for key in _INPUT_PARAMETERS if config.get(key) is not None}


def _input(config: FrozenMap) -> Answer:
    try:
        tensor = keras.Input(**input_arguments(config))
    except Exception as error:  # Keras checks its parameters with errors of many kinds
        parameter = "dtype" if "dtype" in str(error) else "shape"
        return Answer(problem=replace(problem("layer.bad_config", reason=reason(error)), parameter=parameter))
    return Answer((spec_of(tensor),), 0, 0)


def _output(config: FrozenMap, arguments: Arguments) -> Answer:
    (_, tensor), *_ = arguments
    spec = tensor if isinstance(tensor, TensorSpec) else tensor[0]
    try:
        make(Kind.METRICS, config.get("metrics") or ())
        found = loss_problem(config, spec)
    except ProblemError as error:  # of what is measured; the tensor itself is sound
        found = _in_layer(error.problem)
    # Keras leaves out of the loss what the mask leaves out.
    return Answer((spec,), 0, 0, found, None if spec.mask is None else Masking.USES)


def _layer(asked: Question, config: FrozenMap) -> Answer:
    layer = spares().take(asked.type, asked.config)
    if layer is None:
        layer = make_layer(asked.type, "layer", config)
    learns = to_learn(layer, config)
    found: Problem | None = None
    try:
        if asked.first is not None:
            call(layer, {port: symbolic(value) for port, value in asked.first}, asked.special)
        arguments = {port: symbolic(value) for port, value in asked.arguments}
        tensors = call(layer, arguments, asked.special)
        if any(tensor is given for tensor in tensors for given in keras.tree.flatten(arguments)):
            return Answer(problem=problem("layer.gives_input"))  # the model would run in a circle
        if _worth_tracing(layer, config, arguments):
            computed = _trace(layer, arguments, asked.special, learns)
            if computed is not None and not all(map(_fits, computed, tensors)):
                found = other_shape(asked.arguments, computed, tensors)
        # As a model counts: a wrapper that says it is frozen may hold weights that its model trains all the same.
        trainable = sum(math.prod(weight.shape) for weight in layer.weights if weight.trainable)
        if found is not None and not found.warning:
            return Answer(problem=found)
        outputs = tuple(map(spec_of, tensors))
        masking = _masking(layer, asked, outputs)
        return Answer(outputs, layer.count_params(), trainable, found, masking, learns)
    except Exception as error:  # whatever breaks deep in Keras is a mistake in the graph, not ours
        if asked.type == CODE_LAYER:
            return Answer(problem=raised(error))
        masked = Masks(asked.arguments, asked.special).masked  # what is said without masks tells which of them is wrong
        return Answer(problem=diagnose(layer, masked, asked.first, error))


def _trace(layer: Any, arguments: dict[str, Any], ports: Sequence[Port], learns: str) -> Any:
    """What the layer's code makes of symbolic tensors; its errors are raised.

    None for a layer that ``learns`` and has learned nothing yet, which is no error.
    """
    try:
        return trace(lambda **given: call(layer, given, ports), **arguments)
    except Exception as error:
        # Keras asks for a call of ``adapt`` by its name, or misses what that would have set.
        if not learns or not ("adapt" in str(error) or isinstance(error, AttributeError)):
            raise
        return None


def _worth_tracing(layer: Any, config: FrozenMap, arguments: dict[str, Any]) -> bool:
    """Whether a layer's formula for shapes may overlook what its code trips over.

    That is so with several kinds of inputs, with whole numbers or texts, with an axis that no weights
    hang on, with a layer that does not say what it takes or that may learn from data, which can be texts
    alone, and with two layers whose results are merged. For the rest the build settles what fits, and to
    trace them would take ten times longer.
    """
    exact = any(not keras.backend.is_float_dtype(tensor.dtype) for tensor in keras.tree.flatten(arguments))
    loose = ("axis" in config and not layer.weights) or config.get("backward_layer") is not None
    return len(arguments) > 1 or exact or layer.input_spec is None or loose or hasattr(layer, "adapt")


def _fits(computed: Any, told: Any) -> bool:
    """Whether a tensor as it is computed has the shape that Keras told of it, as far as sizes are known."""
    if len(computed.shape) != len(told.shape):
        return False
    return all(None in sizes or sizes[0] == sizes[1] for sizes in zip(computed.shape, told.shape, strict=True))


def _masking(layer: Any, asked: Question, outputs: Iterable[TensorSpec]) -> Masking | None:
    masked = [port for port, value in asked.arguments if _has_mask(value)]
    goes_on = any(map(_has_mask, outputs))
    if Masks(asked.arguments, asked.special).linked:
        return Masking.USES
    if not masked:
        return Masking.MAKES if goes_on else None
    named = inspect.signature(layer.call).parameters
    # Keras fills these arguments from the masks of the tensors, a plain `mask` only where no other argument,
    # such as an initial state, holds tensors.
    is_filled = MASK in named and len(arguments_of(asked.special, dict(asked.arguments))) == 1
    if is_filled or any(f"{port}_mask" in named for port in masked):
        return Masking.USES
    return Masking.PASSES if goes_on else Masking.DROPS


def _has_mask(value: TensorSpec | tuple[TensorSpec, ...]) -> bool:
    return any(map(_has_mask, value)) if isinstance(value, tuple) else value.mask is not None


def _in_layer(found: Problem) -> Problem:
    """The problem of making an object, as one of the layer it is for."""
    if found.code == "object.bad" and found.arguments["kind"] == Kind.LAYER.value:
        return replace(found, code="layer.bad_config", arguments=FrozenMap(reason=found.arguments["reason"]))
    return replace(found, code={"object.bad": "layer.object_bad", "object.unknown": "layer.object_unknown"}[found.code])
