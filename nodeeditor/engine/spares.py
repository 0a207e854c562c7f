"""Layers made ahead, while the engine has nothing to do.

To make a layer takes about as long as to ask it for its shapes. While a parameter is edited, the
layers behind it are asked about again and again, each time fresh ones: what is built stays as it is.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any, TypeAlias

from nodeeditor.engine.objects import make_layer
from nodeeditor.engine.weightless import weightless
from nodeeditor.problems import ProblemError
from nodeeditor.values import FrozenMap, freeze

#: The type of a layer, and its configuration as JSON.
Recipe: TypeAlias = tuple[str, str]

#: Layers kept, each some ten kilobytes.
_KEPT = 64
#: Longer configurations hold a vocabulary or the like: large to keep, and slow to make.
_LONGEST = 4096


class Spares:
    """Unbuilt layers like those that were asked about last; each is given away once."""

    def __init__(self) -> None:
        #: A recipe comes as often as layers of it are wanted, those asked about last come first.
        self._wanted: list[Recipe] = []
        self._missing: list[Recipe] = []
        self._made: dict[Recipe, list[Any]] = {}

    def want(self, recipes: Iterable[Recipe]) -> None:
        """Have a layer ready for each of ``recipes``, and for earlier ones as far as there is room."""
        now = [recipe for recipe in recipes if len(recipe[1]) <= _LONGEST]
        asked = set(now)
        self._wanted = [*now, *(recipe for recipe in self._wanted if recipe not in asked)][:_KEPT]
        wanted = Counter(self._wanted)
        self._made = {recipe: made[: wanted[recipe]] for recipe, made in self._made.items() if recipe in wanted}
        wanted.subtract({recipe: len(made) for recipe, made in self._made.items()})
        self._missing = [*wanted.elements()]

    def make_one(self) -> bool:
        """Make one layer that is wanted; False where all are there."""
        if not self._missing:
            return False
        kind, config = recipe = self._missing.pop(0)
        try:
            with weightless():
                layer = make_layer(kind, "layer", FrozenMap(freeze(json.loads(config))))  # type: ignore[arg-type]
        except ProblemError:
            return True  # told when it is asked about
        self._made.setdefault(recipe, []).append(layer)
        return True

    def take(self, type_name: str, config: str) -> Any | None:
        """A layer that was never called, named "layer"; None where none was made."""
        made = self._made.get((type_name, config))
        return made.pop() if made else None


@cache
def spares() -> Spares:
    """The spare layers of this process."""
    return Spares()
