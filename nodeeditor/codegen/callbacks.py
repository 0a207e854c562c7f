"""What watches a training in generated code: Keras's callbacks, with the settings of the graph."""

from __future__ import annotations

from collections.abc import Iterable

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.literals import object_of
from nodeeditor.catalog.specs import Kind
from nodeeditor.codegen.expressions import Bracketed, Expression, call, text
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import outputs, snake_case
from nodeeditor.graph.settings import EarlyStopping, KeptCheckpoints, Mode, ReduceOnPlateau
from nodeeditor.values import FrozenMap, Value


def callbacks(graph: Graph, catalog: Catalog) -> list[Bracketed]:
    """The callbacks of a training, in the order of Keras's own: what logs comes after what changes the rate."""
    training = graph.training
    found: list[Bracketed] = []
    if training.early_stopping is not None:
        found.append(_early_stopping(graph, catalog, training.early_stopping))
    if training.reduce_on_plateau is not None:
        found.append(_plateau(graph, catalog, training.reduce_on_plateau))
    found += _checkpoints(graph, catalog, training.checkpoints)
    if training.csv_log:
        found.append(call("keras.callbacks.CSVLogger", text("log.csv")))
    if training.tensorboard:
        named: dict[str, Expression] = {"write_graph": "False", "update_freq": text("batch")}
        found.append(call("keras.callbacks.TensorBoard", text("logs"), **named))
    return found


def named_metrics(config: FrozenMap, parameter: str = "metrics") -> tuple[Value, ...]:
    """The metrics of an Output, one or several."""
    value = config.get(parameter)
    return value if isinstance(value, tuple) else () if value is None else (value,)


def _early_stopping(graph: Graph, catalog: Catalog, settings: EarlyStopping) -> Bracketed:
    usual = EarlyStopping(min_delta=0.0, restore_best=False)
    named: dict[str, Expression] = {"monitor": text(settings.monitor), "patience": str(settings.patience)}
    named |= _differing(settings, usual, ("min_delta",))
    named |= _mode(graph, catalog, settings.monitor, settings.mode)
    named |= _differing(settings, usual, ("baseline", "start_from_epoch"))
    if settings.restore_best:
        named["restore_best_weights"] = "True"
    return call("keras.callbacks.EarlyStopping", **named)


def _plateau(graph: Graph, catalog: Catalog, settings: ReduceOnPlateau) -> Bracketed:
    named: dict[str, Expression] = {"monitor": text(settings.monitor)}
    named |= {"factor": repr(settings.factor), "patience": str(settings.patience)}
    named |= _mode(graph, catalog, settings.monitor, settings.mode)
    named |= _differing(settings, ReduceOnPlateau(), ("min_delta", "cooldown", "min_lr"))
    return call("keras.callbacks.ReduceLROnPlateau", **named)


def _checkpoints(graph: Graph, catalog: Catalog, settings: KeptCheckpoints) -> list[Bracketed]:
    found = []
    if settings.monitor:
        named: dict[str, Expression] = {"monitor": text(settings.monitor), "save_best_only": "True"}
        named |= _mode(graph, catalog, settings.monitor, settings.mode)
        found.append(call("keras.callbacks.ModelCheckpoint", text("best.keras"), **named))
    if settings.every:
        found.append(call("KeepEvery", str(settings.every), text("epoch-{epoch:04d}.keras")))
    return found


def _differing(settings: object, usual: object, names: Iterable[str]) -> dict[str, Expression]:
    values = {name: getattr(settings, name) for name in names}
    return {name: repr(value) for name, value in values.items() if value != getattr(usual, name)}


def _mode(graph: Graph, catalog: Catalog, monitor: str, mode: Mode) -> dict[str, Expression]:
    told = _direction(graph, catalog, monitor) if mode is Mode.AUTO else mode.value
    return {} if told is None else {"mode": text(told)}


def _direction(graph: Graph, catalog: Catalog, monitor: str) -> str | None:
    """Whether more is better of a metric, and of the loss of one output of several: Keras does not always see it."""
    several = len(outputs(graph)) > 1
    log = monitor.removeprefix("val_")
    if several and log.endswith("_loss"):
        return "min"
    for node in outputs(graph):
        before = f"{graph.nodes[node].name}_" if several else ""
        config = graph.layer_of(node).config
        for metric in (*named_metrics(config), *named_metrics(config, "weighted_metrics")):
            named = object_of(metric)
            name = str(metric) if named is None else named[0]
            spec = catalog.object(Kind.METRIC, name)
            if spec is not None and spec.better and log in (before + name, before + snake_case(name)):
                return "max" if spec.better == "up" else "min"
    return None
