"""Models made to harm whoever opens them, of each known way in: archives and configurations, made here and now.

A family is a way in; each of its files has the code of the problem that it is to be refused by, or none where it is to
be read as plain data. What such a file would open lies in a folder of lures, which is watched.
"""

from __future__ import annotations

import base64
import io
import json
import marshal
import pickle
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

MODEL = "config.json"
WEIGHTS = "model.weights.h5"


class Hostile(NamedTuple):
    """A file: what it is called, what is in it, and the code of the problem it is refused by."""

    name: str
    content: bytes
    code: str = ""


Family = Callable[[Path], Iterator[Hostile]]


def lay_lures(folder: Path) -> None:
    """What files of the corpus lead to: nobody is to touch it."""
    import h5py

    (folder / "words.txt").write_text("secret\nwords\n", "utf-8")
    (folder / "values.bin").write_bytes(bytes(4096))
    (folder / "object.pkl").write_bytes(_Harm(folder).pickled)
    with h5py.File(folder / "other.h5", "w") as file:
        file.create_dataset("x", (3,), "float32", maxshape=(None,))


class _Harm:
    """What leaves a file beside the lures once it is run: as Python code, and as a pickle."""

    def __init__(self, lures: Path) -> None:
        self.source = f"open({str(lures / 'harmed')!r}, 'w').close()"

    def __reduce__(self) -> tuple[Any, ...]:
        return exec, (self.source,)

    @property
    def pickled(self) -> bytes:
        return pickle.dumps(self)

    @property
    def bytecode(self) -> str:
        """A lambda as Keras writes it."""
        made = compile(f"lambda x: [exec({self.source!r}), x][1]", "<lambda>", "eval").co_consts[0]
        return base64.b64encode(marshal.dumps(made)).decode()


