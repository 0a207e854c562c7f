"""The function ``load_data``: columns bound, shaped, encoded, split and scaled as a training in the editor does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nodeeditor.codegen.columns import Columns, columns_of_source
from nodeeditor.codegen.expressions import INDENT, WIDTH, Expression, call, mapped, one_line, statement, text, tupled
from nodeeditor.codegen.identifiers import Identifiers
from nodeeditor.codegen.targets import target_of
from nodeeditor.codegen.weights import weighing
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import inputs, outputs
from nodeeditor.graph.structure import live_nodes
from nodeeditor.values import FrozenMap


@dataclass(frozen=True, slots=True)
class _Array:
    """One array that the function makes, for a node."""

    node: str
    variable: str
    scaling: str
    holds_texts: bool = False


def taught(graph: Graph) -> list[NodeId]:
    """The Outputs that learn something: those with a loss or columns."""
    return [node for node in outputs(graph) if _learns(graph.layer_of(node).config)]


def unbound(graph: Graph) -> list[NodeId]:
    """The Inputs and Outputs that lack columns to train on."""
    live = live_nodes(graph)
    fed = [node for node in inputs(graph) if node in live]
    return [node for node in (*fed, *taught(graph)) if not _columns(graph.layer_of(node).config)]


def load_function(graph: Graph) -> list[str]:
    """The lines of ``load_data``, for a graph whose Inputs and Outputs are all bound to columns of a source."""
    live = live_nodes(graph)
    fed = [node for node in inputs(graph) if node in live]
    learnt = taught(graph)
    source = graph.data.source
    if source is None:
        raise ValueError("a graph without data has nothing to load")
    names = Identifiers()
    needed = frozenset(name for node in (*fed, *learnt) for name in _needed(graph.layer_of(node).config))
    columns = columns_of_source(source, needed, names)
    lines = ["def load_data() -> tuple:", '    """Load the samples, those held back for validation apart."""']
    lines += columns.opening()
    features: list[_Array] = []
    targets: list[_Array] = []
    for node in fed:
        array, more = _feature(graph, node, columns, names)
        features.append(array)
        lines += more
    for node in learnt:
        array, more = _target(graph, node, columns, names)
        targets.append(array)
        lines += more
    share = graph.data.validation
    if share > 0:
        parts = call("split", f"len({features[0].variable})", share=repr(share), seed=str(graph.data.seed))
        lines += statement("train, validation = ", parts, INDENT)
    known = "train" if share > 0 else "..."
    weights = weighing(
        graph, [(node, array.variable) for node, array in zip(learnt, targets, strict=True)], columns, names, known
    )
    lines += weights.lines
    for array in (*features, *targets):
        lines += _scaled(array, share > 0)
    holds_texts = any(array.holds_texts for array in features)
    many = {"x": features if len(fed) > 1 else [], "y": targets if len(outputs(graph)) > 1 else []}
    for name, arrays in many.items():
        if arrays:
            together = mapped((array.node, array.variable) for array in arrays)
            lines += statement(f"{name} = ", together, INDENT)
    x, y = "x" if many["x"] else features[0].variable, "y" if many["y"] else targets[0].variable
    if not share:
        loaded = (_fed(x, holds_texts), y, *([weights.training] if weights.training else []))
        return [*lines, f"    return {', '.join(loaded)}"]

    def rows(chosen: str) -> Expression:
        counting = weights.training if chosen == "train" else weights.validation
        more = (_rows(counting, chosen, weights.is_map),) if counting else ()
        return tupled((_fed(_rows(x, chosen, x in many), holds_texts), _rows(y, chosen, y in many), *more))

    pair = tupled((rows("train"), rows("validation")))
    flat = f"    return {one_line(pair)[1:-1]}"
    return [*lines, flat] if len(flat) <= WIDTH else [*lines, *statement("return ", pair, INDENT)]


def _rows(variable: str, chosen: str, is_map: bool) -> str:
    return f"take({variable}, {chosen})" if is_map else f"{variable}[{chosen}]"


def _fed(arrays: str, holds_texts: bool) -> str:
    return f"tensors({arrays})" if holds_texts else arrays


def _feature(graph: Graph, node: NodeId, columns: Columns, names: Identifiers) -> tuple[_Array, list[str]]:
    config = graph.layer_of(node).config
    name = graph.nodes[node].name
    bound = _columns(config)
    dtype = str(config.get("dtype") or "float32")
    scaling = "none" if dtype == "string" else str(config.get("scaling", "none"))
    array = _Array(name, names.take(name), scaling, dtype == "string")
    lines = columns.preparing(bound)
    steps: list[str] = []
    if dtype == "string":
        steps = [".astype(str)", ".astype(object)"]
    elif array.scaling == "none":
        steps = [f".astype({text(_numpy_kind(dtype))})"]
    shape = _reshaped(config.get("shape"), columns.sample_shape(bound), array.variable)
    if shape.startswith(".reshape((len("):  # needs the variable to be there
        lines += _chained(array.variable, columns.array(bound), [])
        return array, lines + _chained(array.variable, array.variable, [shape, *steps])
    return array, lines + _chained(array.variable, columns.array(bound), [*([shape] if shape else []), *steps])


def _chained(variable: str, start: Expression, methods: Sequence[str]) -> list[str]:
    """Statements that give ``variable`` a value and call methods of it: one, if that fits in a line."""
    whole = f"{' ' * INDENT}{variable} = {one_line(start)}{''.join(methods)}"
    if len(whole) <= WIDTH:
        return [whole]
    lines = [] if start == variable else statement(f"{variable} = ", start, INDENT)
    together = f"{' ' * INDENT}{variable} = {variable}"
    for method in methods:
        if together.endswith(variable) or len(together + method) <= WIDTH:
            together += method
        else:
            lines.append(together)
            together = f"{' ' * INDENT}{variable} = {variable}{method}"
    return [*lines, together]


def _reshaped(wanted: object, known: tuple[int, ...] | None, variable: str) -> str:
    """The method that gives an array the shape of its Input, where it may have another."""
    if not isinstance(wanted, tuple) or wanted == known or wanted.count(None) > 1 or wanted == (None,):
        return ""
    if any(size is not None and type(size) is not int for size in wanted):
        return ""  # no shape: Keras says so where the Input is made
    if None not in wanted:
        return f".reshape((-1, {', '.join(map(str, wanted))}))"
    sizes = ", ".join("-1" if size is None else str(size) for size in wanted)
    return f".reshape((len({variable}), {sizes}))"


def _target(graph: Graph, node: NodeId, columns: Columns, names: Identifiers) -> tuple[_Array, list[str]]:
    config = graph.layer_of(node).config
    name = graph.nodes[node].name
    found = target_of(graph, node, columns, _columns(config))
    scaling = "none" if found.has_classes else str(config.get("scaling", "none"))
    array = _Array(name, names.take(name), scaling)
    start: Expression = columns.array(_columns(config))
    if found.function:
        start = call(found.function, start, *found.arguments)
    return array, columns.preparing(_columns(config)) + _chained(array.variable, start, found.methods)


def _scaled(array: _Array, is_split: bool) -> list[str]:
    if array.scaling not in ("standardize", "minmax"):
        return []
    known = f"{array.variable}[train]" if is_split else array.variable
    return statement(f"{array.variable} = ", call(array.scaling, array.variable, known), INDENT)


def _needed(config: FrozenMap) -> tuple[str, ...]:
    """The columns that feed a node or are its target, and the one that weighs its samples."""
    weights = config.get("sample_weights")
    return _columns(config) + (tuple(map(str, weights)) if isinstance(weights, tuple) else ())


def _columns(config: FrozenMap) -> tuple[str, ...]:
    columns = config.get("columns")
    if isinstance(columns, str):
        return (columns,)
    return tuple(str(column) for column in columns) if isinstance(columns, tuple) else ()


def _numpy_kind(dtype: str) -> str:
    """NumPy has no bfloat16; such Inputs are fed float32."""
    return "float32" if dtype == "bfloat16" else dtype


def _learns(config: FrozenMap) -> bool:
    return bool(config.get("loss") or _columns(config))
