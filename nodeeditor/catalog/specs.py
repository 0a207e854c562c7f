"""What the catalog says of a layer type: its ports, its parameters, its documentation."""

from __future__ import annotations

from enum import Enum
from typing import Any

import msgspec

from nodeeditor.values import FrozenMap, freeze


class Kind(Enum):
    """What a parameter takes, and so which editor it gets."""

    INTEGER = "integer"
    NUMBER = "number"
    BOOLEAN = "boolean"
    TEXT = "text"
    CHOICE = "choice"
    SHAPE = "shape"
    """A tuple of whole numbers, None for an open size."""
    INTEGERS = "integers"
    """A whole number, or a tuple of them (``kernel_size``), or a tuple of such tuples (``cropping``)."""
    NUMBERS = "numbers"
    """A number, or a tuple of them (the ``factor`` of a random zoom)."""
    ACTIVATION = "activation"
    INITIALIZER = "initializer"
    REGULARIZER = "regularizer"
    CONSTRAINT = "constraint"
    DTYPE = "dtype"
    OPTIMIZER = "optimizer"
    SCHEDULE = "schedule"
    """A number, or an object that makes the number a function of the step (``learning_rate``)."""
    LOSS = "loss"
    METRIC = "metric"
    METRICS = "metrics"
    """A tuple of metrics."""
    LAYER = "layer"
    LAYERS = "layers"
    COLUMNS = "columns"
    """A tuple of column names of the bound data."""
    LIST = "list"
    SLICES = "slices"
    """A text as Python has it in square brackets: which parts of a tensor (``":, 0, 1:5"``)."""
    CODE = "code"
    """Python as a text: one function of a tensor, shown as it is and run by nobody but an engine that may."""
    ANY = "any"


#: What the types of operations begin with: ``ops.add`` is ``keras.ops.add``.
OPERATION_PREFIX = "ops."

#: The kinds whose values name an object of the catalog, alone or with its configuration.
OBJECT_KINDS = frozenset(
    {
        Kind.ACTIVATION,
        Kind.INITIALIZER,
        Kind.REGULARIZER,
        Kind.CONSTRAINT,
        Kind.OPTIMIZER,
        Kind.SCHEDULE,
        Kind.LOSS,
        Kind.METRIC,
    }
)


def is_operation(type_name: str) -> bool:
    """Whether nodes of that type call a function of ``keras.ops``, and no layer."""
    return type_name.startswith(OPERATION_PREFIX)


class Port(msgspec.Struct, frozen=True, omit_defaults=True):
    """A named input or output. A ``variadic`` input takes any number of links, in order.

    An input's name is that of the argument of the layer's ``call``; where ``call`` takes one list of
    several tensors, each has its port, and ``argument`` names the list. A ``mask`` input tells which values of
    another one count; Keras fills it from the mask that travels with that tensor while it is open. An output
    that a layer has only in some configurations tells in ``when`` which parameter must be true (``!name``:
    must be None). Where the number of such outputs hangs on a nested layer, ``inner`` names the parameter
    that holds it: the port then stands once for each state of that layer, numbered. Where it hangs on a
    number, or on the places between the parts, ``count`` names the parameter that has it. An input with
    ``constant`` may stay open where the parameter of the same name has a value, which then stands for the tensor.
    """

    name: str
    variadic: bool = False
    optional: bool = False
    argument: str = ""
    mask: bool = False
    when: str = ""
    inner: str = ""
    count: str = ""
    constant: bool = False


class Parameter(msgspec.Struct, frozen=True, omit_defaults=True):
    """One parameter of a layer or object. ``default`` is plain data; ``required`` ones have none.

    ``minimum`` and ``maximum`` bound numbers, ends included. ``optional`` says that None is a value.
    ``important`` ones are shown on the node, in the order of the parameters. ``start`` is the value a
    fresh layer gets where the parameter has no default.
    """

    name: str
    kind: Kind
    default: Any = None
    required: bool = False
    optional: bool = False
    choices: tuple[str, ...] = ()
    minimum: float | None = None
    maximum: float | None = None
    documentation: str = ""
    important: bool = False
    start: Any = None

    def __post_init__(self) -> None:
        """JSON knows lists and objects only; in here plain data is immutable."""
        msgspec.structs.force_setattr(self, "default", freeze(self.default))
        msgspec.structs.force_setattr(self, "start", freeze(self.start))


class LayerSpec(msgspec.Struct, frozen=True, omit_defaults=True):
    """One layer type. ``reason`` tells why a type can't stand in a graph, and is empty where it can.

    ``states`` counts the tensors that a recurrent layer, or a cell of one, carries from step to step.
    ``source`` names the module and the class of a layer that is not Keras's own (``"lab.layers:Gate"``);
    its ``type`` is the name it is registered under.
    ``learns`` names the parameters whose values a layer learns from data before a training, where none of
    them is given.

    A type that begins with ``ops.`` is an operation: a function of ``keras.ops``. ``arguments`` are those of
    the function in its order, a star before one that takes any number of tensors by place; ``operations``
    names the classes of what Keras puts into a network for it; ``operator`` is what Python has for it.
    """

    type: str
    family: str
    inputs: tuple[Port, ...]
    outputs: tuple[Port, ...]
    parameters: tuple[Parameter, ...]
    summary: str = ""
    documentation: str = ""
    aliases: tuple[str, ...] = ()
    reason: str = ""
    states: int = 0
    source: str = ""
    learns: tuple[str, ...] = ()
    arguments: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    operator: str = ""

    @property
    def is_operation(self) -> bool:
        """Whether this is a function of ``keras.ops``, and no layer."""
        return is_operation(self.type)

    def to_learn(self, config: FrozenMap) -> str:
        """The parameter that a layer of ``config`` has to learn from data before a training; empty for none."""
        given = any(config.get(name) is not None for name in self.learns)
        return self.learns[0] if self.learns and not given else ""

    @property
    def placeable(self) -> bool:
        """Whether a node of this type can stand in a graph."""
        return not self.reason

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)

    def input(self, name: str) -> Port | None:
        """The input port of that name."""
        return next((port for port in self.inputs if port.name == name), None)

    def output(self, name: str) -> Port | None:
        """The output port of that name."""
        return next((port for port in self.outputs if port.name == name), None)


class ObjectSpec(msgspec.Struct, frozen=True, omit_defaults=True):
    """A Keras object that a parameter may name: an activation, initializer, optimizer, loss ...

    ``name`` is the class name, or for a function (an activation) its name. ``better`` is ``"up"`` or
    ``"down"`` for a metric of which more or less is better, and empty where that is not known.
    """

    name: str
    kind: Kind
    parameters: tuple[Parameter, ...] = ()
    summary: str = ""
    documentation: str = ""
    aliases: tuple[str, ...] = ()
    better: str = ""

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name."""
        return next((parameter for parameter in self.parameters if parameter.name == name), None)
