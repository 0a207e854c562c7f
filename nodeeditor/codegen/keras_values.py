"""Parameter values as Python: plain data as literals, Keras objects as calls of their classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.code import CODE_LAYER, read_code
from nodeeditor.catalog.defaults import is_default
from nodeeditor.catalog.specs import Kind, LayerSpec, ObjectSpec, Parameter
from nodeeditor.codegen.code_functions import CALLED, expression_text
from nodeeditor.codegen.expressions import Bracketed, Expression, Item, Labelled, listed, mapped, text, tupled
from nodeeditor.graph.arithmetic import read
from nodeeditor.graph.blocks import expression_of
from nodeeditor.problems import ProblemError, problem
from nodeeditor.values import EMPTY, FrozenMap, Value

#: Where Keras keeps the objects of a kind.
MODULES = {
    Kind.SCHEDULE: "keras.optimizers.schedules",
    Kind.OPTIMIZER: "keras.optimizers",
    Kind.INITIALIZER: "keras.initializers",
    Kind.REGULARIZER: "keras.regularizers",
    Kind.CONSTRAINT: "keras.constraints",
    Kind.LOSS: "keras.losses",
    Kind.METRIC: "keras.metrics",
}


#: Kinds whose values Keras wants in a list: of numbers, a tuple is taken for a single one by some metrics.
_LISTS = (Kind.METRICS, Kind.LAYERS, Kind.LIST, Kind.NUMBERS)


#: Parameters in which Keras takes one number for all axes, and remembers it for each.
_FOR_ALL_AXES = ("kernel_size", "strides", "dilation_rate", "pool_size", "size", "padding", "cropping")


def value_of(catalog: Catalog, value: Value, kind: Kind = Kind.ANY) -> Expression:
    """The expression for the value of a parameter of a kind. Raises ``ProblemError`` for objects Keras lacks."""
    match value:
        case None | bool() | int() | float():
            return repr(value)
        case str() if kind is Kind.LOSS and (spec := catalog.object(kind, value)) and spec.name == value:
            return f"keras.losses.{value}()"  # Keras takes most names of classes as texts, not all
        case str() if kind is Kind.CODE:
            return expression_text(read_code(value))
        case FrozenMap() if kind is Kind.CODE:
            return str(value[CALLED])
        case str():
            return text(value)
        case tuple() if kind in _LISTS:
            inner = {Kind.METRICS: Kind.METRIC, Kind.LAYERS: Kind.LAYER}.get(kind, Kind.ANY)
            return listed(value_of(catalog, item, inner) for item in value)
        case tuple():
            return tupled(value_of(catalog, item) for item in value)
        case FrozenMap() if (expression := expression_of(value)) is not None:
            return read(expression).text
        case FrozenMap() if "class_name" in value:
            return _object(catalog, value, kind)
        case FrozenMap():
            return mapped((key, value_of(catalog, value[key])) for key in sorted(value))


def layer_call(catalog: Catalog, type_name: str, config: FrozenMap, name: str | None = None) -> Bracketed:
    """The call that makes a layer; one without a ``name`` stands within another layer, where a cell may."""
    spec = None if type_name == CODE_LAYER and name is None else catalog.layer(type_name)
    if spec is None or not (spec.placeable or (name is None and spec.states)):
        raise ProblemError(problem("graph.type_unknown", type=type_name, version=catalog.keras_version))
    given = config.get("name")  # a layer within another one may bring its own
    if name is None and isinstance(given, str):
        name, config = given, config.without("name")
    return _made(catalog, _class_of(spec), spec, config, {} if name is None else {"name": text(name)})


def _class_of(spec: LayerSpec) -> str:
    """How generated code names the class of a layer. Raises ``ProblemError`` for one that no module holds."""
    if not spec.source:
        return f"layers.{spec.type}"
    if "<" in spec.source:  # a class within a function
        raise ProblemError(problem("codegen.class_hidden", type=spec.type, source=spec.source))
    return spec.source.replace(":", ".")


def _object(catalog: Catalog, value: FrozenMap, kind: Kind) -> Expression:
    name, config = value["class_name"], value.get("config")
    config = config if isinstance(config, FrozenMap) else EMPTY
    candidates = () if kind is Kind.LAYER else (kind,) if kind in MODULES else tuple(MODULES)
    for candidate in candidates:  # a layer may have the name of an initializer
        spec = catalog.object(candidate, str(name))
        if spec is not None:
            return _made(catalog, f"{MODULES[candidate]}.{spec.name}", spec, config, {})
    if kind is Kind.ACTIVATION and not config and catalog.object(kind, str(name)) is not None:
        return text(str(name))
    return layer_call(catalog, str(name), config)


def _made(
    catalog: Catalog, function: str, spec: LayerSpec | ObjectSpec, config: FrozenMap, more: Mapping[str, Expression]
) -> Bracketed:
    """A call with the parameters that differ from the defaults; the leading ones that are needed without names."""
    unknown = sorted(set(config) - {parameter.name for parameter in spec.parameters})
    if unknown:
        raise ProblemError(problem("codegen.parameter_unknown", type=function.rpartition(".")[2], parameter=unknown[0]))
    if isinstance(spec, LayerSpec) and not spec.source:
        once = {name: _once(config[name]) for name in _FOR_ALL_AXES if name in config}
        config = FrozenMap({**config, **once})
    leading = _leading(spec.parameters, config)
    items: list[Item] = [value_of(catalog, config[parameter.name], parameter.kind) for parameter in leading]
    for parameter in spec.parameters[len(leading) :]:
        if parameter.name not in config:
            continue
        value = config[parameter.name]
        if parameter.required or not is_default(parameter, value):
            items.append(Labelled(f"{parameter.name}=", value_of(catalog, value, parameter.kind)))
    items += [Labelled(f"{name}=", value) for name, value in more.items()]
    return Bracketed(f"{function}(", tuple(items), ")")


def _once(value: Value) -> Value:
    """One number where all axes have the same, as people write it: ``3`` for ``(3, 3)`` and ``((3, 3), (3, 3))``."""
    if not isinstance(value, tuple):
        return value
    inner = {_once(item) for item in value}
    single = inner.pop() if len(inner) == 1 else None
    return single if isinstance(single, int) and not isinstance(single, bool) else value


def _leading(parameters: Iterable[Parameter], config: FrozenMap) -> list[Parameter]:
    """The first parameters, as long as each is needed and given."""
    found: list[Parameter] = []
    for parameter in parameters:
        if not parameter.required or parameter.name not in config:
            break
        found.append(parameter)
    return found
