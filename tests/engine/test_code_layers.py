"""Layers whose function is a text: nothing runs that is not trusted, and what is trusted runs as Keras runs it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import keras
import numpy as np
import pytest

from nodeeditor.catalog import trusted
from nodeeditor.catalog.code import CODE_LAYER, START, digest_of
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.catalog.trusted import distrust, trust, trust_for_now
from nodeeditor.codegen.source import python_source
from nodeeditor.codegen.writing import write_python
from nodeeditor.editing.grouping import make_block
from nodeeditor.engine.build import build_model
from nodeeditor.engine.exporting.export import Order, export, run_in_process
from nodeeditor.engine.exporting.precise import in_precision
from nodeeditor.engine.exporting.proving import run_here
from nodeeditor.engine.mending.mend import mend_all
from nodeeditor.engine.objects import make_layer
from nodeeditor.graph.elements import NodeId
from nodeeditor.problems import ProblemError
from nodeeditor.protocol.exports import Target, Verdict
from nodeeditor.values import FrozenMap
from tests.engine.drawing import Drawing

pytestmark = pytest.mark.usefixtures("as_in_the_engine")

CATALOG = load_snapshot()
EXPRESSION = "lambda x: ops.relu(x) * np.float32(0.5)"
DEF = '''def spread(x: keras.KerasTensor, training=None):
    """A function with a text: "it's \\"one\\"."""  # and a comment
    wide = keras.ops.concatenate([x, ops.square(x)], axis=-1)
    return wide'''
_ran: list[str] = []


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "exec" and getattr(arguments[0], "co_filename", "") == f"<{CODE_LAYER}>":
        _ran.append(arguments[0].co_name)


sys.addaudithook(_hear)


@pytest.fixture(autouse=True)
def _own_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trusted, "trusted_path", lambda: tmp_path / "trusted-code.json")
    monkeypatch.setattr(trusted, "_for_now", set())
    _ran.clear()


def drawn(function: Any, **more: Any) -> Drawing:
    drawing = (
        Drawing()
        .input("x", 4)
        .add("first", "Dense", "x", units=4)
        .add("code", "Lambda", "first", function=function, **more)
    )
    return drawing.add("last", "Dense", "code", units=2).output("y", "last")


@pytest.mark.parametrize("text", [EXPRESSION, DEF, "lambda x: exec('raise SystemExit')", "lambda x: x + 1"])
def test_what_is_not_trusted_is_not_run_and_the_rest_stays_alive(text: str, tmp_path: Path) -> None:
    drawing = drawn(text)
    (found,) = drawing.problems()
    assert found.code == "layer.untrusted"
    assert found.parameter == "function"
    assert "Trust and Run" in found.text
    assert [fix.name for fix in found.fixes] == ["Show Code"]
    assert drawing.shape("first") == (None, 4)
    assert drawing.shape("code") is None
    mended = mend_all(drawing.graph, drawing.reports())
    assert [fix.code for one in mended.values() for problem in one for fix in problem.fixes] == ["fix.show_code"]
    for attempt in (
        lambda: build_model(drawing.graph, CATALOG),
        lambda: write_python(drawing.graph, CATALOG, tmp_path / "net.py", tmp_path),
        lambda: make_layer("Lambda", "code", FrozenMap(function=text)),
    ):
        with pytest.raises(ProblemError) as told:
            attempt()
        assert told.value.problem.code == "layer.untrusted"
    assert not (tmp_path / "net.py").exists()
    assert _ran == []


def test_what_is_trusted_runs_until_trust_is_taken_back() -> None:
    drawing = drawn(EXPRESSION)
    assert drawing.shape("last") is None
    trust(EXPRESSION, "")
    assert drawing.shape("last") == (None, 2)
    assert _ran
    _ran.clear()
    distrust([digest_of(EXPRESSION)])
    assert [found.code for found in drawing.problems()] == ["layer.untrusted"]
    with pytest.raises(ProblemError):
        build_model(drawing.graph, CATALOG)
    assert _ran == []
    trust_for_now([digest_of(EXPRESSION).upper()])
    assert drawing.problems() == []


@pytest.mark.parametrize(
    "layer",
    [
        {"class_name": "Lambda", "config": {"function": START}},
        {"class_name": "Lambda", "config": {"function": {"class_name": "__lambda__", "config": {"code": "4w=="}}}},
    ],
)
def test_code_within_another_layer_is_never_run(layer: dict[str, Any]) -> None:
    drawing = Drawing().input("x", 3, 4).add("t", "TimeDistributed", "x", layer=layer).output("y", "t")
    assert [found.code for found in drawing.problems()] == ["layer.parameter"]
    with pytest.raises(ProblemError):
        make_layer("TimeDistributed", "t", FrozenMap(layer=layer))
    with pytest.raises(ProblemError):
        python_source(drawing.graph, CATALOG)
    assert _ran == []


@pytest.mark.parametrize(
    "function", [3, None, {"called": "__import__('os').system"}, ("lambda x: x",), {"expression": "1"}]
)
def test_what_is_no_text_is_no_function(function: Any) -> None:
    drawing = drawn(function)
    assert drawing.problem().code == "layer.parameter"
    with pytest.raises(ProblemError):
        python_source(drawing.graph, CATALOG)
    assert _ran == []


def test_a_mistake_in_code_is_told_at_its_node() -> None:
    for text, words in (
        ("lambda x: (", "Line 1"),
        ("lambda x: x.nothing", "'nothing'"),
        ("def f(x):\n    y = 1\n    return y / 0", "in line 3: ZeroDivisionError"),
    ):
        trust(text, "")
        found = drawn(text).problem()
        assert found.node == "code"
        assert words in found.text
    assert drawn("lambda x: x", output_shape=(4,)).problems() == []


@pytest.mark.parametrize(("text", "sizes"), [(EXPRESSION, 4), (DEF, 8)])
@pytest.mark.parametrize("target", [Target.KERAS, Target.PYTHON])
def test_a_file_with_code_gives_what_the_model_gives(text: str, sizes: int, target: Target, tmp_path: Path) -> None:
    trust(text, "")
    drawing = drawn(text)
    assert drawing.shape("code") == (None, sizes)
    order = Order(drawing.graph, target, tmp_path / f"net{target.ending}", tmp_path)
    written = export(order, runner=run_in_process(run_here))
    assert written.proof is not None
    assert written.proof.verdict is Verdict.SAME
    assert [note.code for note in written.notes] == (["export.holds_code"] if target is Target.KERAS else [])
    if target is Target.KERAS:
        with pytest.raises(ValueError, match="safe_mode"):
            keras.saving.load_model(order.path)
    else:
        source = order.path.read_text("utf-8")
        assert ("def spread(x: keras.KerasTensor, training=None):" in source) == (text == DEF)
        assert "# and a comment" in source or text != DEF


def test_blocks_may_hold_code_and_other_precisions_too() -> None:
    trust(DEF, "")
    drawing = drawn(DEF)
    edit, _ = make_block(drawing.graph, CATALOG, None, [NodeId("code")], "own")
    drawing.graph.apply(edit)
    model = build_model(drawing.graph, CATALOG, seed=1).model
    wide = in_precision(model, "float64")
    given = np.ones((3, 4))
    np.testing.assert_allclose(np.asarray(wide(given)), np.asarray(model(given)), rtol=1e-5)
    source = python_source(drawing.graph, CATALOG)
    assert source.count("def spread(") == 1
    space: dict[str, Any] = {"__name__": "net"}
    exec(compile(source, "net.py", "exec"), space)  # what the program itself wrote
    assert space["build_model"]().output_shape == (None, 2)
