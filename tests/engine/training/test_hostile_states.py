"""Checkpoints made to harm: of an archive no more is read than a network has room for, and the rest is one sentence."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import msgspec
import pytest

from nodeeditor.engine.training.state import Course, Layout
from nodeeditor.engine.training.state_file import StateFile, read_layout
from nodeeditor.problems import ProblemError
from tests.security.models import archive

PLAIN = msgspec.json.encode(Layout(Course(), {}, {}))
PACKED = zipfile.ZIP_DEFLATED


def changed(content: bytes, where: int, value: int, kind: str = "<I") -> bytes:
    """An archive whose list of entries says something else of the first one."""
    made = bytearray(content)
    struct.pack_into(kind, made, content.index(b"PK\x01\x02") + where, value)
    return bytes(made)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK",
        archive(("layout.json", PLAIN))[:-20],
        archive(("other.json", PLAIN)),
        archive(("layout.json", b"[" * 100_000)),
        archive(("layout.json", b'{"course":' * 50_000)),
        archive(("layout.json", b"cos\nsystem\n(S'true'\ntR.")),
        archive(("layout.json", PLAIN.replace(b'"epoch":0', b'"epoch":"x"'))),
        archive(("layout.json", b" " * (65 * 2**20)), method=PACKED),
        changed(archive(("layout.json", PLAIN)), 8, 1, "<H"),  # locked
        changed(archive(("layout.json", PLAIN)), 10, 99, "<H"),  # packed by what nobody has
        changed(archive(("layout.json", PLAIN)), 16, 7),  # of another sum
        changed(archive(("layout.json", PLAIN)), 42, 2**31),  # far behind the end
    ],
)
def test_a_list_of_weights_that_is_none_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "state.zip").write_bytes(content)
    with pytest.raises(ProblemError) as caught:
        read_layout(tmp_path / "state.zip", "run")
    assert caught.value.problem.code == "training.bad_checkpoint"
    assert "\n" not in str(caught.value)


def test_paths_beside_it_are_not_looked_at(tmp_path: Path) -> None:
    (tmp_path / "state.zip").write_bytes(archive(("layout.json", PLAIN), ("../../evil.py", b"exit()"), ("/etc/x", b"")))
    assert read_layout(tmp_path / "state.zip", "run") == msgspec.json.decode(PLAIN, type=Layout)
    assert [path.name for path in tmp_path.iterdir()] == ["state.zip"]


def test_values_are_taken_as_long_as_they_are_to_be_and_never_unpacked() -> None:
    content = archive(("layout.json", PLAIN), ("weights/a", bytes(4 * 2**20)), method=PACKED)
    with zipfile.ZipFile(io.BytesIO(content)) as zipped:
        state = StateFile(zipped, Layout(Course(), {}, {}))
        for shape in ((2**20,), (3,), (2**40,)):
            with pytest.raises(ValueError, match="another size"):
                state.read("weights/a", shape, "float32")
    with zipfile.ZipFile(io.BytesIO(archive(("weights/a", bytes(12))))) as zipped:
        assert StateFile(zipped, Layout(Course(), {}, {})).read("weights/a", (3,), "float32").tolist() == [0, 0, 0]
