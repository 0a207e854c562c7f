"""Operations that tf2onnx does not know, made of those that ONNX has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import numpy as np

#: Puts other nodes in the place of one: tf2onnx's graph, the node, its name and its arguments.
Handler: TypeAlias = Callable[[Any, Any, str, Any], None]


def handlers() -> dict[str, tuple[Handler, list[Any]]]:
    """A handler for each operation, as tf2onnx takes them."""
    made: dict[str, Handler] = {"Erfc": _erfc, "Log1p": _log1p, "Expm1": _expm1}
    return {name: (handler, []) for name, handler in made.items()}


def _erfc(graph: Any, node: Any, name: str, _arguments: Any) -> None:
    """1 - erf(x), which an exact GELU is made of."""
    one, rest = _one(graph, node), _taken_out(graph, node)
    erf = graph.make_node("Erf", [node.input[0]])
    graph.make_node("Sub", [one, erf.output[0]], name=name, **rest)


def _log1p(graph: Any, node: Any, name: str, _arguments: Any) -> None:
    """log(1 + x)."""
    one, rest = _one(graph, node), _taken_out(graph, node)
    above = graph.make_node("Add", [node.input[0], one])
    graph.make_node("Log", [above.output[0]], name=name, **rest)


def _expm1(graph: Any, node: Any, name: str, _arguments: Any) -> None:
    """exp(x) - 1."""
    one, rest = _one(graph, node), _taken_out(graph, node)
    raised = graph.make_node("Exp", [node.input[0]])
    graph.make_node("Sub", [raised.output[0], one], name=name, **rest)


def _one(graph: Any, node: Any) -> str:
    from tf2onnx import utils

    kind = utils.map_onnx_to_numpy_type(graph.get_dtype(node.input[0]))
    return str(graph.make_const(utils.make_name("one"), np.array(1, kind)).output[0])


def _taken_out(graph: Any, node: Any) -> dict[str, Any]:
    """Remove ``node``, and return what the last of those in its place must have of it."""
    rest = {
        "outputs": list(node.output),
        "shapes": [graph.get_shape(node.output[0])],
        "dtypes": [graph.get_dtype(node.output[0])],
    }
    graph.remove_node(node.name)
    return rest
