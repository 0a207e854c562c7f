"""Where catalogs are kept: the snapshot that ships, and the one the installed Keras was last asked for."""

from __future__ import annotations

import zlib
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import platformdirs

from nodeeditor.catalog.catalog import Catalog, CatalogData
from nodeeditor.files.plain import read_plain
from nodeeditor.limits import CATALOG_BYTES
from nodeeditor.resources import assets
from nodeeditor.values import FrozenMap


def _plain(value: Any) -> Any:
    if isinstance(value, FrozenMap):
        return dict(sorted(value.items()))
    raise TypeError(f"a catalog can't hold {type(value).__name__}")


_encoder = msgspec.json.Encoder(enc_hook=_plain)
_decoder = msgspec.json.Decoder(CatalogData)


def to_bytes(data: CatalogData) -> bytes:
    """The catalog as JSON, one layer or object a line: the same bytes for the same catalog."""
    lines = [b'{"keras_version":' + _encoder.encode(data.keras_version) + b","]
    if data.packages:
        lines.append(b'"packages":' + _encoder.encode(data.packages) + b",")
    for name, specs in (("layers", data.layers), ("objects", data.objects)):
        lines.append(f'"{name}":['.encode())
        lines.extend(_encoder.encode(spec) + b"," for spec in specs[:-1])
        lines.extend(_encoder.encode(spec) for spec in specs[-1:])
        lines.append(b"]," if name == "layers" else b"]}")
    return b"\n".join(lines) + b"\n"


def from_bytes(text: bytes) -> CatalogData:
    """The catalog in ``text``. Raises ``msgspec.DecodeError`` for anything else."""
    if len(text) > CATALOG_BYTES:
        raise msgspec.DecodeError(f"a catalog has at most {CATALOG_BYTES} bytes")
    try:
        return _decoder.decode(text)
    except RecursionError as error:
        raise msgspec.DecodeError("it is nested too deep") from error


def snapshot_path() -> Path:
    """The file of the catalog that ships with the program."""
    return assets() / "catalog.json"


def cache_path() -> Path:
    """The file that keeps the catalog of the installed Keras between starts.

    Its name tells the snapshot apart: whoever reads Keras in another way ships another snapshot, and
    must not meet what was read in the old way.
    """
    mark = zlib.crc32(snapshot_path().read_bytes())
    return platformdirs.user_cache_path("nodeeditor", appauthor=False) / f"catalog-{mark:08x}.json"


@cache
def load_snapshot() -> Catalog:
    """The catalog that ships with the program; read once."""
    return Catalog(from_bytes(snapshot_path().read_bytes()))


def load_cached() -> Catalog | None:
    """The catalog of the Keras that was last asked, or None where there is none or it is damaged."""
    try:
        return Catalog(from_bytes(read_plain(cache_path(), CATALOG_BYTES)))
    except (OSError, ValueError, TypeError):  # msgspec's errors are ValueErrors
        return None


def save_cached(catalog: Catalog) -> None:
    """Keep ``catalog`` for the next start; where the cache can't be written, the snapshot has to do."""
    path = cache_path()
    beside = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(to_bytes(catalog.data))
        beside.replace(path)
        for older in path.parent.glob("catalog-*.json"):
            if older != path:
                older.unlink()
    except OSError:
        return
