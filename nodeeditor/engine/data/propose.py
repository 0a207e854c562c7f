"""Which columns would fit which Inputs and Outputs: a first binding that people can start from."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from nodeeditor.catalog.target_kinds import TargetKind, target_kind
from nodeeditor.engine.data.binding import columns_of
from nodeeditor.engine.data.guesses import class_count, guess_scaling, same_name, suggest_loss, target_candidates
from nodeeditor.engine.data.load import Reader, load
from nodeeditor.engine.data.loaded import LoadedData, is_text, sample_shape
from nodeeditor.engine.data.output_shapes import output_shapes as shapes_of
from nodeeditor.engine.data.reshaping import fitted
from nodeeditor.engine.data.samples import whole
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.inference import Shape
from nodeeditor.graph.queries import inputs, outputs
from nodeeditor.values import FrozenMap

_RESCALING = "Rescaling"


def propose(
    graph: Graph, folder: str | Path, output_shapes: Mapping[str, Shape] | None = None, read: Reader = load
) -> dict[NodeId, FrozenMap]:
    """Parameters to set, by node: ``columns``, and with them what else is unset and follows from the data.

    Nodes bound to columns that the data has are left as they are. Columns are found by the name of
    the node, then by shape, then by kind. ``output_shapes`` are those of the Outputs by node name,
    batch axis first; Keras is asked where they are not given. Raises :class:`ProblemError` where the
    data can't be read.
    """
    data = read(graph.data.source, folder)
    shapes = shapes_of(graph) if output_shapes is None else output_shapes
    binder = _Binder(graph, data, {name: tuple(shape[1:]) for name, shape in shapes.items()})
    binder.bind_outputs()
    binder.bind_inputs()
    return {node: FrozenMap(found) for node, found in binder.found.items() if found}


@dataclass(slots=True)
class _Binder:
    graph: Graph
    data: LoadedData
    shapes: Mapping[str, Shape]
    found: dict[NodeId, dict[str, object]] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for node in (*outputs(self.graph), *inputs(self.graph)):
            if self._is_bound(node):
                self.taken.update(columns_of(self.graph.layer_of(node).config))

    # Outputs

    def bind_outputs(self) -> None:
        """Propose targets, then losses that suit them."""
        free = [node for node in outputs(self.graph) if not self._is_bound(node)]
        candidates = [name for name in target_candidates(self.data) if name not in self.taken]
        if len(free) == 1 and len(candidates) > 1 and self._units(free[0]) == len(candidates):
            self._bind(free[0], tuple(candidates))
        for choose in (self._by_name, self._target_by_shape, self._next_target):
            for node in free:
                if node not in self.found:
                    self._bind(node, choose(node))
        for node in outputs(self.graph):
            self._suggest_loss(node)

    def _next_target(self, _node: NodeId) -> tuple[str, ...]:
        """The next column that looks like a target; where none does, the last that is left."""
        names = [name for name in target_candidates(self.data) if name not in self.taken]
        left = [name for name in self.data.columns if name not in self.taken and name not in self.data.repeats]
        return tuple(names[:1] or left[-1:])

    def _target_by_shape(self, node: NodeId) -> tuple[str, ...]:
        shape = self.shapes.get(self.graph.nodes[node].name)
        if shape is None:
            return ()
        for name in target_candidates(self.data):
            if name not in self.taken:
                classes = class_count(self.data, name)
                if (classes and classes == shape[-1]) or (not classes and self._fits(name, shape)):
                    return (name,)
        return ()

    def _suggest_loss(self, node: NodeId) -> None:
        config = self.graph.layer_of(node).config
        columns = self._columns(node)
        if columns and (not config.get("loss") or self._is_misled(node, columns)):
            suggestion = suggest_loss(self.data, columns, self._units(node))
            wanted = {key: value for key, value in suggestion.items() if key == "loss" or not config.get(key)}
            self.found.setdefault(node, {}).update(wanted)

    def _is_misled(self, node: NodeId, columns: tuple[str, ...]) -> bool:
        """Whether a node that learns classes from now on still has a loss for quantities, as new Outputs have."""
        loss = self.graph.layer_of(node).config.get("loss")
        classes = class_count(self.data, columns[0]) if len(columns) == 1 else 0
        return node in self.found and classes > 0 and target_kind(loss) is TargetKind.NUMBERS

    def _units(self, node: NodeId) -> int | None:
        shape = self.shapes.get(self.graph.nodes[node].name)
        return shape[-1] if shape else None

    # Inputs

    def bind_inputs(self) -> None:
        """Propose features, their scaling, and a shape for Inputs without one that fits."""
        free = [node for node in inputs(self.graph) if not self._is_bound(node)]
        for choose in (self._by_name, self._features_by_shape):
            for node in free:
                if node not in self.found:
                    self._bind(node, choose(node))
        rest = [node for node in free if node not in self.found]
        for node, names in zip(rest, self._shared_out(rest), strict=True):
            self._bind(node, names)
        for node in free:
            if node in self.found:
                self._suggest_input(node)

    def _features_by_shape(self, node: NodeId) -> tuple[str, ...]:
        """An array of the Input's shape, one that can take it, or as many plain columns as it has places."""
        shape = self._input_shape(node)
        if shape is None:
            return ()
        exact = [name for name in self._free(node) if shape and sample_shape(self.data.columns[name]) == shape]
        loose = [name for name in self._free_arrays(node) if self._fits(name, shape)]
        if exact or loose:
            return ((exact or loose)[0],)
        plain = self._free_plain(node)
        size = math.prod(axis for axis in shape if axis is not None)
        return tuple(plain[:size]) if None not in shape and 0 < size <= len(plain) else ()

    def _shared_out(self, nodes: list[NodeId]) -> list[tuple[str, ...]]:
        """What is left, for Inputs that no shape decides: an array each, or plain columns in equal parts."""
        shares: list[tuple[str, ...]] = []
        for index, node in enumerate(nodes):
            plain, arrays = self._free_plain(node), self._free_arrays(node)
            if arrays:
                shares.append((arrays[0],))
            else:
                count = math.ceil(len(plain) / (len(nodes) - index))
                shares.append(tuple(plain[:count]))
            self.taken.update(shares[-1])
        return shares

    def _free_plain(self, node: NodeId) -> list[str]:
        return [name for name in self._free(node) if not sample_shape(self.data.columns[name])]

    def _free_arrays(self, node: NodeId) -> list[str]:
        """Arrays that are left; those that repeat other columns only where no other Input shares those."""
        alone = len(inputs(self.graph)) == 1
        arrays = [name for name in self._free(node) if sample_shape(self.data.columns[name])]
        return [name for name in arrays if alone or name not in self.data.repeats]

    def _free(self, node: NodeId) -> list[str]:
        wants_text = self.graph.layer_of(node).config.get("dtype") == "string"
        return [
            name
            for name, values in self.data.columns.items()
            if name not in self.taken and name not in self.data.targets and is_text(values) == wants_text
        ]

    def _suggest_input(self, node: NodeId) -> None:
        config = self.graph.layer_of(node).config
        names = columns_of(FrozenMap(self.found[node]))
        shape = self._input_shape(node)
        arrays = [whole(self.data.columns[name]) for name in names]
        got = sample_shape(arrays[0]) if len(arrays) == 1 else (sum(math.prod(array.shape[1:]) for array in arrays),)
        if shape is None or fitted(got, shape) is None:
            self.found[node]["shape"] = got or (1,)
        scaling = guess_scaling(arrays)
        is_whole = str(config.get("dtype", "float32")).startswith(("int", "uint", "string", "bool"))
        if "scaling" not in config and scaling and not is_whole and not self._is_scaled_by_layers(node):
            self.found[node]["scaling"] = scaling

    def _is_scaled_by_layers(self, node: NodeId) -> bool:
        """Whether all that the Input feeds scales its values itself, as a Rescaling and a Normalization do."""
        # Imports Keras, which has told the shapes mostly.
        from nodeeditor.engine.learning import adapts

        fed = [self.graph.layer_of(link.target).type for link in self.graph.links_from(node)]
        return bool(fed) and all(type_name == _RESCALING or adapts(type_name) for type_name in fed)

    # Both

    def _by_name(self, node: NodeId) -> tuple[str, ...]:
        wanted = self.graph.nodes[node].name
        free = [name for name in self.data.columns if name not in self.taken]
        return next(((name,) for name in free if same_name(name, wanted)), ())

    def _bind(self, node: NodeId, names: tuple[str, ...]) -> None:
        if names:
            self.found.setdefault(node, {})["columns"] = names
            self.taken.update(names)

    def _columns(self, node: NodeId) -> tuple[str, ...]:
        if self._is_bound(node):
            return columns_of(self.graph.layer_of(node).config)
        return columns_of(FrozenMap(self.found.get(node, {})))

    def _is_bound(self, node: NodeId) -> bool:
        names = columns_of(self.graph.layer_of(node).config)
        return bool(names) and all(name in self.data.columns for name in names)

    def _input_shape(self, node: NodeId) -> Shape | None:
        shape = self.graph.layer_of(node).config.get("shape")
        if not isinstance(shape, tuple):
            return None
        return tuple(size if isinstance(size, int) else None for size in shape)

    def _fits(self, name: str, shape: Shape) -> bool:
        return fitted(sample_shape(self.data.columns[name]), shape) is not None
