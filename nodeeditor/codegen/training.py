"""The function ``main``: compiles, trains and saves the network with the settings of the graph."""

from __future__ import annotations

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.literals import object_of
from nodeeditor.catalog.specs import Kind
from nodeeditor.codegen.adapting import adapting_lines
from nodeeditor.codegen.data import taught, unbound
from nodeeditor.codegen.expressions import (
    INDENT,
    Bracketed,
    Expression,
    Item,
    Labelled,
    call,
    listed,
    mapped,
    statement,
    text,
)
from nodeeditor.codegen.keras_values import value_of
from nodeeditor.codegen.weights import is_weighed
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import outputs, snake_case
from nodeeditor.graph.settings import EarlyStopping
from nodeeditor.values import FrozenMap, Value


def can_train(graph: Graph) -> bool:
    """Whether the graph says all that a training needs."""
    has_loss = any(graph.layer_of(node).config.get("loss") for node in outputs(graph))
    return graph.data.source is not None and has_loss and not unbound(graph)


def main_function(graph: Graph, catalog: Catalog) -> list[str]:
    """The lines of ``main``."""
    lines = ["def main() -> None:"]
    if not can_train(graph):
        return [
            *lines,
            '    """Show the network; to train it, compile it and give fit() your data."""',
            "    build_model().summary()",
        ]
    training = graph.training
    lines += ['    """Train the network and save it."""', f"    keras.utils.set_random_seed({training.seed})"]
    lines += ["    model = build_model()", "    model.summary()"]
    lines += statement("", _compile(graph, catalog), INDENT)
    items: list[Item] = ["x", "y"]
    weighed = is_weighed(graph)
    if graph.data.validation > 0:
        lines.append(f"    {'(x, y, weights)' if weighed else 'train'}, validation = load_data()")
        items = [*items, Labelled("sample_weight=", "weights")] if weighed else ["*train"]
        items.append(Labelled("validation_data=", "validation"))
    elif weighed:
        lines.append("    x, y, weights = load_data()")
        items.append(Labelled("sample_weight=", "weights"))
    else:
        lines.append("    x, y = load_data()")
    lines += adapting_lines(graph, catalog, "train[0]" if graph.data.validation > 0 and not weighed else "x")
    items.append(Labelled("batch_size=", str(training.batch_size)))
    items.append(Labelled("epochs=", str(training.epochs)))
    if not training.shuffle:
        items.append(Labelled("shuffle=", "False"))
    if training.early_stopping is not None:
        items.append(Labelled("callbacks=", "[stop_early]"))
        lines += statement("stop_early = ", _early_stopping(graph, catalog, training.early_stopping), INDENT)
    lines += statement("", Bracketed("model.fit(", tuple(items), ")"), INDENT)
    lines.append('    model.save("model.keras")')
    return lines


def _compile(graph: Graph, catalog: Catalog) -> Bracketed:
    several = len(outputs(graph)) > 1
    configs = {graph.nodes[node].name: graph.layer_of(node).config for node in taught(graph)}
    losses = {name: _made(catalog, Kind.LOSS, config.get("loss")) for name, config in configs.items()}
    weights = {name: config.get("loss_weight", 1.0) for name, config in configs.items()}
    metrics = {name: _metrics(catalog, config) for name, config in configs.items()}

    def by_output(values: dict[str, Expression]) -> Expression:
        return mapped(values.items()) if several else next(iter(values.values()))

    items: list[Item] = [Labelled("optimizer=", value_of(catalog, graph.training.optimizer, Kind.OPTIMIZER))]
    items.append(Labelled("loss=", by_output(losses)))
    if any(weight != 1 for weight in weights.values()):
        shown: dict[str, Expression] = {name: repr(weight) for name, weight in weights.items()}
        items.append(Labelled("loss_weights=", by_output(shown) if several else listed(shown.values())))
    if any(value for value in metrics.values()):
        lists: dict[str, Expression] = {name: listed(value) for name, value in metrics.items()}
        items.append(Labelled("metrics=", by_output(lists)))
    weighted = {name: _metrics(catalog, config, "weighted_metrics") for name, config in configs.items()}
    if any(weighted.values()):
        shown = {name: listed(value) for name, value in weighted.items()}
        items.append(Labelled("weighted_metrics=", by_output(shown)))
    return Bracketed("model.compile(", tuple(items), ")")


def _metrics(catalog: Catalog, config: FrozenMap, parameter: str = "metrics") -> list[Expression]:
    return [_made(catalog, Kind.METRIC, metric) for metric in _named_metrics(config, parameter)]


def _named_metrics(config: FrozenMap, parameter: str = "metrics") -> tuple[Value, ...]:
    value = config.get(parameter)
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _made(catalog: Catalog, kind: Kind, value: Value) -> Expression:
    return value_of(catalog, value, kind)


def _early_stopping(graph: Graph, catalog: Catalog, settings: EarlyStopping) -> Bracketed:
    named: dict[str, Expression] = {"monitor": text(settings.monitor), "patience": str(settings.patience)}
    if settings.min_delta:
        named["min_delta"] = repr(settings.min_delta)
    mode = _mode(graph, catalog, settings.monitor)
    if mode is not None:
        named["mode"] = text(mode)
    if settings.restore_best:
        named["restore_best_weights"] = "True"
    return call("keras.callbacks.EarlyStopping", **named)


def _mode(graph: Graph, catalog: Catalog, monitor: str) -> str | None:
    """Whether more is better of a metric, and of the loss of one output of several: Keras does not always see it."""
    several = len(outputs(graph)) > 1
    log = monitor.removeprefix("val_")
    if several and log.endswith("_loss"):
        return "min"
    for node in outputs(graph):
        before = f"{graph.nodes[node].name}_" if several else ""
        for metric in _named_metrics(graph.layer_of(node).config):
            named = object_of(metric)
            name = str(metric) if named is None else named[0]
            spec = catalog.object(Kind.METRIC, name)
            if spec is not None and spec.better and log in (before + name, before + snake_case(name)):
                return "max" if spec.better == "up" else "min"
    return None
