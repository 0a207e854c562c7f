"""Finds the layer classes of Keras, their families, their order, and which can stand in a graph."""

from __future__ import annotations

import inspect
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import keras

from nodeeditor.catalog.specs import Kind, Parameter
from nodeeditor.engine import corrections
from nodeeditor.engine.introspection.docstrings import read_docstring
from nodeeditor.language import marked

#: The folders of Keras's source by the family their layers belong to, in the order families are listed.
FAMILIES: dict[str, str] = {
    "core": marked("core"),
    "convolutional": marked("convolution"),
    "pooling": marked("pooling"),
    "merging": marked("merge"),
    "normalization": marked("normalization"),
    "regularization": marked("regularization"),
    "reshaping": marked("reshaping"),
    "rnn": marked("recurrent"),
    "attention": marked("attention"),
    "activations": marked("activation"),
    "preprocessing": marked("preprocessing"),
}
WRAPPER = marked("wrapper")
ORDER = (marked("input and output"), *FAMILIES.values(), WRAPPER)

BASE_CLASS = marked("It is a base class that other layers are made of.")
CELL = marked("It is a cell: it computes one step, and stands inside a recurrent layer.")
NO_INPUT = marked("It takes no tensor; use Input.")
WHOLE_NETWORK = marked("It is a whole network, of layers that can be drawn one by one.")
NOT_PLAIN = marked("It needs a Python object, which a graph file can't hold.")


@dataclass(frozen=True, slots=True)
class LayerClass:
    """A layer class and all names Keras gives it, the class's own first."""

    cls: type
    name: str
    aliases: tuple[str, ...]


def layer_classes() -> list[LayerClass]:
    """Every layer class in ``keras.layers``, each once."""
    names: dict[type, list[str]] = {}
    for name, thing in sorted(vars(keras.layers).items()):
        if inspect.isclass(thing) and issubclass(thing, keras.Layer):
            names.setdefault(thing, []).append(name)
    found = []
    for cls, given in names.items():
        # A class may be public under another name than its own (GroupedQueryAttention).
        name = cls.__name__ if cls.__name__ in given else given[0]
        found.append(LayerClass(cls, name, tuple(other for other in given if other != name)))
    return found


def family_of(cls: type, parameters: tuple[Parameter, ...]) -> str:
    """The family of a layer class: a wrapper by what it holds, any other by where Keras keeps it."""
    if any(item.kind is Kind.LAYER and item.required and item.name == "layer" for item in parameters):
        return WRAPPER
    folders = cls.__module__.split(".")
    return next((family for folder, family in FAMILIES.items() if folder in folders), "core")


def reason_against(cls: type, not_plain: str | None, constructible: bool) -> str:
    """Why no node of the class can stand in a graph; empty where one can."""
    if cls.__name__ in corrections.REASONS:
        return corrections.REASONS[cls.__name__]
    own_call = getattr(cls, "call", None)
    takes = inspect.signature(own_call).parameters if own_call else {}
    if own_call is keras.Layer.call or re.search(r"\babstract\b", read_docstring(cls).summary.lower()):
        return BASE_CLASS
    if "states" in takes:
        return CELL
    if set(takes) <= {"self"}:
        return NO_INPUT
    if not_plain is not None or not constructible:
        return NOT_PLAIN
    return ""


def mentions(pattern: str) -> Counter[str]:
    """How often Keras's own source has what ``pattern`` finds: what its makers use most, its readers look for first."""
    found: Counter[str] = Counter()
    for path in Path(keras.src.__file__).parent.rglob("*.py"):
        found.update(re.findall(pattern, path.read_text(encoding="utf-8")))
    return found
