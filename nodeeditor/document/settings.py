"""Data settings as the maps of a graph file, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from nodeeditor.document.fields import Fields
from nodeeditor.graph.settings import (
    LARGEST_SIDE,
    BundledSource,
    CsvSource,
    DataSettings,
    DataSource,
    ImageFolderSource,
    NumpySource,
    RandomArray,
    RandomSource,
    WeightsSource,
)
from nodeeditor.language import tr
from nodeeditor.values import EMPTY, FrozenMap

SOURCE_KINDS = ("bundled", "csv", "images", "numpy", "random")


@dataclass(frozen=True, slots=True)
class Read:
    """Settings that were read, and the fields of the file that this version does not know, by their place."""

    value: Any
    unknown: FrozenMap = EMPTY


def source_to_map(source: DataSource) -> FrozenMap:
    """A data source as a graph file says it."""
    match source:
        case BundledSource():
            return FrozenMap(kind="bundled", name=source.name)
        case CsvSource():
            return FrozenMap(kind="csv", path=source.path, delimiter=source.delimiter)
        case NumpySource():
            return FrozenMap(kind="numpy", path=source.path)
        case ImageFolderSource():
            return FrozenMap(
                kind="images",
                path=source.path,
                image_size=(source.height, source.width),
                color_mode=source.colors.value,
                fitting=source.fitting.value,
                classes=source.classes,
            )
        case RandomSource():
            arrays = tuple(
                FrozenMap(name=array.name, shape=array.shape, kind=array.kind, classes=array.classes)
                for array in source.arrays
            )
            return FrozenMap(kind="random", arrays=arrays, samples=source.samples, seed=source.seed)


def source_from_map(content: object, place: str = "source") -> DataSource:
    """The data source that a map of a graph file says. Raises ``GraphFileError``, naming ``place``."""
    source: DataSource = read_source(content, place).value
    return source


def read_source(content: object, place: str) -> Read:
    """The data source that a map says, with the unknown fields kept under the name of its kind."""
    fields = Fields(content, place)
    kind = fields.text("kind")
    source: DataSource
    inner: dict[str, Any] = {}
    match kind:
        case "bundled":
            source = BundledSource(fields.text("name"))
        case "csv":
            source = CsvSource(fields.text("path"), fields.text("delimiter", ","))
        case "numpy":
            source = NumpySource(fields.text("path"))
        case "images":
            source = _pictures(fields)
        case "random":
            arrays = []
            for index, entry in enumerate(fields.entries("arrays")):
                array = Fields(entry, f"{place}, arrays[{index}]")
                arrays.append(_array(array))
                if rest := array.rest():
                    inner[f"array:{arrays[-1].name}"] = rest
            source = RandomSource(tuple(arrays), fields.whole("samples", 1000), fields.whole("seed", 0))
        case _:
            fields.refuse("kind", kind, tr("one of {choices}", choices=", ".join(SOURCE_KINDS)))
    if rest := fields.rest():
        inner[f"source:{kind}"] = rest
    return Read(source, FrozenMap(inner))


def _pictures(fields: Fields) -> ImageFolderSource:
    usual = ImageFolderSource(fields.text("path"))
    size: tuple[int, ...] = (usual.height, usual.width)
    if fields.has("image_size"):
        size = fields.wholes("image_size")
        if len(size) != 2 or not all(1 <= side <= LARGEST_SIDE for side in size):
            fields.refuse("image_size", list(size), tr("height and width, each from 1 to {most}", most=LARGEST_SIDE))
    return ImageFolderSource(
        usual.path,
        size[0],
        size[1],
        colors=fields.choice("color_mode", usual.colors),
        fitting=fields.choice("fitting", usual.fitting),
        classes=fields.truth("classes", usual.classes),
    )


def _array(fields: Fields) -> RandomArray:
    return RandomArray(
        fields.text("name"), fields.wholes("shape"), fields.text("kind", "normal"), fields.whole("classes", 0)
    )


def data_to_map(data: DataSettings) -> FrozenMap:
    """Data settings as a graph file says them."""
    source = None if data.source is None else source_to_map(data.source)
    return FrozenMap(source=source, validation=plain_number(data.validation), seed=data.seed)


def read_data(content: object, place: str) -> Read:
    """The data settings that a map says. Raises ``GraphFileError``."""
    fields = Fields(content, place)
    usual = DataSettings()
    source = None
    unknown: dict[str, Any] = {}
    if fields.has("source"):
        read = read_source(fields.inner("source").content, f"{place}, source")
        source = read.value
        unknown.update(read.unknown)
    data = DataSettings(source, fields.number("validation", usual.validation), fields.whole("seed", usual.seed))
    if rest := fields.rest():
        unknown["data"] = rest
    return Read(data, FrozenMap(unknown))


def weights_to_map(weights: WeightsSource) -> FrozenMap:
    """Where the first weights come from, as a graph file says it."""
    return FrozenMap(path=weights.path)


def read_weights(content: object, place: str) -> Read:
    """Where the first weights come from, as a map says it. Raises ``GraphFileError``."""
    fields = Fields(content, place)
    weights = WeightsSource(fields.text("path"))
    rest = fields.rest()
    return Read(weights, FrozenMap({"weights": rest}) if rest else EMPTY)


def plain_number(number: float) -> float | int:
    """``number`` written without a fraction where it has none, so that ``3`` and ``3.0`` look alike in a file."""
    return int(number) if abs(number) < 1e15 and number == int(number) else number
