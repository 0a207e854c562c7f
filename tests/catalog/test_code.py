"""Code that nodes hold: read as text, one content under one digest, and trusted by the list alone."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodeeditor.catalog import trusted
from nodeeditor.catalog.code import START, codes_of, digest_of, first_line, normal, read_code
from nodeeditor.catalog.describe import subtitle
from nodeeditor.catalog.store import load_snapshot
from nodeeditor.catalog.texts import parse_value, value_text
from nodeeditor.catalog.trusted import distrust, is_trusted, trust, trusted_codes, untrusted_in
from nodeeditor.problems import ProblemError
from tests.engine.drawing import Drawing

DEF = "def halve(x, mask=None, *, training):\n    # half of it\n    return ops.relu(x) / 2"
SPEC = load_snapshot().layer("Lambda")


@pytest.fixture(autouse=True)
def _own_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trusted, "trusted_path", lambda: tmp_path / "config" / "trusted-code.json")
    monkeypatch.setattr(trusted, "_for_now", set())


@pytest.mark.parametrize(
    "text", [START, DEF, "lambda x: np.pi * keras.ops.abs(x)", "  lambda x:(x,\n  x)", "#a\n" + DEF]
)
def test_one_function_of_a_tensor_is_code(text: str) -> None:
    assert read_code(text).text == normal(text)


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("", "no_function", "one function"),
        ("x * 2", "no_function", "one function"),
        ("import os", "no_function", "one function"),
        (f"{DEF}\nhalve(1)", "no_function", "one function"),
        (f"@exec\n{DEF}", "no_function", "one function"),
        ("class A: pass", "no_function", "one function"),
        ("lambda: 0", "arguments", "one tensor"),
        ("lambda x, y: x", "arguments", "one tensor"),
        ("lambda x, y=print(1): x", "arguments", "one tensor"),
        ("lambda *x: x", "arguments", "one tensor"),
        ("lambda x: (", "syntax", "Line 1"),
        ("def f(x):\nreturn x", "syntax", "Line 2"),
        ("lambda x: " + "-" * 9900 + "x", "syntax", "Line 1"),
        ("(" * 9900, "syntax", "Line 1"),
        ("lambda x: '\u202e'", "unseen", "U+202E"),
        ("lambda x:\n 'a\u2028b'", "unseen", "U+2028"),
        ("lambda x: 'a\0'", "unseen", "U+0000"),
        ("lambda x: '\u200b'", "unseen", "U+200B"),
        ("lambda x: \u043fs.system(x)", "look_alike", "'\u043fs'"),
        ("lambda x: x.\u043f", "look_alike", "'\u043f'"),
        ("lambda x: 0 #" + "x" * 10_000, "long", "may have 10000"),
    ],
)
def test_anything_else_is_told_in_one_sentence(text: str, code: str, words: str) -> None:
    with pytest.raises(ProblemError) as told:
        read_code(text)
    assert told.value.problem.code == f"code.{code}"
    assert words in str(told.value)
    assert "\n" not in str(told.value)


@given(st.text(max_size=40))
def test_no_text_is_run_or_ends_otherwise_than_told(text: str) -> None:
    with suppress(ProblemError):  # any other error fails
        read_code(text)


def test_one_content_has_one_digest_and_another_one_another() -> None:
    assert digest_of("lambda x: x\r\n") == digest_of("  lambda x: x  ") == digest_of(START)
    assert (
        len({digest_of(text) for text in (START, "lambda x:x", "lambda y: y", DEF, DEF.replace("half", "helf"))}) == 5
    )


def test_nodes_show_the_first_line_and_fields_the_whole_text() -> None:
    assert SPEC is not None
    parameter = SPEC.parameter("function")
    assert parameter is not None
    assert subtitle(SPEC, {"function": "lambda x: x * 2"}) == "Lambda · lambda x: x * 2"
    assert subtitle(SPEC, {"function": DEF}) == "Lambda · def halve(x, mask=None,…"
    assert first_line(DEF) == "def halve(x, mask=None, *, training): …"
    assert parse_value(parameter, value_text(parameter, DEF), load_snapshot()) == DEF
    with pytest.raises(ProblemError):
        parse_value(parameter, "lambda x: (", load_snapshot())


def test_the_list_alone_says_what_may_run() -> None:
    assert is_trusted(START)  # which the program wrote
    assert not is_trusted(DEF)
    trust(DEF, "2026-12-01")
    trust("lambda x: 2 * x\r\n", "")
    assert is_trusted(DEF + "\n")
    assert not is_trusted(DEF.replace("2", "3"))
    assert [(one.text, one.day) for one in trusted_codes()] == [(DEF, "2026-12-01"), ("lambda x: 2 * x", "")]
    trust(DEF, "2026-12-02")
    assert [one.day for one in trusted_codes()] == ["", "2026-12-02"]
    distrust([digest_of(DEF)])
    assert not is_trusted(DEF)
    assert is_trusted("lambda x: 2 * x")
    assert trusted.trusted_path().stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "content", ["", "[", "[]", "{}", '{"trusted": 3}', '{"trusted": [3]}', '{"trusted": [{"text": 3}]}', "[" * 100_000]
)
def test_a_damaged_list_trusts_nothing(content: str) -> None:
    path = trusted.trusted_path()
    path.parent.mkdir()
    path.write_text(content)
    assert not is_trusted(DEF)
    assert trusted_codes() == ()
    trust(DEF, "")
    assert is_trusted(DEF)


def test_a_digest_in_the_list_is_none_of_its_own() -> None:
    """What is trusted is the text that stands there, whatever stands beside it."""
    path = trusted.trusted_path()
    path.parent.mkdir()
    path.write_text(json.dumps({"trusted": [{"text": "lambda x: 1 * x", "sha256": digest_of(DEF)}, digest_of(DEF)]}))
    assert not is_trusted(DEF)


def test_all_code_of_a_graph_is_found_wherever_it_is() -> None:
    def drawn(**config: Any) -> Drawing:
        return Drawing().input("x", 4).add("l", "Lambda", "x", **config)

    assert list(codes_of(drawn(function=DEF).graph)) == [("l", DEF)]
    assert list(codes_of(drawn(function={"called": "os.system"}).graph)) == []
    assert untrusted_in(drawn(function=DEF).graph) == [("l", DEF)]
    assert untrusted_in(drawn(function=START).graph) == []
