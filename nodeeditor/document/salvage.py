"""What is still whole in a damaged graph file: each layer, node and link that can be read and fits the rest."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from nodeeditor.document.annotations import read_frame, read_note
from nodeeditor.document.document import Document
from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.fields import Fields
from nodeeditor.document.format import FORMAT, loads
from nodeeditor.document.migrations import VERSION
from nodeeditor.document.parts import place_of, read_layer, read_link, read_node
from nodeeditor.graph.graph import Graph
from nodeeditor.graph.soundness import StructureError
from nodeeditor.language import tr
from nodeeditor.limits import SALVAGE_BYTES

MAX_BYTES = SALVAGE_BYTES
#: So many parts that don't fit are taken out one by one; a file with more of them is beyond help.
_MOST_MISFITS = 1000
#: Sections that are one value each; where they can't be read the document goes without them.
_SINGLE = ("camera", "data", "training", "weights", "bookmarks")
_LISTS = ("layers", "nodes", "links", "frames", "notes", "blocks")
#: A section of the network itself begins a line, as this program writes it.
_SECTION = re.compile(r'^  "([a-z_]+)": ?', re.MULTILINE)

_decode = json.JSONDecoder().raw_decode
_Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """A document of what was whole, and a sentence for each part that was left out."""

    document: Document
    left_out: tuple[str, ...]


def salvage(content: bytes, place: str) -> Salvaged | None:
    """What can be had of a damaged file called ``place``; None where no node or layer of it is whole."""
    if len(content) > MAX_BYTES:
        return None
    text = content.decode("utf-8-sig", "replace").replace("\0", " ")
    return _Salvage(text, place).result()


class _Salvage:
    def __init__(self, text: str, place: str) -> None:
        self._text = text
        self._place = place
        self._left_out: list[str] = []

    def result(self) -> Salvaged | None:
        starts = self._starts()
        lists = {name: list(self._entries(name, starts)) for name in _LISTS}
        if not lists["layers"] and not lists["nodes"]:
            return None
        content: dict[str, Any] = {"format": FORMAT, "version": VERSION}
        self._add_blocks(content, lists["blocks"])
        content.update(self._network(lists))
        for name in _SINGLE:
            if name in starts:
                self._add(content, name, self._value(starts[name]))
        try:
            return Salvaged(loads(_text(content), self._place), tuple(self._left_out))
        except GraphFileError:  # what is whole does not make a network
            return None

    # Finding what is whole

    def _starts(self) -> dict[str, int]:
        """Where the value of each section of the network begins; of several the last: blocks come before."""
        found = {match[1]: match.end() for match in _SECTION.finditer(self._text)}
        if not any(name in found for name in _LISTS):  # not as this program writes it
            for name in (*_LISTS, *_SINGLE):
                for match in re.finditer(rf'"{name}"\s*:\s*', self._text):
                    found[name] = match.end()
        return found

    def _value(self, start: int) -> Any:
        """The value that begins at a place; None for one that is damaged."""
        try:
            return _decode(self._text, start)[0]
        except (ValueError, RecursionError):
            return None

    def _entries(self, name: str, starts: Mapping[str, int]) -> Iterator[_Entry]:
        """The maps in a section that are whole, up to where the next one begins."""
        at = starts.get(name, -1)
        if at < 0 or not self._text.startswith("[", at):
            if at >= 0:
                self._left_out.append(tr("The section {section} is damaged.", section=name))
            return
        end = min((start for start in starts.values() if start > at), default=len(self._text))
        at += 1
        damaged = 0
        while (at := self._text.find("{", at, end)) >= 0:
            try:
                entry, at = _decode(self._text, at)
            except (ValueError, RecursionError):
                damaged += 1
                # On with the next line: within one, what follows belongs to the same entry.
                at = self._text.find("\n", at, end)
                if at < 0:
                    break
                continue
            if isinstance(entry, dict):
                yield entry
        if damaged:
            self._left_out.append(tr("{count} damaged entries of {section}.", count=damaged, section=name))

    # Putting it together

    def _network(self, lists: Mapping[str, list[_Entry]]) -> dict[str, list[_Entry]]:
        layers = self._read("layers", lists["layers"], read_layer)
        nodes = self._read("nodes", lists["nodes"], read_node)
        links = self._read("links", lists["links"], read_link)
        self._stand_in(layers, nodes)
        there = {node["id"] for node in nodes}
        links = self._only(links, lambda link: {link["source"], link["target"]} <= there, "links")
        parts = {"layers": layers, "nodes": nodes, "links": links}
        for _ in range(_MOST_MISFITS):
            try:
                read = {name: self._parsed(parts[name], reader) for name, reader in _READERS.items()}
                Graph.build(read["layers"], read["nodes"], read["links"])
                break
            except StructureError as error:
                entry = parts[error.part].pop(error.index)
                where = place_of(self._place, error.part, error.index, entry)
                self._left_out.append(f"{where}: {error}")
        frames = self._read("frames", lists["frames"], lambda fields: read_frame(fields, there))
        return {**parts, "frames": frames, "notes": self._read("notes", lists["notes"], read_note)}

    def _read(self, section: str, entries: list[_Entry], read: Callable[[Fields], object]) -> list[_Entry]:
        """The entries that are as they should be, each by itself."""
        fine = []
        for index, entry in enumerate(entries):
            try:
                read(Fields(entry, place_of(self._place, section, index, entry)))
                fine.append(entry)
            except GraphFileError as error:
                self._left_out.append(str(error))
        return fine

    def _parsed(self, entries: list[_Entry], read: Callable[[Fields], Any]) -> list[Any]:
        return [read(Fields(entry, self._place)) for entry in entries]

    def _only(self, entries: list[_Entry], fits: Callable[[_Entry], bool], section: str) -> list[_Entry]:
        fine = [entry for entry in entries if fits(entry)]
        if len(fine) < len(entries):
            gone = len(entries) - len(fine)
            self._left_out.append(tr("{count} {section} of nodes that are lost.", count=gone, section=section))
        return fine

    def _stand_in(self, layers: list[_Entry], nodes: list[_Entry]) -> None:
        """Give each layer whose nodes are lost a node, in a row below the others; its links are lost."""
        called, taken = {node["layer"] for node in nodes}, {node["id"] for node in nodes}
        names = {node["name"] for node in nodes}
        bottom = max((node.get("y", 0) for node in nodes), default=-160)
        lost = [layer for layer in layers if layer["id"] not in called]
        for number, layer in enumerate(lost):
            identifier = next(name for name in _fresh(f"salvaged{number}") if name not in taken)
            name = next(name for name in _fresh(layer["name"]) if name not in names)
            taken.add(identifier)
            names.add(name)
            nodes.append(
                {"id": identifier, "layer": layer["id"], "name": name, "x": 216.0 * number, "y": bottom + 160.0}
            )
        if lost:
            self._left_out.append(tr("The places and links of {count} nodes, which stand below.", count=len(lost)))

    def _add_blocks(self, content: dict[str, Any], entries: list[_Entry]) -> None:
        content["blocks"] = []
        for index, entry in enumerate(entries):
            content["blocks"].append(entry)
            try:
                loads(_text(content), self._place)
            except GraphFileError:
                content["blocks"].pop()
                self._left_out.append(place_of(tr("A damaged block"), "blocks", index, entry))

    def _add(self, content: dict[str, Any], name: str, value: Any) -> None:
        """Add a section, unless the document can't be read with it."""
        try:
            found = None if value is None else loads(_text({**content, name: value}), self._place)
        except GraphFileError:
            found = None
        if found is None:
            self._left_out.append(tr("The section {section} is damaged.", section=name))
        else:
            content[name] = value


_READERS: dict[str, Callable[[Fields], Any]] = {"layers": read_layer, "nodes": read_node, "links": read_link}


def _fresh(stem: str) -> Iterator[str]:
    yield stem
    number = 1
    while True:
        yield f"{stem}_{number}"
        number += 1


def _text(content: Mapping[str, Any]) -> str:
    return json.dumps(content)
