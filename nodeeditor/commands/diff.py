"""``nodeeditor diff A B``: what tells two graph files apart."""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from nodeeditor.commands.command import FOUND_PROBLEMS, SOUND, Command, add_json
from nodeeditor.commands.open_editor import windows
from nodeeditor.commands.results import claimed_output, json_text
from nodeeditor.document import load
from nodeeditor.document.comparing import compare_documents
from nodeeditor.document.settings import source_to_map
from nodeeditor.graph.comparing.comparison import Comparison
from nodeeditor.graph.comparing.difference import SOURCE, Absent, Aspect, Difference, Kind, Names, Part
from nodeeditor.language import tr

#: So many moved nodes are named; more would not be read.
_MOST_NAMED = 8
#: Terminals show what became of a thing in these colours, beside its sign.
_COLORS = {Kind.REMOVED: 31, Kind.ADDED: 32, Kind.CHANGED: 33, Kind.MOVED: 36}


def run(options: argparse.Namespace) -> int:
    """Write a line for each difference, or one JSON object; where nodes stand does not count."""
    first, second = load(Path(options.first)), load(Path(options.second))
    if options.window:
        return _show(options)
    compared = compare_documents(first, second)
    colors = sys.stdout.isatty()
    with claimed_output() as output:
        told = [json_text(report(compared))] if options.json else lines(compared, colors=colors)
        output.writelines(f"{line}\n" for line in told)
    return SOUND if compared.same else FOUND_PROBLEMS


def _show(options: argparse.Namespace) -> int:
    """Open the window that shows both side by side, and wait until it is closed."""
    with windows():
        from nodeeditor.app import compare_files
    return compare_files(Path(options.first), Path(options.second))


def lines(compared: Comparison, *, colors: bool = False) -> list[str]:
    """A line for each difference, and one for all that only moved."""
    found = [
        _colored(one.kind, f"{one.kind.value} {one.text}", colors)
        for one in compared.differences
        if one.kind is not Kind.MOVED
    ]
    moved = [one.subject for one in compared.differences if one.kind is Kind.MOVED]
    if moved:
        named = ", ".join(moved[:_MOST_NAMED]) + (", …" if moved[_MOST_NAMED:] else "")
        text = (
            tr("moved: {names}", names=named)
            if len(moved) == 1
            else tr("{count} moved: {names}", count=len(moved), names=named)
        )
        found.append(_colored(Kind.MOVED, f"{Kind.MOVED.value} {text}", colors))
    return found


def _colored(kind: Kind, text: str, colors: bool) -> str:
    return f"\x1b[{_COLORS[kind]}m{text}\x1b[0m" if colors else text


def report(compared: Comparison) -> dict[str, Any]:
    """The differences for programs: what was added and removed, and of what is in both, all that changed."""
    told: dict[Kind, list[dict[str, Any]]] = {kind: [] for kind in Kind}
    changed: dict[tuple[object, ...], dict[str, Any]] = {}
    for one in compared.differences:
        if one.kind is not Kind.CHANGED:
            told[one.kind].append(_entry(compared, one))
            continue
        key = one.part, one.block, one.name
        entry = changed.get(key)
        if entry is None:
            entry = changed[key] = {**_entry(compared, one), "changes": []}
            told[Kind.CHANGED].append(entry)
        entry["changes"].append(
            {"what": one.aspect.value, "name": one.detail, "from": _plain(one.before), "to": _plain(one.after)}
        )
    return {
        "same": compared.same,
        "added": told[Kind.ADDED],
        "removed": told[Kind.REMOVED],
        "changed": told[Kind.CHANGED],
        "moved": told[Kind.MOVED],
    }


def _entry(compared: Comparison, one: Difference) -> dict[str, Any]:
    entry: dict[str, Any] = {"kind": one.part.value}
    match one.part:
        case Part.NODE:
            side = 1 if one.second is not None else 0
            node = one.second if one.second is not None else one.first
            assert node is not None
            graph = compared.graphs[side]
            level = graph if one.block is None else graph.blocks[one.block].body
            entry |= {"node": one.name, "type": level.layer_of(node).type, "block": one.block}
        case Part.BLOCK:
            entry |= {"node": None, "block": one.name}
        case _:
            entry |= {"node": None, "block": None}
    if one.aspect is Aspect.PLACE:
        entry |= {"from": _plain(one.before), "to": _plain(one.after)}
    return entry


def _plain(value: object) -> Any:
    """A value for JSON; null for what is not there."""
    match value:
        case Absent():
            return None
        case Names():
            return list(value.names)
        case Enum():
            return value.value
    if isinstance(value, SOURCE):
        return source_to_map(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {key: _plain(item) for key, item in asdict(value).items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("first", metavar="A", help="a graph file (.knet)")
    parser.add_argument("second", metavar="B", help="the graph file to hold against it")
    ways = parser.add_mutually_exclusive_group()
    add_json(ways)
    ways.add_argument("--window", action="store_true", help="show both side by side in a window")


COMMAND = Command("diff", "what tells two graph files apart", _add_options, run)
