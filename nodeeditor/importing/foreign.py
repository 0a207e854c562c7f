"""Files that people take for models, and what helps with each: told by how they begin, never by their names alone."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from nodeeditor.importing.errors import refuse

#: Enough of a file to tell what it is.
HEAD = 16

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*")
_PICKLE = (b"\x80\x02", b"\x80\x03", b"\x80\x04", b"\x80\x05")
_HDF5 = b"\x89HDF"
#: What a FlatBuffer of TensorFlow Lite has behind its first number.
_LITERT = b"TFL3"
_NUMPY = b"\x93NUMPY"
_DATA_ENDINGS = frozenset({".csv", ".tsv", ".npy", ".npz", ".parquet"})


def check_begin(head: bytes, place: str, ending: str) -> None:
    """Refuse what begins like no model, with what helps. Raises ``ModelFileError``."""
    if head.startswith(_HDF5):
        refuse(place, "weights_alone" if place.endswith(".weights.h5") else "hdf5")
    if head[4:8] == _LITERT or ending == ".tflite":
        refuse(place, "one_way", kind="LiteRT")
    if ending == ".onnx":
        refuse(place, "one_way", kind="ONNX")
    if ending == ".pb":
        refuse(place, "saved_model")
    if ending in (".pt", ".pth", ".ckpt", ".safetensors") or head.startswith(_PICKLE):
        refuse(place, "other_framework")
    if head.startswith(_PICTURES) or (head.startswith(b"RIFF") and head[8:12] == b"WEBP"):
        refuse(place, "picture")
    if ending in _DATA_ENDINGS or head.startswith(_NUMPY):
        refuse(place, "data")
    if head.startswith(b"%PDF"):
        refuse(place, "picture")


def check_folder(path: Path, place: str) -> NoReturn:
    """Refuse a folder, with what helps where it is a model that TensorFlow saved. Raises ``ModelFileError``."""
    refuse(place, "saved_model" if (path / "saved_model.pb").is_file() else "folder")
