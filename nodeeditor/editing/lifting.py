"""Expressions of layers that go into a new block: what they know by name outside, the block gets as arguments."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace

from nodeeditor.graph.arithmetic import ExpressionError, Number, read
from nodeeditor.graph.blocks import EXPRESSION, INDEX, REPEAT, Argument, expression_of
from nodeeditor.graph.elements import Layer
from nodeeditor.values import FrozenMap, Value


class Lifting:
    """Puts arguments in the place of expressions, which the use of the new block then gives.

    So an expression is still read where its names are known: the number of the repetition, above all, is another one
    inside. ``known`` are the names there, with the numbers that they stand for where a use gives none.
    """

    def __init__(self, known: Mapping[str, Number]) -> None:
        self._known = known
        self._names: dict[str, str] = {}
        self.arguments: list[Argument] = []

    @property
    def given(self) -> FrozenMap:
        """What the use gives for each argument."""
        return FrozenMap({name: FrozenMap({EXPRESSION: text}) for text, name in self._names.items()})

    def layer(self, layer: Layer) -> Layer:
        """A layer as it is inside of the new block."""
        config = FrozenMap({name: self._lifted(value, name) for name, value in layer.config.items()})
        return layer if config == layer.config else replace(layer, config=config)

    def _lifted(self, value: Value, parameter: str) -> Value:
        text = expression_of(value)
        if text is not None:
            return self._argument(text, parameter) or value
        if isinstance(value, tuple):
            return tuple(self._lifted(item, parameter) for item in value)
        if isinstance(value, FrozenMap):
            return FrozenMap({name: self._lifted(item, name) for name, item in value.items()})
        return value

    def _argument(self, text: str, parameter: str) -> Value:
        """The argument that stands for an expression; None for one that has no names or can't be read."""
        if text not in self._names:
            try:
                found = read(text)
                default = found.value(self._known)
            except ExpressionError:
                return None
            if not found.names:
                return None
            lone = next(iter(found.names)) if len(found.names) == 1 and text.strip() in found.names else parameter
            name = self._free(lone)
            self._names[text] = name
            self.arguments.append(Argument(name, default))
        return FrozenMap({EXPRESSION: self._names[text]})

    def _free(self, wanted: str) -> str:
        stem = wanted if wanted.isidentifier() and wanted not in (INDEX, REPEAT) else "size"
        taken = set(self._names.values())
        numbered = (f"{stem}_{number}" for number in itertools.count(1))
        return next(name for name in itertools.chain((stem,), numbered) if name not in taken)
