"""Files of weights made to harm whoever reads them: all that HDF5 can do and Keras does not, made here and now."""

from __future__ import annotations

import io
import random
import struct
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from tests.examples import SOAK, examples
from tests.security.models import WEIGHTS, Family, Hostile, archive, layer, of_layers

#: The family that HDF5 itself may break on, which only a process of its own can read.
TURNED = "turned bits"

#: Filters that HDF5 would look for in libraries: Blosc, LZ4, Zstandard, and one that nobody has.
_FILTERS = (32001, 32004, 32015, 300)


def written(change: Callable[[Any], object], **options: Any) -> bytes:
    """A file with one layer ``a`` as Keras writes it, changed: ``change`` gets the group of its variables."""
    file = io.BytesIO()
    with h5py.File(file, "w", **options) as made:
        own = made.create_group("layers/dense/vars")
        own.attrs["name"] = "a"
        own["0"] = np.ones((2, 3), "float32")
        change(own)
    return file.getvalue()


def elsewhere(lures: Path) -> Iterator[Hostile]:
    """Values and groups that are in other files: CVE-2026-1669 and its like, by links, storage and mappings."""
    other, raw = str(lures / "other.h5"), str(lures / "values.bin")
    for name, there in (("absolute", other), ("up", "../" * 12 + other.lstrip("/")), ("own", "other.h5"), ("dot", ".")):
        link = h5py.ExternalLink(there, "/x")
        yield Hostile(
            f"link-{name}.weights.h5", written(lambda own, link=link: own.__setitem__("1", link)), "weights.link"
        )
        group = h5py.ExternalLink(there, "/")
        content = written(lambda own, group=group: own.parent.parent.__setitem__("b", group))
        yield Hostile(f"group-{name}.weights.h5", content, "weights.link")

        def virtual(own: Any, there: str = there) -> None:
            mapped = h5py.VirtualLayout((3,), "float32")
            mapped[:] = h5py.VirtualSource(there, "x", (3,), "float32")
            own.create_virtual_dataset("1", mapped)

        yield Hostile(f"virtual-{name}.weights.h5", written(virtual, libver="latest"), "weights.external")

        def endless(own: Any, there: str = there) -> None:
            mapped = h5py.VirtualLayout((3,), "float32", maxshape=(None,))
            source = h5py.VirtualSource(there, "x", (3,), "float32", maxshape=(None,))
            mapped[: h5py.h5s.UNLIMITED] = source[: h5py.h5s.UNLIMITED]
            own.create_virtual_dataset("1", mapped)

        yield Hostile(f"endless-{name}.weights.h5", written(endless, libver="latest"), "weights.external")
    for name, size in (("values", 12), ("all", h5py.h5f.UNLIMITED)):

        def external(own: Any, size: int = size) -> None:
            own.create_dataset("1", (3,), "float32", external=[(raw, 0, size)])

        yield Hostile(f"external-{name}.weights.h5", written(external), "weights.external")
    packed = written(lambda own: own.__setitem__("1", h5py.ExternalLink(other, "/x")))
    model = archive(("config.json", of_layers(layer("Dense", units=3))), (WEIGHTS, packed))
    yield Hostile("link.keras", model, "weights.link")


def within(lures: Path) -> Iterator[Hostile]:
    """Links within the file: soft ones, circles, ways without end, and one thing under many names."""
    del lures
    changes: dict[str, tuple[Callable[[Any], object], str]] = {
        "soft": (lambda own: own.__setitem__("1", h5py.SoftLink("/layers/dense/vars/0")), "weights.link"),
        "soft-loop": (lambda own: own.__setitem__("1", h5py.SoftLink("/layers/dense/vars/1")), "weights.link"),
        "dangling": (lambda own: own.__setitem__("1", h5py.SoftLink("/gone")), "weights.link"),
        "up": (lambda own: own.__setitem__("1", h5py.SoftLink("../../..")), "weights.link"),
        "circle": (lambda own: own.__setitem__("1", own.parent), "weights.link"),
        "root": (lambda own: own.__setitem__("1", own.file["/"]), "weights.link"),
        "twice": (lambda own: own.__setitem__("1", own["0"]), "weights.link"),
        "deep": (lambda own: own.create_group("/".join("x" * 100)), "weights.deep"),
        "very-deep": (lambda own: own.create_group("/".join("x" * 2000)), "weights.deep"),
        "names": (lambda own: own.create_group("x" * 5000), "weights.name"),
        "name": (lambda own: own.attrs.modify("name", "y" * 60_000), "weights.name"),
        "path": (lambda own: own.attrs.modify("name", "../../../etc/passwd"), ""),
        "number-name": (lambda own: own.attrs.create("name", 7), "weights.old"),
        "name-rows": (lambda own: own.attrs.create("name", ["a", "b"]), "weights.old"),
        "no-layers": (lambda own: own.file.move("layers", "model_weights"), "weights.old"),
    }
    for name, (change, code) in changes.items():
        yield Hostile(f"{name}.weights.h5", written(change), code)
    long_name = written(
        lambda own: (own.attrs.__delitem__("name"), own.attrs.create("name", "n" * 40_000, dtype=_vlen()))
    )
    yield Hostile("long-name.weights.h5", long_name, "weights.name")


