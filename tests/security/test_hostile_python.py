"""Exported Python from graphs made to harm: with any text in any place it is what it is with a harmless one."""

from __future__ import annotations

import ast
import copy
import json
import shlex
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.catalog.store import load_snapshot
from nodeeditor.codegen.cluster import ClusterFiles
from nodeeditor.codegen.expressions import text
from nodeeditor.codegen.proof import prove
from nodeeditor.codegen.source import python_source
from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.format import loads
from nodeeditor.problems import ProblemError
from nodeeditor.problems.sentences import visible
from nodeeditor.resources import examples
from tests.examples import SOAK
from tests.examples import examples as times

CATALOG = load_snapshot()
#: Pieces that end, or begin, something in one place of Python or another.
PIECES = (
    *('"', "'", '"""', "'''", "\\", "\\N{BULLET}", "\n", "\r", "\x0c", "\x0b", "\x1c", "\u2028", "\u2029", "\x85"),
    *(
        "\0",
        "\ud800",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u200b",
        "#",
        "{",
        "}",
        "{x}",
        "%s",
        ")",
        "))",
        "(",
        "]",
        ",",
        ";",
    ),
    *(
        ":",
        "=",
        "\uff3f\uff3f",
        "\uff45\uff56\uff41\uff4c",
        "ｏｓ",
        "\u0430",
        "import os",
        "HARM()",
        "HARM",
        "lambda: 0",
    ),
    *(
        "__import__('os').system('true')",
        "exec",
        "\nimport os\n",
        "    ",
        "\t",
        "%",
        "0",
        "1)",
        "..",
        "/",
        " ",
        "keras",
    ),
)
#: What ends a text, a comment, a call, a docstring, an expression, a name.
TEXTS = (
    '"); HARM(); ("',
    "'); HARM(); ('",
    '"""\nHARM()\n"""',
    "x\nHARM()\n#",
    "x\rHARM()\r#",
    "x\u2028HARM()#\x0cHARM()",
    "\\",
    '\\"); HARM() #',
    "iris(); HARM() #",
    "1)); HARM(((",
    "{HARM()}",
    "HARM",
    "main",
    "keras.utils.get_file",
    "\uff28\uff21\uff32\uff2d()",
    "\u202eHARM",
    "__import__('os').system('true')",
)


_CODE = "def main(x):\n    # what a node holds\n    return keras.ops.relu(x)"


def _rich() -> dict[str, Any]:
    """A graph file with all that is written as Python, in no block."""
    content: dict[str, Any] = json.loads((examples() / "digits.knet").read_text("utf-8"))
    output = next(layer for layer in content["layers"] if layer["type"] == "Output")
    image = next(layer for layer in content["layers"] if layer["type"] == "Input")
    image["config"]["columns"] = ["first", "second"]
    image["config"]["dtype"] = "float16"
    output["config"] |= {
        "class_weights": [1, 2.5],
        "sample_weights": ["third"],
        "loss_weight": 2,
        "encoding": "one_hot",
    }
    output["config"]["metrics"] = ["accuracy", {"class_name": "TopKCategoricalAccuracy", "config": {"k": 2}}]
    content["data"]["source"] = {"kind": "csv", "path": "data/table.csv", "delimiter": ";"}
    content["weights"] = {"path": "runs/first"}
    content["frames"] = [{"id": "f1", "title": "stem", "nodes": ["n2"]}]
    content["notes"] = [{"id": "t1", "text": "note"}]
    content["training"] |= {
        "early_stopping": {"monitor": "val_loss", "patience": 3},
        "reduce_on_plateau": {"monitor": "val_loss"},
        "checkpoints": {"monitor": "val_loss", "every": 2},
        "csv_log": True,
        "tensorboard": True,
    }
    dense = next(layer for layer in content["layers"] if layer["type"] == "Dense")
    dense["config"] |= {"kernel_initializer": {"class_name": "Constant", "config": {"value": 0.5}}}
    content["nodes"][2]["mode"] = "bypassed"
    content["layers"].append({"id": "lc", "type": "Lambda", "name": "own", "config": {"function": _CODE}})
    content["nodes"].append({"id": "nc", "layer": "lc", "name": "own", "x": 0, "y": 0})
    first = next(link for link in content["links"] if link["source"] == "n1")
    content["links"].append({**first, "target": "nc"})
    first["source"] = "nc"
    return content


def _random() -> dict[str, Any]:
    content = _rich()
    arrays = [{"name": name, "shape": [64], "kind": "classes", "classes": 3} for name in ("first", "second", "third")]
    target = {"name": "target", "shape": [], "kind": "classes", "classes": 10}
    content["data"]["source"] = {"kind": "random", "arrays": [*arrays, target], "samples": 9, "seed": 1}
    return content


def _bases() -> Iterator[dict[str, Any]]:
    yield from (_rich(), _random())
    for name in ("repeated", "multi_output"):
        yield json.loads((examples() / f"{name}.knet").read_text("utf-8"))


