"""Reads Keras's docstrings: the first sentence, the whole text, and what it says of each argument."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

_HEADER = re.compile(r"^\**(?P<name>[A-Z][A-Za-z ]+?):?\**:?\s*$")
_ARGUMENT = re.compile(
    r"^(?P<indent> {2,4})(?:- )?`?\*{0,2}(?P<name>[a-z][a-z_0-9]*)`?(?: ?\([^)]*\))?: *(?P<text>.*)$"
)
_ITEM = re.compile(r"^\s*-\s*`?(?P<name>[a-z_]+)`?\s*:\s*(?P<text>.*)$")


@dataclass(frozen=True, slots=True)
class Docstring:
    """A docstring taken apart. Arguments are the constructor's, call arguments those of ``call``."""

    summary: str = ""
    text: str = ""
    arguments: dict[str, str] = field(default_factory=dict)
    call_arguments: dict[str, str] = field(default_factory=dict)
    call_lists: dict[str, dict[str, str]] = field(default_factory=dict)
    """Of a call argument that is a list: the names and texts of its items, where they are told."""


def read_docstring(thing: Any) -> Docstring:
    """What the docstring of a class or function says."""
    # `__doc__` is read of the thing itself: an inherited text would tell of another class.
    text = _dedented(thing.__doc__ or "")
    sections = _sections(text)
    call = sections.get("call arguments", [])
    return Docstring(
        summary=_summary(text),
        text=text,
        arguments=_arguments(sections.get("args") or sections.get("arguments") or []),
        call_arguments=_arguments(call),
        call_lists=_lists(call),
    )


def _dedented(text: str) -> str:
    # Not inspect.cleandoc: Keras fills examples into some texts, at no indentation at all.
    lines = text.expandtabs().strip("\n").splitlines()
    margin = next((len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()), 0)
    return "\n".join(line[min(margin, len(line) - len(line.lstrip())) :].rstrip() for line in lines).strip()


def _sections(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    name = ""
    for line in text.splitlines():
        header = _HEADER.match(line)
        if header:
            name = header["name"].strip().lower()
            found.setdefault(name, [])
        elif line and not line.startswith(" "):
            name = ""
        elif name:
            found[name].append(line)
    return found


def _arguments(lines: list[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    outer = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    current: list[str] | None = None
    for line in lines:
        match = _ARGUMENT.match(line)
        if match and len(match["indent"]) <= outer:
            current = found.setdefault(match["name"], [])
            current.append(match["text"])
        elif current is not None:
            current.append(line.strip())
    return {name: _flowing(texts) for name, texts in found.items()}


def _lists(lines: list[str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    outer = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    current: dict[str, str] | None = None
    for line in lines:
        match = _ARGUMENT.match(line)
        if match and len(match["indent"]) <= outer:
            current = found.setdefault(match["name"], {}) if match["text"].startswith("List of the following") else None
        elif current is not None and (item := _ITEM.match(line)):
            current[item["name"]] = item["text"]
    return {name: items for name, items in found.items() if items}


def _flowing(lines: list[str]) -> str:
    paragraphs = "\n".join(lines).split("\n\n")
    joined = []
    for paragraph in paragraphs:
        # A list keeps its lines, a paragraph's lines flow together.
        text = re.sub(r"\n(?!- )", " ", paragraph.strip())
        if text:
            joined.append(text)
    return "\n\n".join(joined).strip()


def _summary(text: str) -> str:
    paragraph = " ".join(text.split("\n\n", 1)[0].split())
    sentence = re.match(r"(.+?[.!])(?=\s+[A-Z`]|$)", paragraph)
    return sentence[1] if sentence else paragraph
