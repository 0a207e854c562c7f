"""Runs with other values: a graph trained again with each of several values of its settings and parameters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from nodeeditor.catalog import literals
from nodeeditor.document import Document, GraphFileError
from nodeeditor.document.format import dumps
from nodeeditor.document.training import read_training, training_to_map
from nodeeditor.graph.edits import SetConfig, SetTraining
from nodeeditor.language import tr
from nodeeditor.problems import ProblemError, problem
from nodeeditor.runs.settings import flattened, setting_text, with_setting
from nodeeditor.values import Value, is_storable, thaw

#: More runs than this at once are a slip of the hand.
MOST = 200
_RANGE = re.compile(r"\s*(-?\d{1,9})\s*\.\.\s*(-?\d{1,9})\s*")


@dataclass(frozen=True, slots=True)
class Place:
    """A setting of the training by its path, or where ``node`` is given a parameter of its layer."""

    path: str
    node: str | None = None

    @property
    def name(self) -> str:
        """How it is called where both kinds stand beside each other."""
        return f"{self.node}.{self.path}" if self.node else self.path

    @property
    def short(self) -> str:
        """How it is called where there is little room."""
        return self.name if self.node else self.path.rpartition(".")[2]


@dataclass(frozen=True, slots=True)
class Variation:
    """A graph to be trained, and what sets it apart from the others."""

    label: str
    text: str


def settings_of(document: Document) -> dict[str, Any]:
    """Each setting of a document's training by its path."""
    return flattened(thaw(training_to_map(document.graph.training)))


def read_values(place: Place, text: str, like: Value) -> tuple[Value, ...]:
    """The values in a text: ``0.1, 0.01``, ``0..4``, ``Adam, SGD``, ``(3, 3), (5, 5)``.

    ``like`` is a value of the kind that is wanted. Raises :class:`ProblemError` where there is none.
    """
    found: list[Value] = []
    for part in _parts(text):
        between = _RANGE.fullmatch(part)
        if between is not None:
            first, last = int(between[1]), int(between[2])
            if abs(last - first) >= MOST:
                raise ProblemError(problem("runs.too_many", count=abs(last - first) + 1, most=MOST))
            found += range(first, last + 1) if first <= last else range(first, last - 1, -1)
        elif part.strip():
            found.append(_value(part.strip(), like))
    if not found:
        raise ProblemError(problem("runs.no_values", setting=place.name))
    return tuple(dict.fromkeys(found))


def varied(document: Document, choices: Mapping[Place, Sequence[Value]]) -> list[Variation]:
    """The document once for each combination of values. Raises :class:`ProblemError` for a value that can't be."""
    count = 1
    for values in choices.values():
        count *= len(values)
    if count > MOST:
        raise ProblemError(problem("runs.too_many", count=count, most=MOST))
    several = [place for place, values in choices.items() if len(values) > 1] or list(choices)
    made = []
    for values in product(*choices.values()):
        chosen = dict(zip(choices, values, strict=True))
        label = ", ".join(f"{place.short} {setting_text(thaw(chosen[place]))}" for place in several)
        made.append(Variation(label, _with(document, chosen)))
    return made


def _with(document: Document, chosen: Mapping[Place, Value]) -> str:
    graph = document.graph.copy()
    settings = thaw(training_to_map(graph.training))
    for place, value in chosen.items():
        if place.node is None:
            try:
                settings = with_setting(settings, place.path, thaw(value))
                read_training(settings, "training")
            except GraphFileError as error:
                raise _refused(place, value, str(error)) from error
            except KeyError as error:
                raise ProblemError(problem("runs.no_place", setting=place.name)) from error
        else:
            node = graph.node_named(place.node)
            if node is None:
                raise ProblemError(problem("runs.no_place", setting=place.name))
            if not is_storable(value):
                raise _refused(place, value, tr("a graph file can't hold it."))
            layer = graph.layer_of(node)
            graph.apply(SetConfig(layer.id, layer.config.with_value(place.path, value)))
    graph.apply(SetTraining(read_training(settings, "training").value))
    return dumps(replace(document, graph=graph))


def _refused(place: Place, value: Value, reason: str) -> ProblemError:
    return ProblemError(problem("runs.bad_value", setting=place.name, value=setting_text(thaw(value)), reason=reason))


def _parts(text: str) -> Iterator[str]:
    """What stands between the commas that are in no brackets and no quotes."""
    depth, quote, part = 0, "", ""
    for letter in text:
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "\"'":
            quote = letter
        elif letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
        elif letter == "," and depth <= 0:
            yield part
            part = ""
            continue
        part += letter
    yield part


def _value(text: str, like: Value) -> Value:
    if isinstance(like, str) and text not in ("none", "None"):
        return text.strip("\"'")
    try:
        value = literals.read(text)
    except ValueError:
        return text
    # A number that may have a fraction is one, so that 1 and 1.0 are one value.
    return float(value) if isinstance(like, float) and type(value) is int else value
