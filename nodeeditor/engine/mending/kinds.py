"""Repairs of the kind of values: whole numbers or texts where fractions are needed, or numbers for texts."""

from __future__ import annotations

from collections.abc import Iterator

from nodeeditor.engine.asking import ask, question
from nodeeditor.engine.corrections import TAKE_INDICES
from nodeeditor.engine.mending.case import Arriving, Case
from nodeeditor.engine.mending.inserting import insert, places
from nodeeditor.graph.elements import INPUT
from nodeeditor.graph.inference import TensorSpec
from nodeeditor.graph.queries import upstream
from nodeeditor.problems import Fix
from nodeeditor.values import FrozenMap

#: So many bins tell texts apart where nothing is known of them, and so many words an Embedding knows.
_BINS = 1000
#: So many features tell one whole number from another, where they stand for words or the like.
_FEATURES = 64


def kind_repairs(case: Case) -> Iterator[Fix]:
    """Another dtype of the Input where the values come from, or what makes fractions or features of them."""
    for at in places(case):
        dtype = at.spec.dtype
        if dtype.startswith("float"):
            continue
        if dtype == "string":
            if case.layer.type in TAKE_INDICES:
                yield insert(case, at, ("TextVectorization", {}))
                yield insert(case, at, ("Hashing", {"num_bins": _BINS}))
                continue
            # The layers that look words up must be shown them first; hashing needs no data.
            yield insert(case, at, ("Hashing", {"num_bins": _BINS, "output_mode": "multi_hot"}))
            continue
        if dtype.startswith(("int", "uint")):
            yield insert(case, at, ("Embedding", {"input_dim": _BINS, "output_dim": _FEATURES}))
        yield from other_dtype(case, at, "float32")
        yield insert(case, at, ("ops.cast", {"dtype": "float32"}))


def text_repairs(case: Case) -> Iterator[Fix]:
    """Texts from the Input, for a layer that got numbers."""
    for at in places(case):
        yield from other_dtype(case, at, "string")


def text_input_repairs(case: Case) -> Iterator[Fix]:
    """One text an example from the Input, for a layer that takes nothing else and got several numbers."""
    for at in places(case):
        is_from_input = case.graph.layer_of(at.link.source).type == INPUT
        is_one = at.spec.dtype == "string" and at.shape[1:] == (1,)
        if is_from_input and not is_one and _needs_texts(case, at.link.target_port):
            name = case.graph.nodes[at.link.source].name
            yield Fix("fix.text_input", FrozenMap(at=at.link.source, other=name))


def _needs_texts(case: Case, port: str) -> bool:
    number = TensorSpec((None, 1), "float32")
    found = ask(question(case.layer.type, case.layer.config, ((port, number),))).problem
    return found is not None and found.code == "layer.no_texts"


def other_dtype(case: Case, at: Arriving, dtype: str) -> Iterator[Fix]:
    """The dtype at the Inputs that what arrives ``at`` comes from."""
    for node in sorted(upstream(case.graph, [at.link.source])):
        if case.graph.layer_of(node).type == INPUT:
            name = case.graph.nodes[node].name
            setting = FrozenMap(parameter="dtype", value=dtype, at=node, other=name)
            yield Fix("fix.set_parameter_of", setting)
