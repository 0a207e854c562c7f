"""Finding nodes by terms: their names, types, parameters, shapes, counts, problems."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.describe import short_text, type_text
from nodeeditor.catalog.texts import value_text
from nodeeditor.finding.reading import read
from nodeeditor.finding.shapes import fits, pattern_of
from nodeeditor.finding.terms import Comparison, Query, Term, Word, compiled
from nodeeditor.finding.values import NUMERIC, in_order, number_of, same_number
from nodeeditor.graph.blocks import block_of
from nodeeditor.graph.elements import Layer, LayerId, NodeId
from nodeeditor.graph.inference import NodeReport, Shape, TensorSpec
from nodeeditor.graph.level import Level
from nodeeditor.problems import Problem, problem
from nodeeditor.values import Value

#: What a node may be, as ``is:`` asks for it, or a word alone.
STATES = ("problem", "error", "warning", "shared", "frozen", "block", "muted", "bypassed")
#: Examples of what one can look for, each of another kind.
EXAMPLES = ("units>256", "activation=relu", "rank:4", "params>1M", "conv -frozen")

_Test: TypeAlias = Callable[[NodeId], bool]


@dataclass(frozen=True, slots=True)
class Looked:
    """A level that is looked through, and what is known of its nodes."""

    level: Level
    catalog: Catalog
    report: Callable[[NodeId], NodeReport | None]


@dataclass(frozen=True, slots=True)
class Search:
    """What a text asks for of nodes; what is wrong with it is told only once a level was looked through."""

    query: Query
    fault: Problem | None

    @classmethod
    def of(cls, text: str) -> Search:
        """Read a text. Never raises."""
        found = read(text)
        return cls(found.query, found.fault)

    def found(self, looked: Looked) -> tuple[list[NodeId], Problem | None]:
        """The nodes of a level that are asked for, in their order, and what is wrong with the terms there."""
        tests = _Tests(looked)
        holds = compiled(self.query, tests.test)
        return [node for node in looked.level.nodes if holds(node)], self.fault or tests.fault


class _Tests:
    """Makes a test of each term, for the nodes of one level."""

    def __init__(self, looked: Looked) -> None:
        self._looked = looked
        self._level = looked.level
        self._nodes, self._layers = looked.level.nodes, looked.level.layers
        self.fault: Problem | None = None

    def test(self, term: Term) -> _Test:
        """Whether the term holds of a node."""
        return self._word(term.text) if isinstance(term, Word) else self._comparison(term)

    def _word(self, text: str) -> _Test:
        wanted, nodes = text.casefold(), self._nodes
        # A word that is a value finds it too: conv relu.
        of_type = self._of_types(lambda kind: wanted in f"{type_text(kind)}\n{kind}".casefold())
        told = self._of_layers(_holding(wanted))
        state = self._state(wanted)
        if state is None:
            return lambda node: of_type(node) or wanted in nodes[node].name.casefold() or told(node)
        return lambda node: of_type(node) or wanted in nodes[node].name.casefold() or state(node) or told(node)

    def _comparison(self, term: Comparison) -> _Test:
        key = term.key.casefold()
        match key:
            case "name":
                return self._told(term, lambda node: (self._nodes[node].name,))
            case "type":
                holds = self._test_of_values(term)
                return self._of_types(lambda kind: holds((type_text(kind), kind)))
            case "family":
                holds = self._test_of_values(term)
                return self._of_types(lambda kind: holds(self._family(kind)))
            case "problem":
                return self._told(term, lambda node: tuple(found.text for found in self._problems(node)), loosely=True)
            case "is":
                return self._is(term)
            case "shape":
                return self._shape(term)
            case "rank":
                holds = self._test_of_values(term)
                return self._of_tensors(lambda tensor: holds((len(tensor.shape),)))
            case "channels":
                return self._told(term, self._channels)
            case "dtype":
                holds = self._test_of_values(term)
                return self._of_tensors(lambda tensor: holds((tensor.dtype,)))
            case "params" | "parameters":
                return self._told(term, lambda node: self._counts(node)[:1])
            case "trainable_params":
                return self._told(term, lambda node: self._counts(node)[1:])
        return self._parameter(term, key)

    # Terms of one kind each

    def _is(self, term: Comparison) -> _Test:
        state = self._state(term.value.casefold())
        if state is None:
            self._tell(problem("find.unknown_state", value=term.value, states=", ".join(STATES)))
            return _never
        return (lambda node: not state(node)) if term.order == "!=" else state

    def _shape(self, term: Comparison) -> _Test:
        pattern = pattern_of(term.value)
        if pattern is None:
            self._tell(problem("find.bad_shape", value=term.value))
            return _never
        holds = self._of_tensors(lambda tensor: fits(tensor.shape, pattern))
        return (lambda node: not holds(node)) if term.order == "!=" else holds

    def _parameter(self, term: Comparison, key: str) -> _Test:
        """Of a layer's parameter, by its full name: its value, or the default where it has none."""
        types = {layer.type for layer in self._layers.values()}
        specs = {kind: spec for kind in types if (spec := self._looked.catalog.layer(kind)) is not None}
        parameters = {
            kind: parameter
            for kind, spec in specs.items()
            for parameter in spec.parameters
            if parameter.name.casefold() == key
        }
        is_known = parameters or any(name.casefold() == key for layer in self._layers.values() for name in layer.config)
        if not is_known and self._layers:
            self._tell(problem("find.unknown_key", key=term.key))

        holds = self._test_of_values(term)
        known: dict[tuple[str, type, Value], bool] = {}

        def of_layer(layer: Layer) -> bool:
            parameter = parameters.get(layer.type)
            if parameter is None:
                return holds(tuple(value for name, value in layer.config.items() if name.casefold() == key))
            value = layer.config.get(parameter.name, parameter.default)
            place = (layer.type, value.__class__, value)
            found = known.get(place)
            if found is None:
                items = value if isinstance(value, tuple) else ()
                texts = () if term.order in NUMERIC else (value_text(parameter, value), short_text(value))
                found = known[place] = holds((value, *texts, *items))
            return found

        return self._of_layers(of_layer)

    def _told(self, term: Comparison, values: Callable[[NodeId], tuple[Value, ...]], *, loosely: bool = False) -> _Test:
        holds = self._test_of_values(term, loosely=loosely)
        return lambda node: holds(values(node))

    def _test_of_values(self, term: Comparison, *, loosely: bool = False) -> Callable[[tuple[Value, ...]], bool]:
        """Whether one of some values is so: ``:`` asks for a part of a text, ``=`` for all of it."""
        if term.order in NUMERIC:
            limit = number_of(term.value)
            if limit is None:
                fault = problem("find.not_number", term=f"{term.key}{term.order}", value=term.value, key=term.key)
                self._tell(fault)
                return lambda _values: False
            return lambda values: in_order(values, term.order, limit)
        wanted = _plain(term.value)
        is_part = loosely or term.order == ":"

        def equal(value: Value) -> bool:
            same = same_number(value, term.value)
            if same is not None:
                return same
            text = _plain(str(value))
            return wanted == text or (is_part and wanted in text and number_of(value) is None)

        if term.order == "!=":
            return lambda values: bool(values) and not any(equal(value) for value in values)
        return lambda values: any(equal(value) for value in values)

    # What is known of a node

    def _layer(self, node: NodeId) -> Layer:
        return self._layers[self._nodes[node].layer]

    def _problems(self, node: NodeId) -> tuple[Problem, ...]:
        report = self._looked.report(node)
        return report.problems if report else ()

    def _family(self, kind: str) -> tuple[Value, ...]:
        spec = self._looked.catalog.layer(kind)
        return (spec.family,) if spec else ()

    def _channels(self, node: NodeId) -> tuple[Value, ...]:
        """The size of the last axis; of the second one where the layer has its channels first."""
        report = self._looked.report(node)
        if report is None:
            return ()
        axis = 1 if self._layer(node).config.get("data_format") == "channels_first" else -1
        return tuple(tensor.shape[axis] for _, tensor in report.outputs if len(tensor.shape) > 1)

    def _counts(self, node: NodeId) -> tuple[Value, ...]:
        """How many parameters the layer has, and how many of them are trained."""
        report = self._looked.report(node)
        return (report.parameters, report.trainable) if report and report.parameters is not None else ()

    def _state(self, word: str) -> _Test | None:
        nodes = self._nodes
        match word:
            case "problem" | "problems":
                return lambda node: bool(self._problems(node))
            case "error" | "errors":
                return lambda node: any(not found.warning for found in self._problems(node))
            case "warning" | "warnings":
                return lambda node: any(found.warning for found in self._problems(node))
            case "shared":
                return self._of_layers(lambda layer: len(self._level.calls_of(layer.id)) > 1)
            case "frozen":
                return self._of_layers(lambda layer: layer.config.get("trainable") is False)
            case "muted" | "bypassed":
                return lambda node: nodes[node].mode.value == word
            case "block" | "blocks":
                return self._of_layers(lambda layer: block_of(layer.type) is not None)
        return None

    def _of_layers(self, holds: Callable[[Layer], bool]) -> _Test:
        """A test of the node's layer: asked once of each layer."""
        nodes, layers = self._nodes, self._layers
        known: dict[LayerId, bool] = {}

        def test(node: NodeId) -> bool:
            layer = nodes[node].layer
            found = known.get(layer)
            if found is None:
                found = known[layer] = holds(layers[layer])
            return found

        return test

    def _of_types(self, holds: Callable[[str], bool]) -> _Test:
        """A test of the type of the node's layer."""
        found = {kind for kind in {layer.type for layer in self._layers.values()} if holds(kind)}
        nodes, layers = self._nodes, self._layers
        return lambda node: layers[nodes[node].layer].type in found

    def _of_tensors(self, holds: Callable[[TensorSpec], bool]) -> _Test:
        """A test of what the node gives: one of its tensors is so."""
        report_of = self._looked.report
        known: dict[tuple[Shape, str], bool] = {}

        def test(node: NodeId) -> bool:
            report = report_of(node)
            for _, tensor in report.outputs if report is not None else ():
                kind = (tensor.shape, tensor.dtype)
                found = known.get(kind)
                if found is None:
                    found = known[kind] = holds(tensor)
                if found:
                    return True
            return False

        return test

    def _tell(self, fault: Problem) -> None:
        self.fault = self.fault or fault


def _holding(wanted: str) -> Callable[[Layer], bool]:
    """Whether a text among the values of a layer has ``wanted`` in it; looked at once for each text."""
    known: dict[str, bool] = {}

    def test(layer: Layer) -> bool:
        for value in layer.config.values():
            if isinstance(value, str):
                found = known.get(value)
                if found is None:
                    found = known[value] = wanted in value.casefold()
                if found:
                    return True
        return False

    return test


def _never(_node: NodeId) -> bool:
    return False


def _plain(text: str) -> str:
    """A text as it is compared: ``3×3``, ``(3, 3)`` and ``3,3`` are one."""
    return "".join(text.casefold().replace("×", ",").split()).strip("()[]")
