"""Files made to harm whoever opens them, and harmless ones beside them, by the names that the readers go by."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nodeeditor.document import Document
from nodeeditor.document.format import dumps
from nodeeditor.document.fragment import copy
from nodeeditor.document.recovery import Kept, keep
from nodeeditor.graph.elements import NodeId
from nodeeditor.graph.graph import Graph
from nodeeditor.protocol.answers import Pong
from nodeeditor.protocol.messages import encode
from nodeeditor.protocol.requests import Ping
from nodeeditor.resources import assets, examples
from tests.workspace.small_graphs import chain

#: Text that runs something in one reader or another of this world.
CODE = (
    "__import__('os').system('touch /tmp/harmed')",
    "!!python/object/apply:os.system ['touch /tmp/harmed']",
    "cos\nsystem\n(S'touch /tmp/harmed'\ntR.",
    "${jndi:ldap://127.0.0.1/a}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "<img src=x onerror=alert(1)>",
    "file:///etc/passwd",
    "http://127.0.0.1:9/x.knet",
    "\\\\127.0.0.1\\share\\x",
    "../../../../etc/passwd",
    "%n%s%x",
    "\u202egnp.exe",
)
_MODULES = ("builtins", "os", "subprocess", "keras.src.ops", "antigravity", "this", "nodeeditor.cli", "tests.full_disk")
_CLASSES = ("eval", "exec", "system", "Popen", "Lambda", "TFSMLayer", "TorchModuleWrapper", "get_file", "load_model")


def write_corpus(folder: Path) -> None:
    """Write all of them."""
    for number, (name, content) in enumerate(_files()):
        stem, _, ending = name.rpartition(".")
        (folder / f"{stem}-{number}.{ending}").write_bytes(content)
    keep(folder / "harmless.recovery", Kept(name="net", text=dumps(_drawing())))
    for number, code in enumerate(CODE):
        keep(folder / f"hostile-{number}.recovery", Kept(name=code, path=Path("/") / code.replace("\0", ""), text=code))
    run = folder / "harmless.run"
    run.mkdir()
    (run / "graph.knet").write_text(dumps(_drawing()), "utf-8")
    (run / "run.json").write_text("{}", "utf-8")


def _files() -> Iterator[tuple[str, bytes]]:
    for example in sorted(examples().glob("*.knet")):
        yield f"harmless-{example.stem}.knet", example.read_bytes()
    for block in sorted((assets() / "blocks").glob("*.knet")):
        yield f"harmless-{block.stem}.block", block.read_bytes()
    plain = dumps(_drawing())
    yield "harmless.damaged", plain.encode()[:-60]
    clip = _clip()
    yield "harmless.clip", clip.encode()
    yield "harmless.catalog", b'{"keras_version":"3","layers":[],"objects":[]}'
    yield "harmless.request", encode(Ping(1))
    yield "harmless.answer", encode(Pong(1, ""))
    yield "harmless.jsonl", b'{"event":"started"}\n'
    yield "harmless.labels", b"{}"
    yield "harmless.wish", b'{"nodeeditor":"1","open":["/a"],"token":""}\n'
    yield "harmless.toml", b'name = "mine"\n'
    yield "harmless.keras", _archive(_plain_model())
    yield "harmless.json", json.dumps(_plain_model()).encode()
    for code in (*CODE, "lambda x: __import__('os').system('touch /tmp/harmed')", "def f(x):\n exit()"):
        bad = json.dumps(code)[1:-1]
        for ending in ("knet", "block", "damaged"):
            yield f"name.{ending}", plain.replace('"name": "b"', f'"name": "{bad}"').encode()
            yield f"type.{ending}", plain.replace('"type": "Dense"', f'"type": "{bad}"').encode()
            yield f"config.{ending}", plain.replace('"config": {}', f'"config": {{"activation": "{bad}"}}').encode()
            yield (
                f"source.{ending}",
                plain.replace('"source": null', f'"source": {{"kind": "csv", "path": "{bad}"}}').encode(),
            )
        own = plain.replace('"type": "Dense"', '"type": "Lambda"')
        own = own.replace('"config": {}', f'"config": {{"function": "{bad}"}}')
        for ending in ("knet", "block", "damaged"):
            yield f"lambda.{ending}", own.encode()
        yield (
            "lambda.clip",
            clip.replace('"type": "Dense"', '"type": "Lambda"')
            .replace('"config": {}', f'"config": {{"function": "{bad}"}}')
            .encode(),
        )
        yield "clip.clip", clip.replace('"name": "b"', f'"name": "{bad}"').encode()
        for ending in ("jsonl", "labels", "wish", "toml", "catalog", "request", "answer", "json", "keras", "clip"):
            yield f"raw.{ending}", code.encode()
    for module in _MODULES:
        for name in _CLASSES:
            model = _model(name, module)
            yield "model.keras", _archive(model)
            yield "model.json", json.dumps(model).encode()
    yield "nested.json", b"[" * 100_000
    yield "nested.knet", b'{"a":' * 100_000
    yield "huge.knet", b'{"format": "nodeeditor.graph", "version": 1' + b"0" * 5000 + b"}"
    yield "endless.knet", plain.replace('"x": 0', '"x": 1e999').encode()


def _drawing() -> Document:
    graph = Graph()
    graph.apply(chain("a", "b", "c"))
    return Document(graph)


def _clip() -> str:
    document = _drawing()
    text: str = copy(document.graph, [NodeId("a"), NodeId("b")])
    return text


def _model(class_name: str, module: str) -> dict[str, Any]:
    code = {"class_name": "__lambda__", "config": {"value": "4wEAAAAAAAAA", "defaults": None, "closure": None}}
    config = {
        "name": "layer",
        "units": 2,
        "function": code,
        "target": CODE[0],
        "fn": "system",
        "filepath": "/etc/passwd",
    }
    layer = {
        "class_name": class_name,
        "module": module,
        "registered_name": f"{module}>{class_name}",
        "config": config,
        "build_config": {"input_shape": [None, 4]},
        "name": "layer",
    }
    return {
        "class_name": "Sequential",
        "module": "keras",
        "config": {"name": "sequential", "layers": [_first(), layer], "build_input_shape": [None, 4]},
        "registered_name": None,
        "compile_config": {"optimizer": {"class_name": class_name, "module": module, "config": config}, "loss": code},
    }


def _first() -> dict[str, Any]:
    shape = {"batch_shape": [None, 4], "dtype": "float32", "name": "input"}
    return {"class_name": "InputLayer", "module": "keras.layers", "config": shape, "name": "input"}


def _plain_model() -> dict[str, Any]:
    layer = {"class_name": "Dense", "module": "keras.layers", "config": {"name": "dense", "units": 2}, "name": "dense"}
    return {"class_name": "Sequential", "module": "keras", "config": {"name": "net", "layers": [_first(), layer]}}


def _archive(config: dict[str, Any]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("metadata.json", '{"keras_version": "3.15.1"}')
        zipped.writestr("config.json", json.dumps(config))
        zipped.writestr("assets/layers/layer/__init__.py", CODE[0])
        zipped.writestr("model.weights.h5", b"\x89HDF\r\n\x1a\n" + CODE[0].encode())
    return file.getvalue()
