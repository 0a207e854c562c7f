"""How much each sample counts, in generated code: the column and the class weights of each Output."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nodeeditor.catalog.target_kinds import TargetKind, target_kind
from nodeeditor.codegen.columns import Columns
from nodeeditor.codegen.expressions import INDENT, Expression, call, listed, mapped, statement, text
from nodeeditor.codegen.identifiers import Identifiers
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import outputs
from nodeeditor.values import FrozenMap, Value


@dataclass(frozen=True, slots=True)
class Weighing:
    """The lines that make the weights, and the variables that hold those of training and of validation.

    A variable is empty where all samples count alike.
    """

    lines: tuple[str, ...] = ()
    training: str = ""
    validation: str = ""
    is_map: bool = False


def is_weighed(graph: Graph) -> bool:
    """Whether the samples of some Output do not count alike in training."""
    return any(_samples(config) or config.get("class_weights") is not None for config in _configs(graph))


def are_samples_weighed(graph: Graph) -> bool:
    """Whether they do not in validation either."""
    return any(_samples(config) for config in _configs(graph))


def weighing(
    graph: Graph, targets: Sequence[tuple[NodeId, str]], columns: Columns, names: Identifiers, known: str
) -> Weighing:
    """The weights of the Outputs whose ``targets`` are in these variables; ``known`` are the rows trained on."""
    if not is_weighed(graph):
        return Weighing()
    lines: list[str] = []
    training: dict[str, str] = {}
    validation: dict[str, str] = {}
    for node, target in targets:
        config, name = graph.layer_of(node).config, graph.nodes[node].name
        by_sample = _samples(config)
        if by_sample:
            variable = names.take(f"{name}_weights")
            value = f'{columns.array(by_sample)}.astype("float32").reshape(-1)'
            lines += [*columns.preparing(by_sample), f"    {variable} = {value}"]
            training[name] = validation[name] = variable
        if config.get("class_weights") is not None:
            variable = names.take(f"{name}_class_weights")
            lines += statement(f"{variable} = ", _by_class(config, target, known), INDENT)
            if by_sample:
                lines.append(f"    {variable} = {variable} * {training[name]}")
            training[name] = variable
        alike = f'np.ones(len({target}), "float32")'
        training.setdefault(name, alike)
        validation.setdefault(name, alike)
    needs_validation = are_samples_weighed(graph) and known != "..."
    if len(outputs(graph)) == 1:
        (name,) = training
        return Weighing(tuple(lines), training[name], validation[name] if needs_validation else "")
    weights = names.take("weights")
    lines += statement(f"{weights} = ", mapped(training.items()), INDENT)
    held_back = ""
    if needs_validation:
        held_back = names.take("validation_weights")
        lines += statement(f"{held_back} = ", mapped(validation.items()), INDENT)
    return Weighing(tuple(lines), weights, held_back, is_map=True)


def _by_class(config: FrozenMap, target: str, known: str) -> Expression:
    kind, given = target_kind(config.get("loss")), config.get("class_weights")
    classes = {
        TargetKind.SHARES: f"{target}.argmax(axis=-1)",
        TargetKind.BINARY: f'{target}.round().astype("int64").reshape(-1)',
    }.get(kind, target)
    if isinstance(given, str):
        return call("class_weights", classes, known)
    values = given if isinstance(given, tuple) else (given,)
    return call("class_weights", classes, known, listed(map(_weight, values)))


def _weight(value: Value) -> str:
    """A number; anything else is a text, which no training takes."""
    return repr(value) if isinstance(value, int | float) else text(str(value))


def _configs(graph: Graph) -> list[FrozenMap]:
    return [graph.layer_of(node).config for node in outputs(graph)]


def _samples(config: FrozenMap) -> tuple[str, ...]:
    names = config.get("sample_weights")
    return tuple(map(str, names)) if isinstance(names, tuple) else ()