def shapes(lures: Path) -> Iterator[Hostile]:
    """More declared than there is: CVE-2026-0897, by late values, chunks, filters, and what fills them."""
    del lures
    huge = (2**40, 2**20)
    options: dict[str, tuple[Mapping[str, Any], str]] = {
        "chunks": ({"shape": huge, "chunks": (1, 1024)}, "weights.shape"),
        "late": ({"shape": (2**40,)}, "weights.shape"),
        "filled": ({"shape": (2**40,), "chunks": (1024,), "fillvalue": 7.0}, "weights.shape"),
        "gzip": ({"data": np.zeros(100_000, "f4"), "compression": "gzip"}, "weights.shape"),
        "small-gzip": ({"data": np.zeros(64, "f4"), "compression": "gzip"}, "weights.packed"),
        "lzf": ({"data": np.zeros(64, "f4"), "compression": "lzf"}, "weights.packed"),
        "scaled": ({"data": np.zeros(64, "f4"), "scaleoffset": 3}, "weights.packed"),
        "shuffled": ({"data": np.zeros(64, "f4"), "shuffle": True}, "weights.packed"),
        "summed": ({"data": np.zeros(64, "f4"), "fletcher32": True}, "weights.packed"),
        "growing": ({"data": np.zeros(64, "f4"), "maxshape": (None,)}, "weights.packed"),
        "many-axes": ({"shape": (2,) * 32}, "weights.shape"),
        "little-late": ({"shape": (8,)}, "weights.packed"),
        "empty": ({"data": h5py.Empty("f4")}, "weights.dtype"),
        "nothing": ({"shape": (0, 2**40)}, ""),
    }
    for name, (option, code) in options.items():
        content = written(lambda own, option=option: own.create_dataset("1", **{"dtype": "f4", **option}))
        yield Hostile(f"{name}.weights.h5", content, code)

    def kept_in_header(own: Any) -> None:
        plan = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
        plan.set_layout(h5py.h5d.COMPACT)
        space = h5py.h5s.create_simple((4,))
        h5py.h5d.create(own.id, b"1", h5py.h5t.IEEE_F32LE, space, plan)

    yield Hostile("compact.weights.h5", written(kept_in_header), "weights.packed")
    many = written(lambda own: [own.file.create_group(f"layers/x{number}") for number in range(300)])
    yield Hostile("many.weights.h5", many)
    for number in _FILTERS:

        def filtered(own: Any, number: int = number) -> None:
            plan = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
            plan.set_chunk((4,))
            plan.set_deflate(1)
            h5py.h5d.create(own.id, b"1", h5py.h5t.IEEE_F32LE, h5py.h5s.create_simple((4,)), plan)

        # The number of the filter is written into the file itself: HDF5 makes none by one that it does not have.
        made = written(filtered)
        at = made.find(struct.pack("<HHHH", 1, 8, 1, 1))
        changed = made[:at] + struct.pack("<H", number) + made[at + 2 :] if at > 0 else made
        yield Hostile(f"filter-{number}.weights.h5", changed, "weights.packed")


