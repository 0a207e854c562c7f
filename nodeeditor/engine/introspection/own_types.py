"""The types that no class of Keras tells: Input, read from ``keras.Input``, Output, which is ours, and Lambda."""

from __future__ import annotations

import inspect

import keras
import msgspec

from nodeeditor.catalog.code import CODE_LAYER, FUNCTION, START
from nodeeditor.catalog.specs import Kind, LayerSpec, Parameter, Port
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.engine.introspection.dtypes import dtype_names
from nodeeditor.graph.elements import INPUT, INPUT_PORT, OUTPUT, OUTPUT_PORT
from nodeeditor.language import marked

_FAMILY = "input and output"

#: Arguments of ``keras.Input`` that a graph says otherwise: the node has the name, the data the batch, and
#: data sets give dense tensors that are always there.
_SAID_OTHERWISE = frozenset({"name", "tensor", "batch_size", "batch_shape", "sparse", "ragged", "optional"})

_COLUMNS = Parameter("columns", Kind.COLUMNS, default=())


def input_type() -> LayerSpec:
    """The type of the nodes where data enters."""
    documented = read_docstring(keras.Input)
    parameters = []
    for item in inspect.signature(keras.Input).parameters.values():
        if item.name in _SAID_OTHERWISE:
            continue
        shape = item.name == "shape"
        kind = Kind.SHAPE if shape else Kind.DTYPE if item.name == "dtype" else Kind.ANY
        parameters.append(
            Parameter(
                item.name,
                kind,
                default=item.default,
                required=shape,
                optional=not shape and item.default is None,
                choices=dtype_names("input") if kind is Kind.DTYPE else (),
                documentation=documented.arguments.get(item.name, ""),
                important=shape or kind is Kind.DTYPE,
                start=(64,) if shape else None,
            )
        )
    parameters += [
        msgspec.structs.replace(
            _COLUMNS, documentation=marked("The columns or arrays of the data set that feed this input.")
        ),
        Parameter(
            "scaling",
            Kind.CHOICE,
            default="none",
            choices=("none", "standardize", "minmax"),
            documentation=marked(
                "How numbers are scaled before they enter: not at all, to mean 0 and deviation 1, or to the range "
                "from 0 to 1. The scale is taken from the training samples."
            ),
        ),
    ]
    return LayerSpec(
        INPUT,
        _FAMILY,
        (),
        (Port(OUTPUT_PORT),),
        tuple(parameters),
        summary=marked("Where data enters the network."),
        documentation=documented.text,
    )


def code_type() -> LayerSpec:
    """The type of the nodes that hold a function as text; Keras's own takes any object for one."""
    documented = read_docstring(keras.layers.Lambda)
    parameters = (
        Parameter(
            FUNCTION,
            Kind.CODE,
            required=True,
            documentation=marked(
                "A function of a tensor, as Python: lambda x: ops.relu(x) * 2, or one def. keras, ops (keras.ops) and "
                "np (NumPy) are there. It runs once you trust this very text."
            ),
            important=True,
            start=START,
        ),
        Parameter(
            "output_shape",
            Kind.SHAPE,
            optional=True,
            documentation=marked("The shape of one sample that it gives, where Keras can't find that out itself."),
        ),
    )
    return LayerSpec(
        CODE_LAYER,
        "core",
        (Port("inputs"),),
        (Port(OUTPUT_PORT),),
        parameters,
        summary=marked("Runs a Python function of yours on a tensor."),
        documentation=documented.text,
        aliases=("code", "function"),
    )


def output_type() -> LayerSpec:
    """The type of the nodes that make a tensor an output of the model."""
    parameters = (
        Parameter(
            "loss",
            Kind.LOSS,
            required=True,
            documentation=marked("What training makes small: how far the output is from the target."),
            important=True,
            start="mean_squared_error",
        ),
        Parameter(
            "loss_weight",
            Kind.NUMBER,
            default=1.0,
            minimum=0.0,
            documentation=marked("How much this loss counts beside those of other outputs."),
            important=True,
        ),
        Parameter(
            "metrics",
            Kind.METRICS,
            default=(),
            documentation=marked("What is measured beside the loss, and shown while training."),
        ),
        Parameter(
            "weighted_metrics",
            Kind.METRICS,
            default=(),
            documentation=marked("What is measured with each sample counted by its weight."),
        ),
        msgspec.structs.replace(
            _COLUMNS, documentation=marked("The columns or arrays of the data set that are the target.")
        ),
        Parameter(
            "encoding",
            Kind.CHOICE,
            default="auto",
            choices=("auto", "one_hot", "sparse", "none"),
            documentation=marked(
                "How classes become numbers: as the loss needs it, as a 1 among zeros, as a whole number, "
                "or not at all."
            ),
        ),
        Parameter(
            "scaling",
            Kind.CHOICE,
            default="none",
            choices=("none", "standardize"),
            documentation=marked("How the numbers of the target are scaled: not at all, or to mean 0 and deviation 1."),
        ),
        msgspec.structs.replace(
            _COLUMNS,
            name="sample_weights",
            documentation=marked(
                "The column that says how much each sample counts in the loss; without one all alike."
            ),
        ),
        Parameter(
            "class_weights",
            Kind.NUMBERS,
            optional=True,
            choices=("balanced",),
            minimum=0.0,
            documentation=marked(
                "How much the samples of each class count in the loss while training: a number a class in the order "
                "of the classes, or balanced for rare ones to count as much as frequent ones."
            ),
        ),
    )
    summary = marked("Makes a tensor an output of the model, with its loss, metrics and target.")
    return LayerSpec(OUTPUT, _FAMILY, (Port(INPUT_PORT),), (), parameters, summary=summary, documentation=summary)
