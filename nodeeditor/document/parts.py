"""Layers, nodes and links as the maps of a file, and back; graph files and clipboard fragments share them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from nodeeditor.document.annotations import dots_to_list, read_dots, read_frame, read_note
from nodeeditor.document.errors import refuse
from nodeeditor.document.fields import Fields
from nodeeditor.document.settings import plain_number
from nodeeditor.graph.annotations import Annotations, Dot
from nodeeditor.graph.blocks import Block
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId, NodeMode
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.level import Level
from nodeeditor.graph.limits import EditError
from nodeeditor.graph.settings import DataSettings, TrainingSettings, WeightsSource
from nodeeditor.graph.soundness import StructureError
from nodeeditor.language import tr
from nodeeditor.values import EMPTY, FrozenMap, thaw

_DIGITS = re.compile(r"[0-9]+")
_LAYER_FIELDS = frozenset({"id", "type", "name", "config"})
_NODE_FIELDS = frozenset({"id", "layer", "name", "x", "y", "mode", "passes"})
_MODES = {mode.value: mode for mode in NodeMode}
_LINK_FIELDS = frozenset({"source", "source_port", "target", "target_port", "position", "dots"})


def natural(identifier: str) -> tuple[str, str]:
    """Sorts ids as people count: ``n2`` before ``n10``."""
    return _DIGITS.sub(lambda digits: digits[0].zfill(20), identifier), identifier


def layer_to_map(layer: Layer) -> dict[str, Any]:
    """A layer as a file says it, with the fields that came from a newer program."""
    return {
        **thaw(layer.extra.without(*_LAYER_FIELDS)),
        "id": layer.id,
        "type": layer.type,
        "name": layer.name,
        "config": thaw(layer.config),
    }


def node_to_map(node: Node) -> dict[str, Any]:
    """A node as a file says it, with the fields that came from a newer program."""
    return {
        **thaw(node.extra.without(*_NODE_FIELDS)),
        "id": node.id,
        "layer": node.layer,
        "name": node.name,
        "x": plain_number(node.x),
        "y": plain_number(node.y),
        **({} if node.mode is NodeMode.ACTIVE else {"mode": node.mode.value}),
        **({"passes": node.passes} if node.passes else {}),
    }


def link_to_map(link: Link, extra: FrozenMap = EMPTY, dots: tuple[Dot, ...] = ()) -> dict[str, Any]:
    """A link as a file says it."""
    return {
        **thaw(extra.without(*_LINK_FIELDS)),
        "source": link.source,
        "source_port": link.source_port,
        "target": link.target,
        "target_port": link.target_port,
        "position": link.position,
        **({"dots": dots_to_list(dots)} if dots else {}),
    }


def link_key(link: Link) -> str:
    """A text that tells this link from all others of its graph."""
    return "link:" + json.dumps([link.source, link.source_port, link.target, link.target_port, link.position])


def sorted_links(graph: Level) -> list[Link]:
    """The links in the order of a file: by target, port, position, source."""
    return sorted(graph.links, key=_link_order)


def _link_order(link: Link) -> tuple[Any, ...]:
    return natural(link.target), link.target_port, link.position, natural(link.source), link.source_port


def read_graph(
    fields: Fields,
    data: DataSettings | None = None,
    training: TrainingSettings | None = None,
    blocks: Iterable[Block] = (),
    weights: WeightsSource | None = None,
) -> tuple[Graph, dict[str, FrozenMap]]:
    """The graph of the sections that :class:`Parts` has, and unknown fields of the links by their key.

    Raises ``GraphFileError``.
    """
    parts = read_parts(fields)
    with refusing(fields):
        graph = Graph.build(*parts.all, data, training, blocks, weights, parts.annotations)
    return graph, parts.unknown


@dataclass(frozen=True, slots=True)
class Parts:
    """What the sections of layers, nodes, links, frames and notes say, and unknown fields of links by their key."""

    layers: list[Layer]
    nodes: list[Node]
    links: list[Link]
    unknown: dict[str, FrozenMap]
    annotations: Annotations

    @property
    def all(self) -> tuple[list[Layer], list[Node], list[Link]]:
        """The layers, the nodes and the links."""
        return self.layers, self.nodes, self.links


def read_parts(fields: Fields) -> Parts:
    """The parts, each by itself as it should be; whether they fit each other is not looked at.

    Raises ``GraphFileError``.
    """
    layers = [read_layer(part) for part in _parts(fields, "layers")]
    nodes = [read_node(part) for part in _parts(fields, "nodes")]
    links: list[Link] = []
    unknown: dict[str, FrozenMap] = {}
    dotted: list[tuple[Link, tuple[Dot, ...]]] = []
    for part in _parts(fields, "links"):
        link = read_link(part)
        links.append(link)
        if dots := read_dots(part):
            dotted.append((link, dots))
        if rest := part.rest():
            unknown[link_key(link)] = rest
    there = {node.id for node in nodes}
    frames = tuple(read_frame(part, there) for part in _parts(fields, "frames"))
    notes = tuple(read_note(part) for part in _parts(fields, "notes"))
    return Parts(layers, nodes, links, unknown, Annotations(frames, notes, tuple(dotted)))


@contextmanager
def refusing(fields: Fields) -> Iterator[None]:
    """What does not fit together leaves the block as a ``GraphFileError``, which tells the part at fault."""
    try:
        yield
    except StructureError as error:
        content = fields.entries(error.part)[error.index]
        refuse(place_of(fields.place, error.part, error.index, content), "content", reason=str(error))
    except EditError as error:
        refuse(fields.place, "content", reason=str(error))


def _parts(fields: Fields, section: str) -> list[Fields]:
    return [
        Fields(content, place_of(fields.place, section, index, content))
        for index, content in enumerate(fields.limited(section))
    ]


def place_of(root: str, section: str, index: int, content: object) -> str:
    """Where in a file a part stands: its section, number and name."""
    name = content.get("name") if isinstance(content, Mapping) else None
    label = f' "{name[:80]}"' if isinstance(name, str) else ""
    return f"{root}, {section}[{index}]{label}"


def read_layer(fields: Fields) -> Layer:
    """A layer. Raises ``GraphFileError``."""
    return Layer(
        LayerId(fields.text("id")),
        fields.text("type"),
        fields.text("name"),
        fields.map("config", EMPTY),
        fields.rest(),
    )


def read_node(fields: Fields) -> Node:
    """A node. Raises ``GraphFileError``."""
    mode, passes = fields.text("mode", NodeMode.ACTIVE.value), fields.text("passes", "")
    if mode not in _MODES:
        fields.refuse("mode", mode, tr("one of {names}", names=", ".join(f'"{name}"' for name in _MODES)))
    return Node(
        NodeId(fields.text("id")),
        LayerId(fields.text("layer")),
        fields.text("name"),
        fields.number("x", 0.0),
        fields.number("y", 0.0),
        fields.rest(),
        _MODES[mode],
        passes,
    )


def read_link(fields: Fields) -> Link:
    """A link, without its dots."""
    return Link(
        NodeId(fields.text("source")),
        fields.text("source_port"),
        NodeId(fields.text("target")),
        fields.text("target_port"),
        fields.whole("position", 0),
    )
