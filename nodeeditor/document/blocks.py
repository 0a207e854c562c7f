"""The section ``blocks`` of a graph file: each block with its arguments, and its inside as the file has a network."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from nodeeditor.document.annotations import frame_to_map, note_to_map
from nodeeditor.document.fields import Fields
from nodeeditor.document.parts import (
    layer_to_map,
    link_key,
    link_to_map,
    natural,
    node_to_map,
    place_of,
    read_parts,
    refusing,
    sorted_links,
)
from nodeeditor.graph.blocks import Argument, Block
from nodeeditor.graph.elements import Link
from nodeeditor.graph.graph import Definition
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.values import EMPTY, FrozenMap, thaw

_FIELDS = frozenset({"name", "arguments", "layers", "nodes", "links", "frames", "notes"})

_line = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False).encode


def unknown_place(block: str) -> str:
    """Where a document keeps the unknown fields of the links inside a block."""
    return f"block:{block}"


def blocks_text(blocks: Mapping[str, Definition], unknown: FrozenMap) -> str:
    """The section as the text of a file has it: sorted by name, each layer, node and link a line."""
    return listed((_block_text(blocks[name], unknown) for name in sorted(blocks)), 4)


def read_blocks(fields: Fields) -> tuple[list[Block], dict[str, FrozenMap]]:
    """The blocks, and the unknown fields of their links by :func:`unknown_place`. Raises ``GraphFileError``."""
    blocks: list[Block] = []
    unknown: dict[str, FrozenMap] = {}
    for index, content in enumerate(fields.limited("blocks")):
        part = Fields(content, place_of(fields.place, "blocks", index, content))
        name = part.text("name")
        arguments = tuple(_argument(part, number, one) for number, one in enumerate(part.entries("arguments")))
        parts = read_parts(part)
        with refusing(part):
            Level.of(*parts.all, parts.annotations)  # which tells the place of what does not fit
        inside = tuple(parts.layers), tuple(parts.nodes), tuple(parts.links)
        blocks.append(Block(name, arguments, *inside, part.rest(), parts.annotations))
        if parts.unknown:
            unknown[unknown_place(name)] = FrozenMap(parts.unknown)
    return blocks, unknown


def level_sections(level: Level, of_links: FrozenMap, indent: int) -> dict[str, str]:
    """What is on a level as a file's text has it, by section; without frames or notes there is no section of them."""
    layers = sorted(level.layers.values(), key=lambda layer: natural(layer.id))
    nodes = sorted(level.nodes.values(), key=lambda node: natural(node.id))
    links = sorted_links(level)
    sections = {
        "layers": listed((_line(layer_to_map(layer)) for layer in layers), indent),
        "nodes": listed((_line(node_to_map(node)) for node in nodes), indent),
        "links": listed((_line(_link_map(level, link, of_links)) for link in links), indent),
    }
    frames = sorted(level.frames.values(), key=lambda frame: natural(frame.id))
    notes = sorted(level.notes.values(), key=lambda note: natural(note.id))
    if frames:
        sections["frames"] = listed(
            (_line(frame_to_map(frame, sorted(frame.nodes, key=natural))) for frame in frames), indent
        )
    if notes:
        sections["notes"] = listed((_line(note_to_map(note)) for note in notes), indent)
    return sections


def listed(lines: Iterable[str], indent: int) -> str:
    """A list of JSON with a line for each entry."""
    space = " " * indent
    joined = f",\n{space}".join(lines)
    return f"[\n{space}{joined}\n{space[2:]}]" if joined else "[]"


def _link_map(level: Level, link: Link, of_links: FrozenMap) -> dict[str, object]:
    return link_to_map(link, kept_at(of_links, link_key(link)), level.dots.get(link, ()))


def _block_text(definition: Definition, unknown: FrozenMap) -> str:
    sections = {
        **{key: _line(thaw(value)) for key, value in definition.extra.without(*_FIELDS).items()},
        "name": _line(definition.name),
        "arguments": _line([{"name": one.name, "default": one.default} for one in definition.arguments]),
        **level_sections(definition.body, kept_at(unknown, unknown_place(definition.name)), 8),
    }
    return "{\n" + ",\n".join(f"      {_line(key)}: {sections[key]}" for key in sorted(sections)) + "\n    }"


def _argument(block: Fields, number: int, content: object) -> Argument:
    fields = Fields(content, f"{block.place}, arguments[{number}]")
    default = fields.content.get("default")
    if isinstance(default, bool) or not isinstance(default, int | float):
        fields.refuse("default", default, tr("a number"))
    return Argument(fields.text("name"), default)


def kept_at(unknown: FrozenMap, place: str) -> FrozenMap:
    """The unknown fields that a document keeps for a place."""
    kept = unknown.get(place, EMPTY)
    return kept if isinstance(kept, FrozenMap) else EMPTY
