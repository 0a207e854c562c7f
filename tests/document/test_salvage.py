"""What is whole in a damaged file is saved, whatever was done to it, and the rest is told."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nodeeditor.document.format import dumps, loads
from nodeeditor.document.salvage import salvage
from tests.examples import examples
from tests.strategies import documents

GOLDEN = (Path(__file__).parent / "golden.knet").read_bytes()
ANNOTATED = (Path(__file__).parent / "golden_annotations.knet").read_bytes()


def test_all_of_a_whole_file_is_there() -> None:
    for content in (GOLDEN, ANNOTATED):
        found = salvage(content, "net.knet")
        assert found is not None
        whole = loads(content.decode())
        assert found.document.graph == whole.graph
        assert found.document.camera == whole.camera
        assert found.left_out == ()


def test_a_damaged_entry_is_left_out_with_what_hangs_on_it() -> None:
    broken = GOLDEN.replace(b'{"id": "n2", "layer"', b'{"id": "n2", \0\0\0\0\0\0\0')
    found = salvage(broken, "net.knet")
    assert found is not None
    names = {node.name for node in found.document.graph.nodes.values()}
    assert names == {"left", "twister", "encoder_1", "added", "class"}
    assert len(found.document.graph.links) == 3
    assert any("nodes" in told for told in found.left_out)
    assert any("links" in told for told in found.left_out)


def test_of_a_file_without_its_nodes_the_layers_are_left() -> None:
    cut = GOLDEN[: GOLDEN.index(b'  "nodes"')]
    found = salvage(cut, "net.knet")
    assert found is not None
    whole = loads(GOLDEN.decode())
    assert {layer.name for layer in found.document.graph.layers.values()} == {
        layer.name for layer in whole.graph.layers.values()
    }
    assert found.left_out


def test_a_file_that_another_program_wrote_on_one_line_is_salvaged_too() -> None:
    text = json.dumps(json.loads(GOLDEN))
    found = salvage(text[:-40].encode(), "net.knet")
    assert found is not None
    assert len(found.document.graph.nodes) >= 5


@pytest.mark.parametrize("content", [b"", b"\0" * 4096, b"{" * 100_000, b'{"nodes": ' * 20_000, b"\xff\xfe" * 1000])
def test_of_nothing_comes_nothing(content: bytes) -> None:
    start = time.thread_time()
    assert salvage(content, "net.knet") is None
    assert time.thread_time() - start < 5


@given(document=documents(), data=st.data())
def test_whatever_is_cut_or_zeroed_the_rest_is_a_document(document, data) -> None:
    content = bytearray(dumps(document).encode())
    start = data.draw(st.integers(0, len(content)))
    if data.draw(st.booleans()):
        del content[start:]
    else:
        length = data.draw(st.integers(0, 400))
        content[start : start + length] = bytes(len(content[start : start + length]))
    found = salvage(bytes(content), "net.knet")
    if found is not None:
        assert loads(dumps(found.document)) == found.document
        known = {layer.name for layer in document.graph.layers.values()}
        known |= {layer.name for one in document.graph.blocks.values() for layer in one.body.layers.values()}
        assert {layer.name for layer in found.document.graph.layers.values()} <= known


@settings(max_examples=examples(50))
@given(document=documents(), data=st.data())
def test_a_broken_line_costs_no_more_than_its_neighbours(document, data) -> None:
    lines = dumps(document).splitlines(keepends=True)
    entries = [number for number, line in enumerate(lines) if line.startswith('    {"') and '"layer": ' in line]
    if not entries:
        return
    broken = data.draw(st.sampled_from(entries))
    lines[broken] = lines[broken].replace("{", "#", 1)
    found = salvage("".join(lines).encode(), "net.knet")
    assert found is not None
    assert len(found.document.graph.nodes) >= len(document.graph.nodes) - 1
