"""The function ``main``: compiles, trains and saves the network with the settings of the graph."""

from __future__ import annotations

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind
from nodeeditor.codegen.adapting import adapting_lines
from nodeeditor.codegen.callbacks import callbacks, named_metrics
from nodeeditor.codegen.data import taught, unbound
from nodeeditor.codegen.expressions import (
    INDENT,
    Bracketed,
    Expression,
    Item,
    Labelled,
    listed,
    mapped,
    statement,
)
from nodeeditor.codegen.keras_values import value_of
from nodeeditor.codegen.signatures import refuse_names
from nodeeditor.codegen.weights import is_weighed
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import outputs
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
    lines.append("    model = build_model()")
    if graph.weights is not None:
        # Which layers keep which part of those weights is nothing that a few lines of Keras could do.
        lines.append("    # The weights are fresh here; in the editor the network begins with those of")
        lines.append(f"    # {graph.weights.path!r}, as far as they fit: export a model to have them.")
    lines.append("    model.summary()")
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
    if watching := callbacks(graph, catalog):
        items.append(Labelled("callbacks=", "callbacks"))
        lines += statement("callbacks = ", listed(watching), INDENT)
    lines += statement("", Bracketed("model.fit(", tuple(items), ")"), INDENT)
    lines.append('    model.save("model.keras")')
    return lines


def _compile(graph: Graph, catalog: Catalog) -> Bracketed:
    several = len(outputs(graph)) > 1
    configs = {graph.nodes[node].name: graph.layer_of(node).config for node in taught(graph)}
    for told in (graph.training.optimizer, *configs.values()):
        refuse_names(told)
    losses = {name: _made(catalog, Kind.LOSS, config.get("loss")) for name, config in configs.items()}
    weights = {name: config.get("loss_weight", 1.0) for name, config in configs.items()}
    metrics = {name: _metrics(catalog, config) for name, config in configs.items()}

    def by_output(values: dict[str, Expression]) -> Expression:
        return mapped(values.items()) if several else next(iter(values.values()))

    items: list[Item] = [Labelled("optimizer=", value_of(catalog, graph.training.optimizer, Kind.OPTIMIZER))]
    items.append(Labelled("loss=", by_output(losses)))
    if any(weight != 1 for weight in weights.values()):
        shown: dict[str, Expression] = {name: value_of(catalog, weight) for name, weight in weights.items()}
        items.append(Labelled("loss_weights=", by_output(shown) if several else listed(shown.values())))
    if any(value for value in metrics.values()):
        lists: dict[str, Expression] = {name: listed(value) for name, value in metrics.items()}
        items.append(Labelled("metrics=", by_output(lists)))
    weighted = {name: _metrics(catalog, config, "weighted_metrics") for name, config in configs.items()}
    if any(weighted.values()):
        shown = {name: listed(value) for name, value in weighted.items()}
        items.append(Labelled("weighted_metrics=", by_output(shown)))
    if graph.training.jit_compile is not None:
        items.append(Labelled("jit_compile=", repr(graph.training.jit_compile)))
    return Bracketed("model.compile(", tuple(items), ")")


def _metrics(catalog: Catalog, config: FrozenMap, parameter: str = "metrics") -> list[Expression]:
    return [_made(catalog, Kind.METRIC, metric) for metric in named_metrics(config, parameter)]


def _made(catalog: Catalog, kind: Kind, value: Value) -> Expression:
    return value_of(catalog, value, kind)
