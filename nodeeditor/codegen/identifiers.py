"""Names of a graph as Python identifiers that collide with nothing."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Collection, Iterable

#: Words of Python. A name that is one gets an underscore at its end, as PEP 8 has it.
_WORDS = frozenset({*keyword.kwlist, *keyword.softkwlist, *dir(builtins)})

#: What the generated module uses itself, and words of Python.
RESERVED = _WORDS | frozenset(
    {
        *("keras", "layers", "ops", "np", "pd", "datasets", "Path", "build_model", "load_data", "main", "model"),
        *("x", "y", "train", "validation", "data", "arrays", "rng", "split", "take", "tensors"),
        *("standardize", "minmax", "arrays_of"),
        *("class_indices", "one_hot", "label_numbers", "column", "columns", "values"),
    }
)

#: Of these, what other functions call their own variables: a function that calls none of them may have it too.
LOCALS = frozenset({"x", "y", "train", "validation", "data", "arrays", "column", "columns", "values", "model"})

#: Longer ones would fill a line alone.
LONGEST = 32


class Identifiers:
    """Hands out identifiers, each once, and none that is ``taken`` already; ``free`` are not reserved."""

    def __init__(self, taken: Iterable[str] = (), free: Collection[str] = ()) -> None:
        self._taken = {*RESERVED.difference(free), *taken}

    def take(self, wanted: str) -> str:
        """``wanted`` as an identifier, with an underscore or a number where that is taken."""
        base = re.sub(r"[^A-Za-z0-9]+", "_", wanted)[:LONGEST].strip("_").lower() or "value"
        if base[0].isdigit():
            base = f"n{base}"
        name, number = f"{base}_" if base in _WORDS else base, 2
        while name in self._taken:
            name, number = f"{base}_{number}", number + 1
        self._taken.add(name)
        return name

    def is_free(self, name: str) -> bool:
        """Whether this very identifier could be taken."""
        return name not in self._taken

    def give_back(self, name: str) -> None:
        """Let an identifier be taken once more."""
        self._taken.discard(name)
