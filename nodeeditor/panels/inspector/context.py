"""What the editors of parameters need to know beside the parameter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.graph.arithmetic import Number
from nodeeditor.theme.tokens import Theme
from nodeeditor.workspace.code_trust import CodeTrust


@dataclass(frozen=True, slots=True)
class EditorContext:
    """The catalog, the names of the columns of the data, and the theme, each as it is when asked."""

    catalog: Callable[[], Catalog]
    columns: Callable[[], tuple[str, ...]]
    theme: Callable[[], Theme]
    #: Inside a block, what its expressions know by name.
    names: Callable[[], Mapping[str, Number] | None] = lambda: None
    #: Which code may run; None where no parameter holds any.
    trust: CodeTrust | None = None
