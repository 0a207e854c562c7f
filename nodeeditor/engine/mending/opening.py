"""A size that is open: who leaves it open, and the settings with which that layer tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

import numpy as np

from nodeeditor.catalog.specs import Kind
from nodeeditor.engine.calling import call, symbolic
from nodeeditor.engine.corrections import is_meaning
from nodeeditor.engine.mending.asked import asked_with
from nodeeditor.engine.mending.case import Case
from nodeeditor.engine.mending.origin import FAR
from nodeeditor.engine.objects import make_layer
from nodeeditor.graph.elements import INPUT, NodeId
from nodeeditor.graph.inference import Shape
from nodeeditor.problems import Fix, Problem
from nodeeditor.values import FrozenMap, Value

#: A length, where nothing tells which is needed; and how many entries a vocabulary keeps, with what pads it to that.
_LENGTH = 100
_ENTRIES = 1000


def opener(case: Case) -> NodeId | None:
    """The node that gives the open size which stops ``case``: all that it gets itself is known.

    None for another mistake.
    """
    if case.problem.code != "layer.open_size":
        return None
    link = next((one.link for one in case.arriving if _is_open(one.shape)), None)
    for _ in range(FAR if link is not None else 0):
        assert link is not None
        before = next((one for one in case.into(link.source) if _is_open(one.shape)), None)
        if before is None:
            return link.source
        link = before.link
    return None


def open_settings(case: Case) -> Iterator[Fix]:
    """One parameter of the layer that leaves a size open, or two together, with which it leaves none.

    Those of two are a number that is not given and a switch: padding to a number needs both.
    """
    node = opener(case)
    spec = case.catalog.layer(case.graph.layer_of(node).type) if node is not None else None
    if node is None or spec is None or spec.type == INPUT:
        return
    config = case.graph.layer_of(node).config
    now = [(parameter, config.get(parameter.name, parameter.default)) for parameter in spec.parameters]
    now = [(parameter, value) for parameter, value in now if not is_meaning(parameter.name)]
    switches = [(one.name, not value) for one, value in now if one.kind is Kind.BOOLEAN]
    numbers = [one.name for one, value in now if one.kind is Kind.INTEGER and value is None]
    single: list[dict[str, Value]] = [{name: _LENGTH} for name in numbers]
    single += [{name: value} for name, value in switches]
    double: list[dict[str, Value]] = [{name: _ENTRIES, other: value} for name in numbers for other, value in switches]
    found = [settings for settings in single if _tells(case, node, settings)]
    for settings in found or [settings for settings in double if _tells(case, node, settings)]:
        yield _setting(case, node, settings)


def named(case: Case) -> Problem:
    """The problem of ``case`` with the layer named that leaves a size open, unless that is an Input."""
    node = opener(case)
    if node is None or case.graph.layer_of(node).type == INPUT:
        return case.problem
    maker = {"maker": case.graph.nodes[node].name, "maker_type": case.graph.layer_of(node).type}
    learns = case.reports[node].learns
    learned = learns if learns and _closes_by_learning(case, node) else ""
    found = case.problem
    # By that the editor knows it again.
    arguments = FrozenMap({**found.arguments, **maker}, learned=learned, instead_of=found.reason)
    return replace(found, code="layer.size_learned" if learned else "layer.size_left_open", arguments=arguments)


def _is_open(shape: Shape) -> bool:
    return None in shape[1:]


def _tells(case: Case, node: NodeId, settings: Mapping[str, Value]) -> bool:
    answer = asked_with(case, node, settings)
    if answer is None or (answer.problem is not None and not answer.problem.warning):
        return False
    return bool(answer.outputs) and not any(_is_open(tensor.shape) for tensor in answer.outputs)


def _closes_by_learning(case: Case, node: NodeId) -> bool:
    """Whether the layer of ``node`` leaves no size open once it has learned something.

    It need not be so: words that become numbers are as many as the longest text has.
    """
    layer, (given, *_) = case.graph.layer_of(node), case.into(node)
    sample = np.full([size or 1 for size in given.shape], "a" if given.spec.dtype == "string" else 1)
    try:
        made = make_layer(layer.type, "layer", layer.config)
        made.adapt(sample)
        return not any(_is_open(one.shape) for one in call(made, {given.link.target_port: symbolic(given.spec)}))
    except Exception:  # a layer that learns otherwise, or nothing at all
        return False


def _setting(case: Case, node: NodeId, settings: Mapping[str, Value]) -> Fix:
    where = {"at": node, "other": case.graph.nodes[node].name}
    if len(settings) == 1:
        ((name, value),) = settings.items()
        return Fix("fix.set_parameter_of", FrozenMap(where, parameter=name, value=value))
    what = ", ".join(f"{name}={value}" for name, value in settings.items())
    return Fix("fix.set_parameters_of", FrozenMap(where, settings=FrozenMap(settings), what=what))
