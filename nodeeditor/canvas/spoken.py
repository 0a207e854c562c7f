"""What a screen reader says: of the canvas, of a node, of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nodeeditor.canvas.annotations.spoken import spoken_annotation
from nodeeditor.canvas.content import Content, Reports, link_tensor, shape_text
from nodeeditor.catalog.describe import type_text
from nodeeditor.graph.elements import OUTPUT, Link, NodeId, NodeMode
from nodeeditor.graph.level import Level
from nodeeditor.language import tr
from nodeeditor.workspace.training_phase import Role

if TYPE_CHECKING:
    from nodeeditor.canvas.scene import CanvasScene
    from nodeeditor.workspace.workspace import Workspace

#: So many sources of a node are named, the rest is counted.
_NAMED = 4


def spoken(scene: CanvasScene, workspace: Workspace) -> str:
    """The one node or link that is selected, in words; else how many nodes there are and how many are selected."""
    selection = workspace.selection
    if len(selection.nodes) == 1:
        node = next(iter(selection.nodes))
        if node in scene.nodes:
            return spoken_node(workspace.level, scene.nodes[node].content, node)
    if len(selection.links) == 1 and not selection.nodes:
        link = next(iter(selection.links))
        if workspace.level.has_link(link):  # an edit is told of before the selection follows it
            return spoken_link(workspace.level, workspace.reports, link)
    beside = spoken_annotation(workspace.level, selection)
    if beside is not None:
        return beside
    return tr("{count} nodes, {chosen} selected", count=len(scene.nodes), chosen=len(selection.nodes))


def spoken_node(level: Level, content: Content, node: NodeId) -> str:
    """A node in words: type, name, parameters, output, inputs, state, problems."""
    parts = [tr("{type} {name}", type=type_text(content.type), name=content.title)]
    parts += [_parameter(name, text) for name, text in content.fields]
    if content.shape:
        shape = by_words(content.shape)
        gives = content.type != OUTPUT
        parts.append(tr("output {shape}", shape=shape) if gives else tr("gets {shape}", shape=shape))
    parts += _sources(level, content, node)
    calls = len(level.calls_of(level.nodes[node].layer))
    if calls > 1:
        parts.append(tr("weights shared by {count} nodes", count=calls))
    if content.mode is not NodeMode.ACTIVE:
        parts.append(tr("muted") if content.mode is NodeMode.MUTED else tr("bypassed"))
    elif content.left_out:
        parts.append(tr("left out"))
    if content.frozen:
        parts.append(tr("frozen"))
    if content.role in (Role.TRAINS, Role.DIFFERS):
        parts.append(tr("in training") if content.role is Role.TRAINS else tr("edited since the training began"))
    parts.append(spoken_problems(content))
    if content.fate is not None:
        parts.append(content.fate.text)
    return ", ".join(part for part in parts if part)


def spoken_link(level: Level, reports: Reports, link: Link) -> str:
    """A link in words: both ends, what flows, which one of how many it is."""
    source, target = level.nodes[link.source].name, level.nodes[link.target].name
    parts = [tr("link from {source} to {target}", source=source, target=target)]
    tensor = link_tensor(link, reports)
    if tensor is not None:
        parts.append(by_words(shape_text(tensor.shape)))
    others = level.links_into(link.target, link.target_port)
    if len(others) > 1:
        parts.append(tr("input {number} of {count}", number=others.index(link) + 1, count=len(others)))
    return ", ".join(parts)


def spoken_problems(content: Content) -> str:
    """The problems of a node as sentences, or that there are none."""
    if not content.problems:
        return tr("being checked") if content.stale else tr("no problems")
    told = [
        tr("warning: {sentence}", sentence=one.text) if one.warning else tr("problem: {sentence}", sentence=one.text)
        for one in content.problems
    ]
    return " ".join(told)


def by_words(shape: str) -> str:
    """A shape, or a window, as it is said: ``None by 64``."""
    return tr(" by ").join(part.strip() for part in shape.split("×"))


def _parameter(name: str, text: str) -> str:
    words = name.replace("_", " ")
    if text.startswith("×"):
        return tr("repeated {times} times", times=text[1:])
    if text == name:  # a switch that is on
        return words
    value = by_words(text.removeprefix(name).strip())
    # How many there are is said before what they are: 64 units.
    counts = name.endswith("s") and value.isdecimal()
    return f"{value} {words}" if counts else f"{words} {value}"


def _sources(level: Level, content: Content, node: NodeId) -> list[str]:
    names = [level.nodes[link.source].name for link in level.links_into(node)]
    if not names:
        return [tr("no input yet")] if content.frame.inputs else []
    if len(names) == 1:
        return [tr("input from {name}", name=names[0])]
    told = tr(" and ").join(names[:_NAMED])
    if len(names) > _NAMED:
        told = tr("{names} and {count} more", names=told, count=len(names) - _NAMED)
    return [tr("{count} inputs from {names}", count=len(names), names=told)]
