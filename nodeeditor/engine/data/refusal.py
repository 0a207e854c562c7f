"""Problems that data makes at one node of the graph."""

from __future__ import annotations

from typing import Any

from nodeeditor.graph.elements import Node
from nodeeditor.problems import Fix, Problem, ProblemError
from nodeeditor.values import FrozenMap, Value


def refusal(
    node: Node, code: str, parameter: str | None = "columns", fixes: tuple[Fix, ...] = (), **arguments: Any
) -> ProblemError:
    """An error that names ``node`` and the parameter whose change would help."""
    return ProblemError(Problem(code, FrozenMap(arguments, node=node.name), node.id, None, parameter, fixes))


def setting(parameter: str, value: Value) -> tuple[Fix, ...]:
    """The repair that gives a parameter of the node another value."""
    return (Fix("fix.set_parameter", FrozenMap(parameter=parameter, value=value)),)


def number_text(value: Any) -> str:
    """A number as people write it: ``3``, not ``3.0``."""
    return f"{float(value):g}"


def shape_text(shape: tuple[int | None, ...]) -> str:
    """A shape as Python writes it: ``(8, 8)``, ``(4,)``."""
    return str(shape)


def names_text(columns: tuple[str, ...], most: int = 6) -> str:
    """Column names in a sentence; of many, the first few."""
    shown = ", ".join(f"'{column}'" for column in columns[:most])
    return f"{shown} ... ({len(columns)})" if len(columns) > most else shown