def archive(*entries: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """A zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as zipped:
        for name, content in entries:
            zipped.writestr(name, content, method)
    return file.getvalue()


def of_layers(*layers: Mapping[str, Any], **fields: Any) -> bytes:
    """The configuration of a sequential model."""
    config = {"name": "net", "layers": [_first(), *layers]}
    return json.dumps({"class_name": "Sequential", "module": "keras", "config": config, **fields}).encode()


def packed(config: bytes, *more: tuple[str, bytes]) -> bytes:
    """A ``.keras`` file."""
    return archive((MODEL, config), ("metadata.json", b'{"keras_version": "3.15.1"}'), *more)


def layer(class_name: str, module: str | None = "keras.layers", registered: str | None = None, **config: Any) -> Any:
    """A layer as Keras lists it."""
    named = {"name": class_name.lower() or "layer", **config}
    return {"class_name": class_name, "module": module, "registered_name": registered, "config": named}


def _first() -> Any:
    return layer("InputLayer", batch_shape=[None, 4], dtype="float32", name="first")


def code(lures: Path) -> Iterator[Hostile]:
    """Python code in a configuration: CVE-2024-3660, CVE-2025-1550, CVE-2025-9905, CVE-2025-9906."""
    harm = _Harm(lures)
    function = {"class_name": "__lambda__", "config": {"value": harm.bytecode, "defaults": None, "closure": None}}
    old = [harm.bytecode, None, None]
    places: dict[str, Any] = {
        "function": layer("Lambda", function=function),
        "old": layer("Lambda", module=None, function=old, function_type="lambda", output_shape=None),
        "named": layer("Lambda", function={"class_name": "function", "module": "os", "config": "system"}),
        "eval": layer("Lambda", function={"class_name": "function", "module": "builtins", "config": "eval"}),
        "activation": layer("Dense", units=2, activation=function),
        "initializer": layer("Dense", units=2, kernel_initializer=function),
        "text": layer("Dense", units=2, activation=f"lambda x: {harm.source}"),
        "wrapped": layer("TimeDistributed", layer=layer("Lambda", function=function)),
        "in-model": layer("Sequential", "keras", layers=[_first(), layer("Lambda", function=function)]),
        "built": {**layer("Dense", units=2), "build_config": {"input_shape": function, "code": harm.source}},
        "shape": layer("Dense", units=function),
        "name": layer("Dense", units=2, name=f"__import__('os').system({harm.source!r})"),
    }
    for name, one in places.items():
        yield Hostile(f"{name}.keras", packed(of_layers(one)))
        yield Hostile(f"{name}.json", of_layers(one))
    for setting in ("optimizer", "loss", "metrics", "loss_weights", "run_eagerly"):
        yield Hostile(f"compiled-{setting}.keras", packed(of_layers(compile_config={setting: function})))
        gadget = {"class_name": "function", "module": "builtins", "config": "exec", "registered_name": "exec"}
        yield Hostile(
            f"compiled-exec-{setting}.keras", packed(of_layers(compile_config={setting: [gadget, harm.source]}))
        )
    subclassed = {"class_name": "Evil", "module": "evil", "config": {"source": harm.source}}
    yield Hostile("subclassed.keras", packed(json.dumps(subclassed).encode()), "import.no_model")
    yield Hostile("pickle.keras", harm.pickled, "import.other_framework")
    yield Hostile(
        "beside.keras", packed(of_layers(layer("Dense", units=2)), ("evil/__init__.py", harm.source.encode()))
    )
    yield Hostile("model.h5", _old_hdf5(of_layers(places["old"])), "import.hdf5")


def gadgets(lures: Path) -> Iterator[Hostile]:
    """Classes and functions by their names, which Keras would look up and call: CVE-2025-1550, CVE-2025-8747."""
    target = str(lures / "harmed")
    names = (
        ("keras.utils", "get_file"),
        ("keras.src.utils.file_utils", "get_file"),
        ("keras.src.utils.file_utils", "extract_archive"),
        ("keras.saving", "load_model"),
        ("keras.src.saving.saving_api", "load_model"),
        ("keras.config", "enable_unsafe_deserialization"),
        ("keras.src.saving.serialization_lib", "enable_unsafe_deserialization"),
        ("keras.src.saving.serialization_lib", "deserialize_keras_object"),
        ("keras.utils", "custom_object_scope"),
        ("keras.models", "model_from_json"),
        ("keras.src.legacy.saving.legacy_h5_format", "load_model_from_hdf5"),
        ("keras.src.utils.module_utils", "LazyModule"),
        ("keras.utils", "plot_model"),
        ("keras.callbacks", "CSVLogger"),
        ("builtins", "exec"),
        ("builtins", "eval"),
        ("builtins", "open"),
        ("os", "system"),
        ("subprocess", "Popen"),
        ("shutil", "rmtree"),
        ("numpy", "load"),
        ("pickle", "loads"),
        ("importlib", "import_module"),
        ("tensorflow", "io.read_file"),
        ("keras.layers", "__class__"),
        ("keras.layers.__globals__", "os"),
        ("..", "../.."),
    )
    arguments = {
        "fname": target,
        "origin": "http://127.0.0.1:9/x",
        "filepath": target,
        "path": target,
        "args": [target],
    }
    for number, (module, name) in enumerate(names):
        for registered in (None, name, f"{module}>{name}"):
            gadget = layer(name, module, registered, **arguments)
            function = {
                "class_name": "function",
                "module": module,
                "config": name,
                "registered_name": registered or name,
            }
            used = layer(
                "Dense", units=2, activation=function, kernel_regularizer=gadget, bias_constraint=f"{module}.{name}"
            )
            end = "" if registered is None else "-function" if registered == name else "-registered"
            yield Hostile(f"{number}{end}.keras", packed(of_layers(gadget, used)))
    for number, special in enumerate(
        ("__numpy__", "__tensor__", "__typespec__", "__tuple__", "__bytes__", "__ellipsis__")
    ):
        value = {"class_name": special, "config": {"value": [target], "dtype": "object"}, "spec_name": target}
        yield Hostile(f"special-{number}.keras", packed(of_layers(layer("Dense", units=value, activation=value))))


def named_files(lures: Path) -> Iterator[Hostile]:
    """Layers that Keras would have read files or addresses: CVE-2025-12058, saved models, objects of other packages."""
    words, saved = str(lures / "words.txt"), str(lures)
    up = "../" * 12 + words.lstrip("/")
    addresses = (
        words,
        up,
        f"file://{words}",
        "http://127.0.0.1:9/words",
        "gs://bucket/words",
        "\\\\127.0.0.1\\a\\b",
        "",
    )
    for kind in ("StringLookup", "IntegerLookup", "TextVectorization"):
        for number, address in enumerate(addresses):
            yield Hostile(
                f"{kind}-{number}.keras", packed(of_layers(layer(kind, vocabulary=address, idf_weights=address)))
            )
    inner = layer("StringLookup", vocabulary=words)
    yield Hostile("wrapped.keras", packed(of_layers(layer("TimeDistributed", layer=inner))))
    yield Hostile("features.keras", packed(of_layers(layer("FeatureSpace", "keras.utils", features={"a": inner}))))
    torch = base64.b64encode(_Harm(lures).pickled).decode()
    for name, config in {
        "TFSMLayer": {"filepath": saved, "call_endpoint": "serve"},
        "TorchModuleWrapper": {"module": torch},
        "JaxLayer": {"call_fn": {"class_name": "function", "module": "os", "config": "system"}},
        "FlaxLayer": {"module": {"class_name": "Dense", "module": "flax.linen", "config": {}}},
        "MyLayer": {"weights": str(lures / "object.pkl")},
    }.items():
        yield Hostile(f"{name}.keras", packed(of_layers(layer(name, **config))))
    evil = ("assets/layers/string_lookup/vocabulary.txt", b"\0" * 100)
    yield Hostile("assets.keras", packed(of_layers(layer("StringLookup", vocabulary=["a"])), evil))


def names(lures: Path) -> Iterator[Hostile]:
    """Names of layers that are paths, markup or no names at all."""
    for number, name in enumerate(
        (
            "../../../x",
            str(lures / "harmed"),
            "C:\\x",
            "a/b",
            "..",
            "con",
            "a\0b",
            "x" * 50_000,
            "\u202egnp.exe",
            "<img src=x onerror=alert(1)>",
            "%n%s",
            "{0.__class__}",
            "{",
            " ",
            "a\nb",
        )
    ):
        yield Hostile(f"{number}.keras", packed(of_layers(layer("Dense", units=2, name=name))))
    yield Hostile("empty.keras", packed(of_layers(layer("Dense", units=2, name=""))), "import.kind")
    yield Hostile("no-text.keras", packed(of_layers(layer("Dense", units=2, name=[1]))), "import.kind")
    yield Hostile(
        "twice.keras", packed(of_layers(layer("Dense", units=2), layer("Dense", units=2))), "import.name_twice"
    )


def archives(lures: Path) -> Iterator[Hostile]:
    """Archives that lead out of themselves, lie, or grow: CVE-2025-12060, bombs, links, entries over entries."""
    plain = of_layers(layer("Dense", units=2))
    for number, path in enumerate(
        ("../x", "/etc/x", "a/../../x", "..\\x", "C:\\x", "\\\\127.0.0.1\\x", "C:x", str(lures))
    ):
        yield Hostile(f"path-{number}.keras", packed(plain, (path, b"x")), "import.path_outside")
    link = zipfile.ZipInfo("assets")
    link.external_attr = 0o120777 << 16
    yield Hostile("link.keras", archive((MODEL, plain), (link, str(lures).encode())), "import.symbolic_link")
    as_link = zipfile.ZipInfo(MODEL)
    as_link.external_attr = 0o120777 << 16
    yield Hostile("config-link.keras", archive((as_link, str(lures / "words.txt").encode())), "import.symbolic_link")
    yield Hostile("no-zip.keras", b"PK but no archive", "import.broken_archive")
    yield Hostile("cut.keras", packed(plain)[:-30], "import.broken_archive")
    yield Hostile("empty.keras", b"", "import.no_archive")
    yield Hostile("nothing.keras", archive(), "import.no_config")
    yield Hostile("nested.keras", archive(("model.keras", packed(plain))), "import.no_config")
    yield Hostile("inside.keras", packed(plain, ("inner.keras", packed(plain))))
    yield Hostile("prefixed.keras", b"#!/bin/sh\nexit\n" + packed(plain), "import.no_archive")
    zeros = bytes(70 * 2**20)
    yield Hostile(
        "config-bomb.keras", archive((MODEL, b" " * (33 * 2**20)), method=zipfile.ZIP_DEFLATED), "import.config_big"
    )
    for name in (WEIGHTS, "assets/words.txt"):
        grown = archive((MODEL, plain), (name, zeros), method=zipfile.ZIP_DEFLATED)
        yield Hostile(f"bomb-{Path(name).stem}.keras", grown, "import.entry_bomb")
    many = archive((MODEL, plain), *((f"a{number}", b"") for number in range(10_001)))
    yield Hostile("many.keras", many, "import.many_entries")
    yield Hostile("bzip.keras", archive((MODEL, plain), method=zipfile.ZIP_BZIP2), "import.broken_archive")
    yield Hostile("locked.keras", _changed(packed(plain), flags=1), "import.encrypted")
    yield Hostile("size-lie.keras", _changed(packed(plain), size=10), "import.broken_archive")
    yield Hostile("huge-lie.keras", _changed(packed(plain), size=2**32 - 2), "import.entry_bomb")
    yield Hostile("far.keras", _changed(packed(plain), offset=2**31), "import.broken_archive")
    yield Hostile("list-lie.keras", _with_list_of(packed(plain), 2**31), "import.broken_archive")
    yield Hostile("sum.keras", _changed(packed(plain), sum_of=1), "import.broken_archive")
    twice = archive((MODEL, plain), ("assets/a", b"1"), ("assets/b", b"2"))
    yield Hostile("twice.keras", twice.replace(b"assets/b", b"assets/a"), "import.entry_twice")
    configs = archive((MODEL, plain), ("configXjson", plain)).replace(b"configXjson", MODEL.encode())
    yield Hostile("two-configs.keras", configs, "import.two_configs")
    weights = archive((MODEL, plain), (WEIGHTS, b"1"), (WEIGHTS.replace("m", "n", 1), b"2"))
    yield Hostile("over.keras", _over(weights), "import.overlapping")


def sizes(lures: Path) -> Iterator[Hostile]:
    """Configurations that are too long, too deep, or no numbers; some are read, since only their words are large."""
    del lures
    many = b",".join([b'{"class_name":"Dense","config":{"name":"a"}}'] * 20_001)
    yield Hostile("layers.json", b'{"layers":[' + many + b"]}", "import.many_layers")
    yield Hostile("million.json", b'{"layers":[' + b"{}," * 1_000_000 + b"{}]}", "import.many_layers")
    yield Hostile("values.json", b'{"layers":[],"a":[' + b"1," * 2_000_000 + b"1]}", "import.many_values")
    nested: Any = layer("Dense", units=2)
    for _ in range(20):
        nested = layer("Sequential", "keras", layers=[_first(), nested])
    yield Hostile("models.keras", packed(of_layers(nested)), "file.too_deep")
    yield Hostile("deep.json", b'{"a":' * 100_000, "file.too_deep")
    yield Hostile("deep-lists.json", b'{"layers":' + b"[" * 100_000 + b"]" * 100_000 + b"}", "file.too_deep")
    yield Hostile("text.json", of_layers(layer("Dense", units="9" * 200_000)), "import.long_text")
    for number, text in enumerate((b"NaN", b"Infinity", b"-Infinity", b"1e999", b"9" * 5000, b"1" + b"0" * 30)):
        content = of_layers(layer("Dense", units=12345)).replace(b"12345", text)
        yield Hostile(f"number-{number}.json", content, "file.number")
    twice = of_layers(layer("Dense", units=2)).replace(b'"units"', b'"units": 1, "units"')
    yield Hostile("twice.json", twice, "file.duplicate_key")
    half = of_layers(layer("Dense", units=2, activation="XX")).replace(b"XX", b"\\ud800")
    yield Hostile("half.json", half, "file.half_character")
    yield Hostile("utf16.json", of_layers(layer("Dense", units=2)).decode().encode("utf-16"), "import.not_utf8")
    for number, value in enumerate((10**12, -5, 2**62, 1e300, -0.0, True, [10**12] * 9, {"a": 1}, "10" * 500)):
        yield Hostile(f"units-{number}.json", of_layers(layer("Dense", units=value)))
        yield Hostile(f"shape-{number}.json", of_layers(layer("Reshape", target_shape=[value, -1])))
        first = {**_first(), "config": {"name": "first", "batch_shape": [None, value], "dtype": value}}
        config = {"name": "net", "layers": [first, layer("Dense", units=2)]}
        yield Hostile(f"first-{number}.json", json.dumps({"class_name": "Sequential", "config": config}).encode())
    for number, wrong in enumerate((None, 1, "x", [[]], [1], [{"name": 5}])):
        content = json.dumps({"class_name": "Functional", "config": {"layers": wrong}}).encode()
        yield Hostile(f"kind-{number}.json", content, "import.kind")


def links(lures: Path) -> Iterator[Hostile]:
    """Functional models whose calls lead nowhere, to themselves, or to too much."""
    del lures
    history = {"class_name": "__keras_tensor__", "config": {"shape": [None, 4], "keras_history": ["a", 0, 0]}}

    def functional(own: Any, ends: Any = None) -> bytes:
        dense = {**layer("Dense", units=2, name="a"), "name": "a", "inbound_nodes": own}
        config = {"layers": [dense], "input_layers": [["a", 0, 0]], "output_layers": ends or [["a", 0, 0]]}
        return packed(json.dumps({"class_name": "Functional", "module": "keras", "config": config}).encode())

    yield Hostile("itself.keras", functional([{"args": [history], "kwargs": {}}]), "import.structure")
    far = json.loads(json.dumps(history).replace('"a", 0, 0', '"a", 9, 10000000000'))
    yield Hostile("far.keras", functional([{"args": [far]}]), "import.no_call")
    gone = json.loads(json.dumps(history).replace('"a", 0, 0', '"gone", 0, 0'))
    yield Hostile("gone.keras", functional([{"args": [gone]}]), "import.no_layer")
    minus = json.loads(json.dumps(history).replace('"a", 0, 0', '"a", -1, -1'))
    yield Hostile("minus.keras", functional([{"args": [minus]}]), "import.kind")
    yield Hostile("text.keras", functional("a"), "import.kind")
    yield Hostile("old.keras", functional([[["a", 0, 0, {}]]]), "import.old_links")
    yield Hostile("ends.keras", functional([], {"a": {"b": ["a", 0]}}), "import.kind")


def _changed(
    content: bytes,
    *,
    flags: int | None = None,
    size: int | None = None,
    offset: int | None = None,
    sum_of: int | None = None,
) -> bytes:
    """An archive of which the first entry of the list says something else."""
    made = bytearray(content)
    at = content.index(b"PK\x01\x02")
    for value, where, kind in ((flags, 8, "<H"), (size, 24, "<I"), (offset, 42, "<I"), (sum_of, 16, "<I")):
        if value is not None:
            struct.pack_into(kind, made, at + where, value)
    return bytes(made)


def _with_list_of(content: bytes, size: int) -> bytes:
    made = bytearray(content)
    struct.pack_into("<I", made, content.rindex(b"PK\x05\x06") + 12, size)
    return bytes(made)


def _over(content: bytes) -> bytes:
    """An archive whose last two entries have the bytes of one."""
    made = bytearray(content)
    second = content.rindex(b"PK\x01\x02")
    first = content.rindex(b"PK\x01\x02", 0, second)
    made[second + 42 : second + 46] = made[first + 42 : first + 46]
    return bytes(made)


def _old_hdf5(config: bytes) -> bytes:
    """A model as Keras 2 wrote it, with its configuration in an attribute."""
    import h5py

    file = io.BytesIO()
    with h5py.File(file, "w") as made:
        made.attrs["model_config"] = config
        made.attrs["keras_version"] = "2.15.0"
    return file.getvalue()


MODELS: Mapping[str, Family] = {
    "code": code,
    "gadgets": gadgets,
    "named files": named_files,
    "names": names,
    "archives": archives,
    "sizes": sizes,
    "links": links,
}
