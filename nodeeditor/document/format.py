"""The ``.knet`` format: a document as text, and back.

UTF-8 JSON with sorted keys; one layer, one node and one link a line, sorted by id, so that equal
documents are equal texts and a version control system shows what changed.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from nodeeditor.document.blocks import blocks_text, kept_at, level_sections, read_blocks
from nodeeditor.document.bookmarks import bookmarks_text, read_bookmarks
from nodeeditor.document.document import Camera, Document
from nodeeditor.document.errors import refuse, shown
from nodeeditor.document.fields import Fields
from nodeeditor.document.json_text import parse
from nodeeditor.document.migrations import VERSION, migrate
from nodeeditor.document.parts import read_graph
from nodeeditor.document.paths import relative_to
from nodeeditor.document.settings import data_to_map, plain_number, read_data, read_weights, weights_to_map
from nodeeditor.document.training import read_training, training_to_map
from nodeeditor.graph.settings import DataSettings, DataSource, TrainingSettings
from nodeeditor.language import tr
from nodeeditor.values import FrozenMap, Value, thaw

FORMAT = "nodeeditor.graph"

_line = json.JSONEncoder(ensure_ascii=False, sort_keys=True, allow_nan=False).encode


def dumps(document: Document, folder: Path | None = None) -> str:
    """The text of ``document``. Paths to data and weights become relative to ``folder`` where one is given."""
    graph, unknown = document.graph, document.unknown
    data, weights = graph.data, graph.weights
    if folder is not None and data.source is not None:
        data = replace(data, source=relative_to(data.source, folder))
    if folder is not None and weights is not None:
        weights = relative_to(weights, folder)
    sections = {
        "format": _line(FORMAT),
        "version": _line(VERSION),
        **level_sections(graph, unknown, 4),
        "data": _fields({**kept_at(unknown, "data"), **data_to_map(data), "source": _source(data.source, unknown)}),
        "training": _fields({**kept_at(unknown, "training"), **training_to_map(graph.training, unknown)}),
    }
    if weights is not None:
        sections["weights"] = _fields({**kept_at(unknown, "weights"), **weights_to_map(weights)})
    if graph.bookmarks:
        sections["bookmarks"] = bookmarks_text(graph.bookmarks, unknown)
    if graph.blocks:
        sections["blocks"] = blocks_text(graph.blocks, unknown)
    if document.camera is not None and _is_finite(document.camera):
        sections["camera"] = _line(thaw(FrozenMap({**kept_at(unknown, "camera"), **_camera_to_map(document.camera)})))
    for key, value in kept_at(unknown, "").items():
        sections.setdefault(key, _line(thaw(value)))
    return "{\n" + ",\n".join(f"  {_line(key)}: {sections[key]}" for key in sorted(sections)) + "\n}\n"


def loads(text: str, place: str = "graph", *, newer: bool = False) -> Document:
    """The document that ``text`` says. Raises ``GraphFileError``, whose text begins with ``place``.

    Text of a ``newer`` version than this program writes is refused, unless it is wanted nevertheless; then it is read
    as if it were of this version.
    """
    content = parse(text, place)
    fields = Fields(content, place)
    if content.get("format") != FORMAT:
        refuse(place, "not_graph", got=shown(content.get("format")), needed=FORMAT)
    version = content.get("version")
    if type(version) is not int or version < 1:
        refuse(place, "version_bad", got=shown(version))
    if version > VERSION and not newer:
        refuse(place, "newer", got=version, needed=VERSION)
    fields = Fields(migrate(content, min(version, VERSION)), place)
    unknown: dict[str, Value] = {}
    data, training, camera = DataSettings(), TrainingSettings(), None
    if fields.has("data"):
        read = read_data(fields.inner("data").content, f"{place}, data")
        data = read.value
        unknown.update(read.unknown)
    if fields.has("training"):
        read = read_training(fields.inner("training").content, f"{place}, training")
        training = read.value
        unknown.update(read.unknown)
    if fields.has("camera"):
        inner = fields.inner("camera")
        camera = _read_camera(inner)
        if rest := inner.rest():
            unknown["camera"] = rest
    weights = None
    if fields.has("weights"):
        read = read_weights(fields.inner("weights").content, f"{place}, weights")
        weights = read.value
        unknown.update(read.unknown)
    blocks, of_blocks = read_blocks(fields)
    graph, of_links = read_graph(fields, data, training, blocks, weights)
    unknown.update({**of_links, **of_blocks, **read_bookmarks(graph, fields)})
    for name in ("format", "version"):
        fields.has(name)
    if rest := fields.rest():
        unknown[""] = rest
    return Document(graph, camera, FrozenMap(unknown))


def _fields(fields: Mapping[str, Value]) -> str:
    joined = ",\n    ".join(f"{_line(key)}: {_line(thaw(fields[key]))}" for key in sorted(fields))
    return f"{{\n    {joined}\n  }}"


def _source(source: DataSource | None, unknown: FrozenMap) -> Value:
    """A data source with its unknown fields; another kind of source does not inherit them."""
    written = data_to_map(DataSettings(source))["source"]
    if not isinstance(written, FrozenMap):
        return None
    arrays = written.get("arrays")
    if isinstance(arrays, tuple):
        whole = [array for array in arrays if isinstance(array, FrozenMap)]
        kept = [{**kept_at(unknown, f"array:{array['name']}"), **array} for array in whole]
        written = written.with_value("arrays", kept)
    return FrozenMap({**kept_at(unknown, f"source:{written['kind']}"), **written})


def _camera_to_map(camera: Camera) -> dict[str, Any]:
    return {"x": plain_number(camera.x), "y": plain_number(camera.y), "zoom": plain_number(camera.zoom)}


def _read_camera(fields: Fields) -> Camera:
    camera = Camera(fields.number("x", 0.0), fields.number("y", 0.0), fields.number("zoom", 1.0))
    if camera.zoom <= 0:
        fields.refuse("zoom", camera.zoom, tr("a number above 0"))
    return camera


def _is_finite(camera: Camera) -> bool:
    return all(map(math.isfinite, (camera.x, camera.y, camera.zoom))) and camera.zoom > 0