BASES = tuple(_bases())


def _places(value: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places of all values in a file that hold no others, and of all names of fields in maps of parameters."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _places(inner, (*before, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _places(inner, (*before, index))
    else:
        yield before


PLACES = tuple((number, place) for number, base in enumerate(BASES) for place in _places(base))


def _with(number: int, place: tuple[Any, ...], value: Any) -> str:
    content = copy.deepcopy(BASES[number])
    inner: Any = content
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    return json.dumps(content)


@lru_cache(maxsize=4096)
def _outline(content: str) -> str | None:
    """The module's tree without its texts and its own names; None for a graph that no Python is written for."""
    try:
        source = python_source(loads(content, "net.knet").graph, CATALOG)
    except (GraphFileError, ProblemError) as error:
        return None if str(error) == visible(str(error)) else "a sentence that is broken"
    assert all(letter.isprintable() or letter == "\n" for letter in source)
    tree = ast.parse(source.encode())
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value, node.kind = None, None
        elif isinstance(node, ast.Name):
            node.id = "_"
        elif isinstance(node, ast.arg):
            node.arg = "_"
        elif isinstance(node, ast.FunctionDef):
            node.name = "_"
    return ast.dump(tree)


def _holds(number: int, place: tuple[Any, ...], hostile: str, shape: Any = lambda value: value) -> bool:
    """Whether a hostile text is told as a harmless one of the same length is, or refused; True where it was told."""
    told = _outline(_with(number, place, shape(hostile)))
    if told is None:
        return False
    widths = {len(hostile), len(text(hostile)) - 2}  # lines are broken by the latter, long names by the former
    assert told in {_outline(_with(number, place, shape("z" * width))) for width in widths}, (place, hostile)
    return True


def test_any_text_in_any_place_makes_no_other_module() -> None:
    told = set()
    for count, (number, place) in enumerate(PLACES):
        for hostile in TEXTS if SOAK else (TEXTS[count % len(TEXTS)],):
            if _holds(number, place, hostile):
                told.add(place)
    assert len(told) > 40  # else all was refused, and nothing held


@settings(max_examples=times(40))
@given(
    st.sampled_from(PLACES),
    st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=6).map("".join),
    st.sampled_from(
        [
            lambda value: value,
            lambda value: [value],
            lambda value: {"class_name": value, "config": {}},
            lambda value: {"class_name": "Constant", "config": {"value": value}},
            lambda value: {value: value},
            lambda value: {"expression": value},
        ]
    ),
)
def test_no_value_in_any_place_makes_another_module(place: tuple[int, Any], hostile: str, shape: Any) -> None:
    _holds(*place, hostile, shape)


@pytest.mark.parametrize(
    "line",
    [
        "import os",
        "from keras import utils",
        "keras.utils.get_file('http://127.0.0.1')",
        "print(open('/etc/passwd'))",
        "x = eval('1')",
        "x = lambda: 0",
        "x = (y := 1)",
        "x = [].__class__",
        "class Foreign: pass",
        "def f():\n    while True: pass",
        "def f():\n    import os",
        "def f():\n    return os",
        "def f():\n    return layers.os",
        "def f():\n    return keras.src.os.system('true')",
        "def f():\n    len",
        "def f(x):\n    return x.system('true')",
        "def f():\n    if True: return 1",
        "def f():\n    yield 1",
        "def f():\n    len = 1\n    return f'{exec}'",
        "def split(samples, share, seed):\n    return eval(samples)",
        "if __name__ == '__main__':\n    exec('')",
        "@f\ndef f(): pass",
        "x = 1; \0",
        "x = (",
    ],
)
def test_what_no_network_is_written_with_is_found(line: str) -> None:
    start = (
        '"""A network."""\nimport keras\nfrom keras import layers\n\ndef build_model():\n    return keras.Model()\n\n'
    )
    prove(start, CATALOG)
    with pytest.raises(ProblemError) as told:
        prove(start + line, CATALOG)
    assert told.value.problem.code == "codegen.not_meant"


@pytest.mark.parametrize("name", ["a b'$(touch x)\";`id`.knet", "-x;id.knet", "a\nid.knet", "ä|b.knet", "%n.knet"])
def test_files_for_clusters_name_the_file_and_nothing_runs_beside(name: str) -> None:
    files = ClusterFiles(name, 2, "1.0").texts()
    script = files["train.slurm"]
    subprocess.run(["/bin/sh", "-n"], input=script, text=True, check=True, timeout=30)
    words = shlex.split(script.partition("\nsrun ")[2].partition("||")[0])
    assert words[:3] == ["--kill-on-bad-exit=1", "/bin/sh", "-c"]
    assert len(words) == 4
    inner = shlex.split(words[3].partition("exec ")[2])
    assert inner == ["nodeeditor", "train", f"./{name}", *inner[3:]]
    assert inner[3:6] == ["--strategy", "multi-worker", "--run-dir"]
    assert inner[7:] == ["$RESUME"]
