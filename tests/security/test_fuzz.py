"""Files with a few bytes changed, cut out, doubled or put elsewhere: readers refuse them in words, and soon."""

from __future__ import annotations

import json
import time
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nodeeditor.document.errors import GraphFileError
from nodeeditor.document.format import loads
from nodeeditor.problems import ProblemError
from tests.examples import examples
from tests.security.corpus import write_corpus
from tests.security.watched import READERS

#: What readers may raise, and nothing else: messages and catalogs are msgspec's to refuse.
_TOLD = (ProblemError, ValueError)
_SECONDS, _BYTES = 1.0, 200 * 2**20
#: What a reader of JSON may stumble over.
_TOKENS = (b"{", b"[", b'"', b"null", b"1e999", b"-1", b"\\u0000", b"9" * 20)


@pytest.fixture(scope="module")
def harmless(tmp_path_factory) -> dict[str, list[bytes]]:
    """The harmless files of the corpus by their endings."""
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder)
    found: dict[str, list[bytes]] = {}
    for path in sorted(folder.glob("harmless*")):
        if path.is_file():
            found.setdefault(path.suffix, []).append(path.read_bytes())
    return found


@st.composite
def mutations(draw: st.DrawFn) -> list[tuple[str, float, float, bytes]]:
    """What is done to a file, one after the other: where (a part of its length), how much, and by what."""
    kinds = st.sampled_from(["cut", "delete", "double", "put", "flip", "zero"])
    bit = st.floats(0, 1, exclude_max=True)
    noise = st.binary(max_size=12) | st.sampled_from(_TOKENS)
    return draw(st.lists(st.tuples(kinds, bit, st.floats(0, 0.2), noise), min_size=1, max_size=4))


def mutated(content: bytes, steps: list[tuple[str, float, float, bytes]]) -> bytes:
    made = bytearray(content)
    for kind, where, share, noise in steps:
        at, length = int(where * len(made)), max(1, int(share * 200))
        match kind:
            case "cut":
                del made[at:]
            case "delete":
                del made[at : at + length]
            case "double":
                made[at:at] = made[at : at + length]
            case "put":
                made[at:at] = noise
            case "flip":
                if at < len(made):
                    made[at] ^= 1 << (length % 8)
            case "zero":
                made[at : at + length] = bytes(len(made[at : at + length]))
    return bytes(made)


@pytest.mark.parametrize("ending", sorted(set(READERS) - {".run"}))
def test_a_changed_file_is_read_or_refused_in_words_and_soon(harmless, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"net{ending}"

    @settings(max_examples=examples(40))
    @given(number=st.integers(0, 100), steps=mutations())
    def hold(number: int, steps: list[tuple[str, float, float, bytes]]) -> None:
        files = harmless[ending]
        path.write_bytes(mutated(files[number % len(files)], steps))
        start, told = time.thread_time(), ""
        try:
            READERS[ending](path)
        except ProblemError as error:
            told = str(error)
        except ValueError:  # msgspec's own
            pass
        assert "\n" not in told
        assert time.thread_time() - start < _SECONDS

    hold()


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_SECTIONS = ["layers", "nodes", "links", "frames", "notes", "blocks", "data", "training", "camera", "bookmarks"]
_FIELDS = st.fixed_dictionaries(
    {"format": st.just("nodeeditor.graph"), "version": st.just(1)}, optional=dict.fromkeys(_SECTIONS, _VALUES)
)


@settings(max_examples=examples(150))
@given(content=_FIELDS)
@example(content={"format": "nodeeditor.graph", "version": 1, "nodes": [{}], "layers": None})
def test_whatever_stands_in_the_fields_only_the_documented_error_comes(content: dict[str, object]) -> None:
    told = ""
    try:
        loads(json.dumps(content), "net.knet")
    except GraphFileError as error:
        told = str(error)
    assert "\n" not in told


@pytest.mark.parametrize("ending", [".knet", ".json", ".clip", ".recovery", ".damaged", ".wish", ".toml"])
@pytest.mark.parametrize("unit", [b"[", b"{", b'{"a":', b'["', b"\\", b"\0", b"\xff", b"1", b" ", b'"\\u0000"'])
def test_a_long_row_of_one_thing_takes_neither_time_nor_memory(tmp_path: Path, ending: str, unit: bytes) -> None:
    path = tmp_path / f"net{ending}"
    path.write_bytes(unit * (1_000_000 // len(unit)))
    tracemalloc.start()
    start = time.thread_time()
    try:
        READERS[ending](path)
    except _TOLD:
        pass
    finally:
        took, (_, most) = time.thread_time() - start, tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert took < 5 * _SECONDS  # which watching memory makes several times as long
    assert most < _BYTES
