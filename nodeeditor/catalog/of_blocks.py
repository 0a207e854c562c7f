"""Blocks as types of the catalog: those of a graph, so that uses of them have ports and parameters as layers do, and
those that are offered to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.specs import Kind, LayerSpec, Parameter, Port
from nodeeditor.graph.blocks import DESCRIPTION, REPEAT, block_of, block_type, offer_of, offer_type
from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.graph.expansion import MOST_REPETITIONS
from nodeeditor.graph.graph import Definition, Graph
from nodeeditor.language import tr

#: The family of all uses of blocks.
FAMILY = "block"

#: Who offers blocks: the user's own library, and the program.
YOURS, READY = "yours", "ready"


@dataclass(frozen=True, slots=True)
class Offer:
    """A block that can be added to a graph; ``graph`` has it and those that it uses, and nothing else."""

    origin: str
    name: str
    graph: Graph

    @property
    def type(self) -> str:
        """What stands for it in the library, in the add popup and in a drag."""
        return offer_type(self.origin, self.name)

    def is_in(self, graph: Graph) -> bool:
        """Whether ``graph`` has this very block."""
        return graph.blocks.get(self.name) == self.graph.blocks[self.name]


def with_blocks(catalog: Catalog, graph: Graph, known: Catalog | None = None) -> Catalog:
    """``catalog`` and, before its layers, the blocks of ``graph``; the very same where it has none.

    ``known`` is what this function made of the same ``catalog`` before, and is returned where nothing differs.
    """
    if not graph.blocks:
        return catalog
    own = tuple(
        _spec(definition, block_type(definition.name), tr("A block of this network."))
        for definition in graph.blocks.values()
    )
    if known is not None and tuple(spec for spec in known.layers[: len(own) + 1] if spec.family == FAMILY) == own:
        return known
    return Catalog(msgspec.structs.replace(catalog.data, layers=(*own, *catalog.layers)))


def with_offers(catalog: Catalog, offers: Iterable[Offer]) -> Catalog:
    """``catalog`` as it is offered to add from: Input and Output, the blocks, those of ``offers``, all other layers."""
    heads = {YOURS: tr("A block of your library."), READY: tr("A ready-made block.")}
    offered = [_spec(offer.graph.blocks[offer.name], offer.type, heads[offer.origin]) for offer in offers]
    ends = [spec for spec in catalog.layers if spec.type in (INPUT, OUTPUT)]
    blocks = [spec for spec in catalog.layers if spec.family == FAMILY]
    first = {spec.type for spec in (*ends, *blocks)}
    rest = (spec for spec in catalog.layers if spec.type not in first)
    return Catalog(msgspec.structs.replace(catalog.data, layers=(*ends, *blocks, *offered, *rest)))


def origin_text(type_name: str) -> str:
    """Where a block comes from, in a word or two; empty for what is none."""
    offered = offer_of(type_name)
    if offered is not None:
        return tr("ready") if offered[0] == READY else tr("yours")
    return tr("in graph") if block_of(type_name) is not None else ""


def _spec(definition: Definition, type_name: str, head: str) -> LayerSpec:
    repeat = Parameter(
        REPEAT,
        Kind.INTEGER,
        default=1,
        minimum=1,
        maximum=MOST_REPETITIONS,
        important=True,
        documentation=tr("How many times in a row the block stands here; expressions inside know the number as i."),
    )
    arguments = (
        Parameter(argument.name, Kind.NUMBER, default=argument.default, important=True)
        for argument in definition.arguments
    )
    return LayerSpec(
        type_name,
        FAMILY,
        tuple(Port(port) for port in definition.inputs.values()),
        tuple(Port(port) for port in definition.outputs.values()),
        (*arguments, repeat),
        summary=_summary(definition, head),
    )


def _summary(definition: Definition, head: str) -> str:
    """What a block is, in its own words, and what it takes, gives and lets one set."""
    described = definition.extra.get(DESCRIPTION)
    lines = [f"{head} {described}" if isinstance(described, str) else head, ""]
    nodes = len(definition.body.nodes) - len(definition.inputs) - len(definition.outputs)
    lines.append(tr("{count} nodes inside", count=nodes))
    arguments = [f"{argument.name} = {argument.default}" for argument in definition.arguments]
    if definition.inputs:
        lines.append(tr("Takes {names}", names=", ".join(definition.inputs.values())))
    if definition.outputs:
        lines.append(tr("Gives {names}", names=", ".join(definition.outputs.values())))
    if arguments:
        lines.append(tr("Arguments: {names}", names=", ".join(arguments)))
    return "\n".join(lines)
