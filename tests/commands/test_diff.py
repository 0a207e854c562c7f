"""``nodeeditor diff`` as a shell sees it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from nodeeditor.document import load, save
from nodeeditor.graph.edits import (
    AddNode,
    Batch,
    Connect,
    Disconnect,
    InBlock,
    Move,
    Place,
    Rename,
    SetConfig,
    SetTraining,
)
from nodeeditor.graph.elements import Layer, LayerId, Link, Node, NodeId
from nodeeditor.values import FrozenMap

HERE = Path(__file__).resolve().parent
COMMANDS = [
    ["diff", "a.knet", "b.knet"],
    ["diff", "a.knet", "b.knet", "--json"],
    ["diff", "b.knet", "a.knet", "--json"],
    ["diff", "a.knet", "reformatted.knet"],
    ["diff", "a.knet", "reformatted.knet", "--json"],
    ["diff", "a.knet", "moved.knet"],
    ["diff", "a.knet", "moved.knet", "--json"],
    ["diff", "a.knet", "nowhere.knet", "--json"],
    ["diff", "a.knet"],
]

#: Exit code, standard output, standard error.
Result = tuple[int, str, str]


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Result]:
    """What each of :data:`COMMANDS` gave."""
    folder = tmp_path_factory.mktemp("diff")
    document = load(HERE.parent / "importing" / "blocks.knet")
    graph = document.graph
    first, last = NodeId("image"), NodeId("digit")
    save(document, folder / "a.knet")
    (folder / "reformatted.knet").write_text(json.dumps(json.loads((folder / "a.knet").read_text()), indent=7))
    graph.apply(Move((Place(first, -900.0, 5.0),)))
    save(document, folder / "moved.knet")
    (name,) = graph.blocks
    body = graph.blocks[name].body
    conv = next(layer for layer in body.layers.values() if layer.type == "Conv2D")
    (link,) = graph.links_into(last)
    drop = Layer(LayerId("l90"), "Dropout", "drop", FrozenMap(rate=0.5))
    node = Node(NodeId("n90"), drop.id, "drop", 900.0, 300.0)
    graph.apply(
        Batch(
            (
                InBlock(name, SetConfig(conv.id, conv.config.with_value("kernel_size", (5, 5)))),
                Rename(last, "answer", "answer"),
                AddNode(node, drop),
                Disconnect(link),
                Connect(replace(link, target=node.id)),
                Connect(Link(node.id, "output", last, link.target_port)),
                SetTraining(replace(graph.training, epochs=77)),
            )
        )
    )
    save(document, folder / "b.knet")
    (folder / "out").mkdir()
    (folder / "out" / "commands.json").write_text(json.dumps(COMMANDS))
    script = HERE.parent / "cli_session.py"
    variables = {**os.environ, "PYTHONPATH": str(HERE.parent.parent)}
    subprocess.run(
        [sys.executable, str(script), "out", "out/commands.json"], env=variables, cwd=folder, timeout=60, check=True
    )
    found = {}
    for number, command in enumerate(COMMANDS):
        code, out, err = ((folder / "out" / f"{number}.{end}").read_text() for end in ("code", "out", "err"))
        found[tuple(command)] = int(code), out, err
    return found


def told(results: dict[tuple[str, ...], Result], *files: str) -> Any:
    code, out, err = results[("diff", *files, "--json")]
    assert err == ""
    report = json.loads(out)
    assert code == (0 if report["same"] else 1)
    return report


def test_a_line_tells_each_change(results: dict[tuple[str, ...], Result]) -> None:
    code, out, err = results[("diff", "a.knet", "b.knet")]
    lines = out.splitlines()
    assert (code, err) == (1, "")
    assert "+ drop: Dropout" in lines
    assert "~ digit: renamed to answer" in lines
    assert any(line.startswith("~ answer: inputs from ") and line.endswith(" → drop") for line in lines)
    assert any("kernel_size" in line and line.endswith("→ (5, 5)") and " / " in line for line in lines)
    assert "~ training: epochs 3 → 77" in lines
    assert lines[-1].startswith("> moved: ")
    assert len(lines) == 6


def test_programs_read_the_same(results: dict[tuple[str, ...], Result]) -> None:
    report = told(results, "a.knet", "b.knet")
    assert report["same"] is False
    assert report["added"] == [{"kind": "node", "node": "drop", "type": "Dropout", "block": None}]
    assert report["removed"] == []
    answer, inside, training = report["changed"]
    assert (answer["node"], [one["what"] for one in answer["changes"]]) == ("answer", ["name", "input"])
    assert answer["changes"][1]["to"] == ["drop"]
    assert inside["block"] is not None
    (size,) = inside["changes"]
    assert (size["what"], size["name"], size["to"]) == ("parameter", "kernel_size", [5, 5])
    assert training == {
        "kind": "training",
        "node": None,
        "block": None,
        "changes": [{"what": "setting", "name": "epochs", "from": 3, "to": 77}],
    }
    assert [one["to"] for one in report["moved"]] == [[-900.0, 5.0]]


def test_the_other_way_round_what_was_added_is_removed(results: dict[tuple[str, ...], Result]) -> None:
    report = told(results, "b.knet", "a.knet")
    assert [one["node"] for one in report["removed"]] == ["drop"]
    assert report["added"] == []


def test_how_a_file_is_written_and_where_nodes_stand_makes_no_difference(
    results: dict[tuple[str, ...], Result],
) -> None:
    assert results[("diff", "a.knet", "reformatted.knet")] == (0, "", "")
    assert told(results, "a.knet", "reformatted.knet") == {
        "same": True, "added": [], "removed": [], "changed": [], "moved": []
    }  # fmt: skip
    code, out, _ = results[("diff", "a.knet", "moved.knet")]
    assert (code, out.count("\n")) == (0, 1)
    assert out.startswith("> moved: ")
    assert len(told(results, "a.knet", "moved.knet")["moved"]) == 1


def test_what_can_not_be_compared_is_said_in_a_sentence(results: dict[tuple[str, ...], Result]) -> None:
    for command, word in ((COMMANDS[-2], "nowhere.knet"), (COMMANDS[-1], "B")):
        code, out, err = results[tuple(command)]
        assert (code, out, err.count("\n")) == (2, "", 1)
        assert word in err
