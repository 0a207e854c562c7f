"""What sets runs apart: their settings, where they ran, their data and the layers of their graphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from typing import Any

from nodeeditor.document import GraphFileError, load
from nodeeditor.graph.graph import Graph
from nodeeditor.runs.listing import RunInfo
from nodeeditor.runs.settings import flattened, setting_text


class Topic(Enum):
    """What a line of a comparison is about."""

    RESULT = "result"
    SETTING = "setting"
    LAYER = "layer"
    DATA = "data"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Compared:
    """One thing of several runs: a text a run, None where a run does not have it."""

    topic: Topic
    name: str
    values: tuple[str | None, ...]

    @property
    def differs(self) -> bool:
        """Whether the runs do not agree in it."""
        return len(set(self.values)) > 1


def compared(runs: Sequence[RunInfo]) -> list[Compared]:
    """All that is known of the runs beside their curves, topic by topic."""
    of_runs: list[dict[tuple[Topic, str], str]] = [_known(run) for run in runs]
    keys = dict.fromkeys(key for known in of_runs for key in known)
    ranked = sorted(keys, key=lambda key: list(Topic).index(key[0]))
    return [Compared(topic, name, tuple(known.get((topic, name)) for known in of_runs)) for topic, name in ranked]


def _known(run: RunInfo) -> dict[tuple[Topic, str], str]:
    found: dict[tuple[Topic, str], str] = {}

    def add(topic: Topic, values: Mapping[str, Any]) -> None:
        found.update({(topic, name): setting_text(value) for name, value in values.items()})

    record = run.record
    if record is not None:
        settings = {"seed": record.seed, **record.settings}
        add(Topic.SETTING, flattened(settings))
        add(Topic.DATA, {**flattened(record.data), "samples": record.samples, "held back": record.validation_samples})
        add(Topic.PLACE, {**record.versions, "device": record.device})
    with suppress(GraphFileError):  # told where the graph is to be opened; the rest can be compared
        add(Topic.LAYER, _layers(load(run.folder.graph).graph))
    return found


def _layers(graph: Graph) -> dict[str, str]:
    """What each node calls, by its name, and from where it is fed."""
    found: dict[str, str] = {}
    for node in graph.nodes.values():
        layer = graph.layers[node.layer]
        found[node.name] = layer.type
        found.update({f"{node.name}.{path}": setting_text(value) for path, value in flattened(layer.config).items()})
        sources = sorted(graph.nodes[link.source].name for link in graph.links if link.target == node.id)
        if sources:
            found[f"{node.name} ←"] = ", ".join(sources)
    return dict(sorted(found.items()))
