"""Models within a model that are alike but for numbers become uses of one block: with arguments, and in a row repeated.

Names that Keras gave by counting differ from model to model and mean nothing; the uses keep them, since weights are
found by them. All else has to be the same.
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from nodeeditor.graph.alike import Figure, formed, with_numbers
from nodeeditor.graph.arithmetic import Number
from nodeeditor.graph.blocks import FORMER_NAMES, REPEAT, Block, block_of, block_type
from nodeeditor.graph.elements import INPUT, OUTPUT, Layer, LayerId, Link, Node, NodeId
from nodeeditor.graph.level import Level
from nodeeditor.graph.queries import snake_case
from nodeeditor.graph.unified import Unified, unified
from nodeeditor.layout.layered import arrange
from nodeeditor.values import FrozenMap, Value

#: More arguments than these make a block harder to read than two blocks.
_MOST_ARGUMENTS = 6
_COUNTED = re.compile(r"(.+?)(?:_\d+)?")
_NUMBERED = re.compile(r"(?P<stem>.+)_(?P<number>\d+)")


@dataclass
class _Drawn:
    """A level while it changes."""

    layers: dict[LayerId, Layer]
    nodes: dict[NodeId, Node]
    links: list[Link]
    is_changed: bool = False

    def calls(self, layer: LayerId) -> list[Node]:
        return [node for node in self.nodes.values() if node.layer == layer]

    def laid_out(self) -> tuple[tuple[Layer, ...], tuple[Node, ...], tuple[Link, ...]]:
        nodes = list(self.nodes.values())
        if self.is_changed:
            places = arrange(Level.of(self.layers.values(), nodes, self.links))
            nodes = [replace(node, x=places[node.id][0], y=places[node.id][1]) for node in nodes]
        return tuple(self.layers.values()), tuple(nodes), tuple(self.links)


@dataclass(frozen=True)
class _Body:
    """The inside of a block as it is held against others: its layers in an order that no name decides."""

    block: Block
    form: object
    layers: tuple[LayerId, ...]
    figures: tuple[Figure, ...]
    numbers: tuple[Number, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]


@dataclass
class _Row:
    """Uses of models that are alike, each of which feeds the next alone; mostly one."""

    level: _Drawn
    uses: list[Layer] = field(default_factory=list)


def folded(
    root: tuple[Sequence[Layer], Sequence[Node], Sequence[Link]], blocks: Mapping[str, Block]
) -> tuple[tuple[tuple[Layer, ...], tuple[Node, ...], tuple[Link, ...]], dict[str, Block], dict[str, str]]:
    """The parts of a network and its blocks with like blocks made one, and what blocks that are gone are called now.

    Of ``blocks`` each stands behind those that it uses.
    """
    folding = _Folding(root, blocks)
    folding.fold()
    return folding.levels[None].laid_out(), folding.blocks(), folding.merged


class _Folding:
    def __init__(
        self, root: tuple[Sequence[Layer], Sequence[Node], Sequence[Link]], blocks: Mapping[str, Block]
    ) -> None:
        self._given = dict(blocks)
        self.levels: dict[str | None, _Drawn] = {None: _drawn(*root)}
        self.levels.update({name: _drawn(one.layers, one.nodes, one.links) for name, one in blocks.items()})
        self.merged: dict[str, str] = {}

    def blocks(self) -> dict[str, Block]:
        """The blocks that are left."""
        found = {}
        for name, block in self._given.items():
            layers, nodes, links = self.levels[name].laid_out()
            found[name] = replace(block, layers=layers, nodes=nodes, links=links)
        return found

    def fold(self) -> None:
        """Make like blocks one, those that use no others first."""
        done: set[str] = set()
        while waiting := [name for name in self._given if name not in done]:
            ready = [name for name in waiting if self._uses_inside(name) <= done]
            groups: dict[object, list[_Body]] = defaultdict(list)
            for name in ready:
                body = self._body(name)
                if body is not None:
                    groups[body.form].append(body)
            done |= set(ready)
            for bodies in groups.values():
                done |= self._fold_group(bodies)

    def _uses_inside(self, name: str) -> set[str]:
        return {
            inner
            for layer in self.levels[name].layers.values()
            if (inner := block_of(layer.type)) is not None and inner in self._given and inner != name
        }

    def _fold_group(self, bodies: list[_Body]) -> set[str]:
        """Make blocks of one form as few as they can be; tells the names of those that are new."""
        by_type = {block_type(body.block.name): body for body in bodies}
        waiting = list(self._rows(by_type))
        made: set[str] = set()
        while waiting:
            together: list[_Row] = []
            rest: list[_Row] = []
            block: Unified | None = None
            for row in waiting:
                attempt = _unified([*together, row], by_type)
                if attempt is None:
                    rest.append(row)
                else:
                    together.append(row)
                    block = attempt
            if block is None:
                return made
            kinds = {use.type for row in together for use in row.uses}
            if len(kinds) > 1 or any(len(row.uses) > 1 for row in together):
                others = {use.type for row in rest for use in row.uses}
                made.add(self._make(together, block, by_type, others))
            waiting = rest
        return made

    def _rows(self, by_type: Mapping[str, _Body]) -> Iterator[_Row]:
        for level in self.levels.values():
            uses = {layer.id: layer for layer in level.layers.values() if layer.type in by_type}
            for layer in list(uses.values()):
                if layer.id not in uses:
                    continue  # it stands in the row of one before
                row = _Row(level, [layer])
                while (after := _next_in_row(level, row.uses, uses, by_type)) is not None:
                    row.uses.append(after)
                for one in row.uses:
                    uses.pop(one.id, None)
                yield row

    def _make(self, rows: list[_Row], block: Unified, by_type: Mapping[str, _Body], others: set[str]) -> str:
        """Put uses of one block in the place of the rows, and take out blocks that nothing uses any more.

        ``others`` are the types of alike blocks that stay as they are.
        """
        first = by_type[rows[0].uses[0].type]
        name = self._name(rows[0], first, others)
        body = self.levels[first.block.name]
        numbers: dict[LayerId, dict[tuple[str, int], Value]] = defaultdict(dict)
        for figure, value in zip(first.figures, block.values, strict=True):
            numbers[first.layers[figure.layer]][figure.parameter, figure.index] = value
        layers = {
            id_: replace(layer, config=with_numbers(layer.config, numbers[id_])) if id_ in numbers else layer
            for id_, layer in body.layers.items()
        }
        members = {use.type for row in rows for use in row.uses}
        for row, given in zip(rows, block.given or [()] * len(rows), strict=True):
            config: dict[str, Value] = {
                argument.name: number
                for argument, number in zip(block.arguments, given, strict=True)
                if number != argument.default
            }
            self._replace(row, name, config, first, by_type)
        # Where the first of them stood, what it uses is before it and what uses it behind.
        blocks: dict[str, Block] = {}
        for old, one in self._given.items():
            if block_type(old) in members:
                blocks.setdefault(name, replace(first.block, name=name, arguments=block.arguments))
            if old != name and (block_type(old) not in members or block_type(old) in others):
                blocks[old] = one
            elif old != name:
                self.merged[old] = name
        self.levels[name] = _Drawn(layers, dict(body.nodes), list(body.links))
        self.levels = {key: level for key, level in self.levels.items() if key is None or key in blocks}
        self._given = blocks
        return name

    def _name(self, row: _Row, first: _Body, others: set[str]) -> str:
        stem = _stem(row.uses) if len(row.uses) > 1 else first.block.name
        taken = self._given.keys() - {first.block.name} | {name for one in others if (name := block_of(one))}
        numbered = (f"{stem}_{number}" for number in itertools.count(1))
        return next(name for name in itertools.chain((stem,), numbered) if name not in taken)

    def _replace(
        self, row: _Row, name: str, config: dict[str, Value], first: _Body, by_type: Mapping[str, _Body]
    ) -> None:
        level, use = row.level, row.uses[0]
        bodies = [by_type[one.type] for one in row.uses]
        former = _former(row.uses, bodies, first)
        extra = use.extra.with_value(FORMER_NAMES, former) if former else use.extra
        if len(row.uses) > 1:
            level.is_changed = True
            config = {**config, REPEAT: len(row.uses)}
            last = level.calls(row.uses[-1].id)[0]
            node = level.calls(use.id)[0]
            title = _stem(row.uses)
            gone = {call.id for one in row.uses[1:] for call in level.calls(one.id)}
            level.links = [
                replace(link, source=node.id) if link.source == last.id else link
                for link in level.links
                if link.target not in gone
            ]
            for one in row.uses[1:]:
                del level.layers[one.id]
            level.nodes = {id_: one for id_, one in level.nodes.items() if id_ not in gone}
            level.nodes[node.id] = replace(node, name=title)
            use = replace(use, name=title)
        calls = {call.id for call in level.calls(use.id)}
        into = dict(zip(bodies[0].inputs, first.inputs, strict=True))
        out_of = dict(zip(bodies[-1].outputs, first.outputs, strict=True))
        level.links = [
            replace(
                link,
                source_port=_port(link.source_port, out_of if link.source in calls else {}),
                target_port=_port(link.target_port, into if link.target in calls else {}),
            )
            for link in level.links
        ]
        level.layers[use.id] = replace(use, type=block_type(name), config=FrozenMap(config), extra=extra)

    def _body(self, name: str) -> _Body | None:
        """The inside of a block; None where something in it leads nowhere, so that no order is certain."""
        level, block = self.levels[name], self._given[name]
        into: dict[NodeId, list[Link]] = defaultdict(list)
        for link in level.links:
            into[link.target].append(link)
        inputs = [node for node in level.nodes.values() if level.layers[node.layer].type == INPUT]
        outputs = [node for node in level.nodes.values() if level.layers[node.layer].type == OUTPUT]
        order = _ordered([node.id for node in inputs], [node.id for node in outputs], into)
        if len(order) != len(level.nodes) or block.arguments:
            return None
        places = {node: number for number, node in enumerate(order)}
        layers: dict[LayerId, int] = {}
        figures: list[Figure] = []
        numbers: list[Number] = []
        forms: list[object] = []
        for node in order:
            layer = level.layers[level.nodes[node].layer]
            links = tuple(
                (link.source_port, places[link.source], link.target_port)
                for link in sorted(into[node], key=lambda link: (link.target_port, link.position))
            )
            known = layer.id in layers
            number = layers.setdefault(layer.id, len(layers))
            if known or layer.type in (INPUT, OUTPUT):
                forms.append((number, layer.type, _meant(layer) if layer.type != OUTPUT else "", links))
                continue
            form = formed(layer.config)
            if form is None:
                return None
            figures += [Figure(number, parameter, index) for parameter, index, _ in form[1]]
            numbers += [value for _, _, value in form[1]]
            forms.append((number, layer.type, _meant(layer), layer.extra, form[0], links))
        titles = tuple(node.name for node in inputs), tuple(node.name for node in outputs)
        return _Body(block, tuple(forms), tuple(layers), tuple(figures), tuple(numbers), *titles)


def _drawn(layers: Sequence[Layer], nodes: Sequence[Node], links: Sequence[Link]) -> _Drawn:
    return _Drawn({layer.id: layer for layer in layers}, {node.id: node for node in nodes}, list(links))


def _ordered(
    inputs: Sequence[NodeId], outputs: Sequence[NodeId], into: Mapping[NodeId, Sequence[Link]]
) -> dict[NodeId, None]:
    """The Inputs, then what leads to each Output by the order of links."""
    order: dict[NodeId, None] = dict.fromkeys(inputs)
    seen = set(inputs)
    for output in outputs:
        waiting = [(output, iter(sorted(into[output], key=lambda link: (link.target_port, link.position))))]
        seen.add(output)
        while waiting:
            node, rest = waiting[-1]
            link = next((one for one in rest if one.source not in seen), None)
            if link is None:
                order[node] = None
                waiting.pop()
            else:
                seen.add(link.source)
                links = sorted(into[link.source], key=lambda link: (link.target_port, link.position))
                waiting.append((link.source, iter(links)))
    return order


def _meant(layer: Layer) -> str:
    """The name of a layer, empty for one that Keras gave by counting."""
    counted = _COUNTED.fullmatch(layer.name)
    if layer.type == INPUT:
        stems: tuple[str, ...] = ("input_layer",)
    elif block_of(layer.type) is not None:
        stems = ("functional", "sequential")
    else:
        stems = (snake_case(layer.type.rpartition(".")[2]),)
    return "" if counted is not None and counted[1] in stems else layer.name


def _next_in_row(
    level: _Drawn, row: Sequence[Layer], uses: Mapping[LayerId, Layer], by_type: Mapping[str, _Body]
) -> Layer | None:
    """The use that alone takes what the last one of a row gives, and has the next name."""
    last, body = row[-1], by_type[row[-1].type]
    calls = level.calls(last.id)
    name = _NUMBERED.fullmatch(last.name)
    if name is None or len(calls) != 1 or len(body.inputs) != 1 or len(body.outputs) != 1:
        return None
    if len(row) == 1 and (name["number"] != "0" or any(node.name == name["stem"] for node in level.nodes.values())):
        return None
    out = [link for link in level.links if link.source == calls[0].id]
    if len(out) != 1:
        return None
    after = uses.get(level.nodes[out[0].target].layer)
    if after is None or len(level.calls(after.id)) != 1 or after.name != f"{name['stem']}_{int(name['number']) + 1}":
        return None
    rows = [_Row(level, [*row, after])]
    return after if _unified(rows, by_type) is not None else None


def _stem(uses: Sequence[Layer]) -> str:
    name = _NUMBERED.fullmatch(uses[0].name)
    return name["stem"] if name is not None else uses[0].name


def _unified(rows: Sequence[_Row], by_type: Mapping[str, _Body]) -> Unified | None:
    numbers = [[by_type[use.type].numbers for use in row.uses] for row in rows]
    figures = by_type[rows[0].uses[0].type].figures
    return unified(figures, numbers, _MOST_ARGUMENTS if len(rows) > 1 else 0)


def _former(uses: Sequence[Layer], bodies: Sequence[_Body], first: _Body) -> FrozenMap:
    """The names of layers inside that differ from those in the block, with the model's, for each repetition."""
    found: dict[str, Value] = {}
    own = {layer.id: layer.name for layer in first.block.layers}
    names = [{layer.id: layer.name for layer in body.block.layers} for body in bodies]
    for number, layer in enumerate(first.layers):
        theirs = [name[body.layers[number]] for name, body in zip(names, bodies, strict=True)]
        if any(one != own[layer] for one in theirs):
            found[layer] = tuple(f"{use.name}/{one}" for use, one in zip(uses, theirs, strict=True))
    return FrozenMap(found)


def _port(name: str, called: Mapping[str, str]) -> str:
    return called.get(name, name)
