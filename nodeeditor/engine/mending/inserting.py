"""A repair that puts layers before one input of a node."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from nodeeditor.engine.mending.case import Arriving, Case
from nodeeditor.problems import Fix
from nodeeditor.values import FrozenMap

Step = tuple[str, Mapping[str, Any]]


def insert(case: Case, at: Arriving, *steps: Step) -> Fix:
    """Layers (type and configuration) one after the other in the link of ``at``.

    Where its tensor feeds several inputs of the node, all of them are fed from the last layer.
    """
    same = [one for one in case.arriving if _source(one) == _source(at)]
    return Fix(
        "fix.insert_layers",
        FrozenMap(
            layers=tuple(FrozenMap(type=type_name, config=config) for type_name, config in steps),
            port=at.link.target_port,
            index=at.index,
            together=len(same) > 1 and not is_merged(case, at),
            what=" + ".join(_call(*step) for step in steps),
            other=case.graph.nodes[at.link.source].name,
        ),
    )


def places(case: Case) -> list[Arriving]:
    """Where layers can go: what arrives at the node, a tensor that comes several times once."""
    found: dict[tuple[object, ...], Arriving] = {}
    for one in case.arriving:
        found.setdefault(_source(one), one)
    return list(found.values())


def _source(one: Arriving) -> tuple[object, ...]:
    return one.link.source, one.link.source_port


def others(case: Case, at: Arriving) -> list[Arriving]:
    """What arrives from elsewhere than ``at``."""
    return [one for one in case.arriving if _source(one) != _source(at)]


def is_merged(case: Case, at: Arriving) -> bool:
    """Whether ``at`` is one of several tensors at one port."""
    return sum(one.link.target_port == at.link.target_port for one in case.arriving) > 1


def _call(type_name: str, config: Mapping[str, Any]) -> str:
    """A layer as one writes it in Python: ``Conv2D(16, 1)``; texts and truth values by name."""
    parts = [f"{name}={value!r}" if isinstance(value, str | bool) else str(value) for name, value in config.items()]
    return f"{type_name}({', '.join(parts)})" if parts else type_name
