"""One thing that tells two graphs apart, as data and in words."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from enum import Enum

from nodeeditor.graph.blocks import block_of, expression_of
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.settings import (
    BundledSource,
    CsvSource,
    EarlyStopping,
    ImageFolderSource,
    KeptCheckpoints,
    NumpySource,
    RandomArray,
    RandomSource,
    ReduceOnPlateau,
)
from nodeeditor.language import marked, tr
from nodeeditor.values import FrozenMap

#: Parts of the settings that are compared setting by setting.
WATCHING = EarlyStopping | ReduceOnPlateau | KeptCheckpoints

#: The same of sources of data, by the words that the file has for their kinds.
SOURCE = BundledSource | CsvSource | ImageFolderSource | NumpySource | RandomSource
SOURCES = {
    BundledSource: "bundled",
    CsvSource: "csv",
    ImageFolderSource: "images",
    NumpySource: "numpy",
    RandomSource: "random",
}


class Kind(Enum):
    """What became of a thing from the first graph to the second one; the values are the signs of it in a text."""

    REMOVED = "-"
    ADDED = "+"
    CHANGED = "~"
    MOVED = ">"
    """It only stands elsewhere on the canvas."""


class Part(Enum):
    """What a difference is about."""

    NODE = "node"
    BLOCK = "block"
    DATA = marked("data")
    TRAINING = marked("training")
    FILE = marked("file")
    """Fields of the file that this version does not know."""


class Aspect(Enum):
    """What of a thing differs."""

    WHOLE = "whole"
    NAME = "name"
    LAYER_NAME = "layer_name"
    TYPE = "type"
    PARAMETER = "parameter"
    INPUT = "input"
    """What is linked to an input port: names of nodes, with their ports where those have several."""
    SHARING = "sharing"
    """The other nodes that call its layer."""
    ARGUMENT = "argument"
    SETTING = "setting"
    FIELD = "field"
    """A field of the file that this version does not know."""
    MODE = "mode"
    """Whether it counts, is bypassed or muted."""
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Absent:
    """Stands for a value that is not there: a parameter that has its default."""


ABSENT = Absent()


@dataclass(frozen=True, slots=True)
class Names:
    """Names of nodes, as a value of a difference."""

    names: tuple[str, ...]

    def __str__(self) -> str:
        return ", ".join(self.names)


_SENTENCES = {
    Aspect.NAME: marked("renamed to {after}"),
    Aspect.LAYER_NAME: marked("its layer {before} is renamed to {after}"),
    Aspect.TYPE: marked("type {before} → {after}"),
    Aspect.INPUT: marked("{detail} from {before} → {after}"),
    Aspect.SHARING: marked("shares weights with {before} → {after}"),
    Aspect.ARGUMENT: marked("argument {detail} {before} → {after}"),
    Aspect.MODE: marked("{before} → {after}"),
    Aspect.PLACE: marked("moved"),
}

#: What differs of a thing, where no parameter or setting is named.
_PLACES = {
    Aspect.NAME: marked("name"),
    Aspect.LAYER_NAME: marked("layer name"),
    Aspect.TYPE: marked("type"),
    Aspect.PARAMETER: marked("parameter"),
    Aspect.INPUT: marked("input"),
    Aspect.SHARING: marked("sharing"),
    Aspect.ARGUMENT: marked("argument"),
    Aspect.SETTING: marked("setting"),
    Aspect.FIELD: marked("field"),
    Aspect.PLACE: marked("place"),
}


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs.

    ``block`` is the block inside of which it is, None for the network itself, and ``name`` what it is called, both as
    in the second graph, unless they are gone there. ``first`` and ``second`` are the node in each graph. ``detail``
    names the parameter, port, argument or setting, ``before`` and ``after`` have its values: :data:`ABSENT` where there
    is none.
    """

    kind: Kind
    part: Part
    aspect: Aspect
    name: str = ""
    block: str | None = None
    first: NodeId | None = None
    second: NodeId | None = None
    detail: str = ""
    before: object = ABSENT
    after: object = ABSENT

    @property
    def place(self) -> str:
        """Where it is, in a few words."""
        return ", ".join(filter(None, (self.subject, self.detail or _place_word(self))))

    @property
    def subject(self) -> str:
        """What it is about, in a few words: ``stem / conv`` is the node ``conv`` inside of the block ``stem``."""
        if self.part is Part.BLOCK:
            return tr("block {name}", name=self.name)
        if self.part is Part.NODE:
            return f"{self.block} / {self.name}" if self.block is not None else self.name
        return ""

    @property
    def values(self) -> tuple[str, str]:
        """What was and what is there, as texts; empty where there is nothing."""
        return value_words(self.before), value_words(self.after)

    @property
    def text(self) -> str:
        """The difference as a line, without the sign of its kind."""
        before, after = (value or "–" for value in self.values)
        if self.aspect is Aspect.WHOLE:
            kind = after if self.kind is Kind.ADDED else before
            return self.subject if self.part is Part.BLOCK else f"{self.subject}: {kind}"
        known = _SENTENCES.get(self.aspect)
        told = (
            tr(known, detail=self.detail, before=before, after=after) if known else f"{self.detail} {before} → {after}"
        )
        subject = replace(self, name=before).subject if self.aspect is Aspect.NAME else self.subject
        return f"{subject or tr(self.part.value)}: {told}"


def _place_word(difference: Difference) -> str:
    return "" if difference.aspect is Aspect.WHOLE else tr(_PLACES[difference.aspect])


def value_words(value: object) -> str:
    """A value of a parameter or a setting in as few words as tell it; empty for :data:`ABSENT`."""
    match value:
        case Absent():
            return ""
        case FrozenMap():
            return _map_words(value)
        case tuple() if any(isinstance(one, RandomArray) for one in value):
            return ", ".join(map(value_words, value))
        case tuple():
            inside = ", ".join(map(value_words, value))
            return f"({inside},)" if len(value) == 1 else f"({inside})"
        case Enum():
            return str(value.value)
        case RandomArray():
            told = f"{value.name} {value.shape} {value.kind}"
            return tr("{array} of {classes}", array=told, classes=value.classes) if value.classes else told
        case RandomSource():
            return f"{SOURCES[RandomSource]} {value_words(value.arrays)}"
        case BundledSource():
            return f"{SOURCES[BundledSource]} {value.name}"
        case CsvSource() | ImageFolderSource() | NumpySource():
            return f"{SOURCES[type(value)]} {value.path}"
        case EarlyStopping() | ReduceOnPlateau() | KeptCheckpoints():
            return ", ".join(f"{field.name} {value_words(getattr(value, field.name))}" for field in fields(value))
        case _:
            return str(value)


def _map_words(value: FrozenMap) -> str:
    expression, name, config = expression_of(value), value.get("class_name"), value.get("config")
    if expression is not None:
        return expression
    if isinstance(name, str) and isinstance(config, FrozenMap):
        inside = ", ".join(f"{key}={value_words(config[key])}" for key in sorted(config))
        return f"{name}({inside})" if inside else name
    return "{" + ", ".join(f"{key}: {value_words(value[key])}" for key in sorted(value)) + "}"


def type_words(type_name: str) -> str:
    """A type as a text has it."""
    block = block_of(type_name)
    return type_name if block is None else tr("block {name}", name=block)
