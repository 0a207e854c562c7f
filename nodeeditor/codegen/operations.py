"""Calls of functions of ``keras.ops`` as Python: operators where Python has them, else calls of ``ops``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.defaults import is_default
from nodeeditor.catalog.slices import read_slices, written_slices
from nodeeditor.catalog.specs import LayerSpec, Parameter
from nodeeditor.codegen.expressions import Bracketed, Expression, Item, Labelled, call, text, tupled
from nodeeditor.codegen.keras_values import value_of
from nodeeditor.graph.queries import snake_case
from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import FrozenMap, Value

_SLICING = "[]"
_COMPARISONS = ("<", "<=", ">", ">=", "!=")


def operation_call(
    catalog: Catalog, spec: LayerSpec, config: FrozenMap, tensors: Mapping[str, Expression | tuple[Expression, ...]]
) -> Expression:
    """The expression of an operation on ``tensors``, by argument; a tuple where an argument takes any number by place.

    Raises ``ProblemError`` for a parameter that the operation does not have.
    """
    unknown = sorted(set(config) - {parameter.name for parameter in spec.parameters})
    if unknown:
        raise ProblemError(problem("codegen.parameter_unknown", type=spec.type, parameter=unknown[0]))
    given = {**_constants(catalog, spec, config), **tensors}
    return _operator(spec, config, given, tensors) or _call(catalog, spec, config, given)


def names_of_operations(specs: Iterable[LayerSpec], names: Collection[str]) -> dict[str, str]:
    """Other names for those of ``names`` that Keras gives to the operations of ``specs`` itself.

    It names an operation after its class and counts on from there (``add``, ``add_1``), and refuses a
    network in which a layer has such a name.
    """
    stems = "|".join({re.escape(snake_case(name)) for spec in specs for name in spec.operations})
    clashing = [name for name in names if stems and re.fullmatch(rf"({stems})(_\d+)?", name)]
    taken, found = set(names), {}
    for name in clashing:
        other = f"{name}_layer"
        while other in taken:
            other += "_"
        found[name] = other
        taken.add(other)
    return found


def _constants(catalog: Catalog, spec: LayerSpec, config: FrozenMap) -> dict[str, Expression]:
    """The constants that stand for tensors: numbers as they are, several as an array."""
    return {
        port.name: _constant(catalog, config[port.name])
        for port in spec.inputs
        if port.constant and config.get(port.name) is not None
    }


def _constant(catalog: Catalog, value: Value) -> Expression:
    if not isinstance(value, tuple):
        return value_of(catalog, value)
    kind = "float32" if any(isinstance(item, float) for item in _flat(value)) else "int32"
    return call("np.array", _nested(catalog, value), text(kind))


def _nested(catalog: Catalog, value: Value) -> Expression:
    if isinstance(value, tuple):
        return Bracketed("[", tuple(_nested(catalog, item) for item in value), "]")
    return value_of(catalog, value)


def _flat(value: Value) -> Iterable[Value]:
    for item in value if isinstance(value, tuple) else (value,):
        yield from _flat(item) if isinstance(item, tuple) else (item,)


def _operator(
    spec: LayerSpec,
    config: FrozenMap,
    given: Mapping[str, Expression | tuple[Expression, ...]],
    linked: Collection[str],
) -> Expression | None:
    """The operation with an operator of Python; None where it has none, or a long array would stand beside it."""
    sides = [given[name] for name in spec.arguments if name in given]
    if spec.operator == _SLICING:
        key = config.get(spec.parameters[-1].name)
        return f"{sides[0]}[{written_slices(read_slices(key))}]" if isinstance(key, str) else None
    if not spec.operator or not all(isinstance(side, str) for side in sides):
        return None
    if spec.operator in _COMPARISONS and spec.arguments[0] not in linked:
        return None  # Python turns ``2 < x`` round, and Keras then keeps the other comparison
    # A minus binds less than a power, and reads badly beside another sign; arithmetic is a whole of its own.
    sides = [
        f"({side})" if str(side).startswith("-") or " " in str(side) or "**" in str(side) else side for side in sides
    ]
    return f"{spec.operator}{sides[0]}" if len(sides) == 1 else f"{sides[0]} {spec.operator} {sides[1]}"


def _call(
    catalog: Catalog,
    spec: LayerSpec,
    config: FrozenMap,
    given: Mapping[str, Expression | tuple[Expression, ...]],
) -> Expression:
    """The call of the function: what is needed by place, as long as nothing before it lacks, the rest by name."""
    parameters = {parameter.name: parameter for parameter in spec.parameters}
    items: list[Item] = []
    leading = True
    for name in spec.arguments:
        value = given.get(name.removeprefix("*"))
        if isinstance(value, tuple):
            items += value
            continue
        parameter = parameters.get(name)
        if value is None and (parameter is None or not _is_written(parameter, config)):
            leading = False
            continue
        leading = leading and (value is not None or (parameter is not None and parameter.required))
        written = value if value is not None else _value(catalog, parameters[name], config[name])
        items.append(written if leading else Labelled(f"{name}=", written))
    return Bracketed(f"{spec.type}(", tuple(items), ")")


def _is_written(parameter: Parameter, config: FrozenMap) -> bool:
    if parameter.name not in config:
        return False
    return parameter.required or not is_default(parameter, config[parameter.name])


def _value(catalog: Catalog, parameter: Parameter, value: Value) -> Expression:
    if isinstance(value, tuple):  # functions take tuples, where layers take lists too
        return tupled(value_of(catalog, item) for item in value)
    return value_of(catalog, value, parameter.kind)
