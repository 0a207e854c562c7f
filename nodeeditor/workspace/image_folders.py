"""The source that a folder of images becomes when it is chosen: as large, and in the colours, that seem to be meant."""

from __future__ import annotations

from pathlib import Path

from nodeeditor.graph.graph import Graph
from nodeeditor.graph.queries import inputs
from nodeeditor.graph.settings import LARGEST_SIDE, ColorMode, ImageFolderSource
from nodeeditor.images.first_look import FirstLook, first_look
from nodeeditor.images.heads import Head

#: Images of one size keep it up to this; others become as large as the smallest, in one of these steps.
_LARGEST_KEPT, _STEPS = 256, (128, 64, 32)

_COLORS = {1: ColorMode.GRAYSCALE, 3: ColorMode.RGB, 4: ColorMode.RGBA}


def source_of_folder(path: Path, stored: str, graph: Graph) -> ImageFolderSource:
    """The source for the folder ``path``, which the graph calls ``stored``.

    The images become what an Input of ``graph`` takes; where none takes images, what some of them are.
    """
    look = first_look(path) or FirstLook(True, ())
    wanted = _wanted(graph)
    if wanted is None:
        wanted = _found(list(look.heads()))
    height, width, colors = wanted
    return ImageFolderSource(stored, height, width, colors, classes=look.classes)


def _wanted(graph: Graph) -> tuple[int, int, ColorMode] | None:
    for node in inputs(graph):
        match graph.layer_of(node).config.get("shape"):
            case (int(height), int(width), int(channels)) if channels in _COLORS:
                pass
            case (int(height), int(width)):
                channels = 1
            case _:
                continue
        if 1 < height <= LARGEST_SIDE and 1 < width <= LARGEST_SIDE:
            return height, width, _COLORS[channels]
    return None


def _found(heads: list[Head]) -> tuple[int, int, ColorMode]:
    usual = ImageFolderSource("")
    if not heads:
        return usual.height, usual.width, usual.colors
    colors = ColorMode.GRAYSCALE if all(head.channels < 3 for head in heads) else ColorMode.RGB
    sizes = {(head.height, head.width) for head in heads}
    if len(sizes) == 1 and max(*(size := next(iter(sizes)))) <= _LARGEST_KEPT:
        return *size, colors
    smallest = min(min(size) for size in sizes)
    side = next((step for step in _STEPS if step <= smallest), _STEPS[-1])
    return side, side, colors