def kinds(lures: Path) -> Iterator[Hostile]:
    """Values that are no numbers, or other ones than they are said to be."""
    del lures
    odd = h5py.h5t.IEEE_F32LE.copy()
    odd.set_fields(30, 22, 8, 0, 22)
    odd.set_precision(31)
    values: dict[str, Any] = {
        "text": ["text"],
        "bytes": np.array([b"abc"]),
        "fields": np.zeros(3, [("a", "f4"), ("b", "i8")]),
        "complex": np.zeros(3, "c8"),
        "long": np.zeros(3, "longdouble"),
        "two-bytes": np.zeros(3, "V2"),
        "opaque": np.zeros(3, "V16"),
    }
    for name, value in values.items():
        content = written(lambda own, value=value: own.__setitem__("1", value))
        yield Hostile(f"{name}.weights.h5", content, "weights.dtype")
    for name, dtype in (
        ("reference", h5py.ref_dtype),
        ("region", h5py.regionref_dtype),
        ("rows", h5py.vlen_dtype(np.dtype("f4"))),
        ("words", _vlen()),
        ("choice", h5py.enum_dtype({"a": 1, "b": 2})),
        ("lists", np.dtype(("f4", (4,)))),
    ):
        content = written(lambda own, dtype=dtype: own.create_dataset("1", (2,), dtype))
        yield Hostile(f"{name}.weights.h5", content, "weights.dtype")
    committed = written(lambda own: own.__setitem__("1", np.dtype("f4")))
    yield Hostile("committed.weights.h5", committed, "weights.dtype")
    made = written(lambda own: h5py.h5d.create(own.id, b"1", odd, h5py.h5s.create_simple((3,))).write(
        h5py.h5s.ALL, h5py.h5s.ALL, np.ones(3, "f4")))  # fmt: skip
    yield Hostile("odd-number.weights.h5", made, "weights.dtype")

    def lying(own: Any) -> None:
        own["1"] = np.zeros(3, "V2")
        own["1"].attrs["dtype"] = np.zeros(50_000, "S1")

    yield Hostile("attribute.weights.h5", written(lying, libver="latest"), "weights.dtype")

    def much(own: Any) -> None:
        for number in range(200):
            own.attrs[f"a{number}"] = "x" * 200
        own.attrs.create("rows", np.zeros((200, 100), "f8"))

    yield Hostile("attributes.weights.h5", written(much, libver="latest"))
    for name, kind in (("big-endian", ">f4"), ("half", "f2"), ("truth", "?"), ("long-number", "u8")):
        content = written(lambda own, kind=kind: own.__setitem__("1", np.ones(3, kind)))
        yield Hostile(f"{name}.weights.h5", content)


def broken(lures: Path) -> Iterator[Hostile]:
    """Files that are cut, or filled with zeros."""
    del lures
    good = written(lambda own: own.__setitem__("1", np.ones(5, "f4")))
    yield Hostile("text.weights.h5", b"weights", "import.no_weights_file")
    yield Hostile("head.weights.h5", good[:8], "weights.damaged")
    for part in (16, 64, 96, 200, 500, 1000):
        yield Hostile(f"cut-{part}.weights.h5", good[:part], "weights.damaged")
    yield Hostile("zeros.weights.h5", good[:8] + bytes(len(good) - 8), "weights.damaged")
    for part in (2500, len(good) - 1):
        yield Hostile(f"late-{part}.weights.h5", good[:part], "weights.damaged")


def turned(lures: Path) -> Iterator[Hostile]:
    """Bits turned at all places of a file's structure, other ones in each soak: HDF5 itself may break on some."""
    del lures
    good = written(lambda own: own.__setitem__("1", np.ones(5, "f4")))
    new = written(lambda own: own.__setitem__("1", np.ones(5, "f4")), libver="latest")
    draw = random.Random(None if SOAK else 12)
    for number in range(examples(6)):
        content = bytearray(good if number % 2 else new)
        for _ in range(draw.choice((1, 4, 40))):
            at = draw.randrange(8, min(len(content), 2500))
            content[at] = draw.choice((0, 255, content[at] ^ (1 << draw.randrange(8)), draw.randrange(256)))
        yield Hostile(f"bits-{number}.weights.h5", bytes(content), "*")


def _vlen() -> Any:
    return h5py.string_dtype()


WEIGHTS_FAMILIES: Mapping[str, Family] = {
    "values elsewhere": elsewhere,
    "links within": within,
    "shapes": shapes,
    "kinds of values": kinds,
    "broken bytes": broken,
    TURNED: turned,
}
