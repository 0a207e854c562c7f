"""Data files made to harm, each with the code of the sentence that it is to get; a few harmless ones beside them.

``python -m tests.security.hostile_data FOLDER`` reads all of them in one process, while Python tells of all it does:
a line of JSON for each, with the code, the sentence, the processor's seconds, and what else was opened or done.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import struct
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import numpy as np

from nodeeditor.engine.data.load import load
from nodeeditor.graph.settings import CsvSource, NumpySource
from nodeeditor.problems import ProblemError
from tests.security.watched import READERS, Watch

Made = dict[str, tuple[bytes, str]]
_BROKEN = "data.numpy_broken"


def npy(descr: object, shape: object, content: bytes = b"", *, order: object = False, version: int = 1) -> bytes:
    """An array that says of itself whatever is wanted."""
    words = f"{{'descr': {descr!r}, 'fortran_order': {order!r}, 'shape': {shape!r}}}"
    return with_header(words.encode(), content, version)


def with_header(words: bytes, content: bytes = b"", version: int = 1, length: int | None = None) -> bytes:
    form = "<H" if version == 1 else "<I"
    return b"\x93NUMPY" + bytes([version, 0]) + struct.pack(form, length or len(words)) + words + content


def _arrays() -> Made:
    eight = bytes(64)
    made: Made = {
        "empty": (b"", _BROKEN),
        "magic": (b"\x93NUMPY", _BROKEN),
        "version": (npy("<f8", (8,), eight, version=9), _BROKEN),
        "header_of_4_gb": (with_header(b"{", version=2, length=2**32 - 1), _BROKEN),
        "header_of_code": (with_header(b"__import__('os').system('touch /tmp/harmed')"), _BROKEN),
        "header_nested": (with_header(b"(" * 9000), _BROKEN),
        "header_minus": (with_header(b"-" * 9000 + b"1"), _BROKEN),
        "header_digits": (with_header(b"9" * 9000), _BROKEN),
        "header_more": (with_header(b"{'descr':'<f8','fortran_order':False,'shape':(8,),'x':1}", eight), _BROKEN),
        "shape_huge": (npy("<f8", (2**61,), eight), _BROKEN),
        "shape_beyond": (npy("<f8", (2**70,), eight), _BROKEN),
        "shape_overflows": (npy("<f8", (2**33, 2**33), eight), _BROKEN),
        "shape_wraps_to_8": (npy("<f8", (2**32, 2**32, 8), eight), _BROKEN),
        "shape_negative": (npy("<f8", (-8,), eight), _BROKEN),
        "shape_of_floats": (npy("<f8", (8.0,), eight), _BROKEN),
        "shape_of_truth": (npy("<f8", (True,) * 3, eight), _BROKEN),
        "shape_no_tuple": (npy("<f8", 8, eight), _BROKEN),
        "axes": (npy("<f8", (1,) * 64, eight), _BROKEN),
        "one_too_many": (npy("<f8", (9,), eight), _BROKEN),
        "order": (npy("<f8", (2, 4), eight, order="F"), _BROKEN),
        "hollow_texts": (npy("<U0", (10**12,), eight), "data.numpy_hollow"),
        "hollow_samples": (npy("<f8", (10**15, 0), eight), "data.numpy_hollow"),
        "objects": (npy("|O", (1,), eight), "data.numpy_objects"),
        "fields": (npy([("a", "<f8"), ("b", "<i8")], (4,), eight), "data.numpy_kind"),
        "fields_of_objects": (npy([("a", "|O")], (8,), eight), "data.numpy_objects"),
        "array_in_array": (npy("(1000000,1000000)f8", (8,), eight), "data.numpy_kind"),
        "void": (npy("|V1000000000", (1,), eight), "data.numpy_kind"),
        "dates": (npy("<M8[ns]", (8,), eight), "data.numpy_kind"),
        "no_kind": (npy("f7", (8,), eight), "data.numpy_kind"),
        "scalar": (npy("<f8", (), eight), "data.numpy_scalar"),
    }
    return {f"{name}.npy": one for name, one in made.items()}


def _archive(entries: list[tuple[str, bytes]], packed: int = zipfile.ZIP_STORED) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", packed) as archive:
        for name, data in entries:
            info = zipfile.ZipInfo(name)
            info.compress_type = packed
            archive.writestr(info, data)
    return content.getvalue()


def _changed(content: bytes, place: int, form: str, value: int) -> bytes:
    """An archive whose list says otherwise, at a place of its first entry."""
    made = bytearray(content)
    struct.pack_into(form, made, made.index(b"PK\1\2") + place, value)
    return bytes(made)


def _archives() -> Made:
    sound = npy("<f8", (8,), bytes(64))
    one, packed = _archive([("x.npy", sound)]), _archive([("x.npy", sound)], zipfile.ZIP_DEFLATED)
    entry = one[one.index(b"PK\1\2") : one.index(b"PK\5\6")]
    local, end = one[: one.index(b"PK\1\2")], one[one.index(b"PK\5\6") :]

    def listing(count: int, begin: str = "x") -> bytes:
        entries = b"".join(
            entry[:28] + struct.pack("<H", 12) + entry[30:46] + f"{begin}{number:07}.npy".encode()
            for number in range(count)
        )
        told = struct.pack("<HHII", count & 0xFFFF, count & 0xFFFF, len(entries), len(local))
        return local + entries + end[:8] + told + end[20:]

    link = zipfile.ZipInfo("x.npy")
    link.external_attr = 0o120777 << 16
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr(link, b"/etc/passwd")
    made: Made = {
        "no_archive": (b"PK\5\6", _BROKEN),
        "says_4_gb": (_changed(packed, 24, "<I", 4_000_000_000), _BROKEN),
        "says_4_gb_plain": (_changed(one, 24, "<I", 4_000_000_000), _BROKEN),
        "says_more_packed": (_changed(packed, 20, "<I", 4_000_000_000), _BROKEN),
        "begins_beyond": (_changed(one, 42, "<I", 4_000_000_000), _BROKEN),
        "encrypted": (_changed(one, 8, "<H", 1), _BROKEN),
        "lzma": (_archive([("x.npy", sound)], zipfile.ZIP_LZMA), _BROKEN),
        "checksum": (_changed(one, 16, "<I", 7), _BROKEN),
        "name_of_60000": (_archive([("x" * 60_000 + ".npy", sound)]), _BROKEN),
        "link": (content.getvalue(), _BROKEN),
        "twice": (_twice(one, entry, end), "data.name_twice"),
        "over_each_other": (listing(50), _BROKEN),
        "entries_20000": (listing(20_000), _BROKEN),
        "entries_200000": (listing(200_000), _BROKEN),
        "larger_inside": (_archive([("x.npy", npy("<f8", (10**15,), bytes(64)))]), _BROKEN),
        "objects_behind": (_archive([("a.npy", sound), ("b.npy", npy("|O", (8,), b""))]), "data.numpy_objects"),
        "no_arrays": (_archive([("../../etc/passwd", sound)]), "data.no_columns"),
    }
    return {f"{name}.npz": content for name, content in made.items()}


def _twice(one: bytes, entry: bytes, end: bytes) -> bytes:
    begin = one.index(b"PK\1\2")
    return one[:begin] + entry * 2 + end[:8] + struct.pack("<HHII", 2, 2, 2 * len(entry), begin) + end[20:]


def _tables() -> Made:
    made: Made = {
        "empty": (b"", "data.no_columns"),
        "zero": (b"a,b\n1\0,2\n", "data.csv_binary"),
        "zeros": (bytes(3_000_000), "data.csv_binary"),
        "utf16": ("a,b\n1,2\n".encode("utf-16"), "data.not_utf8"),
        "utf16_unmarked": ("a,b\n1,2\n".encode("utf-16-le"), "data.csv_binary"),
        "latin1": ("größe\n1\n".encode("latin-1"), "data.not_utf8"),
        "quote": (b'a,b\n1,2\n"' + b"x,y\n" * 500_000, "data.csv_quote"),
        "quote_in_header": (b'"a,b\n' + b"x,y\n" * 3_000_000, "data.csv_long"),
        "wide_header": (b"," * 2_000_000 + b"\n1\n", "data.csv_wide"),
        "wide_row": (b"a,b\n1,2\n" + b"," * 3_000_000 + b"\n", "data.csv_wide"),
        "ragged": (b"a,b\n1,2\n" + b"," * 90_000 + b"\n", "data.csv_ragged"),
        "long_header": (b"a" * 9_000_000 + b"\n1\n", "data.csv_long"),
        "empty_lines": (b"\n" * 20_000_000, "data.no_columns"),
        "packed": (gzip.compress(b"a,b\n" + b"1,2\n" * 1_000_000), "data.csv_packed"),
        "archive": (_archive([("x.csv", b"a\n1\n")]), "data.csv_packed"),
    }
    return {f"{name}.csv": one for name, one in made.items()}


#: Paths that lead to no file that could be data, or to none of this machine.
PATHS: dict[str, str] = {
    "/dev/zero": "data.file_special",
    "/dev/stdin": "data.file_special",
    "/proc/self/environ": "data.no_columns",
    "/proc/self/mem": "data.no_columns",
    ".": "data.file_special",
    "pipe.csv": "data.file_special",
    "zero.link.csv": "data.file_special",
    "loop.csv": "data.file_unreadable",
    "http://127.0.0.1:9/x.csv": "data.file_address",
    "HTTPS://127.0.0.1:9/x.csv": "data.file_address",
    "s3://bucket/x.csv": "data.file_address",
    "gs://bucket/x.csv": "data.file_address",
    "hdfs://host/x.csv": "data.file_address",
    "file:///etc/passwd": "data.file_address",
    "file:/etc/passwd": "data.file_address",
    "~root/x.csv": "data.file_missing",
    "~/x.csv": "data.file_missing",
    "$HOME/x.csv": "data.file_missing",
    "%USERPROFILE%/x.csv": "data.file_missing",
    "\\\\127.0.0.1\\share\\x.csv": "data.file_missing",
    "|touch /tmp/harmed": "data.file_missing",
}


def write_harmless(folder: Path) -> None:
    """Write a sound file of each kind."""
    np.save(folder / "harmless.npy", np.zeros((4, 2)))
    np.savez_compressed(folder / "harmless.npz", x=np.zeros((4, 2)), t=np.array(["a", "b", "c", "d"]))
    (folder / "harmless.csv").write_text("a,b\n1,x\n2,\n")


def write_hostile(folder: Path) -> dict[str, str]:
    """Write all files; the code that each path of a data source is to get, empty for harmless ones."""
    expected = dict(PATHS)
    for name, (content, code) in {**_arrays(), **_archives(), **_tables()}.items():
        (folder / name).write_bytes(content)
        expected[name] = code
    with (folder / "larger_than_memory.npy").open("wb") as file:
        file.write(npy("<f8", (2**20, 2**17), order=True))  # a file with a hole, whose samples are in no one piece
        file.truncate(2**40 + 1000)
    expected["larger_than_memory.npy"] = "data.too_large"
    os.mkfifo(folder / "pipe.csv")
    (folder / "zero.link.csv").symlink_to("/dev/zero")
    (folder / "loop.csv").symlink_to("loop.csv")
    write_harmless(folder)
    return expected | {f"harmless{ending}": "" for ending in (".npy", ".npz", ".csv")}


def _read(folder: Path, name: str) -> tuple[str, str]:
    source = NumpySource(name) if name.endswith((".npy", ".npz")) else CsvSource(name)
    try:
        load(source, folder)
    except ProblemError as error:
        return error.problem.code, str(error)
    return "", ""


def main() -> None:
    """Read the harmless ones first, so that what they import is there."""
    folder = Path(sys.argv[1])
    names = sorted([*PATHS, *(path.name for path in folder.iterdir())], key=lambda name: "harmless" not in name)
    told: tuple[str, str] = "", ""

    def reader(name: str) -> Callable[[Path], None]:
        def read(_: Path) -> None:
            nonlocal told
            told = _read(folder, name)

        return read

    watch = Watch()
    for name in [*names[:3], *names]:
        READERS[".data"] = reader(name)
        began = time.thread_time()
        path = Path(folder, name)
        error = watch.read(path, ".data")
        took = time.thread_time() - began
        line = {"name": name, "code": told[0], "text": told[1], "error": error, "seconds": took, "seen": watch.seen}
        print(json.dumps(line | {"peak": _peak()}), flush=True)


def _peak() -> int:
    """The most memory that this process ever had, in bytes."""
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


if __name__ == "__main__":
    main()
