"""A network takes over the weights that it begins with: of each layer what fits, and the rest stays fresh."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from nodeeditor.document.paths import located
from nodeeditor.engine.learning import Teach, recall, settle
from nodeeditor.engine.weights.source import Source, opened_source
from nodeeditor.engine.weights.variables import LiveVariables, described, layers_of, live_variables
from nodeeditor.graph.expansion import expand
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import NodeCall
from nodeeditor.problems import Problem, ProblemError, problem
from nodeeditor.weights.matching import Inheritance, inherit
from nodeeditor.weights.places import names_of_layers
from nodeeditor.weights.report import plain
from nodeeditor.weights.variables import LayerWeights, Names
from nodeeditor.weights.verdicts import Fate, Verdict
from nodeeditor.weights.wording import source_text


@dataclass(frozen=True)
class Begun:
    """What a network took over of the weights at ``path``; ``digest`` tells other ones at that place apart."""

    path: str
    inheritance: Inheritance
    digest: str
    notes: tuple[Problem, ...] = ()

    @property
    def note(self) -> Problem:
        """What is told of it, with the counts."""
        return problem("weights.begins", **self._counts)

    @property
    def shortfall(self) -> tuple[Problem, ...]:
        """What is told where not all layers have all of the weights, and what else is."""
        if self.inheritance.count(Fate.KEPT) == len(self.inheritance.verdicts) and not self.inheritance.left:
            return self.notes
        return problem("weights.exported", **self._counts), *self.notes

    @property
    def record(self) -> dict[str, Any]:
        """What the record of a run tells of it."""
        counts = {fate.value: self.inheritance.count(fate) for fate in Fate}
        return {"path": self.path, "sha256": self.digest, **counts, "unused": len(self.inheritance.left)}

    @property
    def _counts(self) -> dict[str, Any]:
        counts = {fate.value: self.inheritance.count(fate) for fate in Fate}
        return {"source": source_text(self.inheritance.found), "left": len(self.inheritance.left), **counts}

    @property
    def report(self) -> bytes:
        """What became of each layer, as a file."""
        content = {**self.record, "layers": plain(self.inheritance)}
        return msgspec.json.format(msgspec.json.encode(content), indent=2) + b"\n"


@dataclass
class Beginning:
    """Weights that are open, while the model of a graph is made."""

    _graph: Graph
    _path: str
    _source: Source
    _notes: list[Problem] = field(default_factory=list)

    def teaching(self, teach: Teach) -> Teach:
        """Gives layers that learn from data what they learned before, where that is here; ``teach`` the others."""

        def taught(layer: Any, call: NodeCall, inputs: Mapping[str, Any], tensors: Sequence[Any]) -> None:
            learned = self._source.learned.get(layer.name)
            if learned is not None:
                recall(layer, learned)
            elif not self._recalled(layer, tensors):
                if hasattr(layer, "get_vocabulary"):
                    self._notes.append(problem("weights.learned_anew", node=call.name))
                teach(layer, call, inputs, tensors)

        return taught

    def _recalled(self, layer: Any, tensors: Sequence[Any]) -> bool:
        """Whether a layer was given what it learned before; those after it may learn from what it gives at once."""
        if not layer.built and not hasattr(layer, "get_vocabulary"):
            layer.build(tensors[0].shape)
        variables = live_variables(layer)
        verdicts = inherit([described(layer, (layer.name,), variables)], self._source.found).verdicts
        (*_, verdict) = (None, *verdicts)
        if verdict is None or verdict.fate is not Fate.KEPT:
            return False
        self._give(layer, verdict, variables)
        return True

    def take(self, model: Any) -> Begun:
        """Give ``model`` what fits. Raises ``ProblemError`` where that is nothing at all."""
        digest = self._source.digest()  # before anything is changed by values that are damaged
        layers = dict(layers_of(model))
        live = {names: live_variables(layer) for names, layer in layers.items()}
        inheritance = inherit(self._described(layers, live), self._source.found)
        if inheritance.verdicts and not any(verdict.taken for verdict in inheritance.verdicts):
            raise ProblemError(problem("weights.fits_nothing", source=source_text(self._source.found)))
        for verdict in inheritance.verdicts:
            self._give(layers[verdict.layer.names], verdict, live[verdict.layer.names])
        return Begun(self._path, inheritance, digest, tuple(self._notes))

    def _described(self, layers: Mapping[Names, Any], live: Mapping[Names, LiveVariables]) -> Iterator[LayerWeights]:
        """The layers of the model with all that they may be known by."""
        places = names_of_layers(self._graph, expand(self._graph))
        known = {names[0]: (layer, names[1:]) for layer, names in places.items()}
        for names, layer in layers.items():
            layer_id, also = known.get(names, ("", ()))
            yield replace(described(layer, names, live[names]), id=layer_id, also=also)

    def _give(self, layer: Any, verdict: Verdict, variables: LiveVariables) -> None:
        for taken in verdict.taken:
            assert verdict.source is not None
            variable = variables[taken.variable.part, taken.variable.index]
            values = self._source.read(verdict.source, taken.source)
            if not taken.whole:
                mixed = np.array(variable.numpy())
                for into, out_of in taken.slices:
                    mixed[into] = values[out_of]
                values = mixed
            variable.assign(values)
        if verdict.taken:
            settle(layer)


@contextmanager
def beginning(graph: Graph, folder: Path) -> Iterator[Beginning | None]:
    """The weights that ``graph`` begins with, None for fresh ones; relative paths start at ``folder``.

    Raises ``ProblemError`` where they can't be read.
    """
    if graph.weights is None:
        yield None
        return
    with opened_source(located(graph.weights.path, folder)) as source:
        yield Beginning(graph, graph.weights.path, source)
